"""What is asked of the activity in hand is answered of that one: amid a conversation about it, and
right after an answer about it (decisions/0204)."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.conversation.test_told_of_open import stands
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import sends

WHOSE = "งานนี้ใครเป็นเจ้าภาพอะ เราแค่ส่งคนไปเข้าร่วมเอง"
TOLD = (
    (WHOSE, "ผู้รับผิดชอบตามแผน"),
    ("เป้าเท่าไหร่นะข้อนี้", "เป้าหมาย: "),
    ("ต้องเผยแพร่ที่ไหนบ้าง", "เผยแพร่ทาง: "),
    ("แล้วปีก่อนเค้าส่งกันยังไง", "ยังไม่เคยส่งรายงานของกิจกรรมนี้"),
)


@pytest.mark.parametrize(("asked", "told"), TOLD)
@pytest.mark.parametrize("opens", ["รายงาน 3.4", "ทำแบบสำรวจ 3.4"])
def test_amid_a_conversation_it_is_told_above_the_same_question(
    demo: House, opens: str, asked: str, told: str
) -> None:
    me = Chat(demo, seed.line_id("D0103"))
    me.says(opens)
    before = stands(me)
    me.says(asked)
    assert told in me.since(-2) and "กิจกรรม 3.4 " in me.since(-2)
    assert stands(me) == before


@pytest.mark.parametrize(("asked", "told"), TOLD)
@pytest.mark.parametrize("first", ["คลินิก 3.4", "แผน 3.4", "สถานะ 3.4", "3.4 ถึงไหนแล้ว"])
def test_after_an_answer_it_is_told_of_that_activity(
    demo: House, first: str, asked: str, told: str
) -> None:
    me = Chat(demo, seed.line_id("D0103"))
    me.says(first).says(asked)
    assert told in me.last and "กิจกรรม 3.4 " in me.last
    assert not demo.states(me.user_id)
    me.says("ต้องแนบอะไรบ้าง")
    assert "สิ่งที่ต้องแนบ: " in me.last


def test_what_could_not_begin_may_be_asked_about(reporter: Chat) -> None:
    sends(reporter)
    reporter.says("รายงาน 1.10").says("อันนี้มันของสำนักเราป่าว หรือของพัฒนาบุคคลทำ")
    assert "กิจกรรม 1.10 " in reporter.last and "ผู้รับผิดชอบตามแผน" in reporter.last
    reporter.says("รอบที่แล้วเราเขียนไว้ว่าไงอะ ขอดูหน่อย")
    assert "ประวัติ" in reporter.offers


def test_who_did_it_the_year_before_is_told_or_that_it_is_not_known(reporter: Chat) -> None:
    reporter.says("แผน 3.4").says("เดี๋ยวก่อน ปีที่แล้วใครเป็นคนทำคะ")
    assert "ในบอตไม่มีรายงานของกิจกรรมนี้ในปีงบประมาณ 2569" in reporter.last


def test_without_an_activity_in_sight_nothing_of_one_is_told(demo: House) -> None:
    me = Chat(demo, seed.line_id("D0103"))
    me.says("เมนู").says(WHOSE)
    assert "ผู้รับผิดชอบตามแผน" not in me.last


def test_what_is_reported_in_parts_is_told_of_each(demo: House) -> None:
    me = Chat(demo, seed.line_id("D0103"))
    me.says("แผน 1.4").says("อันนี้ของสำนักเราหรือเปล่า")
    assert "สำนักบริหารงานกลางต้องรายงานกิจกรรมนี้" in me.last
    me.says("ต้องส่งวันไหน")
    assert "1.4.1 กำหนดส่ง 27 กรกฎาคม 2570" in me.last
