"""Second thoughts while an event is made: online after all, fewer people, a week later."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.roster.changing.test_change_person import ADMIN

_EVENT = "เพิ่มกำหนดการ ประชุมติดตามงาน 18 มี.ค. 9.00-12.00 ห้อง 301"
_HEAD = "นางตัวอย่าง หัวหน้ากลุ่ม"


@pytest.fixture
def card(demo: House, chat: Callable[[str], Chat]) -> Chat:
    return chat(ADMIN).says(_EVENT)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("เปลี่ยนเป็นออนไลน์แล้วกัน เดี๋ยวส่งลิงก์ให้", "ออนไลน์"),
        ("ย้ายไปออนไลน์ดีกว่า", "ออนไลน์"),
        ("ประชุมทาง Zoom แทนค่ะ", "ออนไลน์ผ่าน Zoom"),
        ("ขอเป็นออนไลน์ครับ ลิงก์จะส่งตามไป", "ออนไลน์"),
        ("งั้นจัดออนไลน์หมดเลย", "ออนไลน์"),
        ("แก้สถานที่เป็นออนไลน์ แล้วจะแปะลิ้งค์ให้ทีหลังค่ะ", "ออนไลน์"),
    ],
)
def test_it_is_online_and_its_link_may_come(card: Chat, words: str, place: str) -> None:
    assert card.says(words).state["answers"]["place"] == place
    assert "ได้ลิงก์ประชุม (https://) แล้ว ส่งที่นี่ได้เลย" in card.since(0)
    card.says("ลิงก์ประชุมค่ะ https://meet.example.com/a1")
    assert card.state["answers"]["place"] == "https://meet.example.com/a1"


@pytest.mark.parametrize(
    "words",
    [
        "เปลี่ยนเป็นออนไลน์ได้ไหม",
        "ออนไลน์ไม่สะดวกเลย",
        "ทำไมไม่ออนไลน์",
        "ระบบออนไลน์ล่ม",
        "ทั้งออนไลน์และห้อง 301",
        "เชิญหัวหน้ากลุ่มดีไหม",
        "เชิญผู้บริหารด้วย",
        "หัวหน้ากลุ่มว่างไหม",
        "เลื่อนไปอาทิตย์หน้าได้ไหม",
        "อาทิตย์หน้าว่างไหม",
        "วันเดิมเวลาเดิม",
    ],
)
def test_a_question_or_another_thing_changes_nothing(card: Chat, words: str) -> None:
    before = dict(card.state["answers"])
    card.says(words)
    assert card.state["answers"] == before


@pytest.mark.parametrize(
    "words",
    [
        "เชิญเฉพาะหัวหน้ากลุ่มพอ",
        "เชิญแค่หัวหน้ากลุ่มก็พอค่ะ",
        "เอาเฉพาะหัวหน้ากลุ่มงานพอ",
        "คนที่ต้องมามีแค่หัวหน้ากลุ่ม",
        "ขอเชิญหัวหน้ากลุ่มทุกคนครับ",
        "เปลี่ยนเป็นเชิญหัวหน้ากลุ่มอย่างเดียวค่ะ",
    ],
)
def test_a_post_names_all_who_hold_it(card: Chat, words: str) -> None:
    answers = card.says(words).state["answers"]
    assert answers["expects"] == "listed" and _HEAD in card.since(0)
    assert [each["name"] for each in answers["whom"]["people"]] == [_HEAD]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("เลื่อนไปอาทิตย์หน้า วันเดิมเวลาเดิม", "2027-03-25"),
        ("เลื่อนไปสัปดาห์หน้า วันและเวลาเดิมค่ะ", "2027-03-25"),
        ("ขอเลื่อนออกไปอีกอาทิตย์นึงครับ", "2027-03-25"),
        ("ขยับไปอีกสองสัปดาห์ เวลาเดิม", "2027-04-01"),
        ("งั้นเป็นสัปดาห์ถัดไป วันเดิมก็แล้วกัน", "2027-03-25"),
        ("เลื่อนไปอีก 1 อาทิตย์ ทุกอย่างเหมือนเดิม", "2027-03-25"),
    ],
)
def test_a_week_later_is_the_same_weekday(card: Chat, words: str, day: str) -> None:
    when = card.says(words).state["answers"]["when"]
    assert when["first"] == when["last"] == day
    assert when["begins"].startswith(f"{day}T09:00") and when["ends"].startswith(f"{day}T12:00")


@pytest.mark.soak
def test_they_are_no_answers_to_another_question(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("เพิ่มกำหนดการ").says("อบรมออนไลน์เรื่องวินัย").says("18 มี.ค. 9.00-12.00")
    answers = admin.says("เชิญเฉพาะหัวหน้ากลุ่มพอ").state["answers"]
    assert answers["title"] == "อบรมออนไลน์เรื่องวินัย" and "place" not in answers
    admin.says("ออนไลน์ค่ะ เดี๋ยวส่งลิงก์ให้ทีหลัง")
    assert admin.state["answers"]["place"] == "ออนไลน์" and "ตรวจก่อนบันทึกกำหนดการ" in admin.last


@pytest.mark.parametrize(
    "words",
    [
        "ห้องนี้เล็กไป ขอห้องใหญ่กว่านี้",
        "ขอเปลี่ยนห้องอื่นค่ะ",
        "ห้องไม่ว่างแล้ว หาห้องใหม่ให้ที",
        "สถานที่ไกลไป ขอที่ห้องใกล้กว่านี้",
    ],
)
def test_a_better_room_is_no_place(card: Chat, words: str) -> None:
    card.says(words)
    assert card.state["answers"]["place"] == "ห้อง 301"
    assert card.says("ห้องประชุม 402 ชั้น 4").state["answers"]["place"] == "ห้องประชุม 402 ชั้น 4"


def test_which_room_is_asked(card: Chat) -> None:
    card.says("ห้องนี้เล็กไป ขอห้องใหญ่กว่านี้")
    assert "ยังไม่ได้เปลี่ยนสถานที่ (เดิม ห้อง 301)" in card.since(0)


def test_another_day_of_the_same_week_and_a_week_without_a_day(card: Chat) -> None:
    card.says("วันนั้นติดประชุมสภา ขอเป็นวันศุกร์ของสัปดาห์เดียวกัน")
    assert card.state["answers"]["when"]["first"] == "2027-03-19"
    assert "สัปดาห์หน้าวันใด" in card.says("เลื่อนไปอาทิตย์หน้าค่ะ").since(0)
    assert card.state["answers"]["when"]["first"] == "2027-03-19"


@pytest.mark.soak
def test_people_come_and_go_with_a_reason(card: Chat) -> None:
    card.says("เอาเฉพาะบริหารงานกลางกับประชาสัมพันธ์พอค่ะ")
    card.says("ลืมเชิญคุณสมมติ รายงานคลัง ค่ะ").says("ตัดสำนักประชาสัมพันธ์ออก เค้าไม่ว่าง")
    whom = card.state["answers"]["whom"]
    assert [each["name"] for each in whom["bureaus"]] == ["สำนักบริหารงานกลาง"]
    assert [each["name"] for each in whom["people"]] == ["นายสมมติ รายงานคลัง"]
    assert card.says("ทุกคนมาได้ไหม").says("ทำต่อ").state["answers"]["expects"] == "listed"
    assert card.says("ให้ทุกคนมาเลยก็ได้ ทั้งสำนักงาน").state["answers"]["expects"] == "office"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("เลื่อนเป็นวันพุธเวลาเดิม", "2027-03-17"),
        ("เลื่อนเป็นวันจันทร์ค่ะ เวลาเดิม", "2027-03-15"),
        ("ขอย้ายไปวันศุกร์ เวลาและสถานที่เดิม", "2027-03-19"),
        ("เปลี่ยนเป็นพุธนี้ เวลาเดิม", "2027-03-03"),
        ("เลื่อนไป 22 มี.ค. เวลาเดิมค่ะ", "2027-03-22"),
        ("ขยับเป็นวันอังคาร อย่างอื่นเหมือนเดิม", "2027-03-16"),
        ("วันพุธค่ะ", "2027-03-17"),
    ],
)
def test_a_weekday_is_near_the_day_that_stands(card: Chat, words: str, day: str) -> None:
    answers = card.says(words).state["answers"]
    when = answers["when"]
    assert (when["first"], answers["place"]) == (day, "ห้อง 301")
    assert when["begins"].startswith(f"{day}T09:00") and when["ends"].startswith(f"{day}T12:00")


def test_a_weekday_near_a_day_of_this_week_is_not_over(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("เพิ่มกำหนดการ ประชุมติดตามงาน 3 มี.ค. 9.00-12.00 ห้อง 301")
    assert "5 มีนาคม 2570 เวลา 9.00-12.00" in admin.says("เลื่อนเป็นวันศุกร์").last
    demo.later(days=3)
    assert "10 มีนาคม 2570 เวลา 9.00-12.00" in admin.says("ทำต่อ").says("เลื่อนเป็นวันพุธ").last


@pytest.mark.parametrize(
    "words",
    ["ทุกวันพุธ", "วันพุธมีประชุมอื่นไหม", "อย่าเพิ่งเลื่อนเป็นวันพุธ", "เวลาเดิม", "พุธหน้าใครว่าง", "ทำไมต้องวันพุธ"],
)
def test_another_weekday_is_not_taken(card: Chat, words: str) -> None:
    before = dict(card.state["answers"])
    assert card.says(words).state["answers"] == before


def test_the_question_of_the_day_keeps_the_hours_that_are_said_to_stay(card: Chat) -> None:
    card.says("แก้วัน").says("พฤหัสหน้า เวลาเดิม")
    assert "11 มีนาคม 2570 เวลา 9.00-12.00" in card.last


_PROPOSED = "เลื่อนเป็นวันพุธเวลาเดิมได้ไหม"


@pytest.mark.soak
def test_a_change_that_waits_is_shown_again_and_made_by_one_tap(card: Chat) -> None:
    assert "แก้ตามนี้ไหม" in card.says(_PROPOSED).since(0)
    count = len(card.says("กำหนดการ").heard)
    assert "แก้ตามนี้ไหม" in card.says("ทำต่อ").since(count)
    assert "17 มีนาคม 2570 เวลา 9.00-12.00" in card.taps("แก้ตามนี้").last
    assert "บันทึกกำหนดการแล้ว" in card.taps("บันทึก").last


def test_a_change_that_waits_may_be_denied_when_it_goes_on(card: Chat) -> None:
    card.says(_PROPOSED).says("กำหนดการ").says("ทำต่อ").taps("ไม่ใช้ข้อความนี้")
    assert "18 มีนาคม 2570" in card.last
    count = len(card.says("กำหนดการ").heard)
    assert "แก้ตามนี้ไหม" not in card.says("ทำต่อ").since(count)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("ชื่องานยาวไป ตัดเหลือ ติดตามงาน", "ติดตามงาน"),
        ("ชื่องานสั้นไปหน่อย เปลี่ยนเป็น ประชุมติดตามงานรายเดือน", "ประชุมติดตามงานรายเดือน"),
        ("ชื่องานนี้ยาวไปค่ะ เหลือแค่ ติดตามงาน", "ติดตามงาน"),
        ("ชื่องานไม่สื่อเลย ขอเป็น หารือความคืบหน้า", "หารือความคืบหน้า"),
        ("ชื่องานแปลกไป เอาเป็น หารืองาน", "หารืองาน"),
        ("ชื่องานมันยาวไปนะ ตัดให้เหลือ ติดตามงาน", "ติดตามงาน"),
    ],
)
def test_a_name_that_is_too_long_is_told_anew(card: Chat, words: str, title: str) -> None:
    card.says(words)
    if "แก้ตามนี้" in card.offers:
        card.taps("แก้ตามนี้")
    assert card.state["answers"]["title"] == title


@pytest.mark.parametrize(
    "words", ["ชื่องานยาวไปไหม", "ชื่องานยาวได้กี่ตัว", "ประชุมยาวไปแล้ว", "ชื่องานไม่ยาวไปใช่ไหม"]
)
def test_a_name_that_is_asked_about_stays(card: Chat, words: str) -> None:
    assert card.says(words).says("ทำต่อ").state["answers"]["title"] == "ประชุมติดตามงาน"
