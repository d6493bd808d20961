"""Answers outside of any conversation who sent the report in sight, or a named one, and when:
`อันนี้ใครเป็นคนส่ง ส่งเมื่อไร`, `หมายถึง 2.1 ค่ะ ใครส่ง`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query
from handlers.reports.deciding import who_sent
from handlers.reports.deciding.looked_at import report_in_sight
from handlers.reports.report_cards import decide_button, history_button
from handlers.reports.report_notices import Sent
from handlers.subjects.listeners import listener
from models.errors import permitted
from models.reports.deciding import report_decisions


@listener(longest=120)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question; None for other words, where no single report is in sight or named, and
    where who reports may ask who has to send."""
    number = who_sent.asked_of(words) if "ส่ง" in words else None
    if number is None or not ("มา" in words or report_in_sight.only_decides(context)):
        return None
    return QUERY if _meant(context, number) is not None else None


def _meant(context: Context, number: str) -> Sent | None:
    """The report of the named activity that waits, or that was sent last; without a number the one
    in sight."""
    if number:
        return who_sent.newest(context, number)
    found = report_in_sight.one(context)
    return found if found is not None and found[1].submitted_by is not None else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    meant = _meant(context, who_sent.asked_of(rest) or "")
    assert meant is not None
    report, sent = meant
    told = who_sent.told(context, report.id, sent.version, rest)
    return [Text(told, tuple(_ways(context, meant)))]


def _ways(context: Context, meant: Sent) -> Iterator[Button]:
    report, sent = meant
    asked = (context.session, context.me, report.id, sent.version, context.now)
    if permitted(report_decisions.for_decision, *asked):
        yield decide_button(report.id, sent.version, report.activity.number)
    yield history_button(report)


QUERY = Query("report_sender", (), _answer, own=True, several=True)
