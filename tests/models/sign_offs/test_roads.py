"""A document on its road, in both databases: each step once, whoever taps at the same moment."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.database import Database
from models.documents import documents
from models.documents.document import DocumentRequest
from models.errors import Refusal
from models.people.person import CHECKER, EXECUTIVE, REPORTER, SIGNER, SUPERVISOR, Person
from models.sign_offs import personal_sign_offs, road_lists, road_readers, road_steps, roads
from models.sign_offs.road_steps import Files
from models.sign_offs.sign_off import EXECUTIVES, SIGNED, SignOff
from tests import factories

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
TODAY = date(2027, 3, 1)


class Office:
    """A bureau with who prepares, checks and signs."""

    def __init__(self, session: Session) -> None:
        self.session = session
        bureau = factories.bureau(session)
        self.me = factories.person(session, bureau, (REPORTER,))
        self.head = factories.person(session, bureau, (SUPERVISOR, CHECKER))
        self.chief = factories.person(session, bureau, (EXECUTIVE, SIGNER))

    def requested(self, code: str = "A", **more: object) -> DocumentRequest:
        values: dict[str, object] = {
            "person_id": self.me.id, "kind": "bureau-form", "ending": "pdf", "lane": "lane",
            "due": date(2027, 3, 20), "bureau_id": self.me.bureau_id, "asked_at": NOW,
            "state": documents.MADE, "code": code * 4, "made_at": NOW, "rows_at": NOW,
        }  # fmt: skip
        made = DocumentRequest(**{**values, **more})
        self.session.add(made)
        self.session.flush()
        return made

    def proposed(self, code: str = "A") -> SignOff:
        request = self.requested(code)
        found = roads.propose(self.session, self.me, request, self.head.id, self.chief.id, NOW)
        self.makes(found)
        return found

    def makes(self, found: SignOff) -> None:
        road_steps.finish(self.session, found, found.wants or "", Files("pdf", "frozen"), NOW)

    def signed(self, code: str = "A") -> SignOff:
        found = self.proposed(code)
        roads.check(self.session, self.head, found.id, found.revision, NOW)
        self.makes(found)
        roads.sign(self.session, self.chief, found.id, found.revision, NOW)
        self.makes(found)
        return found


@pytest.fixture
def here(session: Session) -> Office:
    return Office(session)


def refused(work: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as raised:
        work()
    return raised.value.code


def test_each_step_is_open_to_whose_turn_it_is(here: Office) -> None:
    session, found = here.session, here.proposed()
    now = (found.id, found.revision, NOW)
    assert refused(lambda: roads.sign(session, here.chief, *now)) == "settled"
    assert refused(lambda: roads.check(session, here.chief, *now)) == "not_yours"
    assert refused(lambda: roads.check(session, here.head, found.id, 1, NOW)) == "settled"
    roads.check(session, here.head, *now)
    assert refused(lambda: roads.check(session, here.head, *now)) == "busy"
    here.makes(found)
    roads.sign(session, here.chief, found.id, found.revision, NOW + timedelta(hours=1))
    here.makes(found)
    assert (found.state, found.signed_at) == (SIGNED, NOW + timedelta(hours=1))
    assert road_lists.to_issue(session, here.me) == [found]


@pytest.mark.soak
def test_the_three_are_three_who_may_have_it(here: Office) -> None:
    session, request = here.session, here.requested()

    def proposing(checker: Person, signer: Person) -> str:
        return refused(lambda: roads.propose(session, here.me, request, checker.id, signer.id, NOW))

    assert proposing(here.me, here.chief) == proposing(here.head, here.head) == "same_person"
    assert proposing(here.chief, here.head) == "no_checker"
    elsewhere = factories.bureau(session, "สำนักอื่น")
    assert proposing(factories.person(session, elsewhere, (CHECKER,)), here.chief) == "no_checker"
    unreached = factories.person(session, elsewhere, (EXECUTIVE, SIGNER), joined=False)
    assert proposing(here.head, unreached) == "no_signer"
    assert (
        refused(lambda: roads.propose(session, here.head, request, here.me.id, here.chief.id, NOW))
        == "no_road"
    )  # somebody else's document


@pytest.mark.soak
def test_a_list_of_the_whole_office_is_not_for_who_sees_one_bureau(here: Office) -> None:
    session = here.session
    here.me.roles = ["staff", "admin"]
    session.flush()
    request = here.requested(kind="submissions", bureau_id=None)
    able = road_readers.candidates(session, CHECKER, documents.spec_of(request), here.me, TODAY)
    assert able == []
    here.head.roles = ["staff", EXECUTIVE, CHECKER]
    session.flush()
    able = road_readers.candidates(session, CHECKER, documents.spec_of(request), here.me, TODAY)
    assert able == [here.head]


@pytest.mark.soak
def test_a_sent_document_opens_for_its_audience_only(here: Office) -> None:
    session, found = here.session, here.signed()
    other = factories.person(session, factories.bureau(session, "สำนักอื่น"), (EXECUTIVE,))
    roads.issue(session, here.me, found.id, "สว 0010/1", TODAY, NOW)
    here.makes(found)
    assert not road_readers.may_read(session, other, found, TODAY)
    assert other in roads.send(session, here.me, found.id, EXECUTIVES, "", NOW)
    assert road_readers.may_read(session, other, found, TODAY)
    assert roads.send(session, here.me, found.id, EXECUTIVES, "", NOW) == []
    other.roles = ["staff"]
    assert not road_readers.may_read(session, other, found, TODAY)
    other.roles, here.head.retired_at = ["staff", EXECUTIVE], NOW
    assert not road_readers.may_read(session, here.head, found, TODAY)


@pytest.mark.soak
def test_the_database_itself_keeps_a_number_once_a_year(here: Office) -> None:
    one, two = here.signed(), here.signed("B")
    roads.issue(here.session, here.me, one.id, "สว 0010/1", TODAY, NOW)
    assert (
        refused(lambda: roads.issue(here.session, here.me, two.id, "สว 0010/1", TODAY, NOW))
        == "number_taken"
    )
    two.number, two.issued_year = one.number, one.issued_year
    with pytest.raises(IntegrityError):
        here.session.flush()


@pytest.mark.soak
def test_ones_own_data_tell_what_one_did(here: Office) -> None:
    here.signed()
    [mine] = personal_sign_offs.gather(here.session, None, here.head)["sign_offs"]  # type: ignore[arg-type]
    assert mine["document_checked_at"] == NOW and mine["document_signed_at"] is None


def taps(session: Session, what: str, road: int, revision: int) -> None:
    """The checker checks it or sends it back, or its preparer takes it back."""
    found = session.get_one(SignOff, road)
    me = session.get_one(Person, found.prepared_by if what == "withdraw" else found.checker_id)
    match what:
        case "check":
            roads.check(session, me, road, revision, NOW)
        case "withdraw":
            roads.withdraw(session, me, road, NOW)
        case "send_back":
            roads.send_back(session, me, road, revision, "แก้", NOW)


@pytest.mark.parametrize("second", ["check", "withdraw", "send_back"])
@pytest.mark.soak
def test_of_two_taps_at_the_same_moment_one_counts(database: Database, second: str) -> None:
    def begin(session: Session) -> tuple[int, int]:
        found = Office(session).proposed()
        return found.id, found.revision

    about = database.write(begin)
    together = threading.Barrier(2)
    ended: list[str] = []

    def tap(what: str) -> None:
        together.wait()
        try:
            database.write(lambda session: taps(session, what, *about))
            ended.append(what)
        except Refusal as refusal:
            ended.append(refusal.code)

    both = [threading.Thread(target=tap, args=(what,)) for what in ("check", second)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    found = database.read(lambda session: session.scalars(select(SignOff)).one())
    if second == "withdraw":  # it ends the road also while a step is being made
        assert found.state == "withdrawn" and "withdraw" in ended
    else:
        assert sum(each in ("busy", "settled") for each in ended) == 1, ended
        assert (found.wants == "check") != (found.state == "returned")
