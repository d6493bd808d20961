"""The head decides on a picture: one tap, a word, a deputy, an old button; others never."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from models.people import deputies
from models.people.person import Person
from models.thursday_pictures.thursday_picture import APPROVED, RETURNED, WAITING
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import meets, number_of
from tests.handlers.thursday_pictures.picturing import (
    KNOWLEDGE,
    TITLE,
    WORDS,
    pictures,
    sends_picture,
    states,
)

People = Callable[[str], Chat]
OTHER_REPORTER = "D0202"


def test_the_head_sees_picture_and_words_and_approves_with_one_tap(me: Chat, head: Chat) -> None:
    sends_picture(me, head)
    assert "ส่งอินโฟกราฟิกแล้ว" in me.last and states(me) == [WAITING]
    kinds = [each["type"] for each in me.house.sent[-2].messages + me.house.sent[-1].messages]
    assert "image" in kinds and TITLE in head.since(0) and WORDS in head.since(0)
    assert "อนุมัติอินโฟกราฟิกแล้ว" in head.taps("อนุมัติ").last
    meets(me.house, me)
    assert "ได้รับอนุมัติ" in me.last and states(me) == [APPROVED]
    assert "พร้อม" not in me.says("อินโฟกราฟิก").last and "อนุมัติแล้ว รอวันเผยแพร่" in me.last


@pytest.mark.soak
def test_sent_back_with_a_word_it_comes_again(me: Chat, head: Chat) -> None:
    sends_picture(me, head)
    head.taps("ส่งกลับแก้ไข").says("ตัวหนังสือเล็กไป")
    meets(me.house, me)
    assert "เพราะ “ตัวหนังสือเล็กไป”" in me.last and states(me) == [RETURNED]
    assert pictures(me.house)[0].reason and b"\xe0\xb8" not in (pictures(me.house)[0].reason or b"")
    me.taps("ส่งภาพ").sends_file().says(TITLE).says(WORDS).says(KNOWLEDGE).taps("ส่งให้หัวหน้า")
    assert states(me) == [RETURNED, WAITING]


@pytest.mark.soak
def test_a_head_on_leave_leaves_it_to_the_deputy(me: Chat, head: Chat, chat: People) -> None:
    with me.house.session() as session:
        who = [session.get_one(Person, number_of(me.house, each)) for each in ("D0102", "D0104")]
        deputies.appoint(session, *who, date(2027, 3, 1), date(2027, 3, 5), me.house.now)
        session.commit()
    deputy = chat("D0104")
    sends_picture(me, deputy)
    assert "พิจารณาแทน" in deputy.last
    deputy.taps("อนุมัติ")
    assert states(me) == [APPROVED] and pictures(me.house)[0].instead_of is not None


def test_others_neither_send_nor_decide_nor_see(me: Chat, head: Chat, chat: People) -> None:
    sends_picture(me, head)
    other = chat(OTHER_REPORTER)
    [picture] = pictures(me.house)
    other.taps_data(f"o:decide_picture?p={picture.id}&do=approve")
    assert "ไม่อยู่ในหน้าที่ของท่าน" in other.last
    other.taps_data(f"o:send_picture?w={picture.week_id}")
    assert "เป็นคิวของสำนักอื่น" in other.last
    other.taps_data(f"o:show_picture?p={picture.id}")
    assert "ไม่พบภาพนี้" in other.last
    me.taps_data(f"o:decide_picture?p={picture.id}&do=approve")
    assert "ท่านเป็นผู้ส่งภาพนี้" in me.last and states(me) == [WAITING]


@pytest.mark.soak
def test_an_old_button_is_answered_kindly_and_decides_once(me: Chat, head: Chat) -> None:
    sends_picture(me, head)
    approve, back = head.button("อนุมัติ"), head.button("ส่งกลับแก้ไข")
    head.taps_data(approve).taps_data(back)
    assert "อนุมัติแล้วโดย" in head.last and states(me) == [APPROVED]
    for data in ("o:decide_picture?p=99", "o:send_picture?w=x", "o:show_picture?p=99"):
        head.taps_data(data)
        assert head.offers
