"""People outside of the office who praise or complain, also where they were asked for a code."""

from __future__ import annotations

import pytest

from tests.handlers.complaints.filing.complaint_talk import STRANGER
from tests.handlers.house import Chat, House


@pytest.fixture
def who(demo: House) -> Chat:
    return Chat(demo, STRANGER)


def filing(chat: Chat) -> dict[str, object]:
    found = [state["answers"] for flow, state in chat.house.states(STRANGER).values()]
    return next(each for each in found if "evidence" in each)


@pytest.mark.parametrize("before", [(), ("ลงทะเบียน",)])
@pytest.mark.parametrize(
    "words",
    [
        "ขอชมพี่ รปภ หน้าตึกค่ะ ช่วยเข็นรถให้",
        "ชมเจ้าหน้าที่หน่อยครับ พูดจาดีมาก",
        "ขอชมเชยพี่ที่ห้องการเงินครับ บริการดีมาก",
        "มาติดต่อเมื่อวาน เจ้าหน้าที่บริการดีมากค่ะ",
    ],
)
def test_praise_is_begun(who: Chat, words: str, before: tuple[str, ...]) -> None:
    for each in before:
        who.says(each)
    who.says(words)
    assert "ไม่ใช่รหัส" not in who.last and "บริการ" in f"{filing(who)['text']} บริการ"


def test_who_only_comes_to_complain_has_told_nothing_yet(who: Chat) -> None:
    who.says("ลงทะเบียน").says("ไม่ใช่คนที่นี่ แค่จะมาร้องเรียน")
    assert not filing(who).get("text") and "ต้องการแจ้งเรื่องประเภทใด" in who.last


def test_words_at_the_code_hear_what_needs_none(who: Chat) -> None:
    assert "บุคคลภายนอกไม่ต้องลงทะเบียน" in who.says("ลงทะเบียน").says("ไม่มีครับ เป็นประชาชนทั่วไป").last
    assert "บุคคลภายนอกไม่ต้องลงทะเบียน" not in who.says("AB12").last


@pytest.mark.parametrize(
    "words",
    ["บริการดีขึ้นไหมช่วงนี้", "ชมรมคุณธรรมคืออะไร", "เคยบริการดีกว่านี้", "ขอชมงานแถลงข่าว"],
)
def test_other_words_begin_no_praise(who: Chat, words: str) -> None:
    who.says(words)
    assert not who.house.states(STRANGER)


@pytest.mark.parametrize(
    "words", ["สวัสดีครับ ผมประชาชนทั่วไป", "ผมเป็นประชาชน", "หนูเป็นนักศึกษาค่ะ", "มาจากบริษัทเอกชนครับ"]
)
def test_who_only_says_who_they_are_begins_nothing(who: Chat, words: str) -> None:
    who.says(words)
    assert not who.house.states(STRANGER) and "ยินดีต้อนรับ" in who.since(0)


def test_a_story_of_who_says_so_is_a_story(who: Chat) -> None:
    who.says("ผมเป็นประชาชน ถูกเจ้าหน้าที่ตะคอกที่เคาน์เตอร์เมื่อวานครับ")
    assert "ตะคอก" in str(filing(who)["text"])


@pytest.mark.parametrize("words", ["ก็ร้องเรียนไงคะ", "ร้องเรียนสิ", "บอกแล้วว่าร้องเรียน"])
def test_a_kind_is_said_once_more(who: Chat, words: str) -> None:
    who.says("ร้องเรียน").says(words)
    assert filing(who)["kind"] == "complaint" and "จะเปิดเผยชื่อหรือไม่" in who.last


def test_asking_about_the_kinds_chooses_none(who: Chat) -> None:
    assert not filing(who.says("ร้องเรียน").says("เบาะแสกับร้องเรียนต่างกันยังไงคะ")).get("kind")


@pytest.mark.parametrize(
    "words",
    [
        "ผมมาติดต่อที่สภาเมื่อวาน เจ้าหน้าที่หน้าประตูไล่ผมออก พูดหยาบด้วย",
        "เมื่อเช้า รปภ ตะคอกใส่แม่ดิฉันที่ลานจอดรถค่ะ",
        "พนักงานห้องสมุดปล่อยให้รอสองชั่วโมงแล้วบอกว่าปิดแล้ว",
    ],
)
def test_a_story_of_an_outsider_is_begun_and_kept(who: Chat, words: str) -> None:
    who.says(words)
    assert filing(who)["text"] == words and "ต้องการแจ้งเรื่องประเภทใด" in who.last


@pytest.mark.parametrize(
    "words",
    [
        "เจ้าหน้าที่รับเอกสารถึงกี่โมงคะ",
        "ถ้าเจ้าหน้าที่พูดจาไม่ดีใส่ต้องทำยังไงครับ",
        "ผมเป็นเจ้าหน้าที่สำนักการคลังครับ ยังไม่มีรหัส",
    ],
)
def test_other_words_begin_no_complaint(who: Chat, words: str) -> None:
    who.says(words)
    assert not any(
        "evidence" in state["answers"] for _, state in who.house.states(STRANGER).values()
    )


@pytest.mark.parametrize("words", ["นี่คือที่ไหนครับ ส่งเรื่องได้มั้ย", "นี่ที่ไหนคะ"])
def test_who_asks_whose_chat_this_is_hears_it(who: Chat, words: str) -> None:
    assert "สำนักงานเลขาธิการวุฒิสภา" in who.says(words).last and "ร้องเรียน" in who.offers


@pytest.mark.parametrize("words", ["ที่นี่สกปรกมาก", "นี่คือเรื่องจริง"])
def test_other_words_about_here_are_no_such_question(who: Chat, words: str) -> None:
    assert "ยินดีต้อนรับสู่" not in who.says("สวัสดี").says(words).last


@pytest.mark.parametrize("before", [(), ("สวัสดีครับ",)])
@pytest.mark.parametrize(
    "words",
    [
        "Your officer asked me for money to speed up my documents",
        "ห้องน้ำชั้น 2 สกปรกมาก",
        "แอร์ห้องประชุมเสียมาสามวันแล้วค่ะ",
    ],
)
def test_what_a_visitor_tells_may_be_sent_by_one_button(
    who: Chat, words: str, before: tuple[str, ...]
) -> None:
    for each in before:
        who.says(each)
    assert "ยังไม่ได้บันทึกและยังไม่ถึงใคร" in who.says(words).last and "ลงทะเบียน" in who.offers
    who.taps("แจ้งเรื่องนี้")
    assert "ต้องการแจ้งเรื่องประเภทใด" in who.last
    who.taps("ข้อเสนอแนะ")
    assert words.removesuffix("ค่ะ").removesuffix("ครับ") in str(filing(who)["text"])


def test_who_writes_in_another_language_reads_how_to_tell_it_in_english(who: Chat) -> None:
    who.says("Your officer asked me for money to speed up my documents")
    assert "press “แจ้งเรื่องนี้”" in who.last and "ยังไม่ได้บันทึกและยังไม่ถึงใคร" in who.last
    assert "This message is not saved" not in who.says("ห้องน้ำชั้น 2 สกปรกมาก").last


def test_what_plainly_complains_begins_at_once_and_reaches_nobody_yet(who: Chat) -> None:
    words = "ที่จอดรถคนพิการมีรถจอดขวางทุกวันเลยครับ"
    assert "ต้องการแจ้งเรื่องประเภทใด" in who.says(words).last
    assert "ตอนนี้ยังไม่มีใครได้อ่าน" in who.last and filing(who)["text"] == words


@pytest.mark.parametrize("words", ["สวัสดีค่ะ", "เปิดกี่โมงคะ", "ผมเป็นประชาชนทั่วไป", "ทดสอบ"])
def test_who_tells_nothing_is_offered_nothing_to_send(who: Chat, words: str) -> None:
    who.says(words)
    assert "แจ้งเรื่องนี้" not in who.offers


@pytest.mark.parametrize(
    "words",
    [
        "งั้นชมเค้าแทนได้ไหม",
        "ก็ชมเชยน้องเขาแทนได้มั้ยคะ",
        "ไม่ใช่เจ้าหน้าที่ค่ะ เป็นประชาชน อยากชมเชยเจ้าหน้าที่",
    ],
)
def test_praise_without_a_story_has_its_kind_and_waits_for_the_story(who: Chat, words: str) -> None:
    answers = who.says(words).state["answers"]
    assert answers["kind"] == "compliment" and not answers.get("text")
    told = "น้องผู้หญิงที่เคาน์เตอร์ห้องเอกสาร ช่วยหาสำเนาให้เมื่อวานบ่าย ใจดีมากค่ะ"
    assert who.says(told).state["answers"]["text"] == told


@pytest.mark.parametrize("words", ["ชมคลิปย้อนหลังได้ที่ไหน", "งั้นขอเข้าชมสภาแทนได้ไหม"])
def test_to_watch_or_visit_is_no_praise(who: Chat, words: str) -> None:
    assert "การเปิดเผยชื่อ" not in who.says(words).since(0)
