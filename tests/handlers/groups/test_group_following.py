"""A member asks on after their own answer in the group; nobody after somebody else's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.simulator import seed
from tests.handlers.groups.test_group_answers import OTHER, door, group
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import GROUP, called

__all__ = ["group"]
ASKER = seed.line_id("D0103")
_TOTALS = "เฉพาะตัวเลขรวมทั้งสำนักงาน"


def test_a_member_asks_on_after_their_own_answer(group: House) -> None:
    called(group, "งบใช้ไปเท่าไหร่แล้ว")
    assert called(group, "แล้วปีที่แล้วล่ะ").startswith("งบประมาณทั้งสำนักงาน")
    assert "ปีงบประมาณ 2568" in called(group, "แล้วปี 2568 ล่ะ")
    shown, typed = door(group, "แล้วสำนักการคลังล่ะ")
    assert _TOTALS in shown and typed == "งบประมาณ สำนักการคลัง"


@pytest.mark.soak
def test_nobody_asks_on_after_somebody_elses_answer(group: House) -> None:
    called(group, "งบใช้ไปเท่าไหร่แล้ว", member=OTHER)
    assert "งบประมาณ" not in called(group, "แล้วปีที่แล้วล่ะ")
    called(group, "งบใช้ไปเท่าไหร่แล้ว", member=None)
    assert "งบประมาณ" not in called(group, "แล้วปีที่แล้วล่ะ", member=None)


@pytest.mark.soak
def test_after_ten_minutes_or_another_answer_nothing_is_built_on(group: House) -> None:
    called(group, "งบใช้ไปเท่าไหร่แล้ว")
    group.later(minutes=11)
    assert "งบประมาณ" not in called(group, "แล้วปีที่แล้วล่ะ")
    called(group, "งบใช้ไปเท่าไหร่แล้ว")
    called(group, "รับของขวัญได้ไหม", member=OTHER)
    assert "งบประมาณ" not in called(group, "แล้วปีที่แล้วล่ะ")


@pytest.mark.parametrize("member", [ASKER, OTHER, None])
@pytest.mark.soak
def test_a_round_or_an_activity_is_told_whoever_asked_before(
    group: House, member: str | None
) -> None:
    called(group, "รอบ 20 มีนาคม")
    assert "20 มิถุนายน 2570" in called(group, "แล้วมิถุนาล่ะ", member=member)
    assert called(group, "แล้ว 2.1 ล่ะ", member=member).startswith("2.1 ")


def test_who_asked_is_kept_as_a_hash_only(group: House) -> None:
    called(group, "งบใช้ไปเท่าไหร่แล้ว")
    asked, _ = group.asked[GROUP][0]
    assert asked.startswith("o:budget?by=") and ASKER not in asked


def test_one_to_one_nothing_builds_on_the_group(group: House, chat: Callable[[str], Chat]) -> None:
    called(group, "งบใช้ไปเท่าไหร่แล้ว")
    assert "งบประมาณทั้งสำนักงาน" not in chat("D0103").says("แล้วปีที่แล้วล่ะ").last


def test_another_subject_is_led_on_to(group: House) -> None:
    called(group, "ภาพรวมส่งกันไปเท่าไหร่แล้ว")
    assert called(group, "แล้วงบล่ะ").startswith("งบประมาณทั้งสำนักงาน")
    assert called(group, "แล้วข้าวเที่ยงล่ะ").startswith("ยังไม่เข้าใจ")


@pytest.mark.parametrize("typed", ["แล้วต้องส่งเมื่อไหร่", "ต้องส่งวันไหนคะ", "แล้วต้องแนบอะไรบ้าง"])
def test_an_activity_need_not_be_named_again(group: House, typed: str) -> None:
    called(group, "2.1 ต้องทำอะไร")
    assert called(group, typed).startswith("2.1 ")


def test_of_an_activity_that_somebody_else_asked_about_all_rounds_are_told(group: House) -> None:
    called(group, "2.1 ต้องทำอะไร", member=OTHER)
    assert called(group, "แล้วต้องส่งเมื่อไหร่").startswith("รอบส่งรายงาน")


@pytest.mark.parametrize("typed", ["ใครเป็นแอดมินของบอตนี้", "แอดมินคือใคร", "ใครดูแลบอตนี้ครับ"])
def test_who_looks_after_the_bot_is_told_by_role(group: House, typed: str) -> None:
    told = called(group, typed)
    assert told.startswith("ติดต่อสอบถาม") and "ดูแลแผน" not in told


@pytest.mark.parametrize("typed", ["ใครดูแลกิจกรรม 2.1", "แอดมินช่วยเลื่อนรอบให้หน่อย", "ใครดูแลของขวัญ"])
def test_who_looks_after_other_things_is_not(group: House, typed: str) -> None:
    assert not called(group, typed).startswith("ติดต่อสอบถาม")
