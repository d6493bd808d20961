"""At the review card and beside a choice, people tell one thing in many words."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import TOLD


@pytest.fixture
def told(reporter: Chat) -> Chat:
    """A report at the step after what was done."""
    return reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)


@pytest.fixture
def checking(told: Chat) -> Chat:
    """The same at its review card."""
    told.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    return told.says("ไม่มี").says("ลงเว็บคุณธรรมคนสภาแล้ว")


def test_a_channel_is_added_to_the_others(checking: Chat) -> None:
    before = checking.answers["publicity"]
    checking.says("เพิ่มช่องทางเพจ STRONG ด้วย")
    assert checking.answers["publicity"] == [*before, "เพจ ชมรม STRONG"]


@pytest.mark.soak
def test_words_are_taken_out_for_others(checking: Chat) -> None:
    checking.says("เอาคำว่าแลกเปลี่ยนเรียนรู้ออก เปลี่ยนเป็นอบรม").taps("แก้ตามนี้")
    assert checking.answers["narrative"] == TOLD.replace("แลกเปลี่ยนเรียนรู้", "อบรม")


@pytest.mark.parametrize(
    "words", ["แค่จะลบคำว่า ประชุมสภา", "ไม่เอาคำว่าประชุมสภาค่ะ", "ตรงสิ่งที่ทำตัดคำว่าประชุมสภาออกครับ"]
)
def test_words_of_an_order_go_out_and_are_kept_nowhere(checking: Chat, words: str) -> None:
    told = f"{TOLD} ตอนบ่าย ประชุมสภา ต่อ"
    checking.says("แก้ไข สิ่งที่ทำ").says(told).says(words)
    assert checking.answers["narrative"] == told
    checking.taps("แก้ตามนี้")
    assert checking.answers["narrative"] == f"{TOLD} ตอนบ่าย ต่อ"


def test_words_that_stand_nowhere_change_nothing(checking: Chat) -> None:
    before = checking.answers
    assert "ไม่พบคำนั้น" in checking.says("เอาคำว่า งานเลี้ยง ออกค่ะ").since(-2)
    assert checking.answers == before


def test_a_text_is_asked_for_anew(checking: Chat) -> None:
    assert checking.says("สิ่งที่ทำขอเขียนใหม่นะคะ").state["at"] == "narrative"


def test_the_state_is_changed_by_its_words_alone(checking: Chat) -> None:
    checking.says("เปลี่ยนเป็นยังไม่เสร็จ 80%").taps("แก้ตามนี้")
    assert (checking.answers["status"], checking.answers["percent"]) == ("started", "80")


def test_a_picture_is_wanted_before_it_is_sent(checking: Chat) -> None:
    assert checking.says("ยังก่อน ขอแนบรูปเพิ่ม").state["at"] == "evidence"


def test_the_state_told_with_its_reason_is_the_state(told: Chat) -> None:
    told.says("อ้าว สถานะต้องเป็น 75 นะ ยังไม่เสร็จจริง")
    assert (told.answers["status"], told.answers["percent"]) == ("started", "75")
    assert "output" not in told.answers


def test_a_share_beside_other_words_is_no_other_state(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("75 นะ ยังไม่เสร็จจริง")
    assert reporter.answers.get("status") in (None, "started")


def test_days_are_moved_at_the_card(reporter: Chat) -> None:
    reporter.says("ลา 5-9 มี.ค.").says("เลื่อนเป็น 12-16 แทน")
    assert reporter.answers["days"] == ["2027-03-12", "2027-03-16"]


@pytest.mark.parametrize(
    ("said", "flow"),
    [("ไม่ใช่เรื่องนี้ค่ะ จะรายงานของขวัญ", "report_gift")],
)
def test_something_else_is_wanted_than_this(reporter: Chat, said: str, flow: str) -> None:
    reporter.says("รายงาน 1.10").says(said)
    opened = [(row.flow, row.status) for row, _ in reporter.house.states(reporter.user_id).values()]
    assert sorted(opened) == sorted([("report_activity", "paused"), (flow, "active")])


def test_why_the_name_is_not_told_is_no_story(reporter: Chat) -> None:
    reporter.says("ร้องเรียน").taps("ข้อร้องเรียน").says("กลัวโดนแกล้ง ไม่บอกดีกว่า")
    assert "text" not in reporter.answers


def test_a_refusal_that_was_not_taken_is_pressure(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้า 500 บาท").says("คุณเอกชน ค้าขาย บริษัทตัวอย่าง จำกัด")
    reporter.taps("คู่สัญญา/ผู้รับจ้าง").says("ตั้งใจเอามาให้ผมโดยเฉพาะ ปฏิเสธแล้วไม่ยอม")
    assert reporter.answers["manner"] == "own_pressed" and "done" not in reporter.answers


def test_a_channel_that_is_a_command_too_is_the_channel(told: Chat) -> None:
    told.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("เว็บคุณธรรม")
    assert told.answers["publicity"] == ["เว็บไซต์คุณธรรมคนสภา"]


def test_the_price_of_one_of_several_is_not_the_value(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("บัตรของขวัญเซ็นทรัล 500 บาท 2 ใบ")
    assert "value" not in reporter.answers and reporter.state["at"] == "value"


def test_back_to_its_owner_is_returned(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้า 500 บาท").says("คุณเอกชน ค้าขาย บริษัทตัวอย่าง จำกัด")
    reporter.taps("คู่สัญญา/ผู้รับจ้าง").taps("ให้ฉัน ปฏิเสธไม่ได้").says("ที่ห้องพัสดุ เมื่อวาน")
    assert reporter.says("คืนให้เจ้าของไปเรียบร้อย").answers["done"] == "returned"


def test_the_answer_before_is_said_to_be_wrong_and_told(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("อันก่อนหน้าตอบผิด ต้อง 50%")
    assert (reporter.answers["status"], reporter.answers["percent"]) == ("started", "50")
    assert "narrative" not in reporter.answers


def test_a_figure_is_another_one(told: Chat) -> None:
    told.says("118 คนนั้นเป็น 128 คนนะ").taps("แก้ตามนี้")
    assert told.answers["narrative"] == TOLD.replace("118", "128")


def test_the_price_is_changed_while_the_giver_is_asked(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้า 500 บาท").says("แก้ราคาก่อน เป็น 3,000")
    assert reporter.answers["value"] == "3000.00" and "giver" not in reporter.answers


def test_stopping_twice_said_at_the_card_is_asked(checking: Chat) -> None:
    assert "จะยกเลิกใช่หรือไม่" in checking.says("ไม่ส่งละ ยกเลิกเลย").last


@pytest.mark.soak
@pytest.mark.parametrize("said", ["ขอให้หัวหน้าดูก่อนส่ง", "ขอส่งพรุ่งนี้", "ถามการเงินแล้วเดี๋ยวบอก"])
def test_putting_it_off_at_the_card_pauses(checking: Chat, said: str) -> None:
    assert "พักไว้ให้แล้ว" in checking.says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ส่งไปก่อนเลย รูปเดี๋ยวตามให้ทีหลัง",
        "อ่านละ ไม่มีอะไรต้องแก้ ยืนยันครับ",
        "ไม่แก้อะไรแล้ว ยืนยันตามนี้แหละ จะได้จบๆ ไป",
        "รับทราบข้อสังเกตทุกข้อค่ะ หลักฐานขอตามไปภายหลังนะคะ ตอนนี้ขอยืนยันการส่งไว้ก่อนค่ะ",
        "ส่งเลยๆ ผอ. ยืนรออยู่ข้างหลังเนี่ย",
    ],
)
def test_own_words_send_what_the_card_shows(checking: Chat, said: str) -> None:
    checking.says(said)
    assert "ส่งรายงานแล้ว" in checking.since(-2)


@pytest.mark.parametrize("said", ["ยังส่งไม่ได้นะ", "อย่าเพิ่งส่งนะ ขอเช็กก่อน", "ส่งไปก็โดนตีกลับ"])
def test_a_denial_sends_nothing(checking: Chat, said: str) -> None:
    assert "ส่งรายงานแล้ว" not in checking.says(said).since(-2)
    assert checking.house.states(checking.user_id)


@pytest.mark.every(3)
@pytest.mark.parametrize(
    "said",
    [
        "โอเค เดี๋ยวส่งเอง",
        "จดหมายเชิญส่งไปแล้วด้วย",
        "คนส่งคือพี่เอ",
        "ตรวจครบแล้ว ส่งทีเดียวพร้อม 1.12",
        "ยืนยันไม่ได้หรอก ข้อมูลยังไม่ครบ",
        "don't submit",
        "submit tomorrow",
        "ส่งตอนเย็น",
        "เอาไว้ส่งพร้อมกัน",
        "โอเคแต่เดี๋ยวส่ง",
        "ส่งได้เลยถ้าหัวหน้าโอเค",
        "หัวหน้าส่งไปแล้ว",
        "ส่งเมล์ไปหาพี่แล้ว",
        "ส่ง เอกสารตัวจริงไปที่กองแล้ว",
        "ส่งต่อให้พี่นก",
        "คิดว่าส่งได้ละมั้ง",
        "สามสิบคนนะ ส่งเลย",
        "ส่งเลย แต่แก้งบก่อน",
        "ส่งไปแล้ว",
        "หัวหน้าบอกว่า ส่งเลย",
        "ส่งเลย เอ้ย เดี๋ยวก่อน",
        "ส่งเลยค่ะ อ้อ ลืมใส่งบ",
        "ส่งเลย รออยู่แค่หัวหน้า",
        "ส่งเลย ล้อเล่น",
        "ส่งเลย โทษที กดพลาด",
        "ส่งเลย อาทิตย์หน้า",
        "มี 15 คน ส่งเลยค่ะ",
        "พี่ติ๋มว่า ส่งเลย",
        "วันศุกร์ ส่งเลยนะคะ",
        "ใบลา ส่งเลยค่ะ",
        "ควร ส่งเลย",
        "ลบบรรทัดสุดท้าย ส่งเลย",
        "ใช้งบ 500 บาท ส่งเลย",
        "อบรมเสร็จแล้ว ยืนยันครับ",
        "เมื่อวานพี่เอ ส่งให้เลย",
        "เดี๋ยวแก้ก่อน ส่งเลยไหมนะ",
    ],
)
def test_words_that_only_speak_of_sending_send_nothing(checking: Chat, said: str) -> None:
    assert "ส่งรายงานแล้ว" not in checking.says(said).since(-2)


@pytest.mark.parametrize(
    "said", ["โอเคค่ะ ส่งเลยค่ะ", "ตรวจแล้ว ส่งได้เลยครับ", "ครบแล้วนะ ยืนยันเลย", "ส่งให้หน่อยค่ะ"]
)
def test_plain_words_send(checking: Chat, said: str) -> None:
    assert "ส่งรายงานแล้ว" in checking.says(said).since(-2)


def test_own_words_lead_to_the_answer_that_they_are_about(checking: Chat) -> None:
    before = checking.answers
    checking.says("จะใส่รูปกับประกาศนโยบายเพิ่ม")
    assert checking.state["at"] == "evidence" and checking.answers == before


def test_a_draft_without_an_answer_becomes_that_of_the_other_activity(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("ไม่ใช่ 1.10 จะรายงาน 2.1")
    assert "เปลี่ยนร่างนี้จากกิจกรรม 1.10 เป็น 2.1 แล้ว" in reporter.last
    assert reporter.state["answers"]["number"] == "2.1"
