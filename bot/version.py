"""Names this program: its version, its git commit if it is known, the schema it needs."""

from __future__ import annotations

import subprocess
import tomllib
from pathlib import Path

from models.migrations import HEAD

ROOT = Path(__file__).resolve().parents[1]
STAMP = "COMMIT"
"""The file into which `git archive` writes the commit."""

PATIENCE = 5.0


def words(root: Path = ROOT) -> str:
    """Return `strongbot 1.0.0, commit 1a2b3c4, schema 0015`."""
    known = commit(root)
    at = f", commit {known}" if known else ""
    return f"strongbot {number(root)}{at}, schema {HEAD}"


def number(root: Path = ROOT) -> str:
    """Return the version, such as 1.0.0."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def commit(root: Path = ROOT) -> str | None:
    """Return the short commit; None if neither git nor the stamp tells it."""
    return _of_git(root) if (root / ".git").exists() else _stamped(root)


def _of_git(root: Path) -> str | None:
    try:
        ran = subprocess.run(
            ["git", "-C", str(root), "rev-parse", "--short", "HEAD"],
            capture_output=True, text=True, timeout=PATIENCE, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return None
    return ran.stdout.strip() if ran.returncode == 0 else None


def _stamped(root: Path) -> str | None:
    try:
        stamp = (root / STAMP).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return stamp if stamp.isalnum() else None  # in a plain copy git's own sign stands there
