"""Tells a superior how the report of one activity stands: when it was sent, by whom, whether it is
approved or with whom it waits: `รายงาน 2.1 ส่งไปเมื่อไหร่ ผ่านยังคะ`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question import topic
from handlers.question.query import Facts, Query
from handlers.reports.approved_yet import NOBODY
from handlers.reports.due_report_words import SEE_STATUS, STATES, settled_words
from handlers.reports.report_cards import decide_button, history_button
from handlers.reports.report_words import moment_words
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise, without_polite_ending
from models.errors import permitted
from models.people.person import REPORTER, SUPERVISOR
from models.reports.deciding import report_deciders, report_decisions, report_history
from models.reports.report import SUBMITTED, Report, ReportVersion

_LONGEST, _MOST = 90, 3
_CUE = pattern_of(r"\d\.\d")
_NUMBER = r"(?<![\d.])(?P<number>[1-9]\d?(?:\.[1-9]\d?){1,2})(?![\d.])"
_WHEN = r"(?:เมื่อไ(?:ร|หร่)|วันไหน|ตอนไหน|วันที่เท่าไ(?:ร|หร่))"
_SENT = rf"(?:ถูก|ได้)?ส่ง(?:ไป|มา|เข้ามา|แล้ว|ให้(?:{ME_OR_US}))*(?:ตั้งแต่|\s)*{_WHEN}"
_PASSED = (
    r"(?:ได้(?:รับ)?(?:การ)?)?(?:ผ่าน|อนุมัติ|เซ็น|เห็นชอบ)(?:ไป|แล้ว|\s)*"
    rf"(?:(?:หรือ|รึ)?ยัง|{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ป่าว))"
)
_SOFT = (
    rf"(?:แล้ว|และ|ของ(?:{ME_OR_US})|ของสำนัก(?:(?!ของสำนัก)\S){{0,30}}|มัน|เขา|ที่ส่ง(?:ไป|มา)|ฉบับ"
    rf"|{POLITE}|[\s,])*"
)
_ASKED = pattern_of(
    rf"(?:ขอถาม|ถาม|แล้ว|\s)*(?:รายงาน|กิจกรรม|ข้อ|ที่|\s)*{_NUMBER}{_SOFT}"
    rf"(?:{_SENT}{_SOFT}(?:{_PASSED})?|{_PASSED}{_SOFT}(?:{_SENT})?){_SOFT}"
)


@listener(longest=_LONGEST, cue=_CUE, roles=frozenset((SUPERVISOR,)))
def heard(context: Context, words: str) -> Query | None:
    """Returns the question to a superior; None for other words, where nothing was sent, and for who
    reports too, whose own reports are told of."""
    if context.me.has(REPORTER):
        return None
    number = _number(words)
    return QUERY if number and _sent(context, number, words) else None


def _number(words: str) -> str:
    plain = without_polite_ending(normalise(respelled(words)))
    found = _ASKED.fullmatch(plain)
    return found["number"] if found is not None else ""


def _sent(context: Context, number: str, words: str) -> list[tuple[Report, ReportVersion]]:
    """Returns the reports of it that people sent, those of the bureau that is named if any."""
    found = report_history.newest_versions(
        context.session,
        context.me,
        number,
        context.today,
        report_history.not_withdrawn(),
        report_history.sent_by_somebody(),
    )
    ids = {bureau.id for bureau in topic.named(context, words)}
    return [each for each in found if not ids or each[0].bureau_id in ids][:_MOST]


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    found = _sent(context, _number(rest), rest)
    lines = [_told(context, report, sent) for report, sent in found]
    ways = [_decides(context, report, sent) for report, sent in found[:1]]
    return [Text("\n".join(lines), (*ways, SEE_STATUS))]


def _told(context: Context, report: Report, sent: ReportVersion) -> str:
    author = report_deciders.author(context.session, sent)
    when = moment_words(sent.submitted_at)
    stands = STATES[report.state]
    if report.state == SUBMITTED:
        first = report_deciders.first_of(context.session, sent, context.today)
        stands = _NOT_YET.format(first.person.name if first is not None else NOBODY)
    number, due = report.activity.number, settled_words(report.due)
    return _TOLD.format(number, due, author.name, author.bureau.name, when, stands)


_TOLD = "รายงาน {} {} ของ {} · {} ส่งเมื่อ {} {}"
_NOT_YET = "ยังไม่อนุมัติ รอ {}"


def _decides(context: Context, report: Report, sent: ReportVersion) -> Button:
    """Returns the way to decide on it, for who may do that now; else to what was sent."""
    asked = (context.session, context.me, report.id, sent.version, context.now)
    ours = permitted(report_decisions.for_decision, *asked)
    number = report.activity.number
    return decide_button(report.id, sent.version, number) if ours else history_button(report)


QUERY = Query("report_stands", (), _answer)
