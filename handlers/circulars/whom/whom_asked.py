"""The question to whom a circular goes: a group of people by one tap or word, or their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.circulars import circular_words
from handlers.circulars.whom.whom_read import (
    HINT,
    announcements,
    read_announcement,
    read_bureau,
    read_people,
    read_unsent,
    read_whom,
    unsent_value,
)
from handlers.circulars.whom.whom_said import ROLE_SAID, is_group
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.questions import own_bureau, plain, show_name, show_words
from handlers.messages import Message, Text
from handlers.messages.name_labels import name_label
from handlers.understand.dates.dates import short_date
from handlers.understand.listing import listed
from models.circulars import audiences
from models.circulars.audiences import Audience
from models.circulars.circular import NAMED, OF_BUREAU, OF_ROLE, UNJOINED, UNSENT

_OFFERED = 8


def _whom_choices(_context: Context, _answers: Answers) -> Sequence[Choice]:
    return [Choice(key, label, key) for key, label in circular_words.WHOM.items()]


def _unsent_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    """Offers the rounds in which something is missing, the earliest first."""
    missing = audiences.missing(context.session, Audience(kind=UNSENT), context.now)
    days = sorted({each.due for each in missing if each.due is not None})
    return [
        Choice(f"r{day:%Y%m%d}", f"รอบ {short_date(day)}", unsent_value(day, None))
        for day in days[:_OFFERED]
    ]


def _role_choices(_context: Context, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(role, label, role, said=ROLE_SAID[role])
        for role, label in circular_words.ROLES.items()
    ]


def _announcement_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(f"a{each['id']}", name_label(str(each["name"])), each)
        for each in announcements(context)[:_OFFERED]
    ]


def _ask_announcement(context: Context, _answers: Answers) -> Message:
    if announcements(context):
        return Text("ผู้ที่ยังไม่ร่วมประกาศใด")
    return Text("ขณะนี้ไม่มีประกาศที่เปิดให้ร่วม พิมพ์ “ย้อนกลับ” แล้วเลือกผู้รับอื่น หรือ “ยกเลิก”")


def _show_people(value: Sequence[Mapping[str, object]], _answers: Answers) -> str:
    return listed([str(each["name"]) for each in value])


def _of(kind: str) -> tuple[str, frozenset[str]]:
    return "whom", frozenset((kind,))


STEPS: tuple[Step, ...] = (
    Step(
        name="whom",
        label="ส่งถึง",
        ask=plain(f"จะส่งข้อความถึงใคร {HINT}"),
        read=read_whom,
        choices=_whom_choices,
        free_text="a bureau, a round or people may be named at once",
        takes_questions=True,
        surely=is_group,
        show=lambda value, _answers: circular_words.WHOM[value],
        why="ข้อความส่งถึงเฉพาะผู้ที่ท่านเลือก",
    ),
    Step(
        name="bureau",
        label="สำนัก",
        ask=plain("สำนักใด กดเลือกหรือพิมพ์ชื่อสำนัก"),
        read=read_bureau,
        choices=own_bureau,
        free_text="any bureau may be named",
        when=_of(OF_BUREAU),
        show=show_name,
    ),
    Step(
        name="unsent",
        label="ที่ยังไม่ส่ง",
        ask=plain("ผู้ที่ยังไม่ส่งรอบใด หรือกิจกรรมใด กดเลือกรอบ หรือพิมพ์ เช่น 2.1"),
        read=read_unsent,
        choices=_unsent_choices,
        free_text="an activity may be named too",
        when=_of(UNSENT),
        show=show_words,
    ),
    Step(
        name="role",
        label="หน้าที่",
        ask=plain("ผู้มีหน้าที่ใด"),
        choices=_role_choices,
        when=_of(OF_ROLE),
        show=lambda value, _answers: circular_words.ROLES[value],
    ),
    Step(
        name="announcement",
        label="ประกาศ",
        ask=_ask_announcement,
        read=read_announcement,
        choices=_announcement_choices,
        free_text="a part of its name may be typed",
        takes_commands=True,
        when=_of(UNJOINED),
        show=show_name,
    ),
    Step(
        name="people",
        label="รายชื่อ",
        ask=plain("พิมพ์หรือวางชื่อผู้รับ บรรทัดละชื่อหรือคั่นด้วยจุลภาค"),
        read=read_people,
        when=_of(NAMED),
        show=_show_people,
    ),
)
