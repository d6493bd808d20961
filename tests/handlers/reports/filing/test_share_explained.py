"""A figure that was taken for how far the work is may be told to count something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

DEED = "จัดอบรมเรื่องวินัยไปสองรุ่น"


@pytest.fixture
def begun(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says("รายงาน 1.10").says("เริ่มแล้ว 60%").says(DEED)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("ไม่ใช่ 60 นะ เสร็จหมดแล้ว 60 คือจำนวนคน", "ผู้เข้าร่วม 60 คน"),
        ("เห้ย เสร็จ 100 แล้วนะ 60 นั่นคะแนนประเมิน", "คะแนนประเมิน 60%"),
        ("เฮ้ย งานเสร็จแล้วนะ 60 อะจำนวนคน", "ผู้เข้าร่วม 60 คน"),
    ],
)
def test_the_status_is_put_right_and_the_figure_kept(begun: Chat, said: str, kept: str) -> None:
    told = begun.says(said).since(-2)
    assert begun.answers["status"] == "done" and "percent" not in begun.answers
    assert begun.answers["narrative"] == f"{DEED}\n{kept}" and "แก้สถานะเป็น" in told
    assert begun.state["at"] == "output"


def test_without_a_status_it_is_asked_anew(begun: Chat) -> None:
    told = begun.says("60 นั่นคะแนนประเมิน").since(-2)
    assert begun.state["at"] == "status" and "status" not in begun.answers
    assert "60 ไม่ใช่ร้อยละของงาน" in told
    assert begun.says("เสร็จแล้ว").answers["narrative"] == f"{DEED}\nคะแนนประเมิน 60%"


def test_a_status_that_stands_is_told_to_stand(begun: Chat) -> None:
    begun.says("ไม่ใช่ 60 นะ เสร็จหมดแล้ว 60 คือจำนวนคน")
    assert "อยู่แล้ว" in begun.says("เห้ย เสร็จ 100 แล้วนะ 60 นั่นคะแนนประเมิน").since(-2)


@pytest.mark.parametrize(
    "said", ["55 นั่นคะแนนประเมิน", "60 คือจำนวนคนใช่ไหม", "ผู้ผ่าน 60 คือคะแนนประเมินของรุ่นแรก"]
)
def test_other_words_change_no_status(begun: Chat, said: str) -> None:
    begun.says(said)
    assert begun.answers["status"] == "started" and begun.answers["percent"] == "60"


def test_a_rating_told_with_a_status_that_stands_is_kept(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว").says(DEED)
    told = reporter.says("เสร็จ 100 แล้วนะ 92 นั่นคะแนนประเมิน").since(-2)
    assert reporter.answers["narrative"] == f"{DEED}\nคะแนนประเมิน 92%"
    assert "อยู่แล้ว" in told and "เก็บ “คะแนนประเมิน 92%”" in told


def test_before_a_story_it_is_proposed_there(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว")
    told = reporter.says("เสร็จ 100 แล้วนะ 92 นั่นคะแนนประเมิน").since(-2)
    assert "คะแนนประเมิน 92%" in told and reporter.state["at"] == "narrative"
    reporter.says(DEED)
    assert reporter.answers["narrative"] == f"{DEED}\nคะแนนประเมิน 92%"
