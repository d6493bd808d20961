"""A text that others read weeks later has no polite words amid it, and dates instead of days that
count from today; real words stay whole."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.asides.official_text import (
    with_days_written,
    with_old_days,
    without_assent,
    without_polite_words,
)

MONDAY = date(2027, 3, 1)
WORDS = (
    "สถานะ", "ชนะ", "ฐานะ", "วัฒนะ", "คุณค่า", "มูลค่า", "ค่าวิทยากร", "คะแนน", "คะน้า", "บังคับ", "จ้างพิมพ์",
    "ข้าพเจ้า", "ราคะ", "สมัครรับทุน", "แนะนำ", "ขณะ", "คณะ", "ครบ", "ได้ค่า", "ระงับ", "เยอะ", "45 คน",
    "3,600 บาท", "นโยบาย", "เสร็จแล้ว", "(ห้อง 2)", "แจ้ง", "ค่า PM 2.5", "ฮะจิ", "น้า", "เค้าบอก",
)  # fmt: skip
POLITE = ("ค่ะ", "ครับ", "นะคะ", "นะครับ", "ครับผม", "คร้าบ", "ค่ะ ค่ะ")


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(("", *POLITE))), min_size=1))
def test_only_polite_words_and_gaps_go(told: list[tuple[str, str]]) -> None:
    typed = " ".join(f"{word}{polite}" for word, polite in told)
    assert without_polite_words(typed) == " ".join(word for word, _polite in told)


@given(st.lists(st.sampled_from(WORDS), min_size=1))
def test_words_without_any_stay_as_they_are(words: list[str]) -> None:
    glued = "".join(word for word in words if not word.startswith("ค่า "))
    for typed in filter(None, (" ".join(words), glued)):
        assert without_polite_words(typed) == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ไปวัดมาค่ะ ฟังธรรม", "ไปวัดมา ฟังธรรม"),
        ("ไปวัดมาค่ะฟังธรรม", "ไปวัดมา ฟังธรรม"),
        ("ยังไม่ได้เริ่มค่า รอหนังสือเวียน", "ยังไม่ได้เริ่ม รอหนังสือเวียน"),
        ("นะคะจัดไปแล้วสองครั้ง", "จัดไปแล้วสองครั้ง"),
        ("เสร็จแล้วครับผมทำเอง", "เสร็จแล้ว ผมทำเอง"),
        ("จบแล้วนะ คนมา 45", "จบแล้ว คนมา 45"),
        ("เสร็จแล้วคะ คนมา 45 คนคะ ที่สำนักจ้า", "เสร็จแล้ว คนมา 45 คน ที่สำนัก"),
        ("จัดที่สำนักคะ มีคนมาคับ ครบทุกกลุ่ม", "จัดที่สำนัก มีคนมา ครบทุกกลุ่ม"),
        ("ค่ะ จัดอบรม\nบรรทัดหลังครับ 3 คน", "จัดอบรม\nบรรทัดหลัง 3 คน"),
        ("ติดป้าย “สวัสดีค่ะ” ที่ประตู", "ติดป้าย “สวัสดีค่ะ” ที่ประตู"),
        ("รณรงค์พูดครับ/ค่ะ ทุกวัน", "รณรงค์พูดครับ/ค่ะ ทุกวัน"),
        ("กิจกรรมสวัสดีครับ จัดทุกเช้า", "กิจกรรมสวัสดีครับ จัดทุกเช้า"),
        ("ได้มูลค่านะคะ", "ได้มูลค่า"),
        ("คุณมานะค่ะ ไปแทน", "คุณมานะ ไปแทน"),
        ("ค่ะ", "ค่ะ"),
    ],
)
def test_a_polite_word_goes_wherever_it_stands(typed: str, kept: str) -> None:
    assert without_polite_words(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "บริษัท โตโยคะ จำกัด นายเคะ มาบรรยาย ร้านจ้า จัดอาหาร",
        "ภะคะ วะโต",
        "แดดแจ่มจ้า",
        "ห้องประชุมคับ แคบ",
        "จ่ายแล้วค่า 300",
    ],
)
def test_letters_of_names_and_words_stay(typed: str) -> None:
    assert without_polite_words(typed) == typed


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("ใช่ค่ะ บริษัทเมืองไทย", "บริษัทเมืองไทย"),
        ("อ้อ บริษัทเมืองไทย", "บริษัทเมืองไทย"),
        ("เอ่อ ก็ 12 แก้ว", "12 แก้ว"),
        ("ถูกต้องครับ 600", "600"),
        ("ได้ 60 ชุด", "ได้ 60 ชุด"),
        ("ใช้จ่าย 300", "ใช้จ่าย 300"),
        ("ก็อปปี้เอกสารแจกครบ 30 ชุด", "ก็อปปี้เอกสารแจกครบ 30 ชุด"),
        ("ก็อกน้ำ 2 จุด", "ก็อกน้ำ 2 จุด"),
        ("ใช่", "ใช่"),
    ],
)
def test_assent_before_an_answer_is_no_part_of_it(typed: str, answer: str) -> None:
    assert without_assent(typed) == answer


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("เมื่อวันศุกร์ไปวัดมา", "เมื่อวันศุกร์ที่ 26 กุมภาพันธ์ 2570 ไปวัดมา"),
        ("อบรมเมื่อวานนี้ 30 คน", "อบรมเมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 30 คน"),
        ("เมื่อเช้ามีฝนตก", "เมื่อเช้าวันจันทร์ที่ 1 มีนาคม 2570 มีฝนตก"),
        ("เมื่อวานบ่ายสอง ที่ห้อง 301", "เมื่อบ่ายสองวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 ที่ห้อง 301"),
        ("เมื่อบ่ายสองโมงประชุม", "เมื่อบ่ายสองโมงวันจันทร์ที่ 1 มีนาคม 2570 ประชุม"),
        ("เมื่อบ่ายสองคนมาพบ", "เมื่อบ่ายวันจันทร์ที่ 1 มีนาคม 2570 สองคนมาพบ"),
        ("เมื่อวานตอนบ่ายประชุม", "เมื่อบ่ายวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 ประชุม"),
        ("ส่งใหม่ภายในพรุ่งนี้", "ส่งใหม่ภายในวันอังคารที่ 2 มีนาคม 2570"),
        ("จัดวันอังคารที่ผ่านมา", "จัดวันอังคารที่ 23 กุมภาพันธ์ 2570"),
        ("จัดวันพุธอาทิตย์ที่แล้ว", "จัดวันพุธที่ 24 กุมภาพันธ์ 2570"),
        ("เมื่อ 3 วันก่อน จัดอบรม", "เมื่อวันศุกร์ที่ 26 กุมภาพันธ์ 2570 จัดอบรม"),
        (
            "ตั้งแต่เมื่อวานถึงวันนี้",
            "ตั้งแต่วันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 ถึงวันจันทร์ที่ 1 มีนาคม 2570",
        ),
    ],
)
def test_a_day_that_counts_from_today_becomes_its_date(typed: str, kept: str) -> None:
    assert with_days_written(typed, typed, "", MONDAY) == kept
    assert with_days_written(kept, kept, "", MONDAY) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "เมื่อวันจันทร์ไปวัดมา",
        "เมื่อวันศุกร์ที่ 26 ก.พ. ไปวัดมา",
        "เมื่อวาน (28 ก.พ. 70) ไปวัดมา",
        "เมื่อวันพุธและวันศุกร์ไปวัดมา",
        "ทุกวันนี้ทำอยู่",
        "โครงการวันนี้เพื่อวันพรุ่งนี้",
        "ติดป้าย “วันนี้คุณยิ้มหรือยัง”",
        "2 วันก่อนจัดงานได้ส่งหนังสือ",
        "อาทิตย์ที่แล้วทำไปหนึ่งครั้ง",
        "จัดทุกวันศุกร์",
        "ถอดบทเรียนตลอด 3 วันที่ผ่านมา แจ้งกำหนดการล่วงหน้า 7 วันก่อน",
        "ต้องแจ้งล่วงหน้า 3 วันก่อน",
        "เด็กในวันนี้คือผู้ใหญ่ในวันหน้า",
        "พระเทศน์ว่าวันนี้ทำดี พรุ่งนี้ได้ดี",
        "เมื่อวันศุกร์ก่อนสงกรานต์",
        "จัดวันศุกร์หน้า",
        "จนถึงวันนี้ยังไม่มีผู้ร้อง",
        "วันนี้ 1 มี.ค. 2570 จัดอบรม",
    ],
)
def test_a_day_that_is_not_sure_or_none_stays(typed: str) -> None:
    assert with_days_written(typed, typed, "", MONDAY) == typed


def test_a_day_that_was_told_on_another_day_stays() -> None:
    before, now = "เมื่อวานจัดอบรม", "เมื่อวานจัดอบรม\nมี 40 คน"
    assert with_days_written(now, "มี 40 คน", before, MONDAY) == now
    assert with_days_written(now, "เมื่อวานมี 40 คน", before, MONDAY) == now


def test_the_old_day_is_named_by_its_date_where_that_stands() -> None:
    kept = "เมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 จัดอบรม"
    order = "เปลี่ยน วันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 เป็น วันศุกร์ที่ 26 กุมภาพันธ์ 2570"
    assert with_old_days("ไม่ใช่เมื่อวาน วันศุกร์ที่แล้ว", [kept], MONDAY) == order
    assert with_old_days("ไม่ใช่เมื่อวาน วันศุกร์ที่แล้ว", ["เมื่อวานจัดอบรม"], MONDAY) != order
