"""Whether something is done in this chat is answered, and nothing begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ADMIN, REPORTER = "D0002", "D0103"


@pytest.mark.parametrize(
    ("who", "words", "offer"),
    [
        (ADMIN, "พี่จะเพิ่มคนใหม่เข้าระบบ 3 คน ทำในไลน์ได้ไหมหรือต้องเข้าเว็บ", "เพิ่มบุคลากร"),
        (ADMIN, "เพิ่มบุคลากรใหม่ 3 คน ทำที่ไหนได้บ้าง", "เพิ่มบุคลากร"),
        (ADMIN, "จะเปิดแบบสำรวจ ทำในไลน์ได้เลยไหมหรือต้องเข้าเว็บ", "ทำแบบสำรวจ"),
        (REPORTER, "ขอลา 10-12 มีนาคม ต้องเข้าเว็บไหมคะ", "ลา"),
        (REPORTER, "รายงาน 3.3 ทำในบอตได้เลยมั้ย", "รายงาน"),
    ],
)
def test_it_is_said_and_offered(
    chat: Callable[[str], Chat], who: str, words: str, offer: str
) -> None:
    me = chat(who).says(words)
    assert "ทำในแชตนี้ได้เลย" in me.last and offer in me.offers
    assert not me.house.states(me.user_id)


def test_what_was_told_before_the_question_is_kept(admin: Chat) -> None:
    admin.says("จะเพิ่มวันหยุด 24 มีนาคม วันสถาปนา ทำในแชทได้ไหม").taps("เพิ่มวันหยุด")
    assert admin.state["answers"]["days"] == ["2027-03-24"]
    assert admin.state["answers"]["name"] == "วันสถาปนา"


@pytest.mark.parametrize(
    "words",
    ["บอทอ่านแชตส่วนตัวของเราในไลน์ได้รึเปล่า", "จะร้องเรียนหัวหน้า ทำในไลน์ได้ไหม", "เพิ่มบุคลากรในไลน์ D0999"],
)
def test_other_words_are_not_taken(chat: Callable[[str], Chat], words: str) -> None:
    assert "ไม่ต้องเข้าเว็บ" not in chat(ADMIN).says(words).last
