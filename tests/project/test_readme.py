"""What README.md and CONTRIBUTING.md show is what really happens."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlglot import exp

from generators_sql.registry import own_generators
from generators_sql.spi import Generator, Row
from sdgen.cli.main import main
from sdgen.column_types import ColumnType
from sdgen.planning.plan import make_plan
from sdgen.planning.request import RunRequest
from sdgen.scenario.loading import load_scenario

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text()
LARGER = (ROOT / "docs" / "guides" / "larger-scenario.md").read_text()


def blocks(text: str, language: str) -> list[str]:
    """Returns the fenced code blocks of that language."""
    return re.findall(rf"```{language}\n(.*?)```", text, flags=re.DOTALL)


def squeezed(text: str) -> list[str]:
    """Returns the lines without trailing blanks, rules and empty lines; blanks inside as one."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return [line for line in lines if line.strip("─ ")]


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the README's scenario as shop.yaml; the current one."""
    (tmp_path / "shop.yaml").write_text(blocks(README, "yaml")[0])
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_preview_is_as_shown(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = next(block for block in blocks(README, "console") if "sdgen preview" in block)
    command, _, output = shown.partition("\n")
    assert main(command.split()[2:]) == 0
    assert squeezed(capsys.readouterr().out) == squeezed(output)


def test_explain_excerpt_is_real(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [
        "explain",
        "--scenario",
        "./shop.yaml",
        "--dialect",
        "postgres",
        "--as-of",
        "2026-01-31",
    ]
    assert main(arguments) == 0
    script = capsys.readouterr().out
    position = 0
    for part in blocks(README, "sql")[0].split("…"):
        found = script.find(part.strip(), position)
        assert found >= 0, part
        position = found + len(part.strip())


def test_run_makes_what_the_readme_says(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "start", "--scenario", "./shop.yaml", "--target", "shop.sqlite"]) == 0
    assert main(["explain", "--scenario", "./shop.yaml", "--dialect", "sqlite"]) == 0
    with sqlite3.connect("shop.sqlite") as database:
        count = "SELECT (SELECT count(*) FROM customers), (SELECT count(*) FROM orders)"
        assert database.execute(count).fetchone() == (1000, 5000)
    database.close()


def test_the_larger_scenario_runs_and_its_checks_pass(tmp_path: Path) -> None:
    scenario, target = tmp_path / "market.yaml", tmp_path / "market.sqlite"
    scenario.write_text(blocks(LARGER, "yaml")[0])
    runs = ["--runs-db", str(tmp_path / "runs.sqlite")]
    words = ["run", "start", "--scenario", str(scenario), "--target", str(target), *runs]
    assert main([*words, "--profile", "ci"]) == 0
    assert main([*words, "--mode", "truncate"]) == 0
    with closing(sqlite3.connect(target)) as database:
        assert database.execute("SELECT count(*) FROM order_lines").fetchone() == (175_000,)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_number_of_generators() -> None:
    assert f"more than {(len(own_generators()) - 1) // 10 * 10} [generators]" in README


def test_error_is_as_shown(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = next(block for block in blocks(README, "console") if "scenario validate" in block)
    command, _, output = shown.partition("\n")
    broken = (shop / "shop.yaml").read_text()
    broken = broken.replace("entity: customers", "entity: customer").replace("[2, 7, 1]", "[2, 7]")
    (shop / "shop.yaml").write_text(broken)
    assert main(command.split()[2:]) == 2
    assert squeezed(capsys.readouterr().err) == squeezed(output)


def test_the_run_shown_has_the_config_hash_of_the_shipped_scenario() -> None:
    scenario = load_scenario(ROOT / "scenarios" / "finance_demo.yaml")
    plan = make_plan(scenario, RunRequest(seed=7, as_of="2026-01-31"), "sqlite")
    assert plan.config_hash in LARGER


def test_the_generator_that_contributing_shows_works() -> None:
    source = blocks((ROOT / "CONTRIBUTING.md").read_text(), "python")[0]
    names = {"Generator": Generator, "Row": Row, "ColumnType": ColumnType, "exp": exp}
    exec(source, names)
    coin = names["Coin"]
    assert issubclass(coin, Generator)  # type: ignore[arg-type]
    assert coin.type == "coin"  # type: ignore[attr-defined]
