"""What was taken for the office is reported like any gift; it stands in for nobody."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("words", "thing", "giver"),
    [
        (
            "มีแจกันจากสถานทูตที่มาเยี่ยมวุฒิสภา ราคาไม่รู้ รับแทนหน่วยงาน ต้องทำไงต่อ",
            "แจกัน รับแทนหน่วยงาน",
            "สถานทูตที่มาเยี่ยมวุฒิสภา",
        ),
        ("ได้แจกันจากสถานทูต ราคาไม่รู้ รับแทนหน่วยงาน ต้องทำยังไง", "แจกัน", "สถานทูต"),
        ("ได้รับโล่จากสถานทูตแทนหน่วยงาน ต้องทำไง", "โล่", "สถานทูต"),
    ],
)
def test_the_report_begins_with_what_is_told(
    director: Chat, words: str, thing: str, giver: str
) -> None:
    director.says(words)
    assert "รายงานทุกครั้งที่ได้รับ" in director.since(0), director.since(0)
    told = director.state["answers"]
    assert thing in told["what"] and told["giver"] == giver, told


@pytest.mark.parametrize(
    "words",
    [
        "ใครรับของแทนหน่วยงานได้บ้าง",
        "ได้รับมอบหมายจากหัวหน้าให้ประชุมแทนหน่วยงาน",
        "มีคนจากบริษัทมาประชุมแทนหน่วยงาน",
    ],
)
def test_other_words_begin_none(director: Chat, words: str) -> None:
    director.says(words)
    begun = [each.flow for each, _ in director.house.states(director.user_id).values()]
    assert "report_gift" not in begun
