"""What a condition over a string, or JSON, says of it: patterns that it has to match."""

from __future__ import annotations

from sqlglot import exp

from sdgen.adopting.conditions import regexes
from sdgen.adopting.conditions.string_forms import Said, said_of_form, without
from sdgen.adopting.facts import Facts


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
    if of_form := said_of_form(tree):
        return of_form
    name = _named(tree.this) if isinstance(tree.this, exp.Expr) else None
    pattern = _pattern(tree)
    if name is None or pattern is None:
        return None
    return name, Facts(patterns=(pattern,))


def _refused(tree: exp.Expr) -> Said | None:
    """Returns that a string may not match a pattern."""
    while isinstance(tree, exp.Paren):
        tree = tree.this
    if of_form := said_of_form(tree):
        column, said = of_form
        refused = tuple(map(without, said.patterns))
        return (column, Facts(patterns=refused)) if len(refused) == 1 else None
    name = _named(tree.this) if isinstance(tree.this, exp.Expr) else None
    pattern = _pattern(tree)
    if name is None or pattern is None:
        return None
    return name, Facts(patterns=(without(pattern),))


def _said_of_json(tree: exp.Expr) -> Said | None:
    """Returns that a string is to be JSON, or that JSON is to be an object or an array."""
    if isinstance(tree, exp.Is) and isinstance(tree.expression, exp.JSON):
        return _json(tree.this, _FORMS.get(str(tree.expression.this or "object").lower()))
    is_compared = isinstance(tree, exp.EQ)
    of, kind = (tree.this, tree.expression) if is_compared else (tree, None)
    while isinstance(kind, exp.Cast | exp.Paren):
        kind = kind.this
    called = str(of.this).lower() if isinstance(of, exp.Anonymous) else ""
    said = kind.name if isinstance(kind, exp.Literal) else None
    if called == "json_valid" and (not is_compared or said == "1"):
        return _json(of.expressions[0], JSON)
    if said is None:
        return None
    if isinstance(of, exp.JSONType) and of.expression is None:
        return _json(of.this, _FORMS.get(said))
    is_typeof = called in _JSON_TYPES and len(of.expressions) == 1
    return _json(of.expressions[0], _FORMS.get(said)) if is_typeof else None


def _json(of: exp.Expr, form: str | None) -> Said | None:
    name = _named(of)
    return (name, Facts(patterns=(form,))) if name and form else None


_JSON_TYPES = frozenset({"json_typeof", "jsonb_typeof", "json_type"})
JSON_ARRAY = r"^\[.*\]$"
JSON = r"^\{.*\}$"
"""Pattern of what is to be JSON: it is taken to be an object."""
_FORMS = {"object": JSON, "array": JSON_ARRAY}


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
