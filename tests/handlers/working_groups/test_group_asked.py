"""What people ask of their working group and its last meeting; asking changes nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.working_groups.meetings.test_note_meeting import MINUTES


@pytest.fixture
def met(demo: House, secretary: Chat) -> Chat:
    return secretary.says(MINUTES).taps("บันทึก").says("เมนู")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("หนูอยู่คณะทำงานไหนบ้างคะ", "ท่านเป็นคณะทำงานและเลขานุการ"),
        ("ใครเป็นประธานคณะทำงาน STRONG", "นายสมมติ อำนวยการ"),
        ("คณะทำงาน STRONG มีใครบ้าง", "สมาชิก 5 คน"),
        ("มติที่ประชุมรอบก่อนมีอะไรบ้าง", "มติ เห็นชอบ"),
        ("ประชุมรอบก่อนมอบหมายอะไรให้ผม", "ไม่ได้ระบุชื่อท่าน"),
        ("ขอออกจากคณะทำงานได้มั้ย", "บอตยังไม่ได้เปลี่ยนอะไร"),
        ("ขอเข้าร่วมคณะทำงานจริยธรรม", "บอตยังไม่ได้เปลี่ยนอะไร"),
        ("ใครเป็นประธานคณะทำงานจริยธรรม", "ไม่พบคณะทำงานชื่อ “จริยธรรม”"),
        ("รับรองรายงานการประชุมค่ะ", "บอตยังไม่มีการกดรับรองรายงานการประชุม"),
    ],
)
def test_what_is_asked_of_a_group_is_answered(demo: House, met: Chat, said: str, told: str) -> None:
    assert told in met.answer_to(said)
    assert demo.states(met.user_id) == {}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("มีใครบ้าง", "สมาชิก 5 คน"),
        ("ขอมติครั้งล่าสุด", "มติ เห็นชอบ"),
        ("นัดหน้าเมื่อไหร่", "ยังไม่มีนัดประชุมคณะทำงาน"),
    ],
)
def test_the_group_is_asked_on(met: Chat, said: str, told: str) -> None:
    assert told in met.says("ผมเป็นคณะทำงานอะไรบ้าง").says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ผมอยู่คณะทำงานไหนบ้าง",
        "ผมอยู่คณะไหนบ้าง",
        "ประชุมคณะทำงานครั้งหน้าวันไหน ผมอยู่คณะไหนบ้าง",
        "ดิฉันมีชื่ออยู่ในคณะทำงานชุดไหนคะ",
        "คณะทำงานมีกี่คณะ ผมอยู่ด้วยไหม",
        "ผมเป็นคณะทำงานกับเขาด้วยไหม",
    ],
)
def test_who_is_in_none_hears_so(demo: House, chat: Callable[[str], Chat], said: str) -> None:
    staff = chat("D0106")
    count = len(staff.heard)
    assert "ยังไม่มีคณะทำงานที่มีชื่อท่าน" in staff.says(said).since(count)


@pytest.mark.soak
def test_a_name_is_no_resolution(demo: House, met: Chat) -> None:
    met.says("คุณสมมติ บุคลากร ช่วยพาแขกไปห้องประชุม น่ารักมาก")
    assert "มติการประชุมครั้งล่าสุด" not in met.last


@pytest.mark.parametrize(
    "said", ["มีชื่ออยู่ในคณะทำงานด้วยเหรอ ตั้งแต่เมื่อไหร่", "ถูกแต่งตั้งเป็นกรรมการคณะทำงานชุดไหนบ้าง"]
)
def test_who_was_put_into_a_group_is_told_of_theirs(secretary: Chat, said: str) -> None:
    assert "ท่านเป็นคณะทำงานและเลขานุการ" in secretary.says(said).last
