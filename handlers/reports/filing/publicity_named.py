"""Takes where a report was published at any of its questions, where the words name that item:
`ช่องทางเผยแพร่ เพจชมรม STRONG https://…` (decisions/0248)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Choice, Heeded
from handlers.reports.filing import publicity
from handlers.reports.filing.report_questions import activity_of
from handlers.reports.filing.told_beside import READ
from handlers.understand.corrections.correction_vocabulary import NOT, SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.channels import (
    channels_named,
    channels_of,
    is_medium_only,
    is_named_channel,
    medium_in,
    split_at_media,
    tells_of_nothing_else,
)
from handlers.understand.reports.results_told import OUTCOME, OUTPUT
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise, written_lines
from handlers.understand.unclear import Unclear
from handlers.understand.words import links
from models.plans.plan import Activity

_LONGEST = 300
_NUMBER = r"(?:(?:ของ|กิจกรรม|ข้อ|\s)*(?P<number>[1-9]\d?(?:\.[1-9]\d?){1,2})(?![\d.])\s*)?"
_NAMED = pattern_of(
    rf"(?:{POLITE}|ส่วน|ขอ|แก้(?:ไข)?|เพิ่ม|\s)*{_NUMBER}(?:ส่วน|ขอ|แก้(?:ไข)?|เพิ่ม|\s)*(?:การเผยแพร่|ช่องทาง(?:การ)?(?:เผยแพร่|ประชาสัมพันธ์)|เผยแพร่(?:ไป)?(?:แล้ว)?(?=ทาง|ที่|ใน|ผ่าน|ลง))"
    r"(?:แล้ว|ทาง|ที่|ใน|ผ่าน|ลง|คือ|เป็น|ได้แก่|:|\s)*(?=\S)"
)
_COUNTED = pattern_of(r"\d\s*(?:ครั้ง|เรื่อง|คน|ชิ้น|ตอน|คลิป|ฉบับ)")
"""How often something was made known is a result."""
_UNTIL_LINK = pattern_of(r"\S.*?https?://\S+|\S.*")
_ASKS = pattern_of(rf"(?:{WHETHER})(?:{POLITE}|\s)*$|{HOW_IN_SHORT}|อะไร|ที่ไหน|[?]$")


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the channels with their links and days; asks first where others stand. None for other
    words, and where what was done is told or the item itself is asked."""
    if at in ("narrative", publicity.STEP) or len(text) > _LONGEST:
        return None
    if "activity_id" not in answers:  # asked before the report is open
        return None
    more = _added(text, at, context, answers) or _of_another_medium(text, context, answers)
    if more is not None or at == REVIEW:
        return more
    if "เผยแพร่" not in text and "ช่องทาง" not in text:
        return None
    typed = written_lines(text).strip()
    found = _NAMED.match(typed)
    if (
        found is None
        or _COUNTED.search(typed)
        or found["number"] not in (None, answers.get("number"))
    ):
        return None
    if _ASKS.search(re.sub(r"https?://\S+", "", normalise(typed))):
        return None
    new = _read(typed[found.end() :], context, answers)
    if not new:
        return None
    shown = publicity.show(new[publicity.STEP], {**answers, **new})
    told = f"{READ}\nการเผยแพร่: {shown}"
    at_once = publicity.STEP not in answers
    return Heeded(new, told if at_once else "", at_once=at_once)


def _added(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes channels of the plan that are told besides, and asks of others, each in the person's
    words: `เพิ่มเพจคุณธรรมคนสภากับไลน์กลุ่มสำนักด้วย`; None for other words."""
    if _MAY_ADD.search(text) is None:
        return None  # most words: a turn of a report asks this of each sentence
    found = _MORE.fullmatch(normalise(text))
    if found is None or _ASKS.search(normalise(text)) is not None:
        return None
    if not (found["adds"] or found["too"] and at not in _RESULTS):
        return None
    channels = activity_of(context, answers).channels
    named: list[str] = []
    for each in filter(None, (part.strip() for part in _APART.split(found["what"]))):
        known = channels_named(each, channels) if tells_of_nothing_else(each) else []
        if not known and not (found["made"] and is_named_channel(each)):
            return None
        named += known or [each]
    before = answers.get(publicity.STEP) or []
    new = [*dict.fromkeys([*before, *named])]
    shown = publicity.show(new, answers)
    if new == before:
        return Heeded(told=_THERE.format(shown), never_added=True)
    at_once = all(each in channels for each in named)
    told = _MADE.format(shown) if at_once else ""
    return Heeded({publicity.STEP: new}, told, at_once=at_once, never_added=True)


def _of_another_medium(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Asks whether the plan's only channel of a medium stands for the one that was told of another,
    or which it is: `ไม่ใช่เพจ เป็นไลน์`; None for other words."""
    before: Sequence[str] = answers.get(publicity.STEP) or ()
    found = _NOT_BUT.fullmatch(normalise(text)) if before else None
    if found is None or not (is_medium_only(found["old"]) and is_medium_only(found["new"])):
        return None
    old = channels_of(medium_in(found["old"]) or "", before)
    new = channels_of(medium_in(found["new"]) or "", activity_of(context, answers).channels)
    if len(old) != 1 or len(new) != 1:
        return Heeded(told=_WHICH.format(publicity.show(before, answers)), never_added=True)
    put = [*dict.fromkeys(new[0] if each == old[0] else each for each in before)]
    return Heeded({publicity.STEP: put}, never_added=True)


_NOT_BUT = pattern_of(
    rf"(?:{SLIPS}|{SIGHS}|{POLITE}|\s)*(?:{NOT})\s?(?:ลง|ที่|ใน|ทาง)?(?P<old>\S{{1,12}}?)(?:{POLITE})?\s?"
    rf"(?:แต่)?(?:เป็น|คือ)\s?(?:ลง|ที่|ใน|ทาง)?(?P<new>\S{{1,12}}?)(?:ต่างหาก|{POLITE}|\s)*"
)
_WHICH = (
    "ยังไม่ได้แก้ข้อ “การเผยแพร่” ซึ่งมีอยู่: {}\n"
    "กรุณาพิมพ์ “แก้การเผยแพร่” แล้วพิมพ์ชื่อช่องทางพร้อมบอกว่าของใคร เช่น ไลน์ชมรม"
)
_MADE = "เพิ่มการเผยแพร่แล้ว: {}"
_THERE = "ข้อ “การเผยแพร่” มีช่องทางนี้อยู่แล้ว: {}"
_RESULTS = (OUTPUT, OUTCOME)
"""Where these are asked, what was made known may be the result."""


_MAY_ADD = pattern_of(
    "(?:เพจ|เฟ[สซ]|face|fb|ไลน์|line|เว็บ|web|อีเมล|ยูทูบ|youtube|tiktok|ติ๊ก|ไอจี|instagram|บอร์ด|ป้าย|ประกาศ|เสียงตาม"
    "|วารสาร|จดหมาย|เวียน|อินทรา|ช่องทาง|เผยแพร่).*(?:ด้วย|อีก|เพิ่ม)|เพิ่ม",
    re.IGNORECASE | re.DOTALL,
)
_SAID = rf"(?:{SLIPS}|{SIGHS}|{POLITE}|แล้วก็|ลืม(?:บอก|ใส่)?(?:ไป)?(?:ว่า)?|ขอ|ช่วย|[\s,])*"
_MORE = pattern_of(
    rf"{_SAID}(?P<made>(?:ส่วน|ข้อ)?(?:การ)?(?:เผยแพร่)?(?:แล้ว)?\s?(?P<adds>เพิ่ม(?:เติม)?(?:การเผยแพร่|ช่องทาง(?:เผยแพร่)?)?)?"
    r"(?:ได้|มี|เรา|ลง|โพสต์?|แชร์|เผยแพร่|ส่ง|ติด|ประชาสัมพันธ์|ทาง|ใน|เข้า|ที่|ผ่าน|ไปใน|\s)*)(?P<what>\S.*?)"
    rf"(?:\s?(?:แล้ว)?(?P<too>(?:อีก|ด้วย)(?:แล้ว)?))?{_SAID}"
)
_APART = pattern_of(r"\s*(?:,|และ|กับ|กะ|แล้วก็|รวมทั้ง)\s*")


def _read(words: str, context: Context, answers: Answers) -> Mapping[str, Any]:
    """Returns the channels, with what is told of each; {} where neither a link nor a channel of the
    plan stands there. Of a medium that may be several channels only its link is taken."""
    activity = activity_of(context, answers)
    if not (links(words) or channels_named(words, activity.channels)):
        return {}
    found: list[str] = []
    details: dict[str, Any] = {}
    parts = (each.strip(" ,") for each in _UNTIL_LINK.findall(words))  # a link ends its channel
    pieces = (each for part in parts for each in split_at_media(part, activity.channels))
    for piece in pieces:
        told, also = _piece(piece, activity, context)
        found += (each for each in told if each not in found)
        details |= also
    return {publicity.STEP: found, **({publicity.DETAILS: details} if details else {})}


def _piece(words: str, activity: Activity, context: Context) -> tuple[list[str], Mapping[str, Any]]:
    if not (links(words) or channels_named(words, activity.channels)):
        return [], {}
    with suppress(Unclear):
        told = publicity.read(words, activity, context, {})
        if isinstance(told, Choice):
            return told.value, told.also.get(publicity.DETAILS, {})
        return told, {}
    return [*channels_named(words, activity.channels), *links(words)], {}
