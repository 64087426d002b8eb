"""Rows that are computed elsewhere, by COPY."""
