"""Cases that wait for a word, as duties of who has them, and of who is next up.

Reading clears nothing: a duty goes when the answer or decision stands on record. Nothing of a case
is opened for it, and its duty tells nothing but its short name; who is told late does not read it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.complaints import case_limits
from models.complaints.case_routing import still_fits
from models.complaints.complaint import MAY_TAKE, NEW, TOLD_LATE, UNANSWERED, Case, CaseReceiver
from models.complaints.sealed import case_texts
from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import ABOVE, HANDLER, Passed, Recipients
from models.duties.reminder_policy import KindPolicy, Telling
from models.people.person import Bureau, Person


@dataclass(frozen=True, kw_only=True)
class CaseDuty(Payload):
    """A case. number: its short name, the only thing of it that a reminder shows."""

    case_id: str


def cases_due(search: DutySearch) -> Iterable[Duty]:
    """What is due in each open case, in two statements: acknowledging while it is new, then the
    next word, and all the while the result."""
    people = _people(search.session)
    query = (
        select(
            Case.id, Case.kind, Case.state, Case.received_on, Case.reopened_on, Case.last_word_on,
            Case.bureau_id, Bureau.name.label("bureau"),
        )
        .outerjoin(Bureau, Bureau.id == Case.bureau_id)
        .where(Case.state.in_(UNANSWERED))
        .order_by(Case.received_on, Case.id)
    )  # fmt: skip
    for row in search.session.execute(query):
        standing = people.get(row.id, {})
        bureau = (row.bureau_id, row.bureau) if row.bureau_id else _of_holder(standing)
        if not _of_these(search.bureau_ids, bureau[0], standing):
            continue
        for due in _both_due(row):
            if due.day <= search.last:
                yield _duty(search, row.id, due, bureau, standing)


def _of_these(
    bureau_ids: frozenset[int] | None, bureau_id: int, standing: dict[str, list[Any]]
) -> bool:
    """Whether the case concerns these bureaus, or somebody of them has it or comes next."""
    if bureau_ids is None or bureau_id in bureau_ids:
        return True
    return any(person.bureau_id in bureau_ids for found in standing.values() for person in found)


@dataclass(frozen=True)
class _DueByDay:
    """What is due in a case, by which day, and the day it is counted from."""

    kind: DutyKind
    day: date
    since: date

    def key(self, case_id: str) -> str:
        return f"{self.kind.name}:{case_id}:{self.day.isoformat()}"


def _both_due(row: Any) -> tuple[_DueByDay, _DueByDay]:
    begun = row.reopened_on or row.received_on
    result = _DueByDay(CASE_RESULT, case_limits.result_by(row.kind, begun), begun)
    if row.state == NEW:
        day = case_limits.acknowledge_by(row.received_on)
        return _DueByDay(CASE_ACKNOWLEDGE, day, row.received_on), result
    return _DueByDay(CASE_WORD, case_limits.word_by(row.last_word_on), row.last_word_on), result


def _duty(
    search: DutySearch,
    case_id: str,
    due: _DueByDay,
    bureau: tuple[int, str],
    standing: dict[str, list[Any]],
) -> Duty:
    by_role, passed = {}, []
    for role, name in ((HANDLER, MAY_TAKE), (ABOVE, TOLD_LATE)):
        ids = [person.id for person in standing.get(name, [])]
        by_role[role] = tuple(id_ for id_ in ids if search.house.why_not(id_) is None)
        passed += [Passed(id_, why) for id_ in ids if (why := search.house.why_not(id_))]
    return Duty(
        key=due.key(case_id),
        kind=due.kind,
        day=due.day,
        bureau_id=bureau[0],
        bureau=bureau[1],
        recipients=Recipients(by_role, tuple(passed)),
        since=due.since,
        payload=CaseDuty(number=case_texts.short(case_id), case_id=case_id),
    )


def _people(session: Session) -> dict[str, dict[str, list[Any]]]:
    """By case and standing: who has it, and who is told when it is late."""
    query = (
        select(
            CaseReceiver.case_id, CaseReceiver.standing, Person.id, Person.bureau_id, Person.roles,
            Case.level, Case.bureau_id.label("concerned"), Bureau.name.label("bureau"),
        )
        .join(Case, Case.id == CaseReceiver.case_id)
        .join(Person, Person.id == CaseReceiver.person_id)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .where(Case.state.in_(UNANSWERED), CaseReceiver.standing.in_((MAY_TAKE, TOLD_LATE)))
        .where(Person.retired_at.is_(None))
        .order_by(Person.id)
    )  # fmt: skip
    found: dict[str, dict[str, list[Any]]] = {}
    for row in session.execute(query):
        fits = still_fits(row.level, row.concerned, row.roles, row.bureau_id)
        if row.standing == MAY_TAKE and not fits:  # they cannot open it any more
            continue
        found.setdefault(row.case_id, {}).setdefault(row.standing, []).append(row)
    return found


def _of_holder(standing: dict[str, list[Any]]) -> tuple[int, str]:
    """The bureau a case of the whole office is listed under: its holder's; 0 where it has none."""
    holding = standing.get(MAY_TAKE, [])
    return (holding[0].bureau_id, holding[0].bureau) if holding else (0, "")


def still_due(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`KIND:CASE:DAY`) those that nobody has met meanwhile."""
    ids = {part[0] for part in keys.values()}
    query = select(
        Case.id, Case.kind, Case.state, Case.received_on, Case.reopened_on, Case.last_word_on
    ).where(Case.id.in_(ids), Case.state.in_(UNANSWERED))
    standing = {due.key(row.id) for row in session.execute(query) for due in _both_due(row)}
    return {key for key in keys if key in standing}


# -- the kinds -----------------------------------------------------------------------------------


_UNANSWERED_ONE = exists().where(Case.state.in_(UNANSWERED))


def _of_case(name: str, steps: tuple[int, ...], above_from: int) -> DutyKind:
    """A kind of duty in a case. above_from: the first step that whoever comes next hears."""
    tellings = (Telling(HANDLER, steps[0]), Telling(ABOVE, above_from))
    return DutyKind(
        name=name,
        find=cases_due,
        if_any=_UNANSWERED_ONE,
        still_due=still_due,
        policy=KindPolicy(steps, tellings, calendar=True, weekly=(HANDLER, ABOVE)),
        private=True,
        sealed=True,
        nudged=False,
    )


# Limits in calendar days (issue 6, part 5: seven, thirty, sixty or ninety days).
CASE_ACKNOWLEDGE = _of_case("case_acknowledge", (-3, -1, 0, 1, 3, 7), above_from=1)
CASE_WORD = _of_case("case_word", (-7, -3, 0, 1, 3, 7), above_from=1)
CASE_RESULT = _of_case("case_result", (-30, -14, -7, -3, 0, 1, 3, 7), above_from=-3)
