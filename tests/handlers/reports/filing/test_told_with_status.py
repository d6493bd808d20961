"""What is told with how far the work is joins what was done; nothing of it is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.conversation.hidden_keys import LIKELY
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

DEED = "จัดอบรมคุณธรรมที่ห้องประชุมใหญ่"


@pytest.fixture
def begun(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says(f"รายงาน 1.10 {DEED}")


@pytest.mark.parametrize(
    ("said", "status", "rest"),
    [
        (
            "เสร็จแล้ว แบบประเมินได้ 92% ห้อง 402 จัด 18 กพ นะ",
            "done",
            "แบบประเมินได้ 92% ห้อง 402 จัด 18 กพ",
        ),
        ("เสร็จแล้ว คนมา 42", "done", "คนมา 42"),
        ("ทำเสร็จไปแล้วค่ะ ความพึงพอใจร้อยละ 87", "done", "ความพึงพอใจร้อยละ 87"),
        ("ยังไม่ได้เริ่ม รองบอยู่", "not_started", "รองบอยู่"),
        ("ยังเริ่มไม่ได้เลย คนไม่พอ", "not_started", "คนไม่พอ"),
        ("ยังไม่ทันได้เริ่มอะ รอคำสั่งแต่งตั้ง", "not_started", "รอคำสั่งแต่งตั้ง"),
    ],
)
def test_what_stands_beside_the_status_joins_what_was_done(
    begun: Chat, said: str, status: str, rest: str
) -> None:
    told = begun.says(said).since(-2)
    assert begun.answers["status"] == status and "percent" not in begun.answers
    assert begun.answers["narrative"] == f"{DEED}\n{rest}" and f"สิ่งที่ทำ: {rest}" in told


def test_without_a_story_it_waits_for_its_question(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว คนมา 42")
    assert reporter.answers["status"] == "done"
    assert reporter.answers[LIKELY]["narrative"]["value"] == "คนมา 42"
    reporter.says("อบรมเรื่องวินัยที่ห้องประชุมใหญ่")
    assert reporter.answers["narrative"] == "อบรมเรื่องวินัยที่ห้องประชุมใหญ่\nคนมา 42"


def test_a_story_told_with_the_status_is_what_was_done(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("ทำเสร็จไปแล้วค่ะ ความพึงพอใจร้อยละ 87")
    assert reporter.answers["narrative"] == "ความพึงพอใจร้อยละ 87"
    reporter = chat(REPORTER).says("รายงาน 3.4").says("ยังเริ่มไม่ได้เลย คนไม่พอ")
    assert reporter.answers["narrative"] == "ยังเริ่มไม่ได้เลย คนไม่พอ"


def test_who_came_told_before_stays_below_a_story_told_with_the_status(
    chat: Callable[[str], Chat],
) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("คนมา 45").says("เอ้ย 42 คนต่างหาก นับผิด")
    reporter.says("เสร็จแล้ว แบบประเมินได้ 92% ห้อง 402 จัด 18 กพ")
    expected = "แบบประเมินได้ 92% ห้อง 402 จัด 18 กพ\nผู้เข้าร่วม 42 คน"
    assert reporter.answers["narrative"] == expected


def test_who_came_joins_a_story_that_stands(begun: Chat) -> None:
    told = begun.says("คนมา 45").since(-2)
    assert "เพิ่มในข้อ “สิ่งที่ทำ” แล้ว" in told and begun.state["at"] == "status"
    assert begun.answers["narrative"] == f"{DEED}\nผู้เข้าร่วม 45 คน"
    begun.says("คนมา 45")
    assert begun.answers["narrative"] == f"{DEED}\nผู้เข้าร่วม 45 คน"


@pytest.mark.parametrize(
    "said",
    [
        "เสร็จแล้วครับ เหนื่อยมากเลย", "เสร็จแล้ว ต้องแนบรูปห้อง 402 ด้วยไหมคะ", "เสร็จแล้ว เมื่อวานลืมส่ง",
        "เสร็จแล้วค่ะ พรุ่งนี้ 10 โมงประชุมห้อง 402", "เสร็จแล้ว ห้อง 402 ร้อนมาก",
    ],
)  # fmt: skip
def test_what_is_said_to_the_bot_joins_nothing(begun: Chat, said: str) -> None:
    begun.says(said)
    assert begun.answers["narrative"] == DEED


def test_another_share_told_anew_is_put_right_and_said(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("เริ่มแล้ว 60%").says("ย้อนกลับ")
    told = reporter.says("เริ่มแล้ว 80% คนมา 42").since(-2)
    assert reporter.answers["status"] == "started" and reporter.answers["percent"] == "80"
    assert "สถานะ: " in told and "ร้อยละ: " in told
    reporter.says("ย้อนกลับ").says("เสร็จแล้ว คนมา 42")
    assert reporter.answers["status"] == "done" and "percent" not in reporter.answers


def test_another_budget_told_anew_is_put_right_and_said(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10 งบ 4,000 ใช้ 4,000")
    told = reporter.says("เสร็จแล้ว คนมา 42 งบ 5,000 ใช้ 5,000").since(-2)
    assert [float(each) for each in reporter.answers["budget"]] == [5000, 5000]
    assert "งบประมาณ: ได้รับ 5,000" in told and "สถานะ: " in told


def test_who_came_told_before_the_status_is_proposed_too(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("คนมา 45").says("เสร็จแล้ว 92% พอใจ")
    assert "45" in reporter.answers[LIKELY]["narrative"]["value"]


def test_a_day_or_a_place_alone_is_said_not_to_be_kept(begun: Chat) -> None:
    told = begun.says("เสร็จแล้ว 18 กพ").since(-2)
    assert begun.answers["narrative"] == DEED and begun.answers["status"] == "done"
    assert "ยังไม่ได้เก็บ “18 กพ”" in told and "สถานะ: " in told


def test_a_day_to_come_is_said_not_to_be_kept(begun: Chat) -> None:
    told = begun.says("เสร็จแล้วค่ะ พรุ่งนี้ 10 โมงประชุมห้อง 402").since(-2)
    assert begun.answers["narrative"] == DEED and begun.answers["status"] == "done"
    assert "ยังไม่ได้เก็บ “พรุ่งนี้ 10 โมงประชุมห้อง 402”" in told


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("เริ่มไปบ้างแล้วค่ะ แจกแบบประเมินไปแล้ว", "แจกแบบประเมินไปแล้ว"),
        ("เริ่มแล้ว 50% แจกแบบประเมินครบทุกกลุ่มแล้ว", "แจกแบบประเมินครบทุกกลุ่มแล้ว"),
    ],
)
def test_a_deed_behind_the_status_is_what_was_done(reporter: Chat, said: str, kept: str) -> None:
    reporter.says("รายงาน 1.5").says(said)
    assert reporter.state["answers"]["narrative"] == kept
    assert f"สิ่งที่ทำ: {kept}" in reporter.since(-2) and reporter.state["at"] == "output"


@pytest.mark.parametrize("said", ["เสร็จแล้ว ส่งให้หัวหน้าดูแล้ว", "เสร็จแล้วค่ะ แต่ลืมถ่ายรูปไปแล้ว"])
def test_what_is_said_of_the_report_is_not(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.5").says(said)
    assert "narrative" not in reporter.state["answers"]
