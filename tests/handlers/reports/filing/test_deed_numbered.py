"""What was done in an activity whose number stands anywhere in the words begins its report,
whatever key word of another subject stands beside it (decisions/0255)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import STAFF
from tests.handlers.house import Chat

_TOLD = (
    ("บันทึกไว้ว่า 3.5 ตั้งคณะทำงานรับเรื่องแล้ว แต่ยังไม่มีใครร้องเข้ามาเลย", "3.5", "ยังไม่มีใครร้อง"),
    ("งานคัดเลือกข้าราชการดีเด่น 1.6.1 ส่งชื่อให้กลุ่มงานกลางไปแล้วเมื่อวาน", "1.6.1", "ส่งชื่อให้กลุ่มงานกลาง"),
    ("เมื่อวานประชุมคณะทำงานคุณธรรมตาม 1.3 แล้ว ยังไม่เสร็จ เหลือทำเล่มแผน", "1.3", "ประชุมคณะทำงานคุณธรรม"),
    ("กิจกรรมบริจาคโลหิต 2.4 เราไปกันมา 15 คนเมื่อวันพุธที่แล้วค่ะ", "2.4", "บริจาคโลหิต"),
    ("ขอแจ้งว่าบอร์ดไม่รับของขวัญตามข้อ ๓.๗ ติดครบทุกชั้นแล้วครับ", "3.7", "ติดครบทุกชั้น"),
)


@pytest.mark.parametrize(("said", "number", "kept"), _TOLD)
def test_a_deed_beside_a_number_begins_its_report(
    reporter: Chat, said: str, number: str, kept: str
) -> None:
    reporter.says(said)
    assert reporter.answers["number"] == number and kept in reporter.answers["narrative"]


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("เหมือนเดิมเลยครับ 2.4 ไม่มีอะไรเพิ่มจากรอบก่อน", "2.4"),
        ("2.1 ของเรารอบนี้ไม่มีความคืบหน้าเพิ่มนะคะ ใช้ของครั้งที่แล้วได้เลย", "2.1"),
    ],
)
def test_nothing_new_goes_on_from_the_last_report(reporter: Chat, said: str, number: str) -> None:
    reporter.says(said)
    assert reporter.answers["number"] == number and "narrative" not in reporter.answers
    assert "ยังไม่มีรายงานครั้งก่อน" in reporter.last


def test_a_deed_without_an_activity_waits_for_the_one_that_is_chosen(reporter: Chat) -> None:
    reporter.says(
        "คือเราจัดถอดบทเรียนไปแล้วนะคะ เมื่อวันที่ 18 กุมภา คนเข้า 41 จาก 48 "
        "แต่เล่มรายงานยังพิมพ์ไม่เสร็จ น่าจะอีกอาทิตย์นึง"
    )
    reporter.says("1.11")
    assert reporter.answers["number"] == "1.11" and "41 จาก 48" in reporter.answers["narrative"]


@pytest.mark.parametrize("said", [each[0] for each in _TOLD[:2]])
def test_others_hear_whom_to_tell(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat(STAFF).says(said)
    assert "ยังไม่ได้บันทึก เพราะ" in staff.last and not staff.house.states(staff.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "1.6 ส่งไปแล้วค่ะ",
        "ไม่ให้คนอื่นดูรายงาน 3.7 แล้ว",
        "คนเดิมที่ทำ 1.10 ย้ายไปแล้ว จะให้คนใหม่รับต่อ",
        "ได้กระเช้าจากผู้รับเหมางาน 3.4 มาแล้วเมื่อวาน",
        "3.4 ตั้งคณะทำงานแล้วต้องทำอะไรต่อคะ",
    ],
)
def test_other_words_with_a_number_begin_no_report(reporter: Chat, said: str) -> None:
    assert "report_activity" not in reporter.says(said).house.states(reporter.user_id)
