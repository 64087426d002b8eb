"""Generators of Acme Motors for sdgen: one of each kind that a package can add."""
