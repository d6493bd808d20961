"""Hears what is told or put right beside the questions about a meeting: rows of its lists, what was
decided, its room, and its group: `ลบวาระที่ 2 ออก`, `ที่ประชุมเห็นชอบ…`, `ไม่ใช่คณะนี้ เอาคณะ…`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.messages import cut_graphemes
from handlers.understand.corrections import row_orders
from handlers.understand.corrections.closing_words import only_ends
from handlers.understand.corrections.row_orders import RowOrder
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.working_groups.meetings import agenda_text, meeting_questions, meeting_text

_WHICH_PEOPLE = "ผู้ไม่มาหรือผู้เข้าร่วม พิมพ์ “แก้ผู้ไม่มา” หรือ “แก้ผู้เข้าร่วม” แล้วพิมพ์ชื่อใหม่ทั้งหมด"
_PEOPLE = ("absent", "guests")
_OF_WHICH = "มีหลายวาระ กรุณาบอกว่าเป็นมติของวาระใด เช่น “มติวาระที่ 1 คือ รับทราบ”"
_KEPT = "เก็บเป็นมติแล้ว “{}” แก้ได้ก่อนบันทึก"
_PLACE_KEPT = "เก็บสถานที่แล้ว “{}”"
_ALL_TOLD = "ยังไม่ได้บันทึก หากการ์ดถูกต้องแล้ว กด “บันทึก” หรือกด “แก้ไข” ที่ข้อที่จะเปลี่ยน"
_PLACE_IS = pattern_of(
    rf"(?:ไม่(?:เพิ่ม|ใช่)|อ้อ|อ๋อ|เอ่อ|แก้|{POLITE}|[\s,])*สถานที่(?:ประชุม|จัด)?\s*(?:คือ|เป็น|[:：])\s*(?P<place>\S.{{1,80}})"
)
_ROOM = pattern_of(
    r"(?:(?:อ้อ|สถานที่|จัด|ประชุม|ที่|ณ|คือ|เป็น|ใน|:)\s*)*(?:ห้อง|อาคาร(?!สถานที่)|โรงแรม|หอประชุม|ชั้น\s?\d|ออนไลน์|ซูม|(?i:zoom))"
)
_OTHER_GROUP = pattern_of(
    rf"(?:อ้าว|เดี๋ยว|เอ๊ะ|{POLITE}|[\s,])*(?:ไม่ใช่|ผิด)(?:คณะ|ชุด)(?:ทำงาน)?(?:นี้|ที่ว่า)?(?:แล้ว|{POLITE}|[\s,])*"
    r"(?:(?:ขอ|จะ|ต้อง)?(?:เอา|เป็น|ของ|เปลี่ยนเป็น|หมายถึง)\s?(?P<which>\S.*))?"
)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the lists as an order at the review card wants them, and that another group is
    meant."""
    if at == REVIEW and (order := row_orders.read_order(text)) is not None:
        try:
            return _put_right(order, answers)
        except Unclear as unclear:
            return Heeded(told=unclear.hint)
    return _decided(text, at, context, answers) or _head_beside(text, at, context, answers)


def _decided(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Keeps what was decided, told where something else is asked for: `ที่ประชุมเห็นชอบ…`."""
    known = answers.get("agenda") or []
    if at == REVIEW and (of_item := _of_item(text, known)) is not None:
        return of_item
    if at == "agenda" or not agenda_text.decided_alone(text):
        return _whole(text, at)
    if len(known) > 1 and at == REVIEW:
        return Heeded(told=_OF_WHICH)
    before = [{**each, "decision": ""} for each in known] if at == REVIEW else known
    told = agenda_text.with_days(text, context.today)
    return _with_items(told, before, known, _KEPT.format(cut_graphemes(text, 120)))


def _of_item(text: str, known: Sequence[Mapping[str, str]]) -> Heeded | None:
    """Takes what is told of an item by its place: what was decided, or the item behind the last."""
    place = agenda_text.item_decided(text)
    if place is not None and place >= len(known):
        return Heeded(told=meeting_questions.NO_SUCH)
    if place is None and not agenda_text.next_item(text, known):
        return None
    return _with_items(text, known, known)


def _with_items(
    text: str,
    before: Sequence[Mapping[str, str]],
    known: Sequence[Mapping[str, str]],
    told: str = "",
) -> Heeded:
    """Returns the items with what the words tell; it is asked first where a decision goes lost."""
    try:
        agenda = meeting_questions.agenda_of(text, before)
    except Unclear as unclear:
        return Heeded(told=unclear.hint)
    lost = {each["decision"] for each in known} - {each["decision"] for each in agenda} - {""}
    return Heeded({"agenda": agenda}, told="" if lost else told, at_once=not lost)


def _whole(text: str, at: str) -> Heeded | None:
    """Says how to go on to words at the review card that say only that all is told."""
    return Heeded(told=_ALL_TOLD) if at == REVIEW and only_ends(text) else None


def _head_beside(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes when it began and ended, and where it was, told where people are asked for: `เลิกเที่ยงครึ่ง
    ประชุมซูม`, `ห้อง 404`."""
    named = _PLACE_IS.fullmatch(without_polite_ending(text.strip())) if at == REVIEW else None
    if named is not None:
        return _place_taken(named["place"])
    if at not in _PEOPLE or not (meeting_text.tells_clock(text) or _ROOM.match(text.strip())):
        return None
    try:
        also = meeting_questions.told_beside(text, context, answers)
    except Unclear as unclear:
        return Heeded(told=unclear.hint)
    told = _PLACE_KEPT.format(also["place"]) if "place" in also else ""
    return Heeded(also, told=told, at_once=True) if also else None


def _place_taken(words: str) -> Heeded:
    try:
        return Heeded({"place": meeting_questions.place_of(words)}, at_once=True)
    except Unclear as unclear:
        return Heeded(told=unclear.hint)


def _put_right(order: RowOrder, answers: Answers) -> Heeded:
    """Raises Unclear if a row is not there."""
    if order.of != row_orders.PEOPLE:
        return Heeded({"agenda": meeting_questions.agenda_put_right(answers, order)}, at_once=True)
    lists: list[tuple[str, Sequence[Mapping[str, Any]]]] = [
        (name, answers[name]) for name in _PEOPLE if answers.get(name)
    ]
    left = row_orders.rearranged(lists[0][1], order) if len(lists) == 1 else None
    if left is None:
        return Heeded(told=_WHICH_PEOPLE)
    return Heeded({lists[0][0]: left}, at_once=True)


def other_group(text: str) -> str | None:
    """Returns which other group is meant, "" where that is not told; None for other words."""
    if "คณะ" not in text and "ชุด" not in text:
        return None
    found = _OTHER_GROUP.fullmatch(without_polite_ending(text))
    return (found["which"] or "").strip() if found is not None else None
