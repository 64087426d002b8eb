"""Statements about whole tables, as DuckDB says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.algorithms.sequences import Counting, farthest
from dialects.ansi.dialect import Dialect

_MOST_NUMBERS = 2_000_000_000  # that are taken to move a sequence: 40 s


class DuckDBTables(Dialect):
    """DuckDB's way with tables.

    Their constraints are those of CREATE TABLE:
    https://duckdb.org/docs/stable/sql/statements/alter_table
    """

    adds_constraints = False
    # It checks them row by row as rows come, cannot have them in a cycle or take them away, and
    # refuses to delete children and then parents in one transaction:
    # https://duckdb.org/docs/stable/sql/indexes#over-eager-constraint-checking-in-foreign-keys
    makes_foreign_keys = False
    has_identities = False
    most_results = 10_000  # it has no limit of its own; what is wider takes minutes
    sets_sequences: ClassVar[bool] = True
    """Whether there is SETVAL, as since DuckDB 2.0."""

    def random_uuid(self) -> exp.Expression:
        return x.func("UUID")

    def signed_index(self, create: exp.Create) -> list[exp.Expression]:
        schema = create.this.args["table"].args.get("db")
        name = exp.Table(this=create.this.this.copy(), db=schema and schema.copy())
        signature = x.text(self.key_signature)
        return [create, exp.Comment(this=name, kind="INDEX", expression=signature)]

    def move_sequence(
        self, sequence: exp.Table, columns: Sequence[tuple[exp.Table, str]], counting: Counting
    ) -> exp.Expression:
        name = x.text(self.render(sequence))
        moves = _moves_beyond(sequence, columns, counting)
        stands, steps = x.col("stands", "moves"), x.col("steps", "moves")
        if self.sets_sequences:
            place = x.as_int64(x.add(stands, x.paren(x.mul(steps, x.integer(counting.step)))))
            some = exp.GT(this=steps.copy(), expression=x.integer(0))
            return exp.select(x.func("SETVAL", name, place)).from_(moves).where(some)
        failure = x.text(
            f"sequence {self.render(sequence)} is too far behind the rows for this version of "
            "DuckDB to advance it. Use DuckDB 2.0 or newer"
        )
        far = exp.GT(this=steps.copy(), expression=x.integer(_MOST_NUMBERS))
        count = x.case((far, x.func("ERROR", failure)), otherwise=x.as_int64(steps))
        taken = x.coalesce(exp.select(count).from_(moves).subquery(), x.integer(0))
        numbers = x.func("RANGE", taken)
        source = exp.Table(this=numbers, alias=exp.TableAlias(this=x.ident("numbers")))
        return exp.select(exp.Count(this=x.func("NEXTVAL", name))).from_(source)


def _moves_beyond(
    sequence: exp.Table, columns: Sequence[tuple[exp.Table, str]], counting: Counting
) -> exp.Subquery:
    """Returns the query of the position of a sequence, and how many steps its new one is away."""
    step = counting.step
    stored, last = _huge(farthest(columns, counting)), x.col("last_value")
    unused = x.sub(_huge(x.col("start_value")), x.integer(step))
    stands = x.coalesce(_huge(last), unused)
    known = exp.select(x.alias(stands, "stands"), x.alias(stored, "stored"))
    known = known.from_(exp.Table(this=x.func("DUCKDB_SEQUENCES"))).where(
        exp.EQ(this=x.col("database_name"), expression=x.func("CURRENT_DATABASE")),
        exp.EQ(this=x.col("schema_name"), expression=x.text(sequence.db)),
        exp.EQ(this=x.col("sequence_name"), expression=x.text(sequence.name)),
    )
    # A bound that the sequence cannot reach is not passed.
    end = x.integer(counting.most if step > 0 else counting.least)
    ends = [x.col("stored"), x.col("stands")], [end, x.col("stands")]
    way, longest = (x.paren(x.sub(*(pair if step > 0 else pair[::-1]))) for pair in ends)
    size = x.integer(abs(step))
    steps = x.least(
        x.int_div(x.paren(x.add(way, x.integer(abs(step) - 1))), size),
        x.int_div(longest, size.copy()),
        nullable=True,
    )
    selected = exp.select(x.col("stands"), x.alias(steps, "steps")).from_(known.subquery("known"))
    is_there = exp.Not(this=exp.Is(this=x.col("stored"), expression=exp.Null()))
    return selected.where(is_there).subquery("moves")


def _huge(node: exp.Expression) -> exp.Expression:
    return x.cast(node, "HUGEINT")
