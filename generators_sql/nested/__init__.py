"""Generators whose cells are made of parts, each by a generator of its own."""
