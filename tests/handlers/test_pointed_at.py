"""What is said beside words that point at a row, a bureau or a day in sight is of that one
(docs/decisions/0191)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.queues.shown_buttons import DAY, ROW
from tests.handlers.calendar_events.test_show_calendar import filled
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD, REPORTER, sends

__all__ = ["filled"]


@pytest.mark.parametrize(
    "words", ["อันแรก ขอดูรายละเอียดหน่อย", "อันแรกต้องส่งเมื่อไหร่", "แล้วข้อ 1 ต้องแนบอะไรบ้าง"]
)
def test_a_duty_whose_tap_would_begin_a_report_is_asked_about(
    demo: House, reporter: Chat, words: str
) -> None:
    reporter.says("เรื่องที่ต้องทำ")
    row = next(each for each in demo.shown[reporter.user_id][0] if each.row == 1)
    number = row.label.rpartition(" ")[2]
    assert f"กิจกรรม {number}" in reporter.says(words).last
    assert not demo.states(reporter.user_id)


def test_a_list_stays_in_sight_below_a_row_that_was_opened(filled: Chat) -> None:
    filled.says("กำหนดการ").says("อันแรกอยู่ที่ไหน")
    first = filled.last
    filled.says("แล้วอันที่สองล่ะ จัดที่ไหน")
    second = next(each for each in filled.house.shown[filled.user_id][2] if each.row == 2)
    assert filled.last != first and second.item.partition("\n")[2][:8] in filled.last


def test_the_bureau_of_a_row_is_asked_about_and_reminded(demo: House, admin: Chat) -> None:
    admin.says("ใครยังไม่ส่ง")
    names = [each.item.partition("\n")[0] for each in demo.shown[admin.user_id][0] if each.row]
    assert names[1] in admin.says("สำนักที่สองใครเป็นผู้รายงาน").last
    assert [each[3:10] for each in admin.says("ทวงสองสำนักแรกให้หน่อย").offers[:2]] == [
        each[:7] for each in names[:2]
    ]


def test_which_of_several_bureaus_is_asked_once(demo: House, admin: Chat) -> None:
    admin.says("ใครยังไม่ส่ง").says("ทำไมสำนักนี้ถึงช้า")
    assert admin.last.startswith("หมายถึงสำนักใด")
    admin.says("สถานะสำนักประชาสัมพันธ์").says("ผู้รายงานของสำนักนี้คือใคร")
    assert "สำนักประชาสัมพันธ์ · ผู้รายงานของสำนัก" in admin.last


def test_one_is_decided_on_and_the_others_are_left(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD)
    sends(chat(REPORTER), head)
    head.says("รออนุมัติ").says("อันแรกผ่าน อันอื่นไว้พรุ่งนี้")
    assert "1.10" in head.since(0) and "รายการอื่นยังไม่ได้ทำอะไร" in head.last


def test_the_day_of_an_answer_is_meant_by_that_day(filled: Chat) -> None:
    filled.says("ประชุมครั้งหน้าเมื่อไหร่")
    [day] = [each.target for each in filled.house.shown[filled.user_id][0] if each.kind == DAY]
    filled.says("วันนั้นเป็นวันหยุดรึเปล่า")
    assert "วันทำการและวันหยุด" in filled.last and day in filled.last


def test_who_tells_of_a_day_of_their_own_is_not_told_another(demo: House, reporter: Chat) -> None:
    reporter.says("วันหยุดถัดไปวันไหน").says("วันนั้นเห็นเจ้าหน้าที่รับเงินจากผู้รับเหมา")
    assert "ร้องเรียน" in reporter.last or "เบาะแส" in reporter.last


def test_of_cases_only_the_places_of_buttons_are_kept(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    receiver = chat("D0105").says("เรื่องที่ได้รับ")
    kept = demo.shown.get(receiver.user_id, [()])[0]
    assert not any(each.kind in (ROW, DAY) or each.item for each in kept)


@pytest.mark.soak
def test_a_person_of_a_list_without_buttons_is_asked_after(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD).says("คนในกลุ่มมีใครบ้าง")
    assert "ไม่มีวันลาที่แจ้งในบอต" in head.says("คนที่สองลาไหม").last
    assert head.last.startswith("นางสาวตัวอย่าง รายงานดี")
    assert "บอตไม่เก็บหมายเลขโทรศัพท์" in head.says("ท่านนั้นเบอร์อะไร").last
    head.says("คนในกลุ่มมีใครบ้าง").says("คนแรกตำแหน่งอะไร")
    assert head.last.startswith("นางสาวตัวอย่าง รับเรื่อง")
    assert head.says("ท่านนั้นลาอยู่ไหม").last.startswith("นางสาวตัวอย่าง รับเรื่อง")


def test_who_is_of_several_is_not_guessed(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD).says("คนในกลุ่มมีใครบ้าง").says("ท่านนั้นลาอยู่ไหม")
    assert not head.last.startswith("นาง")


@pytest.mark.parametrize("words", ["จะแจ้งเบาะแสคนนั้นได้ไหม", "คนแรกที่ลาคือใคร"])
def test_no_name_is_put_where_it_is_not_asked_of_a_person(
    chat: Callable[[str], Chat], words: str
) -> None:
    head = chat(HEAD).says("นายสมมติ ช่วยรายงาน ลาอยู่ไหม")
    assert "ช่วยรายงาน" in head.last
    assert "ช่วยรายงาน" not in head.says(words).last


def test_leave_of_somebody_not_below_is_not_shown(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD).says("คุณดูแลแผน ลาอยู่ไหม")
    assert "บอตแสดงวันลาเฉพาะของคนในสายงานของท่าน" in head.last and "ไม่มีวันลา" not in head.last


@pytest.mark.parametrize("words", ["ขอดูอันแรกครับ พร้อมหลักฐาน", "เปิดอันสุดท้ายให้ดูหน่อยพร้อมรูปแนบ"])
def test_a_waiting_report_is_opened_with_what_is_wanted_beside_it(
    chat: Callable[[str], Chat], words: str
) -> None:
    head = chat(HEAD)
    for number in ("2.1", "1.10"):
        sends(chat(REPORTER), head, number=number)
    head.says("รออนุมัติ")
    count = len(head.heard)
    shown = head.says(words).since(count)
    assert shown.startswith("รายงานรออนุมัติ")
    assert ("2.1 " if "แรก" in words else "1.10 ") in shown
