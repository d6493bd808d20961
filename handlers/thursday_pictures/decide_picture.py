"""The head decides on a unit's picture: one tap approves it, or a word sends it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import offering, plain
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.thursday_pictures import picture_cards, picture_notices, picture_words
from handlers.understand.choices.common_words import Common
from handlers.understand.prose import read_prose, without_order
from models.errors import permitted
from models.people import people
from models.thursday_pictures import picture_decisions
from models.thursday_pictures.thursday_picture import APPROVED, RETURNED

_LONGEST = 200
_DECISIONS: Mapping[str, str] = {"approve": APPROVED, "return": RETURNED}


def open_decision(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from a card's button: the picture (`p`), and often the decision (`do`)."""
    picture_id = button_facts.whole(facts, "p")
    if picture_id is None:
        raise Closed(picture_words.gone())
    with closing(picture_words.refused_decision):
        picture = picture_decisions.for_decision(
            context.session, context.me, picture_id, context.now
        )
    answers: Answers = {"picture_id": picture.id, "opened_with": dict(facts)}
    if facts.get("do") in _DECISIONS:
        answers["decision"] = _DECISIONS[facts["do"]]
        return Opening(str(picture.id), answers, anew=True)
    messages = picture_cards.image(context, picture, context.me.id)
    return Opening(str(picture.id), answers, messages, anew=True)


def _read_reason(text: str, _context: Context, _answers: Answers) -> str:
    return read_prose(
        without_order(text.strip()), 2, _LONGEST, "กรุณาพิมพ์สั้น ๆ ว่าต้องแก้อะไร เช่น ตัวหนังสือเล็กไป"
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the decision and tells the sender."""
    with closing(picture_words.refused_decision):
        picture = picture_decisions.decide(
            context.session,
            context.sealer,
            context.me,
            answers["picture_id"],
            answers["decision"],
            answers.get("reason") or "",
            context.now,
        )
    context.must_arrive = True
    sender = picture_notices.tell_decision(context, picture)
    done = "อนุมัติอินโฟกราฟิกแล้ว" if picture.state == APPROVED else "ส่งกลับอินโฟกราฟิกแล้ว"
    told = "และแจ้งผู้ส่งแล้ว" if people.reachable(sender) else "แต่แจ้งผู้ส่งทาง LINE ไม่ได้ กรุณาแจ้งด้วยตนเอง"
    return [Text(f"{done} {told}", (picture_words.LIST, picture_words.WHOLE_ROTA))]


def waits_still(context: Context, answers: Answers) -> bool:
    """Whether this person may still decide on the picture."""
    about = (context.session, context.me, answers["picture_id"], context.now)
    return permitted(picture_decisions.for_decision, *about)


FLOW = Flow(
    name=picture_words.DECIDE,
    title="การพิจารณาอินโฟกราฟิก",
    opens_on=(),
    steps=(
        Step(
            name="decision",
            on_card=True,
            label="ผลการพิจารณา",
            ask=plain("อินโฟกราฟิกนี้: อนุมัติให้เผยแพร่ หรือส่งกลับให้แก้ไข"),
            choices=offering(
                Choice("approve", "อนุมัติ", APPROVED, said=("เผยแพร่ได้",), means=(Common.YES,)),
                Choice("return", "ส่งกลับแก้ไข", RETURNED, said=("ให้แก้ไข",), means=(Common.NO,)),
            ),
            show=lambda value, _answers: "อนุมัติ" if value == APPROVED else "ส่งกลับแก้ไข",
        ),
        Step(
            name="reason",
            label="ต้องแก้อะไร",
            ask=plain("ต้องแก้อะไร พิมพ์สั้น ๆ ผู้ส่งจะเห็นข้อความนี้"),
            read=_read_reason,
            prose=True,
            when=("decision", frozenset((RETURNED,))),
            why="ผู้ส่งภาพเห็นข้อนี้ จึงรู้ว่าต้องแก้อะไร",
        ),
    ),
    open=open_decision,
    finish=finish,
    still=waits_still,
    counted=False,
)
