"""Input of any size takes a time that grows with it, and a report that people can read."""

from __future__ import annotations

import pytest

from sdgen.errors import ValidationError, did_you_mean, listed, shown
from sdgen.scenario.documents import Document, parse_document
from sdgen.scenario.loading import MOST_PROBLEMS, scenario_of
from tests.support.cpu_time import is_done_within
from tests.support.scenario_errors import one_column

MANY = 5_000
COLUMN = "{name: a, type: int, generator: {type: sequence}}"


def keys(name: str, count: int = MANY) -> str:
    """Returns a flow mapping's many keys."""
    return ", ".join(f"{name}{n}: 1" for n in range(count))


def problems_of(text: str) -> list[str]:
    """Returns what is said of a scenario, within a bound on its length."""
    with pytest.raises(ValidationError) as caught:
        scenario_of(parse_document(text.encode(), "scenario", "s.yaml"))
    assert len(caught.value.problems) <= MOST_PROBLEMS + 1
    assert len(str(caught.value)) < 300_000
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (f"{{name: x, entities: [], {keys('key')}}}", "key0: unknown key"),
        (one_column(f"{{type: choice, params: {{{keys('valu')}}}}}"), "valu0: unknown key"),
        (
            one_column("{type: const, params: {value: a}}")
            + f"profiles: {{p: {{rows: {{{keys('r')}}}}}}}",
            "profiles.p.rows.r0: no entity of that name",
        ),
        (f"name: x\ndefaults: {{{keys('d')}}}\nentities: []", "defaults.d0: unknown column type"),
        ("name: x\nentities: [" + "{nam: a}, " * 5_000 + "]", "entities[0].name: missing"),
        (
            f"name: x\nentities:\n- {{name: e, rows: 1, columns: [{COLUMN}], primary_key: ["
            + ", ".join(f"c{n}" for n in range(MANY))
            + "]}",
            "primary_key: e has no such column (got 'c0')",
        ),
    ],
    ids=["keys", "params", "profile", "defaults", "entities", "key"],
)
def test_many_problems_are_reported_in_part(text: str, first: str) -> None:
    said = problems_of(text)
    assert any(first in problem for problem in said)
    assert said[-1].startswith("s.yaml: has more problems than these 1,000")


@pytest.mark.parametrize(
    ("rows", "first"),
    [
        (f"{{{keys('c', 50)}}}" + ", {c0: 1}" * 1_000, "rows_of[1]: has no c1, which other rows"),
        (f"{{c0: 1, {keys('k')}}}", "rows_of[0].k0: no column takes it (got 'k0')"),
        ("5" + ", 5" * MANY, "rows_of[0]: must be a mapping of columns to values (got 5)"),
    ],
    ids=["missing", "unknown", "no mappings"],
)
def test_of_a_list_of_rows_no_more_problems_are_made_than_reported(
    rows: str, first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    problem = Document.problem
    monkeypatch.setattr(Document, "problem", lambda *each: made.append(each) or problem(*each))
    columns = ", ".join(f"{{name: c{n}, type: int}}" for n in range(50))
    said = problems_of(f"name: x\nentities: [{{name: e, rows_of: [{rows}], columns: [{columns}]}}]")
    assert any(first in problem for problem in said)
    assert said[-1].startswith("s.yaml: has more problems than these 1,000")
    assert len(made) < 2_500


def test_a_list_of_millions_is_refused_before_it_is_built() -> None:
    text = one_column(f"{{type: choice, params: {{values: [{'a,' * 1_900_000}]}}}}")
    said: list[str] = []
    # Building its nodes took 20 s.
    assert is_done_within(3, lambda: said.extend(problems_of(text)))
    assert "holds more than 500,000 values" in said[0]
    assert len({*said}) == 1
    with pytest.raises(ValidationError, match="holds more than 500,000 values"):
        scenario_of(Document({"name": "x", "entities": [1] * 600_000}))


@pytest.mark.parametrize("padding", [0, 300_000])
def test_documents_may_have_100_levels(padding: int) -> None:
    def nested(levels: int, inside: str) -> bytes:  # the mapping is a level, too
        lists = "[" * (levels - 1) + inside + "]" * (levels - 1)
        return f"# {'x' * padding}\n\na:\n {lists}".encode()

    parse_document(nested(100, "1"), "scenario")
    parse_document(nested(100, ""), "scenario")
    for hostile in (nested(101, "1"), nested(101, ""), nested(1_000_000, "")):
        with pytest.raises(ValidationError, match="is nested deeper than 100 levels") as told:
            parse_document(hostile, "scenario")
        assert told.value.problems[0].line == 4


def test_many_profiles_of_a_large_scenario_are_refused() -> None:
    values = ", ".join(["a"] * 10_000)
    column = one_column(f"{{type: choice, params: {{values: [{values}]}}}}")
    text = f"{column}profiles: {{{', '.join(f'p{n}: {{seed: 1}}' for n in range(200))}}}"
    (said,) = problems_of(text)
    assert "profiles: each of 200 profiles makes a scenario of 10,8" in said
    assert "Use fewer profiles" in said


def test_long_names_are_cut_in_messages() -> None:
    long = "k" * 100_000
    for text in (
        f"name: x\nentities: []\n? {long}\n: 1",
        one_column("{type: sequence}", kind=long),
        one_column(f"{{type: {long}}}"),
        one_column(f"{{type: fk, params: {{entity: {long}, column: x}}}}", kind="int"),
        f"name: x\nentities: [{{name: e, rows: 1, columns: [{COLUMN}, {{name: {long}, type: int, "
        "generator: {type: fk, params: {entity: e, column: b}}}]}]",
        one_column(f"{{type: template, params: {{template: '{{{long}}}'}}}}"),
    ):
        assert all(len(said) < 2_000 for said in problems_of(text)), text[:80]


def test_hints_are_bounded() -> None:
    names = [f"column_{n}" for n in range(100_000)]

    def hint() -> None:
        for _ in range(10):
            assert 'Did you mean "column_' in did_you_mean("colum_7", names)
            assert did_you_mean("x" * 1_000_000, names) == ""
            assert len(shown(["x" * 1_000_000] * 1_000)) == 60

    assert is_done_within(3, hint)
    assert listed(names).endswith(", column_39 and 99,960 more")
    assert listed(["x" * 1_000_000]) == "x" * 100 + "…"
