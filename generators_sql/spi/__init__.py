"""What a generator is, and what it is given: all that the file of one has to import.

Generators of other packages (docs/plugins.md) derive from ``Generator`` as sdgen's own do.
"""

from generators_sql.spi.column_facts import ColumnFacts, Dataset
from generators_sql.spi.computed import (
    NUMBER,
    AllRows,
    Computed,
    ComputedQuery,
    CountQuery,
    EntryColumn,
    NumberRange,
    PartQuery,
)
from generators_sql.spi.dictionary import (
    Dictionary,
    RowMaker,
    package_dictionary,
    shipped_dictionary,
)
from generators_sql.spi.exact import Exact
from generators_sql.spi.fitting import Fit, cut_off, nothing_fits, within
from generators_sql.spi.generator import Generator
from generators_sql.spi.parts import Part, Path
from generators_sql.spi.problems import ParamProblem, null_problems
from generators_sql.spi.references import Copied, Reference
from generators_sql.spi.row import EntityRow, Row
from generators_sql.spi.scalar import Scalar
from generators_sql.spi.shared_draw import SharedDraw
from generators_sql.spi.unique_ways import unique_way
from generators_sql.spi.value_facts import Span, ValueFacts

__all__ = [
    "NUMBER",
    "AllRows",
    "ColumnFacts",
    "Computed",
    "ComputedQuery",
    "Copied",
    "CountQuery",
    "Dataset",
    "Dictionary",
    "EntityRow",
    "EntryColumn",
    "Exact",
    "Fit",
    "Generator",
    "NumberRange",
    "ParamProblem",
    "Part",
    "PartQuery",
    "Path",
    "Reference",
    "Row",
    "RowMaker",
    "Scalar",
    "SharedDraw",
    "Span",
    "ValueFacts",
    "cut_off",
    "nothing_fits",
    "null_problems",
    "package_dictionary",
    "shipped_dictionary",
    "unique_way",
    "within",
]
