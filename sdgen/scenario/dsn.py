"""Target DSNs: which kind they are, and environment variables in them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from sdgen.errors import Problem, ValidationError, did_you_mean, shown
from sdgen.scenario.models import Target
from sdgen.scenario.passwords import HIDDEN, passwords_of, redact

__all__ = [
    "FORMS",
    "HIDDEN",
    "KINDS",
    "check_target",
    "expand",
    "kind_of_dsn",
    "looks_like_dsn",
    "passwords_of",
    "redact",
    "sqlite_path",
]

KINDS = ("sqlite", "postgres")
FORMS = (
    "an SQLite file (shop.sqlite, shop.sqlite3, shop.db or sqlite:///any/path) or a Postgres "
    "database (postgresql://user@host:5432/database)"
)
"""What DSNs look like that say their kind, for messages."""

_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_POSTGRES_SCHEMES = ("postgresql", "postgres")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):(?!:)")
_SUFFIX = re.compile(r"[^./\\]\.[A-Za-z][A-Za-z0-9_]{0,15}$")
_SQLITE_SUFFIXES = (".sqlite", ".sqlite3", ".db")
_LONGEST_FILE_NAME = 255  # bytes, on the file systems of Linux, macOS and Windows alike
_LONGEST_PATH = 4_000
_ENCODE = "@ / : ? # or a blank in a user name or password is written %40 %2F %3A %3F %23 %20"
# A host, or an IPv6 address in brackets, or neither; then a port.
_PORT = re.compile(r"(?:\[[^\[\]]*\]|[^:\[\]]*)(?::(?P<port>\d{0,5}))?")
_LAST_PORT = 65_535


def kind_of_dsn(dsn: str) -> str | None:
    """Returns the kind that a DSN says by itself, or None."""
    scheme = dsn.partition("://")[0].lower() if "://" in dsn else ""
    if scheme in _POSTGRES_SCHEMES:
        return "postgres"
    is_file = not scheme and dsn.lower().endswith(_SQLITE_SUFFIXES)
    return "sqlite" if is_file or scheme == "sqlite" or dsn == ":memory:" else None


def looks_like_dsn(name: str) -> bool:
    """Returns whether a name is meant as a DSN or a file, of whatever kind: ``csv:out``, ``x.csv``.

    A Windows drive (``C:``) is not taken for a scheme.
    """
    return bool(_SCHEME.match(name) or _SUFFIX.search(name))


def expand(dsn: str) -> str:
    """Returns the DSN with each ``${NAME}`` replaced by that environment variable.

    Raises:
        ValidationError: naming every variable that is not set, or the DSN is none then.
    """
    missing = [name for name in _VARIABLE.findall(dsn) if name not in os.environ]
    if missing:
        names = ", ".join(dict.fromkeys(missing))
        raise ValidationError(
            "target is not valid:",
            [Problem("dsn", f"environment variable not set: {names}. Set it or change the dsn")],
        )
    expanded = _VARIABLE.sub(lambda match: os.environ[match[1]], dsn)
    check = {"postgres": _check_postgres, "sqlite": _check_path}.get(kind_of_dsn(expanded) or "")
    found = [Problem(path[0], message) for path, message in check(expanded)] if check else []
    if found:
        raise ValidationError("target is not valid:", found)
    return expanded


def sqlite_path(dsn: str) -> Path:
    """Returns the file of an SQLite DSN: a path, or ``sqlite:///relative`` / ``sqlite:////absolute``."""
    if dsn.lower().startswith("sqlite://"):
        dsn = unquote(dsn[len("sqlite://") :])
        dsn = dsn[1:] if dsn.startswith("/") else dsn
    return Path(dsn).expanduser()


def check_target(target: Target) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yields (path, message) for what is wrong with a target beyond its structure."""
    if target.kind not in KINDS:
        hint = did_you_mean(target.kind, KINDS)
        yield (
            ("kind",),
            f"unknown kind (got {shown(target.kind)}).{hint} Use one of: {', '.join(KINDS)}",
        )
        return
    said = kind_of_dsn(target.dsn)
    if said is not None and said != target.kind:
        yield ("dsn",), f"is a {said} dsn but kind is {target.kind}. Change one of them"
    if target.kind == "sqlite":
        if target.schema_name is not None:
            yield ("schema",), "SQLite has no schemas. Remove it"
        scheme, sign, _ = target.dsn.partition("://")
        if sign and said is None and "${" not in scheme:
            yield (
                ("dsn",),
                f'"{scheme}://" is no SQLite dsn. Write the path of a file, or sqlite:///path',
            )
        elif "${" not in target.dsn:
            yield from _check_path(target.dsn)
    elif "${" not in target.dsn:
        yield from _check_postgres(target.dsn)


def _check_path(dsn: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yields what keeps a path from being one on any file system."""
    name = max(re.split(r"[/\\]", unquote(dsn)), key=lambda part: ("\0" in part, len(part)))
    size = len(name.encode(errors="replace"))
    if size > _LONGEST_FILE_NAME:
        yield (
            ("dsn",),
            f"names a file of {size:,} bytes, more than {_LONGEST_FILE_NAME} (got {shown(name)}). "
            "Shorten it",
        )
    elif len(dsn) > _LONGEST_PATH:
        yield ("dsn",), f"is a path of {len(dsn):,} characters, more than {_LONGEST_PATH:,}"
    elif "\0" in name and "\0" not in dsn:
        yield ("dsn",), "is no path: %00 stands for U+0000. Remove it"


def _check_postgres(dsn: str) -> Iterator[tuple[tuple[str, ...], str]]:
    # What is wrong may be a part of the password, so nothing of the DSN is shown.
    form = "postgresql://user:password@host:5432/database"
    scheme, sign, rest = dsn.partition("://")
    if not sign:
        if "=" not in dsn:
            yield ("dsn",), f"not a Postgres dsn. Write {form}"
        return
    if scheme.lower() not in _POSTGRES_SCHEMES:
        yield ("dsn",), f'scheme must be postgresql (got "{scheme}"). Write {form}'
        return
    server = rest.partition("?")[0]
    login = server.rpartition("@")[0]
    if any(character in login for character in "@/") or any(map(str.isspace, dsn)):
        yield ("dsn",), f"not a Postgres dsn. Write {form}; {_ENCODE}"
        return
    # There may be several servers, each with a port of its own.
    servers = server.partition("/")[0].rpartition("@")[2].split(",")
    ports = [_PORT.fullmatch(each) for each in servers]
    if any(found is None or int(found["port"] or 0) > _LAST_PORT for found in ports):
        yield ("dsn",), f"not a Postgres dsn: its port is no number. Write {form}; {_ENCODE}"
