"""The scores a reviewer gives a bureau's measures in a round, where the plan's form asks for them.

Seed 002 has one under each measure of the filled form (247, 256, 274). Given anew, the former stays
beside it, and the trail has who changed what. Never commits.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.errors import Refusal
from models.people.person import ADMIN, Bureau, Person
from models.plans.plan import Activity, ActivityDue, Plan
from models.reports.figures.score import MeasureScore
from models.reports.report import APPROVED, SUBMITTED, Report, ReportVersion
from models.trail import trail

VERB_GIVEN, VERB_CHANGED = "score.give", "score.change"
SUBJECT = "score"
HIGHEST = Decimal(100)
_CENT = Decimal("0.01")


@dataclass(frozen=True, order=True)
class Scorable:
    """What may be scored: a measure of which the bureau has sent something, in one round."""

    bureau: str
    bureau_id: int
    due: date
    measure: int
    plan_id: int
    title: str


def scorable(session: Session, today: date) -> list[Scorable]:
    """All of it, of this fiscal year's plans and last year's, by bureau, round and measure.

    What was sent of activities without a date stands in the form of every round, as it does there.
    """
    years = (fiscal_year(today), fiscal_year(today) - 1)
    sent = session.execute(
        select(
            Plan.id, Bureau.id, Bureau.name, Activity.measure, Activity.measure_title, Report.due
        )
        .join(Activity, Activity.plan_id == Plan.id)
        .join(Report, Report.activity_id == Activity.id)
        .join(Bureau, Bureau.id == Report.bureau_id)
        .where(Plan.scored, Plan.fiscal_year.in_(years), Report.state.in_((SUBMITTED, APPROVED)))
        .distinct()
    ).all()
    rounds = _rounds(session, {row[0] for row in sent}) if sent else {}
    found = set()
    for plan, bureau_id, bureau, measure, title, due in sent:
        for day in (due,) if due is not None else rounds.get(plan, ()):
            found.add(Scorable(bureau, bureau_id, day, measure, plan, title))
    return sorted(found)


def _rounds(session: Session, plan_ids: set[int]) -> Mapping[int, set[date]]:
    rows = session.execute(
        select(Activity.plan_id, ActivityDue.due)
        .join(Activity, Activity.id == ActivityDue.activity_id)
        .where(Activity.plan_id.in_(plan_ids), Activity.reportable)
        .distinct()
    )
    found: dict[int, set[date]] = {}
    for plan_id, due in rows:
        found.setdefault(plan_id, set()).add(due)
    return found


def carry(session: Session, plan_ids: Collection[int], old: date, new: date) -> None:
    """The round was moved in these plans: its scores stay, under its new day."""
    of_new = select(MeasureScore.plan_id).where(MeasureScore.due == new)
    moved = update(MeasureScore).where(
        MeasureScore.plan_id.in_(plan_ids),
        MeasureScore.due == old,
        MeasureScore.plan_id.not_in(of_new),
    )
    session.execute(moved.values(due=new).execution_options(synchronize_session=False))


def standing(session: Session, plan_id: int, bureau_id: int, due: date) -> dict[int, MeasureScore]:
    """The scores that stand in a bureau's round, by measure."""
    query = (
        select(MeasureScore)
        .where(
            MeasureScore.plan_id == plan_id,
            MeasureScore.bureau_id == bureau_id,
            MeasureScore.due == due,
        )
        .order_by(MeasureScore.version)
    )
    return {score.measure: score for score in session.scalars(query)}


def give(
    session: Session,
    admin: Person,
    what: Scorable,
    score: Decimal,
    seen: int,
    now: datetime,
) -> MeasureScore:
    """Give it, or change it, once. seen: the version that was shown, 0 where none was.

    Raises Refusal: `not_admin`, `out_of_range`, `not_scorable`, `own_report`, `changed` (facts:
    score), `same`.
    """
    if not admin.has(ADMIN):
        raise Refusal("not_admin")
    if not 0 <= score <= HIGHEST or score != score.quantize(_CENT):
        raise Refusal("out_of_range")
    held = select(Bureau.id).where(Bureau.id == what.bureau_id).with_for_update()
    session.execute(held)  # of two administrators at once the second finds the first one's score
    if what not in scorable(session, office_day(now)):
        raise Refusal("not_scorable")
    if _sent_by(session, admin, what):
        raise Refusal("own_report")
    before = standing(session, what.plan_id, what.bureau_id, what.due).get(what.measure)
    version = before.version if before is not None else 0
    if version != seen:
        raise Refusal("changed", score=str(before.score) if before is not None else "")
    if before is not None and before.score == score:
        raise Refusal("same")
    return _keep(session, admin, what, score, before, now)


def _keep(
    session: Session,
    admin: Person,
    what: Scorable,
    score: Decimal,
    before: MeasureScore | None,
    now: datetime,
) -> MeasureScore:
    row = MeasureScore(
        plan_id=what.plan_id,
        measure=what.measure,
        bureau_id=what.bureau_id,
        due=what.due,
        version=before.version + 1 if before is not None else 1,
        score=score,
        given_by=admin.id,
        given_at=now,
    )
    session.add(row)
    session.flush()
    changed = {"before": str(before.score)} if before is not None else {}
    trail.record(
        session, now, admin.id, VERB_CHANGED if before is not None else VERB_GIVEN,
        subject(what.plan_id, what.bureau_id, what.due, what.measure),
        score=str(score), version=row.version, **changed,
    )  # fmt: skip
    return row


def subject(plan_id: int, bureau_id: int, due: date, measure: int) -> str:
    """What the trail calls it; `subject_of` reads it."""
    return f"{SUBJECT}:{plan_id}:{bureau_id}:{due.isoformat()}:{measure}"


def subject_of(named: str) -> tuple[int, date, int] | None:
    """Bureau, round and measure that a subject of the trail names, if it is one of these."""
    kind, *parts = named.split(":")
    if kind != SUBJECT or len(parts) != 4:
        return None
    return int(parts[1]), date.fromisoformat(parts[2]), int(parts[3])


def subjects_of_activity(session: Session, number: str) -> list[str]:
    """The trail's subjects of the scores under which activities of this number fall."""
    query = (
        select(MeasureScore.plan_id, MeasureScore.bureau_id, MeasureScore.due, MeasureScore.measure)
        .join(
            Activity,
            (Activity.plan_id == MeasureScore.plan_id) & (Activity.measure == MeasureScore.measure),
        )
        .where(Activity.number == number)
        .distinct()
    )
    return [subject(*row) for row in session.execute(query)]


def _sent_by(session: Session, person: Person, what: Scorable) -> bool:
    """Nobody scores what they sent or were entered for."""
    query = (
        select(ReportVersion.id)
        .join(Report, Report.id == ReportVersion.report_id)
        .join(Activity, Activity.id == Report.activity_id)
        .where(
            Activity.plan_id == what.plan_id,
            Activity.measure == what.measure,
            Report.bureau_id == what.bureau_id,
            Report.version == ReportVersion.version,
            or_(Report.due == what.due, Report.due.is_(None)),
            or_(ReportVersion.submitted_by == person.id, ReportVersion.on_behalf_of == person.id),
        )
        .limit(1)
    )
    return session.execute(query).first() is not None
