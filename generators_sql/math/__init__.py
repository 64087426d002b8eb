"""Numbers: distributions, draws by weight, rounding."""
