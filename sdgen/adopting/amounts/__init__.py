"""Money that adds up, and counters: totals are sums of lines, lines quantity times price."""

from sdgen.adopting.amounts.counters import counted
from sdgen.adopting.amounts.ends import with_ends
from sdgen.adopting.amounts.lines import with_amounts
from sdgen.adopting.amounts.portions import with_portions
from sdgen.adopting.amounts.totals import with_totals

__all__ = ["counted", "with_amounts", "with_ends", "with_portions", "with_totals"]
