"""Whoever checks or signs sends a document back, with the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import too_long
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.sign_offs import road_notices, road_words, show_roads, which_waits
from handlers.understand.choices.common_words import Common
from handlers.understand.thai import normalise_lines
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.people.person import CHECKER, SIGNER
from models.sign_offs import road_lists, roads
from models.sign_offs.sign_off import LONGEST_WORD

_NOT = ""
"""The answer of whoever sends nothing back."""


def open_return(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the document of a button (`s`, `v`), or for the one that is open or the only one
    that waits; the reason may be told at once. One that was `said` elsewhere is asked about."""
    road_id, revision = button_facts.whole(facts, "s"), button_facts.whole(facts, "v")
    if road_id is None or revision is None:
        waiting = road_lists.waiting_for(context.session, context.me)
        meant = which_waits.meant(context, waiting)
        if meant is None:
            raise Closed(*show_roads.mine(context, "", {}))
        road_id, revision = meant.id, meant.revision
    found = roads.named(context.session, road_id)
    if found is None or not roads.is_next(context.me, found) or found.revision != revision:
        refusal = Refusal("gone") if found is None else Refusal("settled", state=found.state)
        raise Closed(road_words.sorry(context, refusal))
    if found.wants is not None:
        raise Closed(road_words.sorry(context, Refusal("busy")))
    answers: Answers = {"road": road_id, "revision": revision}
    if facts.get("said"):
        answers["said"] = read_word(facts["said"], context, answers)
    if not rest.strip():
        return Opening(f"{road_id}|{revision}", answers, anew=True)
    try:
        answers["word"] = read_word(rest, context, answers)
    except Unclear as unclear:
        return Opening(f"{road_id}|{revision}", answers, [Text(unclear.hint)], anew=True)
    return Opening(f"{road_id}|{revision}", answers, anew=True, answered=("word",))


def ask_word(context: Context, answers: Answers) -> Message:
    """Asks for the reason; shows one that stood in the words before, with the document it is of."""
    found = roads.named(context.session, answers["road"])
    if not answers.get("said") or found is None:
        return Text("ต้องการให้แก้ไขอะไร พิมพ์สั้น ๆ ผู้จัดทำจะเห็นข้อความนี้")
    preparer = road_words.name_of(context, found.prepared_by)
    about = f"{road_words.title_of(context, found)} ของ {preparer}"
    return Text(f"ส่งเอกสารกลับให้แก้ไขตามนี้ไหม\n{about}\nเหตุผล: {answers['said']}\nผู้จัดทำจะเห็นเหตุผลนี้")


def said_before(_context: Context, answers: Answers) -> Sequence[Choice]:
    """Returns what may be done with a reason that stood in the words before."""
    said = answers.get("said")
    if not said:
        return ()
    return (
        Choice("said", "ส่งกลับตามนี้", said, means=(Common.YES,)),
        Choice("other", "พิมพ์เหตุผลใหม่", None, also={"said": ""}, stays=True),
        Choice("no", "ไม่ส่งกลับ", _NOT, means=(Common.NO,)),
    )


def read_own_word(text: str, context: Context, answers: Answers) -> str:
    """Returns the reason. Raises Unclear while it is asked whether another one is right: words that
    are no button may mean that it is not."""
    if answers.get("said"):
        raise Unclear("ยังไม่ได้ส่งกลับ กด “ส่งกลับตามนี้” หรือ “พิมพ์เหตุผลใหม่” หรือ “ไม่ส่งกลับ”")
    return read_word(text, context, answers)


def read_word(text: str, _context: Context, _answers: Answers) -> str:
    words = normalise_lines(text).strip()
    if len(words) > LONGEST_WORD:
        raise Unclear(too_long(LONGEST_WORD))
    return words


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    if answers["word"] == _NOT:
        words = "ไม่ได้ส่งกลับ เอกสารยังรอท่านตามเดิม"
        return [Text(words, (road_words.TO_LIST, road_words.MENU))]
    return sent_back(context, answers["road"], answers["revision"], answers["word"])


def sent_back(context: Context, road_id: int, revision: int, word: str) -> Sequence[Message]:
    """Ends the road and tells whoever prepared the document why. Raises Closed."""
    with closing(lambda refusal: road_words.sorry(context, refusal)):
        found = roads.send_back(context.session, context.me, road_id, revision, word, context.now)
    context.must_arrive = True
    road_notices.tell(context, found)
    return [Text("ส่งกลับให้ผู้จัดทำแก้ไขแล้ว พร้อมเหตุผลของท่าน", (road_words.TO_LIST, road_words.MENU))]


FLOW = Flow(
    name=road_words.SEND_BACK,
    title="การส่งเอกสารกลับ",
    opens_on=("ส่งเอกสารกลับ", "ส่งกลับเอกสาร", "ตีกลับเอกสาร", "ตีเอกสารกลับ"),
    steps=(
        Step(
            name="word",
            label="เหตุผล",
            ask=ask_word,
            read=read_own_word,
            choices=said_before,
            free_text="the reason is in the person's own words",
            prose=True,
            why="ผู้เสนอเห็นเหตุผลนี้ จึงรู้ว่าต้องแก้อะไร",
        ),
    ),
    open=open_return,
    finish=finish,
    roles=frozenset((CHECKER, SIGNER)),
    counted=False,
)
