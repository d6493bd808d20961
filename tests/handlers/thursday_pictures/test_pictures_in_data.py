"""What a person's own data tells of the Thursday picture."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.own_file import own_file
from tests.handlers.reports.sent_reports import ADMIN, HEAD, REPORTER
from tests.handlers.thursday_pictures.picturing import (
    KNOWLEDGE,
    TITLE,
    WORDS,
    sends_picture,
)


def test_the_sender_has_the_words_the_head_the_decision_the_administrator_the_rota(
    me: Chat, head: Chat
) -> None:
    sends_picture(me, head)
    head.taps("ส่งกลับแก้ไข").says("ตัวหนังสือเล็กไป")
    [own] = own_file(me.house, REPORTER)["อินโฟกราฟิกที่ท่านส่ง"]
    assert list(own.values())[2:] == [
        TITLE, WORDS, KNOWLEDGE, "ส่งกลับแก้ไข", own["ตัดสินเมื่อ"], "ตัวหนังสือเล็กไป",
    ]  # fmt: skip
    decided = own_file(me.house, HEAD)["การพิจารณาอินโฟกราฟิกที่ท่านทำ"]
    assert [each["เหตุผลของการพิจารณา"] for each in decided] == ["ตัวหนังสือเล็กไป"]
    assert TITLE not in str(decided)
    assert len(own_file(me.house, ADMIN)["ตารางอินโฟกราฟิกที่ท่านตั้ง"]) == 1


@pytest.mark.soak
def test_the_card_counts_them_and_says_that_they_stay(me: Chat, head: Chat) -> None:
    assert "อินโฟกราฟิกที่ส่ง" not in me.says("ข้อมูลของฉัน").last
    sends_picture(me, head)
    assert "อินโฟกราฟิกที่ส่ง" in me.says("ข้อมูลของฉัน").last
    assert "อินโฟกราฟิกที่ส่ง 1 ภาพ (เป็นของสำนักงาน)" in me.says("เลิกใช้บอต").since(0)
