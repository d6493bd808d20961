"""The counts of cases in the menu: a person's own, and for administrators the office's."""

from __future__ import annotations

from handlers.complaints.case_cards import LIST
from handlers.context import Context
from handlers.messages import Button, Para, Part, Row, Tone
from handlers.question.query import opens
from models.complaints import case_routing, cases
from models.people.person import ADMIN, RECEIVER

_NUMBERS = Button("ดูตัวเลข", opens("case_numbers"), "ตัวเลขเรื่องร้องเรียน")


def rows(context: Context) -> list[Part]:
    """Returns how many open cases the person has, and the rows for an administrator."""
    mine = cases.count_of_receiver(context.session, context.me)
    found: list[Part] = []
    if mine or context.me.has(RECEIVER):
        button = Button("ดูรายการ", LIST.data, LIST.say)
        tone: Tone = "warn" if mine else "plain"
        found.append(Row("เรื่องร้องเรียนที่ท่านรับผิดชอบ", f"{mine:,} เรื่อง", button, tone))
    return [*found, *office(context)]


def office(context: Context) -> list[Part]:
    """Says that cases are open in the office, for administrators.

    Only the tables give numbers, because they hide those that would reveal somebody.
    """
    if not context.me.has(ADMIN):
        return []
    found: list[Part] = []
    if cases.count_open(context.session):
        found.append(Row("เรื่องร้องเรียน", "มีเรื่องที่ยังเปิด", _NUMBERS))
    if case_routing.count_without_reader(context.session):
        words = "มีเรื่องที่ยังไม่มีผู้ใดรับได้ กรุณาตรวจว่าทะเบียนมีผู้รับเรื่องที่ลงทะเบียน LINE แล้ว"
        found.append(Para(words, tone="bad"))
    return found
