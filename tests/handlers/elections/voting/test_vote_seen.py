"""Who sees a vote and who is reminded of it is answered, whether people vote now or not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

STAFF = "D0106"


@pytest.mark.parametrize(
    "said", ["ใครโหวตให้ใครนี่แอดมินเห็นป่ะ", "หัวหน้าจะรู้ไหมว่าเราโหวตให้ใคร", "เราโหวตใคร กรรมการเห็นมั้ย"]
)
def test_who_sees_a_vote(chat: Callable[[str], Chat], said: str) -> None:
    assert "ไม่เก็บว่าใครเลือกใคร" in chat(STAFF).answer_to(said)


@pytest.mark.parametrize("said", ["โหวตให้คุณสมชาย", "ลงคะแนนให้พี่สมหญิง"])
def test_a_vote_that_is_told_is_no_question(chat: Callable[[str], Chat], said: str) -> None:
    assert "ไม่เก็บว่าใครเลือกใคร" not in chat(STAFF).answer_to(said)


@pytest.mark.parametrize(
    "said", ["อ๋อ โอเค งั้นแล้ววันไหนเปิดโหวตเตือนด้วยนะ", "ถึงวันลงคะแนนช่วยเตือนที", "เตือนฉันวันโหวตด้วย"]
)
def test_who_wants_to_be_reminded(chat: Callable[[str], Chat], said: str) -> None:
    assert "ไม่ต้องตั้งเตือน" in chat(STAFF).answer_to(said)


@pytest.mark.parametrize("said", ["ทำไมเตือนให้ลงคะแนนทุกวัน", "เตือนคนที่ยังไม่โหวตให้หน่อย"])
def test_other_reminders_are_another_thing(chat: Callable[[str], Chat], said: str) -> None:
    assert "ไม่ต้องตั้งเตือน" not in chat(STAFF).answer_to(said)
