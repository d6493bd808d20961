"""Work on a case by who has it, a step at a time: from its card's buttons to what is on record."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from handlers.complaints import case_cards, case_notices, case_words, neutral_push
from handlers.complaints.complaint_words import STEP
from handlers.context import Context
from handlers.conversation.controls import BACK, CONFIRM, word_of
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Mend, Opening, Step
from handlers.messages import Button, Said, Text, cut_graphemes
from handlers.understand.prose import read_prose
from handlers.understand.unclear import Unclear
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
    """From a card's button: the case and the step."""
    del rest
    do = facts.get("do", "")
    if do not in STEP or do == case_work.HAND_ON:
        raise Closed(Text("เลือกเรื่องที่จะดำเนินการจากรายการ", (case_cards.LIST,)))
    case = _mine(context, facts.get("c", ""))
    _check(case, do)
    answers: Answers = {
        "case_id": case.id,
        "do": do,
        "name": case_cards.name_of(case),
        "opened_with": dict(facts),
    }
    # A step begun and left is begun anew by its button; the card asks for nothing else.
    return Opening(f"{case.id}|{do}", answers, anew=do not in _WRITTEN)


def _mine(context: Context, case_id: str) -> Case:
    try:
        return cases.held(context.session, case_id, context.me, lock=False)
    except Refusal as refusal:
        raise _closed(refusal) from refusal


def _closed(refusal: Refusal, *buttons: Button) -> Closed:
    return Closed(Text(case_words.refused(refusal), (*buttons, case_cards.LIST)))


def _check(case: Case, do: str) -> None:
    """Whether the case stands where the step can be; what it does is checked again at the end."""
    if do in case_work.steps(case):
        return
    code = "closed" if not case_work.steps(case) else "not_now"
    if do == CLOSE and code == "not_now":
        code = "result_not_told"
    raise _closed(Refusal(code, state=case.state), case_cards.see(case))


# -- the questions -------------------------------------------------------------------------------


def ask_text(_context: Context, answers: Answers) -> Said:
    return Text(f"{answers['name']}: {_WRITTEN[answers['do']]}")


def read_text(text: str, _context: Context, _answers: Answers) -> str:
    less = "ให้สั้นลง หรือแบ่งเป็นหลายข้อความ"
    return read_prose(text, LEAST_LETTERS, LONGEST, "กรุณาพิมพ์ข้อความให้ครบถ้วน", less)


def ask_sure(_context: Context, answers: Answers) -> Said:
    """What was written is shown once more: it cannot be taken back."""
    written = cut_graphemes(str(answers.get("text") or ""), _QUOTED)
    quoted = f"“{written}”\n\n" if written else ""
    return Text(f"{answers['name']}\n{quoted}{_SURE[answers['do']]}")


def sure_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    yes = Choice("yes", _YES[answers["do"]], _about(answers, True))
    back = Choice(BACK, "แก้ข้อความ", _about(answers, False))
    return (yes, back) if answers["do"] in _WRITTEN else (yes,)


def _about(answers: Answers, yes: bool) -> list[object]:
    """What was confirmed: these words. An answer about others confirms nothing."""
    return [answers.get("text"), yes]


def read_sure(text: str, _context: Context, answers: Answers) -> list[object]:
    if word_of(text) == CONFIRM:
        return _about(answers, True)
    raise Unclear("กรุณากดปุ่มยืนยัน หรือกด “ยกเลิก” หากไม่ดำเนินการ")


_YES: Mapping[str, str] = {
    SAY: "ส่งข้อความ",
    TELL: "ยืนยันแจ้งผล",
    GIVE_UP: "ยืนยันแจ้งเหตุ",
    CLOSE: "ยืนยันปิดเรื่อง",
    STEP_BACK: "ยืนยันถอนตัว",
}


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Do the step, once; whoever it reaches hears that something waits."""
    do, words = answers["do"], answers.get("text") or ""
    if do in _SURE and answers["sure"] != _about(answers, True):
        raise Mend("ยังไม่ได้ดำเนินการ กดยืนยันหากถูกต้อง", "sure")
    try:
        if do == STEP_BACK:
            return _stepped_back(context, answers)
        case = _ACTS[do](context, answers["case_id"], words)
    except Refusal as refusal:
        raise _closed(refusal) from refusal
    context.must_arrive = True
    if do != WRITE_NOTE:
        neutral_push.waiting_for_you(context, case)
    return [Text(f"{answers['name']}: {_DONE[do]}", (case_cards.see(case), case_cards.LIST))]


def _stepped_back(context: Context, answers: Answers) -> Sequence[Said]:
    routed = case_work.recuse(
        context.session, context.sealer, answers["case_id"], context.me, context.now
    )
    context.must_arrive = True
    case_notices.case_moved(context, routed)
    told = "ผู้รับเรื่องท่านอื่นดำเนินการต่อ" if routed.holders else "ยังไม่มีผู้รับเรื่องอื่น ระบบจะหาผู้รับเรื่องต่อไป"
    return [Text(f"{answers['name']}: ท่านถอนตัวแล้ว {told}", (case_cards.LIST,))]


def _acknowledge(context: Context, case_id: str, _words: str) -> Case:
    session, sealer = context.session, context.sealer
    return case_work.acknowledge(session, sealer, case_id, context.me, context.now).case


def _begin(context: Context, case_id: str, _words: str) -> Case:
    session, sealer = context.session, context.sealer
    return case_work.begin_looking(session, sealer, case_id, context.me, context.now).case


def _close(context: Context, case_id: str, _words: str) -> Case:
    session, sealer = context.session, context.sealer
    return case_work.close(session, sealer, case_id, context.me, context.now).case


def _say(context: Context, case_id: str, words: str) -> Case:
    session, sealer = context.session, context.sealer
    return cases.receiver_says(session, sealer, case_id, context.me, words, context.now)


def _note(context: Context, case_id: str, words: str) -> Case:
    return cases.note(context.session, context.sealer, case_id, context.me, words, context.now)


def _tell(context: Context, case_id: str, words: str) -> Case:
    session, sealer = context.session, context.sealer
    return case_work.tell_result(session, sealer, case_id, context.me, words, context.now).case


def _give_up(context: Context, case_id: str, words: str) -> Case:
    session, sealer = context.session, context.sealer
    return case_work.cannot_proceed(session, sealer, case_id, context.me, words, context.now).case


_ACTS: Mapping[str, Callable[[Context, str, str], Case]] = {
    ACKNOWLEDGE: _acknowledge,
    BEGIN: _begin,
    CLOSE: _close,
    SAY: _say,
    WRITE_NOTE: _note,
    TELL: _tell,
    GIVE_UP: _give_up,
}


def has_it_still(context: Context, answers: Answers) -> bool:
    """Whether the person still has the case and the step can still be done."""
    try:
        case = cases.held(context.session, answers["case_id"], context.me, lock=False)
    except Refusal:
        return False
    return answers["do"] in case_work.steps(case)


FLOW = Flow(
    name="work_case",
    title="การดำเนินการเรื่องร้องเรียน",
    opens_on=(),
    steps=(
        Step(
            name="text",
            label="ข้อความ",
            ask=ask_text,
            read=read_text,
            when=("do", frozenset(_WRITTEN)),
            prose=True,
        ),
        Step(
            name="sure",
            label="ยืนยัน",
            ask=ask_sure,
            read=read_sure,
            choices=sure_choices,
            when=("do", frozenset(_SURE)),
            show=lambda value, _answers: "ยืนยัน" if value[1] else "แก้ข้อความ",
        ),
    ),
    open=open_work,
    finish=finish,
    still=has_it_still,
    facts=frozenset(("do",)),
    counted=False,
    describe=lambda answers: str(answers.get("name", "")),
)
