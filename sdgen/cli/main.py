"""Entry point: parses the command line and calls the command. Imports little, late."""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, TextIO

from sdgen.cli.command_help import asks_for_help, help_text
from sdgen.cli.usage import own_usage, whole_usage

# (words of the command) → "module:function"; imported when called, so that --help is instant.
COMMANDS = {
    ("scenario", "list"): "sdgen.cli.scenario_commands:list_",
    ("scenario", "show"): "sdgen.cli.scenario_commands:show",
    ("scenario", "validate"): "sdgen.cli.scenario_commands:validate",
    ("scenario", "schema"): "sdgen.cli.scenario_commands:schema",
    ("scenario", "from"): "sdgen.cli.adopting_command:from_",
    ("scenario", "update"): "sdgen.cli.updating_command:update_",
    ("target", "list"): "sdgen.cli.target_commands:list_",
    ("target", "show"): "sdgen.cli.target_commands:show",
    ("target", "validate"): "sdgen.cli.target_commands:validate",
    ("target", "test"): "sdgen.cli.target_commands:test",
    ("target", "create-schema"): "sdgen.cli.target_commands:create_schema_",
    ("target", "add"): "sdgen.cli.target_commands:add",
    ("target", "rm"): "sdgen.cli.target_commands:rm",
    ("target", "schema"): "sdgen.cli.target_commands:schema",
    ("run", "start"): "sdgen.cli.run_commands:start",
    ("run", "list"): "sdgen.cli.run_list_command:list_",
    ("run", "show"): "sdgen.cli.run_commands:show",
    ("run", "resume"): "sdgen.cli.run_commands:resume",
    ("run", "verify"): "sdgen.cli.verify_command:verify",
    ("run", "diff"): "sdgen.cli.diff_command:diff",
    ("run", "advance"): "sdgen.cli.advance_command:advance",
    ("run", "undo"): "sdgen.cli.undo_command:undo",
    ("run", "cancel"): "sdgen.cli.run_commands:cancel",
    ("run", "replay"): "sdgen.cli.run_commands:replay",
    ("explain",): "sdgen.cli.sql_commands:explain",
    ("preview",): "sdgen.cli.sql_commands:preview",
    ("generator", "list"): "sdgen.cli.generator_commands:list_",
    ("generator", "show"): "sdgen.cli.generator_commands:show",
    ("serve",): "sdgen.cli.serve_command:serve",
    ("mcp",): "sdgen.cli.mcp_command:mcp",
}

_OBJECTS_BETWEEN_COLLECTIONS = 200_000
"""A command makes many objects that stay (modules, models, trees) and little garbage: with Python's
default of 700, a tenth of a short command's time goes into looking for it. Most make fewer objects
than this; a run of seconds takes 4 MB more than with a quarter of it."""

_SEVERAL_SCHEMAS = frozenset({("scenario", "from"), ("scenario", "update")})
"""Commands that take --schema more than once; docopt makes a list of it for all of them."""


_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def main(argv: list[str] | None = None) -> int:
    """Runs a command line and returns its exit code: 0 done, 1 failed, 2 wrong input.

    Args:
        argv: the arguments; default: those of the process.
    """
    is_whole_process = argv is None
    if argv is None:
        argv = sys.argv[1:]
        gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looks at all packages
    code = 0
    try:
        code = _done(argv)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (head, less) has gone; keep Python from complaining at exit.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            _close_pipe(stream, nowhere)
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        where = f" {error.filename}" if error.filename else " the output"
        sys.stderr.write(f"error: cannot write{where}: {error.strerror}\n")
        if is_whole_process:  # Python writes what is left as it ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    if is_whole_process:
        gc.freeze()  # or else everything is searched for garbage as the process ends, for 0.3 s
    return code


def _close_pipe(stream: TextIO, nowhere: int) -> None:
    """Has a stream that nobody reads any more write to nowhere."""
    try:
        stream.flush()
    except BrokenPipeError:
        os.dup2(nowhere, stream.fileno())


def _done(argv: list[str]) -> int:
    """Runs a command line and returns its exit code."""
    if asks_for_help(argv):
        print(help_text(argv, whole_usage()), end="")  # noqa: T201
        return 0
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends a run as Ctrl-C does
    try:  # around the imports too, which take most of a second
        arguments = _parse(argv)
        return arguments if isinstance(arguments, int) else _call(arguments)
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        return 1


def _parse(argv: list[str]) -> Mapping[str, Any] | int:
    import docopt

    from sdgen import __version__
    from sdgen.cli.narrow_usage import as_with_all, narrow_usage
    from sdgen.cli.options import with_values

    given = with_values(argv)
    if narrow := narrow_usage(given):
        with suppress(docopt.DocoptExit):  # what is wrong is told with the whole text
            return as_with_all(docopt.docopt(narrow, given))
    try:
        arguments: Mapping[str, Any] = docopt.docopt(
            own_usage(), given, version=f"sdgen {__version__}"
        )
    except docopt.DocoptExit as error:
        from sdgen.cli.wrong_usage import wrong_usage

        commands = list(dict.fromkeys(words[0] for words in COMMANDS))
        sys.stderr.write(wrong_usage(argv, commands, str(error)))
        return 2
    except SystemExit:  # --version has printed
        return 0
    return arguments


def _call(arguments: Mapping[str, Any]) -> int:
    from importlib import import_module

    from sdgen.cli.options import error_text
    from sdgen.cli.settings import Settings
    from sdgen.errors import SdgenError
    from sdgen.passwords import redact

    words = next(words for words in COMMANDS if all(arguments[word] for word in words))
    if words not in _SEVERAL_SCHEMAS:
        arguments = {**arguments, "--schema": next(iter(arguments["--schema"]), None)}
    try:
        settings = Settings.of(arguments, os.environ)
        module, _, function = COMMANDS[words].partition(":")
        code: int = getattr(import_module(module), function)(arguments, settings)
        return code
    except SdgenError as error:
        sys.stderr.write(f"error: {redact(error_text(error))}\n")
        return error.exit_code


if __name__ == "__main__":
    sys.exit(main())
