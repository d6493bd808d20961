"""What is told of a report is kept as its reader needs it: without polite words, with dates, and as
a whole sentence (decisions/0311)."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            "2.1 เมื่อวันศุกร์ไปวัดมาค่ะ ฟังธรรมถวายสังฆทานที่วัดราชาธิวาส ไปกัน 35 คน",
            "เมื่อวันศุกร์ที่ 26 กุมภาพันธ์ 2570 ไปวัดมา ฟังธรรมถวายสังฆทานที่วัดราชาธิวาส ไปกัน 35 คน",
        ),
        (
            "2.3 อบรมเศรษฐกิจพอเพียงค่ะ จัดที่ศูนย์เรียนรู้ วันที่ 13 กุมภาพันธ์ ไป 40 คน",
            "อบรมเศรษฐกิจพอเพียง จัดที่ศูนย์เรียนรู้ วันที่ 13 กุมภาพันธ์ ไป 40 คน",
        ),
        (
            "3.4 ทำเสร็จแล้วค่ะ จัดทำแผนบริหารความเสี่ยงเรียบร้อยเมื่อวันที่ 20 ก.พ.",
            "จัดทำแผนบริหารความเสี่ยงเรียบร้อยเมื่อวันที่ 20 ก.พ.",
        ),
        (
            "3.4 จัดทำแผนบริหารความเสี่ยงเรียบร้อยแล้วเมื่อ 20 ก.พ.",
            "จัดทำแผนบริหารความเสี่ยงเรียบร้อยแล้วเมื่อ 20 ก.พ.",
        ),
        (
            "3.6 สำรวจความพึงพอใจเสร็จแล้วค่ะ ได้แบบกลับมา 60 ชุด",
            "สำรวจความพึงพอใจเสร็จแล้ว ได้แบบกลับมา 60 ชุด",
        ),
        (
            "2.4 จิตสาธารณะเสร็จแล้ว เมื่อวันที่ 5 ก.พ. 45 คน",
            "จิตสาธารณะเสร็จแล้ว เมื่อวันที่ 5 ก.พ. 45 คน",
        ),
        (
            "2.3 เศรษฐกิจพอเพียงเสร็จแล้วเมื่อวันที่ 20 ม.ค. ปลูกผักสวนครัวหลังอาคาร",
            "เสร็จแล้วเมื่อวันที่ 20 ม.ค. ปลูกผักสวนครัวหลังอาคาร",
        ),
    ],
)
def test_a_line_is_kept_as_a_sentence_for_its_reader(reporter: Chat, said: str, kept: str) -> None:
    reporter.says(f"รายงาน {said}")
    assert kept in reporter.since(0)
    assert reporter.state["answers"]["narrative"] == kept


def test_a_title_beside_the_state_is_nothing_that_was_done(reporter: Chat) -> None:
    reporter.says("รายงานข้อ 3.4 แผนความเสี่ยง ทำเสร็จแล้วครับ 100%")
    answers = reporter.state["answers"]
    assert answers["status"] == "done" and "narrative" not in answers


def test_the_reason_of_a_return_is_kept_so(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("ตีกลับ 1.10 ค่ะ รูปไม่ครบค่ะ ส่งใหม่พรุ่งนี้นะคะ")
    assert "เพราะ “รูปไม่ครบ ส่งใหม่วันอังคารที่ 2 มีนาคม 2570” ใช่หรือไม่" in head.last


def test_answers_of_each_question_are_kept_so(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.says("เมื่อวานอบรมครับ มีคนมา 40 คน").says("องค์ความรู้ 1 เรื่องค่ะ คลิปยังไม่ได้ทำ")
    answers = reporter.state["answers"]
    assert answers["narrative"] == "เมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 อบรม มีคนมา 40 คน"
    assert answers["output"] == "องค์ความรู้ 1 เรื่อง คลิปยังไม่ได้ทำ"


def test_what_was_told_on_another_day_keeps_its_day(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("เมื่อวานอบรม มีคนมา 40 คน")
    reporter.house.later(days=2)
    reporter.says("ทำต่อ").taps("ได้ตามแผนทั้งสองข้อ")
    told = "เมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 อบรม มีคนมา 40 คน"
    assert reporter.state["answers"]["narrative"] == told


def test_a_choice_behind_a_word_of_doubt_is_taken(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("น่าจะเสร็จแล้ว")
    assert "status" not in reporter.state["answers"]
    reporter.taps("เสร็จแล้ว 100%").says("จัดอบรม 26 ก.พ. 70 มีคนมา 40 คน").taps("ได้ตามแผนทั้งสองข้อ")
    reporter.taps("ไม่ใช้งบประมาณ").says("น่าจะเหลืองค่ะ")
    assert reporter.state["answers"]["risk"] == "yellow"


def test_a_day_put_right_shows_what_was_typed(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("เมื่อวานอบรม มีคนมา 40 คน")
    said = reporter.answer_to("ไม่ใช่เมื่อวาน เป็นวันนี้")
    assert "“ไม่ใช่เมื่อวาน เป็นวันนี้”" in said and "เปลี่ยน วัน" not in said
    reporter.taps("แก้ตามนี้")
    told = "เมื่อวันจันทร์ที่ 1 มีนาคม 2570 อบรม มีคนมา 40 คน"
    assert reporter.state["answers"]["narrative"] == told


def test_a_time_of_notice_in_a_reason_stays(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("ตีกลับ 1.10 ต้องแจ้งล่วงหน้า 3 วันก่อน ก็อปปี้เอกสารไม่ครบ")
    assert "เพราะ “ต้องแจ้งล่วงหน้า 3 วันก่อน ก็อปปี้เอกสารไม่ครบ” ใช่หรือไม่" in head.last
