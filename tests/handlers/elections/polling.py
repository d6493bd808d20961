"""An election of the demo's office whose urn stands, with enough people, for tests."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from models.calendar import BANGKOK
from models.crypto import Sealer
from models.elections import elections, nominations, voting
from models.elections.election import Election
from models.elections.election_settings import ElectionSettings
from models.elections.nominations import Nomination
from models.people import people
from models.people.person import ADMIN, REPORTER, Person
from tests import factories
from tests.handlers.house import House

TITLE = "คนดีศรีสภา 2570"
VOTING_DAY = datetime(2027, 5, 20, 10, tzinfo=BANGKOK)
CLOSED_DAY = datetime(2027, 5, 25, 0, 5, tzinfo=BANGKOK)
PLANNED, NAMED = (datetime(2027, month, 10, 10, tzinfo=BANGKOK) for month in (2, 3))
CHAIR, SECOND, THIRD = "D0101", "D0102", "D0201"
NOMINATED = ("D0104", "D0106", "D0202")
STAFF_TO_COME = 12


def more_people(session: Session) -> list[Person]:
    """Colleagues of two bureaus, so that the office is large enough to vote."""
    rows = people.bureaus(session)[:2]
    return [
        factories.person(session, rows[n % 2], (), name="เพื่อนร่วมงาน") for n in range(STAFF_TO_COME)
    ]


def planned(session: Session, **settings: Any) -> Election:
    """An election with its committee and its nominees, before it has a key."""
    found = {each.staff_id: each for each in session.query(Person)}
    admin = next(each for each in found.values() if each.has(ADMIN))
    election = elections.plan(session, admin, 2570, TITLE, ElectionSettings(**settings), PLANNED)
    members = [found[SECOND], found[THIRD]]
    elections.set_committee(session, admin, election, found[CHAIR], members, PLANNED)
    return election


def nominated(session: Session, sealer: Sealer, election: Election, *staff_ids: str) -> None:
    """These people are named by a reporter of their bureau, and accept."""
    most = len(staff_ids)
    admin = next(each for each in session.query(Person) if each.has(ADMIN))
    elections.change_settings(session, admin, election, PLANNED, of_bureau=most)
    for staff_id in staff_ids:
        person = people.by_staff_id(session, staff_id)
        assert person is not None
        by = factories.person(session, person.bureau, (REPORTER,), name="ผู้เสนอ")
        why = Nomination(
            ("honesty",), "ซื่อสัตย์และช่วยงานเสมอ", elections.settings_of(election).groups[0]
        )
        nominations.name_person(session, sealer, by, election, person, why, NAMED)
        nominations.answer(session, person, election, True, NAMED)


def keyed(session: Session, sealer: Sealer, election: Election) -> str | None:
    """The chair has made the key and passed the drill; returns the key's file, if it is one."""
    chair = people.by_staff_id(session, CHAIR)
    assert chair is not None
    file = elections.make_key(session, sealer, chair, election, NAMED)
    number = elections.drill_number(session, sealer, chair, election, file)
    elections.pass_drill(session, sealer, chair, election, number, NAMED)
    return file


def opened(session: Session, sealer: Sealer, **settings: Any) -> Election:
    """The urn stands."""
    more_people(session)
    election = planned(session, **settings)
    nominated(session, sealer, election, *NOMINATED)
    keyed(session, sealer, election)
    voting.open_voting(session, sealer, election, VOTING_DAY)
    return election


def polling(demo: House, **settings: Any) -> int:
    """Opens voting in this office and moves its clock there; returns the election's id."""
    with demo.session() as session:
        election_id = opened(session, demo.sealer, **settings).id
        session.commit()
    demo.now = VOTING_DAY
    return election_id


def names(demo: House) -> list[str]:
    """Who stands, by name."""
    with demo.session() as session:
        found = [people.by_staff_id(session, each) for each in NOMINATED]
        return [each.name for each in found if each is not None]
