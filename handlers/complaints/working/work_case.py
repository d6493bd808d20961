"""The conversation for one step of the work on a case, from its card's buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.complaints import case_cards, case_notices
from handlers.complaints.complaint_words import STEP
from handlers.complaints.working import case_said, own_case, show_cases
from handlers.complaints.working.case_said import SaidStep
from handlers.context import Context
from handlers.conversation.confirming import Confirmation
from handlers.conversation.controls import BACK
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.messages import Message, Text, cut_graphemes
from handlers.understand.choices.common_words import Common
from handlers.understand.prose import read_prose
from models.complaints import case_work, cases
from models.complaints.case_work import (
    ACKNOWLEDGE,
    BEGIN,
    CLOSE,
    GIVE_UP,
    SAY,
    STEP_BACK,
    TELL,
    WRITE_NOTE,
)
from models.complaints.complaint import Case
from models.errors import Refusal

LONGEST = 4_000
_QUOTED = 600
LEAST_LETTERS = 2

_WRITTEN: Mapping[str, str] = {
    SAY: "พิมพ์ข้อความถึงผู้แจ้ง ผู้แจ้งจะเห็นเมื่อใช้รหัสติดตาม และไม่เห็นชื่อท่าน",
    WRITE_NOTE: "พิมพ์บันทึกภายใน เห็นเฉพาะผู้รับเรื่องนี้ ผู้แจ้งไม่เห็น",
    TELL: "พิมพ์ผลที่จะแจ้งผู้แจ้ง ว่าทำอะไรแล้วและได้ผลอย่างไร",
    GIVE_UP: "พิมพ์เหตุผลที่ดำเนินการไม่ได้ ผู้แจ้งจะเห็นข้อความนี้",
}
_SURE: Mapping[str, str] = {
    SAY: "ส่งข้อความนี้ถึงผู้แจ้งใช่หรือไม่ ส่งแล้วแก้ไขไม่ได้",
    TELL: "แจ้งผลนี้แก่ผู้แจ้งใช่หรือไม่ แจ้งแล้วแก้ไขไม่ได้",
    GIVE_UP: "แจ้งว่าดำเนินการไม่ได้ ด้วยเหตุนี้ใช่หรือไม่ แจ้งแล้วแก้ไขไม่ได้",
    CLOSE: "ปิดเรื่องนี้ใช่หรือไม่ ผู้แจ้งเปิดใหม่ได้หนึ่งครั้งหากยังไม่ได้รับการแก้ไข",
    STEP_BACK: "ถอนตัวจากเรื่องนี้ใช่หรือไม่ ท่านจะไม่เห็นเรื่องนี้อีก และกลับมารับเรื่องไม่ได้ ระบบจะส่งต่อให้ผู้อื่น",
}
_DONE: Mapping[str, str] = {
    ACKNOWLEDGE: "รับเรื่องแล้ว ผู้แจ้งเห็นสถานะนี้เมื่อใช้รหัสติดตาม",
    BEGIN: "บันทึกว่ากำลังตรวจสอบแล้ว ผู้แจ้งเห็นสถานะนี้เมื่อใช้รหัสติดตาม",
    SAY: "ส่งข้อความแล้ว ผู้แจ้งอ่านได้ด้วยรหัสติดตาม",
    WRITE_NOTE: "บันทึกภายในแล้ว ผู้แจ้งไม่เห็น และยังไม่นับเป็นการตอบผู้แจ้ง",
    TELL: "แจ้งผลแล้ว ผู้แจ้งอ่านได้ด้วยรหัสติดตาม ปิดเรื่องได้เมื่อไม่มีสิ่งใดค้าง",
    GIVE_UP: "แจ้งเหตุที่ดำเนินการไม่ได้แล้ว ผู้แจ้งอ่านได้ด้วยรหัสติดตาม",
    CLOSE: "ปิดเรื่องแล้ว หากผู้แจ้งเห็นว่ายังไม่ได้รับการแก้ไข เรื่องจะกลับมาหาท่าน",
}


def open_work(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from a card's button, or from words that ask for a step: the case and the step."""
    said = case_said.read_step(rest) if not facts else None
    facts = _facts_of(context, said) if said is not None else facts
    do = facts.get("do", "")
    if do not in STEP or do == case_work.HAND_ON:
        raise Closed(Text("เลือกเรื่องที่จะดำเนินการจากรายการ", (case_cards.LIST,)))
    case = own_case.find(context, facts.get("c", ""))
    with own_case.closing(case_cards.see(case)):
        _check(case, do)
    answers = own_case.answers_of(case, facts) | {"do": do}
    if said is not None and said.text:
        answers["text"] = said.text[:LONGEST]
    # The button of an unfinished step begins it anew; the card offers nothing else.
    return Opening(f"{case.id}|{do}", answers, anew=do not in _WRITTEN)


def _facts_of(context: Context, said: SaidStep) -> Mapping[str, str]:
    """Returns what the button of the step says. Raises Closed if it is not clear which case is
    meant."""
    case = case_said.case_meant(context, said)
    if case is None:
        mine = show_cases.answer(context, "", {})
        if not cases.of_receiver(context.session, context.me, 1):
            raise Closed(*mine)
        which = Text("ยังไม่ได้ดำเนินการ เพราะไม่แน่ใจว่าหมายถึงเรื่องใด กรุณาเปิดเรื่องนั้นก่อน แล้วพิมพ์อีกครั้ง")
        raise Closed(which, *mine)
    return {"c": case.id, "do": said.do}


def _check(case: Case, do: str) -> None:
    """Raises Refusal unless the step is possible now; the end checks it again."""
    if do in case_work.steps(case):
        return
    code = "closed" if not case_work.steps(case) else "not_now"
    if do == CLOSE and code == "not_now":
        code = "result_not_told"
    raise Refusal(code, state=case.state)


# -- the questions -------------------------------------------------------------------------------


def ask_text(_context: Context, answers: Answers) -> Message:
    return Text(f"{answers['name']}: {_WRITTEN[answers['do']]}")


def read_text(text: str, _context: Context, _answers: Answers) -> str:
    less = "ให้สั้นลง หรือแบ่งเป็นหลายข้อความ"
    return read_prose(text, LEAST_LETTERS, LONGEST, "กรุณาพิมพ์ข้อความให้ครบถ้วน", less)


def ask_sure(_context: Context, answers: Answers) -> Message:
    """Shows the text once more, because it cannot be taken back."""
    written = cut_graphemes(str(answers.get("text") or ""), _QUOTED)
    quoted = f"“{written}”\n\n" if written else ""
    return Text(f"{answers['name']}\n{quoted}{_SURE[answers['do']]}")


def sure_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    does = _YES[answers["do"]]
    said = (does.removeprefix("ยืนยัน"), does.replace("ยืนยัน", "ตกลง"))
    yes = Choice("yes", does, SURE.seen(answers, True), said=said, means=(Common.YES,))
    back = Choice(BACK, SURE.back, SURE.seen(answers, False), means=(Common.NO,))
    return (yes, back) if answers["do"] in _WRITTEN else (yes,)


_YES: Mapping[str, str] = {
    SAY: "ส่งข้อความ",
    TELL: "ยืนยันแจ้งผล",
    GIVE_UP: "ยืนยันแจ้งเหตุ",
    CLOSE: "ยืนยันปิดเรื่อง",
    STEP_BACK: "ยืนยันถอนตัว",
}

SURE = Confirmation(of=("text",), ask=ask_sure, label="", back="แก้ข้อความ", deed="ดำเนินการ")
"""Each step's button has a label of its own (`_YES`)."""


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Does the step once, and tells everybody it reaches that something waits."""
    do, words = answers["do"], answers.get("text") or ""
    if do in _SURE:
        SURE.demand(answers)
    with own_case.closing():
        if do == STEP_BACK:
            return _stepped_back(context, answers)
        case = _acted(context, do, answers["case_id"], words)
    context.must_arrive = True
    if do != WRITE_NOTE:
        case_notices.answer_waits(context, case)
    return [Text(f"{answers['name']}: {_DONE[do]}", (case_cards.see(case), case_cards.LIST))]


def _stepped_back(context: Context, answers: Answers) -> Sequence[Message]:
    routed = case_work.recuse(
        context.session, context.sealer, answers["case_id"], context.me, context.now
    )
    context.must_arrive = True
    case_notices.case_moved(context, routed)
    next_holder = (
        "ผู้รับเรื่องท่านอื่นดำเนินการต่อ" if routed.holders else "ยังไม่มีผู้รับเรื่องอื่น ระบบจะหาผู้รับเรื่องต่อไป"
    )
    return [Text(f"{answers['name']}: ท่านถอนตัวแล้ว {next_holder}", (case_cards.LIST,))]


def _acted(context: Context, do: str, case_id: str, words: str) -> Case:
    session, sealer, me, now = context.session, context.sealer, context.me, context.now
    if do in _WITH_TEXT:
        return _WITH_TEXT[do](session, sealer, case_id, me, words, now)
    return _WITHOUT_TEXT[do](session, sealer, case_id, me, now)


_WITHOUT_TEXT = {
    ACKNOWLEDGE: case_work.acknowledge,
    BEGIN: case_work.begin_looking,
    CLOSE: case_work.close,
}
_WITH_TEXT = {
    SAY: cases.receiver_says,
    WRITE_NOTE: cases.note,
    TELL: case_work.tell_result,
    GIVE_UP: case_work.cannot_proceed,
}


FLOW = Flow(
    name="work_case",
    title="การดำเนินการเรื่องร้องเรียน",
    steps=(
        Step(
            name="text",
            label="ข้อความ",
            ask=ask_text,
            read=read_text,
            when=("do", frozenset(_WRITTEN)),
            prose=True,
            takes_questions=True,
        ),
        replace(SURE.step, on_card=False, choices=sure_choices, when=("do", frozenset(_SURE))),
    ),
    open=open_work,
    finish=finish,
    facts=frozenset(("do",)),
    **own_case.of_a_card(lambda case, answers: answers["do"] in case_work.steps(case)),
)
