"""Advancing a dataset: which cells depend on as_of, and the statements that move them."""
