"""Announcements named in words: only those are joined or refused, and never one unsaid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.pledges.pledge import Pledge
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import STAFF, opens, signs


@pytest.fixture
def staff(demo: House, director: Chat, chat: Callable[[str], Chat]) -> Chat:
    opens(demo)
    signs(director)
    return chat(STAFF)


def given(house: House) -> Counter[str]:
    """How many announcements have which answer, without the director's."""
    with house.session() as session:
        return Counter(session.scalars(select(Pledge.answer))) - Counter(joined=6)


def test_refusing_one_by_name_refuses_only_that(demo: House, staff: Chat) -> None:
    staff.says("ไม่ประสงค์เข้าร่วม no gift ครับ")
    assert staff.state["at"] == "which_not" and "เลือกครบแล้ว (1)" in staff.offers
    assert not given(demo)
    staff.taps("เลือกครบแล้ว (1)")
    assert given(demo) == {"declined": 1}
    assert "ไม่ประสงค์เข้าร่วม No Gift Policy" in staff.last and "ดูประกาศที่เหลือ" in staff.offers


def test_the_button_that_refuses_asks_which(demo: House, staff: Chat) -> None:
    staff.says("No Gift").taps("ไม่ประสงค์เข้าร่วม")
    assert not given(demo) and "ไม่ประสงค์เข้าร่วมฉบับใดบ้าง" in staff.last
    staff.says("ครบแล้ว")
    assert not given(demo)
    staff.taps("ไม่ประสงค์ทั้ง 6 ฉบับ")
    assert given(demo) == {"declined": 6} and "ต่อต้านการให้สินบน" in staff.last


def test_a_single_announcement_is_refused_by_one_tap(
    demo: House, director: Chat, chat: Callable[[str], Chat]
) -> None:
    opens(demo, "no-gift")
    signs(director)
    chat(STAFF).says("No Gift").taps("ไม่ประสงค์เข้าร่วม")
    with demo.session() as session:
        assert Counter(session.scalars(select(Pledge.answer))) == {"joined": 1, "declined": 1}


@pytest.mark.every(4)
@pytest.mark.parametrize(
    "said", ["เอาแค่ No gift กับต่อต้านสินบนพอ ที่เหลือไว้ก่อน", "no gift กับสินบน", "1 กับ 2"]
)
@pytest.mark.parametrize("card", ["", "เลือกบางฉบับ"])
def test_names_typed_at_either_card_are_ticked(
    demo: House, staff: Chat, said: str, card: str
) -> None:
    staff.says("No Gift")
    if card:
        staff.taps(card)
    staff.says(said)
    assert not given(demo) and "เลือกครบแล้ว (2)" in staff.offers
    staff.says("ครบแล้วค่ะ")
    assert given(demo) == {"joined": 2}


@pytest.mark.soak
def test_a_name_is_taken_out_again_in_words(demo: House, staff: Chat) -> None:
    staff.says("No Gift").taps("เลือกบางฉบับ").says("No Gift").says("สินบน").says("ไม่เอา no gift")
    assert "เลือกครบแล้ว (1)" in staff.offers
    staff.says("ครบแล้วค่ะ")
    assert given(demo) == {"joined": 1} and "ต่อต้านการให้สินบน" in staff.last


def test_saying_that_it_is_all_before_any_is_chosen_joins_none(demo: House, staff: Chat) -> None:
    staff.says("No Gift").taps("เลือกบางฉบับ").says("ครบแล้วค่ะ")
    assert not given(demo) and "ยังไม่ได้เลือกฉบับใด" in staff.since(-3)


def test_some_yes_and_some_no_at_once_shows_the_texts_first(demo: House, staff: Chat) -> None:
    staff.says("จะขอเข้าร่วมต่อต้านสินบนแต่ไม่เอา no gift")
    assert staff.state["at"] == "answer" and not given(demo)
    staff.taps("เลือกบางฉบับ")
    assert "เลือกครบแล้ว (1)" in staff.offers


def test_who_wants_to_think_it_over_leaves_no_event(demo: House, staff: Chat) -> None:
    staff.says("งั้นยังไม่เข้าร่วมก่อนนะ ขอคิดดูก่อน")
    assert "ยังไม่ได้บันทึกการเข้าร่วม" in staff.last and not given(demo)


def test_a_question_ticks_nothing(demo: House, staff: Chat) -> None:
    staff.says("No Gift").says("ต้องเข้าร่วม no gift ไหม")
    assert staff.state["at"] == "answer" and not given(demo)


ALL_BUT_ONE = (
    "เข้าร่วมที่เหลือ แต่ไม่เอาอันสินบน",
    "เข้าร่วมที่เหลือทั้งหมดเลย ยกเว้นสินบน",
    "ไม่เอาสินบน ที่เหลือเข้าร่วมหมด",
)


@pytest.mark.every(4)
@pytest.mark.parametrize("said", ALL_BUT_ONE)
@pytest.mark.parametrize("before", ["", "No Gift"])
def test_all_but_one_named_are_ticked_and_none_is_refused(
    demo: House, staff: Chat, said: str, before: str
) -> None:
    if before:
        staff.says(before).says(said)
    else:
        staff.says(said).taps("เลือกบางฉบับ")
    assert not given(demo) and "เลือกครบแล้ว (5)" in staff.offers
    staff.taps("เลือกครบแล้ว (5)")
    assert given(demo) == {"joined": 5} and "สินบน" not in staff.last


def test_all_but_one_said_at_the_refusals_ticks_only_that_one(demo: House, staff: Chat) -> None:
    staff.says("No Gift").taps("ไม่ประสงค์เข้าร่วม").says(ALL_BUT_ONE[0])
    assert "เลือกครบแล้ว (1)" in staff.offers and not given(demo)


@pytest.mark.every(4)
@pytest.mark.parametrize(
    "said",
    [
        "ไม่เข้าร่วมที่เหลือ", "เอา no gift ก่อน ที่เหลือเข้าร่วมทีหลัง", "เข้าร่วมที่เหลือ แต่ไม่เอาอันนั้น",
        "ที่เหลือเข้าร่วมไม่ได้", "ที่เหลือเลือกไม่ถูก", "ไม่ขอเข้าร่วมฉบับอื่น นอกจากสินบน", "เพื่อนเข้าร่วมที่เหลือหมดแล้ว",
        "ไม่ประสงค์จะเข้าร่วมฉบับอื่น",
    ],
)  # fmt: skip
def test_the_others_are_not_ticked_where_they_are_not_wanted_now(staff: Chat, said: str) -> None:
    staff.says("No Gift").says(said)
    assert "เลือกครบแล้ว (5)" not in staff.offers and "เลือกครบแล้ว (6)" not in staff.offers


@pytest.mark.parametrize(
    "said",
    [
        "หัวหน้าเข้าร่วมประกาศที่เหลือแล้ว",
        "เขาเรียกสินบน ผมไม่เข้าร่วม ที่เหลือในสำนักเอาเงินกันหมด",
        "กิจกรรมที่เหลือเข้าร่วมได้ไหม",
    ],
)
def test_other_sentences_open_no_announcements(staff: Chat, said: str) -> None:
    assert "ประกาศที่รอท่านเข้าร่วม" not in staff.says(said).last


@pytest.mark.parametrize("said", ["ร่วมทุกประกาศค่ะ", "ขอเข้าร่วมทุกฉบับครับ", "เข้าร่วมทุกใบเลยค่ะ"])
def test_all_of_them_are_joined_by_any_word_for_them(demo: House, staff: Chat, said: str) -> None:
    staff.says("No Gift").says(said)
    assert given(demo) == {"joined": 6}


@pytest.mark.parametrize("before", [(), ("เอาแค่ no gift ก่อน",)])
def test_a_yes_to_what_is_ticked_joins_that(
    demo: House, staff: Chat, before: tuple[str, ...]
) -> None:
    staff.says("No Gift").taps("เลือกบางฉบับ")
    for each in before:
        staff.says(each)
    staff.says("ตกลง")
    assert given(demo) == ({"joined": 1} if before else {})
