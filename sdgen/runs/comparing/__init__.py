"""What differs between two runs: what they were made from, and their rows."""
