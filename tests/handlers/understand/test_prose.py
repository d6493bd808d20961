"""Words of one's own are taken as they are, within bounds, and the hint says what to do."""

from __future__ import annotations

import pytest

from handlers.understand.prose import (
    read_prose,
    without_order_around,
    without_particles,
    without_talk,
)
from handlers.understand.unclear import Unclear


def test_words_within_the_bounds_are_taken_with_their_lines() -> None:
    assert read_prose("  ด าเนินการ\n\nแล้ว ", 4, 20, "เพิ่ม") == "ดำเนินการ\nแล้ว"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "เพิ่ม"),
        ("  กกก \n ", "เพิ่ม"),
        ("ก" * 1_001, "ข้อความยาวเกิน 1,000 ตัวอักษร กรุณาพิมพ์เฉพาะชื่อ"),
    ],
)
def test_too_little_or_too_much_is_asked_for_again(text: str, hint: str) -> None:
    with pytest.raises(Unclear) as unclear:
        read_prose(text, 4, 1_000, "เพิ่ม", "เฉพาะชื่อ")
    assert unclear.value.hint == hint


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("มีบอร์ดที่ชั้น 1 ค่ะ", "มีบอร์ดที่ชั้น 1"),
        ("คนเข้า 45 คนนะคะ", "คนเข้า 45 คน"),
        ("ทำแล้วนะครับ!", "ทำแล้ว"),
        ("เรียบร้อยแล้ว นะ", "เรียบร้อยแล้ว"),
        ("ทีมของเราชนะครับ", "ทีมของเราชนะ"),
        ("บรรทัดแรกค่ะ\nบรรทัดหลังค่ะ", "บรรทัดแรกค่ะ\nบรรทัดหลัง"),
        ("นะคะ", ""),
    ],
)
def test_polite_particles_at_the_end_are_taken_off(typed: str, kept: str) -> None:
    assert without_particles(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "บุคลากรเห็นคุณค่า",
        "ปฏิบัติตามข้อบังคับ",
        "ตรงตามสถานะ",
        "แจ้งวัฒนะ",
        "ทำครบ",
        "ข้าพเจ้า",
        "พ.ย.",
        "ครบ 5 ค่า",
    ],
)
def test_words_that_end_like_a_particle_stay(typed: str) -> None:
    assert without_particles(typed) == typed


def test_particles_alone_end_soon() -> None:
    assert len(without_particles("ค่ะ" * 2_000)) < 6_000


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("ทำกิจกรรมจิตอาสาค่ะ ขอบคุณนะคะ", "ทำกิจกรรมจิตอาสา"),
        ("ผู้เข้าร่วม 118 คน ขอบคุณมากครับ", "ผู้เข้าร่วม 118 คน"),
        ("เขียนว่า จัดกิจกรรมจิตอาสา", "จัดกิจกรรมจิตอาสา"),
        ("งั้นเอาเป็นว่า จัดกิจกรรมจิตอาสาแล้วกันค่ะ", "จัดกิจกรรมจิตอาสา"),
        ("จัดพิธีไหว้ครูและมอบของขอบคุณ", "จัดพิธีไหว้ครูและมอบของขอบคุณ"),
        ("ขอบคุณวิทยากรและจัดอบรม", "ขอบคุณวิทยากรและจัดอบรม"),
        ("เขียนแผนจัดกิจกรรมแล้วกันไว้", "เขียนแผนจัดกิจกรรมแล้วกันไว้"),
    ],
)
def test_what_is_said_to_the_bot_is_no_part_of_what_is_told(typed: str, told: str) -> None:
    assert without_talk(typed) == told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("ให้หน่อยผลเขียนบางไป", "ผลเขียนบางไป"),
        ("ให้หน่อยค่ะ บอกว่าหนูขอลงนามของปีนี้", "หนูขอลงนามของปีนี้"),
        ("ให้ทีครับว่า เมนูของขวัญกดไม่ได้", "เมนูของขวัญกดไม่ได้"),
        ("ด้วยนะคะ รูปยังไม่ครบ", "รูปยังไม่ครบ"),
        ("อ้าว รอแป๊บ ไม่มีจำนวนผู้เข้าร่วม", "ไม่มีจำนวนผู้เข้าร่วม"),
        ("เดี๋ยวนะคะ ไม่มีจำนวนผู้เข้าร่วม", "ไม่มีจำนวนผู้เข้าร่วม"),
        ("นักวิเคราะห์นโยบายและแผน เอ้ย", "นักวิเคราะห์นโยบายและแผน"),
    ],
)
def test_an_order_or_a_cry_at_the_edge_is_no_part_of_a_text(typed: str, told: str) -> None:
    assert without_order_around(typed) == told


@pytest.mark.parametrize(
    "text",
    [
        "ให้หน่อยงานตรวจก่อน",
        "ให้ทีมงานเพิ่มรูป",
        "ให้ที่ประชุมรับทราบก่อน",
        "ด้วยความเคารพ ขอให้แก้ยอด",
        "ด้วย สำนักยังไม่ได้รับเอกสาร",
        "ด้วยค่าใช้จ่ายเกินวงเงิน",
        "เดี๋ยวไม่ทันรอบ ขอให้ส่งก่อน",
        "รอเอกสารจากสำนัก",
        "บอกว่าจัดแล้วแต่ไม่มีรูป",
        "หน่อยงานไม่ตรง",
    ],
)
def test_words_that_only_begin_like_an_order_stay(text: str) -> None:
    assert without_order_around(text) == text
