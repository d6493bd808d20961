"""A sentence tells an event: what asks the bot is left out, and nothing else is lost."""

from __future__ import annotations

from datetime import date, time

import pytest

from handlers.understand.told.event_told import asked_for, event_told

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "title", "place", "day", "hours"),
    [
        ("นัดประชุมคณะทำงานวันที่ 1 ธ.ค. บ่ายโมงครึ่ง ห้อง 301",
         "ประชุมคณะทำงาน", "ห้อง 301", (12, 1), "13:30"),
        ("นัดประชุมผู้รายงาน 3 ธ.ค. 69 เวลา 10.00 น. ห้องประชุม 201",
         "ประชุมผู้รายงาน", "ห้องประชุม 201", (12, 3), "10:00"),
        ("มีประชุมคณะทำงาน 5 ธ.ค. เก้าโมงเช้าที่ห้อง 301 ช่วยลงกำหนดการให้หน่อย",
         "ประชุมคณะทำงาน", "ห้อง 301", (12, 5), "09:00"),
        ("นัดประชุมคณะทำงานที่ห้อง 301 วันที่ 1 ธ.ค. บ่ายโมงครึ่ง",
         "ประชุมคณะทำงาน", "ห้อง 301", (12, 1), "13:30"),
        ("ช่วยลงปฏิทินให้หน่อยว่ามีสัมมนา CoP วันที่ 4 ธ.ค. โรงแรมตัวอย่าง",
         "สัมมนา CoP", "โรงแรมตัวอย่าง", (12, 4), ""),
        ("อบรมจริยธรรม 2 ธันวาคม 69 เวลา 9 โมงถึงเที่ยง ห้องประชุม 401 ให้ลงชื่อด้วย QR",
         "อบรมจริยธรรม", "ห้องประชุม 401", (12, 2), "09:00-12:00"),
        ("นัดประชุมใหญ่ 1 ธ.ค. 13.30-15.00 ห้อง 301 เรื่องแผนปี 70 ค่ะ",
         "ประชุมใหญ่ เรื่องแผนปี 70", "ห้อง 301", (12, 1), "13:30-15:00"),
        ("ฝากลงกำหนดการหน่อยค่ะ ประชุมทีม 1 ธ.ค.", "ประชุมทีม", "", (12, 1), ""),
        ("สร้างกิจกรรมลงปฏิทิน 1 ธ.ค. ทำบุญ", "ทำบุญ", "", (12, 1), ""),
        ("มีอบรม 1 ธ.ค. ห้อง 301 ลงปฏิทินให้ที", "อบรม", "ห้อง 301", (12, 1), ""),
        ("อบรม 1 ธ.ค. ห้อง 301 เปิดให้ลงชื่อด้วย", "อบรม", "ห้อง 301", (12, 1), ""),
        ("อบรมพัสดุ วันพุธที่ 2 ธันวาคม 2569 เวลา 13.00 น. ห้อง 402",
         "อบรมพัสดุ", "ห้อง 402", (12, 2), "13:00"),
        ("ศุกร์ที่ 4 ธ.ค. ประชุมสำนัก ห้อง 502", "ประชุมสำนัก", "ห้อง 502", (12, 4), ""),
        # what must stay as it is
        ("จัดซื้อครุภัณฑ์ 5 ธ.ค.", "จัดซื้อครุภัณฑ์", "", (12, 5), ""),
        ("ลงพื้นที่ตรวจเยี่ยม 5 ธ.ค.", "ลงพื้นที่ตรวจเยี่ยม", "", (12, 5), ""),
        ("ประชุมคณะทำงานด้านที่ดิน 5 ธ.ค.", "ประชุมคณะทำงานด้านที่ดิน", "", (12, 5), ""),
        ("อบรมการลงชื่อเข้าใช้ระบบ 5 ธ.ค.", "อบรมการลงชื่อเข้าใช้ระบบ", "", (12, 5), ""),
        ("5 ธ.ค. อบรมระบบลงชื่อ", "อบรมระบบลงชื่อ", "", (12, 5), ""),
        ("5 ธ.ค. กิจกรรมโยคะ", "กิจกรรมโยคะ", "", (12, 5), ""),
        ("5 ธ.ค. ประชุม ที่ศูนย์ราชการแจ้งวัฒนะค่ะ", "ประชุม", "ศูนย์ราชการแจ้งวัฒนะ", (12, 5), ""),
        ("สัมมนาเพิ่มคุณค่า 5 ธ.ค.", "สัมมนาเพิ่มคุณค่า", "", (12, 5), ""),
    ],
)  # fmt: skip
def test_what_a_sentence_tells(
    text: str, title: str, place: str, day: tuple[int, int], hours: str
) -> None:
    told = event_told(asked_for(text), TODAY)
    assert (told.title, told.place) == (title, place)
    assert told.days == (date(2026, *day), date(2026, *day))
    assert "-".join(f"{each:%H:%M}" for each in told.hours) == hours


def test_what_is_none_of_it_is_told_back() -> None:
    told = event_told("ประชุม 1 ธ.ค. 9.00-12.00 ห้อง 301 แจ้งทุกคนด้วยนะคะ", TODAY)
    assert (told.title, told.place, told.besides) == ("ประชุม", "ห้อง 301", "แจ้งทุกคน")


def test_a_day_that_is_none_is_said_to_be_told() -> None:
    told = event_told("ประชุม 31 เม.ย. ห้อง 301", TODAY)
    assert (told.days, told.dated, told.place) == (None, True, "ห้อง 301")


def test_a_day_that_cannot_be_read_is_no_error() -> None:
    told = event_told("ประชุมสิ้นปี 9.00 น.", TODAY)
    assert (told.days, told.dated, told.title) == (None, True, "ประชุมสิ้นปี")


@pytest.mark.parametrize(
    "again",
    ["อยากให้", "อยากจะ", "อยากให้จะ", "นัด", "ให้", "ช่วยลงด้วย ", "ที่ห้อง ", "ให้ลงชื่อ", "ค่ะ", " ค่ะ"],
)
def test_words_said_again_and_again_are_read_at_once(again: str) -> None:
    long = again * (5_000 // len(again))
    assert len(event_told(asked_for(long), TODAY).title) <= len(long)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("อบรมจริยธรรม พุธหน้า 9-12 ห้องประชุม 301", date(2027, 3, 10)),
        ("อบรมจริยธรรม 20 มี.ค. 9-12 ห้องประชุม 301", date(2027, 3, 20)),
        ("อบรมจริยธรรม พรุ่งนี้ 9 ถึง 12 น. ห้องประชุม 301", date(2027, 3, 2)),
        ("อบรมจริยธรรม พุธหน้า เวลา 9-12 ห้องประชุม 301", date(2027, 3, 10)),
    ],
)
def test_whole_hours_behind_a_day_need_no_minutes(line: str, day: date) -> None:
    told = event_told(line, date(2027, 3, 1))
    assert (told.title, told.place, told.days) == ("อบรมจริยธรรม", "ห้องประชุม 301", (day, day))
    assert list(told.hours) == [time(9), time(12)]


@pytest.mark.parametrize(
    "line", ["อบรม 9-12 มี.ค.", "อบรม พุธหน้า 10-12 คน", "อบรม ศุกร์นี้ 12-9", "สัมมนา มีนาคม 9-12"]
)
def test_days_and_other_figures_are_no_hours(line: str) -> None:
    assert not event_told(line, date(2027, 3, 1)).hours
