"""Questions that a whole sentence asks outside of any conversation only."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER


@pytest.mark.parametrize(
    ("who", "said", "told"),
    [
        (HEAD, "เดือนนี้มีน้องใหม่ย้ายเข้ามาอยู่กับเราบ้างหรือเปล่าคะ", "คนที่เข้ามาใหม่"),
        (REPORTER, "อยากรู้จังว่าใครเห็นบ้างว่าหนูลาวันไหน", "วันลา"),
        (REPORTER, "รายงานที่โดนตีกลับมามีฉบับไหนบ้างเอ่ย", "ส่งกลับ"),
    ],
)
def test_a_sentence_that_no_pattern_hears_asks_it(
    chat: Callable[[str], Chat], who: str, said: str, told: str
) -> None:
    assert told in chat(who).says(said).last


def test_in_a_conversation_it_is_not_looked_for() -> None:
    said = "เดือนนี้มีน้องใหม่ย้ายเข้ามาอยู่กับเราบ้างหรือเปล่าคะ"
    found, inside = registry.meant(said), registry.meant_inside(said)
    assert found is not None and found.name == "led_newcomers"
    assert inside is None or inside.name != found.name
