"""Immutable classes of fields, defined quickly.

``@dataclass(frozen=True)`` writes, compiles and executes six methods for each class. A short run
imports 250 such classes and makes instances of few, so that took a fifth of its time. ``@frozen``
defines the same dataclasses (``fields``, ``replace``, ``asdict`` and ``match`` take them) with
methods that all of them share. It looks at the fields, and compiles ``__init__``, when the first
instance is made or something asks for the fields.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from reprlib import recursive_repr
from threading import RLock
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Makes a class of fields whose instances never change, and are equal if their fields are.

    A field may have a default or a ``default_factory``. Methods that the class itself has stay.
    """
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__  # or else dataclass composes one of the signature
    made: Any = cls
    made.__dataclass_fields__ = _WhenAsked(cls, _fields_of)
    made.__frozen_values__ = _WhenAsked(cls, _values_of_compared)
    for name, method in {**_SHARED, "__init__": _init_of(made)}.items():
        if name not in vars(cls):
            setattr(cls, name, method)
    return cls


class _WhenAsked:
    """Attribute of a class, worked out by what replaces it there when it is first asked for."""

    def __init__(self, cls: type, work_out: Callable[[Any], object]) -> None:
        self._cls = cls
        self._work_out = work_out

    def __get__(self, instance: object, owner: type) -> object:
        return self._work_out(self._cls)


_ONE_AT_A_TIME = RLock()  # dataclass takes the defaults of fields off the class; bases come within


def _fields_of(cls: Any) -> object:
    """Makes a class the dataclass that it is meant to be, and returns its fields."""
    with _ONE_AT_A_TIME:
        if isinstance(vars(cls)["__dataclass_fields__"], _WhenAsked):
            dataclass(init=False, repr=False, eq=False)(cls)
    return cls.__dataclass_fields__


def _values_of_compared(cls: Any) -> Callable[[object], tuple[object, ...]]:
    """Has a class return the values by which its instances are compared, and returns how."""
    cls.__frozen_values__ = _values_of([each.name for each in fields(cls) if each.compare])
    values: Callable[[object], tuple[object, ...]] = cls.__frozen_values__
    return values


def _values_of(names: Sequence[str]) -> Callable[[object], tuple[object, ...]]:
    """Returns what returns the values of these fields of an instance."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda instance: tuple(getattr(instance, name) for name in names)


def _init_of(cls: Any) -> Callable[..., None]:
    """Returns an ``__init__`` that compiles the one of its class and is replaced by it."""

    def __init__(self: object, *args: object, **named: object) -> None:  # noqa: N807
        cls.__init__ = _compiled_init(cls)  # by several threads at once: the same one, twice
        cls.__init__(self, *args, **named)

    return __init__


def _compiled_init(cls: Any) -> Callable[..., None]:
    """Returns the ``__init__`` of a class: each field is a parameter of the same name."""
    names: dict[str, Any] = {"_set": object.__setattr__, "_MISSING": MISSING}
    parameters, body = ["_self"], []
    for each in fields(cls):
        name, value = each.name, each.name
        if each.default_factory is not MISSING:
            names[f"_make_{name}"] = each.default_factory
            parameters.append(f"{name}=_MISSING")
            value = f"_make_{name}() if {name} is _MISSING else {name}"
        elif each.default is not MISSING:
            names[f"_default_{name}"] = each.default
            parameters.append(f"{name}=_default_{name}")
        else:
            parameters.append(name)
        body.append(f"_set(_self, {name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        body.append("_self.__post_init__()")
    # Of names of fields alone, as dataclass does it.
    exec(f"def __init__({', '.join(parameters)}): {'; '.join(body) or 'pass'}", names)  # noqa: S102
    made: Callable[..., None] = names["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"  # what messages about arguments begin with
    return made


def _equals(self: Any, other: Any) -> object:
    cls: Any = type(self)
    if type(other) is not cls:
        return NotImplemented
    return cls.__frozen_values__(self) == cls.__frozen_values__(other)


def _hash(self: Any) -> int:
    cls: Any = type(self)
    return hash(cls.__frozen_values__(self))


@recursive_repr()
def _repr(self: Any) -> str:
    shown = [f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr]
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse_to_set(self: object, name: str, value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


_SHARED = {
    "__eq__": _equals,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
}
