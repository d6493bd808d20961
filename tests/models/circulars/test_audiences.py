"""Whom a circular is for: who has not sent, who has not joined, roles, and who is not reached."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.circulars import audiences, sending
from models.circulars.audiences import Audience
from models.circulars.circular import NAMED, OF_ROLE, REPORTERS, UNSENT
from models.people.person import REPORTER, SUPERVISOR
from tests import factories
from tests.models.campaigns.asked import NOW
from tests.models.circulars.mailing import Mailing


def ids(session: Session, audience: Audience) -> set[int]:
    return {person for person, _ in sending.recipients(session, audience, NOW, None)}


def test_who_has_not_sent_is_the_responsible_reporter_of_what_is_due_next(session: Session) -> None:
    own, other = factories.bureau(session), factories.bureau(session, "สำนักอื่น")
    first, second = (factories.person(session, own, [REPORTER]) for _ in range(2))
    third = factories.person(session, other, [REPORTER], joined=False)
    plan = factories.plan(session)
    near, far = date(2027, 3, 20), date(2027, 6, 20)
    factories.activity(session, plan, "2.1", [own, other], due=[near, far])
    factories.activity(session, plan, "2.2", [own], due=[far])
    assert ids(session, Audience(kind=UNSENT, number="2.1")) == {first.id, third.id}
    assert ids(session, Audience(kind=UNSENT, round=near)) == {first.id, third.id}
    assert ids(session, Audience(kind=UNSENT, round=far, number="2.2")) == {first.id}
    assert second.id in ids(session, Audience(kind=REPORTERS))
    kept = Audience(kind=UNSENT, round=near, number="2.1")
    assert audiences.kept(UNSENT, kept.about) == kept


def test_the_sender_and_who_left_are_left_out(session: Session) -> None:
    office = Mailing(session)
    chosen = Audience(kind=NAMED, person_ids=(office.admin.id, office.staff[0].id))
    assert ids(session, chosen) == {office.admin.id, office.staff[0].id}
    office.staff[0].retired_at = NOW
    session.flush()
    assert sending.recipients(session, chosen, NOW, office.admin) == []
    assert ids(session, Audience(kind=OF_ROLE, role=SUPERVISOR)) == set()
    assert ids(session, Audience(kind=OF_ROLE, role="no such role")) == set()


def test_who_is_not_reached_is_counted_by_unit(session: Session) -> None:
    Mailing(session)
    [unit] = audiences.reach(session).units
    assert (unit.people, unit.not_joined, unit.blocked, unit.missed) == (6, 1, 1, 2)
