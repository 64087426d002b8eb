"""From what has changed in a database's tables to an edit of the scenario that fills them."""
