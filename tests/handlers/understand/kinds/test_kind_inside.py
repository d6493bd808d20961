"""What a sentence in a conversation is, where no rule knows it: read as was learned from people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import registry
from handlers.conversation.flow import REVIEW
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.kinds.kind_inside import (
    kind_inside,
    sure_kind,
    surely_answers,
    wants_another,
)
from handlers.understand.kinds.kind_reader import KINDS, SENTENCES, WEIGHTS
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.wishes.pieces import place_mark
from handlers.understand.wishes.trained_weights import hash_of
from tests.handlers.house import Chat
from tests.understanding.scenes import stored_place

DONE = "report_activity.narrative"
LINES = [line.split("\t") for line in SENTENCES.read_text(encoding="utf-8").splitlines()[1:]]


def test_the_weights_were_trained_from_the_sentences_that_stand_here() -> None:
    assert WEIGHTS.trained_from == hash_of(SENTENCES.read_bytes()), "run `make wishes`"


def test_each_line_names_a_kind_a_hand_a_place_and_a_sentence_that_stands_once() -> None:
    assert all(len(line) == 4 and all(line) for line in LINES)
    assert {kind for kind, *_ in LINES} == set(KINDS)
    assert len({text for *_, text in LINES}) == len(LINES)


@pytest.mark.parametrize(
    ("place", "said", "kind"),
    [
        ("decide_report.decision", "ไม่ตัดสินแล้ว ปิดอันนี้ไป", SentenceKind.STOP),
        (DONE, "ทำผิดหมดเลย ล้มเลิกรายงานนี้เถอะ", SentenceKind.STOP),
        ("file_complaint.text", "กลับไปข้อที่ถามว่าจะบอกชื่อมั้ย", SentenceKind.RETURN),
        ("file_complaint.kind", "ใครจะเป็นคนอ่านเรื่องนี้อ่ะ", SentenceKind.QUESTION),
        ("report_activity.risk", "เลือกให้หน่อยสิ ผมดูไม่ออก", SentenceKind.UNSURE),
        ("report_gift.what", "กดผิดค่ะ จะแจ้งลาต่างหาก", SentenceKind.WISH),
        (DONE, "โห พิมพ์จนนิ้วล็อกแล้วเนี่ย 555", SentenceKind.CHAT),
    ],
)
def test_what_no_rule_is_sure_of_is_read(place: str, said: str, kind: SentenceKind) -> None:
    by_rule, read = read_kind(said), kind_inside(said, place)
    assert by_rule.kind is not kind or not by_rule.sure
    assert {read.kind, kind} in ({kind}, {SentenceKind.ABOUT_STEP, SentenceKind.QUESTION})
    assert read.sure


def test_the_same_words_are_read_by_the_question_that_they_are_typed_at() -> None:
    said = "ไม่ทราบเลยครับ"
    assert kind_inside(said, "report_gift.value").kind is SentenceKind.ANSWER
    assert kind_inside(said, "report_activity.risk").kind is SentenceKind.UNSURE


def test_at_a_question_of_which_nothing_was_learned_rules_know() -> None:
    for said in ("มานะ ทดลองดี", "02 111 2222", "อบรมเพิ่มอีกหนึ่งครั้ง"):
        assert kind_inside(said, "file_complaint.contact") == read_kind(said)


@pytest.mark.parametrize("said", ["อยากให้มีเวลาทำกิจกรรมจิตอาสาในเวลางานบ้างค่ะ", "ควรเปิดประตูหลังบ้างครับ"])
def test_who_wishes_for_some_asks_nothing(said: str) -> None:
    assert read_kind(said).kind is SentenceKind.ANSWER


def test_each_question_of_a_learned_conversation_has_a_sign_of_its_own() -> None:
    learned = [each for name in registry.commands() if (each := registry.flow(name)) is not None]
    places = {stored_place(place) for _, _, place, _ in LINES}
    for flow in learned:
        places |= {flow.place(step.name) for step in flow.steps} | {flow.place(REVIEW)}
    assert len({place_mark(place) for place in places}) == len(places)


def test_a_sentence_that_only_has_a_word_of_a_command_surely_answers() -> None:
    told = "กิจกรรมดังกล่าวอยู่ระหว่างดำเนินการ คิดเป็นร้อยละ ๗๐ ของแผน จึงเรียนมาเพื่อทราบ"
    assert surely_answers(told, "report_activity.status")
    assert wants_another("กดพลาดค่ะ จะแจ้งว่าได้ของขวัญมา", DONE)
    assert not wants_another("ทำครบทุกอย่างแล้ว เหลือแค่พิมพ์รายงาน", DONE)


@given(st.text(max_size=200), st.sampled_from(["", DONE, "report_gift.value", "no.where"]))
def test_any_text_has_a_kind_and_a_long_one_is_left_to_the_rules(text: str, place: str) -> None:
    read = kind_inside(text, place)
    assert read.kind in SentenceKind
    assert sure_kind(text, place) in (read.kind, SentenceKind.ANSWER)
    assert kind_inside(text * 200, place) == read_kind(text * 200)


def test_where_nothing_was_learned_only_rules_are_asked() -> None:
    assert kind_inside("เลือกให้หน่อยสิ ผมดูไม่ออก", "") == read_kind("เลือกให้หน่อยสิ ผมดูไม่ออก")


# -- in conversations -----------------------------------------------------------------------------


def test_who_gives_up_is_asked_whether_to_cancel(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    assert "จะยกเลิกใช่หรือไม่" in reporter.says("ทำผิดหมดเลย ล้มเลิกรายงานนี้เถอะ").last
    assert "narrative" not in reporter.state["answers"]


@pytest.mark.parametrize("said", ["กลับไปข้อที่ถามว่าเสร็จหรือยัง", "เฮ้ยกดผิดข้อ ขอย้อน"])
def test_who_wants_an_earlier_question_gets_it_and_loses_nothing(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(said)
    assert "กิจกรรมนี้ดำเนินการถึงไหนแล้ว" in reporter.last
    assert reporter.state["answers"]["status"] == "done"


def test_prose_with_the_word_of_a_question_answers_the_step(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10")
    reporter.says("กิจกรรมดังกล่าวอยู่ระหว่างดำเนินการ คิดเป็นร้อยละ ๗๐ ของแผน จึงเรียนมาเพื่อทราบ")
    assert reporter.state["answers"]["percent"] == "70"


def test_a_day_alone_answers_where_a_day_is_asked(reporter: Chat) -> None:
    reporter.says("ลา").says("พรุ่งนี้")
    assert reporter.state["answers"]["days"] == ["2027-03-02", "2027-03-02"]


@pytest.mark.parametrize("said", ["รอประกาศ 1.10 ของสำนัก", "รอหนังสือเวียน 2.1 ของสำนัก"])
def test_waiting_for_something_of_an_activity_asks_nothing(said: str) -> None:
    assert kind_inside(said, DONE).kind is SentenceKind.ANSWER
