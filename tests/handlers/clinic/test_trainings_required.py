"""Which trainings somebody must attend is in no list of the bot; who knows it is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.filing.complaint_talk import STRANGER
from tests.handlers.house import Chat, House

STAFF = "D0106"
TOLD = "บอตไม่มีรายการว่าใครต้องอบรมหลักสูตรใด"


@pytest.mark.parametrize(
    "said",
    [
        "เพิ่งบรรจุเมื่อ 16 ก.พ. ต้องอบรมอะไรบ้าง",
        "ข้าราชการใหม่ต้องอบรมหลักสูตรไหนบ้าง",
        "ปีนี้ผมต้องอบรมกี่ชั่วโมง",
        "หลักสูตรบังคับของข้าราชการใหม่มีอะไรบ้างคะ",
    ],
)
def test_who_knows_which_trainings_must_be_attended(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    staff = chat(STAFF).says(said)
    assert TOLD in staff.last and "ปฏิทิน" in staff.offers
    assert TOLD in Chat(demo, STRANGER).says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "1.10 ต้องอบรมกี่คน",
        "วันนี้มีอบรมอะไรบ้าง",
        "เดือนนี้ต้องไปอบรมอะไรบ้าง",
        "อบรมวันไหนบ้าง",
        "รายงานอบรมต้องแนบอะไรบ้าง",
    ],
)
def test_other_trainings_are_answered_as_before(chat: Callable[[str], Chat], said: str) -> None:
    assert TOLD not in chat(STAFF).says(said).since(0)
