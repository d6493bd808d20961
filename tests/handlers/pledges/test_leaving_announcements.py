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


ASKS = (
    "แล้วเซ็นแล้วถอนได้มั้ยคะ", "ถ้าเซ็นไปแล้วเปลี่ยนใจได้ไหม", "ถอนได้ไหม", "ลงชื่อแล้วยกเลิกทีหลังได้หรือเปล่า",
    "เข้าร่วมแล้วถอนทีหลังได้ไหมครับ", "แล้วจะถอนชื่อได้มั้ย",
)  # fmt: skip


@pytest.mark.parametrize("before", ["no gift คืออะไร", "ต้องเข้าร่วมประกาศไหม", "No Gift"])
@pytest.mark.parametrize("said", ASKS)
def test_below_what_tells_of_announcements_it_is_asked_of_them(
    demo: House, chat: Callable[[str], Chat], before: str, said: str
) -> None:
    opens(demo, "no-gift")
    signs(chat(DIRECTOR))
    staff = chat(STAFF).says(before)
    assert "บอตถอนให้ไม่ได้ ต้องแจ้งผู้ดูแลระบบ" in staff.answer_to(said)


@pytest.mark.parametrize(
    "said", ["เข้าร่วม no gift แล้วยกเลิกทีหลังได้ไหม", "เซ็นประกาศแล้วเปลี่ยนใจได้มั้ย", "ลงนามโนกิฟต์แล้วถอนได้ไหม"]
)
def test_an_announcement_may_be_named_in_the_question(said: str) -> None:
    assert leaves(said)


@pytest.mark.parametrize(
    "said",
    [
        "เซ็นแล้วถอนได้ไหม",
        "ถอนรายงานได้ไหม",
        "ลงชื่อเข้าอบรมแล้วยกเลิกได้ไหม",
        "ถอนได้ไหม",
        "ยกเลิกลาได้ไหม",
        "เซ็นยังไง",
    ],
)
def test_elsewhere_it_is_asked_of_something_else(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat(STAFF).says("เมนู").says(said)
    assert "เข้าร่วมแล้วบอตถอนให้ไม่ได้" not in staff.last
