"""`เปิดคัดเลือกสำนัก`: an administrator opens the year's choosing: days, visits, who scores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.bureau_awards import award_words
from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Para, Row, Text
from handlers.score_sheets import scorers_named, sheet_words
from handlers.understand.dates.dates import short_date, short_span
from models.bureau_awards import award_standard, awards
from models.people.person import ADMIN
from models.score_sheets import score_sheets


def open_plan(context: Context, _rest: str, _facts: Mapping[str, str]) -> Opening:
    if awards.of_year(context.session, context.fiscal_year) is not None:
        raise Closed(Text(award_words.PLANNED, (award_words.SHOW,)))
    return Opening(str(context.fiscal_year), anew=True)


def review(context: Context, _answers: Answers) -> Card:
    """Shows the days of the sources in this year, and what no source states."""
    days = awards.usual_days(context.fiscal_year)
    standard = award_standard.of_year(context.fiscal_year)
    bare = [each.number for each in standard.items if each.most is None]
    return Card(
        "ตรวจก่อนเปิดคัดเลือกสำนัก",
        subtitle=f"ปีงบประมาณ {context.fiscal_year}",
        rows=(
            Row("แจ้งวันตรวจเยี่ยม", f"ภายใน {short_date(days.notice_by)}"),
            Row("ส่งข้อมูลให้ครบ", f"ภายใน {short_date(days.data_by)}"),
            Row("ตรวจเยี่ยม", short_span(days.visits_first, days.visits_last)),
            Row("ให้คะแนน", award_words.scoring_days(days.visits_first, days.scored_by)),
            Row(
                f"คะแนนเต็มของ{sheet_words.numbers_words(bare)}",
                "ไม่ได้ระบุในแหล่งข้อมูล กำหนดได้หลังเปิด",
                tone="warn",
            ),
            Para("ระบบกระจายวันตรวจเยี่ยมทุกสำนักในวันทำการ ย้ายได้ก่อนแจ้งสำนัก", tone="muted"),
        ),
        note="วันเป็นไปตามกรอบการคัดเลือกปี 2567 เลื่อนมาปีนี้ กรรมการให้คะแนนสำนักของตนเองไม่ได้",
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Plans it and says what comes next."""
    who = scorers_named.people_in(context, answers)
    with closing(award_words.refused):
        award = awards.plan(
            context.session,
            context.me,
            award_words.sheet_title(context.fiscal_year),
            who,
            context.working_days,
            context.now,
        )
    context.must_arrive = True
    sheet = awards.sheet_of(context.session, award)
    count = len(score_sheets.candidates(context.session, sheet))
    words = (
        f"เปิดคัดเลือกสำนักดีเด่น ปี {award.fiscal_year} แล้ว {count:,} สำนัก กรรมการ {len(who):,} คน "
        "ขั้นต่อไป: กำหนดคะแนนเต็ม ตรวจวันตรวจเยี่ยม แล้วแจ้งสำนัก"
    )
    return [Text(words, (sheet_words.most_button(sheet), award_words.SHOW))]


FLOW = Flow(
    name=award_words.PLAN,
    title="การเปิดคัดเลือกสำนักดีเด่น",
    opens_on=("เปิดคัดเลือกสำนัก", "เปิดคัดเลือกสำนักดีเด่น", "เปิดการคัดเลือกสำนัก"),
    steps=(scorers_named.STEP,),
    open=open_plan,
    review=review,
    finish=finish,
    roles=frozenset((ADMIN,)),
    confirm_label="เปิดคัดเลือกสำนัก",
    counted=False,
    help="ผู้ดูแลระบบเปิดการคัดเลือกสำนักของปี กำหนดกรรมการ วันตรวจเยี่ยม และแบบให้คะแนน",
)
