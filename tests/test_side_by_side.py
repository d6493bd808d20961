"""Tests run side by side tell all that they tell alone, and none is lost."""

from __future__ import annotations

import json
import os
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
    "test_a_short.py": """
        from pathlib import Path
        def test_the_long_ones_have_met(): assert Path("met").exists()
    """,
    "test_long.py": """
        import os
        from pathlib import Path
        def test_meets_longer():
            os.close(os.open("between", os.O_WRONLY))
            Path("met").touch()
        def test_after(): pass
    """,
    "test_longer.py": """
        import os
        from pathlib import Path
        def test_meets_long():
            os.close(os.open("between", os.O_RDONLY))
            Path("met").touch()
        def test_after(): pass
    """,
    "journeys/test_once.py": """
        import os
        from pathlib import Path
        def test_meets_long():
            os.close(os.open("between", os.O_RDONLY))
            Path("met").touch()
        def test_after(): pass
    """,
}


def run(folder: Path, *only: str, **seconds: float) -> subprocess.CompletedProcess[str]:
    (folder / "seconds.json").write_text(json.dumps({f"{k}.py": v for k, v in seconds.items()}))
    for name in only:
        lines = [line.removeprefix(" " * 8) for line in FILES[name].splitlines()]
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("\n".join(lines))
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.side_by_side", "--processes", "2",
               "--seconds", str(folder / "seconds.json"),
               "-p", "no:cacheprovider", "-p", "no:hypothesispytest", "-p", "no:xdist",
               "--rootdir", str(folder), str(folder)]  # fmt: skip
    return subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": str(ROOT), "PATH": ""}, capture_output=True,
        text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip


def test_failures_are_told_and_a_process_that_dies_is_one(tmp_path: Path) -> None:
    ran = run(tmp_path, "test_first.py", "test_second.py", "test_third.py", "test_fourth.py")
    assert ran.returncode == pytest.ExitCode.TESTS_FAILED, ran.stderr
    counts = {what: int(count) for count, what in re.findall(r"(\d+) (\w+)", ran.stdout[-100:])}
    assert (counts["failed"], counts["passed"], counts["skipped"], counts["error"]) == (2, 2, 1, 1)
    for told in ("said before", "in its fixture", "test_third.py", "ended with -9"):
        assert told in ran.stdout


@pytest.mark.soak
def test_what_a_process_shares_is_closed_at_its_end(tmp_path: Path) -> None:
    ran = run(tmp_path, "test_first.py", "test_fourth.py")
    [here] = tmp_path.glob("here-*")
    assert (tmp_path / here.name.replace("here", "closed")).exists(), ran.stdout


def meets(folder: Path, **seconds: float) -> subprocess.CompletedProcess[str]:
    """Two files that wait for each other, and one of which must come after them."""
    os.mkfifo(folder / "between")
    return run(folder, "test_a_short.py", "test_long.py", "test_longer.py", **seconds)


@pytest.mark.soak
def test_the_files_with_most_tests_go_first_and_at_once(tmp_path: Path) -> None:
    ran = meets(tmp_path)
    assert ran.returncode == pytest.ExitCode.OK, ran.stdout
    assert "5 passed" in ran.stdout


def test_the_longest_file_of_the_last_run_goes_first(tmp_path: Path) -> None:
    ran = meets(tmp_path, test_long=0.01, test_longer=9, test_a_short=0.1)
    assert ran.returncode == pytest.ExitCode.TESTS_FAILED, ran.stdout
    assert "test_the_long_ones_have_met" in ran.stdout


@pytest.mark.soak
def test_journeys_go_first_where_none_was_run_before(tmp_path: Path) -> None:
    """They are few and take long: taken last, as in a fresh clone, they would be waited for."""
    os.mkfifo(tmp_path / "between")
    files = ("test_a_short.py", "test_long.py", "journeys/test_once.py")
    ran = run(tmp_path, *files, test_long=9, test_a_short=1)
    assert ran.returncode == pytest.ExitCode.OK, ran.stdout


@pytest.mark.soak
def test_how_long_each_file_took_is_kept_of_a_run_that_passed(tmp_path: Path) -> None:
    kept = tmp_path / "seconds.json"
    run(tmp_path, "test_first.py", test_old=1.0)
    assert json.loads(kept.read_text()) == {"test_old.py": 1.0}
    (tmp_path / "test_first.py").unlink()
    run(tmp_path, "test_fourth.py", test_old=1.0)
    [(file, seconds)] = json.loads(kept.read_text()).items()
    assert file == "test_fourth.py" and 0 < seconds < PATIENCE
