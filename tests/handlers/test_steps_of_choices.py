"""A step that shows choices takes its choices: a question is answered, no sentence is stored."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot.simulator import seed
from handlers import registry
from handlers.conversation.flow import Choice, Flow, Step, no_choices, read_choice_only
from handlers.conversation.questions import offering
from handlers.reports.filing import former_report
from handlers.understand.unclear import Unclear
from models.people import people
from models.surveys.questionnaire import MOST_QUESTIONS, YES_NO, Question, dumped
from tests.handlers.house import Chat, House
from tests.handlers.people.test_roster_news import desk
from tests.handlers.question.survey import SURVEY, read_reason
from tests.handlers.reports.filing.test_report_activity import sends, tells, years_on
from tests.handlers.reports.sent_reports import REPORTER
from tests.models.elections.held import opened

SENTENCES = (
    "ต้องส่งอะไรบ้างเดือนนี้",
    "ขอบคุณมากนะคะที่ช่วยเตือน",
    "เดี๋ยวมานะคะ ขอไปประชุมก่อน",
    "จัดอบรมบุคลากรทั้งสำนักเรียบร้อยดี",
)
KNOWN: dict[str, Any] = {
    "duty": "report:1:2027-03-20",
    "bureau": {"id": 1, "name": "สำนักวิชาการ"},
    "giver": "บริษัททดสอบ จำกัด",
    "now_at": "สำนักวิชาการ",
    "seen": "0",
    "ballot": [["a1b2c3", 1], ["d4e5f6", 0]],
    "questions": dumped([Question("q", YES_NO, "พอใจหรือไม่")] * MOST_QUESTIONS),
}
"""Answers to earlier questions, for the steps that look at them."""


def closed_steps() -> Iterator[tuple[Flow, Step]]:
    for flow in registry.FLOWS:
        for step in flow.steps:
            offers = step.choices is not no_choices
            if offers and not step.free_text and step.read is not read_choice_only:
                yield flow, step


@pytest.mark.parametrize("sentence", SENTENCES)
def test_where_choices_stand_no_sentence_becomes_the_answer(demo: House, sentence: str) -> None:
    with demo.session() as session:
        context = desk(demo, session)
        context.person = people.by_line_id(session, seed.line_id(REPORTER))
        known = {**KNOWN, "about": opened(session).election.id}
        for flow, step in closed_steps():
            try:
                kept = step.read(sentence, context, known)
            except Unclear:
                continue
            told = [kept.value, dict(kept.also)] if isinstance(kept, Choice) else kept
            assert sentence not in json.dumps(told, ensure_ascii=False), (flow.name, step.name)


def test_what_fills_the_text_of_another_question_is_not_taken_beside_choices(
    survey: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever its reader makes of it: only a step that says why (`free_text`) may do that."""

    def read(text: str, *_of: object) -> Choice:
        return Choice("told", "", "red", also={"reason": text})

    closed = replace(SURVEY.steps[0], read=read)
    opened = replace(closed, free_text="tested")
    for step, taken in ((closed, False), (opened, True)):
        flow = replace(SURVEY, steps=(step, *SURVEY.steps[1:]))
        monkeypatch.setattr(registry, "FLOWS", (*registry.FLOWS[:-1], flow))
        survey.says("ชอบสีของท้องฟ้ายามเย็น")
        assert ("reason" in survey.state["answers"]) is taken
    assert "ข้อความเมื่อครู่ยังไม่ได้บันทึก" in survey.since(0)


def test_a_declaration_says_why_any_words_are_taken_beside_choices() -> None:
    for flow in registry.FLOWS:
        for step in flow.steps:
            assert not step.free_text or step.choices is not no_choices, (flow.name, step.name)
    loose = replace(
        SURVEY.steps[3], read=read_reason, choices=offering(Choice("a", "ก", "ก")), prose=True
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(registry, "FLOWS", (replace(SURVEY, steps=(loose,)),))
        with pytest.raises(
            ValueError, match="offers choices and takes any words, without a reason"
        ):
            registry.check()


# -- as before, or anew --------------------------------------------------------------------------


@pytest.fixture
def at_the_choice(chat: Callable[[str], Chat]) -> Chat:
    """A reporter who is asked whether it is as before."""
    reporter = chat(REPORTER)
    sends(reporter)
    years_on(reporter.house)
    reporter.says("รายงาน 1.10")
    assert reporter.offers[:2] == ["ทำเหมือนครั้งก่อน", "ตอบใหม่"]
    return reporter


@pytest.mark.soak
@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("ต้องส่งอะไรบ้างเดือนนี้", "1 มีนาคม 2571 ถึง 31 มีนาคม 2571"),
        ("งบประมาณเหลือเท่าไร", "งบประมาณสำนัก"),
    ],
)
def test_a_question_at_the_choice_is_answered_and_the_report_stays(
    at_the_choice: Chat, question: str, answer: str
) -> None:
    at_the_choice.says(question)
    assert answer in at_the_choice.last and "ทำเรื่องที่ค้างต่อ" in at_the_choice.offers
    assert at_the_choice.state["at"] == "carry"
    assert "narrative" not in at_the_choice.state["answers"]
    at_the_choice.taps("ทำเรื่องที่ค้างต่อ").taps("ทำเหมือนครั้งก่อน")
    assert "หลักฐาน" in at_the_choice.last


@pytest.mark.parametrize(
    "question",
    [
        "อันนี้มันของสำนักเราป่าว หรือของพัฒนาบุคคลทำ",
        "งานนี้ใครเป็นคนจัดอบรมอะ",
        "รอบนี้ต้องจัดกี่ครั้ง เข้าร่วมกี่คนอะ",
        "เขาประชุมกันไปหรือยังเหรอ เห็นว่าจัดที่ไหนสักที่",
    ],
)
def test_a_question_at_the_choice_is_no_story(at_the_choice: Chat, question: str) -> None:
    at_the_choice.says(question)
    assert not {"carry", "narrative"} & at_the_choice.state["answers"].keys()


@pytest.mark.soak
def test_a_sentence_that_may_be_either_choice_is_not_stored_and_it_says_so(
    at_the_choice: Chat,
) -> None:
    at_the_choice.says("เหมือนครั้งก่อนแต่ปีนี้มีผู้เข้าร่วม 120 คน")
    assert "ยังไม่ได้บันทึกข้อความนี้" in at_the_choice.since(-2)
    assert at_the_choice.state["at"] == "carry"
    assert not {"carry", "narrative", "status"} & at_the_choice.state["answers"].keys()


@pytest.mark.soak
def test_what_a_sentence_tells_at_the_choice_goes_before_what_was_told_last_time(
    at_the_choice: Chat,
) -> None:
    at_the_choice.says("เสร็จแล้ว 100% จัดอบรมเมื่อ 20 มกราคม มีผู้เข้าร่วม 120 คน")
    assert "รายงานครั้งนี้ตอบใหม่" in at_the_choice.since(-2)
    assert at_the_choice.state["answers"]["carry"] == "fresh"
    at_the_choice.says("ย้อนกลับ").taps("ทำเหมือนครั้งก่อน")
    assert at_the_choice.state["answers"]["narrative"] == "จัดอบรมเมื่อ 20 มกราคม มีผู้เข้าร่วม 120 คน"


@pytest.mark.soak
@pytest.mark.parametrize(
    "same",
    [
        "เหมือนครั้งที่เเล้ว",
        "เหมือนครั้งที่แล้วค่ะ",
        "ขอทำเหมือนครั้งก่อนนะคะ",
        "เอาเหมือนเดิม",
        "ใช่ค่ะ",
        "เหมือนปีที่เเล้วเลยค่ะ ขอบคุณค่ะ",
    ],
)
def test_as_before_is_understood_as_people_type_it(at_the_choice: Chat, same: str) -> None:
    at_the_choice.says(same)
    answers = at_the_choice.state["answers"]
    assert answers["carry"] == "same" and "118 คน" in answers["narrative"]


@pytest.mark.soak
@pytest.mark.every(3)
@pytest.mark.parametrize(
    "anew",
    [
        "ตอบใหม่ค่ะ",
        "ไม่เหมือนครั้งก่อน",
        "ไม่ทำเหมือนเดิม",
        "เขียนใหม่",
        "ไม่ค่ะ",
        "เอาใหม่ดีกว่าครับ ปีนี้ทำไม่เหมือนเดิม",
        "ขอตอบใหม่นะคะ ปีนี้กิจกรรมคนละแบบกับปีที่แล้ว",
        "เริ่มใหม่เลยค่ะ รูปแบบเปลี่ยนไปหมด",
        "ปีนี้จัดต่างจากปีที่แล้วมากค่ะ ขอกรอกใหม่",
        "ตอบใหม่ละกันค่ะ ข้อมูลไม่ตรงกับปีก่อน",
    ],
)
def test_anew_is_understood_as_people_type_it(at_the_choice: Chat, anew: str) -> None:
    at_the_choice.says(anew)
    assert at_the_choice.state["answers"]["carry"] == "fresh"
    assert "ถึงไหนแล้ว" in at_the_choice.last


@pytest.mark.parametrize("said", ["ปีนี้ไม่ต่างจากเดิมค่ะ", "เปลี่ยนรูปแบบเป็นออนไลน์ครับ", "ปีนี้ทำเหมือนเดิมไหมนะ"])
def test_other_words_about_what_changed_do_not_answer_anew(said: str) -> None:
    assert not former_report.asks_anew(said)


@pytest.mark.soak
def test_a_figure_that_changed_may_be_told_with_it(at_the_choice: Chat) -> None:
    at_the_choice.says("เหมือนครั้งก่อน เริ่มแล้ว 50%")
    answers = at_the_choice.state["answers"]
    assert (answers["status"], answers["percent"]) == ("started", "50")
    assert "118 คน" in answers["narrative"]


@pytest.mark.soak
def test_not_as_before_in_the_opening_words_is_not_as_before(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    sends(reporter)
    years_on(reporter.house)
    reporter.says("รายงาน 1.10 ไม่ทำเหมือนครั้งก่อน")
    assert "carry" not in reporter.state["answers"]


@pytest.mark.soak
def test_a_question_at_a_confirmation_of_a_reason_does_not_become_the_reason(
    chat: Callable[[str], Chat], head: Chat
) -> None:
    reporter = chat(REPORTER)
    tells(reporter).sends_file().says("ไม่มี").taps("ยืนยันการส่ง")
    head.says("รออนุมัติ").taps("พิจารณา").taps("ส่งกลับแก้ไข").says("ขอภาพวันงานเพิ่มอีกสองภาพ")
    head.says("ต้องส่งอะไรบ้างเดือนนี้")
    assert head.state["answers"]["reason"][0] == "ขอภาพวันงานเพิ่มอีกสองภาพ"
    head.taps("ทำเรื่องที่ค้างต่อ")
    assert "ขอภาพวันงานเพิ่มอีกสองภาพ" in head.last


def test_a_slip_of_typing_is_mended_before_anything_is_kept(chat: Callable[[str], Chat]) -> None:
    stranger = Chat(chat(REPORTER).house, "U" + "9" * 32)
    stranger.says("ร้องเรียน เจ้าหน้าที่่เเผนกรับหนังสือพูดจาไม่สุภาพ นํ้าเสียงดัง")
    assert stranger.state["answers"]["text"] == "เจ้าหน้าที่แผนกรับหนังสือพูดจาไม่สุภาพ น้ำเสียงดัง"
