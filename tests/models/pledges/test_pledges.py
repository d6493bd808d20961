"""Joining announcements: what is due, the head first, versions, and the proof of a joining."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import sha256

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people.person import EXECUTIVE, REPORTER, SUPERVISOR
from models.pledges import announcing, pledges
from models.pledges.pledge import DECLINED, JOINED, NOT_YET, AnnouncementVersion, Pledge
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.pledges.joining_in import CLOSES, NOW, OPENS, TEXT, Unit, at, text
from tests.models.reminders.owing import statements


def refused(unit: Unit, *who: object, **how: object) -> Refusal:
    with pytest.raises(Refusal) as caught:
        unit.joins(*who, **how)  # type: ignore[arg-type]
    return caught.value


def test_what_was_joined_is_the_text_in_force_with_its_hash_and_moment(session: Session) -> None:
    unit = Unit(session).signed()
    unit.joins(unit.people[0], at(date(2027, 3, 5)))
    [one] = pledges.joined_by(session, unit.people[0])
    assert one.pledge.text_hash == sha256(TEXT.encode()).hexdigest()
    assert (one.pledge.version, one.pledge.at) == (1, at(date(2027, 3, 5)))
    assert one.proven and one.counts


def test_a_text_altered_behind_our_back_proves_nothing(session: Session) -> None:
    unit = Unit(session).signed()
    unit.joins(unit.people[0])
    kept = session.scalars(select(AnnouncementVersion)).one()
    kept.text = kept.text.replace("ไม่รับ", "รับ")
    session.flush()
    [one] = pledges.joined_by(session, unit.people[0])
    assert not one.proven


def test_a_joining_stands_on_the_trail_with_the_texts_hash_and_no_name(session: Session) -> None:
    unit = Unit(session).signed()
    entry = session.scalars(select(AuditEntry).where(AuditEntry.verb == "pledge.joined")).one()
    assert entry.actor_id == unit.director.id
    assert entry.details == {"version": 1, "text_hash": sha256(TEXT.encode()).hexdigest()}


def test_the_head_signs_first_and_staff_are_told_who_that_is(session: Session) -> None:
    unit = Unit(session)
    [due] = pledges.due_from(session, unit.people[0], NOW)
    assert not due.ready and due.head == unit.director.name
    wrong = refused(unit, unit.people[0])
    assert (wrong.code, wrong.facts) == ("head_first", {"head": unit.director.name})
    unit.joins(unit.director)
    [due] = pledges.due_from(session, unit.people[0], NOW)
    assert due.ready
    unit.joins(unit.people[0])
    assert pledges.due_from(session, unit.people[0], NOW) == []


def test_joining_twice_says_when_and_keeps_the_first_moment(session: Session) -> None:
    unit = Unit(session).signed()
    unit.joins(unit.people[0])
    again = refused(unit, unit.people[0], at(date(2027, 3, 9)))
    assert (again.code, again.facts["at"]) == ("already", NOW)
    assert refused(unit, unit.people[0], given=DECLINED).code == "already"
    assert [p.at for p in session.scalars(select(Pledge)) if p.person_id != unit.director.id] == [
        NOW
    ]


@pytest.mark.parametrize("first", [NOT_YET, DECLINED])
def test_whoever_said_no_or_not_yet_may_still_join(session: Session, first: str) -> None:
    unit = Unit(session).signed()
    person = unit.people[0]
    unit.joins(person, given=first)
    assert len(pledges.due_from(session, person, NOW)) == 1
    unit.joins(person, at(date(2027, 3, 9)))
    [one] = pledges.joined_by(session, person)
    assert (one.pledge.answer, one.pledge.at) == (JOINED, at(date(2027, 3, 9)))


def test_a_declined_announcement_is_not_asked_for_again_until_the_text_changes(
    session: Session,
) -> None:
    unit = Unit(session).signed()
    person = unit.people[0]
    unit.joins(person, given=DECLINED)
    assert pledges.unmet(session, OPENS, [person.id]) == []
    announcing.store(session, text(body="ข้อความใหม่"), NOW)
    assert len(pledges.unmet(session, OPENS, [person.id])) == 1


def test_a_changed_text_asks_again_only_those_it_concerns(session: Session) -> None:
    unit = Unit(session).signed()
    other = announcing.store(session, text("other-2570"), NOW).announcement
    announcing.open_campaign(session, other, OPENS, CLOSES, NOW, unit.bureau)
    for who in (unit.director, unit.people[0]):
        pledges.answer(session, who, other.id, 1, JOINED, NOW)
    unit.joins(unit.people[0])
    assert announcing.store(session, text(body="ข้อความใหม่"), NOW).outcome == announcing.CHANGED
    [due] = pledges.due_from(session, unit.people[0], NOW)
    assert (due.announcement_id, due.version, due.ready) == (unit.announcement.id, 2, False)
    old = [one for one in pledges.joined_by(session, unit.people[0]) if not one.counts]
    assert [(one.pledge.version, one.text.text) for one in old] == [(1, TEXT)]


def test_mended_words_ask_nobody_again(session: Session) -> None:
    unit = Unit(session).signed()
    unit.joins(unit.people[0])
    stored = announcing.store(session, text(body=TEXT + " "), NOW, mended=True)
    assert (stored.outcome, stored.announcement.version) == (announcing.MENDED, 2)
    assert pledges.due_from(session, unit.people[0], NOW) == []
    unit.joins(unit.people[1])
    assert {p.version for p in session.scalars(select(Pledge))} == {1, 2}


def test_the_same_text_stored_again_is_no_new_version(session: Session) -> None:
    unit = Unit(session)
    stored = announcing.store(session, text(target=90), NOW)
    assert (stored.outcome, stored.announcement.version) == (announcing.SAME, 1)
    assert unit.announcement.target == 90


def test_a_text_that_changed_meanwhile_is_not_joined_unread(session: Session) -> None:
    unit = Unit(session).signed()
    announcing.store(session, text(body="ข้อความใหม่"), NOW)
    with pytest.raises(Refusal) as wrong:
        pledges.answer(session, unit.director, unit.announcement.id, 1, JOINED, NOW)
    assert wrong.value.code == "changed"


@pytest.mark.parametrize("day", [OPENS - timedelta(days=1), CLOSES + timedelta(days=1)])
def test_outside_its_days_nothing_is_joined(session: Session, day: date) -> None:
    unit = Unit(session).signed()
    assert refused(unit, unit.people[0], at(day)).code == "not_open"


def test_who_is_not_concerned_joins_nothing(session: Session) -> None:
    unit = Unit(session).signed()
    stranger = factories.person(session, factories.bureau(session, "สำนักข"))
    assert pledges.due_from(session, stranger, NOW) == []
    assert refused(unit, stranger).code == "not_open"


def test_only_the_roles_named_must_join(session: Session) -> None:
    unit = Unit(session)
    reporter = factories.person(session, unit.bureau, [REPORTER], unit.director)
    of = announcing.store(session, text("roles-2570", audience=(REPORTER, EXECUTIVE)), NOW)
    announcing.open_campaign(session, of.announcement, OPENS, CLOSES, NOW, unit.bureau)
    concerned = {
        due.person_id
        for due in pledges.unmet(session, OPENS)
        if due.announcement_id == of.announcement.id
    }
    assert concerned == {reporter.id, unit.director.id}  # the head signs, whatever the roles


def test_office_wide_whoever_leads_the_office_signs_first(session: Session) -> None:
    top = factories.person(session, factories.bureau(session, "สำนักบน"), [EXECUTIVE])
    bureau = factories.bureau(session, "สำนักก")
    director = factories.person(session, bureau, [SUPERVISOR, EXECUTIVE], top)
    of = announcing.store(session, text(), NOW).announcement
    opened = announcing.open_campaign(session, of, OPENS, CLOSES, NOW)
    assert opened.head_id == top.id
    assert [due.ready for due in pledges.due_from(session, director, NOW)] == [False]


def test_opened_again_the_days_and_the_head_are_put_right(session: Session) -> None:
    unit = Unit(session)
    later = CLOSES + timedelta(days=7)
    announcing.open_campaign(
        session, unit.announcement, OPENS, later, NOW, unit.bureau, unit.people[0]
    )
    [only] = announcing.of_announcement(session, unit.announcement)
    assert (only.last_day, only.head_id) == (later, unit.people[0].id)


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (CLOSES, OPENS, "ends_before"),
        (OPENS - timedelta(days=9), OPENS - timedelta(days=1), "past"),
    ],
)
def test_days_that_cannot_be_are_refused(
    session: Session, first: date, last: date, code: str
) -> None:
    unit = Unit(session)
    with pytest.raises(Refusal) as wrong:
        announcing.open_campaign(session, unit.announcement, first, last, NOW, unit.bureau)
    assert wrong.value.code == code


def test_nobody_is_counted_twice_by_opening_office_wide_as_well(session: Session) -> None:
    unit = Unit(session)
    with pytest.raises(Refusal) as wrong:
        announcing.open_campaign(session, unit.announcement, OPENS, CLOSES, NOW)
    assert wrong.value.code == "overlaps"


def test_where_the_head_leaves_the_roster_the_next_one_signs_first(session: Session) -> None:
    unit = Unit(session)
    unit.director.retired_at = NOW
    new = factories.person(session, unit.bureau, [SUPERVISOR])
    announcing.enrol(session, unit.campaign, NOW)
    assert unit.campaign.head_id == new.id


def test_what_is_due_takes_one_statement(session: Session) -> None:
    unit = Unit(session)
    assert statements(session, lambda: pledges.due_from(session, unit.people[0], NOW)) == 2


def test_leaving_takes_back_what_one_refused_and_leaves_what_one_joined(session: Session) -> None:
    unit = Unit(session).signed()
    unit.joins(unit.people[0])
    unit.joins(unit.people[1], given=DECLINED)
    pledges.forget_refusals(session, [p.id for p in unit.people], NOW)
    left = {(p.person_id, p.answer) for p in session.scalars(select(Pledge))}
    assert left == {(unit.director.id, JOINED), (unit.people[0].id, JOINED)}
