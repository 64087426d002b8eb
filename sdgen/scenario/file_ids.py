"""The id of a scenario or target file, without reading more of the file than that takes."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml

from sdgen.scenario.document_errors import MAX_DEPTH
from sdgen.scenario.documents import read_document, read_text
from sdgen.scenario.unchecked_data import as_text
from sdgen.scenario.yaml_loader import Loader

_NULL = "tag:yaml.org,2002:null"


class _UnclearError(Exception):
    """The id is not simply a key and a text, such as where it is an alias."""


def id_of_file(path: Path, kind: str) -> str | None:
    """Returns the id that a file gives itself, None if none. What follows the id is not looked at.

    Args:
        path: a ``.yaml``, ``.yml`` or ``.json`` file.
        kind: ``scenario`` or ``target``.

    Raises:
        ValidationError: it cannot be read up to there.
    """
    if path.suffix.lower() != ".json":
        with suppress(_UnclearError, yaml.YAMLError):
            return _id_in(read_text(path, kind))
    return as_text(read_document(path, kind).data.get("id")) or None


def _id_in(text: str) -> str | None:
    """Returns the value of the key ``id`` of a YAML text, read as a stream that ends there."""
    loader = Loader(text)
    try:
        loader.get_event()  # the stream starts
        loader.get_event()  # the document starts
        if not loader.check_event(yaml.MappingStartEvent):
            raise _UnclearError
        loader.get_event()
        while not loader.check_event(yaml.MappingEndEvent):
            key = loader.get_event()
            if not isinstance(key, yaml.ScalarEvent) or key.value == "<<":
                raise _UnclearError
            if key.value == "id":
                return _text(loader.get_event(), loader)
            _skip_value(loader)
        return None
    finally:
        loader.dispose()


def _skip_value(loader: Any) -> None:
    depth = 0
    while True:
        event = loader.get_event()
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth >= MAX_DEPTH:
                raise _UnclearError
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth == 0:
            return


def _text(event: yaml.Event, loader: Any) -> str | None:
    if not isinstance(event, yaml.ScalarEvent) or event.tag is not None:
        raise _UnclearError
    is_null = loader.resolve(yaml.ScalarNode, event.value, event.implicit) == _NULL
    return None if is_null or not event.value else event.value
