"""Drawings of scenarios and of samples of their rows, as SVG: pure functions, no requests."""
