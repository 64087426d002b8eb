"""What follows from the rows that point to one row: sums, counts, running totals."""
