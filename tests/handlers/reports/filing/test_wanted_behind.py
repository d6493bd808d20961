"""A deed is told first, and behind it that it be put in a report, or the question where it belongs:
the activities are listed, the likeliest on top, and the report holds all that was told."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from handlers.reports.filing import deed_reported
from handlers.reports.report_cards import REPORT
from handlers.understand.reports.report_wanted_behind import wanted_behind, without_pictures_later
from tests.handlers.house import Chat

WAITS = "จะเติมในรายงานให้"


@pytest.mark.parametrize(
    ("said", "story"),
    [
        (
            "เมื่อวานซืนพาน้องๆ ไปไหว้พระทำบุญ 18 คน ออกเงินกันเอง จะลงเป็นรายงานได้ไหม",
            "เมื่อวานซืนพาน้องๆ ไปไหว้พระทำบุญ 18 คน ออกเงินกันเอง",
        ),
        ("19 ก.พ. แจกแผ่นพับ 120 แผ่น ไม่ได้ใช้งบ ควรลงข้อไหน", "19 ก.พ. แจกแผ่นพับ 120 แผ่น ไม่ได้ใช้งบ"),
        ("มีตักบาตรหน้าตึก คนมา 60 คน ลืมลงระบบ ลงย้อนหลังได้มั้ย", "มีตักบาตรหน้าตึก คนมา 60 คน"),
        ("ไปดูงานมา 25 คน งบ 32,400 อันนี้นับเป็นข้อไหนของแผน", "ไปดูงานมา 25 คน งบ 32,400"),
        ("อบรมเมื่อวาน 30 คน ยังไม่ได้รายงานเลยค่ะ ตอนนี้ยังทันไหม", "อบรมเมื่อวาน 30 คน"),
    ],
)
def test_the_wish_behind_is_no_part_of_the_story(said: str, story: str) -> None:
    found = wanted_behind(said)
    assert found is not None and found.story == story


@pytest.mark.parametrize(
    "said",
    [
        "อบรมเมื่อวาน 30 คน เสร็จแล้วค่ะ",
        "ต้องรายงานข้อไหนบ้าง",
        "ประชุมเมื่อวาน 12 คน ขอรายงานการประชุมหน่อย",
        "ลงข้อไหนดี",
        "เมื่อวานอบรม 30 คน ไม่ต้องลงรายงาน",
        "เมื่อวานอบรมคุณธรรม 30 คน ส่งไปแล้วแต่ไม่รู้ว่าข้อไหน",
        "เมื่อวานอบรมคุณธรรม 30 คน ส่งรายงานแล้วค่ะ",
        "เมื่อวานอบรมคุณธรรม 30 คน ห้ามลงรายงาน",
        "เมื่อวานอบรมคุณธรรม 30 คน อย่าเพิ่งลงรายงาน",
    ],
)
def test_other_words_hold_no_such_wish(said: str) -> None:
    assert wanted_behind(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "ถ้ารอบนี้ยังไม่มีกิจกรรม ต้องส่งรายงานเปล่ามั้ย",
        "พี่คะ หนูเพิ่งมาทำแทนคนเก่า ไม่รู้เลยว่าต้องรายงานข้อไหนบ้าง",
        "เมื่อเช้ามีบริษัทเอากระเช้า 2 ใบมาให้ ต้องลงรายงานไหม",
        "พรุ่งนี้จะจัดอบรม 30 คน ลงข้อไหนดี",
        "2.1 พาไปวัดมาเมื่อวาน 30 คน ลงรายงานให้หน่อย",
        "เมื่อวานยังไม่ได้จัดอบรม 30 คน ต้องลงรายงานไหม",
        "เมื่อวานผู้รับเหมาส่งผลไม้ 3 กล่อง ต้องรายงานไหม",
        "เมื่อวานหัวหน้าใช้รถหลวงไปวัด 3 คน ต้องรายงานไหม",
        "วันนี้มีคนขู่ 2 คน ต้องรายงานไหม",
        "เมื่อวานได้ส้ม 2 ลัง ต้องลงรายงานไหม",
        "เมื่อวานไปวัด ได้ส้ม 2 ลัง ต้องลงรายงานไหม",
        "เมื่อวานเพื่อนให้เสื้อ 2 ตัว ต้องรายงานไหม",
        "เมื่อวานเลี้ยงข้าวกัน 12 คน บริษัทออกเงิน ต้องรายงานไหม",
        "เมื่อวานไปดูงาน 12 คน บริษัทออกเงิน ต้องรายงานไหม",
        "สำนักอื่นเมื่อวานไปวัด 30 คน เราต้องรายงานไหม",
        "ลืมส่งรายงานเดือนที่แล้ว 2 ฉบับ ยังส่งย้อนหลังได้ไหม",
        "เมื่อวานลืมบันทึกความดี พาไปวัด 2 คน ลงย้อนหลังได้ไหม",
    ],
)
def test_what_is_no_deed_is_not_taken_so(said: str) -> None:
    assert not deed_reported.wanted(said, date(2027, 3, 1))


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("said", "number", "kept"),
    [
        (
            "เมื่อวานซืนจัดประชุมชี้แจงนโยบายไม่รับของขวัญ 55 คน ใช้ค่าอาหารว่าง 1,925 บาท ช่วยลงรายงานให้ที",
            "3.7",
            "เมื่อวันเสาร์ที่ 27 กุมภาพันธ์ 2570 จัดประชุมชี้แจงนโยบายไม่รับของขวัญ 55 คน ใช้ค่าอาหารว่าง 1,925 บาท",
        ),
        (
            "เมื่อวานอบรมเรื่องประมวลจริยธรรมให้คนในสำนัก มา 42 คน ที่ห้องประชุม 2 อยากลงเป็นรายงาน",
            "1.10",
            "เมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 อบรมเรื่องประมวลจริยธรรมให้คนในสำนัก มา 42 คน ที่ห้องประชุม 2",
        ),
        (
            "เมื่อเช้าประชุมทำแผนบริหารความเสี่ยง 12 คน อันนี้ส่งเป็นรายงานได้ป่ะ",
            "3.4",
            "เมื่อเช้าวันจันทร์ที่ 1 มีนาคม 2570 ประชุมทำแผนบริหารความเสี่ยง 12 คน",
        ),
    ],
)
def test_the_likeliest_activity_stands_first_and_the_story_waits(
    reporter: Chat, said: str, number: str, kept: str
) -> None:
    assert WAITS in reporter.says(said).last
    reporter.taps("รายงาน")  # the first one
    answers = reporter.answers
    assert answers["number"] == number and answers["narrative"] == kept


def test_whether_it_is_too_late_is_answered_first(reporter: Chat) -> None:
    reporter.says("เมื่อวานมีตักบาตรหน้าตึก คนมา 60 คน ลืมลงระบบ ลงย้อนหลังได้มั้ย")
    assert "ลงรายงานย้อนหลังได้" in reporter.since(0) and WAITS in reporter.last


@pytest.mark.parametrize(
    "said",
    [
        "ลืมส่งรายงานเดือนที่แล้ว 2 ฉบับ ยังส่งย้อนหลังได้ไหม",
        "เมื่อวานลืมบันทึกความดี พาไปวัด 2 คน ลงย้อนหลังได้ไหม",
        "เมื่อวานได้ส้ม 2 ลัง ลืมรายงาน ลงย้อนหลังได้ไหม",
    ],
)
def test_whether_it_is_too_late_for_another_thing_is_not_answered_so(
    reporter: Chat, said: str
) -> None:
    reporter.says(said)
    assert "ลงรายงานย้อนหลังได้" not in reporter.since(0)


@pytest.mark.every(2)
@pytest.mark.parametrize("money", ["งบ 32,400", "ใช้เงินไป 32,400 บาท", "งบประมาณ ๓๒,๔๐๐ บาท"])
def test_one_amount_is_said_to_be_asked_later(reporter: Chat, money: str) -> None:
    said = f"เมื่อวานพาคนไปดูงานที่ ป.ป.ช. 25 คน {money} อันนี้นับเป็นข้อไหนของแผน"
    reporter.says(said).taps("รายงาน")
    assert "งบประมาณ: ได้รับและใช้ 32,400" in reporter.since(0)
    assert "budget" not in reporter.answers


def test_what_was_received_alone_is_not_said_to_be_spent(reporter: Chat) -> None:
    reporter.says("รายงาน 2.2 เสร็จแล้ว จัดแสดงผ้าไทย 25 คน ได้รับจัดสรร 32,400 บาท")
    assert "ได้รับและใช้" not in reporter.since(0)


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "เมื่อวานได้กระเช้า 2 ใบจากบริษัท ลงรายงานให้หน่อย",
        "เมื่อวานเห็นหัวหน้าเรียกรับเงินคนละ 500 บาทจาก 12 คน ส่งเป็นรายงานได้ไหม",
    ],
)
def test_a_gift_and_a_complaint_list_no_activities(reporter: Chat, said: str) -> None:
    assert WAITS not in reporter.says(said).last
    rows = reporter.house.states(reporter.user_id).values()
    assert REPORT not in {row.flow for row, _state in rows}


@pytest.mark.every(2)
@pytest.mark.parametrize("promise", ["เดี๋ยวส่งรูปตามไป", "รูปเดี๋ยวตามมานะคะ", "จะแนบหลักฐานทีหลัง"])
def test_that_pictures_follow_is_nothing_that_was_done(reporter: Chat, promise: str) -> None:
    reporter.says(f"รายงาน 2.2 เมื่อวานจัดแสดงผ้าไทย มีคนมา 25 คน {promise}")
    told = "เมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 จัดแสดงผ้าไทย มีคนมา 25 คน"
    assert reporter.answers["narrative"] == told


@pytest.mark.parametrize("between", [" ", " , ", " คะ ", "  ค่อย"])
def test_many_spaces_cost_no_more_than_other_letters(between: str) -> None:
    said = "ทำตามแผน" + between * (3_000 // len(between)) + "x"
    began = process_time()
    assert without_pictures_later(said) == said
    assert process_time() - began < 1
