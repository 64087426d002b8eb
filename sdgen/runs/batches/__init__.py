"""Batches: which rows they have, how many, and who writes which next."""
