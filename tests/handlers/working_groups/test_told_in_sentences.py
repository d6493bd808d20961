"""A working group told as people say it: seats in a sentence, a name put more fully, questions."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from handlers.working_groups.member_lines import before_people, person_lines
from tests.handlers.house import Chat, House
from tests.handlers.working_groups.test_note_group import groups_of, seats


@pytest.mark.parametrize(
    ("line", "title", "named"),
    [
        ("ตั้งคณะทำงานจัดงานวันคุณธรรม มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นเลขา",
         "คณะทำงานจัดงานวันคุณธรรม",
         [("นางสาวตัวอย่าง รายงานดี", "chair"), ("นายสมมติ รายงานคลัง", "secretary")]),
        ("ตั้งคณะทำงานจัดงานวันคุณธรรม โดยให้คุณรายงานดีทำหน้าที่ประธาน และคุณรายงานคลังเป็นเลขานุการค่ะ",
         "คณะทำงานจัดงานวันคุณธรรม",
         [("นางสาวตัวอย่าง รายงานดี", "chair"), ("นายสมมติ รายงานคลัง", "secretary")]),
        ("ตั้งคณะทำงานจัดงานวันคุณธรรม ประธานคือคุณรายงานดี เลขาคือคุณรายงานคลัง",
         "คณะทำงานจัดงานวันคุณธรรม",
         [("นางสาวตัวอย่าง รายงานดี", "chair"), ("นายสมมติ รายงานคลัง", "secretary")]),
    ],
)  # fmt: skip
def test_people_in_the_first_sentence_are_no_part_of_the_title(
    demo: House, reporter: Chat, line: str, title: str, named: list[tuple[str, str]]
) -> None:
    reporter.says(line)
    assert "มีหน้าที่อะไรบ้าง" in reporter.last
    reporter.says("จัดทำแผน").taps("ครบแล้ว").taps("ยังไม่กำหนด").taps("บันทึก")
    [group] = groups_of(demo)
    assert (group.title, seats(group)) == (title, named)


@pytest.mark.parametrize(
    ("line", "meets"),
    [
        ("มีคุณรายงานดีเป็นประธาน ประชุมแรก 8 มีนา บ่ายโมง", "ประชุมแรก 8 มีนา บ่ายโมง"),
        ("ประธานคือคุณรายงานดี นัดประชุมวันที่ 5 มีนา 10 โมง", "นัดประชุมวันที่ 5 มีนา 10 โมง"),
        ("ประธานคุณรายงานดี เลขาคุณรายงานคลัง ประชุมครั้งแรกพรุ่งนี้เช้า", "ประชุมครั้งแรกพรุ่งนี้เช้า"),
        ("คุณรายงานดีเป็นประธาน แล้วนัดประชุมจันทร์หน้า", "แล้วนัดประชุมจันทร์หน้า"),
    ],
)
def test_when_they_meet_is_nobody(demo: House, reporter: Chat, line: str, meets: str) -> None:
    count = len(reporter.heard)
    reporter.says(f"ตั้งคณะทำงานจัดงานวันคุณธรรม {line}")
    told = reporter.since(count)
    assert told.startswith("กำลังตั้ง “คณะทำงานจัดงานวันคุณธรรม” รายชื่อ นางสาวตัวอย่าง รายงานดี")
    assert f"ยังไม่ได้ทำตาม “{meets}”" in told and "เป็นชื่อคน" not in told


@pytest.mark.parametrize(
    "title",
    [
        "คณะทำงานขับเคลื่อนองค์กรเป็นต้นแบบ",
        "คณะทำงานพัฒนาระบบ มีส่วนร่วมทุกสำนัก",
        "คณะทำงานประสานที่ปรึกษาและคณะกรรมการ",
        "คณะทำงานจัดงานวันคุณธรรม ให้บริการประชาชน",
        "คณะทำงาน มี" + "ให้คุณ " * 800,
    ],
)
def test_a_title_that_names_nobody_stays_whole(title: str) -> None:
    assert before_people(title) == (title, "")


def test_a_sentence_gives_several_people_one_seat() -> None:
    found = [(each.name, each.seat) for each in person_lines("คุณกก และคุณขข เป็นที่ปรึกษา คุณคคเป็นเลขา")]
    assert found == [("คุณกก", "adviser"), ("คุณขข", "adviser"), ("คุณคค", "secretary")]


@pytest.mark.parametrize("fuller", ["สมมติ รายงานคลัง", "รายงานคลัง", "นายสมมติ รายงานคลังค่ะ"])
def test_a_name_put_more_fully_keeps_its_seat(demo: House, reporter: Chat, fuller: str) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน").says("นางสาวตัวอย่าง รายงานดี ประธาน, สมมติ เลขานุการ")
    assert "หมายถึงผู้ใด" in reporter.last
    reporter.says(fuller)
    assert "หมายถึงผู้ใด" not in reporter.last
    reporter.taps("ครบแล้ว").says("จัดทำแผน").taps("ครบแล้ว").taps("ยังไม่กำหนด").taps("บันทึก")
    [group] = groups_of(demo)
    assert seats(group)[1:] == [("นายสมมติ รายงานคลัง", "secretary")]


def test_somebody_else_is_added_and_the_name_is_asked_again(reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน").says("สมมติ เลขานุการ").says("นางสาวตัวอย่าง รายงานดี ประธาน")
    assert "“สมมติ” หมายถึงผู้ใด" in reporter.last and "รายงานดี ประธาน" in reporter.last


@pytest.mark.parametrize("words", ["ครบแล้ว", "เท่านี้ค่ะ", "หมดแล้วค่ะ"])
def test_words_that_are_no_name_are_nobody(reporter: Chat, words: str) -> None:
    heard = len(reporter.says("ตั้งคณะทำงานจัดงาน").says("สมมติ เลขานุการ").heard)
    reporter.says(words)
    assert "ยังไม่ทราบว่า “สมมติ” หมายถึงผู้ใด" in reporter.since(heard)
    assert "จะพิมพ์ตามที่เขียน" not in reporter.last


@pytest.mark.parametrize(
    ("words", "button"),
    [
        ("คลินิกมีคำถามค้างไหม", "คำถามที่รอ"),
        ("ขอบัญชีการส่งรายงานเฉพาะสำนักบริหารงานกลาง เป็น word เลขอารบิก", "เอกสาร"),
    ],
)
def test_a_question_or_a_wish_is_no_duty_before_somebody_says_so(
    admin: Chat, words: str, button: str
) -> None:
    admin.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นเลขา")
    admin.says(words)
    assert button in admin.offers and "ใช้เป็นคำตอบ" in admin.offers
    admin.taps("ใช้เป็นคำตอบ")
    assert f"ข้อ 1\n{words}" in admin.last


@pytest.mark.parametrize(
    "duty",
    [
        "จัดทำแผนการดำเนินงาน",
        "ตอบคำถามคลินิก",
        "ประสานงานกับสำนักต่าง ๆ และตรวจสอบเอกสาร",
        "รายงานผลการดำเนินงานต่อเลขาธิการวุฒิสภา",
        "ดำเนินการอื่นตามที่ได้รับมอบหมาย",
    ],
)
def test_a_duty_is_kept_at_once(admin: Chat, duty: str) -> None:
    admin.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นเลขา")
    assert f"ข้อ 1\n{duty}" in admin.says(f"{duty}").last


def test_one_duty_is_removed_by_its_number(admin: Chat) -> None:
    admin.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นเลขา")
    admin.says("1. จัดทำแผนค่ะ\n2. ติดตามผล").says("ลบข้อ 1 ค่ะ")
    assert "หน้าที่ 1 ข้อ" in admin.last and "ติดตามผล" in admin.last
    assert "มีหน้าที่อะไรบ้าง" in admin.says("ลบข้อ 1").last


@pytest.mark.parametrize("title", ["วันคุณธรรม ค่ะ", "วันคุณธรรมครับ"])
def test_a_title_has_no_polite_ending(reporter: Chat, title: str) -> None:
    reporter.says("ตั้งคณะทำงาน").says(title).says("นางสาวตัวอย่าง รายงานดี ประธาน").taps("ครบแล้ว")
    reporter.says("จัดทำแผน").taps("ครบแล้ว").taps("ยังไม่กำหนด")
    assert "คณะทำงานวันคุณธรรม\n" in reporter.last


@pytest.mark.parametrize("words", ["เอา 1", "เอาที่ 2", "เอาข้อ 1"])
def test_words_that_may_mean_keeping_remove_no_duty(admin: Chat, words: str) -> None:
    admin.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นเลขา")
    admin.says("1. จัดทำแผน\n2. ติดตามผล").says(words)
    assert admin.state["answers"]["duties"][:2] == ["จัดทำแผน", "ติดตามผล"]
    assert len(admin.says("ลบข้อ 1").state["answers"]["duties"]) == 2


@pytest.mark.parametrize(
    "name",
    ["ผู้แทนหน่วยงานที่เกี่ยวข้อง", "นายเกี่ยว ข้าวดี", "นายกี่ ยังไม่สาย"],
)
def test_a_name_that_holds_a_word_of_questions_is_somebody(reporter: Chat, name: str) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน").says(f"{name} ประธาน")
    assert name in reporter.last and "จะพิมพ์ตามที่เขียน" in reporter.last


@pytest.mark.parametrize("name", ["นางไหม ทองคำ", "ผู้อำนวยการกรมหม่อนไหม"])
def test_a_name_like_a_question_can_be_used_as_it_is(reporter: Chat, name: str) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน").says(name)
    if "ใช้เป็นคำตอบ" in reporter.offers:
        reporter.taps("ใช้เป็นคำตอบ")
    assert name in reporter.last and "จะพิมพ์ตามที่เขียน" in reporter.last


@pytest.mark.parametrize("piece", ["ตั้งคุณก ", " ให้", "ได้แก่ ", " มีเป็น", "เป็นประธาน "])
def test_a_long_title_is_read_at_once(piece: str) -> None:
    before = time.process_time()
    before_people((piece * 600)[:600])
    assert time.process_time() - before < 1


@pytest.mark.soak
def test_one_line_is_a_list_and_people_are_no_duty(admin: Chat) -> None:
    admin.says("ตั้งคณะทำงานจัดงาน ให้ผอ.สำนักบริหารงานกลางเป็นประธาน คุณรายงานคลังเป็นเลขา")
    admin.says("1.ยกร่างแผนปี 2571 2.รวบรวมความเห็น 3.เสนอ ลสว.")
    admin.says("เพิ่มคุณรายงานดีเป็นกรรมการด้วยนะ")
    answers = admin.says("ลบข้อ 2 กับ 3").state["answers"]
    assert answers["duties"] == ["ยกร่างแผนปี 2571"]
    assert [each["person"] is None for each in answers["members"]["people"]] == [False] * 3
    assert "วันออกคำสั่ง" in admin.says("ครบละ").last
    admin.taps("ยังไม่กำหนด").says("เพิ่มคุณรายงานข่าวเป็นกรรมการ")
    assert "รายงานข่าว" in admin.last and "ตรวจก่อนบันทึกคณะทำงาน" in admin.last


@pytest.mark.parametrize(
    "duty", ["ให้คำปรึกษาแก่ผู้ที่เป็นกรรมการ", "จัดทำแผนปี 2571 2.5 ล้านบาท", "เพิ่มความรู้ให้สมาชิก"]
)
def test_a_duty_that_names_a_seat_or_a_figure_stays_one(admin: Chat, duty: str) -> None:
    admin.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นเลขา").says(duty)
    assert admin.state["answers"]["duties"] == [duty]


@pytest.mark.parametrize("words", ["ให้คุณรายงานคลังเป็นเลขา", "ขอให้คุณรายงานคลังเป็นเลขาค่ะ"])
def test_a_seat_that_is_given_names_only_the_person(reporter: Chat, words: str) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน").says("นางสาวตัวอย่าง รายงานดี ประธาน").says(words)
    assert "2. นายสมมติ รายงานคลัง คณะทำงานและเลขานุการ" in reporter.last


@pytest.mark.parametrize(
    "words",
    [
        "นัดประชุมพฤหัสหน้าบ่ายโมงครึ่ง ห้องประชุม 402",
        "ขอเชิญประชุมวันที่ 5 ธันวา",
        "จองห้องประชุม 402",
        "เลื่อนวันเป็นศุกร์หน้า",
    ],
)
def test_a_wish_to_meet_is_nobody(reporter: Chat, words: str) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน").says("นางสาวตัวอย่าง รายงานดี ประธาน").says(words)
    assert "จะพิมพ์ตามที่เขียน" not in reporter.last
    assert "คณะทำงาน 2 คน" not in reporter.last


def test_people_only_called_by_name_begin_the_list(demo: House, reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงานจัดงานวันคุณธรรมหน่อย มีคุณรายงานดี คุณรายงานคลัง แล้วก็ช่วยงาน")
    reporter.says("จัดทำแผน").taps("ครบแล้ว").taps("ยังไม่กำหนด").taps("บันทึก")
    [group] = groups_of(demo)
    assert (group.title, seats(group)) == (
        "คณะทำงานจัดงานวันคุณธรรม",
        [
            ("นางสาวตัวอย่าง รายงานดี", "member"),
            ("นายสมมติ รายงานคลัง", "member"),
            ("ช่วยงาน", "member"),
        ],
    )


def test_number_and_day_of_the_order_are_no_part_of_the_title(demo: House, reporter: Chat) -> None:
    reporter.says(
        "ตั้งคณะทำงานขับเคลื่อนคุณธรรม คำสั่งที่ 15/2570 ลงวันที่ 3 ก.พ. 70 "
        "มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นเลขา"
    )
    answers = reporter.state["answers"]
    assert answers["title"] == "คณะทำงานขับเคลื่อนคุณธรรม" and answers["ordered"] == "2027-02-03"
    assert "ยังไม่ได้เก็บเลขที่คำสั่ง 15/2570" in reporter.since(0)


def test_a_title_may_speak_of_orders(demo: House, reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงานทบทวนคำสั่งที่ออกแล้ว")
    assert reporter.state["answers"]["title"] == "คณะทำงานทบทวนคำสั่งที่ออกแล้ว"


@pytest.mark.parametrize(
    "words", ["อ้อ เพิ่มคุณรายงานข่าวด้วยค่ะ เป็นกรรมการ", "เพิ่มคุณรายงานข่าวด้วยค่ะ", "ใส่คุณรายงานข่าวเพิ่มอีกคน"]
)
def test_somebody_added_where_duties_are_asked_is_no_duty(
    demo: House, reporter: Chat, words: str
) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นเลขา").says(words)
    answers = reporter.state["answers"]
    assert [each["name"] for each in answers["members"]["people"]][-1] == "นางสาวตัวอย่าง รายงานข่าว"
    assert not answers.get("duties")


@pytest.mark.parametrize("words", ["คุณสมมติเลขา", "คุณสมมติ เลขาค่ะ", "ให้คุณสมมติเป็นเลขานุการด้วยค่ะ"])
def test_who_is_seated_where_duties_are_asked_is_asked_about_if_several_are_called_so(
    demo: House, reporter: Chat, words: str
) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นกรรมการ").says(words)
    assert "“คุณสมมติ” หมายถึงผู้ใด" in reporter.last and "รายงานดี" in reporter.last
    reporter.says("คนที่สองค่ะ").taps("ครบแล้ว")
    assert "มีหน้าที่อะไรบ้าง" in reporter.last
    seated = {p["name"]: p["seat"] for p in reporter.state["answers"]["members"]["people"]}
    assert len(seated) == 3 and seated["นายสมมติ บุคลากร"] == "secretary"


@pytest.mark.parametrize(
    "words",
    [
        "คุณบุคลากรเลขา",
        "คุณบุคลากร เลขาค่ะ",
        "นายสมมติ บุคลากร เลขานุการ",
        "เลขาคุณบุคลากร",
        "เลขานุการคุณบุคลากรค่ะ",
    ],
)
def test_somebody_of_the_roster_is_seated_where_duties_are_asked(
    demo: House, reporter: Chat, words: str
) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นกรรมการ").says(words)
    answers = reporter.state["answers"]
    seated = {p["name"]: p["seat"] for p in answers["members"]["people"]}
    assert seated["นายสมมติ บุคลากร"] == "secretary" and not answers.get("duties")


@pytest.mark.parametrize(
    "words",
    ["เลขาคุณบุคลากร", "เลขานุการคุณบุคลากรค่ะ", "เลขา คุณบุคลากร", "คุณบุคลากรเลขา", "เลขานายสมมติ บุคลากร"],
)
def test_a_seat_before_the_only_name_is_no_part_of_it(reporter: Chat, words: str) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน").says(words)
    [seated] = reporter.state["answers"]["members"]["people"]
    assert (seated["name"], seated["seat"]) == ("นายสมมติ บุคลากร", "secretary")


@pytest.mark.parametrize(
    "words",
    [
        "ที่ปรึกษาคุณภาพงาน",
        "จัดทำเลขาคุณธรรม",
        "ประสานเลขาคุณบุคลากรเรื่องห้อง",
        "กรรมการคุณวุฒิภายนอก",
        "สมาชิกคุณค่าของงาน",
        "ประธานคุณธรรมชี้แจงงาน",
    ],
)
def test_such_words_within_a_duty_seat_nobody(reporter: Chat, words: str) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นกรรมการ").says(words)
    answers = reporter.state["answers"]
    assert len(answers["members"]["people"]) == 2


def test_a_seat_behind_who_is_on_no_roster_may_be_a_duty(demo: House, reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นเลขา")
    reporter.says("เชิญท่านผู้ทรงคุณวุฒิ ที่ปรึกษา")
    assert reporter.state["answers"]["duties"] == ["เชิญท่านผู้ทรงคุณวุฒิ ที่ปรึกษา"]


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ใช่หน้าที่ค่ะ จะเพิ่มคนในคณะ",
        "จะเพิ่มสมาชิกอีกค่ะ",
        "รายงานคลังเป็นกรรมการเฉยๆ ค่ะ ไม่ใช่เลขา",
    ],
)
def test_a_denial_is_no_duty(demo: House, reporter: Chat, words: str) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นเลขา").says(words)
    assert not reporter.state["answers"].get("duties") and "แก้สมาชิก" in reporter.since(0)


@pytest.mark.parametrize(
    ("words", "duty"),
    [
        ("หน้าที่คือจัดทำแผนคุณธรรมและติดตามผล", "จัดทำแผนคุณธรรมและติดตามผล"),
        ("เพิ่มหน้าที่ สรุปผลรายงานผู้บริหาร แล้วบันทึกเลยค่ะ", "สรุปผลรายงานผู้บริหาร"),
        ("เสนอชื่อผู้เหมาะสมเป็นกรรมการตัดสิน", "เสนอชื่อผู้เหมาะสมเป็นกรรมการตัดสิน"),
        ("เพิ่มคุณภาพการให้บริการด้วยระบบออนไลน์", "เพิ่มคุณภาพการให้บริการด้วยระบบออนไลน์"),
        ("เพิ่มสมาชิกชมรมในทุกสำนัก", "เพิ่มสมาชิกชมรมในทุกสำนัก"),
        ("เพิ่มคุณค่าของงานด้วย", "เพิ่มคุณค่าของงานด้วย"),
    ],
)
def test_a_duty_is_kept_without_its_heading(
    demo: House, reporter: Chat, words: str, duty: str
) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นเลขา").says(words)
    assert reporter.state["answers"]["duties"] == [duty]


def test_the_day_of_a_meeting_is_no_day_of_the_order(demo: House, reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นเลขา")
    reporter.says("จัดทำแผน").taps("ครบแล้ว").says("นัดประชุมคณะทำงานวันที่ 2 มีนาคม บ่ายโมงครึ่ง ห้อง 301")
    assert not reporter.state["answers"].get("ordered")


_BEGUN = "ตั้งคณะทำงานจริยธรรม ประธานคือคุณรายงานดี เลขาคือคุณช่วยรายงาน"


@pytest.mark.parametrize(
    ("words", "chair"),
    [
        ("ประธานเป็นคุณรับเรื่อง", "รับเรื่อง"),
        ("เปลี่ยนประธานเป็นคุณรับเรื่องค่ะ", "รับเรื่อง"),
        ("กรรมการมีคุณรับเรื่องกับคุณบุคลากร", "รายงานดี"),
        ("ที่ปรึกษาคือ ผอ.สำนักการคลัง", "รายงานดี"),
    ],
)
def test_a_seat_before_a_name_is_no_duty(admin: Chat, words: str, chair: str) -> None:
    admin.says(_BEGUN).says("จัดทำแผน").says(words)
    answers = admin.state["answers"]
    assert answers["duties"] == ["จัดทำแผน"] and "สมาชิก" in admin.last
    chairs = [each["name"] for each in answers["members"]["people"] if each["seat"] == "chair"]
    assert any(chair in name for name in chairs)
    assert len(chairs) == (2 if words.startswith("ประธาน") else 1)


@pytest.mark.soak
def test_a_duty_is_taken_out_by_its_number_and_a_member_by_name(admin: Chat) -> None:
    admin.says(_BEGUN).says("1. จัดทำแผน 2. ติดตามผลงาน 3. เพิ่มคุณอำนวยการคลังเป็นที่ปรึกษา")
    assert admin.state["answers"]["duties"] == ["จัดทำแผน", "ติดตามผลงาน"]
    assert "อำนวยการคลัง ที่ปรึกษา" in admin.last
    admin.says("ข้อ 3 ไม่ใช่หน้าที่ เอาออก")
    assert "ยังไม่ได้ลบ" in admin.since(0)
    admin.says("ข้อ 2 ไม่ใช่หน้าที่ เอาออก").says("เอาคุณช่วยรายงานออกค่ะ").says("สรุปงาน").says(
        "เอาข้อสุดท้ายออก"
    )
    answers = admin.state["answers"]
    assert answers["duties"] == ["จัดทำแผน"]
    assert not any("ช่วยรายงาน" in each["name"] for each in answers["members"]["people"])


@pytest.mark.parametrize(
    "words",
    [
        "คุณภาพงานคือหน้าที่ของทุกคน",
        "ข้อ 2 ของระเบียบไม่ใช่หน้าที่ของคณะทำงานอื่น ให้ดูแลเอง",
        "เอาแบบอย่างที่ดีออกเผยแพร่",
        "ประธานมีหน้าที่เรียกประชุม",
        "ตัดข้อความที่ไม่เหมาะสมออกจากสื่อ",
    ],
)
def test_a_duty_that_sounds_so_stays_one(admin: Chat, words: str) -> None:
    admin.says(_BEGUN).says("จัดทำแผน").says(words)
    assert admin.state["answers"]["duties"] == ["จัดทำแผน", words]


_WITH_ME = (
    "ตั้งคณะทำงานจัดงานวันต่อต้านทุจริต ประธานคือนายสมมติ ผู้นำองค์กร กรรมการมีดิฉันกับนางตัวอย่าง อำนวยการคลัง"
    " แล้วก็นายสมมติ รายงานคลังเป็นเลขา"
)


def _seats(chat: Chat) -> dict[str, str]:
    return {each["name"]: each["seat"] for each in chat.state["answers"]["members"]["people"]}


@pytest.mark.soak
def test_each_of_a_sentence_has_a_seat_and_who_types_is_meant_by_me(admin: Chat) -> None:
    admin.says(_WITH_ME)
    told = _seats(admin)
    [me] = set(told) - {"นายสมมติ ผู้นำองค์กร", "นางตัวอย่าง อำนวยการคลัง", "นายสมมติ รายงานคลัง"}
    assert me == "นางสาวตัวอย่าง ดูแลแผน"
    assert list(told.values()).count("chair") == 1
    assert (told[me], told["นายสมมติ รายงานคลัง"]) == ("member", "secretary")
    for out in ("เอาชื่อ ดิฉัน ออก", "ลบ ดิฉัน"):
        admin.says(out)
        assert me not in _seats(admin)
        admin.says("ดิฉันเป็นที่ปรึกษาค่ะ")
        assert _seats(admin)[me] == "adviser"
    admin.says("เอาดิฉันออก ใส่เป็น นางสาวตัวอย่าง รายงานข่าว")
    told = _seats(admin)
    assert me not in told and told["นางสาวตัวอย่าง รายงานข่าว"] == "adviser"
    assert not admin.state["answers"].get("duties")


@pytest.mark.parametrize(
    ("words", "duty"),
    [
        ("จัดงานวันที่ 9 ธันวา อ้อ เพิ่มนางตัวอย่าง อำนวยการคลังเป็นที่ปรึกษาด้วย", "จัดงานวันที่ 9 ธันวา"),
        ("สรุปผลรายงานผู้บริหาร แล้วบันทึกเลย", "สรุปผลรายงานผู้บริหาร"),
        ("รวบรวมข้อมูล แล้วบันทึก", "รวบรวมข้อมูล แล้วบันทึก"),
        ("จัดงาน แล้วเพิ่มคุณภาพของระบบ", "จัดงาน แล้วเพิ่มคุณภาพของระบบ"),
        ("กรรมการมีหนูทดลองไว้ตรวจ", "กรรมการมีหนูทดลองไว้ตรวจ"),
        ("ผมเป็นห่วงงานวันคุณธรรม จึงให้ติดตาม", "ผมเป็นห่วงงานวันคุณธรรม จึงให้ติดตาม"),
    ],
)
def test_a_duty_is_told_apart_from_what_follows_it(admin: Chat, words: str, duty: str) -> None:
    admin.says(_BEGUN).says(words)
    assert admin.state["answers"]["duties"] == [duty]


@pytest.mark.parametrize(
    ("words", "duties"),
    [
        ("รวบรวมรายงานของสำนัก แล้วก็เสนอเลขาธิการ", ["รวบรวมรายงานของสำนัก", "เสนอเลขาธิการ"]),
        ("จัดทำแผนปฏิบัติการ และก็ติดตามผลทุกไตรมาส", ["จัดทำแผนปฏิบัติการ", "ติดตามผลทุกไตรมาส"]),
        ("ประสานสำนักทุกสำนัก แล้วก็กลุ่มงานต่างๆ", ["ประสานสำนักทุกสำนัก แล้วก็กลุ่มงานต่างๆ"]),
        ("ติดตามแผนงาน แล้วก็รายงานประจำปี", ["ติดตามแผนงาน แล้วก็รายงานประจำปี"]),
        ("จัดทำแผนแล้วก็ส่งสำนักทุกสำนัก", ["จัดทำแผนแล้วก็ส่งสำนักทุกสำนัก"]),
    ],
)
def test_two_duties_of_one_sentence_are_two(admin: Chat, words: str, duties: list[str]) -> None:
    assert admin.says(_BEGUN).says(words).state["answers"]["duties"] == duties


@pytest.mark.parametrize(
    "meets", ["", " แล้วนัดประชุมวันศุกร์หน้า", " และขอนัดประชุมครั้งแรก 10 มี.ค. บ่ายโมง", " แล้วก็ประชุมกันพรุ่งนี้"]
)
def test_chair_and_members_stand_in_the_opening_and_a_meeting_is_no_part_of_them(
    reporter: Chat, meets: str
) -> None:
    reporter.says(
        "ตั้งคณะทำงานจัดซื้อโปร่งใส ประธานคือ นายสมมติ บุคลากร"
        f" กรรมการมี นางสาวตัวอย่าง รับเรื่อง กับ นายสมมติ รายงานคลัง{meets}"
    )
    answers = reporter.state["answers"]
    assert answers["title"] == "คณะทำงานจัดซื้อโปร่งใส"
    assert [(each["name"], each["seat"]) for each in answers["members"]["people"]] == [
        ("นายสมมติ บุคลากร", "chair"),
        ("นางสาวตัวอย่าง รับเรื่อง", "member"),
        ("นายสมมติ รายงานคลัง", "member"),
    ]
    assert ("ยังไม่ได้ทำตาม" in reporter.since(-2)) is bool(meets)


_CALLED = "ผมประธาน คุณหัวหน้ากลุ่มเป็นรองประธาน คุณรายงานดีเลขา คุณช่วยรายงานเป็นผู้ช่วยเลขา"


def _asked_for_members(chat: Chat) -> Chat:
    return chat.says("ตั้งคณะทำงาน").says("คณะทำงานเตรียมรายงานรอบ 6 เดือน")


def test_a_seat_stands_right_behind_who_is_called_by_name(demo: House, admin: Chat) -> None:
    told = _seats(_asked_for_members(admin).says(_CALLED))
    assert told == {
        "นางสาวตัวอย่าง ดูแลแผน": "chair",
        "นางตัวอย่าง หัวหน้ากลุ่ม": "vice",
        "นางสาวตัวอย่าง รายงานดี": "secretary",
        "นายสมมติ ช่วยรายงาน": "assistant",
    }


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("คุณรายงานดีเลขา", [("คุณรายงานดี", "secretary")]),
        ("ผมประธานครับ", [("ผม", "chair")]),
        ("ประธานผมเอง เลขาคุณรายงานดี ส่วนกรรมการคุณตั้งใจกับคุณช่วยรายงาน",
         [("ผมเอง", "chair"), ("คุณรายงานดี", "secretary"), ("คุณตั้งใจ", "member"),
          ("คุณช่วยรายงาน", "member")]),
        ("ให้ดิฉันเป็นประธานนะคะ คุณตั้งใจกับคุณซื่อตรงกรรมการ",
         [("ดิฉัน", "chair"), ("คุณตั้งใจ", "member"), ("คุณซื่อตรง", "member")]),
        ("นายสมมติ อำนวยการ ประธาน, ผมเลขา", [("นายสมมติ อำนวยการ", "chair"), ("ผม", "secretary")]),
        ("คุณช่วยรายงานเป็นเลขา คุณรายงานดีเป็นผู้ช่วย",
         [("คุณช่วยรายงาน", "secretary"), ("คุณรายงานดี", "assistant")]),
        ("นายสมมติ ศรีประธาน", [("นายสมมติ ศรีประธาน", None)]),
        ("คุณศรีประธาน ใจดี เลขา", [("คุณศรีประธาน ใจดี", "secretary")]),
    ],
)  # fmt: skip
def test_each_of_one_line_has_the_seat_that_is_told(
    words: str, told: list[tuple[str, str | None]]
) -> None:
    assert [(each.name, each.seat) for each in person_lines(words)] == told


@pytest.mark.parametrize(
    "words", ["ไม่ใช่ ผิดหมดเลย เริ่มใหม่", "เริ่มใหม่ครับ", "ผิดครับ เริ่มรายชื่อใหม่", "เริ่มรายชื่อใหม่"]
)
def test_a_list_that_is_wrong_begins_anew(demo: House, admin: Chat, words: str) -> None:
    _asked_for_members(admin).says(_CALLED).says(words)
    assert not admin.state["answers"].get("members")
    admin.says("คุณรายงานดีประธาน")
    assert _seats(admin) == {"นางสาวตัวอย่าง รายงานดี": "chair"}


def test_who_is_named_behind_a_list_that_begins_anew_is_in_it(demo: House, admin: Chat) -> None:
    _asked_for_members(admin).says(_CALLED).says("ผิดหมดเลย")
    assert len(_seats(admin)) == 4
    admin.says("เริ่มใหม่ครับ คุณช่วยรายงานประธาน ผมเลขา")
    assert _seats(admin) == {
        "นายสมมติ ช่วยรายงาน": "chair",
        "นางสาวตัวอย่าง ดูแลแผน": "secretary",
    }


@pytest.mark.soak
def test_somebody_of_the_own_bureau_is_added_below_the_duties_and_at_the_check(admin: Chat) -> None:
    _asked_for_members(admin).says("คุณรายงานดีประธาน").taps("ครบแล้ว").says("จัดทำรายงาน")
    admin.says("แก้สมาชิก เพิ่มนางสาวทดสอบ แจ่มใส เป็นกรรมการ")
    assert _seats(admin)["นางสาวทดสอบ แจ่มใส"] == "member"
    assert admin.state["answers"]["duties"] == ["จัดทำรายงาน"]
    admin.taps("ครบแล้ว").taps("ยังไม่กำหนด").says("เพิ่มคุณหัวหน้ากลุ่ม สำนักเราเป็นกรรมการอีกคน")
    assert "สำนักเรา" not in str(_seats(admin)) and len(_seats(admin)) == 3
    admin.says("แก้สมาชิก เพิ่มคุณช่วยรายงาน เป็นผู้ช่วยเลขา")
    assert _seats(admin)["นายสมมติ ช่วยรายงาน"] == "assistant"


@pytest.mark.parametrize(
    "words",
    [
        "เอาคุณรายงานคลังออก แกปฏิเสธ",
        "เอานายสมมติ รายงานคลังออกก่อนค่ะ เพราะติดราชการ",
        "เอาคุณรายงานคลังออก ไม่ว่าง",
    ],
)
def test_why_somebody_is_taken_out_is_no_duty(demo: House, reporter: Chat, words: str) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นกรรมการ").says(words)
    answers = reporter.state["answers"]
    assert [p["name"] for p in answers["members"]["people"]] == ["นางสาวตัวอย่าง รายงานดี"]
    assert not answers.get("duties")


@pytest.mark.parametrize("words", ["คำสั่งเลขที่ยังไม่ออกเลย ขอเว้นไว้ก่อน", "เลขที่คำสั่งยังไม่มีค่ะ"])
def test_the_number_of_the_order_may_come_later(demo: House, reporter: Chat, words: str) -> None:
    reporter.says("ตั้งคณะทำงานจัดงาน มีคุณรายงานดีเป็นประธาน คุณรายงานคลังเป็นกรรมการ").says(words)
    assert "เว้นเลขที่คำสั่งไว้ได้" in reporter.last and "หน้าที่" in reporter.last
    assert not reporter.state["answers"].get("duties")


@pytest.mark.parametrize("words", ["ชุดใหม่ให้หน่อย คำสั่งลงวันที่ 5 พ.ย.", "อีกชุด", "ใหม่"])
def test_a_new_group_without_a_name_is_asked_for_it(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat("D0002").says(f"ตั้งคณะทำงาน{words}")
    assert me.state["at"] == "title" and "จากข้อความที่พิมพ์" not in me.last
    assert ("ordered" in me.state["answers"]) is ("5 พ.ย." in words)


def test_the_day_of_an_order_may_stand_without_its_number(chat: Callable[[str], Chat]) -> None:
    me = chat("D0002").says("ตั้งคณะทำงานขับเคลื่อนคุณธรรม คำสั่งลงวันที่ 5 ม.ค. 70")
    answers = me.state["answers"]
    assert (answers["title"], answers["ordered"]) == ("คณะทำงานขับเคลื่อนคุณธรรม", "2027-01-05")
    named = chat("D0002").says("ตั้งคณะทำงานพัฒนาระบบใหม่").state["answers"]
    assert named["title"] == "คณะทำงานพัฒนาระบบใหม่"
