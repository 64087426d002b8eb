"""sdgen: a YAML scenario becomes rows that the target database generates itself.

From Python: ``load`` a scenario, ``fill`` a database (docs/python.md). The names below are imported
when they are first used, so that ``import sdgen`` costs next to nothing.

Pipeline of a scenario, one package per step:
``scenario`` (load, validate) → ``planning`` (order, counts, hash) → ``compiling`` (SQL) →
``databases`` (execute) with ``store`` (records) under ``runs`` (the service), and above them
``python_api`` and ``cli``.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # without importing typing
if TYPE_CHECKING:
    from typing import Any

    from sdgen.errors import (
        MissingPackageError,
        NotFoundError,
        RunError,
        ScenarioError,
        SdgenError,
        TableMismatchError,
        TargetError,
        ValidationError,
    )
    from sdgen.python_api.advancing import advance
    from sdgen.python_api.describing import GeneratorInfo, generators
    from sdgen.python_api.explaining import explain, plan
    from sdgen.python_api.filling import FillProgress, FillResult, fill
    from sdgen.python_api.frames import to_arrow, to_arrow_batches, to_pandas, to_polars
    from sdgen.python_api.loading import load
    from sdgen.python_api.making import rows
    from sdgen.python_api.verifying import VerifyResult, verify
    from sdgen.runs.advancing.results import AdvanceResult
    from sdgen.runs.previewing.planned_run import PlannedRun
    from sdgen.scenario.models import Scenario

__version__ = "0.2.0"

__all__ = [
    "AdvanceResult",
    "FillProgress",
    "FillResult",
    "GeneratorInfo",
    "MissingPackageError",
    "NotFoundError",
    "PlannedRun",
    "RunError",
    "Scenario",
    "ScenarioError",
    "SdgenError",
    "TableMismatchError",
    "TargetError",
    "ValidationError",
    "VerifyResult",
    "__version__",
    "advance",
    "explain",
    "fill",
    "generators",
    "load",
    "plan",
    "rows",
    "to_arrow",
    "to_arrow_batches",
    "to_pandas",
    "to_polars",
    "verify",
]

# Module → the names that it has; imported when one of them is first used.
_NAMES = {
    "sdgen.errors": (
        "MissingPackageError",
        "NotFoundError",
        "RunError",
        "ScenarioError",
        "SdgenError",
        "TableMismatchError",
        "TargetError",
        "ValidationError",
    ),
    "sdgen.python_api.advancing": ("advance",),
    "sdgen.python_api.describing": ("GeneratorInfo", "generators"),
    "sdgen.python_api.explaining": ("explain", "plan"),
    "sdgen.python_api.filling": ("FillProgress", "FillResult", "fill"),
    "sdgen.python_api.frames": ("to_arrow", "to_arrow_batches", "to_pandas", "to_polars"),
    "sdgen.python_api.loading": ("load",),
    "sdgen.python_api.making": ("rows",),
    "sdgen.python_api.verifying": ("VerifyResult", "verify"),
    "sdgen.runs.advancing.results": ("AdvanceResult",),
    "sdgen.runs.previewing.planned_run": ("PlannedRun",),
    "sdgen.scenario.models": ("Scenario",),
}


def __getattr__(name: str) -> Any:
    """Imports a public name when it is first used (PEP 562)."""
    for module, names in _NAMES.items():
        if name in names:
            value = globals()[name] = getattr(import_module(module), name)
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
