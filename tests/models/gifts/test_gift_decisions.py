"""Deciding on gifts: by whom, once, keeping only by law; and proving what was decided."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.database import Database
from models.duties.duty_people import household
from models.errors import Refusal
from models.gifts import gift_deciders, gift_decisions, gifts
from models.gifts.gift import CLOSED, DECIDED, HAND_OVER, KEEP, REFUSED, RELATIVE, RETURN, Gift
from models.people.person import ADMIN, Deputy, Person
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.gifts.giving import NOW, reported
from tests.models.reminders.owing import Owing

TODAY = date(2027, 3, 1)


@pytest.fixture
def office(session: Session) -> Owing:
    return Owing(session)


def code_of(session: Session, sealer: Sealer, who: Person, gift: Gift, decision: str) -> str:
    with pytest.raises(Refusal) as refused:
        gift_decisions.decide(session, sealer, who, gift.id, decision, "เหตุผล", NOW)
    return refused.value.code


@pytest.mark.parametrize("decision", [RETURN, HAND_OVER])
def test_what_is_to_be_returned_stays_open_until_its_proof(
    office: Owing, sealer: Sealer, decision: str
) -> None:
    session, me = office.session, office.first
    gift = reported(session, sealer, me)
    gift_decisions.decide(session, sealer, office.head, gift.id, decision, "เกินเกณฑ์", NOW)
    assert (gift.state, gift.decision, gift.decided_by) == (DECIDED, decision, office.head.id)
    assert gifts.reason(sealer, gift) == "เกินเกณฑ์"
    assert gift_decisions.followed(session, office.head, TODAY) == [gift]
    gift_decisions.prove(session, sealer, me, gift.id, [7], "คืนแล้ว", NOW)
    assert (gift.state, gift.proofs, gift.proved_at) == (CLOSED, [7], NOW)
    assert gifts.proof_note(sealer, gift) == "คืนแล้ว"
    assert gift_decisions.followed(session, office.head, TODAY) == []
    verbs = list(session.scalars(select(AuditEntry.verb).order_by(AuditEntry.id)))
    assert verbs == ["gift.report", f"gift.{decision}", "gift.prove", "gift.close"]


def test_keeping_over_the_limit_is_refused_with_the_clause(office: Owing, sealer: Sealer) -> None:
    session = office.session
    gift = reported(session, sealer, office.first, value="3000.01")
    with pytest.raises(Refusal) as refused:
        gift_decisions.decide(session, sealer, office.head, gift.id, KEEP, "เหตุผล", NOW)
    assert (refused.value.code, refused.value.facts) == ("not_allowed", {"clause": "over"})
    assert gift.decision is None


@pytest.mark.parametrize(
    "facts", [{"value": "3000.00"}, {"relation": RELATIVE}, {"public": True}], ids=str
)
def test_what_the_law_allows_may_be_kept_and_is_settled(
    office: Owing, sealer: Sealer, facts: dict[str, object]
) -> None:
    session = office.session
    gift = reported(session, sealer, office.first, **facts)
    gift_decisions.decide(session, sealer, office.head, gift.id, KEEP, "ตามธรรมเนียม", NOW)
    assert gift.state == CLOSED


def test_nobody_decides_twice_nor_without_a_reason(office: Owing, sealer: Sealer) -> None:
    session = office.session
    gift = reported(session, sealer, office.first)
    with pytest.raises(Refusal, match="reason_missing"):
        gift_decisions.decide(session, sealer, office.head, gift.id, RETURN, "  ", NOW)
    gift_decisions.decide(session, sealer, office.head, gift.id, RETURN, "เกินเกณฑ์", NOW)
    with pytest.raises(Refusal) as refused:
        gift_decisions.decide(session, sealer, office.director, gift.id, HAND_OVER, "อื่น", NOW)
    assert refused.value.code == "already_decided"
    assert refused.value.facts == {"decision": RETURN, "by": office.head.name}
    refused_one = reported(session, sealer, office.first, done=REFUSED)
    assert code_of(session, sealer, office.head, refused_one, RETURN) == "nothing_to_decide"


# -- who decides ---------------------------------------------------------------------------------


def waits_with(office: Owing, gift: Gift) -> str | None:
    first = gift_deciders.first_of(office.session, gift, TODAY)
    names = {p.id: n for n, p in vars(office).items() if isinstance(p, Person)}
    return names[first.person.id] if first is not None else None


def test_it_waits_for_the_nearest_above(office: Owing, sealer: Sealer) -> None:
    gift = reported(office.session, sealer, office.first)
    assert waits_with(office, gift) == "head"
    assert gift_decisions.awaiting(office.session, office.head, TODAY) == [gift]
    assert gift_decisions.awaiting(office.session, office.director, TODAY) == []


def test_a_superiors_own_gift_waits_for_the_next_one_up(office: Owing, sealer: Sealer) -> None:
    gift = reported(office.session, sealer, office.head)
    assert waits_with(office, gift) == "director"
    assert code_of(office.session, sealer, office.head, gift, RETURN) == "own_gift"


def test_a_superior_named_as_the_giver_never_decides_nor_sees_it(
    office: Owing, sealer: Sealer
) -> None:
    session = office.session
    gift = reported(session, sealer, office.first, named=[office.head.id])
    assert waits_with(office, gift) == "director"
    assert code_of(session, sealer, office.head, gift, RETURN) == "named_as_giver"
    assert not gift_deciders.sees(session, office.head, gift, TODAY)
    assert gift_deciders.sees(session, office.director, gift, TODAY)


def test_where_nobody_above_is_reached_administrators_decide(office: Owing, sealer: Sealer) -> None:
    session = office.session
    office.head.line_user_id = office.director.line_user_id = None
    gift = reported(session, sealer, office.first)
    assert waits_with(office, gift) == "admin"
    gift_decisions.decide(session, sealer, office.admin, gift.id, RETURN, "เกินเกณฑ์", NOW)
    assert gift.decided_by == office.admin.id


def test_a_deputy_decides_and_it_is_kept_for_whom(office: Owing, sealer: Sealer) -> None:
    session = office.session
    deputy = Deputy(
        person_id=office.head.id, deputy_id=office.second.id, first_day=TODAY,
        last_day=TODAY, appointed_at=NOW,
    )  # fmt: skip
    session.add(deputy)
    session.flush()
    gift = reported(session, sealer, office.first)
    assert waits_with(office, gift) == "second"
    assert gift_decisions.awaiting(session, office.head, TODAY) == [gift]
    gift_decisions.decide(session, sealer, office.second, gift.id, RETURN, "เกินเกณฑ์", NOW)
    assert gift.instead_of == office.head.id
    # Their own gift they never decide on, in whose name ever.
    own = reported(session, sealer, office.second, giver="อื่น")
    assert waits_with(office, own) == "head"


def appoint(office: Owing, superior: Person, deputy: Person) -> None:
    """The deputy stands in for the superior today."""
    office.session.add(
        Deputy(
            person_id=superior.id, deputy_id=deputy.id, first_day=TODAY,
            last_day=TODAY, appointed_at=NOW,
        )
    )  # fmt: skip
    office.session.flush()


def reminded(office: Owing, gift: Gift) -> list[int]:
    """Whom a reminder of the decision would reach, the nearest first."""
    house = household(office.session, TODAY)
    return house.approvers(frozenset(gift_deciders.barred(gift)), gift.person_id)


def agrees(office: Owing, gift: Gift) -> None:
    """Whoever is reminded of the decision is who may decide."""
    standing = gift_deciders.standing(office.session, gift, TODAY)
    assert reminded(office, gift) == [each.person.id for each in standing]


def test_the_deputy_of_a_superior_named_as_the_giver_does_not_decide_for_them(
    office: Owing, sealer: Sealer
) -> None:
    session = office.session
    appoint(office, office.head, office.second)
    gift = reported(session, sealer, office.first, named=[office.head.id])
    assert waits_with(office, gift) == "director"
    assert code_of(session, sealer, office.second, gift, RETURN) == "not_yours"
    assert not gift_deciders.sees(session, office.second, gift, TODAY)
    agrees(office, gift)


def test_the_deputy_of_a_superior_who_received_it_does_not_decide_for_them(
    office: Owing, sealer: Sealer
) -> None:
    appoint(office, office.head, office.second)
    gift = reported(office.session, sealer, office.head)
    assert waits_with(office, gift) == "director"
    assert code_of(office.session, sealer, office.second, gift, RETURN) == "not_yours"
    agrees(office, gift)


def test_a_deputy_named_as_the_giver_does_not_decide_and_the_superior_does(
    office: Owing, sealer: Sealer
) -> None:
    appoint(office, office.head, office.second)
    gift = reported(office.session, sealer, office.first, named=[office.second.id])
    assert waits_with(office, gift) == "head"
    assert code_of(office.session, sealer, office.second, gift, RETURN) == "named_as_giver"
    agrees(office, gift)


def test_an_administrators_own_gift_is_decided_by_their_superior_or_another_one(
    office: Owing, sealer: Sealer
) -> None:
    session = office.session
    gift = reported(session, sealer, office.admin)
    assert waits_with(office, gift) is None  # nobody above them, and no other administrator
    assert code_of(session, sealer, office.admin, gift, RETURN) == "own_gift"
    agrees(office, gift)
    other = factories.person(session, office.bureau, [ADMIN])
    assert reminded(office, gift) == [other.id]
    office.admin.supervisor_id = office.director.id
    session.flush()
    assert waits_with(office, gift) == "director"
    agrees(office, gift)


def test_where_nobody_is_left_above_an_administrator_decides(office: Owing, sealer: Sealer) -> None:
    session = office.session
    of_the_highest = reported(session, sealer, office.director)
    assert waits_with(office, of_the_highest) == "admin"
    named = [office.head.id, office.director.id]
    gift = reported(session, sealer, office.first, named=named, giver="ผู้ใหญ่")
    assert waits_with(office, gift) == "admin"
    agrees(office, gift)
    for who in (office.head, office.director):
        assert code_of(session, sealer, who, gift, RETURN) == "named_as_giver"
    gift_decisions.decide(session, sealer, office.admin, gift.id, RETURN, "เกินเกณฑ์", NOW)
    assert gift.decided_by == office.admin.id


def test_only_the_receiver_the_line_and_administrators_see_it(
    office: Owing, sealer: Sealer
) -> None:
    session = office.session
    colleague = factories.person(session, office.bureau, [], office.head)
    elsewhere = factories.person(session, factories.bureau(session, "สำนักข"), ["supervisor"])
    gift = reported(session, sealer, office.first, photos=[5])
    for who in (office.first, office.head, office.director, office.admin):
        assert gift_deciders.sees(session, who, gift, TODAY)
        assert gift_deciders.may_open(session, who, gift.id, 5, TODAY)
        assert not gift_deciders.may_open(session, who, gift.id, 6, TODAY)
    for who in (colleague, elsewhere, office.second):
        assert not gift_deciders.sees(session, who, gift, TODAY)
        assert not gift_deciders.may_open(session, who, gift.id, 5, TODAY)
        assert code_of(session, sealer, who, gift, RETURN) == "not_yours"
    assert not gift_deciders.may_open(session, office.admin, 999, 5, TODAY)


def test_an_administrator_named_as_the_giver_does_not_see_it(office: Owing, sealer: Sealer) -> None:
    gift = reported(office.session, sealer, office.first, named=[office.admin.id])
    assert office.admin.has(ADMIN)
    assert not gift_deciders.sees(office.session, office.admin, gift, TODAY)


# -- the proof -----------------------------------------------------------------------------------


def test_a_proof_comes_once_from_the_receiver_with_a_file(office: Owing, sealer: Sealer) -> None:
    session, me = office.session, office.first
    gift = reported(session, sealer, me)

    def code(who: Person, files: list[int]) -> str:
        with pytest.raises(Refusal) as refused:
            gift_decisions.prove(session, sealer, who, gift.id, files, "", NOW)
        return refused.value.code

    assert code(me, [1]) == "not_decided"
    gift_decisions.decide(session, sealer, office.head, gift.id, RETURN, "เกินเกณฑ์", NOW)
    assert code(office.head, [1]) == "not_yours"
    assert code(me, []) == "no_files"
    gift_decisions.prove(session, sealer, me, gift.id, [1], "", NOW)
    assert code(me, [1]) == "already_proved"


def test_what_is_kept_needs_no_proof(office: Owing, sealer: Sealer) -> None:
    session, me = office.session, office.first
    gift = reported(session, sealer, me, value="100.00")
    gift_decisions.decide(session, sealer, office.head, gift.id, KEEP, "ไม่เกินเกณฑ์", NOW)
    with pytest.raises(Refusal, match="nothing_to_prove"):
        gift_decisions.for_proof(session, me, gift.id)
    with pytest.raises(Refusal, match="no_gift"):
        gift_decisions.for_proof(session, me, 999)


def test_of_two_who_decide_at_once_one_does(database: Database, sealer: Sealer) -> None:
    with Session(database.engine) as session:
        office = Owing(session)
        gift_id = reported(session, sealer, office.first).id
        deciders = (office.head.id, office.director.id)
        session.commit()
    ready, codes = threading.Barrier(2), list[str]()

    def decides(person_id: int) -> None:
        def decide(session: Session) -> str:
            who = session.get_one(Person, person_id)
            try:
                gift_decisions.decide(session, sealer, who, gift_id, RETURN, "เกินเกณฑ์", NOW)
            except Refusal as refusal:
                return refusal.code
            return "decided"

        ready.wait()
        codes.append(database.write(decide))

    threads = [threading.Thread(target=decides, args=(each,)) for each in deciders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == ["already_decided", "decided"]
