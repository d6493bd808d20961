"""What reporters ask and want before a report is open: where a link goes, the same as last month, a
figure in a report that is not there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.clinic.shelf_heard import asked
from handlers.reports.filing.link_where_put import asks_where_link
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

LINK = "ข้อ “การเผยแพร่”"


@pytest.mark.parametrize(
    "words",
    [
        "หลักฐานโพสต์ลงเฟสบุ๊คแล้ว แนบลิงก์ตรงไหน",
        "โพสต์เพจแล้ว เอาลิงก์ไปใส่ตรงไหนคะ",
        "จะแนบลิงก์เฟสต้องทำยังไง",
        "ลิ้งค์ที่โพสต์ใส่ช่องไหนอ่ะ",
    ],
)
def test_where_a_link_goes_is_told(chat: Callable[[str], Chat], words: str) -> None:
    assert LINK in chat("D0103").says(words).last
    told = chat("D0106").says(words).last
    assert "ผู้รายงานของ" in told and "ใครเป็นผู้รายงาน" in told


def test_in_a_report_it_is_told_and_nothing_is_kept(reporter: Chat) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%")
    before, heard = reporter.answers, len(reporter.heard)
    assert LINK in reporter.says("โพสต์ลงเพจแล้ว แนบลิงก์ตรงไหน").since(heard)
    assert reporter.answers == before


@pytest.mark.parametrize(
    "words",
    ["ลิงก์ OIT ใส่ตรงไหน", "ลิงก์แบบสำรวจส่งให้ใคร", "โพสต์ลงเพจแล้ว แนบลิงก์ไว้ให้แล้ว", "ขอลิงก์ประชุมหน่อย"],
)
def test_other_links_are_not_meant(words: str) -> None:
    assert not asks_where_link(words)


@pytest.mark.parametrize(
    "words",
    [
        "งานเดือนนี้เหมือนเดือนที่แล้วเป๊ะ ส่งซ้ำเลยได้ไหมคะ",
        "ใช้คำตอบเดิมของรอบที่แล้วได้ไหมคะ",
        "ขอทำเหมือนเดือนก่อน",
        "ส่งแบบเดิมได้ไหม งานเหมือนกันทุกเดือน",
    ],
)
def test_the_same_as_before_is_told_how(words: str) -> None:
    assert asked(words) == "rule_copy_former"


@pytest.mark.parametrize(
    "words",
    ["ขอลาเหมือนเดือนที่แล้วได้ไหม", "ประชุมทุกเดือนเหมือนกันไหม", "ได้ของเหมือนเดือนที่แล้วเลย ต้องแจ้งไหม"],
)
def test_the_same_of_other_things_is_not(words: str) -> None:
    assert asked(words) != "rule_copy_former"


@pytest.mark.parametrize(
    "words", ["แก้ตัวเลขผู้เข้าร่วมเป็น 76 คน", "แก้จำนวนคนในรายงานเป็น 76 คนหน่อย", "เปลี่ยนงบเป็น 5,000 บาทค่ะ"]
)
def test_a_change_without_a_report_says_that_there_is_none(reporter: Chat, words: str) -> None:
    told = reporter.says(words).last
    assert f"ยังไม่ได้แก้ “{words}”" in told and "ยังไม่พบรายงาน" in told
    assert "รายงานกิจกรรม" in reporter.offers


def test_a_change_of_the_report_that_waits_asks_for_its_withdrawal(
    reporter: Chat, head: Chat
) -> None:
    sends(reporter, head)
    reporter.says("สถานะ").says("แก้ตัวเลขผู้เข้าร่วมเป็น 76 คน")
    assert "ถอนรายงาน 1.10" in reporter.last and "76 คน" in reporter.last


def test_what_is_told_of_a_report_that_waits_is_a_button(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    reporter.says("รายงาน 1.10 มีผู้เข้าร่วม 45 คน")
    assert "ยังไม่ได้บันทึก" in reporter.last
    reporter.says("ถอนแล้วแก้ตามที่พิมพ์").taps("ยืนยันถอนรายงาน").says("แก้ตามที่พิมพ์")
    assert "45 คน" in str(reporter.answers)


def test_with_nothing_told_no_button_offers_to_change_it(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    assert "ถอนแล้วแก้ตามที่พิมพ์" not in reporter.says("รายงาน 1.10 หน่อยค่ะ").offers


def test_a_change_of_the_draft_goes_on_with_it(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดอบรม 15 ม.ค. 70 มีผู้เข้าร่วม 67 คน")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    reporter.says("พักก่อน").says("แก้จำนวนผู้เข้าร่วมเป็น 76 คน")
    assert "76 คน" in reporter.agrees().answers["narrative"]


def test_what_waits_may_be_thrown_away_in_words(reporter: Chat) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%").says("ขอพัก").says("เมื่อกี้ที่ทำค้างไว้ ลบทิ้งเลย")
    assert "ทิ้งร่างนี้" in reporter.offers and reporter.house.states(reporter.user_id)


@pytest.mark.soak
def test_one_more_picture_is_no_text(reporter: Chat) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%").says("จัดอบรม 15 ม.ค. 70 ผู้เข้าร่วม 67 คน")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    assert "เข้ามาในแชตนี้ได้เลย" in reporter.answer_to("ขอเพิ่มรูปอีกใบก่อน")


@pytest.mark.soak
def test_a_superior_is_reminded_by_the_bot_itself(reporter: Chat, head: Chat) -> None:
    words = "ช่วยเตือนหัวหน้าให้หน่อย"
    assert "บอตเตือนผู้พิจารณาซ้ำ" not in reporter.says(words).since(0)
    reporter.says("ยกเลิก")
    sends(reporter, head)
    told = reporter.answer_to(words)
    assert "บอตเตือนผู้พิจารณาซ้ำ" in told and "รออนุมัติ" in told


@pytest.mark.parametrize(
    "words",
    [
        "สะกิดหัวหน้าให้หน่อย ค้าง 3 เรื่องแล้ว ไม่กล้าทวงเอง",
        "ช่วยทวงหัวหน้าให้ทีค่ะ รอมาสองอาทิตย์แล้ว",
    ],
)
def test_why_a_superior_is_to_be_reminded_may_stand_behind(
    reporter: Chat, head: Chat, words: str
) -> None:
    assert "ไม่มีรายงานของท่านที่รอหัวหน้าพิจารณา" in reporter.says(words).since(0)
    sends(reporter, head)
    told = reporter.answer_to(words)
    assert "บอตเตือนผู้พิจารณาซ้ำ" in told and "รออนุมัติ" in told


@pytest.mark.parametrize("words", ["ส่งไปแล้วนะ พี่หัวหน้าจะเห็นตอนไหนอ่ะ", "หัวหน้าจะเห็นเมื่อไหร่คะ"])
def test_whether_it_was_seen_is_shown_after_sending(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดอบรม 15 ม.ค. 70 ผู้เข้าร่วม 67 คน")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    reporter.taps("ยืนยันการส่ง")
    assert "ประวัติรายงาน 1.10" in reporter.says(words).last


@pytest.mark.parametrize(
    ("words", "title"),
    [("อันที่เกี่ยวกับโนกิ๊ฟอ่ะค่ะ", "No Gift"), ("เรื่องที่เกี่ยวกับธรรมนำชีวิต", "หลักธรรมนำชีวิต")],
)
def test_below_the_list_an_activity_may_be_called(reporter: Chat, words: str, title: str) -> None:
    told = reporter.says("รายงาน").says(words).last
    assert "อยู่ด้านบน" in told and title in told.split("2.2")[0]


def test_others_are_told_nothing_of_reports(chat: Callable[[str], Chat]) -> None:
    assert "ยังไม่พบรายงาน" not in chat("D0106").says("แก้จำนวนคนเป็น 76 คน").last
