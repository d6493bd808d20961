"""Messages to others when a report was decided, or when its decider is gone."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, pushed
from handlers.question.query import opens
from handlers.reports import report_cards
from handlers.reports.report_words import standing_in_words
from handlers.understand.listing import listed
from models.people import people
from models.people.person import ADMIN, Person
from models.reports.deciding import report_deciders, report_decisions, report_reviews
from models.reports.report import Report, ReportVersion

DECIDED = "decided"
"""The outbox kind of a message about a decision."""


def no_more_to_decide(context: Context, sent: ReportVersion) -> None:
    """Withdraws the unsent card that asks for a decision."""
    context.withdrawn.append(_key(sent))


def _key(sent: ReportVersion) -> str:
    return f"decide:{sent.report_id}:{sent.version}"


def tell_decision(context: Context, report: Report, sent: ReportVersion) -> Person:
    """Tells the sender what the person talking has decided. Returns the sender."""
    reporter = report_deciders.sender(context.session, sent)
    superior = report_deciders.may_decide(context.session, context.me, sent, context.today)
    card = report_cards.decided(report, sent, context.me, superior)
    key = f"decided:{report.id}:{sent.version}"
    context.notify(reporter, [card], key, DECIDED)
    return reporter


def tell_approvals(
    context: Context, reporter: Person, approved: Sequence[tuple[Report, ReportVersion]]
) -> None:
    """Tells the sender once of all reports approved together."""
    if len(approved) == 1:
        tell_decision(context, *approved[0])
        return
    superiors = {
        superior.name: None
        for _, sent in approved
        for superior in [
            report_deciders.may_decide(context.session, context.me, sent, context.today)
        ]
        if superior is not None
    }
    by = standing_in_words(context.me.name, listed(superiors))
    card = report_cards.approved_several([report for report, _ in approved], by)
    key = f"decided:{context.event_key}:{reporter.id}"
    context.notify(reporter, [card], key, DECIDED)


def waits_with_me(context: Context) -> list[tuple[Report, ReportVersion]]:
    """The reports that wait first of all for the person talking."""
    waiting = report_decisions.awaiting(context.session, context.me, context.today)
    return [(report, sent) for report, sent, _ in waiting if _first(context, sent) == context.me]


def hand_on(context: Context, waiting: Sequence[tuple[Report, ReportVersion]]) -> None:
    """Tells the new deciders of these reports: LINE no longer reaches the earlier one."""
    theirs: dict[int, list[tuple[Report, ReportVersion]]] = {}
    for report, sent in waiting:
        first = _first(context, sent)
        if first is not None:
            theirs.setdefault(first.id, []).append((report, sent))
    for person_id, handed in theirs.items():
        words = f"{context.me.name} ไม่รับข้อความทาง LINE แล้ว รายงาน {len(handed)} ฉบับจึงรอท่านพิจารณาแทน"
        button = Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ")
        key = f"handed_on:{context.event_key}:{person_id}"
        person = context.session.get_one(Person, person_id)
        context.notify(person, [pushed("รายงานรอท่านพิจารณา", words, button)], key, "decide")


def _first(context: Context, sent: ReportVersion) -> Person | None:
    first = report_deciders.first_of(context.session, sent, context.today)
    return first.person if first is not None else None


def delivery_words(reporters: Sequence[Person]) -> str:
    """Whether LINE reaches the reporters."""
    if all(people.reachable(reporter) for reporter in reporters):
        return " และแจ้งผู้รายงานให้ทราบแล้ว"
    return " แต่ยังแจ้งผู้รายงานทาง LINE ไม่ได้ กรุณาแจ้งผู้รายงานด้วยตนเอง"


def what_else_waits(context: Context) -> tuple[Button, ...]:
    """The button to the other reports that wait for this person's decision."""
    waiting = len(report_decisions.awaiting(context.session, context.me, context.today))
    words = f"รออนุมัติ ({waiting} ฉบับ)"
    return (Button(words, opens("awaiting_me"), "รออนุมัติ"),) if waiting else ()


def what_else_is_reviewed(context: Context) -> tuple[Button, ...]:
    """The button to the other reports that wait for this person's review."""
    if not context.me.has(ADMIN):
        return ()
    waiting = report_reviews.count(context.session, context.me, context.today)
    words = f"รอตรวจ ({waiting:,} ฉบับ)"
    return (Button(words, opens("awaiting_review"), "รอตรวจ"),) if waiting else ()
