"""Who asks whether to join for another, or what the announcements are about."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.pledges.pledge import Pledge
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import DIRECTOR, STAFF, opens, signs

FOR_ANOTHER = (
    "เพื่อนขอให้ช่วยเซ็น no gift แทน ทำได้ไหม", "เซ็น no gift แทนเพื่อนได้ไหมคะ", "ลงชื่อโนกิฟต์ให้พี่ได้มั้ย",
    "ฝากเพื่อนกดเข้าร่วมประกาศได้ไหม", "กดเข้าร่วม No Gift แทนหัวหน้าได้หรือเปล่า", "ให้คนอื่นเซ็นประกาศแทนผิดไหม",
)  # fmt: skip
ABOUT = (
    "ประกาศทั้งหกฉบับเกี่ยวกับอะไร", "ประกาศที่ต้องเข้าร่วมมีอะไรบ้าง", "ประกาศ 6 ฉบับนี้พูดถึงเรื่องอะไรคะ",
    "ประกาศพวกนี้ว่าด้วยเรื่องอะไรบ้าง", "ประกาศทั้งหมดเป็นเรื่องอะไร",
)  # fmt: skip


@pytest.fixture
def staff(demo: House, chat: Callable[[str], Chat]) -> Chat:
    opens(demo, "no-gift")
    signs(chat(DIRECTOR))
    return chat(STAFF)


@pytest.mark.parametrize("amid", [False, True])
@pytest.mark.parametrize("said", FOR_ANOTHER)
def test_everybody_joins_alone(demo: House, staff: Chat, said: str, amid: bool) -> None:
    if amid:
        staff.says("No Gift")
    told = staff.answer_to(said)
    assert "เข้าร่วมแทนกันไม่ได้" in told or "เข้าร่วมแทนผู้อื่นไม่ได้" in told
    with demo.session() as session:
        assert list(session.scalars(select(Pledge.answer))) == ["joined"]


@pytest.mark.parametrize("said", ABOUT)
def test_what_they_are_about_shows_what_waits(staff: Chat, said: str) -> None:
    staff.says(said)
    assert "No Gift Policy" in staff.last and staff.offers[0] == "เข้าร่วมประกาศ"


@pytest.mark.parametrize(
    "said",
    [
        "เคยลงนาม No Gift ปีที่แล้ว ปีนี้ต้องลงใหม่รึเปล่า", "ต้องลงนาม no gift ทุกปีไหม",
        "No Gift ลงครั้งเดียวใช้ได้ตลอดไหม", "เข้าร่วมประกาศปีก่อนแล้ว ปีนี้ต้องทำใหม่หรือเปล่า",
        "ประกาศ no gift ต้องเข้าร่วมใหม่ทุกปีเลยหรอ",
    ],
)  # fmt: skip
def test_each_year_has_announcements_of_its_own(staff: Chat, said: str) -> None:
    told = staff.answer_to(said)
    assert "การเข้าร่วมของปีก่อนไม่นับในปีนี้" in told and "ยังตอบแยกของปี" not in told
    assert "No Gift Policy" in told and staff.offers[0] == "เข้าร่วมประกาศ"


@pytest.mark.parametrize(
    "said",
    [
        "ประกาศ no gift ปีนี้ลงเว็บใหม่หรือยัง", "ปีนี้เข้าร่วมประกาศ No Gift แล้ว แก้ชื่อใหม่ได้ไหม",
        "ปีนี้ลงนาม No Gift ไปแล้ว กดซ้ำได้ไหม", "เข้าร่วม no gift แล้ว ต้องทำแบบทดสอบอีกไหม ปีนี้",
        "ประกาศ no gift ต้องร่วมทุกคนไหม ทุกปีมีกี่ฉบับ",
    ],
)  # fmt: skip
def test_other_things_of_a_year_are_not_told_of_joining_anew(staff: Chat, said: str) -> None:
    assert "การเข้าร่วมของปีก่อนไม่นับในปีนี้" not in staff.answer_to(said)


@pytest.mark.parametrize(
    "said",
    [
        "ใครเซ็นแทนผอ.ได้",
        "เข้าร่วม no gift ยังไง",
        "ประกาศผลคนดีเด่นมีอะไรบ้าง",
        "ประกาศของผู้บริหารมีอะไรบ้าง",
        "ให้ใครรักษาการแทนได้ไหม",
        "No Gift คืออะไร",
    ],
)
def test_other_questions_are_answered_as_before(staff: Chat, said: str) -> None:
    staff.says(said)
    assert "เข้าร่วมแทนกันไม่ได้" not in staff.last and "• No Gift Policy" not in staff.last


@pytest.mark.parametrize(
    "said",
    [
        "อ้าว แล้วปีนี้เค้าเปิดให้ลงนามรึยังคะ อยากลงของปีนี้ให้เรียบร้อยค่ะ",
        "ปีนี้เปิดให้เข้าร่วมหรือยังครับ",
        "เปิดให้ลงชื่อปีนี้เมื่อไหร่",
        "ปีนี้เปิดให้ลงนามประกาศหรือยังคะ",
    ],
)
def test_whether_this_year_s_are_open_is_told(chat: Callable[[str], Chat], said: str) -> None:
    told = chat(STAFF).answer_to(said)
    assert "ขณะนี้ไม่มีประกาศที่ต้องเข้าร่วม" in told and "เมื่อประกาศของปีนี้เปิดแล้ว" in told


def test_what_is_not_joined_yet_is_told_below_what_leads_to_joining(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(STAFF).says("ประกาศโนกิฟห้ามอะไรบ้างคะ")
    told = me.answer_to("แปลว่าตอนนี้หนูยังไม่ได้ลงของปีนี้ใช่มั้ยคะ แล้วต้องรอเค้าเปิดก่อนใช่มั้ย")
    assert "ท่านยังไม่ได้เข้าร่วมประกาศใด" in told


@pytest.mark.parametrize(
    "said",
    [
        "ปีนี้งานวันเด็กเปิดให้ลงชื่อรึยัง",
        "ปีนี้ชมรมเปิดให้เข้าร่วมหรือยัง",
        "แปลว่าหนูยังไม่ได้ลงของปีนี้ใช่มั้ยคะ",
        "ปีนี้ลงรายงานหรือยัง",
        "ปีนี้เปิดให้ร่วมบริจาคโลหิตเมื่อไหร่",
        "ปีนี้เปิดร่วมแข่งกีฬาวันไหน",
        "ปีนี้มีเปิดให้ร่วมปลูกป่าไหม",
        "ปีนี้เปิดให้เซ็นสัญญารึยัง",
        "กีฬาสีปีนี้เปิดให้ร่วมรึยัง",
    ],
)
def test_what_else_opens_or_is_not_entered_is_no_announcement(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "เมื่อประกาศของปีนี้เปิดแล้ว" not in chat(STAFF).answer_to(said)
