"""What the names of columns say of their values: a table of rules, and how they fill columns."""

from sdgen.adopting.names.defaults import guess_by_default, guess_by_sentinel
from sdgen.adopting.names.elements import guess_by_element
from sdgen.adopting.names.guessing import guess_by_name
from sdgen.adopting.names.listing import guess_by_list

__all__ = [
    "guess_by_default",
    "guess_by_element",
    "guess_by_list",
    "guess_by_name",
    "guess_by_sentinel",
]
