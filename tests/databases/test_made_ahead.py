"""Items that a thread makes while those before them are used."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import closing

import pytest

from generators_sql.faking.time_limit import carried, check, stopped_by
from sdgen.databases.made_ahead import made_ahead
from tests.support.making import still_making


def test_items_come_in_their_order_from_another_thread() -> None:
    makers: set[int] = set()

    def items() -> Generator[int, None, None]:
        for number in range(50):
            makers.add(threading.get_ident())
            yield number

    assert list(made_ahead(items())) == list(range(50))
    assert len(makers) == 1
    assert threading.get_ident() not in makers


def test_few_are_made_ahead_and_none_after_the_end() -> None:
    made: list[int] = []

    def items() -> Generator[int, None, None]:
        try:
            while True:
                made.append(len(made))
                yield made[-1]
        finally:
            made.append(-1)

    with closing(made_ahead(items())) as ahead:
        assert next(ahead) == 0
        assert next(ahead) == 1
    assert 2 <= len(made) - 1 <= 5
    assert made[-1] == -1
    assert not still_making()


@pytest.mark.parametrize(("size", "least", "most"), [(1_000_000, 16, 20), (100_000_000, 2, 5)])
def test_more_are_made_ahead_where_they_are_small(size: int, least: int, most: int) -> None:
    """As many as 16 MiB have; of large ones a few."""
    made: list[int] = []
    stopped = threading.Event()

    def items() -> Generator[int, None, None]:
        while True:
            made.append(len(made))
            if len(made) == least:
                stopped.set()
            yield made[-1]

    with closing(made_ahead(items(), size_of=lambda item: size)) as ahead:
        assert next(ahead) == 0
        assert stopped.wait(30)
        assert [next(ahead), next(ahead)] == [1, 2]
    assert least <= len(made) <= most
    assert not still_making()


def test_threads_are_used_again() -> None:
    makers: set[str] = set()

    def items() -> Generator[int, None, None]:
        makers.add(threading.current_thread().name)
        yield from range(5)

    for _ in range(20):
        assert list(made_ahead(items())) == [*range(5)]
    # A thread is idle a moment after its result is there: now and then another one is taken.
    assert len(makers) < 10


def test_an_error_comes_after_the_items_before_it() -> None:
    def items() -> Generator[int, None, None]:
        yield 1
        raise ValueError("no more")

    ahead = made_ahead(items())
    assert next(ahead) == 1
    with pytest.raises(ValueError, match="no more"):
        next(ahead)


def test_what_stops_this_thread_stops_the_other_one() -> None:
    def stop() -> None:
        raise InterruptedError("stopped")

    def items() -> Generator[int, None, None]:
        check("values")
        yield 1

    with stopped_by(stop), pytest.raises(InterruptedError):
        list(made_ahead(items(), carried()))
    assert list(made_ahead(items(), carried())) == [1]
