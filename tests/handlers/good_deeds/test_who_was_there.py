"""Who was there belongs to the deed, though the names sound like virtues."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.good_deeds.deed_said import likely_virtue, more_of_it
from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER

_DEED = "ไปบริจาคเลือดที่สภากาชาด"


@pytest.fixture
def at_virtue(demo: House, chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says("บันทึกความดี").says(_DEED)


@pytest.mark.parametrize(
    "words",
    [
        "ไปกันสามคน มีพี่ตั้งใจกับน้องกตัญญูด้วย",
        "มีพี่วินัย น้องสุจริต และคุณพอเพียงช่วยด้วยค่ะ",
        "ไปกัน 4 คน",
        "อ้อ ไปกับน้องกตัญญูค่ะ",
        "มีคุณวินัยไปด้วยครับ",
        "ลืมบอก ทำกับนางสาวสุจริต",
    ],
)
def test_who_was_there_is_added_to_the_deed(at_virtue: Chat, words: str) -> None:
    at_virtue.says(words)
    answers = at_virtue.state["answers"]
    assert answers["what"].startswith(f"{_DEED} ") and "virtue" not in answers
    assert "เพิ่มในความดีแล้ว" in at_virtue.since(0)


@pytest.mark.parametrize(
    "words",
    ["กตัญญูค่ะ", "ใครไปด้วยบ้าง", "มีวินัย", "น้องกตัญญูไปไหม", "มีกี่ข้อ", "ไปกันเถอะ", "คุณธรรมข้อไหนดี"],
)
def test_other_words_are_no_part_of_it(at_virtue: Chat, words: str) -> None:
    assert more_of_it(words) == ""
    assert at_virtue.says(words).says("ทำต่อ").state["answers"]["what"] == _DEED


@pytest.mark.parametrize(
    ("words", "virtue"),
    [
        ("เก็บขยะหน้าอาคารกับน้องกตัญญู", None),
        ("ไปช่วยคุณวินัยยกของ", "volunteering"),
        ("กตัญญูต่อพ่อแม่ พาไปวัด", "gratitude"),
        ("น้องกตัญญูต่อครู", "gratitude"),
    ],
)
def test_a_name_is_no_virtue(words: str, virtue: str | None) -> None:
    assert likely_virtue(words) == virtue
