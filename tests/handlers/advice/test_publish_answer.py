"""The shelf gets answers in the adviser's own words, and the group reads only the shelf."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.clinic.clinic_answer import ClinicAnswer
from models.trail.audit_entry import AuditEntry
from tests.handlers.advice.advising import (
    ASKING,
    OTHER,
    WORDS,
    answers,
    asks,
    kept,
)
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, known, mention

__all__ = ["known"]

TITLE, SHELVED = "แนบภาพในเล่มสรุปกี่ภาพ", "แนบหนึ่งภาพต่อหนึ่งหน่วยงานพร้อมคำบรรยาย"


def publishes(demo: House, chat: Callable[[str], Chat]) -> Chat:
    asks(chat(ASKING))
    advising = answers(demo, chat).taps("เปิดคำถาม").taps("เผยแพร่เป็นคำถามที่พบบ่อย")
    return advising.says(TITLE).says(SHELVED).taps("ยืนยันเผยแพร่")


def test_the_shelf_has_it_in_the_adviser_s_words_and_the_next_who_asks_reads_it(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    advising = publishes(demo, chat)
    assert SHELVED in advising.since(0) and "เผยแพร่เป็นคำถามที่พบบ่อยแล้ว" in advising.since(0)
    with demo.session() as session:
        [row] = session.scalars(select(ClinicAnswer))
        verbs = set(session.scalars(select(AuditEntry.verb)))
    assert (row.title, row.words) == (TITLE, SHELVED)
    assert {"advice.opened", "advice.answered", "advice.published"} <= verbs
    asker = chat(OTHER).says("ถามคลินิก เล่มสรุปแนบภาพได้กี่ภาพ")
    assert TITLE in asker.last
    assert SHELVED in asker.taps("อ่านข้อ 1").since(0)
    assert "คลินิกเผยแพร่เมื่อ" in asker.since(0) and "ผู้ดูแลระบบ" not in asker.since(0)
    assert TITLE in chat(OTHER).says("คำถามที่พบบ่อย").last


@pytest.mark.parametrize(
    ("title", "words", "why"),
    [
        (f"{WORDS}ได้กี่ใบ", SHELVED, "ใกล้เคียงถ้อยคำของผู้ถาม"),
        (TITLE, f"ที่ถามว่า {WORDS} คือหนึ่งภาพ", "ใกล้เคียงถ้อยคำของผู้ถาม"),
        (TITLE, "สอบถามนางสาวตัวอย่าง รายงานดี ได้เลย", "มีชื่อบุคคล"),
    ],
)
def test_the_asker_s_words_and_names_are_never_published(
    demo: House, chat: Callable[[str], Chat], title: str, words: str, why: str
) -> None:
    asks(chat(ASKING))
    advising = answers(demo, chat).taps("เปิดคำถาม").taps("เผยแพร่เป็นคำถามที่พบบ่อย")
    heard = len(advising.heard)
    advising.says(title)
    if why not in advising.since(heard):  # the question may stand, the answer may not
        advising.says(words)
    assert why in advising.since(heard) and "ยืนยันเผยแพร่" not in advising.since(heard)
    with demo.session() as session:
        assert session.scalars(select(ClinicAnswer)).all() == []


def test_in_the_group_only_the_shelf_answers(known: House, chat: Callable[[str], Chat]) -> None:
    [told], _ = happens(known, mention("ถามคลินิก ทำไมหัวหน้าผมถึงไม่ยอมเซ็นเล่มสรุป"))
    assert "เซ็นเล่มสรุป" not in str(told)
    assert "ส่งช้า" in str(happens(known, mention("ถามคลินิก ส่งรายงานช้ากว่ากำหนดได้ไหม")))
    assert kept(known) == []


@pytest.mark.parametrize(
    "said",
    [
        "ขอเผยแพร่คำตอบนี้ไว้ในคำถามที่พบบ่อย โดยไม่ระบุสำนักและชื่อผู้ถามครับ",
        "นำคำตอบเมื่อสักครู่ลงในคำถามที่พบบ่อยครับ",
        "เอาคำตอบเมื่อกี้ขึ้น FAQ ให้หน่อย",
    ],
)
def test_publishing_is_begun_in_words(demo: House, chat: Callable[[str], Chat], said: str) -> None:
    asks(chat(ASKING))
    asks(chat(OTHER), "ใบลงชื่อใช้ลายเซ็นดิจิทัลได้ไหม")
    advising = answers(demo, chat)
    [answered] = [each.id for each in kept(demo) if each.answered_on]
    advising.says(said)
    assert advising.state["answers"]["id"] == answered and "ด้วยคำของท่านเอง" in advising.last
    advising.says(TITLE).says(SHELVED).taps("ยืนยันเผยแพร่")
    assert "ไม่มีคำตอบที่ยังไม่ได้เผยแพร่" in advising.says(said).last


def test_nobody_else_begins_it_and_a_denial_does_not(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    asks(chat(ASKING))
    advising = answers(demo, chat).says("คำตอบนี้ไม่ต้องเผยแพร่ในคำถามที่พบบ่อยนะ")
    assert "ด้วยคำของท่านเอง" not in advising.last
    other = chat(OTHER).says("เอาคำตอบนี้ลงคำถามที่พบบ่อยหน่อย")
    assert "ด้วยคำของท่านเอง" not in other.last


@pytest.mark.parametrize("said", ["ใช้คำตอบเดิม", "เหมือนที่ตอบไปค่ะ", "ใช้คำตอบที่ส่งแล้ว"])
def test_the_answer_that_was_sent_need_not_be_typed_again(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    asks(chat(ASKING))
    advising = answers(demo, chat, SHELVED).taps("เปิดคำถาม").taps("เผยแพร่เป็นคำถามที่พบบ่อย")
    assert SHELVED in advising.says(TITLE).last and "ใช้คำตอบที่ส่งแล้ว" in advising.offers
    advising.says(said).taps("ยืนยันเผยแพร่")
    with demo.session() as session:
        [row] = session.scalars(select(ClinicAnswer))
    assert (row.title, row.words) == (TITLE, SHELVED)


def test_an_answer_that_may_not_be_published_is_not_offered(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    asks(chat(ASKING))
    advising = answers(demo, chat, "สอบถามนางสาวตัวอย่าง รายงานดี ได้เลย")
    advising.taps("เปิดคำถาม").taps("เผยแพร่เป็นคำถามที่พบบ่อย").says(TITLE)
    assert "ใช้คำตอบที่ส่งแล้ว" not in advising.offers and "รายงานดี" not in advising.last


def test_the_sentence_may_give_the_question(demo: House, chat: Callable[[str], Chat]) -> None:
    asks(chat(ASKING))
    advising = answers(demo, chat, SHELVED)
    advising.says(f"เอาคำตอบนี้ขึ้นคำถามที่พบบ่อย คำถามว่า {TITLE}")
    assert advising.state["answers"]["question"]["words"] == TITLE
    advising.taps("ใช้คำตอบที่ส่งแล้ว").taps("ยืนยันเผยแพร่")
    assert "เผยแพร่เป็นคำถามที่พบบ่อยแล้ว" in advising.since(0)
