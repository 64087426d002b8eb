"""Runs: the service behind the command line and the HTTP API is in ``service``."""
