"""Databases as they are met: tables, keys, rights, settings, encodings."""
