"""A first message that tells a deed by its day and its figures: behind an activity's number begins
that report, without one it waits for the activity, and what it tells of two is told apart."""

from __future__ import annotations

import pytest

from handlers.reports.report_cards import REPORT
from tests.handlers.house import Chat


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("said", "number", "kept"),
    [
        (
            "กิจกรรม ๓.๔ แผนความเสี่ยง ยกร่างแผนในที่ประชุมวันที่ ๕ กุมภาพันธ์ 2570 มีคนเข้า 22 คน",
            "3.4",
            "มีคนเข้า 22 คน",
        ),
        (
            "เรื่อง ๓.๖ สำรวจความพอใจค่ะ ยังดำเนินการอยู่ แจกแบบสอบถามวันที่ ๘ ถึง ๑๙ กุมภาพันธ์ ๒๕๗๐ ๑๓๒ ชุด",
            "3.6",
            "132 ชุด",
        ),
        ("2.1 ทำบุญตักบาตร เมื่อวันที่ 30 ธันวาคม 2569 มีบุคลากรมาร่วม 38 คน", "2.1", "38 คน"),
        ("เรื่อง 3.6 แบบสำรวจค่ะ แจกไป 80 ชุด ช่วงวันที่ 1 ถึง 10 กุมภาพันธ์ 2570", "3.6", "80 ชุด"),
    ],
)
def test_a_deed_behind_a_number_begins_its_report(
    reporter: Chat, said: str, number: str, kept: str
) -> None:
    reporter.says(said)
    assert reporter.answers["number"] == number and kept in reporter.answers["narrative"]


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "3.4 ต้องทำอะไรบ้าง",
        "กิจกรรม 2.1 เมื่อวันที่ 5 มกราคม 2570 มีคนมากี่คน",
        "3.4 ต้องส่งแผน 1 ฉบับภายในวันที่ 20 มีนาคม 2570 ใช่ไหม",
        "กิจกรรม 2.1 ขอดูรายชื่อคนเข้าร่วม 63 คนเมื่อวันที่ 5 มกราคม 2570",
        "กิจกรรม 1.10 อบรมวันที่ 20 เมษายน 2570 เปิดลงชื่อ 40 คน",
    ],
)
def test_a_question_and_a_plan_begin_none(reporter: Chat, said: str) -> None:
    rows = reporter.says(said).house.states(reporter.user_id).values()
    assert REPORT not in {row.flow for row, _state in rows}


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "อยากรายงานเรื่องปันน้ำใจค่ะ จำเลขกิจกรรมไม่ได้ว่าข้อไหน คือเมื่อวันที่ 23 ธันวาคม 2569 "
        "สำนักเราเอาผ้าห่มไปให้โรงเรียน 40 ผืน มีคนไป 12 คน",
        "จะรายงานงานจิตอาสาค่ะ เมื่อวันที่ 15 มกราคม 2570 ทีมเราไปทาสีรั้วโรงเรียน 40 ผืน",
    ],
)
def test_the_day_of_a_deed_is_no_round_and_the_story_waits(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "จะเติมในรายงานให้" in reporter.last and "ไม่มีรายงานค้าง" not in reporter.last
    assert "40 ผืน" in reporter.says("2.4").answers["narrative"]


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            "อยากรายงานเรื่องปันน้ำใจค่ะ จำไม่ได้ว่าข้อไหน คือเมื่อวันที่ 23 ธันวาคม 2569 ให้ผ้าห่มไป 40 ผืน",
            "เรื่องปันน้ำใจ คือเมื่อวันที่ 23 ธันวาคม 2569 ให้ผ้าห่มไป 40 ผืน",
        ),
        (
            "ขอรายงานหน่อยค่ะ ไม่รู้ว่าตรงกับกิจกรรมอะไร เมื่อวันที่ 6 ก.พ. 2570 ไปปลูกต้นไม้ที่วัด 25 คน",
            "เมื่อวันที่ 6 ก.พ. 2570 ไปปลูกต้นไม้ที่วัด 25 คน",
        ),
        (
            "รายงานเรื่องอบรมค่ะ คือวันที่ 20 มกราคม 2570 อบรม จนท. 33 คน ไม่ทราบว่าต้องลงข้อไหน",
            "เรื่องอบรม คือวันที่ 20 มกราคม 2570 อบรม จนท. 33 คน",
        ),
        (
            "อยากรายงานผลค่ะ เลขกิจกรรมจำไม่ได้ เมื่อวันที่ 25 ธันวาคม 2569 มอบเกียรติบัตร 5 ราย",
            "เมื่อวันที่ 25 ธันวาคม 2569 มอบเกียรติบัตร 5 ราย",
        ),
    ],
)
def test_the_wish_and_that_the_activity_is_not_known_are_no_story(
    reporter: Chat, said: str, kept: str
) -> None:
    assert "จะเติมในรายงานให้" in reporter.says(said).last
    assert reporter.says("2.4").answers["narrative"] == kept


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "อยากรายงานของขวัญที่ได้รับเมื่อวันที่ 5 มกราคม 2570 จำนวน 2 กล่อง",
        "อยากรายงานว่ามีคนเรียกรับเงินเมื่อวันที่ 5 มกราคม 2570 จากคน 30 คน",
        "ขอรายงานการประชุมวันที่ 5 มกราคม 2570 ที่มีคนเข้า 22 คนหน่อยค่ะ",
    ],
)
def test_another_wish_with_a_day_and_a_figure_lists_no_activities(
    reporter: Chat, said: str
) -> None:
    assert "จะเติมในรายงานให้" not in reporter.says(said).last


def test_a_round_stays_a_round(reporter: Chat) -> None:
    assert "ไม่มีรายงานค้างในรอบ" in reporter.says("จะรายงานรอบ 31 มีนาคม 2570").last


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("said", "first", "other"),
    [
        (
            "ขอส่งสองกิจกรรมนะคะ 2.1 ทำบุญเมื่อ 5 ม.ค. คน 63 คน ส่วน 2.4 จิตสาธารณะ ก็เสร็จ รวมปฏิทิน 215 ชุด",
            "ทำบุญเมื่อ 5 ม.ค. คน 63 คน",
            "รายงาน 2.4 จิตสาธารณะ ก็เสร็จ รวมปฏิทิน 215 ชุด",
        ),
        (
            "รายงาน 2.1 ทำบุญ คนมา 40 คน แล้วก็ 2.4 จิตสาธารณะ ไปเก็บขยะ 17 คน",
            "ทำบุญ คนมา 40 คน",
            "รายงาน 2.4 จิตสาธารณะ ไปเก็บขยะ 17 คน",
        ),
        (
            "ส่งรายงานสองเรื่องนะครับ เรื่องแรก 3.4 ประชุมความเสี่ยง 14 คน เรื่องที่สอง 3.6 แจกแบบสอบถาม",
            "ประชุมความเสี่ยง 14 คน",
            "รายงาน 3.6 แจกแบบสอบถาม",
        ),
    ],
)
def test_what_is_told_of_two_is_told_apart(
    reporter: Chat, said: str, first: str, other: str
) -> None:
    reporter.says(said)
    assert reporter.answers["narrative"] == first and f"“{other}”" in reporter.since(0)


def test_a_number_in_the_story_of_another_stays_there(reporter: Chat) -> None:
    story = "ประชุมร่วมกับคณะทำงานของ 3.6 เมื่อวันที่ 5 กุมภาพันธ์ 2570 เข้า 22 คน"
    reporter.says(f"รายงาน 3.4 {story}")
    assert reporter.answers["number"] == "3.4" and reporter.answers["narrative"] == story
