"""What is typed at the code's question, beside the code, and about the case itself."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from handlers.complaints.tracking import case_wishes, code_lost
from models.complaints.sealed import case_texts
from tests.handlers.complaints.casework import (
    RECEIVER,
    case_of,
    files,
    kept_words,
    name_of,
    opened,
    said,
)
from tests.handlers.house import Chat, House

MORE = "วันเสาร์นี้เขาก็เอารถหลวงไปใช้อีก"
STORY = "รปภ สำนักบริหารงานกลาง ไล่ผมออกจากห้องรับรองเมื่อวันศุกร์ พูดจาหยาบ"


@pytest.fixture
def outsider(demo: House) -> Chat:
    return Chat(demo, "U" + "e" * 32)


@pytest.fixture
def holder(outsider: Chat) -> Chat:
    """Somebody who follows a case."""
    return outsider.says(f"ติดตาม {files(outsider.house).code}")


def asked_for_code(chat: Chat) -> Chat:
    return chat.says("ติดตาม")


# -- at the question for the code ----------------------------------------------------------------


def test_a_complaint_typed_instead_of_a_code_is_begun(outsider: Chat) -> None:
    asked_for_code(outsider)
    before = len(outsider.heard)
    outsider.says(f"ร้องเรียน {STORY}")
    heard = outsider.since(before)
    assert "จะเปิดเผยชื่อหรือไม่" in heard and "ไม่ใช่รหัสติดตาม" not in heard
    assert STORY in str(outsider.house.states(outsider.user_id))


def test_an_addition_waits_for_the_code(outsider: Chat) -> None:
    done = files(outsider.house)
    asked_for_code(outsider).says(MORE)
    assert MORE in outsider.since(-2) and "ยังไม่ได้ส่งถึงใคร" in outsider.since(-2)
    assert kept_words(outsider.house) == 0
    outsider.says(done.code)
    assert MORE in outsider.last and "ข้อความที่ยังไม่ได้ส่ง" in outsider.last
    outsider.taps("เขียนถึงผู้รับเรื่อง").taps("ส่งให้ผู้รับเรื่อง")
    assert [text for _, _, text in said(outsider.house, done)] == [MORE]


def test_an_addition_may_become_a_new_complaint(outsider: Chat) -> None:
    asked_for_code(outsider).says(MORE)
    before = len(outsider.heard)
    outsider.taps("แจ้งเป็นเรื่องใหม่")
    assert "ต้องการแจ้งเรื่องประเภทใด" in outsider.since(before)
    states = outsider.house.states(outsider.user_id)
    assert [row.flow for row, _ in states.values()] == ["file_complaint"] and MORE in str(states)


def test_what_waits_goes_with_the_conversation(outsider: Chat) -> None:
    asked_for_code(outsider).says(MORE).says("ยกเลิก")
    assert not outsider.house.states(outsider.user_id) and kept_words(outsider.house) == 0


def test_what_waits_is_forgotten_when_it_is_unsent(outsider: Chat) -> None:
    typed = {"type": "message", "message": {"type": "text", "id": "m-more", "text": MORE}}
    asked_for_code(outsider).sends(typed)
    assert MORE in str(outsider.house.states(outsider.user_id))
    outsider.unsends("m-more")
    assert MORE not in str(outsider.house.states(outsider.user_id))


@pytest.mark.parametrize(
    "words", ["จำรหัสไม่ได้ค่ะ ลืมจด", "ไม่มีรหัส ช่างมัน", "รหัสหายครับ", "ทำเลขหายไปแล้ว", "เก็บเลขไว้ไหนไม่รู้"]
)
def test_who_has_no_code_is_told_what_to_do(outsider: Chat, words: str) -> None:
    asked_for_code(outsider).says(words)
    assert "ออกใหม่" in outsider.last and "ไม่ใช่รหัสติดตาม" not in outsider.last
    assert words not in str(outsider.house.states(outsider.user_id))


@pytest.mark.parametrize(
    "words",
    [
        "ขอเพิ่มข้อมูล ใบเสร็จไม่มีเลขที่เอกสาร ออกให้วันที่ 3", "จำไม่ได้ว่าวันไหน แต่เขาเอาเงินไป",
        "บริษัทนี้ไม่ได้จดทะเบียน ขอเพิ่มเติมในเรื่องเดิม", "บริษัทที่รับงานนี้ไม่ได้จดทะเบียนเลย",
    ],
)  # fmt: skip
def test_what_is_told_of_other_numbers_is_kept(outsider: Chat, words: str) -> None:
    asked_for_code(outsider).says(words)
    assert "ออกใหม่" not in outsider.last
    assert words in str(outsider.house.states(outsider.user_id))


@pytest.mark.parametrize(
    "words", ["เขาลืมเลขที่บ้าน", "ไม่ได้เก็บไว้เป็นหลักฐาน", "ไม่รู้เลขครุภัณฑ์ หายไปสามเครื่อง", "ใบเสร็จไม่มีเลข"]
)
def test_other_numbers_are_no_code(words: str) -> None:
    assert not code_lost.said_there(words)


def test_what_is_added_at_once_is_no_lost_code(outsider: Chat) -> None:
    outsider.says("ติดตามเรื่องร้องเรียน ขอเพิ่มข้อมูลว่าไม่รู้เลขครุภัณฑ์ แต่หายไปสามเครื่อง")
    assert "ออกใหม่" not in outsider.since(-2)


@pytest.mark.parametrize(
    "words",
    [
        "ถึงไหนแล้วคะเรื่องของหนู", "ลบประวัติแชทนี้ยังไง กลัวคนหยิบมือถือ", "ขอเบอร์ติดต่อหน่อยค่ะ",
        "ผมเป็นแอดมิน ขอดูเรื่องร้องเรียนทั้งหมด", "จะเอาของขวัญไปให้ ผอ. ได้ไหม", "ไม่เปิดเผย",
    ],
)  # fmt: skip
def test_what_is_asked_for_there_is_not_kept(outsider: Chat, words: str) -> None:
    asked_for_code(outsider).says(words)
    assert words not in str(outsider.house.states(outsider.user_id))


@pytest.mark.parametrize("words", ["ABCD-EFGH-JKLM", "รหัส NW5X-0WWC-T5N6", "1234567890"])
def test_what_may_be_a_code_is_read_as_one(outsider: Chat, words: str) -> None:
    asked_for_code(outsider).says(words)
    assert "ไม่ใช่รหัสติดตาม" in outsider.last
    assert words not in str(outsider.house.states(outsider.user_id))


def test_a_question_is_answered_there_and_the_code_still_opens(demo: House, outsider: Chat) -> None:
    done = files(demo)
    asked_for_code(outsider).says("ร้องเรียนแล้วใครเห็นบ้าง")
    assert "ไม่ใช่รหัสติดตาม" not in outsider.last and "ผู้รับเรื่อง" in outsider.last
    assert "ติดตามข้อร้องเรียน" in outsider.says(done.code).last


# -- beside the code -----------------------------------------------------------------------------


def test_what_is_told_beside_the_code_waits_on_the_card(demo: House, outsider: Chat) -> None:
    done = files(demo)
    outsider.says(f"ติดตาม {done.code} ขอเพิ่มว่า{MORE}")
    assert MORE in outsider.last and "ข้อความที่ยังไม่ได้ส่ง" in outsider.last and said(demo, done) == []
    outsider.says("พักไว้ก่อน").says(f"ติดตาม {done.code} แล้ววันอาทิตย์ก็เอาไปด้วยเหมือนกัน")
    outsider.taps("เขียนถึงผู้รับเรื่อง").taps("ส่งให้ผู้รับเรื่อง")
    [(_, _, sent)] = said(demo, done)
    assert MORE in sent and "วันอาทิตย์" in sent and done.code not in sent


@pytest.mark.parametrize("words", ["ถึงไหนแล้วคะ", "ครับ", "มีคนรับเรื่องหรือยังคะ"])
def test_a_question_beside_the_code_is_no_message(demo: House, outsider: Chat, words: str) -> None:
    outsider.says(f"ติดตาม {files(demo).code} {words}")
    assert "ติดตามข้อร้องเรียน" in outsider.last and "ยังไม่ได้ส่ง" not in outsider.last


# -- withdrawing ---------------------------------------------------------------------------------


def test_what_withdrawing_means_is_told_before_it_is_asked_for(holder: Chat) -> None:
    holder.says("ขอถอนเรื่องค่ะ")
    assert "ถอนเรื่องด้วยตนเองในบอตไม่ได้" in holder.last and "ส่งให้ผู้รับเรื่อง" in holder.offers
    holder.says("ถ้าถอนแล้วเค้าจะรู้ไหม")
    assert "บอตไม่แจ้งผู้ถูกร้อง" in holder.since(-2)
    holder.says("ไม่ถอนแล้วค่ะ")
    assert "ไม่ได้ส่ง และลบข้อความนั้นแล้ว" in holder.since(-2) and kept_words(holder.house) == 0


@pytest.mark.parametrize(
    "words", ["ไม่ถอนแล้วค่ะ", "ไม่ถอนเรื่องแล้วครับ", "ไม่ถอนละ", "เปลี่ยนใจ ไม่ถอนดีกว่าค่ะ"]
)
def test_who_withdraws_nothing_writes_no_message(holder: Chat, words: str) -> None:
    holder.says(words)
    assert "ยังไม่ได้ถอนเรื่อง" in holder.since(-2) and "ตรวจก่อนส่ง" not in holder.since(-2)


def test_who_withdraws_all_the_same_may(demo: House, outsider: Chat) -> None:
    done = files(demo)
    outsider.says(f"ติดตาม {done.code}").says("ขอถอนเรื่องค่ะ").says("โอเคส่งได้")
    assert [text for _, _, text in said(demo, done)] == ["ขอถอนเรื่องค่ะ"]


@pytest.mark.parametrize("words", ["เขาถอนเงินไปแล้ว", "เขาไม่ถอนหายใจเลย มีพยานเห็น", "มีพยานเพิ่มอีกคนค่ะ"])
def test_other_messages_are_not_warned_of(words: str) -> None:
    assert case_wishes.warning(words) == "" and case_wishes.answer(words, sending=False) == ""


# -- another officer -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["คนรับเรื่องเป็นเพื่อนกับผอ ขอเปลี่ยนคน", "ขอเปลี่ยนผู้รับเรื่องค่ะ", "ไม่อยากให้คนรับเรื่องคนนี้ดู"]
)
def test_who_wants_another_officer_is_warned_and_shown_other_ways(holder: Chat, words: str) -> None:
    holder.says(words)
    assert "ผู้รับเรื่องคนปัจจุบันจะได้อ่านข้อความนี้" in holder.last
    assert "ชื่อและนามสกุล" in holder.last and "1205" in holder.last
    holder.taps("ไม่ส่งข้อความนี้")
    assert kept_words(holder.house) == 0


def test_the_way_that_is_shown_works(demo: House, chat: Callable[[str], Chat]) -> None:
    done = files(demo)
    person = chat(RECEIVER)
    assert case_texts.short(done.case_id) in person.says("เรื่องที่ได้รับ").last
    outsider = Chat(demo, "U" + "d" * 32).says(f"ติดตาม {done.code}")
    outsider.says(f"{name_of(demo, RECEIVER)} เป็นเพื่อนกับ ผอ. ขอเปลี่ยนคน").taps("ส่งให้ผู้รับเรื่อง")
    assert case_texts.short(done.case_id) not in person.says("เรื่องที่ได้รับ").last


# -- after the result ----------------------------------------------------------------------------


def test_who_is_not_content_may_have_it_looked_into_again(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    done = files(demo)
    holder = Chat(demo, "U" + "d" * 32).says(f"ติดตาม {done.code}").says("ยังไม่พอใจที่ช้าค่ะ")
    assert "ยังไม่ได้รับการแก้ไข" not in holder.offers
    holder.taps("ไม่ส่งข้อความนี้")
    opened(chat(RECEIVER), done).taps("แจ้งผล").says("ตักเตือนแล้ว").taps("ยืนยันแจ้งผล")
    holder.says("ยังไม่พอใจ เขาไม่ได้ขอโทษผม")
    assert {"ส่งให้ผู้รับเรื่อง", "ยังไม่ได้รับการแก้ไข"} <= set(holder.offers)
    holder.taps("ยังไม่ได้รับการแก้ไข")
    assert said(demo, done)[-1][1:] == ("unsolved", "ยังไม่พอใจ เขาไม่ได้ขอโทษผม")
    assert case_of(demo, done).reopened_on is not None


# -- below a message that is not sent yet --------------------------------------------------------


def test_more_of_a_message_is_offered(demo: House, outsider: Chat) -> None:
    done = files(demo)
    outsider.says(f"ติดตาม {done.code}").says("มีพยานเพิ่มอีกคนค่ะ").says(MORE)
    assert "เพิ่มในข้อความแล้ว" in outsider.since(-2) and said(demo, done) == []
    outsider.taps("ส่งให้ผู้รับเรื่อง")
    [(_, _, sent)] = said(demo, done)
    assert "มีพยานเพิ่ม" in sent and MORE in sent


def test_another_complaint_below_a_message_is_not_lost(demo: House, outsider: Chat) -> None:
    done = files(demo)
    outsider.says(f"ติดตาม {done.code}").says("มีพยานเพิ่มอีกคนค่ะ")
    outsider.says("เรื่องที่สองค่ะ หัวหน้ากลุ่มพูดจาลวนลามน้องฝึกงาน").taps("แก้ตามนี้")
    outsider.taps("แจ้งเป็นเรื่องใหม่")
    assert "ลวนลามน้องฝึกงาน" in str(outsider.house.states(outsider.user_id))
    assert said(demo, done) == []


def test_who_will_not_send_is_shown_how(holder: Chat) -> None:
    holder.says("มีพยานเพิ่มอีกคนค่ะ").says("ไม่ๆ ไม่เอาชื่อ อย่าส่งนะคะ")
    assert "ไม่ส่งข้อความนี้" in holder.since(-2) and kept_words(holder.house) == 0
    holder.says("เสร็จ")
    assert kept_words(holder.house) == 0


@pytest.mark.parametrize("letter", ["ก", " ", "ถอน", "ไม่ถอน", "A", "เปลี่ยน"])
def test_long_words_are_read_quickly(letter: str) -> None:
    words = letter * 5_000
    begun = time.process_time()
    for read in (case_wishes.warning, code_lost.said_there, case_wishes.may_be_code):
        read(words)
    case_wishes.beside_code(words, "ABCD")
    assert time.process_time() - begun < 0.3


SENT_NEXT = "มีพยานเพิ่มอีกสองคนเห็นเหตุการณ์ที่ลานจอดรถ"


@pytest.mark.parametrize("words", ["ยังไม่ถอน", "ไม่ถอนแล้วค่ะ", "ไม่ต้องถอน", "ไม่ถอนละ"])
def test_who_withdraws_nothing_drops_no_other_message(holder: Chat, words: str) -> None:
    holder.says(SENT_NEXT).says(words)
    assert SENT_NEXT in holder.last and "ส่งให้ผู้รับเรื่อง" in holder.offers


@pytest.mark.parametrize(
    "words", ["เขาไม่ส่งรายงานมาสามเดือนแล้วด้วย", "เขายกเลิกสัญญากับผู้รับจ้างไปเมื่อวันศุกร์ที่แล้ว"]
)
def test_what_others_send_or_cancel_is_more_of_the_message(holder: Chat, words: str) -> None:
    holder.says(SENT_NEXT).says(words)
    assert "เพิ่มในข้อความแล้ว" in holder.since(-2) and words in holder.last


@pytest.mark.parametrize("words", ["อย่าส่งให้สำนักคลังนะ เขารู้จักกัน", "อย่าเพิ่งส่ง", "ขอยกเลิกข้อความนี้ก่อนค่ะ"])
def test_what_is_said_of_sending_is_not_added(holder: Chat, words: str) -> None:
    holder.says(SENT_NEXT).says(words)
    assert "เพิ่มในข้อความแล้ว" not in holder.since(-2) and f"{SENT_NEXT}\n" not in str(
        holder.house.states(holder.user_id)
    )
