"""One browser for all, and pages that are watched: nothing may stand in the console as a fault and
no request may leave the machine. A test that brings a fault about says which one it expects.

Needs playwright and a Chromium, and fails without them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.e2e.watching import BeingMade, Opens, Watch
from tests.journeys.processes import ROOT, environment_of

SLOW = 20_000  # milliseconds that the page may take on a busy machine


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=SLOW)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
            args=["--no-sandbox", "--disable-gpu"],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """What the test's pages do; at its end nothing may have gone wrong."""
    watching = Watch()
    yield watching
    watching.close()
    assert watching.faults == []


@pytest.fixture
def opens(browser: Browser, watch: Watch) -> Opens:
    def page(width: int, height: int, expected: Sequence[str] = ()) -> Page:
        return watch.opens(browser, width, height, expected)

    return page


@pytest.fixture(scope="session")
def artefacts() -> Path:
    """Where pictures are left: the folder of E2E_ARTEFACTS, tests/e2e/artefacts without it."""
    folder = Path(os.environ.get("E2E_ARTEFACTS") or Path(__file__).with_name("artefacts"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session", autouse=True)
def gallery_page(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BeingMade]:
    """The gallery of all messages, begun with the first test so that the last finds it made."""
    target = tmp_path_factory.mktemp("gallery") / "gallery.html"
    wanted = any(item.path.name == "test_whole_gallery.py" for item in request.session.items)
    command = [sys.executable, "-m", "tests.gallery", str(target)]
    making = None
    if wanted:
        silent = subprocess.DEVNULL
        making = subprocess.Popen(
            command, cwd=ROOT, env=environment_of({}), stdout=silent, stderr=silent
        )
    yield BeingMade(making, target)
    if making is not None:
        making.kill()
        making.wait()
