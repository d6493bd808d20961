"""A first message that tells of several activities, or names one in full, fills a report."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

LIST = (
    "ขอรายงาน 2 เรื่องนะคะ 1) 1.10 อบรมเรื่องวินัย มีคนเข้า 52 คน ทดสอบหลังอบรมได้ 84 % เสร็จแล้วค่ะ "
    "2) 3.7 ประกาศนโยบาย ยังไม่ได้เริ่ม เพราะยังไม่ได้แบบฟอร์ม"
)


def test_of_a_list_the_first_activity_is_begun_and_the_others_are_said(reporter: Chat) -> None:
    reporter.says(LIST)
    found = reporter.answers
    assert found["number"] == "1.10" and found["status"] == "done"
    assert found["narrative"] == "อบรมเรื่องวินัย มีคนเข้า 52 คน ทดสอบหลังอบรมได้ 84 %"
    assert "พิมพ์ “รายงาน 3.7 ประกาศนโยบาย ยังไม่ได้เริ่ม เพราะยังไม่ได้แบบฟอร์ม”" in reporter.since(0)


def test_the_share_of_a_test_is_not_how_far_the_work_is(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10 อบรมเรื่องวินัยเมื่อเดือนก่อน สอบได้ 84 % เสร็จแล้วค่ะ")
    assert reporter.answers["status"] == "done" and "percent" not in reporter.answers


def test_a_name_before_the_status_and_the_round_behind_it_are_no_story(reporter: Chat) -> None:
    story = "ผู้อำนวยการประกาศเจตนารมณ์ให้บุคลากรทราบ มีผู้เข้าร่วม 61 คน"
    reporter.says(
        "เรียนผู้ดูแลระบบค่ะ ขอรายงานกิจกรรมที่ 1.10 การอบรมของสำนักว่าดำเนินการแล้วเสร็จค่ะ "
        f"{story} สำหรับรอบรายงานวันที่ 20 มีนาคมค่ะ"
    )
    assert reporter.answers["status"] == "done" and reporter.answers["narrative"] == story


@pytest.fixture
def sent(reporter: Chat) -> Chat:
    """A report that was sent and withdrawn."""
    sends(reporter)
    reporter.says("ถอนรายงาน 1.10").taps("ยืนยันถอนรายงาน")
    return reporter


@pytest.mark.parametrize(
    "said",
    ["แก้จำนวนคนเข้าเป็น 58 คนค่ะ ที่เหลือเหมือนเดิมค่ะ", "แก้จำนวนคนจาก 118 คน เป็น 58 คน ที่เหลือเหมือนเดิม"],
)
@pytest.mark.parametrize("opening", [True, False])
def test_an_order_beside_that_all_else_stays_changes_the_story(
    sent: Chat, said: str, opening: bool
) -> None:
    before = len(sent.heard)
    if opening:
        sent.says(f"รายงาน 1.10 {said}")
    else:
        sent.says("รายงาน 1.10").says(said)
    story = sent.answers["narrative"]
    assert "58 คน" in story and "118" not in story and "แก้" not in story
    assert "เปลี่ยนจากครั้งก่อน" in sent.since(before)


@pytest.mark.soak
def test_a_named_number_is_exchanged_where_it_stands(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("อบรมที่ห้องประชุม 404 ลงชื่อ 61 คน")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").says("แก้จำนวนคนลงชื่อจาก 61 คน เป็น 58 คนค่ะ")
    assert reporter.answers["narrative"] == "อบรมที่ห้องประชุม 404 ลงชื่อ 58 คน"


STORY = "ผู้อำนวยการประกาศเจตนารมณ์ให้บุคลากรทราบที่ห้องประชุม 404 มีผู้เข้าร่วม 61 คน"


@pytest.fixture
def at_output(reporter: Chat) -> Chat:
    return reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(STORY)


def test_a_story_told_once_more_is_no_other_answer(at_output: Chat) -> None:
    at_output.says(f"ได้แจ้งรายละเอียดไปในข้อความแรกแล้วนะคะ ว่า{STORY}ค่ะ")
    assert "output" not in at_output.answers and at_output.state["at"] == "output"
    assert "“สิ่งที่ทำ” ที่ตอบไว้ยังอยู่" in at_output.last


def test_behind_words_that_it_was_told_what_is_new_is_kept(at_output: Chat) -> None:
    at_output.says("แจ้งไปเมื่อกี้แล้วค่ะ ว่าบุคลากรทราบนโยบายครบทุกคน")
    assert at_output.answers["output"] == "บุคลากรทราบนโยบายครบทุกคน"


def test_a_number_that_is_to_be_another_one_is_kept_until_the_report_is_withdrawn(
    reporter: Chat,
) -> None:
    sends(reporter)
    reporter.says("ขอโทษค่ะ อยากแก้แค่จำนวนคนที่ลงชื่อค่ะ เป็น 58 คนค่ะ ไม่ใช่ 118 คน เพราะลาอยู่")
    reporter.taps("ยืนยันถอนรายงาน").says("แก้ตามที่พิมพ์")
    assert "58 คน" in reporter.since(-3)


def test_that_no_report_was_sent_is_said(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10 ที่ส่งไปเมื่อวาน แก้ได้ไหมคะ")
    assert "กิจกรรม 1.10 ยังไม่ได้ส่ง" in reporter.since(0)
