"""Turns of one person reporting an activity, one at a time, beside the bare commits of a turn.

Turn and turn about: a turn of the bot's, then one of the bare program's, never two at once.
"""

from __future__ import annotations

import http.client
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from bot.simulator import seed
from tests.bench import answers, line_side
from tests.bench.figures import Row, Section, percentile
from tests.bench.line_side import LineSide
from tests.bench.load import signature
from tests.bench.processes import SECRET
from tests.bench.run import Run
from tests.bench.stage import Stage

REPORTER = seed.line_id("D0103")
COMMITS = 4
PAUSE = 0.03  # seconds in which nobody asks anything: the turn is not to be disturbed
LONGEST = 20.0

SAID = "จัดแลกเปลี่ยนเรียนรู้เมื่อ {day} มกราคม มีผู้เข้าร่วม {people} คน"
ANSWERS = 4  # questions of a report that are answered before it is thrown away


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

    def close(self) -> None:
        self._connection.close()

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


def part(run: Run) -> Iterator[Section]:
    """A person who reports an activity, alone with the bot."""
    yield from sections(measure(run.stage, run.sized(45, 3, 1)))


def measure(stage: Stage, times: int) -> Outcome:
    """A report begun, told and thrown away, so many times, after one that does not count."""
    stage.line.meet([REPORTER])
    outcome = Outcome([], [])
    with (
        closing(Partner(stage.line, stage.ports["bot"])) as bot,
        closing(Partner(stage.line, stage.ports["bare_turn"])) as bare,
    ):
        _play(bot, bare, times, outcome)
    return outcome


def _play(bot: Partner, bare: Partner, times: int, outcome: Outcome) -> None:
    for number in range(times + 1):
        told = SAID.format(day=1 + number % 31, people=100 + number)
        for ours, theirs in _report(bot, bare, told):
            if number:
                outcome.ours.append(ours)
                outcome.theirs.append(theirs)


def _report(bot: Partner, bare: Partner, told: str) -> Iterator[tuple[float, float]]:
    """Turn by turn, seconds of the bot's and of the bare program's. Raises RuntimeError where no
    report is told: another sentence costs something else."""
    specifics = line_side.text("รายงาน 1.10")
    for _ in range(ANSWERS + 1):
        ours, heard = bot.turn(specifics)
        yield ours, bare.turn(specifics)[0]
        if not answers.conversing(heard):
            raise RuntimeError(f"no question of the report: {heard}")
        tap = answers.answer(heard)
        specifics = line_side.text(told) if tap is None else line_side.postback(tap)
    specifics = line_side.text("ยกเลิก")
    ours, heard = bot.turn(specifics)
    yield ours, bare.turn(specifics)[0]
    specifics = line_side.postback(answers.opening(heard, "drop"))
    yield bot.turn(specifics)[0], bare.turn(specifics)[0]


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
