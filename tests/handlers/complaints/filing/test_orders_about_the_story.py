"""Orders about single words of a complaint are followed, and no word of them is added to it."""

from __future__ import annotations

import pytest

from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of, filed_story, told
from tests.handlers.house import Chat, House

PUT, ADD, DROP = "แก้ตามนี้", "เพิ่มข้อความนี้", "ไม่ใช้ข้อความนี้"
STORY = "หัวหน้าใช้คนขับไปรับลูกทุกเช้าเลยค่ะ แล้วก็เบิกน้ำมันหลวง"
MORE = "มีคนถ่ายรูปไว้ได้ด้วยค่ะ ตอนรถจอดหน้าโรงเรียน"
FIRST = STORY.split(" ")[0]


@pytest.fixture
def checking(demo: House) -> Chat:
    """A complaint to which something was added, at its card."""
    return told(demo, story=STORY).says(MORE)


@pytest.mark.parametrize(
    ("words", "text", "more"),
    [
        ("แค่จะลบคำว่า ทุกเช้าด้วย", STORY.replace("ทุกเช้า", ""), [MORE]),
        ("ลบอันที่มีคนขับออก", STORY.removeprefix(f"{FIRST} "), [MORE]),
        ("ตัดที่ว่าเบิกน้ำมันหลวงด้วยค่ะ", FIRST, [MORE]),
        ("เอาคำว่า เบิกน้ำมันหลวง ออก", FIRST, [MORE]),
        ("ขอลบเรื่องเบิกน้ำมันได้ไหมคะ", FIRST, [MORE]),
        ("ลบชื่อคนขับออกก่อนได้มั้ย", STORY.replace("คนขับ", ""), [MORE]),
        ("ไม่เอาประโยคนั้น", STORY, None),
        ("เอาข้อความที่เพิ่งพิมพ์ออกก่อนค่ะ", STORY, None),
        ("แก้เล่าเพิ่ม เป็น เห็นเมื่อวันจันทร์ที่ลานจอดรถ", STORY, ["เห็นเมื่อวันจันทร์ที่ลานจอดรถ"]),
        ("เล่าเพิ่มขอเขียนใหม่ว่า เห็นเมื่อวันจันทร์", STORY, ["เห็นเมื่อวันจันทร์"]),
        (
            "จริงๆไม่ได้ทุกเช้านะคะ แค่วันจันทร์กับพุธ แก้ให้หน่อย",
            STORY.replace("ทุกเช้า", "แค่วันจันทร์กับพุธ"),
            [MORE],
        ),
        ("เอาคำว่า ทุกเช้า ออก ใส่ บางวัน แทน", STORY.replace("ทุกเช้า", "บางวัน"), [MORE]),
        ("ลบประโยคล่าสุดออกให้หน่อย", STORY, None),
        ("เอาประโยคท้ายออก", STORY, None),
        ("ตัดบรรทัดสุดท้ายทิ้ง", STORY, None),
        ("ลบอันล่าสุดให้ทีค่ะ", STORY, None),
        ("เมื่อกี้ไม่เอาแล้ว ลบออก", STORY, None),
        ("เอาแค่ไปรับลูกพอ ไม่ต้องใส่คนขับ", STORY.replace("คนขับ", ""), [MORE]),
        ("ไม่ต้องใส่ว่าทุกเช้านะคะ เอาแค่ไปรับลูกค่ะ", STORY.replace("ทุกเช้า", ""), [MORE]),
        ("เก็บแค่เรื่องไปรับลูก นอกนั้นไม่ต้อง", FIRST, None),
    ],
)
def test_an_order_is_shown_and_then_followed(
    checking: Chat, words: str, text: str, more: list[str] | None
) -> None:
    checking.says(words)
    assert (answers_of(checking)["text"], answers_of(checking)["more"]) == (STORY, [MORE])
    checking.taps(PUT)
    assert (answers_of(checking)["text"], answers_of(checking)["more"]) == (text, more)


def test_the_story_is_asked_for_anew(checking: Chat) -> None:
    assert checking.says("ขอพิมพ์เรื่องใหม่").state["at"] == "text"


def test_what_asks_for_words_that_stand_nowhere_waits_on_the_card(checking: Chat) -> None:
    checking.says("ไม่อยากให้มีเรื่องรูปถ่ายค่ะ เอาออกได้ไหม")
    assert answers_of(checking)["more"] == [MORE] and {ADD, DROP} <= set(checking.offers)


def test_who_keeps_one_part_of_what_is_not_told_is_asked(checking: Chat) -> None:
    checking.says("เอาแค่ใบเสร็จพอ ไม่ต้องใส่ลายเซ็น")
    assert answers_of(checking)["more"] == [MORE] and {ADD, DROP} <= set(checking.offers)


def test_the_only_sentence_of_a_story_is_not_taken_out(demo: House) -> None:
    chat = told(demo, story=FIRST).says("ลบประโยคล่าสุดออกให้หน่อย")
    assert "เรื่องมีข้อความเดียว" in chat.since(0)


def test_what_was_typed_last_goes_though_an_older_sentence_waits(demo: House) -> None:
    chat = told(demo, story=FIRST).says("แล้วใครพูดก็โดนย้ายแบบนี้ได้ด้วยเหรอ").says(MORE)
    assert "เพิ่มข้อความนี้" in chat.offers
    chat.says("ลบประโยคล่าสุดออกให้หน่อย").taps(PUT)
    assert answers_of(chat)["more"] is None


def test_what_is_told_behind_an_answered_question_is_kept(demo: House) -> None:
    chat = told(demo, story=FIRST).says("เรื่องนี้จะถึงหัวหน้าไหม").says(MORE)
    assert MORE in chat.last and answers_of(chat)["more"] == [MORE]
    chat.says("ลบประโยคล่าสุดออกให้หน่อย").taps(PUT)
    assert answers_of(chat)["more"] is None


def test_a_sentence_that_waits_goes_at_once(demo: House) -> None:
    chat = told(demo, story=FIRST).says("ไม่ต้อง").says("ลบประโยคล่าสุดออกให้หน่อย")
    assert DROP not in chat.offers and answers_of(chat)["text"] == FIRST


@pytest.mark.parametrize(
    "words",
    [
        "ขอแค่คำขอโทษก็พอค่ะ",
        "เขาว่าเอาแค่สำเนาพอ ไม่ต้องเอาใบเสร็จ",
        "ขอแค่ความเป็นธรรม ไม่ต้องลงโทษใครค่ะ",
        "เขาเอาแค่ไปรับลูกพอ ไม่สนใจงานเลย",
        "หัวหน้าสั่งให้ลบคำว่าเบิกน้ำมันออกจากบันทึกด้วยค่ะ",
        "เขาบอกให้ตัดชื่อหนูออกจากเวรด้วยค่ะ",
        "วันนั้นเขาไม่เอาประโยคที่หนูเขียนในรายงานด้วยค่ะ",
        "เขาเอาเงินออกไปด้วยค่ะ",
        "ตัดไฟตอนกลางคืนด้วยค่ะ",
    ],
)
def test_a_story_of_taking_out_is_added(checking: Chat, words: str) -> None:
    assert answers_of(checking.says(words))["more"] == [MORE, words]


def test_what_was_taken_out_is_not_sent(checking: Chat, demo: House) -> None:
    checking.says("ตัดที่ว่าเบิกน้ำมันหลวงด้วยค่ะ").taps(PUT).taps("ยืนยัน")
    assert filed_story(demo).text == FIRST


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ไม่ดีกว่าค่ะ กลัว เอาแบบเดิม", "ไม่ได้เปลี่ยนอะไร"),
        ("เอาเหมือนเดิมค่ะ", "ไม่ได้เพิ่มข้อความใด"),
        ("ถ้างั้นเปลี่ยนใจ ไม่ส่งแล้วค่ะ", "ยังไม่ได้ส่งถึงใคร"),
        ("เปลี่ยนใจค่ะ ไม่แจ้งแล้ว กลัว", "ยังไม่ได้ส่งถึงใคร"),
        ("เอ่อ เดี๋ยวก่อนค่ะ ยังอยู่มั้ยคะที่พิมพ์ไว้", "เก็บเป็นร่างแล้ว ปิดแชตก็ไม่หาย แต่ยังไม่ได้ส่ง"),
        ("งั้นขอเล่านะคะ", "พิมพ์เล่าได้เลย"),
        ("หนูเป็นคนเดียวที่ทำเวรเช้า จะรู้มั้ยคะว่าเป็นหนู", "อาจทำให้เดาได้ว่าเป็นท่าน"),
    ],
)
def test_who_is_afraid_is_answered_and_nothing_is_added(
    checking: Chat, words: str, told: str
) -> None:
    before = answers_of(checking)
    assert told in checking.says(words).since(-2)
    assert answers_of(checking) == before and ADD not in checking.offers


def test_a_wish_that_the_receiver_knows_the_name_is_shown(checking: Chat) -> None:
    checking.says("ขอเปลี่ยนเป็นให้ผู้รับเรื่องรู้ชื่อได้มั้ยคะ จะได้ติดต่อได้")
    assert answers_of(checking)["more"] == [MORE] and PUT in checking.offers


def test_a_figure_in_words_is_put_right(checking: Chat) -> None:
    checking.says("เบิกเดือนละสามพันด้วยค่ะ").says("สามพันนี่ผิดค่ะ สองพันห้า").taps(PUT)
    assert answers_of(checking)["more"] == [MORE, "เบิกเดือนละสองพันห้าด้วยค่ะ"]


def test_what_leans_on_a_clause_goes_with_it(checking: Chat) -> None:
    checking.says("พี่เล็กก็รู้ค่ะ แต่ไม่กล้าพูด").says("ไม่เอาที่พูดถึงพี่เล็กนะคะ เดี๋ยวเค้าเดือดร้อน").taps(PUT)
    assert answers_of(checking)["more"] == [MORE]


@pytest.mark.parametrize(
    "words", ["เขาทำผิด สองครั้งแล้วค่ะ", "เขาก็ทำแบบเดิมทุกเดือนค่ะ", "เพื่อนเขาก็เอาแบบเดิมค่ะ"]
)
def test_a_story_that_sounds_so_is_added(checking: Chat, words: str) -> None:
    assert answers_of(checking.says(words))["more"] == [MORE, words]


def test_who_does_not_file_before_anything_is_told_leaves(demo: House) -> None:
    said = Chat(demo, STRANGER).says("ร้องเรียน").says("เปลี่ยนใจละ ไม่แจ้ง").last
    assert "ยกเลิก" in said and "เพื่อลบทั้งหมด" not in said


@pytest.mark.parametrize(
    "words",
    [
        "เปลี่ยนใจแล้วค่ะ ไม่กล้า ลบที่พิมพ์ไปให้หมดเลยนะคะ",
        "กลัวค่ะ ลบให้หมดเลย",
        "ขอลบเรื่องที่เล่าไปให้หมดได้ไหมคะ",
    ],
)
def test_who_wants_all_erased_is_asked_whether_to_cancel(checking: Chat, words: str) -> None:
    before = answers_of(checking)
    assert "จะยกเลิกใช่หรือไม่" in checking.says(words).last
    assert answers_of(checking) == before and "ยืนยัน" not in checking.offers
    assert "ไม่ถูกส่ง" in checking.taps("ยกเลิก").last
