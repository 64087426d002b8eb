"""What a column of a sample holds, in the form in which it is drawn."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime

from sdgen.column_types import INTEGERS, NUMBERS, TEXTS, TIMESTAMPS, ColumnType, DataType
from sdgen.frozen import frozen

BINS = 25
_FEW = 12
"""So many different values are drawn as categories, in full."""
_BARS = 5
"""Categories that get a bar of their own; the others share one."""
_SAMPLES = 3
_WORTH_BARS = 0.25
"""Share of the values that the categories with bars of their own have to make up."""
_TAIL = 0.01
"""Share of the values that a long tail may leave out of a histogram, on each side."""


@frozen
class Histogram:
    """Counts of values in bins of equal width.

    Args:
        counts: of each bin.
        low, high: where the first bin begins and the last one ends. For instants seconds since
            1970.
        labels: ``low`` and ``high`` as they are shown.
        below, above: values outside, left out so that a long tail does not flatten the rest.
        whole: whether each bin begins at a whole number.
    """

    counts: tuple[int, ...]
    low: float
    high: float
    labels: tuple[str, str]
    below: int = 0
    above: int = 0
    whole: bool = False


@frozen
class Bars:
    """Counts of the most frequent values, and of all others together."""

    counts: tuple[tuple[str, int], ...]
    others: int
    other_values: int


@frozen
class Summary:
    """What a column of a sample holds.

    Args:
        rows: rows of the sample.
        nulls: how many of them are NULL.
        distinct: different values among the others.
        numbers: histogram of numbers.
        timeline: histogram of instants.
        bars: categories.
        lengths: histogram of the lengths of texts, where they differ.
        samples: some values, where neither is drawn.
        mean: of numbers.
        extremes: least and greatest of numbers and instants, as text.
    """

    rows: int
    nulls: int
    distinct: int
    numbers: Histogram | None = None
    timeline: Histogram | None = None
    bars: Bars | None = None
    lengths: Histogram | None = None
    samples: tuple[str, ...] = ()
    mean: float | None = None
    extremes: tuple[str, str] | None = None

    @property
    def null_share(self) -> float:
        """Share of rows that are NULL, 0 … 1."""
        return self.nulls / self.rows if self.rows else 0.0


def summarise(values: Sequence[str | None], column_type: DataType) -> Summary:
    """Returns the summary of a column.

    Args:
        values: canonical texts, None for NULL.
        column_type: the column's type.
    """
    kind = column_type.kind
    present = [value for value in values if value is not None]
    counts = Counter(present)
    base = (len(values), len(values) - len(present), len(counts))
    if not present:
        return Summary(*base)
    few = len(counts) <= _FEW and (2 * len(counts) <= len(present) or len(present) <= _FEW)
    if kind in NUMBERS:
        numbers = [float(value) for value in present]
        low, high = min(present, key=float), max(present, key=float)
        mean = math.fsum(numbers) / len(numbers)
        if few:
            bars = _bars(sorted(counts.items(), key=lambda item: float(item[0])), _FEW)
            return Summary(*base, bars=bars, mean=mean, extremes=(low, high))
        shape = histogram(numbers, whole=kind in INTEGERS)
        return Summary(*base, numbers=shape, mean=mean, extremes=(low, high))
    if kind in TIMESTAMPS or kind is ColumnType.DATE:
        timeline = _timeline(present)
        return Summary(*base, timeline=timeline, extremes=(min(present), max(present)))
    if few:
        return Summary(*base, bars=_bars(counts.most_common(), _FEW))
    frequent = sum(count for _, count in counts.most_common(_BARS))
    if kind in TEXTS and frequent >= _WORTH_BARS * len(present):
        return Summary(*base, bars=_bars(counts.most_common(), _BARS))
    sizes = [float(len(value)) for value in present]
    lengths = histogram(sizes, whole=True) if len(set(sizes)) > 1 else None
    return Summary(*base, lengths=lengths, samples=tuple(counts)[:_SAMPLES])


def histogram(numbers: Sequence[float], whole: bool) -> Histogram:
    """Returns the histogram of numbers.

    Args:
        numbers: at least one.
        whole: whether they are integers, which get bins of whole numbers.
    """
    ordered = sorted(numbers)
    out = int(len(ordered) * _TAIL)
    low, high = ordered[0], ordered[-1]
    if out:
        inner_low, inner_high = ordered[out], ordered[-1 - out]
        spread = inner_high - inner_low
        if spread > 0 and high - inner_high > spread:
            high = inner_high
        if spread > 0 and inner_low - low > spread:
            low = inner_low
    inside = [number for number in ordered if low <= number <= high]
    if whole:
        step = max(1, math.ceil((high - low + 1) / BINS))
        bins = math.ceil((high - low + 1) / step)
        edge = low + bins * step
    else:
        bins, edge = BINS, high
    width = (edge - low) / bins or 1.0
    counts = [0] * bins
    for number in inside:
        counts[min(bins - 1, int((number - low) / width))] += 1
    return Histogram(
        tuple(counts),
        low,
        low + bins * width,
        (short(low), short(high)),
        below=sum(number < low for number in ordered),
        above=sum(number > high for number in ordered),
        whole=whole,
    )


def _timeline(values: Sequence[str]) -> Histogram:
    seconds = [_seconds(value) for value in values]
    shape = histogram(seconds, whole=False)
    first, last = _instant(shape.low), _instant(shape.high)
    return Histogram(shape.counts, shape.low, shape.high, (first, last), shape.below, shape.above)


def _seconds(value: str) -> float:
    instant = datetime.fromisoformat(value)
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).timestamp()


def _instant(seconds: float) -> str:
    """Returns an instant to the minute, or the day where it is midnight."""
    instant = datetime.fromtimestamp(seconds, UTC)
    day = date(instant.year, instant.month, instant.day)
    return f"{day}" if (instant.hour, instant.minute) == (0, 0) else f"{instant:%Y-%m-%d %H:%M}"


def _bars(counts: Sequence[tuple[str, int]], most: int) -> Bars:
    kept, rest = counts[:most], counts[most:]
    return Bars(tuple(kept), sum(count for _, count in rest), len(rest))


def short(number: float) -> str:
    """Returns a number with four digits or so, with thousands separated."""
    if number == int(number) and abs(number) < 1e15:
        return f"{int(number):,}"
    if abs(number) >= 1000:
        return f"{number:,.0f}"
    return f"{number:.4g}"
