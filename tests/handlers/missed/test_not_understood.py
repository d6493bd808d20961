"""ไม่เข้าใจอะไรบ้าง: what is kept of sentences that were not understood, and who reads it."""

from __future__ import annotations

import pytest

from models.missed import missed_sentences
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import confirmed, happens, known, mention, message

__all__ = ["known"]
STRANGER = "U" + "e" * 32
UNKNOWN = "ช่วยเช็ดโต๊ะห้องหกให้ที"


def kept(house: House) -> dict[str, int]:
    with house.session() as session:
        found = missed_sentences.listed(session, house.sealer)
    return {each.words: each.times for each in found}


def test_a_sentence_is_counted_whoever_types_it(
    reporter: Chat, head: Chat, admin: Chat, demo: House
) -> None:
    for who in (reporter, head, reporter):
        who.says(UNKNOWN)
    assert kept(demo) == {UNKNOWN: 3}
    admin.says("ไม่เข้าใจอะไรบ้าง")
    assert "3 ครั้ง" in admin.last and UNKNOWN in admin.last
    assert "understanding list" in admin.last


@pytest.mark.parametrize("typed", ["บอตไม่เข้าใจอะไรบ้างคะ", "ประโยคที่ไม่เข้าใจ", "คำถามที่บอตตอบไม่ได้ครับ"])
def test_administrators_ask_it_in_other_words_and_nobody_else_may(
    admin: Chat, reporter: Chat, typed: str
) -> None:
    admin.says(typed)
    assert "ข้อความที่บอตไม่เข้าใจ" in admin.last
    reporter.says(typed)
    assert "เปิดให้เฉพาะผู้มีหน้าที่" in reporter.last


def test_the_most_frequent_is_first_and_all_are_reached(
    reporter: Chat, admin: Chat, demo: House
) -> None:
    with demo.session() as session:
        for number in range(12):
            for _ in range(number + 1):
                missed_sentences.keep(
                    session, demo.sealer, f"ประโยค{'ก' * number}", demo.now.date()
                )
        session.commit()
    admin.says("ไม่เข้าใจอะไรบ้าง")
    assert admin.last.index("12 ครั้ง") < admin.last.index("11 ครั้ง") and "12 ประโยค" in admin.last
    admin.taps("หน้าถัดไป")
    assert "1 ครั้ง" in admin.last and "12 ครั้ง" not in admin.last


def test_with_none_kept_it_says_so(admin: Chat) -> None:
    admin.says("ไม่เข้าใจอะไรบ้าง")
    assert "ยังไม่มี" in admin.last


# -- what is never kept --------------------------------------------------------------------------

NEVER = (
    "หัวหน้าเอารถหลวงไปใช้ส่วนตัว",
    "พัสดุห้องเรารับเงินร้านค้า",
    "มีคนข่มขู่ลูกน้องในห้อง",
    "จะแจ้งเรื่องไม่ชอบมาพากล",
    "เรื่องที่ยื่นไว้ไปถึงไหนแล้ว",
    "ใครอ่านเรื่องที่ส่งแบบไม่บอกชื่อ",
    "ABCD-EFGH-1234-5678-JKLM เปิดให้ที",
    "รหัส ABCD-EFGH-1234-5678-JKL ใช้ไม่ได้",
    "ACDEF-23467",
    "เขาบังคับให้ลูกน้องซื้อของให้",
    "เงินค่าเดินทางไม่ถึงมือเจ้าหน้าที่",
    "ผอ.เรียกให้ไปคุยสองต่อสองในห้อง",
    "พัสดุซื้อของร้านญาติตัวเองตลอด",
    "แม่บ้านโดนหักเงินทุกเดือนไม่รู้เอาไปไหน",
)


@pytest.mark.parametrize("typed", NEVER)
def test_nothing_about_a_complaint_and_no_code_is_kept(
    reporter: Chat, demo: House, typed: str
) -> None:
    reporter.says(typed)
    assert kept(demo) == {}


def test_nothing_is_kept_while_a_complaint_is_told_or_waits_or_was_just_ended(
    reporter: Chat, demo: House
) -> None:
    reporter.says("ร้องเรียน").says(UNKNOWN)
    reporter.says("แผน").says(UNKNOWN)  # the complaint waits
    assert kept(demo) == {}
    reporter.says("ทำต่อ").says("ยกเลิก").says(UNKNOWN)
    assert kept(demo) == {}
    reporter.says("เมนู").says(UNKNOWN)
    assert kept(demo) == {UNKNOWN: 1}


def test_of_people_who_are_not_on_the_roster_nothing_is_kept(demo: House) -> None:
    Chat(demo, STRANGER).says(UNKNOWN)
    assert kept(demo) == {}


@pytest.mark.parametrize("typed", ["ขอบคุณค่ะ", "สวัสดีครับ", "555", "👍", ""])
def test_what_is_no_sentence_is_not_kept(reporter: Chat, demo: House, typed: str) -> None:
    reporter.says(typed)
    assert kept(demo) == {}


def test_names_of_the_roster_are_taken_out(reporter: Chat, demo: House) -> None:
    reporter.says("ช่วยจองห้องชั้นเจ็ดให้รายงานดี โทร 081 234 5678 ที")
    assert kept(demo) == {"ช่วยจองห้องชั้นเจ็ดให้ (ชื่อ) โทร 0": 1}


# -- in a group ----------------------------------------------------------------------------------


def test_in_the_offices_group_only_what_is_addressed_to_the_bot_is_kept(
    known: House, admin: Chat
) -> None:
    happens(known, message("text", text=UNKNOWN))
    happens(known, mention(UNKNOWN))
    assert kept(known) == {}  # nobody has confirmed the group
    confirmed(known, admin)
    happens(known, message("text", text=UNKNOWN))
    happens(known, mention("มีคนข่มขู่ลูกน้องในห้อง"))
    assert kept(known) == {}
    happens(known, mention(UNKNOWN))
    assert kept(known) == {UNKNOWN: 1}
