"""Taking a report back: once, while it is undecided, by the bureau that sent it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from models.reports.report import APPROVED, SUBMITTED, WITHDRAWN
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, TOLD, decision, meets, person, sends


def test_the_receipts_button_takes_it_back_after_one_question(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    reporter.taps("ถอนรายงาน")
    assert "ถอนรายงาน 1.10 ที่รออนุมัติอยู่ ใช่หรือไม่" in reporter.last
    assert decision(reporter.house)[0] == SUBMITTED
    reporter.taps("ยืนยันถอนรายงาน")
    assert "ถอนรายงาน 1.10 แล้ว" in reporter.last and "ข้อความเดิมยังอยู่" in reporter.last
    assert decision(reporter.house)[0] == WITHDRAWN


def test_the_superiors_old_buttons_are_answered_kindly(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    cards = [head.button("อนุมัติ"), head.button("ส่งกลับแก้ไข")]
    head.taps("อนุมัติ")
    reporter.taps("ถอนรายงาน").taps("ยืนยันถอนรายงาน")
    head.taps("ยืนยันอนุมัติ")
    assert "ผู้รายงานถอนรายงานฉบับนี้แล้ว" in head.last
    for card in cards:
        assert "ผู้รายงานถอนรายงานฉบับนี้แล้ว" in head.taps_data(card).last
    assert "ไม่มีรายงานที่รอท่านอนุมัติ" in head.says("รออนุมัติ").last
    assert decision(reporter.house)[0] == WITHDRAWN


@pytest.mark.parametrize("words", ["ถอนรายงาน 1.10", "ถอนรายงาน ๑.๑๐", "ขอถอนรายงาน 1.10 ค่ะ"])
def test_it_is_taken_back_by_word(reporter: Chat, head: Chat, words: str) -> None:
    sends(reporter, head)
    reporter.says(words).says("ยืนยันถอนรายงาน")
    assert decision(reporter.house)[0] == WITHDRAWN


@pytest.mark.soak
def test_without_a_number_what_waits_is_listed(reporter: Chat) -> None:
    sends(reporter)
    sends(reporter, number="2.1")
    reporter.says("ถอนรายงาน")
    assert "ถอนรายงานฉบับใด" in reporter.last and reporter.offers.count("ถอน") == 2
    reporter.taps("ถอน")
    assert "ใช่หรือไม่" in reporter.last


@pytest.mark.parametrize("words", ["ถอนรายงาน", "ถอนรายงาน 1.10", "ถอนรายงาน 9.9"])
def test_where_nothing_waits_there_is_nothing_to_take_back(reporter: Chat, words: str) -> None:
    assert "จึงไม่มีอะไรให้ถอน" in reporter.says(words).last
    assert "สถานะ" in reporter.offers


def test_thinking_better_of_it_changes_nothing(reporter: Chat) -> None:
    sends(reporter)
    reporter.taps("ถอนรายงาน").taps("ไม่ถอน")
    assert "ยังรออนุมัติตามเดิม" in reporter.last
    assert decision(reporter.house)[0] == SUBMITTED


def test_a_colleague_may_and_others_may_not(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    sends(reporter, head)
    data = reporter.button("ถอนรายงาน")
    assert "ถอนได้เฉพาะรายงานของสำนักท่าน" in chat("D0202").taps_data(data).last
    for nobody in ("D0106", HEAD):
        assert "ใช่หรือไม่" not in chat(nobody).taps_data(data).last
    chat("D0104").taps_data(data).taps("ยืนยันถอนรายงาน")
    assert decision(reporter.house)[0] == WITHDRAWN


def test_what_was_decided_meanwhile_stays(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    reporter.taps("ถอนรายงาน")
    yes = reporter.button("ยืนยันถอนรายงาน")
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    reporter.taps_data(yes)
    assert "ถอนไม่ได้แล้ว รายงานนี้อนุมัติแล้วโดย นางตัวอย่าง หัวหน้ากลุ่ม" in reporter.last
    assert decision(reporter.house)[0] == APPROVED


def test_an_old_button_never_takes_a_later_version_back(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    old = reporter.button("ถอนรายงาน")
    reporter.taps_data(old).taps("ยืนยันถอนรายงาน")
    assert "ถอนไปแล้ว" in reporter.taps_data(old).last
    again(reporter)
    assert decision(reporter.house)[0] == SUBMITTED
    assert "ถอนไปแล้ว" in reporter.taps_data(old).last
    assert decision(reporter.house)[0] == SUBMITTED
    meets(reporter.house, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert decision(reporter.house)[0] == APPROVED


def again(reporter: Chat) -> None:
    """The same report once more, its text carried on."""
    reporter.says("รายงาน 1.10")
    assert TOLD in reporter.since(-3)
    reporter.taps("ทำเหมือนครั้งก่อน").says("ไม่มี").says("ยืนยัน")
    assert "ส่งรายงานแล้ว" in reporter.last


def test_a_withdrawn_report_is_owed_again(reporter: Chat) -> None:
    sends(reporter)
    reporter.taps("ถอนรายงาน").taps("ยืนยันถอนรายงาน")
    assert "1.10" in reporter.says("รายงาน").last


@pytest.mark.parametrize("facts", ["", "r=1", "v=1", "r=999&v=1", "r=x&v=y", "r=0&v=0"])
def test_a_strange_button_is_answered_kindly(reporter: Chat, facts: str) -> None:
    assert "ถอน" in reporter.taps_data(f"o:withdraw_report?{facts}").last


def test_who_lost_the_role_in_the_middle_takes_nothing_back(reporter: Chat) -> None:
    sends(reporter)
    reporter.taps("ถอนรายงาน")
    person(reporter.house, REPORTER, roles=["staff"])
    reporter.taps("ยืนยันถอนรายงาน")
    assert decision(reporter.house)[0] == SUBMITTED


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("แก้งบได้รับเป็น 25,000", None),
        ("แก้ผลผลิตเป็น เข้าร่วมครบ 9 คนทุกกลุ่มงาน", None),
        ("แก้ปัญหาการทุจริตโดยจัดอบรมบุคลากร 40 คน", "แก้ปัญหาการทุจริตโดยจัดอบรมบุคลากร 40 คน"),
    ],
)
def test_what_is_put_right_behind_the_number_is_no_text(
    reporter: Chat, head: Chat, said: str, kept: str | None
) -> None:
    sends(reporter, head)
    reporter.says("ถอนรายงาน 1.10").says("ยืนยันถอนรายงาน")
    count = len(reporter.heard)
    reporter.says(f"รายงาน 1.10 {said}")
    assert reporter.state["answers"].get("narrative") == kept
    said_back = re.search("ยังไม่ได้(?:แก้ตาม|ทำส่วนนี้)", reporter.since(count))
    assert bool(said_back) == (kept is None)


@pytest.mark.parametrize(
    "said", ["ถอนรายงาน", "ขอถอนรายงาน ลืมใส่รูป", "ถอนรายงานก่อน ลืมใส่รูปค่ะ", "ขอถอนรายงานที่ส่งไปเมื่อกี้"]
)
def test_the_only_one_that_waits_is_asked_about_at_once(
    reporter: Chat, head: Chat, said: str
) -> None:
    sends(reporter, head)
    reporter.says(said)
    assert "ถอนรายงาน 1.10 ที่รออนุมัติอยู่ ใช่หรือไม่" in reporter.last
    assert "รายงาน 1.10" in reporter.says("ใช่ค่ะ").last


def test_who_asks_how_hears_it_and_nothing_is_withdrawn(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    assert "แก้แล้วส่งใหม่ได้" in reporter.says("ถอนรายงานยังไงคะ").last
    assert decision(reporter.house)[0] == SUBMITTED


@pytest.mark.parametrize(
    "said", ["ขอยกเลิกรายงานที่ส่งเมื่อกี้", "ถอนรายงานฉบับที่ส่งหลังสุดให้หน่อยค่ะ", "ขอถอนรายงานที่เพิ่งส่ง"]
)
def test_the_last_of_several_is_asked_about_and_said_to_be_it(
    reporter: Chat, head: Chat, said: str
) -> None:
    sends(reporter, head)
    sends(reporter, head, number="2.1")
    reporter.says("เมนู").says(said)
    assert "ฉบับที่หมายถึงคือ 2.1 ส่ง" in reporter.last and "หากหมายถึงฉบับอื่น" in reporter.last
    assert "ถอนรายงาน 2.1 แล้ว" in reporter.taps("ยืนยันถอนรายงาน").last


def test_of_a_day_on_which_none_was_sent_this_is_said(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    reporter.says("เมนู").says("ถอนรายงานที่ส่งเมื่อวาน")
    assert "ไม่มีรายงานที่ส่งวันที่" in reporter.since(-2) and "ถอน" in reporter.offers
    assert decision(reporter.house)[0] == SUBMITTED
    assert "ใช่หรือไม่" in reporter.says("เมนู").says("ถอนรายงานที่ส่งวันนี้").last


def test_an_approved_one_has_the_way_to_correct_it(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    reporter.says("เมนู").says("ถอนรายงาน 1.10 ถ้าหัวหน้ายังไม่อนุมัติ")
    assert "ได้รับอนุมัติแล้ว จึงถอนไม่ได้" in reporter.last and "แก้ฉบับที่อนุมัติ" in reporter.offers
