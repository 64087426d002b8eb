"""Words: filler text, host names."""
