"""What the partitions of a table say of the column that chooses among them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from sqlglot import exp
from sqlglot.errors import SqlglotError

from dialects import Dialect
from sdgen.adopting.facts import Bound, Facts
from sdgen.databases.related_tables import Partitioning
from sdgen.frozen import frozen

_LONGEST = 200_000  # characters of a condition that is read
_REASON = "there are partitions for"


@frozen
class Span:
    """The times for which a table has partitions.

    Args:
        column: the column that chooses among them.
        low: the first time; None for any.
        high: the last time, to the second; None for any.
    """

    column: str
    low: datetime | None
    high: datetime | None


def span_of(facts: Mapping[str, Facts]) -> Span | None:
    """Returns the times for which a table has partitions; None where it has none for times.

    Args:
        facts: what ``partition_facts`` says of its columns.
    """
    for column, each in facts.items():
        low, high = _time(each.low), _time(each.high)
        if low is not None or high is not None:
            return Span(column, low, None if high is None else high - timedelta(seconds=1))
    return None


def _time(bound: Bound | None) -> datetime | None:
    try:
        found = None if bound is None else datetime.fromisoformat(str(bound.value))
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found is not None and found.tzinfo is None else found


def last_time(spans: Collection[Span], now: datetime) -> datetime | None:
    """Returns the time that a scenario's times should count from, so that all have partitions.

    None where partitions go on until now, or no time lies within those of all tables.

    Args:
        spans: the times for which tables have partitions.
        now: the time it is.
    """
    highs = [each.high for each in spans if each.high is not None and each.high < now]
    lows = [each.low for each in spans if each.low is not None]
    return min((high for high in highs if all(low < high for low in lows)), default=None)


def as_of_spans(spans: Collection[Span]) -> str:
    """Returns ``last_time`` of now, as scenarios write it; empty for that of each run."""
    last = last_time(spans, datetime.now(UTC))
    return "" if last is None else last.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def partition_facts(partitioning: Partitioning | None, dialect: Dialect) -> Mapping[str, Facts]:
    """Returns column → what its values have to be, so that there is a partition for each row.

    Of several ranges with gaps between them it is the longest one without. Nothing is known where
    rows are chosen by a hash or by several columns, or a partition takes all others.

    Args:
        partitioning: which rows go to some partition; None for a table without.
        dialect: the dialect of its condition.
    """
    if partitioning is None or len(partitioning.columns) != 1:
        return {}
    (column,) = partitioning.columns
    if len(partitioning.condition) > _LONGEST:
        return {}
    try:
        condition = dialect.parse(partitioning.condition)
    except SqlglotError:
        return {}
    if condition.find(exp.Not) is not None and _has_default(condition):
        return {}
    parts = [*_parts(condition)]
    values = [value for part in parts for value in _listed(part)]
    if values:
        return {column: Facts(values=tuple(values), reasons=(f"{_REASON} these",))}
    ranges = sorted(found for part in parts if (found := _range(part)))
    if not ranges:
        return {}
    low, high = max(_joined(ranges), key=lambda each: len(each[2]))[:2]
    reason = f"{_REASON} {low or '…'} to {high or '…'}"
    return {
        column: Facts(
            low=Bound(low) if low else None,
            high=Bound(high, included=False) if high else None,
            reasons=(reason,),
        )
    }


def _has_default(condition: exp.Expr) -> bool:
    """Returns whether some partition takes what no other one does: its condition negates theirs."""
    return any(not isinstance(each.this.unnest(), exp.Is) for each in condition.find_all(exp.Not))


def _parts(condition: exp.Expr) -> Iterator[exp.Expr]:
    """Yields the conditions of the partitions, joined by OR."""
    found = condition.unnest()
    if isinstance(found, exp.Or):
        for part in found.flatten():  # a thousand partitions are as many within each other
            yield from _parts(part)
    elif isinstance(found, exp.And) and (
        isinstance(found.left.unnest(), exp.Or) or isinstance(found.right.unnest(), exp.Or)
    ):
        for side in (found.left, found.right):
            if isinstance(side.unnest(), exp.Or):
                yield from _parts(side)
    else:
        yield found


def _listed(part: exp.Expr) -> Iterator[str]:
    """Yields the values of a list partition."""
    for each in part.find_all(exp.EQ):
        yield from _values(each.expression)


def _values(tree: exp.Expr) -> list[str]:
    """Returns the literals of an expression, but for those of types, as in ``timestamp(6)``."""
    literals = tree.find_all(exp.Literal)
    return [each.name for each in literals if each.find_ancestor(exp.DataType) is None]


def _range(part: exp.Expr) -> tuple[str, str] | None:
    """Returns the ends of a range partition, empty where it has none; None for no range."""
    low = high = ""
    for each in part.find_all(exp.GTE, exp.LT):
        values = _values(each.expression)
        if len(values) != 1:
            return None
        if isinstance(each, exp.GTE):
            low = values[0]
        else:
            high = values[0]
    return (low, high) if low or high else None


def _joined(ranges: Sequence[tuple[str, str]]) -> list[tuple[str, str, list[str]]]:
    """Returns ranges in which those that follow each other are one, with what each is made of."""
    found: list[tuple[str, str, list[str]]] = []
    for low, high in ranges:
        if found and found[-1][1] == low:
            first, _, parts = found[-1]
            found[-1] = (first, high, [*parts, low])
        else:
            found.append((low, high, [low]))
    return found
