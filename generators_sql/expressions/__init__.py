"""Scalar SQL expressions: written once in the Postgres style, the same on every engine.

An expression is parsed, checked against a list of what is allowed and built anew from it; its text
never reaches a database. ``compiling`` has what others ask for: its SQL, and what is wrong with it.
Nothing here knows rows or generators: a ``Scope`` says what the columns are.
"""
