"""Broken params of generators of numbers for tests, as data; see ``scenario_errors``."""

from __future__ import annotations

from tests.support.scenario_errors import Case, one_column


def _refused(kind: str, generator: str, params: str, param: str, *phrases: str) -> Case:
    """Return a one-column scenario whose problem is at one of its params, or at all of them."""
    content = one_column(f"{{type: {generator}, params: {{{params}}}}}", kind).encode()
    path = "entities[0].columns[0].generator.params" + (f".{param}" if param else "")
    return Case(f"{generator} {kind} {params}", content, path, 8, phrases)


NUMERIC_CASES = (
    # --- By weights -------------------------------------------------------------------------------
    _refused("bool", "bool", "p: 1.5", "p", "must be at most 1 (got 1.5)"),
    _refused("bool", "bool", "p: -0.1", "p", "must be at least 0 (got -0.1)"),
    _refused("bool", "bool", "p: yes", "p", "must be a number"),
    _refused("decimal(4,1)", "decimal", "min: 2, max: 1", "min", "not be above max", "Swap them"),
    _refused("decimal(4,1)", "decimal", "min: 0.25, max: 1", "min", "does not fit decimal(4,1)"),
    _refused("decimal(4,1)", "decimal", "min: 0, max: 1000", "max", "(got 1000.0)", "larger type"),
    _refused("int", "zipf", "n: 0", "n", "must be at least 1 (got 0)"),
    _refused("int", "zipf", "n: 2147483648", "n", "2147483648 do not fit int", "Use a larger type"),
    _refused("decimal(5,2)", "zipf", "n: 1000", "n", "numbers up to 1000 do not fit", "holds 999"),
    _refused("bigint", "zipf", f"n: {10**12 + 1}", "n", "must be at most 1000000000000"),
    _refused("int", "zipf", "n: 9, exponent: -1", "exponent", "must be at least 0 (got -1)"),
    _refused("int", "poisson", "mean: -1", "mean", "must be at least 0 (got -1)"),
    _refused("int", "poisson", "mean: 4e6", "mean", "at most 1000000", "Use normal with std 2000"),
    _refused("smallint", "poisson", "mean: 32000", "mean", "do not fit smallint", "larger type"),
    _refused("int", "binomial", "n: 5, p: 1.1", "p", "must be at most 1 (got 1.1)"),
    _refused("int", "binomial", "n: -5, p: 0.1", "n", "must be at least 0 (got -5)"),
    _refused(
        *("bigint", "binomial", "n: 100000000, p: 0.5", "n"),
        *("standard deviation of 5000", "Use normal with mean 5e+07 and std 5000"),
    ),
    _refused("smallint", "binomial", "n: 40000, p: 0.9", "n", "do not fit smallint"),
    # --- Curves -----------------------------------------------------------------------------------
    _refused("float", "normal", "mean: 0, std: 1, min: 2, max: 1", "min", "not be above max"),
    _refused("float", "normal", "mean: 0, std: 1, min: 7", "min", "less than one number in 2^31"),
    _refused("float", "normal", "mean: 0, std: 1, max: -7", "max", "Widen the range, or use uni"),
    _refused("float", "normal", "mean: 9, std: 0, max: 8", "max", "less than one number in 2^31"),
    _refused(
        *("float", "normal", "mean: 0, std: 1, min: 0.2, max: 0.4, decimals: 0", "max"),
        *("no number of 0 decimals lies between min and max", "use more decimals"),
    ),
    _refused("int", "normal", "mean: 0, std: 1, min: 0.2, max: 0.4", "max", "Widen the range"),
    _refused("int", "normal", "mean: 0, std: 1, decimals: 2", "decimals", "have none (got 2)"),
    _refused("smallint", "normal", "mean: 0, std: 9000", "", "exceed ±32767", "larger type"),
    _refused("float", "normal", "mean: 0, std: 1e16", "", "no room for 0 decimals", "smaller"),
    _refused(
        *("float", "normal", "mean: 0, std: 100, decimals: 14", "decimals"),
        *("no room for 14 decimals in a double", "Use fewer"),
    ),
    _refused("decimal(4,2)", "normal", "mean: 0, std: 20", "", "do not fit decimal(4,2)"),
    _refused("float", "normal", "mean: 0, std: 1e-301", "std", "at least 1e-300"),
    _refused("float", "lognormal", "median: 0, sigma: 1", "median", "must be at least 1e-100"),
    _refused("float", "lognormal", "median: 1, sigma: 0", "sigma", "must be at least 1e-06"),
    _refused("float", "lognormal", "median: 1, sigma: 1, max: -1", "max", "less than one number"),
    _refused("double", "lognormal", "median: 1, sigma: 9", "", "no room for", "set min and max"),
    _refused("float", "exponential", "mean: 0", "mean", "must be at least 1e-300"),
    _refused("float", "exponential", "mean: 5, max: -1", "min", "min 0.0, max -1.0", "Swap them"),
    _refused("float", "exponential", "mean: 1e13, max: 1e-6", "max", "less than one number"),
    _refused("int", "exponential", "mean: 1e9", "", "exceed ±2147483647", "Set min and max"),
    _refused("decimal(5,2)", "exponential", "mean: 1, decimals: 3", "decimals", "(got 3)"),
    _refused("float", "pareto", "min: 0, alpha: 1", "min", "must be at least 1e-100"),
    _refused("float", "pareto", "min: 1, alpha: 0", "alpha", "must be at least 0.01"),
    _refused("bigint", "pareto", "min: 1, alpha: 0.02", "", "up to inf", "Set min and max"),
    _refused("int", "pareto", "min: 0.1, alpha: 1, max: 0.9", "max", "no number of 0 decimals"),
)
