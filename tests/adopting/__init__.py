"""Scenarios that are made from the tables of a database."""
