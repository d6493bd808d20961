"""What law and policy say of a gift: to the satang, added up, whoever gave it, and until when."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.gifts.gift import CONTRACTOR, HAND_OVER, KEEP, RELATIONS, RELATIVE, RETURN
from models.gifts.gift_rules import (
    DEFAULT,
    NONE_AT_ALL,
    OVER,
    PUBLIC,
    REFUSED,
    SHARED,
    UNKNOWN,
    WITHIN,
    Received,
    Rules,
    allowed,
    judge,
    settled_by,
    warned_on,
)

SATANG = Decimal("0.01")
MOST = Decimal("3000.00")
values = st.decimals(min_value=SATANG, max_value=Decimal(10) ** 7, places=2)
maybe = st.none() | values
strangers = st.sampled_from([each for each in RELATIONS if each != RELATIVE])
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def gift(value: Decimal | None, relation: str = CONTRACTOR, **more: object) -> Received:
    facts = {"public": False, "refused": False} | more
    return Received(relation, value=value, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "passes", "code"),
    [("3000.00", True, WITHIN), ("3000.01", False, OVER), ("0.01", True, WITHIN)],
)
def test_three_thousand_baht_pass_and_a_satang_more_does_not(
    value: str, passes: bool, code: str
) -> None:
    law = judge(gift(Decimal(value))).law
    assert (law.passes, law.code) == (passes, code)


@given(values, strangers)
def test_over_the_limit_a_groups_gift_stays_open(value: Decimal, relation: str) -> None:
    law = judge(gift(value, relation, shared=True)).law
    assert (law.passes, law.code) == ((True, WITHIN) if value <= MOST else (False, SHARED))


@given(values, strangers)
def test_a_strangers_gift_passes_up_to_the_limit_and_no_further(
    value: Decimal, relation: str
) -> None:
    assert judge(gift(value, relation)).law.passes == (value <= MOST)


@given(values, values, strangers)
def test_gifts_of_one_giver_and_occasion_add_up(
    value: Decimal, others: Decimal, relation: str
) -> None:
    judged = judge(gift(value, relation, others=others))
    assert judged.together == value + others
    assert judged.law == judge(gift(value + others, relation)).law


@given(maybe, maybe, strangers)
def test_what_is_not_known_never_makes_a_gift_pass(
    value: Decimal | None, others: Decimal | None, relation: str
) -> None:
    law = judge(gift(value, relation, others=others)).law
    if value is None or others is None:
        known = max(value or 0, others or 0)
        assert (law.passes, law.code) == (False, OVER if known > MOST else UNKNOWN)


@given(maybe, maybe, st.booleans())
def test_a_relatives_gift_is_free_by_law_whatever_its_value(
    value: Decimal | None, others: Decimal | None, public: bool
) -> None:
    law = judge(gift(value, RELATIVE, others=others, public=public)).law
    assert (law.passes, law.code) == (True, RELATIVE)


@given(maybe, strangers)
def test_what_is_given_to_everybody_alike_is_free_by_law(
    value: Decimal | None, relation: str
) -> None:
    law = judge(gift(value, relation, public=True)).law
    assert (law.passes, law.code) == (True, PUBLIC)


@given(maybe, maybe, st.sampled_from(RELATIONS), st.booleans())
def test_the_offices_policy_lets_nothing_pass_but_what_was_refused(
    value: Decimal | None, others: Decimal | None, relation: str, public: bool
) -> None:
    taken = judge(gift(value, relation, others=others, public=public)).office
    assert (taken.passes, taken.code) == (False, NONE_AT_ALL)
    refused = judge(gift(value, relation, others=others, public=public, refused=True))
    assert refused.law.code == refused.office.code == REFUSED
    assert refused.law.passes and refused.office.passes


@given(values, strangers, st.booleans(), st.booleans())
def test_it_may_be_kept_only_where_the_law_allows_it(
    value: Decimal, relation: str, public: bool, refused: bool
) -> None:
    judged = judge(gift(value, relation, public=public, refused=refused))
    assert (KEEP in allowed(judged)) == judged.law.passes
    assert {RETURN, HAND_OVER} <= set(allowed(judged))


@given(days)
def test_the_thirty_days_are_calendar_days_from_receipt(received: date) -> None:
    assert (settled_by(received) - received).days == 30
    assert [(day - received).days for day in warned_on(received)] == [20, 27]


@given(days, st.integers(-400, 400))
def test_all_days_move_with_the_day_of_receipt(received: date, by: int) -> None:
    moved = timedelta(days=by)
    assert settled_by(received + moved) == settled_by(received) + moved
    assert warned_on(received + moved) == tuple(day + moved for day in warned_on(received))


@given(values, values)
def test_amounts_and_days_are_settings(value: Decimal, most: Decimal) -> None:
    rules = Rules(most=most, days=10, warned=(5,), office_most=most)
    judged = judge(gift(value), rules)
    assert judged.law.passes == judged.office.passes == (value <= most)
    assert settled_by(date(2027, 3, 1), rules) == date(2027, 3, 11)
    assert warned_on(date(2027, 3, 1), rules) == (date(2027, 3, 6),)
    assert DEFAULT.most == MOST
