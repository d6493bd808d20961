"""What a receiver has to do first, without a list in sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.complaints.complaint import ACKNOWLEDGED, NEW
from tests.handlers.complaints.casework import RECEIVER, STAFF, case_of, files
from tests.handlers.house import Chat, House


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(RECEIVER)


def test_the_first_case_is_named_and_one_tap_takes_it(demo: House, me: Chat) -> None:
    done = files(demo)
    me.says("รับเรื่องแรกค่ะ")
    assert case_of(demo, done).state == NEW and "ยังไม่ได้รับ" in me.last
    me.taps("รับเรื่องนี้")
    assert case_of(demo, done).state == ACKNOWLEDGED


def test_with_no_new_case_the_list_says_so(me: Chat) -> None:
    before = len(me.heard)
    assert "ไม่มีเรื่องที่รอรับ" in me.says("รับเรื่องแรก").since(before)


def test_todays_work_begins_with_the_complaints(demo: House, me: Chat) -> None:
    files(demo)
    before = len(me.heard)
    me.says("วันนี้มีงานอะไรบ้าง")
    assert "รอท่านรับ 1 เรื่อง" in me.since(before) and "เรื่องที่ท่านรับผิดชอบ 1 เรื่อง" in me.last


def test_who_may_not_see_figures_is_shown_the_own_queue(demo: House, me: Chat) -> None:
    files(demo)
    me.says("สรุปเรื่องร้องเรียนเดือนนี้ให้หน่อย กี่เรื่อง ประเภทไหนบ้าง")
    assert "เรื่องที่ท่านรับผิดชอบ 1 เรื่อง" in me.last


def test_others_have_no_queue(demo: House, chat: Callable[[str], Chat]) -> None:
    files(demo)
    assert "รอท่านรับ" not in chat(STAFF).says("วันนี้มีงานอะไรบ้าง").since(0)


def test_figures_of_the_year_are_those_that_receivers_may_see(chat: Callable[[str], Chat]) -> None:
    told = chat("D0105").answer_to(
        "ขอสถิติเรื่องร้องเรียนปีนี้ทำสไลด์เสนอท่านเลขาฯ พรุ่งนี้เช้าหน่อยนะ รับกี่เรื่อง จบกี่เรื่อง"
    )
    assert "ตัวเลขเรื่องร้องเรียน" in told and "เปิดให้เฉพาะ" not in told
    told = chat("D0105").answer_to("ขอสถิติเรื่องร้องเรียนแยกประเภทปีนี้")
    assert "เปิดให้เฉพาะผู้ดูแลระบบและผู้บริหาร" in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ปีงบนี้รับเรื่องร้องเรียนกี่เรื่อง แยกตามประเภทด้วย", "ปีงบประมาณ 2570 รับ 1 เรื่อง"),
        ("ปีงบประมาณ 2570 มีเรื่องร้องเรียนเข้ามากี่เรื่อง แยกประเภท", "ปีงบประมาณ 2570 รับ 1 เรื่อง"),
        ("เรื่องร้องเรียนเดือนนี้แยกประเภทมีกี่เรื่อง", "เดือนมีนาคม 2570 รับ 1 เรื่อง"),
    ],
)
def test_how_many_one_has_had_is_told_before_whose_the_kinds_are(
    demo: House, me: Chat, words: str, told: str
) -> None:
    files(demo)
    before = len(me.heard)
    heard = me.says(words).since(before)
    assert told in heard and heard.index(told) < heard.index("เปิดให้เฉพาะผู้ดูแลระบบและผู้บริหาร")
