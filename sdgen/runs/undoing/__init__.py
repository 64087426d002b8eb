"""Undoing a run: the rows that are still as it made them are removed, and nothing else."""
