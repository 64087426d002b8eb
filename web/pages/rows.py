"""``/runs/{id}/rows``: the rows of a run, as they are stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

from sdgen.column_types import NUMBERS
from sdgen.compiling.looking.conditions import Sought
from sdgen.databases.registry import parquet_database
from sdgen.errors import Problem, SdgenError, ValidationError
from sdgen.frozen import frozen
from sdgen.passwords import redact
from sdgen.runs.looking.found_rows import PointsTo, RowPage, RowState, SeenRow
from sdgen.runs.looking.looking import RunRows
from sdgen.scenario.models import Column
from sdgen.store.verifications import VERIFICATIONS
from sdgen.yaml_scalars import whole_in
from web.drawings import svg
from web.errors import HttpError
from web.pages.rendering import render
from web.pages.run import latest_task
from web.rows import rows_of
from web.runs import find_run
from web.services import Services
from web.waiting import place_to_connect

FIELDS = ("entity", "first", "column", "how", "value", "to")
ON_A_PAGE = 50
_CELL = 80
HOW = {
    "equals": "is",
    "begins": "begins with",
    "between": "is between",
    "null": "is NULL",
    "not_null": "is not NULL",
}
"""What is asked of a column, and how the page says it."""
_FIELD_OF = {
    "column": "Column",
    "equals": "Value",
    "begins_with": "Value",
    "at_least": "Value",
    "at_most": "Up to",
}
"""What is searched for → the field of the page that says it."""


@frozen
class CellPart:
    """A cell as it is shown.

    Args:
        text: the cell; None for NULL.
        link: the row that it points to; empty without.
        made: of a cell that is not as the run made it, that one; None for NULL.
        is_changed: whether it is such a one.
        is_number: whether it is a number.
    """

    text: str | None
    link: str = ""
    made: str | None = None
    is_changed: bool = False
    is_number: bool = False


@frozen
class ChildrenLink:
    """Where the rows are that point to a row.

    Args:
        entity, column: what points to it.
        address: the page of those rows.
    """

    entity: str
    column: str
    address: str


@frozen
class RowPart:
    """A row as it is shown."""

    number: int | None
    state: str
    cells: tuple[CellPart, ...]
    children: tuple[ChildrenLink, ...]


@frozen
class RowsView:
    """What the page shows of one entity.

    Args:
        path: the address of the page.
        rows: the rows of the entity.
        sought: what is searched for; None where rows are shown by their numbers.
        page: what was found; None where ``problem`` says why nothing was.
        problem: why nothing was found.
    """

    path: str
    rows: RunRows
    sought: Sought | None
    page: RowPage | None
    problem: SdgenError | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are shown."""
        return self.rows.entity.stored_columns

    @property
    def parts(self) -> list[RowPart]:
        """The rows, with links to those that they point to, and that point to them."""
        return [self._part(row) for row in self.page.rows] if self.page else []

    @property
    def differing(self) -> int:
        """How many of the rows are not stored as the run made them."""
        states = (row.state for row in self.page.rows) if self.page else ()
        return sum(state in (RowState.CHANGED, RowState.MISSING) for state in states)

    def link(self, **given: Any) -> str:
        """Returns the address of the page of other rows."""
        said = {name: value for name, value in given.items() if value not in (None, "")}
        return f"{self.path}?{urlencode(said)}"

    def to_row(self, first: int) -> str:
        """Returns the address of the rows of this entity from a number on."""
        return self.link(entity=self.rows.entity.name, first=first)

    @property
    def earlier(self) -> str | None:
        """The address of the rows before; None at the beginning."""
        if self.page is None or self.sought or not self.page.rows:
            return None
        first = self.page.rows[0].number or 0
        return (
            self.to_row(max(self.rows.first, first - ON_A_PAGE))
            if first > self.rows.first
            else None
        )

    @property
    def later(self) -> str | None:
        """The address of the rows behind; None at the end."""
        if self.page is None or self.sought or not self.page.rows:
            return None
        end = (self.page.rows[-1].number or 0) + 1
        return self.to_row(end) if end < self.rows.end else None

    def download(self, suffix: str) -> str:
        """Returns the address of a file of all rows that are shown page by page."""
        given = {"entity": self.rows.entity.name}
        if self.page and not self.page.is_stored:
            given["source"] = "made"
        elif self.sought:
            said = {name: value for name, value in vars(self.sought).items() if value is not None}
            given |= {name: _text(value) for name, value in said.items()}
        run = quote(self.rows.record.id, safe="")
        return f"/api/v1/runs/{run}/rows.{suffix}?{urlencode(given)}"

    def _part(self, row: SeenRow) -> RowPart:
        parents = {key.column: key for key in self.page.parents} if self.page else {}
        cells = tuple(
            CellPart(
                None if text is None else svg.cut(text, _CELL),
                self._parent(row, parents.get(column.name), text),
                row.made.get(column.name),
                column.name in row.made,
                column.type.kind in NUMBERS,
            )
            for column, text in zip(self.columns, row.cells, strict=True)
        )
        return RowPart(row.number, row.state.value, cells, self._children(row))

    def _parent(self, row: SeenRow, key: PointsTo | None, text: str | None) -> str:
        """Returns where the row is that a cell points to."""
        if key is None or text is None:
            return ""
        if key.column in row.parents and key.column not in row.made:
            return self.link(entity=key.parent, first=row.parents[key.column])
        return self._rows_with(key.parent, key.of, text)

    def _children(self, row: SeenRow) -> tuple[ChildrenLink, ...]:
        """Returns where the rows are that point to a row, which only the target can tell."""
        if self.page is None or not self.page.is_stored or row.state is RowState.MISSING:
            return ()
        cells = dict(zip((column.name for column in self.columns), row.cells, strict=True))
        return tuple(
            ChildrenLink(key.entity, key.column, self._rows_with(key.entity, key.column, text))
            for key in self.page.children
            if (text := cells[key.of]) is not None
        )

    def _rows_with(self, entity: str, column: str, text: str) -> str:
        if self.page is None or not self.page.is_stored:
            return ""
        return self.link(entity=entity, column=column, how="equals", value=text)


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def show(services: Services, run_id: str, given: Mapping[str, str | None]) -> str:
    """Returns the page.

    Args:
        services: the server's.
        run_id: the run.
        given: what is asked for: ``entity``, ``first`` (a row number), or ``column``, ``how`` (one
            of ``HOW``), ``value`` and ``to``.

    Raises:
        NotFoundError: there is no such run, or no such entity.
        ValidationError: this sdgen makes other rows than the one of the run.
    """
    with services.store() as store, place_to_connect(services):
        run = find_run(store, run_id)
        rows = rows_of(services, store, run, given["entity"])
        path = f"/runs/{quote(run.id, safe='')}/rows"
        sought = _sought(given)
        if sought is not None:
            view = _looked(path, rows, sought, lambda: rows.sought(sought, ON_A_PAGE))
        else:
            first = _number(rows, given["first"])
            view = _looked(path, rows, None, lambda: rows.page(first, ON_A_PAGE))
        return render(
            "rows.html",
            "Runs",
            title=f"Rows of {rows.entity.name}: {run.id}",
            run=run,
            view=view,
            problems=_problems(view.problem),
            entities=[(each.name, rows.plan.end(each)) for each in rows.plan.order],
            given={name: value or "" for name, value in given.items()},
            how=HOW,
            parquet=parquet_database().missing_driver is None,
            verification=latest_task(store, run, VERIFICATIONS),
        )


def _problems(error: SdgenError | None) -> list[Problem]:
    """Returns why there is nothing to show, in the words of the page."""
    if error is None:
        return []
    if isinstance(error, ValidationError):
        return [replace(each, path=_FIELD_OF.get(each.path, each.path)) for each in error.problems]
    return [Problem("", redact(str(error)))]


def _looked(
    path: str, rows: RunRows, sought: Sought | None, look: Callable[[], RowPage]
) -> RowsView:
    """Returns what the page shows, be it why there is nothing to show."""
    try:
        return RowsView(path, rows, sought, look())
    except SdgenError as error:
        return RowsView(path, rows, sought, None, error)


def _sought(given: Mapping[str, str | None]) -> Sought | None:
    """Returns what is searched for; None where nothing is."""
    column, how, value = given["column"], given["how"] or "equals", given["value"] or ""
    if column is None:
        return None
    if how not in HOW:
        raise HttpError(404, "not_found", f"nothing is searched for by {how[:80]}")
    if how == "begins":
        return Sought(column, begins_with=value or None)
    if how == "between":
        return Sought(column, at_least=value or None, at_most=given["to"])
    if how in ("null", "not_null"):
        return Sought(column, is_null=how == "null")
    return Sought(column, equals=value)


def _number(rows: RunRows, text: str | None) -> int:
    """Returns the number of the first row to be shown; the nearest one there is."""
    number = whole_in(text.replace(",", "")) if text else None
    return rows.first if number is None else max(rows.first, min(number, rows.end - 1))
