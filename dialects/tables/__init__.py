"""Statements about whole tables, in each dialect."""
