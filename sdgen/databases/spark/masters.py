"""What is wrong with a master of Spark, so far as that can be told before Spark is started."""

from __future__ import annotations

import os
import re
import socket
import sys
from typing import TYPE_CHECKING, Any

from sdgen.databases.spark.installed import is_at_work, sets_by_script
from sdgen.errors import shown

if TYPE_CHECKING:
    from sdgen.planning.request import SparkMaster

_FOR_YARN = ("HADOOP_CONF_DIR", "YARN_CONF_DIR")
_PATIENCE = 5
"""Seconds for a master to answer; Spark itself gives up after a minute."""
_ADDRESS = re.compile(r"(?:\[([^]]+)\]|([^:]+)):([0-9]+)")


def at_work_elsewhere(master: SparkMaster) -> str | None:
    """Returns that Spark is at work in this process with another master than is asked for."""
    there = _context()
    if there is None or master.asked in (None, there.master):
        return None
    return (
        f"Spark already runs in this process with master {shown(there.master)} (asked for: "
        f"{shown(master.asked)}). Leave the master out, or stop that session"
    )


def master_problem(master: SparkMaster) -> str | None:
    """Returns why Spark could not compute there; None where that is not known."""
    if _context() is not None:
        return at_work_elsewhere(master)
    url = master.chosen or ""
    if url == "yarn":
        is_set = any(name in os.environ for name in _FOR_YARN) or sets_by_script(*_FOR_YARN)
        return None if is_set or is_at_work() else _YARN
    return _unanswered(url) if url.startswith("spark://") else None


def _context() -> Any:
    """Returns the SparkContext that is at work in this process; None where there is none."""
    context = getattr(sys.modules.get("pyspark"), "SparkContext", None)
    return getattr(context, "_active_spark_context", None)


def _unanswered(url: str) -> str | None:
    """Returns that none of the masters answers that a URL names."""
    refused = []
    for address in url.removeprefix("spark://").split(","):
        found = _ADDRESS.fullmatch(address)
        if found is None or not 0 < int(found[3]) < 65536:
            return f"has no host and port in {shown(address)}. Write spark://host:7077"
        try:
            socket.create_connection((found[1] or found[2], int(found[3])), _PATIENCE).close()
        except (OSError, UnicodeError) as error:
            refused.append(f"{address}: {error}")
        else:
            return None
    return (
        f"does not answer (got {shown(url)}; {'; '.join(refused)}). Start that master, or name "
        "another one; local[*] is this machine"
    )


_YARN = (
    f"is yarn, and neither {' nor '.join(_FOR_YARN)} is set. Set one to the folder that has the "
    "yarn-site.xml of the cluster"
)
