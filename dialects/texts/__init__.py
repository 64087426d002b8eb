"""What generators of texts need of a dialect, in each dialect."""
