"""Browsers for tests of the pages, the system's own: a headless Chromium, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

_CHROMIUM = (
    *("chromium-headless-shell", "chrome-headless-shell"),  # half the CPU time of the others
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
)
_FIREFOX = ("firefox-esr", "firefox")
_FLAGS = (
    *("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--force-color-profile=srgb"),
    # Fewer processes: a tenth of the CPU time.
    *("--in-process-gpu", "--disable-site-isolation-trials"),
)
PATIENCE_MS = 30_000


class NoBrowserError(Exception):
    """The browser is not on this machine; the message says what to do."""


def chromium_path(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the browser: SDGEN_CHROMIUM, else what is on PATH. Raises NoBrowserError."""
    return _path_of(
        "Chromium", "SDGEN_CHROMIUM", _CHROMIUM, "chromium-headless-shell, or chromium", environ
    )


def firefox_path(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the browser: SDGEN_FIREFOX, else what is on PATH. Raises NoBrowserError."""
    return _path_of("Firefox", "SDGEN_FIREFOX", _FIREFOX, "firefox-esr", environ)


def _path_of(
    title: str, variable: str, names: Sequence[str], package: str, environ: Mapping[str, str]
) -> Path:
    named = environ.get(variable)
    if named:
        if os.access(named, os.X_OK):
            return Path(named)
        raise NoBrowserError(f"{variable}={named} is no program. Name a {title}")
    for name in names:
        if found := shutil.which(name):
            return Path(found)
    raise NoBrowserError(
        f"no {title}: looked for {', '.join(names)} on PATH. To fix this, either: install one "
        f"(on Debian: apt-get install {package}), or name one with {variable}."
    )


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a browser with an empty profile of its own. Raises NoBrowserError."""
    path = chromium_path(os.environ)
    flags = list(_FLAGS)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        flags.append("--no-sandbox")  # Chromium refuses to run as root with it
    with sync_playwright() as playwright:
        # Playwright gives it a new folder for its profile, and removes that in the end.
        browser = playwright.chromium.launch(executable_path=path, headless=True, args=flags)
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Screen:
    """A page of a site, in a context of its own.

    Attributes:
        page: the page.
        url: address of the site.
        complaints: what the browser has complained of: errors of scripts, what the
            Content-Security-Policy has stopped, dialogs that nobody asked for.
    """

    page: Page
    url: str
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to what the page says."""
        self.page.set_default_timeout(PATIENCE_MS)
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("console", lambda message: self._heard(message.type, message.text))
        self.page.on("dialog", lambda dialog: self._popped(dialog.message, dialog.dismiss))

    def open(self, path: str) -> Page:
        """Go to a page of the site and return it, when its scripts have got what they need."""
        self.page.goto(f"{self.url}{path}")
        self.page.wait_for_selector("[aria-busy]", state="detached")
        return self.page

    def _heard(self, kind: str, text: str) -> None:
        # A refused request is told in the page; the browser says so here, too.
        if kind in ("error", "warning") and not text.startswith("Failed to load resource"):
            self.complaints.append(f"{kind}: {text}")

    def _popped(self, message: str, dismiss: object) -> None:
        self.complaints.append(f"dialog: {message}")
        assert callable(dismiss)
        dismiss()
