"""Command lines are understood with the usage of one command as with that of all."""

from __future__ import annotations

import shlex

import docopt
import pytest

from sdgen.cli.main import COMMANDS
from sdgen.cli.narrow_usage import as_with_all, narrow_usage
from sdgen.cli.options import with_values
from sdgen.cli.usage import own_usage

LINES = """\
scenario list
scenario show a --profile x
scenario validate a.yaml --scenarios-dir=b
scenario schema --log-level debug
scenario from d --schema a --schema=b --table x --table y --statistics -o f --rows 7
scenario update s --from d --table x --diff --exclude=z --schema a
target list --format json
target show t --targets-dir .
target validate t
target test t --target-kind sqlite --schema s
target add i d --name "A name"
target rm i
target create-schema x --schema s
target schema
run start --scenario s --target t
run start --scenario s --target=t --target-kind postgres --schema x --seed=-5 --jobs 3 --plan
run start --target t --rows-override a=1 --rows-override b=2 --first-row c=3 --scenario s
run start --target t --scenario s --continue --overwrite --format=json --jobs=2
scenario from d --common-values -o f.yaml --dialect sqlite
run list --limit 3 --status failed
run show latest --format json
run resume latest --batch-size 9 --lock-timeout 3
run cancel r -q
run verify r --runs-db db.sqlite --target t
run undo r --dry-run
run replay r --target t --mode append
run diff a b --format=json
explain --scenario s --dialect sqlite --entity e --full
explain --target t --scenario s --first-row e=4
preview --scenario s --hidden --rows 2
generator list
generator show int
serve --allowed-host a --allowed-host b --port 0
mcp --verbose
run advance r1 --as-of 2026-02-01 --changes=c.jsonl
"""
NOT_NARROW = """\
run
run start --scenario s --target t --host h
run start --scen s --target t
run start --scenario s --target t --seed -5
run --format json list
run start --help
--version
target show -- t
serve -h
"""


@pytest.mark.parametrize("line", LINES.splitlines())
def test_one_command_means_the_same(line: str) -> None:
    argv = with_values(shlex.split(line))
    usage = narrow_usage(argv)
    assert usage is not None
    assert as_with_all(docopt.docopt(usage, argv)) == docopt.docopt(own_usage(), argv)


def test_every_command_is_tried() -> None:
    assert {words for words in COMMANDS if f"\n{' '.join(words)}" in f"\n{LINES}"} == {*COMMANDS}


@pytest.mark.parametrize("line", NOT_NARROW.splitlines())
def test_in_doubt_the_whole_usage_decides(line: str) -> None:
    assert narrow_usage(shlex.split(line)) is None
