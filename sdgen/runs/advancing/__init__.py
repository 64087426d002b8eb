"""Advancing a run: its rows become what they are at a later as_of."""
