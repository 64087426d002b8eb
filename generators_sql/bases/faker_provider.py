"""Generators whose values a Faker provider of a package makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from generators_sql.bases.faker_values import FakerValues

if TYPE_CHECKING:
    from faker.providers import BaseProvider


class FakerProvider(FakerValues):
    """A generator for one method of a class of Faker providers.

    Its params are those of the generator ``faker`` but for the name: ``locale``, ``pool``,
    ``per_row``, ``unique`` and ``suffix``.

    Attributes:
        provider_class: the class; a subclass of ``faker.providers.BaseProvider``.
        provider: the name of its method.
    """

    provider_class: ClassVar[type[BaseProvider]]
    provider: ClassVar[str]

    @classmethod
    def __pydantic_init_subclass__(cls, **arguments: Any) -> None:
        """Raises TypeError if the class has no such method.

        The package is then reported as one that cannot be loaded.
        """
        super().__pydantic_init_subclass__(**arguments)
        if "type" not in vars(cls):
            return  # a base class of others
        from faker.providers import BaseProvider

        added, name = getattr(cls, "provider_class", None), getattr(cls, "provider", None)
        if not isinstance(added, type) or not issubclass(added, BaseProvider):
            raise TypeError(
                f"{cls.__name__}.provider_class must be a subclass of faker.providers.BaseProvider "
                f"(got {added!r})"
            )
        if not isinstance(name, str) or not callable(getattr(added, name, None)):
            raise TypeError(
                f"{cls.__name__}.provider must name a method of {added.__name__} (got {name!r})"
            )

    def called(self) -> str:
        """Returns the name of the method."""
        return self.provider

    def arguments(self) -> dict[str, Any]:
        """Returns no arguments. Override it to pass on params of the subclass."""
        return {}

    def added(self) -> type[BaseProvider] | None:
        """Returns the class."""
        return self.provider_class
