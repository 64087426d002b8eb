"""Conditions written as ``CASE WHEN … THEN … ELSE … END``: what their branches say of columns."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

_COMPARING = (exp.GTE, exp.GT, exp.LTE, exp.LT)
_TURNED = {exp.GTE: exp.LTE, exp.GT: exp.LT, exp.LTE: exp.GTE, exp.LT: exp.GT}


def compared_to_case(tree: exp.Expr) -> exp.Expr:
    """Returns a condition whose branches compare one thing as a comparison of that with a CASE.

    ``CASE WHEN kind = 'a' THEN price >= 10 ELSE price >= 1 END`` is ``price >= CASE WHEN kind = 'a'
    THEN 10 ELSE 1 END``. Others are returned as they are.

    Args:
        tree: the condition.
    """
    case = tree.unnest()
    if not isinstance(case, exp.Case) or case.this is not None or case.args.get("default") is None:
        return tree
    compared = [_comparison(each) for each in (*_results(case), case.args["default"])]
    kinds = {(kind, left) for kind, left, _ in compared}
    if len(kinds) != 1:
        return tree
    ((kind, left),) = kinds
    if kind is None:
        return tree
    said = case.copy()
    rights = [right.copy() for _, _, right in compared if right is not None]
    for each, right in zip(said.args["ifs"], rights, strict=False):
        each.set("true", right)
    said.set("default", rights[-1])
    return kind(this=left.copy(), expression=said)


def of_all_branches(tree: exp.Expr) -> Iterator[exp.Expr]:
    """Yields conditions that together say more than one with a CASE: what any branch demands.

    Args:
        tree: the condition: a CASE, or a comparison with one.
    """
    case = tree.unnest()
    if isinstance(case, exp.Case):
        yield from _branches(case)
    elif isinstance(case, _COMPARING):
        for this, other in ((case.this, case.expression), (case.expression, case.this)):
            inner = other.unnest()
            if isinstance(inner, exp.Case):
                for value in _branches(inner):
                    sides = (this, value) if this is case.this else (value, this)
                    yield type(case)(this=sides[0].copy(), expression=sides[1].copy())
                return


def _results(case: exp.Case) -> list[exp.Expr]:
    return [each.args["true"] for each in case.args["ifs"]]


def _branches(case: exp.Case) -> Iterator[exp.Expr]:
    default = case.args.get("default")
    for each in (*_results(case), *([] if default is None else [default])):
        inner = each.unnest()
        if isinstance(inner, exp.And):
            yield from inner.flatten()
        elif not isinstance(inner, exp.Null) and not _is_true(inner):
            yield inner


def _is_true(tree: exp.Expr) -> bool:
    return isinstance(tree, exp.Boolean) and bool(tree.this)


def _comparison(
    tree: exp.Expr,
) -> tuple[type[exp.Binary] | None, exp.Expr, exp.Expr | None]:
    """Returns how a condition compares a column, that column, and with what; None for no such."""
    inner = tree.unnest()
    if isinstance(inner, _COMPARING):
        left, right = inner.this.unnest(), inner.expression.unnest()
        if isinstance(left, exp.Column) and not isinstance(right, exp.Column):
            return type(inner), left, right
        if isinstance(right, exp.Column) and not isinstance(left, exp.Column):
            return _TURNED[type(inner)], right, left
    return None, inner, None
