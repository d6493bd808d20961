"""Words that take back the last answer and tell it anew are told from prose."""

from __future__ import annotations

import pytest

from handlers.understand.choices.places import read_place
from handlers.understand.corrections.taken_back import behind_a_slip, read_swaps, read_taken_back
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.sentence_kinds import SentenceKind


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("ไม่ใช่ แก้เป็น 80%", "80%"),
        ("เอ้ย กดผิด เอาเป็นเหลืองค่ะ", "เหลือง"),
        ("ไม่ใช่ จะอนุมัติต่างหาก", "จะอนุมัติ"),
        ("ผิด จะกดอนุมัติ", "กดอนุมัติ"),
        ("อ้าว กดผิด ยังไม่เสร็จค่ะ", "ยังไม่เสร็จ"),
        ("ข้อเมื่อกี้กดผิด จริงๆยังไม่เสร็จ", "ยังไม่เสร็จ"),
        ("ไม่ใช่งานประจำ เป็นโครงการใหม่", None),
        ("ไม่ใช่ 80", None),
        ("ผิดพลาดทางเทคนิคเล็กน้อย แก้ไขแล้ว", None),
    ],
)
def test_the_new_answer_is_what_stands_behind(typed: str, value: str | None) -> None:
    found = read_taken_back(typed)
    assert (found.value if found else None) == value


def test_what_plainly_takes_back_is_never_kept_without_asking() -> None:
    found = read_kind("ไม่ใช่ แก้เป็น จัดอบรมสองครั้ง")
    assert (found.kind, found.sure) == (SentenceKind.BACK, False)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("เอาอันแรก", 0),
        ("อันสุดท้ายค่ะ", 2),
        ("ขอตัวเลือกที่ ๒ ครับ", 1),
        ("ปุ่มที่สาม", 2),
        ("ปุ่มที่ 4", None),
        ("อันนี้", None),
        ("อันแรกทำเสร็จแล้ว", None),
    ],
)
def test_a_choice_is_named_by_its_place(typed: str, place: int | None) -> None:
    assert read_place(typed, 3) == place


@pytest.mark.parametrize(
    ("typed", "old", "new"),
    [
        ("สี่ทุ่มนะไม่ใช่สามทุ่ม แก้แล้วส่งเลยครับ", "สามทุ่ม", "สี่ทุ่ม"),
        ("เปลี่ยนสามทุ่มเป็นสี่ทุ่มพอ", "สามทุ่ม", "สี่ทุ่ม"),
        ("เพื่อน 4 คนนะ ไม่ใช่ 3 แก้ด้วยครับ", "3", "เพื่อน 4"),
        ("ไม่ใช่ห้อง 301 เป็นห้อง 302 แก้ให้ด้วยนะคะ", "ห้อง 301", "ห้อง 302"),
        ("แก้คำว่างบไม่พอเป็นงบเพียงพอ", "งบไม่พอ", "งบเพียงพอ"),
        ("เปลี่ยนงบเหลือเป็นงบไม่พอ", "งบเหลือ", "งบไม่พอ"),
        ("โทษครับ 32 นี่รวมวิทยากรด้วย จริงๆ 30", "32", "30"),
        ("ตัวเลขคนพิมพ์ผิดค่ะ จาก 45 เป็น 54", "45", "54"),
    ],
)
def test_an_order_behind_the_words_is_no_part_of_them(typed: str, old: str, new: str) -> None:
    found = next(iter(read_swaps(typed)))
    assert (found.old, found.new) == (old, new)


def test_who_is_sorry_before_a_figure_notices_a_slip() -> None:
    assert behind_a_slip("โทษที 54 คน พิมสลับ") == "54 คน พิมสลับ"
    assert behind_a_slip("ขออภัยในความไม่สะดวก 2 วัน") == ""
