"""What a browser gets where a page cannot be shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import bottle

from generators_sql.faking.time_limit import within
from sdgen.errors import Problem, SdgenError
from sdgen.passwords import redact
from web.errors import JSON, HttpError
from web.pages.rendering import render
from web.settings import REQUEST_SECONDS


def page(show: Callable[..., str]) -> Callable[..., str]:
    """Returns a page's function that answers errors of sdgen's with a page that tells them."""

    def answer(**parts: str) -> str:
        try:
            with within(REQUEST_SECONDS):
                return show(**parts)
        except SdgenError as error:
            told = HttpError.of(error)
            bottle.response.status = told.status
            return error_page(told.status, told.message, told.problems)

    return answer


def part(show: Callable[..., str]) -> Callable[..., str]:
    """Returns the function of a part of a page, whose errors are answered as the API's are."""

    def answer(**parts: str) -> str:
        try:
            with within(REQUEST_SECONDS):
                return show(**parts)
        except SdgenError as error:
            told = HttpError.of(error)
        except HttpError as error:
            told = error
        bottle.response.status = told.status
        bottle.response.content_type = JSON
        return told.body()

    return answer


def error_page(status: int, message: str, problems: Sequence[Problem] = ()) -> str:
    """Returns the page that says what went wrong with a request for a page."""
    return render(
        "error.html",
        title=bottle.HTTP_CODES.get(status, "Error"),
        status=status,
        message=redact(message[:1].upper() + message[1:]),
        problems=problems,
    )
