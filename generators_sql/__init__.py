"""Generators: one file each, with the line of its name in ``registry``.

What they share is in packages: what a generator is in ``spi``, what it is about in the others.
"""
