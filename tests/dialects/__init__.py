"""How databases say things."""
