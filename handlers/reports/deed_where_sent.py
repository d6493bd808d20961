"""Hears what a bureau did together, with the question where that is sent: `พาน้องๆไปบริจาคเลือด 23 คน
ต้องส่งตรงไหน`. It belongs in a report of an activity; a deed of one's own may be kept as that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Button, Card, Message, Para
from handlers.question.query import Query, opens
from handlers.reports import waiting_words
from handlers.reports.filing import deeds_meant, report_activity, story_read
from handlers.reports.stories import fit_said
from handlers.reports.together_told import asks_where, kind_of, story_of
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from models.people.person import REPORTER
from models.people.scope import reporters_of
from models.plans import plans
from models.reports.figures import progress

_NAMED, _LIKELY = 5, 3
_WHO = Button("ใครเป็นผู้รายงาน", opens("who_reports"), "ใครเป็นผู้รายงาน")
_TITLE = "ส่งเป็นรายงานกิจกรรม"
_CHOOSE = "สิ่งที่สำนักทำร่วมกันส่งเป็นรายงานกิจกรรม เลือกกิจกรรมที่ตรงจากรายการด้านล่าง"
_LIKELIEST = "สิ่งที่สำนักทำร่วมกันส่งเป็นรายงานกิจกรรม น่าจะตรงกับกิจกรรมด้านล่างนี้"
_KEPT = "กด “รายงาน” แล้วข้อความที่พิมพ์มาจะเติมในรายงานให้"
_BEGIN = "กด “รายงาน” เพื่อเริ่มรายงานกิจกรรมนั้น"
_BY_REPORTER = "สิ่งที่สำนักทำร่วมกันส่งเป็นรายงานกิจกรรม โดยผู้รายงานของ{bureau}: {whom}"
_LIKELY_FOR_OTHERS = "น่าจะตรงกับ {}"
_OR_OWN = "หากเป็นความดีของท่านเอง กด “บันทึกความดี”"


@listener()
def heard(context: Context, words: str) -> Query | None:
    """Returns the question where it is sent; None for other words, and inside a conversation."""
    if not asks_where(words):
        return None
    return QUERY if story_of(words) or kind_of(words) else None


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Names the activities in which it belongs, with the story kept for the one that is chosen;
    others hear who reports."""
    story = story_of(rest)
    deed = story or kind_of(rest)
    keep = Button("บันทึกความดี", say=f"บันทึกความดี {deed}")
    asked = dict(plans.planned_results(context.session, context.fiscal_year, _bureau(context)))
    near = likely(context, deed, asked)
    if not context.me.has(REPORTER):
        return [_by_reporter(context, keep, near)]
    if not near:
        listed_ones = beginning.open_flow(
            context, report_activity.FLOW, "", {"said": f"รายงาน {deed}"}
        )
        return [Card(_TITLE, rows=(Para(_CHOOSE), Para(_OR_OWN)), buttons=(keep,)), *listed_ones]
    kept = bool(story) and waiting_words.keep(context, story)
    also = waiting_words.mark(context, story) if kept else {}
    other = Button("กิจกรรมอื่น", say=f"รายงาน {story}".strip())
    rows = (part for fit in near for part in fit_said.rows(fit, also, asked))
    read = story_read.read(story, context.today) if kept else ()
    card = Card(
        _TITLE,
        rows=(Para(_LIKELIEST), *read, *rows, Para(_KEPT if kept else _BEGIN), Para(_OR_OWN)),
        buttons=(other, keep),
    )
    return [card]


def likely(
    context: Context, deed: str, asked: Mapping[str, str] = deeds_meant.NO_RESULTS
) -> list[deeds_meant.Fit]:
    """Returns the activities of the bureau with a report not sent yet to which the deed may belong,
    the likeliest first. asked: what the plan asks of an activity, by its number"""
    duties = progress.duties_of(context.session, _bureau(context), context.fiscal_year)
    missing = [each for each in duties if each.missing]
    return [each for each in deeds_meant.fitting(missing, deed, asked) if each.weight][:_LIKELY]


def _bureau(context: Context) -> int:
    return context.me.bureau_id


def _by_reporter(context: Context, keep: Button, near: Sequence[deeds_meant.Fit]) -> Card:
    mine = context.me.bureau
    names = reporters_of(context.session, (mine.id,)).get(mine.id, [])[:_NAMED]
    whom = f"กรุณาบอก {listed(names, 'หรือ')}" if names else "กรุณาแจ้งผู้ดูแลระบบ"
    told = _BY_REPORTER.format(bureau=mine.name, whom=whom)
    named = [f"{each.duty.number} {each.duty.title}" for each in near]
    belongs = (Para(_LIKELY_FOR_OTHERS.format(listed(named, "หรือ"))),) if named else ()
    return Card(_TITLE, rows=(Para(told), *belongs, Para(_OR_OWN)), buttons=(keep, _WHO))


QUERY = Query("deed_where_sent", (), _answer, goes_on=True)
