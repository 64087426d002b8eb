"""The usage text: docopt-ng parses the command line from it, docs/cli.md is made of it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from functools import cache

from sdgen.databases.descriptor import Database
from sdgen.databases.registry import all_databases, own_databases
from sdgen.errors import either

_WIDTH = 100


@cache
def own_usage() -> str:
    """Returns the usage text with the databases that sdgen comes with."""
    return _usage(own_databases())


@cache
def usage_blocks() -> tuple[str, ...]:
    """Returns the usage of each command, of one line or more."""
    usage = own_usage().split("Usage:\n")[1].split("\n\n")[0]
    return tuple(re.findall(r"^  sdgen.*(?:\n   .*)*", usage, flags=re.M))


def whole_usage() -> str:
    """Returns the usage text with those of installed packages too, which takes longer to find."""
    return _usage(all_databases())


def _usage(known: Sequence[Database]) -> str:
    words = {
        "dsns": either(each.example for each in known),
        "clients": either(dict.fromkeys(each.client for each in known)),
        "dialects": either(dict.fromkeys(each.dialect for each in known)),
        "kinds": either(each.kind for each in known),
        "jobs": "; ".join(dict.fromkeys(each.default_jobs for each in known)),
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
        _WIDTH,
        initial_indent=start,
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    )


_TEXT = """\
sdgen: synthetic data made by the database itself.

A scenario (YAML) says what a dataset holds, a target where it goes. sdgen compiles the scenario
to the target's SQL, and the database makes the rows. The same seed makes the same rows, on every
engine, in any batches.

Usage:
  sdgen scenario list [--format=<format>] [options]
  sdgen scenario show <scenario> [--profile=<profile>] [options]
  sdgen scenario validate <scenario> [--profile=<profile>] [options]
  sdgen scenario schema [options]
  sdgen scenario from <target> [--target-kind=<kind> | --dialect=<dialect>] [--schema=<schema>]...
                      [--table=<glob>]... [--exclude=<glob>]... [--rows=<n>] [--statistics=<file>]
                      [--common-values] [--statistics-out=<file>] [--output=<file>] [options]
  sdgen scenario update <scenario> --from=<target> [--target-kind=<kind>] [--schema=<schema>]...
                        [--table=<glob>]... [--exclude=<glob>]... [--diff] [--format=<format>]
                        [options]
  sdgen target list [--format=<format>] [options]
  sdgen target show <target> [options]
  sdgen target validate <target> [options]
  sdgen target test <target> [--target-kind=<kind>] [--schema=<schema>] [--format=<format>]
                             [options]
  sdgen target add <id> <dsn> [--target-kind=<kind>] [--schema=<schema>] [--name=<name>] [options]
  sdgen target rm <id> [options]
  sdgen target schema [options]
  sdgen run start --scenario=<scenario> --target=<target> [--target-kind=<kind>]
                  [--schema=<schema>] [--profile=<profile>] [--seed=<n>]
                  [--rows-override=<e=n>]... [--scale=<factor>] [--mode=<mode>]
                  [--as-of=<instant>] [--batch-size=<rows>] [--jobs=<n>] [--lock-timeout=<s>]
                  [--continue | --first-row=<e=n>...] [--plan | --dry-run]
                  [--format=<format>] [options]
  sdgen run list [--limit=<n>] [--status=<status>] [--format=<format>] [options]
  sdgen run show <run> [--format=<format>] [options]
  sdgen run resume <run> [--target=<target>] [--target-kind=<kind>] [--batch-size=<rows>]
                   [--jobs=<n>] [--lock-timeout=<s>] [--format=<format>] [options]
  sdgen run cancel <run> [options]
  sdgen run verify <run> [--target=<target>] [--target-kind=<kind>] [--format=<format>] [options]
  sdgen run undo <run> [--target=<target>] [--target-kind=<kind>] [--batch-size=<rows>]
                 [--lock-timeout=<s>] [--plan | --dry-run] [--format=<format>] [options]
  sdgen run replay <run> --target=<target> [--target-kind=<kind>] [--schema=<schema>]
                   [--mode=<mode>] [--batch-size=<rows>] [--jobs=<n>] [--lock-timeout=<s>]
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
  scenario   List, show, validate and propose scenarios. <scenario> is an id or the path of a file.
             `schema` prints the JSON Schema of scenario files, with which editors complete and
             check them.
             `from` reads the catalog of a database and prints a scenario that fills its tables.
             `update` has a scenario follow what has changed in the tables; your changes stay.
  target     List, show, validate, test, add and remove targets. <target> is an id, the path of a
             target file, or a DSN such as {dsns}. `schema`
             prints the JSON Schema of target files.
  run        Start a run and look at runs. <run> is a run id, its first characters, or `latest`.
             `resume` writes what a failed or cancelled run has not written, and nothing twice.
             `verify` makes the rows again in the database and compares them with what is stored.
             `replay` makes the rows of an earlier run again in another target, from its record
             alone. `undo` removes the rows of a run that are still as it made them, and nothing
             else. `diff` tells what differs between the rows of two runs, as they were made, and
             between what they were made from; the exit code is 1 where rows differ.
  explain    Print the SQL script of a run: pipe it to {clients}, and it makes the same rows.
  preview    Show the first rows of each entity, made in memory; needs no target.
  generator  List generators, or show the docs of one.
  serve      Serve the page and the HTTP API (docs/api.md) until Ctrl-C or SIGTERM. Runs that are
             at work then end after their current batch, and can be resumed.
  mcp        Serve tools to an assistant over stdin and stdout, by the Model Context Protocol. It
             only reads, unless --allow-runs is given.

Run options:
  --scenario=<scenario>  Id of a scenario, or the path of its file.
  --target=<target>      Id of a target, the path of its file, or a DSN.
  --profile=<profile>    One of the scenario's profiles: other rows, params, NULLs or seed.
  --seed=<n>             Seed, a signed 64-bit integer. Default: the profile's, else the
                         scenario's, else a new one.
  --as-of=<instant>      What relative times (-7d) count from. Default: the scenario's, else now.
  --scale=<factor>       Multiply every entity's rows, after the profile (at least 1 row stays).
  --rows-override=<e=n>  Rows of one entity, after scaling; may be repeated: devices=500.
  --mode=<mode>          create_if_missing, truncate_then_insert or append_only (or just create,
                         truncate, append) for every table. Default: each entity's own.
  --continue             Add rows to those that the latest run of the scenario wrote to the target:
                         go on with its profile, seed, as_of and row numbers. --rows-override
                         entity=0 lets an entity stay as it is.
  --first-row=<e=n>      Number of the first row of one entity, counted from 0; may be repeated.
                         For rows that were written without a record: orders=5000.
  --batch-size=<rows>    Rows per batch; each batch is one transaction. Default: by the engine and
                         the number of columns.
  --jobs=<n>             Connections that write at the same time, 1 to 64; the rows are the same.
                         Default: {jobs}.
  --lock-timeout=<s>     Seconds that a statement waits for locks of others on {locking}, at
                         least 1. The run says for whom it waits. Default: 600.
  --target-kind=<kind>   {kinds}, where <target> is a DSN that does not say it.
  --schema=<schema>      {with_schemas} schema of the tables, instead of the target's. With
                         `scenario from` it may be repeated.
  --dry-run              Write a scaled-down run, verify it and take all of it back. With `undo`:
                         only say what would be removed.
  --plan                 Say what would be done, and whether the tables fit; write nothing.

Options of `scenario from`:
  --table=<glob>         Only tables whose name, or schema.name, is like that; may be repeated.
                         Tables that hold rows are read, not filled, unless this is its name or *.
  --exclude=<glob>       No tables whose name is like that; may be repeated.
  --statistics=<file>    Row counts, NULLs and values like those of a file that --statistics-out has
                         written. Without a file: like those of <target> itself.
  --statistics-out=<file>  Write how many rows the tables of <target> have, and how their values are
                         spread, to a new file, and propose no scenario. It has no rows in it, and
                         no values of text columns but those that CHECKs list.
  --common-values        With statistics of <target>: the common values of text columns, too.
  -o <file> --output=<file>  Write the scenario to a new file instead of stdout.

Options of `scenario update`:
  --from=<target>        The database whose tables the scenario fills: as --target of a run.
  --diff                 Print what would change in the file, and write nothing. The exit code is
                         1 where anything would. --table adds tables, and columns of those that
                         are there, which the scenario leaves out; --exclude keeps new ones out.

Server options:
  --host=<host>          Address to listen on [default: 127.0.0.1]. There is no log-in: whoever
                         reaches the server can use it.
  --port=<port>          Port to listen on, 0 for any free one [default: 8080].
  --data-dir=<dir>       Folder that database files named over HTTP have to be in [default: data].
  --max-runs=<n>         Runs at work at the same time, 1 to 64; others wait [default: 1].
  --allowed-host=<name>  A further name by which clients call the server; may be repeated. Known
                         are localhost and the address listened on.
  --allow-target-host=<host>  A database server that requests may have sdgen connect to; may be
                         repeated, * allows any. Default: any as long as only this machine reaches
                         sdgen, else those of stored targets. Targets of the folder may always be
                         used.

  --allow-runs           With `mcp`: have tools that start, resume, cancel and undo runs, test
                         targets and keep scenarios.

Other options:
  --dialect=<dialect>    {dialects}: the script for any new database. With --target it is
                         the one for the tables that are there. With `scenario from`: whose SQL a
                         file of CREATE TABLE statements is, <target>.
  --entity=<entity>      Only this entity.
  --rows=<n>             Rows of each entity to show. Default: 5. With `scenario from`: rows of the
                         largest table. Default: 1000. With `run diff`: rows of each entity to
                         compare, spread over all of them. Default: 10000.
  --full                 Print lists whole on a terminal too, where `explain` shortens long ones. A
                         pipe or a file always gets all, and can be executed.
  --hidden               Show hidden columns too, which no table stores.
  --limit=<n>            Runs to list at most [default: 20].
  --status=<status>      Only runs that are queued, running, success, failed or cancelled.
  --name=<name>          Human-readable name of the target. Default: its id.
  --format=<format>      table or json [default: table].

Global options (those with a name in brackets also as an environment variable):
  --scenarios-dir=<dir>  Folder of scenarios [SDGEN_SCENARIOS_DIR]. Default: ./scenarios, else the
                         ones that ship with sdgen.
  --targets-dir=<dir>    Folder of targets [SDGEN_TARGETS_DIR]. Default: ./targets, else the ones
                         that ship.
  --runs-db=<file>       sdgen's own record of runs [SDGEN_RUNS_DB]. Default: ./sdgen-runs.sqlite.
  -v --verbose           Print what a run does as log lines, as --log-level=info does.
  -q --quiet             Print nothing on stderr but errors: no progress, no warnings.
  --log-level=<level>    debug, info, warning or error: print log lines of that level and above
                         [SDGEN_LOG_LEVEL]. Default: info, but for runs, which show their progress
                         instead and print warnings and errors.
  --log-format=<format>  human, or json for one object a line [SDGEN_LOG_FORMAT]. Default: human.
  -h --help              Show this text.
  --version              Show the version.

Results go to stdout, progress and logs to stderr: on a terminal bars, elsewhere a line at the
start of a run, for each entity and at the end. `run show` has every line of the log.
Exit codes: 0 done, 1 the run or check failed, 2 wrong usage or input that is not valid.
"""
