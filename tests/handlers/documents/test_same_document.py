"""The document that was just asked for, once more in another format, of another round or bureau."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.documents.test_told_with_the_wish import asks, newest
from tests.handlers.house import Chat, House

REPORTER, ADMIN, HEAD = "D0103", "D0002", "D0102"
FORM = "ขอแบบรายงานของสำนักรอบ 20 มีนาคม เป็นเวิร์ด"
UNSENT = "ขอไฟล์ excel รายชื่อคนที่ยังไม่ส่ง"


def made(house: House) -> tuple[str, str, str | None]:
    row = newest(house)
    return row.kind, row.ending, row.due.isoformat() if row.due is not None else None


@pytest.mark.parametrize(
    ("words", "ending", "due"),
    [
        ("อันเดิมแต่เป็น excel", "xlsx", "2027-03-20"),
        ("เหมือนเมื่อกี้นะคะ แต่ขอเป็นพีดีเอฟ", "pdf", "2027-03-20"),
        ("แล้วของรอบ 20 มิ.ย. ล่ะ", "docx", "2027-06-20"),
        ("เอาทั้งปีดีกว่าครับ", "docx", None),
        ("เปลี่ยนเป็นรอบมิถุนา ไฟล์ excel ค่ะ", "xlsx", "2027-06-20"),
        ("งั้นเปลี่ยนเป็นรอบ 20 มิถุนายน", "docx", "2027-06-20"),
        ("เอาเหมือนเดิมแต่เป็น excel จะได้รวมยอดต่อ", "xlsx", "2027-03-20"),
    ],
)
def test_what_is_named_takes_its_place(
    demo: House, chat: Callable[[str], Chat], words: str, ending: str, due: str | None
) -> None:
    asks(asks(chat(REPORTER), FORM), words)
    assert made(demo) == ("bureau-form", ending, due)


def test_one_after_the_other_is_of_the_newest(demo: House, chat: Callable[[str], Chat]) -> None:
    me = asks(asks(chat(REPORTER), FORM), "เป็น excel")
    asks(asks(me, "รอบ 20 มิ.ย. ด้วย"), "แล้ว pdf ล่ะ")
    assert made(demo) == ("bureau-form", "pdf", "2027-06-20")


def test_a_list_that_was_ordered_at_once_is_narrowed(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me = asks(asks(chat(ADMIN), UNSENT), "เฉพาะรอบ 20 มิถุนายน")
    assert made(demo) == ("unsent", "xlsx", "2027-06-20")
    asks(me, "เฉพาะสำนักการคลัง")
    assert newest(demo).bureau_id is not None and made(demo)[2] == "2027-06-20"
    asks(me, "เอาทุกสำนักดีกว่าค่ะ")
    assert newest(demo).bureau_id is None


def test_the_same_once_more_says_what_became_of_it(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me = asks(chat(REPORTER), FORM).says("เฉพาะรอบ 20 มีนาคม")
    assert "เอกสารและภาพที่ท่านขอ" in me.last


def test_a_part_that_it_is_not_made_of_is_told_with_what_holds_it(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me = asks(chat(REPORTER), FORM).says("เฉพาะที่ส่งแล้ว")
    assert "แบบรายงานของสำนักคัดเฉพาะที่ส่งแล้วไม่ได้" in me.last and "ขอรายงานหนึ่งหน้า" in me.offers
    asks(me, "เป็น pdf แทน")
    assert made(demo) == ("bureau-form", "pdf", "2027-03-20")


def test_the_document_of_one_record_is_of_no_round(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me = asks(chat(ADMIN), "ขอทะเบียนบุคลากรเป็น Excel").says("เฉพาะสำนักการคลัง")
    assert "เป็นของทั้งสำนักงาน" in me.last


@pytest.mark.parametrize(
    "words", ["ใครยังไม่ส่งรอบ 20 มีนาคม", "รอบ 20 มีนาคมต้องส่งอะไรบ้าง", "สำนักการคลังส่งกี่ฉบับ", "รายงาน 1.4"]
)
def test_what_says_more_is_a_matter_of_its_own(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    me = asks(chat(HEAD), FORM).says(words)
    assert made(demo) == ("bureau-form", "docx", "2027-03-20") and me.last


def test_below_other_words_a_round_is_no_document(demo: House, chat: Callable[[str], Chat]) -> None:
    me = asks(chat(ADMIN), UNSENT).says("ใครยังไม่ส่ง").says("แล้วรอบ 20 มิ.ย. ล่ะ")
    assert made(demo)[2] == "2027-03-20" and "20 มิถุนายน" in me.last
