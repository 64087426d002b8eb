"""The repository itself: its layers, its docs, its benchmarks."""
