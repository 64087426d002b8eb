"""Pages of the docs as programs: their files are written, their commands executed, top to bottom.

How a page says what is a file and what a command (CONTRIBUTING.md has it for authors):

- A block whose first line is a comment with a file's name (``# shop.yaml``, ``-- schema.sql``) is
  that file. For formats without comments ``<!-- file: sizes.csv -->`` stands above the block.
- A ``console`` block is a session: lines that begin with ``$`` are executed, and what follows is
  what they print. A line ``…`` stands for any lines, ``…`` within a line for any characters. What
  differs from run to run (ids of runs, seconds, versions) is not compared.
- A ``sh`` block is not executed; its ``sdgen`` commands have to be right.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sdgen.cli.main import main

_BLOCK = re.compile(
    r"(?:^<!-- file: (?P<named>\S+) -->\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$",
    flags=re.MULTILINE | re.DOTALL,
)
_FILE = re.compile(r"(?:#|--) ([\w./-]+\.\w+)\n")
_RUN = re.compile(r"\b\d{8}-\d{6}-[0-9a-f]{6}\b")
_VARYING = (
    (re.compile(r"in [\d.]+ s, [\d,]+ rows/s"), "in N s"),
    (re.compile(r" \d+\.\d\d +[\d,]+$"), " N N"),
    (re.compile(r"\(sqlite [\d.]+\)"), "(sqlite)"),
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ? "), "THEN "),
    (re.compile(r"^made with .*"), "made with"),
)


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its text, the file it is, the line of the page it begins in."""

    language: str
    text: str
    file: str | None
    line: int


def blocks_of(page: str) -> Iterator[Block]:
    """Yield the fenced blocks of a page."""
    for found in _BLOCK.finditer(page):
        text = found["text"]
        first = _FILE.match(text)
        name = found["named"] or (first[1] if first else None)
        yield Block(found["language"], text, name, page.count("\n", 0, found.start("text")) + 1)


def commands_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a console block and what is shown below it."""
    joined = text.replace("\\\n", " ")
    for part in re.split(r"^\$ ", joined, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


@dataclass
class Session:
    """A reader at the command line, in a folder of their own.

    Args:
        folder: the current one while the session lasts.
        runs: ids of runs as the page has them → as they are here.
    """

    folder: Path
    runs: dict[str, str] = field(default_factory=dict)

    def read(self, page: str, name: str) -> int:
        """Follow a page; return how many commands were executed."""
        executed = 0
        for block in blocks_of(page):
            if block.file is not None and block.language != "console":
                path = self.folder / block.file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(block.text)
            elif block.language == "console":
                for command, shown in commands_in(block.text):
                    self._follow(command, shown, f"{name}:{block.line}: $ {command}")
                    executed += 1
        return executed

    def _follow(self, command: str, shown: str, where: str) -> None:
        code, out, err = self._execute(command)
        printed = out or err
        assert code == 0 or shown.strip(), f"{where}\nexit code {code}\n{printed}"
        if not shown.strip():
            return
        for there, here in zip(_RUN.findall(shown), _RUN.findall(printed), strict=False):
            self.runs.setdefault(there, here)
        same = re.fullmatch(_pattern(shown), "\n".join(_squeezed(printed)) + "\n")
        assert same, f"{where}\nexit code {code}, printed:\n{printed}"

    def _execute(self, line: str) -> tuple[int, str, str]:
        """Return exit code, stdout and stderr of a pipeline of ``sdgen`` and ``sqlite3``."""
        for there, here in self.runs.items():
            line = line.replace(there, here)
        lexer = shlex.shlex(line, posix=True, punctuation_chars="|<>")
        lexer.whitespace_split = True
        words, text, target = list(lexer), "", None
        if ">" in words:
            target = self.folder / words[words.index(">") + 1]
            words = words[: words.index(">")]
        if "<" in words:
            text = (self.folder / words[words.index("<") + 1]).read_text()
            words = words[: words.index("<")]
        code, err = 0, ""
        while words and code == 0:
            end = words.index("|") if "|" in words else len(words)
            program, *arguments = words[:end]
            code, text, err = _PROGRAMS[program](arguments, text)
            words = words[end + 1 :]
        if target is not None:
            target.write_text(text)
            text = ""
        return code, text, err


class _Terminal(io.StringIO):
    """What is written, by a command that sees a stream of UTF-8."""

    encoding = "utf-8"


def _sdgen(arguments: list[str], _given: str) -> tuple[int, str, str]:
    out, err = _Terminal(), _Terminal()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(arguments)
    return code, out.getvalue(), err.getvalue()


def _sqlite3(arguments: list[str], given: str) -> tuple[int, str, str]:
    """Return what the program of that name prints, of what pages ask it."""
    name, *sql = arguments
    with contextlib.closing(sqlite3.connect(name)) as database:
        if not sql:
            database.executescript(given)
            return 0, "", ""
        rows = database.execute(sql[0]).fetchall()
        database.commit()
    lines = ["|".join("" if cell is None else str(cell) for cell in row) for row in rows]
    return 0, "".join(f"{line}\n" for line in lines), ""


_PROGRAMS = {"sdgen": _sdgen, "sqlite3": _sqlite3}


def _squeezed(text: str) -> list[str]:
    """Return lines without rules and empty ones, blanks as one, what varies replaced."""
    lines = []
    for line in text.splitlines():
        bare = _RUN.sub("RUN", line.rstrip())
        for pattern, word in _VARYING:
            bare = pattern.sub(word, bare)
        if bare.strip("─- "):
            lines.append(" ".join(bare.split()))
    return lines


def _pattern(shown: str) -> str:
    """Return a regular expression for what is shown."""
    parts = []
    for line in _squeezed(shown):
        if line == "…":
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append(".*".join(map(re.escape, line.split("…"))) + r"\n")
    return "".join(parts)
