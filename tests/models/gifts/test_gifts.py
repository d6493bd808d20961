"""Reporting gifts: sealed, added up, told again by their givers, counted."""

from __future__ import annotations

import secrets
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from models.crypto import KeyRing, Sealer
from models.errors import Refusal
from models.gifts import gift_lists, gift_prints, gift_rules, gifts
from models.gifts.gift import CLOSED, REFUSED, RELATIVE, WAITING, Gift
from models.people.person import Person
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.gifts.giving import NOW, RECEIVED, draft, reported

MARCH = date(2027, 3, 1)


@pytest.fixture
def me(session: Session) -> Person:
    return factories.person(session, factories.bureau(session))


def test_a_report_waits_for_the_decision_and_keeps_what_was_told(
    session: Session, sealer: Sealer, me: Person
) -> None:
    gift = reported(session, sealer, me)
    assert (gift.state, gift.bureau_id, gift.reported_at) == (WAITING, me.bureau_id, NOW)
    texts = gifts.texts(sealer, gift)
    assert (texts.what, texts.who) == ("กระเช้าผลไม้", "คุณสมมติ ใจดี · บริษัทตัวอย่าง")


def test_nothing_that_was_written_stands_in_the_clear(
    session: Session, sealer: Sealer, me: Person
) -> None:
    reported(session, sealer, me)
    row = session.execute(text("SELECT * FROM gift")).one()
    stored = " ".join(str(bytes(v) if isinstance(v, memoryview) else v) for v in row)
    raw = "คุณสมมติ ใจดี".encode()
    assert "สมมติ" not in stored and "กระเช้า" not in stored and str(raw)[2:-1] not in stored
    entry = session.scalars(select(AuditEntry)).one()
    assert (entry.verb, entry.actor_id) == ("gift.report", me.id)
    assert list(entry.details) == [gift_prints.REPORTED]


def test_without_its_key_nothing_is_told_and_nothing_breaks(
    session: Session, sealer: Sealer, me: Person
) -> None:
    gift = reported(session, sealer, me)
    other = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    assert gifts.texts(other, gift).who == "" and gifts.reason(other, gift) == ""


def test_what_was_refused_is_kept_and_waits_for_nobody(
    session: Session, sealer: Sealer, me: Person
) -> None:
    gift = reported(session, sealer, me, done=REFUSED)
    assert gift.state == CLOSED
    assert gifts.judged(session, gift).law.code == gift_rules.REFUSED
    assert session.scalars(select(AuditEntry.verb)).one() == "gift.refused"


def test_a_day_that_has_not_come_is_refused(session: Session, sealer: Sealer, me: Person) -> None:
    with pytest.raises(Refusal) as refused:
        reported(session, sealer, me, received_on=date(2027, 3, 2))
    assert refused.value.code == "future"
    assert session.scalars(select(Gift)).all() == []


# -- adding up -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("second", "code"),
    [
        ({}, gift_rules.OVER),  # the same day
        ({"received_on": date(2027, 2, 20)}, gift_rules.OVER),  # the same occasion
        ({"received_on": date(2027, 2, 20), "occasion": "ปีใหม่"}, gift_rules.WITHIN),
        ({"giver": "คุณอื่น"}, gift_rules.WITHIN),
        ({"done": REFUSED}, gift_rules.WITHIN),
        ({"value": None}, gift_rules.UNKNOWN),
    ],
)
def test_a_givers_gifts_of_one_day_or_occasion_add_up(
    session: Session, sealer: Sealer, me: Person, second: dict[str, object], code: str
) -> None:
    reported(session, sealer, me, **({"value": "1500.01"} | second))
    this = reported(session, sealer, me, value="1500.00")
    assert gifts.judged(session, this).law.code == code


def test_a_draft_is_judged_with_what_was_reported_before(
    session: Session, sealer: Sealer, me: Person
) -> None:
    reported(session, sealer, me, value="1500.01")
    before = gifts.judged_draft(session, sealer, me, draft(value="1500.00"))
    assert (before.together, before.law.code) == (Decimal("3000.01"), gift_rules.OVER)


def test_what_others_received_is_not_added(session: Session, sealer: Sealer, me: Person) -> None:
    other = factories.person(session, factories.bureau(session))
    reported(session, sealer, other, value="2900.00")
    judged = gifts.judged_draft(session, sealer, me, draft(value="2900.00"))
    assert (judged.together, judged.law.code) == (Decimal("2900.00"), gift_rules.WITHIN)


# -- who comes again -----------------------------------------------------------------------------


def test_a_giver_who_comes_again_within_a_year_is_found_across_receivers(
    session: Session, sealer: Sealer, me: Person
) -> None:
    other = factories.person(session, factories.bureau(session))
    old = reported(session, sealer, me, received_on=date(2026, 3, 1))
    first = reported(session, sealer, me, received_on=date(2026, 3, 2))
    second = reported(session, sealer, other, done=REFUSED)
    found = gift_lists.repeated_givers(session, MARCH)
    assert [[gift.id for gift in each.gifts] for each in found] == [[second.id, first.id]]
    assert old.id not in [gift.id for gift in found[0].gifts]


def test_an_organisation_that_comes_by_different_people_is_found(
    session: Session, sealer: Sealer, me: Person
) -> None:
    reported(session, sealer, me, giver="คุณหนึ่ง")
    reported(session, sealer, me, giver="คุณสอง")
    [found] = gift_lists.repeated_givers(session, MARCH)
    assert found.organisation and len(found.gifts) == 2


def test_relatives_are_nobody_who_comes_again(session: Session, sealer: Sealer, me: Person) -> None:
    for _ in range(2):
        reported(session, sealer, me, giver="แม่", organisation="", relation=RELATIVE)
    assert gift_lists.repeated_givers(session, MARCH) == []


def test_the_year_before_a_leap_day_is_known(session: Session, sealer: Sealer, me: Person) -> None:
    assert gift_lists.repeated_givers(session, date(2028, 2, 29)) == []


# -- counting ------------------------------------------------------------------------------------


def test_totals_are_of_the_rows_that_are_listed(
    session: Session, sealer: Sealer, me: Person
) -> None:
    for value in ("100.10", "200.20", None):
        reported(session, sealer, me, value=value)
    reported(session, sealer, me, value="50.00", done=REFUSED)
    reported(session, sealer, me, value="7.00", received_on=date(2026, 9, 30))
    found = {
        which: gift_lists.totals(session, which, 2570)
        for which in (gift_lists.ALL, gift_lists.OPEN, gift_lists.DONE, gift_lists.NOT_TAKEN)
    }
    assert found[gift_lists.ALL] == gift_lists.Totals(4, Decimal("350.30"), 1)
    assert found[gift_lists.OPEN] == gift_lists.Totals(3, Decimal("300.30"), 1)
    assert found[gift_lists.DONE] == gift_lists.Totals(0, Decimal("0.00"), 0)
    assert found[gift_lists.NOT_TAKEN] == gift_lists.Totals(1, Decimal("50.00"), 0)
    assert gift_lists.totals(session, gift_lists.ALL, None).count == 5
    assert len(gift_lists.listed(session, gift_lists.OPEN, 2570, 0, 10)) == 3
    assert len(gift_lists.listed(session, gift_lists.ALL, 2570, 3, 10)) == 1


def test_ones_own_list_has_what_is_open_first(session: Session, sealer: Sealer, me: Person) -> None:
    closed = reported(session, sealer, me, done=REFUSED)
    open_one = reported(session, sealer, me, received_on=date(2027, 1, 1))
    assert [gift.id for gift in gift_lists.mine(session, me)] == [open_one.id, closed.id]
    assert open_one.received_on < RECEIVED
