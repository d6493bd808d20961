"""Tests run side by side tell all that they tell alone, and none is lost."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE

ROOT = Path(__file__).parents[1]
FILES = {
    "test_first.py": """
        import os, pytest
        from pathlib import Path
        @pytest.fixture(scope="session")
        def kept():
            yield
            Path(f"closed-{os.getpid()}").touch()
        def test_passes(kept): Path(f"here-{os.getpid()}").touch()
        def test_fails(): print("said before"); assert 1 == 2
        @pytest.mark.skip
        def test_skipped(): pass
    """,
    "test_second.py": """
        import pytest
        @pytest.fixture
        def broken(): raise ValueError("in its fixture")
        def test_never_begins(broken): pass
    """,
    "test_third.py": """
        import os
        def test_ends_its_process(): os.kill(os.getpid(), 9)
    """,
    "test_fourth.py": "def test_passes_too(): pass",
}


def run(folder: Path, *only: str) -> subprocess.CompletedProcess[str]:
    for name in only:
        lines = [line.removeprefix(" " * 8) for line in FILES[name].splitlines()]
        (folder / name).write_text("\n".join(lines))
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.side_by_side", "--processes", "2",
               "-p", "no:cacheprovider", "-p", "no:hypothesispytest", "-p", "no:xdist",
               "--rootdir", str(folder), str(folder)]  # fmt: skip
    return subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": str(ROOT), "PATH": ""}, capture_output=True,
        text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip


def test_failures_are_told_and_a_process_that_dies_is_one(tmp_path: Path) -> None:
    ran = run(tmp_path, *FILES)
    assert ran.returncode == pytest.ExitCode.TESTS_FAILED, ran.stderr
    counts = {what: int(count) for count, what in re.findall(r"(\d+) (\w+)", ran.stdout[-100:])}
    assert (counts["failed"], counts["passed"], counts["skipped"], counts["error"]) == (2, 2, 1, 1)
    for told in ("said before", "in its fixture", "test_third.py", "ended with -9"):
        assert told in ran.stdout


def test_what_a_process_shares_is_closed_at_its_end(tmp_path: Path) -> None:
    ran = run(tmp_path, "test_first.py", "test_fourth.py")
    [here] = tmp_path.glob("here-*")
    assert (tmp_path / here.name.replace("here", "closed")).exists(), ran.stdout
