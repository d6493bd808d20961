"""Parts what a sentence tells of a conversation that it begins from what it asks at its end:
`เมื่อวานบริษัทเอากระเช้ามาวางไว้ ขอแจ้งไว้ค่ะ แบบนี้จะโดนไหมคะ` (docs/decisions/0251)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers import registry
from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.flow import Answers, Flow
from handlers.conversation.told import asked_behind
from handlers.messages import Message, Text
from handlers.messages.limits import MESSAGES
from handlers.one_to_one import opening
from handlers.one_to_one.inside import asked_amid
from handlers.one_to_one.of_matters import facts_asked
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.facets.facet import Facet
from handlers.understand.kinds.asked_sentences import asks_who_sees
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import fold
from handlers.understand.wishes.whole_sentence import RULES, read_by_meaning
from handlers.understand.words import Match

Opens = Callable[[str, Match], Sequence[Message]]
_MONTH = pattern_of(ANY_MONTH)
_LEAST_TOLD, _MOST_CLAUSES = 25, 8
"""Letters of a story before the question, and clauses of the question."""


def parted(text: str) -> tuple[str, str]:
    """Returns what is told and the questions at the end, each without the other; the whole and ""
    where it ends with none, or too little is told before."""
    words = text.split()
    if "\n" in text.strip() or not facts_asked.may_ask(text):
        return text, ""
    start, end = len(words), len(words)
    for at in range(len(words) - 1, max(0, len(words) - _MOST_CLAUSES - 1), -1):
        clause = " ".join(words[at:end])
        if at and words[at - 1].isdigit() and _MONTH.match(clause):
            continue  # `เลื่อนไปวันที่ 30 เมษายนได้ป่าว` tells one day
        if only_asks(clause) and facts_asked.may_ask(clause):
            start = end = at
    told, asked = " ".join(words[:start]), " ".join(words[start:])
    if not asked or len(fold(told)) < _LEAST_TOLD or only_asks(told):
        return text, ""
    return told, asked


def begun(context: Context, text: str, match: Match, opens: Opens) -> Sequence[Message]:
    """Begins a conversation with all that is told before a question, and answers the question above
    its first own one; nothing for other sentences, for a question without an answer, and for what
    is confidential: there a question belongs to the story.

    match: what the sentence begins. opens: opens that with other words.
    """
    if len(text) < _LEAST_TOLD:
        return ()
    flow = registry.flow(match.name)
    if flow is None or flow.name in registry.CONFIDENTIAL:
        return ()
    said, asked = parted(text)
    if not asked or _wishes(asked, match):
        return ()
    told = _answer(context, flow, flow.steps[0].name, {}, asked)
    if not told:
        return ()  # `เลื่อนเตือนไปวันจันทร์ได้ไหม` orders, and asks nothing
    if _asks_whether_at_all(context, flow, said, asked):
        word = registry.commands()[flow.name][0]
        begins = asked_behind.opening_button(context, flow, word, text)
        return drafts.with_buttons(told, (begins, *drafts.back_to(context), drafts.MENU))
    found = opening.meant(context, said, registry.meant)
    same = found is not None and found.name == match.name
    context.said = respelled(said)
    done = opens(said, found if found is not None and same else replace(match, rest=""))
    place = drafts.current(context)
    if place is None or place.row.flow != flow.name:
        return done
    answers = (place.state or {}).get("answers", {})
    told = [*_answer(context, flow, place.row.step, answers, asked)]
    told = told[: max(1, MESSAGES - len(done))]
    return [*(replace(each, quick=()) for each in told), *done]


def _asks_whether_at_all(context: Context, flow: Flow, said: str, asked: str) -> bool:
    """Tells whether it is asked if one has to do this, where nothing says that one wants to, and
    little of it is told: the answer may be no."""
    fact = facts_asked.asked(context, asked, flow.name)
    if fact is None or fact.facet is not Facet.MUST or _WANTS.search(said) is not None:
        return False
    stated = flow.sentence(said, context, {}).answers if flow.sentence is not None else {}
    return len(stated.keys() & {each.name for each in flow.steps}) < _TOLD_WHOLE


_TOLD_WHOLE = 4
"""Questions that a story answers which is told as a report is."""
_WANTS = pattern_of(
    r"(?:ขอ|อยาก|จะ|ฝาก|ช่วย|ต้องการ|รบกวน)(?:จะ|ให้|มา|ขอ)*(?:แจ้ง|รายงาน|บันทึก|ลง|ส่ง|ทำ|ลา)|(?:แจ้ง|รายงาน|บันทึก)ไว้"
)


def _wishes(asked: str, match: Match) -> bool:
    """Tells whether the last words politely want what is begun: `ส่งรายงานเลยได้ไหม`."""
    wanted = registry.meant(asked)
    return wanted is not None and wanted.name == match.name


def known(context: Context, flow: str, asked: str) -> Sequence[Message]:
    """Returns what the matter's own sheet says to a question, else the rule that it surely means,
    without ways on; nothing where neither knows of it."""
    told = asked_amid.told(context, flow, asked) or _rule(context, asked)
    return [replace(each, quick=()) for each in told[:1]]


def _rule(context: Context, asked: str) -> Sequence[Message]:
    match = read_by_meaning(asked, registry.commands())
    query = registry.query(match.name) if match is not None else None
    if (
        query is None
        or not query.name.startswith(RULES)
        or not opening.is_open(context, query.name)
    ):
        return ()
    return query.answer(context, asked, {})


def _answer(
    context: Context, flow: Flow, at: str, answers: Answers, asked: str
) -> Sequence[Message]:
    if flow.seen_by and asks_who_sees(asked):
        return [Text(flow.seen_by)]
    heeded = flow.heeds(asked, at, context, answers)
    if heeded is not None and heeded.told and not heeded.answers:
        return [Text(heeded.told)]
    return asked_amid.told(context, flow.name, asked)
