"""Opening an event: its name, place, hours, whom it expects, and how people sign in."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

import pytest

from handlers.attendance.sign_in_line import begins
from models.calendar import BANGKOK
from tests.handlers.attendance.meeting import TITLE, event_of, opens_event
from tests.handlers.house import Chat, House

STAFF = "D0106"


def test_an_event_is_opened_in_seven_answers_and_shows_its_screen(
    demo: House, reporter: Chat
) -> None:
    opens_event(reporter)
    assert "เปิดลงชื่อแล้ว" in reporter.last and TITLE in reporter.last
    assert "เปิดหน้าจอ QR" in reporter.offers and "ปิดลงชื่อ" in reporter.offers
    event = event_of(demo)
    assert (event.place, event.moving, event.outsiders) == ("ห้อง 301", True, False)
    assert event.begins_at == demo.now


@pytest.mark.soak
def test_the_activity_named_in_the_command_offers_its_title(demo: House, reporter: Chat) -> None:
    reporter.says("เปิดลงชื่อ 1.1").taps("ใช้ชื่อกิจกรรมในแผน").says("ห้องประชุมใหญ่")
    reporter.taps("เริ่มเดี๋ยวนี้ 3 ชั่วโมง").taps("ทั้งสำนักงาน").taps("รหัสบนจอ").taps("รับบุคคลภายนอก")
    assert "กิจกรรมตามแผน" in reporter.last
    reporter.taps("เปิดลงชื่อ")
    event = event_of(demo)
    assert event.activity_id is not None and event.outsiders


@pytest.mark.parametrize("typed", ["เปิดเลยค่ะ", "เปิดลงชื่อเลย"])
def test_the_review_card_is_agreed_to_in_the_words_of_its_button(
    reporter: Chat, typed: str
) -> None:
    reporter.says("เปิดลงชื่อ").says(TITLE).says("ห้อง 301").taps("เริ่มเดี๋ยวนี้ 3 ชั่วโมง")
    reporter.taps("บุคลากรของสำนัก").taps("รหัสบนจอ").taps("เฉพาะบุคลากร").says(typed)
    assert "เปิดลงชื่อแล้ว" in reporter.last


@pytest.mark.parametrize(
    ("typed", "begins", "ends"),
    [
        ("13.30-16.30", (1, 13, 30), (1, 16, 30)),
        ("๑๓.๓๐ - ๑๖.๓๐ น.", (1, 13, 30), (1, 16, 30)),
        ("20 มี.ค. 9:00 ถึง 12:00", (20, 9, 0), (20, 12, 0)),
        ("พรุ่งนี้ เวลา 9.00-12.00 น.", (2, 9, 0), (2, 12, 0)),
        ("วันที่ 5 มีนาคม 2570 เวลา 08.30 น. ถึง 16.30 น.", (5, 8, 30), (5, 16, 30)),
    ],
)
def test_day_and_hours_are_read_as_people_write_them(
    demo: House, reporter: Chat, typed: str, begins: tuple[int, ...], ends: tuple[int, ...]
) -> None:
    opens_event(reporter, typed)
    event = event_of(demo)
    assert event.begins_at == datetime(2027, 3, *begins, tzinfo=BANGKOK)
    assert event.ends_at == datetime(2027, 3, *ends, tzinfo=BANGKOK)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("บ่าย ๆ", "พิมพ์วันและเวลาเริ่มถึงเลิก"),
        ("12.00-9.00", "เวลาเลิกต้องหลังเวลาเริ่ม"),
        ("7.00-8.00", "เวลานี้ผ่านไปแล้ว"),
        ("32 มี.ค. 9.00-12.00", "พิมพ์วันและเวลาเริ่มถึงเลิก"),
    ],
)
def test_hours_that_cannot_be_are_asked_again(reporter: Chat, typed: str, hint: str) -> None:
    reporter.says("เปิดลงชื่อ").says(TITLE).says("ห้อง 301").says(typed)
    assert hint in reporter.last


@pytest.mark.soak
def test_the_printed_code_stands_on_the_card(demo: House, reporter: Chat) -> None:
    opens_event(reporter, code="ป้ายพิมพ์")
    assert "รหัสลงชื่อ" in reporter.last and "เปิดหน้าจอ QR" not in reporter.offers


@pytest.mark.parametrize("typed", ["ก" * 5000, "😀😀😀", "???"])
@pytest.mark.parametrize("told", [(), (TITLE,), (TITLE, "ห้อง 301")])
def test_nonsense_at_each_step_is_asked_again(
    reporter: Chat, told: tuple[str, ...], typed: str
) -> None:
    reporter.says("เปิดลงชื่อ")
    for words in told:
        reporter.says(words)
    before = reporter.state
    after = reporter.says(typed).state
    assert (after["at"], after["answers"]) == (before["at"], before["answers"])


@pytest.mark.parametrize(
    "sentence",
    [
        "สร้างกิจกรรมอบรมจริยธรรม วันที่ 2 เมษายน 70 เวลา 9 โมงถึงเที่ยง ห้องประชุม 401 ให้ลงชื่อด้วย QR",
        "สร้างกิจกรรม อบรมจริยธรรม 2 เม.ย. 9.00-12.00 ห้องประชุม 401",
        "ช่วยเปิดให้ลงชื่ออบรมจริยธรรม 2 เม.ย. 9.00-12.00 น. ที่ห้องประชุม 401 หน่อยค่ะ",
    ],
)
def test_what_the_first_sentence_tells_is_not_asked_again(
    demo: House, reporter: Chat, sentence: str
) -> None:
    assert "ผู้ใดควรมา" in reporter.says(sentence).last
    reporter.taps("ทั้งสำนักงาน").taps("ป้ายพิมพ์").taps("เฉพาะบุคลากร").taps("เปิดลงชื่อ")
    event = event_of(demo)
    assert (event.title, event.place) == (TITLE, "ห้องประชุม 401")
    assert event.begins_at == datetime(2027, 4, 2, 9, tzinfo=BANGKOK)
    assert event.ends_at == datetime(2027, 4, 2, 12, tzinfo=BANGKOK)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("เปิดลงชื่ออบรมจริยธรรม 2 เม.ย. 9.00 ห้อง 401", "ยังไม่มีเวลาเริ่มหรือเวลาเลิก"),
        ("เปิดลงชื่ออบรมจริยธรรม 31 เม.ย. 9.00-12.00 ห้อง 401", "ตรวจว่ามีวันนั้นในปฏิทิน"),
        ("เปิดลงชื่ออบรมจริยธรรม 2-3 เม.ย. 9.00-12.00 ห้อง 401", "ภายในวันเดียว"),
    ],
)
def test_hours_that_the_line_does_not_tell_whole_are_asked(
    reporter: Chat, line: str, hint: str
) -> None:
    reporter.says(line)
    assert hint in reporter.since(0) and "จัดเมื่อใด" in reporter.last


@pytest.mark.parametrize(
    "words",
    [
        "เปิดลงชื่อไม่ได้ค่ะ", "เปิดลงชื่อไปแล้วค่ะ", "สร้างกิจกรรมลงชื่อทำไงคะ", "เปิดลงชื่อตรงไหน",
        "เปิดให้ลงชื่อหน่อย", "เปิดลงชื่อกิจกรรม", "เปิดลงชื่อยังไง", "เปิดลงชื่อ", "สร้างกิจกรรม",
        "เปิดลงชื่อ 1.1 ค่ะ", "เปิดลงชื่อ ค่ะ",
    ],
)  # fmt: skip
def test_words_that_tell_no_event_name_none(reporter: Chat, words: str) -> None:
    assert "ชื่ออะไร" in reporter.says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "เปิดกิจกรรม 1.1", "เปิดกิจกรรมที่ 3.7 ให้ดูที", "สร้างกิจกรรม 3.7 รายงาน", "เปิดกิจกรรม 2.1 รายงานหน่อย",
        "เปิดกิจกรรมไปแล้ว 2 ครั้ง คนมา 50 คน", "จะเปิดกิจกรรม 3.7 ต้องทำไง", "เปิดกิจกรรม 2.1 ปี 2570",
        "สร้างกิจกรรมปลูกป่า 10 ก.พ. เสร็จแล้ว คนร่วม 50", "เปิดกิจกรรมไตรมาส 2 ให้ดู", "เปิดกิจกรรม QR ไม่ขึ้นค่ะ",
        "สร้างกิจกรรมผิด 2 ครั้ง ช่วยลบด้วย", "จะเปิดกิจกรรม 20 มี.ค. แต่ยังไม่มีงบ",
    ],
)  # fmt: skip
def test_words_about_activities_open_no_event(reporter: Chat, words: str) -> None:
    reporter.says(words)
    assert "จัดที่ใด" not in reporter.last and "จัดเมื่อใด" not in reporter.last
    assert "ชื่ออะไร" not in reporter.last


def test_a_long_run_of_wishes_is_read_at_once() -> None:
    before = time.process_time()
    begins("อยากจะ" * 60)
    assert time.process_time() - before < 1


def test_an_activity_of_the_plan_is_no_event(reporter: Chat) -> None:
    reporter.says("สร้างกิจกรรมในแผน 1.13 อบรม 2 เม.ย.")
    assert "ผู้ใดควรมา" not in reporter.last and "จัดเมื่อใด" not in reporter.last


@pytest.mark.soak
def test_the_name_on_the_screen_has_no_polite_ending(demo: House, reporter: Chat) -> None:
    reporter.says("เปิดลงชื่อ").says(f"{TITLE} ค่ะ").says("ห้อง 301 นะคะ")
    reporter.taps("เริ่มเดี๋ยวนี้ 3 ชั่วโมง").taps("ทั้งสำนักงาน").taps("รหัสบนจอ").taps("เฉพาะบุคลากร")
    reporter.taps("เปิดลงชื่อ")
    assert (event_of(demo).title, event_of(demo).place) == (TITLE, "ห้อง 301")


@pytest.mark.soak
def test_the_sign_of_an_event_is_found_by_its_name(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter, code="ป้ายพิมพ์")
    assert "ป้าย A4 (PDF)" in reporter.says("ป้าย QR กิจกรรมอบรมจริยธรรม").offers
    assert "ไม่พบรหัสนี้" in chat("D0202").says("ป้าย QR อบรมจริยธรรม").last


@pytest.mark.soak
def test_a_moving_code_has_no_printed_sign(reporter: Chat) -> None:
    opens_event(reporter)
    assert "ไม่มีป้ายพิมพ์" in reporter.says("ป้าย QR อบรมจริยธรรม").last
    assert "เปิดหน้าจอ QR" in reporter.taps(TITLE).offers


def test_place_and_hours_told_with_the_title_are_not_asked_again(reporter: Chat) -> None:
    reporter.says("เปิดลงชื่อ").says("อบรมจริยธรรม ห้อง 301 พรุ่งนี้ 9 โมงถึงเที่ยง")
    kept = reporter.state["answers"]
    assert (kept["title"], kept["place"]) == ("อบรมจริยธรรม", "ห้อง 301")
    assert kept["when"] == ["2027-03-02T09:00:00+07:00", "2027-03-02T12:00:00+07:00"]
    assert reporter.state["at"] == "expects"


@pytest.mark.parametrize(
    "title",
    [
        "อบรมจริยธรรม รุ่นที่ 2",
        "ประชุมที่ห้องสมุด",
        "งานวันที่ 5 ธันวา",
        "ค่ายคุณธรรม 3 วัน 2 คืน",
        "กิจกรรม 5 ส ห้อง 301",
    ],
)
def test_a_title_without_hours_stays_whole(reporter: Chat, title: str) -> None:
    reporter.says("เปิดลงชื่อ").says(title)
    assert reporter.state["answers"]["title"] == title and reporter.state["at"] == "place"
