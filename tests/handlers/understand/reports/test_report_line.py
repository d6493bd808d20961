"""A report told in one line fills what it says; what can be taken in two ways is asked again."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.reports.filing.budget_answers import NO_MONEY
from handlers.understand.reports import report_line
from handlers.understand.reports.channels import channels_named
from handlers.understand.reports.report_line import (
    MONEY_HINT,
    PERCENT_HINT,
    SHARE_HINT,
    STATUS_HINT,
    answers,
    read_report_line,
)
from handlers.understand.thai import normalise, written_lines
from handlers.understand.words import ACTIVITY_HINT

TODAY = date(2023, 3, 1)
CHANNELS = (
    "ช่องทางของสำนัก/กลุ่ม",
    "Facebook คุณธรรมข้าราชการ สว.",
    "เพจ ชมรม STRONG",
    "LINE ชมรม STRONG",
    "เว็บไซต์ศูนย์เรียนรู้องค์กรต้นแบบ",
)


def read(text: str) -> report_line.ReportLine:
    return read_report_line(text, TODAY, CHANNELS)


# -- whole lines -----------------------------------------------------------------------------


def test_one_line_fills_what_it_says() -> None:
    line = read("รายงาน 1.10 เสร็จแล้ว 100% ผู้เข้าร่วม 118 คน https://facebook.com/strong")
    assert (line.number, line.status, line.percent, line.people) == (
        "1.10",
        "done",
        Decimal(100),
        118,
    )
    assert line.unclear == ()
    assert answers(line) == {
        "status": "done",
        "narrative": "ผู้เข้าร่วม 118 คน",
        "publicity": ["https://facebook.com/strong"],
    }


def test_thai_digits_a_budget_a_date_and_a_channel_are_read_from_one_line() -> None:
    line = read("๑.๖ เริ่มแล้ว ร้อยละ ๘๐ จัดอบรม 15 ม.ค. งบ 5,000 ใช้ 4,200 ลงเพจ ชมรม STRONG แล้ว")
    assert (line.number, line.dates) == ("1.6", (date(2023, 1, 15),))
    assert answers(line) == {
        "status": "started",
        "percent": "80",
        "narrative": "จัดอบรม 15 ม.ค. ลงเพจ ชมรม STRONG แล้ว",
        "budget": ["5000.00", "4200.00"],
        "publicity": ["เพจ ชมรม STRONG"],
    }


def test_several_lines_keep_their_words_and_their_breaks() -> None:
    line = read(
        "รายงาน 1.10 เสร็จแล้ว\nจัดอบรมวันที่ 15 มกราคม 2566 ผู้เข้าร่วม 118 คน จาก 139 คน "
        "คิดเป็นร้อยละ 84.89\nยังไม่ได้ลงเพจ ชมรม STRONG"
    )
    assert line.rest == (
        "จัดอบรมวันที่ 15 มกราคม 2566 ผู้เข้าร่วม 118 คน จาก 139 คน คิดเป็นร้อยละ 84.89\n"
        "ยังไม่ได้ลงเพจ ชมรม STRONG"
    )
    assert (line.status, line.percent, line.people, line.channels) == ("done", None, 118, ())


def test_nothing_said_fills_nothing() -> None:
    for text in ("", "รายงาน", "สวัสดีค่ะ", "https://a.go.th/1.6"):
        told = answers(read(text))
        assert set(told) <= {"publicity"}


# -- which activity --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("รายงาน1.6 เสร็จแล้ว", "1.6"),
        ("รายงาน 1.6เสร็จแล้ว", "1.6"),
        ("ส่งงาน ข้อ ๑.๑๐ เสร็จแล้ว", "1.10"),
        ("1.6 (1) เสร็จแล้ว", "1.6.1"),
        ("รายงาน 1.4.2 กำลังทำ", "1.4.2"),
        ("รายงาน 7 เสร็จแล้ว 100%", "7"),
        ("7 ยังไม่เริ่ม", "7"),
        ("รายงานกิจกรรมที่ 12", "12"),
        ("จัดอบรมแล้ว กิจกรรม 1.6", "1.6"),
        ("รายงาน คะแนน 4.52 เสร็จแล้ว", None),
        ("รายงาน 118 คน", None),
        ("15 ม.ค. จัดอบรม", None),
        ("3 กลุ่มงานเสร็จแล้ว", None),
        ("1.5 ล้านบาท เสร็จแล้ว", None),
    ],
)
def test_the_number_is_taken_where_it_is_sure(typed: str, number: str | None) -> None:
    assert read(typed).number == number


@pytest.mark.parametrize("typed", ["1.6.11", "รายงาน 1.6.11", "ส่งรายงาน 2.12.11 ค่ะ"])
def test_a_number_alone_tells_no_day(typed: str) -> None:
    line = read(typed)
    assert line.number is not None
    assert (line.dates, answers(line)) == ((), {})


def test_two_activities_in_one_line_are_asked_about() -> None:
    line = read("รายงาน 1.6 และ 1.7 เสร็จแล้ว")
    assert (line.number, line.unclear) == (None, (ACTIVITY_HINT,))


# -- how far it is ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("ดำเนินการแล้วเสร็จวันที่ 11 มกราคม 2570", "done"),
        ("ดำเนินการเสร็จสิ้นในวันที่ 11 ม.ค. 70", "done"),
        ("คาดว่าจะเสร็จวันที่ 30 เมษายน", None),
        ("เสร็จแล้ว", "done"),
        ("ทำเสร็จแล้วค่ะ", "done"),
        ("ดำเนินการแล้วเสร็จ", "done"),
        ("เรียบร้อยแล้วครับ", "done"),
        ("เสร็จเรียบร้อย", "done"),
        ("เสร็จ100%", "done"),
        ("100%", "done"),
        ("ทำเสดแล้วค่ะ", "done"),
        ("ทำเส็ดเรียบร้อยละ", "done"),
        ("เสร็ดแล้วค่ะ", "done"),
        ("ยังไม่เสด", "started"),
        ("รับเสด็จแล้ว", None),
        ("ยังไม่เสร็จ", "started"),
        ("ยังทำไม่เสร็จ", "started"),
        ("ยังไม่แล้วเสร็จ", "started"),
        ("ยังไม่เรียบร้อย", "started"),
        ("ใกล้เสร็จแล้ว", "started"),
        ("กำลังทำอยู่", "started"),
        ("อยู่ระหว่างดำเนินการ", "started"),
        ("เริ่มแล้ว", "started"),
        ("เสร็จแล้ว 80%", "started"),
        ("80%", "started"),
        ("ยังไม่เริ่ม", "not_started"),
        ("ยังไม่ได้ทำเลย", "not_started"),
        ("ยังไม่ได้ดำเนินการ", "not_started"),
        ("0%", "not_started"),
        ("ปรับแผนแล้ว", "plan_revised"),
        ("เหตุผลอื่น", "other"),
        ("ส่งหนังสือเชิญเรียบร้อยแล้ว", None),
        ("จะเสร็จ 30 มิ.ย.", None),
        ("คาดว่าจะแล้วเสร็จเดือนหน้า", None),
        ("ยังไม่ได้จัดทำรูปเล่มรายงาน", None),
    ],
)
def test_the_status_is_read_with_its_negation(typed: str, status: str | None) -> None:
    assert read(f"รายงาน 1.6 {typed}").status == status


@pytest.mark.parametrize(
    ("typed", "percent"),
    [
        ("เริ่มแล้ว ร้อยละ ๘๐ จัดอบรม", "80"),
        ("กำลังทำ คืบหน้า 60.5%", "60.5"),
        ("เริ่มแล้ว แปดสิบเปอร์เซ็นต์", "80"),
        ("80% เริ่มแล้ว", "80"),
        ("เกือบเสร็จ สัก 80", "80"),
        ("เริ่มแล้วแต่เพิ่งได้ ๒๐", "20"),
        ("ครับ ทำไปครึ่งนึงแล้ว", "50"),
        ("ตอนนี้ได้ 60 เปอร์เซ็นต์", "60"),
        ("ได้ครึ่งนึงแล้ว ประชุมร่างแผนไปสองครั้ง", "50"),
        ("ขอรายงานว่าทำไปได้ครึ่งหนึ่งแล้วค่ะ ประชุมคณะทำงานไปหนึ่งครั้ง", "50"),
        ("ได้ครึ่งหนึ่งของเงินที่ขอ ประชุมร่างแผนไปสองครั้ง", None),
        ("ได้คนมาครึ่งหนึ่ง ประชุมร่างแผนไปสองครั้ง", None),
        ("75 ได้มั้งตอนนี้", "75"),
        ("ทำ 3 ครั้ง", None),
        ("เริ่มแล้ว ผู้เข้าร่วมร้อยละ 80", None),
        ("เริ่มแล้ว ความพึงพอใจ 92%", None),
        ("เริ่มแล้ว จัดอบรม 118 คน คิดเป็นร้อยละ 84.89", None),
        ("เริ่มแล้ว 80 คน", None),
    ],
)
def test_the_percentage_is_that_of_the_work_alone(typed: str, percent: str | None) -> None:
    line = read(f"รายงาน 1.6 {typed}")
    assert answers(line).get("percent") == percent
    assert line.unclear == ()


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("เริ่มแล้ว เสร็จแล้ว", STATUS_HINT),
        ("เริ่มแล้ว 100%", SHARE_HINT),
        ("ยังไม่เริ่ม 20%", SHARE_HINT),
        ("เริ่มแล้ว 50%, 60%", PERCENT_HINT),
        ("เริ่มแล้ว เกือบ 80%", PERCENT_HINT),
        ("เริ่มแล้ว 70-80%", PERCENT_HINT),
        ("งบ 2.500 ใช้ 2", MONEY_HINT),
        ("งบ 5,000 งบ 6,000 ใช้ 4,000", MONEY_HINT),
        ("ไม่ใช้งบ ใช้ไป 500 บาท", MONEY_HINT),
    ],
)
def test_what_is_said_in_two_ways_is_left_out_and_asked(typed: str, hint: str) -> None:
    line = read(f"รายงาน 1.6 {typed}")
    assert line.unclear == (hint,)
    assert answers(line) == {}


def test_words_that_tell_only_how_far_it_is_are_no_narrative() -> None:
    assert answers(read("จะรายงานกิจกรรม 1.6 ทำไปครึ่งนึงแล้วครับ")).keys() == {"status", "percent"}
    assert answers(read("รายงาน 1.6 เสร็จตั้งแต่อาทิตย์ที่แล้ว")) == {"status": "done"}


@pytest.mark.parametrize(
    ("typed", "status", "narrative"),
    [
        ("ขอรายงานข้อ1.6งวดเดือนมีนาทำไปได้ราวครึ่งนึงแล้วค่ะ", "started", None),
        ("ขอรายงาน 1.6 ละกันค่ะ จัดอบรมไปแล้วที่ห้องประชุม", None, "จัดอบรมไปแล้วที่ห้องประชุม"),
        ("ขอรายงาน 1.6 หน่อยครับ ที่ว่าจัดประชุมไปแล้ว 2 ครั้ง", None, "จัดประชุมไปแล้ว 2 ครั้ง"),
        ("รายงาน 1.6 ของรอบเดือนมิถุนายน จัดอบรมบุคลากร 40 คน", None, "จัดอบรมบุคลากร 40 คน"),
        ("รายงาน 1.6 งวดนี้ยังไม่ได้ทำค่ะ", "not_started", None),
        ("รายงาน 1.6 เรียบร้อยแล้วค่ะร้อยเปอร์เซ็นต์", "done", None),
        ("รายงาน 1.6 เสร็จละ", "done", None),
        ("รายงาน 1.6 ยังไม่เสร็จร้อยเปอร์เซ็นต์", None, "ยังไม่เสร็จร้อยเปอร์เซ็นต์"),
        ("รายงาน 1.6 ว่ายน้ำเพื่อสุขภาพ 40 คน", None, "ว่ายน้ำเพื่อสุขภาพ 40 คน"),
        ("รายงาน 1.6 ที่ว่าการอำเภอมีคนมา 40 คน", None, "ที่ว่าการอำเภอมีคนมา 40 คน"),
        ("รายงาน 1.6 ก่อนอบรมทำแบบทดสอบ 40 คน", None, "ก่อนอบรมทำแบบทดสอบ 40 คน"),
        ("รายงาน 1.6 รอบรั้ววุฒิสภามีการเดินรณรงค์", None, "รอบรั้ววุฒิสภามีการเดินรณรงค์"),
        ("รายงาน 1.6 รอบที่แล้วทำไม่ทัน จัดใหม่เดือนนี้", None, "รอบที่แล้วทำไม่ทัน จัดใหม่เดือนนี้"),
    ],
)
def test_what_is_said_of_the_activity_itself_is_not_what_was_done(
    typed: str, status: str | None, narrative: str | None
) -> None:
    told = answers(read(typed))
    assert (told.get("status"), told.get("narrative")) == (status, narrative)


# -- budget ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "budget"),
    [
        ("งบ 5,000 ใช้ 4,200", ["5000.00", "4200.00"]),
        ("งบประมาณ ๕,๐๐๐ บาท เบิกจ่าย ๔,๒๐๐.๕๐ บาท", ["5000.00", "4200.50"]),
        ("ได้รับจัดสรร 5,000.- เบิกจ่าย 4,200.-", ["5000.00", "4200.00"]),
        ("งบ 5000/4200", ["5000.00", "4200.00"]),
        ("ได้ 5000 ใช้ 4200", ["5000.00", "4200.00"]),
        ("ได้ 500 ใช้ 420 คน", None),
        ("งบห้าพันบาท ใช้สองพันบาท", ["5000.00", "2000.00"]),
        ("งบ 5,000 บาท ใช้หมด", ["5000.00", "5000.00"]),
        ("ใช้ไป 4,200 จากงบ 5,000 บาท", ["5000.00", "4200.00"]),
        ("จัดอบรม 40 คน ได้งบมา 3 พัน ใช้ไป 2800", ["3000.00", "2800.00"]),
        ("จัดอบรม 40 คน ใช้ไป 12500 จากที่ได้ 15000 ค่ะ", ["15000.00", "12500.00"]),
        ("อบรมได้ 500 ใช้ 300", None),
        ("คนมา 500 ใช้ไป 300", None),
        ("ได้ 5 ใช้ 4", None),
        ("ไม่ใช้งบ", NO_MONEY),
        ("ไม่ได้ใช้งบประมาณ", NO_MONEY),
        ("ไม่ขอรับการจัดสรรงบประมาณ", NO_MONEY),
        ("ใช้งบ 4,200 บาท", None),
        ("ใช้เวลา 3 วัน", None),
        ("งบเกือบ 5,000 ใช้ 4,200", None),
    ],
)
def test_the_budget_is_filled_where_both_amounts_are_told(typed: str, budget: object) -> None:
    assert answers(read(f"รายงาน 1.6 {typed}")).get("budget") == budget


# -- channels --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("ลงเพจ ชมรม STRONG แล้ว", [2]),
        ("เพจ STRONG และไลน์ชมรม STRONG", [2, 3]),
        ("ลงเพจ/ไลน์ ชมรม strong", [2, 3]),
        ("ไลน์ของสำนัก", [0]),
        ("แอปพลิเคชันไลน์ (LINE) ของสำนัก", [0]),
        ("เฟซบุ๊กคุณธรรมข้าราชการ", [1]),
        ("facebook คุณธรรม", [1]),
        ("เว็บไซต์ศูนย์เรียนรู้องค์กรต้นแบบ สว.", [4]),
        ("ครบทุกช่องทาง", [0, 1, 2, 3, 4]),
        ("ไม่มีปัญหา ลงทุกช่องทางแล้ว", [0, 1, 2, 3, 4]),
        ("ไม่มีงบลงเพจ ชมรม STRONG", []),
        ("https://www.facebook.com/x", [0, 1, 2]),
        ("ลงไลน์แล้ว", []),
        ("LINE สำนักงาน", []),
        ("Facebook องค์กรคุณธรรม", []),
        ("ยังไม่ได้ลงเพจ ชมรม STRONG", []),
        ("จะลงเพจ ชมรม STRONG", []),
        ("ยังไม่ครบทุกช่องทาง", []),
        ("อบรมออนไลน์ ชมรม STRONG", []),
        ("https://drive.google.com/x", []),
    ],
)
def test_the_plans_channels_are_known_by_what_people_call_them(
    typed: str, named: list[int]
) -> None:
    assert channels_named(typed, CHANNELS) == [CHANNELS[place] for place in named]


# -- properties ------------------------------------------------------------------------------

PIECES = st.sampled_from(
    "รายงาน|1.6|๑.๑๐|7|ข้อ|เสร็จแล้ว|ยังไม่เสร็จ|เริ่มแล้ว|ยังไม่เริ่ม|100%|ร้อยละ|80|เกือบ|ผู้เข้าร่วม|118 คน|จาก"
    "|งบ|5,000|2.500|ใช้|บาท|ไม่ใช้งบ|15 ม.ค.|31 ก.พ.|https://a.go.th/x|ลงเพจ|ชมรม STRONG|\n|,|/|(|)"
    "|.-|ฯลฯ|ห้าพัน|-".split("|")
)
LINES = st.lists(PIECES, max_size=14).flatmap(
    lambda pieces: st.sampled_from(["", " ", "  "]).map(lambda gap: gap.join(pieces))
)
ANY_TEXT = st.one_of(
    st.text(max_size=120),
    st.text(st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5B), max_size=80),
    LINES,
)


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_is_read_and_gives_answers_of_json_values(text: str) -> None:
    told = answers(read(text))
    assert json.loads(json.dumps(told)) == told


@settings(deadline=None)
@given(LINES)
def test_the_numbers_found_stand_in_the_text(text: str) -> None:
    line = read(text)
    plain = normalise(text).replace(",", "")
    stated = set(re.findall(r"\d+(?:\.\d+)*", plain)) | set(re.findall(r"\d+", plain))
    assert line.people is None or str(line.people) in stated
    assert line.percent is None or f"{line.percent:f}" in stated
    for amount in line.money or ():
        assert str(int(amount)) in stated or "ห้าพัน" in plain
    assert set(re.findall(r"\d+", line.number or "")) <= stated


@settings(deadline=None)
@given(LINES)
def test_what_is_left_was_typed(text: str) -> None:
    price = re.compile(r"[\s.-]|บาท")  # `2,500.-` is written out
    typed = price.sub("", written_lines(text))
    letters = iter(typed)  # in their order: what was taken out may have stood in between
    assert all(letter in letters for letter in price.sub("", read(text).rest))


@given(st.integers(1, 99), st.integers(1, 999), st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_plain_line_is_read_whole(percent: int, people: int, given: int, spent: int) -> None:
    line = read(f"รายงาน 1.6 เริ่มแล้ว {percent}% เข้าร่วม {people} คน งบ {given:,} ใช้ {spent:,} บาท")
    assert (line.percent, line.people) == (Decimal(percent), people)
    assert line.money == (Decimal(given), Decimal(spent))
    assert (line.rest, line.unclear) == (f"เข้าร่วม {people} คน", ())


@pytest.mark.parametrize(
    ("typed", "narrative"),
    [
        ("จะรายงาน 1.6 ให้เสร็จก่อนกลับบ้านค่ะ", None),
        ("รายงาน 1.6 ตรงไหนคะ", None),
        ("รายงาน 1.6 จัดอบรมบุคลากรเมื่อวานแล้วนะ ช่วยบันทึกให้ที", "จัดอบรมบุคลากรเมื่อวานแล้วนะ"),
        ("รายงาน 1.6 ก่อนหน้านี้จัดอบรมไป 3 รุ่น", "ก่อนหน้านี้จัดอบรมไป 3 รุ่น"),
        ("รายงาน 1.6 ตอนนี้อยู่ระหว่างจัดทำร่างประกาศ", "ตอนนี้อยู่ระหว่างจัดทำร่างประกาศ"),
        ("รายงาน 1.6 มีหนังสือถึงทุกสำนัก ขอให้รายงานผล", "มีหนังสือถึงทุกสำนัก ขอให้รายงานผล"),
    ],
)
def test_words_about_the_reporting_itself_are_no_narrative(
    typed: str, narrative: str | None
) -> None:
    assert answers(read(typed)).get("narrative") == narrative


@pytest.mark.parametrize(
    "said",
    [
        "รายงาน 1.11 ประชุมคณะทำงาน 20 ม.ค. ดำเนินการแล้ว เตรียมจัดอบรม",
        "รายงาน 1.11 ดำเนินการแล้ว ไตรมาสแรก 40 คน",
        "รายงาน 3.4 ดำเนินการแล้ว ทุกเดือน เดือนละครั้ง",
        "รายงาน 3.4 จัดแล้ว สัปดาห์ที่ 1 จาก 4",
        "รายงาน 1.10 ชี้แจงนโยบาย 20 ม.ค. 40 คน จัดแล้ว ไม่ครบ",
        "รายงาน 1.10 ดำเนินการแล้ว ครั้งแรก",
        "รายงาน 1.10 ส่งหนังสือเชิญ ทำแล้ว",
    ],
)
def test_a_step_that_was_done_is_no_status_and_stays_in_the_story(said: str) -> None:
    line = read(said)
    assert line.status is None and line.rest == said.split(" ", 2)[2]


@pytest.mark.parametrize(
    "said", ["รายงาน 1.10 ดำเนินการแล้ว 20 ม.ค. 40 คน", "ดำเนินการแล้ว", "1.10 จัดแล้วค่ะ"]
)
def test_what_was_done_is_done(said: str) -> None:
    assert read(said).status == "done"
