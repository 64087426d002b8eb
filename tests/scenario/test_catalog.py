"""Scenarios and targets by id: only the file that is meant is loaded."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdgen.errors import NotFoundError, ValidationError
from sdgen.scenario.document_errors import MAX_BYTES, MAX_DEPTH
from sdgen.scenario.file_finder import Catalog
from sdgen.scenario.file_ids import id_of_file
from sdgen.targets.loading import load_target
from sdgen.targets.models import Target

TARGET = {"name": "T", "kind": "sqlite", "dsn": "x.db"}


class Folder:
    """A folder of targets that notes which of its files are loaded."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.loaded: list[str] = []
        self.catalog = Catalog("target", path, self._load)

    def _load(self, path: Path) -> Target:
        self.loaded.append(path.name)
        return load_target(path)

    def add(self, name: str, **keys: object) -> None:
        """Add a target; JSON is YAML too."""
        (self.path / name).write_text(json.dumps({**keys, **TARGET}))

    def write(self, name: str, text: str) -> None:
        """Add a file that need not be one."""
        (self.path / name).write_text(text)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_only_the_file_of_that_id_is_loaded(folder: Folder) -> None:
    folder.add("a.yaml", id="x")
    folder.add("b.json", id="y")
    folder.add("c.yml")
    for name, file in (("x", "a.yaml"), ("y", "b.json"), ("c", "c.yml"), ("b", "b.json")):
        folder.loaded.clear()
        assert folder.catalog.get(name).name == "T"
        assert folder.loaded == [file], name


def test_an_unknown_id_loads_nothing(folder: Folder) -> None:
    folder.add("a.yaml", id="warehouse")
    folder.write("broken.yaml", "name: [")
    with pytest.raises(NotFoundError) as error:
        folder.catalog.get("warehose")
    assert 'Did you mean "warehouse"? There are: warehouse, broken.' in str(error.value)
    assert folder.loaded == []


@pytest.mark.parametrize("files", [{"a.yaml": "x", "b.yaml": "x"}, {"x.yaml": None, "z.yaml": "x"}])
def test_two_files_of_one_id(folder: Folder, files: dict[str, str | None]) -> None:
    for name, own in files.items():
        folder.add(name, **({"id": own} if own else {}))
    with pytest.raises(ValidationError) as error:
        folder.catalog.get("x")
    said = str(error.value)
    assert 'several targets have the id "x"' in said
    assert "Give each another id, or choose one by its path" in said
    assert all(str(folder.path / name) in said for name in files)


def test_an_id_is_preferred_to_a_file_name(folder: Folder) -> None:
    folder.add("x.yaml", id="y")
    folder.add("z.yaml", id="x")
    folder.catalog.get("x")
    assert folder.loaded == ["z.yaml"]


@pytest.mark.parametrize(
    "text",
    [
        "name: [",
        "- a",
        "",
        "# nothing",
        "a",
        "\x01",
        "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
        "a: &a [*a]",
        "? [a]\n: b",
        "#" * (MAX_BYTES + 1),
    ],
)
def test_a_broken_neighbour_does_not_stop_the_wanted_one(folder: Folder, text: str) -> None:
    folder.write("x.yaml", text)
    folder.write("x.json", text)
    folder.add("z.yaml", id="x")
    folder.add("other.yaml", id="y")
    assert folder.catalog.get("x").id == "x"
    folder.loaded.clear()
    assert folder.catalog.get("y").id == "y"
    assert folder.loaded == ["other.yaml"]


def test_a_broken_file_is_told_of_by_its_id_and_by_its_name(folder: Folder) -> None:
    folder.write("a.yaml", "id: x\nnmae: T\n")
    for name in ("x", "a"):
        with pytest.raises(ValidationError, match="nmae"):
            folder.catalog.get(name)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("id: x\nname: [", "x"),  # what follows is not looked at
        ("name: {id: y, z: [a, {id: b}]}\nwords: [id, c]\nid: x", "x"),
        ("a: {b: c}\n'id': 'no'", "no"),
        ("a: id\nb: c", None),
        ("id: null", None),
        ("id: ''", None),
        ("id: 1.10", "1.10"),
        ("id: '12'", "12"),
        ("id: !!str 12", "12"),
        ("name: &n x\nid: *n", "x"),
        ("base: &b {id: x}\n<<: *b", "x"),
        ("id: [x]", None),
        ('{"name": "T", "id": "x"}', "x"),
    ],
)
def test_the_id_of_a_file(tmp_path: Path, text: str, found: str | None) -> None:
    (tmp_path / "f.yaml").write_text(text)
    assert id_of_file(tmp_path / "f.yaml", "target") == found
