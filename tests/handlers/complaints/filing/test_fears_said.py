"""Who fears to be known is told who sees it; the fear is no part of what they complain of."""

from __future__ import annotations

import pytest

from handlers.complaints.filing import opening_words
from handlers.understand.told import fears_said
from models.complaints.complaint import ANONYMOUS, COMPLAINT, SUGGESTION, TIP
from tests.handlers.complaints.filing.complaint_talk import STORY, STRANGER, answers_of, told
from tests.handlers.house import Chat, House

SEEN = "ผู้ที่เห็นเรื่องมีเฉพาะผู้รับเรื่อง"


@pytest.mark.parametrize(
    "words",
    [
        "อยากร้องเรียนหัวหน้าอ่ะ แต่กลัวเค้ารู้", "อยากร้องเรียนหัวหน้าค่ะ แต่ไม่กล้า",
        "อยากร้องเรียนเพื่อนร่วมงานค่ะ กลัวเค้าจะรู้ว่าเป็นเรา", "อยากร้องเรียนหัวหน้า ไม่รู้จะเริ่มยังไงดี",
    ],
)  # fmt: skip
def test_a_fear_is_told_about_and_is_no_subject(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says(words)
    assert not answers_of(who).get("text") and "identity" not in answers_of(who)
    assert SEEN in who.since(0) and "ไม่ได้ใส่ในเรื่อง" in who.since(0)


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("ร้องเรียนหัวหน้าที่ชอบด่าลูกน้องอ่ะค่ะ แต่กลัวเค้ารู้", "หัวหน้าที่ชอบด่าลูกน้อง"),
        ("อยากร้องเรียนเรื่องหัวหน้าเบิกเท็จครับ แต่กลัวเขารู้ว่าผมเป็นคนแจ้ง", "เรื่องหัวหน้าเบิกเท็จ"),
        ("ร้องเรียน หัวหน้าเบิกค่าเดินทางเท็จอ่ะค่ะ", "หัวหน้าเบิกค่าเดินทางเท็จ"),
    ],
)
def test_the_subject_is_kept_without_fear_and_particles(words: str, subject: str) -> None:
    assert opening_words.read_subject(words)[1] == subject


@pytest.mark.parametrize("words", ["ขอร้องเรียนหัวหน้า ไม่อยากให้รู้ว่าเป็นเรา", "ขอร้องเรียนค่ะ ไม่บอกชื่อนะคะ"])
def test_a_wish_to_stay_unknown_is_no_subject(words: str) -> None:
    assert opening_words.read_subject(words)[1] == ""


def test_a_fear_that_stays_in_the_story_is_not_said_to_be_left_out(demo: House) -> None:
    who = Chat(demo, STRANGER).says("แจ้งเบาะแสทุจริตในสำนัก แต่กลัวโดนย้าย")
    assert SEEN in who.since(0) and "ไม่ได้ใส่ในเรื่อง" not in who.since(0)
    assert answers_of(who)["text"] == "ทุจริตในสำนัก แต่กลัวโดนย้าย"


def test_a_fear_beside_the_kind_answers_it(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").says("ร้องเรียนค่ะ แต่กลัวเค้ารู้")
    assert answers_of(who)["kind"] == COMPLAINT and SEEN in who.since(0)
    assert who.state["at"] == "identity"


@pytest.mark.parametrize("words", ["หัวหน้าอ่ะ แต่กลัวเค้ารู้", "กลัวหัวหน้ารู้ค่ะ"])
@pytest.mark.parametrize("at", ["kind", "text"])
def test_nothing_is_told_by_a_fear(demo: House, words: str, at: str) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน")
    who = who if at == "kind" else who.taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    assert not answers_of(who.says(words)).get("text") and who.state["at"] == at


@pytest.mark.parametrize("at", ["kind", "text"])
def test_few_words_beside_a_fear_are_not_lost(demo: House, at: str) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน")
    who = who if at == "kind" else who.taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    assert answers_of(who.says("หัวหน้าขู่หนู กลัวมาก"))["text"] == "หัวหน้าขู่หนู กลัวมาก"


def test_a_fear_at_the_review_card_is_told_about_and_not_added(demo: House) -> None:
    who = told(demo).says("แต่ก็กลัวเค้ารู้อ่ะ")
    assert SEEN in who.since(0) and not answers_of(who)["more"]


def test_a_wish_about_the_name_with_a_fear_leaves_nothing_waiting(demo: House) -> None:
    who = Chat(demo, STRANGER).says(f"ร้องเรียน {STORY}").taps("ข้อร้องเรียน")
    who.says("ไม่บอกชื่อค่ะ กลัวเค้ารู้")
    assert answers_of(who)["identity"] == ANONYMOUS and "ยังไม่ได้เก็บข้อความนี้" not in who.last


@pytest.mark.parametrize(
    "story",
    [
        "ลูกน้องทุกคนกลัวเขารู้", "เขาขู่ น้องไม่กล้าบอก", "เขาไม่กล้าแจ้ง เพราะกลัวโดนย้าย",
        "หัวหน้าแตะตัวหนู หนูไม่กล้าบอกใคร",
    ],
)  # fmt: skip
def test_what_others_fear_is_told(story: str) -> None:
    assert fears_said.without_plain(story) == story and not fears_said.only_fears(story)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("ต้องการร้องเรียนแบบไม่ให้รู้ว่าเป็นใครค่ะ", COMPLAINT), ("ร้องเรียนโดยไม่ให้รู้ว่าใครเป็นคนแจ้ง", COMPLAINT),
        ("ร้องเรียน ค่ะ ไม่อยากให้รู้ว่าใครแจ้ง", COMPLAINT), ("ขอร้องเรียนหัวหน้าค่ะ ไม่บอกชื่อนะคะ", COMPLAINT),
        ("อยากแจ้งเบาะแสแบบไม่บอกชื่อ", TIP), ("อยากเสนอแนะแต่ไม่อยากให้รู้ว่าเป็นเรา", SUGGESTION),
    ],
)  # fmt: skip
def test_the_kind_told_with_the_wish_to_stay_unknown(demo: House, words: str, kind: str) -> None:
    found = answers_of(Chat(demo, STRANGER).says("ร้องเรียน").says(words))
    assert (found["kind"], found["identity"]) == (kind, ANONYMOUS) and "text" not in found


def test_a_story_with_the_wish_to_stay_unknown_answers_both(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน").says("ขอร้องเรียนหัวหน้าเบิกเท็จค่ะ ไม่บอกชื่อนะคะ")
    assert answers_of(who)["identity"] == ANONYMOUS and "เบิกเท็จ" in str(answers_of(who)["text"])
    assert "ต้องการแจ้งเรื่องประเภทใด" in who.last
    assert "ตรวจทานก่อนส่ง" in who.taps("เบาะแสการทุจริต").last
