"""The cards of a working group and of one of its meetings, with what may be done."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, cut_graphemes
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date, thai_date
from handlers.working_groups import group_words
from models.people.person import Bureau
from models.working_groups import groups
from models.working_groups.working_group import GroupMeeting, WorkingGroup

_SHOWN, _MEETINGS, _LETTERS = 12, 5, 120


def group_card(context: Context, group: WorkingGroup, first: str = "") -> Message:
    """Returns the group with its papers. first: what has just been done."""
    ordered = groups.in_order(group.members)
    names = [f"{n}. {group_words.member_words(e)}" for n, e in enumerate(ordered[:_SHOWN], 1)]
    more = [f"และอีก {len(ordered) - _SHOWN} คน"] if len(ordered) > _SHOWN else []
    bureau = context.session.get_one(Bureau, group.bureau_id)
    day = thai_date(group.ordered_on) if group.ordered_on is not None else "ยังไม่กำหนด"
    rows: list[Part] = [
        *([Para(first, tone="good")] if first else []),
        Row("ของ", f"{bureau.name} ปีงบประมาณ {group.fiscal_year}"),
        Row("วันออกคำสั่ง", day),
        Row(f"สมาชิก {len(ordered)} คน", "\n".join([*names, *more])),
        Row("หน้าที่", f"{len(group.duties)} ข้อ"),
        *_meetings(context, group),
    ]
    return Card(
        "คณะทำงาน",
        subtitle=cut_graphemes(group.title, _LETTERS),
        rows=tuple(rows),
        buttons=tuple(_ways_on(context, group)),
    )


def _meetings(context: Context, group: WorkingGroup) -> Sequence[Row]:
    found = groups.meetings_of(context.session, group.id)[:_MEETINGS]
    return [
        Row(
            f"ประชุม{group_words.of_meeting(each)}",
            short_date(each.day),
            Button(
                "ดู",
                opens(group_words.MEETING, m=each.id),
                f"การประชุม{group_words.of_meeting(each)}",
            ),
        )
        for each in found
    ]


def _ways_on(context: Context, group: WorkingGroup) -> list[Button]:
    word = opens(group_words.ORDER, g=group.id, f="docx")
    found = [
        Button("คำสั่งแต่งตั้ง (PDF)", opens(group_words.ORDER, g=group.id), "ขอคำสั่งแต่งตั้งคณะทำงาน"),
        Button("คำสั่งแต่งตั้ง (Word)", word, "ขอคำสั่งแต่งตั้งคณะทำงานเป็น Word"),
    ]
    if groups.may_keep(context.session, context.me, group):
        found += [
            Button("บันทึกการประชุม", opens(group_words.NOTE_MEETING, g=group.id), "บันทึกการประชุม"),
            Button("แก้คณะทำงาน", opens(group_words.CHANGE, g=group.id), "แก้คณะทำงาน"),
            Button("ลบคณะทำงาน", opens(group_words.REMOVE, g=group.id), "ลบคณะทำงาน"),
        ]
    return [*found, group_words.SHOW]


def meeting_card(
    context: Context, group: WorkingGroup, meeting: GroupMeeting, first: str = ""
) -> Message:
    """Returns the meeting with its minutes. first: what has just been done."""
    hours = group_words.hours(meeting.begins, meeting.ends)
    when = f"{thai_date(meeting.day)} เวลา {hours}" if hours else thai_date(meeting.day)
    every = len(meeting.present) + len(meeting.absent)
    rows: list[Part] = [
        *([Para(first, tone="good")] if first else []),
        Row("คณะทำงาน", cut_graphemes(group.title, _LETTERS)),
        Row("วันและเวลา", when),
        *([Row("สถานที่", meeting.place)] if meeting.place else []),
        Row("มาประชุม", f"{len(meeting.present):,} จาก {every:,} คน"),
        Row("ระเบียบวาระ", f"{len(meeting.agenda)} วาระ" if meeting.agenda else "ไม่มีวาระ"),
    ]
    word = opens(group_words.MINUTES, g=meeting.id, f="docx")
    ways = [
        Button(
            "รายงานการประชุม (PDF)", opens(group_words.MINUTES, g=meeting.id), "ขอรายงานการประชุม"
        ),
        Button("รายงานการประชุม (Word)", word, "ขอรายงานการประชุมเป็น Word"),
    ]
    if groups.may_keep(context.session, context.me, group):
        ways += [
            Button("แก้", opens(group_words.CHANGE_MEETING, m=meeting.id), "แก้บันทึกการประชุม"),
            Button("ลบ", opens(group_words.REMOVE_MEETING, m=meeting.id), "ลบบันทึกการประชุม"),
        ]
    back = Button("กลับไปที่คณะทำงาน", opens(group_words.GROUPS, g=group.id), "กลับไปที่คณะทำงาน")
    return Card(
        f"การประชุม{group_words.of_meeting(meeting)}", rows=tuple(rows), buttons=(*ways, back)
    )
