"""What a session of Spark has to be set to, for SQL to mean what it should."""

from __future__ import annotations

from sqlglot import exp

_FOLLOWED = ",".join(
    f"org.apache.spark.sql.catalyst.optimizer.{rule}"
    for rule in (
        *("InferFiltersFromConstraints", "PushDownPredicates"),
        *("PushPredicateThroughJoin", "PushPredicateThroughNonJoin"),
    )
)

SESSION = {
    "spark.sql.ansi.enabled": "true",  # numbers beyond their type are errors
    "spark.sql.session.timeZone": "UTC",  # matters to casts of a TIMESTAMP: our timestamps are UTC
    "spark.sql.storeAssignmentPolicy": "ANSI",
    # Else products of many digits lose some of them silently.
    "spark.sql.decimalOperations.allowPrecisionLoss": "false",
    "spark.sql.parser.escapedStringLiterals": "false",
    "spark.sql.variable.substitute": "false",  # of ${…} in strings
    "spark.sql.legacy.timeParserPolicy": "CORRECTED",
    # What words of ours mean: TIMESTAMP, 1.5e0, names in backticks, a WITH in a WITH.
    "spark.sql.timestampType": "TIMESTAMP_LTZ",
    "spark.sql.legacy.exponentLiteralAsDecimal.enabled": "false",
    "spark.sql.parser.quotedRegexColumnNames": "false",
    "spark.sql.legacy.ctePrecedencePolicy": "CORRECTED",
    "spark.sql.ansi.enforceReservedKeywords": "false",
    "spark.sql.legacy.charVarcharAsString": "false",
    "spark.sql.legacy.decimal.retainFractionDigitsOnTruncate": "false",
    # Rows that come as Arrow, and the names of the elements of arrays in Parquet.
    "spark.sql.execution.arrow.useLargeVarTypes": "false",
    "spark.sql.parquet.writeLegacyFormat": "false",
    # Days before 1582 as they are, and times in microseconds.
    "spark.sql.parquet.datetimeRebaseModeInWrite": "CORRECTED",
    "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
    # What puts an expression in place of its name at each use. Of names of names that grows beyond
    # all memory: what filters and joins look at is followed down to the row numbers.
    "spark.sql.optimizer.collapseProjectAlwaysInline": "false",
    "spark.sql.constraintPropagation.enabled": "false",
    "spark.sql.optimizer.excludedRules": _FOLLOWED,
    "spark.sql.optimizer.dynamicPartitionPruning.enabled": "false",
    "spark.sql.optimizer.runtime.bloomFilter.enabled": "false",
    # Else the rest of a query is planned anew whenever a look-up has been made, which takes minutes
    # where dozens of layers look something up; there is nothing to adapt in it, since rows stay
    # where they are.
    "spark.sql.adaptive.enabled": "false",
    # Java does not compile methods of more bytes; beyond, Spark cuts its code into smaller ones.
    "spark.sql.codegen.hugeMethodLimit": "8000",
    # Look-up tables go to each executor as a whole.
    "spark.sql.autoBroadcastJoinThreshold": "1g",
}
"""What the meaning and the speed of our SQL depend on.

https://spark.apache.org/docs/latest/configuration.html
"""


def settings() -> list[exp.Expression]:
    """Returns the statements that set the session."""
    return [
        exp.Command(this="SET", expression=f"{name}={value}") for name, value in SESSION.items()
    ]
