"""Gifts in the day's reminder, in `เตือนอะไรฉันบ้าง`, and in what a person takes out of the bot."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest

from handlers import registry
from handlers.messages import render
from handlers.people import data_file
from handlers.reminders import digest_card
from handlers.reminders.reminder_words import step_words
from models.accounts import personal_data
from models.calendar import office_day
from models.gifts.gift_duties import GIFT_DECISION, GIFT_PROOF
from models.people.person import Person
from models.plans.working_days import working_days
from models.reminders.nudges import Aim
from models.reminders.reminder_pass import pass_at
from tests.handlers.gifts.gifting import ADMIN, DIRECTOR, HEAD, ME, THING, gives
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import meets, number_of
from tests.talk import actions, words

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People) -> Chat:
    found = chat(ME)
    gives(found)
    return found


def digest(house: House, staff_id: str) -> tuple[str, dict[str, str]]:
    """The words of somebody's digest now, and what its buttons do."""
    wanted = number_of(house, staff_id)
    with house.session() as session:
        found = pass_at(session, working_days(session), house.now)
    [mine] = [each for each in found.digests if each.person_id == wanted]
    gifts = [line for line in mine.lines if line.duty.kind.name.startswith("gift")]
    messages = render([digest_card.card(type(mine)(mine.person_id, mine.day, tuple(gifts)))])
    taps = [(a.get("label", ""), str(a.get("data", ""))) for a in actions(messages[0])]
    return words(messages[0]), dict(taps)


def goes_to(house: House, day: date) -> None:
    house.later(days=(day - office_day(house.now)).days)


def test_a_decider_gets_the_button_that_decides(me: Chat) -> None:
    goes_to(me.house, date(2027, 3, 19))
    said, taps = digest(me.house, HEAD)
    assert "ของขวัญรอพิจารณา 1 · อีก 11 วัน (30 มี.ค. 70)" in said
    assert taps["พิจารณา"] == "o:decide_gift?g=1"
    assert digest(me.house, DIRECTOR)[1]["พิจารณา"] == "o:decide_gift?g=1"
    assert "เลื่อน" not in taps and "ดูแผน" not in taps
    assert digest(me.house, ME)[1]["ดูรายละเอียด"] == "o:show_gift?g=1"


def test_the_receiver_gets_the_button_that_proves(me: Chat, chat: People) -> None:
    head = chat(HEAD)
    meets(me.house, head)
    head.taps_data("o:decide_gift?g=1&do=return").taps("เกินเกณฑ์กฎหมาย")
    goes_to(me.house, date(2027, 3, 19))
    said, taps = digest(me.house, ME)
    assert "รอหลักฐานของขวัญ 1" in said and taps["ส่งหลักฐาน"] == "o:prove_gift?g=1"


def test_the_steps_of_a_gift_are_days_of_the_calendar() -> None:
    assert step_words(GIFT_DECISION, -10) == "อีก 10 วัน"
    assert step_words(GIFT_PROOF, 3) == "เลยกำหนด 3 วัน"


def test_a_gifts_number_is_none_of_an_activity(me: Chat) -> None:
    with me.house.session() as session:
        found = pass_at(session, working_days(session), me.house.now).duties
    [gift] = [duty for duty in found if duty.kind == GIFT_DECISION]
    assert not Aim(numbers=frozenset({gift.payload.number})).fits(gift) and Aim().fits(gift)


def test_what_is_late_is_listed_for_administrators_and_asks_nobody_why(me: Chat) -> None:
    goes_to(me.house, date(2027, 3, 31))
    said, taps = digest(me.house, ADMIN)
    assert "ของขวัญ 1" in said and "ของขวัญที่รายงาน" in taps and "ใครยังไม่ส่ง" not in taps
    said, taps = digest(me.house, HEAD)
    assert "เลยกำหนด 1 วัน" in said
    assert not any(data.startswith("o:late_reason") for data in taps.values())


def test_no_reminder_tells_what_was_received_or_who_gave_it(me: Chat) -> None:
    goes_to(me.house, date(2027, 3, 31))
    for staff_id in (HEAD, DIRECTOR, ADMIN, ME):
        said, _ = digest(me.house, staff_id)
        assert "กระเช้า" not in said and "เอกชน" not in said


def test_everybody_may_ask_why_they_are_reminded(me: Chat, chat: People) -> None:
    head = chat(HEAD).says("เตือนอะไรฉันบ้าง")
    assert "พิจารณาของขวัญ 1" in head.last and "ท่านเป็นผู้พิจารณา" in head.last
    assert "กำหนด 30 มี.ค. 70" in head.last
    me.says("เตือนอะไรฉันบ้าง")
    assert "ท่านเป็นผู้รับของขวัญ" in me.last


def test_a_reminder_of_a_gift_may_be_put_off(me: Chat, chat: People) -> None:
    head = chat(HEAD).says("เลื่อน")
    assert "พิจารณาของขวัญ 1" in head.last or "ของขวัญ" in head.last


def split_marked(house: House, staff_id: str) -> str:
    wanted = number_of(house, staff_id)
    with house.session() as session:
        found = personal_data.gather(session, house.sealer, session.get_one(Person, wanted))
    return data_file.rendered(found, house.now, registry.SUBJECTS).decode()


def test_ones_own_gifts_are_in_ones_own_file(me: Chat, chat: People) -> None:
    head = chat(HEAD)
    head.taps_data("o:decide_gift?g=1&do=return").taps("เกินเกณฑ์กฎหมาย")
    [gift] = json.loads(split_marked(me.house, ME))["ของขวัญที่รายงาน"]
    assert gift["สิ่งที่ได้รับ"] == THING and gift["ความเกี่ยวข้อง"] == "คู่สัญญา/ผู้รับจ้าง"
    assert gift["ผลการพิจารณาของขวัญ"] == "ให้ส่งคืนผู้ให้" and gift["มูลค่า (บาท)"] == "3500.00"
    theirs = split_marked(me.house, HEAD)
    [decided] = json.loads(theirs)["การพิจารณาของขวัญที่ท่านทำ"]
    assert decided["ผลการพิจารณาของขวัญ"] == "ให้ส่งคืนผู้ให้"
    assert THING not in theirs and "เอกชน" not in theirs


@pytest.mark.soak
def test_leaving_says_that_gift_reports_stay(me: Chat) -> None:
    me.says("เลิกใช้บอต")
    assert "รายงานรับของขวัญ 1 เรื่อง" in me.last
    me.taps("ยืนยันเลิกใช้")
    assert THING in split_marked(me.house, ME)
