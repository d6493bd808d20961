"""The format of a document, as people write it in Thai."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House


@pytest.mark.parametrize("words", ["พีดีเอฟครับ", "เวิร์ด", "เอ็กเซลค่ะ", "ไฟล์ PDF"])
def test_a_format_is_read_as_it_is_said(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    head = chat("D0102").says("เอกสาร").says("แบบรายงานของสำนัก").says("ทั้งปีงบประมาณ")
    assert "ชนิดไฟล์" in head.last
    said = {"type": "text", "id": "m0", "text": words}
    head.sends({"type": "message", "message": said}, silent=True)
    assert not demo.states(head.user_id)
