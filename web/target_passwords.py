"""The password of a target that comes over HTTP: put into its DSN, and kept when it is edited."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from sdgen.databases.postgres import parameters_of
from sdgen.errors import Problem, TargetError, ValidationError
from sdgen.scenario.dsn import HIDDEN
from sdgen.scenario.models import Target

# What may differ where a stored password goes on being used: none of it decides which server gets
# it, for whom, or who can read it on its way.
_OF_SESSION = frozenset(
    {
        *("dbname", "password", "application_name", "client_encoding", "connect_timeout"),
        *("keepalives", "keepalives_idle", "keepalives_interval", "keepalives_count"),
        *("tcp_user_timeout", "target_session_attrs", "load_balance_hosts"),
    }
)
_PORT = "5432"


def with_password(target: Target, password: str) -> Target:
    """Returns a target whose DSN has a password.

    Args:
        target: valid, and without one, or with ``***`` for one.
        password: the password as it is, of any characters but U+0000.

    Raises:
        ValidationError: its DSN says a password already, or it can have none.
    """
    if target.kind != "sqlite" and password_of(target.dsn) not in ("", HIDDEN):
        raise _problem("password", "the dsn says one, too. Give it in one place")
    return with_other_password(target, password)


def with_other_password(target: Target, password: str) -> Target:
    """Returns a target with another password than it has, if any.

    Raises:
        ValidationError: it can have none.
    """
    if target.kind == "sqlite":
        raise _problem("password", "SQLite has no passwords. Leave it out")
    if "${" in target.dsn:
        message = "holds environment variables. Give it without them where a password is given"
        raise _problem("dsn", message)
    return target.model_copy(update={"dsn": _joined(target.dsn, password)})


def password_of(dsn: str) -> str | None:
    """Returns the password of a Postgres DSN, empty for none; None for what is no such DSN."""
    try:
        return parameters_of(dsn).get("password", "")
    except TargetError:
        return None


def same_but_for_database(before: str, after: str) -> bool:
    """Returns whether two DSNs lead to the same server as the same user, protected alike."""
    if "${" in before:  # which server that is the environment says
        return False
    try:
        return _who(before) == _who(after)
    except TargetError:
        return False


def _who(dsn: str) -> dict[str, str]:
    given = {"port": _PORT, **parameters_of(dsn)}
    return {name: value for name, value in given.items() if name not in _OF_SESSION}


def _joined(dsn: str, password: str) -> str:
    """Returns a DSN with a password: as it was written, where it is a URL that names its user."""
    scheme, sign, rest = dsn.partition("://")
    end = min((place for place in map(rest.find, "/?") if place >= 0), default=len(rest))
    login, at, servers = rest[:end].rpartition("@")
    if sign and at and "password" not in rest[end:]:
        user = login.partition(":")[0]
        return f"{scheme}://{user}:{quote(password, safe='')}@{servers}{rest[end:]}"
    try:
        return _url(parameters_of(dsn), password)
    except TargetError:
        raise _problem("dsn", "not a Postgres dsn") from None


def _url(given: Mapping[str, str], password: str) -> str:
    """Returns connection parameters as a URL, in which every character can be quoted."""
    rest = {name: value for name, value in given.items() if name != "password"}
    user, database, host = (rest.pop(name, "") for name in ("user", "dbname", "host"))
    if "," in host or not host:
        rest |= {"host": host} if host else {}
        server = ""
    else:
        server = f"[{host}]" if ":" in host else quote(host, safe="")
        server += f":{port}" if (port := rest.pop("port", "")) else ""
    query = f"?{urlencode(rest, quote_via=quote)}" if rest else ""
    login = f"{quote(user, safe='')}:{quote(password, safe='')}"
    return f"postgresql://{login}@{server}/{quote(database, safe='')}{query}"


def _problem(path: str, message: str) -> ValidationError:
    return ValidationError("target is not valid:", [Problem(path, message)])
