"""The statements that find the rows of a run which are as it made them, and remove them."""
