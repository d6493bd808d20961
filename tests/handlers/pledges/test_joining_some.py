"""Whether one may join some announcements only is answered, and joins none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from sqlalchemy import select

from handlers.pledges.joining_some import wished
from handlers.pledges.joining_words import named
from models.pledges.pledge import Pledge
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import STAFF, opens, signs
from tests.handlers.pledges.test_joining_words import NAMES


@pytest.fixture
def staff(demo: House, director: Chat, chat: Callable[[str], Chat]) -> Chat:
    opens(demo)
    signs(director)
    return chat(STAFF)


def _given(house: House) -> Counter[str]:
    with house.session() as session:
        return Counter(session.scalars(select(Pledge.answer))) - Counter(joined=6)


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("อ่านแล้วแต่ขอเข้าร่วมแค่ 3 ฉบับแรกก่อนได้ไหมครับ", 3),
        ("ขอเซ็นเฉพาะ no gift กับสินบนก่อนได้มั้ยคะ", 2),
        ("เลือกบางฉบับได้หรือเปล่า", 0),
        ("เข้าร่วมทีละฉบับได้ป่ะ", 0),
        ("ลงนามเฉพาะบางเรื่องก่อนจะได้ไหมคะ", 0),
        ("ร่วมแค่สองฉบับสุดท้ายก่อนได้ไหม", 2),
    ],
)
def test_it_is_told_how_and_nothing_is_joined(
    demo: House, staff: Chat, words: str, chosen: int
) -> None:
    staff.says("No Gift").says(words)
    assert "เข้าร่วมเฉพาะบางฉบับก่อนได้" in staff.since(0) and not _given(demo)
    assert staff.state["at"] == "answer"
    staff.taps("เลือกบางฉบับ")
    assert not chosen or f"เลือกครบแล้ว ({chosen})" in staff.offers
    assert not _given(demo)


@pytest.mark.parametrize(
    "words",
    [
        "เข้าร่วมแค่ 3 ฉบับแรก",
        "เพื่อนเข้าร่วมแค่บางฉบับได้ไหม",
        "ต้องเข้าร่วม no gift ไหม",
        "ใครเข้าร่วมแค่บางฉบับบ้าง",
        "มีกี่ฉบับ",
        "แก้เฉพาะประกาศนี้ได้ไหม",
    ],
)
def test_other_words_ask_no_such_thing(words: str) -> None:
    assert wished(words) is None


def test_it_is_answered_before_the_announcements_are_shown(demo: House, staff: Chat) -> None:
    staff.says("ประกาศพวกนี้ขอร่วมแค่บางฉบับได้ไหม")
    assert "เข้าร่วมเฉพาะบางฉบับก่อนได้" in staff.last and "ดูประกาศ" in staff.offers


@pytest.mark.parametrize(
    ("said", "join"),
    [
        ("เอาสามฉบับแรกพอ", (0, 1, 2)),
        ("ขอเข้าร่วม 2 ฉบับสุดท้าย", (4, 5)),
        ("ฉบับแรกพอ", (0,)),
        ("เข้าร่วม 9 ฉบับแรก", ()),
        ("ข้อแรกกับข้อ 3", (0, 2)),
    ],
)
def test_those_named_by_their_place_in_the_row(said: str, join: tuple[int, ...]) -> None:
    assert named(said, NAMES).join == join
