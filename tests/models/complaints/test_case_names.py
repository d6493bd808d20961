"""Whom a complainant's words name, in text as phones and PDF leave it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.complaints.case_names import key, named_in

ROSTER = [
    (1, "นายพิกุลทอง ทดลองชอบ"),
    (2, "นางสาวมะลิวรรณ ทดลองรัก"),
    (3, "ว่าที่ร้อยตรี บุญสำราญ ทดลองงาน"),
    (4, "นางแดง ทดลองดี"),
    (5, "นายตัวอย่าง รับเรื่อง"),
    (6, "นายสมมติ อำนวยการ"),
    (7, "นายสมมติ อำนวยการข่าว"),
    (8, "นายทดสอบดู ราชการ"),
    (9, "นายทดสอบมา โปร่งใส"),
]
ALL = {id_ for id_, _ in ROSTER}


def named(text: str) -> list[int]:
    return sorted(named_in(text, ROSTER, ALL))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("นายพิกุลทอง ทดลองชอบ เรียกเงิน", [1]),
        ("คุณ พิกุลทองทดลองชอบเรียกเงิน", [1]),
        ("พิกุลท อง ทด ลอง ชอบ", [1]),
        ("เห็นพิกุลทองรับซอง", [1]),
        ("มะลิวรรณ์ ทดลองรัก", [2]),
        ("เรื่องของ มะลิวรณ ทดลองรัก ที่ห้องชั้นสอง", [2]),
        ("บุญส าราญ ทดลองงาน", [3]),
        ("บุญสํารำญ ทดลองงำน", [3]),
        ("ร.ต. บุญสำราญ", [3]),
        ("พี่แดงที่หน้าห้อง", [4]),
        ("รถสีแดงจอดขวางประตู", []),
        ("เจ้าหน้าที่รับเรื่องแล้วเงียบ ขอยกตัวอย่างให้ดู", []),
        ("ตัวอย่าง รับเรื่อง เรียกเงิน", [5]),
        ("คุณตัวอย่างพูดไม่ดี", [5]),
        ("นายสมมติ อำนวยการข่าว เรียกเงิน", [7]),
        ("นายสมมติ อำนวยการ เรียกเงิน", [6]),
        ("พิกุลทอง กับ มะลิวรรณ", [1, 2]),
        ("เจ้าหน้าที่พูดจาไม่สุภาพ", []),
        ("คุณทดลองชอบเซ็นย้อนหลัง", [1]),
        ("ร้องเรียนคุณรับเรื่อง มาสายทุกวัน", [5]),
        ("พี่ทดลองดีที่หน้าห้อง", [4]),
        ("ทดลองรักมาสายทุกวัน", [2]),
        ("ผู้อำนวยการไม่อยู่ ฝากคนรับเรื่องไว้", []),
        ("ในห้องนารับเรื่องไว้แล้ว", []),
        ("ประกาศผลสอบพนักงานราชการไม่โปร่งใส", []),
        ("คุณโปร่งใสเรียกเงิน", [9]),
        ("", []),
    ],
)
def test_who_is_named(text: str, who: list[int]) -> None:
    assert named(text) == who


def test_two_of_one_name_are_both_meant() -> None:
    twins = [(1, "นายพิกุลทอง ทดลองชอบ"), (2, "นางสาวพิกุลทอง ทดลองชอบ")]
    assert named_in("พิกุลทอง ทดลองชอบ", twins, {1, 2}) == {1, 2}


def test_only_those_asked_about_are_told() -> None:
    assert named_in("พิกุลทอง กับ มะลิวรรณ", ROSTER, {2}) == {2}


@settings(max_examples=40)
@given(st.text(max_size=40), st.sampled_from(ROSTER), st.text(max_size=40))
def test_a_whole_name_is_found_in_whatever_stands_around_it(
    before: str, whom: tuple[int, str], after: str
) -> None:
    assert whom[0] in named_in(f"{before} {whom[1]} {after}", [whom], {whom[0]})


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_any_text_has_a_key(text: str) -> None:
    assert key(key(text)) == key(text)
