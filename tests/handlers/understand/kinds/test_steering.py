"""What may steer a conversation, though nothing says so surely (docs/decisions/0220)."""

from __future__ import annotations

import pytest

from handlers.understand.kinds.steering import may_steer
from handlers.understand.sentence_kinds import SentenceKind

TITLE = "add_event.title/prose/few"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("หน้าห้องลงให้แล้วเมื่อเช้า ทางนี้ไม่ลงซ้ำค่ะ", SentenceKind.STOP),
        ("กำลังโทรจองห้องอยู่ สายไม่ว่าง ขอครึ่งชั่วโมง", SentenceKind.PAUSE),
        ("ประชุมซักซ้อมการลงมติ ห้องประชุม 2", None),
        ("2", None),
    ],
)
def test_a_whole_sentence_or_its_last_clause_may_steer(
    text: str, kind: SentenceKind | None
) -> None:
    assert may_steer(text, TITLE) is kind


def test_without_a_place_only_the_whole_sentence_counts() -> None:
    assert may_steer("หน้าห้องลงให้แล้วเมื่อเช้า ทางนี้ไม่ลงซ้ำค่ะ", "") is None
    assert may_steer("พอแล้วค่ะ ไม่ลงแล้ว", "") is SentenceKind.STOP
