"""Announcements named as the joining is opened, or to be read: those and no others."""

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


def two(staff: Chat) -> None:
    staff.says("ขอเข้าร่วมประกาศเฉพาะ No Gift กับต่อต้านสินบนก่อนค่ะ")
    assert "ประกาศที่รอท่านเข้าร่วม 6 ฉบับ" in staff.last and not given(staff.house)
    staff.taps("เลือกบางฉบับ").taps("เลือกครบแล้ว (2)")


@pytest.mark.parametrize(
    "words",
    [
        "ขอเข้าร่วมประกาศเฉพาะ No Gift กับต่อต้านสินบนก่อนค่ะ",
        "เข้าร่วม no gift กับสินบนค่ะ",
    ],
)
def test_those_named_are_ticked_and_the_texts_shown_first(staff: Chat, words: str) -> None:
    staff.says(words)
    assert "ประกาศที่รอท่านเข้าร่วม 6 ฉบับ" in staff.last and not given(staff.house)
    staff.taps("เลือกบางฉบับ")
    assert any(each.startswith("เลือกครบแล้ว (") for each in staff.offers)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("ขอร่วมประกาศแค่สินบน", "สินบน"),
        ("งั้นเข้าร่วมอันไม่รับของขวัญอันเดียวก่อนครับ", "ไม่รับของขวัญ"),
        ("เอาแค่ no gift อันเดียวครับ", "ไม่รับของขวัญ"),
    ],
)
def test_the_only_one_named_is_read_alone_and_ticked(staff: Chat, words: str, title: str) -> None:
    said = staff.says(words).since(0)
    assert title in said and "อ่านแล้ว กด “เลือกครบแล้ว”" in said and not given(staff.house)
    staff.taps("เลือกครบแล้ว (1)")
    assert given(staff.house) == {"joined": 1}


@pytest.mark.parametrize("words", ["No Gift คืออะไร", "ผล no gift อันเดียว", "no gift อันเดียวหรือ"])
def test_other_words_join_no_single_one(staff: Chat, words: str) -> None:
    staff.says(words)
    assert "เลือกครบแล้ว (1)" not in staff.offers and not given(staff.house)


@pytest.mark.parametrize("words", ["เหลือประกาศอะไรให้ผมลงอีก", "ประกาศไหนที่หนูยังไม่ได้เข้าร่วมคะ"])
def test_those_that_wait_are_named(staff: Chat, words: str) -> None:
    assert "• No Gift Policy" in staff.says(words).last


@pytest.mark.parametrize("words", ["อ่านแล้วค่ะ ตกลงร่วมทุกฉบับ", "ตกลงเข้าร่วมทุกฉบับค่ะ"])
def test_who_agrees_to_all_that_is_shown_joins_all(staff: Chat, words: str) -> None:
    staff.says("No Gift").says(words)
    assert given(staff.house) == {"joined": 6}


@pytest.mark.parametrize(
    "words",
    [
        "ขอเข้าร่วมอีก 4 ฉบับที่เหลือด้วยค่ะ",
        "ขอเข้าร่วมประกาศที่ยังไม่ได้เข้าร่วมครับ",
        "เข้าร่วมฉบับที่เหลือด้วยค่ะ",
    ],
)
def test_the_others_are_shown(staff: Chat, words: str) -> None:
    two(staff)
    assert given(staff.house) == {"joined": 2}
    staff.says(words)
    assert "ประกาศที่รอท่านเข้าร่วม 4 ฉบับ" in staff.last


@pytest.mark.parametrize(
    "words", ["อ่านแล้ว เข้าร่วมหมดเลยครับ", "อ่านครบแล้วค่ะ ขอร่วมให้ครบเลย", "เข้าร่วมทั้งหมดเลยค่ะ"]
)
def test_all_of_them(staff: Chat, words: str) -> None:
    staff.says("No Gift").says(words)
    if not given(staff.house):
        staff.taps("เลือกครบแล้ว (6)")
    assert given(staff.house) == {"joined": 6}


@pytest.mark.parametrize("words", ["ไม่ได้ร่วมหมดนะ", "เข้าร่วมครบหรือยัง", "ยังไม่ร่วมหมด"])
def test_others_join_nothing(staff: Chat, words: str) -> None:
    staff.says("No Gift").says(words)
    assert not given(staff.house)


def test_what_is_owed_is_said_where_nothing_was_joined(staff: Chat) -> None:
    staff.says("ประกาศที่เข้าร่วม")
    assert "มีประกาศ 6 ฉบับที่ท่านยังไม่ได้เข้าร่วม" in staff.last
    assert "ประกาศที่รอท่านเข้าร่วม 6 ฉบับ" in staff.taps("เข้าร่วมประกาศ").last


@pytest.mark.parametrize(
    "words", ["ขอดูประกาศ No Gift อีกรอบครับ", "อยากอ่านประกาศต่อต้านสินบนอีกที", "เปิดดูประกาศ no gift หน่อย"]
)
def test_an_announcement_is_read_again(staff: Chat, words: str) -> None:
    assert "ประกาศนี้ท่านยังไม่ได้เข้าร่วม" in staff.says(words).last
    two(staff)
    assert "ตรงกับข้อความที่เข้าร่วม" in staff.says(words).last
