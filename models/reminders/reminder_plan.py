"""Which step of which duty is sent to whom on a day: the policy applied to the duties.

The same arguments give the same plan, so any number of workers may make it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.duties.duty import Duty
from models.duties.duty_people import ADMINISTRATOR, DIRECTOR, HEAD, RESPONSIBLE
from models.duties.reminder_policy import RoleStep, StepDay, Steps
from models.reminders.reminder_lines import (
    DAY_OFF,
    NOT_HEARD,
    NOT_YET,
    PUT_OFF,
    SAID,
    TOLD_TODAY,
    Decision,
    Digest,
    Line,
    SentLines,
)

NEVER = -(10**6)

PutOff = Mapping[tuple[int, str], date]
"""By person and duty's key, the day before which the person is not told."""


@dataclass(frozen=True)
class Thinned:
    """What the month's quota allows: the digests that are sent, and those that are left out."""

    sent: tuple[Digest, ...]
    left_out: tuple[Digest, ...]


def decisions(
    duties: Iterable[Duty], steps: Steps, sent: SentLines, put_off: PutOff, today: date
) -> Iterator[Decision]:
    """Yields for each duty and person it concerns what is sent on that day, or why nothing is."""
    for duty in duties:
        for passed in duty.recipients.passed:
            yield Decision(duty, passed.person_id, "", None, why=passed.why)
        if not steps.working_days.of_bureau(duty.bureau_id).is_working(today):
            yield from _silent(duty, DAY_OFF)
            continue
        yield from steps_due(duty, steps, sent, put_off, today)


def steps_due(
    duty: Duty, steps: Steps, sent: SentLines, put_off: PutOff, today: date
) -> Iterator[Decision]:
    """Yields which step of the duty is due on that working day, and for whom; each person in one
    role.

    Only the latest step is sent, once: missed ones are not made up for.
    """
    seen: set[int] = set()
    by_role = duty.recipients.by_role
    for told in steps.told(duty.kind.name, duty.bureau_id, duty.day, today, duty.since):
        people = by_role.get(told.telling.role)
        if not people:
            continue
        directors = by_role.get(DIRECTOR, ()) if _of_late_heads(told) else ()
        for person_id in people:
            if person_id not in seen and person_id not in directors:
                seen.add(person_id)
                yield _decide(duty, told, sent, put_off, today, person_id)


def _of_late_heads(told: RoleStep) -> bool:
    """Returns whether it is what heads are told of what is late: who is a director as well is told
    as one, a day later."""
    return told.telling.role == HEAD and told.step is not None and told.step.offset > 0


def _decide(
    duty: Duty, told: RoleStep, sent: SentLines, put_off: PutOff, today: date, person_id: int
) -> Decision:
    role, lag, step, key = told.telling.role, told.telling.lag, told.step, told.key
    if step is None or key is None:
        return Decision(duty, person_id, role, None, why=NOT_YET)
    if person_id in sent.told:
        return Decision(duty, person_id, role, key, why=TOLD_TODAY, when=today)
    until = put_off.get((person_id, duty.key))
    if until is not None and until > today and not duty.late(today):
        return Decision(duty, person_id, role, key, why=PUT_OFF, when=until)
    if lag and not _heard_before(duty, step.offset, sent, today):
        return Decision(duty, person_id, role, key, why=NOT_HEARD)
    known = sent.on(duty.key, person_id)
    # Also where the clock was set back.
    if known and any(_offset(each) >= step.offset for each in known):
        return _again(duty, step, known, until, person_id, role)
    return Decision(duty, person_id, role, key, Line(duty, key, step.offset, person_id, role))


def _again(
    duty: Duty,
    step: StepDay,
    known: Mapping[str, date],
    until: date | None,
    person_id: int,
    role: str,
) -> Decision:
    """Decides on a step that was sent: it is sent again only to somebody who put it off to a day
    since which nothing was sent."""
    if until is None or any(day >= until for day in known.values()):
        key = max(known, key=_offset)
        return Decision(duty, person_id, role, key, why=SAID, when=known[key])
    key = f"={until.isoformat()}"
    return Decision(duty, person_id, role, key, Line(duty, key, step.offset, person_id, role))


def _heard_before(duty: Duty, offset: int, sent: SentLines, today: date) -> bool:
    """Returns whether the responsible person was sent this step, or a later one, before today.

    True as well if LINE reaches no such person: nobody is waited for.
    """
    holding = duty.recipients.by_role.get(RESPONSIBLE, ())
    heard = (
        day < today and _offset(step) >= offset
        for person_id in holding
        for step, day in sent.heard(duty.key, person_id).items()
    )
    return not holding or any(heard)


def _offset(step: str) -> int:
    """Returns the working days of a stored step. One that was put off ranks below them all."""
    return NEVER if step.startswith("=") else int(step)


def _silent(duty: Duty, why: str) -> Iterator[Decision]:
    for role, people in duty.recipients.by_role.items():
        for person_id in people:
            yield Decision(duty, person_id, role, None, why=why)


# -- digests -------------------------------------------------------------------------------------


def digests(found: Iterable[Decision], today: date) -> list[Digest]:
    """Returns one digest for each person, by person."""
    lines = lines_by_person(found)
    return [digest_for(person_id, lines[person_id], today) for person_id in sorted(lines)]


def lines_by_person(found: Iterable[Decision]) -> dict[int, list[Line]]:
    """Returns what each person is told, whatever the hour."""
    lines: dict[int, list[Line]] = {}
    for decision in found:
        if decision.line is not None:
            lines.setdefault(decision.person_id, []).append(decision.line)
    return lines


def digest_for(person_id: int, lines: Sequence[Line], today: date) -> Digest:
    """Returns the person's digest: what an administrator is told, then their own duties by day.

    The draft of a report is covered by a line about that report.
    """
    kept, covered = list(lines), list[Line]()
    if any(line.duty.kind.covered for line in lines):
        brought_up = {line.duty.about for line in lines if not line.duty.kind.covered}
        covered = [
            line for line in lines if line.duty.kind.covered and line.duty.about in brought_up
        ]
        kept = [line for line in lines if line not in covered]
    kept.sort(key=_nearest_first)
    return Digest(person_id, today, tuple(kept), tuple(covered))


def _nearest_first(line: Line) -> tuple[bool, tuple[date, str, tuple[int, ...], str]]:
    return line.role != ADMINISTRATOR, line.duty.order


# -- a short quota -------------------------------------------------------------------------------


def thinned(found: Sequence[Digest], quota: int | None, used: int, reserved: int = 0) -> Thinned:
    """Returns which digests a short quota still allows, the most urgent first.

    quota: of the month, in billed messages. None: no limit.
    used: how many of them are used.
    reserved: how many the rest of the month still needs for what must be sent.

    The earliest steps are left out first. What `Digest.must` names is always sent.
    """
    if quota is None:
        return Thinned(tuple(found), ())
    ranked = sorted(found, key=urgency, reverse=True)
    room = max(quota - used - reserved, 0)
    sent = [d for place, d in enumerate(ranked) if d.must or place < room]
    left_out = {d.key for d in ranked} - {d.key for d in sent}
    return Thinned(
        tuple(d for d in found if d.key not in left_out),
        tuple(d for d in found if d.key in left_out),
    )


def urgency(digest: Digest) -> tuple[bool, bool, int, int]:
    """Returns how urgent a digest is, the greater the more: what must be sent, then what is more
    than the question that goes to everybody, then the nearest step."""
    more = any(not line.duty.kind.asked_of_all for line in digest.lines)
    return digest.must, more, max(line.offset for line in digest.lines), -digest.person_id
