"""An administrator has looked at an item: it is right, or something is to be mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.questions import one_word, plain
from handlers.conversation.refusals import closing
from handlers.messages import Message
from handlers.registers import register_cards, register_words, show_register
from handlers.registers.register_words import LOOK
from handlers.understand.thai import written_lines
from handlers.understand.unclear import Unclear
from models.people.person import ADMIN
from models.registers import register_items
from models.registers.register import GOOD, LONGEST_NOTE, MEND

_VERDICTS = {GOOD: register_words.LOOKED_VERB, MEND: register_words.MEND_VERB}


def open_looking(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the item of a button, or of typed words (`ต้องแก้ o21`). facts: `i` its id, `v` what
    is said of it"""
    found = show_register.named(context, rest, facts)
    if found is None:
        raise Closed(show_register.gone())
    answers: Answers = {"item": found[1].item.id}
    said = (verdict for verdict, verb in _VERDICTS.items() if rest.startswith(verb))
    verdict = facts.get("v") or next(said, "")
    if verdict in _VERDICTS:
        answers["verdict"] = verdict
    return Opening(str(found[1].item.id), answers, anew=True)


def read_words(text: str, _context: Context, _answers: Answers) -> str:
    words = written_lines(text).strip()
    if not 2 <= len(words) <= LONGEST_NOTE:
        raise Unclear(f"กรุณาบอกสิ่งที่ต้องแก้ ไม่เกิน {LONGEST_NOTE:,} ตัวอักษร")
    return words


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Keeps what was said; returns the item's card."""
    standing = register_items.standing_of(context.session, answers["item"], context.today)
    if standing is None:
        raise Closed(show_register.gone())
    verdict, words = answers["verdict"], answers.get("words") or ""
    with closing(register_words.refused):
        register_items.judge(
            context.session, context.me, standing.item, verdict, words, context.now
        )
    register = register_items.register_of_item(context.session, standing.item)
    head = "บันทึกว่าตรวจแล้ว" if verdict == GOOD else "แจ้งให้แก้แล้ว"
    return [register_cards.item_card(context, register, standing, head)]


FLOW = Flow(
    name=LOOK,
    title="การตรวจข้อในทะเบียน",
    opens_on=(),
    steps=(
        one_word("verdict", "ผลการตรวจ", plain("ตรวจแล้วเป็นอย่างไร"), _VERDICTS),
        Step(
            name="words",
            label="สิ่งที่ต้องแก้",
            ask=plain("ต้องแก้อะไร ข้อความนี้ผู้รับผิดชอบจะเห็น"),
            read=read_words,
            prose=True,
            when=("verdict", frozenset((MEND,))),
            why="สำนักเห็นข้อนี้ จึงรู้ว่าต้องแก้อะไร",
        ),
    ),
    open=open_looking,
    finish=finish,
    roles=frozenset((ADMIN,)),
    counted=False,
)
