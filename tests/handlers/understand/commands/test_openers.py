"""Words that only call somebody, begin to speak, announce a question or take leave are no part of
what is meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.commands.openers import (
    MAY_SURROUND,
    before_close,
    behind_announcement,
    behind_call,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("พี่คะ สถานะ", "สถานะ"),
        ("แอดมินคะขอแบบฟอร์มหน่อย", "ขอแบบฟอร์มหน่อย"),
        ("สวัสดีค่ะ พี่คะ เอ่อ วันนี้ต้องส่งอะไร", "วันนี้ต้องส่งอะไร"),
        ("คือว่าทวงหน่อย", "ทวงหน่อย"),
        ("น้องๆ ขาดใครอีก", "ขาดใครอีก"),
    ],
)
def test_calls_and_beginnings_are_left_out(typed: str, meant: str) -> None:
    assert behind_call(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "พี่เลี้ยงคือใคร", "น้องใหม่ยังไม่ได้รหัส", "บอต ทำอะไรได้บ้าง", "คืออะไร", "สวัสดีค่ะ", "พี่คะ",
        "ท่านรองมาไหม", "พอดีคำ", "บอตค้างทำยังไง",
    ],
)  # fmt: skip
def test_what_is_meant_by_the_same_words_stays(typed: str) -> None:
    assert behind_call(typed) == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ขอถามหน่อยค่ะ วันนี้ต้องส่งอะไร", "วันนี้ต้องส่งอะไร"),
        ("อยากรู้ว่า ใครช้าที่สุด", "ใครช้าที่สุด"),
        ("รบกวนสอบถามค่ะ ลาต้องแจ้งไหม", "ลาต้องแจ้งไหม"),
        ("ถามคลินิก 4.1 ต้องแนบอะไร", ""),
        ("ถาม ผอ.", ""),
        ("สถานะ", ""),
    ],
)
def test_an_announced_question_stands_behind(typed: str, meant: str) -> None:
    assert behind_announcement(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("แล้วปีที่แล้ว ขอบคุณค่ะ", "แล้วปีที่แล้ว"),
        ("ตรวจ 1.10 รบกวนด้วยค่ะ", "ตรวจ 1.10"),
        ("สำนักไหนแย่สุดเนี่ย", "สำนักไหนแย่สุด"),
        ("ส่งครบยัง 🙏", "ส่งครบยัง"),
        ("ขอบคุณค่ะ", "ขอบคุณค่ะ"),
        ("ช่วยด้วย", "ช่วยด้วย"),
        ("อันนี้งงอะ", "อันนี้งงอะ"),
        ("ขอลาไปโรมาเนีย", "ขอลาไปโรมาเนีย"),
        ("ส่งข้อความว่า ขอบคุณมาก", "ส่งข้อความว่า ขอบคุณมาก"),
    ],
)
def test_leave_taking_is_left_out(typed: str, meant: str) -> None:
    assert before_close(typed) == meant


@given(st.text(alphabet="พี่คะแอดมินขอบคุณรบกวนถามเอ่อ 🙏ๆ1.", max_size=60))
def test_something_is_always_left(typed: str) -> None:
    for read in (behind_call, before_close):
        assert read(typed).strip() or not typed.strip()
    assert len(behind_announcement(typed)) <= len(typed)


PIECES = (
    "พี่", "น้อง", "ๆ", "คะ ", "แอดมิน", "สวัสดี", "เอ่อ", "คือว่า", "พอดี", "ขอ", "ถาม", "หน่อย ", "อยากรู้",
    "ว่า", "ไม่แน่ใจ ", "สถานะ", "1.10 ", " ขอบคุณ", "ค่ะ", "รบกวน", "ด้วย", "เนี่ย", " 🙏", " งง", "hi ",
    "ทุกคน ",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_what_is_left_out_is_known_at_a_look(typed: str) -> None:
    typed = typed.strip()
    changed = behind_call(typed) != typed or before_close(typed) != typed
    if changed or behind_announcement(typed):
        assert MAY_SURROUND.search(typed) is not None
