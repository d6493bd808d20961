"""The reports that wait for a superior, so that a question may set a limit to them:
`มีอะไรค้างที่ผมเกินสามวันบ้าง`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.reports.report_cards import decide_button
from handlers.subjects.countables import Waited, WaitedThing
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from models.calendar import office_day
from models.people.person import SUPERVISOR
from models.reports.deciding import report_decisions


def _may(context: Context) -> bool:
    return context.me.has(SUPERVISOR)


def _things(context: Context) -> Sequence[WaitedThing]:
    found = report_decisions.awaiting(context.session, context.me, context.today)
    return [
        WaitedThing(
            f"{report.activity.number} {short_title(report.activity.title)}",
            whose.name,
            office_day(sent.submitted_at),
            report.due,
            see=decide_button(report.id, sent.version, report.activity.number),
        )
        for report, sent, whose in found
    ]


WAITED = Waited(
    "approvals",
    "รายงานที่รอท่านอนุมัติ",
    "ฉบับ",
    pattern_of(
        rf"(?:รายงาน|ฉบับ)(?:ที่)?(?:รอ|ค้าง)(?:{ME_OR_US})?(?:อนุมัติ)?|(?:รอ|ค้าง)(?:{ME_OR_US})?อนุมัติ"
        rf"|(?:รายงาน|ฉบับ)ที่(?:{ME_OR_US}|พี่)(?:ยัง)?(?:ต้อง|ค้าง|ไม่(?:ได้)?)อนุมัติ"
        r"|(?:รายงาน|ฉบับ)?(?:ที่)?(?:แต่)?ยังไม่(?:ได้|ถูก|มีใคร)*อนุมัติ|ดองรายงาน(?:ไว้)?|รายงาน(?:ที่)?(?:ถูก|โดน)?ดอง(?:ไว้)?"
    ),
    _may,
    _things,
    (Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ"),),
)
