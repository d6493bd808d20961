"""Who wants to leave an announcement is told how; nothing is joined, ticked or taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from handlers.pledges.leaving_announcements import leaves
from models.pledges.pledge import Pledge
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import DIRECTOR, STAFF, opens, signs

LEAVES = (
    "ขอออกจากประกาศ No Gift Policy", "ขอถอนตัวจาก No Gift", "อยากถอนชื่อจากประกาศเจตนารมณ์ค่ะ",
    "ยกเลิกการเข้าร่วมประกาศต่อต้านสินบนได้ไหม",
)  # fmt: skip


def given(house: House) -> list[str]:
    with house.session() as session:
        return list(session.scalars(select(Pledge.answer)))


@pytest.mark.parametrize("said", LEAVES)
def test_who_has_joined_is_told_whom_to_tell(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    opens(demo, "no-gift")
    staff = chat(STAFF)
    signs(chat(DIRECTOR), staff)
    staff.says(said)
    assert "No Gift Policy" in staff.last and "กรุณาแจ้งผู้ดูแลระบบ" in staff.last
    assert given(demo) == ["joined", "joined"]


@pytest.mark.every(4)
@pytest.mark.parametrize("at_the_card", [False, True])
@pytest.mark.parametrize("said", LEAVES[:2])
def test_who_has_not_joined_joins_nothing(
    demo: House, chat: Callable[[str], Chat], said: str, at_the_card: bool
) -> None:
    opens(demo)
    signs(chat(DIRECTOR))
    staff, before = chat(STAFF), given(demo)
    if at_the_card:
        staff.says("No Gift")
    staff.says(said)
    assert "ยังไม่ได้เข้าร่วมประกาศใด" in staff.since(-2) and given(demo) == before


@pytest.mark.parametrize(
    "said",
    [
        "ไม่ประสงค์เข้าร่วม no gift ครับ", "เอา no gift ออก", "ขอออกประกาศ No Gift",
        "ใครถอนตัวจาก no gift บ้าง",
        "ขอถอนตัวจากการคัดเลือก", "ยกเลิกเข้าร่วมกิจกรรม", "ปิดประกาศ No Gift", "ถอนรายงานของขวัญ",
        "เอาคุณสมมติออกจากประกาศ No Gift", "ขอออกจากกลุ่มไลน์ No Gift",
    ],
)  # fmt: skip
def test_other_words_want_something_else(said: str) -> None:
    assert not leaves(said)
