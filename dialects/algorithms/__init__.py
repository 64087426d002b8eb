"""What databases lack, computed from what they have: algorithms over primitives, one file each."""
