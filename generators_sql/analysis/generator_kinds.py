"""Which of our generators, or shapes of foreign keys, one is; told without importing any of them.

A run imports those of its scenario, so what is asked about others must not import them.
Where the module of a class is not imported, there is no instance of it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeGuard

if TYPE_CHECKING:
    from generators_sql.fk import Fk
    from generators_sql.fk_shapes.distinct import Distinct
    from generators_sql.fk_shapes.tree import Tree
    from generators_sql.fk_shapes.tree_cells import OfTree
    from generators_sql.nested.nested_generator import Nested


def is_fk(generator: object) -> TypeGuard[Fk]:
    """Returns whether a generator is an ``fk``."""
    return _is_one(generator, "generators_sql.fk", "Fk")


def is_nested(generator: object) -> TypeGuard[Nested]:
    """Returns whether the values of a generator are made of those of parts."""
    return _is_one(generator, "generators_sql.nested.nested_generator", "Nested")


def is_of_tree(generator: object) -> TypeGuard[OfTree]:
    """Returns whether a generator tells of a tree: a level, a path, a root."""
    return _is_one(generator, "generators_sql.fk_shapes.tree_cells", "OfTree")


def is_tree(shape: object) -> TypeGuard[Tree]:
    """Returns whether a shape is a ``tree``."""
    return _is_one(shape, "generators_sql.fk_shapes.tree", "Tree")


def is_distinct(shape: object) -> TypeGuard[Distinct]:
    """Returns whether a shape is ``distinct``."""
    return _is_one(shape, "generators_sql.fk_shapes.distinct", "Distinct")


def _is_one(made: object, module: str, name: str) -> bool:
    cls = getattr(sys.modules.get(module), name, None)
    return cls is not None and isinstance(made, cls)
