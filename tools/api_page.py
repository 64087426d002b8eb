"""docs/api.md: the HTTP API, with requests that are really sent and the answers they get."""

from __future__ import annotations

import json
import re
import tempfile
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sdgen.runs.looking.looking import MOST_ROWS
from web.api import OPERATIONS
from web.api.openapi import openapi
from web.proposals import MOST_KEPT, MOST_TABLES
from web.rows import LOOK_SECONDS
from web.serving import Server
from web.settings import (
    MAX_BODY_BYTES,
    MAX_CONNECTING,
    MAX_LONG_REQUESTS,
    MOST_WAITING,
    REQUEST_SECONDS,
    ServerSettings,
)

ROOT = Path(__file__).resolve().parent.parent

INTRO = f"""\
# HTTP API

`sdgen serve` starts the [pages](web.md) and an HTTP API below `/api/v1`.

```sh
sdgen serve            # http://127.0.0.1:8080, until Ctrl-C
```

`GET /openapi.json` describes all of it for programs (OpenAPI 3.1). [Examples](#examples) has
requests to start from.

## Answers

- A success is `{{"data": …}}`: an object or a list. SQL, metrics, events and files (rows, JSON
  Schemas, statistics) come as they are.
- An error is `{{"error": {{"code", "message", "details"}}}}`; `details` lists every problem with
  its `path` in the request. Nothing has been written then. [Error codes](errors.md) explains codes
  and statuses. A body may be up to {MAX_BODY_BYTES // 2**20} MiB.
- Bodies are `application/json`; scenarios may also be `application/yaml`. Unknown keys and
  parameters are errors, and so is null: leave out what you do not want.
- DSNs are always shown without their password.
- Give a password in the DSN, or in the key `password` beside it, where nothing needs to be escaped.
  It is never returned. `PUT` of a target without one keeps the stored password, unless the new
  DSN names another host, port, user or TLS setting.
- Answers of 1,000 bytes or more are compressed if `Accept-Encoding` accepts gzip; events never are.

## Who may ask

There is no log-in: anybody who reaches the server can use it. It listens on localhost unless
`--host` says otherwise, and web pages of other sites cannot use a developer's server:

- The name in `Host` must be localhost, the address listened on, or one of `--allowed-host`.
- Requests that change something are refused if `Origin` or `Sec-Fetch-Site` name another origin,
  and need a content type that forms cannot send.
- Requests never name files: scenarios and targets have ids. Files of databases,
  and folders of files, must be in `--data-dir`; relative paths start there.
- A Postgres DSN sent over HTTP must name host, database, user and password itself. `${{NAME}}`, the
  server's `PGPASSWORD` and `~/.pgpass`, sockets, and parameters that name files (`passfile`,
  `service`, `sslkey` …) are refused. Targets in files, or added with `sdgen target add`, may use
  all of these; requests refer to them by id.
- A DSN in a request has the server connect to any host and port, and the answer tells whether
  something listens there. Therefore `--allow-target-host` lists the hosts that requests may connect
  to; targets in files are exempt. Without it, any host is allowed while sdgen listens on this
  machine only (`--host 127.0.0.1`), and with another `--host` only targets that are stored already.
- Requests that connect to a target themselves (to test it, to plan, for a dry run, a proposal, an
  update, statistics or a look at rows) wait up to 20 seconds for a connection, whatever
  `connect_timeout` the DSN gives; {MAX_CONNECTING} of them may connect at the same time.
- The rows of a run are read from its target. Whoever may ask sees all rows of its tables, also
  those that no run has written, in the columns that the scenario fills and does not hide. A look
  takes up to {LOOK_SECONDS:g} seconds and returns up to {MOST_ROWS} rows.
- Scenarios are proposed for targets with an id, or by DDL in the request, of up to
  {MOST_TABLES:,} tables, within {REQUEST_SECONDS:g} seconds. DDL of Postgres is only read. That
  of SQLite is executed in a database of its own, which is then removed: it reaches no other file,
  and `PRAGMA` and `ATTACH` are skipped. The latest {MOST_KEPT} are kept in memory for their pages.

## Runs

`POST /api/v1/runs` queues a run and answers at once with 202; with `?wait=true` it answers when the
run has ended. Up to `--max-runs` runs are at work at the same time (default 1), and up to
{MOST_WAITING:,} may be queued. Poll a run, or listen to its events; up to {MAX_LONG_REQUESTS}
requests may wait or listen at the same time. Runs started on the command line with the same
`--runs-db` are visible too.

A `failed` or `cancelled` run can be resumed, also after the server was stopped (its runs end after
their current batch) or died (they are `failed`, interrupted). If a run's target was given with a
password, give the target again, as records hold no passwords. With a target that has an id you
never have to.

## Operations

"""

ORIGIN = """\
---

This page is generated by `make docs`: the requests are sent to a server, and the answers are its
own (with ids, times and speeds made uniform, and long answers cut where it says so).
"""


@dataclass(frozen=True)
class Example:
    """A request, and how its answer is shown.

    Args:
        title: what it shows.
        method, path: of the request; ``RUN`` stands for the id of the latest run.
        body: its body: data (JSON) or a text (YAML).
        most: lines of the answer that are shown.
    """

    title: str
    method: str
    path: str
    body: Any = None
    most: int = 60


SCENARIO = """\
id: shop
name: Shop
seed: 42
entities:
  - name: items
    rows: 1000
    columns:
      - { name: id, type: int, generator: { type: sequence } }
      - { name: price, type: int, generator: { type: uniform_int, params: { min: 1, max: 99 } } }
"""
RUN = {"scenario_id": "shop", "target_id": "local", "scale": 2, "as_of": "2026-01-31"}
EXAMPLES = (
    Example("Keep a scenario", "POST", "/api/v1/scenarios", SCENARIO),
    Example(
        "Check one",
        "POST",
        "/api/v1/scenarios/validate",
        SCENARIO.replace("min: 1,", "min: 100,").replace("1000", "0"),
    ),
    Example("List scenarios", "GET", "/api/v1/scenarios"),
    Example("Look at rows", "GET", "/api/v1/scenarios/shop/preview?rows=3"),
    Example(
        "Look at the SQL", "GET", "/api/v1/scenarios/shop/explain?dialect=sqlite&as_of=2026-01-31"
    ),
    Example("Keep a target", "POST", "/api/v1/targets", {"id": "local", "dsn": "shop.sqlite"}),
    Example(
        "A target with a password",
        "POST",
        "/api/v1/targets",
        {
            "id": "far",
            "dsn": "postgresql://me@db.example/shop",
            "password": "p@ss/word",
            "schema": "sales",
        },
    ),
    Example("Test a target", "POST", "/api/v1/targets/local/test", {}),
    Example("Plan a run", "POST", "/api/v1/runs/plan", RUN),
    Example("Write a little of it, and take it back", "POST", "/api/v1/runs/dry-run", RUN),
    Example("Start a run", "POST", "/api/v1/runs?wait=true", RUN),
    Example(
        "A request with mistakes",
        "POST",
        "/api/v1/runs",
        {"scenario_id": "shop", "target": {"dsn": "../shop.sqlite"}, "scale": 0, "sed": 1},
    ),
    Example("Its log", "GET", "/api/v1/runs/RUN/logs"),
    Example("Its events", "GET", "/api/v1/runs/RUN/events"),
    Example("Look at rows that it has stored", "GET", "/api/v1/runs/RUN/rows?count=2"),
    Example("Search them", "GET", "/api/v1/runs/RUN/rows/search?column=price&at_most=1&count=1"),
    Example("Download them", "GET", "/api/v1/runs/RUN/rows.csv?source=made", most=4),
    Example("Verify it", "POST", "/api/v1/runs/RUN/verify?wait=true", {}),
    Example("Undo it", "POST", "/api/v1/runs/RUN/undo?wait=true", {}),
    Example("It has ended", "POST", "/api/v1/runs/RUN/cancel", {}),
    Example("A scenario from a database", "POST", "/api/v1/targets/local/propose", {"rows": 500}),
    Example(
        "A scenario by DDL",
        "POST",
        "/api/v1/scenarios/propose",
        {
            "dialect": "postgres",
            "ddl": "CREATE TABLE plans (id BIGSERIAL PRIMARY KEY, price NUMERIC(9,2) NOT NULL);",
        },
    ),
    Example("Metrics", "GET", "/metrics"),
)

# What differs from time to time and from machine to machine, and what is shown instead.
_ALIKE = (
    (r"\d{8}-\d{6}-[0-9a-f]{6}", "20260131-120000-5d3a1f"),
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", "2026-01-31T12:00:00.000Z"),
    (r'("id": )"[\w-]{16}"', r'\1"kP3vXw0Zr7sQmB1d"'),
    (r'("server_version": )"[\d.]+"', r'\1"3.46.1"'),
    (r'("(?:seconds|estimated_seconds|latency_ms)": )[\d.e-]+', r"\g<1>0.05"),
    (r'("low": )[\d.e-]+', r"\g<1>0.2"),  # it depends on the number of cores
    (r'("rows_per_second": )\d+', r"\g<1>40000"),
    (r"seconds=[\d.]+ rows_per_second=\d+", "seconds=0.05 rows_per_second=40000"),
    (r"(sdgen_run_seconds_total) [\d.e-]+", r"\1 0.05"),
)


def api_page() -> str:
    """Returns the page."""
    return "\n".join([f"{INTRO}{_operations()}", "## Examples", "", *_examples(), ORIGIN])


def _operations() -> str:
    paths = openapi(OPERATIONS)["paths"]
    rows = ["| | |", "|---|---|"]
    for path, methods in paths.items():
        for method, said in methods.items():
            rows.append(f"| `{method.upper()} {path}` | {said['description']} |")
    rows.append("| `GET /openapi.json` | Describes all of it. |")
    return "\n".join([*rows, ""])


def _examples() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name, _server(Path(name)) as port:
        run = ""
        for example in EXAMPLES:
            path = example.path.replace("RUN", run)
            status, headers, text = _send(port, example, path)
            if found := re.search(r"/runs/(\S+)", headers.get("Location", "")):
                run = found[1].partition("/")[0]
            folder = str(Path(name).resolve())
            yield _shown(example, path, status, headers, text).replace(folder, "/srv/sdgen")


@contextmanager
def _server(folder: Path) -> Iterator[int]:
    """Serves a folder, and gives the port."""
    for name in ("scenarios", "targets"):
        (folder / name).mkdir()
    settings = ServerSettings(
        runs_db=folder / "runs.sqlite",
        scenarios_dir=folder / "scenarios",
        targets_dir=folder / "targets",
        data_dir=folder / "data",
        port=0,
    )
    made: list[Server] = []
    listening = threading.Event()

    def run() -> None:
        try:
            made.append(Server(settings))
        finally:
            listening.set()
        made[0].run()

    thread = threading.Thread(target=run)
    thread.start()
    listening.wait()
    try:
        yield made[0].port
    finally:
        made[0].stop()
        thread.join()


def _send(port: int, example: Example, path: str) -> tuple[int, dict[str, str], str]:
    headers, content = {}, None
    if example.body is not None:
        is_yaml = isinstance(example.body, str)
        headers["Content-Type"] = "application/yaml" if is_yaml else "application/json"
        content = (example.body if is_yaml else json.dumps(example.body)).encode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}", content, headers, method=example.method
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, dict(answer.headers), answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read().decode()


def _shown(example: Example, path: str, status: int, headers: dict[str, str], text: str) -> str:
    media = headers["Content-Type"].partition(";")[0]
    if media == "application/json":
        text = json.dumps(json.loads(text), indent=2, ensure_ascii=False)
        text = re.sub(r"\[\s+([^][{}]{0,70}?)\s+\]", _on_one_line, text)
    lines = text.rstrip("\n").splitlines()
    if len(lines) > example.most:
        lines = [*lines[: example.most], "…"]
    kind = {"application/json": "json", "text/sql": "sql"}.get(media, "text")
    location = f", `Location: {headers['Location']}`" if "Location" in headers else ""
    shown = "\n".join(
        [
            f"### {example.title}",
            "",
            "```sh",
            _command(example, path),
            "```",
            "",
            f"{status}{location}",
            "",
            f"```{kind}",
            *lines,
            "```",
            "",
        ]
    )
    for pattern, alike in _ALIKE:
        shown = re.sub(pattern, alike, shown)
    return shown


def _on_one_line(found: re.Match[str]) -> str:
    return f"[{' '.join(found[1].split())}]"


def _command(example: Example, path: str) -> str:
    quoted = f"'localhost:8080{path}'" if "?" in path else f"localhost:8080{path}"
    method = "" if example.method == "GET" else f"-X {example.method} "
    if example.body is None:
        return f"curl {method}{quoted}"
    if isinstance(example.body, str):
        return (
            f"curl {method}{quoted} -H 'Content-Type: application/yaml' "
            f"--data-binary @- <<'END'\n{example.body}END"
        )
    body = json.dumps(example.body)
    return f"curl {method}{quoted} -H 'Content-Type: application/json' \\\n    -d '{body}'"
