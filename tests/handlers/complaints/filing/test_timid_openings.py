"""How people begin who dare not tell, and who ask where they can: nothing is told for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.filing import opening_words
from models.missed import missed_sentences
from tests.handlers.complaints.casework import STAFF
from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of
from tests.handlers.house import Chat, House


@pytest.fixture
def who(demo: House) -> Chat:
    return Chat(demo, STRANGER)


@pytest.mark.parametrize(
    "words",
    [
        "มีเรื่องอยากบอกค่ะ แต่กลัวมาก ไม่รู้จะเริ่มยังไง", "มีเรื่องจะฟ้องครับ ไม่รู้ต้องเริ่มตรงไหน",
        "มีเรื่องใหญ่จะบอก แต่กลัวโดนย้าย", "หนูมีเรื่องอยากเล่าค่ะ แต่ไม่กล้า",
    ],
)  # fmt: skip
def test_who_dares_not_begin_is_asked_and_has_told_nothing_yet(who: Chat, words: str) -> None:
    assert not answers_of(who.says(words)).get("text")
    assert "ต้องการแจ้งเรื่องประเภทใด" in who.last


@pytest.mark.parametrize("words", ["โดนรังแกในที่ทำงาน อยากขอความช่วยเหลือค่ะ", "โดนหัวหน้าแกล้ง ช่วยหน่อย"])
def test_who_was_hurt_has_told_it(who: Chat, words: str) -> None:
    assert answers_of(who.says(words))["text"] == words


@pytest.mark.parametrize(
    "words",
    [
        "เจอเรื่องไม่ดีในสำนัก จะบอกใครได้บ้าง",
        "จะเล่าเรื่องที่เจอในสำนักให้ฟังได้เลยไหมคะ",
        "เห็นเรื่องไม่ถูกต้อง ควรแจ้งที่ไหนดี",
        "ขอสอบถามหน่อยค่ะ อยากร้องเรียนหัวหน้าที่ทำงาน ทำที่นี่ได้มั้ยคะ",
    ],
)
def test_who_asks_where_to_tell_is_told_and_begins_nothing(who: Chat, words: str) -> None:
    who.says(words)
    assert "ผู้ที่เห็นเรื่องมีเฉพาะผู้รับเรื่อง" in who.last and "ร้องเรียน" in who.offers
    assert not who.house.states(who.user_id)


@pytest.mark.parametrize(
    "words",
    [
        "มีเรื่องอยากเล่าให้ฟังว่าวันนี้ทำดีมา", "มีเรื่องจะบอก พรุ่งนี้ลานะ", "มีเรื่องจะแจ้งทุกคนเรื่องประชุม",
        "โดนกลั่นแกล้งเพราะไปร้องเรียน ทำยังไง", "ถูกด่าแต่ก็ช่วยเขา เป็นความดี", "ไม่รู้จะเริ่มยังไง",
        "มีเรื่องอยากถามค่ะ ไม่รู้จะเริ่มยังไง", "ถูกด่าหน้าเคาน์เตอร์",
    ],
)  # fmt: skip
def test_other_openings_are_none(words: str) -> None:
    assert not opening_words.hints_at_complaint(words) and not opening_words.asks_whom_to_tell(
        words
    )


@pytest.mark.parametrize("words", ["หัวหน้าชอบแตะตัวหนู ทำไงดี", "กลัวพี่คนนึงในห้อง ขอย้ายโต๊ะ"])
def test_nothing_of_who_is_troubled_is_kept_for_learning(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    chat(STAFF).says(words)
    with demo.session() as session:
        assert missed_sentences.count(session) == 0


@pytest.mark.parametrize(
    "words",
    [
        "สอบถามหน่อยค่ะ จะขอพบเจ้าหน้าที่เรื่องร้องเรียนการจัดซื้อต้องทำยังไงคะ",
        "อยากคุยกับเจ้าหน้าที่เรื่องร้องเรียนได้ไหมคะ",
        "ไปร้องเรียนด้วยตัวเองที่สำนักงานได้ไหม",
        "มายื่นหนังสือร้องเรียนด้วยตนเองวันไหนได้บ้าง",
        "ขอนัดพบผู้รับเรื่องร้องเรียนได้ที่ไหนครับ",
    ],
)
def test_who_asks_how_to_come_in_person_is_told_and_nothing_is_kept(who: Chat, words: str) -> None:
    who.says(words)
    assert "นัดพบเจ้าหน้าที่ให้ไม่ได้" in who.last and "1205" in who.last
    assert not who.house.states(who.user_id)


@pytest.mark.parametrize(
    "words",
    [
        "ร้องเรียนเจ้าหน้าที่พัสดุเรียกเงินครับ",
        "เจ้าหน้าที่ไม่ยอมให้ผมเข้าพบเรื่องร้องเรียนของผม",
        "ผมไปพบเจ้าหน้าที่มาแล้วเรื่องร้องเรียน เขาไล่ผมออกมา แล้วเรียกเงินด้วย",
        "ขอพบเจ้าหน้าที่เรื่องเยี่ยมชมทำยังไง",
        "ขอพบเจ้าหน้าที่คลินิกได้ไหม",
        "ร้องเรียนเรื่องที่ไปพบเจ้าหน้าที่แล้วไม่อยู่ ทำแบบนี้ได้ยังไง",
    ],
)
def test_a_story_and_other_meetings_are_not_taken_for_it(who: Chat, words: str) -> None:
    assert "นัดพบเจ้าหน้าที่ให้ไม่ได้" not in who.says(words).last


@pytest.mark.parametrize("said", ["อยากแจ้งเรื่องทุจริต", "ขอแจ้งการทุจริตครับ", "อยากบอกเรื่องทุจริต"])
def test_what_only_says_what_it_is_about_is_no_story(said: str) -> None:
    assert opening_words.tells_nothing(said) and opening_words.read_opening(said)[1] == ""


@pytest.mark.parametrize("said", ["มีการทุจริตจัดซื้อ", "อยากแจ้งว่าหัวหน้าเอาเงิน", "ขอแจ้งเรื่องทุจริตน้ำมันรถ"])
def test_what_tells_more_is_one(said: str) -> None:
    assert not opening_words.tells_nothing(said)


def test_who_asks_how_is_told_each_step_and_begins_nothing(who: Chat) -> None:
    who.says("สอบถามครับ ถ้าจะร้องเรียนเจ้าหน้าที่ต้องทำยังไง")
    assert "เรื่องร้องเรียน · ทำอย่างไร" in who.last and "ผู้ใดจะได้อ่าน" in who.last
    assert "ร้องเรียน" in who.offers and not who.house.states(who.user_id)
