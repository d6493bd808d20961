"""Whether one may be back from leave before its last day, or end a deputy's time early."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

ASKED = [
    "กลับมาก่อนกำหนดได้ไหม",
    "ถ้ากลับมาทำงานก่อนกำหนดต้องทำยังไง",
    "กลับก่อนวันที่แจ้งได้มั้ยคะ",
    "ผมจะกลับมาเร็วกว่าที่แจ้งไว้ได้หรือเปล่า",
    "กลับก่อนกำหนดต้องแจ้งใคร",
    "เลิกมอบหมายก่อนกำหนดได้ไหม",
]


@pytest.mark.parametrize("said", ASKED)
def test_who_has_a_deputy_is_told_how_to_end_it(head: Chat, said: str) -> None:
    head.says("มอบหมายแทน").taps(head.offers[0]).says("10-12 มี.ค.").taps("ยืนยันมอบหมาย").says(said)
    assert "พิมพ์ “เลิกมอบหมาย” ในวันที่กลับ" in head.last and "ยังไม่ได้เปลี่ยนสิ่งใด" in head.last
    assert head.offers[0] == "เลิกมอบหมาย"


@pytest.mark.parametrize("said", ASKED[:3])
def test_who_is_on_leave_is_told_how_to_be_back(reporter: Chat, said: str) -> None:
    reporter.says("ลา 1-4 มี.ค.").taps("ยืนยันวันลา").says(said)
    assert "1 มี.ค. 70 – 4 มี.ค. 70: พิมพ์ “กลับมาแล้ว”" in reporter.last
    assert reporter.offers[0] == "กลับมาแล้ว"


@pytest.mark.parametrize(
    "said",
    [
        "ส่งก่อนกำหนดได้ไหม",
        "กลับมาแล้ว",
        "ยกเลิกลา",
        "กลับบ้านก่อนได้ไหม",
        "ส่งรายงานเร็วกว่ากำหนดได้ไหม",
        "ลาก่อนกำหนดได้ไหม",
    ],
)
def test_other_words_are_answered_as_before(reporter: Chat, said: str) -> None:
    assert "กลับก่อนกำหนดได้" not in reporter.says(said).last
