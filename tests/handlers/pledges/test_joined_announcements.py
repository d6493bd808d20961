"""What somebody joined: when, which version, and the text as it was then."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import DIRECTOR, STAFF, changes, opens, signs


def test_each_joining_is_listed_with_its_moment_and_its_text(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    opens(demo, "no-gift")
    staff = chat(STAFF)
    signs(chat(DIRECTOR), staff)
    staff.taps("ประกาศที่เข้าร่วม")
    assert "No Gift Policy" in staff.last and "เข้าร่วมเมื่อ 1 มี.ค. 70 เวลา 09.00 น." in staff.last
    staff.taps("อ่าน")
    assert "ข้าพเจ้าจะไม่รับของขวัญและของกำนัลทุกชนิด" in staff.last
    assert "ตรงกับข้อความที่เข้าร่วม" in staff.last


@pytest.mark.soak
def test_the_text_of_the_version_joined_is_shown_after_it_changed(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    opens(demo, "no-gift")
    staff = chat(STAFF)
    signs(chat(DIRECTOR), staff)
    changes(demo, "ข้อความใหม่ทั้งหมด")
    seen = len(staff.heard)
    staff.says("ประกาศที่เข้าร่วม")
    assert "มีฉบับใหม่กว่าแล้ว" in staff.since(seen)
    assert "1 ฉบับที่ท่านยังไม่ได้เข้าร่วม" in staff.last and "เข้าร่วมประกาศ" in staff.offers
    staff.taps("อ่าน")
    assert "ข้อความใหม่ทั้งหมด" not in staff.last and "ฉบับที่ 1" in staff.last


@pytest.mark.soak
def test_somebody_elses_joining_is_not_shown(demo: House, chat: Callable[[str], Chat]) -> None:
    opens(demo, "no-gift")
    director = chat(DIRECTOR)
    signs(director)
    director.says("ประกาศที่เข้าร่วม")
    staff = chat(STAFF).taps_data(director.button("อ่าน"))
    assert len(staff.heard) == 1 and "1 ฉบับที่ท่านยังไม่ได้เข้าร่วม" in staff.last
    assert "ข้าพเจ้า" not in staff.last and "เข้าร่วมเมื่อ" not in staff.last


@pytest.mark.parametrize(
    "said",
    [
        "รับทราบนโยบายไม่รับของขวัญไปแล้วรึยังจำไม่ได้",
        "จำไม่ได้ว่าเซ็นประกาศไม่รับของขวัญไปแล้วหรือยัง",
        "ไม่แน่ใจว่ากดเข้าร่วม no gift ครบหรือยัง",
        "ประกาศงดรับของขวัญเราเข้าร่วมไปแล้วหรือยังนะ",
    ],
)
def test_who_has_forgotten_whether_they_joined_is_told(
    chat: Callable[[str], Chat], said: str
) -> None:
    last = chat("D0106").says(said).last
    assert "เข้าร่วมประกาศใด" in last and "โดยย่อ" not in last


@pytest.mark.parametrize("said", ["ใครเซ็นประกาศไปแล้วบ้าง", "ต้องรับทราบนโยบายก่อนไหม"])
def test_others_joining_is_another_question(chat: Callable[[str], Chat], said: str) -> None:
    assert "ท่านยังไม่ได้เข้าร่วมประกาศใด" not in chat("D0106").says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "หนูเข้าร่วม no gift ไปตั้งนานแล้ว ใบประกาศอยู่ไหนคะ หาไม่เจอเลย จะเอาไปติดโต๊ะ",
        "งดรับของขวัญที่กดไปแล้ว ใบรับรองหาไม่เจอ",
    ],
)
def test_who_seeks_the_paper_of_their_joining_hears_what_they_joined(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "ท่านยังไม่ได้เข้าร่วมประกาศใด" in chat(STAFF).answer_to(said)
    assert "ประกาศใด" not in chat(STAFF).answer_to("ใบประกาศอบรมอยู่ไหนคะ")
