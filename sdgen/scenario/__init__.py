"""Scenarios and targets: their models, files, rules and where they are found."""
