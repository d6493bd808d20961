"""Second thoughts about what was just saved: each subject answers them as it declares."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from handlers import registry
from handlers.conversation import afterwards
from handlers.conversation.afterwards import DoorTo
from handlers.understand.second_thoughts import WantedOfIt
from models.people.person import ADMIN, ADVISER, EXECUTIVE, REPORTER, SUPERVISOR
from tests.handlers.gifts.gifting import HEAD, ME, all_gifts, gives
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import decision, sends
from tests.talk import actions

SAID: Mapping[WantedOfIt, str] = {
    WantedOfIt.CHANGE: "แก้ได้มั้ย",
    WantedOfIt.TAKE_BACK: "ขอยกเลิกอันเมื่อกี้",
    WantedOfIt.LOOK: "ขอดูที่ส่งไปหน่อย",
    WantedOfIt.SEEN_BY: "ใครเห็นบ้าง",
    WantedOfIt.NEXT: "แล้วต้องรออะไรต่อ",
    WantedOfIt.ADD: "ลืมบอกไปว่ามีคนขับรถมาด้วย",
}
"""One sentence of each kind; none of them names what it is about."""
WHO: Mapping[str, str] = {
    ADMIN: "D0002", REPORTER: "D0103", SUPERVISOR: "D0102", EXECUTIVE: "D0001", ADVISER: "D0002",
}  # fmt: skip
"""Somebody of the demo for each role."""
DECLARED = {
    flow.name: found
    for flow in registry.FLOWS
    if (found := afterwards.declared(registry.SUBJECTS, flow.name)) is not None
}
OF_CASES = "of a case, whose next words its card and its chat hear"
OF_QUESTIONS = "of a question to advisers, which is asked in confidence"
DECLARES_NOTHING: Mapping[str, str] = {
    **dict.fromkeys(registry.CONFIDENTIAL, "confidential: nothing of it stands in sight"),
    **dict.fromkeys(
        ("work_case", "transfer_case", "enter_case", "publish_suggestion", "pass_on_praise"),
        OF_CASES,
    ),
    **dict.fromkeys(("answer_question", "change_question_topic", "publish_answer"), OF_QUESTIONS),
    "do_several": "each thing it does stands on its own card",
    "take_down_deed": "of somebody's deed, which is confidential",
    "hand_out_envelope": "its answer has the code of an envelope and is secret",
}
"""Every conversation of which nothing may be done afterwards, and why."""
LOST = (  # what is said to words that are not understood
    "ยังไม่เข้าใจข้อความนี้",
    "ไม่แน่ใจว่าหมายถึงเรื่องใด",
)


def saved(me: Chat, flow: str, **facts: object) -> None:
    """Lets it stand in sight as the conversation would leave it; no such record need be there."""
    stands = afterwards.stands(flow, facts, "")
    me.house.asked[me.user_id] = ((stands, me.house.now),)


def given(me: Chat, head: Chat) -> None:
    """A gift that was reported a moment ago."""
    gives(me, head)
    saved(me, "report_gift", g=all_gifts(me.house)[-1].id)


def of(chat: Callable[[str], Chat], flow: str) -> Chat:
    """Somebody who may have this conversation."""
    declared = registry.flow(flow)
    assert declared is not None, flow
    return chat(next((WHO[role] for role in sorted(declared.roles) if role in WHO), "D0103"))


@pytest.mark.every(8)
@pytest.mark.parametrize("wanted", SAID, ids=lambda each: each.name)
@pytest.mark.parametrize("flow", DECLARED)
def test_each_subject_answers_as_it_declares(
    chat: Callable[[str], Chat], flow: str, wanted: WantedOfIt
) -> None:
    me = of(chat, flow)
    me.says("ขอบคุณค่ะ")
    saved(me, flow, g=999, a=999, e=999, n=999, r=999, v=1, s=999, i=999, p=999, m=999)
    told = me.answer_to(SAID[wanted])
    way = getattr(DECLARED[flow], wanted.name.lower())
    assert way is None or not any(each in told for each in LOST), told
    if isinstance(way, str) and way:
        assert way in told
    if isinstance(way, DoorTo):
        assert way.says in told


ASKED = ("แล้วแก้ได้ถึงเมื่อไหร่", "แล้วถ้าวันนั้นเปลี่ยนไปล่ะ", "ขอก๊อปปี้หน่อย", "ทุกคนได้รับแจ้งหรือยัง")


@pytest.mark.every(8)
@pytest.mark.parametrize("said", ASKED)
@pytest.mark.parametrize("flow", DECLARED)
def test_what_is_asked_of_it_is_answered(chat: Callable[[str], Chat], flow: str, said: str) -> None:
    """Until when, what if, a copy, whether they know: of what was saved, whichever it is."""
    me = of(chat, flow)
    me.says("ขอบคุณค่ะ")
    saved(me, flow, g=999, a=999, e=999, n=999, r=999, v=1, s=999, i=999, p=999, m=999)
    told = me.answer_to(said)
    ways = vars(DECLARED[flow])
    of_it = [ways[each] for each in ("change", "look", "reached")]
    assert None in of_it or not any(each in told for each in LOST), told


def has_somebody(flow: str) -> bool:
    """Whether it is begun by its name, and the demo has somebody who may."""
    declared = registry.flow(flow)
    by_name = declared is not None and registry.commands().get(flow)
    return bool(by_name) and (not declared.roles or not declared.roles.isdisjoint(WHO))


@pytest.mark.every(4)
@pytest.mark.parametrize("flow", [name for name in DECLARED if has_somebody(name)])
def test_another_of_the_kind_is_begun(chat: Callable[[str], Chat], flow: str) -> None:
    me = of(chat, flow)
    me.says("ขอบคุณค่ะ")
    saved(me, flow, n=999)
    told = me.answer_to("อีกอันนึงด้วย")
    assert not any(each in told for each in LOST), told


def test_another_event_begins_with_what_is_told(chat: Callable[[str], Chat]) -> None:
    me = chat("D0002").says("เพิ่มกำหนดการ ประชุมกรรมการ 9 มีนาคม 9.30 น. ห้อง 301").says("ทั้งสำนักงาน")
    me.says("ยืนยัน").says("อีกงานด้วย วันที่ 10 มีนาคม ประชุมสรุปผล ทั้งสำนักงาน")
    assert "ประชุมสรุปผล" in me.state["answers"]["title"]


@pytest.mark.parametrize("said", ["ใครจะเห็นบ้าง", "แล้วแก้ได้ถึงเมื่อไหร่"])
def test_after_what_is_confidential_it_is_asked_which_matter(
    chat: Callable[[str], Chat], said: str
) -> None:
    """The bot does not remember it, and says the same to everybody."""
    me = chat(ME).says("บันทึกความดี ช่วยพี่แม่บ้านยกของขึ้นชั้น 3").says("จิตอาสา").says("วันนี้")
    me.says("ฉันคนเดียว").taps("บันทึก")
    me.says(said)
    assert "บอตไม่จำว่าท่านเพิ่งทำเรื่องใด" in me.last and "บันทึกความดี" in me.offers


def test_every_conversation_declares_what_may_be_done_afterwards_or_why_not() -> None:
    silent = {flow.name for flow in registry.FLOWS if flow.name not in DECLARED}
    assert silent == {*DECLARES_NOTHING}


@pytest.mark.parametrize("flow", DECLARED)
def test_doors_are_there(flow: str) -> None:
    assert registry.flow(flow) is not None
    ways = vars(DECLARED[flow]).values()
    names = [each.opens for each in ways if isinstance(each, DoorTo)]
    assert all(registry.flow(each) or registry.query(each) for each in names), names


@pytest.mark.parametrize("flow", sorted(registry.CONFIDENTIAL))
def test_nothing_stands_of_what_is_confidential(flow: str) -> None:
    assert flow not in DECLARED


@pytest.mark.soak
def test_a_gift_is_changed_as_the_sentence_tells(chat: Callable[[str], Chat]) -> None:
    me, head = chat(ME), chat(HEAD)
    given(me, head)
    me.says("จริงๆ ได้มาเมื่อวันเสาร์ไม่ใช่วันนี้ แก้ได้มั้ยครับ")
    assert me.state["answers"]["received_on"] == "2027-02-27" and "ยังไม่ได้แก้" in me.last


def test_after_a_question_about_it_it_still_stands(chat: Callable[[str], Chat]) -> None:
    me, head = chat(ME), chat(HEAD)
    given(me, head)
    me.says("ใครเห็นบ้าง").says("แล้วต้องรออะไรต่อ").says("ขอยกเลิกอันเมื่อกี้")
    assert "ถอนรายงานรับของขวัญ" in me.last and me.state["at"] == "reason"


@pytest.mark.soak
def test_after_ten_minutes_or_another_answer_it_does_not(chat: Callable[[str], Chat]) -> None:
    me, head = chat(ME), chat(HEAD)
    given(me, head)
    me.says("สถานะ").says("ขอยกเลิกอันเมื่อกี้")
    assert "ถอนรายงานรับของขวัญ" not in me.last
    given(me, head)
    me.house.later(minutes=11)
    me.says("ขอยกเลิกอันเมื่อกี้")
    assert "ถอนรายงานรับของขวัญ" not in me.last


def test_what_was_left_out_of_a_sent_report_waits_for_its_withdrawal(
    chat: Callable[[str], Chat],
) -> None:
    me = chat("D0103")
    saved(me, "report_activity", r=999, v=1, n="1.10")
    me.says("ลืมบอกไปว่ามีวิทยากรจาก ป.ป.ช.")
    assert not me.house.states(me.user_id) and "ไม่พบรายงานนี้" in me.last


@pytest.mark.parametrize(
    ("words", "told"),
    [("เปลี่ยนคนเข้าร่วมเป็น 45 คน", "45 คน"), ("ลืมบอกไปว่ามีวิทยากรจาก ป.ป.ช.", "มีวิทยากรจาก ป.ป.ช.")],
)
def test_what_is_changed_of_a_sent_report_is_proposed_in_it_once_it_is_withdrawn(
    chat: Callable[[str], Chat], words: str, told: str
) -> None:
    me, head = chat("D0103"), chat(HEAD)
    sends(me, head)
    report = decision(me.house)[1][0]
    saved(me, "report_activity", r=report.report_id, v=report.version, n="1.10")
    me.says(words).taps("ยืนยันถอนรายงาน")
    assert "ยังไม่ได้แก้" in me.last and decision(me.house)[0] == "withdrawn"
    [say] = [a["text"] for a in actions(me.heard[-1]) if a.get("label") == "แก้ตามที่พิมพ์"]
    before = len(me.heard)
    assert told in me.says(say).since(before)
    assert told in str(me.agrees().state["answers"])


@pytest.mark.parametrize("words", ["ลืมบอกไปว่ามีพยานอีกคนเป็นคนขับรถค่ะ", "ลืมแนบรูป", "ขอยกเลิกอันเมื่อกี้"])
def test_after_a_complaint_it_is_told_as_to_everybody(
    chat: Callable[[str], Chat], words: str
) -> None:
    me, other = chat("D0103"), chat("D0104")
    me.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ").says("มีการเรียกเงินที่เคาน์เตอร์")
    me.taps("ยืนยัน").says(words)
    assert not me.house.states(me.user_id)
    other.says("เมนู").says(words)
    assert me.house.asked_before(me.user_id) == me.house.asked_before(other.user_id)
    assert me.last == other.last and "ยังไม่ได้เก็บ" in me.last and "ติดตาม" in me.last


def test_so_is_a_stranger(chat: Callable[[str], Chat], demo: House) -> None:
    stranger = Chat(demo, "U" + "9" * 32)
    stranger.says("ลืมบอกไปว่ามีพยานอีกคนเป็นคนขับรถค่ะ")
    assert "ติดตาม" in stranger.last and "สมุดความดี" not in stranger.last


@pytest.mark.parametrize(
    "words",
    [
        "ลืมบอกว่าพรุ่งนี้ลาป่วยนะครับ",
        "ยกเลิกนัดคลินิก",
        "ใครยังไม่ส่งรายงานบ้าง",
        "แก้รายงาน 2.1",
        "ต้องส่งอะไรอีกบ้าง",
        "เปลี่ยนหัวหน้าในระบบยังไง",
    ],
)
def test_what_names_another_matter_is_that(chat: Callable[[str], Chat], words: str) -> None:
    me, head = chat(ME), chat(HEAD)
    given(me, head)
    me.says(words)
    assert "รายงานรับของขวัญ" not in me.last and "แก้ไขรายงาน" not in me.offers


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("แก้ชื่อกิจกรรม 2.1 เป็น โครงการธรรมะนำชีวิต", "ขอยกเลิกอันเมื่อกี้"),
        ("ลาพรุ่งนี้", "ขอยกเลิกอันเมื่อกี้ค่ะ"),
        ("หยุดเพิ่ม 4 มิ.ย. วันหยุดพิเศษ", "ยกเลิกอันเมื่อกี้เลย"),
    ],
)
def test_what_is_not_sent_yet_is_asked_about_itself(
    chat: Callable[[str], Chat], said: str, words: str
) -> None:
    me = chat("D0002")
    me.says(said).says(words)
    assert "จะยกเลิกใช่หรือไม่" in me.last and me.state["at"] == "review"


def test_a_wrong_tap_at_an_open_card_opens_nothing_else(chat: Callable[[str], Chat]) -> None:
    me = chat("D0002")
    me.says("หยุดเพิ่ม 4 มิ.ย. วันหยุดพิเศษ").says("อุ๊ย กดผิดอันเมื่อกี้ เอาออก")
    assert "ไม่ทราบว่าหมายถึงเรื่องใดที่ส่งไปแล้ว" not in me.last and me.state["at"] == "review"


def test_one_more_day_beside_a_holiday_is_no_leave(chat: Callable[[str], Chat]) -> None:
    me = chat("D0002").says("หยุดเพิ่ม 4 มิ.ย. วันหยุดพิเศษ").taps("บันทึกวันหยุด")
    me.says("เพิ่มอีกวันนึง 7 มิ.ย.")
    assert me.state["at"] == "name" and me.state["answers"]["days"] == ["2027-06-07"]


def test_who_was_told_of_a_moved_day_is_said(chat: Callable[[str], Chat]) -> None:
    me = chat("D0002").says("เลื่อนกำหนด 1.10 เป็น 30 มิ.ย.").taps("ยืนยันเลื่อนกำหนด")
    assert "แจ้งผู้เกี่ยวข้องทาง LINE แล้ว" in me.says("ใครได้รับแจ้งบ้าง").last
