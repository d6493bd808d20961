"""Who does not want the open conversation any more and wants something else gets it at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from tests.handlers.house import Chat


def test_where_nothing_was_told_it_ends(chat: Callable[[str], Chat]) -> None:
    head = chat("D0102").says("มอบหมายแทน").says("ไม่เอามอบหมายแล้วค่ะ ขอพิจารณาของขวัญ")
    assert "ยกเลิกการมอบหมายแทนแล้ว" in head.since(0)
    assert "ไม่มีของขวัญที่รอท่านพิจารณา" in head.last
    assert "ไม่มีเรื่องที่ทำค้างไว้" in head.says("ทำต่อ").last


def test_what_was_told_is_put_aside_and_can_be_thrown_away(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("รับของขวัญ").says("กระเช้าผลไม้ 1,500 บาท")
    me.says("ยกเลิกก่อนค่ะ ขอดูปฏิทิน")
    assert "พักการรายงานการรับของขวัญไว้ให้แล้ว ไม่ทำแล้วพิมพ์ “ทิ้งร่าง”" in me.since(0)
    assert "กำหนดการ" in me.last
    assert "กระเช้าผลไม้" in me.says("ทิ้งร่าง").last


@pytest.mark.parametrize("said", ["ยกเลิก", "ยกเลิกก่อนค่ะ ไว้มาแจ้งใหม่พรุ่งนี้"])
def test_other_words_that_cancel_are_taken_as_before(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat("D0106").says("รับของขวัญ").says("กระเช้าผลไม้ 1,500 บาท").says(said)
    assert "ไม่ทำแล้วพิมพ์ “ทิ้งร่าง”" not in me.since(0)


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("ไม่ลาแล้วครับ ขอดูวันหยุดปีนี้", "วันหยุดและวันทำการพิเศษ"),
        ("ยกเลิกลาครับ ขอดูวันหยุดปีนี้", "วันหยุดและวันทำการพิเศษ"),
        ("ขอยกเลิกการลาค่ะ ขอดูวันหยุดปีนี้", "วันหยุดและวันทำการพิเศษ"),
        ("เปลี่ยนใจไม่ลาแล้วค่ะ ขอรายงาน 1.10 แทน", "รายงาน 1.10"),
        ("ไม่ต้องลงวันลาแล้วค่ะ ปีนี้หยุดวันไหนบ้าง", "วันทำการและวันหยุด"),
    ],
)
@pytest.mark.parametrize("days", ["", "5-9 มี.ค."])
def test_what_a_subject_hears_as_the_end_is_followed_by_the_other_wish(
    chat: Callable[[str], Chat], said: str, then: str, days: str
) -> None:
    me = chat("D0103").says("ขอลา")
    me = me.says(days) if days else me
    heard = len(me.heard)
    me.says(said)
    assert "เลิกแจ้งวันลาแล้ว" in me.since(heard) and then in me.last
    assert all(row.flow != "tell_absence" for row, _state in me.house.states(me.user_id).values())


@pytest.mark.parametrize(
    "said", ["ยกเลิกลาครับ", "ยกเลิกลา", "ขอยกเลิกวันลาค่ะ", "งั้นยกเลิกการลาไปก่อนนะคะ", "ยกเลิกแจ้งลาค่ะ"]
)
def test_leave_that_is_only_being_told_is_cancelled(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0103").says("ลาพรุ่งนี้").says(said)
    assert "เลิกแจ้งวันลาแล้ว" in me.last
    assert all(row.flow != "tell_absence" for row, _state in me.house.states(me.user_id).values())


@pytest.mark.parametrize("said", ["ยกเลิกลาได้ถึงเมื่อไหร่", "ลาแล้วยกเลิกทีหลังได้ไหม", "ขอเลื่อนวันลาเป็นวันศุกร์"])
def test_a_question_about_cancelling_ends_no_leave(chat: Callable[[str], Chat], said: str) -> None:
    assert "เลิกแจ้งวันลาแล้ว" not in chat("D0103").says("ลาพรุ่งนี้").says(said).since(0)


@pytest.mark.parametrize("said", ["ไม่ลาแล้ว มีงานด่วน", "ไม่ลาแล้วค่ะ ลาวันอื่นดีกว่า"])
def test_a_reason_behind_the_end_is_no_other_wish(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0103").says("ขอลา")
    heard = len(me.heard)
    assert me.says(said).since(heard).startswith("เลิกแจ้งวันลาแล้ว") and len(me.heard) == heard + 1


def test_a_complaint_keeps_all_its_words(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    me.says("ยกเลิกการประมูล ขอดูเอกสารแล้วไม่ให้ดู")
    assert "ทิ้งร่าง" not in me.since(0) and "เอกสารราชการ" not in me.last


def test_a_figure_put_right_by_a_longer_name_is_told_back(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("รับของขวัญ").says("กระเช้าผลไม้ 1,500 บาท")
    me.says("ขอแก้ราคากระเช้าเป็น 1,800")
    assert "แก้แล้ว มูลค่า: 1,800.00 บาท" in me.last and "ข้อ 2 · ผู้ให้" in me.last


ENDS = ("ยกเลิกค่ะ แล้วขอดู{}", "ไม่เอาแล้ว ขอดู{}แทน", "ไม่ทำแล้ว ยกเลิก งั้นขอดู{}ดีกว่า")


@pytest.mark.every(5)
@pytest.mark.parametrize(
    "name", sorted(query.name for subject in registry.SUBJECTS for query in subject.queries)
)
def test_every_answer_can_be_wanted_behind_words_that_cancel(
    chat: Callable[[str], Chat], name: str
) -> None:
    """However the other wish is joined on, it is not asked whether to cancel."""
    words = next(iter(registry.commands().get(name, ())), "")
    if not words or "ไว้" in words:  # that says to come back another time
        return
    me = chat("D0106").says("รับของขวัญ")
    for said in ENDS:
        heard = len(me.heard)
        me.says(said.format(words))
        assert "จะยกเลิกใช่หรือไม่" not in me.since(heard), said
        me.says("ยกเลิก").says("รับของขวัญ")


@pytest.mark.parametrize("said", ["ไม่เอาแล้ว", "ไม่เอาละค่ะ", "ไม่ต้องการแล้วครับ"])
def test_where_nothing_is_open_there_is_nothing_to_drop(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "ไม่มีเรื่องที่ต้องยกเลิก" in chat("D0106").says(said).last


@pytest.mark.parametrize("said", ["ไม่เอาดีกว่า ขอดูวันลาของฉัน", "ไม่เอาดีกว่าค่ะ ขอดูวันลาของฉันก่อน"])
def test_rather_not_is_followed_by_the_other_wish(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0103").says("รับของขวัญ").says(said)
    assert "ไม่มีวันลาที่แจ้งไว้" in me.last


@pytest.mark.parametrize(
    "said", ["เปลี่ยนใจ ขอทำ 2.1 ก่อน", "ไม่ทำอันนี้ละ จะรายงาน 2.1 ดีกว่า", "เดี๋ยวนะคะ ขอส่ง 2.1 ก่อนค่ะ"]
)
def test_another_activity_goes_first(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0103").says("รายงาน 1.10").says(said)
    assert me.state["answers"]["number"] == "2.1", me.last


@pytest.mark.parametrize(
    ("begun", "said", "answered"),
    [
        ("ลา", "ไม่ได้จะลา อยากรู้ใครลาอาทิตย์นี้มั่ง", "ผู้ลา"),
        ("แจ้งลา", "เปล่าค่ะ ไม่ได้จะแจ้งลา ขอดูวันหยุดปีนี้", "วันหยุด"),
        ("รับของขวัญ", "ไม่ได้ตั้งใจรายงานการรับของขวัญ ขอดูปฏิทิน", "กำหนดการ"),
    ],
)
def test_what_was_begun_by_mistake_ends_and_the_question_is_answered(
    director: Chat, begun: str, said: str, answered: str
) -> None:
    director.says(begun)
    count = len(director.heard)
    director.says(said)
    assert director.since(count).startswith("ยกเลิก") and answered in director.last
    assert "ไม่มีเรื่องที่ทำค้างไว้" in director.says("ทำต่อ").last


@pytest.mark.parametrize("said", ["ไม่ได้จะลาหลายวัน พรุ่งนี้วันเดียว", "ไม่ได้ลาทั้งวัน ครึ่งเช้าพรุ่งนี้"])
def test_how_much_is_meant_is_still_an_answer(reporter: Chat, said: str) -> None:
    reporter.says("แจ้งลา").says(said)
    assert "ยกเลิกการแจ้งวันลาแล้ว" not in reporter.since(0)
