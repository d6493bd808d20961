"""Turns of one person reporting an activity, one at a time, beside the bare commits of a turn.

Turn and turn about: a turn of the bot's, then one of the bare program's, never two at once.
"""

from __future__ import annotations

import http.client
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.simulator import seed
from tests.bench import line_side
from tests.bench.figures import Row, Section, percentile
from tests.bench.line_side import LineSide
from tests.bench.load import signature
from tests.bench.processes import SECRET
from tests.bench.stage import Stage

REPORTER = seed.line_id("D0103")
COMMITS = 4
PAUSE = 0.03  # seconds in which nobody asks anything: the turn is not to be disturbed
LONGEST = 5.0

Says = Callable[[str], dict[str, Any]]
SCRIPT: tuple[tuple[Says, str], ...] = (
    (line_side.text, "รายงาน 1.10"),
    (line_side.postback, "เสร็จแล้ว 100%"),
    (line_side.text, "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 118 คน"),
    (line_side.postback, "ได้ตามแผนทั้งสองข้อ"),
    (line_side.postback, "ไม่ใช้งบ ไม่มีความเสี่ยง"),
    (line_side.postback, "ยกเลิก"),
)
"""What is typed, or the label of the button that is tapped; then from the beginning."""


@dataclass(frozen=True)
class Outcome:
    """Seconds from webhook to reply call, turn by turn."""

    ours: list[float]
    theirs: list[float]


class Partner:
    """One kept-alive connection to a contestant, and LINE's side to see what it answers."""

    def __init__(self, line: LineSide, port: int) -> None:
        self._line = line
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST)

    def turn(self, specifics: dict[str, Any]) -> tuple[float, list[Any]]:
        """Seconds to the reply call, and the messages in it. Raises RuntimeError without one."""
        [token] = self._line.tokens([REPORTER])
        body = line_side.body(REPORTER, token, **specifics).encode()
        headers = {"X-Line-Signature": signature(SECRET, body), "Content-Type": "application/json"}
        self._line.replies()
        time.sleep(PAUSE)
        begun = time.monotonic()
        self._connection.request("POST", "/callback", body, headers)
        answer = self._connection.getresponse()
        answer.read()
        time.sleep(PAUSE)
        replies = self._line.replies(least=1, seconds=LONGEST)
        if answer.status != 200 or [r["token"] for r in replies] != [token]:
            raise RuntimeError(f"a turn was answered {answer.status} and {len(replies)} replies")
        return replies[0]["at"] - begun, replies[0]["messages"]


def measure(stage: Stage, times: int) -> Outcome:
    """The whole script so many times, after one that does not count."""
    stage.line.meet([REPORTER])
    bot = Partner(stage.line, stage.ports["bot"])
    bare = Partner(stage.line, stage.ports["bare_turn"])
    outcome = Outcome([], [])
    heard: list[Any] = []
    for number in range(times + 1):
        for says, what in SCRIPT:
            specifics = says(what if says is line_side.text else button(heard, what))
            ours, heard = bot.turn(specifics)
            theirs, _ = bare.turn(specifics)
            if number:
                outcome.ours.append(ours)
                outcome.theirs.append(theirs)
    return outcome


def button(messages: list[Any], label: str) -> str:
    """The data of the button with this label. Raises LookupError."""
    for action in _actions(messages):
        if action.get("label") == label and "data" in action:
            return str(action["data"])
    raise LookupError(label)


def _actions(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, list):
        for each in part:
            yield from _actions(each)
    if isinstance(part, dict):
        if part.get("type") == "postback":
            yield part
        for each in part.values():
            yield from _actions(each)


def sections(outcome: Outcome) -> list[Section]:
    """The table of this part."""
    rows = []
    for name, share in (("p50", 0.5), ("p95", 0.95)):
        ours, theirs = (percentile(times, share) for times in (outcome.ours, outcome.theirs))
        ratio = ours / theirs
        judged = name == "p95"
        row = Row(
            f"webhook to reply call {name}",
            "ms",
            ours * 1000,
            theirs * 1000,
            ratio,
            "at most 3" if judged else "",
            ratio <= 3 if judged else None,
        )
        rows.append(row)
    notes = [
        f"{len(outcome.ours)} turns of a report, one at a time, in turn with the bare program: "
        f"{COMMITS} durable commits, then the same call, in one thread."
    ]
    return [Section("A turn of a conversation, alone", rows, notes)]
