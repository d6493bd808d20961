"""Names this program: its version, its git commit if there is one, the schema it needs."""

from __future__ import annotations

import subprocess
import tomllib
from pathlib import Path

from models.migrations import HEAD

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 5.0


def words() -> str:
    """Return `strongbot 0.1.0, commit 1a2b3c4, schema 0015`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    commit = _commit()
    at = f", commit {commit}" if commit else ""
    return f"strongbot {project['version']}{at}, schema {HEAD}"


def _commit() -> str | None:
    """Return the short commit; None without git, or if this folder is no checkout of its own."""
    if not (ROOT / ".git").exists():
        return None
    try:
        ran = subprocess.run(
            ["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"],
            capture_output=True, text=True, timeout=PATIENCE, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return None
    return ran.stdout.strip() if ran.returncode == 0 else None
