"""The scores a reviewer gives to a bureau's measures in a round, if the plan's form has scores.

Seed 002 has one under each measure of the filled form (247, 256, 274). A new score does not delete
the earlier one, and the trail records who changed it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.errors import Refusal
from models.people.person import ADMIN, Bureau, Person
from models.plans.plan import Activity, ActivityDue, Plan
from models.reports.figures.progress import ReportFilter, of_work
from models.reports.figures.score import MeasureScore
from models.reports.report import APPROVED, SUBMITTED, Report, ReportVersion
from models.trail import trail

VERB_GIVEN, VERB_CHANGED = "score.give", "score.change"
SUBJECT = "score"
HIGHEST = Decimal(100)
_CENT = Decimal("0.01")


@dataclass(frozen=True, order=True)
class Scorable:
    """A measure that may get a score: the bureau has sent a report of it in this round."""

    bureau: str
    bureau_id: int
    due: date
    measure: int
    plan_id: int
    title: str


@dataclass(frozen=True)
class GivenScore:
    """The present score of a bureau's measure in one round."""

    bureau_id: int
    bureau: str
    measure: int
    title: str
    due: date
    score: Decimal


def given_scores(session: Session, fiscal_year: int, narrow: ReportFilter) -> list[GivenScore]:
    """The present scores of the year's plans, in one statement. narrow: bureaus, measure, round or
    span; an activity stands for its measure."""
    titles = (
        select(Activity.plan_id, Activity.measure, func.min(Activity.measure_title).label("title"))
        .where(*of_work(narrow))
        .group_by(Activity.plan_id, Activity.measure)
        .subquery()
    )
    query = (
        select(
            Bureau.id, Bureau.name, MeasureScore.measure, titles.c.title, MeasureScore.due,
            MeasureScore.score, MeasureScore.plan_id,
        )
        .join(Bureau, Bureau.id == MeasureScore.bureau_id)
        .join(Plan, Plan.id == MeasureScore.plan_id)
        .join(
            titles,
            (titles.c.plan_id == MeasureScore.plan_id)
            & (titles.c.measure == MeasureScore.measure),
        )
        .where(Plan.fiscal_year == fiscal_year)
        .order_by(MeasureScore.version)
    )  # fmt: skip
    if narrow.bureau_ids is not None:
        query = query.where(Bureau.id.in_(narrow.bureau_ids))
    if narrow.due is not None:
        query = query.where(MeasureScore.due == narrow.due)
    if narrow.span is not None:
        query = query.where(MeasureScore.due.between(*narrow.span))
    newest = {}
    for *row, plan_id in session.execute(query):
        each = GivenScore(*row)
        newest[plan_id, each.bureau_id, each.measure, each.due] = each
    return list(newest.values())


def scorable(session: Session, today: date) -> list[Scorable]:
    """All scorable measures of this and the last fiscal year, sorted by bureau, round and measure.

    A report of an activity without a date is in the form of every round, so it counts there.
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
    """Moves the scores of a moved round to its new day."""
    of_new = select(MeasureScore.plan_id).where(MeasureScore.due == new)
    moved = update(MeasureScore).where(
        MeasureScore.plan_id.in_(plan_ids),
        MeasureScore.due == old,
        MeasureScore.plan_id.not_in(of_new),
    )
    session.execute(moved.values(due=new).execution_options(synchronize_session=False))


def standing(session: Session, plan_id: int, bureau_id: int, due: date) -> dict[int, MeasureScore]:
    """The present scores of a bureau's round, by measure."""
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
    """Gives or changes a score. `seen`: the version the administrator saw, 0 if none.

    Raises Refusal: `not_admin`, `out_of_range`, `not_scorable`, `own_report`, `changed` (facts:
    score), `same`.
    """
    if not admin.has(ADMIN):
        raise Refusal("not_admin")
    if not 0 <= score <= HIGHEST or score != score.quantize(_CENT):
        raise Refusal("out_of_range")
    bureau = select(Bureau.id).where(Bureau.id == what.bureau_id).with_for_update()
    session.execute(bureau)  # the second of two administrators finds the first one's score
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
    """The score's name on the trail; `subject_of` reads it."""
    return f"{SUBJECT}:{plan_id}:{bureau_id}:{due.isoformat()}:{measure}"


def subject_of(named: str) -> tuple[int, date, int] | None:
    """Bureau id, round and measure of a trail subject; None if it is no score."""
    kind, *parts = named.split(":")
    if kind != SUBJECT or len(parts) != 4:
        return None
    return int(parts[1]), date.fromisoformat(parts[2]), int(parts[3])


def subjects_of_activity(session: Session, number: str) -> list[str]:
    """The trail's names of all scores of the measures with this activity."""
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
    """Whether the person sent one of the reports, or it was entered for them."""
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
