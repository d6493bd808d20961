"""Who goes on with the reports of somebody who leaves is told by name, and that none is moved."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

TOLD = "ไม่ต้องโอนในระบบ"
DRAFTS = "ร่างที่ท่านยังไม่ส่ง ผู้อื่นเปิดไม่ได้"


@pytest.mark.parametrize(
    "said",
    [
        "พี่รายงานดีลาคลอด ใครทำแทนในระบบครับ",
        "น้องลาออกไปแล้ว ใครรายงานแทน",
        "คนเก่าย้ายไปแล้ว ใครส่งรายงานต่อ",
        "เพื่อนเกษียณแล้วใครทำรายงานแทนคะ",
        "โอนงานรายงานให้คนอื่นทำยังไง",
        "จะลา 2 อาทิตย์ งานส่งไม่ทันแน่ ใครรับช่วงได้บ้าง",
    ],
)
def test_the_bureau_goes_on(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat("D0106")
    told = staff.answer_to(said)
    assert TOLD in told and "นายสมมติ ช่วยรายงาน" in told and DRAFTS not in told


@pytest.mark.parametrize(
    "said",
    [
        "ผมจะลาออกสิ้นเดือนนี้ งานรายงานที่ค้างอยู่โอนให้คุณรายงานดีได้ไหมครับ",
        "หนูจะย้ายสำนัก รายงานที่ค้างมอบให้น้องทำต่อได้ไหมคะ",
    ],
)
def test_who_leaves_is_told_of_their_drafts(reporter: Chat, said: str) -> None:
    told = reporter.answer_to(said)
    assert TOLD in told and DRAFTS in told
    assert reporter.house.states(reporter.user_id) == {}


def test_a_superior_may_choose(head: Chat) -> None:
    head.says("น้องลาออกไปแล้ว ใครรายงานแทน")
    assert TOLD in head.last and "ผู้รับผิดชอบรายงาน" in head.offers


@pytest.mark.parametrize(
    "said",
    [
        "ย้ายสำนักต้องทำยังไง",
        "หัวหน้าลาคลอด ใครอนุมัติแทน",
        "จะเกษียณแล้วต้องแจ้งใคร",
        "พรุ่งนี้ลา ใครทำแทน",
        "ให้คนอื่นส่งแทนได้ไหม",
        "โอนเคสให้คนอื่นได้ไหม",
        "ฝากของให้เพื่อนได้ไหม",
    ],
)
def test_other_questions_are_not_taken(reporter: Chat, said: str) -> None:
    assert TOLD not in reporter.answer_to(said)


def test_whom_a_retirement_is_told(reporter: Chat) -> None:
    assert "จะเกษียณทำอย่างไร" in reporter.says("จะเกษียณแล้วต้องแจ้งใคร").last
