"""The conversation that puts a question and its answer on the clinic's shelf, in own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.advice import advice_words
from handlers.advice.show_questions import LIST
from handlers.clinic import give_answer
from handlers.clinic.answer_card import TO_LIST, told
from handlers.clinic.standing_answers import BY_ADVISERS, standing
from handlers.context import Context
from handlers.conversation.confirming import Confirmation
from handlers.conversation.flow import Answers, Choice, Flow, Opening, Step
from handlers.conversation.questions import plain, show_words
from handlers.conversation.refusals import closing, mending, reading
from handlers.messages import Card, Message, Para, Row, Text
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.advice import advice_publishing, advice_texts, questions
from models.advice.advice_question import ANSWERED, FROM_ADVISER
from models.clinic.clinic_answers import TopicAnswer
from models.crypto import CannotOpen
from models.errors import Refusal
from models.people.person import ADMIN, ADVISER


def open_publishing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from a card's button: the question; a sentence may give its words."""
    with closing(_refused):
        question = questions.readable(
            context.session, facts.get("c", ""), context.me, context.now, lock=False
        )
        if question.state != ANSWERED:
            raise Refusal("not_answered")
    answers: Answers = {"id": question.id}
    title = _titled(rest)
    if not title:
        return Opening(question.id, answers, anew=True)
    try:
        told = answers | {"question": read_question(title, context, answers)}
    except Unclear as unclear:
        return Opening(question.id, answers, (Text(unclear.hint),), anew=True)
    return Opening(question.id, told, anew=True)


_TITLED = pattern_of(
    r"(?:คำถาม|หัวข้อ|ชื่อ(?:ข้อ|คำถาม)?)(?:นี้)?\s?(?:ว่า|คือ|:)\s*[“\"]?(?P<title>\S.*?)[”\"]?$"
)


def _titled(sentence: str) -> str:
    """Returns the question that the sentence gives: `… ในคำถามที่พบบ่อย คำถามว่า แนบรูปได้กี่รูป`."""
    found = _TITLED.search(without_polite_ending(normalise(sentence)))
    return found["title"] if found is not None else ""


def _refused(refusal: Refusal) -> Message:
    return Text(advice_words.refused(refusal), (LIST,))


def read_question(text: str, context: Context, answers: Answers) -> dict[str, str]:
    found = give_answer.new_question(without_polite_ending(text))
    _check(context, answers, found["words"])
    return found


def read_words(text: str, context: Context, answers: Answers) -> str:
    words = give_answer.read_words(text, context, answers)
    _check(context, answers, words)
    return words


def _check(context: Context, answers: Answers, text: str) -> None:
    """Raises Unclear, before more is typed, if the text cannot be published."""
    question = questions.by_id(context.session, answers["id"])
    if question is not None:
        with reading(_mended):
            advice_publishing.check_words(context.session, context.sealer, question, text)


def _mended(refusal: Refusal) -> str:
    return _MEND[refusal.code]


def ask_words(context: Context, answers: Answers) -> Message:
    """Shows what the asker was answered at last, where that may be published as it stands."""
    sent = _sent(context, answers)
    asks = f"พิมพ์คำตอบสั้น ๆ ไม่เกิน {give_answer.MOST_LINES} บรรทัด ให้ทุกคนในทะเบียนอ่านได้"
    return Text(f"{asks}\nหรือใช้คำตอบที่ส่งแล้ว:\n“{sent}”" if sent else asks)


def word_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    sent = _sent(context, answers)
    return (Choice("sent", "ใช้คำตอบที่ส่งแล้ว", sent, said=_AS_SENT),) if sent else ()


_AS_SENT = ("ใช้คำตอบเดิม", "คำตอบเดิม", "เหมือนที่ตอบไป", "ตามที่ตอบไป", "ใช้ที่ตอบไปแล้ว", "เหมือนเดิม")


def _sent(context: Context, answers: Answers) -> str:
    """Returns the newest answer to the asker if it may be published as it stands; else ""."""
    question = questions.by_id(context.session, answers["id"])
    if question is None:
        return ""
    try:
        said = advice_texts.messages(context.session, context.sealer, question)
    except CannotOpen:
        return ""
    sent = [each.text for each in said if each.direction == FROM_ADVISER]
    try:
        return read_words(sent[-1], context, answers) if sent else ""
    except Unclear:
        return ""


def ask_sure(_context: Context, answers: Answers) -> Message:
    return Card(
        "ตรวจก่อนเผยแพร่",
        rows=(
            Row("คำถาม", answers["question"]["words"]),
            Para(answers["words"]),
            Row("ผู้ที่อ่านได้", "ทุกคนในทะเบียน และกลุ่ม LINE ของสำนักงานเมื่อมีผู้ถาม"),
        ),
        note="ไม่มีถ้อยคำของผู้ถาม ชื่อสำนัก และชื่อบุคคล",
    )


SURE = Confirmation(
    of=("question", "words"), ask=ask_sure, label="ยืนยันเผยแพร่", back="แก้คำตอบ", deed="เผยแพร่"
)

_MEND = {
    "askers_words": "ข้อความนี้ใกล้เคียงถ้อยคำของผู้ถามมาก กรุณาเรียบเรียงใหม่ด้วยคำของท่าน ไม่ให้รู้ว่าใครถาม",
    "names_somebody": "ข้อความนี้มีชื่อบุคคลในทะเบียน กรุณาพิมพ์ใหม่โดยไม่มีชื่อ",
}


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Publishes it, and shows it as people read it."""
    SURE.demand(answers)
    question = answers["question"]
    mends = mending(_mended, askers_words="question", names_somebody="question")
    with closing(_refused), mends:
        answer = TopicAnswer(question["t"], question["words"], answers["words"], BY_ADVISERS)
        advice_publishing.publish(
            context.session, context.sealer, answers["id"], context.me, answer, context.now
        )
    context.must_arrive = True
    done = Text("เผยแพร่เป็นคำถามที่พบบ่อยแล้ว ผู้ที่ถามจะเห็นดังนี้", (TO_LIST, LIST))
    now = standing(context, question["t"])
    return [done] if now is None else [done, told(context, now)]


FLOW = Flow(
    name="publish_answer",
    title="การเผยแพร่คำถามที่พบบ่อย",
    opens_on=(),
    steps=(
        Step(
            name="question",
            label="คำถาม",
            ask=plain(
                "พิมพ์คำถามด้วยคำของท่านเอง ไม่ใช้ถ้อยคำของผู้ถาม ไม่มีชื่อสำนักหรือบุคคล เช่น แนบรูปในรายงานได้กี่รูป"
            ),
            read=read_question,
            prose=True,
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
            free_text="the answer may be put in other words than the asker was sent",
        ),
        SURE.step,
    ),
    open=open_publishing,
    finish=finish,
    roles=frozenset((ADVISER, ADMIN)),
    describe=lambda answers: advice_words.name_of(str(answers.get("id", ""))),
)
