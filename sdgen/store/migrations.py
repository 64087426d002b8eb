"""The store's schema: named migrations, each in one transaction with its record.

Never edit a migration that has been released; append a new one.
"""

from __future__ import annotations

import sqlite3

MIGRATIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "0001_runs",
        (
            """
            CREATE TABLE scenario_revisions (
              hash TEXT PRIMARY KEY,
              scenario_id TEXT,
              name TEXT NOT NULL,
              version TEXT,
              body TEXT NOT NULL,
              created_at TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE runs (
              id TEXT PRIMARY KEY,
              status TEXT NOT NULL,
              created_at TEXT NOT NULL,
              finished_at TEXT,
              revision TEXT NOT NULL REFERENCES scenario_revisions (hash),
              target_id TEXT,
              target_name TEXT NOT NULL,
              target_kind TEXT NOT NULL,
              target_dsn TEXT NOT NULL,
              target_schema TEXT,
              server_version TEXT,
              seed INTEGER NOT NULL,
              as_of TEXT NOT NULL,
              config_hash TEXT NOT NULL,
              warnings TEXT NOT NULL,
              error TEXT,
              cancel_requested INTEGER NOT NULL DEFAULT 0,
              host TEXT NOT NULL,
              pid INTEGER NOT NULL,
              process_started REAL NOT NULL
            )
            """,
            "CREATE INDEX runs_by_creation ON runs (created_at)",
            """
            CREATE TABLE run_entities (
              run_id TEXT NOT NULL REFERENCES runs (id),
              position INTEGER NOT NULL,
              entity TEXT NOT NULL,
              target_table TEXT NOT NULL,
              table_mode TEXT NOT NULL,
              rows_requested INTEGER NOT NULL,
              rows_written INTEGER NOT NULL DEFAULT 0,
              seconds REAL NOT NULL DEFAULT 0,
              PRIMARY KEY (run_id, position)
            )
            """,
            """
            CREATE TABLE run_logs (
              id INTEGER PRIMARY KEY,
              run_id TEXT NOT NULL REFERENCES runs (id),
              created_at TEXT NOT NULL,
              level TEXT NOT NULL,
              message TEXT NOT NULL
            )
            """,
            "CREATE INDEX run_logs_by_run ON run_logs (run_id, id)",
        ),
    ),
    (
        "0002_targets",
        (
            """
            CREATE TABLE targets (
              id TEXT PRIMARY KEY,
              body TEXT NOT NULL,
              created_at TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE target_checks (
              id INTEGER PRIMARY KEY,
              target TEXT NOT NULL,
              checked_at TEXT NOT NULL,
              ok INTEGER NOT NULL,
              latency_ms REAL NOT NULL,
              server_version TEXT,
              can_create INTEGER NOT NULL,
              can_insert INTEGER NOT NULL,
              can_truncate INTEGER NOT NULL,
              error TEXT
            )
            """,
            "CREATE INDEX target_checks_by_target ON target_checks (target, id)",
        ),
    ),
    (
        "0003_resume",
        (
            "ALTER TABLE runs ADD COLUMN target_file TEXT",
            "ALTER TABLE runs ADD COLUMN target_database TEXT",
            "ALTER TABLE runs ADD COLUMN prepared INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE runs ADD COLUMN seconds REAL NOT NULL DEFAULT 0",
            "ALTER TABLE run_entities ADD COLUMN held_rows INTEGER NOT NULL DEFAULT 0",
            """
            UPDATE runs SET seconds =
              (SELECT coalesce(sum(seconds), 0) FROM run_entities WHERE run_id = runs.id)
            """,
        ),
    ),
    ("0004_made_with", ("ALTER TABLE runs ADD COLUMN made_with TEXT NOT NULL DEFAULT '{}'",)),
    (
        "0005_checks",
        (
            """
            CREATE TABLE run_checks (
              run_id TEXT NOT NULL REFERENCES runs (id),
              position INTEGER NOT NULL,
              name TEXT NOT NULL,
              passed INTEGER NOT NULL,
              found TEXT,
              PRIMARY KEY (run_id, position)
            )
            """,
        ),
    ),
    ("0006_growth", ("ALTER TABLE runs ADD COLUMN growth TEXT NOT NULL DEFAULT '[]'",)),
    ("0007_profile", ("ALTER TABLE runs ADD COLUMN profile TEXT",)),
    (
        "0008_scenarios",
        (
            """
            CREATE TABLE scenarios (
              id TEXT PRIMARY KEY,
              body TEXT NOT NULL,
              created_at TEXT NOT NULL,
              updated_at TEXT NOT NULL
            )
            """,
        ),
    ),
    (
        "0009_verifications",
        (
            """
            CREATE TABLE verifications (
              id INTEGER PRIMARY KEY,
              run_id TEXT NOT NULL REFERENCES runs (id),
              status TEXT NOT NULL,
              created_at TEXT NOT NULL,
              finished_at TEXT,
              rows_total INTEGER NOT NULL,
              rows_checked INTEGER NOT NULL DEFAULT 0,
              result TEXT,
              error TEXT,
              host TEXT NOT NULL,
              pid INTEGER NOT NULL,
              process_started REAL NOT NULL
            )
            """,
            "CREATE INDEX verifications_by_run ON verifications (run_id, id)",
        ),
    ),
    ("0010_error_code", ("ALTER TABLE runs ADD COLUMN error_code TEXT",)),
    ("0011_rows_before", ("ALTER TABLE run_entities ADD COLUMN rows_before INTEGER",)),
    (
        "0012_died",
        (
            "ALTER TABLE runs ADD COLUMN died INTEGER NOT NULL DEFAULT 0",
            "UPDATE runs SET died = 1 WHERE error LIKE 'interrupted: its process %'",
        ),
    ),
    ("0013_starts", ("ALTER TABLE runs ADD COLUMN starts TEXT NOT NULL DEFAULT '{}'",)),
    ("0014_existing", ("ALTER TABLE runs ADD COLUMN existing TEXT NOT NULL DEFAULT '{}'",)),
    (
        "0015_undos",
        (
            "ALTER TABLE runs ADD COLUMN undone TEXT",
            "ALTER TABLE runs ADD COLUMN undone_at TEXT",
            """
            CREATE TABLE undos (
              id INTEGER PRIMARY KEY,
              run_id TEXT NOT NULL REFERENCES runs (id),
              status TEXT NOT NULL,
              created_at TEXT NOT NULL,
              finished_at TEXT,
              result TEXT,
              error TEXT,
              host TEXT NOT NULL,
              pid INTEGER NOT NULL,
              process_started REAL NOT NULL
            )
            """,
            "CREATE INDEX undos_by_run ON undos (run_id, id)",
        ),
    ),
    ("0016_rows_filled", ("ALTER TABLE run_entities ADD COLUMN rows_filled INTEGER",)),
    ("0017_counts", ("ALTER TABLE runs ADD COLUMN counts TEXT NOT NULL DEFAULT '[]'",)),
    ("0018_undo_dry_runs", ("ALTER TABLE undos ADD COLUMN dry_run INTEGER NOT NULL DEFAULT 0",)),
    (
        "0019_scenario_history",
        (
            """
            CREATE TABLE scenario_history (
              scenario_id TEXT NOT NULL,
              number INTEGER NOT NULL,
              body TEXT NOT NULL,
              created_at TEXT NOT NULL,
              PRIMARY KEY (scenario_id, number)
            )
            """,
            "INSERT INTO scenario_history SELECT id, 1, body, updated_at FROM scenarios",
        ),
    ),
    ("0020_maker", ("ALTER TABLE runs ADD COLUMN maker TEXT",)),
    (
        "0021_missing_schemas",
        ("ALTER TABLE target_checks ADD COLUMN missing_schema INTEGER NOT NULL DEFAULT 0",),
    ),
    (
        "0022_advances",
        (
            "ALTER TABLE runs ADD COLUMN advancing_to TEXT",
            """
            CREATE TABLE advances (
              id INTEGER PRIMARY KEY,
              run_id TEXT NOT NULL,
              status TEXT NOT NULL,
              as_of TEXT NOT NULL,
              dry_run INTEGER NOT NULL,
              created_at TEXT NOT NULL,
              finished_at TEXT,
              result TEXT,
              error TEXT,
              host TEXT NOT NULL,
              pid INTEGER NOT NULL,
              process_started REAL NOT NULL
            )
            """,
            "CREATE INDEX advances_by_run ON advances (run_id, id)",
        ),
    ),
    ("0023_spark_masters", ("ALTER TABLE runs ADD COLUMN spark_master TEXT",)),
    ("0024_batch_sizes", ("ALTER TABLE runs ADD COLUMN batch_size INTEGER",)),
)


def migrate(connection: sqlite3.Connection, now: str) -> None:
    """Brings the schema up to date.

    Args:
        connection: in autocommit mode.
        now: timestamp for the records of the migrations.

    Safe where several processes open a new store at once: what is missing is looked up again, and
    made, under the write lock.
    """
    connection.execute(
        "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)"
    )
    if not _missing(connection):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for name, statements in _missing(connection):
            for statement in statements:
                connection.execute(statement)
            connection.execute("INSERT INTO migrations VALUES (?, ?)", (name, now))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _missing(connection: sqlite3.Connection) -> list[tuple[str, tuple[str, ...]]]:
    """Returns the migrations that the store has not had, in their order."""
    applied = {name for (name,) in connection.execute("SELECT name FROM migrations")}
    return [(name, statements) for name, statements in MIGRATIONS if name not in applied]
