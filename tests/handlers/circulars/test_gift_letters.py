"""Who asks for a circular about the policy of no gifts is led to the declarations."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.pledges.announcing import STAFF, opens, signs

NOT_HERE = "ตัวหนังสือเวียนอยู่ในระบบสารบรรณ"
POLICY = "ข้อความของนโยบายอยู่ในประกาศด้านล่าง"
SAID = [
    "ขอหนังสือแจ้งเวียนนโยบายไม่รับของขวัญฉบับล่าสุด",
    "ขอหนังสือเวียนเรื่อง no gift",
    "มีหนังสือเวียนงดรับของขวัญปีใหม่ไหม",
    "หนังสือแจ้งนโยบาย no gift เลขที่เท่าไหร่",
    "แจ้งเวียนเรื่องงดของขวัญอยู่ไหน",
]


@pytest.mark.parametrize("said", SAID)
def test_the_declarations_of_the_year_are_shown(
    chat: Callable[[str], Chat], director: Chat, said: str
) -> None:
    staff = chat(STAFF)
    opens(staff.house)
    signs(director)
    told = staff.answer_to(said)
    assert NOT_HERE in told and POLICY in told and "No Gift Policy" in told
    assert staff.house.states(staff.user_id) == {}


def test_without_declarations_none_are_promised(chat: Callable[[str], Chat]) -> None:
    staff = chat(STAFF)
    told = staff.answer_to(SAID[0])
    assert NOT_HERE in told and POLICY not in told


def test_what_was_sent_is_shown_first(admin: Chat, chat: Callable[[str], Chat]) -> None:
    admin.says("ส่งข้อความถึงทุกคน: ปีใหม่นี้งดรับของขวัญทุกชนิด").taps("ส่งข้อความ")
    staff = chat(STAFF)
    assert "เรื่องนี้ที่ส่งถึงท่านในบอต 1 ฉบับ" in staff.answer_to(SAID[0])


@pytest.mark.parametrize(
    "said",
    [
        "ร่างหนังสือเวียนเรื่อง no gift ให้หน่อย",
        "หนังสือเวียนล่าสุด",
        "ขอหนังสือเวียนเรื่องแต่งกาย",
        "No Gift คืออะไร",
        "ได้รับของขวัญจากบริษัท",
        "ใครยังไม่รับทราบหนังสือเวียนงดรับของขวัญ",
    ],
)
def test_other_words_are_not_taken(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat(STAFF)
    assert NOT_HERE not in staff.answer_to(said)
