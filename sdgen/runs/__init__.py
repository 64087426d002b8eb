"""Runs: request → plan → record → attempt → outcome; ``service`` is what others call."""
