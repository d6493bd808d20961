"""Confirms what a review card shows, and tells what else the same sentence wants:
`โอเคเพิ่มได้ แล้วออกรหัสให้เลย`. The second wish is never done by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers import registry
from handlers.context import Context
from handlers.conversation.controls import confirms
from handlers.conversation.flow import REVIEW, Flow
from handlers.conversation.heard import choosing
from handlers.messages import Message, Text, cut_graphemes
from handlers.one_to_one import opening
from handlers.understand.joints import halves
from handlers.understand.thai import normalise, without_polite_ending
from models.conversations.conversation_rows import Draft

_LONGEST = 120
_CHANGES = re.compile(
    "แก้|เปลี่ยน|ไม่|แต่|ลบ|ตัด|เพิ่ม|ใส่|เอา|เป็น|ก่อน|ผิด|ย้าย|เลื่อน|ไหม|มั้ย|กี่|เท่าไ|อะไร|ใคร|ไหน|ยังไง|อย่างไร|หรือ|ล่ะ"
)
"""Who says so may want another answer on the card first, or to know something first."""
_LATER = "ส่วน “{}” ยังไม่ได้ทำ เสร็จเรื่องนี้แล้วกดปุ่มที่การ์ด หรือพิมพ์ “{}”"
_SHOWN = 60
_REPORT = "รายงาน"
_ANOTHER = re.compile(
    rf"(?:ก็|ค่อย|ขอ|จะ|ไป|\s)*(?:เริ่ม|เปิด|ทำ|ต่อ|{_REPORT})+(?:ด้วย|ที่|ข้อ|กิจกรรม|ของ|\s)*(?P<number>[1-9]\d?(?:\.[1-9]\d?){{1,2}})"
    r"(?:ต่อ|เลย|ด้วย|ให้|ได้|ที|หน่อย|\s)*"
)


@dataclass(frozen=True)
class ConfirmedThen:
    """said: the words that confirm. told: what is said of the other wish."""

    said: str
    told: Text


def read(context: Context, place: Draft, text: str) -> ConfirmedThen | None:
    """Returns what a sentence at a review card confirms and wants besides; None for other words.
    Where words typed there are added to what is sent, they are none."""
    flow = context.flows.get(place.row.flow)
    at_review = place.row.step == REVIEW and len(text) <= _LONGEST
    if not at_review or flow is None or flow.adds or flow.name in registry.CONFIDENTIAL:
        return None
    for said, then in halves(normalise(text)):
        if _confirms(flow, said) and not _CHANGES.search(then):
            word = _next_report(place, flow, then) or _word_of(context, then, flow)
            wish = cut_graphemes(without_polite_ending(then), _SHOWN)
            return ConfirmedThen(said, Text(_LATER.format(wish, word))) if word else None
    return None


def _confirms(flow: Flow, said: str) -> bool:
    return confirms(said) or choosing.confirms(flow, said)


def _next_report(place: Draft, flow: Flow, then: str) -> str:
    """Returns the words that begin another activity's report after this one; "" for others."""
    other = _ANOTHER.fullmatch(without_polite_ending(then))
    if other is None or _REPORT not in flow.opens_on:
        return ""
    here = flow.describe((place.state or {}).get("answers", {}))
    return "" if other["number"] == here else f"{_REPORT} {other['number']}"


def _word_of(context: Context, then: str, flow: Flow) -> str:
    """Returns the word that opens what the words want, or ""."""
    match = registry.meant(then)
    if match is None or match.name == flow.name or not opening.is_open(context, match.name):
        return ""
    return next(iter(registry.commands().get(match.name, ())), "")


def with_the_other(messages: Sequence[Message], told: Text) -> Sequence[Message]:
    """Returns the answer with what is said of the other wish before its last message."""
    return [*messages[:-1], told, *messages[-1:]]
