"""Verifying: rows made again and compared with those that are stored."""
