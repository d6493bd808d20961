"""The bureau's numbers of complaints, nil too: a card, then one tap; never twice, never unseen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from handlers.messages import render
from handlers.reminders import digest_card
from models.complaints.complaint import ComplaintResult
from models.people import people
from models.reminders.reminder_lines import Digest
from scheduler.reminders.pass_quota import look
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import number_of
from tests.models.complaints.complaining import filed
from tests.models.reminders.owing import at
from tests.talk import actions, words

DAY = date(2027, 8, 2)
RECEIVER, HEAD, REPORTER = "D0105", "D0102", "D0103"
CENTRAL = "สำนักบริหารงานกลาง"
TAP = "o:confirm_case_numbers?d=2027-07-30"


@pytest.fixture
def receiver(chat: Callable[[str], Chat]) -> Chat:
    """It is Monday, 2 August 2570: the round of 30 July is over."""
    made = chat(RECEIVER)
    made.house.now = at(DAY)
    return made


def results(house: House) -> list[ComplaintResult]:
    with house.session() as session:
        found = list(session.scalars(select(ComplaintResult).order_by(ComplaintResult.id)))
        session.expunge_all()
    return found


def one_comes(house: House) -> None:
    with house.session() as session:
        bureau = people.bureau_named(session, CENTRAL)
        filed(session, house.sealer, bureau, now=datetime(2027, 7, 1, tzinfo=UTC))
        session.commit()


def reminder(house: House, staff_id: str) -> tuple[str, str]:
    """Somebody's reminder of the numbers in words, and what its button does; empty without."""
    wanted = number_of(house, staff_id)
    with house.session() as session:
        found = [d for d in look(session, house.now).digests if d.person_id == wanted]
    kept = [line for d in found for line in d.lines if line.duty.kind.name == "case_numbers"]
    if not kept:
        return "", ""
    [message] = render([digest_card.card(Digest(wanted, DAY, tuple(kept)))])
    data = next(a["data"] for a in actions(message) if a.get("label") == "ยืนยันตัวเลข")
    return words(message), str(data)


def test_the_reminder_leads_to_the_card_and_one_tap_more_confirms(receiver: Chat) -> None:
    one_comes(receiver.house)
    said, tap = reminder(receiver.house, RECEIVER)
    assert "ยืนยันตัวเลขเรื่องร้องเรียน รอบ 30 ก.ค. 70" in said
    assert "รับ" not in said.replace("เรื่องร้องเรียน", "")  # no count on a shared screen
    receiver.taps_data(tap)
    assert "จำนวนที่รับ: ไม่แสดง" in receiver.since(0) and "น้อยกว่า 5" in receiver.since(0)
    receiver.taps("ยืนยันตัวเลข")
    assert "ยืนยันตัวเลขเรื่องร้องเรียน รอบ 30 กรกฎาคม 2570 แล้ว" in receiver.last
    [made] = results(receiver.house)
    assert made.figures["received"] == 1 and made.version == 1
    assert reminder(receiver.house, RECEIVER) == ("", "")


def test_none_received_is_said_and_confirmed(receiver: Chat) -> None:
    receiver.says("ยืนยันตัวเลขเรื่องร้องเรียน")
    assert "ไม่มีเรื่องร้องเรียนในรอบนี้" in receiver.since(0)
    receiver.says("ยืนยัน")
    assert "แล้ว (ไม่มีเรื่องร้องเรียนในรอบนี้)" in receiver.last
    assert [made.figures["received"] for made in results(receiver.house)] == [0]


def test_an_old_button_is_answered_kindly_and_confirms_nothing_twice(receiver: Chat) -> None:
    receiver.taps_data(TAP)
    old = receiver.button("ยืนยันตัวเลข")
    receiver.taps_data(old).taps_data(old)
    receiver.taps_data(TAP)
    assert "ยืนยันตัวเลขแล้ว จึงไม่ต้องยืนยันอีก" in receiver.last
    assert [made.version for made in results(receiver.house)] == [1]


def test_numbers_that_changed_meanwhile_are_not_confirmed_unseen(receiver: Chat) -> None:
    receiver.taps_data(TAP)
    one_comes(receiver.house)
    receiver.taps("ยืนยันตัวเลข")
    assert "ตัวเลขเปลี่ยนไปหลังจากการ์ดนั้น" in receiver.last and results(receiver.house) == []
    receiver.taps("ยืนยันตัวเลข").taps("ยืนยันตัวเลข")
    assert [made.figures["received"] for made in results(receiver.house)] == [1]


def test_what_comes_after_it_was_confirmed_says_so_and_is_confirmed_again(
    receiver: Chat,
) -> None:
    receiver.taps_data(TAP).taps("ยืนยันตัวเลข")
    one_comes(receiver.house)
    receiver.taps_data(TAP)
    assert "ตัวเลขเปลี่ยนหลังจากยืนยันครั้งก่อน" in receiver.since(2)
    receiver.taps("ยืนยันตัวเลข")
    assert [made.version for made in results(receiver.house)] == [2]


def test_other_words_confirm_nothing(receiver: Chat) -> None:
    receiver.taps_data(TAP).says("น่าจะถูกแล้ว")
    assert "หากยังไม่ครบ กด “ยกเลิก”" in receiver.since(2)
    receiver.says("ยกเลิก")
    assert results(receiver.house) == []


def test_before_the_rounds_day_it_is_told_when(receiver: Chat) -> None:
    receiver.house.now = at(date(2027, 7, 20))
    receiver.taps_data(TAP)
    assert "ยืนยันตัวเลขได้ตั้งแต่ 30 ก.ค. 70" in receiver.last
    receiver.taps_data("o:confirm_case_numbers?d=2027-07-31")
    assert "ยังไม่มีรอบที่ต้องยืนยันตัวเลข" in receiver.last


@pytest.mark.parametrize("who", [HEAD, REPORTER])
def test_who_does_not_receive_cannot_confirm(chat: Callable[[str], Chat], who: str) -> None:
    person = chat(who)
    person.house.now = at(DAY)
    person.taps_data(TAP)
    assert results(person.house) == [] and person.offers


def test_who_asks_how_they_are_counted_is_told_and_confirms_nothing(receiver: Chat) -> None:
    receiver.says("เรื่องร้องเรียนนับยังไง ต้องยืนยันตัวเลขมั้ย")
    assert "นับทุกเรื่องที่บันทึกในระบบตั้งแต่วันที่ 1 ตุลาคม" in receiver.last
    assert not receiver.house.states(receiver.user_id)
