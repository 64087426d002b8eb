"""Programs that work on the repository; none of them is installed."""
