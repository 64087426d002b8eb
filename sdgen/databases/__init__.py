"""Databases that runs write to: one package for each kind, the only place that knows its driver.

``registry`` lists the kinds, ``descriptor`` says what a kind tells of itself, ``engine`` what a
connection can do, ``catalog`` and ``stored_tables`` what is known of tables that exist; ``checks``
looks at them before a run writes.
"""
