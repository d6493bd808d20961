"""Of a text only what belongs into the record is kept, and what was taken out is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN

TEXT = "ปิดปรับปรุงลิฟต์ฝั่งตะวันออก"
SAID = "พิมพ์ถูกป่าวไม่รู้"


@pytest.fixture
def tells(chat: Callable[[str], Chat]) -> Chat:
    """An administrator, asked for the text of an announcement."""
    return chat(ADMIN).says("ออกประกาศ").says("งดรับของขวัญเทศกาลสงกรานต์")


def _kept(me: Chat) -> str:
    return str(me.state["answers"].get("text"))


def test_what_is_said_to_the_bot_is_taken_out_and_told(tells: Chat) -> None:
    tells.says(f"{TEXT} {SAID}")
    assert _kept(tells) == TEXT
    assert f"เก็บเฉพาะ “{TEXT}”" in tells.since(0) and SAID in tells.since(0)


@pytest.mark.parametrize("typed", ['ข้อความคือ "{}" นะคะ', "ใส่ว่า “{}”", 'ใช้ข้อความนี้ค่ะ "{}"'])
def test_a_text_in_quotation_marks_is_what_stands_there(tells: Chat, typed: str) -> None:
    tells.says(typed.format(TEXT))
    assert _kept(tells) == TEXT
    assert "อ่านว่าพูดกับบอต" not in tells.since(0)


def test_who_pauses_behind_a_text_is_heard(tells: Chat) -> None:
    tells.says(f"{TEXT} ที่เหลือพรุ่งนี้มาพิมพ์ต่อนะ").says("ทำต่อ")
    assert _kept(tells) == TEXT


@pytest.mark.parametrize(
    "said",
    [
        "พิมพ์ไม่ทันแล้วจ้า คนมาติดต่อเต็มเลย ไว้บ่ายๆ ค่อยเล่าต่อน้า",
        "ประกาศสักเรื่อง ขอหาต้นเรื่องก่อนครับ แป๊บ",
    ],
)
def test_who_only_pauses_has_nothing_kept(tells: Chat, said: str) -> None:
    tells.says(said).says("ทำต่อ")
    assert "text" not in tells.state["answers"]


def test_what_is_given_after_a_pause_is_kept(tells: Chat) -> None:
    tells.says(f"แป๊บ หาคำก่อน เอาเป็น {TEXT} ละกัน").says("ทำต่อ")
    assert _kept(tells) == TEXT


def test_all_of_it_is_kept_in_two_words(tells: Chat) -> None:
    tells.says(f"{TEXT} {SAID}").says("เก็บทั้งหมด")
    assert _kept(tells) == f"{TEXT} {SAID}"


def test_typed_once_more_it_is_kept_whole(tells: Chat) -> None:
    tells.says(f"{TEXT} {SAID}").says("ย้อนกลับ").says(f"{TEXT} {SAID}")
    assert _kept(tells) == f"{TEXT} {SAID}"


@pytest.mark.parametrize(
    ("button", "kept"),
    [("เฉพาะเนื้อความ", "{}"), ("ทั้งหมดตามที่พิมพ์", "{} {}")],
)
def test_where_it_is_not_sure_two_buttons_ask(
    chat: Callable[[str], Chat], button: str, kept: str
) -> None:
    me = chat("D0106").says("ถามที่ปรึกษา")
    asked, said = "รับเลี้ยงข้าวจากคู่สัญญาได้หรือไม่", "ไม่ต้องบอกชื่อหนูนะคะ"
    me.says(f"{asked} {said}")
    assert "text" not in me.state["answers"]
    me.taps(button)
    assert me.state["answers"]["text"] == kept.format(asked, said)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("เก็บทั้งหมดเลยค่ะ", "{} {}"),
        ("เฉพาะเนื้อความ", "{}"),
        ("อันแรก", "{}"),
        ("เอาทั้งข้อความ", "{} {}"),
    ],
)
def test_the_buttons_may_be_typed(chat: Callable[[str], Chat], said: str, kept: str) -> None:
    me = chat("D0106").says("บันทึกความดี").says(f"{TEXT} {SAID}").says("ใช่ค่ะ")
    assert "what" not in me.state["answers"]
    me.says(said)
    assert me.state["answers"]["what"] == kept.format(TEXT, SAID)


def test_a_deed_that_only_sounds_so_stays_whole(chat: Callable[[str], Chat]) -> None:
    deed = "เก็บเงินคืนเจ้าของ ไม่บอกใครว่าเป็นคนทำ"
    assert chat("D0106").says("บันทึกความดี").says(deed).state["answers"]["what"] == deed


def test_what_answers_a_later_question_is_its_answer(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("ร่างประกาศ").says("งดรับของขวัญเทศกาลสงกรานต์ ใส่แค่นี้ก่อน ถึงทุกคนนะ")
    assert me.state["answers"]["title"] == "งดรับของขวัญเทศกาลสงกรานต์"


def test_only_what_answers_nothing_is_called_talk(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("ร่างประกาศ")
    told = me.answer_to("งดรับของขวัญเทศกาลสงกรานต์ ใส่แค่นี้ก่อน ถึงทุกคนนะ")
    assert "ส่วน “ใส่แค่นี้ก่อน” อ่านว่าพูดกับบอต" in told and "คำตอบของข้ออื่น" not in told
    assert "ประกาศถึง: ทุกคนในสำนักงาน" in told


def test_nothing_of_an_unsent_message_stays(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("ร่างประกาศ").says("งดรับของขวัญเทศกาลสงกรานต์ ใส่แค่นี้ก่อน ถึงทุกคนนะ")
    assert "ใส่แค่นี้ก่อน" in str(me.state)
    me.unsends(me.messages[-1])
    assert "สงกรานต์" not in str(me.state) and "ใส่แค่นี้ก่อน" not in str(me.state)


def test_nothing_of_a_complaint_is_taken_out_without_a_tap(chat: Callable[[str], Chat]) -> None:
    me = chat("out").says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    said = "หัวหน้าฝ่ายให้ลูกน้องเซ็นชื่อทำงานแทนกันทุกเช้า อย่าบอกชื่อหนูนะคะ"
    me.says(said)
    kept = str(me.state)
    assert "อย่าบอกชื่อหนู" in kept


def test_who_rather_complains_than_asks_is_led_there(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ถามคลินิก")
    me.says("อืมม จริงๆอยากร้องเรียนมากกว่า หัวหน้าเอารถหลวงไปรับลูกทุกวัน")
    assert "ไปร้องเรียน" in me.offers and "เฉพาะเนื้อความ" not in me.offers


def test_of_a_text_before_a_pause_no_figure_is_lost_and_no_talk_kept(
    chat: Callable[[str], Chat],
) -> None:
    me = chat("D0103").says("รายงาน 2.2").says("ครึ่งนึงค่า")
    told = "จัดกิจกรรมวันพระใหญ่ที่ห้องประชุม คนร่วม 30 คน"
    me.says(f"{told} พิมพ์ถูกป่าวไม่รู้ ใส่แค่นี้ก่อน เดี๋ยวมาเติมนะ")
    assert f"เก็บ “{told}”" in me.since(-2)
    me.says("ทำต่อ")
    assert me.state["answers"]["narrative"] == told


def test_what_is_said_around_a_text_is_the_first_button_of_its_own_question(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(ADMIN).says("ออกประกาศ")
    me.says("เรื่องปิดปรับปรุงลิฟต์ฝั่งตะวันออก ส่งทุกคน ไม่ต้องให้กดรับทราบ").taps("เฉพาะเนื้อความ")
    me.says("ปิดปรับปรุงลิฟต์ตัวที่สามทั้งวันศุกร์")
    assert "จากข้อความที่พิมพ์: ทุกคนในสำนักงาน" in me.last and me.offers[0] == "ทุกคนในสำนักงาน"
    assert "whom" not in me.state["answers"]
