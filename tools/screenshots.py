"""Takes the pictures of the pages in docs/images, from the scenarios that ship.

``make screenshots`` calls it. It serves a folder of its own, and needs a Chromium (see
``tests/support/browser.py``).
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Page  # noqa: E402  (the path has to be set first)

from tests.support.browser import chromium  # noqa: E402
from tests.support.server import LiveServer, live_server  # noqa: E402

IMAGES = ROOT / "docs" / "images"
LARGEST = 200_000
_SIZE = {"width": 1280, "height": 800}
_AS_OF = "2026-01-31T12:00:00Z"


def show_home(page: Page, site: LiveServer) -> None:
    """The run builder with a plan, and runs that have ended in every way."""
    client = site.client
    body = {"target_id": "demo", "seed": 7, "as_of": _AS_OF, "mode": "truncate"}
    client.post("runs?wait=true", {**body, "scenario_id": "iot_demo_small"})
    far = {"dsn": "postgresql://qa:secret@localhost:1/staging", "name": "Staging"}
    without = {name: value for name, value in body.items() if name != "target_id"}
    client.post("runs?wait=true", {**without, "scenario_id": "ecommerce", "target": far})
    client.post("runs?wait=true", {**body, "scenario_id": "ecommerce"})
    slow = {**body, "scenario_id": "finance_demo", "batch_size": 20_000}
    cancelled = client.post("runs", slow).data["id"]
    client.wait(cancelled, lambda run: run["rows_written"] > 200_000)
    client.post(f"runs/{cancelled}/cancel")
    client.wait(cancelled)
    page.set_viewport_size({**_SIZE, "height": 890})  # type: ignore[typeddict-item]
    page.goto(f"{site.server.url}/?scenario=ecommerce&target=demo&scale=0.02&as_of=2026-01-31")
    page.wait_for_selector("[aria-busy]", state="detached")
    page.get_by_label("Mode").select_option("truncate_then_insert")
    page.get_by_role("button", name="Plan").click()
    page.locator("#planned").wait_for()
    page.evaluate("scrollTo(0, 0)")


def show_scenario(page: Page, site: LiveServer) -> None:
    """The diagram of a scenario, and the first rows and columns of an entity."""
    page.set_viewport_size({"width": 1000, "height": 1440})
    page.goto(f"{site.server.url}/scenarios/social?profile=demo")
    page.wait_for_selector("[aria-busy]", state="detached")


def show_run(page: Page, site: LiveServer) -> None:
    """A run about half way, in dark colours."""
    for left in Path("data").glob("demo.sqlite*"):  # by the cancelled run, without keys
        left.unlink()
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    body = {"scenario_id": "finance_demo", "target_id": "demo", "seed": 7, "as_of": _AS_OF}
    batches = {"mode": "truncate", "batch_size": 20_000}
    run = site.client.post("runs", {**body, **batches}).data
    page.goto(f"{site.server.url}/runs/{run['id']}")
    page.wait_for_function("() => document.getElementById('total').value > 500000", timeout=120_000)
    page.wait_for_function("() => document.getElementById('total-left').textContent !== ''")


SHOTS: dict[str, Callable[[Page, LiveServer], None]] = {
    "home.png": show_home,
    "scenario.png": show_scenario,
    "run.png": show_run,
}


def main() -> None:
    """Writes the pictures."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="sdgen-screenshots-") as folder:
        os.chdir(folder)  # the target of the demo is a file in the current folder
        shipped = {"scenarios_dir": ROOT / "scenarios", "targets_dir": ROOT / "targets"}
        with live_server(Path(folder), **shipped) as site, chromium() as browser:
            for name, show in SHOTS.items():
                page = browser.new_page(viewport=_SIZE)  # type: ignore[arg-type]
                page.set_default_timeout(60_000)
                show(page, site)
                page.screenshot(path=IMAGES / name)
                page.close()
                size = (IMAGES / name).stat().st_size
                print(f"docs/images/{name}: {size:,} bytes")
                if size > LARGEST:
                    sys.exit(f"{name} is larger than {LARGEST:,} bytes")


if __name__ == "__main__":
    main()
