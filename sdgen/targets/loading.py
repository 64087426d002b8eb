"""From a document to a valid Target, or to every problem at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pydantic

from sdgen.databases.registry import database_of_dsn, get_database
from sdgen.errors import NotFoundError, PluginError, ValidationError
from sdgen.scenario.documents import Document, read_document
from sdgen.scenario.file_problems import in_order, stem_of, unstorable
from sdgen.targets.models import Target


def load_target(path: Path) -> Target:
    """Returns the target of a YAML or JSON file; ``id`` defaults to the file's stem.

    Raises:
        ValidationError: with every problem, each with file, line and path.
    """
    target = target_of(read_document(path, "target"))
    return target if target.id else target.model_copy(update={"id": stem_of(path)})


def target_of(document: Document) -> Target:
    """Returns a document as a Target. Raises ValidationError with every problem."""
    try:
        target = Target.model_validate(document.data)
    except pydantic.ValidationError as error:
        from sdgen.scenario.pydantic_errors import structural_problems

        problems = in_order(list(structural_problems(document, error, Target)))
        raise ValidationError("target is not valid:", problems) from None
    found = [document.problem(tuple(key.split(".")), message) for key, message in _problems(target)]
    found += unstorable(document, ("id", "name", "dsn", "schema"))
    if found:
        raise ValidationError("target is not valid:", found)
    return target


def _problems(target: Target) -> Iterator[tuple[str, str]]:
    """Yields key and message for what is wrong with a target beyond its structure."""
    try:
        database = get_database(target.kind)
    except (NotFoundError, PluginError) as error:
        yield "kind", str(error)
        return
    said = database_of_dsn(target.dsn)
    differs = said is not None and said.kind != target.kind
    if said is not None and differs:
        yield "dsn", f"is a {said.kind} dsn but kind is {target.kind}. Change one of them"
    if target.schema_name is not None and not database.has_schemas:
        yield "schema", f"{database.title} has no schemas. Remove it"
    if not differs:
        for message in database.dsn_problems(target.dsn):
            yield "dsn", message
    for option, value in target.options.of_files.items():
        if (problem := database.option_problem(option, value)) is not None:
            yield f"options.{option}", problem
