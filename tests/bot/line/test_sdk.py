"""What of LINE's SDK is loaded for a call, and that the whole of it stays to be had."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE

ROOT = Path(__file__).parents[3]
ASKED = """
import json, sys
import bot.worker, bot.wiring
from bot.line.client import LineClient
LineClient("http://127.0.0.1:9", "http://127.0.0.1:9", "token").load()
at_rest = sorted(sys.modules)
from bot.line import sdk
from linebot.v3.messaging import ApiException, TextMessage
same = ApiException is sdk.transport().failed
print(json.dumps({"at_rest": at_rest, "same": same, "text": TextMessage(text="x").to_dict()}))
"""


@pytest.mark.soak
def test_a_worker_at_rest_has_loaded_neither_the_sdk_s_models_nor_what_it_seldom_needs() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", ASKED],
        cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True,
    )  # fmt: skip
    told = json.loads(ran.stdout)
    loaded = set(told["at_rest"])
    assert {"linebot.v3.messaging.api_client", "scheduler.timetable"} <= loaded
    assert sum(name.startswith("linebot") for name in loaded) < 15
    seldom = {"aiohttp", "requests", "psycopg", "flask", "alembic", "PIL", "pikepdf", "openpyxl"}
    assert loaded & {*seldom, "docx", "typst", "handlers.papers", "pythainlp"} == set()
    # Whoever asks for more of the SDK has it, with the same classes.
    assert told["same"] is True
    assert told["text"] == {"type": "text", "text": "x"}
