"""Behind a deed, the wish to begin its report is nothing that was done."""

from __future__ import annotations

import pytest

from handlers.reports.filing.request_words import told
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (
            "3.6 ทำไปแล้วเมื่อวันอังคารที่ผ่านมาค่ะ ยังไม่ได้พิมพ์รายงานเลย เริ่มให้หน่อย",
            "3.6 ทำไปแล้วเมื่อวันอังคารที่ผ่านมาค่ะ",
        ),
        ("1.10 อบรมไปแล้ว 12 มี.ค. ช่วยเปิดรายงานให้ที", "1.10 อบรมไปแล้ว 12 มี.ค."),
        ("2.1 จัดเมื่อวาน ขอเริ่มรายงานเลยค่ะ", "2.1 จัดเมื่อวาน"),
        ("3.6 สำรวจเสร็จแล้ว แต่ยังไม่ได้เขียนรายงาน", "3.6 สำรวจเสร็จแล้ว"),
        ("2.2 ทำแล้วเมื่อวันจันทร์ รบกวนเริ่มรายงานให้ด้วยครับ", "2.2 ทำแล้วเมื่อวันจันทร์"),
        ("1.10 จัดไปแล้วเมื่อเช้า งั้นเริ่มให้หน่อยนะคะ", "1.10 จัดไปแล้วเมื่อเช้า"),
    ],
)
def test_the_wish_is_left_out(said: str, left: str) -> None:
    assert told(said, said) == left


@pytest.mark.parametrize(
    "said",
    [
        "3.6 ประชุมแล้ว เริ่มรายงานผลให้ที่ประชุมทราบ",
        "1.10 อบรมแล้ว ยังไม่ได้ส่งรายงานให้ผู้บริหาร",
        "2.1 เริ่มแล้ว 50%",
        "1.10 ยังไม่ได้ทำ",
        "2.2 ทำแล้ว ขอบคุณค่ะ",
        "3.6 แจกแบบแล้ว เริ่มเก็บข้อมูลวันจันทร์",
    ],
)
def test_other_words_stay(said: str) -> None:
    assert told(said, said) == said


def test_only_the_deed_is_kept(reporter: Chat) -> None:
    reporter.says("3.6 ทำไปแล้วเมื่อวันอังคารที่ผ่านมาค่ะ ยังไม่ได้พิมพ์รายงานเลย เริ่มให้หน่อย")
    assert reporter.answers["status"] == "done"
    told = str(reporter.taps(reporter.offers[0]).answers["narrative"])
    assert told.endswith("วันที่ 23 กุมภาพันธ์ 2570") and "เริ่มให้" not in told
