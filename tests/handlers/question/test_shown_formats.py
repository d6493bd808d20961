"""A file named in words is that of the button in sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.question.shown_formats import may_name_format, of_format
from models.queues.shown_buttons import DATA, ShownButton
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

GIFT = ShownButton(
    "แบบรายงาน (PDF)", "เอกสารของขวัญ 3", DATA, "o:documents?k=gift&g=3", "กระเช้าผลไม้"
)
SHEET = ShownButton("ใบลงชื่อ (PDF)", "ใบลงชื่อ", DATA, "o:sign_in_sheet?g=1", "อบรม")
MENU = ShownButton("เมนู", "เมนู", DATA, "o:menu?", "")


@pytest.mark.parametrize(
    "said",
    [
        "ขอแบบรายงานของขวัญเป็นพีดีเอฟ",
        "ขอแบบรายงานเป็น pdf",
        "แบบรายงานของขวัญ pdf หน่อยค่ะ",
        "แบบรายงานกระเช้าผลไม้เป็น PDF",
    ],
)
def test_the_file_in_sight_is_made(said: str) -> None:
    assert of_format(said, (GIFT, SHEET, MENU)) == GIFT


@pytest.mark.parametrize(
    "said",
    [
        "ขอแบบรายงาน 2.1 เป็น pdf", "ขอรายงานประจำเดือนเป็น pdf", "ขอแบบรายงานเป็น word",
        "แบบรายงานเป็น pdf ได้ไหม",
        "ส่งแบบรายงานเป็น pdf แล้ว", "ขอแบบรายงานเดือนมีนาคมเป็น pdf", "ขอเป็น pdf",
    ],
)  # fmt: skip
def test_what_is_not_in_sight_is_not_made(said: str) -> None:
    assert of_format(said, (GIFT, SHEET, MENU)) is None


def test_words_without_a_format_are_not_looked_at() -> None:
    assert not may_name_format("ขอแบบรายงาน") and may_name_format("ขอแบบเป็นเอ็กเซล")


def test_the_blank_form_on_an_activitys_card_is_opened(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("1.6.1 ต้องทำอะไรบ้าง").says("ขอแบบเป็นเอ็กเซลของ 1.6.1")
    assert "ของรอบใด" in me.last
