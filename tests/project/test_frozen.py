"""Classes made by ``frozen`` behave as those of ``@dataclass(frozen=True)``."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from functools import cached_property
from threading import Barrier
from typing import Any

import pytest

from sdgen.frozen import frozen


def _shapes(decorate: Callable[[type], Any]) -> dict[str, Any]:
    @decorate
    class Nothing:
        pass

    @decorate
    class One:
        value: float

    @decorate
    class Shape:
        """Several fields."""

        name: str
        corners: tuple[int, ...] = (1, 2)
        tags: list[str] = field(default_factory=list)
        note: str = field(default="", compare=False, repr=False)

        def __post_init__(self) -> None:
            if not self.name:
                raise ValueError("no name")

        @cached_property
        def size(self) -> int:
            return len(self.corners)

    @decorate
    class Coloured(Shape):
        """A further field, and methods of its own."""

        colour: str = "red"

        def __repr__(self) -> str:
            return f"<{self.name}>"

        def __hash__(self) -> int:
            return 7

    return {each.__name__: each for each in (Nothing, One, Shape, Coloured)}


_OURS, _PYTHONS = _shapes(frozen), _shapes(dataclass(frozen=True))
_NAN = float("nan")
_CALLS = [
    ("Nothing", (), {}),
    ("One", (_NAN,), {}),
    ("Shape", ("a",), {}),
    ("Shape", ("a", (3,)), {"tags": ["x"], "note": "kept"}),
    ("Coloured", ("b",), {"colour": "blue"}),
]


@pytest.mark.parametrize(("name", "args", "named"), _CALLS)
def test_instances_are_those_of_dataclass(name: str, args: Any, named: Any) -> None:
    cls, python = _OURS[name], _PYTHONS[name]
    ours, twin, theirs = cls(*args, **named), cls(*args, **named), python(*args, **named)
    assert repr(ours) == repr(theirs)
    assert asdict(ours) == asdict(theirs) or args == (_NAN,)
    assert [each.name for each in fields(cls)] == [each.name for each in fields(python)]
    assert cls.__match_args__ == python.__match_args__
    assert ours == twin == replace(ours)
    assert ours != theirs
    assert theirs != ours
    if name != "Shape":  # which has a list
        assert hash(ours) == hash(theirs) == hash(twin)
    else:
        with pytest.raises(TypeError):
            hash(ours)
        assert ours.size == theirs.size  # kept beside the fields
        assert replace(ours, note="other") == ours
        assert replace(ours, name="other") != ours
        assert cls("a").tags is not cls("a").tags
        with pytest.raises(ValueError, match="no name"):
            cls("")
        with pytest.raises(ValueError, match="no name"):
            replace(ours, name="")
    for action in (lambda: setattr(ours, "name", 1), lambda: delattr(ours, "name")):
        with pytest.raises(FrozenInstanceError):
            action()


def test_wrong_arguments_are_told_as_python_does() -> None:
    for wrong in ((), ("a", 1, 2, 3, 4)):
        said = []
        for cls in (_OURS["Shape"], _PYTHONS["Shape"]):
            with pytest.raises(TypeError) as caught:
                cls(*wrong)
            said.append(str(caught.value))
        assert said[0] == said[1]


@frozen
class Pickled:
    """At the top of a module, where pickle finds it."""

    name: str


def test_instances_that_init_never_made() -> None:
    made = object.__new__(Pickled)
    vars(made)["name"] = "a"
    loaded = pickle.loads(pickle.dumps(made))
    assert loaded == Pickled("a")
    assert {loaded: 1}[Pickled("a")] == 1


def test_the_first_instances_may_be_made_by_several_threads() -> None:
    start = Barrier(4)

    @frozen
    class Fresh:
        number: int
        rest: tuple[int, ...] = ()

    def make(number: int) -> Fresh:
        start.wait()
        return Fresh(number)

    with ThreadPoolExecutor(4) as pool:
        assert [each.number for each in pool.map(make, range(4))] == [0, 1, 2, 3]
