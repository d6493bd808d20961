"""Opens a conversation with all that its opening sentence tells (decisions/0144)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import islice

from handlers.context import Context
from handlers.conversation import official_answers, sentence_answers
from handlers.conversation.flow import REVIEW, Closed, Flow, Opening
from handlers.conversation.hidden_keys import LIKELY
from handlers.conversation.official_answers import JustTyped
from handlers.conversation.state import State
from handlers.conversation.steps_asked import steps_asked
from handlers.conversation.told import choices_told, steps, still_told
from handlers.conversation.told.named import NamedPart, named_in
from handlers.conversation.told.sentence_told import SentenceTold
from handlers.conversation.told.texts import asks_why, propose_story
from handlers.conversation.told.things import BUREAU, PERSON, things
from handlers.messages import Message, Text
from handlers.understand.commands.arguments import only_arguments
from handlers.understand.commands.behind_command import (
    Beside,
    asked_first,
    asked_plainly,
    told_beside,
)
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import blanked, fold, normalise
from handlers.understand.wishes.other_wish import asks_or_wants
from handlers.understand.wishes.writing_wanted import without_writing
from models.tables import SECRET_FLOWS


def opened(
    context: Context, flow: Flow, rest: str, facts: Mapping[str, str], typed: str
) -> Opening:
    """Returns the opening with all that the typed sentence tells.

    The conversation itself reads first what stands behind its command. Where the sentence was read
    as a wish, `rest` holds only the days, bureaus and numbers that it names: then it may read the
    whole line, too, and the reading that answers more is taken. What its steps surely take of the
    line besides is filled in.

    The bot writes no text itself: who wants that is told so, and the order is no part of the text.

    Raises Closed.
    """
    typed_whole = typed or rest or context.said
    if not _may_be_written(flow) or without_writing(typed_whole) == typed_whole:
        return _opened_with(context, flow, rest, facts, typed)
    context.said = without_writing(context.said)
    facts = {name: without_writing(words) for name, words in facts.items()}
    rest, typed = without_writing(rest), without_writing(typed)
    opening = _opened_with(context, flow, rest, facts, typed)
    return replace(opening, messages=(Text(NOT_WRITTEN), *opening.messages))


def _may_be_written(flow: Flow) -> bool:
    return flow.name not in SECRET_FLOWS and any(step.prose for step in flow.steps)


NOT_WRITTEN = "บอตร่างข้อความแทนไม่ได้ กรุณาพิมพ์เป็นคำของท่านเอง แล้วตรวจก่อนส่งได้"


def _opened_with(
    context: Context, flow: Flow, rest: str, facts: Mapping[str, str], typed: str
) -> Opening:
    told, command = _told(context, flow, rest, facts, typed)
    chosen = bool(typed) and not context.said
    if context.person is None:  # a code that a stranger types counts once
        return _opened(context, flow, rest, facts)
    if not told.line:
        whole = told_beside(typed, flow.opens_on) if typed else None
        bare = whole or Beside("", typed or rest)
        return _only_said(context, flow, _opened(context, flow, rest, facts), bare)
    line = rest
    if not flow.learned and (command or rest != told.line):
        rest = asked_first(asked_plainly(rest, flow.opens_on))
        facts = {name: asked_plainly(words, flow.opens_on) for name, words in facts.items()}
        longer = command and told.behind and len(told.line) > len(rest)
        line = told.line if longer and flow.name not in SECRET_FLOWS else rest
        if not rest and command and not told.before and flow.steps[0].prose:
            rest = line = told.behind  # a story behind the command
    opening = _best(context, flow, rest, facts, line)
    if not command and rest and fold(rest) not in fold(told.line):
        opening = _without_torn_texts(flow, opening, rest, told.line)
    fills = _may_be_filled(flow) and opening.onward is None
    if fills and not flow.anyone:  # such a one is opened once: it may count wrong codes
        begins = f"{flow.opens_on[0]} " if command else ""
        opening = _without_told_parts(context, flow, opening, told.line, facts, begins)
        opening = _without_leads(context, flow, opening)
    if not fills:
        led_on = opening.onward is not None
        return opening if led_on else _only_said(context, flow, opening, told, chosen)
    texts = command and not told.before and flow.name not in SECRET_FLOWS
    return _filled(context, flow, opening, told, texts, facts, chosen)


def _without_told_parts(
    context: Context,
    flow: Flow,
    opening: Opening,
    line: str,
    facts: Mapping[str, str],
    begins: str,
) -> Opening:
    """Returns the opening of the line without what is told of other questions, where the
    conversation has read that into a text of its own; else the opening as it is.

    begins: the command and a gap, if the sentence holds one
    """
    secret = flow.name in SECRET_FLOWS  # of such a text little is taken out
    if not secret and (left := _not_named(flow, opening, line)) is not None:
        opening = _opened_anew(context, flow, left, facts, begins)
    own = {step.name: value for step in flow.steps if (value := opening.answers.get(step.name))}
    telling = SentenceTold(flow, context, dict(opening.answers), normalise(line), own)
    if (left := choices_told.without_told_ends(telling)) is None:
        return opening
    with suppress(Closed):
        shorter = _opened_anew(context, flow, left, facts, begins)
        if own.keys() <= shorter.answers.keys():
            return shorter
    return opening


def _without_leads(context: Context, flow: Flow, opening: Opening) -> Opening:
    """Returns the opening with the texts that the conversation has read from the line without what
    only leads to them: `เพราะ…`, `เรื่อง…`; a reason keeps it."""
    telling = SentenceTold(flow, context, dict(opening.answers), "", {})
    found = {
        step.name: value
        for step in flow.steps
        if step.prose
        and not (step.takes_questions or asks_why(step))
        and isinstance(text := opening.answers.get(step.name), str)
        and (lead := _LEADS.match(text)) is not None
        and isinstance(value := telling.read(step, text[lead.end() :]), str)
    }
    return replace(opening, answers={**opening.answers, **found}) if found else opening


_LEADS = pattern_of(
    r"(?:เพราะ(?:ว่า)?|เรื่อง(?!ราว|เล่า|สั้น|ที่|นี้|นั้น|ๆ)|หัวเรื่อง|หัวข้อ|คือ(?:ว่า)?|ว่า)\s*[:：]?\s*(?=\S{8})"
)


def _opened_anew(
    context: Context, flow: Flow, left: str, facts: Mapping[str, str], begins: str
) -> Opening:
    line = f"{begins}{left}" if left else ""
    return _opened(context, flow, line, {"said": line} if facts else {})


def _without_torn_texts(flow: Flow, opening: Opening, rest: str, line: str) -> Opening:
    """Returns the opening without a text that is only the days or names which a wish keeps of its
    sentence: `บอกสำนักการคลังหน่อย ประชุมเลื่อนเป็น 9 มีค`; a story that stands whole in it stays."""
    torn = {
        step.name
        for step in flow.steps
        if step.prose
        and isinstance(value := opening.answers.get(step.name), str)
        and fold(value) in fold(rest)
        and not (len(fold(value)) >= _A_STORY and fold(value) in fold(line))
    }
    left = {name: value for name, value in opening.answers.items() if name not in torn}
    return replace(opening, answers=left) if torn else opening


_A_STORY = 40
"""Letters; days and names together are fewer."""


def tells_more(flow: Flow, typed: str) -> bool:
    """Tells whether the sentence tells more than that it opens the conversation."""
    told = told_beside(typed, flow.opens_on) if typed else None
    return bool(typed) if told is None else bool(told.line)


def _may_be_filled(flow: Flow) -> bool:
    """Tells whether its steps may be told beforehand: not where all of that was learned, nor where
    somebody votes in secret."""
    if flow.name in SECRET_FLOWS:
        return any(step.prose for step in flow.steps)
    return not flow.learned


def _not_named(flow: Flow, opening: Opening, line: str) -> str | None:
    """Returns the line without the parts that the names of steps begin, if the conversation has
    read such a name into a text of another step (`…จัดงาน มีหน้าที่ …`); else None."""
    plain = normalise(line)
    parts = [each for each in named_in(flow, plain) if each.end - each.behind > 1]
    texts = {
        step.name: fold(value)
        for step in flow.steps
        if isinstance(value := opening.answers.get(step.name), str)
    }
    if not any(_is_within(each, plain, texts) for each in parts):
        return None
    return " ".join(blanked(plain, [(each.start, each.end) for each in parts]).split())


def _is_within(part: NamedPart, plain: str, texts: Mapping[str, str]) -> bool:
    """Tells whether the name of a step stands in the text of another, or within its own."""
    name = fold(plain[part.start : part.behind + 8])
    return any(
        name in text and not (step == part.step.name and text.startswith(name))
        for step, text in texts.items()
    )


def _best(context: Context, flow: Flow, rest: str, facts: Mapping[str, str], line: str) -> Opening:
    try:
        told = _opened(context, flow, rest, facts)
    except Closed:
        if line == rest:
            raise
        return _opened(context, flow, line, facts)
    if line == rest:
        return told
    try:
        more = _opened(context, flow, line, facts)
    except Closed:
        return told
    return more if _answered(flow, more) > _answered(flow, told) else told


def _opened(context: Context, flow: Flow, rest: str, facts: Mapping[str, str]) -> Opening:
    return sentence_answers.opened(context, flow, flow.open(context, rest, facts))


def _told(
    context: Context, flow: Flow, rest: str, facts: Mapping[str, str], typed: str
) -> tuple[Beside, bool]:
    """Returns what the typed sentence tells beside the command, and whether the command stands in
    it: else it is the whole sentence. Nothing where nothing was typed, or a button tells what it is
    about."""
    if not typed and facts.keys() - {"said"} or only_arguments(rest) and flow.learned:
        return Beside("", ""), False
    for said in filter(None, (typed, rest, context.said)):
        told = told_beside(said, flow.opens_on)
        if told is not None:
            return told, True
    return Beside("", typed or (rest and (context.said or rest))), False


def _answered(flow: Flow, opening: Opening) -> int:
    return sum(step.name in opening.answers for step in flow.steps)


def _filled(
    context: Context,
    flow: Flow,
    opening: Opening,
    told: Beside,
    texts: bool,
    facts: Mapping[str, str],
    chosen: bool,
) -> Opening:
    """Returns the opening with what the steps take of the line besides.

    texts: what is left of it may be a text. chosen: the conversation was chosen by a button for the
    sentence, so a wish in it is a wish for this.
    """
    line = told.line
    if asks_or_wants(line) and not chosen and sure_kind(line, "") is not SentenceKind.ANSWER:
        return _only_said(context, flow, opening, told)
    if not _answered(flow, opening) and flow.name not in SECRET_FLOWS:
        opening = _of_one_thing(context, flow, opening, line)
    every = {step.name for step in flow.steps}
    proposed = every if still_told.only_proposes(flow) else _refused(context, flow, opening, facts)
    found = steps.told(context, flow, opening.answers, line, texts or chosen, proposed, texts)
    if not (texts or chosen or flow.name in SECRET_FLOWS):
        propose_story(found, len(normalise(told.before)) + 1 if told.before and told.behind else 0)
    still = still_told.kept(found, texts, opening.messages)
    if not (found.answers or found.likely or still):
        return opening
    begun = State(REVIEW, opening.answers).filled(found.answers, found.likely)
    begun = official_answers.kept(flow, begun, JustTyped(line, context.today, opening.answers))
    answered = (*opening.answered, *found.answers, *found.likely)
    return replace(opening, answers={**begun.answers, **still}, answered=answered)


def _only_said(
    context: Context, flow: Flow, opening: Opening, told: Beside, chosen: bool = False
) -> Opening:
    """Returns the opening with what its own reading has left of the line: no question reads it.

    chosen: by a button for the line, which is said back if nothing is read of it.
    """
    if chosen and (unread := _unread(flow, opening, told.line)):
        above = (*opening.above_draft, *unread)
        return replace(opening, messages=(*opening.messages, *unread), above_draft=above)
    plain = normalise(told.line)
    if not _MAY_TELL.search(_NUMBERS.sub(" ", plain)):
        return opening  # it is no use to look for people in them
    telling = SentenceTold(flow, context, dict(opening.answers), plain, dict(opening.answers))
    still = still_told.kept(telling, False, opening.messages, read=False)
    return replace(opening, answers={**opening.answers, **still}) if still else opening


def _unread(flow: Flow, opening: Opening, line: str) -> Sequence[Message]:
    """Returns a message that shows the line to the person again, if the conversation read nothing
    in it. A question or a wish is no answer, so it is not shown."""
    read = opening.subject or LIKELY in opening.answers or _answered(flow, opening)
    if read or len(fold(line)) < _LEAST_UNREAD or flow.name in SECRET_FLOWS or asks_or_wants(line):
        return ()
    return (Text(_UNREAD.format(line)),)


_UNREAD = "ข้อความก่อนหน้านี้ยังไม่ได้ใช้ตอบข้อใด: “{}”\nหากเป็นคำตอบ พิมพ์อีกครั้งในข้อที่ตรงกันได้"
_LEAST_UNREAD = 20
"""Letters; fewer only say what the button says."""

_NUMBERS = pattern_of(r"(?<![\d.])[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])")
_MAY_TELL = pattern_of(
    r"\d|https?:|สำนัก|นาย|นาง|คุณ|น\.\s?ส|ดร\.|พรุ่งนี้|มะรืน|เมื่อวาน|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์|โมง|บ่าย|เพราะ|เนื่องจาก"
)
"""Without these and besides the numbers of activities no day, amount, person or bureau is told."""


def _refused(
    context: Context, flow: Flow, opening: Opening, facts: Mapping[str, str]
) -> Collection[str]:
    """Returns the question about which the conversation itself says something to the line: what it
    could not read there."""
    if not opening.messages:
        return ()
    with suppress(Closed):
        bare = flow.open(context, "", dict.fromkeys(facts, "")).messages
        if all(each in bare for each in opening.messages):
            return ()
    asked = (s.name for s in steps_asked(flow, opening.answers) if s.name not in opening.answers)
    return [*islice(asked, 1)]


def _of_one_thing(context: Context, flow: Flow, opening: Opening, line: str) -> Opening:
    """Returns the opening that the conversation reads in the name of one person or bureau of the
    line, where it reads nothing in the whole; else the opening as it is."""
    about = [each for each in things(context, normalise(line)) if each.kind in (PERSON, BUREAU)]
    for thing in about[:_MOST_TRIED]:
        with suppress(Closed):
            told = _opened(context, flow, thing.words, {})
            if _answered(flow, told):
                return told
    return opening


_MOST_TRIED = 2
