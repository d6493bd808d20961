"""Which announcements typed words name, and whether they are to be joined."""

from __future__ import annotations

import pytest

from handlers.pledges.joining_words import NamedAnnouncements, declines, named, waits

NAMES = (
    "No Gift Policy",
    "ต่อต้านการให้สินบน",
    "องค์กรคุณธรรมต้นแบบ",
    "นโยบายคุณธรรม จริยธรรม",
    "มาตรการให้คุณให้โทษ",
    "บริหารทรัพยากรบุคคล",
)


@pytest.mark.parametrize(
    ("said", "join", "decline"),
    [
        ("เอาแค่ No gift กับต่อต้านสินบนพอ ที่เหลือไว้ก่อน", (0, 1), ()),
        ("no gift กับสินบน", (0, 1), ()),
        ("โนกิฟต์ครับ", (0,), ()),
        ("ไม่ประสงค์เข้าร่วม no gift ครับ", (), (0,)),
        ("ไม่เอาสินบน", (), (1,)),
        ("จะขอเข้าร่วมต่อต้านสินบนแต่ไม่เอา no gift", (1,), (0,)),
        ("ทั้งหมดยกเว้น no gift", (1, 2, 3, 4, 5), ()),
        ("เข้าร่วมทุกฉบับ", (0, 1, 2, 3, 4, 5), ()),
        ("องค์กรคุณธรรม", (2,), ()),
        ("ฉบับที่ 2 กับ 5", (1, 4), ()),
        ("คุณธรรม", (), ()),  # of two
        ("ขอคิดดูก่อน", (), ()),
        ("7 กับ 9", (), ()),
        ("ต้องเข้าร่วม no gift ไหม", (), ()),
        ("สวัสดีครับ", (), ()),
    ],
)
def test_names_are_found(said: str, join: tuple[int, ...], decline: tuple[int, ...]) -> None:
    assert named(said, NAMES) == NamedAnnouncements(join, decline)


@pytest.mark.parametrize(
    "said", ["งั้นยังไม่เข้าร่วมก่อนนะ ขอคิดดูก่อน", "ยังไม่เข้าร่วมค่ะ", "ยังไม่พร้อมร่วม no gift"]
)
def test_who_does_not_join_yet_is_heard(said: str) -> None:
    assert waits(said)


@pytest.mark.parametrize(
    "said",
    [
        "ยังไม่เข้าร่วมอบรม",
        "ใครยังไม่เข้าร่วม",
        "ยังไม่ได้เข้าร่วมได้ไหม",
        "สำนักไหนยังไม่เข้าร่วม",
        "เข้าร่วมทั้งหมด",
        "ส่งข้อความถึงผู้ยังไม่ร่วมประกาศ",
    ],
)
def test_other_words_say_no_such_thing(said: str) -> None:
    assert not waits(said)


def test_the_policys_own_name_says_no_to_nothing() -> None:
    assert not declines("ขอร่วมประกาศไม่รับของขวัญ")
    assert not declines("ไม่เข้าร่วม no gift ได้ไหม")
    assert declines("ไม่ประสงค์เข้าร่วม no gift ครับ")


def test_a_long_text_is_read_at_once() -> None:
    assert named("ไม่เข้าร่วม " * 400, NAMES) == NamedAnnouncements()
