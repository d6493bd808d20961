"""Orders at the review cards of all kinds of conversations, and choices told in part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, HEAD, REPORTER, TOLD
from tests.handlers.surveys import surveying

STAFF = "D0106"


@pytest.fixture
def report(chat: Callable[[str], Chat]) -> Chat:
    """At the review card of a report."""
    found = chat(REPORTER)
    for said in ("รายงาน 1.10", "เสร็จแล้ว", TOLD, "ได้ตามแผนทั้งสองข้อ", "ไม่ใช้งบ", "เขียว"):
        found.says(said)
    return found.says("ไม่มี").says("ไม่มี")


@pytest.fixture
def deed(chat: Callable[[str], Chat]) -> Chat:
    """At the review card of a good deed."""
    staff = chat(STAFF).says("บันทึกความดี").says("ช่วยเก็บขยะริมน้ำ").taps("จิตอาสา")
    return staff.taps("วันนี้").taps("ฉันคนเดียว")


@pytest.fixture
def question(chat: Callable[[str], Chat]) -> Chat:
    """Where a question to the clinic is sent."""
    staff = chat(STAFF).says("ถามคลินิก ขอถามเรื่องจริยธรรมของข้าราชการหน่อย")
    if "ส่งถามคน" in staff.offers:
        staff.taps("ส่งถามคน")
    return staff.taps("ไม่บอกชื่อ")


def agreed(chat: Chat, words: str) -> dict[str, object]:
    """Says it, and agrees to what it proposes."""
    asks = "แก้ตามนี้ไหม" in chat.answer_to(words)
    return (chat.says("แก้ตามนี้") if asks else chat).answers


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("แก้ข้อสิ่งที่ทำครับ อันนี้ไม่ใช่ที่ผมพิมพ์", "narrative"),
        ("ตรงผลผลิตน่ะค่ะ ขอแก้หน่อย ไม่ถูก", "output"),
    ],
)
def test_a_row_that_is_only_wrong_is_asked_anew(report: Chat, words: str, step: str) -> None:
    assert report.says(words).house.states(report.user_id)
    [row] = [row for row, _ in report.house.states(report.user_id).values()]
    assert row.step == step


@pytest.mark.soak
def test_words_join_the_row_that_they_name(report: Chat) -> None:
    told = agreed(report, "เพิ่มเหตุผลในสิ่งที่ทำว่า คนติดงานปิดงบ")
    assert str(told["narrative"]).endswith("คนติดงานปิดงบ") and "เหตุผล" not in str(told["narrative"])
    report.says("ไฟล์ยังหาไม่เจอ แต่แก้ผลลัพธ์หน่อย เล่มรายงานทำเสร็จแล้ว")
    assert report.says("แก้ตามนี้").answers["outcome"] == "เล่มรายงานทำเสร็จแล้ว"


def test_words_join_the_only_text_of_the_card(deed: Chat) -> None:
    told = str(agreed(deed, "เพิ่มหน่อยครับ ทำอยู่สองชั่วโมง")["what"])
    assert told.startswith("ช่วยเก็บขยะริมน้ำ") and told.endswith("ทำอยู่สองชั่วโมง")


@pytest.mark.parametrize("words", ["ลงไว้เลยครับ", "โอเคค่ะ เก็บไว้เลย", "ช่างมันค่ะ บันทึกไปก่อนเลย"])
def test_a_card_that_only_keeps_is_kept_in_plain_words(deed: Chat, words: str) -> None:
    deed.says(words)
    assert "บันทึก" in deed.last and not deed.house.states(deed.user_id)


@pytest.mark.parametrize("words", ["เก็บไว้ก่อนนะ เดี๋ยวมาต่อ", "ลงไว้ที่ไหนคะ", "ยังไม่ลงนะ", "เก็บขยะไว้ด้วย"])
def test_other_words_keep_nothing(deed: Chat, words: str) -> None:
    deed.says(words)
    assert deed.house.states(deed.user_id)


def test_what_changes_before_it_is_sent_is_shown_first(deed: Chat) -> None:
    deed.says("แก้วันที่ทำเป็นเมื่อวาน แล้วบันทึกเลยค่ะ")
    assert deed.answers["done_on"] == "2027-02-28" and "ยังไม่ได้ส่ง" in deed.since(0)


@pytest.mark.parametrize(
    "words",
    [
        "ขอแก้คำถามเป็น ผู้รับเหมาชวนไปตีกอล์ฟ ไปได้มั้ยครับ",
        "เดี๋ยวครับ คำถามจริงๆ คือ ผู้รับเหมาชวนไปตีกอล์ฟ ไปได้มั้ยครับ",
    ],
)
def test_a_question_told_anew_keeps_what_it_asks(question: Chat, words: str) -> None:
    question.says(words)
    assert question.answers["text"] == "ผู้รับเหมาชวนไปตีกอล์ฟ ไปได้มั้ย"


def test_a_row_named_below_a_complaint_is_no_part_of_the_story(chat: Callable[[str], Chat]) -> None:
    staff = chat(STAFF).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    staff.says("หัวหน้าให้ขับรถหลวงไปรับลูกทุกเย็นวันศุกร์ที่หน้าโรงเรียน")
    staff.says("สำนักที่เกี่ยวข้องขอใส่สำนักการคลังค่ะ")
    told = staff.answers
    assert told["bureau"] and not told.get("more") and "การคลัง" not in str(told["text"])
    staff.says("อ๋อ หัวหน้าชื่อสมชาย เขาใส่สำนักการคลังในเอกสารด้วย")
    assert staff.answers["more"]


def test_a_day_is_changed_by_what_is_wrong_with_it(chat: Callable[[str], Chat]) -> None:
    staff = chat(STAFF).says("ลา").says("9-11 มี.ค.")
    told = agreed(staff, "เอ๊ะ 11 กลับมาทำงานแล้ว เอาแค่ 10 พอครับ")
    assert told["days"] == ["2027-03-09", "2027-03-10"]
    admin = chat(ADMIN).says("เตือน").taps("เลื่อนวันส่งของรอบ").says("20 มีนาคม").says("27 มีนาคม")
    told = agreed(admin, "เอ๊ะ 27 เป็นวันเสาร์ เอา 26 แทนนะ")
    assert (told["round"], told["new"]) == ("2027-03-20", "2027-03-26")


@pytest.mark.soak
def test_who_is_praised_is_changed_by_other_names_of_the_row(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD).says("ชื่นชมเพื่อน").says("นายสมมติ บุคลากร").says("แจ้งเรื่องของขวัญไวมาก")
    head.taps("สุจริต").says("คนที่ชมต้องเป็นคุณช่วยรายงานค่ะ ไม่ใช่คุณบุคลากร")
    who = head.answers["who"]
    assert isinstance(who, dict) and who["name"] == "นายสมมติ ช่วยรายงาน"


# -- choices told in part -------------------------------------------------------------------------


@pytest.mark.soak
def test_what_is_rather_not_answered_is_passed_over(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = surveying.makes(chat(REPORTER))
    staff = chat(STAFF).says(code).says("ข้อนี้ไม่อยากตอบค่ะ")
    assert "ข้อ 2 จาก" in staff.last


@pytest.mark.soak
def test_a_question_of_ones_own_is_told_with_how_it_is_answered(reporter: Chat) -> None:
    reporter.says("ทำแบบสำรวจ 3.6").taps("พอใจบริการ").taps("สำนักเรา ไม่เก็บชื่อ").taps("อีก 7 วัน")
    reporter.says("เพิ่มข้อนึง ให้เขาพิมพ์เองว่าอยากให้ปรับปรุงอะไร")
    told = reporter.answers
    assert (told["kind1"], told["own1"]) == ("text", ["อยากให้ปรับปรุงอะไร"])
    assert "เปิดแบบสำรวจ" in reporter.says("พอแล้วครับ ข้อเดียว").offers


def test_the_beginning_of_a_label_chooses_where_nothing_else_is_read(admin: Chat) -> None:
    admin.says("เอกสาร").taps("แบบรายงานของสำนัก").says("สำนักบริหารงานกลาง")
    before = admin.last
    admin.house.handle(
        admin.event({"type": "message", "message": {"type": "text", "id": "y", "text": "ทั้งปีค่ะ"}})
    )
    assert "ของรอบใด" in before and not admin.house.states(admin.user_id)


def test_day_of_what_was_done_is_offered_as_text(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10")
    reporter.says("จัดเสร็จเรียบร้อยแล้วครับ เมื่อวันที่ 12 ก.พ.")
    assert reporter.answers["status"] == "done"
    assert "12 ก.พ." in reporter.since(0) and "ยังไม่ได้ทำตาม" not in reporter.since(0)


def test_another_report_goes_on_where_it_is_meant(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("รายงาน 2.1")
    reporter.says("เอ๊ะ ไม่ใช่ 2.1 นะคะ กำลังทำ 1.10 อยู่")
    assert reporter.answers["number"] == "1.10"


@pytest.mark.soak
def test_no_file_for_now_goes_on(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    for said in ("รายงาน 1.10", "เสร็จแล้ว", TOLD, "ได้ตามแผนทั้งสองข้อ", "ไม่ใช้งบ", "เขียว"):
        reporter.says(said)
    reporter.says("ตกลงไม่มีไฟล์ก่อนละกัน ทำต่อเลย")
    assert reporter.answers["evidence"] is None and "เผยแพร่" in reporter.last
