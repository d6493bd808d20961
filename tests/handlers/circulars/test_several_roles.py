"""Recipients of several roles or posts, told in one sentence wherever it comes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.roster.changing.test_change_person import ADMIN

_HEAD, _REPORTER = "นางตัวอย่าง หัวหน้ากลุ่ม", "นายสมมติ รายงานคลัง"
_TOGETHER = [
    "ส่งเฉพาะคนที่เป็นผู้รายงานกับหัวหน้านะ",
    "ส่งให้หัวหน้าและผู้รายงานเท่านั้น",
    "เอาแค่ผู้รายงานกับหัวหน้าพอค่ะ",
    "ขอเปลี่ยนเป็นส่งเฉพาะหัวหน้า ผู้รายงาน และผู้บริหาร",
]


def _named(chat: Chat) -> set[str]:
    answers = chat.state["answers"]
    return {each["name"] for each in answers["people"]} if answers["whom"] == "named" else set()


@pytest.fixture
def admin(demo: House, chat: Callable[[str], Chat]) -> Chat:
    return chat(ADMIN)


@pytest.mark.parametrize("words", _TOGETHER[:3])
def test_several_roles_where_the_people_are_asked(admin: Chat, words: str) -> None:
    admin.says("ส่งข้อความ").says(words)
    assert {_HEAD, _REPORTER} <= _named(admin) and "พิมพ์ข้อความที่จะส่ง" in admin.last


@pytest.mark.parametrize("words", _TOGETHER[:3])
def test_several_roles_at_the_card(admin: Chat, words: str) -> None:
    admin.says("ส่งข้อความถึงทุกคน: พรุ่งนี้ประชุม 9 โมง").says(words)
    assert {_HEAD, _REPORTER} <= _named(admin) and "เปลี่ยนผู้รับแล้ว" in admin.since(0)


def test_a_post_beside_a_role(admin: Chat) -> None:
    admin.says("ส่งข้อความ").says("หัวหน้ากลุ่ม กับ ผู้บริหาร")
    assert _HEAD in _named(admin) and _REPORTER not in _named(admin)


def test_where_the_letter_is_asked_it_is_asked_about(admin: Chat) -> None:
    admin.says("ส่งข้อความถึงทุกคน").says("ส่งเฉพาะคนที่เป็นผู้รายงานกับหัวหน้านะ")
    assert "แก้ตามนี้" in admin.offers and "text" not in admin.state["answers"]


@pytest.mark.parametrize(
    "words",
    [
        "ผู้รายงานกับหัวหน้าเห็นอะไรบ้าง",
        "ส่งให้หัวหน้าและผู้รายงานหรือยัง",
        "หัวหน้ากับผู้รายงานต่างกันยังไง",
        "ขอบคุณผู้รายงานและหัวหน้าทุกท่าน",
        "ใครเป็นหัวหน้ากับผู้รายงาน",
        "ส่งเฉพาะสำนักกำกับกับใครก็ไม่รู้",
    ],
)
def test_other_sentences_change_no_recipients(admin: Chat, words: str) -> None:
    admin.says("ส่งข้อความถึงทุกคน: พรุ่งนี้ประชุม 9 โมง").says(words).says("ทำต่อ")
    assert admin.state["answers"]["whom"] == "everybody"
