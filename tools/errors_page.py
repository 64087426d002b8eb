"""docs/errors.md: the codes of errors, as programs meet them."""

from __future__ import annotations

from collections.abc import Iterator

from sdgen import errors
from sdgen.errors import Problem, SdgenError
from web.errors import HttpError

INTRO = """\
# Error codes

Every error has a code for programs and a message for people. Messages may change with any release;
**codes are stable**: a code keeps its meaning, and a new kind of error gets a new code. Where to
find them:

| | |
|---|---|
| command line | the exit code: 0 done, 1 a run or a check failed, 2 wrong usage or input |
| records of runs | `error_code`, in `sdgen run show <run> --format json` and over HTTP |
| HTTP API | `error.code` of an answer that is not 2xx |

An answer that reports an error looks like this. `details` lists every problem that was found, each
with its path in the request or the scenario:

```json
{
  "error": {
    "code": "validation_error",
    "message": "scenario is not valid",
    "details": [
      {"path": "entities[0].rows", "message": "line 4: Input should be greater than 0"}
    ]
  }
}
```

## Errors of sdgen

| code | exit code | HTTP | meaning | what to do |
|---|---|---|---|---|
"""

OF_HTTP = """\

## Errors of the HTTP API alone

| code | HTTP | meaning |
|---|---|---|
"""

OUTRO = """
What is not valid HTTP at all is answered with the phrase of its status as the code, such as
`request_header_fields_too_large`.

---

This page is generated from the code by `make docs`.
"""

REMEDIES = {
    "validation_error": "Correct each place that is listed.",
    "not_found": "Check the name: `sdgen scenario list`, `target list`, `run list`.",
    "plugin_error": "Update or uninstall the package that the message names.",
    "missing_package": "Install the extra that the message names.",
    "target_error": "See the message: it says what the database answered.",
    "table_mismatch": "Change the scenario or the tables as the message says. Nothing was written.",
    "rows_refused": "Start a new run when the cause is gone; a resume would meet the same rows.",
    "out_of_range": "Narrow the generator or expression of that column, or widen its type.",
    "constraint_broken": "Change what fills its columns; see `--plan` and `--dry-run`.",
    "rows_changed": "Undo the change of the existing rows, or start a new run.",
    "locked": "Wait for whoever holds the lock, or raise the lock timeout, then resume the run.",
    "tables_claimed": "Wait until the other run has ended, or cancel it.",
    "target_unreachable": "Check host, port, network and password; then resume the run.",
    "too_many_connections": "Use fewer jobs, or free connections; then resume the run.",
    "run_failed": "Read the message, fix the cause, and resume the run.",
    "not_resumable": "Start a new run.",
    "rows_missing": "`sdgen run verify` lists them. Put them back and resume, or start anew.",
    "checks_failed": "The rows are stored. See which checks failed in `sdgen run show`.",
    "run_cancelled": "Resume the run to write the rest.",
    "too_slow": "Ask for fewer rows, or a smaller scenario.",
    "store_error": "Check the file of run records (`--runs-db`): rights, disk space, its version.",
}
ONLY_HTTP = {
    "bad_request": (400, "The request cannot be read: a body, parameter or header is malformed."),
    "forbidden": (403, "The file may not be read."),
    "forbidden_host": (403, "The `Host` header is a name that the server does not go by."),
    "forbidden_origin": (
        403,
        "A page of another origin asked for a change.",
    ),
    "method_not_allowed": (
        405,
        "The address does not take this method. See the header `Allow`.",
    ),
    "conflict": (
        409,
        "It does not fit the present state: an id is taken, a run has ended.",
    ),
    "read_only": (409, "The scenario or target is a file of the server's folder."),
    "body_too_large": (413, "The body of the request is too large."),
    "uri_too_long": (414, "The address is too long."),
    "unsupported_media_type": (415, "The `Content-Type` is not one that this operation takes."),
    "internal_error": (500, "A bug in sdgen; the server's log has more."),
    "queue_full": (503, "Too many runs are queued. Ask again later."),
    "stopping": (503, "The server is being stopped and takes no further runs."),
    "too_many_connecting": (503, "Too many requests are connecting to targets. Ask again."),
    "too_many_waiting": (503, "Too many requests wait for runs. Ask again later, or poll."),
}


_LISTING = (errors.ValidationError, errors.TableMismatchError, errors.RowsChangedError)


def coded_errors() -> list[type[SdgenError]]:
    """Returns the kinds of errors that have a code of their own, in the order of their module."""
    kinds = [each for each in vars(errors).values() if isinstance(each, type)]
    return [
        each
        for each in kinds
        if issubclass(each, SdgenError) and each is not SdgenError and "code" in vars(each)
    ]


def errors_page() -> str:
    """Returns the page."""
    lines = [*_of_sdgen(), OF_HTTP.rstrip("\n"), *_of_http()]
    return INTRO + "\n".join(lines) + "\n" + OUTRO


def _of_sdgen() -> Iterator[str]:
    for kind in coded_errors():
        answer = HttpError.of(_one(kind))
        meaning = (kind.__doc__ or "").partition("\n\n")[0].replace("\n", " ").strip()
        code = f"`{kind.code}`"
        if answer.code != kind.code:
            code += f" (over HTTP `{answer.code}`)"
        yield f"| {code} | {kind.exit_code} | {answer.status} | {meaning} | {REMEDIES[kind.code]} |"


def _of_http() -> Iterator[str]:
    for code, (status, meaning) in ONLY_HTTP.items():
        yield f"| `{code}` | {status} | {meaning} |"


def _one(kind: type[SdgenError]) -> SdgenError:
    """Returns an error of a kind."""
    if issubclass(kind, _LISTING):
        return kind("headline", [Problem("", "")])
    return kind("message")
