"""How many of the collected utterances are understood as meant; tunes nothing and prints nothing.

The utterances are invented, as clerks of different ages type, over every intent of the bot and over
talk that must start nothing. Half of them are held out: they were written before their result was
known, in three sittings, and no word or rule was added because one of them failed. One hand wrote
them and the rules, so real people will do worse: five sets written after the rules of their time
and measured once before they were looked at came to between 73 and 93 %.

A line is right when the intent is right and the words handed on hold the argument: an activity
number, a day or two (`first/last`), a bureau, a code; where none is expected, no number and no day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handlers import registry
from handlers.people.joining.code_words import looks_like_a_code
from handlers.understand.dates.dates import find_dates, read_range
from handlers.understand.names import nearest_names
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number

UTTERANCES = Path(__file__).with_name("utterances.tsv")
TODAY = date(2024, 3, 13)
LEAST = 97.0
"""Percent that must be right, of all and of the half that was held out."""

HELD_OUT, TUNING = "held out", "tuning"
NOTHING = "nothing"

WORD_OF = {
    "report_activity": "รายงาน",
    "about_plan": "แผน",
    "rounds": "รอบส่งรายงาน",
    "own_duties": "งานของฉัน",
    "status": "สถานะ",
    "not_sent": "ใครยังไม่ส่ง",
    "menu": "เมนู",
    "help_me": "ช่วยเหลือ",
    "awaiting_me": "รออนุมัติ",
    "briefing": "ดูสรุปเดือนนี้",
    "take_in_form": "นำเข้าแบบรายงาน",
    "briefing_quarter": "ดูสรุปไตรมาสนี้",
    "briefing_choice": "สรุปประจำเดือน",
    "briefing_on": "รับสรุป",
    "briefing_off": "เลิกรับสรุป",
    "join_roster": "ลงทะเบียน",
    "no_gift": "ไม่รับของขวัญ",
    "gift": "รับของขวัญ",
    "gifts": "ของขวัญที่รายงาน",
    "gift_answer": "ไม่ได้รับของขวัญ",
    "gift_result": "ผล No Gift",
    "confirm_result": "ยืนยันผล No Gift",
    "coverage": "ความครอบคลุม",
    "not_pledged": "ใครยังไม่เข้าร่วม",
    "complaint": "ร้องเรียน",
    "follow_up": "ติดตาม",
    "cases_received": "เรื่องที่ได้รับ",
    "case_numbers": "ตัวเลขเรื่องร้องเรียน",
    "told_to_all": "ข้อเสนอแนะที่เผยแพร่",
    "remind": "เตือน",
    "postpone": "เลื่อน",
    "leave": "ลา",
    "why_reminded": "เตือนอะไรฉันบ้าง",
    "documents": "เอกสาร",
    "my_data": "ข้อมูลของฉัน",
    "correct_my_data": "ย้ายสำนัก",
    "leave_bot": "ถอนความยินยอม",
    "completion": "เสร็จกี่เปอร์เซ็นต์",
    "traffic_lights": "ไฟเขียวเหลืองแดง",
    "budget": "งบประมาณ",
    "changes": "มีอะไรใหม่",
    "compared": "เทียบสองช่วง",
    "awaiting_review": "รอตรวจ",
    "accept_several": "ตรวจรับที่ดูแล้ว",
    "score_measure": "ให้คะแนน",
    "common_faults": "ข้อบกพร่องที่พบบ่อย",
    "heat_map": "แผนที่ความคืบหน้า",
    "progress_chart": "กราฟ",
    "trail": "ร่องรอย",
    "my_trail": "ใครดูข้อมูลของฉัน",
}
"""Each intent and the word people were told to type for it, by which its owner is found."""

_TOLD_MORE_CLOSELY = {
    "how_reported": "help_me",
    "files_how_sent": "help_me",
    "forecast": "status",
    "move_round": "remind",
    "rule_delete_data": "my_data",
    "my_data_file": "my_data",
    "privacy": "my_data",
    "rule_new_phone": "my_data",
    "show_forms": "documents",
    "cases_by_month": "case_numbers",
    "guide": "help_me",
    "rule_register": "join_roster",
}
"""Questions that answer a part of what an intent stands for."""
BUREAUS = tuple(
    f"สำนัก{name}"
    for name in (
        "บริหารงานกลาง", "การคลังและงบประมาณ", "เทคโนโลยีสารสนเทศและการสื่อสาร",
        "พัฒนาทรัพยากรบุคคล", "นโยบายและแผน", "ประชาสัมพันธ์", "การประชุม", "กำกับและตรวจสอบ",
        "รายงานการประชุมและชวเลข", "กฎหมาย", "วิชาการ", "การพิมพ์", "กรรมาธิการ 1", "กรรมาธิการ 2",
        "กรรมาธิการ 3", "ภาษาต่างประเทศ", "การต่างประเทศ", "งานประธานวุฒิสภา",
    )
)  # fmt: skip

_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")
_CODE = re.compile(r"[A-Z]+[A-Z0-9]+")
_NOT_OF_A_CODE = re.compile(r"[^A-Z0-9]")


@dataclass(frozen=True)
class Utterance:
    """A line of the collection: what was typed and what was meant by it."""

    half: str
    intent: str
    argument: str
    text: str


@dataclass(frozen=True)
class Outcome:
    """What was understood instead of, or as, what was meant."""

    said: Utterance
    understood: str
    rest: str
    right: bool


@dataclass(frozen=True)
class Figure:
    """So many right of so many."""

    right: int
    total: int

    @property
    def percent(self) -> float:
        return 100.0 * self.right / self.total if self.total else 0.0


def utterances() -> list[Utterance]:
    """All lines of the collection; `\\u200b` and the like stand for characters nobody can see."""
    lines = UTTERANCES.read_text(encoding="utf-8").splitlines()[1:]
    return [_utterance(line) for line in lines]


def _utterance(line: str) -> Utterance:
    half, intent, argument, text = line.split("\t")
    return Utterance(half, intent, argument, _ESCAPED.sub(lambda c: chr(int(c[1], 16)), text))


def outcome(said: Utterance) -> Outcome:
    """As a person on the roster who is in no conversation would be understood."""
    match = registry.meant(said.text)
    if match is not None:
        intent, rest = intent_of(match.name), match.rest
    elif looks_like_a_code(said.text):
        intent, rest = "join_roster", said.text
    else:
        intent, rest = NOTHING, ""
    right = intent == said.intent and (intent == NOTHING or _holds(rest, said.argument))
    return Outcome(said, intent, rest, right)


def figure(outcomes: Sequence[Outcome]) -> Figure:
    """The share that is right."""
    return Figure(sum(each.right for each in outcomes), len(outcomes))


def intent_of(name: str) -> str:
    """The intent a registered conversation or question stands for, its own name if none."""
    if name in _TOLD_MORE_CLOSELY:
        return _TOLD_MORE_CLOSELY[name]
    words = {fold(word) for word in registry.commands()[name]}
    return next((intent for intent, word in WORD_OF.items() if fold(word) in words), name)


def _holds(rest: str, argument: str) -> bool:
    if not argument:
        return read_number(rest) is None and not _days(rest)
    if argument in BUREAUS:
        return nearest_names(rest, BUREAUS) == [argument]
    if _CODE.fullmatch(argument):
        return _NOT_OF_A_CODE.sub("", rest.upper()).endswith(argument)
    if "-" in argument:
        first, _, last = argument.partition("/")
        return _days(rest) == (first, last or first)
    return read_number(rest) == argument


def read_number(rest: str) -> str | None:
    try:
        return read_activity_number(rest)
    except Unclear:
        return None


def _days(rest: str) -> tuple[str, str] | None:
    try:
        found = find_dates(rest, TODAY)
        first, last = read_range(rest, TODAY) if found else (None, None)
    except Unclear:
        return None
    return (first.isoformat(), last.isoformat()) if first and last else None
