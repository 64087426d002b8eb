"""The values that rivals insert: of the right types and shares, made as each would make them."""
