"""What users name, found: a target, a scenario."""
