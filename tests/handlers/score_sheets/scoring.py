"""A year's choosing that is open for scoring, and files as people send them."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from handlers.understand.sheets import score_heads
from models.reports.form_files import MEDIA_TYPE
from scheduler.opening import lists_read, score_read
from tests.handlers.house import Chat

AUGUST = datetime(2027, 8, 2, 2, 0, tzinfo=UTC)
AFTER = datetime(2027, 9, 16, 2, 0, tzinfo=UTC)
TEN = "10 10 10 10 10 10 10 10 10"
MEMBER, OTHER = "D0106", "D0202"
"""Who score: somebody of สำนักบริหารงานกลาง without any role, and one of สำนักการคลังและงบประมาณ."""
NEWS, MONEY, CENTRAL = "สำนักประชาสัมพันธ์", "สำนักการคลังและงบประมาณ", "สำนักบริหารงานกลาง"


def opens_year(admin: Chat) -> Chat:
    """The year is opened with two who score, and every item has its most points."""
    admin.says("เปิดคัดเลือกสำนัก").says("นายสมมติ บุคลากร, รายงานคลัง").taps("เปิดคัดเลือกสำนัก")
    return admin.taps("กำหนดคะแนนเต็ม").says(TEN).taps("บันทึกคะแนนเต็ม")


def sends(chat: Chat, rows: list[list[Any]]) -> None:
    """The file as LINE brings it, and the worker's own event with what it read."""
    book, written = Workbook(), io.BytesIO()
    assert isinstance(book.active, Worksheet)
    for row in rows:
        book.active.append(row)
    book.save(written)
    data = written.getvalue()
    read = score_read.read(data) or lists_read.read_list(data)
    assert read is not None
    chat.sends_file(look=False)
    form = {**read, "file": chat.house.files()[-1].id}
    chat.hears(chat.house.looks_at_file(media_type=MEDIA_TYPE, form=form) or [])


def heads(count: int, version: int = 2) -> list[str]:
    items = [score_heads.item_head(str(n), "10") for n in range(1, count + 1)]
    return [score_heads.place_head(1, version), "ผู้รับการประเมิน", "สังกัด", *items]


def named(chat: Chat) -> dict[str, str]:
    """The places of the bureaus on the sheet."""
    chat.says("แบบให้คะแนน")
    words = chat.last.splitlines()
    return {each.split(" ", 1)[1]: each.split(" ", 1)[0] for each in words if each[:1].isdigit()}
