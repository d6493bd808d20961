"""A message to many is changed by words before it is sent, and shown anew."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.handlers.circulars.sent_circulars import count
from tests.handlers.house import Chat, House

_LETTER = "วันที่ 5 มีนาคม ประชุมห้อง 302 เวลา 9 โมง"


def _told(admin: Chat, *words: str) -> Mapping[str, Any]:
    admin.says(f"ประกาศบอกทุกคนว่า {_LETTER}")
    for each in words:
        admin.says(each)
    answers: Mapping[str, Any] = admin.state["answers"]
    return answers


@pytest.mark.parametrize(
    ("words", "letter"),
    [
        ("เปลี่ยนเป็นห้อง 305", _LETTER.replace("302", "305")),
        ("แก้ข้อความเป็นห้อง 305 แทน 302", _LETTER.replace("302", "305")),
        ("ขอเปลี่ยนเวลาเป็น 10 โมงค่ะ", _LETTER.replace("9", "10")),
        ("เดี๋ยวค่ะ เปลี่ยนเป็นวันที่ 6 มีนาคมดีกว่า", _LETTER.replace("5 ", "6 ")),
        ("ห้องแก้เป็น 402 ค่ะ", _LETTER.replace("302", "402")),
        ("เพิ่มว่า ให้สำรองข้อมูลด้วย", f"{_LETTER}\nให้สำรองข้อมูลด้วย"),
        ("เพิ่มคำว่า ห้ามสาย", f"{_LETTER}\nห้ามสาย"),
        ("เพิ่มบรรทัดสุดท้ายว่า ห้ามสาย", f"{_LETTER}\nห้ามสาย"),
        ("ขอเพิ่มย่อหน้าใหม่ว่า แต่งกายสุภาพ", f"{_LETTER}\nแต่งกายสุภาพ"),
        ("เติมท้ายหน่อยว่า แต่งกายสุภาพ", f"{_LETTER}\nแต่งกายสุภาพ"),
        ("ใส่เพิ่มด้วยนะคะว่าแต่งกายสุภาพ", f"{_LETTER}\nแต่งกายสุภาพ"),
        ("เขียนต่อท้ายว่าแต่งกายสุภาพ", f"{_LETTER}\nแต่งกายสุภาพ"),
        ("เปลี่ยนเป็นห้อง 305 แทน 308", _LETTER),
        ("ห้องแก้เป็น", _LETTER),
        ("เพิ่มว่า", _LETTER),
        ("เปลี่ยนเป็นสำนักคลัง", _LETTER),
        ("เปลี่ยนเป็น 305", _LETTER),
        ("เปลี่ยนใจ", _LETTER),
        ("แก้ไขข้อความ", _LETTER),
    ],
)
def test_a_part_told_anew_changes_the_letter_and_nothing_else(
    demo: House, admin: Chat, words: str, letter: str
) -> None:
    answers = _told(admin, words)
    assert (answers["text"], answers["whom"]) == (letter, "everybody")
    assert letter == _LETTER or letter in admin.last


def test_the_letter_is_changed_while_another_question_is_asked(demo: House, admin: Chat) -> None:
    admin.says("ส่งข้อความถึงผู้รายงานทุกคน").says("พรุ่งนี้ประชุม 9 โมง ห้อง 302")
    admin.says("เดี๋ยว เปลี่ยนเป็น 10 โมง")
    assert "แก้ข้อความแล้ว: พรุ่งนี้ประชุม 10 โมง ห้อง 302" in admin.last and "เอกสารแนบ" in admin.last
    assert "ห้อง 302\nแต่งกายสุภาพ" in admin.says("เพิ่มว่าแต่งกายสุภาพ").last


def test_an_order_behind_what_is_added_is_followed_too(demo: House, admin: Chat) -> None:
    added = _told(admin, "เติมท้ายด้วยว่าขอบคุณค่ะ แล้วคำว่าเวลา 9 โมงเอาออก")
    assert added["text"] == "วันที่ 5 มีนาคม ประชุมห้อง 302\nขอบคุณค่ะ"
    admin.says("เพิ่มว่าห้ามสาย แล้วคำว่าโปรดทราบเอาออก")
    assert admin.state["answers"]["text"] == "วันที่ 5 มีนาคม ประชุมห้อง 302\nขอบคุณค่ะ\nห้ามสาย"
    assert "ไม่มี “โปรดทราบ” จึงไม่ได้เอาออก" in admin.since(0)
    admin.says("เพิ่มว่าอย่าเอาน้ำออกจากห้อง แล้วปิดไฟ")
    assert admin.state["answers"]["text"].endswith("\nอย่าเอาน้ำออกจากห้อง แล้วปิดไฟ")


def test_only_some_are_told_where_that_is_said(demo: House, admin: Chat) -> None:
    answers = _told(admin, "เอาแค่คนสำนักคลังพอค่ะ")
    assert answers["bureau"]["name"] == "สำนักการคลังและงบประมาณ" and answers["whom"] == "bureau"
    assert answers["text"] == _LETTER and "ตรวจก่อนส่ง" in admin.last
    admin.says("แก้ไขข้อความ").says("เอาแค่ผู้รายงานก็พอค่ะ")
    assert admin.state["answers"]["whom"] == "reporters"


def test_some_are_left_out_one_after_the_other(demo: House, admin: Chat) -> None:
    names = [each["name"] for each in _told(admin, "เอา ผอ. ออกด้วย")["people"]]
    assert names and not any("อำนวยการ" in name for name in names)
    assert "ไม่ส่งให้ “ผอ.” แล้ว" in admin.since(0)
    admin.says("ไม่ต้องส่งให้คุณรับเรื่องนะคะ").says("ไม่เอาสำนักประชาสัมพันธ์")
    left = [each["name"] for each in admin.state["answers"]["people"]]
    assert left and not any("รับเรื่อง" in name or "ข่าว" in name for name in left)


@pytest.mark.parametrize(
    "words", ["เอาไฟล์ออกด้วย", "เอาแค่นี้พอค่ะ", "เอาออก", "เอาคุณไม่มีจริงออก", "ไม่เอาละ"]
)
def test_other_words_change_nobody(demo: House, admin: Chat, words: str) -> None:
    assert _told(admin, words)["whom"] == "everybody"


def _told_more(admin: Chat, words: str) -> Mapping[str, Any]:
    answers: Mapping[str, Any] = admin.says(words).state["answers"]
    return answers


def _told_bureau(admin: Chat, *words: str) -> Mapping[str, Any]:
    _told(admin, "เอาแค่สำนักประชาสัมพันธ์พอ")
    for each in words:
        admin.says(each)
    answers: Mapping[str, Any] = admin.state["answers"]
    return answers


@pytest.mark.parametrize(
    "words",
    ["ส่งให้สำนักคลังด้วย", "เพิ่มผู้รับสำนักการคลังด้วยค่ะ", "แจ้งไปที่สำนักคลังอีกสำนักนะคะ", "ขอส่งถึงคนสำนักคลังด้วยกัน"],
)
def test_a_bureau_is_added_to_those_who_get_it(demo: House, admin: Chat, words: str) -> None:
    answers = _told_bureau(admin, words)
    names = " ".join(each["name"] for each in answers["people"])
    assert answers["whom"] == "named" and "อำนวยการคลัง" in names and "ข่าว" in names
    assert answers["text"] == _LETTER and "กรุณาตรวจก่อนส่ง" in admin.since(0)


@pytest.mark.parametrize(
    "words",
    ["ส่งไฟล์ให้ด้วย", "ส่งให้ดีด้วยนะ", "แจ้งผลด้วยค่ะ", "ส่งให้สำนักคลังหรือยัง", "เพิ่มรูปด้วย", "ส่งให้สำนักไม่มีจริงด้วย"],
)
def test_words_that_look_alike_add_nobody(demo: House, admin: Chat, words: str) -> None:
    answers = _told_bureau(admin, words)
    assert answers["whom"] == "bureau" and answers["text"] == _LETTER
    left = admin.says("ไม่ต้องส่งให้สำนักคลังด้วย").state["answers"].get("people", ())
    assert not any("คลัง" in each["name"] for each in left)


@pytest.mark.parametrize("words", ["ไม่เอาด่วนละ", "ไม่ต้องด่วนแล้วค่ะ", "เปลี่ยนใจ เอาแบบไม่ด่วน"])
def test_what_was_urgent_may_wait_after_all(demo: House, admin: Chat, words: str) -> None:
    _told(admin, "ส่งด่วน")
    admin.taps("แก้ตามนี้")
    answers = _told_more(admin, words)
    assert answers["sending"] == "wait" and "เปลี่ยนเป็นไม่ด่วนแล้ว" in admin.since(0)


@pytest.mark.parametrize(
    "words",
    ["แจ้งสำนักการคลังหน่อยว่าพรุ่งนี้ประชุม 9 โมง ห้อง 302", "แจ้งสำนักการคลัง: พรุ่งนี้ประชุม 9 โมง ห้อง 302"],
)
def test_the_message_behind_a_bureau_that_is_told_stays(
    demo: House, admin: Chat, words: str
) -> None:
    answers = admin.says(words).state["answers"]
    assert answers["text"] == "พรุ่งนี้ประชุม 9 โมง ห้อง 302"
    assert answers["bureau"]["name"] == "สำนักการคลังและงบประมาณ"


@pytest.mark.parametrize("people", ["คนสำนักคลัง", "สำนักคลัง", "เจ้าหน้าที่สำนักการคลัง"])
def test_the_text_behind_a_bureau_is_kept(demo: House, admin: Chat, people: str) -> None:
    admin.says(f"ช่วยประกาศบอก{people}หน่อยว่าพรุ่งนี้มีตรวจงบเก้าโมงเช้า")
    answers = admin.state["answers"]
    assert answers["text"] == "พรุ่งนี้มีตรวจงบเก้าโมงเช้า"
    assert answers["bureau"]["name"] == "สำนักการคลังและงบประมาณ"


@pytest.mark.parametrize(
    "words", ["แจ้งสำนักคลังว่ามีคนรับเงินใต้โต๊ะ", "บอกหน่อยว่าสำนักคลังส่งครบหรือยัง", "บอกสำนักคลังว่าอย่างไรดี"]
)
def test_other_words_about_a_bureau_begin_no_message(demo: House, admin: Chat, words: str) -> None:
    assert "ตรวจก่อนส่ง" not in admin.says(words).last


def test_nothing_is_sent_while_a_correction_waits(demo: House, admin: Chat) -> None:
    admin.says(f"ส่งข้อความถึงทุกคน: {_MEETING}").says("เปลี่ยนเป็นวันศุกร์ บ่ายสอง")
    before = len(admin.heard)
    admin.taps("ส่งข้อความ")
    assert "ยังไม่ได้ส่ง กรุณาเลือก" in admin.since(before)
    admin.taps("แก้ตามนี้")
    assert admin.state["answers"]["text"] == "วันศุกร์ประชุมใหญ่ บ่ายสอง ห้อง 301"
    assert "ยังไม่ได้ส่ง" not in admin.taps("ส่งข้อความ").last


@pytest.mark.parametrize(
    ("words", "asked"),
    [("ขอให้ทุกคนกดรับทราบด้วย", "yes"), ("ให้กดรับทราบด้วยนะ", "yes"), ("ไม่ต้องให้กดรับทราบ", "no")],
)
def test_the_letter_is_to_be_acknowledged_where_that_is_said(
    demo: House, admin: Chat, words: str, asked: str
) -> None:
    assert _told(admin, words)["acknowledges"] == asked


@pytest.mark.parametrize(
    ("words", "sending"),
    [("ด่วนค่ะ", "urgent"), ("เรื่องด่วนนะคะ", "urgent"), ("ส่งทันทีเลยค่ะ", "urgent"), ("ไม่ด่วนค่ะ", "wait")],
)
def test_how_soon_it_is_sent_is_no_letter(admin: Chat, words: str, sending: str) -> None:
    answers = admin.says("ส่งข้อความถึงทุกคน").says(words).state["answers"]
    assert answers["sending"] == sending and "text" not in answers
    assert "พิมพ์ข้อความที่จะส่ง" in admin.last


@pytest.mark.parametrize("words", ["ด่วน ขอเชิญประชุมวันศุกร์นี้ค่ะ", "เรื่องด่วน ส่งรายงานภายในวันนี้"])
def test_a_letter_may_begin_with_its_urgency(admin: Chat, words: str) -> None:
    answers = admin.says("ส่งข้อความถึงทุกคน").says(words).state["answers"]
    assert answers["text"].startswith(words.split()[0]) and "sending" not in answers


@pytest.mark.parametrize("words", ["ใช่ ส่งข้อความ", "ถูกต้องแล้วค่ะ ส่งข้อความเลย", "โอเค ส่งได้เลยค่ะ"])
def test_agreeing_and_the_word_of_the_button_send_it(admin: Chat, words: str) -> None:
    admin.says(f"ประกาศบอกทุกคนว่า {_LETTER}").says(words)
    assert "ข้อความที่ส่ง\nส่งแล้ว" in admin.last


@pytest.mark.parametrize("words", ["ไม่ใช่ ส่งข้อความ", "ใช่ ส่งข้อความพรุ่งนี้", "ใช่ ส่งข้อความถึงใครบ้าง"])
def test_other_words_beside_the_button_send_nothing(admin: Chat, words: str) -> None:
    admin.says(f"ประกาศบอกทุกคนว่า {_LETTER}").says(words)
    assert admin.state["answers"]["text"] == _LETTER


@pytest.mark.parametrize(
    ("words", "letter"),
    [
        ("แก้ข้อความเป็น พรุ่งนี้งดประชุมค่ะ แล้วขอให้กดรับทราบด้วย", "พรุ่งนี้งดประชุมค่ะ"),
        ("เปลี่ยนเป็นห้อง 305 แล้วให้กดรับทราบด้วยนะ", _LETTER.replace("302", "305")),
        ("เพิ่มว่า ให้สำรองข้อมูล แล้วก็ให้ทุกคนกดรับทราบ", f"{_LETTER}\nให้สำรองข้อมูล"),
    ],
)
def test_a_change_and_that_it_is_to_be_acknowledged_are_both_taken(
    demo: House, admin: Chat, words: str, letter: str
) -> None:
    answers = _told(admin, words)
    assert (answers["text"], answers["acknowledges"]) == (letter, "yes")


def test_more_people_are_told_before_the_letter_is(demo: House, admin: Chat) -> None:
    admin.says("ส่งข้อความ").says("สำนักประชาสัมพันธ์")
    admin.says("ส่งถึงสำนักการคลังด้วย แล้วให้กดรับทราบ")
    answers = admin.state["answers"]
    assert "text" not in answers and answers["acknowledges"] == "yes"
    assert "ข้อความ" in admin.last and len(admin.house.states(admin.user_id)) == 1


def test_a_letter_that_asks_for_it_in_its_own_words_stays_whole(demo: House, admin: Chat) -> None:
    admin.says("ส่งข้อความถึงผู้รายงานทุกคน").says("พรุ่งนี้ประชุม 9 โมง แล้วให้กดรับทราบด้วย")
    assert admin.state["answers"]["text"] == "พรุ่งนี้ประชุม 9 โมง แล้วให้กดรับทราบด้วย"


_MEETING = "พรุ่งนี้ประชุมใหญ่ 9 โมง ห้อง 301"


@pytest.mark.parametrize(
    ("words", "letter"),
    [
        ("เอ๊ย เปลี่ยนเป็น 10 โมง", "พรุ่งนี้ประชุมใหญ่ 10 โมง ห้อง 301"),
        ("พิมพ์ผิด 10 โมงต่างหาก", "พรุ่งนี้ประชุมใหญ่ 10 โมง ห้อง 301"),
        ("แก้เวลาเป็น 10.30 น.", "พรุ่งนี้ประชุมใหญ่ 10.30 น. ห้อง 301"),
        ("เลื่อนเป็นบ่ายสองนะคะ", "พรุ่งนี้ประชุมใหญ่ บ่ายสอง ห้อง 301"),
        ("ขอแก้เวลาหน่อย เป็นสิบโมง", "พรุ่งนี้ประชุมใหญ่ สิบโมง ห้อง 301"),
        ("แก้ข้อความหน่อย เป็น พรุ่งนี้ประชุม 10 โมง ห้อง 302", "พรุ่งนี้ประชุม 10 โมง ห้อง 302"),
        ("ข้อความใหม่: พรุ่งนี้งดประชุมใหญ่", "พรุ่งนี้งดประชุมใหญ่"),
        ("ช่วยแก้ข้อความให้หน่อยเป็นว่า พรุ่งนี้งดประชุม", "พรุ่งนี้งดประชุม"),
    ],
)
def test_the_text_is_told_anew_in_one_sentence(
    demo: House, admin: Chat, words: str, letter: str
) -> None:
    admin.says(f"ส่งข้อความด่วนถึงทุกคน: {_MEETING}").says(words)
    assert admin.state["answers"]["text"] == letter
    assert admin.state["at"] == "review" and letter in admin.last


def test_another_day_is_shown_before_it_stands_in_the_text(demo: House, admin: Chat) -> None:
    admin.says(f"ส่งข้อความถึงทุกคน: {_MEETING}").says("เปลี่ยนเป็นวันศุกร์ บ่ายสอง")
    assert admin.state["answers"]["text"] == _MEETING
    admin.taps("แก้ตามนี้")
    assert admin.state["answers"]["text"] == "วันศุกร์ประชุมใหญ่ บ่ายสอง ห้อง 301"


@pytest.mark.parametrize("words", ["แก้ข้อความเป็นทางการหน่อย", "10 โมง", "แก้ข้อความเป็น ภาษาอังกฤษได้ไหม"])
def test_other_words_do_not_become_the_text(demo: House, admin: Chat, words: str) -> None:
    admin.says(f"ส่งข้อความถึงทุกคน: {_MEETING}").says(words)
    assert admin.state["answers"]["text"] == _MEETING


def test_agreeing_to_a_change_sends_nothing_that_was_not_seen(demo: House, admin: Chat) -> None:
    admin.says(f"ส่งข้อความถึงทุกคน: {_MEETING}").says("ไม่เอา ส่งทันทีเลย")
    shown = len(admin.heard)
    admin.says("โอเค ส่งเลย")
    assert admin.state["answers"]["sending"] == "urgent" and count(demo) == 0
    assert "แก้แล้ว ยังไม่ได้ส่ง ตรวจอีกครั้ง แล้วกด “ส่งข้อความ”" in admin.since(shown)
    admin.says("ส่งเลย")
    assert count(demo) == 1


@pytest.mark.parametrize(
    "words", ["ส่งพรุ่งนี้เช้าแทนได้ไหม", "ขอส่งวันจันทร์แทนค่ะ", "ไว้ส่งตอน 9 โมง", "ตั้งเวลาส่งพรุ่งนี้"]
)
def test_no_hour_can_be_set(demo: House, admin: Chat, words: str) -> None:
    assert _told(admin, words)["text"] == _LETTER and "ตั้งเวลาส่งเองยังทำไม่ได้" in admin.since(0)


@pytest.mark.parametrize("words", ["ส่งได้ไหม", "ส่งถึงใครบ้าง", "เลื่อนเป็น 10 โมง", "ส่งแล้วหรือยัง"])
def test_other_words_ask_for_no_hour(demo: House, admin: Chat, words: str) -> None:
    _told(admin, words)
    assert "ตั้งเวลาส่งเองยังทำไม่ได้" not in admin.since(0)


def test_somebody_is_taken_out_of_those_who_get_it(demo: House, admin: Chat) -> None:
    answers = _told(admin, "เอาชื่อนายสมมติ รายงานคลัง ออกจากผู้รับ")
    assert answers["whom"] == "named"
    assert "นายสมมติ รายงานคลัง" not in [each["name"] for each in answers["people"]]


@pytest.mark.parametrize(
    "said",
    ["เอาแบบด่วนนะคะ คนต้องรู้ก่อนพรุ่งนี้เช้า", "ขอส่งทันทีเลยค่ะ เพราะประชุมพรุ่งนี้แล้ว", "เปลี่ยนการส่งเป็นด่วนค่ะ"],
)
def test_it_is_sent_at_once_where_that_is_said_with_why(admin: Chat, said: str) -> None:
    me = admin.says("แจ้งทุกคนในสำนักงานว่า ประชุมใหญ่เลื่อนเป็นวันที่ 9").says(said)
    assert me.state["answers"]["sending"] == "urgent" and "ส่งข้อความ" in me.offers


@pytest.mark.parametrize("said", ["ขอพักก่อน พรุ่งนี้เช้าค่อยส่ง", "เรื่องด่วนของสำนักเข้ามา ขอทำก่อนนะ"])
def test_a_pause_is_nothing_urgent(admin: Chat, said: str) -> None:
    admin.says("แจ้งทุกคนในสำนักงานว่า ประชุมใหญ่เลื่อนเป็นวันที่ 9").says(said)
    states = [state for _, state in admin.house.states(admin.user_id).values()]
    assert states and not any(each["answers"].get("sending") == "urgent" for each in states)


@pytest.mark.parametrize("said", ["ด่วน พรุ่งนี้ประชุม 9 โมง ห้อง 402", "ด่วน ทุกคนส่งรายงานภายในวันนี้"])
def test_a_letter_told_at_the_card_is_no_reason_to_hurry(admin: Chat, said: str) -> None:
    me = admin.says("แจ้งทุกคนในสำนักงานว่า ประชุมใหญ่เลื่อนเป็นวันที่ 9").says(said)
    assert me.state["answers"]["sending"] == "wait"
