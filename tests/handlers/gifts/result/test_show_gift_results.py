"""`ผล No Gift`: one's own bureau, or all of them with the sum first; never a name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.handlers.gifts.gifting import ADMIN, gives
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import CENTRAL, HEAD, REPORTER, STAFF, name_of, opens, signs
from tests.models.reminders.owing import at

DAY = date(2027, 3, 15)


@pytest.fixture
def demo_in_march(demo: House, chat: Callable[[str], Chat]) -> House:
    """No Gift is announced, the head has joined; the round of 20 March is asked about."""
    opens(demo, "no-gift")
    signs(chat("D0101"))
    demo.now = at(DAY)
    return demo


def test_a_reporter_sees_the_own_bureau_with_its_document(
    demo_in_march: House, chat: Callable[[str], Chat]
) -> None:
    said = chat(REPORTER).says("ผล No Gift").last
    assert "ผล No Gift รอบ 20 มีนาคม 2570" in said and CENTRAL in said
    assert "ไม่มีรายงานการรับ" in said and "ถาม 0 คน ตอบ 0 คน" in said
    assert "1 จาก " in said and "ยังไม่ยืนยันผล" in said
    offers = chat(REPORTER).says("ผล No Gift").offers
    assert "ขอเป็นเอกสาร" in offers and "รอบ 30 ก.ย. 70" in offers and "ทุกหน่วยงาน" not in offers
    assert "ยืนยันผล" not in offers  # the round goes on


@pytest.mark.soak
def test_the_two_nils_are_told_apart(demo_in_march: House, chat: Callable[[str], Chat]) -> None:
    chat(STAFF).says("ไม่ได้รับของขวัญ")
    said = chat(REPORTER).says("ผล No Gift").last
    assert "ไม่มีรายงานการรับ" in said and "ถาม 1 คน ตอบ 1 คน ไม่ได้รับ 1 คน" in said
    for staff_id in ("D0101", "D0102", "D0103", "D0104", "D0105"):
        chat(staff_id).taps_data("o:answer_gift?d=2027-03-20&w=none")
    said = chat(REPORTER).says("ผล No Gift").last
    assert "ไม่มีการรับ" in said and "ไม่มีรายงานการรับ" not in said


@pytest.mark.parametrize("typed", ["ผล No Gift ฟหกด", "ผล No Gift asdf"])
@pytest.mark.soak
def test_what_is_not_understood_after_the_words_says_so_and_opens_nothing_else(
    demo_in_march: House, chat: Callable[[str], Chat], typed: str
) -> None:
    reporter = chat(REPORTER).says(typed)
    assert "ไม่พบสิ่งที่ถามถึง" in reporter.last and "ผล No Gift" in reporter.offers


@pytest.mark.soak
def test_an_administrator_sees_the_sum_first_then_every_unit(
    demo_in_march: House, chat: Callable[[str], Chat]
) -> None:
    gives(chat(STAFF))
    admin = chat(ADMIN).says("ผล No Gift")
    assert "ยืนยันแล้ว 0 จาก " in admin.last and "รายงานการรับ 1 เรื่อง" in admin.last
    assert "ยังไม่เสร็จ 1 เรื่อง" in admin.last and "ขอเป็นเอกสาร" in admin.offers
    assert name_of(demo_in_march, STAFF) not in admin.last
    admin.taps("ดู")
    assert "ทุกหน่วยงาน" in admin.offers


@pytest.mark.soak
def test_a_round_and_a_bureau_can_be_named(
    demo_in_march: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN)
    assert "รอบ 20 กันยายน 2570" in admin.says("ผล No Gift 20 กันยายน 2570").last
    assert CENTRAL in admin.says(f"ผล No Gift {CENTRAL}").last
    assert "ไม่พบสิ่งที่ถามถึง" in admin.taps_data("o:gift_results?b=999999").last


@pytest.mark.soak
def test_a_reporter_sees_no_other_bureau(demo_in_march: House, chat: Callable[[str], Chat]) -> None:
    said = chat(REPORTER).says("ผล No Gift สำนักประชาสัมพันธ์").last
    assert "อยู่นอกขอบเขตของท่าน" in said


def test_who_has_no_part_in_it_is_not_shown(chat: Callable[[str], Chat]) -> None:
    assert "ไม่มีรายงานการรับ" not in chat(STAFF).says("ผล No Gift").last


@pytest.mark.soak
def test_after_the_round_the_reporter_finds_the_confirmation_there(
    demo_in_march: House, chat: Callable[[str], Chat]
) -> None:
    demo_in_march.now = at(date(2027, 3, 22))
    reporter = chat(REPORTER).says("ผล No Gift")
    reporter.taps("ยืนยันผล").taps("ยืนยันผล")
    assert "ยืนยันผลแล้ว" in reporter.says("ผล No Gift").last
    head = chat(HEAD).says("ผล No Gift")
    assert "ยืนยันผลแล้ว" in head.last and "ยืนยันผล" not in head.offers
