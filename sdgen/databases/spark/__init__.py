"""Spark as what computes rows and writes files: a maker, no target."""
