"""Hears what a bureau did together, with the question where that is sent: `พาน้องๆไปบริจาคเลือด 23 คน
ต้องส่งตรงไหน`. It belongs in a report of an activity; a deed of one's own may be kept as that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Button, Card, Message, Para
from handlers.question.query import Query, opens
from handlers.reports.filing import report_activity
from handlers.reports.together_told import story_of
from handlers.understand.listing import listed
from models.people.person import REPORTER
from models.people.scope import reporters_of

_NAMED = 5
_WHO = Button("ใครเป็นผู้รายงาน", opens("who_reports"), "ใครเป็นผู้รายงาน")
_TITLE = "ส่งเป็นรายงานกิจกรรม"
_CHOOSE = "สิ่งที่สำนักทำร่วมกันส่งเป็นรายงานกิจกรรม เลือกกิจกรรมที่ตรงจากรายการด้านล่าง"
_BY_REPORTER = "สิ่งที่สำนักทำร่วมกันส่งเป็นรายงานกิจกรรม โดยผู้รายงานของ{bureau}: {whom}"
_OR_OWN = "หากเป็นความดีของท่านเอง กด “บันทึกความดี”"


def heard(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question where it is sent; None for other words, and inside a conversation."""
    if inside is not None or context.person is None:
        return None
    return QUERY if story_of(words) else None


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Lists the activities, with the story kept for the one that is chosen; others hear who
    reports."""
    story = story_of(rest)
    keep = Button("บันทึกความดี", say=f"บันทึกความดี {story}")
    if not context.me.has(REPORTER):
        mine = context.me.bureau
        names = reporters_of(context.session, (mine.id,)).get(mine.id, [])[:_NAMED]
        whom = f"กรุณาบอก {listed(names, 'หรือ')}" if names else "กรุณาแจ้งผู้ดูแลระบบ"
        told = _BY_REPORTER.format(bureau=mine.name, whom=whom)
        return [Card(_TITLE, rows=(Para(told), Para(_OR_OWN)), buttons=(keep, _WHO))]
    listed_ones = beginning.open_flow(
        context, report_activity.FLOW, "", {"said": f"รายงาน {story}"}
    )
    return [Card(_TITLE, rows=(Para(_CHOOSE), Para(_OR_OWN)), buttons=(keep,)), *listed_ones]


QUERY = Query("deed_where_sent", (), _answer, goes_on=True)
