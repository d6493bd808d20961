"""Hears what is told of an activity by somebody who does not report: `2.2 ยกเลิกแล้วครับ งบโดนตัด`.
Says why it is not taken, and who reports in their bureau."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.reports import activities_told
from handlers.reports.filing import deed_numbered
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.people.person import ADMIN, REPORTER
from models.people.scope import reporters_of

_NAMED = 5
_NUMBER = pattern_of(r"[\d๐-๙]\s?[.]\s?[\d๐-๙]")


@listener(cue=_NUMBER)
def heard(context: Context, words: str) -> Query | None:
    """Returns who is to be told, for those who do not report; None for other words."""
    if context.me.has(REPORTER, ADMIN):
        return None
    tells = activities_told.tells_of_one(words) or deed_numbered.told(context, words) != ""
    return QUERY if tells or activities_told.tells_status(words, context.today) else None


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    number = next(iter(activity_numbers(normalise(rest))), "")
    mine = context.me.bureau
    names = reporters_of(context.session, (mine.id,)).get(mine.id, [])[:_NAMED]
    whom = f"กรุณาบอก {listed(names, 'หรือ')}" if names else "กรุณาแจ้งผู้ดูแลระบบ"
    told = (
        f"ข้อความนี้ยังไม่ได้บันทึก เพราะรายงานกิจกรรม {number} ส่งได้เฉพาะผู้รายงานของสำนัก ซึ่งท่านไม่ได้เป็น\n"
        f"ผู้รายงานของ{mine.name}: {whom}"
    )
    return [
        Text(told, (_WHO, Button(f"แผน {number}", opens("about_plan", n=number), f"แผน {number}")))
    ]


_WHO = Button("ใครเป็นผู้รายงาน", opens("who_reports"), "ใครเป็นผู้รายงาน")
QUERY = Query("told_without_duty", (), _answer)
