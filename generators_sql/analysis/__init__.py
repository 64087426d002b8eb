"""What is known of all cells of a column before a row is made: lengths, ranges, uniqueness."""
