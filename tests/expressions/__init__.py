"""The expressions of `expr`."""
