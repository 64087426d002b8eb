"""What a DSN may say that comes over HTTP.

A target in a file, or added on the command line, is its owner's word. One that comes over HTTP is
not: it must not read the server's files, its environment or the passwords kept for its user, nor
write outside the data folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sdgen.databases.postgres import CONNECT_TIMEOUT_SECONDS, parameters_of, with_parameters
from sdgen.errors import Problem, TargetError, ValidationError
from sdgen.scenario.dsn import expand, sqlite_path
from sdgen.scenario.models import Target
from web.target_hosts import TargetHosts

# What libpq lets a DSN say, without what names files or programs on this machine (passfile,
# service, sslkey, sslcert, sslrootcert, sslkeylogfile …) or hands options to the server.
# https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS
_POSTGRES_PARAMETERS = frozenset(
    {
        *("host", "hostaddr", "port", "dbname", "user", "password"),
        *("connect_timeout", "application_name", "client_encoding", "target_session_attrs"),
        *("load_balance_hosts", "keepalives", "keepalives_idle", "keepalives_interval"),
        *("keepalives_count", "tcp_user_timeout", "sslmode", "sslnegotiation", "sslsni"),
        *("ssl_min_protocol_version", "ssl_max_protocol_version", "channel_binding"),
        *("gssencmode", "require_auth"),
    }
)
_MOST_HOSTS = 8
_MOST_SECONDS = 20
"""How long a request waits for connections to all hosts of a target together."""
_ELSEWHERE = "Put the target into a file of the server's targets folder"


def check_target(target: Target, data_dir: Path, allowed: TargetHosts) -> Target:
    """Returns a target that came over HTTP; an SQLite one with the absolute path of its file.

    Args:
        target: valid otherwise.
        data_dir: folder that SQLite files have to be in; relative paths count from it.
        allowed: the servers that it may name.

    Raises:
        ValidationError: it says what it may not.
    """
    found = []
    dsn = target.dsn
    if "${" in target.dsn:
        found.append(
            f"environment variables are not read for targets given over HTTP. {_ELSEWHERE}"
        )
    elif target.kind == "sqlite":
        try:
            dsn = str(_inside(target.dsn, data_dir.resolve()))
        except ValueError as error:
            found.append(str(error))
    else:
        found += _postgres_problems(target.dsn, allowed)
    if found:
        problems = [Problem("dsn", message) for message in found]
        raise ValidationError("target is not valid:", problems)
    return target.model_copy(update={"dsn": dsn})


def _inside(dsn: str, folder: Path) -> Path:
    """Returns the absolute path of an SQLite file. Raises ValueError where it is outside."""
    if dsn == ":memory:":
        raise ValueError("a database in memory is gone after the run. Name a file")
    try:
        path = (folder / sqlite_path(dsn)).resolve()
    except (ValueError, OSError, RuntimeError):
        raise ValueError("is not the path of a file") from None
    if path == folder or not path.is_relative_to(folder) or "${" in str(path):
        raise ValueError(
            "is outside of the server's data folder. Give a path relative to that folder, such as "
            f"shop.sqlite. {_ELSEWHERE}"
        )
    return path


def check_stored_hosts(target: Target, allowed: TargetHosts) -> None:
    """Raises ValidationError where a stored target names a server that it may not."""
    if target.kind == "sqlite" or not allowed.of_stored:
        return
    if message := allowed.refused(_hosts(parameters_of(expand(target.dsn)))):
        raise ValidationError("target is not valid:", [Problem("dsn", message)])


def impatient(target: Target) -> Target:
    """Returns a target that is given up within seconds where its server does not answer.

    Its DSN may say that it is waited for without end, and each of its hosts is waited for.
    """
    if target.kind == "sqlite":
        return target
    dsn = expand(target.dsn)
    given = parameters_of(dsn)
    each = max(2, _MOST_SECONDS // max(1, len(_hosts(given))))
    said = given.get("connect_timeout", str(CONNECT_TIMEOUT_SECONDS))
    if said.isdecimal() and 0 < int(said[:9]) <= each:
        return target
    return target.model_copy(update={"dsn": with_parameters(dsn, connect_timeout=str(each))})


def _hosts(given: Mapping[str, str]) -> list[str]:
    named = [given[key] for key in ("host", "hostaddr") if key in given]
    return [host.strip() for names in named for host in names.split(",")]


def _postgres_problems(dsn: str, allowed: TargetHosts) -> list[str]:
    try:
        given = parameters_of(dsn)
    except TargetError:
        return ["not a Postgres dsn. Write postgresql://user:password@host:5432/database"]
    found = [
        f"{name} is not taken over HTTP. {_ELSEWHERE}"
        for name in given
        if name not in _POSTGRES_PARAMETERS
    ]
    hosts = _hosts(given)
    # An empty one stands for this machine's socket.
    if not hosts or not all(hosts) or any(host.startswith(("/", "@")) for host in hosts):
        found.append(f"needs the name or address of a server, no socket's path. {_ELSEWHERE}")
    elif len(hosts) > _MOST_HOSTS:
        found.append(f"names {len(hosts)} hosts; {_MOST_HOSTS} are taken over HTTP at most")
    elif problem := allowed.refused(hosts):
        found.append(problem)
    missing = [name for name in ("user", "password", "dbname") if not given.get(name)]
    if missing:
        found.append(
            f"lacks {', '.join(missing)}: what the server's own environment or ~/.pgpass say is "
            f"not used for targets given over HTTP. {_ELSEWHERE}"
        )
    return found
