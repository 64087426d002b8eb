"""What makes the tables of a database before it is filled: SQL files, or a function."""

from __future__ import annotations

import hashlib
import inspect
import re
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from sdgen.errors import Problem, TargetError, ValidationError, shown

Prepare = Callable[[Any], object]
"""Is given the path or the DSN of a database that is to be filled."""

_FUNCTION = re.compile(r"[\w.]+:[\w.]+")
_NUMBER = re.compile(r"(\d+)")


class SqlFiles:
    """Executes SQL files, one after the other.

    Args:
        option: the ini option that names them, for messages.
        files: the files.
        execute: executes a file's content in a database; raises TargetError where it is refused.
    """

    def __init__(
        self, option: str, files: tuple[Path, ...], execute: Callable[[Any, str], None]
    ) -> None:
        self.files = files
        self._option, self._execute = option, execute

    def __call__(self, database: Any) -> None:
        """Executes them.

        Raises:
            ValidationError: the database refuses one.
        """
        for file in self.files:
            try:
                self._execute(database, file.read_text("utf-8"))
            except (TargetError, OSError, UnicodeDecodeError) as error:
                raise _wrong(self._option, f"{file}: {error}") from error


def prepare_of(
    config: pytest.Config, option: str, execute: Callable[[Any, str], None]
) -> Prepare | None:
    """Returns what an ini option says; None where it is not set.

    Args:
        config: has the option.
        option: its name.
        execute: see ``SqlFiles``.

    Raises:
        ValidationError: it names no file, or no function.
    """
    said = config.getini(option)
    functions = [each for each in said if _FUNCTION.fullmatch(each)]
    if not said:
        return None
    if not functions:
        return SqlFiles(option, tuple(_matching(option, said, config.rootpath)), execute)
    if len(said) > 1:
        raise _wrong(option, f"names one function, or SQL files alone (got {shown(said)})")
    return _imported(option, functions[0])


def digest_of(prepare: Prepare | None, config: pytest.Config) -> str:
    """Returns what stands for all that decides what ``prepare`` makes, as far as it is known.

    That is the content of its SQL files; of a function that of its module's file, and of those of
    the ini option ``sdgen_prepare_depends``.
    """
    if prepare is None:
        return ""
    if isinstance(prepare, SqlFiles):
        files: Iterable[Path] = prepare.files
    else:
        source = _source_of(prepare)
        files = [source] if source else []
        patterns = config.getini("sdgen_prepare_depends")
        files = [*files, *_matching("sdgen_prepare_depends", patterns, config.rootpath)]
    content = hashlib.sha256(getattr(prepare, "__qualname__", "").encode())
    for file in files:
        its = hashlib.sha256(file.read_bytes()).digest()
        content.update(b"\0" + file.name.encode() + b"\0" + its)
    return content.hexdigest()


def _source_of(prepare: Prepare) -> Path | None:
    """Returns the file that a function is defined in, None where it is known of none."""
    function = inspect.unwrap(getattr(prepare, "func", prepare))  # of functools.partial
    for each in (function, type(function)):
        try:
            file = inspect.getsourcefile(each)
        except (TypeError, OSError):
            continue
        return None if file is None else Path(file)
    return None


def _imported(option: str, place: str) -> Prepare:
    module, _, name = place.partition(":")
    try:
        found: Any = import_module(module)
        for part in name.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError) as error:
        raise _wrong(
            option,
            f"{place} cannot be imported: {error}. Add the folder of its module to pytest's ini "
            "option pythonpath",
        ) from error
    if not callable(found):
        raise _wrong(option, f"{place} is not a function (got {shown(found)})")
    prepare: Prepare = found
    return prepare


def _matching(option: str, patterns: Iterable[str], root: Path) -> list[Path]:
    """Returns the files of patterns; those of one pattern in the order of their numbers."""
    files: dict[Path, None] = {}
    for pattern in patterns:
        path = Path(pattern)
        base = Path(path.anchor) if path.anchor else root
        rest = path.relative_to(path.anchor)
        found = [each for each in base.glob(str(rest)) if each.is_file()]
        if not found:
            raise _wrong(option, f"no file matches {shown(pattern)}, in {base}")
        files.update(dict.fromkeys(sorted(found, key=_natural)))
    return list(files)


def _natural(path: Path) -> list[tuple[int, int | str]]:
    """Returns what sorts 2_orders.sql before 10_items.sql."""
    parts = _NUMBER.split(str(path))
    return [(0, int(part)) if part.isdigit() else (1, part) for part in parts if part]


def _wrong(option: str, message: str) -> ValidationError:
    return ValidationError("the tables cannot be created:", [Problem(option, message)])
