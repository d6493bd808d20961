"""The question about the duties of a working group, and what else is told there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.conversation.questions import show_day
from handlers.messages import Card, Message, Row, Text
from handlers.understand.corrections import list_told, row_orders
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.no_day_yet import tells_no_day
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.unclear import Unclear
from handlers.working_groups import (
    group_text,
    member_lines,
    member_list,
    members_meant,
    members_ordered,
    seat_sentence,
    text_lists,
)
from models.working_groups.groups import LONGEST_TEXT, MOST_DUTIES

_SEATED = "seated"
"""Hidden key of the answers: members were told where the duties are asked; they are shown there."""
_NO_DUTY = "ข้อนี้พิมพ์หน้าที่ของคณะทำงาน หากจะเพิ่มสมาชิก พิมพ์ “แก้สมาชิก” แล้วพิมพ์ชื่อและนามสกุล"
_A_DUTY_FIRST = "ยังไม่ได้บันทึก กรุณาพิมพ์หน้าที่ของคณะทำงานอย่างน้อยหนึ่งข้อก่อน เช่น จัดทำแผน"
DAY_HINT = "พิมพ์วันที่ออกคำสั่ง เช่น 9 ม.ค. 70 หรือกด “ยังไม่กำหนด”"
_MORE_DUTIES = "พิมพ์เพิ่มได้ พิมพ์ “ลบข้อ 1” เพื่อเอาข้อนั้นออก ครบแล้วกด “ครบแล้ว”"
_WHO_SIGNS = "บอตไม่เก็บชื่อผู้ลงนาม กรุณาเขียนในเอกสารคำสั่ง ข้อนี้พิมพ์หน้าที่ของคณะทำงาน"
_NOBODY_LEFT = "ยังไม่ได้เอาออก เพราะจะไม่เหลือผู้ใดในรายชื่อ พิมพ์ชื่อคนใหม่ก่อน หรือพิมพ์ “แก้สมาชิก”"


def read_duties(text: str, context: Context, answers: Answers) -> Choice:
    """Adds the duties of the lines, or removes some by their numbers; more can be added after them.
    A sentence that seats somebody goes to the members."""
    if of_members(text, context, answers):
        return Choice(
            "", "", answers.get("duties"), also=seated(text, context, answers), stays=True
        )
    _demand_a_duty(text, answers)
    if (day := _day_of_order(text, context)) is not None:
        return Choice("", "", answers.get("duties"), also={"ordered": day[0]}, stays=True)
    before = answers.get("duties") or []
    if (order := row_orders.read_order(text)) is not None:
        return Choice("", "", text_lists.put_right(before, order) or None, stays=True)
    if (anew := list_told.begun_anew(text)) and before:
        before, text = [], anew
    told = group_text.told_duties(text)
    seating = [each for each in told if member_lines.seats_somebody(each)]
    found = [*before, *(each for each in told if each not in seating)]
    if len(found) > MOST_DUTIES or any(len(each) > LONGEST_TEXT for each in found):
        raise Unclear(f"หน้าที่มีได้ไม่เกิน {MOST_DUTIES} ข้อ ข้อละไม่เกิน {LONGEST_TEXT:,} ตัวอักษร")
    also = seated("\n".join(seating), context, answers) if seating else {}
    return Choice("", "", found, also=also, stays=True)


def _demand_a_duty(text: str, answers: Answers) -> None:
    """Raises Unclear for words that are no duty."""
    if group_text.is_no_duty(text):
        raise Unclear(_NO_DUTY)
    if group_text.only_saves(text):
        raise Unclear(_MORE_DUTIES if answers.get("duties") else _A_DUTY_FIRST, own=True)
    if group_text.says_who_signs(text):
        raise Unclear(_WHO_SIGNS, own=True)


def _day_of_order(text: str, context: Context) -> tuple[str | None] | None:
    """Returns the day of the order that the words tell, None in it where it is not fixed yet; None
    for other words."""
    if tells_no_day(text) and any(each in text for each in ("วัน", "กำหนด", "เวลา")):
        return (None,)
    if not group_text.dates_the_order(text):
        return None
    try:
        return (read_ordered(text, context, {}),)
    except Unclear:
        return None


def of_members(text: str, context: Context, answers: Answers) -> bool:
    """Tells whether words only say who is in the group, or is not any more."""
    if (order := row_orders.read_order(text)) is not None:
        return order.of == row_orders.PEOPLE
    if member_lines.seats_somebody(text) or members_ordered.takes_somebody_out(text):
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
    found = answers.get("duties")
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
    found = answers.get("duties")
    return text_lists.whole_choices(found) if found else ()


def read_ordered(text: str, context: Context, _answers: Answers) -> str | None:
    """Reads the day of the order, None where it is not fixed yet; the day of a meeting is none."""
    if tells_no_day(text):
        return None
    if "ประชุม" in text and "คำสั่ง" not in text:
        raise Unclear(DAY_HINT)
    try:
        first, last = read_days_said(text, Calendar(context.today, Toward.COMING))
    except Unclear as unclear:
        raise Unclear(DAY_HINT) from unclear
    if first != last:
        raise Unclear(DAY_HINT)
    return first.isoformat()
