"""What is put right while a complaint is told: who hides their name, what is not to be kept or not
so; none of it becomes a name, a kind or a part of the story."""

from __future__ import annotations

import pytest

from handlers.complaints.filing import complaint_asked
from handlers.complaints.filing.heard import said_at_review
from handlers.complaints.filing.heard.protection_wishes import read_wish
from handlers.complaints.filing.who_speaks import says_no_contact
from models.complaints.complaint import ANONYMOUS, SUGGESTION, TIP
from tests.handlers.complaints.filing.complaint_talk import STORY, STRANGER, answers_of, told
from tests.handlers.house import Chat, House

ADD, DROP, PUT = "เพิ่มข้อความนี้", "ไม่ใช้ข้อความนี้", "แก้ตามนี้"
CLIP = "ถ้ามีคลิปเสียงเก็บไว้ในเครื่อง"


def waits(who: Chat, words: str) -> bool:
    return f"“{words}”" in who.last and ADD in who.last


# -- who hides their name ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["ขอไม่เปิดเผยชื่อเหมือนเดิมค่ะ", "ไม่บอกชื่อตามเดิมดีกว่าครับ", "ขอแบบเดิมค่ะ ไม่ใส่ชื่อนะคะ"]
)
def test_who_takes_the_name_back_at_its_question_is_not_called_so(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says(f"ร้องเรียน {STORY}").taps("ข้อร้องเรียน")
    who.says("เปลี่ยนใจ เปิดเผยชื่อก็ได้ค่ะ").says(words)
    found = answers_of(who)
    assert "name" not in found and found.get("identity") == ANONYMOUS


@pytest.mark.parametrize("words", ["ไม่ต้องๆ เหมือนเดิมดีกว่า", "เปลี่ยนใจแล้วค่ะ ไม่เอา"])
def test_words_that_are_no_name_are_not_kept_as_one(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says(f"ร้องเรียน {STORY}").taps("ข้อร้องเรียน")
    who.taps("เปิดเผยชื่อ").says(words)
    assert "name" not in answers_of(who)


def test_kind_and_name_are_told_at_once(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").says("เสนอแนะค่ะ ไม่ต้องลงชื่อ")
    found = answers_of(who)
    assert (found["kind"], found["identity"]) == (SUGGESTION, ANONYMOUS)


# -- who must not read it ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["เรื่องนี้ไม่อยากให้คนในสำนักการคลังเห็นค่ะ", "แต่เรื่องนี้อย่าให้คนในสำนักการคลังรู้นะคะ"]
)
def test_this_matter_is_kept_from_a_bureau(demo: House, words: str) -> None:
    who = told(demo).says(words)
    assert "ทุกคนในสำนักการคลังและงบประมาณ" in who.last and PUT in who.offers
    assert not answers_of(who).get("more")


@pytest.mark.parametrize(
    "words", ["เขาสั่งว่า เรื่องนี้ไม่ให้คนในสำนักรู้", "เรื่องนี้หัวหน้าไม่ให้ผมดูเอกสาร", "เขาไม่บอกชื่อเหมือนเดิม"]
)
def test_what_others_hide_is_no_wish(words: str) -> None:
    assert read_wish(words) is None


def test_a_wish_where_the_kind_is_asked_anew_changes_no_kind(demo: House) -> None:
    who = Chat(demo, STRANGER).says("แจ้งเบาะแส").taps("ไม่เปิดเผยชื่อ").says(STORY)
    who.taps_data(who.beside("ประเภท")).says("เรื่องนี้ไม่อยากให้คนในสำนักการคลังเห็นค่ะ")
    assert answers_of(who)["kind"] == TIP


# -- what is not to be kept ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ต้องเก็บข้อความพวกนั้นค่ะ ส่งได้เลย", "ไม่ต้องเก็บคำถามพวกนั้น", "เอาคำถามเหล่านั้นออกเลยครับ",
        "ไม่ต้องใส่ข้อความทั้งหมดนั้นนะคะ",
    ],
)  # fmt: skip
def test_what_waits_is_discarded_and_nothing_is_added(demo: House, words: str) -> None:
    who = told(demo).says("จะเอาไปเล่าต่อที่ไหนกันนะ").says(words)
    assert "ยังไม่ได้เก็บข้อความนี้" not in who.last and not answers_of(who).get("more")


def test_a_wish_is_not_discarded_with_the_others(demo: House) -> None:
    who = told(demo).says("ไม่อยากให้คนในสำนักการคลังเห็นค่ะ").says("ไม่ต้องเก็บข้อความพวกนั้น")
    assert PUT in who.last


def test_with_nothing_waiting_nothing_is_added(demo: House) -> None:
    who = told(demo).says("ไม่ต้องเก็บข้อความพวกนั้นค่ะ")
    assert not answers_of(who).get("more") and "ไม่มีข้อความที่รออยู่" in who.since(0)


@pytest.mark.parametrize(
    "words",
    [
        "เขาไม่เก็บข้อความพวกนั้นไว้เลย", "ไม่เอาเอกสารพวกนั้นออกไปให้ใครดู", "ไม่ต้องเก็บเงินพวกนั้นหรอก เขาบอก",
        "ลบข้อความในกล้องทิ้งหมดเลย", "ทิ้งประโยคนั้นไว้แล้วก็เดินออกไป",
    ],
)  # fmt: skip
def test_what_others_do_not_keep_is_told(words: str) -> None:
    assert not said_at_review.keeps_not(words)


def test_the_newest_words_are_taken_out_with_a_reason(demo: House) -> None:
    who = told(demo).says("เมื่อวานเขาก็ปาแฟ้มใส่อีก มีพยานเห็น")
    who.says("เอาประโยคนั้นออกไปครับ ไม่ใช่เนื้อเรื่อง")
    assert answers_of(who)["more"] == ["เมื่อวานเขาก็ปาแฟ้มใส่อีก มีพยานเห็น"] and PUT in who.offers
    assert not answers_of(who.taps(PUT)).get("more")


def test_a_part_is_taken_out_with_a_reason(demo: House) -> None:
    who = (
        told(demo).says("เมื่อวานก็โดนอีกครับ ปาแฟ้มใส่ด้วย").says("เอาเรื่องปาแฟ้มออกดีกว่าครับ เดี๋ยวเขารู้ว่าเป็นผม")
    )
    assert PUT in who.offers
    assert "ปาแฟ้ม" not in str(answers_of(who.taps(PUT)))


@pytest.mark.parametrize("words", ["เอาเงินออกไป แล้วก็ไม่เคยคืนอีกเลย", "ตัดเงินออก แล้วบอกว่าไม่เคยมี"])
def test_what_they_took_away_is_told(demo: House, words: str) -> None:
    assert answers_of(told(demo, story=f"{STORY} เขาเบิกเงิน มีไฟล์").says(words))["more"] == [words]


# -- what is not so, and how to be reached -------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["ขอแก้ค่ะ ไม่ใช่ปลอมลายเซ็นทุกคนนะ แค่สามคน", "แก้หน่อยครับ จริงๆ ไม่ใช่วันอังคาร เป็นวันพุธ"]
)
def test_what_is_not_so_waits_and_is_not_lost(demo: House, words: str) -> None:
    who = told(demo).says(words)
    assert waits(who, words) and "ข้อ 1" not in who.last
    assert answers_of(who.taps(ADD))["more"] == [words]


@pytest.mark.parametrize(
    "words", ["ขอแก้ค่ะ ไม่ใช่ร้องเรียน เป็นเบาะแส", "ขอแก้ ไม่ใช่วันจันทร์ เป็นวันศุกร์", "ขอแก้ชื่อหน่อย"]
)
def test_what_answers_or_stands_in_the_story_is_changed_as_before(words: str) -> None:
    assert not said_at_review.not_so(words, {"text": STORY})


@pytest.mark.parametrize(
    "words",
    [
        "ให้ติดต่อกลับทางอีเมลนะครับ somchai.x@example.com",
        "ไม่ให้โทร ติดต่อทางจดหมายไปที่ 12/3 หมู่ 4 บางซื่อ กทม",
        "ช่วยติดต่อกลับทางไลน์ได้ไหมคะ",
    ],
)  # fmt: skip
def test_a_way_is_not_added_to_a_story_without_a_name_unasked(demo: House, words: str) -> None:
    who = told(demo).says(words)
    assert not answers_of(who).get("more") and waits(who, words)
    assert "อาจรู้ว่าเป็นท่าน" in who.since(0)


@pytest.mark.parametrize(
    "words", ["โทรหาผมทุกคืนจนนอนไม่ได้", "ติดต่อทางโทรศัพท์ไปสามครั้งไม่มีใครรับ", "เขาให้ติดต่อทางไลน์แล้วเรียกเงิน"]
)
def test_how_others_reach_is_told(words: str) -> None:
    assert not said_at_review.tells_way(words)


@pytest.mark.parametrize("words", ["ไม่ให้โทร ติดต่อทางจดหมายไปที่บ้าน", "อย่าโทรนะคะ ส่งจดหมายมาทางไปรษณีย์"])
def test_a_way_beside_one_that_is_not_wished_is_kept(words: str) -> None:
    assert not says_no_contact(words)


@pytest.mark.parametrize("words", ["ไม่ต้องติดต่อทางโทรศัพท์", "ไม่ต้องติดต่อกลับ ไม่ต้องส่งจดหมายมาที่บ้าน"])
def test_no_way_is_none(words: str) -> None:
    assert says_no_contact(words)


# -- what is asked -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "told_of"),
    [
        ("เดี๋ยวค่ะ เมื่อกี้ที่พิมพ์ไปมันส่งไปหาใครหรือยังคะ", "ยังไม่ได้ส่งถึงใคร"),
        ("ส่งไปแล้วหรือยังคะ", "ยังไม่ได้ส่งถึงใคร"),
        ("ใครบ้างที่รู้เรื่องนี้", "เฉพาะผู้รับเรื่อง"),
        ("แล้วถ้าผมไม่บอกชื่อจะเป็นไรไหม", "ไม่เปิดเผยชื่อ"),
        ("จะโดนไล่ออกมั้ยคะถ้าส่งไป", "ไม่ต้องการให้อ่าน"),
    ],
)
def test_a_fear_is_answered(words: str, told_of: str) -> None:
    assert told_of in complaint_asked.told(words, "more")


@pytest.mark.parametrize(
    "words",
    [
        "เขาส่งเงินไปให้ใครแล้วหรือยังไม่รู้", "ใครบ้างที่รู้เรื่องนี้ก็โดนย้ายหมด", "ผมโดนไล่ออกเพราะไม่ยอมเซ็น",
        "ถ้าผมไม่บอกชื่อคนเซ็น เขาจะย้ายผม", "ส่งเรื่องไปแล้วหรือยังเขาก็ไม่ตอบ",
    ],
)  # fmt: skip
def test_a_story_is_no_question(words: str) -> None:
    assert not complaint_asked.told(words, "more")


# -- the story told anew, and a name that is shown after all -------------------------------------

ANEW = "เจ้าหน้าที่การเงินเรียกเงิน 700 บาทที่ห้อง 301"


@pytest.mark.parametrize(
    "lead",
    [
        "เรื่องไม่ใช่อันนั้นครับ ให้ใส่ว่า", "ไม่ใช่อย่างนั้นค่ะ เขียนใหม่ว่า ", "ขอพิมพ์ใหม่ทั้งหมดนะคะ ",
        "เรื่อง: ", "เรื่องขอแก้เป็น ", "หัวเรื่อง: ", "ขอแก้เรื่องเป็น ", "เปลี่ยนเรื่องเป็น",
        "เรื่องค่ะ ขอเปลี่ยนเป็น ", "เรื่อง = ",
    ],
)  # fmt: skip
def test_a_story_told_anew_stands_instead_after_a_tap(demo: House, lead: str) -> None:
    who = told(demo).says(f"{lead}{ANEW}")
    assert PUT in who.last and answers_of(who)["text"] == STORY
    who.taps(PUT)
    assert answers_of(who)["text"] == ANEW and not answers_of(who)["more"]


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ใช่แบบนั้นนะ เขาเขียนว่าให้จ่ายก่อน", "เขาบอกว่าไม่ใช่เรื่องนั้น ให้ใส่ว่าไปราชการ",
        "ไม่ใช่เขาคนเดียว ให้ใส่ว่าทุกคน",
        "ผิดระเบียบชัดเจน เขาแก้เป็นวันที่ 5 ในเอกสาร", "พิมพ์ใหม่อีกสามรอบเขาก็ไม่รับ", "เขียนใหม่ หัวหน้าก็ฉีกทิ้งทุกครั้ง",
        "เขียนเรื่องใหม่ลงสมุดเวร หัวหน้าก็ฉีกทิ้ง", "เรื่องนี้หัวหน้าเปลี่ยนเป็นคนละคนเลยตั้งแต่วันนั้น",
        "เรื่องเงินเขาแก้เป็นห้าพันในใบเบิก", "แก้ไขเรื่องให้เป็นความลับไม่ได้แล้ว",
    ],
)  # fmt: skip
def test_what_sounds_like_it_tells_on(words: str) -> None:
    assert said_at_review.told_anew(words) == ""


def test_another_kind_is_no_other_story(demo: House) -> None:
    who = told(demo).says("ขอแก้เรื่องเป็นเบาะแสการทุจริต")
    assert answers_of(who)["text"] == STORY and "“เรื่อง”" not in who.last


@pytest.mark.parametrize("words", ["ลบที่พิมพ์เมื่อกี้ออกด้วยครับ", "เอาที่เพิ่มเมื่อกี้ออกนะ"])
def test_what_was_added_last_is_taken_out_after_a_tap(demo: House, words: str) -> None:
    who = told(demo).says("แล้วก็พูดจาไม่ดีกับคนแก่").says(words)
    assert PUT in who.last
    assert not answers_of(who.taps(PUT))["more"]


@pytest.mark.parametrize("words", ["เปลี่ยนใจ ขอเปิดเผยชื่อดีกว่า", "เปิดเผยชื่อก็ได้ค่ะ"])
def test_a_name_is_shown_only_by_its_own_question(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    who.says(words)
    assert "identity" not in answers_of(who) and "เปิดเผยชื่อ" in who.offers
    assert answers_of(who.taps("ไม่เปิดเผยชื่อ"))["identity"] == ANONYMOUS


def test_a_bureau_named_at_another_question_is_the_one_concerned(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").says("สำนักบริหารงานกลางครับ")
    found = answers_of(who)
    assert "identity" not in found and not found.get("text") and not found["more"]
    assert "สำนักบริหารงานกลาง" in str(found["bureau"]) and "ไม่เปิดเผยชื่อ" in who.offers
    who.taps("ไม่เปิดเผยชื่อ").says("สำนักการคลังและงบประมาณ")
    assert not answers_of(who).get("text")
    assert "สำนักการคลัง" in str(answers_of(who)["bureau"])


def test_a_story_that_begins_with_a_bureau_is_one(demo: House) -> None:
    said = "สำนักบริหารงานกลางปิดก่อนเวลาทุกวัน"
    assert answers_of(told(demo, story=said))["text"] == said


@pytest.mark.parametrize("at", ["kind", "identity"])
def test_who_must_not_read_it_is_kept_out_before_there_is_a_story(demo: House, at: str) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน")
    who = who if at == "kind" else who.taps("ข้อร้องเรียน")
    who.says("อย่าให้คนในสำนักบริหารงานกลางรู้นะ")
    found = answers_of(who)
    assert "สำนักบริหารงานกลาง" in str(found["keep_from"])
    assert not found.get("text") and "identity" not in found and who.state["at"] == at
