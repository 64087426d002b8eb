"""From a scenario to SQL."""
