"""An activity that is called by its title begins its report; the title is not what was done."""

from __future__ import annotations

import pytest

from handlers.reports.filing.titles_named import only_calls
from tests.handlers.house import Chat

RISK_PLAN = "กิจกรรมจัดทำแผนบริหารความเสี่ยงด้านความโปร่งใสและป้องกันการทุจริตประจำสำนัก"


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("ขอส่งงาน STRONG model ข้อ 3.3 ค่ะ", "3.3"),
        ("ขอส่งรายงานหลักธรรมนำชีวิต 2.1", "2.1"),
        ("ช่วยเปิดฟอร์ม 3.4 หน่อย", "3.4"),
        ("สวัสดีค่ะ จะรายงานเรื่องประชุมระดมความคิดปัญหาที่อยากแก้ ข้อ 1.2 ค่ะ", "1.2"),
        ("ต้องการรายงานผลการเผยแพร่ประชาสัมพันธ์ ข้อ 1.8 ครับ", "1.8"),
        ("เดี๋ยวจะทำรายงานหลายข้อ เอา 1.9 คลินิกก่อนนะคะ", "1.9"),
        ("จนท.คนใหม่ค่ะ จะขอส่งรายงาน 1.11 ถอดบทเรียนแทนคนเดิม", "1.11"),
    ],
)
def test_the_title_begins_the_report(reporter: Chat, said: str, number: str) -> None:
    reporter.says(said)
    answers = reporter.state["answers"]
    assert answers["number"] == number
    assert "narrative" not in answers and "status" not in answers


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("ประกาศโนกิฟเสร็จแล้ว จะรายงานยังไง", "3.7"),
        ("ทำแผนความเสี่ยงสำนักเสร็จแล้ว ส่งตรงไหน", "3.4"),
        ("โครงการหลักธรรมนำชีวิตทำเสร็จแล้วค่ะ จะรายงาน", "2.1"),
    ],
)
def test_how_far_it_is_is_taken_too(reporter: Chat, said: str, number: str) -> None:
    reporter.says(said)
    answers = reporter.state["answers"]
    assert (answers["number"], answers["status"]) == (number, "done")
    assert "narrative" not in answers


@pytest.mark.parametrize(
    "said", ["ขอดูรายงานความเสี่ยง", "รายงานผล No Gift Policy", "ขอรายงานสรุปความเสี่ยง"]
)
def test_a_document_begins_no_report(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "สถานะ\nกิจกรรมนี้ดำเนินการถึงไหนแล้ว" not in reporter.since(0)


@pytest.mark.parametrize(
    "said",
    ["รายงาน 3.4 แผนความเสี่ยงสำนัก", "ขอทำรายงานความเสี่ยงสำนัก 3.4", "รายงาน 3.4 แผนบริหารความเสี่ยงค่ะ"],
)
def test_a_title_beside_the_number_is_not_what_was_done(reporter: Chat, said: str) -> None:
    reporter.says(said)
    answers = reporter.state["answers"]
    assert answers["number"] == "3.4" and "narrative" not in answers


@pytest.mark.parametrize(
    "said", ["รายงาน 2.2 ค่ะจัดไปแล้วสองครั้ง", "ขอรายงานข้อสองจุดสองนะคะจัดไปแล้วสองครั้ง"]
)
def test_what_was_done_begins_behind_the_polite_word(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert reporter.state["answers"]["narrative"] == "จัดไปแล้วสองครั้ง"


@pytest.mark.parametrize(
    "said", ["ขอรายงานสรุป ของปี 2569 ข้อ 1.2 เป็นไฟล์", "ต้องการรายงานการประชุม 1.2 ของปีก่อน"]
)
def test_another_paper_with_a_number_begins_no_report(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "สถานะ\nกิจกรรมนี้ดำเนินการถึงไหนแล้ว" not in reporter.since(0)


def test_what_was_done_is_kept_though_it_has_words_of_the_title(reporter: Chat) -> None:
    reporter.says("รายงาน 3.4 ประชุมวิเคราะห์ความเสี่ยงเมื่อ 5 กุมภา")
    assert reporter.state["answers"]["narrative"].startswith("ประชุมวิเคราะห์ความเสี่ยง")


@pytest.mark.parametrize(
    ("said", "calls"),
    [
        ("แผนความเสี่ยงสำนัก", True),
        ("แผนบริหารความเสี่ยง 3.4", True),
        ("ประชุมวิเคราะห์ความเสี่ยง", False),
        ("แผนความเสี่ยงเสร็จแล้ว", False),
        ("3.4", False),
        ("", False),
    ],
)
def test_words_only_call_an_activity(said: str, calls: bool) -> None:
    assert only_calls(RISK_PLAN, said) is calls
