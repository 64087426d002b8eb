"""What a condition over a string, or JSON, says of it: patterns that it has to match."""

from __future__ import annotations

from sqlglot import exp

from sdgen.adopting.conditions import regexes
from sdgen.adopting.facts import Facts

Said = tuple[str, Facts]
"""A column, and what is said of it."""
SMALL, LARGE = r"^[^A-Z]*$", r"^[^a-z]*$"
"""Patterns of strings without letters of the other case."""


def said_of_string(tree: exp.Expr) -> Said | None:
    """Returns what a condition over a string says, of a form that terms do not have."""
    if isinstance(tree, exp.Not):
        return _refused(tree.this)
    if tree.args.get("negate"):
        plain = tree.copy()
        plain.set("negate", None)
        return _refused(plain)
    if of_json := _said_of_json(tree):
        return of_json
    name = _named(tree.this) if isinstance(tree.this, exp.Expr) else None
    if isinstance(tree, exp.Anonymous) and str(tree.this).lower() == "json_valid":
        (of,) = tree.expressions or (None,)
        name = None if of is None else _named(of)
        return None if name is None else (name, Facts(patterns=(JSON,)))
    pattern = _pattern(tree)
    if name is None or pattern is None:
        return None
    return name, Facts(patterns=(pattern,))


def _refused(tree: exp.Expr) -> Said | None:
    """Returns that a string may not match a pattern."""
    while isinstance(tree, exp.Paren):
        tree = tree.this
    name = _named(tree.this) if isinstance(tree.this, exp.Expr) else None
    pattern = _pattern(tree)
    if name is None or pattern is None:
        return None
    return name, Facts(patterns=(rf"^(?!(?:.|\n)*(?:{pattern}))",))


def _said_of_json(tree: exp.Expr) -> Said | None:
    """Returns that JSON is to be an object, or an array."""
    if not isinstance(tree, exp.EQ):
        return None
    kind, of = tree.expression, tree.this
    while isinstance(kind, exp.Cast | exp.Paren):
        kind = kind.this
    is_typeof = isinstance(of, exp.Anonymous) and str(of.this).lower() in _JSON_TYPES
    if not (is_typeof and isinstance(kind, exp.Literal) and len(of.expressions) == 1):
        return None
    name, form = _named(of.expressions[0]), {"object": JSON, "array": JSON_ARRAY}.get(kind.name)
    return (name, Facts(patterns=(form,))) if name and form else None


_JSON_TYPES = frozenset({"json_typeof", "jsonb_typeof", "json_type"})
JSON_ARRAY = r"^\[.*\]$"
JSON = r"^\{.*\}$"
"""Pattern of what is to be JSON: it is taken to be an object."""


def _pattern(tree: exp.Expr) -> str | None:
    """Returns the regular expression that a string has to match; None for all else."""
    extra = {key for key, value in tree.args.items() if value} - {"this", "expression"}
    other = tree.args.get("expression")
    while isinstance(other, exp.Cast | exp.Paren):
        other = other.this
    if extra or not isinstance(other, exp.Literal) or not other.is_string:
        return None
    if isinstance(tree, exp.RegexpLike | exp.RegexpILike):
        return regexes.of_postgres(other.name)
    if isinstance(tree, exp.Like | exp.ILike):
        return regexes.of_like(other.name)
    if isinstance(tree, exp.Glob):
        return regexes.of_glob(other.name)
    return regexes.of_similar(other.name) if isinstance(tree, exp.SimilarTo) else None


def _named(tree: exp.Expr) -> str | None:
    while isinstance(tree, exp.Cast | exp.Paren | exp.Lower | exp.Trim):
        tree = tree.this
    return tree.name if isinstance(tree, exp.Column) else None
