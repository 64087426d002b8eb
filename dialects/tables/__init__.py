"""Statements about whole tables, where a dialect says them otherwise than ``ansi/tables.py``."""
