"""Messages to others when a report was decided, or when its decider is gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from handlers.context import Context
from handlers.messages import Button, pushed
from handlers.question.query import opens
from handlers.reports import report_cards
from handlers.reports.report_words import standing_in_words
from handlers.understand.listing import listed
from models.people import people
from models.people.person import ADMIN, Person
from models.reports.deciding import report_deciders, report_decisions, report_reviews
from models.reports.deciding.report_deciders import Decider
from models.reports.report import Report, ReportVersion

Sent = tuple[Report, ReportVersion]

DECIDED = "decided"
"""The outbox kind of a message about a decision."""


def ask_to_decide(context: Context, decider: Decider, report: Report, sent: ReportVersion) -> None:
    """Sends the card for the decision."""
    card = report_cards.to_decide(context.session, report, sent, True, decider.instead_of)
    context.notify(decider.person, [card], _key(sent), "decide")


def no_more_to_decide(context: Context, sent: ReportVersion) -> None:
    """Withdraws the unsent card that asks for a decision."""
    context.withdrawn.append(_key(sent))


def _key(sent: ReportVersion) -> str:
    return f"decide:{sent.report_id}:{sent.version}"


def tell_decision(context: Context, report: Report, sent: ReportVersion) -> Person:
    """Tells the sender what the person talking has decided. Returns the sender."""
    reporter = report_deciders.sender(context.session, sent)
    card = report_cards.decided(report, sent, context.me, _superior(context, sent))
    key = f"decided:{report.id}:{sent.version}"
    context.notify(reporter, [card], key, DECIDED)
    return reporter


def _superior(context: Context, sent: ReportVersion) -> Person | None:
    """For whom the person talking decides, if as a deputy."""
    return report_deciders.may_decide(context.session, context.me, sent, context.today)


def tell_approvals(context: Context, reporter: Person, approved: Sequence[Sent]) -> None:
    """Tells the sender once of all reports approved together."""
    if len(approved) == 1:
        tell_decision(context, *approved[0])
        return
    superiors = (_superior(context, sent) for _, sent in approved)
    by = standing_in_words(context.me.name, listed(dict.fromkeys(p.name for p in superiors if p)))
    card = report_cards.approved_several([report for report, _ in approved], by)
    key = f"decided:{context.event_key}:{reporter.id}"
    context.notify(reporter, [card], key, DECIDED)


def awaiting(context: Context) -> list[tuple[Report, ReportVersion, Person]]:
    """The reports that wait for the decision of the person talking, each with whose it is."""
    return report_decisions.awaiting(context.session, context.me, context.today)


def waiting_nearer(context: Context) -> list[tuple[Report, ReportVersion, Person]]:
    """The reports that wait for somebody nearer and on which the person talking may decide, too."""
    return report_decisions.waiting_nearer(context.session, context.me, context.today)


def to_decide(context: Context) -> list[tuple[Report, ReportVersion, Person]]:
    """What waits for the person talking; where nothing does, what waits for somebody nearer."""
    return awaiting(context) or waiting_nearer(context)


def by_decider(context: Context, waiting: Sequence[Sent]) -> dict[Person | None, list[Sent]]:
    """The reports by the person they wait for first. None: nobody decides."""
    theirs: dict[Person | None, list[Sent]] = {}
    for report, sent in waiting:
        theirs.setdefault(_first(context, sent), []).append((report, sent))
    return theirs


def handing_on(context: Context) -> Callable[[], None]:
    """Returns what hands the reports that wait first of all for the person talking to the next."""
    waiting = [(report, sent) for report, sent, _ in awaiting(context)]
    mine = [each for each in waiting if _first(context, each[1]) == context.me]
    return partial(_hand_on, context, mine)


def _hand_on(context: Context, waiting: Sequence[Sent]) -> None:
    """Tells the new deciders of these reports: LINE no longer reaches the earlier one."""
    for person, handed in by_decider(context, waiting).items():
        if person is None:
            continue
        words = f"{context.me.name} ไม่รับข้อความทาง LINE แล้ว รายงาน {len(handed)} ฉบับจึงรอท่านพิจารณาแทน"
        button = Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ")
        key = f"handed_on:{context.event_key}:{person.id}"
        context.notify(person, [pushed("รายงานรอท่านพิจารณา", words, button)], key, "decide")


def _first(context: Context, sent: ReportVersion) -> Person | None:
    first = report_deciders.first_of(context.session, sent, context.today)
    return first.person if first is not None else None


def delivery_words(reporters: Sequence[Person]) -> str:
    """Whether LINE reaches the reporters."""
    if all(people.reachable(reporter) for reporter in reporters):
        return " และแจ้งผู้รายงานให้ทราบแล้ว"
    return f" {NOT_REACHED}"


NOT_REACHED = "แต่ยังแจ้งผู้รายงานทาง LINE ไม่ได้ กรุณาแจ้งผู้รายงานด้วยตนเอง"


def what_else_waits(context: Context) -> tuple[Button, ...]:
    """The button to the other reports that wait for this person's decision."""
    return _counted(awaiting(context))


def what_is_left(context: Context, decided: ReportVersion) -> tuple[Button, ...]:
    """The same below a decision; who has decided on a report that somebody nearer had is led to the
    others of these."""
    mine = what_else_waits(context)
    author = report_deciders.author(context.session, decided)
    if mine or author.supervisor_id == context.me.id:
        return mine
    return _counted(waiting_nearer(context))


def _counted(waiting: Sequence[object]) -> tuple[Button, ...]:
    words = f"รออนุมัติ ({len(waiting):,} ฉบับ)"
    return (Button(words, opens("awaiting_me"), "รออนุมัติ"),) if waiting else ()


def what_else_is_reviewed(context: Context) -> tuple[Button, ...]:
    """The button to the other reports that wait for this person's review."""
    if not context.me.has(ADMIN):
        return ()
    waiting = report_reviews.count(context.session, context.me, context.today)
    words = f"รอตรวจ ({waiting:,} ฉบับ)"
    return (Button(words, opens("awaiting_review"), "รอตรวจ"),) if waiting else ()
