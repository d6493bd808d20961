"""The conversation for one step of the work on a case, from its card's buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.complaints import case_cards, case_notices, case_words
from handlers.complaints.complaint_words import STATE, STEP
from handlers.complaints.working import case_said, own_case, show_cases
from handlers.complaints.working.case_said import SaidStep
from handlers.complaints.working.heard import message_mended, out_of_power
from handlers.context import Context
from handlers.conversation.confirming import Confirmation
from handlers.conversation.controls import BACK, confirms
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.hidden_keys import WHOLE
from handlers.conversation.told import in_confidence
from handlers.messages import Card, Message, Row, Text, cut_graphemes
from handlers.question.query import opens
from handlers.understand.agreement import agrees
from handlers.understand.prose import read_prose, without_order
from handlers.understand.thai import normalise
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
from models.complaints.complaint import UNANSWERED, Case
from models.complaints.sealed import case_texts
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
    """Opens from a card's button, which may hand a text on, or from words that ask for a step: the
    case and the step."""
    said = case_said.read_step(rest) or case_said.read_in_sight(rest) if not facts else None
    facts = _facts_of(context, said) if said is not None else facts
    do = facts.get("do", "")
    if do not in STEP or do == case_work.HAND_ON:
        raise Closed(Text("เลือกเรื่องที่จะดำเนินการจากรายการ", (case_cards.LIST,)))
    case = own_case.find(context, facts.get("c", ""))
    told: tuple[Message, ...] = ()
    if said is not None and said.then is not None and said.then.do in case_said.ASKED_THEN:
        told, said = _done_first(context, case, said), said.then
        do = said.do
    written = (said.text if said is not None else rest.strip())[:LONGEST]
    if do == CLOSE and written:
        do, written, told = _closed_with(case, written)
    if said is not None and said.beside:
        told = (*told, Text(_BESIDE.format(cut_graphemes(said.beside, _QUOTED))))
    if do == GIVE_UP and out_of_power.names_a_body(written):
        told = (*told, Text(_NOT_SENT))
    with own_case.closing(case_cards.see(case)):
        _check(case, do)
    answers = own_case.answers_of(case, {**facts, "do": do}) | {"do": do}
    answers[_WAITED] = _waiting(context, answers)
    if do in _WRITTEN and written:
        answers["text"] = written
        # All words behind `ว่า` are for the person who will read them.
        answers[WHOLE] = {"step": "text", "text": written, "kept": written}
    if said is not None and said.then is not None:
        answers[_THEN] = [said.then.do, said.then.text[:LONGEST]]
    # The button of an unfinished step begins it anew; the card offers nothing else. Who types the
    # words anew means these.
    anew = do not in _WRITTEN or bool(written)
    return Opening(f"{case.id}|{do}", answers, told, anew=anew)


def taken_on(deed: str, facts: Mapping[str, str]) -> str:
    """Returns the data of the button that takes a case on, for words that order it; "" for others:
    their words are seen in the case first."""
    takes = deed.startswith("รับ") and "c" in facts
    return opens(FLOW.name, c=facts["c"], do=ACKNOWLEDGE) if takes else ""


def _done_first(context: Context, case: Case, said: SaidStep) -> tuple[Message, ...]:
    """Takes a case on, or writes a note, which needs no confirmation, before another step of it is
    asked about; returns what is said to it."""
    do = said.do if said.do == WRITE_NOTE else ACKNOWLEDGE
    if do not in case_work.steps(case):
        return ()
    done = _acted(context, do, case.id, said.text[:LONGEST])
    if do == ACKNOWLEDGE:
        case_notices.answer_waits(context, done)
    return (Text(f"{own_case.answers_of(case, {})['name']}: {_DONE[do]}"),)


def _closed_with(case: Case, written: str) -> tuple[str, str, tuple[Message, ...]]:
    """Returns the step for who closes a case and tells a result beside it, the result, and what is
    said: it must be told to the complainant first, and is not told twice."""
    if case.state in UNANSWERED and out_of_power.says(written):
        return GIVE_UP, written, (Text("ปิดเรื่องได้เมื่อแจ้งเหตุให้ผู้แจ้งแล้ว ข้อความที่พิมพ์จึงเป็นเหตุที่จะแจ้งก่อน"),)
    if case.state in UNANSWERED:
        return TELL, written, (Text("ปิดเรื่องได้เมื่อแจ้งผลให้ผู้แจ้งแล้ว ข้อความที่พิมพ์จึงเป็นผลที่จะแจ้งก่อน"),)
    quoted = cut_graphemes(written, _QUOTED)
    words = f"แจ้งผลไปแล้ว ข้อความ “{quoted}” จึงยังไม่ได้ส่ง ต้องการส่ง พิมพ์ “แจ้งผู้แจ้งว่า” ตามด้วยข้อความ"
    return CLOSE, "", (Text(words),)


def _facts_of(context: Context, said: SaidStep) -> Mapping[str, str]:
    """Returns what the button of the step says. Raises Closed if it is not clear which case is
    meant."""
    case = case_said.case_meant(context, said)
    if case is None:
        if len(seen := case_said.open_in_sight(context)) > 1:
            raise Closed(_which_of(seen, said))
        if said.do in case_said.ASKED_THEN and len(able := _able_to(context, said.do)) > 1:
            raise Closed(_which_of(able, said))
        mine = show_cases.answer(context, "", {})
        if not cases.of_receiver(context.session, context.me, 1):
            raise Closed(*mine)
        which = Text("ยังไม่ได้ดำเนินการ เพราะไม่แน่ใจว่าหมายถึงเรื่องใด กรุณาเปิดเรื่องนั้นก่อน แล้วพิมพ์อีกครั้ง")
        raise Closed(which, *mine)
    return {"c": case.id, "do": said.do}


def _able_to(context: Context, do: str) -> list[Case]:
    """Returns the open cases of the person whose step it may be, as their list stands."""
    opened = cases.of_receiver(context.session, context.me, _MOST_READ)
    return sorted((e for e in opened if do in case_work.steps(e)), key=show_cases.nearest_first)


def _which_of(seen: Sequence[Case], said: SaidStep) -> Message:
    """Asks of which of the cases in sight the step is meant; its button hands the text on, but for
    one that no button can hold."""
    able = [each for each in seen[:_MOST_ASKED] if said.do in case_work.steps(each)]
    bare = [case_cards.step(each, said.do) for each in able]
    steps = [in_confidence.with_words(each, said.text) for each in bare]
    rows = [
        Row(case_cards.name_of(each), STATE[each.state], button=step)
        for each, step in zip(able, steps, strict=True)
    ]
    note = (_TYPE_AGAIN if steps == bare else _GOES_ALONG) if said.text else ""
    quoted = note.format(cut_graphemes(said.text, _QUOTED))
    return Card(_WHICH, rows=tuple(rows), note=quoted, buttons=(case_cards.LIST,))


_MOST_ASKED, _MOST_READ = 6, 1_000
_WHICH = "ยังไม่ได้ดำเนินการ หมายถึงเรื่องใด"
_GOES_ALONG = "กดเรื่องที่หมายถึง แล้วใช้ข้อความ “{}” กับเรื่องนั้น หากพิมพ์ชื่อเรื่องแทนการกด กรุณาพิมพ์ข้อความอีกครั้ง"
_TYPE_AGAIN = "ยังไม่ได้เก็บ “{}” กดเรื่องที่หมายถึง แล้วพิมพ์อีกครั้ง"


def _check(case: Case, do: str) -> None:
    """Raises Refusal unless the step is possible now; the end checks it again."""
    if do in case_work.steps(case):
        return
    code = "closed" if not case_work.steps(case) else "not_now"
    if do == CLOSE and code == "not_now":
        code = "result_not_told"
    raise Refusal(code, state=case.state)


_BESIDE = "ยังไม่ได้ทำส่วนที่ว่า “{}” ส่งข้อความนี้ก่อน แล้วส่งต่อได้ที่ปุ่ม “ส่งต่อ” ในเรื่อง"
_NOT_SENT = (
    "ระบบไม่ได้ส่งเรื่องถึงหน่วยงานภายนอก จึงยังไม่มีอะไรถูกส่ง ข้อความนี้เป็นเหตุที่ดำเนินการไม่ได้ ผู้แจ้งจะเห็นเมื่อท่านยืนยัน\n"
    "หากสำนักงานยังไม่ได้ส่งเรื่องเอง กด “แก้ข้อความ” แล้วบอกผู้แจ้งว่าแจ้งที่ใดได้"
)


# -- the questions -------------------------------------------------------------------------------


def ask_text(_context: Context, answers: Answers) -> Message:
    return Text(f"{answers['name']}: {_WRITTEN[answers['do']]}")


def read_text(text: str, _context: Context, answers: Answers) -> str:
    if answers.get("do") != WRITE_NOTE and case_said.asks_what_to_say(text):
        raise Unclear(_NOT_THOUGHT_OF)
    less = "ให้สั้นลง หรือแบ่งเป็นหลายข้อความ"
    # A note has no reader to be told something: `แจ้งว่าจะมาวันศุกร์` is what somebody said.
    words = text.strip() if answers.get("do") == WRITE_NOTE else without_order(text.strip())
    return read_prose(words, LEAST_LETTERS, LONGEST, "กรุณาพิมพ์ข้อความให้ครบถ้วน", less)


_NOT_THOUGHT_OF = "บอตคิดข้อความแทนไม่ได้ กรุณาพิมพ์เป็นคำของท่าน บอตให้ตรวจก่อนส่ง"


def ask_sure(context: Context, answers: Answers) -> Message:
    """Shows the text once more, because it cannot be taken back, and says what the complainant
    wrote that nobody has answered."""
    written = cut_graphemes(str(answers.get("text") or ""), _QUOTED)
    quoted = f"“{written}”\n\n" if written else ""
    waiting = case_words.waiting_words(_waiting(context, answers))
    first = f"{waiting} เปิดเรื่องอ่านก่อนได้ พิมพ์ “{_seen(answers)}”\n\n" if waiting else ""
    return Text(f"{answers['name']}\n{quoted}{first}{_SURE[answers['do']]}")


def _seen(answers: Answers) -> str:
    """Returns the words that open the case."""
    return f"เปิดเรื่อง {case_texts.short(answers['case_id'])}"


def _waiting(context: Context, answers: Answers) -> int:
    """Returns how many messages of the complainant wait while the case is about to be ended."""
    if answers.get("do") not in _ENDS:
        return 0
    case_id = answers["case_id"]
    return cases.unanswered(context.session, [case_id]).get(case_id, 0)


_ENDS = (TELL, GIVE_UP, CLOSE)
_THEN = "then"
"""The step that follows in the same sentence, and its text."""
_WAITED = "waited"
"""How many messages of the complainant waited when the step was begun or shown last."""


def sure_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    do = answers["do"]
    yes = replace(_agreed(context, answers), label=_YES[do])
    back = Choice(BACK, SURE.back, SURE.seen(answers, False), said=_BACK_SAID)
    return (yes, back) if do in _WRITTEN else (yes,)


def _agreed(context: Context, answers: Answers) -> Choice:
    """Returns the choice that confirms; it asks again where the complainant wrote meanwhile."""
    waiting = _waiting(context, answers)
    same = waiting <= answers.get(_WAITED, 0)
    value = SURE.seen(answers, same)
    return Choice("yes", "", value, also={_WAITED: waiting})


def read_sure(text: str, context: Context, answers: Answers) -> Choice:
    do, plain = answers.get("do", CLOSE), normalise(text)
    # The words of the card's own button only ask for the question once more.
    if confirms(text) or plain != STEP[do] and agrees(text, _YES[do], STEP[do]):
        return _agreed(context, answers)
    if do not in _WRITTEN:
        raise Unclear("กรุณากดปุ่มยืนยัน หรือกด “ยกเลิก” หากไม่ดำเนินการ")
    raise Unclear(
        f"ยังไม่ได้ดำเนินการ ถูกต้องแล้วกด “{_YES[do]}” ต้องการแก้หรือเพิ่ม กด “แก้ข้อความ” แล้วพิมพ์ใหม่ทั้งข้อความ"
    )


_YES: Mapping[str, str] = {
    SAY: "ส่งข้อความ",
    TELL: "ยืนยันแจ้งผล",
    GIVE_UP: "ยืนยันแจ้งเหตุ",
    CLOSE: "ยืนยันปิดเรื่อง",
    STEP_BACK: "ยืนยันถอนตัว",
}

_BACK_SAID = ("ขอแก้ก่อน", "แก้ก่อน", "ขอแก้", "ขอแก้ข้อความ", "ยังไม่ถูกต้อง")

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
        then, told = answers.get(_THEN) or ("", "")
        case = _acted(context, then, case.id, told) if then else case
    context.must_arrive = context.keeps_buttons = True  # what is typed next is of this case
    if do != WRITE_NOTE:
        case_notices.answer_waits(context, case)
    close = (case_cards.step(case, CLOSE),) if do in (TELL, GIVE_UP) else ()
    done = "\n".join([f"{answers['name']}: {_DONE[do]}", *([_DONE[then]] if then else [])])
    return [Text(done, (case_cards.see(case), *close, case_cards.LIST))]


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
        replace(
            SURE.step,
            on_card=False,
            choices=sure_choices,
            read=read_sure,
            when=("do", frozenset(_SURE)),
        ),
    ),
    open=open_work,
    finish=finish,
    heeds=message_mended.heeds,
    facts=frozenset(("do",)),
    made_anew=frozenset((_WAITED, _THEN)),
    **own_case.of_a_card(lambda case, answers: answers["do"] in case_work.steps(case)),
)
