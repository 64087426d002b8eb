"""Which examples Hypothesis tries: few in the quick suite, with ``--slow`` as many as pay.

``SDGEN_KILLS`` says how often tests of random kills kill a run.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hypothesis import settings

all_of_them = False
"""Whether slow tests are run, too; set before tests are imported."""


def draw_no_constants_of_modules() -> None:
    """Has Hypothesis draw the same examples whatever has been imported before.

    It takes some numbers and strings from the code of all modules that a process has imported: the
    examples were others after other tests, and after each change anywhere. There is no setting.
    """
    from hypothesis.internal.conjecture import providers  # --hypothesis-profile has imported it

    none = providers._local_constants  # no module has been read yet
    providers._get_local_constants = lambda: none


def examples(quick: int, slow: int) -> settings:
    """Returns settings for so many examples, the same ones every time."""
    from hypothesis import HealthCheck, settings  # tests without it need not wait for it

    # Whole scenarios are drawn, and databases are shared by the examples.
    meant = (
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
        HealthCheck.filter_too_much,
        HealthCheck.function_scoped_fixture,
    )
    count = slow if all_of_them else quick
    return settings(
        max_examples=count, derandomize=True, deadline=None, suppress_health_check=meant
    )


def kills_asked(usual: int) -> int:
    """Returns how often runs are killed: so often, or as ``SDGEN_KILLS`` says."""
    return int(os.environ.get("SDGEN_KILLS", usual))
