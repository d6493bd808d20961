"""`รอบแรกส่งแล้วกี่เปอร์เซ็นต์`, `สำนักเราส่งทันกี่เปอร์เซ็นต์`: the share that is sent, on time or done,
each told by its own answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.messages import Message
from handlers.question import topic
from handlers.question.query import Facts, Query
from handlers.question.topic import Topic
from handlers.reports.figures import completion, status
from handlers.reports.led import in_time_asked
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.figures import progress

_PERCENT = r"(?:%|เปอ(?:ร์?)?เซ็?น(?:ต์|ต)?)"
_REPORTS = r"(?:รายงาน|งาน|กิจกรรม|กัน|มา|ไป|ได้|\s)*"
_SHARE = pattern_of(
    r"(?P<before>.{0,50}?)(?<!สำนัก)(?:"
    rf"(?P<in_time>{_REPORTS}(?:ส่ง{_REPORTS}(?:ทัน|ตรง)(?:ตาม)?(?:เวลา|กำหนด)?|(?:ทัน|ตรง)(?:เวลา|กำหนด)|ตามกำหนด))"
    rf"|(?P<sent>{_REPORTS}ส่ง{_REPORTS}(?:ครบ)?)"
    rf"|(?P<done>{_REPORTS}(?:ทำ|ดำเนินการ)?{_REPORTS}(?:แล้ว)?เสร็จ(?:สิ้น)?)"
    r")(?:กัน|มา|ไป|แล้ว|\s)*(?:คิดเป็น|เป็น|รวม|ประมาณ|\s)*"
    rf"(?:กี่\s?{_PERCENT}|(?:ร้อยละ|{_PERCENT})\s?(?:เท่าไ(?:ร|หร่)))(?:แล้ว|ของทั้งหมด|บ้าง|\s)*(?P<after>.{{0,40}})"
)
_LED_IN = pattern_of(
    r"^(?:แล้ว|สรุป(?:ว่า)?|เขา|เค้า|สำนักต่าง\s?ๆ|ตอนนี้|ขณะนี้|ถึงตอนนี้|ส่วน|ของ|ใน|ที่|\s)+(?!ผ่าน)"
)
_ELSE = pattern_of(
    "ของขวัญ|สำรวจ|ประกาศ|ร้องเรียน|เอกสาร|เซ็น(?!ต)|ลงนาม|งบ|ภาพ|รูป|ประชุม|ใคร|คนไหน|ถ้า|ทำไม|ประเมิน"
)
"""What is sent of another matter, or by somebody."""
_OF_ROUND = pattern_of(
    r"รอบ(?:แรก(?:สุด)?|ที่\s?(?P<nth>\d{1,2})|(?P<word>สอง|สาม|สี่))(?:ของปี(?:นี้)?)?(?!\S?เดือน)"
)
_NTH: Mapping[str, int] = {"สอง": 2, "สาม": 3, "สี่": 4}
_ANSWERS: Mapping[str, Query] = {
    "sent": status.QUERY,
    "in_time": in_time_asked.IN_TIME,
    "done": completion.QUERY,
}


@listener(longest=100, cue=pattern_of("%|เปอ|ร้อยละ"))
def heard(context: Context, words: str) -> Query | None:
    """Returns the question after the share; None where the words name what is no bureau, activity
    or time."""
    found = _SHARE.fullmatch(without_polite_ending(normalise(words)))
    if found is None or _ELSE.search(words):
        return None
    facts = _facts(context, f"{_plain(found['before'])} {_plain(found['after'])}".strip())
    query = next(query for name, query in _ANSWERS.items() if found[name])
    return None if facts is None else _by_button(query, facts)


def _plain(words: str) -> str:
    return _LED_IN.sub("", words.strip()).strip()


def _facts(context: Context, place: str) -> dict[str, str] | None:
    """Returns the facts of what the words name; None if that is not understood."""
    day = _round_named(context, place)
    rest = _LED_IN.sub("", _OF_ROUND.sub("", place).strip())
    about = _read(context, rest)
    if not about.understood or about.unknown or (day is None and _OF_ROUND.search(place)):
        return None
    about = replace(about, due=day or about.due)
    given = {**about.bureau_facts(), **about.facts()}
    return {key: str(value) for key, value in given.items() if value is not None}


def _read(context: Context, rest: str) -> Topic:
    said, context.said = context.said, rest
    about = topic.read(context, rest, {}) if rest else Topic()
    context.said = said
    return about


def _round_named(context: Context, place: str) -> date | None:
    """Returns the day of the round that is counted from the first of the year; None of others."""
    found = _OF_ROUND.search(place)
    if found is None:
        return None
    nth = int(found["nth"] or _NTH.get(found["word"] or "", 1))
    days = progress.rounds(context.session, context.fiscal_year)
    return days[nth - 1] if 0 < nth <= len(days) else None


def _by_button(query: Query, facts: Facts) -> Query:
    """Returns the question as its button with these facts asks it."""

    def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
        context.said = ""
        return query.answer(context, "", facts)

    return replace(query, answer=answer)
