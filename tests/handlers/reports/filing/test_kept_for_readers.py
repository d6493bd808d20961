"""What is told of a report is kept as its reader needs it: without polite words, with dates, and as
a whole sentence (decisions/0311)."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


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
