"""Scenario files: what is right, what is wrong, what is said of it."""
