"""A poster's code, typed: it opens what it stands for, however it is typed."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from models.codes import given_codes
from models.codes.short_code import ShortCode, is_code, slips_of
from models.pledges.pledge import ANNOUNCEMENT, Announcement
from models.trail import facts
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import CLOSES, STAFF, opens
from tests.handlers.test_group_chat import confirmed, happens, mention, taps

STRANGER = "D9999"
# The keys of the Thai layout, in the order of the signs.
THAI_KEYS = dict(zip("23456789ABCDEFGHJKMNPQRSTUVWXYZ", "/-ภถุึคตฟิแกำดเ้่าทืยๆพหะีอไปัผ", strict=True))


def given(house: House, opens: str = ANNOUNCEMENT, last: date | None = CLOSES) -> str:
    """The code of the announcement that is open."""
    with house.session() as session:
        about = session.scalars(select(Announcement.id)).first() or 0
        code = given_codes.give(session, opens, about, last, house.now, os.urandom)
        session.commit()
    return code


@pytest.fixture
def code(demo: House) -> str:
    opens(demo, "moral-organisation")
    return given(demo)


@pytest.mark.parametrize(
    "typed",
    ["{0}", "{1}", " {0} ", "{2}", "{3}", "รหัส {0}", "ตอบ {1}", "สแกน {0} ค่ะ"],
)
def test_a_bare_code_is_a_command(
    demo: House, chat: Callable[[str], Chat], code: str, typed: str
) -> None:
    forms = (
        code, code.lower(), " ".join(code), f"{code[:2]}-{code[2:]}",
    )  # fmt: skip
    staff = chat(STAFF).says(typed.format(*forms))
    assert "คุณธรรม" in staff.last and "ไม่พบรหัส" not in staff.last


@pytest.mark.parametrize("typed", ["รหัส {0}", "ตอบ {0}", "รหัส K{0}", "ดูรหัส {0}"])
def test_a_code_that_begins_as_a_questions_code_does_is_none_of_it(
    demo: House, chat: Callable[[str], Chat], typed: str
) -> None:
    opens(demo, "moral-organisation")
    with demo.session() as session:
        about = session.scalars(select(Announcement.id)).one()
        session.add(ShortCode(code="K7M3G", opens=ANNOUNCEMENT, about_id=about, given_at=demo.now))
        session.commit()
    staff = chat(STAFF).says(typed.format("K7M3G"))
    assert "รหัสคำถาม" not in staff.last


@pytest.mark.parametrize("code", ["5C7YU", "K7M3G", "ABD84"])
def test_it_is_read_by_its_keys_where_the_thai_layout_is_on(
    demo: House, chat: Callable[[str], Chat], code: str
) -> None:
    opens(demo, "moral-organisation")
    with demo.session() as session:
        about = session.scalars(select(Announcement.id)).one()
        kept = ShortCode(code=code, opens=ANNOUNCEMENT, about_id=about, given_at=demo.now)
        session.add(kept)
        session.commit()
    staff = chat(STAFF).says("".join(THAI_KEYS[sign] for sign in code))
    assert is_code(code) and "คุณธรรม" in staff.last


@pytest.mark.soak
def test_a_slip_gets_the_nearest_offered_and_one_tap_opens_it(
    chat: Callable[[str], Chat], code: str
) -> None:
    staff = chat(STAFF)
    for typed in (code[1] + code[0] + code[2:], code[:4], code[:2] + "0" + code[3:]):
        if typed == code or not (any(map(str.isdigit, typed)) and any(map(str.isalpha, typed))):
            continue
        staff.says(typed)
        assert f"ไม่พบรหัส {typed} ท่านหมายถึงรหัสนี้หรือไม่" in staff.last
        assert staff.offers[0] == code
    staff.says(code[:4]).says(code)
    assert "คุณธรรม" in staff.last


def test_a_code_whose_days_are_over_says_since_when(
    demo: House, chat: Callable[[str], Chat], code: str
) -> None:
    demo.later(days=40)
    staff = chat(STAFF).says(code)
    assert f"รหัส {code}" in staff.last and "ปิดแล้วเมื่อ 31 มี.ค. 70" in staff.last


@pytest.mark.soak
def test_a_code_that_nobody_gave_is_answered_kindly(
    demo: House, chat: Callable[[str], Chat], code: str
) -> None:
    other = next(each for each in slips_of("Z9999") if is_code(each) and each != code)
    staff = chat(STAFF).says(other)
    assert "ไม่พบรหัสนี้ กรุณาดูที่ป้ายอีกครั้ง" in staff.last
    staff.says("ใส่รหัส")
    assert "พิมพ์รหัส 5 ตัวตามที่เห็นบนป้าย" in staff.last
    staff.says(given(demo, "what-is-no-more"))
    assert "ไม่พบรหัสนี้" in staff.last


def test_a_stranger_is_told_how_to_register_and_a_joining_code_begins_it(
    demo: House, chat: Callable[[str], Chat], code: str
) -> None:
    stranger = chat(STRANGER).says(code)
    assert "รหัสนี้สำหรับบุคลากรที่ลงทะเบียนแล้ว" in stranger.since(0)
    stranger.says(given(demo, "joining", None))
    assert "รหัส" in stranger.last and "ลงทะเบียน" in stranger.since(0)


def test_in_a_conversation_only_a_code_that_opens_something_leaves_it(
    demo: House, chat: Callable[[str], Chat], code: str
) -> None:
    staff = chat(STAFF).says("ลา")
    begun = staff.last
    other = next(each for each in slips_of("Z9999") if each != code)
    staff.says(other)
    assert "ไม่พบรหัส" not in staff.last and begun
    staff.says(code)
    assert "คุณธรรม" in staff.since(0).rpartition(other)[2] or "คุณธรรม" in staff.last


def test_in_a_group_the_button_opens_the_direct_chat_with_the_code(
    demo: House, chat: Callable[[str], Chat], code: str
) -> None:
    with demo.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        session.commit()
    group = confirmed(demo, chat("D0002"))
    [card], _ = happens(group, mention(code))
    assert taps(card)[0]["uri"] == f"https://line.me/R/oaMessage/%40strong/?{code}"


@pytest.mark.parametrize("typed", ["KM47P", "รหัส KM47P", "km47p ค่ะ", "ใส่รหัส km47p"])
def test_a_code_that_there_is_not_is_said_to_be_none(
    chat: Callable[[str], Chat], typed: str
) -> None:
    assert "ไม่พบรหัส KM47P จึงยังไม่ได้ลงชื่อ" in chat("D0106").says(typed).last


def test_the_number_of_somebody_is_no_code(chat: Callable[[str], Chat]) -> None:
    assert "ไม่พบรหัส" not in chat("D0106").says("D0103").last
