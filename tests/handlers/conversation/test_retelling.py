"""What a sentence puts right in an answer given before is shown, and changed only by a tap."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import TOLD, sends


@pytest.fixture
def checking(reporter: Chat) -> Chat:
    """Somebody at the review card of a report."""
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    return reporter.says("ไม่มี").says("ไม่มี")


@pytest.fixture
def complaining(reporter: Chat) -> Chat:
    """Somebody at the review card of a complaint."""
    reporter.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    return reporter.says("เจ้าหน้าที่เรียกเงินค่าเอกสารเมื่อวันจันทร์ที่เคาน์เตอร์")


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "ไม่ใช่ 118 คน 85 คนค่ะ",
        "85 คน ไม่ใช่ 118 คน",
        "แก้จาก 118 คน เป็น 85 คน",
        "118 พิมพ์เกิน ของจริง 85 คน",
        "ตะกี้พิมจำนวนผิด 85 คนนะไม่ใช่ 118",
        "แก้จำนวนคนเป็น 85",
        "จำนวนคนผิด ที่จริง 85",
        "อ้าว คนต้องเป็น 85 คนสิ พิมพ์เลยไปไหนก็ไม่รู้",
    ],
)
def test_words_of_a_text_are_replaced(checking: Chat, said: str) -> None:
    checking.says(said).agrees()
    assert checking.answers["narrative"] == TOLD.replace("118", "85")
    assert checking.state["at"] == "review"


@pytest.mark.parametrize(
    "said",
    [
        "แก้จำนวนคนเป็น 85 กับวันที่เป็น 20 มกราคม",
        "เปลี่ยนจำนวนคนเป็น 85 คน และวันที่เป็น 20 มกราคม",
        "ขอแก้วันที่เป็น 20 มกราคม แล้วก็จำนวนคนเป็น 85",
    ],
)
def test_two_changes_of_one_text_are_made_together(checking: Chat, said: str) -> None:
    checking.says(said).taps("แก้ตามนี้")
    assert checking.answers["narrative"] == TOLD.replace("118", "85").replace("15", "20")


@pytest.mark.soak
def test_two_changes_that_wait_are_asked_about_again(checking: Chat) -> None:
    checking.says("แก้จำนวนคนเป็น 85 กับวันที่เป็น 20 มกราคม").says("แอร์เสียค่ะ")
    assert "แทนข้อความเดิม" not in checking.last and checking.state["at"] == "review"
    checking.taps("แก้ตามนี้")
    assert checking.answers["narrative"] == TOLD.replace("118", "85").replace("15", "20")


@pytest.mark.parametrize("said", ["118 คนขาดไป 3 คน", "118 คนนับเกินไป 1 คนค่ะ", "118 ขาด 5"])
def test_a_difference_is_no_new_figure(checking: Chat, said: str) -> None:
    assert "แก้ตามนี้" not in checking.says(said).offers


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("ไม่ใช่ผลไม้นะ กระเช้าสมุนไพร แก้ให้ด้วย", "กระเช้าสมุนไพร"),
        ("เดี๋ยวนะ ไม่ใช่กระเช้าผลไม้ แก้เป็นกระเช้ารังนก", "กระเช้ารังนก"),
        ("ไม่ใช่กระเช้าผลไม้น้า กระเช้ารังนกต่างหากจ้า ป้าบอกผิด", "กระเช้ารังนก"),
    ],
)
def test_an_earlier_answer_is_put_right_where_a_price_is_asked(
    reporter: Chat, said: str, what: str
) -> None:
    reporter.says("รับของขวัญ").says("กระเช้าผลไม้").says(said)
    if "แก้ตามนี้" in reporter.offers:
        reporter.taps("แก้ตามนี้")
    assert reporter.answers["what"] == what and reporter.state["at"] == "value"


def test_a_text_that_is_to_be_written_anew_is_asked_anew(checking: Chat) -> None:
    checking.says("ที่เล่าว่าทำอะไรมันสั้นไป ขอเขียนใหม่นะครับ")
    assert checking.state["at"] == "narrative" and checking.answers["narrative"] == TOLD


@pytest.mark.soak
def test_agreeing_in_words_changes_it_and_does_not_send(checking: Chat) -> None:
    checking.says("คนเข้าจริงๆ 85 คนค่ะ").says("ใช่ค่ะ")
    assert checking.answers["narrative"] == TOLD.replace("118", "85")


def test_denying_leaves_it(checking: Chat) -> None:
    checking.says("คนเข้าจริงๆ 85 คนค่ะ").says("ไม่ใช่ค่ะ")
    assert checking.answers["narrative"] == TOLD and checking.state["at"] == "review"


@pytest.mark.parametrize("said", ["ยืนยันค่ะ", "ส่งเลย", "ส่งเลยค่ะ", "ยืนยัน"])
def test_confirming_after_the_change_never_sends_what_was_called_wrong(
    checking: Chat, said: str
) -> None:
    checking.says("ไม่ใช่ 118 คน 85 คน")
    assert checking.answers["narrative"] == TOLD.replace("118", "85")
    assert "ส่งรายงานแล้ว" in checking.says(said).last


def test_the_button_of_the_review_card_asks_what_waits_first(checking: Chat) -> None:
    checking.says("คนเข้าจริงๆ 85 คนค่ะ").taps("ยืนยันการส่ง")
    assert "แก้ตามนี้ไหม" in checking.since(-2) and "ส่งรายงานแล้ว" not in checking.last
    assert "ส่งรายงานแล้ว" in checking.taps("แก้ตามนี้").taps("ยืนยันการส่ง").last


@pytest.mark.soak
def test_an_answer_told_anew_at_the_card_is_asked(checking: Chat) -> None:
    checking.says("ลืมบอก ได้งบ 5,000 ใช้หมดเลย")
    assert checking.answers["budget"] == "none"
    checking.taps("แก้ตามนี้")
    assert checking.answers["budget"] == ["5000.00", "5000.00"]


def test_what_names_no_figure_of_the_answers_is_asked_and_not_kept(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD).says("ไม่ใช่ 80 คน 85 คน")
    assert "ใช้เป็นคำตอบ" in reporter.offers and "output" not in reporter.answers


def test_a_complaint_is_put_right_in_its_own_words(complaining: Chat) -> None:
    complaining.says("แก้วันที่ ไม่ใช่วันจันทร์ เป็นวันอังคาร").taps("แก้ตามนี้")
    assert "เมื่อวันอังคารที่เคาน์เตอร์" in complaining.answers["text"]


@pytest.mark.parametrize("said", ["ยังไม่มี", "ไม่มีแล้วค่ะ", "แค่นี้ครับ", "หมดแล้ว"])
def test_having_nothing_to_add_adds_nothing(complaining: Chat, said: str) -> None:
    before = complaining.answers
    assert "ยังไม่ได้ส่ง" in complaining.says(said).last
    assert complaining.answers.get("more") == before.get("more")


def test_the_end_of_a_leave_is_moved(reporter: Chat) -> None:
    reporter.says("ลา 5-9 มี.ค.").says("ไม่ใช่ ถึงวันที่ 10")
    assert reporter.answers["days"] == ["2027-03-05", "2027-03-10"]


def test_a_decision_taken_back_in_the_middle_is_the_decision(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").taps("ส่งกลับแก้ไข").says("เปลี่ยนใจ อนุมัติเลยดีกว่า")
    assert head.answers["decision"] == "approved" and head.state["at"] == "sure"


def test_the_reason_told_with_the_decision_is_the_reason_and_is_asked_about(
    reporter: Chat, head: Chat
) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").says("ตัวเลขไม่ตรงกับเอกสาร ให้กลับไปแก้")
    assert "เพราะ “ตัวเลขไม่ตรงกับเอกสาร” ใช่หรือไม่" in head.last
    assert head.answers["reason"][0] == "ตัวเลขไม่ตรงกับเอกสาร" and head.state["at"] == "return_sure"


def test_a_reason_that_cannot_be_told_apart_from_the_decision_is_offered(
    reporter: Chat, head: Chat
) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").says("ตัวเลขยังไม่ตรงให้กลับไปแก้")
    assert "reason" not in head.answers and "ใช้เป็นเหตุผลไหม" in head.since(-2)


def test_agreeing_to_stop_stops(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("เปล่าๆ ไม่ได้รับ แค่จะถาม")
    assert "จะยกเลิกใช่หรือไม่" in reporter.last and "what" not in reporter.answers
    assert "ยกเลิก" in reporter.says("ใช่ค่ะ").last
    assert not reporter.house.states(reporter.user_id)


def test_denying_to_stop_stays(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("ยกเลิกค่ะ กดผิด")
    assert "จะยกเลิกใช่หรือไม่" in reporter.says("ไม่ค่ะ").since(0)
    assert reporter.state["at"] == "status" and "status" not in reporter.answers


@pytest.mark.soak
def test_all_channels_but_one_leave_that_one_out(checking: Chat) -> None:
    checking.says("แก้ไข การเผยแพร่").says("ทุกช่องทางยกเว้นเพจ STRONG")
    assert len(checking.answers["publicity"]) == 5
    assert "เพจ ชมรม STRONG" not in checking.answers["publicity"]


def test_a_question_about_files_is_answered_at_the_card(checking: Chat) -> None:
    assert "ส่งรูปหรือไฟล์" in checking.says("แนบรูปตรงไหน").last


def test_what_is_kept_from_before_is_no_text(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("ขอใช้ข้อความเดิมที่ส่งรอบก่อน")
    assert "narrative" not in reporter.answers and "ยังไม่มีคำตอบเดิม" in reporter.last


@pytest.mark.parametrize("said", ["ดู", "1", "ข้อแรก"])
def test_the_nearest_answer_is_read_in_a_word(reporter: Chat, said: str) -> None:
    reporter.says("ถามคลินิก").says("รับกระเช้าจากผู้รับจ้างได้ไหมถ้ามูลค่าไม่ถึงสามพัน").says(said)
    assert reporter.answers["has_read"] is True


@pytest.mark.parametrize("more", ["", " ใช้งบ 4,500 บาท"])
def test_done_since_a_day_is_done(reporter: Chat, more: str) -> None:
    reporter.says("รายงาน 1.10").says(f"เสร็จเรียบร้อยเมื่อวันที่ 15 ม.ค. มีคนมา 120 คน{more}")
    assert reporter.answers["status"] == "done" and "120 คน" in reporter.answers["narrative"]


@pytest.fixture
def long_told(reporter: Chat) -> Chat:
    """Somebody at the review card; what was done names two figures."""
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(LONG)
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    return reporter.says("ไม่มี").says("ไม่มี")


LONG = "จัดอบรมคุณธรรมให้บุคลากรวันที่ 5 พฤศจิกายน ที่ห้องประชุมชั้น 3 คนเข้า 45 คน"


@pytest.mark.parametrize("said", ["แก้ไขสิ่งที่ทำ เป็น คนเข้า 54 คน", "คนเข้า 54 คนนะคะ ไม่ใช่ 45"])
def test_a_part_told_anew_is_put_in_its_text_and_shown(long_told: Chat, said: str) -> None:
    before = len(long_told.heard)
    long_told.says(said).agrees()
    assert "54 คน" in long_told.since(before)
    assert long_told.answers["narrative"] == LONG.replace("45", "54")


def test_a_few_words_never_take_the_place_of_a_text_unasked(long_told: Chat) -> None:
    long_told.says("แก้ไขสิ่งที่ทำ เป็น จัดอบรมแล้ว")
    assert long_told.answers["narrative"] == LONG
    assert "สั้นกว่าเดิมมาก จึงยังไม่ได้แก้ “สิ่งที่ทำ”" in long_told.since(0)
    long_told.says(LONG.replace("45", "60"))
    assert long_told.answers["narrative"] == LONG.replace("45", "60")


def test_words_of_another_answer_never_take_the_place_of_a_text_unasked(long_told: Chat) -> None:
    long_told.says("แก้ไขสิ่งที่ทำ เป็น จัดอบรมแล้ว").says("เผยแพร่ทางเพจสำนักแล้ว 21 พ.ย.")
    assert "ข้อความนี้เป็นสิ่งที่ทำใช่หรือไม่" in long_told.since(0)
    long_told.says("ใช้คำตอบเดิม")
    assert long_told.answers["narrative"] == LONG
    assert long_told.answers["publicity"]


@pytest.mark.parametrize("said", ["ส่งใหม่เลย", "ยืนยันส่งใหม่ค่ะ"])
def test_sending_again_in_words_sends(checking: Chat, said: str) -> None:
    assert "ส่งรายงานแล้ว" in checking.says(said).last


@pytest.mark.parametrize("said", ["ต้องส่งใหม่ไหม", "ส่งใหม่พรุ่งนี้", "ยังไม่ส่งใหม่"])
def test_what_only_speaks_of_sending_again_sends_nothing(checking: Chat, said: str) -> None:
    assert "ส่งรายงานแล้ว" not in checking.says(said).since(0)
