"""The question about the duties of a working group, and what else is told there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Heeded
from handlers.conversation.questions import show_day
from handlers.messages import Card, Message, Row, Text
from handlers.understand.corrections import list_told, row_orders
from handlers.understand.said_around.joints import joints
from handlers.understand.unclear import Unclear
from handlers.working_groups import (
    group_text,
    member_lines,
    member_list,
    members_meant,
    members_ordered,
    order_day,
    seat_sentence,
    text_lists,
)
from models.working_groups.groups import LONGEST_TEXT, MOST_DUTIES

_BEGUN = "duties_begun"
"""Hidden key of the answers: duties that were told before they were asked for."""
_SEATED = "seated"
"""Hidden key of the answers: members were told where the duties are asked; they are shown there."""
_NO_DUTY = "ข้อนี้พิมพ์หน้าที่ของคณะทำงาน หากจะเพิ่มสมาชิก พิมพ์ “แก้สมาชิก” แล้วพิมพ์ชื่อและนามสกุล"
_A_DUTY_FIRST = "ยังไม่ได้บันทึก กรุณาพิมพ์หน้าที่ของคณะทำงานอย่างน้อยหนึ่งข้อก่อน เช่น จัดทำแผน"
_MORE_DUTIES = "พิมพ์เพิ่มได้ พิมพ์ “ลบข้อ 1” เพื่อเอาข้อนั้นออก ครบแล้วกด “ครบแล้ว”"
_WHO_SIGNS = "บอตไม่เก็บชื่อผู้ลงนาม กรุณาเขียนในเอกสารคำสั่ง ข้อนี้พิมพ์หน้าที่ของคณะทำงาน"
_NOBODY_LEFT = "ยังไม่ได้เอาออก เพราะจะไม่เหลือผู้ใดในรายชื่อ พิมพ์ชื่อคนใหม่ก่อน หรือพิมพ์ “แก้สมาชิก”"


def read_duties(text: str, context: Context, answers: Answers) -> Choice:
    """Adds the duties of the lines, or removes some by their numbers; more can be added after them.
    A sentence that seats somebody goes to the members."""
    before = _begun(answers)
    if of_members(text, context, answers):
        return _kept(before, answers, seated(text, context, answers))
    if (whole := _whole(text, context, answers)) is not None:
        return whole
    _demand_a_duty(text, answers)
    if day := order_day.told(text, context):
        return _kept(before, answers, day)
    if (order := row_orders.read_order(text)) is not None:
        return _kept(text_lists.put_right(before, order), answers)
    if (anew := list_told.begun_anew(text)) and before:
        before, text = [], anew
    told = group_text.told_duties(text)
    seating = [each for each in told if member_lines.seats_somebody(each)]
    found = [*before, *(each for each in told if each not in seating)]
    if len(found) > MOST_DUTIES or any(len(each) > LONGEST_TEXT for each in found):
        raise Unclear(f"หน้าที่มีได้ไม่เกิน {MOST_DUTIES} ข้อ ข้อละไม่เกิน {LONGEST_TEXT:,} ตัวอักษร")
    also = seated("\n".join(seating), context, answers) if seating else {}
    return _kept(found, answers, also)


def _kept(duties: list[str], answers: Answers, also: Answers | None = None) -> Choice:
    """Keeps the duties, to which more may be added."""
    return Choice("", "", duties or None, also=_taken_over(answers) | (also or {}), stays=True)


def _taken_over(answers: Answers) -> Answers:
    """Returns that the duties told before are in the answer now."""
    return {_BEGUN: None} if answers.get(_BEGUN) else {}


def _begun(answers: Answers) -> list[str]:
    return answers.get("duties") or answers.get(_BEGUN) or []


def told_before(text: str, at: str, answers: Answers) -> Heeded | None:
    """Keeps duties that are told where it is asked who is in the group, for their own question:
    `หน้าที่มี จัดสถานที่ กับ ประสานวิทยากร`; None for other words."""
    duties = group_text.named_duties(text) if at == member_list.MEMBERS else []
    if not duties or any(len(each) > LONGEST_TEXT for each in duties):
        return None
    kept: Answers = {_BEGUN: duties[:MOST_DUTIES]}
    told = _KEPT_FOR_LATER.format(len(duties))
    members = answers.get(member_list.MEMBERS)
    if members is None or not members["asked"]:
        return Heeded(kept, told=told, at_once=True)
    # The list is not clear yet: it is asked on.
    begun = {member_list.BEGUN: members}
    return Heeded(kept | begun, told=told, at_once=True, anew=(member_list.MEMBERS,))


_KEPT_FOR_LATER = "เก็บหน้าที่ {} ข้อไว้แล้ว จะแสดงในข้อหน้าที่"


def _whole(text: str, context: Context, answers: Answers) -> Choice | None:
    """Ends the list where the words say that it is whole, also with the day of the order behind it:
    `หน้าที่หมดแล้ว คำสั่งลงวันที่ 3 มี.ค.`; None for other words. Raises Unclear where no duty is told."""
    day: Answers | None = {} if text_lists.told_whole(text) is not None else None
    for place in joints(text) if day is None else ():
        if text_lists.told_whole(place.before) is not None:
            day = order_day.told(place.after, context) or day
    if day is None:
        return None
    before = _begun(answers)
    if not before:
        raise Unclear(_A_DUTY_FIRST, own=True)
    return Choice("", "", before, also=_taken_over(answers) | day)


def _demand_a_duty(text: str, answers: Answers) -> None:
    """Raises Unclear for words that are no duty."""
    if group_text.is_no_duty(text):
        raise Unclear(_NO_DUTY)
    if group_text.only_saves(text):
        raise Unclear(_MORE_DUTIES if _begun(answers) else _A_DUTY_FIRST, own=True)
    if group_text.says_who_signs(text):
        raise Unclear(_WHO_SIGNS, own=True)


def of_members(text: str, context: Context, answers: Answers) -> bool:
    """Tells whether words only say who is in the group, or is not any more."""
    if (order := row_orders.read_order(text)) is not None:
        return order.of == row_orders.PEOPLE
    if member_lines.seats_somebody(text) or members_ordered.takes_somebody_out(text):
        return True
    if seat_sentence.seat_turned(text) is not None:
        return True
    name = seat_sentence.seated_alone(text)
    if name and members_meant.meant(context, name):
        return True
    return member_list.removes_a_member(text, context, answers)


def asked_which(text: str, context: Context, answers: Answers) -> dict[str, Any] | None:
    """Returns the members with the question which of several a name means that the words seat; None
    where they seat nobody, or it is clear."""
    if not of_members(text, context, answers):
        return None
    try:
        value: dict[str, Any] = member_list.read_members(text, context, answers).value
    except Unclear:
        return None
    return value if value["asked"] else None


def seated(text: str, context: Context, answers: Answers) -> Answers:
    """Returns the members with those whom the words seat. Raises Unclear if that is not clear."""
    value = member_list.read_members(text, context, answers).value
    if value["asked"]:
        raise Unclear(_NO_DUTY)
    if not value["people"]:
        raise Unclear(_NOBODY_LEFT)
    return {member_list.MEMBERS: value, _SEATED: True}


def ask_duties(_context: Context, answers: Answers) -> Message:
    found = _begun(answers)
    hint = "คณะทำงานมีหน้าที่อะไรบ้าง พิมพ์หรือวางบรรทัดละข้อ เช่น 1. จัดทำแผน 2. ติดตามและรายงานผล"
    people_rows: tuple[Row, ...] = ()
    if answers.get(_SEATED) and member_list.MEMBERS in answers:
        shown = member_list.show_members(answers[member_list.MEMBERS], answers)
        people_rows = (Row("สมาชิก", shown),)
    if "ordered" in answers:
        day = answers["ordered"]
        people_rows += (Row("วันออกคำสั่ง", show_day(day, answers) if day else "ยังไม่กำหนด"),)
    if not found:
        return Card("หน้าที่", rows=people_rows, note=hint) if people_rows else Text(hint)
    rows = tuple(Row(f"ข้อ {n}", each) for n, each in enumerate(text_lists.shortened(found), 1))
    return Card(f"หน้าที่ {len(found)} ข้อ", rows=(*people_rows, *rows), note=_MORE_DUTIES)


def duty_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    found = _begun(answers)
    return text_lists.whole_choices(found, _taken_over(answers)) if found else ()
