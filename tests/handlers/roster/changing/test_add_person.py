"""Adding a person by one line and by steps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.roster.changing.test_change_person import ADMIN, person, sets


def test_one_line_fills_what_it_says_and_the_rest_is_asked(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says(
        "เพิ่มนางสาวสมใจ ทดลองงาน นักวิเคราะห์นโยบายและแผน สำนักการคลัง เป็นผู้รายงาน หัวหน้า อำนวยการคลัง"
    )
    assert "เลขประจำตัว" in admin.last
    admin.says("D0103")
    assert "เป็นของ นางสาวตัวอย่าง รายงานดี" in admin.last
    admin.says("d๐๓๐๙").taps("ไม่มีกลุ่มงาน")
    for shown in ("นางสาวสมใจ ทดลองงาน", "นักวิเคราะห์นโยบายและแผน", "สำนักการคลังและงบประมาณ", "D0309",
                  "ผู้รายงานของสำนัก", "อำนวยการคลัง"):  # fmt: skip
        assert shown in admin.last, shown
    admin.taps("ยืนยันเพิ่ม")
    added = person(demo, "D0309")
    assert added.name == "นางสาวสมใจ ทดลองงาน" and added.roles == ["staff", "reporter"]
    assert added.supervisor_id == person(demo, "D0201").id and "ออกรหัสลงทะเบียน" in admin.offers


def test_a_line_about_somebody_else_in_the_middle_answers_nothing_of_the_first(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("มีคนใหม่เข้ามา นายทดลอง มาใหม่ นักประชาสัมพันธ์ D0310 สำนักประชาสัมพันธ์")
    admin.says("เพิ่มนางสาวสมใจ ทดลองงาน นิติกร D0309 สำนักการคลัง หัวหน้า อำนวยการคลัง")
    assert "นางสาวสมใจ ทดลองงาน" in admin.last and "D0309" not in admin.last
    admin.says("ย้าย D0106 ไปสำนักการคลัง")
    assert "นายสมมติ บุคลากร: อยู่กลุ่มงานใด" in admin.last
    admin.says("เรื่องที่ทำค้างไว้")
    assert "นายทดลอง มาใหม่" in admin.last and "นางสาวสมใจ ทดลองงาน" in admin.last


@pytest.mark.parametrize("named", ["สำนักกฎหมายค่ะ", "อยู่สำนักกฎหมายครับ", "กฎหมาย"])
def test_a_bureau_that_is_not_there_is_answered_with_those_that_are(
    chat: Callable[[str], Chat], named: str
) -> None:
    admin = chat(ADMIN).says("เพิ่มบุคลากร").says("D0309").says("นางสาวสมใจ ทดลองงาน").says("นิติกร")
    admin.says(named)
    assert "ไม่พบสำนัก “" in admin.last and "• สำนักประชาสัมพันธ์" in admin.last
    assert "อยู่สำนักใด" in admin.last
    assert "พิมพ์ “ขอทะเบียนบุคลากร”" in admin.last
    assert "อยู่กลุ่มงานใด" in admin.says("สำนักประชาสัมพันธ์").last


@pytest.mark.soak
def test_step_by_step_with_a_namesake_and_somebody_who_comes_back(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    sets(demo, "D0104", retired_at=demo.now)
    admin = chat(ADMIN).says("เพิ่มบุคลากร").says("D0104").says("นายสมมติ บุคลากร")
    admin.says("เจ้าพนักงานธุรการ").says("สำนักประชาสัมพันธ์").says("กลุ่มงานเผยแพร่")
    admin.taps("ไม่มี").taps("บุคลากร")
    assert "นำกลับเข้าทะเบียน" in admin.last and "กรุณาตรวจว่าคนละคน" in admin.last
    assert "จะไม่มีผู้บังคับบัญชา" in admin.last
    admin.taps("ยืนยันเพิ่ม")
    back = person(demo, "D0104")
    assert back.retired_at is None and back.bureau.name == "สำนักประชาสัมพันธ์"


@pytest.mark.soak
def test_a_name_ends_where_the_next_statement_begins(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("เพิ่มคนใหม่หน่อย น.ส.ทดลอง ใจซื่อ นักวิชาการเงิน สำนักการคลัง เป็นผู้รายงาน")
    assert "น.ส.ทดลอง ใจซื่อ" in admin.last
    admin.says("D0310 ค่ะ").says("นางสาวทดลอง ใจซื่อ ตำแหน่งนักวิชาการเงินและบัญชี")
    assert "พิมพ์ชื่อกลุ่มงาน" in admin.last
    admin.says("แก้ชื่อเป็น นางสาวทดลอง ใจซื่อ เฉยๆ แล้วก็กลุ่มงานไม่ต้องใส่").taps("แก้ตามนี้")
    admin.taps("ไม่มีกลุ่มงาน").says("อำนวยการคลัง").says("ชื่อผิด ต้องเป็น นางสาวทดลอง ใจตรง และกลุ่มงานไม่มี")
    admin.says("ยืนยันเพิ่มเลย")
    added = person(demo, "D0310")
    assert (added.name, added.work_group) == ("นางสาวทดลอง ใจตรง", "")
    assert added.position == "นักวิชาการเงิน"


@pytest.mark.parametrize(
    "name", ["นางสาวใจดี และบุตร", "นายสมมติ ณ อยุธยา", "นายกลุ่ม งานดี", "ว่าที่ ร.ต. ทดลอง มาก่อน"]
)
def test_a_name_alone_stays_whole(demo: House, chat: Callable[[str], Chat], name: str) -> None:
    admin = chat(ADMIN).says("เพิ่มบุคลากร").says("D0310").says(name)
    assert f"การเพิ่มบุคลากร {name} · ข้อ 3 · ตำแหน่ง" in admin.last.replace("\n", " ")


def test_a_number_and_a_whole_line_behind_it_are_not_asked_again(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("เพิ่มบุคลากร").says("D0310 ค่ะ น.ส.ทดลอง ใจซื่อ นิติกร สำนักการคลัง")
    assert "น.ส.ทดลอง ใจซื่อ" in admin.last and "กลุ่มงาน" in admin.last


@pytest.mark.soak
def test_what_is_told_at_the_number_and_that_there_is_no_group_is_taken_as_meant(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("เพิ่มคนค่ะ").says("นางสาวสมหญิง ใจงาม ตำแหน่งนิติกร อยู่สำนักคลัง")
    assert "เลขประจำตัวเจ้าหน้าที่คืออะไร" in admin.last
    admin.says("D0777").says("กลุ่มงานผิดแล้ว ย้อนกลับ")
    assert "เลขประจำตัวเจ้าหน้าที่คืออะไร" in admin.last
    admin.says("D0777").says("ไม่ได้สังกัดกลุ่มไหนค่ะ")
    assert "ใครเป็นผู้บังคับบัญชา" in admin.last
    admin.says("ไม่มีกลุ่มค่ะ")
    assert "ใครเป็นผู้บังคับบัญชา" in admin.last
    admin.says("ไม่มีค่ะ").taps("บุคลากร").taps("ยืนยันเพิ่ม")
    added = person(demo, "D0777")
    assert (added.name, added.position) == ("นางสาวสมหญิง ใจงาม", "นิติกร")
    assert (added.work_group, added.supervisor_id) == ("", None)


def test_the_name_of_a_line_that_begins_with_the_number_is_kept(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("เพิ่มบุคลากร D0777 นางสาวสมหญิง ใจงาม นิติกร สำนักการคลังและงบประมาณ")
    assert "การเพิ่มบุคลากร นางสาวสมหญิง ใจงาม" in admin.last and "อยู่กลุ่มงานใด" in admin.last


@pytest.mark.parametrize(
    "words", ["คุณรายงานดีลาออกแล้ว", "คุณรายงานดี", "ไม่มีค่ะ", "นางสาวตัวอย่าง รายงานดี", "ยังไม่ทราบเลขค่ะ"]
)
def test_no_name_is_taken_where_the_number_is_asked_for(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says("เพิ่มคนค่ะ").says(words).says("D0777")
    assert "พิมพ์คำนำหน้า ชื่อ และนามสกุล" in admin.last
    admin.says("ไม่มีกลุ่มค่ะ")
    assert "ตำแหน่งอะไร" not in admin.last
    admin.says("นางสาวสมหญิง ใจงาม").says("อยู่กลุ่มงานบัญชีค่ะ").says("ไม่มีค่ะ")
    assert "อยู่สำนักใด" in admin.last
    admin.says("สำนักคลัง").says("ไม่มี").says("บุคลากร")
    assert "กลุ่มงานบัญชี" in admin.last and "อยู่กลุ่มงานบัญชี" not in admin.last


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("อ้าวบอกไปแล้วนี่ นางสาวสมใจ ทดลองงาน ค่ะ", "นางสาวสมใจ ทดลองงาน"),
        ("ก็บอกแล้วไง ชื่อ นางสาวสมใจ ทดลองงาน", "นางสาวสมใจ ทดลองงาน"),
        ("นางสาวสมใจ ทดลองงาน", "นางสาวสมใจ ทดลองงาน"),
        ("พล.ต. ดร. สมใจ ทดลองงาน", "พล.ต. ดร. สมใจ ทดลองงาน"),
        ("สมชื่อ ทดลองงาน", "สมชื่อ ทดลองงาน"),
        ("นางสาวบอกแล้ว นายทอง", "นางสาวบอกแล้ว นายทอง"),
    ],
)
def test_what_stands_before_the_title_is_no_part_of_a_name(
    demo: House, chat: Callable[[str], Chat], name: str, kept: str
) -> None:
    admin = chat(ADMIN).says("เพิ่มบุคลากร").says("D0309").says(name)
    assert admin.state["answers"]["name"] == kept


@pytest.mark.parametrize(
    ("position", "kept"),
    [
        ("นักวิชาการ เอ๊ยไม่ใช่ นิติกรชำนาญการค่ะ", "นิติกรชำนาญการ"),
        ("นิติกรชำนาญการค่ะ แล้วก็ชื่อนางสาวสมใจ ทดลองงานเฉยๆนะ", "นิติกรชำนาญการ"),
        ("นักวิชาการ เอ๊ยไม่ใช่ นิติกรชำนาญการค่ะ แล้วก็ชื่อนางสาวสมใจ ทดลองงานเฉยๆนะ", "นิติกรชำนาญการ"),
        ("เจ้าหน้าที่ทะเบียน รายชื่อนายทหาร", "เจ้าหน้าที่ทะเบียน รายชื่อนายทหาร"),
        ("ผู้ช่วย ชื่อนายทะเบียน", "ผู้ช่วย ชื่อนายทะเบียน"),
    ],
)
def test_a_position_is_kept_as_it_was_put_at_last(
    demo: House, chat: Callable[[str], Chat], position: str, kept: str
) -> None:
    admin = chat(ADMIN).says("เพิ่มบุคลากร").says("D0309").says("นางสมใจ ทดลอง").says(position)
    answers = admin.state["answers"]
    assert answers["position"] == kept
    assert answers["name"] == ("นางสาวสมใจ ทดลองงาน" if "นางสาว" in position else "นางสมใจ ทดลอง")


@pytest.mark.parametrize(
    "words",
    [
        "เพิ่มน้องใหม่ นางสาวพิมพ์ชนก ใจงาม D0455 ค่ะ อยู่สำนักการคลังและงบประมาณ เป็นคนส่งรายงาน",
        "เพิ่มน้องใหม่ค่ะ ชื่อ นางสาวพิมพ์ชนก ใจงาม D0455ค่ะ อยู่สำนักการคลังฯ เป็นผู้ส่งรายงานค่ะ",
    ],
)
def test_somebody_told_whole_is_asked_for_nothing_again(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert "ตำแหน่งอะไร" in admin.last
    admin.says("นิติกร")
    assert "กลุ่มงานใด" in admin.last
    answers = admin.taps("ไม่มีกลุ่มงาน").state["answers"]
    assert (answers["name"], answers["staff_id"]) == ("นางสาวพิมพ์ชนก ใจงาม", "D0455")
    assert (answers["position"], answers["roles"]) == ("นิติกร", ["staff", "reporter"])
    assert answers["bureau"]["name"] == "สำนักการคลังและงบประมาณ"


def _asked_for_group(admin: Chat) -> Chat:
    admin.says("เพิ่มบุคลากร").says("D0455").says("นางสาวพิมพ์ชนก ใจงาม").says("นิติกร")
    return admin.says("สำนักการคลังและงบประมาณ")


@pytest.mark.parametrize(
    "words",
    ["ไม่มีกลุ่มค่ะ แล้วเป็นคนส่งรายงานนะ", "ไม่มีกลุ่มงาน แล้วก็ให้เป็นผู้รายงานค่ะ", "ไม่ได้อยู่กลุ่มไหนครับ เป็นผู้รายงาน"],
)
def test_no_group_and_what_is_told_behind_it(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    answers = _asked_for_group(chat(ADMIN)).says(words).state["answers"]
    assert not answers["work_group"] and answers["roles"] == ["staff", "reporter"]


@pytest.mark.parametrize("words", ["ไม่มีกลุ่มค่ะ แล้วย้ายเมื่อวาน", "ไม่มีกลุ่มค่ะ แล้วทำยังไงต่อ"])
def test_words_behind_no_group_are_no_group(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert not _asked_for_group(chat(ADMIN)).says(words).state["answers"].get("work_group")


def _asked_for_superior(admin: Chat) -> Chat:
    return _asked_for_group(admin).taps("ไม่มีกลุ่มงาน")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("กลุ่มงานผิดค่ะ ไม่มีกลุ่ม แล้วชื่อน้องสะกดผิดด้วย ต้องเป็น สุดารัช", ("นางสาวสุดารัช ใจงาม", "นิติกร")),
        ("ชื่อผิดนะ จริงๆ นางสาวสุดารัช ใจงาม", ("นางสาวสุดารัช ใจงาม", "นิติกร")),
        ("ชื่อน้องสะกดผิดค่ะ ต้องเป็น พิมพ์ชนนท์", ("นางสาวพิมพ์ชนนท์ ใจงาม", "นิติกร")),
        ("อุ๊ย นามสกุลพิมพ์ผิดค่ะ ต้องเป็น ใจงาน", ("นางสาวพิมพ์ชนก ใจงาน", "นิติกร")),
        (
            "ชื่อผิดค่ะ ต้องเป็น พิมชนก ใจงาม แล้วตำแหน่งก็ผิด ต้องเป็นนักวิชาการ",
            ("นางสาวพิมชนก ใจงาม", "นักวิชาการ"),
        ),
        ("เมื่อกี้บอกผิดค่ะ น้องพิมพ์ชนกเป็นนักวิชาการ ไม่ใช่นิติกร", ("นางสาวพิมพ์ชนก ใจงาม", "นักวิชาการ")),
    ],
)
def test_what_was_wrong_about_somebody_new_is_shown_put_right_and_taken(
    demo: House, chat: Callable[[str], Chat], words: str, told: tuple[str, str]
) -> None:
    admin = _asked_for_superior(chat(ADMIN)).says(words)
    assert "แก้ตามนี้" in admin.offers
    before = admin.state["answers"]
    assert (before["name"], before["position"]) == ("นางสาวพิมพ์ชนก ใจงาม", "นิติกร")
    answers = admin.taps("แก้ตามนี้").state["answers"]
    assert (answers["name"], answers["position"]) == told and not answers["work_group"]


@pytest.mark.parametrize(
    "words",
    [
        "ชื่อไม่ผิดค่ะ",
        "ชื่อผิดหรือเปล่าคะ",
        "น้องสมศรีเป็นนักวิชาการ ไม่ใช่นิติกร",
        "พิมพ์ชนกเป็นนักวิชาการ ไม่ใช่วิศวกร",
        "ชื่อผิดค่ะ ไม่รู้ต้องเป็นอะไร",
    ],
)
def test_words_that_put_nothing_right_change_nothing(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = _asked_for_superior(chat(ADMIN)).says(words)
    answers = admin.state["answers"]
    assert (answers["name"], answers["position"]) == ("นางสาวพิมพ์ชนก ใจงาม", "นิติกร")


@pytest.mark.parametrize("asked", ["position", "bureau"])
@pytest.mark.parametrize("words", ["ย้อนกลับไปแก้ชื่อหน่อย", "ขอย้อนไปแก้ชื่อก่อนค่ะ", "กลับไปแก้ชื่อ"])
def test_going_back_to_the_name_asks_it_again(
    demo: House, chat: Callable[[str], Chat], asked: str, words: str
) -> None:
    admin = chat(ADMIN).says("เพิ่มบุคลากร").says("D0455").says("นางสาวพิมพ์ชนก ใจงาม")
    admin = admin.says("นิติกร") if asked == "bureau" else admin
    assert "พิมพ์คำนำหน้า ชื่อ และนามสกุล" in admin.says(words).last
    admin.says("นางสาวพิมพ์ชนก ใจดี")
    answers = admin.state["answers"]
    assert answers["name"] == "นางสาวพิมพ์ชนก ใจดี" and answers.get("position") in (None, "นิติกร")


def test_a_name_is_no_position(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("เพิ่มบุคลากร").says("D0455").says("นางสาวพิมพ์ชนก ใจงาม")
    assert "position" not in admin.says("นางสาวพิมพ์ชนก ใจดี").state["answers"]


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("ใช่ค่ะ แล้วยืนยันเพิ่มเลย", "นักวิชาการ"),
        ("ใช่ค่ะ ยืนยันเพิ่มค่ะ", "นักวิชาการ"),
        ("ไม่ใช่ ยืนยันเพิ่มเลย", "นิติกร"),
        ("ใช่ค่ะ แต่อย่าเพิ่งยืนยันเพิ่ม", "นิติกร"),
    ],
)
def test_agreeing_and_confirming_takes_the_change_and_shows_it(
    demo: House, chat: Callable[[str], Chat], words: str, position: str
) -> None:
    admin = _asked_for_superior(chat(ADMIN)).says("ไม่มี").taps("เป็นผู้รายงาน")
    admin.says("เมื่อกี้บอกผิดค่ะ น้องพิมพ์ชนกเป็นนักวิชาการ ไม่ใช่นิติกร").says(words)
    assert admin.state["answers"]["position"] == position


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("มีน้องใหม่มาบรรจุเมื่อวาน ชื่อนางสาวทดลอง ใจงาม นักวิชาการปฏิบัติการ อยู่สำนักการคลัง",
         {"name": "นางสาวทดลอง ใจงาม", "position": "นักวิชาการปฏิบัติการ"}),
        ("เพิ่มคนใหม่ชื่อ นายทดลอง ขยัน ตำแหน่งนิติกร สำนักการคลัง รหัส D0300",
         {"name": "นายทดลอง ขยัน", "position": "นิติกร", "staff_id": "D0300"}),
    ],
)  # fmt: skip
def test_a_new_colleague_told_whole_is_asked_nothing_again(
    demo: House, chat: Callable[[str], Chat], line: str, answers: dict[str, str]
) -> None:
    told = chat(ADMIN).says(line).state["answers"]
    assert told["bureau"]["name"] == "สำนักการคลังและงบประมาณ"
    assert answers.items() <= told.items()


@pytest.mark.parametrize(
    ("words", "step", "value"),
    [
        ("เอ๊ย ตำแหน่งเป็นนักวิชาการคลังชำนาญการ", "position", "นักวิชาการคลังชำนาญการ"),
        ("โทษทีค่ะ ตำแหน่งนักวิชาการคลังชำนาญการ", "position", "นักวิชาการคลังชำนาญการ"),
        ("อ้อ ลืมบอก เป็นนักวิชาการคลังนะ ไม่ใช่นิติกร", "position", "นักวิชาการคลัง"),
        ("เอ๊ย ชื่อพิมพ์ชนา ไม่ใช่พิมพ์ชนก", "name", "นางสาวพิมพ์ชนา ใจงาม"),
    ],
)
def test_an_earlier_answer_is_put_right_where_the_group_is_asked(
    chat: Callable[[str], Chat], words: str, step: str, value: str
) -> None:
    admin = _asked_for_group(chat(ADMIN)).says(words)
    assert "แก้ตามนี้ไหม" in admin.last and value in admin.last
    answers = admin.taps("แก้ตามนี้").state["answers"]
    assert answers[step] == value and "work_group" not in answers


def test_a_group_may_have_such_words_in_its_name(chat: Callable[[str], Chat]) -> None:
    answers = _asked_for_group(chat(ADMIN)).says("ตำแหน่งและอัตรากำลัง").state["answers"]
    assert answers["work_group"] == "ตำแหน่งและอัตรากำลัง"


@pytest.mark.parametrize("words", ["ใช่", "ใช่ค่ะ คนนี้", "ถูกแล้ว บันทึกเลย", "เอาตามนี้ค่ะ"])
def test_agreeing_takes_the_only_superior_who_is_offered(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin = _asked_for_group(chat(ADMIN)).says("ไม่มี").says(words)
    assert admin.state["answers"]["superior"]["name"] == "นางตัวอย่าง อำนวยการคลัง (D0201)"
    admin.says("ยกเลิก").says("เพิ่มบุคลากร").says("D0456").says("นายสมพล ทดลอง").says("นิติกร")
    admin.says("สำนักบริหารงานกลาง").says("ไม่มี").says(words)  # two are offered
    assert "superior" not in admin.state["answers"]


# -- roles that are denied -----------------------------------------------------------------------

NEW = (
    "เพิ่มบุคลากร", "D0215", "นายสมปอง ใจดี", "นักวิชาการเงินและบัญชี", "สำนักการคลัง", "ไม่มีกลุ่มงาน", "D0201",
)  # fmt: skip


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        ("ให้ช่วยกรอกรายงานอย่างเดียวพอ ไม่ต้องเป็นแอดมิน", ["staff", "reporter"]),
        ("ไม่ให้เป็นผู้ดูแลระบบ ให้เป็นผู้รายงาน", ["staff", "reporter"]),
        ("ผู้ดูแลระบบ", ["staff", "admin"]),
    ],
)
def test_a_role_that_is_denied_is_never_given(
    chat: Callable[[str], Chat], said: str, roles: list[str]
) -> None:
    admin = chat("D0002")
    for each in NEW:
        admin.says(each)
    assert set(admin.says(said).state["answers"]["roles"]) == set(roles)


def test_a_role_is_taken_back_at_the_card(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002")
    for each in (*NEW, "ผู้ดูแลระบบ", "ไม่ใช่ๆ ไม่ให้เป็นผู้ดูแลระบบ ให้เป็นผู้รายงาน"):
        admin.says(each)
    assert set(admin.state["answers"]["roles"]) == {"staff", "reporter"}


def test_a_position_is_kept_without_the_talk_around_it(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002")
    for each in (*NEW[:3], "เป็นนักวิชาการเงินและบัญชี ปฏิบัติการ อยู่สำนักการคลังนะ"):
        admin.says(each)
    answers = admin.state["answers"]
    assert answers["position"] == "นักวิชาการเงินและบัญชี ปฏิบัติการ"
    assert answers["bureau"]["name"] == "สำนักการคลังและงบประมาณ"


def _at_the_card(admin: Chat) -> Chat:
    return admin.says(
        "เพิ่มนางสาวสมใจ ทดลองงาน นิติกร D0309 สำนักการคลัง เป็นผู้รายงาน หัวหน้า อำนวยการคลัง"
    ).taps("ไม่มีกลุ่มงาน")


@pytest.mark.parametrize(
    "words", ["โอเคเพิ่มได้ แล้วออกรหัสให้เลย", "ยืนยันเพิ่มค่ะ แล้วก็ขอรหัสลงทะเบียนด้วยค่ะ", "ได้ครับ แล้วออกรหัสด้วย"]
)
def test_the_wish_behind_confirming_is_not_dropped_without_a_word(
    demo: House, admin: Chat, words: str
) -> None:
    heard = len(_at_the_card(admin).heard)
    admin.says(words)
    assert person(demo, "D0309").name == "นางสาวสมใจ ทดลองงาน"
    assert "ยังไม่ได้ทำ" in admin.since(heard) and "ออกรหัสลงทะเบียน" in admin.offers


@pytest.mark.parametrize(
    "words", ["โอเค แล้วออกรหัสยังไง", "ได้ค่ะ แล้วส่งถึงกี่คน", "เพิ่มเลย แล้วแก้ตำแหน่งเป็นนิติกร"]
)
def test_a_question_or_a_change_behind_it_confirms_nothing(
    demo: House, admin: Chat, words: str
) -> None:
    _at_the_card(admin).says(words)
    assert "แล้ว กด “ออกรหัสลงทะเบียน”" not in admin.since(0)


@pytest.mark.parametrize("words", ["ไม่มี", "ไม่มีหน้าที่อื่นค่ะ", "คนธรรมดา"])
def test_no_other_role_is_needed(demo: House, admin: Chat, words: str) -> None:
    admin.says("เพิ่มนางสาวสมใจ ทดลองงาน นิติกร D0309 สำนักการคลัง หัวหน้า อำนวยการคลัง").taps("ไม่มีกลุ่มงาน")
    assert admin.says(words).state["answers"]["roles"] == ["staff"]


@pytest.mark.soak
def test_what_is_not_wanted_of_somebody_new_is_no_group_and_no_other_person(admin: Chat) -> None:
    admin.says("เพิ่มบุคลากร").says("D0309").says("นางสาวสมใจ ทดลองงาน")
    assert admin.says("เอากลุ่มงานออก").state["answers"]["work_group"] == ""
    admin.says("นิติกร").says("สำนักการคลัง").says("กลุ่มงานไม่มี")
    assert "superior" not in admin.state["answers"]
    assert admin.says("ไม่ต้องเป็นผู้รายงานแล้ว").state["answers"]["roles"] == ["staff"]
    assert admin.says("ยกเลิกเพิ่มคนใหม่ไปเลย").last.startswith("จะยกเลิกใช่หรือไม่")


def test_a_role_denied_at_the_work_group_is_no_group(admin: Chat) -> None:
    admin.says("เพิ่มบุคลากร").says("D0309").says("นางสาวสมใจ ทดลองงาน").says("นิติกร").says(
        "สำนักการคลัง"
    )
    answers = admin.says("ไม่ต้องเป็นผู้รายงานแล้ว").state["answers"]
    assert "work_group" not in answers and answers["roles"] == ["staff"]


@pytest.mark.soak
def test_a_bureau_is_no_position_and_a_position_no_work_group(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("เพิ่มคนใหม่ ชื่อ นายทดสอบ มาใหม่ สำนักการคลัง").says("D0455")
    admin.says("สำนักการคลังและงบประมาณครับ เอ้ยค่ะ")
    assert "เป็นชื่อสำนัก" in admin.last and "ตำแหน่งอะไร" in admin.last
    admin.says("นิติกร").says("เจ้าพนักงานธุรการ")
    assert "“เจ้าพนักงานธุรการ” เป็นชื่อตำแหน่ง" in admin.last
    admin.says("สำนักประชาสัมพันธ์")
    assert "เป็นชื่อสำนัก" in admin.last and "อยู่กลุ่มงานใด" in admin.last
    admin.says("กลุ่มงานบัญชี").taps("ไม่มี").taps("บุคลากร").taps("ยืนยันเพิ่ม")
    added = person(demo, "D0455")
    assert (added.position, added.work_group) == ("นิติกร", "กลุ่มงานบัญชี")
    assert added.bureau.name == "สำนักการคลังและงบประมาณ"


@pytest.mark.soak
def test_a_bureau_told_where_the_position_is_asked_is_the_bureau(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("เพิ่มคนใหม่ ชื่อ นายทดสอบ มาใหม่").says("D0455")
    admin.says("สำนักประชาสัมพันธ์ค่ะ").says("นิติกร")
    assert "อยู่กลุ่มงานใด" in admin.last
    admin.taps("ย้อนกลับ").says("สำนักการคลังและงบประมาณ")
    assert "แก้ตามนี้" in admin.offers or "แก้ตามนี้" in admin.since(0)


@pytest.mark.parametrize(
    "said",
    [
        "ไม่มีกลุ่มงานอยู่สำนักการคลังและงบประมาณ",
        "กลุ่มงานยังไม่มีค่ะ",
        "ยังไม่มีกลุ่มครับเพราะเพิ่งบรรจุ",
        "เว้นกลุ่มงานไว้ก่อน ไม่มี",
    ],
)
def test_no_group_in_one_breath_with_more_is_no_group(admin: Chat, said: str) -> None:
    _asked_for_group(admin).says(said)
    assert admin.state["at"] == "superior" and not admin.state["answers"]["work_group"]


@pytest.mark.parametrize("said", ["ไม่มีกลุ่มงานย้ายมาจากข้างนอก", "ไม่อยู่กลุ่มงานใดเขาเพิ่งโอนมา"])
def test_what_denies_a_group_never_names_one(admin: Chat, said: str) -> None:
    _asked_for_group(admin).says(said)
    assert not admin.state["answers"].get("work_group")


@pytest.mark.parametrize("said", ["กลุ่มงานไม่มีนะเอาออก", "ลบกลุ่มงานทิ้งครับ", "อ้อ กลุ่มงานยังไม่มีค่ะ"])
def test_a_group_is_taken_out_at_the_card(admin: Chat, said: str) -> None:
    _at_the_card(admin).says("แก้กลุ่มงานเป็น กลุ่มงานพัสดุ")
    assert admin.state["answers"]["work_group"] == "กลุ่มงานพัสดุ"
    admin.says(said)
    assert not admin.state["answers"]["work_group"]


@pytest.mark.parametrize("said", ["กลุ่มงานไม่ต้องเอาออก", "อย่าเพิ่งลบกลุ่มงาน"])
def test_a_group_that_is_to_stay_stays(admin: Chat, said: str) -> None:
    _at_the_card(admin).says("แก้กลุ่มงานเป็น กลุ่มงานพัสดุ").says(said)
    assert admin.state["answers"]["work_group"] == "กลุ่มงานพัสดุ"


def test_what_waits_is_gone_once_its_answer_was_given_anew(demo: House, admin: Chat) -> None:
    _at_the_card(admin).says("มีเพื่อนร่วมกลุ่มงานเดียวกันหลายคน")
    assert "จะเพิ่มข้อความนี้ไหม" in admin.since(-2)
    told = admin.says("แก้กลุ่มงานเป็น กลุ่มงานพัสดุ").since(-2)
    assert "ไม่ได้ใช้ข้อความ “มีเพื่อนร่วมกลุ่มงานเดียวกันหลายคน” เพราะข้อนี้แก้แล้ว" in told
    admin.taps("ยืนยันเพิ่ม")
    assert "ออกรหัสลงทะเบียน" in admin.offers


def test_a_change_that_was_made_otherwise_is_not_asked_about_again(admin: Chat) -> None:
    _at_the_card(admin).says("แก้กลุ่มงานเป็น กลุ่มงานพัสดุ").says("กลุ่มงานเขาน่าจะอยู่ฝ่ายบัญชีล่ะมั้ง")
    assert "แก้ตามนี้ไหม" in admin.since(-2)
    told = admin.says("แก้กลุ่มงานเป็น กลุ่มงานบัญชี").since(-2)
    assert "แก้ตามนี้ไหม" not in told and admin.state["answers"]["work_group"] == "กลุ่มงานบัญชี"


def test_what_waits_about_another_answer_still_asks(admin: Chat) -> None:
    _at_the_card(admin).says("มีเพื่อนร่วมกลุ่มงานเดียวกันหลายคน").says("แก้ตำแหน่งเป็น นิติกร")
    admin.taps("ยืนยันเพิ่ม")
    assert "กรุณาเลือกก่อน" in admin.since(-2)


@pytest.mark.soak
def test_somebody_new_told_without_gaps(admin: Chat) -> None:
    admin.says(
        "เพิ่มคนใหม่ให้หน่อยชื่อนางสาวทดลองมาใหม่เป็นนักวิชาการเงินและบัญชีปฏิบัติการอยู่สำนักการคลังและงบประมาณเริ่มงานวันจันทร์ที่8มีนา"
    )
    told = admin.state["answers"]
    assert told["name"] == "นางสาวทดลองมาใหม่"
    assert told["position"] == "นักวิชาการเงินและบัญชีปฏิบัติการ"
    assert told["bureau"]["name"] == "สำนักการคลังและงบประมาณ"
    assert "มาจากงานบุคคล" in admin.says("ยังไม่มีเลยต้องออกให้ใหม่เลขต่อไปเลยได้ไหม").last
    admin.says("D0417").says("กลุ่มงานไม่มี").taps("ไม่มี").taps("บุคลากร")
    assert "ยังไม่เว้นวรรค" in admin.last and "ไม่ได้เก็บ “เริ่มงานวันจันทร์ที่8มีนา”" in admin.since(0)


@pytest.mark.parametrize(
    "said",
    [
        "เริ่มงานวันจันทร์ที่ 8 มีนาคมนะ",
        "เขาเริ่มงาน 1 เม.ย.",
        "น้องจะเริ่มทำงานเมื่อวานค่ะ",
        "ขอแก้วันเริ่มงานทดลองเป็น 16 มี.ค. 70 นะคะ ติดตรวจสุขภาพ",
    ],
)
def test_the_first_day_of_work_is_said_to_be_not_kept(admin: Chat, said: str) -> None:
    admin.says("เพิ่มนางสาวทดลอง มาใหม่ นิติกร สำนักการคลังและงบประมาณ")
    before = admin.state["answers"]
    assert "ทะเบียนไม่มีวันเริ่มงาน" in admin.says(said).since(-2)
    assert admin.state["answers"] == before


def test_a_first_day_in_the_opening_is_said_to_be_not_kept(admin: Chat) -> None:
    admin.says("เพิ่มนางสาวทดลอง มาใหม่ นิติกร สำนักการคลังและงบประมาณ เริ่มงาน 1 เมษายน")
    assert "จึงไม่ได้เก็บ “เริ่มงาน 1 เมษายน”" in admin.since(0)


@pytest.mark.parametrize(
    "said",
    [
        "น้องใหม่เข้ามาชื่อ สมหญิง ใจงาม",
        "คนใหม่มาแล้วค่ะ ชื่อ นางสาวสมหญิง ใจงาม",
        "น้องใหม่เพิ่งย้ายเข้ามาชื่อว่า สมหญิง ใจงาม",
    ],
)
def test_somebody_new_who_is_called_by_name_begins(admin: Chat, said: str) -> None:
    assert "สมหญิง ใจงาม" in admin.says(said).state["answers"]["name"]


@pytest.mark.parametrize("said", ["น้องใหม่ชื่ออะไร", "คนใหม่ต้องลงทะเบียนยังไง"])
def test_who_asks_about_somebody_new_begins_nothing(admin: Chat, said: str) -> None:
    assert not admin.says(said).house.states(admin.user_id)


def test_only_the_first_day_is_left_out_of_what_is_told_behind_it(admin: Chat) -> None:
    admin.says(
        "เพิ่มเจ้าหน้าที่ใหม่ค่ะ น.ส.พิมพ์ดาว ทดลองงาน นักจัดการงานทั่วไปปฏิบัติการ สำนักกฎหมาย เริ่ม 15 มี.ค. 70 "
        "รหัส D0990 และให้เป็นผู้รายงานของสำนักกฎหมายแทนคนเดิมตั้งแต่ 1 เม.ย. 70"
    )
    told = admin.state["answers"]
    assert (told["staff_id"], told["position"]) == ("D0990", "นักจัดการงานทั่วไปปฏิบัติการ")
    assert told["roles"] == ["staff", "reporter"] and "bureau" not in told
    assert "ไม่ได้เก็บ “เริ่ม 15 มี.ค. 70”" in admin.since(
        0
    ) and "ในทะเบียน กรุณาพิมพ์ชื่อสำนักที่มี" in admin.since(0)
    admin.says("สำนักการคลัง").says("ไม่มีกลุ่มงาน").taps("ไม่มี")
    assert "ไม่ได้บันทึกไว้: “1 เม.ย. 70”" in admin.since(-2)
