"""What scenarios and targets over HTTP have in common: their ids, and where they come from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from sdgen.errors import NotFoundError, Problem, ValidationError, did_you_mean
from web.errors import LONGEST_NAME, HttpError, cut
from web.ids import is_id


class Item(Protocol):
    """A scenario or a target that is there, valid or not."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def source(self) -> str:
        """``file`` or ``store``."""


AnItem = TypeVar("AnItem", bound=Item)


def listed(files: Iterable[AnItem], stored: Iterable[AnItem]) -> list[AnItem]:
    """Returns the items of files, then those of the store that no file's id hides."""
    first = list(files)
    ids = {item.id for item in first}
    return [*first, *(item for item in stored if item.id not in ids)]


def missing(kind: str, item_id: str, items: Iterable[Item]) -> NotFoundError:
    """Returns the error for an id that none of the items has."""
    known = [item.id for item in items]
    return NotFoundError(f'no {kind} "{cut(item_id, LONGEST_NAME)}".{did_you_mean(item_id, known)}')


def taken(kind: str, item_id: str) -> HttpError:
    """Returns the error for an id that is there already."""
    return HttpError(
        409,
        "conflict",
        f'there is a {kind} "{item_id}" already. Choose another id, or replace that one with PUT',
        [Problem("id", "is taken")],
    )


def checked_id(given: str | None, kind: str) -> str:
    """Returns the id of something to be added. Raises ValidationError where it is none."""
    if given is not None and is_id(given, kind):
        return given
    got = (
        "missing. Add one"
        if given is None
        else f'cannot be used (got "{cut(given, LONGEST_NAME)}")'
    )
    message = f"{got}: letters, digits, _ and -, 64 characters at most"
    raise ValidationError(f"{kind} is not valid:", [Problem("id", message)])


def refuse_other_id(given: str | None, expected: str, kind: str) -> None:
    """Raises ValidationError where something gives itself another id than the one addressed."""
    if given not in (None, expected):
        message = f'differs from the one in the address, "{expected}". Leave it out'
        raise ValidationError(f"{kind} is not valid:", [Problem("id", message)])


def refuse_file(item: Item, kind: str) -> None:
    """Raises HttpError (409) where something comes from a file."""
    if item.source == "file":
        raise HttpError(
            409,
            "read_only",
            f"this {kind} is a file of the server's folder of {kind}s: change or delete the file",
        )
