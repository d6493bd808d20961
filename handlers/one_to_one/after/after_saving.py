"""Answers second thoughts about what was just saved or sent: changes it, takes it back, adds to it,
shows it, says who sees it and what comes next, as its subject declares (docs/decisions/0178)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from handlers import registry
from handlers.context import Context
from handlers.conversation import afterwards, conversing, drafts
from handlers.conversation.afterwards import Afterwards, DoorTo, Way
from handlers.conversation.controls import word_of
from handlers.conversation.drafts import MENU
from handlers.conversation.flow import REVIEW
from handlers.messages import Button, Message, Text
from handlers.one_to_one import opening
from handlers.one_to_one.of_matters import matters_named
from handlers.question.query import opens
from handlers.subjects.facts import facts_told
from handlers.subjects.facts.fact_sheet import FactSheet
from handlers.understand import second_thoughts, words
from handlers.understand.corrections.correction_vocabulary import CHANGE, MOVE
from handlers.understand.facets.facet import Facet
from handlers.understand.patterns import pattern_of
from handlers.understand.second_thoughts import SecondThought, WantedOfIt
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import fold, normalise
from handlers.understand.wishes.other_wish import asks_or_wants
from handlers.understand.wishes.wish_reader import likeliest
from models.conversations.conversation_rows import Draft

_FACETS: Mapping[WantedOfIt, Sequence[Facet]] = {
    WantedOfIt.CHANGE: (Facet.MEND, Facet.UNDO),
    WantedOfIt.TAKE_BACK: (Facet.UNDO, Facet.MEND),
    WantedOfIt.ADD: (Facet.MEND, Facet.UNDO),
    WantedOfIt.ATTACH: (Facet.FILES, Facet.MEND),
    WantedOfIt.LOOK: (Facet.COPY,),
    WantedOfIt.REACHED: (Facet.NEXT, Facet.WAIT),
    WantedOfIt.SEEN_BY: (Facet.WHO_SEES,),
    WantedOfIt.NEXT: (Facet.NEXT, Facet.WAIT),
    WantedOfIt.ANOTHER: (),
}
"""What of the matter's sheet answers it where nothing else is declared."""
_LEFT_OUT = (WantedOfIt.ADD, WantedOfIt.ATTACH)
_MENDS = (WantedOfIt.CHANGE, WantedOfIt.TAKE_BACK, *_LEFT_OUT)
"""What may be wanted of a part of it only, or of it as it stands by now: its subject knows that."""
_HEARD_FIRST = (*_MENDS, WantedOfIt.NEXT, WantedOfIt.LOOK)
_FAR = 0.9
"""So far ahead of all others, what was left out is another wish."""
_NUMBER = pattern_of(r"(?<![\d.])[1-9]\d?(?:\.\d{1,2}){1,2}(?![\d.])")
_pattern = cache(pattern_of)
_ONLY_CHANGES = pattern_of(rf"(?:{CHANGE}|ปรับ|{MOVE})")
"""Such a word alone makes no command of the words."""
_LEAD = pattern_of(r"^(?:ขอ|ช่วย|อยาก|จะ|รบกวน|\s)+")
_THIS_ONE = pattern_of("(?:รายงาน|เรื่อง|ฉบับ|อัน|ใบ)(?:นี้|เมื่อกี้)")
"""What was just saved, whatever it is called besides."""
_BEFORE_VALUE = pattern_of("เป็น|คือ|จริงๆ")
_NOT_KEPT = "ข้อความที่พิมพ์มายังไม่ได้เก็บและยังไม่ได้ส่ง"
_LABELS: Mapping[str, str] = {"look": "ดูอีกครั้ง", "change": "แก้ไข", "take_back": "ยกเลิกหรือถอน"}


@dataclass(frozen=True)
class _Saved:
    """What stands in sight.

    flow: the conversation that has saved it.
    facts: those of the buttons that open it.
    """

    context: Context
    flow: str
    facts: Mapping[str, str]
    declared: Afterwards

    @property
    def sheets(self) -> Sequence[FactSheet]:
        return facts_told.by_name(self.context.subjects).get(self.flow, ())

    @property
    def named(self) -> str:
        """A pattern of the words for it."""
        return "|".join(filter(None, (self.declared.named, *(each.named for each in self.sheets))))

    def way(self, wanted: WantedOfIt) -> Way:
        if wanted is WantedOfIt.ANOTHER:
            return ""
        return getattr(self.declared, wanted.name.lower())  # type: ignore[no-any-return]


def answered(
    context: Context, text: str, message_hash: str, heard: bool = False
) -> Sequence[Message]:
    """Does or says what the words want of what was just saved; nothing for other words, and where
    nothing stands in sight that was.

    heard: no subject has heard the words, which may name what they are about
    """
    saved = _in_sight(context) if _may_be_meant(context, text) else None
    thought = second_thoughts.read(text, saved.named) if saved is not None else None
    if saved is None or thought is None or _is_of_another(saved, text, thought):
        return ()
    if _begins_elsewhere(saved, text):
        return ()
    if not heard and _may_be_heard(saved, text, thought):
        return ()
    answer = _done(saved, thought, message_hash)
    if answer and drafts.current(context) is None:
        context.asked = afterwards.stands(saved.flow, saved.facts, context.asked)
    return answer


def _may_be_meant(context: Context, text: str) -> bool:
    """Tells whether it is worth while to look for what stands in sight."""
    if context.person is None or not second_thoughts.may_be_one(text) or word_of(text) is not None:
        return False
    command = registry.command(text)
    return command is None or not command.exact or bool(command.rest)


def _in_sight(context: Context) -> _Saved | None:
    found = afterwards.standing(context.asked_before())
    declared = afterwards.declared(context.subjects, found[0]) if found is not None else None
    return _Saved(context, *found, declared) if found and declared else None


# -- whether it is meant -------------------------------------------------------------------------


def _may_be_heard(saved: _Saved, text: str, thought: SecondThought) -> bool:
    """Tells whether the words name what they are about: its subject knows better what they want,
    but for what was left out, and for what points at this one."""
    heard, first = saved.declared.heard, thought.wanted in _HEARD_FIRST
    if heard and first and _pattern(heard).search(normalise(text)):
        return True
    if thought.points or thought.wanted in _LEFT_OUT or not saved.named:
        return False
    return _pattern(saved.named).search(normalise(text)) is not None


def _is_of_another(saved: _Saved, text: str, thought: SecondThought) -> bool:
    """Tells whether the words want something of another matter, or begin another thing."""
    if thought.wanted is WantedOfIt.ATTACH:
        return False
    if thought.wanted is WantedOfIt.ANOTHER and asks_or_wants(thought.told):
        return True
    if thought.wanted in (WantedOfIt.ADD, WantedOfIt.ANOTHER):
        return begins_another(saved.context, thought.told, saved.flow)
    if thought.points or _numbers_another(saved, text, thought):
        return _numbers_another(saved, text, thought)
    return _names_another(saved, text, _BEFORE_VALUE.split(text)[0] if thought.told else text)


def _begins_elsewhere(saved: _Saved, text: str) -> bool:
    """Tells whether the words begin a conversation of another subject: `แจ้งทุกคนว่า…`."""
    opened = opening.heard_first(saved.context, "opens", text, None)
    if opened is None:
        return False
    own = next((e for e in saved.context.subjects if saved.flow in (f.name for f in e.flows)), None)
    return own is None or opened.name not in {each.name for each in own.flows}


def _numbers_another(saved: _Saved, text: str, thought: SecondThought) -> bool:
    """Tells whether only another activity's number stands in the words; whoever takes it back may
    say what it should have been."""
    numbers = {*_NUMBER.findall(normalise(text))} if "." in text else set()
    takes_back = thought.wanted is WantedOfIt.TAKE_BACK
    return bool(numbers) and not takes_back and saved.facts.get("n") not in numbers


def _names_another(saved: _Saved, text: str, head: str) -> bool:
    """Tells whether the words name another matter, or are the command of anything.

    head: what stands before a new value
    """
    head = _THIS_ONE.sub("นี้", normalise(head))
    if matters_named.names_another(saved.context, head, saved.flow):
        return True
    return _is_called_otherwise(saved, head) or _is_command(text)


def _is_called_otherwise(saved: _Saved, plain: str) -> bool:
    """Tells whether words for what other conversations save stand in the text."""
    others = afterwards.named_otherwise(saved.context.subjects, saved.flow)
    return any(_pattern(each).search(plain) for each in others)


def _is_command(text: str) -> bool:
    command = registry.command(text)
    if command is None or command.score < words.SURE:
        return False
    said = fold(_LEAD.sub("", normalise(text), count=1))
    begun = [each for each in registry.commands()[command.name] if said.startswith(fold(each))]
    return bool(begun) and _ONLY_CHANGES.fullmatch(max(begun, key=len)) is None


def begins_another(context: Context, told: str, flow: str = "") -> bool:
    """Tells whether what was left out is another wish: `ลืมบอกว่าพรุ่งนี้ลา`."""
    match = opening.meant(context, told, registry.meant) if told else None
    if match is None or match.name == flow or not opening.is_open(context, match.name):
        return False
    return match.exact or _is_far_ahead(match, told)


def _is_far_ahead(match: words.Match, told: str) -> bool:
    first = likeliest(respelled(told), registry.commands())
    return first is not None and first.name == match.name and first.lead >= _FAR


# -- what is done --------------------------------------------------------------------------------


def _done(saved: _Saved, thought: SecondThought, message_hash: str) -> Sequence[Message]:
    """Goes the declared way, else tells what the sheet says to it; nothing where neither does."""
    if thought.wanted is WantedOfIt.ANOTHER:
        return _another(saved, thought.told, message_hash)
    way, wanted = saved.way(thought.wanted), thought.wanted
    if thought.asks and (asked := _of_the_sheet(saved, wanted)):
        return asked
    if way is None:
        return ()
    if isinstance(way, DoorTo):
        told = thought.told if wanted is not WantedOfIt.ATTACH else ""
        return _through(saved, way, told, message_hash)
    said = [Text(way, (*_instead(saved, wanted), MENU))] if way else _of_the_sheet(saved, wanted)
    not_kept = [Text(_NOT_KEPT)] if thought.told and wanted is not WantedOfIt.ATTACH else []
    return [*not_kept, *said] if said else ()


def _another(saved: _Saved, told: str, message_hash: str) -> Sequence[Message]:
    """Begins the conversation once more, with what is told of another of the kind."""
    flow = registry.flow(saved.flow)
    if flow is None or not flow.opens_on or not opening.is_open(saved.context, flow.name):
        return ()
    word = flow.opens_on[0]
    typed = f"{word} {told}" if told else word
    facts = {"said": typed} if told and flow.sentence is not None else {}
    return opening.open_named(saved.context, flow.name, told, facts, message_hash, typed)


def _of_the_sheet(saved: _Saved, wanted: WantedOfIt) -> Sequence[Message]:
    """Returns what the matter's sheet says; else who sees it, as the conversation says."""
    asked = next(_cells(saved, wanted), None)
    if asked is not None:
        return opening.ask(saved.context, facts_told.QUERY, "", asked)
    flow = registry.flow(saved.flow) if wanted is WantedOfIt.SEEN_BY else None
    return [Text(flow.seen_by, (MENU,))] if flow is not None and flow.seen_by else ()


def _cells(saved: _Saved, wanted: WantedOfIt) -> Iterator[Mapping[str, str]]:
    for facet in _FACETS[wanted]:
        for sheet in saved.sheets:
            if facts_told.has(saved.context, sheet, facet):
                yield {facts_told.SHEET: sheet.name, facts_told.FACET: facet.value}


def _through(saved: _Saved, door: DoorTo, told: str, message_hash: str) -> Sequence[Message]:
    """Opens the door for what was saved, and says there what is told; it is kept by its own
    confirmation."""
    context, facts = saved.context, {**saved.facts, **door.facts}
    context.said = ""
    rest = told if door.takes else ""
    opened = opening.open_named(context, door.opens, rest, facts, message_hash)
    above = [Text(door.says)] if door.says else []
    place = _hears(context, door) if told else None
    if place is None:
        return [*above, *opened]
    said = conversing.say(context, place, told, message_hash, conversing.Ways())
    return [*above, *opened[:-1], *said]


def _hears(context: Context, door: DoorTo) -> Draft | None:
    """Returns the conversation behind the door if it hears there what is told besides; not where
    any words are an answer."""
    place = drafts.current(context) if not door.takes else None
    if place is None or place.row.flow != door.opens:
        return None
    step = context.flows[door.opens].step(place.row.step)
    may = place.row.step == REVIEW or step is not None and not step.prose
    return place if may else None


def _instead(saved: _Saved, wanted: WantedOfIt) -> Iterator[Button]:
    """Yields the buttons of what may be done with it instead."""
    for name, label in _LABELS.items():
        door = saved.way(WantedOfIt[name.upper()])
        if isinstance(door, DoorTo) and WantedOfIt[name.upper()] is not wanted:
            if opening.is_open(saved.context, door.opens):
                yield Button(label, opens(door.opens, **{**saved.facts, **door.facts}), label)
