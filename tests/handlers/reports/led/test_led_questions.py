"""What those who lead ask about people, turns, activities and places, in the scope of who asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import sends
from tests.understanding.office_at_work import told_in

FINANCE, FINANCE_HEAD, SECRETARY = "D0202", "D0201", "D0001"


@pytest.fixture
def two_wait(reporter: Chat, head: Chat) -> Chat:
    """The head, for whom two reports wait."""
    sends(reporter, head, number="2.1")
    sends(reporter, head)
    return head


# -- whose turn ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "1.10 รอใครเซ็นอยู่",
        "แล้วเรื่องนั้นรอใครอยู่",
        "รายงานที่ส่งมา 1 ฉบับ ค้างอยู่ที่หัวหน้ากลุ่มหรือเปล่า",
        "อันที่รออนุมัติคืออะไร เปิดให้ดูหน่อย",
        "เรื่องที่รออนุมัติอยู่กับใครบ้าง",
    ],
)
def test_it_is_told_for_whom_a_report_waits(director: Chat, two_wait: Chat, typed: str) -> None:
    assert two_wait
    told = director.answer_to(typed)
    assert "รายงานที่รออนุมัติ" in told and "รอ นางตัวอย่าง หัวหน้ากลุ่ม" in told


def test_what_waits_for_oneself_opens(two_wait: Chat) -> None:
    assert "รออนุมัติ 2 ฉบับ" in two_wait.answer_to("อันที่รออนุมัติคืออะไร เปิดให้ดูหน่อย")
    assert "รอท่านพิจารณา" in two_wait.answer_to("รายงาน 1.10 ของกลุ่มเราตอนนี้อยู่ที่ใคร")


def test_another_things_turn_is_no_reports(director: Chat, two_wait: Chat) -> None:
    assert two_wait
    assert "รายงานที่รออนุมัติ" not in director.answer_to("ปากกาของหัวหน้ากลุ่มใครต้องพิจารณา")


@pytest.mark.parametrize("typed", ["รายงานคลังส่งกลับมาใหม่รึยัง", "รายงานที่พี่ส่งคืนไป เค้าแก้มาหรือยัง"])
def test_what_was_sent_back_is_told_until_it_comes_again(
    chat: Callable[[str], Chat], typed: str
) -> None:
    finance, leads = chat(FINANCE), chat(FINANCE_HEAD)
    sends(finance, leads, number="2.1")
    leads.taps("ส่งกลับแก้ไข").says("จำนวนคนไม่ตรงกับใบลงชื่อ").taps(leads.offers[0])
    told = leads.answer_to(typed)
    assert "รายงานที่ส่งกลับแก้ไข 1 ฉบับ" in told and "ยังไม่ได้ส่งใหม่ รอ นายสมมติ รายงานคลัง" in told


def test_of_another_bureau_nothing_is_told(two_wait: Chat) -> None:
    told = two_wait.answer_to("รายงานของสำนักการคลังและงบประมาณรอใครอยู่")
    assert "อยู่นอกขอบเขตของท่าน" in told


def test_where_nothing_waits_it_is_said(director: Chat) -> None:
    told = director.answer_to("รายงานของสำนักเรารอใครอยู่")
    assert told.startswith("สำนักบริหารงานกลาง ปีงบประมาณ 2570 ไม่มีรายงานที่รออนุมัติ")


# -- one person ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "รายงานของนางสาวตัวอย่าง รายงานดี มีอะไรบ้าง",
        "ขอดูว่าน้องรายงานดีทำอะไรส่งมาบ้างปีนี้",
        "รายงานดีส่งอะไรมาแล้วบ้าง",
    ],
)
def test_one_persons_reports_are_listed(two_wait: Chat, typed: str) -> None:
    told = two_wait.answer_to(typed)
    assert "รายงานของนางสาวตัวอย่าง รายงานดี 2 ฉบับ" in told and "1.10 · รออนุมัติ" in told


def test_who_sent_nothing_is_said_so(admin: Chat) -> None:
    assert "รายงานข่าว ยังไม่ได้ส่งรายงานใด" in admin.answer_to("คุณรายงานข่าวส่งงานมาบ้างยัง")


def test_a_person_of_another_bureau_is_not_told_of(head: Chat) -> None:
    assert "อยู่นอกขอบเขตของท่าน" in head.answer_to("คุณรายงานคลังส่งอะไรมาแล้วบ้าง")


def test_what_oneself_decided_is_listed(two_wait: Chat) -> None:
    two_wait.says("พิจารณา 2.1").taps("ส่งกลับแก้ไข").says("จำนวนคนไม่ตรงกับใบลงชื่อ")
    two_wait.taps(two_wait.offers[0])
    assert "รายงานที่ท่านส่งกลับแก้ไข 1 ฉบับ" in two_wait.answer_to("รายงานที่เพิ่งส่งคืนไปขอดูอีกทีค่ะ")
    assert "ยังไม่มีรายงานที่ท่านอนุมัติ" in two_wait.answer_to("เมื่อวานพี่อนุมัติอะไรไปบ้าง")


@pytest.mark.parametrize("typed", ["1.10 ปีที่แล้วเขียนไว้ว่ายังไง", "แล้วปีก่อนเราส่ง 2.1 ว่าไงบ้าง"])
def test_last_years_report_is_not_made_up(head: Chat, typed: str) -> None:
    told = head.answer_to(typed)
    assert "ปีงบประมาณ 2569" in told and "ไม่มีรายงาน" in told


@pytest.mark.soak
def test_the_first_and_the_late_are_told_by_name(director: Chat, two_wait: Chat) -> None:
    assert two_wait
    assert "ผู้รายงานที่ส่งเร็วที่สุด" in (told := director.answer_to("ใครส่งรายงานไวสุดปีนี้"))
    assert "นางสาวตัวอย่าง รายงานดี · สำนักบริหารงานกลาง" in told
    late = director.answer_to("ใครในสำนักชอบส่งช้า")
    assert "ยังไม่มีผู้รายงานคนใดส่งหลังกำหนด" in late and "สำนักบริหารงานกลาง" in late


# -- activities ------------------------------------------------------------------------------------


def test_what_has_no_report_is_listed(chat: Callable[[str], Chat], two_wait: Chat) -> None:
    assert two_wait
    whole = chat(SECRETARY).answer_to("ขอรายชื่อกิจกรรมที่ยังไม่มีใครทำ")
    assert "กิจกรรมที่ยังไม่มีรายงาน 28 จาก 30" in whole and "ทั้งสำนักงาน" in whole
    own = two_wait.answer_to("กิจกรรมไหนของเราที่ยังไม่ได้เริ่มเลย")
    assert "กิจกรรมที่ยังไม่มีรายงาน 28 จาก 30" in own and "สำนักบริหารงานกลาง" in own


def test_an_activity_is_found_by_a_word_of_its_title(head: Chat) -> None:
    told = head.answer_to("งานแลกเปลี่ยนเรียนรู้ของสำนักเราส่งไปยัง")
    assert "“แลกเปลี่ยนเรียนรู้” ส่งแล้ว 0 จาก" in told and "สำนักบริหารงานกลาง" in told


def test_a_theme_that_no_title_has_is_said_so(director: Chat) -> None:
    told = director.answer_to("กิจกรรมพายเรือของสำนักเราทำไปหรือยัง")
    assert "ไม่มีกิจกรรมที่ชื่อมีคำว่า “พายเรือ”" in told


# -- bureaus in order ------------------------------------------------------------------------------


@pytest.mark.soak
def test_bureaus_stand_by_per_cent_before_a_round_is_over(
    chat: Callable[[str], Chat], two_wait: Chat
) -> None:
    assert two_wait
    told = chat(SECRETARY).answer_to("เรียงทุกสำนักตามเปอร์เซ็นต์ให้หน่อย")
    assert "1. สำนักบริหารงานกลาง" in told and "(6.25%)" in told
    beside = chat(FINANCE_HEAD).answer_to("สำนักเราส่งครบหรือยังเทียบกับสำนักอื่น")
    assert "สำนักการคลังและงบประมาณ อันดับที่ 2 จาก 3 สำนัก เท่ากับอีก 1 สำนัก" in beside


def test_who_sees_one_bureau_is_told_why_there_is_no_place(two_wait: Chat) -> None:
    told = two_wait.answer_to("สำนักเราเทียบกับสำนักอื่นเป็นยังไง")
    assert "ท่านดูสำนักอื่นไม่ได้" in told and "สำนักการคลัง" not in told


def test_how_many_each_must_send_is_told(chat: Callable[[str], Chat]) -> None:
    told = chat(SECRETARY).answer_to("แต่ละสำนักต้องส่งทั้งปีกี่เรื่อง")
    assert "ต้องส่งมากที่สุดอยู่บน" in told and "จาก 32 ฉบับ" in told


@pytest.mark.parametrize("typed", ["ขอพิจารณารายงานของคุณรายงานดี", "ขอตรวจรายงานของคุณรายงานดีหน่อย"])
def test_the_only_report_of_a_named_person_that_waits_is_opened_to_decide(
    reporter: Chat, head: Chat, typed: str
) -> None:
    sends(reporter, head)
    head.says("เมนู").says(typed)
    assert {"อนุมัติ", "ส่งกลับแก้ไข"} <= set(head.offers)


@pytest.mark.soak
def test_of_several_that_wait_each_has_its_button(two_wait: Chat) -> None:
    told = two_wait.answer_to("พิจารณารายงานของคุณรายงานดี")
    assert "2 ฉบับ" in told and two_wait.offers.count("พิจารณา") == 2


def test_who_does_not_decide_is_shown_the_history(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    secretary = chat(SECRETARY)
    sends(reporter, head)
    told = secretary.answer_to("รายงานของคุณรายงานดีมีอะไรบ้าง")
    assert "ประวัติ" in told and "พิจารณา" not in secretary.offers


@pytest.mark.parametrize("typed", ["ข้อ 2.2 ของเราทำถึงไหนแล้ว", "สถานะ 2.2 ของผม"])
def test_ours_behind_a_number_is_that_of_the_own_bureau(director: Chat, typed: str) -> None:
    assert director.answer_to(typed).startswith("สถานะสำนักบริหารงานกลาง\nกิจกรรม 2.2")


def test_several_bureaus_together_are_the_whole_office(chat: Callable[[str], Chat]) -> None:
    told = chat(SECRETARY).answer_to("ขอทราบความคืบหน้ากิจกรรม 1.10 ทั้งสามสำนัก")
    assert told.startswith("สถานะทั้งสำนักงาน\nกิจกรรม 1.10")


def test_who_sees_one_bureau_is_told_so_where_all_are_asked_for(
    director: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    asked, only = "สำนักใดยังไม่ส่งรายงานบ้าง", "ท่านดูได้เฉพาะ"
    assert director.answer_to(asked).startswith(only)
    assert only not in chat(SECRETARY).answer_to(asked)
    for others in ("สำนักอื่นเขาส่งกันหมดยัง", "ที่อื่นส่งครบหรือยัง", "สำนักอื่นๆ ส่งไปกี่ฉบับแล้ว"):
        assert head.answer_to(others).startswith(only)


@pytest.mark.parametrize(
    "typed", ["ลูกน้องส่งรายงานครบหรือยัง", "ทีมงานของผมส่งครบยัง", "ลูกทีมส่งรายงานครบยัง"]
)
def test_the_people_of_a_director_are_the_bureau(director: Chat, typed: str) -> None:
    assert "สถานะสำนักบริหารงานกลาง" in director.answer_to(typed)


@pytest.mark.parametrize(
    "typed",
    ["หัวหน้ากลุ่มไม่อยู่ใครอนุมัติแทน", "ผอ.ไปราชการใครพิจารณาแทนได้บ้าง", "ถ้าหัวหน้าไม่อยู่รายงานรอใครอนุมัติ"],
)
def test_who_decides_in_the_place_of_one_who_is_away_is_a_rule(director: Chat, typed: str) -> None:
    assert "มอบหมายแทน" in director.answer_to(typed)


@pytest.mark.parametrize(
    "typed",
    ["สรุปยอดส่งรายงานรายสำนักเรียงจากน้อยไปมาก", "เรียงสำนักตามยอดส่งจากน้อยสุด", "จัดอันดับจำนวนส่งของทุกสำนัก"],
)
def test_what_bureaus_sent_is_put_in_order(chat: Callable[[str], Chat], typed: str) -> None:
    assert "ร้อยละที่ส่งแล้ว ทั้งสำนักงาน" in chat(SECRETARY).answer_to(typed)


# -- in time, late, and money beside last year -----------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "3 อันดับแรกที่ส่งตรงเวลาที่สุดคือสำนักอะไร",
        "สำนักไหนส่งทันกำหนดมากที่สุด",
        "ขอ top 5 สำนักที่ส่งตรงเวลา",
    ],
)
def test_the_most_punctual_are_ranked_and_not_the_latest(
    chat: Callable[[str], Chat], typed: str
) -> None:
    told = chat(SECRETARY).answer_to(typed)
    assert "ยังจัดอันดับว่าดีที่สุดไม่ได้" in told and "ส่งแล้วมากที่สุดอยู่บน" in told


@pytest.mark.parametrize("typed", ["ไตรมาสที่แล้วเราส่งช้ากี่ครั้งคะ", "ปีนี้สำนักเราส่งช้าไปกี่ฉบับแล้ว"])
def test_how_often_the_own_bureau_was_late_is_counted_in_its_scope(
    chat: Callable[[str], Chat], typed: str
) -> None:
    answer = chat(FINANCE_HEAD).answer_to(typed)
    assert "การส่งช้า สำนักการคลังและงบประมาณ" in answer and "ประวัติรายงาน" not in answer


def test_late_reports_are_counted_of_the_bureau_alone(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    sends(reporter, head)
    director = chat("D0101")
    director.house.now = datetime(2027, 6, 30, 3, 0, tzinfo=UTC)
    mine = director.answer_to("ปีนี้สำนักเราส่งช้ากี่ครั้ง")
    assert "การส่งช้า สำนักบริหารงานกลาง" in mine
    assert "ยังค้างส่ง" in mine and "ส่งหลังกำหนด" in mine


def test_the_budget_is_shown_beside_that_of_last_year(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    secretary = chat(SECRETARY)
    answer = secretary.answer_to("งบปีนี้เบิกไปกี่เปอร์เซ็นต์แล้ว เทียบกับปีที่แล้วเป็นไง")
    assert "งบประมาณเทียบกับปีก่อน" in answer and "ปีงบประมาณ 2569" in answer
    assert "เทียบการส่ง" not in answer
    assert "งบประมาณทั้งสำนักงาน" in secretary.answer_to("คิดเป็นเงินกี่บาท")
    assert "สำนักบริหารงานกลาง" in reporter.answer_to("งบของเราเทียบกับปีที่แล้วเป็นไง")


@pytest.mark.parametrize(
    "said",
    ["ทำกิจกรรมเสร็จแล้วต้องเอาขึ้นเว็บ หรือติดบอร์ด หรือที่ไหนคะ", "กิจกรรมเสร็จแล้วต้องลงเว็บไหนคะ"],
)
def test_what_follows_a_finished_activity_is_no_count_of_them(
    chat: Callable[[str], Chat], said: str
) -> None:
    asked = chat("D0103").says(said)
    assert "ต้องเผยแพร่ที่ไหน" in asked.last and "กิจกรรมที่ทำเสร็จแล้ว" not in asked.last


@pytest.mark.parametrize(
    "said",
    [
        "กิจกรรมที่ยังไม่มีคนรับผิดชอบมีมั้ย",
        "กิจกรรมไหนยังไม่มีผู้รับผิดชอบบ้าง",
        "มีโครงการที่ยังไม่มีเจ้าภาพไหม",
        "กิจกรรมไหนยังไม่มีใครดูแล",
    ],
)
def test_activities_without_a_holder_are_the_reporters(
    chat: Callable[[str], Chat], said: str
) -> None:
    told = chat("D0001").says(said).since(0)
    assert "ผู้รายงานของสำนักส่งได้ทุกคน" in told and "รายงานคลัง" in told


@pytest.mark.parametrize("said", ["กิจกรรมที่ยังไม่มีใครทำ", "กำหนดผู้รับผิดชอบ 2.1", "ใครรับผิดชอบกิจกรรม 3.1"])
def test_other_words_of_holders_are_other_questions(chat: Callable[[str], Chat], said: str) -> None:
    assert "ผู้รายงานของสำนักส่งได้ทุกคน" not in chat("D0001").says(said).since(0)


@pytest.mark.parametrize(
    "typed", ["รอบนี้เราต้องส่งกี่ฉบับ ส่งไปแล้วเท่าไหร่", "รอบนี้สำนักเราต้องส่งกี่ฉบับ ส่งแล้วกี่ฉบับคะ"]
)
def test_how_many_must_be_sent_and_are_is_the_own_status(
    reporter: Chat, head: Chat, director: Chat, typed: str
) -> None:
    for each in (reporter, head, director):
        told = each.answer_to(typed)
        assert "สถานะสำนักบริหารงานกลาง" in told and "รอบ 20 มีนาคม 2570" in told


def test_of_a_leader_we_are_the_own_bureau(director: Chat) -> None:
    told = director.answer_to("รอบนี้เราต้องส่งกี่ฉบับ")
    assert "สถานะสำนักบริหารงานกลาง" in told and "ทั้งหมด 5 ฉบับ" in told


@pytest.mark.parametrize("typed", ["ไตรมาส 1 เสร็จกี่เปอร์เซ็นต์", "ไตรมาสแรกทำได้กี่ %"])
def test_a_quarter_is_no_activity_whose_title_has_the_word(director: Chat, typed: str) -> None:
    assert "ไตรมาสที่ 1 ปีงบประมาณ" in director.answer_to(typed)


@pytest.mark.parametrize("said", ["แล้ว1.10ใครดู", "แล้ว 1.10 ใครตรวจ", "1.10 ใครดูอยู่"])
def test_with_whom_a_numbered_report_waits(at_work: House, said: str) -> None:
    told = told_in(at_work, "D0101", said)
    assert "รายงานที่รออนุมัติ 1 ฉบับ" in told and "นางตัวอย่าง หัวหน้ากลุ่ม" in told
