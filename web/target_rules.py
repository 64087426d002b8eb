"""What a DSN may say that comes over HTTP.

A target in a file, or added on the command line, is its owner's word. One that comes over HTTP is
not: it must not read the server's files, its environment or the passwords kept for its user, nor
write outside the data folder.
"""

from __future__ import annotations

from pathlib import Path

from sdgen.databases.descriptor import Database, ServerDatabase
from sdgen.databases.registry import whole_dsn
from sdgen.errors import Problem, TargetError, ValidationError
from sdgen.targets.dsn import expand
from sdgen.targets.models import Target
from sdgen.targets.opening import database_of
from web.target_hosts import TargetHosts

_MOST_HOSTS = 8
_MOST_SECONDS = 20
"""How long a request waits for connections to all hosts of a target together."""
_ELSEWHERE = "Put the target into a file of the server's targets folder"


def check_target(target: Target, data_dir: Path, allowed: TargetHosts) -> Target:
    """Returns a target that came over HTTP; one that is a file with the absolute path of it.

    Args:
        target: valid otherwise.
        data_dir: folder that files have to be in; relative paths count from it.
        allowed: the servers that it may name.

    Raises:
        ValidationError: it says what it may not.
    """
    found = []
    dsn, database = target.dsn, database_of(target)
    if "${" in target.dsn:
        found.append(
            f"environment variables are not read for targets given over HTTP. {_ELSEWHERE}"
        )
    elif isinstance(database, ServerDatabase):
        found += _server_problems(database, target.dsn, allowed)
    else:
        try:
            path = _inside(database, target.dsn, data_dir.resolve())
            dsn = whole_dsn(target.kind, str(path))
        except ValueError as error:
            found.append(str(error))
    if found:
        problems = [Problem("dsn", message) for message in found]
        raise ValidationError("target is not valid:", problems)
    return target.model_copy(update={"dsn": dsn})


def _inside(database: Database, dsn: str, folder: Path) -> Path:
    """Returns the absolute path of a database's file. Raises ValueError where it is outside."""
    if dsn == database.memory_dsn:
        raise ValueError("a database in memory is gone after the run. Name a file")
    try:
        file = database.file(dsn)
        path = (folder / file).resolve() if file is not None else folder
    except (ValueError, OSError, RuntimeError):
        raise ValueError("is not the path of a file") from None
    if path == folder or not path.is_relative_to(folder) or "${" in str(path):
        raise ValueError(
            "is outside of the server's data folder. Give a path relative to that folder, such as "
            f"{database.relative_example}. {_ELSEWHERE}"
        )
    return path


def check_stored_hosts(target: Target, allowed: TargetHosts) -> None:
    """Raises ValidationError where a stored target names a server that it may not."""
    database = database_of(target)
    if not isinstance(database, ServerDatabase) or not allowed.of_stored:
        return
    if message := allowed.refused(database.hosts(database.parameters(expand(target.dsn)))):
        raise ValidationError("target is not valid:", [Problem("dsn", message)])


def impatient(target: Target) -> Target:
    """Returns a target that is given up within seconds where its server does not answer.

    Its DSN may say that it is waited for without end, and each of its hosts is waited for.
    """
    database = database_of(target)
    if not isinstance(database, ServerDatabase):
        return target
    before = expand(target.dsn)
    dsn = database.within(before, _MOST_SECONDS)
    return target if dsn == before else target.model_copy(update={"dsn": dsn})


def _server_problems(database: ServerDatabase, dsn: str, allowed: TargetHosts) -> list[str]:
    try:
        given = database.parameters(dsn)
    except TargetError:
        return [f"not a {database.title} dsn. Write {database.dsn_form}"]
    found = [
        f"{name} is not accepted over HTTP. {_ELSEWHERE}"
        for name in given
        if name not in database.safe_parameters
    ]
    hosts = database.hosts(given)
    # An empty one stands for this machine's socket.
    if not hosts or not all(hosts) or any(map(database.is_socket, hosts)):
        found.append(f"needs the name or address of a server, no socket's path. {_ELSEWHERE}")
    elif len(hosts) > _MOST_HOSTS:
        found.append(f"names {len(hosts)} hosts; {_MOST_HOSTS} are accepted over HTTP at most")
    elif problem := allowed.refused(hosts):
        found.append(problem)
    missing = [name for name in database.needed_parameters if not given.get(name)]
    if missing:
        found.append(
            f"lacks {', '.join(missing)}: what the server's own environment or ~/.pgpass say is "
            f"not used for targets given over HTTP. {_ELSEWHERE}"
        )
    return found
