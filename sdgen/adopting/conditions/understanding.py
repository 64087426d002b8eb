"""Reads the CHECK constraints of a table: what they say of single columns, and of several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace

from sqlglot import exp
from sqlglot.errors import SqlglotError

from dialects import Dialect
from generators_sql.faking import time_limit
from sdgen.adopting.column import Sibling
from sdgen.adopting.conditions.alternatives import simplest_way
from sdgen.adopting.conditions.branches import compared_to_case, of_all_branches
from sdgen.adopting.conditions.joint import Joint, Plan, planned
from sdgen.adopting.conditions.long_lists import with_short_lists
from sdgen.adopting.conditions.multiples import Multiple, multiple_of
from sdgen.adopting.conditions.narrowing import narrowed
from sdgen.adopting.conditions.nulls import simplified
from sdgen.adopting.conditions.signs import ABOVE_0, Signs, signs_of
from sdgen.adopting.conditions.single import merged, said_by
from sdgen.adopting.conditions.string_forms import said_of_form
from sdgen.adopting.facts import Facts
from sdgen.databases.stored_tables import StoredCheck
from sdgen.frozen import frozen
from sdgen.planning.conditions import Cell, Computed, Constant, Kind, Operation, Term
from sdgen.planning.conditions.reading import read_tree
from sdgen.planning.conditions.terms import Chosen

_LONGEST = 10_000  # characters of a condition that is read
_DEEPEST = 200
_LONGEST_SAID = 200
_OF_DOMAIN = "value"
_LENGTHS = frozenset({"octet_length", "cardinality", "json_array_length", "jsonb_array_length"})
_TRIMS = frozenset({"btrim", "ltrim", "rtrim"})


@frozen
class Understood:
    """What the CHECKs of a table say.

    Args:
        facts: column → what is said of it alone.
        multiples: column → the number that its values are multiples of.
        plan: which columns keep which conditions over several.
        signs: column → the numbers whose signs conditions decide together with its own.
        unread: conditions that are not understood, as SQL: rows may break them.
    """

    facts: Mapping[str, Facts] = field(default_factory=dict)
    multiples: Mapping[str, Multiple] = field(default_factory=dict)
    plan: Plan = field(default_factory=Plan)
    signs: Mapping[str, Signs] = field(default_factory=dict)
    unread: tuple[str, ...] = ()


def understand(
    checks: Iterable[StoredCheck],
    dialect: Dialect,
    columns: Mapping[str, Sibling],
    nulls: Iterable[str] = (),
) -> Understood:
    """Returns what the CHECK constraints of a table say.

    Args:
        checks: the constraints, those of domains among them.
        dialect: the database's.
        columns: the columns that a scenario fills, in table order.
        nulls: others, which are NULL in all rows.
    """
    always = dict.fromkeys(nulls, True)
    names = {name.lower(): name for name in (*columns, *always)}
    said: dict[str, list[Facts]] = {}
    multiples: dict[str, Multiple] = {}
    joints: list[Joint] = []
    unread: list[str] = []
    for check in checks:
        time_limit.check("it was reading CHECK constraints. Choose fewer tables")
        known = dict(names)
        if check.domain and check.columns:
            known[_OF_DOMAIN] = check.columns[0]
        for written in _conditions(check.condition, dialect):
            if written is None:
                unread.append(_short(check.condition))
                continue
            sql, tree = _said(written, dialect), _prepared(written)
            if (multiple := multiple_of(tree)) and known.get(multiple.column.lower()) in columns:
                multiples[known[multiple.column.lower()]] = multiple
                continue
            form = said_of_form(written)
            facts = said_by(tree) if form is None else [form]
            tree = compared_to_case(tree)
            if facts is None:
                term = simplified(_renamed(read_tree(tree), known), always)
                joints.append(Joint(term, sql, tree))
            elif all(known.get(name.lower(), name) in columns for name, _ in facts):
                for name, each in facts:
                    reason = replace(each, reasons=(sql,))
                    said.setdefault(known[name.lower()], []).append(reason)
            else:
                unread.append(sql)
    facts_of = {name: merged(each) for name, each in said.items()}
    with_facts = {
        name: replace(column, facts=facts_of.get(name, column.facts))
        for name, column in columns.items()
    }
    for joint in joints:
        for name, each in narrowed(joint, with_facts).items():
            facts_of[name] = merged([facts_of.get(name, Facts()), each])
            with_facts[name] = replace(with_facts[name], facts=facts_of[name])
    plan = planned(joints, with_facts)
    signs, unplanned = signs_of(plan.unplanned, with_facts, plan)
    for name in signs:
        facts_of[name] = merged([facts_of.get(name, Facts()), ABOVE_0])
    for joint in unplanned:
        parts = [replace(joint, tree=tree) for tree in of_all_branches(joint.tree)] or [joint]
        found = dict(facts_of)
        for part in parts:
            more = simplest_way(part, found, with_facts, plan)
            if more is None:
                unread.append(joint.sql)
                break
            found |= more
        else:
            facts_of = found
    return Understood(facts_of, multiples, plan, signs, tuple(unread))


def _short(condition: str) -> str:
    """Returns a condition that cannot be read, or its beginning."""
    text = " ".join(condition.split())
    return f"CHECK ({text if len(text) <= _LONGEST_SAID else f'{text[:_LONGEST_SAID]}…'})"


def _said(tree: exp.Expr, dialect: Dialect) -> str:
    """Returns a part of a condition as short SQL: without casts and needless parentheses."""
    plain = _plain(tree.copy())
    while isinstance(plain, exp.Paren):
        plain = plain.this
    return f"CHECK ({plain.sql(dialect.sqlglot_name or dialect.name)})"


def _plain(tree: exp.Expr) -> exp.Expr:
    """Returns a condition without casts and needless parentheses, and lists of values as such."""

    def plain(node: exp.Expr) -> exp.Expr:
        inner = _without_cast(node)
        if isinstance(inner, exp.EQ) and isinstance(listed := inner.expression, exp.Any):
            values = _without_cast(listed.this)
            if isinstance(values, exp.Array):
                told = [_plain(each.copy()) for each in values.expressions]
                return exp.In(this=_plain(inner.this.copy()), expressions=told)
        return node if inner is node else _plain(inner.copy())  # transform would not look into it

    return tree.transform(plain)


def _without_cast(node: exp.Expr) -> exp.Expr:
    while isinstance(node, exp.Cast | exp.Paren):
        inner = _this(node)
        if isinstance(node, exp.Paren) and (
            not isinstance(inner, _SIMPLE) or isinstance(inner, exp.Connector)
        ):
            break
        node = inner
    return node


_SIMPLE = (exp.Column, exp.Literal, exp.Func, exp.Array, exp.Paren, exp.Cast, exp.Neg)


def _conditions(sql: str, dialect: Dialect) -> Iterator[exp.Expr | None]:
    """Yields the conditions that all have to be true; None where they cannot be read."""
    if len(sql) > _LONGEST:
        sql = with_short_lists(sql)
    if len(sql) > _LONGEST:
        yield None
        return
    try:
        tree = dialect.parse(f"({sql}\n)")  # as a statement REPLACE(…) is another one
    except (SqlglotError, RecursionError, ValueError):
        yield None
        return
    if _depth(tree) > _DEEPEST:
        yield None
        return
    waiting = [tree]
    while waiting:
        each = waiting.pop(0)
        while isinstance(each, exp.Paren):
            each = each.this
        if isinstance(each, exp.And):
            waiting = [*each.flatten(), *waiting]
        elif isinstance(each, exp.Between) and said_by(_prepared(each)) is None:
            ends = (exp.GTE, "low"), (exp.LTE, "high")
            parts = [kind(this=each.this.copy(), expression=each.args[end]) for kind, end in ends]
            waiting = [*([] if each.args.get("symmetric") else parts), *waiting]
            if each.args.get("symmetric"):
                yield each
        else:
            yield each


def _depth(tree: exp.Expr) -> int:
    deepest, waiting = 0, [(tree, 1)]
    while waiting:
        node, depth = waiting.pop()
        deepest = max(deepest, depth)
        waiting += [(child, depth + 1) for child in node.iter_expressions()]
    return deepest


def _prepared(tree: exp.Expr) -> exp.Expr:
    """Returns a condition in a form that can be read."""
    return tree.transform(_readable)


def _readable(node: exp.Expr) -> exp.Expr:
    """Returns a part of a condition in a form that can be read.

    Strings that scenarios make neither begin nor end with blanks, so that trimming changes none.
    """
    if isinstance(node, exp.Trim) and not node.args.get("expression"):
        return _this(node)
    if isinstance(node, exp.ArraySize):
        return exp.Length(this=node.this)
    if isinstance(node, exp.Anonymous) and len(node.expressions) == 1:
        name = str(node.this).lower()
        if name in _LENGTHS:
            return exp.Length(this=node.expressions[0])
        if name in _TRIMS:
            (trimmed,) = node.expressions
            return trimmed if isinstance(trimmed, exp.Expr) else node
    if isinstance(node, exp.ByteLength):
        return exp.Length(this=node.this)
    return node


def _this(node: exp.Expr) -> exp.Expr:
    inner = node.this
    return inner if isinstance(inner, exp.Expr) else node


def _is_number(term: Term) -> bool:
    """Returns whether a term is a CASE of numbers."""
    if not isinstance(term, Chosen):
        return False
    values = (*(value for _, value in term.branches), term.otherwise)
    return all(isinstance(each, Constant) and each.kind is Kind.NUMBER for each in values)


def _renamed(term: Term, known: Mapping[str, str]) -> Term:
    """Returns a term with the names that the table's columns have."""
    if isinstance(term, Cell):
        return Cell(known.get(term.name.lower(), term.name))
    if isinstance(term, Chosen):
        branches = tuple(
            (_renamed(condition, known), _renamed(value, known))
            for condition, value in term.branches
        )
        return Chosen(branches, _renamed(term.otherwise, known))
    if isinstance(term, Computed):
        parts = tuple(_renamed(part, known) for part in term.parts)
        if term.operation is Operation.AS_TEXT and isinstance(parts[0], Cell):
            return parts[0]
        if term.operation is Operation.AS_NUMBER and _is_number(parts[0]):
            return parts[0]
        return replace(term, parts=parts)
    return term
