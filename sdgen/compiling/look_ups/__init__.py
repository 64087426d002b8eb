"""Look-ups: temporary tables whose entries are found by number; a module for each kind.

``table`` says what a kind has to tell: how its table is created, filled and read, and what stands
in a script. Whoever provides, prints or reads look-ups knows nothing else of them.
"""

from sdgen.compiling.look_ups.collection import LookUps
from sdgen.compiling.look_ups.table import LookUpSession, LookUpTable

__all__ = ["LookUpSession", "LookUpTable", "LookUps"]
