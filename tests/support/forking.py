"""Processes of sdgen that begin with everything imported: forks of one that waits for that.

A process spends half a second on imports before it does anything, and tests start hundreds.
``ForkedProcess`` is a ``subprocess.Popen`` in all that tests see of it: a process with an id of its
own, its own pipes, folder, environment and exit code, that gets signals and can be killed.

The process that waits runs this module. It is asked through a socket and forks; what it forks forks
once more, waits for that one and tells how it ended.
"""

from __future__ import annotations

import array
import gc
import importlib
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parent.parent.parent
_STREAMS = 3
_MOST = 1 << 20  # bytes of a request
# What it imports itself is what all commands need; commands import the rest.
_IMPORTED = (
    "sdgen.cli.main",
    "sdgen.cli.run_commands",
    "sdgen.cli.serve_command",
    "sdgen.cli.verify_command",
    "sdgen.runs.stopping.signals",
    "sdgen.databases.sqlite.engine",
    "sdgen.databases.postgres.engine",
    "sdgen.cli.narrow_usage",
    "docopt",
    "sqlglot.dialects.sqlite",
    "sqlglot.dialects.postgres",
)
# What remembers which packages are installed.
_KNOWN_PACKAGES = (
    "sdgen.plugins:added",
    "sdgen.databases.registry:get_database",
    "dialects:get_dialect",
    "generators_sql.registry:get_generator",
)


warm_ups: list[str] = []
"""Further functions that are called before anything is forked: ``module:function``."""


class ForkedProcess(subprocess.Popen[str]):
    """A process that runs a module, forked instead of started.

    ``args`` are ``[python, "-m", module, …]``; of the other options of ``Popen`` only streams,
    ``cwd``, ``env`` and ``text`` are heeded.
    """

    _ends: socket.socket

    # What is overridden here is private, and has been like this from Python 3.11 to 3.14.

    def _execute_child(self, args: Any, *rest: Any) -> None:
        cwd, env = rest[4], rest[5]
        streams = rest[9:15]
        p2cread, _, _, c2pwrite, _, errwrite = streams
        self._ends, theirs = socket.socketpair(type=socket.SOCK_SEQPACKET)
        given = (p2cread, c2pwrite, errwrite)
        fds = [own if fd == -1 else fd for own, fd in enumerate(given)]
        request = json.dumps({"words": args[2:], "cwd": str(cwd), "env": dict(env)}).encode()
        with theirs:
            _waiting().send(request, [*fds, theirs.fileno()])
        self.pid = int(self._line())
        self._child_created = True
        self._close_pipe_fds(*streams)  # type: ignore[attr-defined]

    def _internal_poll(self, *_: object, **__: object) -> int | None:
        if self.returncode is None:
            self._ends.setblocking(False)
            try:
                status = self._line()
            except BlockingIOError:
                return None
            self._ends.close()
            self.returncode = os.waitstatus_to_exitcode(int(status))
        return self.returncode

    def _try_wait(self, wait_flags: int) -> tuple[int, int]:
        self._ends.setblocking(not wait_flags & os.WNOHANG)
        try:
            status = self._line()
        except BlockingIOError:
            return 0, 0
        self._ends.close()
        return self.pid, int(status)

    def _line(self) -> str:
        # One comes when the process is there, one when it has ended.
        line = self._ends.recv(64).decode()
        if not line:
            raise RuntimeError("the process that forks is gone")
        return line


class _Waiting:
    """The process that waits to fork."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair(type=socket.SOCK_SEQPACKET)
        self.owner = os.getpid()
        environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", __name__, str(theirs.fileno()), *warm_ups],
                env=environment,
                pass_fds=[theirs.fileno()],
            )

    def send(self, request: bytes, fds: Sequence[int]) -> None:
        """Has a process forked."""
        rights = (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", fds))
        self._socket.sendmsg([request], [rights])

    def close(self) -> None:
        """Ends it."""
        self._socket.close()
        self._process.wait()


_started: list[_Waiting] = []


def _waiting() -> _Waiting:
    if not _started:
        _started.append(_Waiting())
    return _started[0]


def can_fork(environment: Mapping[str, str] | None, options: Mapping[str, Any]) -> bool:
    """Returns whether a process can be forked: nothing is asked of Python's start.

    Packages of further folders (``PYTHONPATH`` of this process) are found by forked ones, too.
    """
    known = {"stdin", "stdout", "stderr"}
    asked = any(name.startswith("PYTHON") for name in environment or ())
    is_known_python = sys.platform == "linux" and sys.version_info < (3, 15)
    return is_known_python and not asked and options.keys() <= known


def stop_forking() -> None:
    """Ends the process that waits, if there is one."""
    while _started:
        _started.pop().close()


# --- In the process that waits -----------------------------------------------------------------


def _serve(asked: socket.socket) -> list[str]:
    """Forks whenever asked; returns in each process that was wanted, with its words."""
    for name in _IMPORTED:
        importlib.import_module(name)
    for warm_up in sys.argv[2:]:
        module, _, function = warm_up.partition(":")
        getattr(importlib.import_module(module), function)()
    gc.collect()
    gc.freeze()  # forked processes search their own objects for garbage, and share these
    handler = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for pytest
    while True:
        message, rights, _, _ = asked.recvmsg(_MOST, socket.CMSG_SPACE(4 * (_STREAMS + 1)))
        if not message:
            os._exit(0)
        fds = array.array("i")
        fds.frombytes(rights[0][2])
        if os.fork() == 0:
            asked.close()
            signal.signal(signal.SIGINT, handler)
            return _between(json.loads(message), *fds)
        for fd in fds:
            os.close(fd)
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass


def _between(request: dict[str, Any], *fds: int) -> list[str]:
    """Forks, waits and tells; returns in the process that was wanted."""
    *streams, ends = fds
    if pid := os.fork():
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for fd in {*streams, *range(_STREAMS)}:
            os.close(fd)
        os.write(ends, str(pid).encode())
        _, status = os.waitpid(pid, 0)
        os.write(ends, str(status).encode())
        os._exit(0)
    os.close(ends)
    for place, fd in enumerate(streams):
        os.dup2(fd, place)
    for fd in {*streams} - {*range(_STREAMS)}:
        os.close(fd)
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"])
    sys.path[0] = request["cwd"]
    _see_packages(request["env"].get("PYTHONPATH", ""))
    # As Python makes them: whether they are a terminal is known only now.
    sys.stdin = open(0, closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", buffering=1, errors="backslashreplace", closefd=False)  # noqa: SIM115
    words: list[str] = request["words"]
    return words


def _see_packages(path: str) -> None:
    """Makes what is installed in the folders of a path known, as Python does when it starts."""
    further = [folder for folder in path.split(os.pathsep) if folder not in {"", str(_ROOT)}]
    if not further:
        return
    sys.path[1:1] = further
    importlib.invalidate_caches()
    for name in _KNOWN_PACKAGES:
        module, _, function = name.partition(":")
        getattr(importlib.import_module(module), function).cache_clear()


def _main() -> None:
    words = _serve(socket.socket(fileno=int(sys.argv[1])))
    sys.argv[1:] = words[1:]
    runpy.run_module(words[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    _main()
