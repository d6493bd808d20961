"""Putting a reminder off: by button, number, or one line; never beyond the day, nor for others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from models.duties.reminder_tables import Snooze
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD, sends
from tests.models.reminders.owing import at


def put_off(house: House) -> dict[str, date]:
    """What is put off, by the duty's key."""
    with house.session() as session:
        return {row.duty_key: row.until_day for row in session.scalars(select(Snooze))}


def until(house: House) -> list[date]:
    return list(put_off(house).values())


def key_of(chat: Chat, number: str = "2.1") -> str:
    """The key of the duty about this activity, as the digest's button carries it."""
    with_key = Chat(chat.house, chat.user_id)
    with_key.says(f"เลื่อน {number} พรุ่งนี้")
    [key] = put_off(chat.house)
    with chat.house.session() as session:
        session.delete(session.scalars(select(Snooze)).one())
        session.commit()
    return key


def test_what_can_be_put_off_is_listed_nearest_first_and_chosen_by_buttons(
    reporter: Chat,
) -> None:
    reporter.says("เลื่อน")
    assert reporter.offers[:2] == ["2.1 · 20 มี.ค.", "2.2 · 20 มี.ค."]
    assert reporter.offers[-2:] == ["1.6.1 · 7 เม.ย.", "ยกเลิก"]
    reporter.taps("2.2 · 20 มี.ค.")
    assert "รายงาน 2.2 กำหนด 20 มี.ค. 70" in reporter.last
    assert reporter.offers[:3] == [
        "พรุ่งนี้ 2 มี.ค.", "อีก 3 วัน 4 มี.ค.", "ก่อนครบกำหนด 18 มี.ค.",
    ]  # fmt: skip
    reporter.taps("อีก 3 วัน 4 มี.ค.")
    assert "เลื่อนการเตือนรายงาน 2.2 ไปวันที่ 4 มี.ค. 70 แล้ว" in reporter.last
    assert "กำหนดส่งยังเป็น 20 มี.ค. 70" in reporter.last
    assert until(reporter.house) == [date(2027, 3, 4)]


def test_what_has_no_title_is_listed_with_its_day_and_no_bare_dash(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้าผลไม้").says("พักไว้").says("เลื่อน")
    shown = reporter.last.splitlines()
    assert "ค้างตั้งแต่ 1 มี.ค. 70" in shown and "-" not in shown and "–" not in shown


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("เลื่อน 2.1 พรุ่งนี้", date(2027, 3, 2)),
        ("เลื่อน 2.1 อีก 3 วัน", date(2027, 3, 4)),
        ("เลื่อน ๒.๑ ๓ วัน", date(2027, 3, 4)),
        ("เลื่อนเตือน 2.1 ไปพรุ่งนี้", date(2027, 3, 2)),
        ("เลื่อน 2.1 วันก่อนครบกำหนด", date(2027, 3, 18)),
        ("เลื่อน 2.1 4 มี.ค.", date(2027, 3, 4)),
        ("เลื่อน 2.1 ไป 18 มีนาคม 2570", date(2027, 3, 18)),
    ],
)
@pytest.mark.soak
def test_one_line_that_names_duty_and_day_is_done_at_once(
    reporter: Chat, words: str, day: date
) -> None:
    reporter.says(words)
    assert "เลื่อนการเตือนรายงาน 2.1" in reporter.last
    assert until(reporter.house) == [day]


@pytest.mark.parametrize("words", ["เลื่อน 3 วัน", "เลื่อนเตือนอีก 3 วัน"])
def test_a_wish_without_its_duty_is_fulfilled_by_one_tap(reporter: Chat, words: str) -> None:
    reporter.says(words).taps("3.3 · 20 มี.ค.")
    assert "รายงาน 3.3 ไปวันที่ 4 มี.ค. 70 แล้ว" in reporter.last
    assert until(reporter.house) == [date(2027, 3, 4)]


@pytest.mark.parametrize("words", ["ไม่ต้องเตือน 2.1 สักอาทิตย์ได้มั้ย", "อย่าเพิ่งเตือน 2.1 อีกสองวันนะคะ"])
def test_who_wants_no_reminder_for_a_while_puts_it_off(reporter: Chat, words: str) -> None:
    assert "เลื่อนการเตือน" in reporter.says(words).last and "2.1" in reporter.last


def test_where_one_duty_is_meant_its_number_is_not_needed(reporter: Chat) -> None:
    reporter.house.now = at(date(2027, 4, 1))  # those of March are late: only 1.6.1 can be put off
    reporter.says("เลื่อน 3 วัน")
    assert "รายงาน 1.6.1 ไปวันที่ 5 เม.ย. 70" in reporter.last  # the 4th is a Sunday
    assert until(reporter.house) == [date(2027, 4, 5)]


@pytest.mark.soak
def test_a_number_in_the_list_may_be_typed_with_the_wish(reporter: Chat) -> None:
    reporter.says("เลื่อน").says("2.2 พรุ่งนี้")
    assert "รายงาน 2.2 ไปวันที่ 2 มี.ค. 70" in reporter.last
    reporter.says("เลื่อน").says("9.9")
    assert "กิจกรรม 9.9 ไม่มีการเตือน" in reporter.since(-2)
    reporter.says("อันไหนก็ได้")
    assert "พิมพ์เลขกิจกรรม" in reporter.since(-2)
    assert len(until(reporter.house)) == 1


@pytest.mark.soak
def test_beyond_the_last_day_is_refused_with_that_day(reporter: Chat) -> None:
    for words in ("เลื่อน 2.1 19 มี.ค.", "เลื่อน 2.1 30 วัน", "เลื่อน 2.1 25 มี.ค."):
        heard = len(reporter.heard)
        reporter.says(words)
        assert "เลื่อนได้ไม่เกินวันที่ 18 มี.ค. 70 เพราะกำหนด 20 มี.ค. 70" in reporter.since(heard)
        reporter.taps("ยกเลิก")
    assert until(reporter.house) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2 วัน", date(2027, 3, 3)),
        ("อีกสองวัน", date(2027, 3, 3)),
        ("5 วัน", date(2027, 3, 8)),  # the 6th is a Saturday
        ("3 วันทำการ", date(2027, 3, 4)),
        ("อีกอาทิตย์นึง", date(2027, 3, 8)),
        ("10 มี.ค.", date(2027, 3, 10)),
        ("ไปวันพุธ", date(2027, 3, 3)),
        ("ก่อนครบกำหนด 4 วัน", date(2027, 3, 16)),
        ("กำหนด 20 มี.ค. ขอเป็นวันที่ 17", date(2027, 3, 17)),
    ],
)
@pytest.mark.every(3)
def test_any_working_day_before_the_last_one_may_be_typed(
    reporter: Chat, words: str, day: date
) -> None:
    reporter.says("เลื่อน 2.1").says(words)
    assert "เลื่อนการเตือนรายงาน 2.1" in reporter.last
    assert until(reporter.house) == [day]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("สัปดาห์หน้า", "8 มี.ค. 70"),
        ("28 ก.พ.", "กดวัน หรือพิมพ์วันทำการวันเดียว"),
        ("4 หรือ 5 มี.ค.", "กดวัน หรือพิมพ์วันทำการวันเดียว"),
        ("0 วัน", "กดวัน หรือพิมพ์วันทำการวันเดียว"),
        ("วันเสาร์ที่ 6 มี.ค.", "วันที่ 6 มี.ค. 70 เป็นวันหยุด"),
        ("พรุ่งนี้มั้ง", "หมายถึง 2 มี.ค. 70 ใช่หรือไม่"),
    ],
)
@pytest.mark.every(3)
def test_words_that_tell_no_one_possible_day_are_asked_about(
    reporter: Chat, words: str, why: str
) -> None:
    reporter.says("เลื่อน 2.1")
    heard = len(reporter.heard)
    reporter.says(words)
    assert why in reporter.since(heard)
    assert "พรุ่งนี้ 2 มี.ค." in reporter.offers
    assert until(reporter.house) == []


@pytest.mark.parametrize(
    "words",
    ["ขอเลื่อนเตือน 2.2 อีก 3 วันนะครับ", "2.2 อีก 3 วัน", "แล้ว 2.2 ล่ะ อีก 3 วัน", "เอา 2.2 แทน 4 มี.ค."],
)
def test_the_day_of_another_activity_is_not_the_day_of_the_one_asked_about(
    reporter: Chat, words: str
) -> None:
    reporter.says("เลื่อน 2.1 30 วัน").says(words)
    assert "เลื่อนการเตือนรายงาน 2.2 ไปวันที่ 4 มี.ค. 70" in reporter.last
    assert "ส่วนรายงาน 2.1 ยังไม่ได้เลื่อน" in reporter.last
    [key] = put_off(reporter.house)
    reporter.says("เลื่อน 2.2 พรุ่งนี้")
    assert list(put_off(reporter.house)) == [key]


def test_another_activity_without_a_day_is_asked_about(reporter: Chat) -> None:
    reporter.says("เลื่อน 2.1").says("เอา 2.2 แทนค่ะ")
    assert "เลื่อนการเตือน รายงาน 2.2" in reporter.last and until(reporter.house) == []
    reporter.taps("พรุ่งนี้ 2 มี.ค.")
    assert "รายงาน 2.2 ไปวันที่ 2 มี.ค. 70" in reporter.last


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("2.1 กับ 2.2 อีก 3 วัน", "เลื่อนได้ทีละเรื่อง"),
        ("2.2 กับ 3.3 พรุ่งนี้", "เลื่อนได้ทีละเรื่อง"),
        ("9.9 พรุ่งนี้", "กิจกรรม 9.9 ไม่มีการเตือนของท่าน"),
    ],
)
def test_activities_that_cannot_be_meant_put_nothing_off(
    reporter: Chat, words: str, why: str
) -> None:
    reporter.says("เลื่อน 2.1").says(words)
    assert why in reporter.since(-2) and until(reporter.house) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("เลื่อน 3.7 ไปก่อน 2 วัน", date(2027, 3, 3)),
        ("3.7 อีก 3 วัน", date(2027, 3, 4)),
        ("3.7 ค่ะ", date(2027, 3, 2)),
    ],
)
def test_a_day_typed_with_the_activity_goes_before_the_one_wished_first(
    reporter: Chat, words: str, day: date
) -> None:
    reporter.says("อย่าเพิ่งเตือนนะ พรุ่งนี้ค่อยเตือน").says(words)
    assert "เลื่อนการเตือนรายงาน 3.7" in reporter.last
    assert until(reporter.house) == [day]


def test_a_day_that_is_not_possible_is_not_replaced_by_the_one_wished_first(reporter: Chat) -> None:
    reporter.says("อย่าเพิ่งเตือนนะ พรุ่งนี้ค่อยเตือน").says("3.7 อีก 40 วัน")
    assert "รายงาน 3.7" in reporter.last and "ไม่เกินวันที่ 18 มี.ค. 70" in reporter.last
    assert until(reporter.house) == []


def test_who_wishes_it_for_all_is_told_that_it_goes_one_by_one(reporter: Chat) -> None:
    reporter.says("เลื่อนเตือนทั้งหมดไปวันพุธ")
    assert "เลื่อนได้ทีละเรื่อง" in reporter.last
    reporter.taps("2.2 · 20 มี.ค.")
    assert until(reporter.house) == [date(2027, 3, 3)]


@pytest.mark.parametrize("words", ["ไม่ต้องเตือนแล้วค่ะ", "อย่าเพิ่งเตือนนะ", "หยุดเตือนก่อนได้ไหม"])
def test_who_wants_no_reminders_in_the_middle_of_a_report_does_not_end_it(
    reporter: Chat, words: str
) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%").says(words)
    assert "เลื่อนการเตือนเรื่องใด" in reporter.last
    assert "พักรายงานกิจกรรม 2.1 ไว้ให้แล้ว" in reporter.since(-2)


@pytest.mark.parametrize("words", ["จัดประชุมโดยไม่ต้องเตือนซ้ำ มีผู้ร่วม 20 คน", "เลิกเตือนภัยแล้ว ประชุมต่อ"])
def test_what_was_done_is_no_wish_about_reminders(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%").says(words)
    assert "เลื่อนการเตือน" not in reporter.last


@pytest.mark.soak
def test_on_a_friday_tomorrow_is_the_next_working_day_and_says_so(reporter: Chat) -> None:
    reporter.house.now = at(date(2027, 3, 5))
    reporter.says("เลื่อน 2.1")
    assert reporter.offers[:2] == ["วันทำการถัดไป 8 มี.ค.", "ก่อนครบกำหนด 18 มี.ค."]
    reporter.says("พรุ่งนี้")
    assert until(reporter.house) == [date(2027, 3, 8)]


def test_on_the_last_days_it_is_too_late(reporter: Chat) -> None:
    key = key_of(reporter)
    reporter.house.now = at(date(2027, 3, 18))
    reporter.taps_data(f"o:put_off?k={quote(key)}")
    assert "เลื่อนได้ถึงวันทำการก่อนครบกำหนดเท่านั้น" in reporter.last
    assert "รายงาน 2.1" in reporter.offers


def test_what_is_late_cannot_be_put_off_but_explained(reporter: Chat) -> None:
    reporter.house.now = at(date(2027, 3, 23))
    reporter.says("เลื่อน 2.1 พรุ่งนี้")
    assert "เลยกำหนดแล้ว จึงเลื่อนการเตือนไม่ได้" in reporter.last
    reporter.taps("แจ้งเหตุที่ล่าช้า").taps("รอหน่วยงานอื่น")
    assert "บันทึกเหตุ" in reporter.last


@pytest.mark.soak
def test_the_digests_button_names_the_duty(reporter: Chat) -> None:
    key = key_of(reporter)
    reporter.taps_data(f"o:put_off?k={quote(key)}").taps("พรุ่งนี้ 2 มี.ค.")
    assert put_off(reporter.house) == {key: date(2027, 3, 2)}


@pytest.mark.soak
def test_what_was_sent_meanwhile_need_not_be_put_off(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    key = key_of(reporter, "2.1")
    reporter.says("เลื่อน 2.1")
    choice = reporter.button("พรุ่งนี้ 2 มี.ค.")
    sends(chat("D0104"), number="2.1")
    assert "ไม่ต้องเตือนท่านแล้ว" in reporter.taps_data(choice).last
    assert "ไม่ต้องเตือนท่านแล้ว" in reporter.taps_data(f"o:put_off?k={quote(key)}").last
    assert until(reporter.house) == []


@pytest.mark.parametrize("stranger", ["D0202", "D0106", "D0002"])
def test_nobody_puts_off_what_reaches_others(
    reporter: Chat, chat: Callable[[str], Chat], stranger: str
) -> None:
    key, other = key_of(reporter), chat(stranger)
    other.taps_data(f"o:put_off?k={quote(key)}")
    assert "ไม่ต้องเตือนท่านแล้ว" in other.last
    assert until(reporter.house) == []


def test_each_puts_off_only_what_is_said_to_oneself(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    head = chat(HEAD)
    head.says("เลื่อน 2.1 พรุ่งนี้")
    assert "ดูสถานะ" in head.offers
    with head.house.session() as session:
        people = list(session.scalars(select(Snooze.person_id)))
    reporter.says("เลื่อน 2.1 3 วัน")
    assert len(people) == 1 and len(put_off(reporter.house)) == 1
    with head.house.session() as session:
        assert len(list(session.scalars(select(Snooze)))) == 2


@pytest.mark.parametrize("answer", ["พรุ่งนี้", "5 วัน", "เมื่อไรก็ได้"])
@pytest.mark.soak
def test_a_question_slept_over_ends_kindly_when_it_is_too_late(reporter: Chat, answer: str) -> None:
    reporter.house.now = at(date(2027, 3, 17), 21)
    assert "พรุ่งนี้ 18 มี.ค." in reporter.says("เลื่อน 2.1 20 วัน").offers
    reporter.house.now = at(date(2027, 3, 18), 7)
    reporter.says(answer)
    assert "จึงเลื่อนต่อไม่ได้แล้ว" in reporter.last
    assert until(reporter.house) == []


@pytest.mark.soak
def test_an_old_button_does_not_act_twice(reporter: Chat) -> None:
    reporter.says("เลื่อน 2.1")
    choice = reporter.button("พรุ่งนี้ 2 มี.ค.")
    reporter.taps_data(choice)
    reporter.says("เลื่อน 2.1 3 วัน")
    assert "ไม่ได้ทำซ้ำ" in reporter.taps_data(choice).last
    assert until(reporter.house) == [date(2027, 3, 4)]


def test_who_is_away_need_not_put_anything_off(reporter: Chat) -> None:
    reporter.says("ลา 1-5 มี.ค.").taps("ยืนยันวันลา")
    assert "ระหว่างนี้จึงไม่เตือนท่าน" in reporter.says("เลื่อน").last
    assert "ระหว่างนี้จึงไม่เตือนท่าน" in reporter.says("เลื่อน 2.1 พรุ่งนี้").last
    assert until(reporter.house) == []


@pytest.mark.soak
def test_an_approval_that_waits_may_be_put_off_a_little(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    head = chat(HEAD)
    sends(reporter, number="2.1")
    head.says("เลื่อน 2.1 ก่อนครบกำหนด")
    assert "กดวัน หรือพิมพ์วันทำการวันเดียวที่ไม่เกินวันที่ 4 มี.ค. 70" in head.since(-2)
    head.taps("พรุ่งนี้ 2 มี.ค.")
    assert "เลื่อนการเตือนพิจารณารายงาน 2.1 ไปวันที่ 2 มี.ค. 70" in head.last
    assert "กำหนดส่ง" not in head.last and "พิจารณา" in head.offers


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.integers(0, 25), words=st.sampled_from(["พรุ่งนี้", "3 วัน", "ก่อนครบกำหนด", "9 วัน"]))
@pytest.mark.soak
def test_nothing_is_ever_put_off_beyond_the_day_before(
    reporter: Chat, days: int, words: str
) -> None:
    reporter.house.now = at(date(2027, 3, 1) + timedelta(days=days))
    before = until(reporter.house)
    reporter.says(f"เลื่อน 2.1 {words}").says("ยกเลิก")
    after = until(reporter.house)
    assert all(day <= date(2027, 3, 18) for day in after)
    if days >= 17:  # 18 March, from which nothing can be put off
        assert after == before


def test_another_activity_that_is_named_is_put_off_instead(reporter: Chat) -> None:
    reporter.says("เลื่อน 2.1").says("ขอเลื่อนเตือน 2.2 อีก 3 วันนะครับ")
    [key] = put_off(reporter.house)
    assert "รายงาน 2.2 ไปวันที่ 4 มี.ค. 70 แล้ว" in reporter.last
    assert "รายงาน 2.1 ยังไม่ได้เลื่อน" in reporter.last
    assert until(reporter.house) == [date(2027, 3, 4)] and key


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("เลื่อน 2.1 ไปก่อน 2 วัน", date(2027, 3, 3)),
        ("เลื่อน 2.1 อีก 3 วัน", date(2027, 3, 4)),
        ("เลื่อน 2.1 อีกสองวัน", date(2027, 3, 3)),
        ("เลื่อน 2.1 ไปวันที่ 10 มี.ค.", date(2027, 3, 10)),
        ("เลื่อน 2.1 อีกหนึ่งสัปดาห์", date(2027, 3, 8)),
        ("เลื่อน 2.1 พรุ่งนี้", date(2027, 3, 2)),
        ("เลื่อน 2.1 ก่อนครบกำหนด", date(2027, 3, 18)),
    ],
)
def test_as_many_days_as_are_told(reporter: Chat, said: str, day: date) -> None:
    reporter.says(said)
    assert until(reporter.house) == [day]


def test_a_wish_without_a_day_is_followed_by_the_days_told_with_the_activity(
    reporter: Chat,
) -> None:
    reporter.says("พรุ่งนี้ค่อยเตือน").says("เลื่อน 2.1 ไปก่อน 2 วัน")
    assert until(reporter.house) == [date(2027, 3, 3)]


@pytest.mark.parametrize("said", ["เลื่อน 2.1 ไปวันที่ 25 มี.ค.", "เลื่อน 2.1 อีก 30 วัน"])
def test_no_day_beyond_the_last_is_taken(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert until(reporter.house) == [] and "เลื่อนได้ไม่เกินวันที่ 18 มี.ค. 70" in reporter.since(0)


@pytest.mark.parametrize("asked", ["หัวหน้าจะเห็นมั้ยว่าเลื่อน", "ใครเห็นบ้างคะ"])
def test_who_asks_who_sees_it_is_told_and_asked_on(reporter: Chat, asked: str) -> None:
    reporter.says("เลื่อน 2.1").says(asked)
    assert "ผลกับการเตือนของท่านเท่านั้น" in reporter.since(-2)
    assert reporter.state["at"] == "until" and until(reporter.house) == []


@pytest.mark.parametrize(
    "said",
    [
        "ขอเลื่อนเตือนรายงาน 2.1 ไปวันศุกร์หน้านะ",
        "ขอเลื่อนเตือนรายงาน 2.1 ไปวันศุกร์หน้านะ ตอนนี้ยุ่งมาก",
    ],
)
def test_the_day_at_the_end_of_a_wish_is_not_asked_again(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert until(reporter.house) == [date(2027, 3, 12)]


@pytest.mark.parametrize(
    "said",
    [
        "พรุ่งนี้มีประชุม ขอเลื่อนเตือนรายงาน 2.1 หน่อย",
        "ขอเลื่อนเตือนรายงาน 2.1 ไปก่อน วันศุกร์ลา",
    ],
)
def test_a_day_of_something_else_puts_nothing_off(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert until(reporter.house) == [] and reporter.state["at"] == "until"
