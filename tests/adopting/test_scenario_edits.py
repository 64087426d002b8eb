"""Edits of a scenario's text: they say what is meant, and change nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import chain
from operator import itemgetter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdgen.adopting.known_tables import KnownTables, read_known
from sdgen.adopting.updating.copying import copied
from sdgen.adopting.updating.file_edits import Wanted, edited, is_same
from sdgen.adopting.updating.merging import Merged
from sdgen.adopting.updating.rename_column import rename
from sdgen.adopting.updating.text_edits import CannotEditError
from sdgen.scenario.documents import Document, parse_document
from sdgen.scenario.loading import scenario_of
from tests.support import golden

Data = dict[str, Any]
NEW = {"name": "n", "type": "int", "nullable": True}


def read(text: str, is_json: bool = False) -> Data:
    """Return what a text says."""
    data: Data = parse_document(text.encode(), "scenario", is_json=is_json).data
    return data


def after(text: str, change: Callable[[list[Data]], object], is_json: bool = False) -> str:
    """Return a text whose first entity's columns have been changed, having read it again."""
    old = read(text, is_json)
    data = copied(old)
    change(data["entities"][0]["columns"])
    made = edited(text, old, Wanted(data, {("e", "n"): "why"}), is_json=is_json)
    assert is_same(read(made, is_json), data), made
    again = edited(made, read(made, is_json), Wanted(data), is_json=is_json)
    assert again == made
    return made


def drop(*names: str) -> Callable[[list[Data]], None]:
    """Return what takes columns out."""

    def change(columns: list[Data]) -> None:
        columns[:] = [each for each in columns if each["name"] not in names]

    return change


def add(place: int) -> Callable[[list[Data]], None]:
    """Return what puts a column in."""
    return lambda columns: columns.insert(place, dict(NEW))


def no_nulls(columns: list[Data]) -> None:
    """Have the second column accept NULL no longer."""
    columns[1].pop("nullable", None)
    columns[1].pop("null_rate", None)


BLOCK = """\
entities:
  - name: e   # all of it
    columns:
      # about a
      - {name: a, type: int}   # one
      # about b
      - name: b  # two
        type: int  # whole
        # in b
        nullable: true
        null_rate: 0.5   # half
          # behind b

      - {name: c, "type": int}
      # left: out
# end"""
ONE_LINE = "entities: [{name: e, columns: [{name: a, type: int}, {name: b, nullable: true}]}]"
BRACES = """\
entities:
- name: e
  columns: [
    {name: a, type: int},  # one
    {name: b, type: int, nullable: true, null_rate: .5},  # two
    # about c
    {name: c, type: int}  # three
  ]
"""
HASHES = BRACES.replace("three", f"three, {'#' * 1_000}")
ADDED = "      - { name: n, type: int, nullable: true }  # why\n"
IN_BRACES = "{ name: n, type: int, nullable: true }"


def without(text: str, *parts: str) -> str:
    """Return a text without some of its parts."""
    for part in parts:
        assert part in text
        text = text.replace(part, "")
    return text


B_AND_C = BLOCK[BLOCK.index("      # about b") : BLOCK.index("\n      - {name: c")]
CASES = (
    (BLOCK, drop("a"), without(BLOCK, "      # about a\n      - {name: a, type: int}   # one\n")),
    (BLOCK, drop("b", "c"), without(BLOCK, B_AND_C, '      - {name: c, "type": int}\n')),
    (BLOCK, add(3), BLOCK.replace("      # left", f"{ADDED}      # left")),
    (BLOCK, add(2), BLOCK.replace("# behind b\n", f"# behind b\n{ADDED}")),
    (BLOCK, add(0), BLOCK.replace("      # about a", f"{ADDED}      # about a")),
    (BLOCK, no_nulls, without(BLOCK, "        nullable: true\n        null_rate: 0.5   # half\n")),
    (ONE_LINE, drop("a"), without(ONE_LINE, "{name: a, type: int}, ")),
    (ONE_LINE, drop("b"), without(ONE_LINE, ", {name: b, nullable: true}")),
    (ONE_LINE, add(0), ONE_LINE.replace("[{name: a", f"[{IN_BRACES}, {{name: a")),
    (ONE_LINE, add(2), ONE_LINE.replace("true}]", f"true}}, {IN_BRACES}]")),
    (ONE_LINE, no_nulls, without(ONE_LINE, ", nullable: true")),
    (
        BRACES,
        drop("c"),
        without(BRACES, "    {name: c, type: int}  # three\n").replace(".5},", ".5}"),
    ),
    (
        BRACES,
        drop("b"),
        without(BRACES, "    {name: b, type: int, nullable: true, null_rate: .5},  # two\n"),
    ),
    (BRACES, add(3), BRACES.replace("int}  # three", f"int}},  # three\n    {IN_BRACES}")),
    (BRACES, add(1), BRACES.replace("# one", f"# one\n    {IN_BRACES},")),
    (BRACES, no_nulls, without(BRACES, ", nullable: true, null_rate: .5")),
    (HASHES, drop("b"), without(HASHES, BRACES.splitlines(keepends=True)[4])),
    (
        HASHES,
        drop("c"),
        without(HASHES, HASHES.splitlines(keepends=True)[6]).replace(".5},", ".5}"),
    ),
    (
        HASHES,
        add(3),
        HASHES.replace("int}  # three", "int},  # three").replace(
            "#\n  ]", f"#\n    {IN_BRACES}\n  ]"
        ),
    ),
)


@pytest.mark.parametrize(("text", "change", "wanted"), CASES)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_an_edit_changes_nothing_else(
    text: str, change: Callable[[list[Data]], object], wanted: str, ending: str
) -> None:
    text, wanted = text.replace("\n", ending), wanted.replace("\n", ending)
    assert after(text, change) == wanted


@pytest.mark.parametrize("change", [drop("a"), drop("b"), drop("a", "c"), add(0), add(2), add(3)])
@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_json_stays_json(change: Callable[[list[Data]], object], indent: int | str | None) -> None:
    columns = [{"name": name, "type": "text", "x": "😀 \\ \t"} for name in "abc"]
    text = json.dumps({"entities": [{"name": "e", "columns": columns}]}, indent=indent)
    made = after(text, change, is_json=True)
    data = json.loads(text)
    change(data["entities"][0]["columns"])
    assert json.loads(made) == data


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("a: &c [{name: a, type: int}, {name: b}]\nentities: [{name: e, columns: *c}]", drop("a")),
        ("entities:\n- name: e\n  columns:\n  - &x {name: a}\n  -\n    name: b\n", drop("b")),
        ("entities:\n- name: e\n  columns:\n  - {name: a}\n  - {name: b\n    }\n", None),
    ],
)
def test_what_cannot_be_edited_safely_is_refused(
    text: str, change: Callable[[list[Data]], object] | None
) -> None:
    if change is None:  # on several lines, but in braces: all of it is taken out
        assert after(text, drop("b")) == text[: text.index("  - {name: b")]
        return
    with pytest.raises(CannotEditError):
        after(text, change)


COMMENTS = st.lists(st.sampled_from(["# x", "#y: [", "# - name: a"]), max_size=2)
NAMES = st.lists(st.sampled_from("abcdefgh"), min_size=2, max_size=6, unique=True)


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Draw the text of a scenario in some style, and the comments that belong to no column."""
    deeper = " " * draw(st.integers(0, 3))
    ending = draw(st.sampled_from(["\n", "\r\n"]))
    lines, alone = (
        ["# first", "entities:", f"{deeper}- name: e", f"{deeper}  columns:"],
        ["# first"],
    )
    dash = deeper + "  " + " " * draw(st.integers(0, 2))
    for number, name in enumerate(draw(NAMES)):
        if number and draw(st.booleans()):
            lines.append("")
        if number and draw(st.booleans()):
            lines += [f"{dash}# alone {number}", ""]
            alone.append(f"# alone {number}")
        lines += [f"{dash}{comment}" for comment in draw(COMMENTS)]
        behind = draw(st.sampled_from(["", "   # behind", " #"]))
        style = draw(st.integers(0, 3))
        if style == 0:
            lines.append(f"{dash}- {{name: {name}, type: int, nullable: true}}{behind}")
        elif style == 1:
            lines += [f"{dash}-   type: int{behind}", f"{dash}    name: {name}"]
            lines += [f"{dash}    nullable: true", f"{dash}     # deeper"]
        elif style == 2:
            lines += [f"{dash}- name: '{name}'{behind}", f"{dash}  nullable: true"]
            lines += [
                f"{dash}  text: |",
                f"{dash}    one",
                "",
                f"{dash}    # two",
                f"{dash}  type: int",
            ]
        else:
            lines += [
                f"{dash}- {{ name: {name}, type: int,{behind}",
                f"{dash}    nullable: true }}",
            ]
    lines += draw(st.sampled_from([[], ["", f"{dash}# last"], ["# last"]]))
    alone += ["# last"] if lines[-1].endswith("# last") else []
    return ending.join(lines) + draw(st.sampled_from(["", ending])), alone


@given(texts(), st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_edits_say_what_is_meant_and_keep_the_rest(
    drawn: tuple[str, list[str]], data: st.DataObject
) -> None:
    text, alone = drawn
    names = [each["name"] for each in read(text)["entities"][0]["columns"]]
    gone = data.draw(st.lists(st.sampled_from(names), max_size=len(names) - 1, unique=True))
    place = data.draw(st.integers(0, len(names) - len(gone)))
    strict = data.draw(st.lists(st.sampled_from(names), unique=True))

    def change(columns: list[Data]) -> None:
        drop(*gone)(columns)
        for each in columns:
            if each["name"] in strict:
                del each["nullable"]
        columns.insert(place, dict(NEW))

    made = after(text, change)
    for comment in alone:
        assert comment in made
    # Lines of columns that stay as they are stay as they are, in order.
    left = iter(made.splitlines())
    for line in text.splitlines():
        if line.strip().startswith("-") and any(
            f"name: {name}," in line for name in {*names} - {*gone} - {*strict}
        ):
            assert line in left


def test_a_column_is_called_otherwise_wherever_it_is_named() -> None:
    text = """
entities:
  - name: e
    unique: [[a, b]]
    columns:
      - { name: a, type: text }
      - { name: b, type: text, expr: "a || 'a' || \\"a\\" || a(b)" }
      - { name: c, generator: { type: template, params: { template: '{a|upper} a {ab}' } } }
      - { name: d, type: text, generator: { type: choice, params: { values: [a, '{a}'] } } }
      - { name: f, fk: { entity: p, column: a, within: { a: a }, distribution: { per: a } } }
  - name: p
    columns:
      - { name: a, fk: { entity: e, column: a, within: { a: a } } }
      - { name: g, generator: { type: parent, params: { via: a, column: a } } }
      - { name: h, generator: { type: aggregate, params: { entity: e, via: a, of: a } } }
checks: [{ entity: e, column: a }, { entity: p, column: a }]
profiles: { x: { params: { e.a: {}, p.a: {} } } }
"""
    merged = Merged(Wanted(read(text)), {}, {}, str)
    rename(merged, "e", "a", "x y")
    wanted = text.replace("[a, b]", "[x y, b]").replace("name: a, type", "name: x y, type")
    wanted = wanted.replace('"a || \'a\' || \\"a\\" ||', '"\\"x y\\" || \'a\' || \\"x y\\" ||')
    wanted = wanted.replace("{a|upper}", "{x y|upper}").replace(
        "{ a: a }, dist", "{ a: x y }, dist"
    )
    wanted = wanted.replace("per: a", "per: x y").replace(
        "e, column: a, within: { a", "e, column: x y, within: { x y"
    )
    wanted = wanted.replace("via: a, column: a", "via: a, column: x y").replace(
        "via: a, of: a", "via: x y, of: '\"x y\"'"
    )
    wanted = wanted.replace("entity: e, column: a }", "entity: e, column: x y }").replace(
        "e.a:", "e.x y:"
    )
    assert merged.wanted.data == read(wanted)


def test_every_column_that_scenarios_name_may_be_called_otherwise() -> None:
    """All of them are, one after the other, and all get their names back."""
    files = sorted(
        [*golden.FOLDER.glob("*/scenario.yaml"), *golden.FOLDER.parents[1].glob("scenarios/*.yaml")]
    )
    assert len(files) > 20
    for file in files:
        old = parse_document(file.read_bytes(), "scenario", str(file)).data
        lists = [each for each in old["entities"] if "rows_of" in each]
        merged = Merged(Wanted(copied(old)), {}, {}, str)
        names = [(each["name"], name) for each in old["entities"] for name in _names(each)]
        for entity, name in names:
            rename(merged, entity, name, f"{name} or")
        assert not {*map(itemgetter(1), names)} & {*chain(*map(_names, merged.entities))}
        scenario_of(Document(copied(merged.wanted.data), folder=file.parent))
        for entity, name in names:
            rename(merged, entity, f"{name} or", name)
        if not lists and "odd_names" not in str(file):  # which needs quotes that are not there
            assert merged.wanted.data == old, file


def _names(entity: Data) -> list[str]:
    return [each["name"] for each in entity["columns"]]


def test_what_the_last_lines_say_of_no_column_is_passed_over() -> None:
    known = KnownTables({"t": {"a": "int"}})
    text = "\n".join(known.lines())
    assert read_known(text) == known
    # Nine lists of ten of the one before.
    lists = ", ".join(f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 10)}]" for n in range(1, 10))
    bomb = text.replace("a: int", f"b0: &b0 [x, x], {lists}, a: int")
    assert read_known(bomb) == known
