"""Takes an answer to the open question of a conversation that was put aside a moment ago, typed
without `ทำต่อ` first: `ไม่รู้ราคา น่าจะซักพันกว่าๆ มั้ง` below “พักไว้ให้แล้ว …”."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from urllib.parse import parse_qsl

from handlers import registry
from handlers.context import Context
from handlers.conversation import conversing, draft_buttons, drafts
from handlers.conversation.controls import word_of
from handlers.conversation.flow import Flow, Step
from handlers.conversation.heard import shown_so_far
from handlers.conversation.typing_places import place_of
from handlers.messages import Message, Text
from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.kinds.kind_inside import sure_kind, surely_answers
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.conversations.conversation_rows import Draft
from models.tables import SECRET_FLOWS

Begins = Callable[[str, str], bool]
"""Tells whether words surely begin something else than the conversation of this name."""
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


def put_aside(context: Context, text: str) -> tuple[Flow, Draft] | None:
    """Returns what the newest answer says was put aside, where the words may go on with it; None
    for other words, where anything else was said since, and for a confidential conversation."""
    return _just_put_aside(context) if _may_answer(text) else None


def only_goes_on(text: str) -> bool:
    """Tells whether the words name what was put aside, and answer nothing."""
    goes_on = _ONLY_GOES_ON.fullmatch(normalise(text)) is not None
    return goes_on or shown_so_far.asks_where(text)


def named(context: Context, place: Draft) -> Sequence[Message]:
    """Goes on where the words say no more; nothing where several conversations wait."""
    alone = len(drafts.resumable(context)) == 1
    return draft_buttons.resume(context, place.row.id) if alone else ()


def gone_on(context: Context, flow: Flow, place: Draft, text: str, begins: Begins) -> Draft | None:
    """Takes up again what was put aside, where these words answer its question."""
    step = flow.step(place.row.step)
    if step is None or not _answers(context, flow, place, step, text, begins):
        return None
    draft_buttons.resume(context, place.row.id)
    again = drafts.current(context)
    return again if again is not None and again.row.id == place.row.id else None


def shown_to_confirm(
    context: Context, flow: Flow, place: Draft, text: str, begins: Begins
) -> Sequence[Message]:
    """Shows the last question again where these words would carry out what was put aside: other
    things were spoken of since, and what is done cannot be taken back. Empty for other words."""
    step = flow.step(place.row.step)
    if step is None or not (step.on_card and step is flow.steps[-1]):
        return ()
    if not _answers(context, flow, place, step, text, begins):
        return ()
    return draft_buttons.resume(context, place.row.id)


def takes(context: Context, flow: Flow, place: Draft, text: str, begins: Begins) -> bool:
    """Tells whether the words surely answer the question of what waits, and begin nothing else."""
    step = flow.step(place.row.step)
    if step is None or not _may_answer(text) or begins(text, flow.name):
        return False
    return _answers(context, flow, place, step, text, begins)


def told(flow: Flow) -> Message:
    """Says that it goes on."""
    return Text(_AGAIN.format(flow.title.removeprefix("การ")))


def _may_answer(text: str) -> bool:
    """Tells whether it is worth while to look at what was said last."""
    if len(text) > _LONGEST or is_courtesy(text) or word_of(text) is not None:
        return False
    command = registry.command(text)
    return _NUMBER.search(text) is None and (command is None or not command.exact)


def _just_put_aside(context: Context) -> tuple[Flow, Draft] | None:
    """Returns the conversation that the newest answer says was put aside; None for other answers,
    and for a confidential one."""
    newest = context.shown()[0] if context.person is not None and context.shown() else ()
    said = [each for each in newest if each.label == _GO_ON]
    resumes = [each.target for each in said if each.target.startswith(_RESUMES)]
    if len(resumes) != 1 or len(newest) > _MOST_BELOW:
        return None
    waiting = dict(parse_qsl(resumes[0].removeprefix(_RESUMES))).get("c", "")
    found = drafts.mine(context, waiting) if waiting else []
    return None if isinstance(found, list) or found[0].name in SECRET_FLOWS else found


def _answers(
    context: Context, flow: Flow, place: Draft, step: Step, text: str, begins: Begins
) -> bool:
    """Tells whether the words surely answer the question, and do not begin anything else."""
    at = place_of(flow, step.name)
    if sure_kind(text, at) is not SentenceKind.ANSWER:
        return False
    if step.prose:  # any words may be one
        return surely_answers(text, at) and not begins(text, flow.name)
    _, state = drafts.standing(context, flow, place)
    if conversing.chooses(context, place, text):
        return True
    try:
        step.read(normalise(text), context, state.answers)
    except Unclear as unclear:
        return bool(unclear.meant)
    return True
