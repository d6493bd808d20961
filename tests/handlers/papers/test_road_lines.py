"""What is printed on a document on its road."""

from __future__ import annotations

import pytest

from handlers.papers.sign_offs import road_lines
from models.sign_offs.sign_off import CHECK, ISSUE, SIGN, SignOff
from tests.handlers.house import House
from tests.handlers.reports.sent_reports import DIRECTOR, person
from tests.handlers.sign_offs.on_road import checked, signed

NAMED = ["(นายสมมติ อำนวยการ)", "ผู้อำนวยการสำนัก"]


def signer(house: House, number: int, step: str) -> list[str]:
    with house.session() as session:
        return list(road_lines.signer(session, session.get_one(SignOff, number), step))


@pytest.fixture
def demo(demo: House) -> House:
    person(demo, DIRECTOR, position="ผู้อำนวยการสำนัก")
    return demo


def test_the_signer_stands_at_the_place_to_sign_once_it_is_signed(demo: House) -> None:
    number = checked(demo)
    assert signer(demo, number, CHECK) == []
    assert signer(demo, number, SIGN) == NAMED
    assert signer(demo, signed(demo, "B"), ISSUE) == NAMED


def test_a_signer_without_a_position_is_named_alone(demo: House) -> None:
    number = signed(demo)
    person(demo, DIRECTOR, position="")
    assert signer(demo, number, ISSUE) == NAMED[:1]
