"""docs/cli.md: the command line, from the text that docopt-ng parses."""

from __future__ import annotations

import re
from pathlib import Path

from sdgen.cli.settings import DEFAULTS, variable
from sdgen.cli.usage import own_usage

INTRO = """\
# Command line

Made by `make docs` from the text that `sdgen --help` prints and that the command line is parsed
with.

"""

PLAN = Path(__file__).with_name("cli_plan.md").read_text(encoding="utf-8")
EXAMPLES = """
## Examples

```sh
# What is there, and is mine right?
sdgen scenario list
sdgen scenario validate ./shop.yaml

# Look at rows, and at the SQL, without any database.
sdgen preview --scenario ecommerce --entity orders --rows 10
sdgen explain --scenario ecommerce --dialect postgres | less

# A tenth of the rows, but exactly 500 products, into Postgres; say first what would be done.
sdgen run start --scenario ecommerce --target local-postgres --scale 0.1 \\
    --rows-override products=500 --plan

# As one of the scenario's profiles has it: fewer rows, rare states common.
sdgen run start --scenario iot_demo_small --profile qa --target demo

# The same rows from the script.
sdgen explain --scenario ecommerce --dialect postgres --as-of 2026-01-31 \\
    | psql -v ON_ERROR_STOP=1 postgresql://me@localhost/dev

# For scripts: the run's record as JSON, logs as JSON lines.
sdgen run start --scenario ecommerce --target demo --format json --log-format json 2> run.log

# Later, elsewhere, the same rows again from the record.
sdgen run replay 20260131 --target postgresql://me@localhost/test
```
"""


def options() -> list[tuple[str, str]]:
    """Returns every option of the usage text with its description on one line."""
    found = re.findall(
        r"^  (?:-[a-z] <[a-z]+> )?((?:-[a-z] )?--[a-z-]+(?:=<[^>]+>)?)  +(.*?)(?=^  -|^\S|^$)",
        own_usage(),
        re.M | re.S,
    )
    return [(name, " ".join(text.split())) for name, text in found]


def cli_page() -> str:
    """Returns the page."""
    rows = [f"| `{name}` | {text} |" for name, text in options()]
    variables = [
        f"| `{variable(name)}` | `{name}` | {f'`{default}`' if default else 'see above'} |"
        for name, default in DEFAULTS.items()
    ]
    return "\n".join(
        [
            f"{INTRO}```text\n{own_usage()}```",
            EXAMPLES,
            PLAN,
            "## Options",
            "",
            "| option | meaning |",
            "|---|---|",
            *rows,
            "",
            "## Environment",
            "",
            "An option on the command line wins over its variable.",
            "",
            "| variable | option | default |",
            "|---|---|---|",
            *variables,
            "",
        ]
    )
