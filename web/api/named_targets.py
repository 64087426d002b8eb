"""The target that a request names, by its id or in full."""

from __future__ import annotations

from typing import Any

from sdgen.errors import Problem, ValidationError, either
from sdgen.targets.models import Target
from web import targets
from web.api.operations import Call
from web.api.paths import request_paths


def named_target(call: Call[Any, Any]) -> Target:
    """Returns the target that a request names. Raises NotFoundError, ValidationError."""
    if call.body.target_id is not None:
        return targets.usable_target(call.services, call.store, call.body.target_id)
    with request_paths("target"):
        data = call.body.target.model_dump(by_alias=True, exclude_unset=True)
        return targets.given_target(call.services, data)


def target_again(call: Call[Any, Any]) -> Target | None:
    """Returns the target that a request names for an earlier run; None for that of its record."""
    body = call.body
    if body.target_id is None and body.target is None:
        return None
    if body.target_id is not None and body.target is not None:
        problems = one_of(target_id=body.target_id, target=body.target)
        raise ValidationError("request is not valid:", problems)
    return named_target(call)


def one_of(**values: object) -> list[Problem]:
    """Returns what is wrong with keys of which one has to be given."""
    given = [key for key, value in values.items() if value is not None]
    if not given:
        return [Problem(next(iter(values)), f"missing. Give {either(values)}")]
    if len(given) == 1:
        return []
    one, *others = given
    leave = "Leave one of them out" if len(given) == 2 else "Give one of them"
    return [Problem(one, f"cannot be given together with {' and '.join(others)}. {leave}")]
