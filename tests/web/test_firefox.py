"""The main job in Firefox, which the tests of pages in Chromium say nothing of."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.support.browser import NoBrowserError, firefox_path
from tests.support.server import LiveServer

FOLDER = Path(__file__).parent.parent / "firefox"
TIMEOUT = 600
"""Seconds; bounds one that hangs."""


@pytest.mark.slow
@pytest.mark.first_server
def test_the_main_job_in_firefox(site: LiveServer) -> None:
    try:
        firefox = firefox_path()
    except NoBrowserError as error:
        pytest.skip(str(error))
    assert (FOLDER / "node_modules").is_dir(), "make firefox fetches what drives it"
    address = f"http://localhost:{site.client.port}"
    done = subprocess.run(
        ["node", str(FOLDER / "main_job.mjs"), address, str(firefox)],
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "complaints": [],
        "planned": 2,
        "rows": "80",
        "source": "As they are stored in orders, as the run made them.",
        "found": 50,
        "overflow": False,
    }
