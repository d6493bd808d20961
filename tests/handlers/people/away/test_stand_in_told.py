"""A stand-in named while leave is told goes with it, and the appointing opens afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.people.person import Absence
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, meets

NAME = "นางสาวตัวอย่าง รายงานดี"
SECOND = "นายสมมติ ช่วยรายงาน"
OPENED = "ตรวจการมอบหมาย"


@pytest.fixture
def head(chat: Callable[[str], Chat]) -> Chat:
    return chat(HEAD)


def days_stored(chat: Chat) -> list[str]:
    with chat.house.session() as session:
        return [each.first_day.isoformat() for each in session.scalars(select(Absence))]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        (
            "แม่ผมป่วยเข้า รพ.เมื่อคืน หมอนัดผ่าตัดวันพุธนี้ เลยจะขอลา 3-7 มีนา ให้น้อง D0103 หรือใครก็ได้ทำแทนทีนะ",
            ["2027-03-03", "2027-03-07"],
        ),
        ("ลา 4-5 มี.ค. ฝากคุณรายงานดีดูแทนด้วยครับ", ["2027-03-04", "2027-03-05"]),
    ],
)
def test_who_is_named_with_the_leave_is_appointed_next(
    head: Chat, said: str, days: list[str]
) -> None:
    head.says(said)
    assert head.state["answers"]["days"] == days
    assert f"{NAME} ตรวจและยืนยันต่อได้" in head.last and "ไม่ได้บันทึกไว้" not in str(head.heard)
    head.says("ยืนยันวันลา")
    assert days_stored(head) == days[:1] and OPENED in head.last
    answers = head.state["answers"]
    assert (answers["who"]["name"], answers["days"]) == (NAME, days)
    assert "มอบหมายให้" in head.says("ยืนยัน").last


@pytest.mark.parametrize(
    "said", ["ให้น้อง D0103 ทำแทนด้วย", "แล้วคนแทนล่ะ บอกแล้วว่าให้ D0103 ไม่งั้นก็ใครก็ได้", "พิมพ์ผู้แทน D0103"]
)
def test_who_is_named_at_the_card_goes_with_the_leave(head: Chat, said: str) -> None:
    head.says("ลา 4-8 มี.ค.").says(said)
    assert head.state["answers"]["stand_in"]["name"] == NAME
    assert OPENED in head.says("ยืนยันวันลา").last


@pytest.mark.parametrize(
    "said",
    [
        *("ไปงานวันเกิดลูก ให้ D0103 ทำแทน", "ถ้ามีรายงานเข้ามา ให้ D0103 อนุมัติแทน"),
        *("เกิดเรื่องด่วนที่บ้าน ฝาก D0103 ดูแลแทน", "พี่ไม่ไหวแล้ว ให้ D0103 ทำแทน"),
        "ให้ D0103 อนุมัติแทน ห้ามเกินอาทิตย์นะ",
    ],
)
def test_what_is_told_beside_denies_no_stand_in(head: Chat, said: str) -> None:
    head.says("ลา 4-8 มี.ค.").says(said)
    assert head.state["answers"]["stand_in"]["name"] == NAME


def test_a_reason_between_the_days_and_the_stand_in_denies_nobody(head: Chat) -> None:
    head.says("ลา 15-17 มีนา วันเกิดแม่ แล้วให้ D0103 ดูแลแทน")
    assert head.state["answers"]["stand_in"]["name"] == NAME


def test_days_and_stand_in_are_taken_from_one_answer(head: Chat) -> None:
    head.says("แจ้งลา").says("10-12 มี.ค. แล้วให้ D0103 อนุมัติแทน")
    assert head.state["answers"]["days"] == ["2027-03-10", "2027-03-12"]
    head.says("อ้อ เปลี่ยนเป็น 11-13 นะ หมอเลื่อนผ่าไปศุกร์ แล้วให้น้อง D0103 ทำแทนด้วย")
    answers = head.state["answers"]
    assert answers["days"] == ["2027-03-11", "2027-03-13"] and answers["stand_in"]["name"] == NAME


@pytest.mark.parametrize(
    "said",
    [
        *("ไม่ต้องให้ D0103 ทำแทนนะ", "ใครทำแทนได้บ้าง", "ให้ D0199 ทำแทนด้วย", "ผมทำแทน D0103 อยู่"),
        *(
            "ไม่อยากให้น้อง D0103 ทำแทน",
            "อย่าให้ D0103 ทำแทนนะ",
            "ห้ามให้ D0103 อนุมัติแทน",
            "คนแทนไม่ใช่ D0103",
        ),
        *("คราวก่อนให้ D0103 ทำแทน", "คนแทน D0103 ลาด้วย ทำไงดี", "ให้ D0103 ทำแทนหรือ D0104 ดี"),
        *("คนแทนไม่ใช่ D0103", "ให้ D0103 ทำแทน ไม่เอาดีกว่า", "ให้ D0103 ทำแทน แต่เขาไม่ว่าง"),
        *("ทำไมให้ D0103 ทำแทน", "ปีที่แล้วผมลา ให้ D0103 ทำแทน", "ถ้าผมป่วยอีก ให้ D0103 ทำแทน"),
        "ถ้าให้ D0103 ทำแทนเขาจะเห็นเรื่องร้องเรียนไหม",
    ],
)
def test_nobody_is_taken_from_other_words(head: Chat, said: str) -> None:
    head.says("ลา 4-8 มี.ค.").says(said)
    assert "stand_in" not in head.state["answers"]


@pytest.mark.parametrize(
    "said", ["ไม่ต้องให้ D0103 ทำแทนแล้ว", "เอาผู้แทนออก", "ไม่มอบหมายแล้ว", "คนแทนไม่ใช่คนนี้"]
)
def test_a_stand_in_is_taken_out_of_the_leave_again(head: Chat, said: str) -> None:
    head.says("ลา 4-8 มี.ค. ให้ D0103 ทำแทนด้วย").says(said)
    assert f"นำ {NAME} ออก" in str(head.heard) and "ตรวจและยืนยันต่อได้" not in head.last
    assert OPENED not in head.says("ยืนยันวันลา").last and days_stored(head) == ["2027-03-04"]


def test_who_leads_nobody_has_a_stand_in_and_appoints_nobody(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    second = chat("D0104")
    reporter.says("ลา 4-8 มี.ค. ให้ D0104 ทำแทนด้วย")
    assert reporter.state["answers"]["stand_in"]["name"] == SECOND
    assert OPENED not in reporter.says("ยืนยันวันลา").last
    assert f"ผู้แทนที่เลือก\n{SECOND}" in reporter.says("วันลาของฉัน").last
    assert f"ผู้แทนที่เลือกของวันลานี้คือ {SECOND}" in reporter.says("ใครดูแลแทนฉัน").last
    meets(reporter.house, second)
    assert "ให้ท่านดูแลงานแทน" in second.last


def test_who_acts_meanwhile_is_no_question_who_is_away(head: Chat) -> None:
    head.says("ลา 4-8 มี.ค. ให้ D0103 ดูแทน").says("ยืนยันวันลา").says("ยืนยัน")
    assert f"{NAME} 4 มี.ค. 70 – 8 มี.ค. 70" in head.says("ใครทำแทนผมตอนลา").last
    assert "ผู้ลา" in head.says("ใครลาวันนี้").last


@pytest.mark.parametrize(
    "said",
    [
        "วันที่ 10-12 มีนาลาพักร้อน ฝากคุณสมศรีดูรายงานแทน",
        "10-12 มีนา ขอลาพักร้อน ให้พี่สมศรีส่งรายงานแทน",
    ],
)
def test_days_may_stand_before_leave_and_the_stand_in(
    chat: Callable[[str], Chat], said: str
) -> None:
    told = chat("D0103").says(said).since(0)
    assert "สมศรี" in told and "10 มี.ค. 70 – 12 มี.ค. 70" in told
