"""Pages that are watched: no fault in the console, no request that leaves the machine."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page

PATIENCE = 900.0  # seconds that the gallery may take on a busy machine
HERE = ("127.0.0.1", "localhost")


class Opens(Protocol):
    """Opens a watched page."""

    def __call__(self, width: int, height: int, expected: Sequence[str] = ()) -> Page: ...


class Watch:
    """What went wrong on the pages of one test."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self._contexts: list[BrowserContext] = []

    def opens(self, browser: Browser, width: int, height: int, expected: Sequence[str]) -> Page:
        """A page of a browser that knows nothing yet; `expected`: parts of console lines that the
        test brings about on purpose."""
        size: Any = {"width": width, "height": height}
        context = browser.new_context(viewport=size, locale="th-TH", timezone_id="UTC")
        self._contexts.append(context)
        page = context.new_page()
        self.looks_at(page, expected)
        return page

    def looks_at(self, page: Page, expected: Sequence[str] = ()) -> None:
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("dialog", lambda dialog: (self.faults.append("a script ran"), dialog.dismiss()))
        page.on("console", lambda said: self._hears(said.type, said.text, expected))
        page.on("request", lambda request: self._goes(request.url))

    def _hears(self, kind: str, text: str, expected: Sequence[str]) -> None:
        if kind == "error" and not any(each in text for each in expected):
            self.faults.append(text)

    def _goes(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname not in HERE:
            self.faults.append(f"leaves the machine: {url}")

    def close(self) -> None:
        for context in self._contexts:
            context.close()


@dataclass(frozen=True)
class BeingMade:
    """A page that a process is making; `made` waits for it."""

    process: subprocess.Popen[bytes] | None
    target: Path

    def made(self) -> Path:
        assert self.process is not None
        self.process.wait(PATIENCE)
        assert self.target.exists(), "the gallery could not be made: see `make gallery`"
        return self.target
