"""Who reads a case: receivers of the bureau concerned, or the next level up (`LEVELS`).

These never read it: people whom the complainant's texts name, people the complainant excluded,
people who recused themselves, people who cannot get messages in LINE. Tips go to the office's own
receivers. If nobody of a level may read it, the next level does. The names are found again in the
sealed texts each time; they are never stored unsealed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.complaints import case_roster
from models.complaints.case_draft import CaseDraft
from models.complaints.case_names import called_so, named_in
from models.complaints.case_roster import Roster
from models.complaints.complaint import (
    BUREAU_LEVEL,
    CLOSED,
    DIRECTOR_LEVEL,
    EXECUTIVE_LEVEL,
    LEVELS,
    MAY_TAKE,
    NOBODY,
    OFFICE_LEVEL,
    RECUSED,
    SUPERIOR_LEVEL,
    TIP,
    TOLD_LATE,
    Case,
    CaseReceiver,
)
from models.complaints.sealed import case_texts
from models.crypto import CannotOpen, Sealer
from models.people.people import REACHABLE
from models.people.person import EXECUTIVE, RECEIVER, Person
from models.trail import trail

OFFICE_LEVELS = (OFFICE_LEVEL, EXECUTIVE_LEVEL)
"""The levels for tips, for cases of no bureau, and for cases that must go past the bureau."""

_ROLE_OF = {BUREAU_LEVEL: RECEIVER, OFFICE_LEVEL: RECEIVER, EXECUTIVE_LEVEL: EXECUTIVE}
_OF_THE_BUREAU = frozenset((BUREAU_LEVEL, SUPERIOR_LEVEL, DIRECTOR_LEVEL))


@dataclass(frozen=True)
class Readers:
    """Who will read a case.

    level: one of LEVELS, or `nobody`.
    people: how many they are.
    after: the level that hears when it is late, without reading it; None if there is none.
    """

    level: str
    people: int
    after: str | None


@dataclass(frozen=True)
class Routed:
    """Who reads a case now.

    holders: the ids of its readers.
    gained, lost: ids of new readers, and of people who no longer read it.
    """

    case_id: str
    level: str
    holders: tuple[int, ...]
    gained: tuple[int, ...]
    lost: tuple[int, ...]


def readers_preview(session: Session, draft: CaseDraft, file_names: Sequence[str] = ()) -> Readers:
    """Who will read the draft, with files of these names; for the card before sending."""
    roster = case_roster.load(session, draft.bureau_id)
    words = [draft.text, *draft.further, draft.keep_from, *file_names]
    barred = set(draft.excluded) | _named(session, roster, words, draft.name)
    barred |= roster.of_bureaus(draft.barred_bureaus)
    level, people, after, _ = _walk(roster, _way(draft.kind, draft.past_bureau), barred)
    return Readers(level, len(people), after)


def route(session: Session, sealer: Sealer, case: Case, day: date, anew: bool = False) -> Routed:
    """Find the case's readers. Readers who may still read it keep it, unless `anew`.

    Called at filing, after each message of the complainant, after a recusal, after a transfer
    (`anew`: all former readers lose it), and if no reader is left. Raises CannotOpen.
    """
    before = _standing(session, case, MAY_TAKE)
    roster = case_roster.load(session, case.bureau_id, before)
    barred, way = _barred(session, sealer, roster, case)
    level, people, after, late = _walk(roster, way, barred)
    keeping = [id_ for id_ in sorted(before) if _keeps(roster, case, id_, barred)]
    if keeping and not anew:
        level, people = case.level, keeping
        late = _after(roster, way, level, barred)[1]
    _write(session, case, level, people, late, day)
    gained = tuple(id_ for id_ in people if id_ not in before)
    lost = tuple(sorted(before - set(people)))
    return Routed(case.id, level, tuple(people), gained, lost)


def has_reader(session: Session, sealer: Sealer, case: Case, bureau_id: int | None) -> bool:
    """Whether anybody could read the case if it concerned that bureau (None: the office)."""
    roster = case_roster.load(session, bureau_id, _standing(session, case, MAY_TAKE))
    barred, way = _barred(session, sealer, roster, case)
    return _walk(roster, way, barred)[0] != NOBODY


def reroute_one(session: Session, sealer: Sealer, now: datetime) -> Routed | None:
    """Find new readers for one open case whose readers left, lost the role or cannot be reached.

    Returns None if there is no such case, or nobody can be found. Skips a case that no key opens:
    the names in it are unknown. Skips a case that somebody acts on now: a new text may name the
    next reader.
    """
    for waiting in _without_reader(session):
        case = _still_without_reader(session, waiting.id)
        if case is None:
            continue
        try:
            routed = route(session, sealer, case, office_day(now))
        except CannotOpen:
            continue
        if routed.gained:
            trail.record(
                session, now, None, "case.routed", case_texts.subject(case.id),
                level=routed.level, to=list(routed.gained),
            )  # fmt: skip
            return routed
    return None


def count_without_reader(session: Session) -> int:
    """How many open cases nobody reads. Administrators see only this number."""
    return len(_without_reader(session))


def may_open(session: Session, case: Case, person: Person) -> bool:
    """Whether the person may read the case now: it was given to them, and their role still fits."""
    row = session.get(CaseReceiver, (case.id, person.id))
    if row is None or row.standing != MAY_TAKE or person.retired_at is not None:
        return False
    return still_fits(case.level, case.bureau_id, person.roles, person.bureau_id)


def still_fits(level: str, bureau_id: int | None, roles: Collection[str], of_bureau: int) -> bool:
    """Whether somebody with these roles, of that bureau, belongs to the level.

    The bureau's levels need somebody of the bureau that the case concerns.
    """
    role = _ROLE_OF.get(level)
    if level in _OF_THE_BUREAU and of_bureau != bureau_id:
        return False
    return role is None or role in roles


def holders(session: Session, case: Case) -> list[int]:
    """The ids of the people who may read the case now; they get its news."""
    query = select(Person).join(CaseReceiver, CaseReceiver.person_id == Person.id)
    query = query.where(CaseReceiver.case_id == case.id, CaseReceiver.standing == MAY_TAKE)
    return [p.id for p in session.scalars(query.order_by(Person.id)) if may_open(session, case, p)]


# -- the walk upwards ----------------------------------------------------------------------------


def _way(kind: str, past_bureau: bool) -> tuple[str, ...]:
    return OFFICE_LEVELS if kind == TIP or past_bureau else LEVELS


def _walk(
    roster: Roster, way: Sequence[str], barred: Collection[int]
) -> tuple[str, list[int], str | None, list[int]]:
    """The first level with people, these people, the next such level, and the people there."""
    for level in way:
        people = roster.available(level, barred)
        if people:
            return (level, people, *_after(roster, way, level, barred))
    return NOBODY, [], None, []


def _after(
    roster: Roster, way: Sequence[str], level: str, barred: Collection[int]
) -> tuple[str | None, list[int]]:
    higher = LEVELS[LEVELS.index(level) + 1 :]
    for each in higher:
        people = roster.available(each, barred) if each in way else []
        if people:
            return each, people
    return None, []


def _keeps(roster: Roster, case: Case, person_id: int, barred: Collection[int]) -> bool:
    member = roster.members.get(person_id)
    if member is None or not member.reached or person_id in barred:
        return False
    return still_fits(case.level, case.bureau_id, member.roles, member.bureau_id)


def _barred(
    session: Session, sealer: Sealer, roster: Roster, case: Case
) -> tuple[set[int], tuple[str, ...]]:
    """The ids of people who may not read the case, and the levels it goes through."""
    chosen = case_texts.barred(sealer, case)
    words, name = case_texts.complainants_words(session, sealer, case)
    named = _named(session, roster, words, name, _standing(session, case, MAY_TAKE))
    recused = _standing(session, case, RECUSED)
    excluded = set(chosen.excluded) | roster.of_bureaus(chosen.bureau_ids)
    return recused | excluded | named, _way(case.kind, chosen.past_bureau)


def _standing(session: Session, case: Case, as_what: str) -> set[int]:
    query = select(CaseReceiver.person_id).where(
        CaseReceiver.case_id == case.id, CaseReceiver.standing == as_what
    )
    return set(session.scalars(query))


def _named(
    session: Session,
    roster: Roster,
    words: Iterable[str],
    name: str,
    before: Collection[int] = (),
) -> set[int]:
    """The possible readers whom the texts name, and the complainant (nobody reads their own)."""
    among = {id_ for level in LEVELS for id_ in roster.of_level(level)} | set(before)
    text = "\n".join(words)
    named = named_in(text, _who_counts(session, roster, text), among)
    return set(named | called_so(name, _who_counts(session, roster, name), among))


def _who_counts(session: Session, roster: Roster, text: str) -> list[tuple[int, str]]:
    """The possible readers, and whoever else the text names wholly: a part of such a name means no
    reader (id, name, by id)."""
    return sorted({*case_roster.whole_names(session, text), *roster.names()})


def _write(
    session: Session, case: Case, level: str, people: Sequence[int], late: Sequence[int], day: date
) -> None:
    session.execute(
        delete(CaseReceiver).where(
            CaseReceiver.case_id == case.id, CaseReceiver.standing != RECUSED
        )
    )
    standings = {**dict.fromkeys(late, TOLD_LATE), **dict.fromkeys(people, MAY_TAKE)}
    for person_id, standing in sorted(standings.items()):
        session.add(
            CaseReceiver(case_id=case.id, person_id=person_id, standing=standing, since=day)
        )
    case.level = level
    session.flush()


def _still_without_reader(session: Session, case_id: str) -> Case | None:
    """The case, locked until the commit; None if somebody else locked it or found a reader."""
    query = select(Case).where(Case.id == case_id).with_for_update(skip_locked=True)
    case = session.scalars(query.execution_options(populate_existing=True)).first()
    return case if case is not None and case in _without_reader(session) else None


def _without_reader(session: Session) -> list[Case]:
    reached = (
        select(CaseReceiver.case_id, Person.roles, Person.bureau_id, Case.level, Case.bureau_id)
        .join(Person, Person.id == CaseReceiver.person_id)
        .join(Case, Case.id == CaseReceiver.case_id)
        .where(CaseReceiver.standing == MAY_TAKE, Case.state != CLOSED, *REACHABLE)
    )
    fine = {
        case_id
        for case_id, roles, of_bureau, level, bureau_id in session.execute(reached)
        if still_fits(level, bureau_id, roles, of_bureau)
    }
    query = select(Case).where(Case.state != CLOSED).order_by(Case.received_on, Case.id)
    return [case for case in session.scalars(query) if case.id not in fine]
