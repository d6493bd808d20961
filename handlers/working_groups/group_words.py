"""Words about working groups and their meetings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.question.query import opens
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER, SUPERVISOR, Person
from models.working_groups.working_group import (
    ADVISER,
    ASSISTANT,
    CHAIR,
    MEMBER,
    SECRETARY,
    VICE,
    GroupMeeting,
)

GROUPS, MEETING, ORDER, MINUTES = (
    "working_groups", "group_meeting", "working_group_order", "meeting_minutes",
)  # fmt: skip
"""The names of the questions."""
NOTE, CHANGE, REMOVE = "note_group", "change_group", "remove_group"
NOTE_MEETING, CHANGE_MEETING, REMOVE_MEETING = "note_meeting", "change_meeting", "remove_meeting"
"""The names of the conversations."""
NOTERS = frozenset((ADMIN, REPORTER, SUPERVISOR))
"""Who may note a new group."""

SEATS: Mapping[str, str] = {
    ADVISER: "ที่ปรึกษา",
    CHAIR: "ประธานคณะทำงาน",
    VICE: "รองประธานคณะทำงาน",
    MEMBER: "คณะทำงาน",
    SECRETARY: "คณะทำงานและเลขานุการ",
    ASSISTANT: "คณะทำงานและผู้ช่วยเลขานุการ",
}
SHOW = Button("คณะทำงาน", opens(GROUPS), "คณะทำงาน")
NEW = Button("ตั้งคณะทำงาน", opens(NOTE), "ตั้งคณะทำงาน")
_IN_A_SENTENCE = 60


def quoted(title: str) -> str:
    """Returns a title within a sentence: of a long one its beginning."""
    return f"“{cut_graphemes(title, _IN_A_SENTENCE)}”"


def which_meeting(number: int, year: int) -> str:
    """Returns `ครั้งที่ 1/2570`."""
    return f"ครั้งที่ {number}/{year}"


def of_meeting(meeting: GroupMeeting) -> str:
    return which_meeting(meeting.number, meeting.year)


def member_words(member: Mapping[str, Any]) -> str:
    """Returns a member as lists show one: name and seat."""
    return f"{member['name']} {SEATS[member['seat']]}"


def hours(begins: str, ends: str) -> str:
    """Returns `9.30-12.00 น.`, `9.30 น.` or ""."""
    told = "-".join(each.lstrip("0").replace(":", ".") for each in (begins, ends) if each)
    return f"{told} น." if told else ""


AHEAD = "วันประชุมยังมาไม่ถึง บันทึกได้เมื่อประชุมแล้ว หากจะนัดประชุม พิมพ์ “เพิ่มกำหนดการ”"


def refused(refusal: Refusal) -> str:
    """Says why a group or a meeting cannot be stored so, and what to do."""
    most = refusal.facts.get("most")
    return {
        "nobody": "ยังไม่มีผู้ใดในคณะทำงาน กรุณาพิมพ์รายชื่อ บรรทัดละคน",
        "too_many": f"มีได้ไม่เกิน {most} รายการ กรุณาลดจำนวนแล้วส่งใหม่",
        "same_title": "สำนักนี้มีคณะทำงานชื่อนี้ในปีเดียวกันแล้ว กรุณาตั้งชื่ออื่น หรือพิมพ์ “คณะทำงาน” เพื่อแก้ของเดิม",
        "same_number": "มีการประชุมครั้งที่นี้แล้ว กรุณาพิมพ์เลขครั้งอื่น เช่น 2/2570",
        "ahead": AHEAD,
        "ends_before": "เวลาเลิกต้องหลังเวลาเริ่ม พิมพ์วันและเวลา เช่น 18 ม.ค. 70 9.30-12.00",
    }[refusal.code]


def gone() -> Message:
    return Text("ไม่พบคณะทำงานนี้ หรือลบไปแล้ว กด “คณะทำงาน” เพื่อเลือก", (SHOW,))


def none_yet(asker: Person) -> Message:
    """Says that there is no group yet that the person could change."""
    if asker.has(*NOTERS):
        words = "ยังไม่มีคณะทำงานที่ท่านแก้ได้ กด “ตั้งคณะทำงาน” แล้วพิมพ์ชื่อคณะและรายชื่อ"
        return Text(words, (NEW,))
    return Text("ยังไม่มีคณะทำงานที่ท่านดูได้ ผู้รายงานของสำนักเป็นผู้บันทึก กด “คณะทำงาน” เพื่อดู", (SHOW,))


def not_yours() -> Message:
    return Text(
        "แก้ได้เฉพาะผู้รายงาน ผู้บังคับบัญชาของสำนัก เลขานุการของคณะทำงาน และผู้ดูแลระบบ กด “คณะทำงาน” เพื่อดู",
        (SHOW,),
    )
