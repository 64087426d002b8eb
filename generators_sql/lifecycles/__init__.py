"""Lifecycles: states that a row goes through, and when."""
