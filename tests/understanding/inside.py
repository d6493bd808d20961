"""What becomes of answers typed inside conversations: the value meant, asked, refused, or wrong.

`inside.tsv` was written from people's side, before any word list or parser was read. Of the half
`kept` only figures are printed, so that nobody words the bot by it. What a sentence means:

    2027-02-27, 1000, done   the answer of the step: a day, an amount, the value of a choice
    2027-03-05..2027-03-09   days from and to
    =                        the sentence itself, with its polite words or without
    [หลักฐานไม่ครบ]            the choice with this label
    budget~5000;risk~green   answers of these steps that hold this
    >output                  that this step is asked next
    sent, ended, parked      that it is over; that it waits as a draft
    -                        nothing that is kept
    ?                        nothing that is kept, and it is no refusal

Several meanings that are all right stand between bars.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import groupby
from pathlib import Path
from typing import Any

from handlers.understand.asides.official_text import official, without_assent
from handlers.understand.thai import without_polite_ending
from tests.handlers.house import Chat, House
from tests.understanding.chosen import ASKED, HALVES, REFUSED, RIGHT, WRONG
from tests.understanding.judge import REFUSAL
from tests.understanding.scenes import (
    PLACES,
    Heard,
    Place,
    brought,
    demo_database,
    staged,
    states,
    types_in,
)

SMALL = 3
"""`make test` plays each third line."""
BOUNDS = {
    "all worded": (236, 0),
    "all kept": (201, 1),
    "small worded": (77, 0),
    "small kept": (63, 1),  # a report that is shown anew counts as left
}
"""The least right or asked, and the most wrong, by half, as last measured."""

_OFFERS = re.compile("หมายถึง|ใช่หรือไม่|ข้อความนี้|จากข้อความที่พิมพ์|จะยกเลิก|ไหม")
_DATA = re.compile(r'"data": "(c:[^"]+)"')
_CANCELLED = re.compile("ยกเลิก|^เลิกแจ้ง")
_HIDDEN = ("by_message", "likely", "from_sentence")
_SHARES = {"p25": "25", "p50": "50", "p75": "75"}
_ROLES = {
    "move": "administrator",
    "decide": "supervisor",
    "case": "receiver",
    "deputy": "supervisor",
}

_GIFT_DAY = PLACES["gift:date"].opening
_MORE = {
    "report:budget": Place(
        (*PLACES["report:output"].opening, ["ได้ตามแผนทั้งสองข้อ"]), "report_activity", "budget"
    ),
    "gift:review": Place((*_GIFT_DAY, ["วันนี้"], ["ยังอยู่กับตัว"]), "report_gift", "review"),
    "deputy:days": Place(("มอบหมายแทน", "D0106"), "appoint_deputy", "days"),
    "case:day": Place(("บันทึกเรื่องร้องเรียน", ["ข้อร้องเรียน"], ["Call Center"]), "enter_case", "day"),
}
_STANDS = PLACES | _MORE

Row = tuple[str, str, str, dict[str, Any]]


@dataclass(frozen=True)
class Inside:
    """A line: where it was typed, its words, what it means."""

    half: str
    place: str
    text: str
    meant: str


def sentences() -> list[Inside]:
    """All lines of the collection."""
    lines = Path(__file__).with_name("inside.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [Inside(*line.split("\t")) for line in lines]


def outcomes(lines: Sequence[Inside]) -> list[tuple[Inside, str, str]]:
    """Each line typed in the demo office, what became of it, and what was said to it."""
    found = []
    with demo_database() as office:
        for place, together in groupby(sorted(lines, key=_place), key=_place):
            with staged(office, lambda house, place=place: _brought(house, place)) as (chat, tries):
                found += [(each, *_outcome(chat, tries, each)) for each in together]
    return found


def counted(found: Sequence[tuple[Inside, str, str]]) -> dict[str, Counter[str]]:
    """How many of each outcome, by half."""
    counts: dict[str, Counter[str]] = {half: Counter() for half in HALVES}
    for line, outcome, _said in found:
        counts[line.half][outcome] += 1
    return counts


def worse(size: str, counts: dict[str, Counter[str]]) -> list[str]:
    """What is worse than last measured, among all lines or the `small` part."""
    found = []
    for half in HALVES:
        met, wrong = BOUNDS[f"{size} {half}"]
        if counts[half][RIGHT] + counts[half][ASKED] < met or counts[half][WRONG] > wrong:
            found.append(f"{size} {half}: {dict(counts[half])}")
    return found


def _place(line: Inside) -> str:
    return line.place


def _brought(house: House, place: str) -> Chat:
    stands = _STANDS[place]
    chat = brought(house, _ROLES.get(place.split(":")[0], "reporter"), stands.opening)
    at = [row[:2] for row in states(chat).values() if row[2] == "active"]
    assert at == [(stands.flow, stands.step)], (place, at, chat.last)
    return chat


# -- what became of it ---------------------------------------------------------------------------

Tries = Callable[[Callable[[], str]], Heard]


def _outcome(chat: Chat, tries: Tries, line: Inside) -> tuple[str, str]:
    offered: list[str] = []

    def says() -> str:
        said = types_in(chat, line.text)
        offered.extend(_offered(chat.heard[-1:]))
        return said

    heard = tries(says)
    if any(_is(heard, line, each) for each in line.meant.split("|")):
        return RIGHT, heard.reply
    if _kept(heard, line):
        return WRONG, heard.reply

    def taps(data: str) -> str:
        types_in(chat, line.text)
        chat.taps_data(data)
        return ""

    for data in offered:
        tapped = tries(lambda data=data: taps(data))
        if any(_is(tapped, line, each) for each in line.meant.split("|")):
            return ASKED, heard.reply
    return REFUSED, heard.reply


def _offered(heard: Sequence[Any]) -> Iterator[str]:
    """The buttons of the cards that ask what was meant, and the first one of a likely value."""
    for message in (each for envelope in heard for each in _messages(envelope)):
        text = json.dumps(
            {k: v for k, v in message.items() if k != "quickReply"}, ensure_ascii=False
        )
        if _OFFERS.search(text):
            yield from dict.fromkeys(_DATA.findall(text))
            yield from _DATA.findall(json.dumps(message.get("quickReply", {})))[:1]


def _messages(envelope: Any) -> Iterator[dict[str, Any]]:
    if isinstance(envelope, list):
        for each in envelope:
            yield from _messages(each)
    elif isinstance(envelope, dict):
        yield envelope


def _rows(heard: Heard, line: Inside) -> tuple[Row, Row | None]:
    flow = _STANDS[line.place].flow
    [key] = [k for k, row in heard.before.items() if row[0] == flow and row[2] == "active"]
    return heard.before[key], heard.after.get(key) or _anew(heard, key)


def _anew(heard: Heard, key: str) -> Row | None:
    """The conversation that stands where this one stood, once its matter was shown again."""
    new = (row for other, row in heard.after.items() if other not in heard.before)
    return next((row for row in new if row[:3] == heard.before[key][:3]), None)


def _kept(heard: Heard, line: Inside) -> bool:
    """Whether anything was kept, changed or ended."""
    before, after = _rows(heard, line)
    return after is None or _answers(before) != _answers(after)


def _answers(row: Row) -> dict[str, Any]:
    return {name: value for name, value in row[3]["answers"].items() if name not in _HIDDEN}


def _is(heard: Heard, line: Inside, meant: str) -> bool:
    before, after = _rows(heard, line)
    step = _STANDS[line.place].step
    if meant in ("sent", "ended"):
        cancelled = _CANCELLED.search(heard.reply[:40]) is not None
        return after is None and cancelled == (meant == "ended")
    if after is None:
        done = step == "reason" and meant.startswith("[") and meant[1:-1]
        return bool(done) and "ส่งกลับ" in heard.reply
    if meant == "parked":
        return after[2] != "active" and not _kept(heard, line)
    if meant in ("-", "?"):
        refused = meant == "?" and after[2] == "active" and REFUSAL.search(heard.reply)
        return not _kept(heard, line) and not refused
    if meant.startswith(">"):
        return after[1] == meant[1:]
    if _answers(before) == _answers(after):
        return False
    if meant == "=":
        kept = json.dumps(after[3]["answers"].get(step), ensure_ascii=False)
        written = without_assent(official(line.text, House.now.date()))
        return any(each in kept for each in (line.text, without_polite_ending(line.text), written))
    return all(_holds(after, step, piece) for piece in meant.split(";"))


def _holds(row: Row, step: str, piece: str) -> bool:
    name, _, wanted = piece.rpartition("~")
    name = name or step
    answers = row[3]["answers"]
    if wanted in _SHARES:
        return answers.get("status") == "started" and answers.get("percent") == _SHARES[wanted]
    found = answers.get(name)
    if name == "publicity":
        return _publishes(row, wanted)
    if ".." in wanted:
        return bool(found == wanted.split(".."))
    values = found if isinstance(found, list) else [found]
    if _number(wanted) is not None:
        return _number(wanted) in [_number(each) for each in values] or (
            name == "output" and wanted in str(found)
        )
    return wanted in json.dumps(found, ensure_ascii=False)


def _publishes(row: Row, wanted: str) -> bool:
    answers = row[3]["answers"]
    ticked = answers.get("ticked", {}).get("publicity", [])
    found = answers.get("publicity") or ticked
    if wanted == "none":
        return "publicity" in answers and not found
    return len(found) == len(_CHANNELS) if wanted == "all" else _CHANNELS[int(wanted) - 1] in found


def _number(value: object) -> Decimal | None:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


_CHANNELS = (
    "ช่องทางของสำนัก/กลุ่ม/สำนักงาน",
    "เว็บไซต์ศูนย์เรียนรู้องค์กรต้นแบบ สว.",
    "เว็บไซต์คุณธรรมคนสภา",
    "Facebook คุณธรรมข้าราชการ สว.",
    "เพจ ชมรม STRONG",
    "LINE ชมรม STRONG",
)
"""Of activity 1.10 of the demo's plan, in its order."""
