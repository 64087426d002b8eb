"""Earlier runs, read back from their records: what to resume, verify, replay or continue."""
