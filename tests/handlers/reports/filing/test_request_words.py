"""Words that ask for a report's form are no part of what was done."""

from __future__ import annotations

import pytest

from handlers.reports.filing import request_words
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "ขอรายงานกิจกรรมอบรมข้าราชการที่ดีหน่อยค่ะ 1.10",
        "ขอทำรายงานโครงการปลูกจิตสำนึกค่ะ 1.10",
        "อยากรายงานเรื่องข้าราชการที่ดี กิจกรรม 1.10",
        "รายงานอบรมข้าราชการที่ดีหน่อยครับ 1.10",
    ],
)
def test_the_name_of_the_activity_tells_nothing_that_was_done(reporter: Chat, said: str) -> None:
    answers = reporter.says(said).state["answers"]
    assert answers["number"] == "1.10" and "narrative" not in answers


def test_who_goes_on_with_a_report_tells_what_changes(reporter: Chat) -> None:
    answers = reporter.says("รายงาน 1.10 ต่อ จะเปลี่ยนเป็นเสร็จแล้ว").state["answers"]
    assert answers["status"] == "done" and "narrative" not in answers


@pytest.mark.parametrize(
    "rest",
    [
        "1.10 ต่อเนื่องจากครั้งก่อน อบรมไปแล้วสองรุ่น",
        "จัดอบรมข้าราชการที่ดีแล้วสองรุ่น 1.10",
        "อบรมข้าราชการที่ดีครบทุกกลุ่ม 1.10",
        "กิจกรรมประชุมชี้แจงบุคลากรหน่อย 1.10",
    ],
)
def test_what_was_done_is_kept(rest: str) -> None:
    assert request_words.told(rest, f"รายงาน{rest}") == rest


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("ขอส่งงาน 2.1 เลยครับ จัดทำบุญตักบาตรเมื่อวันศุกร์ 62 คน", "จัดทำบุญตักบาตรเมื่อวันศุกร์ 62 คน"),
        ("ทีนี้ขอรายงานกิจกรรม 1.10 ครับ ยังไม่ได้เริ่มเลย รองบไตรมาส 2", "ยังไม่ได้เริ่มเลย รองบไตรมาส 2"),
        ("รายงานข้อ 1.10 เลยนะคะ ยังไม่ได้ทำ รอวิทยากร", "ยังไม่ได้ทำ รอวิทยากร"),
        ("รายงานกิจกรรม 2.1 ให้ทีค่ะ ทำบุญไปเมื่อวาน 40 คน", "ทำบุญไปเมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 40 คน"),
        ("รายงาน 2.1 ด้วยจ้า ทำบุญตักบาตรหน้าสำนัก 40 คน", "ทำบุญตักบาตรหน้าสำนัก 40 คน"),
        (
            "รายงาน 2.1 ค่ะ ทำบุญวันพระใหญ่ 5 พ.ย. คนมา 28 ใช้งบ 2,000 เบิกครบ",
            "ทำบุญวันพระใหญ่ 5 พ.ย. คนมา 28",
        ),
    ],
)
def test_politeness_and_the_command_are_no_story(reporter: Chat, said: str, done: str) -> None:
    assert reporter.says(said).state["answers"]["narrative"] == done


def test_a_past_due_day_is_a_story(reporter: Chat) -> None:
    answers = reporter.says("รายงาน 2.1 เลยกำหนดมาแล้วแต่จัดทำบุญไปเมื่อวาน").state["answers"]
    assert answers["narrative"].startswith("เลยกำหนด")
