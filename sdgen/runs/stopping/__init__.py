"""Stopping a run: signals, requests of other processes, and what it waits for."""
