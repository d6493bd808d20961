"""Somebody new is like another in what is asked for: `สำนักเดียวกับคนเมื่อกี้`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.roster.like_another import says
from tests.handlers.house import Chat

ADMIN = "D0002"
FIRST = "เพิ่มบุคลากร D0555 นางสาวปรียา แสงทอง นักประชาสัมพันธ์ สำนักประชาสัมพันธ์ กลุ่มงานผลิตสื่อ"


def adds(chat: Callable[[str], Chat]) -> Chat:
    """Somebody was added a moment ago, and the next one is begun."""
    me = chat(ADMIN).says(FIRST).taps("นายสมมติ อำนวยการข่าว")
    assert "ให้มีหน้าที่ใดในระบบ" in me.last and "ถอด" not in me.last
    me.taps("บุคลากร").taps("ยืนยันเพิ่ม")
    return me.says("เพิ่มบุคลากร").says("D0556").says("นายสมหมาย ใจดี")


def test_each_column_may_be_as_that_of_whoever_was_added_before(
    chat: Callable[[str], Chat],
) -> None:
    me = adds(chat).says("ตำแหน่งเดียวกับคนเมื่อกี้").says("เอาไว้สำนักเดียวกับคนเมื่อกี้เลย")
    me.says("กลุ่มเดียวกันกับคนก่อนค่ะ").says("หัวหน้าคนเดียวกับคนเมื่อกี้")
    answers = me.state["answers"]
    assert answers["position"] == "นักประชาสัมพันธ์" and answers["work_group"] == "กลุ่มงานผลิตสื่อ"
    assert answers["bureau"]["name"] == "สำนักประชาสัมพันธ์"
    assert answers["superior"]["name"] == "นายสมมติ อำนวยการข่าว (D0301)"


def test_another_column_may_be_told_before_it_is_asked_for(chat: Callable[[str], Chat]) -> None:
    me = adds(chat).says("สำนักเดียวกับคนเมื่อกี้")
    assert me.state["at"] == "position"
    assert me.state["answers"]["bureau"]["name"] == "สำนักประชาสัมพันธ์"


@pytest.mark.soak
def test_somebody_may_be_named(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("เพิ่มบุคลากร").says("D0556").says("นายสมหมาย ใจดี").says("นิติกร")
    me.says("สำนักเดียวกับคนเมื่อกี้")
    assert "ยังไม่ได้เพิ่มผู้ใดในวันนี้" in me.last and me.state["at"] == "bureau"
    me.says("สำนักเดียวกับคุณไม่มีจริงเลย")
    assert "ไม่ทราบว่าเหมือนผู้ใด" in me.last and me.state["at"] == "bureau"
    me.says("สำนักเดียวกับ D0103")
    assert me.state["answers"]["bureau"]["name"] == "สำนักบริหารงานกลาง"


@pytest.mark.parametrize(
    "words",
    [
        "สำนักประชาสัมพันธ์", "นักวิชาการ", "กลุ่มงานติดตามผล", "เดียวดาย", "หัวหน้ากลุ่ม", "ไม่เหมือนใคร",
        "สำนักติดตามและประเมินผล", "ลืมใส่ตำแหน่ง",
    ],
)  # fmt: skip
def test_other_words_are_the_answer_itself(words: str) -> None:
    assert not says("bureau")(words) and not says("position")(words)


def test_a_name_behind_the_words_for_adding_is_kept(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("เพิ่มคนใหม่เข้าระบบหน่อย น้องชื่อ ปรียา แสงทอง อยู่ ปชส.")
    answers = me.state["answers"]
    assert answers["name"] == "ปรียา แสงทอง" and answers["bureau"]["name"] == "สำนักประชาสัมพันธ์"
