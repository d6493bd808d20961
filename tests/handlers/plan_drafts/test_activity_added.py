"""How an activity is added to a plan is told to administrators."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ADMIN, STAFF = "D0002", "D0103"
TOLD = "กิจกรรมใหม่เพิ่มด้วยไฟล์แผน"


@pytest.mark.parametrize(
    "words",
    [
        "ปีงบหน้าจะเพิ่มกิจกรรม 3.9 ทำไงคะ",
        "เพิ่มกิจกรรม 3.9",
        "จะเพิ่มกิจกรรมใหม่ในแผนปีหน้า ทำตรงไหน",
        "อยากเพิ่มกิจกรรม 3.9 เข้าแผนปีนี้",
        "จะเพิ่มโครงการใหม่ในแผนปี 2571 ต้องทำยังไง",
        "ปีหน้าผู้บริหารจะให้มีกิจกรรม 1.15 เพิ่มตรงไหนคะ",
    ],
)
def test_an_administrator_is_told_how(chat: Callable[[str], Chat], words: str) -> None:
    admin = chat(ADMIN).says(words)
    assert TOLD in admin.since(0) and "ขอแผนเป็น Excel" in admin.last
    assert TOLD not in chat(STAFF).says(words).since(0)


@pytest.mark.parametrize(
    "words",
    [
        "เพิ่มกิจกรรมอบรมวันพุธลงปฏิทิน",
        "ใครเพิ่มกิจกรรม 3.9",
        "เพิ่มกิจกรรม 3.6 ให้สำนักการคลัง",
        "มีกิจกรรม 3.9 ไหม",
        "ปีนี้มีกิจกรรมอะไรบ้าง",
        "เพิ่มแผน",
    ],
)
def test_other_words_are_not_taken(chat: Callable[[str], Chat], words: str) -> None:
    assert TOLD not in chat(ADMIN).says(words).since(0)
