"""What is said on about an errand that cannot be reminded of opens nothing else; every command does
what it does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from tests.handlers.house import Chat

REFUSED = "บอตตั้งเตือนเรื่องส่วนตัวให้ไม่ได้"


@pytest.mark.parametrize(
    "said",
    [
        "ส่งรายงานให้หัวหน้า",
        "เรื่องโทรหาช่าง",
        "ว่าต้องไปธนาคาร",
        "ประชุมกลุ่ม",
        "ขอเป็นสี่โมงแทน",
        "เปลี่ยนเป็นพรุ่งนี้บ่ายสอง",
        "พรุ่งนี้เช้าดีกว่าค่ะ",
        "ทุกวันศุกร์ส่งเอกสาร",
    ],
)
def test_what_is_said_on_is_of_the_errand(chat: Callable[[str], Chat], said: str) -> None:
    talk = chat("D0103").says("เตือนฉันพรุ่งนี้ 9 โมง")
    assert REFUSED in talk.last
    assert REFUSED in talk.says(said).last


@pytest.mark.parametrize("said", ["ประชุมกลุ่มพรุ่งนี้บ่ายสอง", "ทุกวันศุกร์ส่งเอกสาร", "โทรหาพี่ 9 โมง"])
def test_an_errand_below_the_list_of_reminders_is_one(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert REFUSED in chat("D0106").says("เตือนฉัน").says(said).last


@pytest.mark.every(12)
@pytest.mark.parametrize(
    "words", sorted({each for spelled in registry.commands().values() for each in spelled})
)
def test_a_command_behind_it_is_no_errand(chat: Callable[[str], Chat], words: str) -> None:
    talk = chat("D0103").says("เตือนฉันพรุ่งนี้ 9 โมง")
    heard = len(talk.heard)
    talk.sends({"type": "message", "message": {"type": "text", "text": words}}, silent=True)
    assert REFUSED not in talk.since(heard)


@pytest.mark.parametrize("said", ["ลาพรุ่งนี้", "รายงาน 1.10", "ได้กระเช้ามาเมื่อวาน", "ขอบคุณค่ะ"])
def test_another_wish_behind_it_is_done(chat: Callable[[str], Chat], said: str) -> None:
    assert REFUSED not in chat("D0103").says("เตือนฉันพรุ่งนี้ 9 โมง").says(said).last
