"""`คำถามที่รอ`: the questions that wait for an adviser, and one of them in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.advice import advice_words
from handlers.advice.advice_words import ADVISERS, GUIDANCE, STATES, TOPICS
from handlers.advice.track_question import newest
from handlers.context import Context
from handlers.messages import Button, Card, Divider, Message, Para, Part, Row, Text, Tone
from handlers.question import button_facts, whom_to_ask
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import nearness, short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from models.advice import advisers, questions
from models.advice.advice_question import ANSWERED, CLOSED, FROM_ASKER, WAITING, AdviceQuestion
from models.advice.advice_texts import short
from models.advice.questions import OpenedQuestion
from models.crypto import CannotOpen
from models.errors import Refusal
from models.people.person import ADMIN, ADVISER

ANSWER = "ตอบ"
NAME, SHOW = "waiting_questions", "show_question"
LIST = Button("คำถามที่รอ", opens(NAME), "คำถามที่รอ")
DONE = "done"
_ANSWERED = Button("คำถามที่ตอบแล้ว", opens(NAME, w=DONE), "คำถามที่ตอบแล้ว")
_PAGE, _MOST = 6, 200


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the questions that wait, the longest first; with `w=done` the answered ones."""
    context.secret = context.keeps_buttons = True
    if not advisers.may_answer(context.session, context.me, context.today):
        words = "คำถามถึงคลินิกเปิดให้เฉพาะผู้ให้คำปรึกษา หากท่านมีคำถาม พิมพ์ “ถามคลินิก” ตามด้วยคำถาม"
        return [Text(words, (Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก"),))]
    done = facts.get("w") == DONE
    session = context.session
    found = questions.answered(session, _MOST) if done else questions.waiting(session)
    other = LIST if done else _ANSWERED
    if not found:
        return [Text("ยังไม่มีคำถามที่ตอบแล้ว" if done else "ขณะนี้ไม่มีคำถามที่รอคำตอบ", (other,))]
    page = button_facts.page(facts, _PAGE, len(found))
    what = "คำถามที่ตอบแล้ว" if done else "คำถามที่รอคำตอบ"
    return [
        Card(
            f"{what} {len(found):,} ข้อ",
            subtitle=page.beside("" if done else "รอนานสุดอยู่บน"),
            rows=tuple(_row(context, each) for each in page.of(found)),
            buttons=(*page.turn(NAME, **({"w": DONE} if done else {})), other),
        )
    ]


def _row(context: Context, question: AdviceQuestion) -> Row:
    """Returns the question as a row of the list; it opens nothing of it."""
    words, tone = _state(context, question)
    about = " · ".join(filter(None, (TOPICS[question.topic], question.activity)))
    name, button = advice_words.name_of(question.id), see(question.id, "เปิด")
    return Row(name, f"{about}\n{words}", button, tone)


def _state(context: Context, question: AdviceQuestion) -> tuple[str, Tone]:
    if question.state != WAITING:
        return f"{STATES[question.state]} {short_date(question.last_word_on)}", "plain"
    due = questions.due_by(question, context.working_days)
    near = f"กำหนดตอบ {nearness(due, context.today)} ({short_date(due)})"
    return near, "bad" if due < context.today else "plain"


def see(question_id: str, label: str = "เปิดคำถาม") -> Button:
    """Returns the button that opens the question."""
    return Button(label, opens(SHOW, c=question_id), f"เปิดคำถาม {short(question_id)}")


# -- one of them ---------------------------------------------------------------------------------


def show(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns one question in full for somebody who may answer it (by button or typed short name);
    the trail records the opening."""
    context.secret = context.keeps_buttons = True
    question_id = facts.get("c") or _named(context, rest)
    if not question_id:
        return answer(context, rest, facts)
    try:
        opened = questions.open_question(
            context.session, context.sealer, question_id, context.me, context.now
        )
    except Refusal as refusal:
        return [Text(advice_words.refused(refusal), (LIST,))]
    except CannotOpen:
        whom = whom_to_ask.caretaker(context)
        words = f"เปิดคำถามนี้ไม่ได้ เพราะระบบไม่มีกุญแจของคำถาม กรุณาแจ้ง{whom}"
        return [Text(words, (LIST,))]
    return [_whole(context, opened)]


def _named(context: Context, rest: str) -> str:
    sought = rest.strip().upper()
    found = (*questions.waiting(context.session), *questions.answered(context.session, _MOST))
    return next((each.id for each in found if sought and short(each.id) == sought), "")


def _whole(context: Context, opened: OpenedQuestion) -> Card:
    question = opened.question
    words, tone = _state(context, question)
    about = " · ".join(filter(None, (TOPICS[question.topic], question.activity)))
    said: list[Part] = newest(
        [
            Row(
                f"{'ผู้ถาม' if e.direction == FROM_ASKER else ADVISERS} · {short_date(e.day)}", e.text
            )
            for e in opened.messages
        ]
    )
    return Card(
        advice_words.name_of(question.id),
        alt="คำถามที่ท่านเปิดอ่าน",  # the chat list shows it
        subtitle=words,
        rows=(
            Row("ผู้ถาม", advice_words.asker_words(question, opened.asker)),
            Row("เรื่อง", about),
            Row("ถามเมื่อ", short_date(question.asked_on)),
            Divider(),
            Para(opened.words),
            *said,
        ),
        buttons=(*_steps(context, question, len(opened.messages)), LIST),
        note=f"การเปิดคำถามนี้มีบันทึกไว้ โปรดอย่าส่งภาพหน้าจอหรือคาดเดาว่าใครถาม · {GUIDANCE}",
        tone=tone,
    )


def _steps(context: Context, question: AdviceQuestion, seen: int) -> tuple[Button, ...]:
    """Returns what can be done; `n` is how many messages the adviser has read."""
    if question.state == CLOSED:
        return ()
    name, label = short(question.id), "ตอบเพิ่ม" if question.state == ANSWERED else ANSWER
    facts = {"c": question.id, "n": str(seen)}
    reply = Button(label, opens("answer_question", **facts), f"{label} {name}")
    if question.state == WAITING:
        reply = replace(reply, style="primary")
    found = [reply]
    if question.state == WAITING and not question.answered_on:
        data = opens("answer_question", do="close", **facts)
        found.append(Button("ปิดโดยไม่ตอบ", data, f"ปิดคำถาม {name}"))
    topic = opens("change_question_topic", c=question.id)
    found.append(Button("เปลี่ยนเรื่อง", topic, f"เปลี่ยนเรื่องของคำถาม {name}"))
    return (*found, *publish(context, question))


def publish(context: Context, question: AdviceQuestion) -> tuple[Button, ...]:
    """Returns the button that puts the answer among the frequent questions, if that may be."""
    may = advisers.may_publish(context.session, context.me, context.today)
    if question.state != ANSWERED or question.shelf_topic is not None or not may:
        return ()
    data = opens("publish_answer", c=question.id)
    return (Button("เผยแพร่เป็นคำถามที่พบบ่อย", data, f"เผยแพร่คำถาม {short(question.id)}"),)


# -- in the menu ---------------------------------------------------------------------------------


def in_menu(context: Context) -> list[Part]:
    """Returns how many questions wait: for advisers, and for whoever answers in their stead."""
    if not context.me.has(ADVISER, ADMIN):
        return []
    waits = questions.count_waiting(context.session)
    stands_in = waits and advisers.may_answer(context.session, context.me, context.today)
    if not context.me.has(ADVISER) and not stands_in:
        return []
    tone: Tone = "warn" if waits else "plain"
    return [Row("คำถามถึงคลินิกที่รอคำตอบ", f"{waits:,} ข้อ", LIST, tone)]


_WHO_ASKED = pattern_of(
    rf"(?:มี)?(?:ใคร|คน|ผู้ใด)(?:ที่)?(?:มา)?ถาม(?:คลินิก|คำถาม|เข้า|มา|ไว้|\s)*(?:ค้าง|รอ|ใหม่|ยังไม่(?:ได้)?ตอบ).{{0,16}}?(?:{WHETHER}|(?:หรือ|รึ)ยัง|บ้าง|กี่)"
)
"""`มีคนถามคลินิกค้างอยู่มั้ย`: of whoever answers, and not how to ask."""


@listener(longest=60, cue=pattern_of("ถาม"), roles=frozenset((ADVISER,)))
def asked(context: Context, words: str) -> Query | None:
    """Returns the list to an adviser who asks whether somebody's question waits."""
    return QUERY if _WHO_ASKED.search(normalise(words)) else None


QUERY = Query(name=NAME, words=("คำถามที่รอ", "คำถามถึงคลินิก"), answer=answer)
SHOW_QUERY = Query(name=SHOW, words=("เปิดคำถาม",), answer=show)
