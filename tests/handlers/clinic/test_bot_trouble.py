"""Who had no answer is told what to do when the bot is in trouble."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

TOLD = "ระบบขัดข้องทำอย่างไร"


@pytest.mark.parametrize(
    "said",
    [
        "พี่คะ หนูเข้าบอทไม่ได้เมื่อวาน มันไม่ตอบเลย ตอนนี้หายยัง",
        "บอทไม่ตอบเมื่อวาน ตอนนี้หายยัง",
        "ระบบล่มเมื่อวานใช้ได้ยัง",
        "บอตค้างทำยังไง",
        "ทำไมบอทไม่ค่อยตอบ",
        "แชตนี้ใช้ไม่ได้ แจ้งใคร",
    ],
)
def test_it_is_told(chat: Callable[[str], Chat], said: str) -> None:
    assert chat("D0106").says(said).last.startswith(TOLD)


@pytest.mark.parametrize(
    "said",
    [
        "หัวหน้าไม่ตอบทำไง",
        "บอทตอบอะไรได้บ้าง",
        "รหัสใช้ไม่ได้ ทำไง",
        "รายงานค้างทำยังไง",
        "ผู้แจ้งไม่ตอบทำไง",
        "ใช้บอตเสียเงินไหม",
    ],
)
def test_other_words_are_not_taken(chat: Callable[[str], Chat], said: str) -> None:
    assert not chat("D0106").says(said).last.startswith(TOLD)
