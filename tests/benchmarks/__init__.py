"""Benchmarks: how fast sdgen is, next to the engines' own limits and to what one would use instead.

`make bench` measures, stores the raw results in docs/benchmarks.json and writes docs/benchmarks.md
from them. pytest collects nothing here; tests/project/test_benchmarks.py checks that every
contender really fills its table and that the page is what the stored results make.
"""
