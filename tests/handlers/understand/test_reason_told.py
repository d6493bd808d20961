"""Words that only return something are no reason of the return."""

from __future__ import annotations

import pytest

from handlers.understand.told.reason_told import only_returns


@pytest.mark.parametrize(
    "words", ["งั้นคืนเลยค่ะ ตกลง", "ส่งกลับเลยครับ", "โอเค ตีกลับไปได้เลย", "คืนให้น้องเลย"]
)
def test_they_only_return(words: str) -> None:
    assert only_returns(words)


@pytest.mark.parametrize("words", ["คืนเงินไม่ครบ", "ขาดรูปถ่าย ส่งกลับ", "คืนวันศุกร์ไม่มีใครมา"])
def test_these_tell_why(words: str) -> None:
    assert not only_returns(words)
