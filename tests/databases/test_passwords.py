"""A password never shows: in no output, log, error, record or stored byte of a run."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
import yaml

from sdgen.passwords import passwords_of, redact
from tests.support.cli import Cli, write_scenario

PASSWORDS = ["p@ss/w0rd", "s3cr:et#?&=%", "it's 'q' \\ \"x\" b", "dollar${HOME}s", "päßwörd;x,y"]
MARKS = ["w0rd", "s3cr", "'q'", "dollar", "wörd"]
COLUMN = {"name": "id", "type": "int", "generator": {"type": "sequence"}}


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line in a folder with a scenario and an empty folder of targets."""
    (tmp_path / "targets").mkdir()
    write_scenario(tmp_path / "a.yaml", {"name": "a", "rows": 3, "columns": [COLUMN]}, seed=1)
    monkeypatch.chdir(tmp_path)
    return Cli(capsys)


def shows(text: str, password: str, mark: str) -> bool:
    """Return whether a text has the password or what can be told of it."""
    quoted = quote(password, safe="")
    forms = {password, quoted, quote(password), mark, quote(mark), json.dumps(mark)[1:-1]}
    return any(form in text for form in forms)


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://u:w0rd@h/db",
        "postgres://u:p%40ss%2Fw0rd@h:5432/db?sslmode=require",
        "postgresql://u:p%40ss/w0rd@h/db",
        "postgresql://u:p@ss/w0rd@h/db",
        "postgresql://u:p?ss#w0rd@h/db",
        "postgresql://u:pa ss w0rd@h/db",
        "postgresql://u@corp:w0rd@h/db",
        "postgresql://:w0rd@h/db",
        "postgresql://h/db?user=u&password=w0rd&sslmode=require",
        "postgresql://h/db?sslpassword=w0rd",
        "host=h password=w0rd user=u",
        "host=h password = 'a w0rd' user=u",
        "host=h password='it\\'s w0rd' user=u",
        "host=h password=a\\ w0rd user=u",
        "host=h password=a'w0rd user=u",
        "host=h password=a&w0rd;w0rd user=u",
        "PASSWORD=w0rd host=h",
        "failed: (postgresql://u:w0rd@h/db): no",
        "got 'host=h password=w0rd'.",
        '{"dsn": "postgresql://u:w0rd@h/db", "n": 1}',
        "postgresql://u:w0rd@h,postgresql://u:w0rd@i",
        "u:w0rd@h",
        "psql -d u:w0rd@h",
    ],
)
def test_redact_hides(text: str) -> None:
    hidden = redact(text)
    assert "w0rd" not in hidden
    assert "***" in hidden
    assert redact(hidden) == hidden


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://u@h:5432/db",
        "postgresql://[::1]:5432/db",
        "data/demo.sqlite",
        "sqlite:////tmp/x.sqlite",
        "12:30:05 INFO run 20260131: entity written rows=3",
        "Check host, port, database, user and password",
        "host=h user=u dbname=d",
    ],
)
def test_redact_leaves_what_holds_no_password(text: str) -> None:
    assert redact(text) == text


def test_passwords_are_found_as_written_and_decoded() -> None:
    assert {"p%40ss", "p@ss"} <= passwords_of("postgresql://u:p%40ss@h/db")
    assert "w0rd" in passwords_of("host=h password='w0rd'")


@pytest.mark.parametrize(
    ("password", "mark", "log_format"),
    [
        pytest.param(*words, form, marks=[pytest.mark.slow] if number % 2 != place else [])
        for number, words in enumerate(zip(PASSWORDS, MARKS, strict=True))
        for place, form in enumerate(("human", "json"))
    ],
)
def test_wrong_passwords_never_show(
    cli: Cli, postgres_shared: str, password: str, mark: str, log_format: str
) -> None:
    settings = psycopg.conninfo.conninfo_to_dict(postgres_shared, password=password)
    user, host, port = settings["user"], str(settings["host"]), settings["port"]
    query = f"host={quote(host, safe='')}&port={port}"
    quoted = quote(password, safe="")
    urls = [
        f"postgresql://{user}:{quoted}@/db?{query}",
        f"postgresql:///db?user={user}&password={quoted}&{query}",
    ]
    dsns = [*urls, psycopg.conninfo.make_conninfo(**settings)]  # type: ignore[arg-type]
    if "$" in password:  # where it is not encoded, ${HOME} is a variable
        dsns.pop()
    dsns.append(f"postgresql://u:{password}@/db?{query}")  # not encoded: refused, but still secret
    seen = ""
    for dsn in dsns:
        common = ("--target-kind", "postgres", "--log-format", log_format, "--log-level", "debug")
        for command in (
            ("run", "start", "--scenario", "a.yaml", "--target"),
            ("run", "start", "--plan", "--scenario", "a.yaml", "--target"),
            ("target", "test"),
            ("target", "validate"),
            ("target", "show"),
            ("target", "nonsense"),
            ("explain", "--dialect", "sqlite", "--scenario", "a.yaml", "--target"),
        ):
            result = cli(*command, dsn, *common)
            assert result.code in (0, 1, 2)
            assert "Traceback" not in result.err
            seen += result.out + result.err
    for record in cli.json("run", "list"):
        seen += cli("run", "show", record["id"]).out
        seen += cli("run", "show", record["id"], "--format", "json").out
    for path in Path().glob("sdgen-runs.sqlite*"):
        seen += path.read_bytes().decode("utf-8", errors="replace")
    assert not shows(seen, password, mark)


def test_the_right_password_does_not_show_either(cli: Cli, postgres_dsn: str) -> None:
    password = str(psycopg.conninfo.conninfo_to_dict(postgres_dsn).get("password", ""))
    assert password
    seen = ""
    for log_format in ("human", "json"):
        options = ("--log-format", log_format, "--log-level", "debug")
        command = ("run", "start", "--scenario", "a.yaml", "--target", postgres_dsn)
        result = cli(*command, *options, "--format", "json", code=0)
        seen += result.out + result.err
        assert result.data["target_dsn"].count("***") == 1
    seen += cli("run", "list").out + cli("run", "list", "--format", "json").out
    for path in Path().glob("sdgen-runs.sqlite*"):
        seen += path.read_bytes().decode("utf-8", errors="replace")
    assert password not in seen


@pytest.mark.parametrize("password", ["p%40ss%2Fw0rd", "plainw0rd"])
def test_a_stored_target_keeps_its_dsn_but_never_shows_it(cli: Cli, password: str) -> None:
    dsn = f"postgresql://u:{password}@127.0.0.1:1/db"
    seen = cli("target", "add", "kept", dsn, code=0).out
    for command in (
        *(("target", "list"), ("target", "list", "--format", "json"), ("target", "show", "kept")),
        *(("target", "validate", "kept"), ("target", "test", "kept")),
        ("run", "start", "--scenario", "a.yaml", "--target", "kept"),
        ("target", "add", "kept", dsn),
    ):
        result = cli(*command)
        seen += result.out + result.err
    assert "w0rd" not in seen
    assert seen.count("postgresql://u:***@127.0.0.1:1/db") >= 5
    assert password.encode() in b"".join(
        path.read_bytes() for path in Path().glob("sdgen-runs.sqlite*")
    ), "else it could not be used"


def test_target_files_do_not_show_it(cli: Cli) -> None:
    dsn = "host=127.0.0.1 port=1 dbname=d user=u password='a w0rd'"
    keys = {"name": dsn, "kind": "postgres", "dsn": dsn}
    Path("targets", "t.yaml").write_text(yaml.safe_dump(keys))
    Path("targets", "broken.yaml").write_text(yaml.safe_dump({**keys, "dsn": [dsn], "x": dsn}))
    seen = ""
    for command in (
        *(("target", "list"), ("target", "list", "--format", "json"), ("target", "show", "t")),
        *(("target", "validate", "t"), ("target", "test", "t"), ("target", "validate", "broken")),
        ("run", "start", "--scenario", "a.yaml", "--target", "t"),
        ("run", "list"),
    ):
        result = cli(*command)
        seen += result.out + result.err
    assert "w0rd" not in seen


def test_wrong_usage_does_not_echo_it(cli: Cli) -> None:
    for dsn in ("postgresql://u:pa ss w0rd@h/db", "host=h password='a w0rd'", "u:w0rd@h"):
        for arguments in (
            ("target", "ad", "x", dsn),
            ("target", "add", "x", dsn, "extra"),
            (dsn,),
            ("run", "start", "--target", dsn),
            ("run", "start", "--scenario", "a.yaml", f"--targett={dsn}"),
        ):
            result = cli(*arguments, code=2)
            assert "w0rd" not in result.err + result.out
