"""Makes guesses keep what CHECKs say: narrowed, replaced or computed from other columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sdgen.adopting.column import Column
from sdgen.adopting.conditions import regexes
from sdgen.adopting.conditions.comparing import as_value, compared
from sdgen.adopting.conditions.deciding import with_nulls_as_said
from sdgen.adopting.conditions.differing import differing
from sdgen.adopting.conditions.multiples import Multiple
from sdgen.adopting.conditions.samples import samples
from sdgen.adopting.conditions.signs import with_signs
from sdgen.adopting.conditions.string_forms import LARGE, SMALL
from sdgen.adopting.conditions.strings import JSON, JSON_ARRAY
from sdgen.adopting.conditions.understanding import Understood
from sdgen.adopting.facts import Facts, Value
from sdgen.adopting.filling.filling import (
    Filling,
    generator,
    generator_of,
    helper,
    helper_name,
    named,
    quoted,
)
from sdgen.adopting.filling.listed import each_once
from sdgen.adopting.filling.numbers import limits, number_of
from sdgen.adopting.filling.texts import room_of, text
from sdgen.adopting.guess import Confidence, Guess
from sdgen.adopting.types import guess_by_type
from sdgen.column_types import INTEGERS, NUMBERS, TEXTS, ColumnType

_LONGEST_REASON = 120
_USUAL = ("url", "email")  # what patterns are mostly for that no plain word matches
_WORD = "abcdefgh"
_WITH_BLANK = "abcd efgh"
_PLAIN = ("[A-Z][a-z]{7}", "[a-z]{8}", "[A-Z]{8}", r"[1-9]\d{7}")
"""Forms of strings that most patterns accept which only say what may not be there."""
_LENGTHS = (8, 12)
_MORE = ("", "[a-z]{8}")  # behind what a pattern wants, where it leaves the end open


def kept(column: Column, guesses: Sequence[Guess], understood: Understood) -> list[Guess]:
    """Returns what may fill a column so that the CHECKs which it has to keep are kept.

    Args:
        column: the column, with what CHECKs say of it alone.
        guesses: what could fill it otherwise, the best first; foreign keys among them.
        understood: what the table's CHECKs say.

    Returns:
        The guesses that keep them as they are, as far as can be told, or changed so that they do;
        values that CHECKs list come before them.
    """
    facts = column.facts
    found = list(_of_facts(column, facts, guesses))
    if multiple := understood.multiples.get(column.name):
        found = [*_multiples(column, multiple), *filter(_is_taken, found)]
    if comparisons := understood.plan.comparisons.get(column.name):
        found = [each for guess in found if (each := compared(column, guess, comparisons))]
    if different := understood.plan.different.get(column.name):
        found = [each for guess in found if (each := differing(column, guess, different))]
    if nullness := understood.plan.nullness.get(column.name):
        found = [each for guess in found if (each := with_nulls_as_said(column, guess, nullness))]
    if signs := understood.signs.get(column.name):
        found = [each for guess in found if (each := with_signs(column, guess, signs))]
    return found


def reason_of(facts: Facts) -> str:
    """Returns the conditions that say something of a column, for a comment."""
    said = " and ".join(dict.fromkeys(facts.reasons))
    return said if len(said) <= _LONGEST_REASON else f"{said[: _LONGEST_REASON - 1]}…"


def _of_facts(column: Column, facts: Facts, guesses: Sequence[Guess]) -> Iterator[Guess]:
    said = reason_of(facts)
    if not said:
        yield from guesses
        return
    taken = [guess for guess in guesses if _is_taken(guess)]
    if taken:
        taken = [_among(guess, facts) for guess in taken]
        for guess in taken:
            stays = not facts.never_null
            yield (
                guess
                if stays
                else replace(_never_null(guess, facts), reason=f"{guess.reason}; {said}")
            )
        return
    if facts.values:
        yield from _listed(column, facts, guesses, said)
        return
    if JSON in facts.patterns or JSON_ARRAY in facts.patterns:
        yield from _json(column, facts, guesses, said)
        return
    for guess in [other for each in guesses for other in _variants(column, facts, each)]:
        if _keeps(column, facts, guess):
            reason = f"{guess.reason}; {said}"
            yield replace(_never_null(guess, facts), reason=reason)
    for usual in _usual(column, facts):
        yield usual.guess(column, said, Confidence.LIKELY)
    for pattern in facts.patterns:
        if made := _of_pattern(column, pattern):
            yield made.guess(column, said, Confidence.CERTAIN)
    by_type = guess_by_type(column)
    if all(by_type.column != guess.column for guess in guesses) and _keeps(column, facts, by_type):
        yield replace(by_type, reason=said)


def _is_taken(guess: Guess) -> bool:
    """Returns whether values are those of another row, which keeps CHECKs of its own."""
    return "fk" in guess.column or generator_of(guess.column)[0] == "parent"


def _among(guess: Guess, facts: Facts) -> Guess:
    """Returns a foreign key that points to those rows only whose keys a CHECK accepts."""
    fk = guess.column.get("fk")
    if not isinstance(fk, Mapping) or not facts.values or "where" in fk:
        return guess
    values = ", ".join(
        quoted(each) if isinstance(each, str) else str(each) for each in facts.values
    )
    where = f"{named(str(fk['column']))} IN ({values})"
    return replace(
        guess,
        column={**guess.column, "fk": {**fk, "where": where}},
        reason=f"{guess.reason}; {reason_of(facts)}",
    )


def _variants(column: Column, facts: Facts, guess: Guess) -> Iterator[Guess]:
    """Yields a guess, and others of the same kind that a pattern may rather accept."""
    yield guess
    kind, params = generator_of(guess.column)
    if not facts.patterns or not kind:
        return
    if kind == "phone":
        for form in ("e164", "national"):
            phone = generator(kind, **{**params, "format": form})
            yield replace(guess, column={**guess.column, "generator": phone})
    if column.type.kind in TEXTS and not column.is_unique:
        value, helpers = as_value(column, guess)
        for sql in _changed(value, facts):
            if filling := text(column, generator("expr", sql=sql), helpers):
                yield replace(guess, column=dict(filling.column), helpers=filling.helpers)


def _changed(value: str, facts: Facts) -> Iterator[str]:
    """Yields what may be made of a string so that patterns accept it rather."""
    for pattern, function in ((SMALL, "LOWER"), (LARGE, "UPPER")):
        if pattern in facts.patterns:
            value = f"{function}({value})"
            yield value
    if not all(regexes.accepts(pattern, _WITH_BLANK) for pattern in facts.patterns):
        yield f"REPLACE({value}, ' ', '')"


def _never_null(guess: Guess, facts: Facts) -> Guess:
    if not facts.never_null or "null_rate" not in guess.column:
        return guess
    return replace(
        guess, column={key: value for key, value in guess.column.items() if key != "null_rate"}
    )


def _listed(column: Column, facts: Facts, guesses: Sequence[Guess], said: str) -> Iterator[Guess]:
    """Yields the values that a CHECK lists: with the chances that a guess gives to some of them."""
    values = [_as_typed(column, value) for value in facts.values if _accepts(facts, value)]
    room = room_of(column) if column.type.kind in TEXTS else None
    values = [value for value in values if room is None or len(str(value)) <= room]
    if not values:
        return
    if column.is_unique:
        yield each_once(column, values).guess(column, said, Confidence.CERTAIN, 0.0)
        return
    for guess in guesses:
        kind, params = generator_of(guess.column)
        if kind == "choice" and {*map(str, params["values"])} == {*map(str, values)}:
            yield replace(guess, reason=f"{said}; shares by its name")
            return
    yield Filling({"generator": generator("choice", values=values)}).guess(
        column, said, Confidence.CERTAIN
    )


def _as_typed(column: Column, value: Value) -> Any:
    if column.type.kind in TEXTS or column.type.kind is ColumnType.ENUM:
        return str(value)
    if column.type.kind is ColumnType.BOOL and not isinstance(value, bool):
        return str(value) in ("1", "t", "true")
    number = number_of(value) if column.type.kind in NUMBERS else None
    if number is not None:
        return int(number) if number.denominator == 1 else float(number)
    return value


def _accepts(facts: Facts, value: Value) -> bool:
    number = number_of(value)
    if value in facts.refused or (number is not None and number in map(number_of, facts.refused)):
        return False
    if number is not None:
        low = None if facts.low is None else number_of(facts.low.value)
        high = None if facts.high is None else number_of(facts.high.value)
        if low is not None and (number < low or (number == low and not _included(facts.low))):
            return False
        if high is not None and (number > high or (number == high and not _included(facts.high))):
            return False
    said = str(value)
    shortest, longest = facts.shortest or 0, facts.longest
    if isinstance(value, str) and not shortest <= len(said) <= (longest or len(said)):
        return False
    return all(regexes.accepts(pattern, said) for pattern in facts.patterns)


def _included(bound: Any) -> bool:
    return bool(bound.included)


def _keeps(column: Column, facts: Facts, guess: Guess) -> bool:
    """Returns whether some values that a guess makes are such as CHECKs want them."""
    kind = column.type.kind
    if kind in (ColumnType.BYTES, ColumnType.ARRAY):
        return _has_length(facts, guess)
    drawn, params = generator_of(guess.column)
    if kind in NUMBERS and drawn == "choice":
        return all(_accepts(Facts(refused=facts.refused), value) for value in params["values"])
    of_text = kind in TEXTS or kind is ColumnType.ENUM
    if not of_text or not (
        facts.patterns or facts.refused or (facts.shortest or 0) > 1 or facts.longest is not None
    ):
        return True
    found = samples(column, guess)
    return bool(found) and all(_accepts(facts, value) for value in found)


def _has_length(facts: Facts, guess: Guess) -> bool:
    """Returns whether the bytes or elements that a guess makes are as many as CHECKs want."""
    _, params = generator_of(guess.column)
    exactly = params.get("length")
    low = exactly if exactly is not None else params.get("min", 0)
    high = exactly if exactly is not None else params.get("max", low)
    if not isinstance(low, int) or not isinstance(high, int):
        return facts.shortest is None and facts.longest is None
    return low >= (facts.shortest or 0) and (facts.longest is None or high <= facts.longest)


def _usual(column: Column, facts: Facts) -> Iterator[Filling]:
    """Yields addresses, where patterns accept them and no plain word."""
    is_open = all(regexes.accepts(pattern, _WORD) for pattern in facts.patterns)
    if column.type.kind not in TEXTS or is_open:
        return
    for kind in _USUAL:
        made = text(column, generator(kind))
        if made is not None and "template" not in str(made.column) and _has(column, facts, made):
            yield made


def _of_pattern(column: Column, pattern: str) -> Filling | None:
    """Returns strings that match all patterns of a column, made after one of them."""
    facts = column.facts
    if column.type.kind not in TEXTS:
        return None
    room, shortest = room_of(column), max(facts.shortest or 0, 1)
    # Of strings that are unique there have to be enough, which longer ones are.
    lengths = [shortest, *(each for each in _LENGTHS if each > shortest and column.is_unique)]
    forms = [regexes.form_of(pattern, shortest=each, longest=room) for each in lengths]
    forms += _PLAIN
    tried = [f"{form}{more}" for form in dict.fromkeys(forms) if form is not None for more in _MORE]
    for regex in tried:
        filling = text(column, generator("pattern", regex=regex))
        if filling is None or "template" in str(filling.column):
            continue
        if _has(column, facts, filling):
            return filling
    return None


def _has(column: Column, facts: Facts, filling: Filling) -> bool:
    """Returns whether CHECKs accept what fills a column, as far as some strings tell."""
    found = samples(column, filling.guess(column, ""))
    return bool(found) and all(_accepts(facts, value) for value in found)


def _json(column: Column, facts: Facts, guesses: Sequence[Guess], said: str) -> Iterator[Guess]:
    is_array = JSON_ARRAY in facts.patterns
    if column.type.kind is ColumnType.JSON:
        if is_array:
            of = generator("choice", values=["red", "green", "blue"])
            least, most = facts.shortest or 0, facts.longest
            most = max(least, 2) if most is None else min(max(least, 2), most)
            filling = Filling({"generator": generator("array", of=of, min=least, max=most)})
            yield filling.guess(column, said, Confidence.GUESSED)
            return
        for guess in guesses:
            yield replace(guess, reason=f"{guess.reason}; {said}")
        return
    values = ["[]", '["a"]', '["a","b"]'] if is_array else ["{}", '{"a":1}', '{"a":2,"b":"x"}']
    filling = Filling({"generator": generator("choice", values=values)})
    yield filling.guess(column, said, Confidence.GUESSED)


def _multiples(column: Column, multiple: Multiple) -> Iterator[Guess]:
    """Yields multiples of a number, within the column's bounds."""
    if column.type.kind not in INTEGERS or column.is_unique:
        return
    low, high = limits(column)
    by, rest = multiple.by, multiple.rest
    least = 0 if low is None else max(0, -(-(int(low) - rest) // by))
    most = least + 20 if high is None else min(least + 20, (int(high) - rest) // by)
    if most < least:
        return
    name = helper_name(column, "count")
    counted = generator("uniform_int", min=least, max=most)
    made = helper(name, "bigint", {"generator": counted})
    sql = f"{named(name)} * {by}" + (f" + {rest}" if rest else "")
    reason = f"CHECK ({column.name} % {by} = {rest})"
    yield Filling({"expr": sql}, (made,)).guess(column, reason, Confidence.CERTAIN)
