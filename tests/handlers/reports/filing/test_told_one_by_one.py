"""Facts that are told one by one before the activity is chosen, and the round that is told with
them: nothing of it is lost, and each stands where it belongs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

OUTCOME = "คนเข้าใจเรื่องวินัยมากขึ้น ทำแบบทดสอบผ่าน 90%"


@pytest.fixture
def reporter(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER)


def answers(reporter: Chat) -> dict[str, Any]:
    return dict(reporter.state["answers"])


def test_each_fact_waits_and_is_shown_with_the_list(reporter: Chat) -> None:
    reporter.says("ใช้เงินไป 12,400 บาท").says("จัดที่ห้องประชุม 402 อาคารรัฐสภา")
    assert "12,400.00 บาท · ห้องประชุม 402 อาคารรัฐสภา" in reporter.last
    reporter.says("คนมาก็ ขรก.ในสำนัก 38 คน กับลูกจ้าง 6 คน").says(f"ได้ผลคือ{OUTCOME}")
    reporter.says("เรื่องวินัยค่ะ 3.1 จัดเมื่อ 17 กุมภา")
    assert answers(reporter)["narrative"] == (
        "จัดที่ห้องประชุม 402 อาคารรัฐสภา คนมาก็ ขรก.ในสำนัก 38 คน กับลูกจ้าง 6 คน จัดเมื่อ 17 กุมภา"
    )
    assert answers(reporter)["outcome"] == OUTCOME
    assert f"ผลลัพธ์: {OUTCOME}" in reporter.last


def test_how_many_came_is_kept_where_it_is_told_first(reporter: Chat) -> None:
    reporter.says("คนมา 18 คน").says("จัด 3 กพ ห้องประชุม 2").says("งั้นเริ่มเลยละกัน 2.1")
    assert answers(reporter)["narrative"] == "คนมา 18 คน จัด 3 กพ ห้องประชุม 2"


@pytest.mark.parametrize("told", ["รอบ20มีนา", " รอบ 20 มี.ค.", " ส่งรอบวันที่ 20 มีนาคม"])
def test_only_the_activities_of_the_round_are_listed(reporter: Chat, told: str) -> None:
    reporter.says(f"จะส่งรายงานอบรมสัปดาห์ที่แล้ววันที่24กพคนเข้า45คน{told}")
    assert "20 มีนาคม" not in reporter.last.partition("อ่านได้ว่า")[2].partition("\n")[0]
    assert "3.3" in reporter.last and "3.1 " not in reporter.last
    reporter.says("3.3ค่ะ จัดเสร็จแล้ว")
    assert answers(reporter)["due"] == "2027-03-20"
    assert answers(reporter)["narrative"].endswith("คนเข้า45คน")


def test_a_part_of_the_deed_is_no_round(reporter: Chat) -> None:
    reporter.says("รายงาน 2.1 อบรมรอบ 10 ก.พ. คนมา 20 คน รอบ 11 ก.พ. คนมา 25 คน")
    assert answers(reporter)["narrative"] == "อบรมรอบ 10 ก.พ. คนมา 20 คน รอบ 11 ก.พ. คนมา 25 คน"


def test_talk_behind_the_number_is_not_kept(reporter: Chat) -> None:
    reporter.says("เอ่อ.. ยังไม่มีใครส่ง 1.1 เลยมั้งคะ งั้นเริ่มเลยละกัน จัดวันที่ 10 กุมภา คนมาสัก 30")
    assert answers(reporter)["narrative"] == "จัดวันที่ 10 กุมภา คนมาสัก 30"


@pytest.mark.parametrize(
    ("said", "narrative", "results"),
    [
        (
            "จัดเมื่อ 17 กุมภา คนมา 38 คน ผลลัพธ์คือคนเข้าใจมากขึ้น",
            "จัดเมื่อ 17 กุมภา คนมา 38 คน",
            {"outcome": "คนเข้าใจมากขึ้น"},
        ),
        (
            "จัดอบรมเรื่องวินัยแล้ว ผลผลิตคือมีแผน 1 ฉบับ ผลลัพธ์คือคนเข้าใจมากขึ้น",
            "จัดอบรมเรื่องวินัยแล้ว",
            {"output": "มีแผน 1 ฉบับ", "outcome": "คนเข้าใจมากขึ้น"},
        ),
        ("จัดอบรมเรื่องวินัย ได้ผลคือแผน 1 ฉบับ", "จัดอบรมเรื่องวินัย ได้ผลคือแผน 1 ฉบับ", {}),
        (
            "จัดอบรมเรื่องวินัย ได้ผลคือคนเข้าใจมากขึ้น จัดเมื่อ 17 กุมภา",
            "จัดอบรมเรื่องวินัย ได้ผลคือคนเข้าใจมากขึ้น จัดเมื่อ 17 กุมภา",
            {},
        ),
    ],
)
def test_a_named_result_is_no_part_of_what_was_done(
    reporter: Chat, said: str, narrative: str, results: dict[str, str]
) -> None:
    found = answers(reporter.says(f"รายงาน 2.1 {said}"))
    assert found["narrative"] == narrative
    assert {name: found[name] for name in ("output", "outcome") if name in found} == results
