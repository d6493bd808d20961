"""Whether a report may go before its files is the rule of files, not of early sending."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

TOLD = "ที่คำถามหลักฐานกด “ยังไม่มีไฟล์”"


@pytest.mark.parametrize(
    "said",
    [
        "ทำรายงานเสร็จแล้วแต่ยังไม่มีรูป ส่งก่อนได้ปะ",
        "ส่งรายงานก่อน รูปตามทีหลังได้ไหม",
        "หลักฐานยังไม่ครบ ส่งรายงานก่อนได้ไหม",
        "ยังไม่มีรูป ส่งรายงานได้ไหม",
        "ภาพค่อยแนบทีหลังได้มั้ยคะ",
    ],
)
def test_files_may_come_later(reporter: Chat, said: str) -> None:
    assert TOLD in reporter.says(said).last
    assert reporter.house.states(reporter.user_id) == {}


@pytest.mark.parametrize("said", ["ส่งก่อนกำหนดได้ไหม", "รอบยังอีกนาน ส่งเลยได้ไหม", "แก้ทีหลังได้ไหม"])
def test_other_questions_are_not_taken(reporter: Chat, said: str) -> None:
    assert TOLD not in reporter.says(said).last
