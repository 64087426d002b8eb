"""Requests that may take long: only so many at once, so that there are threads for the others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sdgen.databases.lock_patience import short_patience
from web.errors import HttpError
from web.settings import MAX_CONNECTING

if TYPE_CHECKING:
    from web.services import Services


def take_place(services: Services) -> None:
    """Takes one of the places for long requests. Raises HttpError (503) where none is free."""
    if not services.long_requests.acquire(blocking=False):
        raise HttpError(
            503,
            "too_many_waiting",
            "too many requests wait for runs or listen to events. Ask again later, or poll",
        )


@contextmanager
def place_for(services: Services, wait: bool | None) -> Iterator[None]:
    """Holds one of the places for long requests, if the request is to wait.

    To be taken before anything is done: a request that is refused has done nothing.

    Raises:
        HttpError: none is free (503).
    """
    if not wait:
        yield
        return
    take_place(services)
    try:
        yield
    finally:
        services.long_requests.release()


@contextmanager
def place_to_connect(services: Services) -> Iterator[None]:
    """Holds one of the places for requests that connect to a target, which may not answer.

    Files that other programs hold are not waited for as long as runs wait.

    Raises:
        HttpError: none is free (503).
    """
    if not services.connecting.acquire(blocking=False):
        raise HttpError(
            503,
            "too_many_connecting",
            f"{MAX_CONNECTING} requests are connecting to targets already. Ask again in a moment",
        )
    try:
        with short_patience():
            yield
    finally:
        services.connecting.release()
