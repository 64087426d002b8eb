"""The contenders: ways to fill a table, each a function that takes a Task and times itself."""
