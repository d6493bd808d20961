"""The sheet of a closed event as a proof in the report of its activity (decisions/0034)."""

from __future__ import annotations

from decimal import Decimal

from handlers.attendance import event_words
from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.reports import report_proofs
from handlers.subjects import proofs
from handlers.subjects.proofs import MissingProof, Proof, Proofs
from handlers.understand.dates.dates import short_date
from handlers.understand.numbers.aimed_percent import aimed_percent
from handlers.understand.thai import normalise_lines
from models.attendance import events
from models.attendance.attendance_event import AttendanceEvent
from models.attendance.event_documents import PROOF
from models.attendance.events import Attended
from models.calendar import office_day
from models.people.person import REPORTER
from models.plans.plan import Activity
from models.reports.figures.progress import percent

_TAKE_PART = "เข้าร่วม"


def paper(_context: Context, event_id: int) -> Button:
    """Returns the button that asks for the sheet."""
    return Button("ขอใบลงชื่อ", opens("sign_in_sheet", g=event_id), "ใบลงชื่อ")


def into_report(context: Context, event: AttendanceEvent) -> tuple[Button, ...]:
    """Returns the button that puts the sheet into the report; none for who does not report it, and
    none before the event is closed."""
    activity = proofs.activity_of(context, event.activity_id)
    if activity is None or event.closed_at is None or not context.me.has(REPORTER):
        return ()
    if not (activity.reportable and activity.is_of(context.me.bureau_id)):
        return ()
    return (report_proofs.into_report(PROOF, event.id, activity.number),)


def named(context: Context, event_id: int) -> Proof | None:
    """Returns the sheet of a closed event of an activity that the person runs, or None."""
    event = events.named(context.session, event_id)
    if event is None or event.closed_at is None or not events.may_run(event, context.me):
        return None
    activity = proofs.activity_of(context, event.activity_id)
    if activity is None:
        return None
    found = events.attended(context.session, event.id)
    fills = {}
    if found.total:
        held = f"จัด “{event.title}” เมื่อ {event_words.when(event.begins_at, event.ends_at)}"
        fills["output"] = f"{held} ที่{event.place} {event_words.came(found)}"
        where = "outcome" if _aim(activity.outcome) is not None else "output"
        share = _share(found, _aim(activity.outcome) or _aim(activity.output))
        fills[where] = "\n".join(filter(None, (fills.get(where, ""), share)))
    name = f"ใบลงชื่อ “{event.title}” {short_date(office_day(event.begins_at))}"
    return Proof(event.id, name, activity.id, {k: words for k, words in fills.items() if words})


def _aim(planned: str) -> Decimal | None:
    """Returns the percent of people who are to take part, if the plan's text names one."""
    lines = (each for each in normalise_lines(planned).splitlines() if _TAKE_PART in each)
    return next(filter(None, map(aimed_percent, lines)), None)


def _share(found: Attended, aim: Decimal | None) -> str:
    """Returns the measured share of those expected, and whether it is what the plan aims at."""
    measured = percent(found.came, found.expected)
    if measured is None:
        return ""
    share = f"ผู้เข้าร่วม {found.came:,} คน จากผู้ที่ควรมา {found.expected:,} คน คิดเป็นร้อยละ {measured}"
    if aim is None:
        return share
    reached = "ถึงเป้าหมาย" if measured >= aim else "ยังไม่ถึงเป้าหมาย"
    return f"{share} ({reached}ร้อยละ {aim.normalize():f})"


def lacking(context: Context, activity: Activity, bureau_id: int) -> MissingProof | None:
    """Returns the way to the newest closed event of the activity that the report does not name."""
    found = events.closed_of(context.session, activity.id, bureau_id)
    if found is None:
        return None
    return MissingProof(
        f"มีใบลงชื่อของ “{found.title}” ที่ยังไม่ได้แนบ กดปุ่มเพื่อแนบและเติมจำนวนผู้เข้าร่วม",
        report_proofs.into_report(PROOF, found.id, activity.number),
    )


PROOFS = Proofs(named, paper, lacking)
