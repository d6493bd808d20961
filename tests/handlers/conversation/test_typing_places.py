"""Where words are typed: what was learned at one question holds at others of its sort."""

from __future__ import annotations

import pytest

from handlers import registry
from handlers.conversation.flow import REVIEW
from handlers.conversation.typing_places import place_of
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.kinds.kind_reader import is_known
from handlers.understand.sentence_kinds import SentenceKind
from tests.handlers.house import Chat

QUESTIONS = (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP)
LATER = (SentenceKind.WISH, SentenceKind.PAUSE)


def place(flow: str, step: str) -> str:
    found = registry.flow(flow)
    assert found is not None
    return place_of(found, step)


@pytest.mark.parametrize(
    ("flow", "step", "known"),
    [
        ("report_activity", "narrative", "report_activity.narrative/prose"),
        ("report_activity", REVIEW, "report_activity.review/review"),
        ("add_person", "position", "add_person.position/prose/few"),
        ("add_person", "bureau", "add_person.bureau/read/few"),
        ("decide_account", "sure", "decide_account.sure/choice/few"),
        ("file_complaint", REVIEW, "file_complaint.review"),  # words are added to the complaint
        ("track_case", "words", ""),  # confidential
    ],
)
def test_a_place_has_its_names_and_its_sort(flow: str, step: str, known: str) -> None:
    assert place(flow, step) == known


@pytest.mark.parametrize(
    ("flow", "step", "said", "kinds"),
    [
        ("add_person", "position", "เดี๋ยวไปถามเจ้าตัวก่อนนะคะว่าตำแหน่งอะไร", (SentenceKind.PAUSE,)),
        ("note_group", "duties", "ชื่อคณะทำงานบอกไปแล้วนะ", (SentenceKind.CHANGE,)),
        ("send_circular", "text", "ขอดูก่อนว่าใครยังไม่ส่งรายงานบ้าง แล้วค่อยพิมพ์", LATER),
        ("open_announcement", "title", "ต้องใส่เลขที่ประกาศด้วยไหมครับ", QUESTIONS),
        ("add_event", "place", "กดผิดเมนูค่ะ ไม่ได้จะเพิ่มงาน", (SentenceKind.STOP,)),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_known_in_the_forms_of_the_office(
    flow: str, step: str, said: str, kinds: tuple[SentenceKind, ...]
) -> None:
    assert kind_inside(said, place(flow, step)).kind in kinds


@pytest.mark.parametrize(
    ("flow", "step", "said", "kind"),
    [
        ("set_most_points", "most", "ขอพักไว้ก่อนนะ เดี๋ยวบ่ายมาทำต่อ", SentenceKind.PAUSE),
        ("swap_turn", "other", "ไม่แลกแล้วครับ เลิกทำเรื่องนี้ไปเลย", SentenceKind.STOP),
    ],
)
def test_at_a_question_of_which_nothing_was_learned_its_sort_tells(
    flow: str, step: str, said: str, kind: SentenceKind
) -> None:
    there = place(flow, step)
    assert not is_known(there) and kind_inside(said, there).kind is kind


@pytest.mark.parametrize(
    ("flow", "step", "said"),
    [
        ("add_person", "position", "เจ้าพนักงานธุรการปฏิบัติงาน"),
        ("add_event", "title", "ประชุมติดตามงานที่ค้าง"),
        ("draft_news", "title", "แจ้งเลื่อนกำหนดส่งรายงาน"),
        ("keep_deed", "what", "กลับบ้านช้าเพื่อรอส่งเอกสารให้เพื่อน"),
        ("return_document", "word", "ยังไม่มีเลขที่หนังสือ ขอให้แก้ก่อน"),
        ("end_activity", "reason", "ยกเลิกเพราะงบประมาณไม่พอ"),
        ("nominate", "reason", "ช่วยเหลือเพื่อนร่วมงานเสมอ ไม่เคยปฏิเสธ"),
    ],
)
def test_an_answer_that_holds_such_words_stays_one(flow: str, step: str, said: str) -> None:
    assert kind_inside(said, place(flow, step)).kind is SentenceKind.ANSWER


@pytest.mark.soak
def test_a_question_that_holds_a_name_is_not_the_answer(admin: Chat) -> None:
    admin.says("เพิ่มคน นางสาวทดสอบ ใจดี").says("D0789").says("นิติกร")
    admin.says("เอ ขอถามก่อน ตอนนี้บริหารงานกลางมีกี่คนแล้ว")
    assert "อยู่สำนักใด" in admin.last and "bureau" not in admin.state["answers"]
    admin.says("อยู่สำนักบริหารงานกลางได้มั้ยคะ")  # asks politely
    assert "อยู่กลุ่มงานใด" in admin.last


@pytest.mark.parametrize("said", ["งั้นทำ 1.10 ต่อเลยค่ะ", "โอเคค่ะ กลับไปรายงานต่อ"])
def test_what_was_put_aside_is_gone_on_with_in_own_words(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("พักก่อน").says("สถานะ").says(said)
    assert "สิ่งที่ทำ" in reporter.last


def test_words_that_name_a_choice_put_nothing_aside() -> None:
    said = "เอาเป็นเวิร์ดครับ เดี๋ยวแก้คำเอง"
    assert not kind_inside(said, place("documents", "ending")).sure
