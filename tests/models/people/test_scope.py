"""Who sees whose reports."""

import pytest
from sqlalchemy.orm import Session

from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, SUPERVISOR
from models.people.scope import bureaus_led, bureaus_seen, head_of, heads, reporters_of
from tests import factories


@pytest.mark.parametrize("role", [ADMIN, EXECUTIVE])
def test_administrators_and_executives_see_all_bureaus(session: Session, role: str) -> None:
    person = factories.person(session, factories.bureau(session), [role])
    assert bureaus_seen(session, person) is None


@pytest.mark.parametrize("role", [REPORTER, RECEIVER])
def test_others_see_their_own_bureau(session: Session, role: str) -> None:
    mine = factories.bureau(session)
    factories.bureau(session, "สำนักอื่น")
    assert bureaus_seen(session, factories.person(session, mine, [role])) == {mine.id}


def test_a_supervisor_sees_the_bureaus_of_all_people_below(session: Session) -> None:
    mine, theirs = factories.bureau(session, "สำนักก"), factories.bureau(session, "สำนักข")
    factories.bureau(session, "สำนักอื่น")
    top = factories.person(session, mine, [SUPERVISOR])
    middle = factories.person(session, mine, [SUPERVISOR], top)
    factories.person(session, theirs, [REPORTER], middle)
    assert bureaus_seen(session, top) == {mine.id, theirs.id}


def test_a_circle_in_the_roster_ends(session: Session) -> None:
    mine = factories.bureau(session)
    first = factories.person(session, mine, [SUPERVISOR])
    second = factories.person(session, mine, [SUPERVISOR], first)
    first.supervisor_id = second.id
    session.flush()
    assert bureaus_seen(session, first) == {mine.id}


def test_people_below_count_only_for_who_holds_the_role(session: Session) -> None:
    mine, theirs = factories.bureau(session, "สำนักก"), factories.bureau(session, "สำนักข")
    former = factories.person(session, mine, [REPORTER])
    factories.person(session, theirs, [REPORTER], former)
    assert bureaus_led(session, former) == {mine.id}


def test_reporters_come_by_staff_id_and_only_those_of_the_roster(session: Session) -> None:
    here, there = factories.bureau(session, "สำนักก"), factories.bureau(session, "สำนักข")
    second = factories.person(session, here, [REPORTER], name="ข")
    first = factories.person(session, here, [REPORTER], name="ก")
    first.staff_id = "A1"
    factories.person(session, here, [SUPERVISOR])
    factories.person(session, there, [SUPERVISOR])
    gone = factories.person(session, here, [REPORTER])
    gone.retired_at = factories.SENT_AT
    session.flush()
    found = reporters_of(session, (here.id, there.id))
    assert found == {here.id: [first.name, second.name]}
    assert reporters_of(session, ()) == {}


def test_heads_of_all_bureaus_are_those_of_each_one(session: Session) -> None:
    bureaus = [factories.bureau(session, name) for name in ("สำนักก", "สำนักข", "สำนักค")]
    top = factories.person(session, bureaus[0], [EXECUTIVE])
    factories.person(session, bureaus[0], [SUPERVISOR], top)
    director = factories.person(session, bureaus[1], [SUPERVISOR], top)
    factories.person(session, bureaus[1], [SUPERVISOR], director)
    factories.person(session, bureaus[1], [SUPERVISOR], top)  # on the roster later
    factories.person(session, bureaus[2], [REPORTER])
    each = {bureau.id: head_of(session, bureau.id) for bureau in bureaus}
    assert heads(session) == {id_: head for id_, head in each.items() if head is not None}
    assert list(heads(session).values()) != [] and bureaus[2].id not in heads(session)
