"""Life cycles: states that rows go through, and the times when they reached them."""

from sdgen.adopting.lifecycles.living import with_states

__all__ = ["with_states"]
