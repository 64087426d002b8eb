"""Every bad scenario is refused with what is wrong, where and what to do; nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sdgen.cli.main import main

HEAD = "name: x\nentities:\n  - name: a\n    rows: 5\n    columns:\n"


def one(column: str) -> str:
    """Returns a scenario of one column, on line 6."""
    return f"{HEAD}      - {{name: c, {column}}}\n"


def generated(kind: str, generator: str, params: str = "") -> str:
    """Returns a scenario whose only column has that generator."""
    return one(f"type: {kind}, generator: {{type: {generator}, params: {{{params}}}}}")


# id → (YAML, line, path, phrases that the message has to hold)
CASES: dict[str, tuple[str, int | None, str, tuple[str, ...]]] = {
    "unknown key": ("nam: x\n" + HEAD, 1, "nam", ("unknown key", 'Did you mean "name"?')),
    "unknown column key": (
        one("typ: int, generator: {type: sequence}"),
        6,
        "entities[0].columns[0].typ",
        ("unknown key", 'Did you mean "type"?'),
    ),
    "unknown param": (
        generated("int", "sequence", "begin: 1"),
        6,
        "entities[0].columns[0].generator.params.begin",
        ("unknown key", "start, step"),
    ),
    "missing param": (
        generated("int", "uniform_int", "min: 1"),
        6,
        "entities[0].columns[0].generator.params.max",
        ("missing",),
    ),
    "missing params": (
        one("type: int, generator: {type: uniform_int}"),
        6,
        "entities[0].columns[0].generator.params.min",
        ("missing",),
    ),
    "min above max": (
        generated("int", "uniform_int", "min: 9, max: 1"),
        6,
        "entities[0].columns[0].generator.params.min",
        ("must not be above max", "got min 9, max 1"),
    ),
    "float min above max": (
        generated("float", "uniform_float", "min: 9, max: 1"),
        6,
        "entities[0].columns[0].generator.params.min",
        ("must not be above max",),
    ),
    "weights of the wrong length": (
        generated("string", "choice", "values: [a, b], weights: [1]"),
        6,
        "entities[0].columns[0].generator.params.weights",
        ("got 1 weights for 2 values",),
    ),
    "negative weight": (
        generated("string", "choice", "values: [a, b], weights: [1, -1]"),
        6,
        "entities[0].columns[0].generator.params.weights[1]",
        ("must be at least 0", "got -1"),
    ),
    "all weights zero": (
        generated("string", "choice", "values: [a, b], weights: [0, 0]"),
        6,
        "entities[0].columns[0].generator.params.weights",
        ("all are 0",),
    ),
    "no values": (
        generated("string", "choice", "values: []"),
        6,
        "entities[0].columns[0].generator.params.values",
        ("must not be empty",),
    ),
    "rows 0": (HEAD.replace("rows: 5", "rows: 0"), 4, "entities[0].rows", ("at least 1", "got 0")),
    "rows true": (HEAD.replace("rows: 5", "rows: true"), 4, "entities[0].rows", ("whole number",)),
    "rows text": (HEAD.replace("rows: 5", "rows: many"), 4, "entities[0].rows", ("got 'many'",)),
    "duplicate column": (
        one("type: int, generator: {type: sequence}")
        + "      - {name: C, type: int, generator: {type: sequence}}\n",
        7,
        "entities[0].columns[1].name",
        ("duplicate column name", "differs only in case"),
    ),
    "duplicate entity": (
        one("type: int, generator: {type: sequence}")
        + "  - {name: a, target_table: b, rows: 1, columns: [{name: x, type: int, "
        "generator: {type: sequence}}]}\n",
        7,
        "entities[1].name",
        ("duplicate entity name",),
    ),
    "duplicate table": (
        one("type: int, generator: {type: sequence}")
        + "  - {name: b, target_table: a, rows: 1, columns: [{name: x, type: int, "
        "generator: {type: sequence}}]}\n",
        7,
        "entities[1].target_table",
        ("duplicate target_table",),
    ),
    "reserved table": (
        HEAD.replace("rows: 5", "rows: 5\n    target_table: sdgen_x"),
        5,
        "entities[0].target_table",
        ("sdgen's own",),
    ),
    "fk to no entity": (
        generated("int", "fk", "entity: aa, column: id"),
        6,
        "entities[0].columns[0].generator.params.entity",
        ("no entity of that name", 'Did you mean "a"?'),
    ),
    "fk to no column": (
        generated("int", "fk", "entity: a, column: id"),
        6,
        "entities[0].columns[0].generator.params.column",
        ("a has no such column",),
    ),
    "fk to itself": (
        generated("int", "fk", "entity: a, column: c"),
        6,
        "entities[0].columns[0].generator.params.entity",
        ("cycle: a → a",),
    ),
    "fk cycle": (
        generated("int", "fk", "entity: b, column: x")
        + "  - {name: b, rows: 1, columns: [{name: x, type: int, fk: {entity: a, column: c}}]}\n",
        None,
        "",
        ("foreign keys form a cycle", "→"),
    ),
    "fk of another type": (
        one("type: uuid, fk: {entity: b, column: x}")
        + "  - {name: b, rows: 1, columns: [{name: x, type: int, generator: {type: sequence}}]}\n",
        6,
        "entities[0].columns[0].type",
        ("b.x is int", "Use type int"),
    ),
    "unknown type": (
        generated("intt", "sequence"),
        6,
        "entities[0].columns[0].type",
        ("unknown column type", 'Did you mean "int"?'),
    ),
    "unknown generator": (
        generated("int", "sequense"),
        6,
        "entities[0].columns[0].generator",
        ("unknown generator type", 'Did you mean "sequence"?'),
    ),
    "generator that cannot": (
        generated("bool", "sequence"),
        6,
        "entities[0].columns[0].type",
        ("sequence cannot fill a bool column", "bigint, int"),
    ),
    "beyond 32 bits": (
        generated("int", "uniform_int", "min: 0, max: 3_000_000_000"),
        6,
        "entities[0].columns[0].generator.params.max",
        ("outside int's range", "Use type bigint"),
    ),
    "sequence beyond its type": (
        generated("int", "sequence", "start: 2_147_483_645"),
        6,
        "entities[0].columns[0].generator.params.step",
        ("outside int's range", "5 rows"),
    ),
    "years beyond 9999": (
        generated("timestamp", "time_series", 'start: "9999-12-31T00:00:00Z", step: 1d'),
        6,
        "entities[0].columns[0].generator.params.step",
        ("leaves the years 1 … 9999",),
    ),
    "no duration": (
        generated("timestamp", "time_series", 'start: "-7d", step: 5 minutes'),
        6,
        "entities[0].columns[0].generator.params.step",
        ("not a duration",),
    ),
    "null where none fits": (
        generated("string", "choice", "values: [a, null]"),
        6,
        "entities[0].columns[0].generator.params",
        ("Add nullable: true",),
    ),
    "const of another type": (
        generated("int", "const", "value: abc"),
        6,
        "entities[0].columns[0].generator.params.value",
        ("not a whole number", "got 'abc'"),
    ),
    "infinite": (
        generated("float", "uniform_float", "min: 0, max: .inf"),
        6,
        "entities[0].columns[0].generator.params.max",
        ("finite",),
    ),
    "seed beyond 64 bits": (
        "seed: 9223372036854775808\n" + HEAD,
        1,
        "seed",
        ("at most 9223372036854775807",),
    ),
    "nul character": (
        one('type: string, generator: {type: const, params: {value: "a\\0b"}}'),
        6,
        "entities[0].columns[0].generator.params.value",
        ("U+0000",),
    ),
    "not yaml": ("name: [x\n", None, "", ("is not YAML",)),
    "duplicate key": ("name: x\nname: y\n", 2, "", ("key appears twice",)),
    "empty": ("", None, "", ("is empty",)),
    "comments only": ("# nothing\n", None, "", ("is empty",)),
    "a list": ("- a\n", None, "", ("must be a mapping", "got a list")),
    "a word": ("hello\n", None, "", ("must be a mapping",)),
    "alias bomb": (
        "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
        + "".join(
            f"{new}: &{new} [{','.join([f'*{old}'] * 10)}]\n"
            for old, new in zip("abcdefgh", "bcdefghi", strict=True)
        ),
        None,
        "",
        ("aliases expand to more than",),
    ),
    "alias of itself": ("a: &a [*a]\n", 1, "", ("contains itself",)),
    "nested deeply": ("[" * 5000 + "]" * 5000, None, "", ("nested",)),
    "10 MB": ("# " + "x" * 10_000_000, None, "", ("larger than 4 MiB",)),
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty current folder, in which no run may have written a target."""
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    assert not (tmp_path / "target.sqlite").exists()


def refused(capsys: pytest.CaptureFixture[str], path: str) -> list[str]:
    """Returns the problems that starting a run reports."""
    code = main(["run", "start", "--scenario", path, "--target", "target.sqlite"])
    output = capsys.readouterr()
    assert code == 2
    assert output.out == ""
    assert output.err.startswith("error: scenario is not valid:\n")
    return [line.strip() for line in output.err.splitlines()[1:]]


@pytest.mark.parametrize("case", CASES, ids=lambda name: name.replace(" ", "-"))
def test_refused(case: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content, line, path, phrases = CASES[case]
    (folder / "bad.yaml").write_text(content)
    place = "./bad.yaml".removeprefix("./") + (f":{line}:" if line else ":")
    problems = refused(capsys, "./bad.yaml")
    wanted = f"{place} {path}:" if path else place
    assert any(
        problem.startswith(wanted if line else "bad.yaml")
        and all(phrase in problem for phrase in phrases)
        for problem in problems
    ), problems


def test_all_problems_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.yaml").write_text(
        "name: x\nsed: 1\nentities:\n"
        "  - name: a\n    rows: 0\n    columns:\n"
        "      - {name: c, type: in, generator: {type: sequence}}\n"
        "      - {name: d, type: int, fk: {entity: nobody, column: x}}\n"
        "      - {name: e, type: int, generator: {type: uniform_int, params: {min: 2, max: 1}}}\n"
    )
    problems = refused(capsys, "./bad.yaml")
    assert [problem.split(": ")[0] for problem in problems] == [
        f"bad.yaml:{line}" for line in (2, 5, 7, 8, 9)
    ]


@pytest.mark.parametrize(
    ("name", "content", "phrase"),
    [
        ("bad.yaml", b"\xff\xfe\x00", "not UTF-8"),
        ("bad.yaml", b"a: \x01", "not YAML"),
        ("bad.json", b'{"name": "x",}', "bad.json:1: is not JSON"),
        ("bad.json", b'{"name": "x", "name": "y"}', 'key "name" appears twice'),
        ("bad.json", b'{\n\t"name": "x",\n\t"sed": 1\n}', "bad.json:3: sed: unknown key"),
    ],
)
def test_unreadable_files(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, phrase: str
) -> None:
    (folder / name).write_bytes(content)
    assert any(phrase in problem for problem in refused(capsys, f"./{name}"))


def test_a_folder_and_a_missing_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sub.yaml").mkdir()
    assert "is a directory" in refused(capsys, "./sub.yaml")[0]
    assert "cannot be read: No such file" in refused(capsys, "./none.yaml")[0]


@pytest.mark.parametrize(
    ("options", "phrases"),
    [
        (["--rows-override", "thing=5"], ("no entity of that name", 'Did you mean "things"?')),
        (["--rows-override", "things"], ("must be entity=rows",)),
        (["--rows-override", "things=0"], ("must be from 1",)),
        (["--seed", "9223372036854775808"], ("must be from -9223372036854775808",)),
        (["--seed", "x"], ("must be a whole number",)),
        (["--scale", "-1"], ("must be a number above 0",)),
        (["--scale", "nan"], ("must be a number above 0",)),
        (["--mode", "trunc"], ("unknown table mode", 'Did you mean "truncate"?')),
        (["--as-of", "yesterday"], ("not an instant",)),
        (["--batch-size", "0"], ("must be from 1",)),
        (["--rows-override", "things=3000000000"], ("outside int's range",)),
    ],
)
def test_bad_requests(
    folder: Path, capsys: pytest.CaptureFixture[str], options: list[str], phrases: tuple[str, ...]
) -> None:
    (folder / "good.yaml").write_text(
        "name: x\nentities: [{name: things, rows: 5, columns: [{name: c, type: int, "
        "generator: {type: sequence}}]}]\n"
    )
    arguments = ["run", "start", "--scenario", "./good.yaml", "--target", "target.sqlite"]
    assert main([*arguments, *options]) == 2
    error = capsys.readouterr().err
    assert all(phrase in error for phrase in phrases), error


def test_yaml_is_read_as_people_mean_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "good.yaml").write_text(
        one(
            "type: string, generator: {type: choice, params: "
            "{values: [no, on, 12:30, 00501, 2026-01-31, 1_000, 1e3, true]}}"
        ).replace("rows: 5", "rows: 400")
    )
    assert main(["preview", "--scenario", "./good.yaml", "--rows", "400", "--seed", "1"]) == 0
    made = {line.strip() for line in capsys.readouterr().out.splitlines()}
    assert {"no", "on", "12:30", "00501", "2026-01-31", "1000", "1000.0", "true"} <= made
