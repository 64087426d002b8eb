"""Compiling: from a plan to SQL. rows → draws → (parent draws …) → values."""
