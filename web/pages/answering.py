"""What a browser gets where a page cannot be shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

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
        shown = _shown(show, parts)
        if isinstance(shown, str):
            return shown
        bottle.response.status = shown.status
        return error_page(shown.status, shown.message, shown.problems)

    return answer


def part(show: Callable[..., str]) -> Callable[..., str]:
    """Returns the function of a part of a page, whose errors are answered as the API's are."""

    def answer(**parts: str) -> str:
        shown = _shown(show, parts)
        if isinstance(shown, str):
            return shown
        bottle.response.status = shown.status
        bottle.response.content_type = JSON
        return shown.body()

    return answer


def _shown(show: Callable[..., str], parts: Mapping[str, str]) -> str | HttpError:
    """Returns what a page shows, or what keeps it from doing so."""
    try:
        with within(REQUEST_SECONDS):
            return show(**parts)
    except SdgenError as error:
        return HttpError.of(error)
    except HttpError as error:
        return error


def error_page(status: int, message: str, problems: Sequence[Problem] = ()) -> str:
    """Returns the page that says what went wrong with a request for a page."""
    return render(
        "error.html",
        title=bottle.HTTP_CODES.get(status, "Error"),
        status=status,
        message=redact(message[:1].upper() + message[1:]),
        problems=problems,
    )
