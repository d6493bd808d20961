"""Who praises and wants to be known to the praised discloses the name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.understanding.scenes import types_in


@pytest.mark.parametrize(
    "said", ["อยากให้เขารู้ว่าเราชม", "ให้เขารู้ด้วยว่าใครชม", "อยากให้พี่เขาทราบว่าหนูเป็นคนชมค่ะ"]
)
def test_the_name_is_disclosed(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat("D0106").says("ชมเชยเพื่อน")
    assert "เลือก “เปิดเผยชื่อ” ไว้แล้ว" in types_in(staff, said)
    assert "text" not in staff.state["answers"]


def test_a_complaint_is_never_disclosed_so(chat: Callable[[str], Chat]) -> None:
    staff = chat("D0106").says("ร้องเรียน").taps("ข้อร้องเรียน")
    types_in(staff, "อยากให้เขารู้ว่าเราชม")
    assert staff.state["answers"].get("identity") != "named"
