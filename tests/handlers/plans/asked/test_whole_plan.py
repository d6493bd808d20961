"""What is asked of the whole plan beside its list: how many activities, and its file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.plans.test_plan_documents import asked, orders


def test_how_many_there_are_is_told_above_the_bureaus_list(reporter: Chat) -> None:
    reporter.says("แผนนี้มีกี่กิจกรรมคะ แล้วของสำนักเราต้องทำอะไรบ้าง")
    told = reporter.since(0)
    assert told.startswith("แผนปีงบประมาณ 2570 มี 30 กิจกรรม") and "แผนของสำนัก" in told


@pytest.mark.parametrize("said", ["ขอไฟล์ทั้งเล่มครับ", "PDF", "ขอเป็นไฟล์ได้ไหมคะ", "มีฉบับเต็มไหม"])
def test_after_the_plan_its_file_is_asked_for(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0106").says("แผนปีนี้หน้าตาเป็นยังไง ขอไฟล์ได้ไหม")
    assert "ขอตัวแผน" in me.offers and "24 ชั่วโมง" not in me.since(0)
    orders(me, said)
    assert [kind for kind, _, _ in asked(me.house)] == ["plan-table"]


def test_of_one_activity_no_plan_is_made(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("แผน 3.4").says("PDF")
    assert not asked(me.house)
