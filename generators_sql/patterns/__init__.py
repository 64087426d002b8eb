"""Texts made of parts, each one of finitely many: patterns, hardware and network addresses."""
