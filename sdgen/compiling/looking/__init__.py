"""The statements that look at the rows of a run: those of a page, those that are sought."""
