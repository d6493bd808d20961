"""No document of the list is made for another office: that is said, and nothing is chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.understanding.scenes import types_in


@pytest.mark.parametrize("said", ["เอาอันที่ต้องส่ง ป.ป.ช. อะ", "ฉบับที่ส่งให้ สตง. ค่ะ", "ตัวที่ใช้รายงาน ปปช"])
def test_it_is_said_whom_to_ask(chat: Callable[[str], Chat], said: str) -> None:
    reporter = chat("D0103").says("ขอเอกสาร")
    assert "สอบถามผู้ดูแลระบบว่าใช้ฉบับใด" in types_in(reporter, said)
    assert "kind" not in reporter.state["answers"]
