"""Several questions about complaining in one sentence, and the fear of who has not begun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.filing.complaint_talk import STRANGER
from tests.handlers.house import Chat, House


def test_the_fear_of_a_stranger_is_answered_before_anything_begins(demo: House) -> None:
    who = Chat(demo, STRANGER)
    who.says("สวัสดีค่ะ อยากร้องเรียนหัวหน้า แต่กลัวโดนกลั่นแกล้ง มีใครรู้ไหมว่าเป็นเรา")
    assert "กลัวถูกกลั่นแกล้ง" in who.since(0) and "สำนักงานไม่รู้ว่าเป็นท่าน" in who.since(0)
    assert "ยังไม่ได้เก็บเป็นเรื่องร้องเรียน" in who.last and "ร้องเรียน" in who.offers
    assert demo.states(who.user_id) == {}


def test_two_questions_about_complaining_are_both_answered(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียนไม่บอกชื่อได้ไหม แล้วใช้เวลากี่วัน")
    assert "ไม่บอกชื่อก็ได้" in who.since(0) and "แจ้งผลภายใน 60 วัน" in who.since(0)


@pytest.mark.parametrize(
    "words", ["ร้องเรียนแล้วใครเห็นบ้าง แล้วกี่วันรู้ผล", "ไม่บอกชื่อได้ไหม ร้องเรียนแล้วนานไหม"]
)
def test_staff_are_answered_likewise(chat: Callable[[str], Chat], words: str) -> None:
    assert "แจ้งผลภายใน 60 วัน" in chat("D0106").says(words).since(0)


@pytest.mark.parametrize(
    "words",
    [
        "ร้องเรียนเจ้าหน้าที่พูดจาไม่ดีกับผู้มาติดต่อ แล้วยังขู่ว่าใครร้องจะโดนย้าย",
        "อยากร้องเรียน มีคนขับรถหลวงไปใช้ส่วนตัวทุกวันเสาร์",
    ],
)
def test_a_story_begins_the_complaint(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says(words)
    assert [row.flow for row, _ in demo.states(who.user_id).values()] == ["file_complaint"]


@pytest.mark.parametrize(
    "words",
    ["ถ้าบอกไปแล้วเขาจะรู้มั้ยว่าเป็นเรา", "ถ้าฟ้องไปหัวหน้าจะรู้ว่าเป็นหนูไหมคะ", "แล้วถ้าแจ้งไปเขารู้ไหมว่าเป็นผม"],
)
def test_whether_who_tells_is_found_out_is_answered(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says(words)
    assert "ไม่บอกชื่อก็ได้" in who.since(0) and demo.states(who.user_id) == {}


@pytest.mark.parametrize(
    "words",
    [
        "เห็นเพื่อนรูดบัตรลงเวลาแทนกัน ไม่อยากให้เค้ารู้ว่าหนูพูด ทำไงดี",
        "รู้ว่าพี่เขาเบิกโอทีเกิน แต่กลัวเขารู้ว่าหนูบอก ทำยังไงดีคะ",
        "จะบอกเรื่องหัวหน้า แต่ไม่อยากให้ใครรู้ว่าเป็นผมพูด ได้มั้ย",
    ],
)
def test_who_saw_something_and_would_not_be_known_is_told_how(
    chat: Callable[[str], Chat], words: str
) -> None:
    who = chat("D0106").says(words)
    assert "ไม่บอกชื่อก็ได้" in who.since(0) and "ร้องเรียน" in who.offers
    assert who.house.states(who.user_id) == {}


@pytest.mark.parametrize(
    "words",
    [
        "อยากชมเพื่อน แต่ไม่อยากให้เค้ารู้ว่าหนูเป็นคนชม ทำไงดี",
        "ไม่อยากให้ใครรู้ว่าหนูลา ทำไงดี",
        "ไม่อยากให้เขารู้ว่าเราโหวตใคร ทำได้ไหม",
    ],
)
def test_who_would_hide_something_else_means_something_else(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "ยังไม่ได้เก็บเป็นเรื่องร้องเรียน" not in chat("D0106").says(words).since(0)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ถ้าร้องเรียนหัวหน้าตัวเอง เขาจะรู้ไหมว่าเป็นใคร", "ไม่บอกชื่อก็ได้"),
        ("แจ้งเบาะแสไป เขารู้ไหมว่าใครแจ้ง", "ไม่บอกชื่อก็ได้"),
        ("ร้องเรียนหัวหน้าได้ไหม จะโดนแกล้งรึเปล่า", "กลัวถูกกลั่นแกล้ง"),
    ],
)
def test_one_question_about_who_complains_is_answered(
    chat: Callable[[str], Chat], words: str, told: str
) -> None:
    someone = chat("D0106").says(words)
    assert told in someone.since(0) and "ร้องเรียน" in someone.offers
    assert someone.house.states(someone.user_id) == {}


@pytest.mark.parametrize(
    "words", ["ถ้าบอกรหัสไปจะรู้ไหม", "ถ้าส่งรายงานไปเขาจะรู้ไหมว่าเป็นของผม", "พอแจ้งไปเขาก็รู้ว่าเป็นผม"]
)
def test_other_knowing_is_no_complaint(chat: Callable[[str], Chat], words: str) -> None:
    assert "ยังไม่ได้เก็บเป็นเรื่องร้องเรียน" not in chat("D0106").says(words).since(0)


@pytest.mark.parametrize("who", ["D0106", "outsider"])
@pytest.mark.parametrize(
    "words",
    [
        "จะแจ้งเรื่องเจ้าหน้าที่รับเงินแต่กลัวโดนตามตัว ปลอดภัยไหม", "อยากแจ้งว่าเจ้าหน้าที่เรียกเงิน กลัวเขาตามมา ทำไงดี",
        "ถ้าแจ้งเรื่องทุจริตจะปลอดภัยมั้ยคะ", "คิดจะฟ้องหัวหน้าแต่กลัวโดนย้าย ปลอดภัยป่าว",
        "จะให้ข้อมูลเรื่องคนรับสินบน แต่กังวลว่าจะเดือดร้อน ทำยังไงดีครับ", "อยากแจ้งแต่กลัวโดนทำร้าย ปลอดภัยไหมคะ",
    ],
)  # fmt: skip
def test_a_fear_before_any_fact_is_told_of_protection(
    chat: Callable[[str], Chat], who: str, words: str
) -> None:
    someone = chat(who).says(words)
    assert "กลัวถูกกลั่นแกล้ง" in someone.since(0) and "ไม่บอกชื่อก็ได้" in someone.since(0)
    assert "หากไม่แจ้ง" not in someone.since(0)
    assert someone.house.states(someone.user_id) == {}


@pytest.mark.parametrize(
    "words",
    [
        "จะแจ้งลาแต่กลัวโดนดุ ทำไงดี", "อยากแจ้งของขวัญแต่กลัวโดนว่า ทำยังไงดี", "จะแจ้งผู้ดูแลระบบยังไงดี",
        "ข้อมูลในบอตปลอดภัยไหม", "ถ้าไม่แจ้งเรื่องทุจริตจะผิดไหม", "กลัวส่งรายงานไม่ทัน ทำไงดี",
    ],
)  # fmt: skip
def test_other_fears_are_no_complaint(chat: Callable[[str], Chat], words: str) -> None:
    assert "ยังไม่ได้เก็บเป็นเรื่องร้องเรียน" not in chat("D0106").says(words).since(0)


def test_whether_number_and_account_are_seen_is_answered(demo: House) -> None:
    who = Chat(demo, STRANGER).says("อยากร้องเรียนแต่ไม่อยากลงทะเบียน เบอร์กับไลน์ฉันเขาเห็นไหม")
    assert "ไม่บอกชื่อก็ได้" in who.since(0) and demo.states(who.user_id) == {}


@pytest.mark.parametrize(
    "words",
    [
        "ผมมีเรื่องไม่สบายใจอยากจะแจ้ง แต่เกรงว่าจะมีคนรู้ชื่อผม ถ้าแจ้งแล้วใครเป็นคนอ่านครับ",
        "อยากแจ้งเรื่องในสำนัก กลัวหัวหน้ารู้ ใครจะเห็นบ้างคะ",
    ],
)
def test_who_fears_to_be_known_is_told_who_reads_it_and_that_no_name_is_needed(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat("D0106").says(words)
    assert "ผู้ที่เห็นมีเฉพาะผู้รับเรื่อง" in me.since(0) and "ไม่บอกชื่อก็ได้" in me.since(0)
    assert "ยังไม่ได้เก็บเป็นเรื่องร้องเรียน" in me.last


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("อยากแจ้งของขวัญ กลัวคนรู้ ใครเห็นบ้าง", "เพื่อนร่วมงานไม่เห็น"),
        ("มีเรื่องอยากแจ้งแต่กลัวคนรู้ ต้องทำยังไง", "กลัวถูกกลั่นแกล้ง"),
        ("ขอแจ้งลา ไม่อยากให้คนอื่นรู้ ใครเห็นบ้าง", "บอตแจ้งวันลาของท่านเฉพาะ"),
        ("อยากแจ้งไอเดีย ไม่อยากให้ใครรู้ชื่อ ใครเห็นบ้าง", "ความคิดไม่เก็บชื่อผู้เขียน"),
        ("ขอแจ้งเปลี่ยนเบอร์โทร ไม่อยากให้คนอื่นรู้ ใครเห็นบ้าง", "ไม่แน่ใจว่าหมายถึงเรื่องใด"),
        ("อยากแจ้งเรื่องขอย้าย กลัวหัวหน้ารู้ ใครเห็นบ้าง", "ไม่แน่ใจว่าหมายถึงเรื่องใด"),
    ],
)
def test_other_fears_are_heard_elsewhere(
    chat: Callable[[str], Chat], words: str, answer: str
) -> None:
    told = chat("D0106").says(words).since(0)
    assert answer in told
    assert not ("ผู้ที่เห็นมีเฉพาะผู้รับเรื่อง" in told and "ไม่บอกชื่อก็ได้" in told)


@pytest.mark.parametrize(
    "said", ["สวัสดีค่ะ ขอสอบถามเรื่องร้องเรียนเจ้าหน้าที่ ต้องทำยังไงคะ", "ขอสอบถามวิธีร้องเรียนเจ้าหน้าที่ค่ะ"]
)
def test_who_enquires_how_one_complains_begins_nothing(stranger: Chat, said: str) -> None:
    assert "แจ้งที่นี่ได้เลย" in stranger.says(said).last
    assert not stranger.house.states(stranger.user_id)
