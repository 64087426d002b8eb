"""Looking at the rows of a run: as they are stored, and as the run made them."""
