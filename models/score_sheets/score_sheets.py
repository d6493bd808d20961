"""Making a score sheet, changing what it asks, and finding sheets and candidates."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.errors import Refusal
from models.people.person import Bureau, Person
from models.score_sheets import sheet_items
from models.score_sheets.score_sheet import GivenPoints, ScoreCandidate, ScoreSheet, SheetScorer
from models.score_sheets.sheet_items import SheetItem
from models.trail import trail


@dataclass(frozen=True)
class Candidate:
    """Whom a sheet scores, with the names people read.

    name: the person's, or the bureau's itself. bureau: the bureau's.
    """

    id: int
    place: int
    name: str
    bureau: str
    bureau_id: int
    person_id: int | None
    withdrawn: bool


@dataclass(frozen=True)
class ToScore:
    """Somebody to be scored; person_id None: the bureau itself."""

    bureau_id: int
    person_id: int | None = None


def make(
    session: Session,
    me: Person,
    kind: str,
    about: int,
    title: str,
    items: Sequence[SheetItem],
    days: tuple[date, date],
    now: datetime,
) -> ScoreSheet:
    """Make the sheet of a room's record. Raises Refusal `ends_before`."""
    _check_days(days)
    sheet = ScoreSheet(
        kind=kind,
        about=about,
        title=title,
        items=sheet_items.dumped(items),
        version=1,
        own_bureau=False,
        first_day=days[0],
        last_day=days[1],
    )
    session.add(sheet)
    session.flush()
    _record(session, now, me, "score_sheet.made", sheet)
    return sheet


def set_items(
    session: Session, me: Person, sheet: ScoreSheet, items: Sequence[SheetItem], now: datetime
) -> None:
    """Put these items in the place of those before. Raises Refusal: `closed`, `scored` (facts:
    given): points were given by the items before, and nothing of them may be lost."""
    hold(session, sheet)
    check_open(sheet, now)
    if given := count_given(session, sheet):
        raise Refusal("scored", given=given)
    sheet.items = sheet_items.dumped(items)
    sheet.version += 1
    session.flush()
    _record(session, now, me, "score_sheet.items", sheet, version=sheet.version, items=len(items))


def set_days(
    session: Session, me: Person, sheet: ScoreSheet, days: tuple[date, date], now: datetime
) -> None:
    """Change the days of scoring. Raises Refusal: `ends_before`, `closed`."""
    hold(session, sheet)
    if sheet.closed_at is not None:
        raise Refusal("closed")
    _check_days(days)
    sheet.first_day, sheet.last_day = days
    session.flush()
    told = [each.isoformat() for each in days]
    _record(session, now, me, "score_sheet.days", sheet, days=told)


def set_own_bureau(
    session: Session, me: Person, sheet: ScoreSheet, may: bool, now: datetime
) -> None:
    """Let members score their own bureau, or not. What was given already stays. Raises Refusal
    `closed`."""
    hold(session, sheet)
    check_open(sheet, now)
    sheet.own_bureau = may
    session.flush()
    _record(session, now, me, "score_sheet.own_bureau", sheet, may=may)


def set_scorers(
    session: Session, me: Person, sheet: ScoreSheet, people: Collection[Person], now: datetime
) -> None:
    """Name who scores. Who has given points stays, or they would be lost.

    Raises Refusal: `closed`, `nobody`, `retired` (facts: person), `has_scored` (facts: person).
    """
    hold(session, sheet)
    check_open(sheet, now)
    ids = {each.id for each in people}
    if not ids:
        raise Refusal("nobody")
    for each in people:
        if each.retired_at is not None:
            raise Refusal("retired", person=each.id)
    gone = {each.id for each in scorers(session, sheet)} - ids
    mine = GivenPoints.candidate_id == ScoreCandidate.id
    scored = select(GivenPoints.person_id).join(ScoreCandidate, mine)
    lost = session.scalars(
        scored.where(ScoreCandidate.sheet_id == sheet.id, GivenPoints.person_id.in_(gone)).limit(1)
    ).first()
    if lost is not None:
        raise Refusal("has_scored", person=lost)
    session.execute(delete(SheetScorer).where(SheetScorer.sheet_id == sheet.id))
    session.add_all(SheetScorer(sheet_id=sheet.id, person_id=each) for each in sorted(ids))
    session.flush()
    _record(session, now, me, "score_sheet.scorers", sheet, people=sorted(ids))


def set_candidates(session: Session, sheet: ScoreSheet, listed: Sequence[ToScore]) -> None:
    """List whom the sheet scores. Who is on it keeps the place; who is listed no longer is
    withdrawn, and what was given to them stays."""
    hold(session, sheet)
    rows = session.scalars(select(ScoreCandidate).where(ScoreCandidate.sheet_id == sheet.id)).all()
    known = {_key(each.bureau_id, each.person_id): each for each in rows}
    wanted = {_key(each.bureau_id, each.person_id): each for each in listed}
    for key, row in known.items():
        row.withdrawn = key not in wanted
    place = max((each.place for each in rows), default=0)
    for key, new in wanted.items():
        if key not in known:
            place += 1
            session.add(
                ScoreCandidate(
                    sheet_id=sheet.id,
                    place=place,
                    bureau_id=new.bureau_id,
                    person_id=new.person_id,
                    withdrawn=False,
                )
            )
    session.flush()


def _key(bureau_id: int, person_id: int | None) -> tuple[int, int]:
    """Whom it is about: a person stays the same in another bureau."""
    return (0, person_id) if person_id is not None else (bureau_id, 0)


def close(session: Session, me: Person, sheet: ScoreSheet, now: datetime) -> None:
    """Close scoring before its last day is over. Raises Refusal: `closed`, `not_begun` (facts:
    first_day)."""
    hold(session, sheet)
    check_open(sheet, now)
    if office_day(now) < sheet.first_day:
        raise Refusal("not_begun", first_day=sheet.first_day)
    sheet.closed_at = now
    session.flush()
    _record(session, now, me, "score_sheet.closed", sheet)


# -- finding and checking ------------------------------------------------------------------------


def is_closed(sheet: ScoreSheet, now: datetime) -> bool:
    """Whether nothing may be given any more, so that the result is what it is."""
    return sheet.closed_at is not None or office_day(now) > sheet.last_day


def check_open(sheet: ScoreSheet, now: datetime) -> None:
    """Raises Refusal `closed`."""
    if is_closed(sheet, now):
        raise Refusal("closed")


def hold(session: Session, sheet: ScoreSheet, shared: bool = False) -> None:
    """Wait for whoever changes the sheet at the same moment, and read it anew.

    shared: for who gives points; they do not wait for each other here.
    """
    session.flush()
    query = select(ScoreSheet).where(ScoreSheet.id == sheet.id).with_for_update(read=shared)
    session.scalars(query.execution_options(populate_existing=True)).one()


def by_id(session: Session, sheet_id: int) -> ScoreSheet | None:
    return session.get(ScoreSheet, sheet_id)


def sheet_of(session: Session, kind: str, about: int) -> ScoreSheet | None:
    """The sheet of a room's record, or None."""
    query = select(ScoreSheet).where(ScoreSheet.kind == kind, ScoreSheet.about == about)
    return session.scalars(query).first()


def of_scorer(session: Session, person: Person, now: datetime) -> list[ScoreSheet]:
    """The sheets by which the person scores and that are not closed, the nearest end first."""
    mine = exists().where(SheetScorer.sheet_id == ScoreSheet.id, SheetScorer.person_id == person.id)
    query = (
        select(ScoreSheet)
        .where(mine, ScoreSheet.closed_at.is_(None), ScoreSheet.last_day >= office_day(now))
        .order_by(ScoreSheet.last_day, ScoreSheet.id)
    )
    return list(session.scalars(query))


def open_sheets(session: Session, now: datetime) -> list[ScoreSheet]:
    """All sheets that are not closed, the newest first."""
    query = (
        select(ScoreSheet)
        .where(ScoreSheet.closed_at.is_(None), ScoreSheet.last_day >= office_day(now))
        .order_by(ScoreSheet.id.desc())
    )
    return list(session.scalars(query))


def is_scorer(session: Session, sheet: ScoreSheet, person: Person) -> bool:
    return session.get(SheetScorer, (sheet.id, person.id)) is not None


def scorers(session: Session, sheet: ScoreSheet) -> list[Person]:
    """Who scores and is on the roster, by name."""
    query = (
        select(Person)
        .join(SheetScorer, SheetScorer.person_id == Person.id)
        .where(SheetScorer.sheet_id == sheet.id, Person.retired_at.is_(None))
        .order_by(Person.name, Person.id)
    )
    return list(session.scalars(query))


def items_of(sheet: ScoreSheet) -> tuple[SheetItem, ...]:
    return sheet_items.loaded(sheet.items)


def candidates(session: Session, sheet: ScoreSheet) -> list[Candidate]:
    """Whom the sheet scores, by place; withdrawn ones too."""
    query = (
        select(ScoreCandidate, Bureau.name, Person.name)
        .join(Bureau, Bureau.id == ScoreCandidate.bureau_id)
        .outerjoin(Person, Person.id == ScoreCandidate.person_id)
        .where(ScoreCandidate.sheet_id == sheet.id)
        .order_by(ScoreCandidate.place)
        .execution_options(populate_existing=True)
    )
    return [
        Candidate(
            row.id, row.place, name or bureau, bureau, row.bureau_id, row.person_id, row.withdrawn
        )
        for row, bureau, name in session.execute(query)
    ]


def count_given(session: Session, sheet: ScoreSheet) -> int:
    """How many candidates have points of somebody, each counted once for each scorer."""
    query = (
        select(func.count())
        .select_from(GivenPoints)
        .join(ScoreCandidate, ScoreCandidate.id == GivenPoints.candidate_id)
        .where(ScoreCandidate.sheet_id == sheet.id)
    )
    return session.scalar(query) or 0


def _check_days(days: tuple[date, date]) -> None:
    if days[1] < days[0]:
        raise Refusal("ends_before")


def _record(
    session: Session, now: datetime, me: Person, verb: str, sheet: ScoreSheet, **details: object
) -> None:
    trail.record(session, now, me.id, verb, f"score_sheet:{sheet.id}", **details)
