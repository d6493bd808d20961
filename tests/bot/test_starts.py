"""What is loaded before the processes that serve are started: they need the processors then."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]
MOST_OF_MODELS = 40
"""Modules; all together are more than 400."""


@pytest.mark.parametrize("begins", ["bot.launcher", "bot.commands.processes, bot.own_database"])
def test_what_starts_the_processes_loads_neither_handlers_nor_all_tables(begins: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", f"import json, sys, {begins}; print(json.dumps([*sys.modules]))"],
        cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True,
    )  # fmt: skip
    loaded = json.loads(ran.stdout)
    floors = [name.partition(".")[0] for name in loaded]
    assert "handlers" not in floors and "scheduler" not in floors
    assert 0 < floors.count("models") < MOST_OF_MODELS
