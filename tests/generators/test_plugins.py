"""Generators of installed packages: found by entry points, used like sdgen's own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import pytest
from faker.providers import BaseProvider

import sdgen
from generators_sql import registry
from generators_sql.bases import FakerProvider, WordList
from generators_sql.registry import GROUP, get_generator, listed_generators
from generators_sql.spi import package_dictionary
from sdgen import plugins
from sdgen.errors import NotFoundError, PluginError, ValidationError
from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.runs.verifying.verification import verify_run
from sdgen.scenario.documents import Document
from sdgen.scenario.loading import load_scenario, scenario_of
from sdgen.scenario.models import Scenario
from sdgen.store import RunStatus, Store
from tests.support.databases import Database
from tests.support.documents import blocks_of
from tests.support.existing import Existing
from tests.support.runs import Runs, assert_same, column_of, in_any_order, scenario_with

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = "docs/examples/acme-sdgen"
TYPES = ("acme.vin", "acme.serial", "acme.part", "acme.dealer", "acme.mileage")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel of the package of docs/plugins.md is installed."""
    folder = tmp_path_factory.mktemp("site")
    source = folder / "source"
    git = ["git", "-C", str(ROOT), "ls-files", EXAMPLE]
    for name in subprocess.run(git, check=True, capture_output=True, text=True).stdout.split():
        copy = source / Path(name).relative_to(EXAMPLE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text((ROOT / name).read_text())
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    build = [*pip, "wheel", "--no-build-isolation", "--no-deps", "-w", str(folder), str(source)]
    subprocess.run(build, check=True)
    (wheel,) = folder.glob("*.whl")
    there = ["--no-deps", "--no-index", "--target", str(folder / "site"), str(wheel)]
    subprocess.run([*pip, "install", *there], check=True)
    return folder / "site"


@pytest.fixture
def installed(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The package is installed, in this process."""
    _forget()
    monkeypatch.syspath_prepend(str(site))
    yield
    for name in [name for name in sys.modules if name.partition(".")[0] == "acme_sdgen"]:
        del sys.modules[name]
    _forget()


def _forget() -> None:
    plugins.added.cache_clear()
    get_generator.cache_clear()


@pytest.mark.slow  # it builds and installs a package
@pytest.mark.first_server
@pytest.mark.usefixtures("installed")
def test_the_package_of_the_docs_works(place: Existing, tmp_path: Path) -> None:
    cli, database = place.cli, place.database
    text = (ROOT / EXAMPLE / "cars.yaml").read_text()
    (tmp_path / "cars.yaml").write_text(text)
    listed = cli.json("generator", "list")
    assert tuple(each["type"] for each in listed[-len(TYPES) :]) == tuple(sorted(TYPES))
    assert "World manufacturer identifier" in cli("generator", "show", "acme.vin", code=0).out
    names = json.loads(cli("scenario", "schema", code=0).out)["$defs"]["generator"]["properties"]
    assert set(names["type"]["enum"]) >= {*TYPES}

    scenario = load_scenario(tmp_path / "cars.yaml")
    start = ("run", "start", "--scenario", "./cars.yaml")
    record = cli.json(*start, *database.target, "--batch-size", 7)
    assert record["made_with"].keys() == {"acme-sdgen", "Faker", "Python"}
    assert record["made_with"]["acme-sdgen"] == "1.0"
    assert cli.json("run", "verify", record["id"], *database.target)["ok"]
    # The same on another engine, in other batches; and once more into the tables that are there.
    other = Database("sqlite", str(tmp_path / "other.sqlite"))
    cli.json(*start, *other.target, "--jobs", 1)
    rows = in_any_order(database.read(scenario))
    assert_same(rows, in_any_order(other.read(scenario)))
    again = cli.json(*start, *database.target, "--mode", "truncate_then_insert")
    assert cli.json("run", "verify", again["id"], *database.target)["ok"]
    assert_same(in_any_order(database.read(scenario)), rows)
    cars, repairs = rows["cars"], rows["repairs"]
    dealers = (ROOT / EXAMPLE / "acme_sdgen/dealers.txt").read_text().splitlines()[1:]
    assert {row[2] for row in cars} == {*dealers}
    assert all(re.fullmatch(r"E26-\d{6}-\d", str(row[1])) for row in cars)
    years = [(int(str(row[3])), int(str(row[4]))) for row in cars]
    assert all(0 <= driven < (2026 - built) * 20_000 for built, driven in years)
    assert {row[1] for row in repairs} <= {row[1] for row in cars}
    assert len({row[2] for row in repairs}) <= 200 < len({row[3] for row in repairs})

    (tmp_path / "cars.yaml").write_text(text.replace("{ unique: true }", "{ maker: X }"))
    found = cli("scenario", "validate", "./cars.yaml", code=2)
    assert "entities[0].columns[0].generator.params.maker" in found.err
    (tmp_path / "cars.yaml").write_text(text.replace("{ built: built }", "{ built: bilt }"))
    found = cli("scenario", "validate", "./cars.yaml", code=2)
    assert "cars has no such column (got 'bilt'). Did you mean \"built\"?" in found.err


def test_the_first_generators_of_the_docs_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page's files as they are; an installer would write down the entry points like this."""
    files = {
        block.file: block.text for block in blocks_of((ROOT / "docs" / "plugins.md").read_text())
    }
    project = tomllib.loads(files["shoes/pyproject.toml"])["project"]
    facts = tmp_path / "shoes-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Name: {project['name']}\nVersion: {project['version']}\n")
    points = project["entry-points"][GROUP].items()
    lines = "".join(f"{name} = {place}\n" for name, place in points)
    (facts / "entry_points.txt").write_text(f"[{GROUP}]\n{lines}")
    (tmp_path / "shoes.py").write_text(files["shoes/shoes.py"])
    (tmp_path / "shoes.yaml").write_text(files["shoes.yaml"])
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    _forget()
    try:
        scenario = sdgen.load("shoes.yaml")
        filled = sdgen.fill("shoes.sqlite", scenario)
        rows = list(sdgen.rows(scenario, "shoes"))
        assert sdgen.verify("shoes.sqlite", scenario, seed=filled.seed, as_of=filled.as_of).ok
    finally:
        sys.modules.pop("shoes", None)
        _forget()
    assert {row["size"] for row in rows} == {*range(35, 48)}
    assert all(re.fullmatch(r"S-\d{4}", row["code"]) for row in rows)


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Entry points of installed packages, for tests to fill: name → value."""
    points: dict[str, str] = {}
    _forget()
    monkeypatch.setattr(plugins, "may_have", lambda group: True)
    monkeypatch.setattr(
        "importlib.metadata.entry_points",
        lambda group: [EntryPoint(name, value, group) for name, value in points.items()],
    )
    yield points
    _forget()


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ("acme_is_not_here:Vin", "cannot be loaded: ModuleNotFoundError"),
        ("json:dumps", "is not a generator"),
        ("generators_sql.uuid4:Uuid4", "calls itself 'uuid4'. Give its class type = \"acme.vin\""),
        ("generators_sql.spi:Generator", 'calls itself None. Give its class type = "acme.vin"'),
        (
            "tests.support.acme:Incomplete",
            "is incomplete: its class Incomplete lacks sql, summary, column_types, example, a "
            "docstring. Add what is missing",
        ),
    ],
)
def test_a_broken_package_breaks_what_uses_it(
    added: dict[str, str], monkeypatch: pytest.MonkeyPatch, value: str, wrong: str
) -> None:
    added["acme.vin"] = value
    monkeypatch.setattr("tests.support.acme.Incomplete.type", "acme.vin")
    with pytest.raises(PluginError, match=re.escape(wrong)):
        get_generator("acme.vin")
    assert [name for name, each in listed_generators() if isinstance(each, PluginError)] == [
        "acme.vin"
    ]
    column = {"name": "vin", "type": "text", "generator": {"type": "acme.vin"}}
    nested = {"type": "array", "params": {"of": {"type": "acme.vin"}}}
    columns = [column, {"name": "more", "type": "json", "generator": nested}]
    entity = {"name": "cars", "rows": 1, "columns": columns}
    with pytest.raises(ValidationError) as raised:
        scenario_of(Document({"name": "cars", "entities": [entity]}))
    assert [problem.path for problem in raised.value.problems] == [
        "entities[0].columns[0].generator",
        "entities[0].columns[1].generator.params.of",
    ]
    assert all(wrong in problem.message for problem in raised.value.problems)


def test_names_have_a_namespace(added: dict[str, str]) -> None:
    added["uuid4"] = "acme_is_not_here:Vin"  # would take the place of ours
    assert get_generator("uuid4").__module__ == "generators_sql.uuid4"
    assert list(registry.generator_types()) == list(registry.OWN)
    with pytest.raises(NotFoundError, match="install the one it is from"):
        get_generator("acme.vin")
    assert GROUP == "sdgen.generators"  # as docs/plugins.md says
    added["vin"] = "acme_is_not_here:Vin"
    plugins.added.cache_clear()
    with pytest.raises(NotFoundError, match="only used under a name with a namespace"):
        get_generator("vin")


def test_two_packages_do_not_share_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    _forget()
    values = ("tests.support.acme:Any_", "acme_is_not_here:Other")
    monkeypatch.setattr(plugins, "may_have", lambda group: True)
    monkeypatch.setattr(
        "importlib.metadata.entry_points",
        lambda group: [EntryPoint("acme.any", value, group) for value in values],
    )
    with pytest.raises(PluginError, match="is registered twice: of a package"):
        get_generator("acme.any")
    _forget()


def _packages(place: Path, group: str) -> None:
    """Makes an installed package with an entry point, as installers have left them."""
    for name, there in (("wheel-1.dist-info", ""), ("old-1.egg-info", ""), ("x.egg", "EGG-INFO")):
        facts = place / name.partition(".")[0] / name / there
        facts.mkdir(parents=True)
        (facts / "METADATA").write_text("Name: acme\nVersion: 1\n")
        (facts / "PKG-INFO").write_text("Name: acme\nVersion: 1\n")
        (facts / "entry_points.txt").write_text(f"[{group}]\nacme = acme:Acme\n")
    with zipfile.ZipFile(place / "archive.zip", "w") as archive:
        for name in ("METADATA", "entry_points.txt"):
            archive.write(place / "wheel-1" / "wheel-1.dist-info" / name, f"z-1.dist-info/{name}")
    (place / "none" / "none-1.dist-info").mkdir(parents=True)
    (place / "none" / "file-1.egg-info").write_text("Name: file\nVersion: 1\n")


def test_no_entry_point_is_overlooked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever installers make of a package: what ``importlib.metadata`` finds may be there."""
    _packages(tmp_path, "sdgen.tried")
    places = ("wheel-1", "old-1", "x/x.egg", "archive.zip", "none", "is_not_there")
    found = {}
    for place in places:
        monkeypatch.setattr(sys, "path", [str(tmp_path / place)])
        found[place] = bool(entry_points(group="sdgen.tried")), plugins.may_have("sdgen.tried")
    assert found == {
        **dict.fromkeys(places[:4], (True, True)),
        **dict.fromkeys(places[4:], (False, False)),
    }
    monkeypatch.chdir(tmp_path / "wheel-1")
    monkeypatch.setattr(sys, "path", [""])
    assert plugins.may_have("sdgen.tried")
    assert not plugins.may_have("sdgen.others")

    class Finder:
        def find_distributions(self, context: object) -> list[object]:
            return []

    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder()])
    assert plugins.may_have("sdgen.others")  # nobody knows where it looks


# --- What Python makes ---------------------------------------------------------------------------

MADE = (
    *("bigint", "double", "decimal(6,2)", "text", "bool", "date", "timestamp", "timestamptz"),
    *("uuid", "json", "bytes", "bigint[]", "time", "interval"),
)


def _scenario(added: dict[str, str], kind: str, make: str) -> Scenario:
    added["acme.any"] = "tests.support.acme:Any_"
    _forget()
    generator = {"type": "acme.any", "params": {"make": make}}
    column = {"name": "made", "type": kind, "generator": generator}
    return scenario_with({"name": "t", "rows": 50, "columns": [column]})


def test_plain_trees_mean_what_they_say(added: dict[str, str]) -> None:
    added["acme.trees"] = "tests.support.acme:Trees"
    key = column_of("id", "int", "sequence", {})
    part = column_of("part", "json", "json", {"fields": {"a": {"type": "acme.trees"}}})
    columns = [key, column_of("made", "int", "acme.trees", {}), part]
    scenario = scenario_with({"name": "t", "rows": 20, "columns": columns})
    rows = list(sdgen.rows(scenario, "t", seed=7))
    expected = [(10 - (row["id"] - 3)) * (row["id"] + 1) for row in rows]
    assert [row["made"] for row in rows] == expected
    assert [row["part"]["a"] for row in rows] == expected

    undeclared = column_of("made", "int", "acme.trees", {"says": []})
    scenario = scenario_with({"name": "t", "rows": 20, "columns": [key, undeclared]})
    with pytest.raises(PluginError, match=r"reads the column 'id', which its siblings\(\)"):
        list(sdgen.rows(scenario, "t", seed=7))


@pytest.mark.slow_on_servers
@pytest.mark.first_server
def test_python_makes_values_of_any_type(
    added: dict[str, str], database: Database, tmp_path: Path
) -> None:
    added["acme.any"] = "tests.support.acme:Any_"
    columns = [
        {**column_of(f"c{number}", kind, "acme.any", {}), "nullable": True}
        for number, kind in enumerate(MADE)
    ]
    key = {**column_of("id", "bigint", "sequence", {}), "primary_key": True}
    parent = column_of("parent", "text", "fk", {"entity": "t", "column": "c3"})
    scenario = scenario_with(
        {"name": "t", "rows": 60, "columns": [key, *columns]},
        {"name": "child", "rows": 60, "columns": [{**parent, "nullable": True}]},
    )
    target = inline_target({"dsn": database.dsn, "kind": database.kind})
    with Store(tmp_path / "own.sqlite") as store:
        service = RunService(store)
        request = RunRequest(seed=7, as_of="2026-01-31", batch_size=7)
        run = service.start(scenario, target, request)
        assert run.status is RunStatus.SUCCESS
        assert all(one.ok for one in verify_run(store, run.id, target))
    rows = database.read(scenario)
    with Runs() as runs:
        other = runs.sqlite(scenario, RunRequest(seed=7, as_of="2026-01-31"))
    assert_same(in_any_order(rows), in_any_order(other))
    for at in range(1, len(MADE) + 1):
        assert len({row[at] for row in rows["t"]}) > (1 if at == 5 else 20)
        assert any(row[at] is None for row in rows["t"])


@pytest.mark.parametrize(
    ("kind", "make", "wrong"),
    [
        ("bigint", "counted", "makes different values each time, even with the same seed"),
        ("double", "shared", "uses a source of randomness that the seed does not control"),
        ("text", "clock", "reads the computer's clock, so its values could not be reproduced"),
        ("bigint", "mapping", "makes an invalid value for t.made, row 0: not an integer (got"),
        ("smallint", "row", None),
        ("varchar(1)", "row", "acme.any makes strings of any length"),
        ("text", "none", "makes None for t.made, row 0, but the column is not nullable"),
        ("text", "surrogate", "makes strings that no database can store"),
        ("date", "row", "a date must be a string (got 0)"),
    ],
)
def test_what_python_makes_wrong_is_found_beforehand(
    added: dict[str, str], kind: str, make: str, wrong: str | None
) -> None:
    if wrong is None:
        assert _scenario(added, kind, make)
        return
    with pytest.raises(ValidationError) as raised:
        _scenario(added, kind, make)
    assert any(wrong in problem.message for problem in raised.value.problems)
    for problem in raised.value.problems:
        assert problem.path.startswith("entities[0].columns[0]")


@pytest.mark.parametrize(
    ("make", "wrong"),
    [
        ("divided", "acme.any fails for t.made, row 30: ZeroDivisionError: "),
        (
            "later",
            "acme.any makes an invalid value for t.made, row 41: not an integer (got 'x')",
        ),
    ],
)
def test_what_python_makes_wrong_later_stops_the_run(
    added: dict[str, str], make: str, wrong: str
) -> None:
    scenario = _scenario(added, "bigint", make)
    with Runs() as runs, pytest.raises(AssertionError, match=re.escape(wrong)):
        runs.sqlite(scenario)


# --- Word lists and providers --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (b"# nothing\n\n", "has no words"),
        (b"one\ntwo\none \n", "lists 'one' more than once"),
        (b"a\0b\n", "with a NUL"),
        (b"\xff\n", "cannot be read"),
        (None, "cannot be read"),
        (b"\xef\xbb\xbfone\r\n  two\r\n", None),
    ],
)
def test_word_lists(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None, wrong: str | None
) -> None:
    package = tmp_path / "acme_words"
    package.mkdir()
    (package / "__init__.py").touch()
    if content is not None:
        (package / "words.txt").write_bytes(content)
    monkeypatch.syspath_prepend(str(tmp_path))
    try:
        if wrong is None:
            assert package_dictionary("acme_words", "words.txt").values == ("one", "two")
            return
        with pytest.raises(ValueError, match=f"words.txt of package acme_words .*{wrong}"):
            package_dictionary("acme_words", "words.txt")
    finally:
        sys.modules.pop("acme_words", None)


def test_bases_say_what_they_lack() -> None:
    with pytest.raises(TypeError, match=r"Wrong.words must be a Dictionary"):

        class Wrong(WordList):
            type = "acme.wrong"

    with pytest.raises(TypeError, match=r"provider_class must be a subclass of faker"):

        class Unknown(FakerProvider):
            type = "acme.wrong"
            provider_class = int  # type: ignore[assignment]
            provider = "bit_count"

    with pytest.raises(TypeError, match=r"must name a method of BaseProvider \(got 'parts'\)"):

        class Other(FakerProvider):
            type = "acme.wrong"
            provider_class = BaseProvider
            provider = "parts"
