"""Plain Python values, and texts of uuids and instants, from numpy columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from tests.benchmarks.values.vectors import Array, Instants, Keys, Numbers, Texts, Vector

_DIGITS = np.frombuffer(b"0123456789abcdef", np.uint8)
_HYPHENS = (8, 13, 18, 23)
_PLACES = [place for place in range(36) if place not in _HYPHENS]


def uuid_texts(keys: Array) -> Array:
    """Return uuids as rows of 36 characters."""
    texts = np.full((len(keys), 36), ord("-"), np.uint8)
    digits = np.empty((len(keys), 32), np.uint8)
    digits[:, 0::2] = _DIGITS[keys >> 4]
    digits[:, 1::2] = _DIGITS[keys & 0xF]
    texts[:, _PLACES] = digits
    return texts


def instant_texts(seconds: Array) -> Array:
    """Return instants as rows of 19 characters."""
    texts = np.datetime_as_string(seconds.astype("datetime64[s]")).astype("S19")
    characters = texts.view(np.uint8).reshape(-1, 19)
    characters[:, 10] = ord(" ")
    return characters


def plain_rows(vectors: list[Vector]) -> Iterable[tuple[Any, ...]]:
    """Return the columns as tuples; uuids and timestamps as SQLite keeps them."""
    return zip(*map(_plain, vectors), strict=True)


def _plain(vector: Vector) -> list[Any]:
    match vector:
        case Keys(values):
            return _split(uuid_texts(values))
        case Texts(distinct, indexes):
            return [distinct[index] for index in indexes.tolist()]
        case Instants(seconds):
            return _split(instant_texts(seconds))
        case Numbers(values):
            return list(values.tolist())


def _split(characters: Array) -> list[str]:
    width = characters.shape[1]
    text = characters.tobytes().decode()
    return [text[start : start + width] for start in range(0, len(text), width)]
