"""A web process that has just begun: what it has loaded, and what the first person waits for."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.patience import PATIENCE

ROOT = Path(__file__).parents[3]
SENTENCES = ["มีคายยังม่ายส่งมั่งอะคะ", "อยากรู้กำหนดส่งรอบหน้าของสำนักการคลัง", "พรุ่งนี้ฝนจะตกไหม"]
MOST_CALLS = 20_000
"""Of Python, to read a sentence; the tables take 100,000 and more."""
_BEGINS = f"""
import json, sys, bot.web.wsgi, bot.web.app
loaded = sorted(sys.modules)
from handlers import registry
from tests.understanding.reading import calls
registry.rehearse()
print(json.dumps({{"loaded": loaded, "calls": [calls(each) for each in {SENTENCES!r}]}}))
"""


@pytest.fixture(scope="module")
def begun() -> Mapping[str, Any]:
    """What such a process tells: its modules, then how much work each sentence is after the
    rehearsal."""
    ran = subprocess.run(
        [sys.executable, "-c", _BEGINS],
        cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True,
    )  # fmt: skip
    told: Mapping[str, Any] = json.loads(ran.stdout)
    return told


def test_the_web_process_never_loads_what_makes_documents_or_opens_files(
    begun: Mapping[str, Any],
) -> None:
    loaded = set(begun["loaded"])
    assert "bot.web.webhook" in loaded and "handlers.dispatcher" in loaded
    unwanted = {"handlers.papers", "PIL", "pikepdf", "alembic", "apscheduler", "openpyxl"}
    assert loaded & unwanted == set()


def test_after_the_rehearsal_no_table_is_made_in_the_first_persons_turn(
    begun: Mapping[str, Any],
) -> None:
    assert len(begun["calls"]) == len(SENTENCES)
    assert max(begun["calls"]) < MOST_CALLS, begun["calls"]
