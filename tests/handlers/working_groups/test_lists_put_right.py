"""Lists of a working group put right in words: seats, duties, a day that is not fixed yet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.simulator import seed
from handlers.understand.corrections.list_told import begun_anew
from handlers.understand.corrections.row_orders import orders_rows, read_order
from handlers.understand.dates.no_day_yet import tells_no_day
from handlers.working_groups.group_text import only_saves
from handlers.working_groups.seat_sentence import seated_lines
from handlers.working_groups.text_lists import numbered_texts, put_right
from tests.handlers.house import Chat, House, arranging
from tests.handlers.working_groups.test_note_group import groups_of, seats

_TWO = "ตั้งคณะทำงานไร้กระดาษ มีนายทดสอบ หนึ่ง เป็นประธาน นายทดสอบ สอง เป็นเลขา"


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("นายทดสอบ หนึ่ง ประธาน แล้วก็นางสาวทดสอบ สอง กับนายทดสอบ สาม เป็นกรรมการ ส่วนเลขาให้คุณก ข",
         ["นายทดสอบ หนึ่ง ประธาน", "นางสาวทดสอบ สอง กรรมการ", "นายทดสอบ สาม กรรมการ", "คุณก ข เลขา"]),
        ("ประธาน นายทดสอบ หนึ่ง เลขา นางทดสอบ สอง กรรมการ คุณก ข และคุณค ง",
         ["นายทดสอบ หนึ่ง ประธาน", "นางทดสอบ สอง เลขา", "คุณก ข กรรมการ", "คุณค ง กรรมการ"]),
        ("ประธานให้คุณทดสอบนะคะ ส่วนเลขาเอาคุณสมมติ", ["คุณทดสอบ ประธาน", "คุณสมมติ เลขา"]),
        ("คุณก ประธาน คุณข เลขา", ["คุณก ประธาน", "คุณข เลขา"]),
        ("กรรมการคือคุณทดสอบกับคุณสมมติ", ["คุณทดสอบ กรรมการ", "คุณสมมติ กรรมการ"]),
    ],
)  # fmt: skip
def test_seats_stand_before_or_behind_names(line: str, named: list[str]) -> None:
    assert seated_lines(line) == named


@pytest.mark.parametrize(
    "line",
    [
        "นางตัวอย่าง หัวหน้ากลุ่ม ผู้อำนวยการสำนัก ประธานคณะทำงาน",
        "ให้พี่สมมติเป็นประธาน พี่ทดสอบเป็นเลขา คนอื่นเป็นกรรมการ",
        "จัดทำแผนเสนอประธานคณะทำงานและเลขานุการ",
        "คุณภาพงานเป็นเรื่องของกรรมการ",
        "คุณ " * 300,
    ],
)
def test_other_sentences_seat_nobody(line: str) -> None:
    assert seated_lines(line) == []


@pytest.mark.soak
def test_a_sentence_seats_who_is_in_the_list_already(demo: House, reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงานไร้กระดาษ").says("นายทดสอบ หนึ่ง").says("นายทดสอบ หนึ่ง เป็นประธานนะ")
    reporter.says("คุณตัวอย่าง รายงานดี เลขา")
    reporter.says("ลบคุณตัวอย่าง รายงานดี แล้วใส่ นางตัวอย่าง หัวหน้ากลุ่ม เลขานุการ").taps("ครบแล้ว")
    reporter.says("จัดทำแผน").taps("ครบแล้ว").taps("ยังไม่กำหนด").taps("บันทึก")
    [group] = groups_of(demo)
    assert seats(group) == [("นายทดสอบ หนึ่ง", "chair"), ("นางตัวอย่าง หัวหน้ากลุ่ม", "secretary")]
    assert group.members[0]["position"] == ""


@pytest.mark.soak
def test_duties_begin_anew_or_one_is_changed(demo: House, reporter: Chat) -> None:
    reporter.says(_TWO).says("ลดกระดาษและรายงานผล")
    assert "เริ่มใหม่" in reporter.says("แยกเป็นสองข้อได้มั้ย").last
    reporter.says("เริ่มใหม่ ข้อ 1 ลดกระดาษในสำนัก ข้อ 2 รายงานผลทุกเดือน")
    assert "ข้อ 1\nลดกระดาษในสำนัก" in reporter.last and "หน้าที่ 2 ข้อ" in reporter.last
    reporter.says("แก้ข้อ 1 เป็น ลดกระดาษทุกกลุ่มงาน")
    heard = len(reporter.heard)
    reporter.says("แก้ข้อ 9 เป็น จัดทำแผน")
    assert "ไม่มีลำดับนี้ในรายการ" in reporter.since(heard) and "หน้าที่ 2 ข้อ" in reporter.last
    reporter.taps("ครบแล้ว").says("ไว้ก่อน ยังไม่รู้วัน").says("ข้อ 2 เปลี่ยนเป็น รายงานผลทุกไตรมาสค่ะ")
    reporter.taps("บันทึก")
    [group] = groups_of(demo)
    assert group.duties == ["ลดกระดาษทุกกลุ่มงาน", "รายงานผลทุกไตรมาส"]
    assert group.ordered_on is None


@pytest.mark.parametrize(
    "words",
    ["ยังไม่รู้วัน", "วันที่ยังไม่แน่นอนค่ะ", "ยังไม่กำหนดวัน ไว้ก่อน", "เดี๋ยวค่อยใส่ทีหลัง ยังไม่ทราบวันเลย"],
)
def test_a_day_that_is_not_fixed_is_said(words: str) -> None:
    assert tells_no_day(words)


@pytest.mark.parametrize(
    "words",
    ["ไว้ก่อน", "ขอไปถามก่อน", "วันที่ 9 ม.ค.", "ไม่ใช่วันที่ 9", "ยังไม่ว่าง เดี๋ยวมา", "ไม่เกินวันที่ 9"],
)
def test_a_pause_or_a_day_is_no_missing_day(words: str) -> None:
    assert not tells_no_day(words)


def test_lists_hear_only_orders_to_them() -> None:
    order = read_order("เปลี่ยนข้อสุดท้ายเป็น ค")
    assert order is not None and put_right(["ก", "ข"], order) == ["ก", "ค"]
    assert begun_anew("เอาใหม่นะคะ 1. จัดทำแผน") == "1. จัดทำแผน"
    assert numbered_texts("ข้อ 1 ทำแผน\nข้อ 2 ติดตาม") == ["ทำแผน", "ติดตาม"]
    for duty in ("แก้ไขปัญหาข้อร้องเรียนให้เป็นธรรม", "เริ่มใหม่ทุกปีงบประมาณ", "ปรับปรุงข้อ 5 ของระเบียบ"):
        assert not orders_rows(duty) and begun_anew(duty) is None


@pytest.mark.soak
def test_who_joins_the_group_that_was_shown_is_put_into_it(demo: House, reporter: Chat) -> None:
    for line in (_TWO, "ตั้งคณะทำงานวันคุณธรรม มีนายทดสอบ หนึ่ง เป็นประธาน นายทดสอบ สาม เป็นเลขา"):
        reporter.says(line).says("จัดทำแผน").taps("ครบแล้ว").taps("ยังไม่กำหนด").taps("บันทึก")
    reporter.says("แก้คณะทำงานนี้ เพิ่มนางทดสอบ ห้า เป็นผู้ช่วยเลขา").taps("บันทึก")
    reporter.says("เมนู").says("แก้คณะทำงาน ลบนายทดสอบ หนึ่ง").says("อันหลัง").taps("บันทึก")
    first, second = groups_of(demo)
    assert len(first.members) == 2 and seats(second) == [
        ("นายทดสอบ สาม", "secretary"),
        ("นางทดสอบ ห้า", "assistant"),
    ]


def test_a_name_that_is_a_command_is_the_person(chat: Callable[[str], Chat]) -> None:
    director = chat("D0101").says("มอบหมายแทน").says("คุณช่วยรายงาน")
    assert "นายสมมติ ช่วยรายงาน พิจารณาแทนตั้งแต่วันใด" in director.last


@pytest.mark.soak
def test_rows_are_ordered_at_the_question_and_at_the_card(demo: House, reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงานไร้กระดาษ")
    reporter.says("นายทดสอบ หนึ่ง ประธาน, นายทดสอบ สอง, นายทดสอบ สาม, นายทดสอบ สี่")
    reporter.says("ลบคนที่ 3 ออก").says("เอานายทดสอบ สี่ ออกไปเลย").says("ลบคนที่ 9")
    assert "ไม่มีลำดับนี้ในรายชื่อ" in reporter.since(0) and "คณะทำงาน 2 คน" in reporter.last
    reporter.says("สลับคนที่ 1 กับ 2").says("คนที่ 2 เป็นเลขา").says("เรียบร้อย")
    reporter.says("จัดทำแผน").says("รายงานผลทุกเดือน").says("สลับข้อ 1 กับ 2").says("ครบแล้ว")
    reporter.says("เพิ่มอีกคน นางทดสอบ ห้า").taps("ยังไม่กำหนด")
    heard = len(reporter.heard)
    reporter.says("ลบ 1")
    assert "รายชื่อหรือหน้าที่" in reporter.since(heard)
    reporter.says("แก้คนที่ 2 เป็น นางทดสอบ หก").says("เอาหน้าที่ข้อ 2 ออก").says("เอานางไม่มี ในนี้ ออก")
    assert "ไม่พบ “นางไม่มี ในนี้”" in reporter.since(heard)
    reporter.taps("บันทึก")
    [group] = groups_of(demo)
    assert group.duties == ["รายงานผลทุกเดือน"] and sorted(seats(group)) == [
        ("นางทดสอบ หก", "member"),
        ("นายทดสอบ สอง", "chair"),
        ("นายทดสอบ หนึ่ง", "secretary"),
    ]


def test_the_last_one_of_a_list_stays_until_another_is_told(demo: House, reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงานไร้กระดาษ").says("นายทดสอบ หนึ่ง ประธาน").taps("ครบแล้ว")
    reporter.says("เอานายทดสอบ หนึ่ง ออก")
    assert "ไม่เหลือผู้ใด" in reporter.since(0)
    assert [each["name"] for each in reporter.state["answers"]["members"]["people"]] == [
        "นายทดสอบ หนึ่ง"
    ]


@pytest.mark.parametrize(
    "words",
    ["ชื่อคณะทำงานบอกไปแล้วนะ", "บอกไปแล้วไงคะ", "รายชื่อส่งไปแล้ว", "ลงนามโดยเลขาธิการ", "คำสั่งให้ผอ.ลงนาม"],
)
def test_what_is_said_about_the_form_is_no_duty(reporter: Chat, words: str) -> None:
    reporter.says(_TWO).says(words)
    assert "duties" not in reporter.state["answers"]
    assert reporter.state["at"] == "duties"


@pytest.mark.soak
def test_the_day_of_the_order_goes_to_its_own_question(demo: House, reporter: Chat) -> None:
    reporter.says(_TWO).says("ยังไม่กำหนดวันครับ")
    assert "วันออกคำสั่ง\nยังไม่กำหนด" in reporter.last
    reporter.says("จัดทำแผน").says("ออกคำสั่งวันที่ 9 ม.ค. 70").says("เรียบร้อย")
    assert "9 มกราคม 2570" in reporter.last
    reporter.taps("บันทึก")
    assert groups_of(demo)[0].duties == ["จัดทำแผน"]


@pytest.mark.parametrize(
    "words", ["ไม่มีหน้าที่", "บันทึก", "ยังไม่มีค่ะ", "บันทึกเลยครับ", "ยังไม่ได้กำหนดหน้าที่ค่ะ", "ยืนยัน"]
)
def test_that_there_is_no_duty_or_the_wish_to_save_is_no_duty(reporter: Chat, words: str) -> None:
    reporter.says(f"{_TWO}").says(words)
    assert "duties" not in reporter.state["answers"] and reporter.state["at"] == "duties"
    reporter.says("จัดทำแผน").says(words)
    assert reporter.state["answers"]["duties"] == ["จัดทำแผน"]


@pytest.mark.parametrize("words", ["บันทึกการประชุม", "ยืนยันข้อมูล", "บันทึกและรายงานผล"])
def test_duties_that_begin_like_the_wish_to_save_are_duties(words: str) -> None:
    assert not only_saves(words)


@arranging
def _more_staff(demo: House) -> None:
    with demo.session() as session:
        seed.add_colleagues(session, demo.now)
        session.commit()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("คนในสำนักเราค่ะ ที่เป็นผู้หญิง", "นางสาวตัวอย่าง ตั้งใจ"),
        ("คุณตั้งใจที่อยู่สำนักประชาสัมพันธ์น่ะค่ะ", "นายสมมติ ตั้งใจ"),
        ("หมายถึงนางสาวตัวอย่าง ตั้งใจ ค่ะ", "นางสาวตัวอย่าง ตั้งใจ"),
        ("คนที่เป็นช่างภาพครับ", "นายสมมติ ตั้งใจ"),
    ],
)
def test_which_of_two_is_described(demo: House, reporter: Chat, words: str, name: str) -> None:
    _more_staff(demo)
    reporter.says("ตั้งคณะทำงาน").says("จิตอาสาพัฒนาสำนัก").says("คุณตั้งใจ").says(words)
    [one] = reporter.state["answers"]["members"]["people"]
    assert one["name"] == name and not reporter.state["answers"]["members"]["asked"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("เพิ่มคุณตั้งใจ นักจัดการงานทั่วไป ด้วยค่ะ", ["สมมติ มีวินัย", "ตัวอย่าง ตั้งใจ"]),
        ("เปลี่ยนคุณมีวินัยเป็นคุณซื่อตรงค่ะ", ["ตัวอย่าง ซื่อตรง"]),
        ("อันข้อ 2 เอาออกค่ะ", []),
        ("คุณกตัญญูอีกคนค่ะ อันข้อ 2 เอาออก", ["ตัวอย่าง กตัญญู"]),
    ],
)
def test_people_come_and_go_in_one_sentence(
    demo: House, reporter: Chat, words: str, names: list[str]
) -> None:
    _more_staff(demo)
    reporter.says("ตั้งคณะทำงาน").says("จิตอาสาพัฒนาสำนัก")
    reporter.says("นายสมมติ อำนวยการ ประธาน\nนายสมมติ มีวินัย").says(words)
    people = reporter.state["answers"]["members"]["people"]
    assert [each["name"].replace("นางสาว", "").replace("นาย", "") for each in people[1:]] == names


@pytest.mark.parametrize("back", ["ใส่คืน", "เอากลับมาค่ะ", "ขอใส่ข้อนั้นกลับเข้าไปหน่อย"])
def test_what_is_taken_out_is_said_and_put_in_again(demo: House, reporter: Chat, back: str) -> None:
    reporter.says(_TWO).says("จัดทำแผน").says("รายงานผลทุกเดือน").says("เอาออกข้อสุดท้ายค่ะ")
    assert "เอา “รายงานผลทุกเดือน” ออกแล้ว" in reporter.since(0)
    assert reporter.state["answers"]["duties"] == ["จัดทำแผน"]
    reporter.says(back)
    assert reporter.state["answers"]["duties"] == ["จัดทำแผน", "รายงานผลทุกเดือน"]
    assert "ไม่มีรายการที่เพิ่งเอาออก" in reporter.says("ใส่คืน").since(0)
    reporter.taps("ครบแล้ว").taps("ยังไม่กำหนด").says("ตัดข้อสุดท้ายออก")
    assert "เอา “รายงานผลทุกเดือน” ออกแล้ว" in reporter.since(0)


@pytest.mark.parametrize(
    "words",
    [
        "ประธานเปลี่ยนเป็นพี่สองแทน",
        "ประธานขอเปลี่ยนเป็นนายทดสอบ สอง ค่ะ",
        "ให้พี่สองเป็นประธานแทน",
        "งั้นเอานายทดสอบ สอง มาเป็นประธานแทนครับ",
        "เปลี่ยนประธานเป็นนายทดสอบ สอง",
        "ตำแหน่งประธานเปลี่ยนเป็นคุณสองดีกว่าค่ะ",
    ],
)
def test_a_seat_turns_to_another_of_the_list(demo: House, reporter: Chat, words: str) -> None:
    reporter.says("ตั้งคณะทำงานไร้กระดาษ").says("นายทดสอบ หนึ่ง ประธาน, นายทดสอบ สอง, นายทดสอบ สาม")
    people = reporter.says(words).state["answers"]["members"]["people"]
    assert {each["name"]: each["seat"] for each in people} == {
        "นายทดสอบ หนึ่ง": "member",
        "นายทดสอบ สอง": "chair",
        "นายทดสอบ สาม": "member",
    }


@pytest.mark.parametrize(
    "words",
    ["ประธานเปลี่ยนได้ไหม", "ประธานเปลี่ยนเป็นใครดี", "ให้พี่สองเป็นประธานแทนได้ไหม", "ใครเป็นประธานแทน"],
)
def test_a_question_turns_no_seat(demo: House, reporter: Chat, words: str) -> None:
    reporter.says("ตั้งคณะทำงานไร้กระดาษ").says("นายทดสอบ หนึ่ง ประธาน, นายทดสอบ สอง, นายทดสอบ สาม")
    people = reporter.says(words).says("ทำต่อ").state["answers"]["members"]["people"]
    assert [each["name"] for each in people if each["seat"] == "chair"] == ["นายทดสอบ หนึ่ง"]
    assert len(people) == 3


@pytest.mark.parametrize(
    "words",
    ["ผิดคนค่ะ ขอเป็นนายทดสอบ สี่ แทน", "อ้าว ไม่ใช่คนนี้ เอานายทดสอบ สี่"],
)
def test_another_comes_in_the_place_of_the_one_named_last(
    demo: House, reporter: Chat, words: str
) -> None:
    reporter.says("ตั้งคณะทำงานไร้กระดาษ").says("นายทดสอบ หนึ่ง ประธาน, นายทดสอบ สอง, นายทดสอบ สาม")
    people = reporter.says(words).state["answers"]["members"]["people"]
    assert [each["name"] for each in people] == ["นายทดสอบ หนึ่ง", "นายทดสอบ สอง", "นายทดสอบ สี่"]
