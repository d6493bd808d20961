"""Questions of one's own, told in words at any question while a survey is made, or taken out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from handlers.surveys import own_told
from tests.handlers.house import Chat
from tests.handlers.surveys import surveying

_FIRST = "ข้อแรกถามว่าพอใจข่าวสารของสำนักแค่ไหน"


@pytest.fixture
def maker(chat: Callable[[str], Chat]) -> Chat:
    return chat(surveying.REPORTER).says("ทำแบบสำรวจ")


def _goes_on(maker: Chat) -> Chat:
    maker.says("เรื่องบรรยากาศ").taps("สำนักเรา ไม่เก็บชื่อ").taps("อีก 7 วัน")
    return maker


@pytest.mark.parametrize(
    ("words", "question", "kind"),
    [
        (_FIRST, "พอใจข่าวสารของสำนักแค่ไหน", "level"),
        ("ข้อ 1 ขอถามว่าเห็นด้วยกับการปรับเวลาทำงานเพียงใดค่ะ", "เห็นด้วยกับการปรับเวลาทำงานเพียงใด", "level"),
        ("คำถามแรกคือเคยใช้บริการคลินิกไหม", "เคยใช้บริการคลินิกไหม", "yes_no"),
        ("อยากถามว่าอยากให้ปรับปรุงอะไรบ้าง", "อยากให้ปรับปรุงอะไรบ้าง", "text"),
        ("เพิ่มคำถามว่ามั่นใจในระบบแค่ไหน", "มั่นใจในระบบแค่ไหน", "level"),
        ("ถามด้วยว่ารู้จักศูนย์ของเราหรือไม่", "รู้จักศูนย์ของเราหรือไม่", "yes_no"),
    ],
)
def test_a_question_is_told_before_its_turn(
    maker: Chat, words: str, question: str, kind: str
) -> None:
    answers = maker.says(words).state["answers"]
    assert (answers["kind1"], answers["own1"]) == (kind, [question])
    assert "เพิ่มคำถามของสำนัก" in maker.since(0)
    assert "คำถามเพิ่มข้อ 2" in _goes_on(maker).last


@pytest.mark.parametrize(
    "words",
    [
        "ข้อแรกถามว่าอะไร",
        "ข้อแรกถามว่าอะไรดี",
        "ข้อ 1 คืออะไร",
        "ถามใครได้บ้าง",
        "คำถามมีกี่ข้อ",
        "ข้อแรกถามเรื่องข่าวดีไหม",
    ],
)
def test_a_question_to_the_bot_is_none_of_the_survey(maker: Chat, words: str) -> None:
    maker.says(words).says("ทำต่อ")
    assert "own1" not in maker.state["answers"]


@pytest.mark.soak
def test_the_last_is_taken_out_and_put_in_again(maker: Chat) -> None:
    _goes_on(maker.says(_FIRST)).says("ข้อสองถามว่าเคยอ่านไหม").taps("ไม่เพิ่ม")
    maker.says("เอาออกข้อสุดท้ายค่ะ")
    assert "เอาคำถาม “เคยอ่านไหม” ออกแล้ว" in maker.since(0)
    assert maker.state["answers"]["kind2"] == "none"
    assert maker.says("ใส่คืน").state["answers"]["kind2"] == "yes_no"
    assert "ตัดออกทีละข้อไม่ได้" in maker.says("ลบข้อ 1 ออก").since(0)


@pytest.mark.soak
def test_a_question_where_its_words_are_asked_and_one_too_many(maker: Chat) -> None:
    _goes_on(maker).taps("ระดับ 1–5").says(_FIRST)
    assert maker.state["answers"]["own1"] == ["พอใจข่าวสารของสำนักแค่ไหน"]
    maker.says("ถามด้วยว่าเคยอ่านไหม").says("ถามด้วยว่าอยากอ่านอะไร").says("ถามด้วยว่าชอบไหมคะ")
    assert "ไม่เกิน 3 ข้อ" in maker.since(0)
    maker.says("ข้อแรกถามว่าพอใจเพจแค่ไหน")
    assert "แก้ตามนี้" in maker.offers


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("ข้อแรกเปลี่ยนเป็นให้พิมพ์ตอบ", "text"),
        ("ข้อสุดท้ายเอาแบบให้คะแนนแทน", "level"),
        ("ข้อ 1 ขอเป็นระดับ 1-5 ค่ะ", "level"),
        ("เปลี่ยนข้อแรกให้เขาเขียนเองดีกว่า", "text"),
        ("แก้คำถามแรกเป็นใช่หรือไม่ใช่", "yes_no"),
        ("คำถามสุดท้ายให้พิมพ์ตอบครับ", "text"),
    ],
)
def test_a_question_is_answered_in_another_way(maker: Chat, words: str, kind: str) -> None:
    _goes_on(maker.says("ข้อแรกถามว่าชอบไหม")).says(words)
    answers = maker.state["answers"]
    assert (answers["kind1"], answers["own1"]) == (kind, ["ชอบไหม"]) and "kind2" not in answers


@pytest.mark.parametrize(
    "words", ["ข้อแรกตอบยังไง", "ข้อ 5 เปลี่ยนเป็นให้พิมพ์ตอบ", "ข้อแรกดีแล้ว", "ให้คะแนนใคร"]
)
def test_other_words_change_no_question(maker: Chat, words: str) -> None:
    _goes_on(maker.says("ข้อแรกถามว่าชอบไหม")).says(words).says("ทำต่อ")
    assert maker.state["answers"]["kind1"] == "yes_no"


def test_no_more_is_no_question_and_another_bureau_cannot_be_asked(maker: Chat) -> None:
    _goes_on(maker).taps("พิมพ์ตอบ").says("ไม่เพิ่มแล้วค่ะ")
    assert "own1" not in maker.state["answers"] and "ตรวจแบบสำรวจก่อนเปิด" in maker.last
    assert "ถามเฉพาะสำนักอื่นไม่ได้" in maker.says("ให้คนสำนักการคลังตอบด้วย").since(0)


def test_it_closes_a_week_later(maker: Chat) -> None:
    before = _goes_on(maker).taps("ไม่เพิ่ม").state["answers"]["last_day"]
    after = maker.says("ขอเลื่อนปิดไปอีกอาทิตย์").state["answers"]["last_day"]
    assert (date.fromisoformat(after) - date.fromisoformat(before)).days == 7


def _of_own(maker: Chat) -> list[object]:
    """The added questions, each as how it is answered and its words."""
    answers = maker.state["answers"]
    rows = ((answers.get(f"kind{n}"), answers.get(f"own{n}", [""])[0]) for n in (1, 2, 3))
    return [(kind, words) for kind, words in rows if words]


@pytest.mark.parametrize(
    ("words", "kind", "question"),
    [
        ("ใช่ไม่ใช่ รู้จักนโยบายนี้มั้ย", "yes_no", "รู้จักนโยบายนี้มั้ย"),
        ("พิมพ์ตอบ อยากให้สำนักงานทำอะไรเพิ่ม", "text", "อยากให้สำนักงานทำอะไรเพิ่ม"),
        ("ข้อแรก ให้คะแนน 1-5 ว่าชอบการประชาสัมพันธ์แค่ไหน", "level", "ชอบการประชาสัมพันธ์แค่ไหน"),
        ("รู้จักนโยบายไหม ให้ตอบใช่หรือไม่ใช่", "yes_no", "รู้จักนโยบายไหม"),
        ("เพิ่มคำถามว่ามั่นใจในระบบไหม ให้คะแนน 1-5", "level", "มั่นใจในระบบไหม"),
        ("คะแนน 1-5 พอใจการต้อนรับแค่ไหน", "level", "พอใจการต้อนรับแค่ไหน"),
        ("คะแนน 1-5 ได้รับบริการดีแค่ไหน", "level", "ได้รับบริการดีแค่ไหน"),
    ],
)
def test_a_question_stands_beside_its_way_of_answering(
    maker: Chat, words: str, kind: str, question: str
) -> None:
    assert _of_own(_goes_on(maker).says(words)) == [(kind, question)]
    assert f"เพิ่มคำถาม “{question}”" in maker.since(0) or f"“{question}” ตอบแบบ" in maker.since(0)


def test_what_may_be_none_is_shown_first(maker: Chat) -> None:
    _goes_on(maker).says("ระดับ 1-5 ความสะดวกของสถานที่")
    assert not _of_own(maker) and "แก้ตามนี้" in maker.offers
    assert _of_own(maker.taps("แก้ตามนี้")) == [("level", "ความสะดวกของสถานที่")]


@pytest.mark.parametrize(
    ("words", "question", "way", "kind"),
    [
        ("รู้จักนโยบาย No Gift หรือไม่", "รู้จักนโยบาย No Gift หรือไม่", "ใช่หรือไม่ใช่", "yes_no"),
        ("พอใจการต้อนรับแค่ไหน", "พอใจการต้อนรับแค่ไหน", "ระดับ 1-5", "level"),
        ("คิดว่านโยบายนี้ได้ผลแค่ไหน", "คิดว่านโยบายนี้ได้ผลแค่ไหน", "ระดับ 1-5", "level"),
        ("อยากถามว่า เพื่อนช่วยกันดีไหม", "เพื่อนช่วยกันดีไหม", "ระดับ 1-5", "level"),
    ],
)
def test_a_question_told_before_its_way_of_answering_waits_for_it(
    maker: Chat, words: str, question: str, way: str, kind: str
) -> None:
    _goes_on(maker).says(words)
    assert "เลือกวิธีตอบของคำถามนี้" in maker.since(0) and not _of_own(maker)
    assert _of_own(maker.says(way)) == [(kind, question)]


def test_a_question_told_before_is_dropped_or_gets_what_may_be_chosen(maker: Chat) -> None:
    _goes_on(maker).says("คุณรู้ข่าวจากช่องทางไหน").taps("เลือกหนึ่งข้อ")
    assert "พิมพ์ “คุณรู้ข่าวจากช่องทางไหน” ในบรรทัดแรก" in maker.last
    maker.says("คุณรู้ข่าวจากช่องทางไหน\nLINE\nเว็บ").says("คิดว่าเว็บดีแค่ไหน").taps("ไม่เพิ่ม")
    assert _of_own(maker) == [("one", "คุณรู้ข่าวจากช่องทางไหน")]


@pytest.mark.parametrize(
    "words",
    [
        "No Gift คืออะไร",
        "ระดับ 1-5 คืออะไร",
        "พิมพ์ตอบ ได้ไหม",
        "ระดับ 1-5 พอไหม",
        "เพิ่มได้กี่ข้อ",
        "อันไหนดี ระดับ 1-5",
        "ของขวัญปีใหม่รับได้ไหม",
        "ท่านเลขาฯ ต้องอนุมัติไหม",
        "เคยมีคนทำแบบสำรวจนี้ไหม",
        "เลือกหลายข้อ ต่างกับเลือกหนึ่งข้อยังไง",
        "พิมพ์ตอบ ข้อละไม่เกิน 100 ตัวอักษร",
        "ขอเปลี่ยนเป็น พิมพ์ตอบ",
        "ก" * 5000,
        "ตอบ " * 1250,
    ],
)
def test_words_to_the_bot_are_no_question_of_a_survey(words: str) -> None:
    assert not any(each.question for each in own_told.read(words, True))


def test_the_subject_of_the_first_message_is_no_question(chat: Callable[[str], Chat]) -> None:
    maker = chat(surveying.REPORTER)
    maker.says("ทำแบบสำรวจ เรื่องเจ้าหน้าที่มองนโยบาย No Gift ยังไง").taps("การรับรู้")
    maker.taps("สำนักเรา ไม่เก็บชื่อ").taps("อีก 7 วัน").says("ใช่หรือไม่ใช่")
    assert "พิมพ์คำถามของท่าน" in maker.last and not _of_own(maker)


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("อยากทำแบบสำรวจ ถามว่าพอใจบริการแค่ไหน ถึงวันศุกร์", []),
        ("อยากทำแบบสำรวจ ข้อแรกถามว่าพอใจบริการแค่ไหน", [("level", "พอใจบริการแค่ไหน")]),
        ("ทำแบบสำรวจ เพิ่มคำถามว่าพอใจบริการแค่ไหน", [("level", "พอใจบริการแค่ไหน")]),
    ],
)
def test_only_what_is_called_a_question_is_one_in_the_first_message(
    chat: Callable[[str], Chat], words: str, own: list[object]
) -> None:
    assert _of_own(chat(surveying.REPORTER).says(words)) == own


def test_several_questions_of_one_message_are_kept(maker: Chat) -> None:
    maker.says("งั้นตั้งแบบสำรวจใหม่ ข้อแรกถามว่ารู้จักนโยบายไหม ข้อสองถามว่าพอใจแค่ไหน")
    assert _of_own(maker) == [("yes_no", "รู้จักนโยบายไหม"), ("level", "พอใจแค่ไหน")]


@pytest.fixture
def two(maker: Chat) -> Chat:
    """Two questions were added; whether there is a third one is asked."""
    return _goes_on(maker.says("ข้อแรกถามว่ารู้จักไหม")).says("ข้อสองถามว่าพอใจแค่ไหน")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("สลับข้อแรกกับข้อสองนะ", ["พอใจแค่ไหน", "รู้จักไหม"]),
        ("สลับคำถามเพิ่ม 1 กับ 2", ["พอใจแค่ไหน", "รู้จักไหม"]),
        ("ย้ายข้อ 2 ไปเป็นข้อ 1", ["พอใจแค่ไหน", "รู้จักไหม"]),
        ("ข้อความคำถาม 1 แก้เป็น รู้จักนโยบายหรือไม่", ["รู้จักนโยบายหรือไม่", "พอใจแค่ไหน"]),
        ("แก้คำถามที่ 2 เป็น พอใจเพจแค่ไหน", ["รู้จักไหม", "พอใจเพจแค่ไหน"]),
        ("ลบคำถาม 1", ["พอใจแค่ไหน"]),
        ("เอาข้อ 2 ออก", ["รู้จักไหม"]),
    ],
)
def test_an_order_about_own_questions_is_heard(two: Chat, words: str, left: list[str]) -> None:
    two.says(words)
    assert [words for _, words in _of_own(two)][: len(left)] == left
    shown = two.taps("ไม่เพิ่ม").last
    assert all(each in shown for each in left) and "เปิดแบบสำรวจ" in two.offers


@pytest.mark.soak
def test_at_the_card_numbers_of_the_form_are_asked_about(two: Chat) -> None:
    two.taps("ไม่เพิ่ม").says("สลับคำถามเพิ่ม 1 กับ 2")
    assert [words for _, words in _of_own(two)] == ["พอใจแค่ไหน", "รู้จักไหม"]
    two.says("สลับข้อ 1 กับข้อ 2")
    assert "คำถามของแบบสำรวจนี้แก้ สลับ" in two.since(0) and "แก้ตามนี้" in two.offers
    assert [words for _, words in _of_own(two.taps("แก้ตามนี้"))] == ["รู้จักไหม", "พอใจแค่ไหน"]


def test_another_answer_is_no_wording_of_a_question(two: Chat) -> None:
    two.says("แก้ข้อ 2 เป็น ใครมีรหัสก็ตอบได้").says("ทำต่อ")
    assert [words for _, words in _of_own(two)] == ["รู้จักไหม", "พอใจแค่ไหน"]


@pytest.mark.parametrize(
    "words",
    [
        "เอาแบบที่เราตั้งคำถามเองได้อะ ไม่เอาแบบสำเร็จ",
        "ขอใช้แค่คำถามของเราอย่างเดียว",
        "คิดเอง ไม่ใช้คำถามเดิม",
    ],
)
def test_a_survey_of_own_questions_alone_is_said_to_be_none(maker: Chat, words: str) -> None:
    assert "มีเฉพาะคำถามของสำนักทำในบอตไม่ได้" in maker.says(words).since(0)


@pytest.mark.parametrize("words", ["มีคำถามของเราทั้งหมดกี่ข้อ", "ดูคำถามของสำนักทั้งหมดหน่อย"])
def test_who_asks_after_own_questions_wants_no_survey_of_these_alone(
    maker: Chat, words: str
) -> None:
    assert "มีเฉพาะคำถามของสำนัก" not in maker.says(words).since(0)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ทำแบบสำรวจสั้นๆ 3 ข้อ", True),
        ("ทำแบบสำรวจ ไม่เอาแบบสำเร็จ ตั้งคำถามเอง", True),
        ("ทำแบบสำรวจ 3.6", False),
        ("ทำแบบสำรวจ ขอเพิ่มอีก 2 ข้อ", False),
        ("ทำแบบสำรวจความพึงพอใจ เพิ่มคำถาม 2 ข้อ", False),
    ],
)
def test_it_is_said_at_once_that_the_form_asks_more(
    chat: Callable[[str], Chat], words: str, said: bool
) -> None:
    assert ("เพิ่มต่อท้ายได้ถึง 3 ข้อ" in chat(surveying.REPORTER).says(words).since(0)) is said


@pytest.mark.parametrize("doubt", ["ทำไมมีตั้ง 7 ข้อ", "ข้อสุดท้ายแปลกๆ นะ"])
def test_behind_a_doubt_that_was_not_read_the_card_is_shown_before_it_opens(
    two: Chat, doubt: str
) -> None:
    two.taps("ไม่เพิ่ม").says(doubt).says("เปิดแบบสำรวจ")
    assert "ข้อความก่อนหน้านี้ไม่ได้ใช้แก้ข้อใด" in two.since(0) and "รู้จักไหม" in two.last
    assert "เปิดแบบสำรวจแล้ว" in two.says("เปิดแบบสำรวจ").since(0)


def test_without_a_doubt_it_opens_at_once(two: Chat) -> None:
    assert "ถามทั้งหมด" in two.taps("ไม่เพิ่ม").last
    assert "เปิดแบบสำรวจแล้ว" in two.says("เปิดแบบสำรวจ").since(0)
