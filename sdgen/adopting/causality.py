"""When rows come to be: after the rows that they point to."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sdgen.adopting.companions import acted_later
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.entity_tables import nullable
from sdgen.adopting.filling.filling import free_name, generator, generator_of, helper, named
from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.names.matching import name_words
from sdgen.adopting.partitions import Span
from sdgen.adopting.sharing import Sharing
from sdgen.column_types import TIMESTAMPS, ColumnType
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName

_BEGINNINGS = (
    *("created", "create", "inserted", "added", "registered", "joined", "ordered", "order"),
    *("placed", "issued", "opened", "invoice", "rental", "started", "start", "occurred"),
    *("posted", "sent", "payment", "paid", "transaction", "received", "hired", "hire", "date"),
    *("admitted", "arrived", "booked", "recorded", "measured", "taken", "logged", "reported"),
    *("filed", "requested", "applied", "signed", "submitted", "detected", "captured", "visited"),
    *("published", "uploaded", "earned", "awarded", "granted", "enrolled", "subscribed", "starts"),
)
"""Words of columns that tell when a row has come to be, the surest first."""
_SURE = frozenset(
    {
        *("created", "create", "inserted", "added", "registered", "joined", "ordered", "order"),
        *("placed", "issued", "invoice", "rental", "occurred", "posted", "hired", "hire", "date"),
    }
)
"""Those that are beginnings also where they may be NULL: others tell of what is to come."""
_DRAWN = frozenset({"timestamp", "date", "time_series"})
_MOST_PARENTS = 3
_MOST_LAYERS = 6
_PARTS = 8  # of the distribution of shares, in which equally many lie


class Causality:
    """Puts the beginnings of rows in order, table by table, parents first.

    Args:
        graph: the tables.
        spans: table → the times for which it has partitions.
        sharing: table → what of its rows agrees with those that they point to.
    """

    def __init__(
        self, graph: Graph, spans: Mapping[TableName, Span], sharing: Mapping[TableName, Sharing]
    ) -> None:
        self._graph, self._spans, self._sharing = graph, spans, sharing
        self._beginnings: dict[TableName, DraftColumn] = {}
        self._layers = _layers_below(graph)
        self._later: dict[TableName, set[str]] = {}  # columns whose rows began before

    def ordered(
        self, name: TableName, columns: Sequence[DraftColumn], bounded: Mapping[str, object]
    ) -> list[DraftColumn]:
        """Returns the columns of a table, in which a row begins after those it points to.

        Args:
            name: the table; those that it points to have been seen before.
            columns: its columns.
            bounded: columns whose values are limited otherwise.
        """
        span = self._spans.get(name)
        beginning = _beginning(columns, span)
        if beginning is not None:
            self._beginnings[name] = beginning
        elif (series := _series(columns)) is not None:
            self._beginnings[name] = series
            return [*columns]
        elif (beginning := _only_time(columns, span)) is None:
            return [*columns]
        is_spanned = span is not None and beginning.name == span.column
        is_free = (is_spanned or beginning.name not in bounded) and _can_wait(beginning)
        before = self._before(name, columns, beginning) if is_free else []
        self._later[name] = {each.pointer.column for each in before}
        if not before:
            return [*columns]
        before = [each for each in before if not self._is_implied(name, each, before)]
        taken = {*self._graph.tables[name].by_name, *(each.name for each in columns)}
        layers = self._layers[name]
        after = _after(beginning, before, span if is_spanned else None, taken, layers)
        return [after if each is beginning else each for each in columns]

    def beginning(self, name: TableName) -> str | None:
        """Returns the column that tells when a row of a table has come to be; None for none."""
        found = self._beginnings.get(name)
        return None if found is None else found.name

    def beginning_of(self, pointer: Pointer) -> DraftColumn | None:
        """Returns the column that tells when the row pointed to has come to be; None for none."""
        return self._beginnings.get(pointer.parent)

    def _is_implied(self, name: TableName, one: _Before, before: Sequence[_Before]) -> bool:
        """Returns whether a row began earlier as another one did that points to the same one.

        A customer's order begins after the customer, and so after the shop that is both's.
        """
        sharing = self._sharing[name]
        copy = sharing.copies.get(one.pointer.column)
        for other in before:
            agree = {
                there
                for there, own in sharing.within.get(other.pointer.column, {}).items()
                if own == one.pointer.column
            }
            if copy is not None and copy.via == other.pointer.column:
                agree.add(copy.column)
            if not other.may_lack and agree & self._later.get(other.pointer.parent, set()):
                return True
        return False

    def _before(
        self, name: TableName, columns: Sequence[DraftColumn], begins: DraftColumn
    ) -> list[_Before]:
        """Returns what draws rows that have to begin earlier, with when they do.

        Who has closed a row may have come after it, and is known only once it is closed.
        """
        drawn = {each.name for each in columns if "fk" in each.keys}
        drawn -= acted_later(columns, begins.name)
        table = self._graph.tables[name]
        pointers = [
            pointer
            for pointer in self._graph.pointers[name]
            if pointer.column in drawn
            and pointer.parent in self._beginnings
            and self._graph.depth(pointer.parent) < self._graph.depth(name)
        ]
        found = [
            _Before(
                pointer,
                beginning := self._beginnings[pointer.parent],
                table.by_name[pointer.column].nullable or "nullable" in beginning.keys,
            )
            for pointer in pointers
        ]
        found.sort(
            key=lambda each: (
                each.may_lack,
                not each.pointer.key.cascades,
                -self._graph.depth(each.pointer.parent),
            )
        )
        return found[:_MOST_PARENTS]


def _layers_below(graph: Graph) -> Mapping[TableName, int]:
    """Returns table → how many tables begin one after the other once its own rows have begun."""
    found = dict.fromkeys(graph.tables, 0)
    for name in sorted(graph.filled, key=graph.depth, reverse=True):
        for child in graph.children[name]:
            if graph.depth(child) > graph.depth(name):
                own = any(
                    each.type.kind in {*TIMESTAMPS, ColumnType.DATE}
                    for each in graph.tables[child].columns
                )
                found[name] = max(found[name], found[child] + own)
    return found


def _share(layers: int) -> dict[str, object]:
    """Returns what draws the share of the time until now that passes before a row begins.

    Where others begin after it, it is that of the first of some times in a row, so that as much is
    left for each of them.

    Args:
        layers: how many follow it.
    """
    if not layers:
        return generator("uniform_float", min=0, max=1, decimals=6)
    power = 1 / (min(layers, _MOST_LAYERS) + 1)
    bounds = [round(1 - (1 - place / _PARTS) ** power, 3) for place in range(_PARTS + 1)]
    return generator("histogram", bounds=bounds, decimals=6)


@frozen
class _Before:
    """A row that has to begin earlier.

    Args:
        pointer: what draws it.
        beginning: its column that tells when it began.
        may_lack: whether there may be no such row, or no such time.
    """

    pointer: Pointer
    beginning: DraftColumn
    may_lack: bool


def _beginning(columns: Sequence[DraftColumn], span: Span | None) -> DraftColumn | None:
    """Returns the column that tells when a row has come to be; None for none."""
    able = [each for each in columns if _is_drawn(each, span)]
    sure = [each for each in able if "nullable" not in each.keys]
    for word in _BEGINNINGS:
        for each in sure:
            if word in name_words(each.name):
                return each
    spanned = [each for each in sure if span is not None and each.name == span.column]
    if spanned:
        return spanned[0]
    for word in _BEGINNINGS:
        for each in able:
            if word in _SURE and word in name_words(each.name):
                return each
    return None


def _series(columns: Sequence[DraftColumn]) -> DraftColumn | None:
    """Returns the column that tells when a row has come to be, one after the other."""
    for each in columns:
        kind, params = generator_of(each.keys)
        is_past = kind == "time_series" and str(params["step"]).startswith("-")
        if is_past and "nullable" not in each.keys and {*_BEGINNINGS} & {*name_words(each.name)}:
            return each
    return None


def _only_time(columns: Sequence[DraftColumn], span: Span | None) -> DraftColumn | None:
    """Returns the only time that each row of a table has, such as ``awarded_at``; None for none."""
    found = [
        each
        for each in columns
        if each.type.kind in TIMESTAMPS and "nullable" not in each.keys and _is_drawn(each, span)
    ]
    return found[0] if len(found) == 1 else None


def _is_drawn(column: DraftColumn, span: Span | None) -> bool:
    """Returns whether a time is drawn by itself, up to now."""
    kind, params = generator_of(column.keys)
    if kind not in _DRAWN or column.type.kind not in {*TIMESTAMPS, ColumnType.DATE}:
        return False
    if span is not None and span.column == column.name:
        return True
    if kind == "time_series":
        return False
    return all(str(params.get(end, "")).startswith("-") for end in ("min", "max"))


def _can_wait(column: DraftColumn) -> bool:
    """Returns whether something else than what draws a time may say it: it need not be unique."""
    return generator_of(column.keys)[0] not in ("", "time_series")


def _after(
    column: DraftColumn,
    before: Sequence[_Before],
    span: Span | None,
    taken: Collection[str],
    layers: int,
) -> DraftColumn:
    """Returns a column whose times lie between those of rows pointed to and now.

    Args:
        column: the column.
        before: the rows pointed to.
        span: the times for which there are partitions by this column; None for any.
        taken: the names of the table's columns.
        layers: how many rows begin one after the other after this one.
    """
    helpers = []
    starts = []
    for each in before:
        hidden = free_name(f"{column.name}_after_{each.pointer.column}", taken)
        said = generator("parent", via=each.pointer.column, column=each.beginning.name)
        kind, nulls = str(each.beginning.type), nullable(each.may_lack)
        helpers.append(helper(hidden, kind, {"generator": said}, **nulls))
        is_date = each.beginning.type.kind is ColumnType.DATE
        starts.append(f"CAST({named(hidden)} AS timestamp)" if is_date else named(hidden))
    may_lack = all(each.may_lack for each in before)
    share = free_name(f"{column.name}_share", taken)
    helpers.append(helper(share, "double", {"generator": _share(layers)}))
    moment = _moment(starts, named(share), span)
    made = f"DATE_TRUNC('second', {moment})"
    if column.type.kind is ColumnType.DATE:
        made = f"CAST({moment} AS date)"
    if may_lack:
        any_ = free_name(f"{column.name}_any", taken)
        kept = {"generator": column.keys["generator"]}
        helpers.append(helper(any_, str(column.type), kept))
        made = f"COALESCE({made}, {named(any_)})"
    keys = {key: value for key, value in column.keys.items() if key != "generator"}
    names = " and ".join(each.pointer.column for each in before)
    return replace(
        column,
        keys={**keys, "expr": made},
        reason=f"{column.reason}; after the row of {names}",
        helpers=(*column.helpers, *helpers),
        otherwise=(column, *column.otherwise),
    )


def _moment(starts: Sequence[str], share: str, span: Span | None) -> str:
    """Returns a time between the latest of some others and now, within a span."""
    low = _written(span.low) if span is not None and span.low is not None else None
    high = _written(span.high) if span is not None and span.high is not None else None
    starts = [*starts, *([] if low is None else [low])]
    start = starts[0] if len(starts) == 1 else f"GREATEST({', '.join(starts)})"
    end = "AS_OF()" if high is None else f"LEAST(AS_OF(), {high})"
    moment = f"{start} + ({end} - {start}) * {share}"
    if high is not None:
        moment = f"LEAST({moment}, {high})"
    return moment if low is None else f"GREATEST({moment}, {low})"


def _written(moment: datetime) -> str:
    plain = moment.astimezone(UTC).replace(tzinfo=None)
    return f"TIMESTAMP '{plain.isoformat(' ')}'"
