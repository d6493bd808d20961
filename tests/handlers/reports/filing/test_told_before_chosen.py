"""What a sentence tells of a report stays with it: while the activity is chosen, where it is too
short to be a text, and when a figure of it is put right."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.reports.told_in_front import done_before
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, sends


@pytest.mark.parametrize("chosen", ["2.1", "เอา 2.1"])
@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "งานธรรมะเมื่อวันศุกร์จบแล้วนะ คนมา45 ส่งรายงานเลยได้ป่ะ",
            "งานธรรมะเมื่อวันศุกร์ที่ 26 กุมภาพันธ์ 2570 จบแล้ว คนมา45",
        ),
        (
            "อบรมเมื่อวาน 30 คนเรียบร้อยแล้ว ฝากลงรายงานหน่อย",
            "อบรมเมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 30 คนเรียบร้อยแล้ว",
        ),
        ("จัดเวทีไปแล้ว ผู้เข้าร่วม 18 คน ขอส่งรายงานค่ะ", "จัดเวทีไปแล้ว ผู้เข้าร่วม 18 คน"),
    ],
)
def test_a_story_before_the_wish_waits_for_the_activity(
    chat: Callable[[str], Chat], said: str, told: str, chosen: str
) -> None:
    reporter = chat(REPORTER).says(said)
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" in reporter.last
    assert reporter.says(chosen).state["answers"]["narrative"] == told


@pytest.mark.parametrize("next_", ["รายงาน 2.1", "2.1"])
def test_an_answer_about_another_report_is_no_story_that_waits(
    chat: Callable[[str], Chat], next_: str
) -> None:
    """What is kept of an answer to ask on about it (decisions/0204) is nothing that was typed."""
    reporter = chat(REPORTER)
    sends(reporter, chat(HEAD))
    reporter.says("รายงาน 2.1").says("80").says("เมนู")
    assert "ส่งแล้ว กำลังรออนุมัติ" in reporter.says("รายงาน 1.10").last
    reporter.says(next_)
    [(_, state)] = reporter.house.states(reporter.user_id).values()
    assert "narrative" not in state["answers"]


@pytest.mark.parametrize(
    "said",
    [
        "แก้ไขเรียบร้อยแล้ว ขอส่งรายงาน",
        "แนบรูปเรียบร้อยแล้ว ส่งรายงานเลยได้ไหม",
        "อยากส่งรายงาน",
        "พรุ่งนี้จะจัดอบรม 30 คน ต้องส่งรายงานไหม",
        "อบรมเสร็จแล้วต้องส่งรายงานเมื่อไหร่",
    ],
)
def test_what_is_to_come_or_asked_or_of_the_report_was_not_done(said: str) -> None:
    assert done_before(said) == ""


def test_how_many_came_is_the_first_button_of_what_was_done(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 2.1 เสร็จแล้ว คนเข้า 45 คน")
    assert "narrative" not in reporter.state["answers"] and "คนเข้า 45 คน" in reporter.offers
    assert reporter.taps("คนเข้า 45 คน").state["answers"]["narrative"] == "คนเข้า 45 คน"


@pytest.mark.parametrize("agreed", [False, True])
@pytest.mark.parametrize("said", ["โทษที 54 คน พิมสลับ", "54 คน พิมพ์ผิด", "ขอโทษค่ะ 54 คน นับพลาด"])
def test_a_figure_behind_an_apology_is_put_right(
    chat: Callable[[str], Chat], said: str, agreed: bool
) -> None:
    reporter = chat(REPORTER).says("รายงาน 2.1 เสร็จแล้ว คนเข้า 45 คน")
    if agreed:
        told = reporter.taps("คนเข้า 45 คน").answer_to(said)
        assert "แก้สิ่งที่ทำแล้ว “คนเข้า 54 คน”" in told and "เอาอันเดิมกลับมา" in told
    else:
        reporter.says(said).taps("แก้ตามนี้")
    assert reporter.state["answers"]["narrative"] == "คนเข้า 54 คน"
    assert "output" not in reporter.state["answers"]


def test_a_story_before_the_number_is_read(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("คนมา 33 คน งบ 2000 ใช้หมด เสร็จแล้วนะ รายงาน 3.4")
    answers = reporter.state["answers"]
    assert (answers["status"], answers["budget"]) == ("done", ["2000.00", "2000.00"])
    assert "คนมา 33 คน" in reporter.offers


_STORY = "ติดป้ายต้านสินบนเสร็จแล้ว 3 จุด ใช้ไป 4800 จากงบ 5000 เสร็จเมื่อ 25 กพ"


def _narrative(reporter: Chat, number: str) -> str:
    answers = reporter.state["answers"]
    assert answers["number"] == number
    return str(answers["narrative"])


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("3.3 อะมั้ง", "3.3"),
        ("รายงาน 3.3 เลย", "3.3"),
        ("น่าจะ 1.10 มั้ง ที่ปลูกจิตสำนึกอะไรนั่น", "1.10"),
        ("ไม่ใช่สักอันที่ขึ้นมาเลย เป็นเรื่องเผยแพร่ คิดว่า ๑.๘ ครับ", "1.8"),
    ],
)
def test_words_around_the_number_choose_it_and_are_no_content(
    reporter: Chat, said: str, number: str
) -> None:
    reporter.says(f"{_STORY} ลงให้ที")
    assert "อ่านได้ว่า: 25 กุมภาพันธ์ 2570 · ได้รับ 5,000.00 บาท / เบิกจ่าย 4,800.00 บาท" in reporter.last
    reporter.says(said)
    assert _narrative(reporter, number) == _STORY
    assert reporter.state["answers"]["budget"] == ["5000.00", "4800.00"]


def test_what_is_told_below_the_list_is_added(reporter: Chat) -> None:
    reporter.says("พี่ๆ อบรมเสร็จแล้วนะ").says("อันที่อบรมจริยธรรมอะ 18 กพ")
    assert "หมายถึง" not in reporter.last and "อ่านได้ว่า: 18 กุมภาพันธ์ 2570" in reporter.last
    reporter.says("ใช่ดิ กิจกรรมไหนไม่รู้ อบรมคุณธรรมจริยธรรม คนมา 45 คน")
    assert "อ่านได้ว่า: 18 กุมภาพันธ์ 2570 · 45 คน" in reporter.last
    assert reporter.last.index("1.10 ") < reporter.last.index("1.14 ")
    reporter.says("1.10")
    told = _narrative(reporter, "1.10")
    assert "18 กพ" in told and "45 คน" in told and "กิจกรรมไหนไม่รู้" not in told


def test_a_figure_put_right_below_the_list_takes_the_place_of_the_other(reporter: Chat) -> None:
    reporter.says("วันนี้จัดอบรมจริยธรรม คนมา 45 คน ลงรายงานให้หน่อย").says("โทษที 54 คน ไม่ใช่ 45")
    assert "54 คน" in reporter.last and "45 คน" not in reporter.last
    told = _narrative(reporter.says("1.10"), "1.10")
    assert told == "วันจันทร์ที่ 1 มีนาคม 2570 จัดอบรมจริยธรรม คนมา 54 คน"


def test_a_question_between_loses_nothing(reporter: Chat) -> None:
    reporter.says(
        "สวัสดีครับ ผมขออนุญาตรายงานกิจกรรมของสำนักบริหารงานกลางครับ เมื่อวันที่ ๑๘ กุมภาพันธ์ ๒๕๗๐ "
        "สำนักได้จัดอบรมเรื่องความซื่อสัตย์สุจริต ที่ห้อง ๔๐๒ ครับ"
    )
    assert "ในรอบ" not in reporter.last and "อ่านได้ว่า: 18 กุมภาพันธ์ 2570" in reporter.last
    reporter.says("มีผู้เข้าร่วม ๔๕ คน ใช้งบประมาณ ๑๒,๕๐๐ บาทครับ")
    assert "45 คน · 12,500.00 บาท" in reporter.last
    reporter.says("ต้องส่งภายในวันไหนครับ").says("เอาเป็นกิจกรรมที่ ๓.๒ ครับ")
    told = _narrative(reporter, "3.2")
    assert told.startswith("เมื่อวันที่ 18 กุมภาพันธ์ 2570 สำนักได้จัดอบรม") and "45 คน" in told.replace(
        "๔๕", "45"
    )


def test_it_is_let_go_where_that_is_said(reporter: Chat) -> None:
    reporter.says(f"{_STORY} ลงให้ที").says("ยกเลิก")
    assert "จะไม่เติมในรายงานแล้ว" in reporter.last
    assert "narrative" not in reporter.says("รายงาน 3.3").state["answers"]


@pytest.mark.parametrize("said", ["ลาพรุ่งนี้", "เหลืออะไรต้องส่งบ้าง", "1.10 ต้องส่งเมื่อไหร่"])
def test_another_wish_below_the_list_is_that_wish(reporter: Chat, said: str) -> None:
    reporter.says(f"{_STORY} ลงให้ที").says(said)
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" not in reporter.last
    assert "สิ่งที่ทำ" not in reporter.last


@pytest.mark.parametrize(
    "said",
    [
        "ถอนรายงาน 1.10",
        "ยกเลิกรายงาน 1.10",
        "ดูรายงาน 1.10",
        "สถานะ 1.10",
        "แบบรายงาน 1.10",
        "เตือน 1.10 พรุ่งนี้ 9 โมง",
        "คะแนนประเมินเฉลี่ย 3.2",
    ],
)
def test_another_wish_with_a_number_begins_no_report(reporter: Chat, said: str) -> None:
    reporter.says(f"{_STORY} ลงให้ที").says(said)
    assert "สิ่งที่ทำ" not in reporter.last


def test_a_number_with_another_wish_begins_none_below_a_bare_list(reporter: Chat) -> None:
    assert "ไม่มีอะไรให้ถอน" in reporter.says("รายงาน").says("ถอนรายงาน 1.10").last


def test_what_was_not_done_is_kept_where_it_is_told(reporter: Chat) -> None:
    reporter.says(f"{_STORY} ลงให้ที").says("1.10 ไม่ได้ทำแล้ว")
    assert "ไม่ได้ทำแล้ว" in reporter.last


@pytest.mark.parametrize("said", ["ส่งรายงาน 15 มค", "รายงานของวันที่ 31 ม.ค. มีอะไรบ้าง"])
def test_a_day_alone_or_a_question_is_no_story(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" not in reporter.last


def test_another_deed_on_another_day_is_not_mixed_in(reporter: Chat) -> None:
    reporter.says(f"{_STORY} ลงให้ที").says("รายงาน 2.1 ทำบุญเมื่อวันที่ 6 กพ คนร่วม 63 คน")
    assert "ติดป้าย" not in _narrative(reporter, "2.1")
    assert "ไม่ได้เติมในรายงานนี้" in reporter.since(-3)


def test_a_training_is_offered_among_trainings_first(reporter: Chat) -> None:
    reporter.says("เมื่อวานจัดอบรมเรื่องผลประโยชน์ทับซ้อน 45 คน ลงรายงานให้ที")
    listed = reporter.last
    assert max(map(listed.index, ("3.2 ", "1.10 ", "3.3 "))) < listed.index("2.1 ")


TOLD = "เมื่อ 18 กพ จัดอบรมคุณธรรมให้บุคลากร คนมา 45"


@pytest.mark.parametrize("pauses", ["พักก่อน เดี๋ยวมาต่อ", "แป๊บนะ ไปประชุมก่อน", "ขอพักก่อนนะคะ"])
@pytest.mark.parametrize("minutes", [1, 40])
@pytest.mark.parametrize("back", ["กลับมาละ เอา 3.3 อะ STRONG", "กลับมาแล้ว เป็น 3.3 ค่ะ", "รายงาน 3.3"])
def test_who_pauses_before_choosing_finds_the_story_again(
    reporter: Chat, pauses: str, minutes: int, back: str
) -> None:
    assert "เก็บสิ่งที่เล่าไว้ให้แล้ว" in reporter.says(TOLD).says(pauses).last
    reporter.house.later(minutes=minutes)
    reporter.says(back)
    assert reporter.answers["number"] == "3.3" and reporter.answers["narrative"] == TOLD


@pytest.mark.parametrize("back", ["กลับมาแล้ว", "มาต่อแล้วค่ะ", "รายงาน"])
def test_who_only_comes_back_is_shown_the_activities_for_the_story(
    reporter: Chat, back: str
) -> None:
    reporter.says(TOLD).says("พักก่อน")
    reporter.house.later(minutes=40)
    assert "18 กุมภาพันธ์ 2570 · 45 คน" in reporter.says(back).since(-1)
    assert reporter.says("เอา 3.3").answers["narrative"] == TOLD


def test_who_is_back_from_leave_ends_that(reporter: Chat) -> None:
    reporter.says(TOLD).says("พักก่อน").says("ลา 1-5 มี.ค.").taps("ยืนยันวันลา")
    assert "ยกเลิกวันลานี้" in reporter.says("กลับมาแล้ว").last


def test_a_story_that_stands_in_a_report_is_not_taken_twice(reporter: Chat) -> None:
    reporter.says(TOLD).says("พักก่อน").says("รายงาน 3.3").says("ยกเลิก")
    reporter.says("กลับมาแล้ว เอา 1.10").says("รายงาน 1.10")
    assert "narrative" not in reporter.answers


def test_without_a_story_nothing_is_kept_by_a_pause(reporter: Chat) -> None:
    assert "ไม่มีเรื่องที่เปิดอยู่ให้พัก" in reporter.says("พักก่อน เดี๋ยวมาต่อ").last


def test_the_day_of_payment_is_none_of_the_deed_and_all_is_kept(reporter: Chat) -> None:
    reporter.says("เมื่อวานเพิ่งเคลียร์เงินเสร็จค่ะ อบรมที่สำนักเราจัดใช้ไป 8,400 บาท")
    assert "กุมภาพันธ์" not in reporter.last and "8,400" in reporter.last
    reporter.says("คนที่มาได้รู้จักวินัยข้าราชการมากขึ้น ทำแบบทดสอบหลังอบรมได้คะแนนสูงกว่าก่อนอบรมเยอะเลยค่ะ")
    reporter.says("ที่ติดคือห้องมันเล็กไปค่ะ นั่งกันเบียดเลย").says("อบรมวินัยอะค่ะ 3.1 จัดวันศุกร์ที่ 26 กุมภา")
    told = reporter.answers["narrative"]
    assert all(each in told for each in ("8,400", "คะแนนสูงกว่า", "ห้องมันเล็กไป", "26 กุมภา"))


def test_a_figure_other_than_in_no_report_before_is_proposed(reporter: Chat) -> None:
    reporter.says("เหมือนเดือนที่แล้วเลยค่ะ แค่คนเพิ่มเป็น 52").says("2.1")
    assert "narrative" not in reporter.answers
    assert "ยังไม่มีรายงานครั้งก่อน" in reporter.since(-4)
    assert "คน 52" in reporter.says("เสร็จแล้ว").offers
