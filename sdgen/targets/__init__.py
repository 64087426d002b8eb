"""Targets: databases as target files, options and requests name them."""
