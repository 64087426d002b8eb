"""CHECK constraints as the catalog has them: what they say, and guesses that keep them."""

from sdgen.adopting.conditions.fitting import kept
from sdgen.adopting.conditions.single import merged
from sdgen.adopting.conditions.understanding import Understood, understand

__all__ = ["Understood", "kept", "merged", "understand"]
