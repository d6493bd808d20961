"""A common noun of people is nobody's name; some first and everybody later is about recipients."""

from __future__ import annotations

import pytest

from models.circulars.circular import EVERYBODY, NAMED, OF_BUREAU, OF_ROLE, REPORTERS
from tests.handlers.house import Chat

HEAD = "นางตัวอย่าง หัวหน้ากลุ่ม"


@pytest.mark.parametrize(
    "noun", ["บุคลากร", "หัวหน้ากลุ่ม", "เจ้าหน้าที่", "หัวหน้ากลุ่มงาน", "ข้าราชการ", "บุคลากรค่ะ"]
)
def test_a_common_noun_is_asked_about(admin: Chat, noun: str) -> None:
    admin.says(f"ส่งข้อความถึง{noun}")
    assert "จะส่งข้อความถึงใคร" in admin.last and "people" not in admin.state["answers"]
    assert "ยังไม่ชัดว่าหมายถึงใคร" in admin.says(noun).last
    assert "people" not in admin.state["answers"]


@pytest.mark.parametrize(
    ("whom", "kind"),
    [
        ("ผู้รายงาน", REPORTERS),
        ("บุคลากรทุกคน", EVERYBODY),
        ("หัวหน้ากลุ่มทุกคน", NAMED),
        ("คุณบุคลากร", NAMED),
        ("สำนักการคลัง", OF_BUREAU),
        (HEAD, NAMED),
    ],
)
def test_a_group_or_a_name_is_taken(admin: Chat, whom: str, kind: str) -> None:
    assert admin.says(f"ส่งข้อความถึง{whom}").state["answers"]["whom"] == kind


@pytest.fixture
def letter(admin: Chat) -> Chat:
    return admin.says("ส่งข้อความถึงทุกคน").says("พรุ่งนี้ประชุม 9 โมง ห้องประชุม 2")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("ส่งแค่หัวหน้ากลุ่มก่อน พรุ่งนี้ค่อยส่งทุกคน", NAMED),
        ("เอาเฉพาะผู้รายงานก่อน เดี๋ยวค่อยส่งทุกคน", REPORTERS),
        ("ส่งแค่สำนักการคลังก่อน ที่เหลือค่อยส่งทุกคนทีหลัง", OF_BUREAU),
        ("แจ้งเฉพาะผู้บริหารก่อน แล้วบ่ายนี้ค่อยแจ้งทุกสำนัก", OF_ROLE),
        ("ส่งให้แค่หัวหน้ากลุ่มงานก่อนนะคะ พรุ่งนี้จะส่งให้ทุกคนค่ะ", NAMED),
        ("ส่งเฉพาะผู้รายงานก่อน วันหลังค่อยแจ้งทุกคน", REPORTERS),
    ],
)
def test_some_first_are_the_recipients(letter: Chat, said: str, kind: str) -> None:
    letter.says(said)
    assert letter.state["answers"]["whom"] == kind and "บอตไม่ส่งภายหลังเอง" in letter.last


@pytest.mark.parametrize(
    "said",
    [
        "พรุ่งนี้ค่อยส่ง",
        "พักก่อน พรุ่งนี้ค่อยทำต่อ",
        "เดี๋ยวค่อยส่งทุกคน",
        "ไว้ก่อนนะ",
        "ส่งทุกคนพรุ่งนี้ได้ไหม",
        "พรุ่งนี้ใครส่งได้บ้าง",
    ],
)
def test_to_send_later_changes_no_recipient(letter: Chat, said: str) -> None:
    letter.says(said)
    [(_, state)] = letter.house.states(letter.user_id).values()
    assert state["answers"]["whom"] == EVERYBODY
