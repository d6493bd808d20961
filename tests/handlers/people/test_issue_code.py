"""`ออกรหัส D0103`: who may, what is shown, who is told, and what a wrong number is answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from bot.simulator import seed
from models.accounts import joining
from models.people.person import JoiningCode, Person
from tests.handlers.house import Chat

ADMIN = "D0002"


def codes(chat: Chat, staff_id: str) -> list[JoiningCode]:
    with chat.house.session() as session:
        query = select(JoiningCode).join(Person, Person.id == JoiningCode.person_id)
        query = query.where(Person.staff_id == staff_id).order_by(JoiningCode.id)
        return list(session.scalars(query))


@pytest.mark.parametrize("words", ["ออกรหัส D0103", "ออกรหัส d๐๑๐๓ ค่ะ"])
def test_a_code_is_shown_once_and_the_persons_account_is_told(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin, person = chat(ADMIN), chat("D0103")
    admin.says(words)
    code = admin.last.split()[1]
    assert joining.read_code(code) is not None
    assert code not in admin.heard[-1]["altText"]
    assert "นางสาวตัวอย่าง รายงานดี" in admin.last and "14 วัน" in admin.last
    assert admin.offers == ["เมนู"]
    [made] = codes(admin, "D0103")
    assert made.tries_left == 5 and made.used_at is None
    assert person.hears(admin.house.sent[-1:])
    assert "ออกรหัสลงทะเบียนใหม่ในชื่อของท่าน" in person.last and code not in person.last


def test_the_cards_button_says_to_send_the_words_it_has_put_in(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("บุคลากร D0103")
    before = codes(admin, "D0103")
    admin.taps("ออกรหัสใหม่")
    assert "กดส่งข้อความ “ออกรหัส D0103”" in admin.last and "รายงานดี" in admin.last
    assert codes(admin, "D0103") == before


def test_for_somebody_without_an_account_nobody_else_is_told(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN)
    before = len(admin.house.sent)
    admin.says(f"ออกรหัส {seed.NOT_JOINED}")
    assert len(admin.house.sent) == before + 1
    assert "บัญชี LINE ใหม่" not in admin.last
    old, new = codes(admin, seed.NOT_JOINED)
    assert (old.tries_left, new.tries_left) == (0, 5)


def test_a_name_or_a_part_of_a_number_issues_nothing_and_shows_whose_numbers_there_are(
    chat: Callable[[str], Chat],
) -> None:
    admin = chat(ADMIN).says("ออกรหัส รายงาน")
    assert "D0103" in admin.last and "D0202" in admin.last
    assert codes(admin, "D0103") == []
    assert "ไม่พบเลขประจำตัวนี้" in admin.says("ออกรหัส D9999").last


def test_without_a_number_it_says_what_to_type(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ออกรหัส")
    assert "ออกรหัส D0103" in admin.last
    admin.taps("พิมพ์เลขประจำตัว")
    assert "ออกรหัส D0103" in admin.last


@pytest.mark.parametrize("staff_id", ["D0001", "D0103", "D0106"])
def test_nobody_but_an_administrator_issues_codes(
    chat: Callable[[str], Chat], staff_id: str
) -> None:
    assert "เฉพาะผู้มีหน้าที่" in chat(staff_id).says("ออกรหัส D0103").last
    assert codes(chat(staff_id), "D0103") == []


def test_in_the_group_no_code_is_issued(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN)
    event = admin.event({"type": "message"})
    event["source"] = {"type": "group", "groupId": "C" + "1" * 32, "userId": admin.user_id}
    mention = {"mentionees": [{"index": 0, "length": 4, "type": "user", "isSelf": True}]}
    event["message"] = {"type": "text", "id": "1", "text": "@bot ออกรหัส D0103", "mention": mention}
    admin.house.handle(event)
    assert codes(admin, "D0103") == []


@pytest.mark.parametrize(
    "words", ["ออกรหัสลงทะเบียนให้คุณรายงานดี", "ออกรหัสให้รายงานดี", "ขอรหัสลงทะเบียนให้คุณรายงานดีหน่อยค่ะ"]
)
def test_a_name_leads_to_the_number_and_issues_nothing(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert "ออกรหัส D0103" in admin.last and "รายงานดี" in admin.last
    assert codes(admin, "D0103") == []


def test_a_name_of_several_or_of_nobody_issues_nothing(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ออกรหัสให้สมมติ")
    assert "D0104" in admin.last and "D0106" in admin.last
    assert "ไม่พบเลขประจำตัวนี้หรือชื่อนี้" in admin.says("ออกรหัสให้คุณไม่มีคนนี้").last


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ขอรหัสลงทะเบียนใหม่ให้คุณรายงานดี เค้าทำหาย", "ออกรหัส D0103"),
        ("ขอรหัสลงทะเบียนใหม่ให้คุณวิภา เค้าทำหาย", "ไม่พบเลขประจำตัวนี้หรือชื่อนี้"),
    ],
)
def test_a_name_with_a_vowel_behind_its_title_is_taken(
    chat: Callable[[str], Chat], words: str, told: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert told in admin.last and not codes(admin, "D0103")


def test_a_number_that_nobody_has_may_be_added(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("ออกรหัสลงทะเบียนใหม่ให้ D0107 ที เค้าทำหายอีกแล้ว")
    assert "ไม่พบเลขประจำตัวนี้" in admin.last and "เพิ่ม D0107" in admin.offers
