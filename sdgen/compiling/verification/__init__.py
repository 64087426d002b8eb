"""The statements that compare a table with its rows made again: ``sdgen run verify``."""
