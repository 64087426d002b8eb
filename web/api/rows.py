"""``/api/v1/runs/{run_id}/rows``: the rows of a run."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from sdgen.passwords import redact
from sdgen.runs.looking.found_rows import PointsTo, RowPage
from web import runs
from web.api.answers import AnswerModel
from web.api.operations import Answer, Call, Operation
from web.api.paths import API
from web.api.row_requests import RowsQuery, SoughtQuery, sought_in
from web.rows import rows_of
from web.waiting import place_to_connect


class RowColumn(AnswerModel):
    """A column of rows."""

    name: str
    type: str


class ForeignKeyAnswer(AnswerModel):
    """A foreign key between entities of a run."""

    entity: str
    column: str
    parent: str = Field(description="The entity that it points to.")
    of: str = Field(description="The column there whose values it has.")

    @classmethod
    def of_key(cls, key: PointsTo) -> ForeignKeyAnswer:
        """Returns one as it is answered."""
        return cls(entity=key.entity, column=key.column, parent=key.parent, of=key.of)


class RowAnswer(AnswerModel):
    """A row."""

    number: int | None = Field(description="Its row number; null if it was found by a search.")
    state: str = Field(
        description="`as made`, `changed`, `missing` (not stored), or `not compared`."
    )
    cells: list[Any] = Field(
        description="As stored; if the row is missing, as the run made them. Numbers, true "
        "and false, JSON; what JSON has no type for as canonical text; null is NULL."
    )
    made: dict[str, str | None] = Field(
        description="For a changed row, column → the cell that the run made, as text."
    )
    parents: dict[str, int] = Field(
        description="Column → number of the row that its foreign key points to, as made."
    )


class RowsAnswer(AnswerModel):
    """Rows of an entity."""

    entity: str
    table: str
    columns: list[RowColumn]
    is_stored: bool = Field(
        description="Whether these are the stored rows; else the run's rows, made again."
    )
    why_made: str | None = Field(description="Why the stored ones could not be read.")
    first: int = Field(description="Number of the first row that the run made.")
    end: int = Field(description="One past the number of the last one.")
    rows: list[RowAnswer]
    left_out: int = Field(description="Rows that are left out, as they would be too long.")
    more: bool = Field(description="Whether more rows satisfy the search.")
    parents: list[ForeignKeyAnswer] = Field(description="What its columns point to.")
    children: list[ForeignKeyAnswer] = Field(description="What points to it.")

    @classmethod
    def of(cls, page: RowPage) -> RowsAnswer:
        """Returns rows as they are answered."""
        rows = [
            RowAnswer(
                number=row.number,
                state=str(row.state),
                cells=row.typed(page.columns),
                made=dict(row.made),
                parents=dict(row.parents),
            )
            for row in page.rows
        ]
        return cls(
            entity=page.entity,
            table=page.table,
            columns=[RowColumn(name=each.name, type=str(each.type)) for each in page.columns],
            is_stored=page.is_stored,
            why_made=None if page.why_made is None else redact(page.why_made),
            first=page.first,
            end=page.end,
            rows=rows,
            left_out=page.left_out,
            more=page.more,
            parents=[ForeignKeyAnswer.of_key(each) for each in page.parents],
            children=[ForeignKeyAnswer.of_key(each) for each in page.children],
        )


def look_at_rows(call: Call[None, RowsQuery]) -> Answer:
    """Returns rows of a run by their numbers, as they are stored and compared with what it made.

    They are found in their table by a key. If they cannot be read, they are made again, and
    `why_made` says why.
    """
    query, record = call.query, runs.find_run(call.store, call.path["run_id"])
    with place_to_connect(call.services):
        rows = rows_of(call.services, call.store, record, query.entity)
        first = rows.first if query.first is None else query.first
        return Answer(RowsAnswer.of(rows.page(first, query.count)))


def search_rows(call: Call[None, SoughtQuery]) -> Answer:
    """Returns stored rows in which a column has a given value, in no particular order.

    They may be rows that the run has not made. Their row numbers are not known.
    """
    query, record = call.query, runs.find_run(call.store, call.path["run_id"])
    with place_to_connect(call.services):
        rows = rows_of(call.services, call.store, record, query.entity)
        return Answer(RowsAnswer.of(rows.sought(sought_in(query), query.count)))


_ONE = f"{API}/runs/{{run_id}}/rows"
OPERATIONS = (
    Operation("GET", _ONE, look_at_rows, RowsAnswer, query=RowsQuery),
    Operation("GET", f"{_ONE}/search", search_rows, RowsAnswer, query=SoughtQuery),
)
