"""Sinks store the rows of batches, and which of them are stored."""
