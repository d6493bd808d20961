"""An administrator puts an event into the calendar in one line, or by answering questions."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from models.attendance.attendance_event import LISTED, OFFICE, REPORTERS
from models.calendar import BANGKOK
from models.calendar_events.calendar_event import CLINIC, MEETING, RELIGIOUS, CalendarEvent
from tests.handlers.house import Chat, House


def event_of(house: House) -> CalendarEvent:
    with house.session() as session:
        found = session.query(CalendarEvent).one()
        session.expunge_all()
    return found


def test_one_line_and_one_tap_put_an_event_into_the_calendar(demo: House, admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ ประชุมคณะทำงานจริยธรรม 20 เม.ย. 9.00-12.00 ที่ห้อง 301")
    assert "ตรวจก่อนบันทึกกำหนดการ" in admin.last and "20 เมษายน 2570 เวลา 9.00-12.00 น." in admin.last
    admin.taps("บันทึก")
    event = event_of(demo)
    assert (event.title, event.place, event.kind) == ("ประชุมคณะทำงานจริยธรรม", "ห้อง 301", MEETING)
    assert event.begins_at == datetime(2027, 4, 20, 9, tzinfo=BANGKOK)
    assert event.ends_at == datetime(2027, 4, 20, 12, tzinfo=BANGKOK)
    assert (event.expects, event.cancelled_at) == (OFFICE, None)
    assert "บันทึกกำหนดการแล้ว" in admin.last


@pytest.mark.parametrize(
    ("line", "title", "first", "last", "place", "expects", "kind"),
    [
        ("ทำบุญปีใหม่ ๘ มี.ค. ๙.๐๐-๑๐.๐๐", "ทำบุญปีใหม่", (3, 8), (3, 8), "", OFFICE, RELIGIOUS),
        ("วันวิสาขบูชา 20 พ.ค. 70", "วันวิสาขบูชา", (5, 20), (5, 20), "", OFFICE, RELIGIOUS),
        ("คลินิกคุณธรรม ครั้งที่ 1/2570 5-6 มี.ค. ณ ห้อง ๔๐๑ ผู้รายงานทุกสำนัก",
         "คลินิกคุณธรรม ครั้งที่ 1/2570", (3, 5), (3, 6), "ห้อง 401", REPORTERS, CLINIC),
        ("ประชุมออนไลน์ ศุกร์หน้า เวลา 13.30 น. https://meet.example.org/aB1",
         "ประชุมออนไลน์", (3, 12), (3, 12), "https://meet.example.org/aB1", OFFICE, MEETING),
    ],
)  # fmt: skip
@pytest.mark.parametrize("space", [" ", ""])
def test_a_line_is_read_as_people_write_it(
    demo: House, admin: Chat, space: str, line: str, title: str, first: tuple[int, int],
    last: tuple[int, int], place: str, expects: str, kind: str,
) -> None:  # fmt: skip
    admin.says(f"เพิ่มกำหนดการ{space}{line}").taps("บันทึก")
    event = event_of(demo)
    assert (event.title, event.place, event.expects, event.kind) == (title, place, expects, kind)
    assert (event.first_day, event.last_day) == (date(2027, *first), date(2027, *last))


def test_an_hour_alone_behind_the_day_is_its_beginning(demo: House, admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ ประชุมติดตาม 1.10 วันที่ 15 มี.ค. 13.30 ห้อง 301").taps("บันทึก")
    event = event_of(demo)
    assert event.begins_at == datetime(2027, 3, 15, 13, 30, tzinfo=BANGKOK)
    assert (event.title, event.place) == ("ประชุมติดตาม 1.10", "ห้อง 301")


def test_a_day_that_cannot_be_read_loses_nothing_else_of_the_line(demo: House, admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ ประชุมใหญ่ 31 เม.ย. 9.00-12.00 ที่ห้อง 301")
    assert "อ่านวันที่ในบรรทัดนี้ไม่ได้" in admin.since(0) and "จัดเมื่อใด" in admin.last
    admin.says("30 เม.ย. 9.00-12.00").taps("บันทึก")
    event = event_of(demo)
    assert (event.title, event.place, event.first_day) == ("ประชุมใหญ่", "ห้อง 301", date(2027, 4, 30))


def test_what_the_line_does_not_tell_is_asked(demo: House, admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ ประชุมคณะทำงาน")
    assert "จัดเมื่อใด" in admin.last
    admin.says("พรุ่งนี้ 13.30-16.30")
    admin.taps("ข้าม")
    admin.taps("บันทึก")
    assert (event_of(demo).title, event_of(demo).place) == ("ประชุมคณะทำงาน", "")


@pytest.mark.soak
def test_people_can_be_listed_for_it(demo: House, admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ ประชุม พรุ่งนี้").says("แก้ไข ผู้เกี่ยวข้อง").taps("รายชื่อที่กำหนด")
    admin.says("ผู้บริหาร").taps("ครบแล้ว").taps("บันทึก")
    event = event_of(demo)
    assert event.expects == LISTED and event.listed is not None
    assert event.listed["roles"] == ["executive"]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("ประชุม 20 ก.พ. 9.00-12.00", "ผ่านไปแล้ว"),
        ("ประชุม 20 เม.ย. 12.00-9.00", "เวลาเลิกต้องหลังเวลาเริ่ม"),
        ("ประชุม 32 มี.ค.", "พิมพ์วัน"),
        (f"{'ก' * 200} 20 เม.ย.", "ยาวเกินไป"),
        ("ประชุม 20 เม.ย. http://intranet/x", "https://"),
    ],
)
def test_a_line_that_cannot_be_is_asked_again(
    demo: House, admin: Chat, line: str, hint: str
) -> None:
    heard = len(admin.heard)
    admin.says(f"เพิ่มกำหนดการ {line}")
    assert hint in admin.since(heard)
    with demo.session() as session:
        assert session.query(CalendarEvent).count() == 0


def test_a_day_off_and_a_second_event_of_the_name_are_pointed_out(admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ ทำบุญสงกรานต์ 13 เม.ย.")
    assert "13 เมษายน 2570 เป็นวันหยุด" in admin.last
    admin.taps("บันทึก").says("เพิ่มกำหนดการ ทำบุญสงกรานต์ 13 เม.ย.")
    assert "มีงานชื่อนี้ในวันเดียวกันอยู่แล้ว" in admin.last


def test_strangers_and_others_put_nothing_put_events_into_the_calendar(
    demo: House, reporter: Chat
) -> None:
    reporter.says("เพิ่มกำหนดการ ประชุม 20 เม.ย.")
    with demo.session() as session:
        assert session.query(CalendarEvent).count() == 0


@pytest.mark.parametrize(
    ("sentence", "title", "place", "begins"),
    [
        ("นัดประชุมคณะทำงานวันที่ 1 เม.ย. บ่ายโมงครึ่ง ห้อง 301",
         "ประชุมคณะทำงาน", "ห้อง 301", (4, 1, 13, 30)),
        ("มีประชุมหัวหน้ากลุ่มงาน 5 เม.ย. เก้าโมงเช้าที่ห้อง 301 ช่วยลงกำหนดการให้หน่อย",
         "ประชุมหัวหน้ากลุ่มงาน", "ห้อง 301", (4, 5, 9, 0)),
    ],
)  # fmt: skip
def test_a_sentence_keeps_what_it_tells_and_only_whom_it_is_for_is_asked(
    demo: House, admin: Chat, sentence: str, title: str, place: str, begins: tuple[int, ...]
) -> None:
    admin.says(sentence)
    assert "เกี่ยวข้องกับผู้ใด" in admin.last
    admin.taps("ผู้รายงานทุกสำนัก").taps("บันทึก")
    event = event_of(demo)
    assert (event.title, event.place, event.expects) == (title, place, REPORTERS)
    assert event.begins_at == datetime(2027, *begins, tzinfo=BANGKOK)


def test_a_meeting_of_the_reporters_concerns_them(demo: House, admin: Chat) -> None:
    admin.says("นัดประชุมผู้รายงาน 5 เม.ย. 70 เวลา 10.00 น. ห้องประชุม 201").taps("บันทึก")
    assert (event_of(demo).place, event_of(demo).expects) == ("ห้องประชุม 201", REPORTERS)


def test_a_line_that_makes_a_small_meeting_everybodys_says_so(admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ ประชุมคณะทำงาน 5 เม.ย. 9.00-12.00")
    assert "ทั้งสำนักงานจะเห็นงานนี้" in admin.last and "แก้ผู้เกี่ยวข้อง" in admin.offers
    admin.says("ยกเลิก").says("เพิ่มกำหนดการ ทำบุญสำนักงาน 5 เม.ย. 9.00-12.00")
    assert "ทั้งสำนักงานจะเห็นงานนี้" not in admin.last


def test_words_that_are_no_answer_are_told_back(admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ ประชุม 5 เม.ย. 9.00-12.00 ห้อง 301 แจ้งทุกคนด้วย")
    assert "ส่วนนี้ไม่ได้บันทึก: “แจ้งทุกคน”" in admin.since(0)


@pytest.mark.parametrize("sentence", ["ช่วยเพิ่มงานลงปฏิทินหน่อย", "อยากเพิ่มกำหนดการหน่อย"])
def test_a_sentence_that_tells_no_event_names_none(admin: Chat, sentence: str) -> None:
    assert "งานชื่ออะไร" in admin.says(sentence).last


@pytest.mark.soak
def test_a_name_keeps_no_polite_ending(demo: House, admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ").says("ประชุมใหญ่ ค่ะ").says("5 เม.ย.").says("ห้อง 301ครับ")
    admin.taps("ทั้งสำนักงาน").taps("บันทึก")
    assert (event_of(demo).title, event_of(demo).place) == ("ประชุมใหญ่", "ห้อง 301")


@pytest.mark.parametrize("words", ["นัดประชุมพรุ่งนี้กี่โมง", "นัดประชุม 20 เม.ย. ที่ไหน"])
def test_a_question_is_no_name_of_an_event(admin: Chat, words: str) -> None:
    assert "ตรวจก่อนบันทึกกำหนดการ" not in admin.says(words).last


def test_a_meeting_of_others_too_is_not_of_reporters_alone(admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ ประชุมผู้รายงานและหัวหน้า 20 เม.ย. 9.00 น.")
    assert admin.state["answers"]["expects"] == OFFICE
    admin.says("เพิ่มกำหนดการ ประชุมผู้รายงาน 20 เม.ย. 9.00 น.")
    assert admin.state["answers"]["expects"] == REPORTERS


@pytest.mark.parametrize("line", ["ประชุม สิ้นปี", "ประชุม ถึงสิ้นปี"])
def test_a_day_that_cannot_be_read_is_asked(admin: Chat, line: str) -> None:
    assert "จัดเมื่อใด" in admin.says(f"เพิ่มกำหนดการ {line}").last


@pytest.mark.parametrize("said", ["เตือนก่อนวันนึงด้วย", "ช่วยแจ้งเตือนทุกคนก่อนประชุม 1 วันด้วยค่ะ"])
@pytest.mark.parametrize(
    "told", [(), ("ประชุมคณะทำงานจริยธรรม",), ("ประชุมคณะทำงานจริยธรรม", "20 เม.ย.")]
)
def test_to_be_reminded_is_no_name_and_no_place(
    admin: Chat, told: tuple[str, ...], said: str
) -> None:
    admin.says("เพิ่มกำหนดการ")
    for each in told:
        admin.says(each)
    before = admin.state
    assert "บอตไม่ส่งข้อความเตือนเพราะงานเพียงอย่างเดียว" in admin.says(said).since(-2)
    assert (admin.state["at"], admin.state["answers"]) == (before["at"], before["answers"])


@pytest.mark.parametrize("said", ["ถึงสี่โมงเย็น", "เลิกบ่ายสามโมง", "บ่ายสองโมง"])
def test_an_hour_is_no_name(admin: Chat, said: str) -> None:
    admin.says("เพิ่มกำหนดการ").says(said)
    assert "เป็นเวลา ไม่ใช่ชื่องาน" in admin.since(-2) and "title" not in admin.state["answers"]


@pytest.mark.parametrize("said", ["ผู้รายงานทุกสำนัก", "ผู้รายงานทุกสำนักค่ะ"])
def test_whom_it_concerns_may_be_told_where_the_day_is_asked_for(admin: Chat, said: str) -> None:
    admin.says("เพิ่มกำหนดการ").says("อบรมผู้รายงาน").says(said)
    assert admin.state["answers"]["expects"] == REPORTERS and admin.state["at"] == "when"
    admin.says("พุธที่ 17 มี.ค. บ่ายโมงครึ่งถึงสี่โมงเย็น").says("ห้อง 402")
    assert "ตรวจก่อนบันทึกกำหนดการ" in admin.last


def test_a_choice_of_another_question_is_a_text_where_one_is_asked_for(admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ").says("ผู้รายงานทุกสำนัก")
    assert admin.state["answers"]["title"] == "ผู้รายงานทุกสำนัก"
