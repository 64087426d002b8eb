"""What the docs, the CLI and the API tell of generators, made from their models."""
