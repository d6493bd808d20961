"""Hears what is asked of a matter, and answers it from the matter's sheet (decisions/0177)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from handlers import registry
from handlers.context import Context
from handlers.conversation import afterwards
from handlers.messages import Card, Message, Para
from handlers.one_to_one import opening
from handlers.one_to_one.of_matters import matters_named
from handlers.one_to_one.of_matters.matters_named import named_in, names_another, own_work_in
from handlers.question.query import opened_by
from handlers.subjects.facts import facts_told
from handlers.subjects.facts.fact_sheet import FactSheet
from handlers.understand.facets.amid_reader import without_general
from handlers.understand.facets.facet import Facet
from handlers.understand.facets.facet_by_form import facet_by_form
from handlers.understand.facets.facet_reader import LikelyFacet, likeliest
from handlers.understand.facets.matter_reader import is_far, is_likely, likeliest_matters
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise
from handlers.understand.wishes.whole_sentence import RULES, is_further, surely_asks

_LONGEST, _HARDLY = 160, 0.1
LEAD, INSIDE, SURE, _SURE_OF_OTHER, PLAIN = 0.2, 0.3, 0.4, 0.6, 1.0
"""So far ahead of the next, a facet is read (hardly, of a named matter); in a conversation; surely,
where another reader read something else; where that is a rule; where it shows or does something."""
_AT_WORK = 0.15
"""The same of the person's own work, of which all that can be done is told in short otherwise."""
_ASKS_PLAINLY = 1.0
"""So far ahead of asking for no standing fact, it is no wish that only sounds alike."""
_SHOWN_OR_DONE = frozenset((Facet.PURPOSE, Facet.HOW, Facet.COPY, Facet.REMINDERS))
"""Whoever asks for these is as well served by what shows or does it."""

_MAY_ASK = pattern_of(
    rf"{WHETHER}|ปะ(?![ก-๙])|เปล่า|หรือ|หรอ|เหรอ|รึ|ใคร(?!\S{{0,14}}ก็)|อะไร(?!ก็|(?:สัก|นิด)*หน่อย)|ไหน(?!ก็)|กี่|เมื่อไ(?!หร่ก็|รก็)|{HOW_IN_SHORT}|ทำไม|เท่าไ|ใด|มะ(?![ก-๙])|(?:ถ้า|หาก|แล้ว).*ล่ะ|[?]"
)
"""What stands in a sentence that asks. In a conversation others are answers, as `ใครก็ได้` is."""
_OF_CARD = frozenset((Facet.PURPOSE, Facet.HOW))
"""What the card of a subject on itself tells."""
_FEARS = pattern_of(f"กลัว|กังวล|ปลอดภัย(?:{WHETHER}|หรือ)|กลั่นแกล้ง|แกล้งกลับ|แก้แค้น|เอาคืน")
_OF_FEAR = frozenset((Facet.AFRAID, Facet.NAMELESS, Facet.WHO_SEES))
"""What may be told to somebody who is afraid; all else is for what speaks of fear."""
_SUPPOSES = pattern_of(r"(?:แล้ว|แต่)?\s?(?:ถ้า|หาก|สมมติ)")
"""How a sentence begins that asks even for what would else be an answer: `ถ้าไม่รู้ชื่อล่ะ`."""
_OF_A_STEP = frozenset(
    (
        Facet.PURPOSE,
        Facet.HOW,
        Facet.MUST,
        Facet.WHICH,
        Facet.LIMITS,
    )
)
"""Asked in the middle of a conversation, they are meant of the present question."""
_OF_ONE = pattern_of(
    r"[\d๐-๙]\.[\d๐-๙]|ปี\s?(?:หน้า|ก่อน|ที่แล้ว|นู้น|โน้น|\d|[๐-๙])|ปีงบ\S*\s?(?:หน้า|ก่อน|\d)|แล้ว\s?(?:ใช่|หรือยัง|รึยัง|ยัง(?![ก-๙])|หรือเปล่า|ป่าว|เหรอ|หรอ)"
)
"""What is asked of one activity, of another year or of today's state is told by what knows that."""
_DONE_AT_ONCE = frozenset((Facet.UNDO, Facet.MEND, Facet.COPY))
"""Who asks for these of something that they have may as well have it done."""
_ASKS_WHY = pattern_of(
    rf"(?:แล้ว|ว่าแต่|อยากรู้(?:ว่า)?|สงสัย(?:ว่า)?|\s)*(?:ทำไม|เพราะ(?:อะไร|เหตุใด|เหตุไร))(?:ถึง|จึง|{ME_OR_US}|\s)*(?:จะ)?ต้อง"
)
"""`ทำไมต้องลงทะเบียน` wants to know what for, not whether."""


@dataclass(frozen=True)
class AskedFact:
    """What a sentence asks of a matter.

    lead: how far the facet is ahead of others.
    plainly: whether it is asked so plainly that no wish can be meant.
    named: whether the words name this matter.
    in_sight: whether the conversation or the last answer is about it.
    saved: whether only what was just saved is about it; the words need not be.
    """

    sheet: FactSheet
    facet: Facet
    text: str
    lead: float
    plainly: bool
    named: bool
    in_sight: bool
    saved: bool = False

    @property
    def sure(self) -> bool:
        return self.lead >= SURE

    def is_done_by(self, context: Context, name: str, begins: bool) -> bool:
        """Tells whether the conversation or question `name` does what is asked about, or answers it
        with what the words say besides."""
        if name == facts_told.instead(context, self.sheet, self.facet):
            return True
        if self.plainly and (begins or self.facet == Facet.MEND):
            return False  # the door stands below the answer
        shows = registry.query(name) is not None and self.facet in _DONE_AT_ONCE
        if not begins and not shows:  # a conversation that does not begin says only what it is for
            return False
        return name in facts_told.doors(context, self.sheet, self.facet)

    def is_of_a_step(self, context: Context) -> bool:
        """Tells whether it is rather asked of the present question of a conversation, or answered
        by what changes from day to day, which nobody wants to see in the middle of one."""
        instead = facts_told.instead(context, self.sheet, self.facet)
        of_step = self.facet in _OF_A_STEP and self.in_sight
        changes = bool(instead) and not instead.startswith(RULES)
        unknown = self.facet == Facet.UNKNOWN and _SUPPOSES.match(self.text) is None
        return of_step or changes or unknown or self.facet == Facet.NOTHING

    def answer(self, context: Context) -> Sequence[Message]:
        """Returns the answer, after which the matter need not be named."""
        facts = {facts_told.SHEET: self.sheet.name, facts_told.FACET: self.facet.value}
        answer = opening.ask(context, facts_told.QUERY, self.text, facts)
        saved = afterwards.standing(context.asked_before())
        if saved is not None and saved[0] in self.sheet.flows:
            context.asked = afterwards.stands(*saved, context.asked)
        return answer


def _likely(text: str) -> LikelyFacet | None:
    """Returns what the words likely ask; None if nothing, or what no sheet can know."""
    if len(text) > _LONGEST or is_of_one(text):
        return None
    likely = likeliest(text)
    if (plain := facet_by_form(text)) is not None:
        return LikelyFacet(plain, PLAIN, PLAIN, likely.near if likely is not None else ())
    if likely is None or (likely.lead < LEAD and not likely.near):
        return None
    fears = likely.facet not in _OF_FEAR and _FEARS.search(text) is not None
    if likely.facet == Facet.MUST and _ASKS_WHY.match(normalise(text)):
        return likely._replace(facet=Facet.PURPOSE, near=(Facet.MUST, *likely.near))
    return likely if not fears else None


def is_of_one(text: str) -> bool:
    """Tells whether the words ask of one activity, of another year or of today's state."""
    return _OF_ONE.search(respelled(text)) is not None


def asked(context: Context, text: str, flow: str = "") -> AskedFact | None:
    """Returns what the words ask of a matter; None if they ask nothing that a sheet answers to the
    person.

    flow: the conversation in which they are typed; "" outside of any.
    """
    likely = _likely(text)
    if likely is None:
        return None
    known = facts_told.sheets(context.subjects)
    at_work = own_work_in(context, known, text) if not flow else []
    if at_work and likely.lead < _AT_WORK:
        return None
    named = at_work or named_in(known, text)
    plainly = likely.asks >= _ASKS_PLAINLY and likely.facet not in _SHOWN_OR_DONE and may_ask(text)
    around = [name for name, each in known.items() if flow and flow in each.flows]
    if flow in registry.CONFIDENTIAL:  # a story may name any other matter
        known = {name: known[name] for name in around}
        named = [name for name in named if name in known]
    before = [] if flow else _before(context, known)
    seen = {*named, *around, *before}
    formed = likely.lead >= PLAIN and likely.facet is Facet.UNKNOWN
    meant = likeliest_matters(text, named, around, before, formed)
    meant = [n for n in meant if n in seen or not matters_named.is_ruled_out(known.get(n), text)]
    whole = [around[0] if _is_of_no_part(text, each, named, around) else each for each in meant]
    for name in (*whole, *meant):
        for facet in (likely.facet, *likely.near):
            if name in known and facts_told.has(context, known[name], facet):
                lead = likely.lead if facet == likely.facet else 0.0
                in_sight, is_named = name in around or name in before, name in named
                saved = name in before and not is_named and _is_saved(context)
                return AskedFact(known[name], facet, text, lead, plainly, is_named, in_sight, saved)
    of_all = _of_all(context, known, likely.facet)
    if of_all is None:
        return None
    return AskedFact(of_all, likely.facet, text, likely.lead, plainly, named=False, in_sight=False)


def _is_of_no_part(text: str, name: str, named: Collection[str], around: Sequence[str]) -> bool:
    """Tells whether the sheet is about a part of the open conversation, but the words are not.

    `ครบกำหนดวันไหน อันนี้` asks about the report, not about its evidence. The first sheet of a
    conversation is about all of it, the others are about its parts.
    """
    return name in around[1:] and name not in named and not is_likely(text, name)


def _of_all(context: Context, known: Mapping[str, FactSheet], facet: Facet) -> FactSheet | None:
    """Returns the sheet that answers this also for matters of which no sheet says it."""
    found = (each for each in known.values() if facet in each.of_all)
    return next((each for each in found if facts_told.has(context, each, facet)), None)


def outside(context: Context, text: str, surely: bool) -> AskedFact | None:
    """Returns what words ask of a matter that mean nothing else; None if they ask nothing.

    surely: only if that is sure
    """
    found = asked(context, text)
    if found is None:
        return None
    near = INSIDE if found.saved else _HARDLY if found.named else 0.0
    least = _SURE_OF_OTHER if surely else near if found.named or found.in_sight else SURE
    return found if found.lead >= least else None


def instead_of(context: Context, text: str, name: str, begins: bool = False) -> Sequence[Message]:
    """Answers words that surely ask something of a matter which they name or which is in sight,
    where they were read as the question or conversation `name`; nothing for others.

    begins: whether the words would begin the conversation `name`
    """
    found, known = asked(context, text), facts_told.sheets(context.subjects)
    if found is None or found.is_done_by(context, name, begins) or _is_put(context, text, name):
        return ()
    named = found.facet in (Facet.DUE, Facet.MEND) or facet_by_form(text) is not None
    if not (begins or named) and surely_asks(text, name, registry.commands()):
        return ()
    story = name in registry.CONFIDENTIAL and facts_told.calls(context, found.sheet, text, name)
    if story or found.saved and is_further(text, registry.commands(), found.lead):
        return ()
    rule = name.startswith(RULES)
    if found.facet == Facet.HOW and not rule:
        return ()  # who may do it is led there
    here = found.in_sight or found.sheet.name in own_work_in(context, known, text)
    if rule and not here and is_far(text, found.sheet.name):
        return ()  # `ไฟล์…เอามายืนยันผล` names documents by a word, and is about evidence
    if found.facet == Facet.PURPOSE and rule and not ("ทำไม" in text or "เพราะอะไร" in text):
        return ()  # the rule says what another thing is: `โนกิ๊ฟมันคืออะไร`
    return found.answer(context) if found.lead >= _least(context, found, name, begins) else ()


def _is_saved(context: Context) -> bool:
    return afterwards.standing(context.asked_before()) is not None


def _is_put(context: Context, text: str, name: str) -> bool:
    """Tells whether words put a question to the conversation `name`, which is for questions: behind
    its own word, or about another matter (`ถามคลินิก ส่งรายงานช้าได้ไหม`)."""
    flow = context.flows.get(name)
    if flow is None or not flow.steps[0].takes_questions:
        return False
    behind = text.startswith(tuple(f"{word} " for word in flow.opens_on))
    return behind or len(named_in(facts_told.sheets(context.subjects), text)) > 1


def _least(context: Context, found: AskedFact, name: str, begins: bool) -> float:
    """Returns how far ahead the facet must be to be told instead of what was read."""
    if not (found.named or found.in_sight):
        return PLAIN
    if begins:
        if not (found.plainly and found.named):
            return PLAIN
        fails = found.facet is Facet.FAILS and only_asks(found.text)
        return INSIDE if fails else _SURE_OF_OTHER
    if name in context.flows or found.sheet.name not in facts_told.alike(context.subjects, name):
        return SURE
    if _is_card(name) and found.in_sight:
        return SURE
    return _SURE_OF_OTHER if name.startswith(RULES) or found.plainly else PLAIN


def instead_of_rule(context: Context, text: str, name: str, flow: str = "") -> Sequence[Message]:
    """The same where the words fit a rule of the shelves or a subject's own card on itself: only if
    they name no matter and another one is in sight (`แล้วหัวหน้าเห็นมั้ย`), or plainly ask one thing
    of what the card is about.

    flow: the conversation in which they are typed; "" outside of any
    """
    found = asked(context, text, flow)
    if found is None or name not in facts_told.by_name(context.subjects):
        return ()
    if found.sheet.name in facts_told.alike(context.subjects, name):
        one_thing = found.lead >= (SURE if found.plainly and found.named else PLAIN)
        one_thing = one_thing and _is_card(name) and found.facet not in _OF_CARD
        return found.answer(context) if one_thing else ()
    seen = found.in_sight and not found.named
    return found.answer(context) if seen and found.sure else ()


def is_out_of_place(context: Context, text: str, name: str, flow: str) -> bool:
    """Tells whether a rule read in a conversation is about a matter that nothing names."""
    of_rule = facts_told.alike(context.subjects, name)
    known = facts_told.sheets(context.subjects)
    here = {each.name for each in known.values() if flow in each.flows}
    return bool(of_rule and here) and not of_rule & {*here, *named_in(known, text)}


def _is_card(name: str) -> bool:
    """Tells whether a question only says what its subject is about."""
    return name.startswith(facts_told.ABOUT)


def own_work_of(context: Context, text: str, name: str) -> FactSheet | None:
    """Returns the sheet of the person's own work that the words name, where they were read as the
    rule `name` for those on the other side of it; None for other words."""
    found = own_work_in(context, facts_told.sheets(context.subjects), text)
    of_rule = facts_told.alike(context.subjects, name) if name.startswith(RULES) else frozenset()
    sheet = next((each for each in found if each in of_rule), None)
    likely = likeliest(text) if sheet is not None else None
    if sheet is None or likely is not None and likely.lead >= _AT_WORK:
        return None
    return facts_told.sheets(context.subjects)[sheet]


def of_sheet(context: Context, sheet: str, text: str) -> Sequence[Message]:
    """Returns what the words surely ask of this matter, which is known otherwise than by them;
    nothing if they ask nothing that may be told of any one of it."""
    known, likely = facts_told.sheets(context.subjects).get(sheet), likeliest(text)
    least = _SURE_OF_OTHER if _WHY in text else SURE
    if known is None or likely is None or likely.lead < least:
        return ()
    if likely.facet in _NOT_OF_ONE or not facts_told.has(context, known, likely.facet):
        return ()
    found = AskedFact(
        known, likely.facet, text, likely.lead, plainly=False, named=True, in_sight=False
    )
    return found.answer(context)


_WHY = "ทำไม"
"""Why one thing is as it is, what goes for all hardly tells."""
_NOT_OF_ONE = frozenset(
    (Facet.PURPOSE, Facet.NOT_DONE, Facet.UNDO, Facet.DUE, Facet.COUNTED, Facet.WAIT, Facet.COPY)
)
"""Asked of one thing they mean its own purpose, day or figures, or that it be ended."""


def may_ask(text: str) -> bool:
    """Tells whether words in a conversation may ask something; others are rather an answer."""
    return _MAY_ASK.search(text) is not None


def asks_here(context: Context, text: str, flow: str) -> bool:
    """Tells whether words plainly ask something of the conversation itself, though questions may be
    answers there: `ส่งแล้วยกเลิกได้ไหม` where somebody tells to whom a message goes."""
    found = asked(context, text, flow)
    return found is not None and found.plainly and found.in_sight and found.lead >= PLAIN


def of_the_open(context: Context, text: str, name: str, flow: str) -> bool:
    """Tells whether the words of the question `name` plainly ask what is known of a conversation's
    own matter, of which another subject's question knows nothing: `ใครอนุมัติ` where leave is told."""
    found = asked(context, text, flow) if may_ask(text) else None
    if found is None or not (found.in_sight and found.plainly and found.sure) or found.named:
        return False
    own = (each for each in context.subjects if any(of.name == flow for of in each.flows))
    return all(of.name != name for each in own for of in each.queries)


def inside(
    context: Context, text: str, flow: str, least: float
) -> Callable[[], Sequence[Message]] | None:
    """Returns the answer to what the words ask of the matter of a conversation, or of another one
    that they name; None if they ask nothing of the kind, or rather of the present question.

    least: how far ahead of others the facet must be
    """
    found = asked(context, text, flow)
    if found is None or found.is_of_a_step(context):
        return None
    if found.in_sight and names_another(context, without_general(text), flow):
        return None
    if found.lead < (least if found.named or found.in_sight else max(least, SURE)):
        return None
    return lambda: found.answer(context)


def lines(context: Context, flow: str, facet: Facet) -> str:
    """Says this of the matter of a conversation, as its sheet does; "" if none has it."""
    sheets = (each for each in facts_told.sheets(context.subjects).values() if flow in each.flows)
    told = (facts_told.told(context, each, facet) for each in sheets)
    cards = (each[0] for each in told if each and isinstance(each[0], Card))
    found = ([row.text for row in card.rows if isinstance(row, Para)] for card in cards)
    return "\n".join(next(filter(None, found), ()))


def _before(context: Context, known: Mapping[str, FactSheet]) -> Sequence[str]:
    """Returns the names of the sheets that the answer just before was about, or what was just
    saved; none if it was about no matter."""
    asked = context.asked_before()
    if saved := afterwards.standing(asked):
        return [each.name for each in facts_told.by_name(context.subjects).get(saved[0], ())]
    name, facts = opened_by(asked)
    if name == facts_told.QUERY.name:
        told = dict(parse_qsl(facts)).get(facts_told.SHEET, "")
        return [told] if told in known else []
    query = registry.query(name)
    if query is not None and query.following is not None:  # figures are asked on in their own way
        return []
    return [each.name for each in facts_told.by_name(context.subjects).get(name, ())]
