"""Spark executes the scripts that sdgen prints for it; run with --spark."""
