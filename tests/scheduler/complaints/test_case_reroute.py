"""Cases without readers find the next one up, who is told; killed anywhere, both or neither."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.complaints import cases
from models.complaints.cases import Filed
from models.complaints.complaint import MAY_TAKE, Case, CaseReceiver
from models.people.person import Bureau, Person
from models.queues.outbox import OutboxMessage
from scheduler.complaints.timed import reroute_case
from scheduler.ports import Outside
from tests.models.complaints import complaining
from tests.models.complaints.complaining import Office
from tests.patience import PATIENCE


def filed(office: Outside) -> tuple[Office, Filed]:
    def work(session: Session) -> tuple[Office, Filed]:
        here = complaining.office(session)
        return here, complaining.filed(session, office.sealer, here.bureau, office.clock.now())

    return office.database.write(work)


def leave(office: Outside, *people: Person) -> None:
    def work(session: Session) -> None:
        for each in people:
            session.get_one(Person, each.id).line_user_id = None

    office.database.write(work)


def holders(office: Outside, done: Filed) -> set[int]:
    query = select(CaseReceiver.person_id).where(
        CaseReceiver.case_id == done.case_id, CaseReceiver.standing == MAY_TAKE
    )
    return office.database.read(lambda session: set(session.scalars(query)))


def messages(office: Outside) -> int:
    query = select(func.count()).select_from(OutboxMessage)
    return office.database.read(lambda session: session.scalar(query) or 0)


def test_where_everybody_can_read_nothing_is_done(office: Outside) -> None:
    filed(office)
    assert not reroute_case(office)


def test_the_next_one_up_has_it_and_is_told_once(office: Outside) -> None:
    here, done = filed(office)
    leave(office, here.first, here.second)
    assert reroute_case(office)
    assert not reroute_case(office)
    assert holders(office, done) == {here.head.id} and messages(office) == 1


def test_where_nobody_can_be_found_it_waits(office: Outside) -> None:
    here, done = filed(office)
    everybody = (here.first, here.second, here.head, here.director, here.own, here.top)
    leave(office, *everybody)
    assert not reroute_case(office) and messages(office) == 0
    assert holders(office, done) <= {person.id for person in everybody}


def test_a_case_whose_key_is_lost_holds_up_no_other(office: Outside) -> None:
    here, lost = filed(office)

    def also(session: Session) -> Filed:
        session.get_one(Case, lost.case_id).wrapped_key = b"lost"
        session.get_one(Case, lost.case_id).received_on -= timedelta(days=1)  # it comes first
        bureau = session.get_one(Bureau, here.bureau.id)
        return complaining.filed(session, office.sealer, bureau, office.clock.now())

    done = office.database.write(also)
    leave(office, here.first, here.second)
    assert reroute_case(office) and not reroute_case(office)
    assert holders(office, done) == {here.head.id}


def test_killed_before_the_write_it_is_done_the_next_time(office: Outside) -> None:
    here, done = filed(office)
    leave(office, here.first, here.second)

    def dies(_point: str) -> None:
        raise RuntimeError("killed")

    with pytest.raises(RuntimeError):
        reroute_case(replace(office, checkpoint=dies))
    assert messages(office) == 0
    assert reroute_case(office) and holders(office, done) == {here.head.id}


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_case_whose_complainant_is_writing_waits_for_their_words(office: Outside) -> None:
    """They may name who would come next: who reads it is decided with them, not beside them."""
    here, done = filed(office)
    leave(office, here.first, here.second)
    outcomes: list[bool] = []

    def says(session: Session) -> None:
        case = cases.by_id(session, done.case_id, lock=True)
        assert case is not None
        beside = threading.Thread(target=lambda: outcomes.append(reroute_case(office)))
        beside.start()
        beside.join(PATIENCE)
        words = f"คนที่ทำคือ {here.head.name}"
        cases.complainant_says(session, office.sealer, case, words, office.clock.now())

    office.database.write(says)
    assert outcomes == [False] and not reroute_case(office)
    assert here.head.id not in holders(office, done) and holders(office, done)
