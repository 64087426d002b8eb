"""The password of a target that comes over HTTP: put into its DSN, and kept when it is edited."""

from __future__ import annotations

from sdgen.databases.descriptor import ServerDatabase
from sdgen.errors import Problem, TargetError, ValidationError
from sdgen.passwords import HIDDEN
from sdgen.targets.models import Target
from sdgen.targets.opening import database_of

_AGAIN = (
    "leads to another server, user or protection than before; the password that is stored is kept "
    "for the same ones only. Give it again (password)"
)


def with_password(target: Target, password: str) -> Target:
    """Returns a target whose DSN has a password.

    Args:
        target: valid, and without one, or with ``***`` for one.
        password: the password as it is, of any characters but U+0000.

    Raises:
        ValidationError: its DSN says a password already, or it can have none.
    """
    database = database_of(target)
    if isinstance(database, ServerDatabase) and database.says_password(target.dsn):
        raise _problem("password", "the dsn has one, too. Give it in one place")
    return with_other_password(target, password)


def with_other_password(target: Target, password: str) -> Target:
    """Returns a target with another password than it has, if any.

    Raises:
        ValidationError: it can have none.
    """
    database = database_of(target)
    if not isinstance(database, ServerDatabase):
        raise _problem("password", f"{database.title} has no passwords. Leave it out")
    if "${" in target.dsn:
        message = "holds environment variables. Give it without them where a password is given"
        raise _problem("dsn", message)
    try:
        return target.model_copy(update={"dsn": database.with_password(target.dsn, password)})
    except TargetError:
        raise _problem("dsn", f"not a {database.title} dsn") from None


def kept_password(before: Target, dsn: str) -> str | None:
    """Returns the stored password that another DSN without one goes on with; None for none.

    Args:
        before: the target that is stored.
        dsn: the new DSN, which gives no password.

    Raises:
        ValidationError: the new one leads to another server, user or protection: the stored
            password must not go there.
    """
    database = database_of(before)
    server = database if isinstance(database, ServerDatabase) else None
    has_one = server is not None and server.password(before.dsn)
    if HIDDEN not in dsn and not (server is not None and has_one and server.password(dsn) == ""):
        return None
    try:
        # Which server it is where there are variables the environment says.
        if server is not None and "${" not in before.dsn and server.is_same_login(before.dsn, dsn):
            return server.password(before.dsn)
    except TargetError:
        pass
    raise _problem("dsn", _AGAIN)


def _problem(path: str, message: str) -> ValidationError:
    return ValidationError("target is not valid:", [Problem(path, message)])
