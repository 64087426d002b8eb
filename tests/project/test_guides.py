"""What the tutorial and the guides show is what really happens; links and commands are right."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from sdgen.cli.main import _parse
from tests.support.documents import Session, blocks_of, commands_in

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
MARKDOWN = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
SESSIONS = [DOCS / "tutorial.md", DOCS / "foreign-keys.md", *sorted((DOCS / "guides").glob("*.md"))]
SESSIONS = [path for path in SESSIONS if path.exists()]


def _id(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SESSIONS, ids=_id)
def test_a_page_is_a_session(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    Session(tmp_path).read(path.read_text(), path.name)


def test_commands_are_right(capsys: pytest.CaptureFixture[str]) -> None:
    """Those that are only shown: a misspelt command or option is one too many."""
    checked = 0
    for path in MARKDOWN:
        for command in _shown_commands(path.read_text()):
            assert _parse(shlex.split(command, comments=True)[1:]) != 2, (
                f"{path.name}: {command}\n{capsys.readouterr().err}"
            )
            checked += 1
    assert checked > 50


def _shown_commands(page: str) -> list[str]:
    """Return the commands of sdgen in blocks of a page that are not executed."""
    found: list[str] = []
    for block in blocks_of(page):
        if block.language == "sh":
            found += block.text.replace("\\\n", " ").splitlines()
        elif block.language == "console":
            found += [command for command, _ in commands_in(block.text)]
    parts = [re.split(r" \| | 2?[<>] | && ", line)[0] for line in found]
    return [part for part in parts if part.startswith("sdgen ") and "…" not in part]


def test_links_lead_somewhere() -> None:
    anchors = {path: _anchors(path.read_text()) for path in MARKDOWN}
    broken = []
    for path in MARKDOWN:
        prose = re.sub(r"^```.*?^```$", "", path.read_text(), flags=re.MULTILINE | re.DOTALL)
        for link in re.findall(r"\]\(([^)\s]+)\)", prose):
            if re.match(r"[a-z]+:", link):
                continue
            file, _, anchor = link.partition("#")
            there = (path.parent / file).resolve() if file else path
            if not there.exists() or (anchor and anchor not in anchors.get(there, {anchor})):
                broken.append(f"{_id(path)}: {link}")
    assert broken == []


def _anchors(page: str) -> set[str]:
    """Return the anchors that GitHub gives the headings of a page."""
    bare = re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", bare, flags=re.MULTILINE)
    found: set[str] = set()
    for heading in headings:
        text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
        found.add(re.sub(r"[^\w\- ]", "", text).replace(" ", "-"))
    return found


def test_every_page_is_in_the_navigation() -> None:
    nav = yaml.load((ROOT / "mkdocs.yml").read_text(), Loader=yaml.BaseLoader)["nav"]
    named = re.findall(r"[\w/-]+\.md", str(nav))
    pages = {str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md")}
    assert sorted(named) == sorted(pages), "say in mkdocs.yml where each page of docs/ belongs"


@pytest.mark.slow
@pytest.mark.first_server
def test_the_site_is_built(tmp_path: Path) -> None:
    """Strictly: a link that leads nowhere is an error."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    done = subprocess.run(
        [*command, "--site-dir", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert 'href="https://github.com' in (tmp_path / "architecture" / "index.html").read_text()
