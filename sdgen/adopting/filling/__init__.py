"""Generators that suit a column: its type, its length, its keys and what CHECKs say of it."""
