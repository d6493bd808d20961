"""The conversation that follows a question by its code: read the answer, ask on, be reminded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.advice import advice_words, question_receipts
from handlers.advice.advice_words import ADVISERS, GUIDANCE, STATES
from handlers.complaints import receipt_codes
from handlers.complaints.tracking import case_wishes, followed, further_word
from handlers.context import Context
from handlers.conversation.confirming import Confirmation
from handlers.conversation.flow import Again, Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import plain
from handlers.conversation.refusals import closing_unclear
from handlers.messages import Button, Card, Divider, Message, Para, Part, Row, Text, cut_graphemes
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.prose import read_prose
from handlers.understand.unclear import Unclear
from models.advice import advice_texts, questions
from models.advice.advice_question import CLOSED, FROM_ASKER, WAITING, AdviceQuestion
from models.crypto import CannotOpen
from models.errors import Refusal
from models.upkeep import secret_traces

NAME = "track_question"
QUESTION, ACT, WORDS = "question", "act", "words"
SAY, PUSH_ON, PUSH_OFF, DONE = "say", "push_on", "push_off", "done"
LEAST, LONGEST, _QUOTED, _SHOWN = 2, 2_000, 600, 3_000
GONE = "คำถามนี้ครบกำหนดเก็บแล้ว ข้อความถูกลบ หากยังสงสัย พิมพ์ “ถามคลินิก” เพื่อถามใหม่"
_LOST = "ขณะนี้เปิดคำถามนี้ไม่ได้ คำถามของท่านยังอยู่ กรุณาลองใหม่ภายหลัง"
_AGAIN = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")


def open_tracking(context: Context, rest: str, _facts: Mapping[str, str]) -> Opening:
    """Opens the question of the code among the words; without a code it asks for one."""
    code = question_receipts.code_in(rest) or question_receipts.tried(rest)
    with closing_unclear(_AGAIN):
        answers: Answers = {} if code is None else {QUESTION: _found(context, code)}
    return Opening("", answers, anew=True)


def read_code(text: str, context: Context, _answers: Answers) -> str:
    """Reads a code and returns the id of its question; from here on the code is not needed."""
    return _found(context, question_receipts.code_in(text) or text)


def _found(context: Context, code: str) -> str:
    """Raises Unclear; the event's commit counts a wrong code."""
    try:
        found = questions.track(context.session, context.sealer, code, context.lane, context.now)
    except Refusal as refusal:
        raise Unclear(receipt_codes.refused(refusal, advice_words.NOT_TRACKED)) from refusal
    if not advice_texts.opens(context.sealer, found):
        raise Unclear(_LOST)
    return found.id


# -- the card ------------------------------------------------------------------------------------


def ask_act(context: Context, answers: Answers) -> Message:
    question = questions.by_id(context.session, answers[QUESTION])
    if question is None:
        return Text(GONE)
    try:
        return _card(context, question)
    except CannotOpen:
        return Text(_LOST)


def _card(context: Context, question: AdviceQuestion) -> Card:
    said = advice_texts.messages(context.session, context.sealer, question)
    rows: list[Part] = [Row("ขณะนี้", STATES[question.state])]
    if question.state == WAITING:
        due = questions.due_by(question, context.working_days)
        late = " ครบกำหนดแล้ว ระบบเตือนผู้ให้คำปรึกษาและหัวหน้าอยู่" if due < context.today else ""
        rows.append(Row("กำหนดตอบ", f"{thai_date(due)}{late}", tone="warn" if late else "plain"))
    if question.state == CLOSED:
        rows.append(Para("คำถามนี้ตอบให้ไม่ได้ หากยังสงสัย กรุณาถามใหม่ด้วยถ้อยคำสุภาพและรายละเอียดที่ตอบได้"))
    rows += [Divider(), Row(f"ท่านถาม · {short_date(question.asked_on)}", _asked(context, question))]
    rows += newest(
        [
            Row(f"{'ท่าน' if e.direction == FROM_ASKER else ADVISERS} · {short_date(e.day)}", e.text)
            for e in said
        ]
    )
    if not said:
        rows.append(Para("ยังไม่มีคำตอบ", tone="muted"))
    return Card("ติดตามคำถาม", alt="คำถามของท่าน", rows=tuple(rows), note=GUIDANCE)


def _asked(context: Context, question: AdviceQuestion) -> str:
    return cut_graphemes(advice_texts.words(context.sealer, question), _QUOTED)


def newest(rows: Sequence[Row]) -> list[Part]:
    """Returns the newest messages that fit a card on a phone, the oldest of them first; one message
    alone may have more."""
    shown: list[Part] = []
    room = _SHOWN
    for row in reversed(rows):
        room -= len(row.value)
        if room < 0 and shown:
            return [Para("ข้อความเก่ากว่านี้ไม่แสดง", tone="muted"), *reversed(shown)]
        shown.append(row)
    return list(reversed(shown))


def acts(context: Context, answers: Answers) -> Sequence[Choice]:
    question = questions.by_id(context.session, answers[QUESTION])
    done = Choice(DONE, "เสร็จแล้ว", DONE)
    if question is None:
        return [done]
    says = [] if question.state == CLOSED else [Choice(SAY, "ถามต่อ", SAY)]
    push = (PUSH_OFF, "เลิกแจ้งเตือน") if question.push_address else (PUSH_ON, "แจ้งเมื่อมีคำตอบ")
    return [*says, Choice(push[0], push[1], push[0]), done]


def read_act(text: str, context: Context, answers: Answers) -> Choice:
    """Takes words typed at the card as a further word; nothing is sent before it is confirmed."""
    question = questions.by_id(context.session, answers[QUESTION])
    if question is None:
        raise Unclear(GONE)
    if further_word.says_done(text):
        return Choice(DONE, "", DONE)
    if case_wishes.wants_push(text):
        return Choice(PUSH_ON, "", PUSH_ON)
    if question.state == CLOSED:
        raise Unclear("คำถามนี้ปิดแล้ว หากยังสงสัย พิมพ์ “ถามคลินิก” เพื่อถามใหม่")
    return Choice(SAY, "", SAY, also={WORDS: read_words(text, context, answers)})


def _plainly_meant(text: str) -> bool:
    """Tells whether words at the card surely are done there, whatever else they may sound like."""
    return further_word.says_done(text) or case_wishes.wants_push(text)


def read_words(text: str, _context: Context, _answers: Answers) -> str:
    return read_prose(text, LEAST, LONGEST, "กรุณาพิมพ์ข้อความถึงผู้ให้คำปรึกษา")


def ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(f"“{cut_graphemes(answers[WORDS], _QUOTED)}”\n\nส่งข้อความนี้ถึงผู้ให้คำปรึกษาใช่หรือไม่")


SURE = Confirmation(of=(WORDS,), ask=ask_sure, label="ส่งข้อความ", back="แก้ข้อความ", deed="ส่ง")


# -- what is done --------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Does it; everything but the way out leads back to the question."""
    act = answers[ACT]
    if act == DONE:
        return [followed.goodbye()]
    question = questions.by_id(context.session, answers[QUESTION], lock=True)
    if question is None:
        raise Closed(Text(GONE))
    if not advice_texts.opens(context.sealer, question):
        raise Closed(Text(_LOST))
    words = _said(context, question, answers) if act == SAY else _pushes(context, question, act)
    raise Again(Text(words), step=ACT, without=(ACT, WORDS, "sure"))


def _said(context: Context, question: AdviceQuestion, answers: Answers) -> str:
    SURE.demand(answers)
    try:
        questions.asker_says(context.session, context.sealer, question, answers[WORDS], context.now)
    except Refusal:
        return "คำถามนี้ปิดแล้ว จึงยังไม่ได้ส่ง หากยังสงสัย พิมพ์ “ถามคลินิก” เพื่อถามใหม่"
    return "ส่งถึงผู้ให้คำปรึกษาแล้ว คำตอบจะรออยู่ในคำถามนี้"


def _pushes(context: Context, question: AdviceQuestion, act: str) -> str:
    if act == PUSH_OFF:
        advice_texts.set_push(context.sealer, question, None)
        return followed.pushes_off("คำถาม")
    advice_texts.set_push(context.sealer, question, context.line_user_id)
    return followed.pushes_on("คำตอบ", "คำถาม")


def still(context: Context, answers: Answers) -> bool:
    """Tells whether there is a question to go on with."""
    return QUESTION in answers and questions.by_id(context.session, answers[QUESTION]) is not None


_SAYING = (ACT, frozenset((SAY,)))

FLOW = Flow(
    name=NAME,
    title="การติดตามคำถาม",
    opens_on=(),
    steps=(
        Step(
            name=QUESTION,
            label="รหัสคำถาม",
            ask=plain("พิมพ์รหัสคำถาม ขึ้นต้นด้วย K ตามด้วยอีก 12 ตัว"),
            read=read_code,
            show=lambda _value, _answers: "รหัสที่พิมพ์ไว้",
        ),
        Step(
            name=ACT,
            label="ทำต่อ",
            ask=ask_act,
            choices=acts,
            read=question_receipts.guarded(read_act),
            surely=_plainly_meant,
            prose=True,
            takes_questions=True,
            free_text="words typed at the card are a further word; a second button sends it",
            listed=False,
        ),
        Step(
            name=WORDS,
            label="ข้อความ",
            ask=plain("พิมพ์ข้อความถึงผู้ให้คำปรึกษา จะได้ตรวจอีกครั้งก่อนส่ง"),
            read=question_receipts.guarded(read_words),
            prose=True,
            takes_questions=True,
            when=_SAYING,
        ),
        replace(SURE.step, when=_SAYING),
    ),
    open=open_tracking,
    finish=finish,
    anyone=True,
    kept_for=secret_traces.DRAFTS_KEPT,
    still=still,
    counted=False,
    takes_early=False,
)
