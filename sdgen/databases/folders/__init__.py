"""Folders of files as targets: how they are laid out, and what tells which files are a run's."""
