"""What is asked of a matter is answered from its sheet: named, in sight, or in its conversation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

SEEN, MENDED, DUE = "แบบสำรวจ · ใครเห็นบ้าง", "แบบสำรวจ · แก้ไขภายหลัง", "แบบสำรวจ · กำหนดเวลา"
NO_POLL = "ขณะนี้ไม่มีแบบสำรวจที่รอท่านตอบ"
SIGNED = "การลงชื่อเข้าร่วม · ทำแทนกัน"


@pytest.mark.parametrize(
    ("said", "title"),
    [("ใบลงชื่อเข้าร่วมลงแทนเพื่อนที่ติดประชุมได้ไหม", SIGNED), ("โพลนี้ปิดวันไหน", NO_POLL)],
)
def test_the_matter_is_named(reporter: Chat, said: str, title: str) -> None:
    reporter.says(said)
    assert reporter.last.startswith(title)
    assert not reporter.house.states(reporter.user_id)


def test_right_after_an_answer_the_matter_need_not_be_named(reporter: Chat) -> None:
    reporter.says("โพลนี้ปิดวันไหน").says("แล้วหัวหน้าเห็นมั้ย")
    assert reporter.last.startswith(SEEN)
    reporter.says("แล้วแก้ทีหลังได้ป่ะ")
    assert reporter.last.startswith(MENDED)


def test_nor_in_a_conversation_about_it_which_stays(reporter: Chat) -> None:
    reporter.says("ทำแบบสำรวจ")
    before = reporter.state
    reporter.says("แล้วหัวหน้าจะเห็นไหมว่าใครตอบอะไร")
    assert reporter.since(-2).startswith("แบบสำรวจที่ไม่เก็บชื่อ เก็บเพียงว่าท่านตอบแล้ว")
    assert reporter.state["at"] == before["at"] and reporter.state["answers"] == before["answers"]


@pytest.mark.parametrize(
    "said",
    [
        "ขอดูแบบสำรวจหน่อย",
        "ตอบแบบสอบถามเรียบร้อยแล้วค่ะ",
        "แบบสำรวจของผมมีคนตอบกี่คนแล้ว",
        "ทำแบบสำรวจ",
        "ขอบคุณที่ทำแบบสำรวจนะคะ",
    ],
)
def test_orders_answers_and_todays_state_are_no_standing_fact(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert not reporter.last.startswith("แบบสำรวจ ·")


def test_a_rule_of_another_matter_is_no_answer_in_a_conversation(reporter: Chat) -> None:
    reporter.says("แจ้งลา").says("แล้วถ้าต้องอยู่ต่อจะขยายวันได้มั้ย")
    assert "ต้องเข้าร่วมประกาศไหม" not in reporter.last.split("\n")[0]
    assert reporter.state["at"] == "days"


def test_who_is_afraid_is_told_no_duty(chat: Callable[[str], Chat]) -> None:
    stranger = chat("U" + "9" * 32).says("จะแจ้งเรื่องเจ้าหน้าที่รับเงินแต่กลัวโดนตามตัว ปลอดภัยไหม")
    assert "หากไม่ทำ" not in stranger.last


def test_how_long_it_is_kept_is_not_how_long_it_takes(chat: Callable[[str], Chat]) -> None:
    someone = chat("D0106").says("ร้องเรียน").says("เก็บข้อมูลไว้นานแค่ไหนคะ")
    assert "· เก็บไว้นานเท่าใด" in someone.last
    someone.says("ร้องเรียน").says("นานแค่ไหนกว่าจะรู้ผล")
    assert "รับทราบภายใน" in someone.last


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("ใช้ AI ทำภาพวันพฤหัสให้ได้ไหม ผิดหรือเปล่า", "ภาพอินโฟกราฟิกวันพฤหัส · ทำได้หรือไม่"),
        ("ตอบแบบสำรวจตามตรงแล้วจะโดนเขม่นไหม", "แบบสำรวจ · หากกังวล"),
        ("กดปุ่มในบอตแล้วไม่ไปไหนเลย", "บอต · กดหรือส่งไม่ได้"),
        ("แบบสอบถามสแกนแล้วไม่ขึ้น", "แบบสำรวจ · กดหรือส่งไม่ได้"),
    ],
)
def test_may_i_at_all_fear_and_what_does_not_work(reporter: Chat, said: str, title: str) -> None:
    reporter.says(said)
    assert reporter.last.startswith(title)
    assert not reporter.house.states(reporter.user_id)


def test_what_no_sheet_says_is_answered_for_all_matters(reporter: Chat) -> None:
    reporter.says("นอนกลางวันในห้องทำงานผิดวินัยไหม")
    assert "บอตจึงไม่วินิจฉัย" in reporter.last


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("เช็กชื่ออบรมไม่ทัน ให้เพื่อนกดแทนได้มั้ย", SIGNED),
        ("ลืมรายงานของขวัญไปสองเดือนแล้ว ยังรายงานได้ไหม", "ยังแจ้งได้ บอตรับวันที่ได้รับย้อนหลัง"),
        ("ส่งหนังสือเวียนไปแล้วแก้ข้อความได้ไหม", "ข้อความถึงหลายคน · แก้ไขภายหลัง"),
        ("ร้องเรียนหัวหน้าตัวเองได้ไหม กลัวโดนย้าย", "กลัวถูกกลั่นแกล้ง"),
    ],
)
def test_what_is_plainly_asked_goes_before_what_shows_or_does_it(
    reporter: Chat, said: str, title: str
) -> None:
    reporter.says(said)
    assert reporter.last.startswith(title)
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize(
    ("said", "shown"),
    [("ขอลาพรุ่งนี้ได้ไหม", "ตรวจวันลา"), ("ขอดูแผนหน่อยได้ไหม", "แผนของสำนัก")],
)
def test_who_wishes_politely_is_still_served(reporter: Chat, said: str, shown: str) -> None:
    reporter.says(said)
    assert shown in reporter.last


def test_in_a_conversation_what_is_only_supposed_is_answered(chat: Callable[[str], Chat]) -> None:
    someone = chat("D0106").says("รายงานของขวัญ").says("ถ้าไม่รู้ชื่อคนให้ล่ะ")
    assert someone.last.startswith("มูลค่าและผู้ให้ของขวัญ · ยังไม่มีข้อมูล")
    assert someone.state["at"] == "what"
    someone.says("ไม่รู้ราคา")
    assert "ยังไม่มีข้อมูล" not in someone.last


def test_in_a_complaint_no_other_matter_is_told_of(chat: Callable[[str], Chat]) -> None:
    someone = chat("D0106").says("ร้องเรียน").says("ถ้าเขาฟ้องกลับล่ะ")
    assert someone.last.startswith("กลัวถูกกลั่นแกล้ง")
    someone.taps("ทำเรื่องที่ค้างต่อ")
    someone.says("ทำไมต้องลงชื่อเข้างานสองรอบ ลดเหลือรอบเดียวได้ไหม")
    assert "รอบส่งรายงาน" not in someone.last


def test_what_plainly_asks_is_not_kept_as_a_text(chat: Callable[[str], Chat]) -> None:
    someone = chat("D0106").says("บันทึกความดี").says("ลงเรื่องที่บ้านได้ไหม")
    assert "ข้อความนี้เป็นคำตอบ หรือคำถาม" in someone.last
    assert not someone.state["answers"]
    someone.says("ถามคนแก่หน้าลิฟต์ว่าให้ช่วยถือของไหม แล้วถือไปส่ง")
    assert "ถือไปส่ง" in str(someone.state["answers"])


@pytest.mark.parametrize(
    ("word", "said", "title"),
    [
        ("ส่งข้อความถึง", "ส่งแล้วยกเลิกได้ไหม", "ข้อความถึงหลายคน · ถอนหรือลบ"),
        ("ส่งข้อความถึง", "ใครเห็นข้อความบ้าง", "ข้อความถึงหลายคน · ใครเห็นบ้าง"),
    ],
)
def test_where_a_question_may_be_the_answer_a_plain_one_is_answered(
    admin: Chat, word: str, said: str, title: str
) -> None:
    admin.says(word).says(said)
    assert admin.last.startswith(title)
    admin.taps("ทำเรื่องที่ค้างต่อ").says("ใครยังไม่ส่งรายงาน")
    assert "ที่ยังไม่ส่ง" in admin.last


def test_a_fact_goes_before_the_questions_own_help(chat: Callable[[str], Chat]) -> None:
    someone = chat("D0106").says("ร้องเรียน").taps("ข้อร้องเรียน").says("เปลี่ยนใจทีหลังได้มั้ย")
    assert someone.since(-2).startswith("เรื่องร้องเรียน · ถอนหรือลบ")


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("ถามคลินิก ส่งรายงานช้ากว่ากำหนดได้ไหม", True),
        ("ถามคลินิก ต้องใส่ชุดไทยไหม", True),
        ("ถามคลินิกว่ารับของขวัญจากผู้รับเหมาได้ไหม", True),
        ("ถามคลินิกแล้วกี่วันตอบ", False),
    ],
)
def test_a_question_put_to_who_answers_questions_is_no_fact_on_them(
    chat: Callable[[str], Chat], said: str, put: bool
) -> None:
    someone = chat("D0106").says(said)
    assert bool(someone.house.states(someone.user_id)) is put
    assert someone.last.startswith("ถามคลินิก ·") is not put


@pytest.mark.parametrize(
    ("said", "told"),
    [
        # What a rule says another thing is, no matter's own purpose tells as well.
        ("โนกิ๊ฟที่เค้าพูดกันเนี่ย มันคืออัลไลหรอ", "No Gift คืออะไร"),
        # One word names documents, the whole sentence is about evidence.
        ("ไฟล์วิดีโอกับภาพแคปไลน์เอามายืนยันผลได้ป่าวครับ", "แนบหลักฐานอะไรได้"),
        # A number that is spoken is one activity's, too.
        ("ถามหน่อยค่ะกิจกรรมสามจุดเจ็ดปีนี้ใครต้องเป็นคนทำ", "ใครต้องเป็นคนส่ง"),
    ],
)
def test_a_rule_that_is_learned_goes_before_another_matter(
    reporter: Chat, said: str, told: str
) -> None:
    assert reporter.says(said).last.startswith(told)


@pytest.mark.parametrize(
    "said", ["ส่งไฟล์ pdf แทนรูปได้ไหม", "ใช้ไฟล์ pdf แทนรูปภาพได้หรือเปล่า", "ส่งเป็น pdf แทนภาพถ่ายได้มั้ย"]
)
def test_files_instead_of_pictures_are_evidence(reporter: Chat, said: str) -> None:
    assert reporter.says(said).last.startswith("หลักฐานในรายงาน")
