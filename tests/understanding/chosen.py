"""What becomes of sentences typed at steps of choices: the choice meant, asked, refused, or wrong.

A sentence is right if typing it does what tapping the choice it means does. Of the half `kept` only
figures are printed, so that nobody words the bot by it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from bot.simulator import seed
from tests.handlers.gifts.gifting import CONTRACTOR, GIVER, ME, WHAT, gives
from tests.handlers.house import Chat, House
from tests.handlers.people.test_decide_account import asks, code_of
from tests.handlers.reports.deciding.test_approve_several import looked
from tests.handlers.reports.sent_reports import ADMIN, HEAD, REPORTER, meets, sends
from tests.models.reminders.owing import at
from tests.understanding.scenes import (
    PLACES,
    STAFF_ID,
    STRANGER,
    Heard,
    demo_database,
    staged,
    states,
    tapped,
    types_in,
    walks,
)

HALVES = ("worded", "kept")
RIGHT, ASKED, REFUSED, WRONG = "right", "asked", "refused", "wrong"
OUTCOMES = (RIGHT, ASKED, REFUSED, WRONG)
NO_CHOICE = "-"
"""In the place of a choice: the sentence means none of them."""
BOUNDS = {"worded": (71, 1), "kept": (55, 2)}
"""The least right or asked, and the most wrong, by half, as last measured."""

_ASKED = "หมายถึงข้อใด"
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True)
class Chosen:
    """A line: the conversation and step it was typed at, its words, the key of the choice meant."""

    half: str
    flow: str
    step: str
    text: str
    choice: str


def sentences() -> list[Chosen]:
    """All lines of the collection."""
    lines = Path(__file__).with_name("choices.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [Chosen(*line.split("\t")) for line in lines]


def outcomes(lines: Sequence[Chosen]) -> list[tuple[Chosen, str]]:
    """Each line typed in the demo office, and what became of it."""

    def where(line: Chosen) -> tuple[str, str]:
        return line.flow, line.step

    found = []
    with demo_database() as office:
        for spot, together in groupby(sorted(lines, key=where), key=where):
            with staged(office, lambda house, spot=spot: _brought(house, *spot)) as (chat, tries):
                found += [(each, _outcome(chat, tries, each)) for each in together]
    return found


def counted(found: Sequence[tuple[Chosen, str]]) -> dict[str, Counter[str]]:
    """How many of each outcome, by half."""
    counts: dict[str, Counter[str]] = {half: Counter() for half in HALVES}
    for line, outcome in found:
        counts[line.half][outcome] += 1
    return counts


def worse(counts: dict[str, Counter[str]]) -> list[str]:
    """What is worse than last measured."""
    return [
        f"{half}: {dict(counts[half])}"
        for half, (met, wrong) in BOUNDS.items()
        if counts[half][RIGHT] + counts[half][ASKED] < met or counts[half][WRONG] > wrong
    ]


# -- what became of it ---------------------------------------------------------------------------


def _outcome(chat: Chat, tries: Callable[[Callable[[], str]], Heard], line: Chosen) -> str:
    offered: list[str] = []

    def says() -> str:
        said = types_in(chat, line.text)
        offered.extend(re.findall(r'"data": "(c:[^"]+)"', json.dumps(chat.heard[-1:])))
        return said

    heard = tries(says)
    [at] = [key for key, row in heard.before.items() if row[:3] == (line.flow, line.step, "active")]
    meant = f"c:{at}:{line.step}:{line.choice}"
    if line.choice != NO_CHOICE:
        like = tries(lambda: tapped(chat, meant))
        if _left(heard) == _left(like) and _stays(heard, at) == _stays(like, at):
            return RIGHT if not _stays(heard, at) else REFUSED
    if line.choice == NO_CHOICE:
        return RIGHT if _waits(heard, at) else WRONG
    if not _stays(heard, at):
        return WRONG
    return ASKED if _ASKED in heard.reply and meant in offered else REFUSED


def _stays(heard: Heard, at: str) -> bool:
    """Whether the step still waits for its answer."""
    after = heard.after.get(at)
    return after is not None and after[:3] == heard.before[at][:3] and not _new(heard, at)


def _waits(heard: Heard, at: str) -> bool:
    """Whether nothing was kept as its answer; it may have been put aside."""
    after = heard.after.get(at)
    return after is not None and after[:2] == heard.before[at][:2] and not _new(heard, at)


def _new(heard: Heard, at: str) -> bool:
    before, after = (_answers(rows[at][3]) for rows in (heard.before, heard.after))
    return before != after


def _answers(state: dict[str, Any]) -> dict[str, Any]:
    """The answers; what is only offered as a button is none, nor the words kept beside a choice."""
    hidden = ("by_message", "likely", "manner_told")
    return {name: value for name, value in state["answers"].items() if name not in hidden}


def _left(heard: Heard) -> tuple[object, ...]:
    """What is kept, and where a conversation ended, what was said to it."""
    rows = {key: (*row[:3], _answers(row[3])) for key, row in heard.after.items()}
    ended = len(heard.after) != len(heard.before)
    return rows, _FIGURES.sub("", heard.reply)[:60] if ended else ""


# -- where it is typed ---------------------------------------------------------------------------


def _brought(house: House, flow: str, step: str) -> Chat:
    """Somebody who is asked this step."""
    chat = _WAYS[flow, step](house)
    at = [row[:2] for row in states(chat).values() if row[2] == "active"]
    assert at == [(flow, step)], (flow, step, at, chat.last)
    return chat


def _staff(house: House, staff_id: str) -> Chat:
    return Chat(house, seed.line_id(staff_id))


def _walked(role: str, *opening: str | list[str]) -> Callable[[House], Chat]:
    def brings(house: House) -> Chat:
        chat = _staff(house, STAFF_ID[role])
        if role == "supervisor":
            sends(_staff(house, REPORTER), chat)
        walks(chat, opening)
        return chat

    return brings


def _withdraws(house: House) -> Chat:
    reporter = _staff(house, REPORTER)
    sends(reporter, _staff(house, HEAD))
    return reporter.taps("ถอนรายงาน")


def _approves_several(house: House) -> Chat:
    head = _staff(house, HEAD)
    looked(_staff(house, REPORTER), head, "1.10", "2.1")
    return head.says("รออนุมัติ").taps("อนุมัติที่ดูแล้ว 2 ฉบับ")


def _reviews(house: House) -> Chat:
    head, admin = _staff(house, HEAD), _staff(house, ADMIN)
    sends(_staff(house, REPORTER), head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    return admin.says("ประวัติ 1.10").taps("ตรวจรายงาน")


def _ends_deputy(house: House) -> Chat:
    head = _staff(house, HEAD)
    return head.says("มอบหมายแทน").says("D0106").says("วันนี้").taps("ยืนยันมอบหมาย").says("เลิกมอบหมาย")


def _ends_absence(house: House) -> Chat:
    away = _staff(house, REPORTER).says("ลา 1-9 มี.ค.").taps("ยืนยันวันลา")
    house.now = at(date(2027, 3, 2))
    return away.says("ยกเลิกลา")


def _joins(house: House) -> Chat:
    return Chat(house, STRANGER).says(code_of(house, ME)).says(ME)


def _decides_account(house: House) -> Chat:
    admin = _staff(house, ADMIN)
    asks(house, REPORTER)
    meets(house, admin)
    return admin.says("คำขอย้ายบัญชี")


def _is_late(house: House) -> Chat:
    reporter = _staff(house, REPORTER)
    house.now = at(date(2027, 3, 23))
    return reporter.taps_data("o:late_reason").says("2.1")


def _answers_gift(house: House) -> Chat:
    house.now = at(date(2027, 3, 15))
    return _staff(house, ME).taps_data("o:answer_gift?d=2027-03-20&w=-")


def _confirms_group(house: House) -> Chat:
    admin = _staff(house, ADMIN)
    source = {"type": "group", "groupId": "C" + "1" * 32}
    admin.hears(house.handle({"type": "join", "replyToken": "token-g", "source": source}))
    return admin.taps("พิจารณากลุ่มนี้")


def _withdraws_gift(house: House) -> Chat:
    me = _staff(house, ME)
    gives(me)
    return me.taps("ดูรายละเอียด").taps("ถอนรายงาน")


_OUTPUT = PLACES["report:output"].opening
_GIFT = ("รับของขวัญ", WHAT, GIVER)
_WAYS: dict[tuple[str, str], Callable[[House], Chat]] = {
    ("report_activity", "status"): _walked("reporter", *PLACES["report:status"].opening),
    ("report_activity", "budget"): _walked("reporter", *_OUTPUT, ["ได้ตามแผนทั้งสองข้อ"]),
    ("report_activity", "risk"): _walked("reporter", *PLACES["report:risk"].opening),
    ("decide_report", "decision"): _walked("supervisor", "รออนุมัติ", ["พิจารณา"]),
    ("decide_report", "sure"): _walked("supervisor", "รออนุมัติ", ["พิจารณา"], ["อนุมัติ"]),
    ("withdraw_report", "sure"): _withdraws,
    ("approve_several", "sure"): _approves_several,
    ("review_report", "outcome"): _reviews,
    ("end_deputy", "sure"): _ends_deputy,
    ("end_absence", "sure"): _ends_absence,
    ("join_roster", "consent"): _joins,
    ("leave_bot", "sure"): _walked("reporter", "เลิกใช้บอต"),
    ("decide_account", "decision"): _decides_account,
    ("late_reason", "why"): _is_late,
    ("report_gift", "relation"): _walked("reporter", *_GIFT),
    ("report_gift", "manner"): _walked("reporter", *_GIFT, [CONTRACTOR]),
    ("report_gift", "value"): _walked("reporter", *PLACES["gift:value"].opening),
    ("answer_gift", "received"): _answers_gift,
    ("file_complaint", "kind"): _walked("reporter", "ร้องเรียน"),
    ("file_complaint", "identity"): _walked("reporter", "ร้องเรียน", ["ข้อร้องเรียน"]),
    ("enter_case", "channel"): _walked("receiver", "บันทึกเรื่องร้องเรียน", ["ข้อร้องเรียน"]),
    ("confirm_group", "decision"): _confirms_group,
    ("withdraw_gift", "reason"): _withdraws_gift,
}
