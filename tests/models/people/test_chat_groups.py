"""LINE groups: one row a group, a decision once a joining."""

import secrets
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from models.crypto import KeyRing, Sealer
from models.errors import Refusal
from models.people import chat_groups
from models.people.person import ChatGroup, Person
from tests import factories

NOW = factories.SENT_AT
GROUP = "C" + "1" * 32


@pytest.fixture
def sealer() -> Sealer:
    return Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)


@pytest.fixture
def admin(session: Session) -> Person:
    return factories.person(session, factories.bureau(session), ["admin"])


def test_a_group_waits_until_an_administrator_has_decided(
    session: Session, sealer: Sealer, admin: Person
) -> None:
    group = chat_groups.joined(session, sealer, "lane", GROUP, NOW)
    assert chat_groups.undecided(session) == [group] and chat_groups.office_groups(session) == []
    chat_groups.decide(session, admin, "lane", chat_groups.stamp(group), True, NOW)
    assert chat_groups.undecided(session) == [] and chat_groups.office_groups(session) == [group]
    assert chat_groups.is_office(group) and not chat_groups.is_refused(group)
    assert (group.confirmed_by, group.confirmed_at) == (admin.id, NOW)


def test_a_refused_group_waits_no_more_and_is_no_office_s(
    session: Session, sealer: Sealer, admin: Person
) -> None:
    group = chat_groups.joined(session, sealer, "lane", GROUP, NOW)
    chat_groups.decide(session, admin, "lane", chat_groups.stamp(group), False, NOW)
    assert chat_groups.is_refused(group) and not chat_groups.is_office(group)
    assert chat_groups.undecided(session) == chat_groups.office_groups(session) == []


def test_joining_again_is_the_same_row_undecided(
    session: Session, sealer: Sealer, admin: Person
) -> None:
    first = chat_groups.joined(session, sealer, "lane", GROUP, NOW)
    old = chat_groups.stamp(first)
    chat_groups.decide(session, admin, "lane", old, True, NOW)
    assert chat_groups.left(session, "lane", NOW) is first
    assert chat_groups.office_groups(session) == []
    later = NOW + timedelta(hours=1)
    again = chat_groups.present(session, sealer, "lane", GROUP, later)
    assert again.left_at is None and chat_groups.undecided(session) == [again]
    assert session.query(ChatGroup).count() == 1 and chat_groups.stamp(again) != old
    assert chat_groups.present(session, sealer, "lane", GROUP, later + timedelta(hours=1)) is again
    assert chat_groups.stamp(again) == f"{later.timestamp():.0f}"


@pytest.mark.parametrize("case", ["no_group", "joined_again", "left", "already_decided"])
def test_what_cannot_be_decided_says_why(
    session: Session, sealer: Sealer, admin: Person, case: str
) -> None:
    group = chat_groups.joined(session, sealer, "lane", GROUP, NOW)
    lane, stamp = "lane", chat_groups.stamp(group)
    if case == "left":
        chat_groups.left(session, lane, NOW)
    elif case == "already_decided":
        chat_groups.decide(session, admin, lane, stamp, False, NOW)
    elif case == "no_group":
        lane = "elsewhere"
    else:
        stamp = "1"
    with pytest.raises(Refusal) as refusal:
        chat_groups.decide(session, admin, lane, stamp, True, NOW)
    assert refusal.value.code == case


def test_leaving_is_news_once(session: Session, sealer: Sealer) -> None:
    assert chat_groups.left(session, "lane", NOW) is None
    chat_groups.joined(session, sealer, "lane", GROUP, NOW)
    assert chat_groups.left(session, "lane", NOW) is not None
    assert chat_groups.left(session, "lane", NOW) is None


def test_the_code_tells_groups_apart_and_nothing_of_their_line_id(
    session: Session, sealer: Sealer
) -> None:
    one, other = (chat_groups.joined(session, sealer, lane, GROUP, NOW) for lane in ("L1", "L2"))
    assert chat_groups.code(one) != chat_groups.code(other) and len(chat_groups.code(one)) == 4
