"""The conversation in which an adviser corrects the guessed topic of a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.advice import advice_words
from handlers.advice.advice_words import TOPICS
from handlers.advice.show_questions import LIST, see
from handlers.context import Context
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.questions import one_word
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text
from models.advice import questions
from models.errors import Refusal


def open_changing(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from a card's button: the question."""
    with closing(_refused):
        question = questions.readable(
            context.session, facts.get("c", ""), context.me, context.now, lock=False
        )
    return Opening(question.id, {"id": question.id, "guessed": question.topic}, anew=True)


def _refused(refusal: Refusal) -> Message:
    return Text(advice_words.refused(refusal), (LIST,))


def ask_topic(_context: Context, answers: Answers) -> Message:
    name, guessed = advice_words.name_of(answers["id"]), TOPICS[answers["guessed"]]
    return Text(f"{name} อยู่ในเรื่อง “{guessed}” ที่ถูกต้องคือเรื่องใด ใช้นับในรายงานคลินิกเท่านั้น")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Changes under which topic the question is counted."""
    topic = answers["topic"]
    with closing(_refused):
        question = questions.set_topic(
            context.session, answers["id"], context.me, topic, context.now
        )
    context.must_arrive = True
    name = advice_words.name_of(question.id)
    return [Text(f"{name}: นับในเรื่อง “{TOPICS[topic]}” แล้ว", (see(question.id), LIST))]


FLOW = Flow(
    name="change_question_topic",
    title="การเปลี่ยนเรื่องของคำถาม",
    opens_on=(),
    steps=(one_word("topic", "เรื่อง", ask_topic, TOPICS),),
    open=open_changing,
    finish=finish,
    describe=lambda answers: advice_words.name_of(str(answers.get("id", ""))),
    counted=False,
)
