"""The day of a letter is put right together with an hour, where its button is asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.understanding.scenes import types_in


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("แก้ข้อความนิดนึง เป็นภายในวันที่ 19 มีนาคม ก่อนเที่ยง", "19 มีนาคม ก่อนเที่ยง"),
        ("แก้ข้อความหน่อย เป็นวันที่ 19 มีนาคม เวลา 12.00 น.", "19 มีนาคม เวลา 12.00 น."),
        ("แก้ข้อความเป็นวันที่ 19 มีนาคมค่ะ", "19 มีนาคม"),
    ],
)
def test_the_letter_is_mended(chat: Callable[[str], Chat], said: str, ends: str) -> None:
    admin = chat("D0002").says("ส่งหนังสือเวียน").says("ผู้รายงานทุกคน")
    admin.says("แจ้งส่งรายงานภายในวันที่ 20 มีนาคม").taps("ไม่แนบ")
    assert "แก้ข้อความแล้ว" in types_in(admin, said)
    assert admin.state["answers"]["text"] == f"แจ้งส่งรายงานภายในวันที่ {ends}"
