"""Telling leave: its days, who takes over and hears of it, what is refused and why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from handlers.people.away.leave.leave_heard import tells_with_a_deputy
from models.people.person import Absence
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import DIRECTOR, HEAD, REPORTER, events_of, meets, person
from tests.models.reminders.owing import at

SECOND = "D0104"


def told(house: House) -> list[tuple[date, date]]:
    with house.session() as session:
        query = select(Absence).where(Absence.ended_at.is_(None)).order_by(Absence.first_day)
        return [(row.first_day, row.last_day) for row in session.scalars(query)]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("ลา 5-9 มี.ค.", 5, 9),
        ("ลา ๕-๙ มี.ค. ค่ะ", 5, 9),
        ("ลา 5 มีนา", 5, 5),
        ("ลาพรุ่งนี้", 2, 2),
        ("พรุ่งนี้ลา", 2, 2),
        ("แจ้งลา 3 ถึง 4 มีนาคม 2570", 3, 4),
        ("ลาพักร้อนไปเชียงใหม่พุธหน้าถึงศุกร์ครับ", 10, 12),
        ("ลาพักผ่อน10-12มีคค่ะ", 10, 12),
        ("ลา 5 มีคนะคะ", 5, 5),
        ("ลากิจ5มีคได้มั้ย", 5, 5),
        ("พน.ลากิจค่ะ", 2, 2),
        ("ลาพรุ่งนี้ กลับวันที่ 5", 2, 4),
        ("ลาพักผ่อนตั้งแต่วันที่ 9 มีนา กลับมาทำงานวันที่ 12 ค่ะ", 9, 11),
    ],
)
def test_days_are_read_as_people_write_them(
    reporter: Chat, words: str, first: int, last: int
) -> None:
    reporter.says(words)
    assert "ตรวจวันลา" in reporter.last and "นายสมมติ ช่วยรายงาน (เจ้าพนักงานธุรการ)" in reporter.last
    reporter.taps("ยืนยันวันลา")
    assert "บันทึกวันลา" in reporter.last and "กลับมาแล้ว" in reporter.offers
    assert told(reporter.house) == [(date(2027, 3, first), date(2027, 3, last))]


@pytest.mark.parametrize(
    "words",
    [
        "ผมไปราชการเชียงใหม่ 25-27 นี้ ลงปฏิทินให้ด้วย",
        "วันที่ 25-27 ไปราชการที่ระยองนะคะ",
        "25 ถึง 27 นี้ไปราชการต่างจังหวัดค่ะ",
        "ติดราชการที่ขอนแก่นวันที่ 25-27 ครับ",
    ],
)
def test_official_travel_keeps_its_days_and_is_not_called_leave_to_others(
    chat: Callable[[str], Chat], reporter: Chat, words: str
) -> None:
    second = chat(SECOND)
    reporter.says(words)
    assert "ไปราชการไม่ใช่การลา" in reporter.last
    reporter.taps("ยืนยันวันลา")
    assert told(reporter.house) == [(date(2027, 3, 25), date(2027, 3, 27))]
    meets(reporter.house, second)
    assert "ไปราชการ 25 มีนาคม" in second.last


@pytest.mark.parametrize("words", ["ขอลาพักร้อน 25-27 นี้ครับ", "ลากิจ 25-27 นี้ค่ะ พาแม่ไปหาหมอ"])
def test_days_of_leave_without_a_month_are_leave(reporter: Chat, words: str) -> None:
    reporter.says(words)
    assert "25 มีนาคม 2570 ถึง 27 มีนาคม 2570" in reporter.last and "ไปราชการ" not in reporter.last


@pytest.mark.parametrize("words", ["ใครไปราชการ 25-27 นี้บ้าง", "ไปราชการ 25-27 นี้ ต้องทำรายงานไหม"])
def test_a_question_of_such_days_tells_no_leave(reporter: Chat, words: str) -> None:
    reporter.says(words)
    assert "ตรวจวันลา" not in reporter.last


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("ถึงพุธหน้า", 1, 10),
        ("วันนี้ลาครับ ลาถึงวันศุกร์", 1, 5),
        ("ลาตั้งแต่พรุ่งนี้ครับ จนถึงวันพฤหัสค่ะ", 2, 4),
        ("สามวัน เริ่มวันที่ 10", 10, 12),
        ("จะใช้วันลาพักผ่อนที่สะสมไว้สักสามวันค่ะ เริ่มวันพุธนี้เป็นต้นไป", 3, 5),
        ("ลาห้าวันทำการ เริ่ม 8 มี.ค.", 8, 12),
        ("ลา 3 วันทำการ เริ่ม 4 มี.ค.", 4, 8),
        ("ลา 3 วันทำการ เริ่ม 7 มี.ค.", 8, 10),
        ("10 มี.ค. วันพุธ ถึง 12 มี.ค. วันศุกร์", 10, 12),
        ("พฤหัสกับศุกร์นี้ค่ะ", 4, 5),
        ("ลากิจพรุ่งนี้วันเดียว", 2, 2),
    ],
)
def test_days_are_read_as_people_say_them(
    reporter: Chat, words: str, first: int, last: int
) -> None:
    reporter.says("ลา").says(words).taps("ยืนยันวันลา")
    assert told(reporter.house) == [(date(2027, 3, first), date(2027, 3, last))]


def test_a_day_that_is_only_likely_is_asked_by_a_button(reporter: Chat) -> None:
    reporter.says("ลา").says("ลาครึ่งวันเช้า")
    assert "หมายถึง 1 มี.ค. 70 ใช่หรือไม่" in reporter.last and "ยังไม่ได้บันทึก" in reporter.last
    assert told(reporter.house) == []
    reporter.taps("1 มี.ค. 70").taps("ยืนยันวันลา")
    assert told(reporter.house) == [(date(2027, 3, 1), date(2027, 3, 1))]


def test_of_two_days_that_may_be_meant_each_can_be_typed(reporter: Chat) -> None:
    reporter.says("ลา").says("วันจันทร์")
    assert {"1 มี.ค. 70", "8 มี.ค. 70"} <= set(reporter.offers)
    reporter.says("8 มี.ค. 70").taps("ยืนยันวันลา")
    assert told(reporter.house) == [(date(2027, 3, 8), date(2027, 3, 8))]


def test_leave_alone_asks_for_the_days(reporter: Chat) -> None:
    reporter.says("ลา")
    assert "ลาตั้งแต่วันใดถึงวันใด" in reporter.last
    reporter.taps("พรุ่งนี้วันเดียว").taps("ยืนยันวันลา")
    assert told(reporter.house) == [(date(2027, 3, 2), date(2027, 3, 2))]


def test_the_next_reporter_hears_once_who_is_away_and_when(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    second = chat(SECOND)
    reporter.says("ลา 5-9 มี.ค.").taps("ยืนยันวันลา")
    assert "แจ้ง นายสมมติ ช่วยรายงาน แล้ว" in reporter.last
    meets(reporter.house, second)
    assert "นางสาวตัวอย่าง รายงานดี ลา 5 มีนาคม 2570 ถึง 9 มีนาคม 2570" in second.last
    assert events_of(reporter.house, SECOND, "absence") == 1
    assert events_of(reporter.house, HEAD, "absence") == 0


def test_an_old_confirmation_tells_nobody_twice(reporter: Chat) -> None:
    reporter.says("ลา 5-9 มี.ค.")
    yes = reporter.button("ยืนยันวันลา")
    reporter.taps_data(yes).taps_data(yes)
    assert "ไม่ได้ทำซ้ำ" in reporter.last
    assert events_of(reporter.house, SECOND, "absence") == 1 and len(told(reporter.house)) == 1


def test_where_the_next_reporter_is_away_on_some_days_both_who_follow_are_told(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    chat(SECOND).says("ลา 8-9 มี.ค.").taps("ยืนยันวันลา")
    reporter.says("ลา 5-9 มี.ค.")
    assert "นายสมมติ ช่วยรายงาน" in reporter.last and "นางตัวอย่าง หัวหน้ากลุ่ม" in reporter.last
    before = events_of(reporter.house, HEAD, "absence")
    reporter.taps("ยืนยันวันลา")
    assert events_of(reporter.house, HEAD, "absence") == before + 1


def test_with_no_other_reporter_the_head_takes_over(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    person(reporter.house, SECOND, roles=["staff"])
    reporter.says("ลา 5-9 มี.ค.")
    assert "นางตัวอย่าง หัวหน้ากลุ่ม" in reporter.last
    reporter.taps("ยืนยันวันลา")
    meets(reporter.house, head := chat(HEAD))
    assert "จะเตือนท่านแทน" in head.last


def test_where_nobody_takes_over_the_superior_is_told(
    chat: Callable[[str], Chat],
) -> None:
    director = chat(DIRECTOR)
    director.says("ลา 5-9 มี.ค.")
    assert "ไม่มีผู้อื่นดูแลแทน จะแจ้ง นายสมมติ ผู้นำองค์กร" in director.last
    assert "มอบหมายแทน" in director.last
    director.taps("ยืนยันวันลา")
    assert "มอบหมายแทน" in director.offers
    assert events_of(director.house, "D0001", "absence") == 1


def test_where_line_reaches_nobody_else_of_the_bureau_the_next_above_is_told(
    reporter: Chat,
) -> None:
    for who in (SECOND, HEAD, DIRECTOR):
        person(reporter.house, who, line_user_id=None)
    reporter.says("ลา 5-9 มี.ค.")
    assert "ไม่มีผู้อื่นดูแลแทน จะแจ้ง นายสมมติ ผู้นำองค์กร" in reporter.last
    reporter.taps("ยืนยันวันลา")
    assert events_of(reporter.house, "D0001", "absence") == 1


def test_a_reporter_who_is_not_told_first_hands_nothing_over(
    chat: Callable[[str], Chat],
) -> None:
    second = chat(SECOND)
    second.says("ลา 5-9 มี.ค.")
    assert "ผู้รับผิดชอบรายงานยังเป็น นางสาวตัวอย่าง รายงานดี" in second.last
    second.taps("ยืนยันวันลา")
    assert not [e for e in second.house.sent if e.kind == "absence"]
    assert len(told(second.house)) == 1


def test_who_is_responsible_for_one_activity_hands_that_over(
    chat: Callable[[str], Chat],
) -> None:
    chat(HEAD).says("ผู้รับผิดชอบรายงาน 2.1").says(SECOND).says("ยืนยัน")
    second = chat(SECOND).says("ลา 5-9 มี.ค.")
    assert "นางสาวตัวอย่าง รายงานดี (นักวิเคราะห์นโยบายและแผน)" in second.last


def test_who_owes_nothing_troubles_nobody(chat: Callable[[str], Chat]) -> None:
    staff = chat("D0106")
    staff.says("ลา 5-9 มี.ค.")
    assert "ไม่มีเรื่องที่ต้องส่งต่อ" in staff.last
    staff.taps("ยืนยันวันลา")
    assert told(staff.house) and not [e for e in staff.house.sent if e.kind == "absence"]


@pytest.mark.soak
@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("ลา 8-9 มี.ค.", "ช่วงนี้แจ้งลาไว้แล้ว (5 มี.ค. 70 – 9 มี.ค. 70)"),
        ("ลา 1 เม.ย. - 1 พ.ค.", "ครั้งละไม่เกิน 30 วัน"),
        ("ลา 25-26 ก.พ.", "วันลานี้ผ่านไปแล้ว"),
        ("ลา 9-5 มี.ค.", "พิมพ์วันเริ่มและวันสิ้นสุด"),
    ],
)
def test_days_that_cannot_be_are_explained_and_asked_again(
    reporter: Chat, words: str, why: str
) -> None:
    reporter.says("ลา 5-9 มี.ค.").taps("ยืนยันวันลา")
    reporter.says(words)
    assert why in reporter.last and "ลาตั้งแต่วันใดถึงวันใด" in reporter.last
    reporter.says("15-16 มี.ค.").taps("ยืนยันวันลา")
    assert told(reporter.house)[1:] == [(date(2027, 3, 15), date(2027, 3, 16))]


def test_of_a_number_of_days_only_the_first_is_asked(reporter: Chat) -> None:
    reporter.says("ลา 3 วัน")
    assert "เริ่มวันใด" in reporter.last and "1-3 มี.ค. 70" in reporter.offers
    reporter.says("15 มี.ค.").taps("ยืนยันวันลา")
    assert told(reporter.house) == [(date(2027, 3, 15), date(2027, 3, 17))]


def test_leave_told_already_is_named(reporter: Chat) -> None:
    reporter.says("ลา 5-9 มี.ค.").taps("ยืนยันวันลา")
    assert "แจ้งลาไว้แล้ว 5 มี.ค. 70 – 9 มี.ค. 70" in reporter.says("ลา").last


def test_days_that_passed_before_the_confirmation_are_asked_again(reporter: Chat) -> None:
    reporter.says("ลาพรุ่งนี้")
    yes = reporter.button("ยืนยันวันลา")
    reporter.house.now = at(date(2027, 3, 3))
    assert "วันลานี้ผ่านไปแล้ว" in reporter.taps_data(yes).last
    assert told(reporter.house) == []


def test_the_days_may_be_changed_before_they_are_confirmed(reporter: Chat) -> None:
    reporter.says("ลา 5-9 มี.ค.").taps("แก้ไข").says("6-7 มี.ค.").says("ยืนยัน")
    assert told(reporter.house) == [(date(2027, 3, 6), date(2027, 3, 7))]


def test_a_leave_of_days_off_only_is_taken(reporter: Chat) -> None:
    reporter.says("ลา 6-7 มี.ค.")  # a weekend
    assert "ตรวจวันลา" in reporter.last
    reporter.taps("ยืนยันวันลา")
    assert len(told(reporter.house)) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.integers(1, 31), length=st.integers(0, 60))
@pytest.mark.soak
def test_never_more_than_thirty_days_and_never_two_over_each_other(
    reporter: Chat, first: int, length: int
) -> None:
    start = date(2027, 3, first)
    end = date.fromordinal(start.toordinal() + length)
    words = f"ลา {start.day}/{start.month}/{start.year} - {end.day}/{end.month}/{end.year}"
    reporter.says(words).says("ยืนยัน").says("ยกเลิก")
    days = [
        ordinal
        for one, other in told(reporter.house)
        for ordinal in range(one.toordinal(), other.toordinal() + 1)
    ]
    assert len(days) == len(set(days))
    assert all((other - one).days < 30 for one, other in told(reporter.house))


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("ตั้งแต่วันที่ 2 ถึง 5 มีนาคม ลาพักร้อนค่ะ", "2 มีนาคม 2570 ถึง 5 มีนาคม 2570"),
        ("ลา พรุ่งนี้ 2 วัน", "2 มีนาคม 2570 ถึง 3 มีนาคม 2570"),
        ("ลาพรุ่งนี้สองวันค่ะ ไปต่างจังหวัด", "2 มีนาคม 2570 ถึง 3 มีนาคม 2570"),
        ("ลา 4 มี.ค. วันเดียว", "4 มีนาคม 2570"),
    ],
)
def test_the_days_of_a_whole_sentence_are_not_asked(reporter: Chat, said: str, days: str) -> None:
    reporter.says(said)
    assert "ตรวจวันลา" in reporter.last and f"{days}\n" in reporter.last


def test_a_number_of_days_over_a_weekend_is_asked_with_its_last_day(reporter: Chat) -> None:
    reporter.says("ลา 4 มี.ค. 3 วัน")
    assert "มีวันหยุดใน 3 วันนี้" in reporter.since(-2) and "ลาตั้งแต่วันใด" in reporter.last


def test_a_number_of_days_over_a_weekend_may_be_days_of_work_or_all_days(reporter: Chat) -> None:
    reporter.says("ลา")
    reporter.says("3 วัน เริ่ม 4 มี.ค.")
    assert {"4-6 มี.ค. 70", "4-8 มี.ค. 70"} <= set(reporter.offers)
    reporter.taps("4-8 มี.ค. 70")
    assert "4 มีนาคม 2570 ถึง 8 มีนาคม 2570" in reporter.last


def test_a_question_about_a_day_is_answered_from_the_calendar_and_the_days_are_asked_again(
    reporter: Chat,
) -> None:
    reporter.says("ลา").says("6 เมษาหยุดใช่มั้ย จะได้ลาต่อกัน")
    assert "วันอังคารที่ 6 เมษายน 2570 เป็นวันหยุด" in reporter.since(-2)
    assert reporter.state["at"] == "days" and "days" not in reporter.state["answers"]
    assert "วันศุกร์ที่ 5 มีนาคม 2570 เป็นวันทำการ" in reporter.says("5 มีนาวันอะไรคะ").since(-2)
    assert "ตรวจวันลา" in reporter.says("5 มีนา").last


@pytest.mark.parametrize(
    "said", ["ขอลาพักร้อน 5-9 เดือนหน้า ฝากเพื่อนในห้องดูงานแทนด้วย", "ขอลา 5-9 เม.ย. ให้น้องในกลุ่มทำงานแทนค่ะ"]
)
def test_who_names_somebody_for_the_work_tells_leave(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(REPORTER).says(said)
    assert me.state["answers"]["days"] == ["2027-04-05", "2027-04-09"]
    assert "เป็นไปตามการ์ดด้านล่าง" in me.since(-2)


@pytest.mark.parametrize(
    "said",
    [
        "ขอลา 5-9 เม.ย. ต้องฝากใครทำงานแทน",
        "พี่สมมติขอลา 5 เม.ย. ฝากผมดูงานแทน",
        "ฝากพี่สมมติดูงานแทนหน่อย",
        "จะลาวันที่ 5 ให้คนอื่นดูแทนได้ไหม",
        "ขอลาออก ให้พี่ทำงานแทน",
    ],
)
def test_words_that_tell_no_leave_of_ones_own_begin_none(said: str) -> None:
    assert not tells_with_a_deputy(said)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("เปลี่ยนใจ ลาจันทร์หน้าแทน ศุกร์มีประชุม", ["2027-03-08", "2027-03-08"]),
        ("ไม่ได้จะยกเลิก แค่เปลี่ยนวันเป็นวันจันทร์หน้า", ["2027-03-08", "2027-03-08"]),
        ("เปลี่ยนใจ เอาวันที่ 9 ถึง 10 มีนาคมดีกว่า", ["2027-03-09", "2027-03-10"]),
        ("ขอเลื่อนไปวันที่ 1 กุมภาพันธ์", ["2027-03-05", "2027-03-05"]),
        ("เปลี่ยนวันเป็นวันจันทร์หน้าได้ไหม ถ้าหัวหน้าไม่ให้", ["2027-03-08", "2027-03-08"]),
    ],
)
def test_other_days_told_instead_are_taken_and_nothing_is_given_up(
    chat: Callable[[str], Chat], words: str, days: list[str]
) -> None:
    me = chat("D0106").says("ขอลาวันศุกร์นี้").says(words)
    assert me.state["answers"]["days"] == days


@pytest.mark.parametrize(
    "words",
    ["จะลาไปงานศพวันนี้ถึงพรุ่งนี้ ใครดูเรื่องร้องเรียนแทน", "วันนี้ถึงพรุ่งนี้ขอลาค่ะ แล้วใครรับเรื่องแทนคะ"],
)
def test_who_asks_who_acts_meanwhile_begins_the_leave(
    chat: Callable[[str], Chat], words: str
) -> None:
    receiver = chat("D0105").says(words)
    assert "ตกลงกับผู้ที่จะทำแทน" in receiver.since(0) and "ตรวจวันลา" in receiver.last
    receiver.says("แค่วันนี้กับพรุ่งนี้ค่ะ")
    assert receiver.state["answers"]["days"] == ["2027-03-01", "2027-03-02"]


@pytest.mark.parametrize("words", ["จะลาออกแล้ว ใครดูเรื่องร้องเรียนแทน", "เจ้าหน้าที่ลาทุกวัน ใครทำงานแทน"])
def test_other_sentences_with_such_words_tell_no_leave(
    chat: Callable[[str], Chat], words: str
) -> None:
    someone = chat("D0105").says(words)
    flows = [row.flow for row, _ in someone.house.states(someone.user_id).values()]
    assert "tell_absence" not in flows


@pytest.mark.parametrize("told", ["ลาครึ่งวันเช้าวันศุกร์", "พรุ่งนี้ครึ่งวันบ่ายครับ"])
def test_half_a_day_told_with_the_day_is_said_on_the_card(reporter: Chat, told: str) -> None:
    reporter.says("ลา").says(told)
    assert "ตรวจวันลา" in reporter.last and "ไม่แยกครึ่งวัน" in reporter.last
    reporter.says("แก้วันลา").says("พรุ่งนี้")
    assert "ตรวจวันลา" in reporter.last and "ไม่แยกครึ่งวัน" not in reporter.last


@pytest.mark.parametrize(
    "said",
    ["ยกเลิกก่อนค่ะ ไว้มาแจ้งใหม่พรุ่งนี้", "งั้นยกเลิกไปก่อนครับ พรุ่งนี้ค่อยมาแจ้งใหม่", "ขอยกเลิกก่อนนะ เดี๋ยวมาทำใหม่"],
)
def test_who_cancels_to_come_back_another_time_is_asked(reporter: Chat, said: str) -> None:
    reporter.says("ลา").says(said)
    assert "จะยกเลิกใช่หรือไม่" in reporter.last and {"ยกเลิก", "พักไว้ก่อน"} <= set(reporter.offers)


@pytest.mark.parametrize("told", ["ครึ่งวันเช้าอบรมแค่นั้น บ่ายกลับมา", "ขอลาแค่ครึ่งวันเช้า"])
def test_half_a_day_is_told_not_to_be_known(reporter: Chat, told: str) -> None:
    reporter.says("แจ้งลา").says("พรุ่งนี้")
    before = len(reporter.heard)
    reporter.says(told)
    assert "ไม่แยกครึ่งวัน" in reporter.since(before) and "ยืนยันวันลา" in reporter.last
    before = len(reporter.taps("ยกเลิก").heard)
    reporter.says("ลาครึ่งวันบ่ายพรุ่งนี้")
    assert "ไม่แยกครึ่งวัน" in reporter.since(before) and "ยืนยันวันลา" in reporter.last


@pytest.mark.parametrize(
    "words", ["ผู้ดูแลแทน เปลี่ยนเป็นคนอื่นได้มั้ยคะ", "ไม่เอาผอ.อ่ะ ให้พี่สมมติ ดูแทน", "ขอเปลี่ยนคนดูแลแทน"]
)
def test_another_stand_in_may_be_chosen_there(chat: Callable[[str], Chat], words: str) -> None:
    for name in (REPORTER, HEAD):
        who = chat(name).says("ลา 5-9 มี.ค.").says(words)
        assert "ยังไม่ได้บันทึกวันลา" in who.last and "ให้ผู้ใดดูแลแทน" in who.last
        assert {"นายสมมติ บุคลากร", "ไม่ระบุผู้แทน"} <= set(who.offers)
        assert who.state["answers"]["days"] == ["2027-03-05", "2027-03-09"]


def test_other_days_are_still_taken_instead(reporter: Chat) -> None:
    reporter.says("ลา 5-9 มี.ค.").says("เปลี่ยนใจ ลา 12 มี.ค. แทน")
    assert reporter.state["answers"]["days"] == ["2027-03-12", "2027-03-12"]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("เปลี่ยนใจ เริ่มวันที่ 13", 13, 26),
        ("ไม่ได้จะยกเลิก แค่วันเริ่มเป็น 13 มี.ค.", 13, 26),
        ("ขอเริ่มวันที่ 12 ดีกว่า", 12, 26),
        ("เออ เอาแค่ถึงวันที่24พอ", 10, 24),
        ("ลาถึงวันที่ 20 พอ", 10, 20),
        ("เริ่มใหม่", 10, 26),
        ("เปลี่ยนใจ เริ่มวันที่ 30", 10, 26),
        ("เริ่มวันที่ 3 ได้ไหม", 3, 26),
        ("หมอเลื่อนนัดครับ วันที่ 20 มาทำงานได้แล้ว", 10, 19),
        ("วันที่ 27 กลับมาทำงานค่ะ", 10, 26),
    ],
)
def test_the_first_or_last_day_is_changed_alone(
    reporter: Chat, words: str, first: int, last: int
) -> None:
    reporter.says("ลา 10 ถึง 26 มีนาคม").says(words)
    assert reporter.state["answers"]["days"] == [f"2027-03-{first:02}", f"2027-03-{last:02}"]


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("24 กับ 25 ครับ", 25),
        ("ทั้ง 24 และ 25 นะคะ", 25),
        ("24-26 ค่ะ", 26),
        ("24,25", 25),
        ("วันที่ 24 กับวันที่ 25", 25),
    ],
)
def test_days_of_a_month_that_is_not_named_are_the_next_ones(
    reporter: Chat, words: str, last: int
) -> None:
    reporter.says("ลา").says(words).taps("ยืนยันวันลา")
    assert told(reporter.house) == [(date(2027, 3, 24), date(2027, 3, last))]


def test_days_that_are_not_in_a_row_are_asked_for_again(reporter: Chat) -> None:
    reporter.says("ลา").says("24 กับ 28 ครับ")
    assert "พิมพ์วันเริ่มและวันสิ้นสุด" in reporter.since(0)


@pytest.mark.parametrize(
    "words",
    ["ลา 24-25 มี.ค.", "ขอเปลี่ยนเป็นลา 24-25 ครับ", "ลา 24 กับ 25 ค่ะ", "ขอเปลี่ยนเป็นลา 2 วันถึง 25 มี.ค."],
)
def test_days_that_hold_stored_leave_whole_take_its_place(reporter: Chat, words: str) -> None:
    reporter.says("ลา 24 มี.ค.").taps("ยืนยันวันลา").says(words)
    assert "แทนวันลาเดิม" in reporter.last
    reporter.taps("ยืนยันวันลา")
    assert told(reporter.house) == [(date(2027, 3, 24), date(2027, 3, 25))]


@pytest.mark.parametrize("words", ["ลา 24-26 มี.ค.", "ลา 25 มี.ค.", "ลา 25-30 มี.ค."])
def test_days_that_meet_stored_leave_otherwise_are_refused(reporter: Chat, words: str) -> None:
    reporter.says("ลา 24-26 มี.ค.").taps("ยืนยันวันลา").says(words)
    assert "ช่วงนี้แจ้งลาไว้แล้ว (24 มี.ค. 70 – 26 มี.ค. 70)" in reporter.since(0)


@pytest.mark.parametrize(
    "words", ["เพิ่มวันที่ 25 อีกวันครับ", "ขอเพิ่มอีกวันนึงค่ะ วันที่ 25", "ต่อวันที่ 25 ด้วย", "ไม่ใช่ครับ ลาทั้ง 24 และ 25"]
)
def test_a_day_is_added_before_it_is_confirmed(reporter: Chat, words: str) -> None:
    reporter.says("ลา 24 มี.ค.").says(words)
    if "แก้ตามนี้" in reporter.since(0):
        reporter.taps("แก้ตามนี้")
    reporter.taps("ยืนยันวันลา")
    assert told(reporter.house) == [(date(2027, 3, 24), date(2027, 3, 25))]


def test_a_day_apart_is_told_by_itself(reporter: Chat) -> None:
    reporter.says("ลา 24 มี.ค.").says("เพิ่มวันที่ 30 ด้วย")
    assert "แจ้งลาทีละช่วง" in reporter.since(0) and "“ลา 30 มี.ค. 70”" in reporter.since(0)
    reporter.taps("ยืนยันวันลา").says("ลา 30 มี.ค. 70").taps("ยืนยันวันลา")
    assert told(reporter.house) == [
        (date(2027, 3, 24), date(2027, 3, 24)),
        (date(2027, 3, 30), date(2027, 3, 30)),
    ]


# -- a second leave in the middle of the first ---------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "แล้วขอลาพักร้อนวันที่ 28-30 มี.ค. ด้วย",
        "ขอลาเพิ่มวันที่ 28-30 มี.ค. ด้วยค่ะ",
        "แล้วก็ลาอีกช่วง 28-30 มี.ค.",
        "ลา 28-30 มี.ค. อีกช่วงหนึ่ง",
    ],
)
def test_other_days_besides_replace_none(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(REPORTER).says("ขอลาพักร้อน 8-9 มี.ค.")
    count = len(me.heard)
    me.says(words)
    assert "ยังไม่ได้แจ้ง" in me.since(count) and "“ลา 28 มี.ค. 70 – 30 มี.ค. 70”" in me.since(count)
    assert me.state["answers"]["days"] == ["2027-03-08", "2027-03-09"]
    me.taps("ยืนยันวันลา").says("ลา 28 มี.ค. 70 – 30 มี.ค. 70")
    assert me.state["answers"]["days"] == ["2027-03-28", "2027-03-30"]


@pytest.mark.parametrize(
    ("words", "then"),
    [
        ("ยืนยันวันลา แล้วขอดูวันลาทั้งหมด", "วันลาที่แจ้งไว้"),
        ("ยืนยันวันลา แล้วขอดูวันส่งรายงาน", "รอบส่งรายงาน"),
        ("ยืนยันวันลา แล้วขอรายงาน 2.1 ต่อ", "ยังไม่ได้ทำ"),
    ],
)
def test_what_is_asked_behind_the_confirmation_is_answered_after_it(
    chat: Callable[[str], Chat], words: str, then: str
) -> None:
    me = chat(REPORTER).says("ขอลาพักร้อน 8-9 มี.ค.")
    count = len(me.heard)
    me.says(words)
    assert "บันทึกวันลา" in me.since(count) and then in me.since(count)
    assert told(me.house) == [(date(2027, 3, 8), date(2027, 3, 9))]


@pytest.mark.parametrize("words", ["ขอลาเพิ่มอีกวันครับ ถึงวันที่ 26", "ลาต่อถึง 26 มี.ค. ค่ะ"])
def test_stored_leave_lasts_longer_where_only_its_last_day_is_told(
    reporter: Chat, words: str
) -> None:
    reporter.says("ลา 24-25 มี.ค.").taps("ยืนยันวันลา").says(words).taps("ยืนยันวันลา")
    assert told(reporter.house) == [(date(2027, 3, 24), date(2027, 3, 26))]


@pytest.mark.parametrize(
    "words",
    [
        "เปลี่ยนเป็น 9-12 ค่ะ วันที่ 8 หยุดราชการ",
        "ขอเปลี่ยนเป็น 9-12 วันจันทร์ที่ 8 เป็นวันหยุดพอดี",
        "เลื่อนเป็น 9-12 ครับ วันที่ 8 ติดประชุม",
        "เปลี่ยนเป็น 9-12 ครับ เพราะวันที่ 8 มาทำงาน",
        "ไม่ใช่ค่ะ ลา 9-12 มีนาคม",
        "ไม่ใช่ครับ ขอลาวันที่ 9 ถึง 12 มีนาคม วันที่ 8 หยุดอยู่แล้ว",
    ],
)
def test_days_that_are_not_meant_are_no_new_days(reporter: Chat, words: str) -> None:
    reporter.says("ลา 8-12 มี.ค.").says(words)
    if "แก้ตามนี้" in reporter.offers:
        reporter.taps("แก้ตามนี้")
    assert reporter.state["answers"]["days"] == ["2027-03-09", "2027-03-12"]


def test_a_denial_with_the_right_days_moves_the_leave_at_once(reporter: Chat) -> None:
    reporter.says("ลา 8-12 มี.ค.").says("ไม่ใช่ค่ะ ลาวันที่ 9 ถึง 12 มีนาคม")
    assert reporter.state["answers"]["days"] == ["2027-03-09", "2027-03-12"]


@pytest.mark.parametrize("words", ["ลา 8 มี.ค. ถึง วันที่ 9 มี.ค.", "ลา 8 และ 9 มี.ค. นี้"])
def test_a_further_day_of_the_leave_stays(reporter: Chat, words: str) -> None:
    assert reporter.says(words).state["answers"]["days"] == ["2027-03-08", "2027-03-09"]


# -- what is no day --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("ไปธุระที่บ้าน ตจว. แล้วก็ฝากงานไว้แล้วค่ะ", "ไม่จดเหตุผล"),
        ("เปลี่ยนเป็นลาป่วยแทนได้มั้ยคะ", "ไม่จดประเภทการลา"),
        ("ลาป่วยไม่ใช่ลากิจค่ะ", "ไม่จดประเภทการลา"),
        ("ไม่เอาพักผ่อนละ เป็นลากิจแทน", "ไม่จดประเภทการลา"),
        ("เอ๊ะ วันนั้นมันหยุดราชการนี่นา", "วันเสาร์ที่ 6 มี.ค. 70"),
        ("ต้องแนบใบรับรองแพทย์ป่าวคะ", "ไม่ต้องแนบสิ่งใด"),
    ],
)
def test_what_is_no_other_day_is_answered_at_the_card(
    reporter: Chat, said: str, answer: str
) -> None:
    reporter.says("ลา").says("4-8 มี.ค.")
    before = len(reporter.heard)
    reporter.says(said)
    assert answer in reporter.since(before) and "ยังไม่ได้บันทึก" not in reporter.since(before)
    assert reporter.state["answers"]["days"] == ["2027-03-04", "2027-03-08"]
    assert not told(reporter.house)


def test_days_without_a_day_off_are_said_to_have_none(reporter: Chat) -> None:
    reporter.says("ลา").says("3-4 มี.ค.")
    before = len(reporter.heard)
    reporter.says("วันนั้นเป็นวันหยุดรึเปล่า")
    assert "เป็นวันทำการทุกวัน" in reporter.since(before)


@pytest.mark.parametrize("said", ["ครึ่งวันพอค่ะ", "เอาครึ่งวันครับ"])
def test_half_a_day_alone_is_asked_which_day(reporter: Chat, said: str) -> None:
    reporter.says("ลา")
    before = len(reporter.heard)
    reporter.says(said)
    assert "ไม่แยกครึ่งวัน" in reporter.since(before) and "days" not in reporter.state["answers"]


def test_papers_are_answered_before_the_days(reporter: Chat) -> None:
    reporter.says("ลา")
    before = len(reporter.heard)
    reporter.says("ต้องแนบใบรับรองแพทย์ป่าวคะ")
    assert "ไม่ต้องแนบสิ่งใด" in reporter.since(before)


def test_the_last_day_may_follow_the_first(reporter: Chat) -> None:
    reporter.says("ลา").says("ตั้งแต่ศุกร์หน้าถึงอังคารถัดไปค่ะ").taps("ยืนยันวันลา")
    assert told(reporter.house) == [(date(2027, 3, 12), date(2027, 3, 16))]


@pytest.mark.parametrize("between", ["รายงาน 2.1 ถึงไหนแล้ว", "เมนู"])
def test_a_yes_behind_another_answer_shows_the_card_first(reporter: Chat, between: str) -> None:
    reporter.says("ลา 8-9 มี.ค.").says(between).says("โอเค ส่งเลยค่ะ")
    assert told(reporter.house) == []
    assert "ตรวจวันลา" in reporter.last
    reporter.says("โอเค ส่งเลยค่ะ")
    assert told(reporter.house) == [(date(2027, 3, 8), date(2027, 3, 9))]


def test_the_card_is_confirmed_by_its_own_word_behind_another_answer(reporter: Chat) -> None:
    reporter.says("ลา 8-9 มี.ค.").says("เมนู").says("ยืนยันค่ะ")
    assert told(reporter.house) == [(date(2027, 3, 8), date(2027, 3, 9))]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("อยากลาวันจันทร์หน้า", "8 มีนาคม 2570"),
        ("อยากลาวันศุกร์", "5 มีนาคม 2570"),
        ("อยากขอลาพักร้อน 10-12 มี.ค. ค่ะ", "10 มีนาคม 2570 ถึง 12 มีนาคม 2570"),
        ("ผมอยากลาวันพุธถึงศุกร์ครับ", "3 มีนาคม 2570 ถึง 5 มีนาคม 2570"),
        ("หนูอยากจะลากิจพรุ่งนี้ค่ะ", "2 มีนาคม 2570"),
        ("พอดีอยากลาวันศุกร์หน้าได้ไหมคะ", "12 มีนาคม 2570"),
    ],
)
def test_a_wish_for_leave_is_told_with_its_days(reporter: Chat, said: str, days: str) -> None:
    assert "ตรวจวันลา" in reporter.says(said).last and f"\n{days}\n" in reporter.last


@pytest.mark.parametrize(
    "said",
    [
        "อยากลาออกวันศุกร์",
        "เพื่อนอยากลาวันจันทร์หน้า",
        "อยากรู้ว่าใครลาวันจันทร์",
        "อยากลาวันจันทร์ต้องทำยังไง",
        "อยากเลื่อนส่งเป็นวันจันทร์หน้า",
    ],
)
def test_other_wishes_show_no_card_of_leave(reporter: Chat, said: str) -> None:
    assert "ตรวจวันลา" not in reporter.says(said).last


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ลา 13-15 เม.ย.", "ทุกวันในช่วงนี้เป็นวันหยุดอยู่แล้ว"),
        ("ลา 6 เม.ย. ค่ะ", "วันที่เลือกเป็นวันหยุดอยู่แล้ว"),
        ("ลาวันเสาร์ครับ", "วันที่เลือกเป็นวันหยุดอยู่แล้ว"),
        ("ลา 5-9 เม.ย.", "คือ วันอังคารที่ 6 เม.ย. 70"),
    ],
)
def test_the_card_says_which_days_are_off_anyway(reporter: Chat, words: str, told: str) -> None:
    assert told in reporter.says(words).last and "ยืนยันวันลา" in reporter.offers


@pytest.mark.parametrize("words", ["ลา 5-9 มี.ค.", "ลาพรุ่งนี้"])
def test_weekends_within_leave_need_no_words(reporter: Chat, words: str) -> None:
    assert "วันหยุดอยู่แล้ว" not in reporter.says(words).last


@pytest.mark.parametrize("words", ["เก็บไว้ก่อนได้มั้ย", "ขอค้างไว้ก่อนได้ไหมคะ"])
def test_who_asks_whether_it_can_wait_is_told_how(reporter: Chat, words: str) -> None:
    reporter.says("ลากิจ")
    count = len(reporter.heard)
    assert "เก็บไว้ให้ได้ ยังไม่ได้บันทึกวันลา" in reporter.says(words).since(count)
    reporter.says("พรุ่งนี้")
    count = len(reporter.heard)
    assert "เก็บไว้ให้ได้ ยังไม่ได้บันทึกวันลา" in reporter.says(words).since(count)
    assert told(reporter.house) == []


@pytest.mark.parametrize(
    ("words", "answer"),
    [("เอ้ยไม่ใช่ลาป่วย ลากิจ", "ไม่จดประเภทการลา"), ("อ๊ะ ติดวันเสาร์มั้ย", "เป็นวันทำการทุกวัน"),
     ("ตรงกับวันหยุดนักขัตฤกษ์มั้ย", "เป็นวันทำการทุกวัน")],
)  # fmt: skip
def test_slips_of_its_sort_and_days_off_are_answered_at_the_card(
    reporter: Chat, words: str, answer: str
) -> None:
    reporter.says("ลาป่วยพรุ่งนี้")
    assert answer in reporter.answer_to(words) and "ยืนยันวันลา" in reporter.offers


@pytest.mark.parametrize(
    "said", ["ไม่เอาพักผ่อนละ เป็นลากิจแทน", "เอ้ย ไม่ใช่พักผ่อน ลาป่วย", "งั้นเปลี่ยนเป็นลาป่วยละกัน"]
)
def test_another_sort_before_the_days_changes_nothing(reporter: Chat, said: str) -> None:
    reporter.says("ลาพักผ่อน")
    heard = len(reporter.heard)
    reporter.says(said)
    assert "ไม่จดประเภท" in reporter.since(heard) and "days" not in reporter.state["answers"]
    assert "วันนี้วันเดียว" in reporter.offers


@pytest.mark.parametrize("words", ["ลา ศุกร์ที่แล้ว ลืมแจ้งค่ะ", "เมื่อวานลาป่วยนะคะ"])
def test_leave_that_is_over_is_said_to_be_over(reporter: Chat, words: str) -> None:
    assert "ผ่านไปแล้ว ไม่ต้องแจ้ง" in reporter.answer_to(words)


def test_a_doctors_day_is_no_day_of_leave(reporter: Chat) -> None:
    reporter.says("ลา 3-7 มีนา").says("อ้อ เปลี่ยนเป็น 4-8 นะ หมอเลื่อนผ่าไปพฤหัส แล้วให้น้อง D0103 ทำแทนด้วย")
    assert "4 มีนาคม 2570 ถึง 8 มีนาคม 2570" in str(reporter.heard)
    assert "11 มีนาคม" not in str(reporter.heard)
