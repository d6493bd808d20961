"""Takes an answer to the open question of a conversation that was put aside a moment ago, typed
without `ทำต่อ` first: `ไม่รู้ราคา น่าจะซักพันกว่าๆ มั้ง` below “พักไว้ให้แล้ว …”."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from handlers import registry
from handlers.context import Context
from handlers.conversation import conversing, draft_buttons, drafts
from handlers.conversation.controls import word_of
from handlers.conversation.flow import Flow, Step
from handlers.conversation.typing_places import place_of
from handlers.messages import Message, Text
from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.conversations.conversation_rows import Draft
from models.tables import SECRET_FLOWS

_LONGEST = 200
_RESUMES, _GO_ON = "o:resume?", "ทำต่อ"
_MOST_BELOW = 2
"""Buttons below the words that a conversation was put aside: to go on, and the menu."""
_NUMBER = pattern_of(r"(?<![\d.])\d{1,2}(?:\.\d{1,2}){1,2}(?![\d.])")
"""Of an activity: it begins something else."""
_AGAIN = "ทำ{}ต่อให้แล้ว"
_ONLY_GOES_ON = pattern_of(
    rf"(?:ขอ|จะ|โอเค|งั้น|กลับ|{POLITE}|\s)*(?:มา)?(?:ทำ|พิจารณา|ดู|กรอก|ตอบ)?ต่อ(?:กัน|ได้|เลย|แล้ว|ให้|ที่ค้าง(?:ไว้)?|เรื่อง\S{{1,30}}|{POLITE}|\s)*"
)
"""It names what was put aside, and is no answer in it: `มาต่อเรื่องนาฬิกาค่ะ`."""


def answered(context: Context, text: str, message_hash: str) -> Sequence[Message]:
    """Goes on with what was just put aside, with these words as the answer to its question; nothing
    for other words, and where anything else was said since."""
    waiting = _just_put_aside(context) if _may_answer(text) else ""
    if not waiting:
        return ()
    found = drafts.mine(context, waiting)
    if isinstance(found, list) or found[0].name in SECRET_FLOWS:
        return ()
    flow, place = found
    if _ONLY_GOES_ON.fullmatch(normalise(text)):
        alone = len(drafts.resumable(context)) == 1
        return draft_buttons.resume(context, waiting) if alone else ()
    step = flow.step(place.row.step)
    if step is None or not _answers(context, flow, place, step, text):
        return ()
    draft_buttons.resume(context, waiting)
    again = drafts.current(context)
    if again is None or again.row.id != place.row.id:
        return ()
    said = conversing.say(context, again, text, message_hash, conversing.Ways())
    return [Text(_AGAIN.format(flow.title.removeprefix("การ"))), *said]


def _may_answer(text: str) -> bool:
    """Tells whether it is worth while to look at what was said last."""
    if len(text) > _LONGEST or is_courtesy(text) or word_of(text) is not None:
        return False
    command = registry.command(text)
    return _NUMBER.search(text) is None and (command is None or not command.exact)


def _just_put_aside(context: Context) -> str:
    """Returns the conversation that the newest answer says was put aside; "" for other answers."""
    newest = context.shown()[0] if context.person is not None and context.shown() else ()
    said = [each for each in newest if each.label == _GO_ON]
    resumes = [each.target for each in said if each.target.startswith(_RESUMES)]
    if len(resumes) != 1 or len(newest) > _MOST_BELOW:
        return ""
    return dict(parse_qsl(resumes[0].removeprefix(_RESUMES))).get("c", "")


def _answers(context: Context, flow: Flow, place: Draft, step: Step, text: str) -> bool:
    """Tells whether the words surely answer the question, and do not begin anything else."""
    if sure_kind(text, place_of(flow, step.name)) is not SentenceKind.ANSWER:
        return False
    if step.prose:  # any words may be one
        return False
    _, state = drafts.standing(context, flow, place)
    if conversing.chooses(context, place, text):
        return True
    try:
        step.read(normalise(text), context, state.answers)
    except Unclear as unclear:
        return bool(unclear.meant)
    return True
