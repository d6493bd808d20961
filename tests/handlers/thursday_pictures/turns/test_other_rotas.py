"""Who asks for a rota that the bot does not have is told so, and led to the one it has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House

STAFF = "D0106"


@pytest.mark.parametrize("said", ["วันนี้เวรใคร", "ใครเวรวันนี้คะ", "ขอดูตารางเวรหน่อยครับ"])
def test_no_daily_rota_is_told(demo: House, chat: Callable[[str], Chat], said: str) -> None:
    me = chat(STAFF).says(said)
    assert "บอตไม่มีตารางเวรประจำวัน" in me.last and "ตารางพฤหัส" in me.offers


@pytest.mark.parametrize(
    "said", ["แลกเวรกับคุณสมมติ", "ใครทำเวรอื่น ๆ ไม่เรียบร้อย", "เวรกรรมจริง ๆ", "เซิร์ฟเวอร์ล่ม"]
)
def test_other_words_of_duty_are_not_taken_so(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    assert "ตารางเวรประจำวัน" not in chat(STAFF).says(said).last
