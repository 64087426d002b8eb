"""What a run that shall stop says it waits for."""

from __future__ import annotations

import pytest

from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.runs.stopping.current_work import AtWork, duration, waiting_for


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        *((0, "0.0 s"), (9.94, "9.9 s"), (9.96, "10 s"), (119.4, "119 s"), (120, "2 min 0 s")),
        *((3599.6, "60 min 0 s"), (7200, "2 h 0 min"), (9000, "2 h 30 min")),
    ],
)
def test_durations(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_what_is_waited_for() -> None:
    batch = AtWork("entity a, batch 2 (rows 9 … 18)", 10_000, 3.0, 61.2)
    key = AtWork('unique key (u) of table "a"', 0, 200.0)
    last = AtWork("entity b, batch 1 (rows 0 … 0)", 1, 0.5)
    assert waiting_for([], at_once=False) == "stopping before anything else begins"
    assert "stopping now" in waiting_for([batch], at_once=True)
    assert waiting_for([batch, key, last], at_once=False) == (
        'stopping after unique key (u) of table "a", 3 min 20 s so far; '
        "entity a, batch 2 (rows 9 … 18): 10,000 rows, 3.0 s so far, about 61 s to go; "
        "entity b, batch 1 (rows 0 … 0): 1 row, 0.5 s so far"
    )
    assert waiting_for([batch] * 8, at_once=False).endswith("about 61 s to go; and 5 more")


def test_the_switch_knows_what_is_worth_waiting_for() -> None:
    switch = CancelSwitch()
    assert "stopping now" in switch.waits_for, "nothing is being written"
    with switch.patience():
        assert "before anything else" in switch.waits_for
        with switch.shows(lambda: [AtWork("this", 0, 1.0)]):
            assert switch.waits_for == "stopping after this, 1.0 s so far"
        assert "before anything else" in switch.waits_for
