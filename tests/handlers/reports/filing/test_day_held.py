"""A report that begins with the day on which something was held: that is no round."""

from __future__ import annotations

import re
from typing import Any

import pytest

from handlers.understand.reports.held_told import tells_held
from tests.handlers.house import Chat

_TOLD = "จัดไปเมื่อวันที่ 18 กพ ที่ห้อง 301 คนเข้าร่วม 45 คน"


@pytest.mark.parametrize(
    "words", [f"จะส่งรายงานกิจกรรมอบรมคุณธรรม {_TOLD} ใช้งบ 12,500", f"ดำเนินการแล้ว {_TOLD}"]
)
def test_the_day_is_no_round_and_the_words_wait(reporter: Chat, words: str) -> None:
    reporter.says(words)
    assert "รอบ" not in reporter.last
    assert "อ่านได้ว่า: 18 กุมภาพันธ์ 2570 · 45 คน" in reporter.last
    assert "เลือกกิจกรรมที่จะรายงาน" in reporter.last
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" in reporter.last
    reporter.says("2.1")
    assert "รายงาน 2.1" in reporter.last
    [(_, state)] = reporter.house.states(reporter.user_id).values()
    assert "ห้อง 301 คนเข้าร่วม 45 คน" in state["answers"]["narrative"]


def test_what_is_told_is_kept_as_it_was_typed(reporter: Chat) -> None:
    """Only readers mend the spelling."""
    reporter.says("ส่ง2.2ให้ทีประชุมคณะทำงาน22กพมาประชุม14คน")
    assert "22กพมาประชุม14คน" in reporter.last and "22กด" not in reporter.last


def test_a_round_that_is_named_lists_its_activities(reporter: Chat) -> None:
    assert "กิจกรรมของรอบ 20 มีนาคม" in reporter.says("รายงาน 20 มีนาคม").last


@pytest.mark.parametrize(
    ("said", "number", "expected"),
    [
        (
            "ขอรายงานเรื่อง no gift ค่ะ ทำเสร็จแล้ว ประกาศเมื่อ 5 พ.ย. ไม่ได้ใช้เงิน ลงเว็บสำนักแล้ว",
            "3.7",
            {"status": "done"},
        ),
        (
            "รายงานหลักธรรมนำชีวิตรอบมีนา อบรมไป 17 พ.ย. คนมา 85 ได้งบ 15,000 ใช้จริง 12,500 เสี่ยงต่ำ",
            "2.1",
            {"budget": ["15000.00", "12500.00"]},
        ),
    ],
)
def test_what_stands_behind_a_title_waits_for_the_activity(
    reporter: Chat, said: str, number: str, expected: dict[str, Any]
) -> None:
    reporter.says(said)
    assert (
        "ข้อความที่พิมพ์มาจะเติมในรายงานให้" in reporter.last and "ไม่มีรายงานค้างในรอบ" not in reporter.last
    )
    first, *_others = re.findall(r"^\d+\.\d+ ", reporter.last, re.MULTILINE)
    assert first == f"{number} "
    reporter.says(number)
    found = reporter.state["answers"]
    assert {name: found.get(name) for name in expected} == expected
    assert "รายงาน" not in found.get("narrative", "")


@pytest.mark.parametrize(
    "said",
    [
        "รายงานโครงการอบรมคุณธรรม",
        "รายงานคลินิกให้หน่อยค่ะ แล้วของใครค้าง",
        "รายงานผลรอบ 20 มีนาคม",
        "รายงานอะไรบ้าง ยังไม่รู้",
    ],
)
def test_words_that_tell_nothing_wait_for_no_activity(reporter: Chat, said: str) -> None:
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" not in reporter.says(said).last


@pytest.mark.parametrize(
    "words",
    [
        "แก้สิ่งที่ทำเป็น จัดอบรมปลูกจิตสำนึกวันที่ 22 พ.ย. 69 ผู้เข้าร่วม 8 คน",
        "ขอรายงานว่า ประชุมกลุ่มวันที่ 5 ก.พ. ที่ห้อง 301",
    ],
)
def test_a_day_on_which_something_was_held_is_not_answered_as_a_round(
    reporter: Chat, words: str
) -> None:
    reporter.says(words)
    assert "ในรอบ" not in reporter.last and "กิจกรรมของรอบ" not in reporter.last


def test_the_button_of_a_return_may_be_typed_with_the_number(reporter: Chat) -> None:
    assert "รายงาน 1.10" in reporter.says("แก้ไขและส่งใหม่ 1.10").last


@pytest.mark.every(3)
@pytest.mark.parametrize(
    ("said", "narrative"),
    [
        (
            "วันนี้จัดอบรมจริยธรรมให้เจ้าหน้าที่ คนมา 42 คน ที่ห้องประชุม 301 ผลตอบรับดีมาก",
            "วันจันทร์ที่ 1 มีนาคม 2570 จัดอบรมจริยธรรมให้เจ้าหน้าที่ คนมา 42 คน ที่ห้องประชุม 301 ผลตอบรับดีมาก",
        ),
        (
            "จัดอบรมจริยธรรมให้เจ้าหน้าที่เมื่อวาน คนมา 42 คน ลงรายงานให้หน่อยค่ะ",
            "จัดอบรมจริยธรรมให้เจ้าหน้าที่เมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 คนมา 42 คน",
        ),
        (
            "สำนักการคลังและงบประมาณจัดอบรมจริยธรรมเมื่อวาน 42 คน ลงรายงานให้หน่อยค่ะ",
            "สำนักการคลังและงบประมาณจัดอบรมจริยธรรมเมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 42 คน",
        ),
    ],
)
def test_a_story_without_the_word_for_reports_waits_for_its_activity(
    reporter: Chat, said: str, narrative: str
) -> None:
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" in reporter.says(said).last
    reporter.says("อันนี้ 3.2 แหละค่ะ")
    [(_, state)] = reporter.house.states(reporter.user_id).values()
    assert state["answers"]["narrative"] == narrative


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("วันนี้จัดอบรมให้เจ้าหน้าที่", True),
        ("จัดประชุมชี้แจงให้ 32 คน", True),
        ("พรุ่งนี้จัดอบรมจริยธรรม 50 คน ช่วยลงรายงานให้หน่อย", False),
        ("เดือนหน้าจะจัดอบรม ต้องรายงานข้อไหนคะ", False),
        ("วันนี้ไม่ได้จัดอบรมนะ", False),
        ("เมื่อวานประชุมแล้วต้องรายงานไหม", False),
        ("วันนี้จัดการรายงานให้เสร็จ", False),
    ],
)
def test_what_is_to_come_or_asked_was_not_held(said: str, held: bool) -> None:
    assert tells_held(said) is held


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("said", "narrative"),
    [
        (
            "วันนี้ประชุมคณะทำงานจริยธรรม คนมา 12 คน ฝากลงรายงาน 1.8 ให้หน่อย",
            "วันจันทร์ที่ 1 มีนาคม 2570 ประชุมคณะทำงานจริยธรรม คนมา 12 คน",
        ),
        (
            "จัดอบรมไปเมื่อวาน คนมา 30 คน ขอรายงาน 1.8 ค่ะ",
            "จัดอบรมไปเมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 คนมา 30 คน",
        ),
        ("อยากส่งงานแล้ว ขอรายงาน 1.8 ค่ะ", None),
    ],
)
def test_a_story_before_the_wish_to_report_it_is_what_was_done(
    reporter: Chat, said: str, narrative: str | None
) -> None:
    reporter.says(said)
    [(_, state)] = reporter.house.states(reporter.user_id).values()
    assert state["answers"]["number"] == "1.8"
    assert state["answers"].get("narrative") == narrative
