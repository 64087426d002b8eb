"""acme.part: names of spare parts, from a Faker provider."""

from __future__ import annotations

from faker.providers import BaseProvider

from generators_sql.bases import FakerProvider


class PartProvider(BaseProvider):
    """A provider as Faker has them; it knows nothing of sdgen."""

    materials = ("Steel", "Copper", "Rubber", "Ceramic")
    parts = ("bearing", "gasket", "valve", "piston ring", "spark plug", "fan belt")

    def part(self) -> str:
        """Returns a name such as ``Copper gasket 42 mm``."""
        material, part = self.random_element(self.materials), self.random_element(self.parts)
        return f"{material} {part} {self.random_int(8, 120, step=2)} mm"


class Part(FakerProvider):
    """Names of spare parts such as ``Copper gasket 42 mm``."""

    type = "acme.part"
    example = """\
- name: part
  type: string
  generator: { type: acme.part, params: { pool: 200 } }
"""
    provider_class = PartProvider
    provider = "part"
