"""The conversation that passes a compliment on to the praised people, through the superior, without
its author."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from handlers.complaints import case_cards
from handlers.complaints.working import own_case
from handlers.context import Context
from handlers.conversation.confirming import Confirmation
from handlers.conversation.flow import Answers, Flow, Opening, Step
from handlers.messages import Message, Text
from handlers.understand.prose import read_prose
from handlers.understand.unclear import Unclear
from models.complaints import case_names, case_public
from models.complaints.case_public import Praise
from models.complaints.sealed import case_texts
from models.people import people
from models.people.person import Person
from models.queues.outbox_queue import SECRET

LONGEST = 1_500
LEAST_LETTERS = 4
_PURPOSE = "case_praise"


def open_praise(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from a card's button: the case, and the people it praises."""
    case_id = facts.get("c", "")
    with own_case.closing():
        found = case_public.praised(context.session, context.sealer, case_id, context.me)
    case = own_case.find(context, case_id)
    names = [context.session.get_one(Person, each.person_id).name for each in found]
    return Opening(case.id, own_case.answers_of(case, facts) | {"praised": ", ".join(names)})


def ask_text(_context: Context, answers: Answers) -> Message:
    return Text(
        f"{answers['name']} ถึง {answers['praised']}\n"
        "พิมพ์คำชมที่จะส่งถึงผู้ได้รับและผู้บังคับบัญชา โดยไม่ให้รู้ว่าใครชม"
    )


def read_text(text: str, context: Context, answers: Answers) -> str:
    words = read_prose(text, LEAST_LETTERS, LONGEST, "กรุณาพิมพ์คำชมให้ผู้ได้รับเข้าใจ")
    case = own_case.find(context, answers["case_id"])
    _, own = case_texts.complainants_words(context.session, context.sealer, case)
    if own and case_names.named_in(words, [(0, own)], {0}):
        raise Unclear("ข้อความมีชื่อผู้ชม กรุณาพิมพ์ใหม่โดยไม่ให้รู้ว่าเป็นผู้ใด")
    return words


def ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(
        f"“{answers['text']}”\n\nส่งคำชมนี้ถึง {answers['praised']} และผู้บังคับบัญชาใช่หรือไม่ ส่งแล้วแก้ไขไม่ได้"
    )


SURE = Confirmation(of=("text",), ask=ask_sure, label="ยืนยันส่งคำชม", back="แก้ข้อความ", deed="ส่ง")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Tells the superior and the praised people, each once for a case."""
    SURE.demand(answers)
    with own_case.closing():
        found = case_public.pass_on(
            context.session, context.sealer, answers["case_id"], context.me, context.now
        )
    context.must_arrive = True
    reached = _tell(context, answers["case_id"], found, answers["text"])
    unreached = "" if reached else " แต่ LINE ไปไม่ถึงผู้ใดเลย กรุณาแจ้งด้วยตนเอง"
    return [Text(f"{answers['name']}: ส่งคำชมแล้ว{unreached}", (case_cards.LIST,))]


def _tell(context: Context, case_id: str, found: Iterable[Praise], words: str) -> bool:
    """Tells each superior which of their people is praised and how, and tells the praised people.

    Each hears it once for a case. Returns whether LINE reaches any of them.
    """
    reached = False
    for each in found:
        person = context.session.get_one(Person, each.person_id)
        superior = context.session.get(Person, each.superior_id) if each.superior_id else None
        if superior is not None:
            lines = (
                f"มีคำชมเชยถึง {person.name} ในสายงานของท่าน",
                f"“{words}”",
                "ผู้ได้รับคำชมเห็นข้อความนี้แล้ว ชื่นชมต่อหน้าอีกครั้งได้",
            )
            _notify(context, superior, "\n".join(lines), case_id, person)
        also = "ผู้บังคับบัญชาของท่านได้รับข้อความนี้ด้วย" if superior is not None else ""
        lines = ("มีคำชมเชยถึงท่าน", f"“{words}”", also)
        _notify(context, person, "\n".join(filter(None, lines)), case_id, person)
        reached = reached or superior is not None or people.reachable(person)
    return reached


def _notify(context: Context, to: Person, words: str, case_id: str, praised: Person) -> None:
    about = f"{case_id}:{praised.id}:{to.id}"
    key = f"answer:{context.sealer.keyed_hash(about, _PURPOSE)}"
    context.notify(to, [Text(words)], key, SECRET, must_arrive=True)


FLOW = Flow(
    name="pass_on_praise",
    title="การส่งคำชมเชย",
    steps=(
        Step(name="text", label="คำชม", ask=ask_text, read=read_text, prose=True),
        SURE.step,
    ),
    open=open_praise,
    finish=finish,
    **own_case.of_a_card(lambda _case, _answers: True),
)
