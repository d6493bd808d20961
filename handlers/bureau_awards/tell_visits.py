"""`แจ้งวันตรวจเยี่ยม`: bureaus are told when they are visited, and the visits go into the calendar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.bureau_awards import award_words
from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Para, Row, Text, pushed
from handlers.understand.dates.dates import short_date, thai_date
from models.bureau_awards import awards
from models.bureau_awards.awards import ToldVisit, Visit
from models.bureau_awards.bureau_award import BureauAward
from models.people import people
from models.people.person import ADMIN, REPORTER, SUPERVISOR, Person

TOLD = "visit_told"
"""The kind of its messages in the outbox."""


def _award(context: Context) -> BureauAward:
    award = awards.of_year(context.session, context.fiscal_year)
    if award is None:
        raise Closed(Text(award_words.NOT_PLANNED))
    return award


def _untold(context: Context) -> list[Visit]:
    visits = awards.visits(context.session, _award(context))
    return [each for each in visits if not each.told and each.day >= context.today]


def open_telling(context: Context, _rest: str, _facts: Mapping[str, str]) -> Opening:
    if not _untold(context):
        raise Closed(Text(award_words.ALL_TOLD, (award_words.SHOW,)))
    return Opening("", anew=True)


def _people(context: Context, bureau_id: int) -> list[Person]:
    """Those of a bureau who are told: who reports for it, and its heads."""
    told = people.with_roles(context.session, REPORTER, SUPERVISOR)
    return [each for each in told if each.bureau_id == bureau_id and people.reachable(each)]


def ask(context: Context, _answers: Answers) -> Message:
    """Shows which bureaus get the notice, what it costs in messages, and if its day is over."""
    award, untold = _award(context), _untold(context)
    reached = sum(len(_people(context, each.bureau_id)) for each in untold)
    rows = [Row(each.bureau, short_date(each.day)) for each in untold[:10]]
    more = (Para(f"และอีก {len(untold) - 10:,} สำนัก"),) if len(untold) > 10 else ()
    late = context.today > award.notice_by
    words = f"ต้องแจ้งภายใน {thai_date(award.notice_by)}"
    return Card(
        f"แจ้งวันตรวจเยี่ยม {len(untold):,} สำนัก",
        rows=(*rows, *more, Row("กำหนดแจ้ง", words, tone="bad" if late else "plain")),
        note=f"ส่งถึงผู้รายงานและผู้บังคับบัญชา {reached:,} คน ({reached:,} ข้อความ) และลงกำหนดการของสำนัก",
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Tells them, or nothing."""
    if not answers["sure"]:
        return [Text("ยังไม่ได้แจ้งสำนัก", (award_words.SHOW,))]
    award = _award(context)
    titles = (award_words.VISIT_EVENT, award_words.DATA_EVENT)
    with closing(award_words.refused):
        told = awards.tell(
            context.session, context.me, award, titles, context.random_bytes, context.now
        )
    context.must_arrive = True
    count = sum(_tell(context, award, each) for each in told)
    words = f"แจ้งวันตรวจเยี่ยม {len(told):,} สำนักแล้ว ส่งถึง {count:,} คน และลงในกำหนดการแล้ว"
    return [Text(words, (award_words.SHOW,))]


def _tell(context: Context, award: BureauAward, told: ToldVisit) -> int:
    """Tells a bureau's people; returns how many."""
    day = thai_date(told.visit.day)
    words = f"กรรมการตรวจเยี่ยม {told.visit.bureau} {day} ส่งข้อมูลให้ครบภายใน {thai_date(award.data_by)}"
    if told.before is not None:
        words = f"วันตรวจเยี่ยม {told.visit.bureau} เลื่อนจาก {short_date(told.before)} เป็น {day}"
    reached = _people(context, told.visit.bureau_id)
    for each in reached:
        key = f"{TOLD}:{told.visit.id}:{told.visit.day.isoformat()}:{each.id}"
        card = pushed("กำหนดวันตรวจเยี่ยมสำนัก", words, award_words.SHOW)
        context.notify(each, [card], key, TOLD)
    return len(reached)


FLOW = Flow(
    name=award_words.TELL,
    title="การแจ้งวันตรวจเยี่ยม",
    opens_on=("แจ้งวันตรวจเยี่ยม", "แจ้งกำหนดตรวจเยี่ยม"),
    steps=(yes_or_no(ask, "แจ้งสำนัก", "ยังไม่แจ้ง", "แจ้ง"),),
    open=open_telling,
    finish=finish,
    roles=frozenset((ADMIN,)),
    counted=False,
    help="ผู้ดูแลระบบแจ้งวันตรวจเยี่ยมให้ผู้รายงานและผู้บังคับบัญชาของแต่ละสำนัก",
)
