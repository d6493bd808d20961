"""A figure alone, told for a text in words, is exchanged within the text, or the text is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

OUTPUT = "มีผู้เข้าอบรม 40 คน ครบตามเป้า"
OUTCOME = "ผู้เข้าอบรมร้อยละ 80 มีความรู้เพิ่มขึ้น"
TWICE = "ผู้เข้าอบรมร้อยละ 80 พอใจมาก และร้อยละ 90 เข้าใจดี"


def at_card(chat: Callable[[str], Chat], outcome: str = OUTCOME) -> Chat:
    someone = chat(REPORTER).says("รายงาน 2.1").says("เสร็จแล้ว").says("จัดอบรมจริยธรรมที่ห้องประชุม")
    for words in (OUTPUT, outcome, "500 / 400", "เขียว"):
        someone.says(words)
    someone.sends_file().says("ไม่ได้เผยแพร่")
    assert someone.state["at"] == "review"
    return someone


@pytest.mark.parametrize(
    "words",
    [
        "ตรงผลลัพธ์พิมพ์ผิด ต้องเป็นร้อยละ 85 ค่ะ",
        "ผลลัพธ์ผิด จริงๆ ร้อยละ 85 ครับ",
        "แก้ผลลัพธ์เป็นร้อยละ 85",
        "ผลลัพธ์ต้องเป็น 85%",
        "ผลลัพธ์ใส่ผิดค่ะ ที่ถูกคือร้อยละ 85",
        "ผลลัพธ์ ร้อยละ 85 นะคะ ไม่ใช่ 80",
    ],
)
def test_the_only_figure_of_its_kind_is_exchanged(chat: Callable[[str], Chat], words: str) -> None:
    someone = at_card(chat).says(words).agrees()
    found = someone.state["answers"]
    assert found["outcome"] == OUTCOME.replace("80", "85")
    assert (found["output"], found["status"]) == (OUTPUT, "done")


@pytest.mark.parametrize("words", ["ผลผลิตพิมพ์ผิด ต้องเป็น 45 คนค่ะ", "แก้ผลผลิตเป็น 45 คน"])
def test_so_it_is_of_people(chat: Callable[[str], Chat], words: str) -> None:
    someone = at_card(chat).says(words).agrees()
    assert someone.state["answers"]["output"] == OUTPUT.replace("40", "45")


@pytest.mark.parametrize("outcome", [TWICE, "ผู้เข้าอบรมมีความรู้เพิ่มขึ้นอย่างชัดเจน", "ได้ผลดี"])
def test_the_whole_text_is_asked_where_it_has_none_or_several(
    chat: Callable[[str], Chat], outcome: str
) -> None:
    someone = at_card(chat, outcome)
    heard = len(someone.heard)
    someone.says("ตรงผลลัพธ์พิมพ์ผิด ต้องเป็นร้อยละ 85 ค่ะ")
    assert "จึงยังไม่ได้แก้ “ผลลัพธ์”" in someone.since(heard) and "“ร้อยละ 85”" in someone.since(heard)
    found = someone.state["answers"]
    assert (found["outcome"], found["status"]) == (outcome, "done")


@pytest.mark.soak
def test_a_text_told_anew_takes_its_place(chat: Callable[[str], Chat]) -> None:
    someone = at_card(chat).says("ผลลัพธ์เปลี่ยนเป็น ผู้เข้าอบรมทุกคนเข้าใจประมวลจริยธรรม")
    assert someone.state["answers"]["outcome"] == "ผู้เข้าอบรมทุกคนเข้าใจประมวลจริยธรรม"


@pytest.mark.parametrize(
    "words", ["75 แล้วมั้ง", "เอ๊ะเดี๋ยว 75 แล้วมั้งง", "น่าจะ 75 แล้วนะคะ", "เดี๋ยวๆ ประมาณ 75 แล้ว"]
)
def test_a_share_alone_is_no_story(chat: Callable[[str], Chat], words: str) -> None:
    """Behind the share that was told it may change that, and is never what was done."""
    someone = chat(REPORTER).says("รายงาน 2.1").says("ครึ่งนึง").says(words)
    assert "narrative" not in someone.state["answers"] and someone.state["at"] == "narrative"
    assert someone.state["answers"]["percent"] in ("50", "75")
    assert "75" in someone.since(-2)  # changed and said, or how to change it
