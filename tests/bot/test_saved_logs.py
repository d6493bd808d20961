"""Conversations saved in the simulator are lived again: the bot says today what it said then.

A tester who finds a strange conversation: begin with an empty DATA_DIR, play it, save the log
(บันทึก, เก็บเป็นไฟล์), put the file into `saved_logs/`. It stands for what the bot should say: where
that is wrong, mend the words in the file, and this test fails until the bot says them.

Words changed on purpose: `SAVED_LOGS=rewrite` in the environment writes what the bot says now into
the files, to be read as a difference before it is committed; the run after it passes.

Compared are, chat by chat and in order, every message that reached LINE: what people read of it,
buttons' labels too. Not compared: layout and colours (the gallery shows them), what buttons carry,
links, codes made up anew, whether it came as a reply or a push, and refused calls. A file
that somebody sent is not in the log; a chat that held a complaint is not either.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from scheduler.ports import Outside
from tests.bot.replaying import Replay, rewritten, saved
from tests.fakes import MovableClock, RecordingLine
from tests.talk import words

LOGS = sorted(Path(__file__).with_name("saved_logs").glob("*.json"))
LONG = "group_reminders_and_a_kill"
"""It is left to `make soak`: what is killed, and a group, are played by tests of their own."""


def lines(messages: Sequence[Mapping[str, Any]]) -> list[str]:
    """So that a difference is shown as the lines that differ."""
    return [line for message in messages for line in words(message).splitlines()]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "path",
    [pytest.param(log, id=log.stem, marks=[pytest.mark.soak] * (log.stem == LONG)) for log in LOGS],
)
def test_the_bot_says_what_it_said_when_the_log_was_saved(
    path: Path, office: Outside, clock: MovableClock, line: RecordingLine
) -> None:
    replay = Replay(office, clock, line, saved(path)).lives()
    if os.environ.get("SAVED_LOGS") == "rewrite":
        text = json.dumps(rewritten(replay), ensure_ascii=False, indent=1)
        path.write_text(f"{text}\n", encoding="utf-8")
    assert replay.then and replay.said.keys() == replay.then.keys()
    for chat, then in replay.then.items():
        assert lines(replay.said[chat]) == lines(replay.translated(then))
