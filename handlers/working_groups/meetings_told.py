"""What the last meeting of a working group resolved, and what it gave whom."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Para, Part, Row, cut_graphemes
from handlers.question.query import opens
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.working_groups import group_words
from models.working_groups import groups
from models.working_groups.working_group import GroupMeeting, WorkingGroup

_LETTERS = 400


def newest(context: Context, group: WorkingGroup) -> GroupMeeting | None:
    """Returns the group's last meeting."""
    found = groups.meetings_of(context.session, group.id)
    return found[0] if found else None


def resolved(context: Context, group: WorkingGroup) -> Sequence[Part]:
    """Returns what the last meeting resolved, item by item."""
    meeting = newest(context, group)
    if meeting is None:
        return [Para("ยังไม่มีการประชุมที่บันทึกไว้ จึงยังไม่มีมติ")]
    rows: list[Part] = [_of_meeting(meeting)]
    rows += [
        Row(
            cut_graphemes(item["title"], 120),
            f"มติ {cut_graphemes(item['decision'], _LETTERS)}"
            if item.get("decision")
            else "ไม่ได้บันทึกมติ",
        )
        for item in meeting.agenda
    ]
    return rows if meeting.agenda else [*rows, Para("การประชุมนี้ไม่มีวาระที่บันทึกไว้")]


def _of_meeting(meeting: GroupMeeting) -> Row:
    papers = Button("รายงานการประชุม", opens(group_words.MINUTES, g=meeting.id), "ขอรายงานการประชุม")
    return Row(f"ประชุม{group_words.of_meeting(meeting)}", thai_date(meeting.day), papers)


def given_to_me(context: Context, group: WorkingGroup) -> Sequence[Part]:
    """Returns the items of the last meeting that name the person, or give something to do."""
    meeting = newest(context, group)
    if meeting is None:
        return [Para("ยังไม่มีการประชุมที่บันทึกไว้ จึงยังไม่มีงานที่มอบหมาย")]
    mine = [each for each in meeting.agenda if _names_me(context, each)]
    given = [each for each in meeting.agenda if _GIVES.search(_whole(each))]
    if mine:
        rows = [Row(cut_graphemes(e["title"], 120), _cut(e), tone="warn") for e in mine]
        return [_of_meeting(meeting), *rows]
    none = "บันทึกการประชุมครั้งล่าสุดไม่ได้ระบุชื่อท่านว่าได้รับมอบหมายงานใด"
    others = [Row(cut_graphemes(each["title"], 120), _cut(each)) for each in given]
    if others:
        return [_of_meeting(meeting), Para(f"{none} งานที่ที่ประชุมมอบหมายไว้คือ"), *others]
    return [_of_meeting(meeting), Para(f"{none} และไม่ได้บันทึกว่ามอบหมายงานแก่ผู้ใด")]


def _whole(item: dict[str, str]) -> str:
    return " ".join(filter(None, (item.get("title"), item.get("text"), item.get("decision"))))


def _names_me(context: Context, item: dict[str, str]) -> bool:
    *_, family = context.me.name.split()
    given = _TITLE.sub("", context.me.name.split()[0])
    whole = _whole(item)
    return context.me.name in whole or (given in whole and family in whole)


def _cut(item: dict[str, str]) -> str:
    told = "\n".join(filter(None, (item.get("text"), item.get("decision"))))
    return cut_graphemes(told or item["title"], _LETTERS)


_TITLE = pattern_of("^(?:นางสาว|นาง|นาย)")
_GIVES = pattern_of(
    "มอบ(?:หมาย|ให้)|ให้(?:ฝ่าย|คณะ|เลขา|สำนัก|กลุ่ม).{0,40}(?:ดำเนินการ|จัดทำ|รับไป)|รับไป(?:ดำเนินการ)?"
)
