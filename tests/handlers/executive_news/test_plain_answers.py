"""Plain answers to the questions of a draft that say no label's words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.executive_news.announcing import TEXT, TITLE
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import SECRETARY


def _answers(house: House, chat: Chat) -> dict[str, object]:
    [(_, state)] = house.states(chat.user_id).values()
    return dict(state["answers"])


@pytest.fixture
def drafting(chat: Callable[[str], Chat]) -> Chat:
    return chat(SECRETARY).says("ออกประกาศ").says(TITLE).says(TEXT).says("ทุกคนในสำนักงาน")


@pytest.mark.parametrize("words", ["ไม่มีแนบ", "ไม่มีไฟล์แนบค่ะ", "ไม่ต้องแนบหรอก", "ไม่แนบอะไร"])
def test_no_file_is_said_plainly(demo: House, drafting: Chat, words: str) -> None:
    drafting.says(words)
    assert "รับทราบหรือไม่" in drafting.last and _answers(demo, drafting)["file"] is None


@pytest.mark.soak
def test_the_other_questions_are_answered_plainly(demo: House, drafting: Chat) -> None:
    drafting.taps("ไม่แนบ").says("อ่านเฉยๆ ก็พอ").says("ไปกับสรุปก็ได้").says("5-9 มี.ค.")
    told = _answers(demo, drafting)
    assert (told["acknowledges"], told["sending"]) == ("no", "digest")
    drafting.says("ผมเองครับ")
    assert _answers(demo, drafting)["issuer"]["name"].startswith("นายสมมติ")  # type: ignore[index]
    drafting.says("ไม่ต้องผูก")
    assert _answers(demo, drafting)["activity"] is None


@pytest.mark.parametrize("words", ["ไม่มีแนบแต่มีลิงก์ให้เปิด", "ไม่แน่ใจว่าต้องแนบอะไร"])
def test_other_words_skip_nothing(demo: House, drafting: Chat, words: str) -> None:
    drafting.says(words)
    assert "file" not in _answers(demo, drafting)
