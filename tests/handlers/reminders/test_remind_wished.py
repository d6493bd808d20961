"""Wishes that somebody else be reminded, and to be told when something happens."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts import gifting
from tests.handlers.house import Chat, House
from tests.handlers.pledges import announcing
from tests.handlers.reports.sent_reports import sends

NAMES = ("รายงานดี", "ช่วยรายงาน", "รับเรื่อง", "บุคลากร", "รายงานคลัง", "รายงานข่าว", "อำนวยการคลัง")
FINANCE_HEAD, SECRETARY = "D0201", "D0001"


@pytest.mark.parametrize(
    "typed",
    [
        "ช่วยเตือนคนรายงานให้ทำ 2.1 ด้วย",
        "เอาเฉพาะนางสาวตัวอย่าง รายงานดี ฝากบอกให้รีบส่ง 2.1",
        "สะกิดน้องรายงานดีเรื่อง 2.1 ให้ที",
    ],
)
def test_a_head_is_told_whom_a_reminder_reaches(head: Chat, typed: str) -> None:
    sent = len(head.house.sent)
    told = head.answer_to(typed)
    assert told.startswith("ยังไม่ได้เตือนเรื่องรายงาน 2.1")
    assert "2.1 · ยังไม่รายงาน · รอบ 20 มี.ค. 70" in told
    assert len(head.house.sent) == sent + 1  # the answer, and nothing to anybody else


@pytest.mark.parametrize(
    ("typed", "of"),
    [
        ("ให้รายงานดีรีบส่ง 3.3 ภายในศุกร์นี้", "รายงาน 3.3"),
        ("บอกให้รายงานดีรีบส่ง 2.1 หน่อย", "รายงาน 2.1"),
        ("เร่งให้คนที่ยังไม่ส่งส่งภายในวันศุกร์", "รายงาน"),
        ("กำชับให้เร่งส่งก่อนวันที่ 10 มี.ค. ครับ", "รายงาน"),
    ],
)
def test_an_order_to_people_is_a_reminder(head: Chat, typed: str, of: str) -> None:
    told = head.answer_to(typed)
    assert told.startswith(f"ยังไม่ได้เตือนเรื่อง{of}")
    assert "นางสาวตัวอย่าง รายงานดี" in told


def test_where_it_is_too_early_it_says_why_and_hands_the_words_on(
    chat: Callable[[str], Chat],
) -> None:
    director = chat("D0101")
    told = director.answer_to("ฝากเตือนคุณช่วยรายงานด้วยว่า 3.6 ยังไม่ส่ง")
    assert "เพราะยังไม่ถึงช่วงเตือน" in told and "กดปุ่มแล้วบอตถามยืนยัน" not in told
    assert "ฝากผู้ดูแลระบบ" in director.offers
    handed = "ขอให้แจ้งนายสมมติ ช่วยรายงาน เรื่องรายงาน 3.6 ยังไม่ส่ง"
    assert handed in director.says(f"ฝากบอกผู้ดูแลระบบว่า {handed}").last


@pytest.mark.parametrize("typed", ["ต้องรีบส่งไหม", "ผอ.ให้รีบส่ง ทำยังไงครับ", "ให้ผมรีบส่งหรือเปล่า"])
def test_a_question_whether_to_hurry_is_no_order(head: Chat, typed: str) -> None:
    assert "ยังไม่ได้เตือน" not in head.answer_to(typed)


@pytest.mark.parametrize("said", ["เตือนคุณสมปอง", "ช่วยเตือนคุณสมปองให้ส่งรายงานหน่อยค่ะ"])
def test_a_name_that_nobody_has_reminds_nobody(admin: Chat, said: str) -> None:
    told = admin.says(said)
    assert "ไม่พบ “คุณสมปอง" in told.last and "ยังไม่ได้เตือนใคร" in told.last
    assert told.offers[0] == "ใครยังไม่ส่ง"


def test_the_button_asks_before_anything_goes(head: Chat) -> None:
    head.says("ช่วยเตือนคนรายงานให้ทำ 2.1 ด้วย")
    if "ส่งเตือนตอนนี้" in head.offers:
        assert "ยืนยันส่ง" in head.taps("ส่งเตือนตอนนี้").last
    else:
        assert "บอตเตือนเองครั้งถัดไป" in head.last


def test_another_bureaus_people_are_not_reminded(head: Chat) -> None:
    assert "อยู่นอกขอบเขตของท่าน" in head.answer_to("ฝากทวงรายงาน 2.1 จากคุณรายงานคลังด้วยค่ะ")


def test_who_may_not_send_learns_when_the_bot_does(chat: Callable[[str], Chat]) -> None:
    told = chat(SECRETARY).answer_to("ช่วยเตือนคนรายงานให้ทำ 2.1 ด้วย")
    assert "การส่งเตือนทันทีทำโดยผู้บังคับบัญชาในสายงานและผู้ดูแลระบบ" in told
    assert "รายงานดี" not in told


def test_those_who_have_not_joined(chat: Callable[[str], Chat]) -> None:
    told = chat(FINANCE_HEAD).answer_to("ช่วยกระตุ้นคนที่ยังไม่ลงชื่อ no gift หน่อย")
    assert told.startswith("ยังไม่ได้เตือนเรื่องการเข้าร่วมประกาศ")


# -- told when -------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["ถ้าเขาส่งมาใหม่ช่วยบอกด้วยนะคะ", "มีรายงานใหม่เข้ามาเมื่อไหร่ แจ้งเตือนด้วย"])
def test_who_decides_is_told_anyway(head: Chat, typed: str) -> None:
    assert "ท่านจะได้รับแจ้งเองอยู่แล้ว" in head.answer_to(typed)


@pytest.mark.soak
def test_what_is_promised_comes_true(reporter: Chat, head: Chat) -> None:
    head.says("ถ้าเขาส่งมาใหม่ช่วยบอกด้วยนะคะ")
    sends(reporter, head)
    assert "รายงานรออนุมัติ" in head.last


def test_the_proof_of_a_gift_is_told_to_who_decided(
    chat: Callable[[str], Chat], head: Chat
) -> None:
    gifting.gives(chat(gifting.ME), head)
    head.taps("ให้ส่งคืนผู้ให้").taps("ขัดนโยบายสำนักงาน")
    head.taps(head.offers[0])
    assert "บอตแจ้งท่านในแชตนี้ทันที" in head.answer_to("พอเขาส่งหลักฐานมาแล้วบอกพี่ด้วย")
    told = head.answer_to("ตามหลักฐานการคืนจากน้องบุคลากรด้วยนะ")
    assert told.startswith("ยังไม่ได้เตือนเรื่องหลักฐานของขวัญ") and "บอตเตือนเองครั้งถัดไป" in told


def test_what_is_not_told_is_said_so(chat: Callable[[str], Chat]) -> None:
    told = chat(SECRETARY).answer_to("ครบทุกสำนักเมื่อไหร่บอกผมที")
    assert "บอตไม่มีการแจ้งเมื่อส่งครบทุกสำนัก" in told and "รับสรุปประจำเดือน" in told


@pytest.mark.parametrize("typed", ["ช่วยเตือนผมล่วงหน้า 3 วัน", "เตือน", "ไม่ต้องเตือนน้องแล้วเรื่อง 2.1"])
def test_other_words_about_reminders_stay(head: Chat, typed: str) -> None:
    assert not head.answer_to(typed).startswith("ยังไม่ได้เตือนเรื่อง")


def test_those_who_have_not_acknowledged_are_of_a_circular(admin: Chat) -> None:
    assert not admin.answer_to("สะกิดพวกที่ไม่กดทราบเรื่องเมื่อวานอีกรอบ").startswith("ยังไม่ได้เตือนเรื่อง")


def test_an_executive_who_means_every_bureau_is_told_when_it_is_reminded(
    chat: Callable[[str], Chat],
) -> None:
    told = chat("D0001").says("ฝากเตือนผอ.ทุกสำนักให้ส่งรายงานหน่อย").last
    assert "ยังไม่ได้เตือนเรื่องรายงาน" in told and "บอตเตือนเองครั้งถัดไป" in told
    assert "ยังไม่ได้เตือน" not in chat("D0002").says("เตือนทุกสำนักให้ส่งรายงาน").last


@pytest.mark.parametrize(
    "typed",
    ["เตือนน้องๆ ให้เข้าร่วม no gift หน่อย", "ช่วยเตือนคนที่ยังไม่เข้าร่วม no gift", "ทวงคนที่ยังไม่ลงนาม no gift"],
)
def test_the_next_reminder_is_told_of_ones_own_people(
    demo: House, chat: Callable[[str], Chat], typed: str
) -> None:
    announcing.opens(demo, "no-gift")
    announcing.signs(*map(chat, ("D0101", FINANCE_HEAD, "D0301")))
    told = chat("D0301").answer_to(typed)
    assert "บอตเตือนเองครั้งถัดไป" in told
    assert {name for name in NAMES if name in told} <= {"รายงานข่าว", "ยังไม่ลงทะเบียน"}


@pytest.mark.parametrize(
    "typed",
    [
        "ฝากเตือนคนที่ยังไม่ได้ลงนามหน่อยครับ",
        "รบกวนตามน้องๆ ในสำนักให้มาลงนามด้วยค่ะ",
        "ช่วยสะกิดคนที่ยังไม่แสดงเจตนารมณ์ให้ที",
        "ทวงลูกทีมที่ยังไม่เซ็นประกาศให้หน่อย พูดดีๆ นะ",
    ],
)
def test_what_is_to_be_signed_is_an_announcement(
    demo: House, chat: Callable[[str], Chat], typed: str
) -> None:
    announcing.opens(demo, "no-gift")
    head = chat(announcing.DIRECTOR)
    announcing.signs(head)
    told = head.answer_to(typed)
    assert told.startswith("ยังไม่ได้เตือนเรื่องการเข้าร่วมประกาศ")
    assert "เตือนได้ตอนนี้" in told and head.button("ส่งเตือนตอนนี้")


def test_a_report_that_waits_to_be_signed_is_none(head: Chat) -> None:
    told = head.answer_to("ทวงคนที่ยังไม่ลงนามรายงาน 2.2 ให้หน่อย")
    assert told.startswith("ยังไม่ได้เตือนเรื่องรายงาน 2.2")


@pytest.mark.parametrize(
    "said",
    [
        "ฝากบอกทุกสำนักว่าผมขอบคุณที่ส่งรายงานตรงเวลา",
        "ฝากบอกทุกสำนักว่าชื่นชมที่รายงานครบ",
        "ช่วยแจ้งทุกสำนักว่าท่านดีใจที่ส่งรายงานทันกำหนด",
    ],
)
def test_thanks_remind_nobody_and_can_be_handed_on(chat: Callable[[str], Chat], said: str) -> None:
    told = chat(SECRETARY).says(said)
    assert "ยังไม่ได้เตือน" not in told.since(0)
    assert "ตรวจข้อความก่อนส่ง" in told.last and said in told.last


def test_thanks_beforehand_may_be_a_reminder(chat: Callable[[str], Chat]) -> None:
    told = chat(SECRETARY).says("ฝากบอกทุกสำนักว่าขอบคุณล่วงหน้าที่รีบส่งรายงาน")
    assert "ยังไม่ได้เตือนเรื่องรายงาน" in told.last
