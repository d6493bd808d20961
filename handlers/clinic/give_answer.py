"""The conversation in which an administrator adds, changes or takes back an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from handlers.clinic import activity_advice, fact_words
from handlers.clinic.answer_card import GIVE, TO_LIST, told
from handlers.clinic.answers import SHELVES, answer_of
from handlers.clinic.fact_words import before_of, standing
from handlers.clinic.rule_answer import RuleAnswer
from handlers.clinic.standing_answers import all_standing, asks, own_topic
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Heeded, Opening, Step
from handlers.conversation.questions import plain, show_words
from handlers.conversation.refusals import closing
from handlers.messages import Button, Card, Message, Row, Text, count_graphemes, within_graphemes
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.subjects.facts import facts_told
from handlers.understand.patterns import pattern_of
from handlers.understand.prose import read_prose, without_order
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.understand.words import Match, activity_numbers
from models.clinic import clinic_answers
from models.clinic.clinic_answers import TopicAnswer
from models.errors import Refusal
from models.people.person import ADMIN
from models.plans import plans

LEAST, LONGEST_QUESTION, LONGEST, MOST_LINES = 4, 60, 600, 5
TAKEN_BACK = ""
_NO_SOURCE = "-"
_NUMBER = pattern_of(r"(?:ข้อ)?\s*(\d{1,9})")
_ACTIVITY = pattern_of(
    r"(?:คำแนะนำ)?\s*(?:ของ)?\s*(?:กิจกรรม|โครงการ|ข้อ)?(?:ที่)?\s*"
    r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?:\s?\([1-9]\))?"
)


def open_giving(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from an answer's button (`t`), from an activity's card (`a`), or with the question or
    the activity's number that was typed after the word."""
    chosen = button_facts.whole(facts, "a")
    about = plans.activity(context.session, chosen) if chosen is not None else None
    if about is not None:
        return Opening("", {"question": activity_advice.question(about)}, anew=True)
    found = standing(context, facts.get("t", ""))
    if found is not None:
        return _told({"question": _named(found)}, context, facts)
    rest = facts.get("n", rest)
    if not rest.strip():
        return Opening("", {}, anew=True)
    try:
        return _told({"question": read_question(rest, context, {})}, context, facts)
    except Unclear as unclear:
        return Opening("", {}, (Text(unclear.hint),), anew=True)


def _told(answers: Answers, context: Context, facts: Mapping[str, str]) -> Opening:
    """Returns the opening with the answer and the source that the sentence told, if any."""
    told: Answers = {}
    for name, read in (("words", read_words), ("source", read_source)):
        with suppress(Unclear):
            told |= {name: read(facts[name], context, answers)} if name in facts else {}
    return Opening("", {**answers, **told}, anew=True, answered=(*told,))


def _named(answer: RuleAnswer) -> dict[str, str]:
    return {"t": answer.topic, "words": answer.title}


# -- the questions -------------------------------------------------------------------------------


def _listed(context: Context) -> list[tuple[str, list[RuleAnswer]]]:
    packaged, own = all_standing(context)
    shelves = [
        (title, [packaged[each.topic] for each in answers]) for title, answers in SHELVES.values()
    ]
    return [*shelves, *([("คำถามอื่นของสำนักงาน", own)] if own else [])]


def ask_question(context: Context, _answers: Answers) -> Message:
    """Lists the questions there are, with numbers to type."""
    rows, number = [], 0
    for title, answers in _listed(context):
        lines = [f"{number + place}. {each.title}" for place, each in enumerate(answers, 1)]
        number += len(answers)
        rows.append(Row(title, "\n".join(lines)))
    return Card(
        "จะเพิ่มหรือเปลี่ยนคำตอบใด",
        rows=tuple(rows),
        note="พิมพ์เลขข้อเพื่อเปลี่ยนคำตอบ พิมพ์คำถามใหม่ตามที่คนมักถาม หรือพิมพ์เลขกิจกรรมเพื่อให้คำแนะนำ เช่น 3.7",
    )


def read_question(text: str, context: Context, _answers: Answers) -> dict[str, str]:
    """Reads an activity's number, a number of the list, a question there is, or a new one."""
    words = without_polite_ending(added(text) or text)
    if _ACTIVITY.fullmatch(normalise(words)):
        [of] = activity_numbers(words)
        return activity_advice.question(activity_advice.numbered(context, of))
    known = [each for _title, answers in _listed(context) for each in answers]
    number = _NUMBER.fullmatch(words)
    if number is not None:
        if not 0 < int(number[1]) <= len(known):
            raise Unclear(f"พิมพ์เลข 1 ถึง {len(known)} หรือพิมพ์คำถาม")
        return _named(known[int(number[1]) - 1])
    of_sheet = fact_words.packaged_of(context, facts_told.topic_titled(context.subjects, words))
    if of_sheet is not None:
        return _named(of_sheet)
    key = fold(words)
    same = (each for each in known if key in map(fold, (each.title, *each.asked)))
    found = next(same, None)
    return _named(found) if found is not None else new_question(words)


def new_question(words: str) -> dict[str, str]:
    """Returns a question that is not on the shelves yet, with its topic. Raises Unclear."""
    if count_graphemes(words) < LEAST:
        raise Unclear("พิมพ์คำถามให้ครบตามที่คนมักถาม เช่น ขอบัตรจอดรถที่ไหน")
    if not within_graphemes(words, LONGEST_QUESTION):
        raise Unclear(f"คำถามยาวเกิน {LONGEST_QUESTION} ตัวอักษร กรุณาพิมพ์ให้สั้นลง")
    if not asks(words):
        raise Unclear("พิมพ์เป็นคำถามตามที่คนมักถาม เช่น ขอบัตรจอดรถที่ไหน")
    return {"t": own_topic(words), "words": words}


_ADDS = pattern_of(
    r"^(?:ขอ|ช่วย|อยาก(?:จะ)?|จะ|\s)*เพิ่ม(?:ข้อ|คำถาม|หัวข้อ|อีกข้อ)(?:ใหม่|อีกข้อ|หนึ่งข้อ)?(?:นึง|หน่อย|ค่ะ|คะ|ครับ|นะ|\s)*"
    r"(?:(?:ชื่อ(?:ข้อ)?|คือ|ถาม|ว่า|:)+|(?<=\s))\s*(?=\S)"
)
"""What only asks to add one: it is no part of the question."""


def added(text: str) -> str:
    """Returns the question that the words add: `เพิ่มข้อใหม่ ชื่อว่า ขอบัตรจอดรถที่ไหน`; "" for other
    words."""
    order = _ADDS.match(plain_words := normalise(text)) if "เพิ่ม" in text else None
    found = plain_words[order.end() :] if order is not None else ""
    return found if found and asks(found) else ""


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the question that is added; keeps another one out of the answer to the first."""
    words = added(text)
    if not words:
        return None
    if "question" in answers and at != "question":
        told = _ONE_BY_ONE.format(answers["question"]["words"])
        return Heeded(told=told, never_added=True)
    try:
        return Heeded({"question": read_question(words, context, answers)}, at_once=True)
    except Unclear as unclear:
        return Heeded(told=unclear.hint)


_ONE_BY_ONE = "เพิ่มได้ทีละข้อ กรุณาทำคำตอบของ “{}” ให้เสร็จ แล้วพิมพ์ “เพิ่มคำตอบ” ตามด้วยคำถามใหม่"


def ask_words(context: Context, answers: Answers) -> Message:
    """Asks for the answer, under the one that stands now."""
    question = answers["question"]
    now = standing(context, question["t"])
    rows = (Row("คำตอบปัจจุบัน", "\n".join(now.lines)), Row("ที่มา", now.source)) if now else ()
    return Card(
        question["words"] if "a" in question else f"คำตอบของ “{question['words']}”",
        rows=rows,
        note=f"พิมพ์สั้น ๆ ไม่เกิน {MOST_LINES} บรรทัด ทุกคนในทะเบียนอ่านได้ จึงไม่ใส่ชื่อบุคคลหรือเรื่องเฉพาะราย",
    )


def word_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers to take back what an administrator gave before."""
    topic = answers["question"]["t"]
    row = clinic_answers.latest(context.session, topic)
    if row is None or not row.words:
        return ()
    label = "ใช้คำตอบเดิมของบอต" if before_of(context, topic) is not None else "เลิกใช้คำตอบนี้"
    return (Choice("back", label, TAKEN_BACK, also={"source": _NO_SOURCE}),)


def read_words(text: str, _context: Context, _answers: Answers) -> str:
    words = read_prose(without_order(text.strip()), LEAST, LONGEST, "กรุณาพิมพ์คำตอบให้ผู้ถามเข้าใจ")
    if len(words.split("\n")) > MOST_LINES:
        raise Unclear(f"คำตอบเกิน {MOST_LINES} บรรทัด กรุณาพิมพ์ให้สั้นลง")
    return words


def read_source(text: str, _context: Context, _answers: Answers) -> str:
    words = read_prose(normalise(text), 3, 200, _WHICH_SOURCE)
    if _NO_SOURCE_KNOWN.match(words):
        raise Unclear(_WHICH_SOURCE)
    return words


_WHICH_SOURCE = "ผู้อ่านทุกคนเห็นที่มา กรุณาพิมพ์ เช่น หนังสือเวียน มติที่ประชุม หรือชื่อกลุ่มงานที่ให้ข้อมูล"
_NO_SOURCE_KNOWN = pattern_of("(?:ยัง|ก็)?(?:ไม่(?:มี|รู้|ทราบ|แน่ใจ|ได้ระบุ))")


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    at_card = "a" in answers["question"]
    readers = "ทุกคนในทะเบียน และกลุ่ม LINE ของสำนักงานเมื่อมีผู้ถาม"
    return Card(
        "ตรวจคำแนะนำก่อนบันทึก" if at_card else "ตรวจคำตอบก่อนบันทึก",
        rows=(Row("ผู้ที่อ่านได้", "ทุกคนในทะเบียน ที่การ์ดของกิจกรรม" if at_card else readers),),
        note="ข้อความเดิมไม่หาย บอตเก็บไว้พร้อมชื่อผู้เปลี่ยน",
    )


def seen(context: Context, answers: Answers) -> str:
    """Returns the version of the answer that stands: a card with another one confirms nothing."""
    row = clinic_answers.latest(context.session, answers["question"]["t"])
    return str(row.version) if row is not None else "0"


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the answer and shows it as people read it."""
    question, words = answers["question"], answers["words"]
    source = answers["source"] if words else ""
    before = int(seen(context, answers))
    with closing(_refused):
        answer = TopicAnswer(question["t"], question["words"], words, source)
        clinic_answers.give(context.session, context.me, answer, before, context.now)
    context.must_arrive = True
    context.saved = {key: question[key] for key in ("t", "a") if key in question}
    now = standing(context, question["t"])
    if "a" in question:
        see = Button("ดูการ์ดกิจกรรม", opens("about_plan", a=question["a"]), "ดูการ์ดกิจกรรม")
        return [Text(f"บันทึก{question['words']} แล้ว ผู้ที่เปิดการ์ดของกิจกรรมจะเห็น", (see,))]
    if now is None:
        return [Text(f"เลิกใช้คำตอบของ “{question['words']}” แล้ว", (TO_LIST,))]
    done = "บันทึกแล้ว ผู้ที่ถามจะเห็นคำตอบดังนี้" if words else "กลับไปใช้คำตอบเดิมของบอตแล้ว ผู้ที่ถามจะเห็นดังนี้"
    return [Text(done), told(context, now)]


def _refused(refusal: Refusal) -> Message:
    sentences = {
        "same": "คำตอบนี้ตรงกับที่ใช้อยู่แล้ว จึงไม่มีอะไรเปลี่ยน",
        "too_many": f"มีคำตอบที่เพิ่มไว้ครบ {clinic_answers.MOST} ข้อแล้ว เลิกใช้บางข้อก่อนจึงเพิ่มได้",
    }
    changed = "คำตอบนี้เปลี่ยนไปแล้วระหว่างที่ท่านพิมพ์ จึงยังไม่ได้บันทึก กรุณาดูคำตอบล่าสุดก่อน"
    return Text(sentences.get(refusal.code, changed), (TO_LIST,))


def _show_answer(value: Any, _answers: Answers) -> str:
    return str(value) or "เลิกใช้คำตอบที่เพิ่มไว้"


def interrupts(match: Match, _words: str, inside: str) -> bool | None:
    """Tells that a question typed here is the one to answer; of others it says nothing."""
    return False if inside == GIVE and answer_of(match.name) is not None else None


FLOW = Flow(
    name=GIVE,
    title="การเพิ่มคำตอบ",
    opens_on=("เพิ่มคำตอบ", "เปลี่ยนคำตอบ", "เพิ่มคำถามที่พบบ่อย", "เพิ่มคำแนะนำ", "เปลี่ยนคำแนะนำ"),
    steps=(
        Step(
            name="question",
            label="คำถาม",
            ask=ask_question,
            read=read_question,
            takes_questions=True,
            show=show_words,
        ),
        Step(
            name="words",
            label="คำตอบ",
            ask=ask_words,
            read=read_words,
            choices=word_choices,
            prose=True,
            free_text="the answer is in the administrator's own words; the button takes one back",
            show=_show_answer,
        ),
        Step(
            name="source",
            label="ที่มา",
            ask=plain("คำตอบนี้มาจากที่ใด เช่น หนังสือเวียน ว 12 ลงวันที่ 3 มี.ค. 2570"),
            read=read_source,
            prose=True,
        ),
    ),
    open=open_giving,
    review=review,
    heeds=heeds,
    seal=seen,
    finish=finish,
    roles=frozenset((ADMIN,)),
    confirm_label="บันทึกคำตอบ",
    help="ผู้ดูแลระบบเพิ่มหรือเปลี่ยนคำตอบของบอตได้ พร้อมที่มา ทุกคนในทะเบียนจะเห็นเมื่อถาม",
    describe=lambda answers: str(answers.get("question", {}).get("words", "")),
)
