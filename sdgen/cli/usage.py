"""The usage text: docopt-ng parses the command line from it, docs/cli.md is made of it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from sdgen.errors import either

if TYPE_CHECKING:
    from sdgen.databases.descriptor import Database

WIDTH = 100


@cache
def own_usage() -> str:
    """Returns the usage text with the databases that sdgen comes with."""
    from sdgen.databases.registry import own_databases

    return _usage(own_databases())


@cache
def usage_blocks() -> tuple[str, ...]:
    """Returns the usage of each command, of one line or more."""
    usage = _TEXT.split("Usage:\n")[1].split("\n\n")[0]
    return tuple(re.findall(r"^  sdgen.*(?:\n   .*)*", usage, flags=re.M))


@cache
def option_templates() -> tuple[str, ...]:
    """Returns the description of each option, with the names of what databases say in braces.

    It is all that a command line is parsed with, and imports no databases.
    """
    return tuple(re.findall(r"^  -.*(?:\n   .*)*", _TEXT, flags=re.M))


def whole_usage() -> str:
    """Returns the usage text with those of installed packages too, which takes longer to find."""
    from sdgen.databases.registry import all_databases

    return _usage(all_databases())


def _usage(known: Sequence[Database]) -> str:
    from sdgen.databases.registry import all_file_makers
    from sdgen.runs.makers.choosing import TARGET

    words = {
        "dsns": either(each.example for each in known),
        "clients": either(dict.fromkeys(each.client for each in known)),
        "dialects": either(dict.fromkeys(each.dialect for each in known)),
        "kinds": either(each.kind for each in known),
        "jobs": "; ".join(dict.fromkeys(each.default_jobs for each in known)),
        "makers": either(
            [
                *(TARGET, *(each.kind for each in known if each.makes_columns)),
                *(each.kind for each in all_file_makers()),
            ]
        ),
        "locking": either(each.title for each in known if each.waits_for_locks),
        "with_schemas": either(each.title for each in known if each.has_schemas),
    }
    return re.sub(
        r"^.*{[a-z_]+}.*(?:\n {9,}.*)*$",
        lambda found: _laid_out(found[0], words),
        _TEXT,
        flags=re.M,
    )


def _laid_out(paragraph: str, words: dict[str, str]) -> str:
    """Returns an entry of a list with its words filled in, in lines of the page's width."""
    first, *rest = paragraph.splitlines()
    head = re.match(r" *\S+  +| +", first)
    start = head[0] if head else ""
    text = " ".join([first[len(start) :], *map(str.strip, rest)]).format(**words)
    indent = " " * len(start)
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=start,
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    )


_TEXT = """\
sdgen: synthetic data, generated inside your database.

A scenario (YAML) describes a dataset, a target says where it goes. sdgen compiles the scenario to
SQL, and the target's database makes the rows. The same seed gives the same rows on every database
and in any batch size. `sdgen run start --help` explains one command.

Usage:
  sdgen scenario list [--format=<format>] [options]
  sdgen scenario show <scenario> [--profile=<profile>] [options]
  sdgen scenario validate <scenario> [--profile=<profile>] [options]
  sdgen scenario schema [options]
  sdgen scenario from <target> [--target-kind=<kind> | --dialect=<dialect>] [--schema=<schema>]...
                      [--table=<glob>]... [--exclude=<glob>]... [--rows=<n>] [--statistics=<file>]
                      [--common-values] [--statistics-out=<file>] [--output=<file>] [options]
  sdgen scenario update <scenario> --from=<target> [--target-kind=<kind> | --dialect=<dialect>]
                        [--schema=<schema>]... [--table=<glob>]... [--exclude=<glob>]... [--diff]
                        [--format=<format>] [options]
  sdgen target list [--format=<format>] [options]
  sdgen target show <target> [options]
  sdgen target validate <target> [options]
  sdgen target test <target> [--target-kind=<kind>] [--schema=<schema>] [--format=<format>]
                             [options]
  sdgen target create-schema <target> [--target-kind=<kind>] [--schema=<schema>] [options]
  sdgen target add <id> <dsn> [--target-kind=<kind>] [--schema=<schema>] [--name=<name>]
                   [--batch-size=<rows>] [--compression=<name>] [--delimiter=<character>]
                   [--header=<bool>] [--partition-by=<e=c>]... [options]
  sdgen target rm <id> [options]
  sdgen target schema [options]
  sdgen run start --scenario=<scenario> --target=<target> [--target-kind=<kind>]
                  [--schema=<schema>] [--profile=<profile>] [--seed=<n>]
                  [--rows-override=<e=n>]... [--scale=<factor>] [--mode=<mode>] [--overwrite]
                  [--as-of=<instant>] [--batch-size=<rows>] [--jobs=<n>] [--lock-timeout=<s>]
                  [--maker=<maker>] [--spark-master=<url>] [--continue | --first-row=<e=n>...]
                  [--plan | --dry-run] [--entity=<entity>] [--format=<format>] [options]
  sdgen run list [--limit=<n>] [--status=<status>] [--format=<format>] [options]
  sdgen run show <run> [--format=<format>] [options]
  sdgen run resume <run> [--target=<target>] [--target-kind=<kind>] [--batch-size=<rows>]
                   [--jobs=<n>] [--lock-timeout=<s>] [--maker=<maker>] [--spark-master=<url>]
                   [--format=<format>] [options]
  sdgen run cancel <run> [options]
  sdgen run verify <run> [--target=<target>] [--target-kind=<kind>] [--spark-master=<url>]
                   [--format=<format>] [options]
  sdgen run advance <run> --as-of=<instant> [--target=<target>] [--target-kind=<kind>]
                    [--batch-size=<rows>] [--lock-timeout=<s>] [--changes=<file>]
                    [--plan | --dry-run] [--format=<format>] [options]
  sdgen run undo <run> [--target=<target>] [--target-kind=<kind>] [--batch-size=<rows>]
                 [--lock-timeout=<s>] [--spark-master=<url>] [--plan | --dry-run]
                 [--format=<format>] [options]
  sdgen run replay <run> --target=<target> [--target-kind=<kind>] [--schema=<schema>]
                   [--mode=<mode>] [--overwrite] [--batch-size=<rows>] [--jobs=<n>]
                   [--lock-timeout=<s>] [--maker=<maker>] [--spark-master=<url>]
                   [--plan | --dry-run] [--format=<format>] [options]
  sdgen run diff <run> <other> [--entity=<entity>] [--rows=<n>] [--format=<format>] [options]
  sdgen explain --scenario=<scenario> (--dialect=<dialect> | --target=<target>)
                [--target-kind=<kind>] [--schema=<schema>] [--entity=<entity>]
                [--profile=<profile>] [--seed=<n>] [--as-of=<instant>] [--scale=<factor>]
                [--rows-override=<e=n>]... [--mode=<mode>] [--first-row=<e=n>]... [--full]
                [options]
  sdgen preview --scenario=<scenario> [--entity=<entity>] [--rows=<n>] [--hidden]
                [--profile=<profile>] [--seed=<n>] [--as-of=<instant>] [--format=<format>]
                [options]
  sdgen generator list [--format=<format>] [options]
  sdgen generator show <type> [options]
  sdgen serve [--host=<host>] [--port=<port>] [--data-dir=<dir>] [--max-runs=<n>]
              [--allowed-host=<name>]... [--allow-target-host=<host>]... [options]
  sdgen mcp [--allow-runs] [options]
  sdgen (-h | --help)
  sdgen --version

Commands:
  scenario   List, show, check and propose scenarios. <scenario> is an id or the path of a file.
             `validate` reports every problem of a scenario. `from` reads the catalog of a database
             and prints a scenario that fills its tables. `update` adapts a scenario to changes in
             the tables, and keeps your edits. `schema` prints the JSON Schema of scenario files,
             with which editors complete and check them.
  target     List, show, check, add and remove targets. <target> is an id, the path of a target
             file, or a DSN such as {dsns}. `test`
             connects to a target and tries to write, which it rolls back. `create-schema` creates
             the schema that a target names. `add` keeps a target under an id. `schema` prints the
             JSON Schema of target files.
  run        Start runs and look at them. <run> is a run id, its first characters, or `latest`.
             `start` fills the tables of a scenario. `resume` writes the rows that are missing after
             a run has failed or was cancelled, none of them twice. `cancel` stops a run after its
             current batch. `verify` computes the rows of a run again in the database and compares
             them with the stored ones. `advance` brings the rows of a run to a later --as-of, and
             changes no others. `undo` removes the rows of a run that have not changed since, and
             nothing else. `replay` writes the rows of an earlier run to another target, from its
             record alone. `diff` compares the rows of two runs, as they were made, and what they
             were made from; the exit code is 1 if rows differ.
  explain    Print the SQL script of a run. Piped to {clients}, it writes the same rows.
  preview    Show the first rows of each entity, computed in memory; needs no target.
  generator  List the generators, or show the docs of one.
  serve      Serve the web pages and the HTTP API (docs/api.md) until Ctrl-C or SIGTERM. Active
             runs then stop after their current batch, and can be resumed.
  mcp        Serve tools to an AI assistant over stdin and stdout (Model Context Protocol). They
             only read, unless --allow-runs is given.

Run options:
  --scenario=<scenario>  Id of a scenario, or the path of its file.
  --target=<target>      Id of a target, the path of its file, or a DSN. With csv:-, jsonl:- or
                         parquet:- the rows of one entity (--entity) go to stdout, and there is no
                         record of a run.
  --profile=<profile>    One of the scenario's profiles: other rows, params, NULLs or seed.
  --seed=<n>             Seed, a signed 64-bit integer. Default: the profile's, else the
                         scenario's, else a new one.
  --as-of=<instant>      Reference point of relative times (-7d). Default: the scenario's, else now.
  --scale=<factor>       Multiply the rows of every entity, after the profile; at least 1 remains.
  --rows-override=<e=n>  Rows of one entity, after scaling: devices=500. May be repeated.
  --mode=<mode>          create_if_missing, truncate_then_insert or append_only (or just create,
                         truncate, append) for every table. Default: each entity's own.
  --overwrite            Remove the files that earlier runs have written of these entities to the
                         folder <target>. Without it such files are an error.
  --continue             Add rows to those that the latest run of the scenario wrote to the target,
                         with the same profile, seed and as_of and the next row numbers. An
                         entity stays as it is with --rows-override entity=0.
  --first-row=<e=n>      Number of the first row of one entity, counted from 0: orders=5000. May be
                         repeated. For continuing rows whose run has no record.
  --batch-size=<rows>    Rows per batch; each batch is one transaction. Default: by the engine and
                         the number of columns.
  --jobs=<n>             Connections that write at the same time, 1 to 64; the rows are the same.
                         Default: {jobs}.
  --lock-timeout=<s>     Seconds that a statement waits for locks on {locking}, at least 1. The
                         run reports which session it waits for. Default: 600.
  --maker=<maker>        What computes the rows: {makers}. The rows are the same.
                         Default: the target itself; with `resume`, what the run started with.
  --spark-master=<url>   Where Spark computes the rows: local[2], yarn, spark://host:7077. Default:
                         as Spark is configured, else the cores of this machine; with `resume`,
                         `verify` and `undo`, what the run started with.
  --target-kind=<kind>   {kinds}, if the DSN <target> does not imply it.
  --schema=<schema>      {with_schemas} schema of the tables, instead of the target's. With
                         `scenario from` it may be repeated.
  --dry-run              Write a scaled-down run, verify it and roll everything back. With `undo`
                         and `advance`: only report what would be removed or changed.
  --plan                 Show what the run would do, and check that the tables fit; write nothing.
  --changes=<file>       With `run advance`: write each change to a new file, as JSON Lines.

Options of `scenario from`:
  --table=<glob>         Only tables whose name, or schema.name, matches; may be repeated. A table
                         that contains rows is read, not filled, unless it is named in full, or
                         by *.
  --exclude=<glob>       Skip tables whose name matches; may be repeated.
  --statistics=<file>    Match the row counts, NULLs and values of a file that --statistics-out
                         wrote. Without a file: those of <target> itself.
  --statistics-out=<file>  Write the row counts of <target> and the distribution of its values to a
                         new file, instead of a scenario. It contains no rows, and no values of
                         text columns except those that CHECKs list.
  --common-values        Include the common values of text columns in statistics of <target>.
  -o <file> --output=<file>  Write the scenario to a new file instead of stdout.

Options of `scenario update`:
  --from=<target>        The database whose tables the scenario fills, like --target of a run. With
                         the option --dialect: a file of CREATE TABLE statements, or a folder.
  --diff                 Print what would change in the file, and write nothing. The exit code is
                         1 if anything would change. --table adds tables that the scenario leaves
                         out, or the columns it leaves out of a table; --exclude skips new tables.

Options of `target add`, for files; they are kept with the target, as options of target files are:
  --compression=<name>   Compression of the files, such as zstd, gzip or none.
  --delimiter=<character>  Character between the cells of CSV; a tab is \\t. Default: a comma.
  --header=<bool>        true if CSV files begin with the names of the columns (default), or false.
  --partition-by=<e=c>   Columns of an entity whose values are folders: orders=country, or
                         orders=country,year. May be repeated.

Server options:
  --host=<host>          Address to listen on [default: 127.0.0.1]. There is no login: anyone who
                         can reach the server can use it.
  --port=<port>          Port to listen on, 0 for any free one [default: 8080].
  --data-dir=<dir>       Folder for database files that requests name [default: data].
  --max-runs=<n>         Maximum number of active runs, 1 to 64; others wait [default: 1].
  --allowed-host=<name>  Another host name that clients may use for the server; may be repeated.
                         localhost and the address listened on are always allowed.
  --allow-target-host=<host>  A database server that requests may connect to; may be repeated, *
                         allows any. Default: any if only this machine can reach sdgen, otherwise
                         those of stored targets. Targets of the folder can always be used.

  --allow-runs           With `mcp`: add tools that start, resume, cancel and undo runs, test
                         targets and store scenarios.

Other options:
  --dialect=<dialect>    {dialects}, or spark: print the script for a new database; a
                         target prints the one for the existing tables. With `scenario from` and
                         `scenario update`: the dialect of a file of CREATE TABLE statements.
  --entity=<entity>      Only this entity.
  --rows=<n>             Rows of each entity to show. Default: 5. With `scenario from`: rows of the
                         largest table. Default: 1000. With `run diff`: rows of each entity to
                         compare, spread over all of them. Default: 10000.
  --full                 Print long lists in full on a terminal too, where `explain` shortens them.
                         Output to a pipe or a file is always complete and executable.
  --hidden               Show hidden columns too, which are not stored.
  --limit=<n>            Maximum number of runs to list [default: 20].
  --status=<status>      Only runs that are queued, running, success, failed or cancelled.
  --name=<name>          Human-readable name of the target. Default: its id.
  --format=<format>      table or json [default: table].

Global options (those with a name in brackets also as an environment variable):
  --scenarios-dir=<dir>  Folder of scenarios [SDGEN_SCENARIOS_DIR]. Default: ./scenarios, or
                         those that ship with sdgen.
  --targets-dir=<dir>    Folder of targets [SDGEN_TARGETS_DIR]. Default: ./targets, else the ones
                         that ship.
  --runs-db=<file>       sdgen's own record of runs [SDGEN_RUNS_DB]. Default: ./sdgen-runs.sqlite.
  -v --verbose           Print what a run does as log lines, as --log-level=info does.
  -q --quiet             Print only errors on stderr: no progress, no warnings.
  --log-level=<level>    debug, info, warning or error: print log lines of that level and above
                         [SDGEN_LOG_LEVEL]. Default: info; runs show progress, warnings and errors.
  --log-format=<format>  human, or json for one object per line [SDGEN_LOG_FORMAT]. Default: human.
  -h --help              Show this text.
  --version              Show the version.

Results go to stdout, progress and logs to stderr. Progress is shown as bars on a terminal, and as
lines elsewhere: at the start of a run, for each entity and at the end. `run show` prints the full
log. Exit codes: 0 success, 1 the run or check failed, 2 wrong usage or invalid input.
"""
