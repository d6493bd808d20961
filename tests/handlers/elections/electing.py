"""An election of the demo's office, planned by its administrator and named for by a bureau."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from models.calendar import BANGKOK
from models.elections import election_closing, elections, nominations, voting
from models.elections.counting import Tally
from models.elections.election import Election, Nominee
from models.elections.election_settings import ElectionSettings
from models.elections.nominations import Nomination
from models.people.person import Person
from tests import factories
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN

PLANNED = "จัดคัดเลือกดีเด่น ปี 2570 ประธาน อำนวยการข่าว กรรมการ อำนวยการคลัง, รับแจ้งเหตุ ผู้ได้รับเลือก 2"
"""The line by which the administrator plans it."""

NOMINEE = "D0106"
REASON = "มาก่อนเวลาและช่วยงานผู้อื่นเสมอ"
NAMED = f"เสนอชื่อ คุณบุคลากร สุจริต จิตอาสา เพราะ{REASON}"
"""The line by which a reporter names a colleague."""


def plans(chat: Callable[[str], Chat], line: str = PLANNED) -> Chat:
    """The administrator plans the election of 2570; its naming runs in the demo's March."""
    return chat(ADMIN).says(line).taps("จัดการคัดเลือก")


def election_of(house: House) -> Election:
    with house.session() as session:
        return session.scalars(select(Election).order_by(Election.id.desc())).one()


def states(house: House) -> dict[str, str]:
    """By staff id, how it stands with everybody named."""
    with house.session() as session:
        query = select(Person.staff_id, Nominee.state).join(Nominee, Nominee.person_id == Person.id)
        return {staff_id: state for staff_id, state in session.execute(query)}


# -- counted -------------------------------------------------------------------------------------

CHAIR, SECOND, THIRD = "D0301", "D0201", "D0003"
"""The committee of the line above."""

NOMINATED = {"D0106": "D0103", "D0202": "D0202", "D0302": "D0302"}
"""Who is named, and by whom: one of each bureau."""

PLANNED_ON, NAMED_ON, VOTED_ON, COUNTED_ON, RESULT_ON = (
    datetime(2027, month, day, 10, tzinfo=BANGKOK)
    for month, day in ((2, 10), (3, 10), (5, 20), (5, 25), (6, 10))
)
VOTES_ALONE: Mapping[str, Any] = {"score_weight": 0, "vote_weight": 100}


def counted(house: House, votes: Mapping[str, int], **settings: Any) -> int:
    """An election in which so many have voted for each, as its committee counted it; the office's
    clock stands on the day after the voting. Returns its id. No ballot lies in it: casting a score
    of them for each test is slow, and `tests/models/elections` does so."""
    with house.session() as session:
        election, named = opened(house, session, **settings)
        got = {named[each].number or 0: votes.get(each, 0) for each in named}
        tally = Tally(sum(votes.values()), 0, 0, got)
        election.result = house.sealer.seal_json(tally.dumped(), election_closing.RESULT)
        election.closed_at = election.counted_at = COUNTED_ON
        session.commit()
        house.now = COUNTED_ON
        return election.id


def opened(house: House, session: Any, **settings: Any) -> tuple[Election, dict[str, Nominee]]:
    """An election whose urn stands, and by staff id who is on the ballot."""
    people = {each.staff_id: each for each in session.scalars(select(Person))}
    for _ in range(10):
        factories.person(session, people["D0103"].bureau, (), name="เพื่อนร่วมงาน")
    chosen = ElectionSettings(**{**VOTES_ALONE, **settings})
    admin, chair = people[ADMIN], people[CHAIR]
    election = elections.plan(session, admin, 2570, TITLE, chosen, PLANNED_ON)
    others = [people[SECOND], people[THIRD]]
    elections.set_committee(session, admin, election, chair, others, PLANNED_ON)
    named = _stand(house, session, election, people)
    elections.make_key(session, house.sealer, chair, election, NAMED_ON)
    number = elections.drill_number(session, house.sealer, chair, election)
    elections.pass_drill(session, house.sealer, chair, election, number, NAMED_ON)
    voting.open_voting(session, house.sealer, election, VOTED_ON)
    return election, named


def _stand(
    house: House, session: Any, election: Election, people: Mapping[str, Person]
) -> dict[str, Nominee]:
    """All nominees are named and accept."""
    found = {}
    for staff_id, namer in NOMINATED.items():
        what = Nomination(("honesty",), REASON)
        found[staff_id] = nominations.name_person(
            session, house.sealer, people[namer], election, people[staff_id], what, NAMED_ON
        )
        nominations.answer(session, people[staff_id], election, True, NAMED_ON)
    return found


TITLE = "ข้าราชการรัฐสภาผู้มีคุณธรรมและจริยธรรมดีเด่น ประจำปี พ.ศ. 2570"
