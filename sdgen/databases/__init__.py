"""Databases that runs write to: one package for each kind, the only place that knows its driver.

``registry`` lists the kinds, ``descriptor`` says what a kind tells of itself, ``engine`` and
``catalog`` what a connection can do; ``checks`` looks at tables before a run writes to them.
"""
