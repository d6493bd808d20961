"""What is said to the bot around a text is parted from it; a text that only sounds so is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.asides.aside_reader import CLAUSES, CONTENT, TO_BOT, WEIGHTS
from handlers.understand.asides.said_around import around
from handlers.understand.wishes.trained_weights import hash_of

LINES = [line.split("\t") for line in CLAUSES.read_text(encoding="utf-8").splitlines()[1:]]
TEXTS = (
    "สอนน้องใหม่ทำบัญชีรายจ่าย",
    "ปิดปรับปรุงลิฟต์ฝั่งตะวันออก",
    "จัดอบรมเรื่องผลประโยชน์ทับซ้อนสองรุ่น",
    "กระเช้าผลไม้กับชาจีนหนึ่งกล่อง",
)
BEFORE = ("เขียนไม่เก่งนะคะ", "ใส่ว่า")
BEHIND = ("ใส่แค่นี้ก่อนเดี๋ยวมาเติม", "ช่วยเกลาให้หน่อยนะคะ", "พิมพ์ถูกป่าวไม่รู้")
LIKE_TALK = (
    "โปรดกดรับทราบภายในวันศุกร์",
    "ไม่บอกใครว่าเป็นคนทำ",
    "เก็บเงินคืนเจ้าของ ไม่บอกใครว่าเป็นคนทำ",
    "หัวหน้าพูดว่า “เดี๋ยวมาเติมทีหลัง ส่งไปก่อน”",
    "ห้องทำงานเลขาธิการ (ขอให้มาก่อนเวลา 10 นาที)",
    "โครงการอยากเห็นสภาโปร่งใส ใครๆ ก็มีส่วนร่วม",
    "ขอชะลอการพิจารณาไว้ก่อน จนกว่าจะได้หารือกับกลุ่มงาน",
)

PARTS = (*TEXTS, *BEFORE, *BEHIND, *LIKE_TALK, "12", "ครับ", "“", "😀")


def test_the_weights_were_trained_from_the_clauses_that_stand_here() -> None:
    assert WEIGHTS.trained_from == hash_of(CLAUSES.read_bytes()), "run `make wishes`"


def test_each_line_names_a_kind_a_hand_and_a_clause_that_stands_once() -> None:
    assert all(len(line) == 3 and all(line) for line in LINES)
    assert {kind for kind, *_ in LINES} == {CONTENT, TO_BOT}
    assert len({(kind, text) for kind, _, text in LINES}) == len(LINES)


@pytest.mark.parametrize("text", TEXTS)
def test_what_stands_around_a_text_is_parted_from_it(text: str) -> None:
    for before in BEFORE:
        found = around(f"{before} {text}")
        assert found is not None and (found.text, found.said) == (text, (before,)), before
    for behind in BEHIND:
        found = around(f"{text} {behind}")
        assert found is not None and (found.text, found.said) == (text, (behind,)), behind


@pytest.mark.parametrize("text", [*TEXTS, *LIKE_TALK])
def test_a_text_stays_whole(text: str) -> None:
    assert around(text) is None


@given(st.lists(st.sampled_from(PARTS), max_size=6))
def test_all_letters_stand_in_the_text_or_in_what_is_said(parts: list[str]) -> None:
    typed = " ".join(parts)
    found = around(typed)
    if found is not None:
        assert all(each in typed for each in (found.text, *found.said))
