"""What a run would do or make, without writing anything: previews, plans, scripts."""
