"""Dates and instants: ranges of them, and days and hours drawn by weight."""
