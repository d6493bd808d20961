"""Another hour told while an announcement is drafted changes the kept text, and is no title."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import DIRECTOR

LETTER = "พรุ่งนี้ประชุม 9 โมงห้องประชุม 2"


@pytest.fixture
def titling(demo: House, chat: Callable[[str], Chat]) -> Chat:
    """A director is asked for the title of what was told to everybody of the bureau."""
    return chat(DIRECTOR).says(f"แจ้งทุกคนในสำนักว่า{LETTER}")


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("ยังไม่ต้องส่ง ขอเปลี่ยนเป็นบ่ายสองก่อน", "บ่ายสอง"),
        ("เปลี่ยนเวลาเป็น 10 โมง", "10 โมง"),
        ("อย่าเพิ่งส่งนะ เลื่อนเป็นบ่ายโมงก่อน", "บ่ายโมง"),
        ("ขอแก้เป็น 13.30 น.", "13.30 น."),
        ("เดี๋ยวค่ะ เลื่อนเป็นบ่ายสองโมง", "บ่ายสองโมง"),
        ("เปลี่ยนเป็นเที่ยงดีกว่า", "เที่ยง"),
    ],
)
def test_another_hour_changes_the_text(titling: Chat, said: str, hour: str) -> None:
    new = LETTER.replace("9 โมง", hour)
    titling.says(said)
    answers = titling.state["answers"]
    assert answers["text"] == new and "title" not in answers
    assert f"เดิม: {LETTER}" in titling.last and f"ใหม่: {new}" in titling.last


def test_it_is_heard_at_the_file_too(titling: Chat) -> None:
    titling.says("นัดประชุม").says("เปลี่ยนเวลาเป็นบ่ายสอง")
    assert titling.state["answers"]["text"] == LETTER.replace("9 โมง", "บ่ายสอง")
    assert titling.state["at"] == "file"


@pytest.mark.parametrize(
    "said",
    ["นัดประชุมสำนัก", "ประชุมบ่ายสอง", "เปลี่ยนแปลงเวลาประชุม", "ประชุมด่วน", "เลื่อนประชุม", "เวลาประชุมใหม่"],
)
def test_a_title_is_one(titling: Chat, said: str) -> None:
    answers = titling.says(said).state["answers"]
    assert answers["text"] == LETTER and answers["title"] == said
