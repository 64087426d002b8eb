"""Makers compute the rows of batches."""
