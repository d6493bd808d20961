"""The conversation in which somebody of the office asks the clinic's advisers.

Its row is deleted when it ends (`Storage.secret_flows`), and only sealed words stay.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.advice import advice_words, near_answers, question_begun, question_receipts
from handlers.advice.advice_words import GUIDANCE, TELLS, TELLS_SAID
from handlers.advice.question_begun import told_with_the_wish
from handlers.clinic.answer_card import told
from handlers.clinic.answers import answer_of
from handlers.clinic.rule_questions import told_of
from handlers.clinic.standing_answers import standing
from handlers.context import Context
from handlers.conversation.controls import CONFIRM, word_of
from handlers.conversation.flow import Again, Answers, Choice, Closed, Flow, Mend, Opening, Step
from handlers.conversation.questions import one_word
from handlers.messages import Button, Card, Message, Row, Text, cut_graphemes
from handlers.plans import about_plan
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import read_prose
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.advice import questions
from models.advice.advice_limits import ADVICE_LIMITS
from models.advice.advice_question import ANONYMOUS, OF_BUREAU
from models.advice.advice_texts import CODE
from models.conversations import conversation_rows
from models.errors import Refusal
from models.upkeep import secret_traces

NAME = "ask_question"
FIRST, SEND, RECEIPT = near_answers.FIRST, "send", "code"
ASK, DONE, DOOR = "ask", "done", "door_"
FOUND, DOOR_TO, HAS_READ, ABOUT = "found", "door", "has_read", "about"
LEAST, LONGEST, _QUOTED = 6, near_answers.LONGEST_QUESTION, 400

OPENS_ON = ("ถามคลินิก", "ถามคน")

_NOT_FOUND = (
    "ไม่ใช่", "ไม่ตรง", "ไม่ตรงกับข้อนี้", "ไม่มี", "ไม่", "ยัง", "ยังไม่ได้คำตอบ", "ถามคน", "ส่ง", "ส่งคำถาม",
)  # fmt: skip
"""What people type where no answer there is was meant."""

INTRO = (
    "คำถามถึงผู้ให้คำปรึกษาของคลินิก ไม่บอกชื่อก็ได้ ระบบไม่เก็บว่าบัญชี LINE ใดถาม และยังไม่มีใครได้อ่านจนกว่าท่านจะกดส่ง"
)
_TO_COMPLAIN = near_answers.DOORS[near_answers.COMPLAIN]


def open_asking(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the question that was typed after the word, if one was; from the card of an
    activity (`a`, its number) it is about that one."""
    if not context.line_user_id:
        raise Closed(Text("เรื่องนี้ทำได้เฉพาะในแชตส่วนตัวกับบอต กรุณาทักแชตส่วนตัว"))
    answers: Answers = {RECEIPT: CODE.new(context.random_bytes)}
    if about := _about(facts):
        answers[ABOUT] = about
    words = told_with_the_wish(facts.get("said", "")) or question_begun.asked(rest)
    wished = (facts.get("said", ""), rest, words)
    intro = [
        Text(near_answers.IN_SECRET if any(map(question_begun.wishes_secrecy, wished)) else INTRO)
    ]
    if any(map(question_begun.wishes_no_name, wished)):
        answers["tells"] = ANONYMOUS  # the safe one; it is shown before it is sent
    if not words:
        return _goes_on(context) or Opening("", answers, intro, anew=True)
    try:
        asked = question_begun.without_manner(words)
        read = question_receipts.guarded(read_question)(asked, context, answers)
    except Unclear as unclear:
        return Opening("", answers, [*intro, Text(unclear.hint)], anew=True)
    answers |= {"text": read.value, **read.also}
    return Opening("", answers, intro, anew=True, answered=("text",))


def _about(facts: Mapping[str, str]) -> str | None:
    return advice_words.activity_in(facts.get("a", ""))


def _goes_on(context: Context) -> Opening | None:
    """Leads a question that was typed and not sent on to a person, as the button of a card does
    that was offered instead."""
    draft = conversation_rows.draft_of(context.session, context.sealer, context.lane, NAME, "")
    before: Answers = draft.state["answers"] if draft is not None and draft.state else {}
    if not before.get("text"):
        return None
    asked = cut_graphemes(before["text"], _QUOTED)
    kept = Text(f"คำถามที่พิมพ์ไว้ยังอยู่ และยังไม่ได้ส่ง: “{asked}”\nต้องการถามเรื่องอื่น กด “ยกเลิก” แล้วถามใหม่")
    onward = Again(kept, step="tells", without=("tells", SEND))
    return Opening("", {FIRST: ASK}, onward=onward)


# -- the questions -------------------------------------------------------------------------------


def ask_text(_context: Context, answers: Answers) -> Message:
    if about := answers.get(ABOUT):
        return Text(f"ต้องการถามเรื่องใดของกิจกรรม {about} พิมพ์คำถามมาได้เลย เช่น ต้องแนบหลักฐานอะไรบ้าง")
    tells = answers.get("tells")
    kept = f"ผู้ถาม: {TELLS[tells]} เปลี่ยนได้ก่อนส่ง\n" if tells else ""
    words = "ต้องการถามเรื่องใด พิมพ์คำถามมาได้เลย เช่น กิจกรรม 3.7 ต้องแนบหลักฐานอะไรบ้าง"
    return Text(f"{kept}{words}", (_TO_COMPLAIN,))


def read_question(text: str, context: Context, _answers: Answers) -> Choice:
    """Reads what is asked, and finds what is offered before it is sent. Whether the name is told
    may be said before, and is no question."""
    if (tells := advice_words.tells_alone(text)) is not None:
        return Choice("", "", None, {"tells": tells}, stays=True)
    if question_begun.tells_nothing(text):
        raise Unclear("ยังไม่มีคำถามในข้อความนี้ พิมพ์เรื่องที่ต้องการถามมาได้เลย ยังไม่ได้ส่งถึงใคร")
    words = read_prose(text, LEAST, LONGEST, "กรุณาพิมพ์คำถามให้ครบ เช่น กิจกรรม 3.7 ต้องแนบหลักฐานอะไรบ้าง")
    found = near_answers.of_activity(context, words)
    found += [[each.topic, each.title] for each in near_answers.near(context, words)]
    door = near_answers.door_of(context, words)
    straight = {} if found or door else {FIRST: ASK}
    return Choice("told", "", words, also={FOUND: found, DOOR_TO: door, **straight})


def ask_first(_context: Context, answers: Answers) -> Message:
    """Offers the answers there are, and the door where the words rather belong."""
    if answers.get(HAS_READ):
        return Text("ได้คำตอบแล้วหรือไม่ หากยัง กด “ส่งถามคน”")
    door = {
        near_answers.COMPLAIN: (
            "นี่เป็นการร้องเรียนหรือเป็นคำถาม หากเป็นเรื่องร้องเรียนหรือเบาะแส กด “ไปร้องเรียน” "
            "ที่นั่นคุ้มครองผู้แจ้งและมีผู้รับเรื่องโดยตรง"
        ),
        near_answers.GIFT: "หากท่านได้รับของขวัญมาแล้ว กด “ไปรายงานของขวัญ” เพื่อรายงานให้ทันกำหนด",
    }.get(answers[DOOR_TO], "")
    rows = [f"{place}. {title}" for place, (_, title) in enumerate(answers[FOUND], 1)]
    same = "\n".join(("ตรงกับข้อนี้ไหม", *rows)) if rows else ""
    ways = () if answers[DOOR_TO] == near_answers.COMPLAIN else (_TO_COMPLAIN,)
    return Text("\n\n".join(filter(None, (door, same, "หากไม่ใช่ กด “ส่งถามคน”"))), ways)


def first_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    door = answers[DOOR_TO]
    doors = [Choice("door", near_answers.DOORS[door].label, DOOR + door)] if door else []
    read = [Choice("done", _DONE, DONE)] if answers.get(HAS_READ) else []
    known = [
        Choice(
            f"faq_{place}",
            f"อ่านข้อ {place}",
            topic,
            also={HAS_READ: True},
            said=(title, *_said_of(place, len(answers[FOUND]))),
        )
        for place, (topic, title) in enumerate(answers[FOUND], 1)
    ]
    ask = Choice("ask", _ASK_PEOPLE, ASK, said=_NOT_FOUND)
    return [*read, *doors, *known, ask]


def _show_first(value: Any, answers: Answers) -> str:
    """Returns the label of the button that was chosen, never the value that is kept."""
    labels = {ASK: _ASK_PEOPLE, DONE: _DONE}
    labels |= {DOOR + name: each.label for name, each in near_answers.DOORS.items()}
    labels |= {topic: f"อ่านข้อ {place}" for place, (topic, _) in enumerate(answers[FOUND], 1)}
    return labels.get(value, _ASK_PEOPLE)


_ASK_PEOPLE, _DONE = "ส่งถามคน", "ได้คำตอบแล้ว"


def _said_of(place: int, count: int) -> tuple[str, ...]:
    by_number = (f"{place}", f"ข้อ {place}", f"ข้อที่ {place}", f"ดูข้อ {place}")
    first = ("ดู", "อ่าน", "ขอดู", "ขออ่าน", "ข้อแรก") if place == 1 else ()
    return (*by_number, *first, *(("ใช่", "ตรง") if count == 1 else ()))


def ask_tells(context: Context, _answers: Answers) -> Message:
    words = "ให้ผู้ให้คำปรึกษารู้หรือไม่ว่าใครถาม เลือกได้ตามสะดวก คำถามได้รับคำตอบเหมือนกัน"
    if questions.is_small(context.session, context.me.bureau_id):
        words += "\nสำนักของท่านมีคนน้อย หากเลือก “บอกสำนัก” ระบบจะไม่แสดงชื่อสำนัก เพราะอาจเดาได้ว่าเป็นท่าน"
    return Text(words, (_TO_COMPLAIN,))


def ask_send(context: Context, answers: Answers) -> Message:
    tells = TELLS[answers["tells"]]
    if answers["tells"] == OF_BUREAU and questions.is_small(context.session, context.me.bureau_id):
        tells = advice_words.SMALL_BUREAU
    own = "\nระวังรายละเอียดที่มีแต่ท่านรู้ เพราะอาจทำให้เดาได้ว่าเป็นท่าน"
    about = answers.get(ABOUT)
    return Card(
        "ตรวจคำถามก่อนส่ง",
        rows=(
            *((Row("กิจกรรม", about),) if about else ()),
            Row("คำถาม", cut_graphemes(answers["text"], _QUOTED)),
            Row("ผู้ถาม", tells),
            Row("ผู้อ่าน", "เฉพาะผู้ให้คำปรึกษาของคลินิก"),
        ),
        note="หากให้เตือน จะส่งเพียงคำว่า “มีเรื่องรอท่าน” เมื่อมีคำตอบ"
        + own * (answers["tells"] == ANONYMOUS),
    )


def _seen(answers: Answers, push: bool | None) -> list[Any]:
    return [answers["text"], answers["tells"], push]


def send_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    return (
        Choice("go", "ส่งคำถาม", _seen(answers, False), said=("ส่ง", "ส่งเลย")),
        Choice("push", "ส่งและเตือนเมื่อตอบ", _seen(answers, True)),
        Choice("mend", "แก้", _seen(answers, None), said=("แก้ไข", "แก้คำถาม", "ขอแก้", "แก้ก่อน")),
    )


def wants_notice(text: str) -> bool:
    """Tells whether the words send it and want to be told of the answer: `ส่งพร้อมเตือนด้วยนะคะ`."""
    return "เตือน" in text and _WITH_NOTICE.fullmatch(normalise(text)) is not None


_WITH_NOTICE = pattern_of(
    rf"(?:(?:ขอ|เอา|เลือก|กด|ปุ่ม|ส่ง(?:คำถาม)?|และ|พร้อม|แล้ว|แบบ|อัน|ตัว|ที่|ให้|ช่วย|มี|การ|แจ้ง|ด้วย|เลย|กลับ|มา|บอก|เมื่อ|ตอน|เวลา|(?:เขา|เค้า)?ตอบ|คำตอบ|{POLITE}|\s)*เตือน)"
    rf"(?:ด้วย|เลย|กลับ|มา|{ME}|เมื่อ|ตอน|เวลา|มี|ได้|(?:เขา|เค้า)?ตอบ|คำตอบ|แล้ว|นั้น|{POLITE}|\s)*"
)


def read_send(text: str, _context: Context, answers: Answers) -> list[Any]:
    if wants_notice(text):
        return _seen(answers, True)
    if word_of(text) == CONFIRM:
        return _seen(answers, False)
    raise Unclear("ข้อความนี้ยังไม่ได้เก็บ กด “ส่งคำถาม” เพื่อส่งตามการ์ด หรือ “แก้” เพื่อแก้ก่อน")


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Sends the question, or leads to the answer or the door that was chosen instead."""
    chosen = answers[FIRST]
    if chosen != ASK:
        return _instead(context, chosen)
    text, tells, push = answers[SEND]
    if push is None:
        raise Again(Text("ยังไม่ได้ส่ง"), step="text", without=(SEND,))
    if [text, tells] != [answers["text"], answers["tells"]]:
        raise Mend("ยังไม่ได้ส่ง กด “ส่งคำถาม” หากถูกต้อง", SEND)
    about = advice_words.activity_in(text) or answers.get(ABOUT)
    draft = questions.QuestionDraft(
        text, tells, advice_words.topic_of(f"{text} {about or ''}"), about,
        context.line_user_id if push else None,
    )  # fmt: skip
    try:
        questions.ask(
            context.session, context.sealer, context.me, draft, answers[RECEIPT], context.now
        )
    except Refusal as refused:
        raise Mend("กรุณาพิมพ์คำถามก่อน แล้วกด “ส่งคำถาม” อีกครั้ง", "text") from refused
    context.must_arrive = True
    return [_receipt(context, answers[RECEIPT], push)]


def _instead(context: Context, chosen: str) -> Sequence[Message]:
    if chosen == DONE:
        return [Text("ยินดีช่วยเสมอ คำถามของท่านไม่ได้ถูกส่งและไม่ได้เก็บไว้")]
    if chosen.startswith(DOOR):
        button = near_answers.DOORS[chosen.removeprefix(DOOR)]
        words = f"คำถามของท่านไม่ได้ถูกส่งและไม่ได้เก็บไว้ กด “{button.label}” แล้วเล่าเรื่องที่นั่น"
        return [Text(words, (button,))]
    if chosen.startswith(near_answers.CARD):
        number = chosen.removeprefix(near_answers.CARD)
        raise Again(*about_plan.answer(context, number, {}), step=FIRST, without=(FIRST,))
    answer = standing(context, chosen)
    again = Text("คำตอบข้อนี้ถูกเลิกใช้แล้ว") if answer is None else told(context, answer)
    raise Again(again, step=FIRST, without=(FIRST,))


def _receipt(context: Context, code: str, push: bool) -> Card:
    last = context.working_days.shift(context.today, ADVICE_LIMITS.answer)
    hears = (
        "จะส่งเพียงคำว่า “มีเรื่องรอท่าน” ทาง LINE นี้เมื่อมีคำตอบ"
        if push
        else "คำตอบรออยู่ที่รหัสนี้ จะไม่มีข้อความส่งถึงท่านเอง"
    )
    return Card(
        "ส่งคำถามแล้ว",
        rows=(
            Row("รหัสติดตาม", code),
            Row("วิธีใช้", "พิมพ์ “ติดตาม” ตามด้วยรหัส เพื่ออ่านคำตอบหรือถามต่อ"),
            Row("กำหนดตอบ", f"ภายใน {ADVICE_LIMITS.answer} วันทำการ คือ {thai_date(last)}"),
            Row("การแจ้งคำตอบ", hears),
        ),
        note=f"กรุณาจดรหัสไว้ หากรหัสหายกู้คืนไม่ได้ ต้องถามใหม่ · {GUIDANCE}",
        buttons=(Button("ดูคำตอบ", say=f"ติดตาม {code}"),),
        tone="good",
    )


# -- in a group ----------------------------------------------------------------------------------


def in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers from the shelf if one answer is clearly meant; else it is asked one to one."""
    words = question_begun.asked(question.text)
    near = near_answers.near(context, words) if words else []
    found = [each for each in near if question.office or answer_of(each.topic) is not None]
    return told_of(context, question, found[0].topic) if found else None


FLOW = Flow(
    name=NAME,
    title="การถามคลินิก",
    opens_on=OPENS_ON,
    steps=(
        Step(
            name="text",
            label="คำถาม",
            ask=ask_text,
            read=question_receipts.guarded(read_question),
            surely=lambda text: advice_words.tells_alone(text) is not None,
            prose=True,
            takes_questions=True,
        ),
        Step(
            name=FIRST,
            label="ก่อนส่ง",
            ask=ask_first,
            choices=first_choices,
            listed=False,
            show=_show_first,
        ),
        one_word(
            "tells",
            "ผู้ถาม",
            ask_tells,
            TELLS,
            dict(TELLS_SAID),
            read=advice_words.read_tells,
            surely=advice_words.says_tells,
            free_text="name and bureau may be told of in one sentence",
            when=(FIRST, frozenset((ASK,))),
        ),
        Step(
            name=SEND,
            label="ส่ง",
            ask=ask_send,
            read=read_send,
            surely=wants_notice,
            choices=send_choices,
            when=(FIRST, frozenset((ASK,))),
            on_card=True,
            listed=False,
        ),
    ),
    open=open_asking,
    finish=finish,
    kept_for=secret_traces.DRAFTS_KEPT,
    made_anew=frozenset((RECEIPT,)),
    counted=False,
    takes_early=False,
    answers_questions=True,
    heeds=near_answers.heeds,
)
