"""Leave that is stored: shown, moved and cancelled in one's own words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from handlers.people.away.leave import leave_heard
from tests.handlers.house import Chat
from tests.handlers.people.away.test_tell_absence import told
from tests.handlers.reports.sent_reports import REPORTER, meets

STORED = (date(2027, 3, 8), date(2027, 3, 9))
NEW = (date(2027, 3, 10), date(2027, 3, 11))


@pytest.fixture
def away(chat: Callable[[str], Chat]) -> Chat:
    """Will be away on 8 and 9 March 2570; it is 1 March."""
    return chat(REPORTER).says("ลา 8-9 มี.ค.").taps("ยืนยันวันลา")


@pytest.mark.parametrize(
    "words",
    ["ดูวันลาของผมหน่อย", "วันลาของฉัน", "แจ้งลาไว้วันไหนคะ", "พรุ่งนี้ไม่ลานะ แต่ 8-9 ยังลาอยู่ใช่มั้ย"],
)
def test_stored_leave_is_shown_with_ways_to_change_it(away: Chat, words: str) -> None:
    assert "8 มี.ค. 70 – 9 มี.ค. 70" in away.says(words).last
    assert {"เลื่อน", "ยกเลิกลา"} <= set(away.offers) and told(away.house) == [STORED]


@pytest.mark.every(3)
@pytest.mark.parametrize(
    "words",
    [
        "เออ วันลาผม เปลี่ยนเป็น 10-11 มี.ค. ได้มั้ยครับ",
        "แจ้งลาใหม่ 10-11 มี.ค. แทนของเดิมครับ",
        "เลื่อนวันลาจาก 8-9 เป็น 10-11 มี.ค.",
        "ยืนยันยกเลิกลาครับ แล้วลาใหม่ 10-11 มี.ค.",
        "ลา 10-11 มี.ค. แทน 8-9 ได้ไหม",
    ],
)
@pytest.mark.parametrize("asked", [False, True])
def test_leave_is_moved_once_both_days_are_shown(away: Chat, words: str, asked: bool) -> None:
    if asked:
        away.says("ยกเลิกลา")
    away.says(words)
    assert "แทนวันลาเดิม" in away.last and "10 มีนาคม 2570 ถึง 11 มีนาคม 2570" in away.last
    assert told(away.house) == [STORED]
    away.taps("ยืนยันวันลา")
    assert "เลื่อนจาก 8 มี.ค. 70 – 9 มี.ค. 70" in away.last and told(away.house) == [NEW]
    assert "ทำเรื่องที่ค้างต่อ" not in away.offers


def test_where_cancelling_is_asked_moving_needs_no_word_of_leave(away: Chat) -> None:
    away.says("ยกเลิกลา").says("ไม่ๆ ไม่ได้ยกเลิก แค่เลื่อนเป็น 10-11").taps("ยืนยันวันลา")
    assert told(away.house) == [NEW]


def test_the_new_days_are_asked_for_and_may_meet_the_old_ones(away: Chat) -> None:
    away.says("ขอเลื่อนวันลาหน่อยค่ะ")
    assert "เลื่อนวันลา" in away.last and "เป็นวันใดถึงวันใด" in away.last
    away.says("9-10 มี.ค.").taps("ยืนยันวันลา")
    assert told(away.house) == [(date(2027, 3, 9), date(2027, 3, 10))]


@pytest.mark.soak
def test_of_several_it_is_asked_which(away: Chat) -> None:
    away.says("ลา 15 มี.ค.").taps("ยืนยันวันลา").says("ขอเลื่อนวันลาเป็น 17-18 มี.ค.")
    assert away.offers.count("เลื่อน") == 2
    away.taps("เลื่อน").taps("ยืนยันวันลา")
    assert told(away.house)[1] == (date(2027, 3, 17), date(2027, 3, 18)) or STORED in told(
        away.house
    )


def test_only_the_leave_that_is_named_is_cancelled(away: Chat) -> None:
    away.says("ลา 15 มี.ค.").taps("ยืนยันวันลา").says("หมายถึงยกเลิกวันลาที่แจ้งไว้ 8-9 มี.ค.")
    assert "15 มี.ค." not in away.last
    away.taps("ยืนยันยกเลิกลา")
    assert told(away.house) == [(date(2027, 3, 15), date(2027, 3, 15))]


def test_cancelling_leave_while_more_is_told_is_of_the_stored(away: Chat) -> None:
    away.says("ลา").says("งั้นยกเลิกลา").taps("ยืนยันยกเลิกลา")
    assert told(away.house) == []


def test_who_stood_in_hears_that_it_was_moved(away: Chat, chat: Callable[[str], Chat]) -> None:
    away.says("เลื่อนวันลาเป็น 10-11 มี.ค.").taps("ยืนยันวันลา")
    meets(away.house, second := chat("D0104"))
    assert "เลื่อนจาก 8 มี.ค. 70 – 9 มี.ค. 70" in second.last


@pytest.mark.parametrize("words", ["เอ่อ ใครเห็นบ้างครับว่าเราลา", "ใครรู้บ้างครับว่าผมลา"])
def test_who_hears_of_leave_is_told(away: Chat, words: str) -> None:
    assert "เฉพาะผู้ดูแลเรื่องแทนและผู้แทนที่เลือก" in away.says(words).last
    before = len(away.says("ลา").heard)
    away.says("ใครเห็นบ้าง")
    assert "เฉพาะผู้ดูแลเรื่องแทนและผู้แทนที่เลือก" in away.since(before)


@pytest.mark.parametrize(
    "words",
    [
        "เวลาเปลี่ยนเป็นบ่ายสองนะ",
        "เลื่อน 2.1 เป็น 15 มี.ค. เพราะลา",
        "พี่สมมติลาวันไหน",
        "หัวหน้าลา เปลี่ยนคนอนุมัติเป็นใคร",
        "วันลาเหลือกี่วัน",
        "เปลี่ยนใจลาออกจากกลุ่ม",
    ],
)
def test_what_only_sounds_like_ones_leave_moves_none(away: Chat, words: str) -> None:
    away.says(words)
    assert "แทนวันลาเดิม" not in away.last and "วันลาที่แจ้งไว้" not in away.last
    assert told(away.house) == [STORED]


@pytest.mark.parametrize(
    "words",
    [
        "เปลี่ยนแผน มาทำงานตามปกติ ไม่ต้องลงวันลาแล้วนะ",
        "ไม่ลาแล้วครับ",
        "ไม่ต้องแจ้งลาแล้วค่ะ มาทำงานได้ตามปกติ",
    ],
)
def test_who_works_after_all_stops_telling_or_is_asked_of_what_is_stored(
    away: Chat, words: str
) -> None:
    assert "เลิกแจ้งวันลาแล้ว" in away.says("แจ้งลา").says(words).since(-2)
    assert not away.house.states(away.user_id) and told(away.house) == [STORED]
    assert "ยกเลิกวันลานี้" in away.says(words).last and told(away.house) == [STORED]
    away.says("มาทำงานตามปกติครับ")
    assert told(away.house) == []


@pytest.mark.parametrize("words", ["ลาที่แจ้งไว้วันก่อนขอไม่ลาแล้ว", "ที่แจ้งลาไว้ ไม่ลาแล้วนะคะ"])
def test_stored_leave_that_is_spoken_of_is_asked_about_while_other_leave_is_told(
    away: Chat, words: str
) -> None:
    assert "ยกเลิกวันลานี้" in away.says("แจ้งลา").says(words).last
    assert told(away.house) == [STORED]


@pytest.mark.parametrize(
    "words",
    [
        "พรุ่งนี้ไม่ลาแล้วได้ไหม",
        "ถ้ามาทำงานตามปกติต้องแจ้งไหม",
        "ไม่ได้ลาวันที่ 8 แล้ว เปลี่ยนเป็น 9",
        "ใครไม่ลาแล้วบ้าง",
        "ไม่มีเวลาแล้ว",
    ],
)
def test_words_that_leave_it_open_end_no_leave(words: str) -> None:
    assert not leave_heard.works_after_all(words)


@pytest.mark.parametrize(
    "words",
    [
        "วันนี้ใครลาบ้าง",
        "พรุ่งนี้มีใครลาไหมคะ",
        "วันนี้คนลากี่คน",
        "ลูกน้องลาวันไหนบ้างสัปดาห์นี้",
        "คนในกลุ่มพรุ่งนี้ลาไหม",
        "ทีมผมอาทิตย์หน้าลากันกี่คน",
    ],
)
def test_leave_of_others_is_not_shown(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(REPORTER).says(words)
    assert "ไม่แสดงวันลาของผู้อื่น" in me.last and not me.house.states(me.user_id)


@pytest.mark.parametrize("words", ["วันลาเหลือกี่วัน", "ลาพักร้อนเหลืออีกกี่วันคะ"])
def test_the_days_that_are_left_are_kept_elsewhere(away: Chat, words: str) -> None:
    assert "ไม่มีจำนวนวันลาคงเหลือ" in away.says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "ใครดูแลแทนตอนผมลา",
        "ใครอนุมัติใบลา",
        "ใครว่างเวลาบ่ายบ้าง",
        "ใครจองศาลาบ้าง",
        "ใครเห็นวันลาผมบ้าง",
        "ลูกน้องลาป่วย ต้องทำยังไงบ้าง",
        "คนในกลุ่มเห็นวันลาผมไหม",
        "ลูกน้องลาออกกี่คน",
    ],
)
def test_other_questions_who_are_not_about_leave_of_others(words: str) -> None:
    assert not leave_heard.asks_of_others(words)


@pytest.mark.parametrize(
    "words", ["เหลือเวลากี่วัน", "รายงานเหลืออีกกี่วัน", "ลา 3 วัน เหลือวันศุกร์มาทำงาน", "ลากี่วันต้องแจ้ง"]
)
def test_other_questions_how_many_days_are_not_about_leave_left(words: str) -> None:
    assert not leave_heard.asks_days_left(words)


def test_who_has_no_stored_leave_only_leaves_what_is_being_told(
    chat: Callable[[str], Chat],
) -> None:
    telling = chat(REPORTER).says("ลา")
    telling.says("ยกเลิกดีกว่าค่ะ ไม่ลาแล้ว")
    assert "เลิกแจ้งวันลาแล้ว" in telling.last


@pytest.mark.parametrize("words", ["ถ้าผมลาใครดูเรื่องร้องเรียนแทน", "เวลาหนูไม่อยู่ ใครรับเรื่องร้องเรียนแทน"])
def test_a_receiver_who_asks_who_has_the_cases_files_no_complaint(
    chat: Callable[[str], Chat], words: str
) -> None:
    receiver = chat("D0105").says(words)
    assert "ตกลงกับผู้รับเรื่องคนอื่น" in receiver.last and "แจ้งลา" in receiver.offers
    assert "ตกลงกับผู้รับเรื่องคนอื่น" not in chat("D0106").says(words).last


@pytest.mark.parametrize("words", ["สัปดาห์หน้ามีใครในสำนักลาบ้าง", "คุณรายงานดีลาสัปดาห์หน้าไหมคะ"])
def test_who_leads_is_shown_the_leave_of_those_below_at_once(
    away: Chat, chat: Callable[[str], Chat], words: str
) -> None:
    director = chat("D0101").says(words)
    assert director.last.startswith(("ผู้ลา", "นางสาวตัวอย่าง รายงานดี"))
    assert "8 มี.ค. 70" in director.last and "ผู้แทน" in director.last


def test_a_colleague_is_shown_no_leave_of_others(away: Chat, chat: Callable[[str], Chat]) -> None:
    colleague = chat("D0106").says("คุณรายงานดีลาสัปดาห์หน้าไหมคะ")
    assert "8 มี.ค." not in colleague.last
