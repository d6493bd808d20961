"""The reminder to answer a campaign: its line, its button; gone with the mark, others see none."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from models.campaigns import answering, asking
from models.campaigns.campaign import ANONYMOUS, Campaign
from models.codes import given_codes
from models.people import people
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import CLOSES, STAFF
from tests.models.campaigns.asked import TRIED, TriedCampaign
from tests.talk import actions, words

ADMIN = "D0002"
TITLE = "ความพึงพอใจต่อการปฏิบัติหน้าที่ของกลุ่มงานบริหารทั่วไปและกลุ่มงานอื่นของสำนัก " * 3


@pytest.fixture
def asked(demo: House) -> str:
    """The code of a campaign with a long name, which asks the whole office."""
    with demo.session() as session:
        campaign = TriedCampaign(
            key="tried:1", title=TITLE.strip(), mode=ANONYMOUS, opened_at=demo.now, reminds=True
        )
        days = demo.now.date(), CLOSES
        asking.open_campaign(session, TRIED, campaign, *days, demo.now, demo.sealer)
        random = os.urandom
        code = given_codes.give(session, "tried", campaign.id, CLOSES, demo.now, random)
        session.commit()
    return code


def near_the_end(house: House) -> None:
    house.later(days=29)


def marks(house: House, staff_id: str) -> None:
    with house.session() as session:
        campaign = session.query(Campaign).one()
        person = people.by_staff_id(session, staff_id)
        assert person is not None
        answering.mark(session, campaign, person.id, house.now)
        session.commit()


def test_under_a_reply_stands_its_line_with_the_button_until_one_has_answered(
    demo: House, chat: Callable[[str], Chat], asked: str
) -> None:
    near_the_end(demo)
    staff = chat(STAFF).says("เมนู")
    [foot] = staff.feet
    assert "ตอบ ความพึงพอใจต่อการปฏิบัติหน้าที่" in words(foot)
    assert f"o:open_code?code={asked}" in [action.get("data") for action in actions(foot)]
    marks(demo, STAFF)
    demo.later(days=1)
    staff.feet.clear()
    staff.says("เมนู")
    assert not any("ความพึงพอใจ" in words(foot) for foot in staff.feet)


def test_why_it_reminds_and_putting_it_off_name_it(
    demo: House, chat: Callable[[str], Chat], asked: str
) -> None:
    near_the_end(demo)
    staff = chat(STAFF).says("เตือนอะไรฉันบ้าง")
    assert "ความพึงพอใจ" in staff.last
    staff.says("เลื่อน")
    assert "ความพึงพอใจ" in staff.since(0)


def test_no_list_shows_an_administrator_who_has_not_answered(
    demo: House, chat: Callable[[str], Chat], asked: str
) -> None:
    near_the_end(demo)
    chat(STAFF).says("เมนู")
    marks(demo, ADMIN)
    admin = chat(ADMIN)
    for question in ("การเตือน", "สถานะ", "เตือน"):
        admin.says(question)
    assert admin.heard and not any(
        "ความพึงพอใจ" in words(message) for message in (*admin.heard, *admin.feet)
    )
