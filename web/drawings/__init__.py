"""Drawings of scenarios, as SVG."""
