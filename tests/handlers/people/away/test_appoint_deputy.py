"""A superior names a deputy for some days: chosen, confirmed, told, in force those days only."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.spelling.respelling import respelled
from models.reports.report import APPROVED, SUBMITTED
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import DIRECTOR, REPORTER, decision, meets, person, sends
from tests.talk import actions


@pytest.fixture
def deputy(chat: Callable[[str], Chat]) -> Chat:
    """Somebody of the bureau without any role but staff."""
    return chat("D0106")


def appoints(head: Chat, days: str = "1-5 มี.ค.") -> None:
    """The house's clock stands on 1 March 2570."""
    head.says("มอบหมายแทน").says("D0106").says(days).taps("ยืนยันมอบหมาย")


def test_a_deputy_is_appointed_and_told_and_so_is_the_next_one_up(
    head: Chat, deputy: Chat, chat: Callable[[str], Chat]
) -> None:
    director = chat(DIRECTOR)
    head.says("มอบหมายแทน")
    assert "จะมอบหมายให้ผู้ใด" in head.last and "ข้อ 1 ·" not in head.last
    head.says("บุคลากร").says("1-5 มี.ค.")
    assert "บุคลากร" in head.last and "1 มีนาคม 2570 ถึง 5 มีนาคม 2570" in head.last
    head.taps("ยืนยันมอบหมาย")
    assert "มอบหมายให้ นายสมมติ บุคลากร พิจารณารายงานแทนท่าน" in head.last
    meets(head.house, deputy, director)
    assert "ท่านได้รับมอบหมายให้พิจารณารายงานแทน" in deputy.last
    assert "นางตัวอย่าง หัวหน้ากลุ่ม มอบหมายให้ นายสมมติ บุคลากร" in director.last


def test_a_rare_name_and_a_day_with_a_slip_are_read_from_one_sentence(
    head: Chat, deputy: Chat
) -> None:
    said = "ให้สุทธิดาอนุมัติแทนพรุงนี้"
    assert "สุทธิดา" not in respelled(said)  # it is like a commoner name
    person(head.house, "D0106", name="นางสุทธิดา บุคลากร")
    head.says(said)
    assert "นางสุทธิดา บุคลากร" in head.last and "2 มีนาคม 2570" in head.last


def test_how_long_is_told_without_a_first_day_and_both_likely_stretches_are_offered(
    head: Chat,
) -> None:
    head.says("ให้ผอ.อนุมัติแทนสองอาทิตย์")
    assert "อำนวยการ พิจารณาแทน 14 วัน เริ่มวันใด" in head.last
    assert "1-14 มี.ค. 70" in head.last and "2-15 มี.ค. 70" in head.last
    head.taps("2-15 มี.ค. 70")
    assert "2 มีนาคม 2570 ถึง 15 มีนาคม 2570" in head.last


def test_weeks_are_told_where_the_days_are_asked(head: Chat) -> None:
    head.says("มอบหมายแทน").says("D0106").says("สองสัปดาห์")
    assert "พิจารณาแทน 14 วัน เริ่มวันใด" in head.last
    head.says("จันทร์หน้า")
    assert "8 มีนาคม 2570 ถึง 21 มีนาคม 2570" in head.last


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("ให้หัวหน้ากลุ่มคลังอนุมัติแทนสามวัน", "หัวหน้ากลุ่มคลัง"),
        ("มอบให้ผอ.สำนักการคลังพิจารณาแทนพรุ่งนี้", "ผอ.สำนักการคลัง"),
    ],
)
def test_a_post_that_nobody_of_the_bureau_holds_is_nobody_else(
    head: Chat, said: str, who: str
) -> None:
    head.says(said)
    assert f"ไม่พบ “{who}” ในสำนักของท่าน" in head.last
    assert "มอบหมายให้ตนเองไม่ได้" not in head.last and "จะมอบหมายให้ผู้ใด" in head.last


def test_the_post_alone_is_who_holds_it_in_the_own_bureau(chat: Callable[[str], Chat]) -> None:
    director = chat(DIRECTOR)
    director.says("ให้หัวหน้ากลุ่มอนุมัติแทนพรุ่งนี้")
    assert "นางตัวอย่าง หัวหน้ากลุ่ม" in director.last and "2 มีนาคม 2570" in director.last


@pytest.mark.soak
def test_new_reports_go_to_the_deputy_who_decides_for_the_superior(
    reporter: Chat, head: Chat, deputy: Chat
) -> None:
    appoints(head)
    sends(reporter, deputy, head)
    assert "ปฏิบัติหน้าที่แทน ผู้บังคับบัญชากลุ่มงานบริหารทั่วไป" in reporter.last
    assert "รายงานรออนุมัติ" in deputy.last and "พิจารณาแทน" in deputy.last
    assert "รายงานรออนุมัติ" not in head.last
    deputy.taps("ดูไฟล์แนบ").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert decision(head.house)[0] == APPROVED
    meets(head.house, reporter)
    assert "นายสมมติ บุคลากร (ปฏิบัติหน้าที่แทน นางตัวอย่าง หัวหน้ากลุ่ม)" in reporter.last


@pytest.mark.soak
def test_the_deputys_list_and_menu_show_what_waits(
    reporter: Chat, head: Chat, deputy: Chat
) -> None:
    sends(reporter, head)
    appoints(head)
    assert "รออนุมัติ (1 ฉบับ)" in deputy.says("เมนู").offers
    deputy.taps("รออนุมัติ (1 ฉบับ)")
    assert "แทน นางตัวอย่าง หัวหน้ากลุ่ม" in deputy.last
    assert "มอบหมายให้ นายสมมติ บุคลากร พิจารณาแทน" in head.says("รออนุมัติ").last
    deputy.taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert decision(head.house)[0] == APPROVED


@pytest.mark.soak
def test_before_and_after_the_days_the_deputy_decides_nothing(
    reporter: Chat, head: Chat, deputy: Chat
) -> None:
    appoints(head, "2-3 มี.ค.")
    sends(reporter, head)
    card = head.button("อนุมัติ")
    assert "ไม่ได้อยู่ในสายบังคับบัญชาของท่าน" in deputy.taps_data(card).last
    head.house.later(days=1)
    deputy.taps_data(card)
    yes = deputy.button("ยืนยันอนุมัติ")
    head.house.later(days=2)
    deputy.taps_data(yes)
    assert decision(head.house)[0] == SUBMITTED
    assert "ไม่มีรายงานที่รอท่านอนุมัติ" in deputy.says("รออนุมัติ").last


@pytest.mark.soak
def test_a_deputys_own_report_waits_for_the_superior(reporter: Chat, head: Chat) -> None:
    head.says("มอบหมายแทน").says("D0103").says("วันนี้").taps("ยืนยันมอบหมาย")
    sends(reporter, head)
    assert "รายงานรออนุมัติ" in head.last
    reporter.taps_data(head.button("อนุมัติ"))
    assert "ท่านเป็นผู้รายงานฉบับนี้เอง" in reporter.last


@pytest.mark.soak
def test_the_deputy_is_told_how_many_reports_the_list_will_show(
    reporter: Chat, head: Chat, deputy: Chat, chat: Callable[[str], Chat]
) -> None:
    sends(reporter, head, number="2.1")
    sends(chat("D0104"), head, number="2.2")
    appoints(head)
    meets(head.house, deputy)
    assert "รายงานรอท่านพิจารณาแทน 2 ฉบับ" in deputy.last and "ผู้ส่งเอง" not in deputy.last
    assert "รออนุมัติ 2 ฉบับ" in deputy.says("รออนุมัติ").last


@pytest.mark.parametrize("days", ["1-5 มี.ค.", "2-5 มี.ค."])
def test_a_deputy_is_not_told_of_the_own_report_as_one_to_decide_on(
    reporter: Chat, head: Chat, days: str
) -> None:
    sends(reporter, head)
    head.says("มอบหมายแทน").says("D0103").says(days).taps("ยืนยันมอบหมาย")
    meets(head.house, reporter)
    assert "ไม่มีรายงานรอท่านพิจารณาแทน" in reporter.last and "อีก 1 ฉบับท่านเป็นผู้ส่งเอง" in reporter.last
    head.house.later(days=1)
    assert "ไม่มีรายงานที่รอท่านอนุมัติ" in reporter.says("รออนุมัติ").last


@pytest.mark.soak
def test_of_one_own_and_one_other_report_the_other_is_counted(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    sends(reporter, head, number="2.1")
    sends(chat("D0104"), head, number="2.2")
    head.says("มอบหมายแทน").says("D0103").says("วันนี้").taps("ยืนยันมอบหมาย")
    meets(head.house, reporter)
    assert "รายงานรอท่านพิจารณาแทน 1 ฉบับ (อีก 1 ฉบับท่านเป็นผู้ส่งเอง" in reporter.last
    assert "รออนุมัติ 1 ฉบับ" in reporter.says("รออนุมัติ").last


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("มอบหมายแทน 2-5 มี.ค. ให้คุณบุคลากรพิจารณาแทนครับ", "นายสมมติ บุคลากร"),
        ("มอบหมายแทน 2-5 มี.ค. บุคลากรทุกคนทราบแล้ว", ""),
    ],
)
def test_a_surname_behind_a_title_names_the_deputy(head: Chat, words: str, name: str) -> None:
    head.says(words)
    assert ("ตรวจการมอบหมาย" in head.last and name in head.last) if name else "ผู้ใด" in head.last


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("ไม่มีคนนี้", "ไม่พบชื่อนี้ในสำนักของท่าน"),
        ("ตัวอย่าง ดูแลแผน", "ผู้แทนต้องอยู่สำนักเดียวกับท่าน"),
        ("D0202", "นายสมมติ รายงานคลัง อยู่สำนักการคลังและงบประมาณ"),
        ("คุณรายงานคลัง", "ผู้แทนต้องอยู่สำนักเดียวกับท่าน"),
        ("D0102", "มอบหมายให้ตนเองไม่ได้"),
        ("หัวหน้ากลุ่ม", "มอบหมายให้ตนเองไม่ได้"),
    ],
)
def test_of_who_may_not_be_the_deputy_it_is_said_why(head: Chat, name: str, why: str) -> None:
    head.says("มอบหมายแทน").says(name)
    assert why in head.since(-2) and "ตั้งแต่วันใดถึงวันใด" not in head.last


@pytest.mark.parametrize(
    "said",
    [
        "มอบหมายให้คุณรายงานคลังพิจารณาแทน 5-7 มี.ค.",
        "มอบหมายแทนให้นายสมมติ รายงานคลัง 5-7 มี.ค.",
        "ขอมอบหมายให้พี่รายงานข่าวดูแทนวันที่ 5-7 มี.ค.",
    ],
)
def test_in_one_sentence_too_and_the_days_are_kept(head: Chat, said: str) -> None:
    head.says(said)
    assert "ผู้แทนต้องอยู่สำนักเดียวกับท่าน" in head.since(0) and "ผู้ใด" in head.last
    assert "5 มีนาคม 2570 ถึง 7 มีนาคม 2570" in head.says("D0106").last


def test_who_does_not_use_line_yet_is_said_so(head: Chat) -> None:
    person(head.house, "D0106", line_user_id=None)
    assert "ยังรับข้อความทาง LINE ไม่ได้" in head.says("มอบหมายแทน").says("D0106").since(-2)


@pytest.mark.parametrize(("who", "said"), [("D0103", True), ("D0106", False)])
def test_of_a_reporter_it_is_said_who_decides_on_their_own(
    chat: Callable[[str], Chat], who: str, said: bool
) -> None:
    director = chat(DIRECTOR).says("มอบหมายแทน").says(who).says("5-7 มี.ค.")
    assert ("รายงานที่ผู้แทนส่งเองยังมาถึงท่าน" in director.last) is said


def test_a_name_of_several_asks_which_and_takes_the_staff_id(head: Chat) -> None:
    head.says("มอบหมายแทน").says("นายสมมติ")
    assert "“นายสมมติ” หมายถึงผู้ใด" in head.last
    head.says("D0104")
    assert "ตั้งแต่วันใดถึงวันใด" in head.last


def test_a_colleague_may_be_tapped_and_the_days_too(head: Chat, deputy: Chat) -> None:
    head.says("มอบหมายแทน").taps("นายสมมติ บุคลากร").taps("วันนี้วันเดียว").says("ยืนยัน")
    assert "พิจารณารายงานแทนท่านในวันที่ 1 มีนาคม 2570 แล้ว" in head.last


@pytest.mark.parametrize(
    ("days", "why"),
    [
        ("27-28 ก.พ.", "วันเริ่มผ่านไปแล้ว"),
        ("1 มี.ค. - 15 เม.ย.", "ไม่เกิน 30 วัน"),
        ("9-5 มี.ค.", "วันเริ่มและวันสิ้นสุด"),
        ("สักพัก", "วันเริ่มและวันสิ้นสุด"),
    ],
)
def test_days_that_will_not_do_are_asked_again(head: Chat, days: str, why: str) -> None:
    head.says("มอบหมายแทน").says("D0106").says(days)
    assert why in head.since(-2) and "ตั้งแต่วันใดถึงวันใด" in head.last


def test_two_deputies_of_one_day_are_refused(head: Chat) -> None:
    appoints(head)
    head.says("มอบหมายแทน")
    assert "มอบหมายไว้แล้ว" in head.since(-2)
    head.says("D0104").says("5-6 มี.ค.")
    assert "ช่วงนี้มอบหมายให้ นายสมมติ บุคลากร แล้ว" in head.since(-2)
    head.says("6-7 มี.ค.").taps("ยืนยันมอบหมาย")
    assert "มอบหมายให้ นายสมมติ ช่วยรายงาน" in head.last


def test_a_deputy_who_left_before_the_yes_is_not_appointed(head: Chat) -> None:
    head.says("มอบหมายแทน").says("D0106").says("1-5 มี.ค.")
    person(head.house, "D0106", blocked_at=head.house.now)
    head.taps("ยืนยันมอบหมาย")
    assert "กรุณาเลือกผู้อื่น" in head.since(-2) and "จะมอบหมายให้ผู้ใด" in head.last


@pytest.mark.parametrize("staff_id", [REPORTER, "D0106", "D0002"])
def test_who_leads_nobody_appoints_nobody(chat: Callable[[str], Chat], staff_id: str) -> None:
    assert "จะมอบหมายให้ผู้ใด" not in chat(staff_id).says("มอบหมายแทน").last


@pytest.mark.parametrize(
    "said", ["มอบหมายแทน สมมติ บุคลากร 1-5 มี.ค.", "มอบหมายแทน นายสมมติ บุคลากร ตั้งแต่ 1 ถึง 5 มีนาคม"]
)
def test_who_and_when_in_one_line_are_not_asked(head: Chat, said: str) -> None:
    head.says(said)
    assert "ตรวจการมอบหมาย" in head.last and "1 มีนาคม 2570 ถึง 5 มีนาคม 2570" in head.last
    head.taps("ยืนยันมอบหมาย")
    assert "มอบหมายให้ นายสมมติ บุคลากร พิจารณารายงานแทนท่าน" in head.last


def test_who_and_when_are_read_at_the_first_question(head: Chat) -> None:
    head.says("มอบหมายแทน").says("นายสมมติ บุคลากร 1-5 มี.ค. ค่ะ")
    assert "ตรวจการมอบหมาย" in head.last


# -- what is said at the card --------------------------------------------------------------------


@pytest.fixture
def at_card(chat: Callable[[str], Chat]) -> Chat:
    """The director, before the deputy of 2 and 3 March is confirmed."""
    return chat(DIRECTOR).says("พรุ่งนี้ถึงวันพุธให้หัวหน้ากลุ่มรักษาการแทน")


def test_a_correction_behind_what_came_to_mind_is_asked_about(at_card: Chat) -> None:
    heard = len(at_card.heard)
    at_card.says("อ้าวลืม พุธมีประชุม เอาแค่อังคาร")
    assert "แก้ตามนี้ไหม" in at_card.since(heard) and "กด “ยืนยันมอบหมาย”" not in at_card.since(heard)
    at_card.says("ใช่ค่ะ")
    assert at_card.state["answers"]["days"] == ["2027-03-02", "2027-03-02"]


@pytest.mark.parametrize("words", ["อืม ส่งเลย", "อือ ยืนยันเลยค่ะ", "เออ ส่งเลย"])
def test_a_sigh_before_them_leaves_words_that_send(at_card: Chat, words: str) -> None:
    assert "แล้ว และแจ้งผู้แทนแล้ว" in at_card.says(words).last


@pytest.mark.parametrize("words", ["ช่างมันก่อน ยังไม่แน่ว่าจะได้ไป", "ช่างก่อนค่ะ"])
def test_what_is_not_sure_yet_is_put_aside(at_card: Chat, words: str) -> None:
    assert "ทำต่อ" in at_card.says(words).offers and "มอบหมายให้" not in at_card.last


def test_it_is_told_that_no_reason_is_asked_for(at_card: Chat) -> None:
    heard = len(at_card.heard)
    at_card.says("ไม่ต้องบอกเหตุผลได้ไหม")
    assert "บอตไม่ถามและไม่เก็บเหตุผล" in at_card.since(heard)


def test_leave_that_the_same_sentence_tells_is_offered_next(chat: Callable[[str], Chat]) -> None:
    director = chat(DIRECTOR).says("พรุ่งนี้ถึงวันพุธผมลาพักร้อน หัวหน้ากลุ่มรักษาการแทน")
    assert "วันลาของท่านยังไม่ได้บันทึก" in director.last and "ยืนยันมอบหมาย" in director.offers
    director.taps("ยืนยันมอบหมาย")
    assert "วันลาของท่าน" in director.last and "แจ้งวันลาช่วงนี้" in director.offers
    director.says("ลา 2 มี.ค. 70 – 3 มี.ค. 70")
    assert "ตรวจวันลา" in director.last and "2 มีนาคม 2570 ถึง 3 มีนาคม 2570" in director.last


@pytest.mark.parametrize(
    "said",
    [
        "พรุ่งนี้ผมลากิจนะ พาแม่ไปหาหมอ ให้หัวหน้ากลุ่มดูแทน",
        "ลาพักร้อน 8-10 มีนา ฝากหัวหน้ากลุ่มอนุมัติแทน",
    ],
)
def test_the_leave_is_named_on_the_card_of_the_deputy(
    chat: Callable[[str], Chat], said: str
) -> None:
    director = chat(DIRECTOR).says(said)
    assert "ตรวจการมอบหมาย" in director.last and "กด “แจ้งวันลาช่วงนี้”" in director.last


def test_who_asks_for_leave_first_sees_the_deputy_on_its_card(chat: Callable[[str], Chat]) -> None:
    director = chat(DIRECTOR).says("วันศุกร์นี้ขอลาพักผ่อน ให้หัวหน้ากลุ่มรักษาการแทน")
    assert "ตรวจวันลา" in director.last and "5 มีนาคม 2570" in director.last
    assert "ผู้แทนที่เลือก" in director.last and "นางตัวอย่าง หัวหน้ากลุ่ม" in director.last


def test_no_leave_is_offered_where_none_was_told(at_card: Chat) -> None:
    at_card.taps("ยืนยันมอบหมาย")
    assert "วันลา" not in at_card.last


SIGNS_ONESELF = "การลงนามเอกสารในบอตมอบให้ผู้อื่นแทนไม่ได้"


@pytest.mark.parametrize(
    "said",
    [
        "ให้ท่านรองฯ ลงนามแทน",
        "สัปดาห์หน้าผมไปราชการต่างประเทศ ให้ท่านรองฯ ลงนามแทนนะ",
        "ให้คนอื่นเซ็นแทนผม",
        "ฝากรองเซ็น",
        "มอบรองฯ เซ็น",
        "ขอให้รองฯ ลงชื่อแทนช่วงไม่อยู่",
    ],
)
def test_signing_is_not_handed_on_and_that_is_said(chat: Callable[[str], Chat], said: str) -> None:
    secretary, director = chat("D0001"), chat(DIRECTOR)
    secretary.says(said)
    assert SIGNS_ONESELF in secretary.since(-2) and "ผู้แทนต้องอยู่สำนักเดียวกับท่าน" in secretary.last
    count = len(director.heard)
    director.says(said)
    assert SIGNS_ONESELF in director.since(count) and "จะมอบหมายให้ผู้ใด" in director.last


def test_who_finds_no_deputy_may_still_tell_the_days_away(chat: Callable[[str], Chat]) -> None:
    secretary = chat("D0001")
    secretary.says("สัปดาห์หน้าผมไปราชการต่างประเทศ ให้ท่านรองฯ ลงนามแทนนะ")
    told = next(each for each in actions(secretary.heard[-1]) if each["label"] == "แจ้งวันที่ไม่อยู่")
    secretary.says(told["text"])
    assert "ตรวจวันลา" in secretary.last and "8 มีนาคม 2570 ถึง 12 มีนาคม 2570" in secretary.last
    secretary.says("ยกเลิก").says("ตั้งคนแทน")
    assert "แจ้งวันที่ไม่อยู่" not in secretary.last


@pytest.mark.parametrize(
    "said",
    [
        "ฝากหัวหน้ากลุ่มเซ็นรายงานแทนพรุ่งนี้",
        "ให้หัวหน้ากลุ่มอนุมัติแทนพรุ่งนี้",
        "ใครเซ็นแทนผมได้บ้าง",
        "เอกสารที่รอผมลงนาม",
        "ลงนามประกาศ No Gift",
        "ตั้งคนแทน",
    ],
)
def test_other_words_hear_nothing_of_signing(chat: Callable[[str], Chat], said: str) -> None:
    director = chat(DIRECTOR)
    assert SIGNS_ONESELF not in director.answer_to(said)


@pytest.mark.parametrize(
    "said", ["ชวยรายงาน", "คุณช่วยรายงาย", "พี่ชวบรายงาน", "ช่วยรายงานน", "นายช่วยลายงาน"]
)
def test_a_name_with_a_slip_is_the_likeliest(head: Chat, said: str) -> None:
    assert "นายสมมติ ช่วยรายงาน พิจารณาแทนตั้งแต่วันใด" in head.says("มอบหมายแทน").says(said).last


@pytest.mark.parametrize("said", ["รายงาย", "คุณรายงาน", "ท่านรายงาน"])
@pytest.mark.parametrize(
    "chosen", ["1. ตัวอย่าง รายงานดี", "คุณรายงานดี", "คนที่เป็นนักวิเคราะห์นโยบายและแผน"]
)
def test_of_a_name_of_several_it_is_asked_which(head: Chat, said: str, chosen: str) -> None:
    head.says("มอบหมายแทน").says(said)
    assert f"“{said}” หมายถึงผู้ใด" in head.last
    assert head.offers[:2] == ["1. ตัวอย่าง รายงานดี", "2. สมมติ ช่วยรายงาน"]
    assert "นางสาวตัวอย่าง รายงานดี พิจารณาแทนตั้งแต่วันใด" in head.says(chosen).last


@pytest.mark.parametrize("said", ["สมศรี", "คุณวิภาดา", "ใครก็ได้"])
def test_nobody_is_taken_for_a_name_that_nobody_has(head: Chat, said: str) -> None:
    assert "พิจารณาแทนตั้งแต่วันใด" not in head.says("มอบหมายแทน").says(said).last


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("พรุ่งนี้พี่ไปราชการต่างจังหวัดสามวัน ให้ใครอนุมัติแทนพี่ได้บ้างคะ", "2027-03-04"),
        ("พรุ่งนี้พี่ไปราชการต่างจังหวัด 2 วัน ให้ใครอนุมัติแทนพี่ได้บ้างคะ", "2027-03-03"),
        ("พรุ่งนี้พี่ไปราชการต่างจังหวัด ให้ใครอนุมัติแทนพี่ได้บ้างคะ", "2027-03-02"),
    ],
)
def test_a_number_of_days_behind_the_first_one_is_their_length(
    chat: Callable[[str], Chat], said: str, last: str
) -> None:
    head = chat("D0102").says(said).taps("นายสมมติ ช่วยรายงาน")
    assert head.state["answers"]["days"] == ["2027-03-02", last]


def test_a_name_that_nobody_has_is_told_and_the_days_are_kept(chat: Callable[[str], Chat]) -> None:
    me = chat("D0101").says("ผมไปราชการเชียงใหม่ จ.-พ. หน้า ให้คุณสมชายเซ็นแทน")
    assert "ไม่พบ “คุณสมชาย” ในสำนักของท่าน" in me.since(0)
    assert "8 มีนาคม 2570 ถึง 10 มีนาคม 2570" in me.taps("นางตัวอย่าง หัวหน้ากลุ่ม").last


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("ไม่ใช่ 2 ถึง 4 มีนา", ["2027-03-02", "2027-03-04"]),
        ("แก้เป็นถึงวันที่ 4", ["2027-03-01", "2027-03-04"]),
        ("เริ่มวันที่ 3", ["2027-03-03", "2027-03-05"]),
    ],
)
def test_days_put_right_at_the_card_keep_what_is_not_told_anew(
    head: Chat, said: str, days: list[str]
) -> None:
    head.says("มอบหมายแทน").says("D0106").says("1-5 มี.ค.").says(said).agrees()
    assert head.state["answers"]["days"] == days


def test_days_that_are_only_denied_are_no_new_ones(head: Chat) -> None:
    head.says("มอบหมายแทน").says("D0106").says("1-5 มี.ค.").says("ไม่ใช่ 1-5 มี.ค.")
    assert head.state["answers"]["days"] == ["2027-03-01", "2027-03-05"]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("กลับช้าไปอีกสามวัน", "8 มีนาคม 2570 ถึง 15 มีนาคม 2570"),
        ("ไม่ใช่ กลับวันที่ 15 นะ เลื่อนไฟลท์", "8 มีนาคม 2570 ถึง 15 มีนาคม 2570"),
        ("กลับมาทำงานวันที่ 15 ครับ", "8 มีนาคม 2570 ถึง 14 มีนาคม 2570"),
        ("เอ๊ย เลื่อนกลับออกไปอีก 2 วัน", "8 มีนาคม 2570 ถึง 14 มีนาคม 2570"),
        ("ไม่ใช่ครับ กลับวันที่ 11", "8 มีนาคม 2570 ถึง 11 มีนาคม 2570"),
    ],
)
def test_who_comes_back_on_another_day_is_away_until_then(head: Chat, said: str, days: str) -> None:
    head.says("ให้ นายสมมติ บุคลากร อนุมัติแทน 8-12 มี.ค.").says(said)
    assert "แก้ตามนี้ไหม" in head.heard[-1]["altText"] or "แก้ตามนี้ไหม" in head.last
    assert days in head.last


@pytest.mark.parametrize("said", ["กลับวันที่ 15 ได้ไหม", "กลับไปข้อ 1"])
def test_a_question_or_an_earlier_one_changes_no_days(head: Chat, said: str) -> None:
    head.says("ให้ นายสมมติ บุคลากร อนุมัติแทน 8-12 มี.ค.").says(said)
    assert "แก้ตามนี้ไหม" not in head.last


@pytest.mark.parametrize("yes", ["ใช่", "โอเคครับ", "ใช่ค่ะ"])
def test_a_yes_behind_what_was_not_read_appoints_nobody(head: Chat, deputy: Chat, yes: str) -> None:
    head.says("ให้ นายสมมติ บุคลากร อนุมัติแทน 8-12 มี.ค.").says("ช้ากว่านั้นอีกหน่อยนะ ตั๋วเต็ม")
    assert "ยังไม่แน่ใจว่าจะแก้ข้อใด" in head.last
    count = len(head.heard)
    head.says(yes)
    assert "ยังไม่ได้ยืนยันมอบหมาย" in head.since(count) and "ตรวจการมอบหมาย" in head.last
    meets(head.house, deputy)
    assert "ท่านได้รับมอบหมาย" not in deputy.last
    assert "มอบหมายให้ นายสมมติ บุคลากร" in head.taps("ยืนยันมอบหมาย").last


@pytest.mark.parametrize("again", ["ก็ยกเลิกเลย", "ใช่", "ยกเลิก"])
def test_a_question_amid_leaves_it_asked_whether_to_cancel(head: Chat, again: str) -> None:
    head.says("ให้ นายสมมติ บุคลากร อนุมัติแทน 8-12 มี.ค.").says("เออ ทริปล่ม ไม่ไปแล้ว ยกเลิกที่ตั้งไว้")
    head.says("ตอนนี้ยังมีใครแทนผมอยู่ไหม")
    assert "จะยกเลิกใช่หรือไม่" in head.last
    assert "ยกเลิกการมอบหมายแทนแล้ว" in head.says(again).last


def test_what_another_matter_answered_is_no_reason_to_appoint(head: Chat, deputy: Chat) -> None:
    head.says("ให้ นายสมมติ บุคลากร อนุมัติแทน 8-12 มี.ค.").says("วันหยุดเดือนนี้").says("ใช่")
    assert "ตรวจการมอบหมาย" in head.last
    meets(head.house, deputy)
    assert "ท่านได้รับมอบหมาย" not in deputy.last


@pytest.mark.parametrize(
    "said", ["แล้วเรื่องที่รอผมอยู่ตอนนี้ เขาเซ็นได้เลยมั้ย", "รายงานที่ค้างอยู่ ผู้แทนพิจารณาได้ไหมคะ"]
)
def test_what_waits_already_goes_to_the_deputy_too(head: Chat, said: str) -> None:
    head.says("ให้ นายสมมติ บุคลากร อนุมัติแทน 8-12 มี.ค.")
    assert "ผู้แทนพิจารณาเรื่องที่รอท่านอยู่แล้วได้ด้วย" in head.answer_to(said)
    assert "ยืนยันมอบหมาย" in head.offers


@pytest.mark.parametrize(
    "said",
    [
        "หัวหน้ากลุ่มนั่นแหละ พุธถึงศุกร์นี้",
        "เอาพี่หัวหน้ากลุ่มนั่นแหละ ตั้งแต่พุธถึงศุกร์นี้ ไปราชการเชียงใหม่",
        "ให้ ผอ.กลุ่มก็ได้ 3-5 มี.ค.",
    ],
)
def test_the_only_head_of_a_group_is_taken_with_the_days(
    chat: Callable[[str], Chat], said: str
) -> None:
    director = chat(DIRECTOR).says("ตั้งผู้รักษาการแทน").says(said)
    assert director.answers["who"]["name"] == "นางตัวอย่าง หัวหน้ากลุ่ม"  # type: ignore[index]
    assert director.answers["days"] == ["2027-03-03", "2027-03-05"]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("เปลี่ยนใจ ให้คุณช่วยรายงานแทนดีกว่า หัวหน้ากลุ่มเขาก็ลาเหมือนกัน", "นายสมมติ ช่วยรายงาน"),
        ("เอาคุณรับเรื่องแทนดีกว่า", "นางสาวตัวอย่าง รับเรื่อง"),
        ("เปลี่ยนเป็นนายสมมติ บุคลากร", "นายสมมติ บุคลากร"),
        ("ไม่เอาคนนี้แล้ว เปลี่ยนเป็นนายสมมติ บุคลากร", "นายสมมติ บุคลากร"),
        ("คุณรับเรื่องแทนดีกว่าไหม", "นางตัวอย่าง หัวหน้ากลุ่ม"),
    ],
)
def test_somebody_else_may_be_told_where_the_days_are_asked(
    chat: Callable[[str], Chat], said: str, who: str
) -> None:
    director = chat(DIRECTOR).says("ตั้งผู้รักษาการแทน").says("นางตัวอย่าง หัวหน้ากลุ่ม").says(said)
    assert director.answers["who"]["name"] == who  # type: ignore[index]
    assert "พิจารณาแทนตั้งแต่วันใด" in director.last and "days" not in director.answers


def test_somebody_else_may_be_told_with_the_days(chat: Callable[[str], Chat]) -> None:
    director = chat(DIRECTOR).says("ตั้งผู้รักษาการแทน").says("นางตัวอย่าง หัวหน้ากลุ่ม")
    director.says("เอาคุณรับเรื่องแทนดีกว่า 8-10 มี.ค.")
    assert "นางสาวตัวอย่าง รับเรื่อง" in director.last
    assert "8 มีนาคม 2570 ถึง 10 มีนาคม 2570" in director.last
