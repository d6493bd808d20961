"""Who is asked again and says so tells the answer all the same."""

from __future__ import annotations

import pytest

from handlers.understand.said_around.reproaches import without_reproach


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("บอกไปแล้วไงคะ ได้สองหมื่นใช้ไปหมื่นห้า", "ได้สองหมื่นใช้ไปหมื่นห้า"),
        ("เมื่อกี้บอกแล้ว ได้ 20,000 ใช้ 15,000", "ได้ 20,000 ใช้ 15,000"),
        ("ก็บอกว่าไม่ได้ใช้งบ", "ไม่ได้ใช้งบ"),
        ("อ้าว พิมพ์ไปแล้วนะคะว่า 80%", "80%"),
        ("ก็ 20000 กับ 15000 ไงคะ", "20000 กับ 15000"),
        ("ได้ 20,000 ใช้ 15,000 ไง บอกไปแล้ว", "ได้ 20,000 ใช้ 15,000"),
    ],
)
def test_a_reproach_goes_and_the_answer_stays(said: str, left: str) -> None:
    assert without_reproach(said) == left


@pytest.mark.parametrize(
    "said",
    ["บอกไปแล้วไงคะ", "ใส่ 20000 ยังไงคะ", "เขาบอกว่าไม่มา", "แจ้งเวียนแล้ว 50%", "118 มาไง", "80% ค่ะ"],
)
def test_other_words_stay_as_they_are(said: str) -> None:
    assert without_reproach(said) == said
