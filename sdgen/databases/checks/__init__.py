"""The checks of tables that exist: each module knows one reason why a run cannot fill them."""
