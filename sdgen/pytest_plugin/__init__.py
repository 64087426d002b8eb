"""The pytest plugin: fixtures that give each test a database of its own, filled by a scenario.

pytest imports ``plugin`` in every project that has sdgen installed. So that module imports nothing
but pytest; all else is imported when a test first asks for a database.
"""
