"""What there is to sign or to see is told of every subject, above what is still to be done."""

from __future__ import annotations

import pytest

from tests.handlers.house import House
from tests.understanding.office_at_work import told_in

EXECUTIVE, DIRECTOR, REPORTER = "D0001", "D0101", "D0103"
TO_DO = "เรื่องที่ต้องทำ 1 เรื่อง"


@pytest.mark.parametrize(
    ("who", "words", "waits"),
    [
        (EXECUTIVE, "วันนี้ผมมีอะไรต้องเซ็นหรือต้องดูบ้าง", "ประกาศที่รอออก"),
        (DIRECTOR, "มีเรื่องอะไรที่ผมต้องดูหรือเซ็นวันนี้ไหม", "ของขวัญรอพิจารณา (1)"),
        (DIRECTOR, "วันนี้มีงานอะไรรอผมอนุมัติหรือลงนามบ้างครับ", "ของขวัญรอพิจารณา (1)"),
        (REPORTER, "วันนี้มีอะไรต้องอ่านต้องเซ็นมั้ย", "ขณะนี้ไม่มีเรื่องหรือเอกสารที่รอท่านลงนามหรือพิจารณา"),
    ],
)
def test_what_waits_and_what_is_to_be_done_is_told(
    at_work: House, who: str, words: str, waits: str
) -> None:
    told = told_in(at_work, who, "ยกเลิก", words)
    assert waits in told and TO_DO in told


@pytest.mark.parametrize("words", ["วันนี้มีอะไรให้ผมเซ็นบ้าง", "เอกสารที่ต้องเซ็นมีอะไรบ้าง", "เรื่องที่ต้องทำ"])
def test_one_sort_of_work_is_answered_by_its_own_list(at_work: House, words: str) -> None:
    assert "เรื่องที่รอท่าน\n" not in told_in(at_work, DIRECTOR, "ยกเลิก", words)
