"""The house stands as the design says: imports, file sizes, explicit lists, reasons."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from dialects import DIALECTS, get_dialect
from dialects.duckdb_files import FORMATS
from generators_sql.registry import OWN, own_generators
from sdgen import errors
from sdgen.databases.registry import DATABASES, FILE_MAKERS, GROUP, get_database

ROOT = Path(__file__).parent.parent.parent
PACKAGES = ("sdgen", "dialects", "generators_sql", "web")
SOURCES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
LONGEST_FILE = 350
MOST_METHODS = 20
LARGE_CLASSES = {  # with more public methods, and why
    "Builder": "one method for each kind of node of an expression, as visitors have",
    "DuckDB": "one method for each thing that this database says otherwise",
    "DuckDBEngine": "one method for each thing that runs ask of a database",
    "Engine": "what runs ask of a database, and the toy database of the tests overrides",
    "Generator": "what rules and the compiler may ask; each has an answer that promises nothing",
    "Postgres": "one method for each thing that this database says otherwise",
    "PostgresEngine": "one method for each thing that runs ask of a database",
    "SQLite": "one method for each thing that this database says otherwise",
}
_NAMED = re.compile(r'^    type = "(\w+)"$', re.MULTILINE)


def test_imports_go_one_way() -> None:
    """Runs the contracts of pyproject.toml."""
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "6 kept, 0 broken" in done.stdout


@dataclass(frozen=True)
class Source:
    """What tests ask of a module."""

    path: Path
    problems: list[str]
    methods: dict[str, int]
    """Class → how many public methods it has."""
    imported: set[str]
    constants: list[object]
    """Strings and numbers, but for docstrings."""

    @property
    def name(self) -> str:
        """Its path from the root."""
        return str(self.path.relative_to(ROOT))


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    """All modules, each parsed once."""
    return [_source(path) for path in SOURCES]


def _source(path: Path) -> Source:
    text = path.read_text()
    tree = ast.parse(text)
    methods: dict[str, int] = {}
    imported: set[str] = set()
    constants: list[ast.Constant] = []
    prose: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            constants.append(node)
        elif isinstance(node, ast.Expr):
            prose.add(id(node.value))
        elif isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add(str(node.module))
        elif isinstance(node, ast.ClassDef):
            own = [each.name for each in node.body if isinstance(each, ast.FunctionDef)]
            public = sum(not name.startswith("_") for name in own)
            methods[node.name] = max(public, methods.get(node.name, 0))
    said = [node.value for node in constants if id(node) not in prose]
    return Source(path, [*_problems(path, text, tree)], methods, imported, said)


def _problems(path: Path, text: str, tree: ast.Module) -> Iterator[str]:
    name = path.relative_to(ROOT)
    if (lines := len(text.splitlines())) > LONGEST_FILE:
        yield f"{name}: {lines} lines, of which {LONGEST_FILE} are allowed"
    if text.strip() and path.parent.name != "dictionaries" and not ast.get_docstring(tree):
        yield f"{name}: a module says what it is for"
    for node in tree.body:
        if (
            isinstance(node, ast.FunctionDef | ast.ClassDef)
            and not node.name.startswith("_")
            and not ast.get_docstring(node)
        ):
            yield f"{name}: {node.name} has no docstring"


def test_files_are_short_and_documented(sources: list[Source]) -> None:
    assert [problem for source in sources for problem in source.problems] == []


def test_classes_are_small(sources: list[Source]) -> None:
    public = [one for source in sources for one in source.methods.items()]
    assert {name for name, methods in public if methods > MOST_METHODS} <= {*LARGE_CLASSES}


def test_generators_are_the_files_on_disk() -> None:
    """What they share is in packages below."""
    files = {path.stem: path for path in (ROOT / "generators_sql").glob("*.py")}
    assert set(files) - {"__init__", "registry"} == set(OWN)
    for generator in own_generators():
        assert generator.__module__ == f"generators_sql.{generator.type}"
        assert re.findall(_NAMED, files[generator.type].read_text()) == [generator.type]


def test_dialects_and_databases_are_the_files_on_disk() -> None:
    helpers = {
        "__init__",
        "cells",
        "duckdb_enums",
        "duckdb_files",
        "duckdb_recent",
        "duckdb_session",
        "postgres_session",
        "printing",
        "spark_files",
        "spark_lambdas",
        "spark_reading",
        "spark_session",
        "spark_uuids",
    }
    helpers |= {"parentheses", "sql_nodes", "sql_statements", "windows"}
    assert {path.stem for path in (ROOT / "dialects").glob("*.py")} - helpers == set(DIALECTS)
    assert all(get_dialect(name).name == name for name in DIALECTS)
    packages = (ROOT / "sdgen/databases").glob("*/__init__.py")
    own = {module.split(".")[2] for module in (DATABASES | FILE_MAKERS).values()}
    assert {path.parent.name for path in packages} == own | {"checks", "folders", "statistics"}
    assert all(get_database(kind).kind == kind for kind in DATABASES)
    assert GROUP == "sdgen.databases"  # as docs/plugins.md says


# Where the name of a kind or a dialect may stand, beside its own files, and why.
_NAMED_KINDS = {
    "dialects/__init__.py": "the list of dialects",
    "dialects/algorithms/shortest_digits.py": "sqlglot's printer that writes them",
    "dialects/postgres_session.py": "a style of intervals",
    "generators_sql/expressions/parser.py": "expressions are written in the Postgres style",
    "sdgen/databases/registry.py": "the list of databases",
}


def test_no_shared_code_names_a_kind_of_database(sources: list[Source]) -> None:
    """What differs between databases is asked of their descriptor, dialect, engine or catalog."""
    # Formats of files have their names elsewhere, too: scenarios read CSV, rows are downloaded.
    kinds, found = {*DATABASES, *DIALECTS} - {*FORMATS}, set()
    for source in sources:
        own = {*source.path.relative_to(ROOT).with_suffix("").parts} & kinds
        if (kinds - own) & {*source.constants}:
            found.add(source.name)
    assert found == set(_NAMED_KINDS)
    quoted = re.compile(rf"[\"'`](?:{'|'.join(kinds)})[\"'`]")
    pages = (*ROOT.glob("web/templates/*.html"), *ROOT.glob("web/static/*.js"))
    assert [path.name for path in pages if quoted.search(path.read_text())] == []


_DRIVERS = {
    # The pytest plugin makes, copies and drops databases; it writes no rows.
    "psycopg": ["sdgen/databases/postgres", "sdgen/pytest_plugin"],
    "sqlite3": ["sdgen/databases/sqlite", "sdgen/store", "sdgen/pytest_plugin"],  # sdgen's own file
}


def test_drivers_are_imported_in_their_packages(sources: list[Source]) -> None:
    """The contract of imports lists packages; this one misses no new one."""
    for source in sources:
        for driver in {name.partition(".")[0] for name in source.imported} & {*_DRIVERS}:
            assert str(source.path.parent.relative_to(ROOT)) in _DRIVERS[driver], source.path


def test_the_error_tree_is_drawn() -> None:
    drawn = set(re.findall(r"(?:── |^ *)(\w+Error)\b", errors.__doc__ or "", flags=re.MULTILINE))
    public = {name for name in errors.__all__ if name.endswith("Error")}
    assert drawn == public == {*_subclasses(errors.SdgenError), "SdgenError"}


def _subclasses(of: type) -> set[str]:
    """Return the names of the public ones, at any depth, of the same module."""
    found = [each for each in of.__subclasses__() if each.__module__ == of.__module__]
    below = set().union(*map(_subclasses, found))
    return {each.__name__ for each in found if not each.__name__.startswith("_")} | below


_COMMAND_LINE = re.compile(
    r"(?<![\w-])--[a-z][a-z-]*|\bsdgen (?:serve|explain|preview)\b|"
    r"\b(?:run|target|scenario) (?:start|resume|verify|replay|cancel|list|show|add|rm)\b"
)


def test_only_the_command_line_spells_its_words(sources: list[Source]) -> None:
    """Messages elsewhere name fields of a request and what can be done, in everybody's words."""
    found = {
        (source.name, word)
        for source in sources
        if not source.name.startswith("sdgen/cli/")
        for value in source.constants
        for word in _COMMAND_LINE.findall(str(value))
    }
    # The option that the plugin adds to pytest's command line.
    found -= {
        (f"sdgen/pytest_plugin/{each}.py", "--sdgen-postgres-dsn")
        for each in ("plugin", "postgres")
    }
    for path in (*ROOT.glob("web/templates/*.html"), *ROOT.glob("web/static/*.js")):
        if path.name in ("codemirror.js", "elsewhere.js"):  # bundled; tells the builder's command
            continue
        text = re.sub(r"var\(--[a-z-]+\)", "", path.read_text())  # colours of style sheets
        found |= {(path.name, word) for word in _COMMAND_LINE.findall(text)}
    assert found == set()


def test_every_dependency_says_why() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    project = tomllib.loads(text)["project"]
    for requirement in [*project["dependencies"], *project["optional-dependencies"]["test"]]:
        line = next(
            line for line in text.splitlines() if line.strip().startswith(f'"{requirement}')
        )
        assert "  # " in line, requirement


def test_every_package_is_listed() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]
    found = {".".join(path.parent.relative_to(ROOT).parts) for path in SOURCES}
    assert found == {name for name in listed if not name.startswith("sdgen.shipped")}
