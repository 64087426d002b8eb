"""Faker's values made reproducible: seeds, a clock that stands still, checks."""
