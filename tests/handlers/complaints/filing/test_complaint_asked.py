"""Questions in the middle of a complaint are answered, and a story that sounds like one is not."""

from __future__ import annotations

import pytest

from handlers.complaints.filing import complaint_asked
from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of, told
from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    "words", ["แล้วใช้เวลานานไหมกว่าจะรู้ผล", "กี่วันถึงจะรู้ผลครับ", "จะรู้ผลเมื่อไหร่", "ใช้เวลากี่วันคะ"]
)
def test_how_long_it_takes_is_told_to_strangers_too(demo: House, words: str) -> None:
    who = told(demo).says(words)
    assert "แจ้งผลภายใน 60 วัน" in who.last and "ดูทั้งหมดอีกครั้ง" in who.last
    assert "ตรวจทานก่อนส่ง" in who.says("ขอดูคำตอบทั้งหมดก่อนส่ง").last
    assert answers_of(who)["more"] is None


@pytest.mark.parametrize("words", ["สลิปไม่ขึ้นชื่อเราใช่มั้ย", "ในรูปจะเห็นชื่อคนส่งไหม"])
def test_what_a_picture_shows_is_told(demo: House, words: str) -> None:
    assert "กรุณาปิดส่วนนั้นก่อนส่ง" in told(demo).says(words).since(-2)


_PROTECTION = (
    "กลัวโดนย้ายค่ะ มีอะไรคุ้มครองหนูบ้าง", "กลัวโดนแกล้ง มีกฎหมายคุ้มครองไหม", "ถ้าแจ้งแล้วใครคุ้มครองเราคะ",
    "จะปลอดภัยแน่ใช่มั้ยคะ", "ทางสำนักงานจะปกป้องผู้แจ้งยังไงบ้าง",
    "กังวลว่าเขาจะเอาคืน มีมาตรการคุ้มครองผู้ร้องเรียนอะไรบ้าง",
)  # fmt: skip


@pytest.mark.parametrize("words", _PROTECTION)
def test_what_protects_is_told_and_the_complaint_stays(demo: House, words: str) -> None:
    who = told(demo)
    before = answers_of(who)
    assert "ระบุชื่อผู้ที่ไม่ต้องการให้อ่านได้" in who.says(words).since(-2)
    assert answers_of(who) == before


@pytest.mark.parametrize("words", _PROTECTION)
def test_what_protects_is_told_before_the_story(demo: House, words: str) -> None:
    begun = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    assert "ส่งเป็นจดหมาย" in begun.says(words).since(-2)
    assert "text" not in answers_of(begun)


@pytest.mark.parametrize("words", ["เดี๋ยวก่อน เขาจะรู้ไหมว่าใครแจ้ง", "เดี๋ยวค่ะ ใครจะเห็นเรื่องนี้บ้าง"])
def test_a_question_behind_words_that_hold_on_is_answered(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").says(words)
    assert "พักไว้ให้แล้ว" not in who.last and "ต้องการแจ้งเรื่องประเภทใด" in who.last


def test_who_says_that_it_is_the_answer_is_believed(demo: House) -> None:
    story = "หัวหน้าสั่งให้เซ็นรับของแทน อยากรู้ว่าทำอะไรได้บ้าง"
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    who.says(story)
    assert "text" not in answers_of(who) and "ใช้เป็นคำตอบ" in who.offers
    who.says("ใช่ เป็นคำตอบ")
    assert answers_of(who)["text"] == story


def test_two_questions_in_one_sentence_are_both_answered(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    answer = who.says("ไม่บอกชื่อได้ไหม แล้วใช้เวลากี่วัน").since(-2)
    assert "จะไม่รู้ว่าเป็นท่าน" in answer and "แจ้งผลภายใน 60 วัน" in answer
    assert "text" not in answers_of(who)


@pytest.mark.parametrize(
    "words",
    [
        "ยื่นเรื่องแล้วกี่วันก็ไม่รู้ผล", "รอมากี่เดือนแล้วไม่มีใครตอบ", "ใครเห็นก็รู้ว่าเขาโกง", "กลัวโดนย้ายเลยไม่กล้าพูด",
        "ในรูปเห็นชื่อร้านชัดเจน", "ไม่มีใครรู้ว่าเงินไปไหน", "เอกสารที่ส่งไปหายไปไหนไม่มีใครตอบ",
        "เขาถามว่าใครเห็นบ้างแล้วก็ขู่", "มีรูปอยู่ที่ห้องทำงานของเขาเต็มไปหมด", "ผมคุยกับเจ้าหน้าที่ครับ",
        "เขาขอเบอร์โทรลูกสาวผม", "มีรูปที่ถ่ายตอนเขารับซอง", "หลักฐานอยู่ที่โต๊ะทำงานเขา",
        "โทรหาเจ้าหน้าที่แล้วไม่มีคนรับสาย", "ไม่มีใครคุ้มครองหนูเลย", "หัวหน้าบอกว่าจะคุ้มครองหนูไหม",
        "หัวหน้าใช้เส้นคุ้มครองพวกพ้อง", "คนงานถามว่าอุปกรณ์นี้ปลอดภัยไหม", "กลัวโดนย้ายค่ะ",
        "ลูกน้องกลัวว่าไม่มีใครปกป้อง",
    ],
)  # fmt: skip
def test_a_story_is_not_answered_as_a_question(words: str) -> None:
    assert complaint_asked.told(words, "text") == ""


@pytest.mark.parametrize(
    "words",
    [
        "มีรูปด้วยแต่อยู่อีกเครื่อง",
        "มีรูปด้วยแต่อยู่อีกเครื่อง เดี๋ยวส่งทีหลังได้มั้ย",
        "คลิปอยู่ในคอมที่บ้านค่ะ",
        "หนูมีสลิปด้วยค่ะ แต่เก็บไว้ที่บ้าน ค่อยส่งให้พรุ่งนี้ได้ไหมคะ",
        "เอกสารอยู่ที่ทำงานครับ เดี๋ยวส่งตามทีหลังนะครับ",
        "มีไฟล์อยู่ในโทรศัพท์เครื่องเก่า",
    ],
)
def test_pictures_that_are_elsewhere_may_come_later(demo: House, words: str) -> None:
    who = told(demo).says(words)
    assert "ส่งทีหลังได้สองทาง" in who.since(-2) and answers_of(who)["more"] is None


@pytest.mark.parametrize(
    "words",
    [
        "ขอเบอร์โทรคุยกับคนจริงๆ",
        "ขอเบอร์โทรคุยกับคนจริงๆได้มั้ยคะ",
        "มีเบอร์ติดต่อเจ้าหน้าที่ไหมครับ",
        "อยากคุยกับคนจริงๆค่ะ",
        "โทรหาผู้รับเรื่องได้ไหม",
        "ขอคุยกับเจ้าหน้าที่โดยตรงได้ไหม",
    ],
)
@pytest.mark.parametrize("begun", [False, True])
def test_who_wants_to_speak_to_somebody_hears_who_reads_it(
    demo: House, words: str, begun: bool
) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน") if begun else told(demo)
    before = answers_of(who)
    assert "ผู้รับเรื่องซึ่งเป็นคน" in who.says(words).since(-2)
    assert answers_of(who) == before


@pytest.mark.parametrize(
    "words",
    [
        "เขียนไปแล้วจะลบได้ไหมถ้าเปลี่ยนใจ",
        "ส่งแล้วถอนเรื่องได้ไหม",
        "ถ้าส่งไปแล้วขอยกเลิกทีหลังได้มั้ย",
        "แจ้งแล้วเปลี่ยนใจลบได้หรือเปล่าคะ",
        "ส่งไปแล้วเรียกคืนได้ไหม",
        "พิมพ์ไปแล้วลบออกได้ไหม",
    ],
)
def test_whether_it_can_be_taken_back_is_answered(demo: House, words: str) -> None:
    who = Chat(demo, "U" + "9" * 32).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    who.says(words)
    assert "ส่งแล้วเรียกคืนไม่ได้" in who.last and who.state["at"] == "text"
    assert not who.state["answers"].get("text")


@pytest.mark.parametrize(
    "words",
    [
        "เจ้าหน้าที่ลบข้อมูลของผู้มาติดต่อทิ้งทั้งหมดเมื่อวาน",
        "เขาถอนเงินไปแล้วไม่คืนผู้รับเหมาสักบาท",
        "ยกเลิกการประมูลแล้วเรียกเงินคืนจากร้านค้าทุกร้าน",
    ],
)
def test_what_others_took_back_is_the_story(demo: House, words: str) -> None:
    who = Chat(demo, "U" + "9" * 32).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    assert who.says(words).state["answers"]["text"] == words


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("ไม่มีหลักฐานเลยค่ะ แจ้งได้ไหม", "แจ้งได้โดยไม่มีหลักฐาน"),
        ("หัวหน้าจะรู้ไหมถ้าแจ้งผ่านมือถือที่ทำงาน", "แชตนี้ยังเก็บอยู่ใน LINE และในเครื่องที่ใช้"),
        ("ถ้าใช้คอมที่ทำงานเขาจะเห็นไหม", "แชตนี้ยังเก็บอยู่ใน LINE และในเครื่องที่ใช้"),
    ],
)
def test_want_of_proof_and_the_phone_at_work_are_answered(
    demo: House, words: str, heard: str
) -> None:
    who = Chat(demo, "U" + "9" * 32).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    assert heard in who.says(words).last and who.state["at"] == "text"
    assert not who.state["answers"].get("text")


def test_that_others_have_no_proof_is_the_story(demo: House) -> None:
    words = "ไม่มีหลักฐานการจ่ายเงินให้ร้านเลยแม้แต่ใบเดียว"
    who = Chat(demo, "U" + "9" * 32).says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    assert who.says(words).state["answers"]["text"] == words
