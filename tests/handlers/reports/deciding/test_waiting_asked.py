"""What is asked below reports that wait: the one in sight, one by its place, whether more are."""

from __future__ import annotations

import pytest

from models.reports.report import APPROVED, RETURNED
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import decision, sends

LOOKED_AT = "รายงานรออนุมัติ"


@pytest.mark.parametrize("words", ["อ่านฉบับนั้น", "เปิดอ่านหน่อย", "ขออ่านฉบับนี้หน่อยครับ", "อ่านฉบับแรก"])
def test_the_only_waiting_report_is_opened(reporter: Chat, head: Chat, words: str) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").says(words)
    assert LOOKED_AT in head.since(-2) and "นางสาวตัวอย่าง รายงานดี" in head.since(-2)


def test_one_of_several_is_opened_by_its_place(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    sends(reporter, head, number="1.7")
    head.says("รออนุมัติ").says("อ่านฉบับที่สอง")
    assert LOOKED_AT in head.since(-2) and "1.7" in head.since(-2)
    head.says("ยกเลิก").says("รออนุมัติ").says("อ่านฉบับนั้น")
    assert "รออนุมัติ 2 ฉบับ" in head.last


@pytest.mark.parametrize(
    "words", ["แล้วมีฉบับอื่นอีกไหม", "เหลืออีกกี่ฉบับ", "ยังมีอีกไหมคะ", "มีรายงานรออนุมัติอีกไหม"]
)
def test_how_many_are_left_is_told_after_a_decision(reporter: Chat, head: Chat, words: str) -> None:
    sends(reporter, head)
    sends(reporter, head, number="1.7")
    head.says("อนุมัติ 1.10").taps("ยืนยันอนุมัติ").says(words)
    assert "รออนุมัติ 1 ฉบับ" in head.last


@pytest.mark.parametrize("words", ["ดูแผนของสำนัก", "เหลืออีกกี่วัน", "เปิดดูงบหน่อย"])
def test_other_words_open_no_report(reporter: Chat, head: Chat, words: str) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").says(words)
    assert LOOKED_AT not in head.since(-2) and not head.house.states(head.user_id)


def test_an_administrator_returns_a_report_that_is_named_first(
    reporter: Chat, head: Chat, admin: Chat
) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    admin.says("รอตรวจ").says("1.10 ส่งกลับ ยังไม่มีรูปหลักฐาน")
    assert "เพราะ “ยังไม่มีรูปหลักฐาน” ใช่หรือไม่" in admin.last
    state, [version] = decision(admin.house)
    assert (state, version.review) == (APPROVED, None)
    admin.taps("ยืนยันส่งกลับ")
    assert decision(admin.house)[0] == RETURNED


NEW = [
    "มีรายงานมาใหม่ไหม",
    "วันนี้มีใครส่งรายงานมาใหม่ไหมครับ",
    "มีรายงานเข้ามาหรือยัง",
    "มีรายงานส่งมาเพิ่มไหม",
    "มีใครส่งรายงานมาให้อนุมัติไหม",
    "มีรายงานใหม่เข้ามาบ้างไหมคะ",
]


@pytest.mark.parametrize("words", NEW)
def test_whether_new_ones_have_come_is_asked_anywhere(
    reporter: Chat, head: Chat, words: str
) -> None:
    assert "ไม่มีรายงานที่รอท่านอนุมัติ" in head.says(words).last
    sends(reporter, head)
    assert "รออนุมัติ 1 ฉบับ" in head.says("วันหยุดปีนี้").says(words).last


@pytest.mark.parametrize("words", NEW[:2])
def test_of_who_reports_it_means_nothing_that_waits(reporter: Chat, words: str) -> None:
    assert "รอท่านอนุมัติ" not in reporter.says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "มีรายงานใหม่ที่ต้องส่งไหม",
        "รายงานมาตรการใหม่มีไหม",
        "มีแบบรายงานใหม่ไหม",
        "รายงานรอบใหม่เริ่มหรือยัง",
        "มีใครมาใหม่ไหม",
    ],
)
def test_other_new_things_are_no_waiting_report(head: Chat, words: str) -> None:
    assert "รอท่านอนุมัติ" not in head.says(words).last
