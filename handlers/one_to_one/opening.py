"""Opens what typed words or a button mean: a conversation, a question, or an added answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from handlers import registry
from handlers.context import Context
from handlers.conversation import beginning, draft_buttons, drafts, names_kept_out, nearest_offers
from handlers.conversation.drafts import MENU
from handlers.conversation.flow import Flow
from handlers.conversation.told import asked_behind
from handlers.home import menu
from handlers.messages import Message, Text
from handlers.one_to_one import half_joined
from handlers.one_to_one.of_matters import doing, of_everybody, own_first
from handlers.one_to_one.unsure import nearest_only
from handlers.one_to_one.unsure.given_way import given_way
from handlers.question import days_told, office_told, strange_words, welcome, year_told
from handlers.question.query import Query, opens
from handlers.question.role_names import who_they_are
from handlers.reports.filing import early_files
from handlers.rich_menu.rich_menus import STRANGER, role_of
from handlers.subjects.asked_each_turn import listening
from handlers.subjects.facts import facts_told
from handlers.understand import words
from handlers.understand.commands.courtesies import only_introduces
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise
from handlers.understand.wishes.asks_which import asks_which
from handlers.understand.wishes.fitting.fitting_wish import fitting
from handlers.understand.wishes.whole_sentence import READ, RULES, nearest_wishes, own_wish
from handlers.understand.wishes.wish_reader import likeliest
from models.people.person import ADMIN, EXECUTIVE, RECEIVER


def meant(
    context: Context, text: str, read: Callable[[str], words.Match | None]
) -> words.Match | None:
    """Returns what was typed; a complaint is a command even if the text is long.

    A stranger's joining code is none, though it may begin like one: QR2FJ-NC3DQ.
    """
    if context.person is None and (
        only_introduces(text) or heard_first(context, "of_strangers", text)
    ):
        return None
    match = _not_a_long_story(names_kept_out.read_without(context, text, read), text)
    if match is not None and not match.exact:
        match = given_way(context, match, text)
    if match is not None and _begins(match) and asks_which(text):
        match = _question_asked(text, match)
    begun = heard_first(context, "begins", text)
    if begun is None:
        return match
    unsure = match is None or match.name == begun.name and match.score < words.SURE
    return words.Match(begun.name, text, True, words.SURE) if unsure else match


def _begins(match: words.Match) -> bool:
    """Tells whether a conversation is begun; no confidential one, in which a story is told."""
    return registry.flow(match.name) is not None and match.name not in registry.CONFIDENTIAL


def _question_asked(text: str, match: words.Match) -> words.Match | None:
    """Returns what is surely asked by words that would begin a conversation and only ask which, or
    whether somebody does; the conversation if that is meant so; None if it is not clear."""
    first = likeliest(respelled(text), registry.commands())
    if first is None or first.lead < _ASKED:
        return None
    if first.name == match.name:
        return match if first.lead >= _MEANT_SO else None
    asked = registry.query(first.name) is not None
    return words.Match(first.name, "", False, READ) if asked else None


def _not_a_long_story(match: words.Match | None, text: str) -> words.Match | None:
    """Returns None instead of a complaint that a long text only seems to hold, or that is only
    announced as a question: whoever tells it is asked first, and nothing is kept."""
    seems = match is not None and match.score < words.SURE and match.name in registry.CONFIDENTIAL
    if not seems:
        return match
    announced = _ANNOUNCED.match(normalise(text)) is not None
    return None if announced or len(text) > _LONG_STORY else match


_LEAD = rf"(?:{POLITE}|แล้ว|คือ|ว่าแต่|{ME}|\s)*"
_ANNOUNCED = pattern_of(rf"{_LEAD}มี(?:คำถาม|ข้อสงสัย|เรื่องสงสัย)(?:เรื่อง|เกี่ยวกับ|ว่า|\s)")
_SUPPOSED = pattern_of(
    rf"{_LEAD}(?:ถ้า|หาก|สมมติ)(?:ว่า)?.{{4,60}}?(?:จะ|แล้ว|มัน|\s)*(?:เป็น|เกิด|มี|ได้)(?:{HOW_IN_FULL}|อะไร)"
    rf"(?:ขึ้น|ต่อ|บ้าง|ตามมา|ไป|{POLITE}|[\s?])*$"
)


def supposes(text: str) -> bool:
    """Tells whether the words only ask what would come of it: `ถ้าแจ้งเรื่อง… จะเป็นยังไงต่อ`."""
    return _SUPPOSED.match(normalise(text)) is not None


def open_named(
    context: Context,
    name: str,
    rest: str,
    facts: Mapping[str, str],
    message_hash: str = "",
    typed: str = "",
) -> Sequence[Message]:
    """Opens a conversation, asks a question or does something with a draft, by its name.

    typed: the whole sentence that asks for it, of which a conversation keeps what it tells.
    """
    about_draft = _DRAFTS.get(name)
    if about_draft is not None:
        return about_draft(context, facts)
    declared = registry.flow(name) or registry.query(name)
    if declared is None:
        return drafts.ended(None)
    if isinstance(declared, Flow):
        if context.person is None and not declared.anyone:
            return _for_the_known(context, declared.name)
        return beginning.open_flow(context, declared, rest, facts, message_hash, typed)
    return ask(context, declared, rest, facts)


def _for_the_known(context: Context, name: str) -> Sequence[Message]:
    """Tells who is not known in this account how to join, and what they do until then."""
    if name != menu.QUERY.name and (left := half_joined.told(context)):
        return left
    listen = listening(context.subjects, "meanwhile")
    if words := next((each.meanwhile[name] for each in listen if name in each.meanwhile), ""):
        return [strange_words.not_known(context, words)]
    if name == menu.QUERY.name:
        return welcomed(context)
    if any(name in each.of_public for each in listening(context.subjects, "of_public")):
        return [strange_words.ask_the_office(context)]
    context.asked = context.asked_before()  # another question may be asked of it
    first = strange_words.registers_first(context, registry.flow(name) is not None)
    return [first, *(early_files.offered(context) if context.sent_early else ())]


_DRAFTS: Mapping[str, Callable[[Context, Mapping[str, str]], Sequence[Message]]] = {
    "resume": lambda context, facts: draft_buttons.resume(context, facts.get("c", "")),
    "anew": lambda context, facts: draft_buttons.anew(
        context, facts.get("c", ""), facts.get("t", "")
    ),
    "drop": lambda context, facts: draft_buttons.drop(
        context, facts.get("c", ""), facts.get("t", "")
    ),
    early_files.DROP: lambda context, _facts: early_files.drop(context),
}


def ask(context: Context, query: Query, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the answer to a question, or to another where the person may not have this one.

    All that is asked comes here: no answer is looked for that needs a person where there is none.
    """
    if context.person is None and not query.anyone:
        return _for_the_known(context, query.name)
    if not context.may(query.roles):
        return _not_open(context, query, rest, facts)
    return _asked(context, query, rest, facts)


def _asked(
    context: Context, query: Query, rest: str, facts: Mapping[str, str]
) -> Sequence[Message]:
    """Returns the answer to who may have it."""
    typed = context.said or rest if not facts else ""
    everybody = of_everybody.meant(context, query, typed)
    if everybody is not None and everybody.query is not None:
        return _of_office(context, everybody.query, typed)
    first = own_first.meant(context, query, context.said or rest, facts)
    if first is not None and first.query is not None:
        *before, last = ask(context, first.query, rest, {})
        return [*before, replace(last, quick=(*first.general, *last.quick))]
    context.may_remind = query.own
    answer = query.answer(context, rest, facts)
    if first is not None:
        answer = [Text(first.none), *answer]
        context.asked = first.about or context.asked
    if everybody is not None:
        answer = [Text(everybody.told), *answer]
    if query.goes_on:
        return answer
    answer = [*nearest_only.above(context, query, typed or context.said, answer, facts), *answer]
    context.asked_as = _asked_as(context, query, rest) if facts.keys() <= _READ_ANEW else ""
    if not context.asked and not context.secret and _may_be_asked_on(context, query):
        context.asked = opens(query.name)  # another scope of it is not another question
    above = (
        *office_told.not_of_the_office(context),
        *year_told.not_of_that_year(context, answer),
        *days_told.not_of_those_days(context, query, context.said or rest, answer),
    )
    answer = asked_behind.with_what_was_told(context, context.said or rest, answer)
    return drafts.with_buttons([*above, *answer], (*drafts.back_to(context), MENU))


def _not_open(
    context: Context, query: Query, rest: str, facts: Mapping[str, str]
) -> Sequence[Message]:
    """Answers another question to who may not have this one, or says whose it is."""
    other = registry.query(query.instead) if query.instead else None
    if other is not None and (context.may(other.roles) or other.instead):
        why = [Text(query.instead_told)] if query.instead_told else []
        return [*why, *ask(context, other, rest, facts)]
    if _may_be_asked_on(context, query):  # of another scope it is refused, too
        context.asked, context.asked_as = opens(query.name), _asked_as(context, query, rest)
    named = f"“{query.words[0]}” " if query.words and context.said else "ข้อมูลนี้"
    words = f"{named}เปิดให้เฉพาะผู้มีหน้าที่{who_they_are(query.roles)} พิมพ์ “เมนู” เพื่อดูสิ่งที่ท่านทำได้"
    return [Text(words, (*drafts.to_ask(context), MENU))]


def _of_office(context: Context, query: Query, typed: str) -> Sequence[Message]:
    """Answers for the whole office. The question reads people and days from the typed words."""
    context.said = typed
    if query.heard is None:
        return ask(context, query, "", {})
    return ask(context, replace(query, answer=query.heard), typed, {})


_READ_ANEW = {"said", "y"}
"""Facts that the typed words tell, too."""


def _asked_as(context: Context, query: Query, rest: str) -> str:
    """Returns the words that asked the question; its command where nothing else was typed."""
    return context.said or rest or next(iter(query.words), "")


def _may_be_asked_on(context: Context, query: Query) -> bool:
    """Tells whether what is asked next may leave out what this answer was about."""
    declared = bool(query.roles) or query.own or query.following is not None
    of_the_roster = context.person is not None and not query.anyone
    return declared or of_the_roster or query.name.startswith((RULES, facts_told.ABOUT))


def open_match(
    context: Context, match: words.Match, text: str, message_hash: str
) -> Sequence[Message]:
    """Opens what the words mean; a conversation may take answers from the whole sentence."""
    match = doing.instead_of_telling(context, match, text)
    asked = registry.query(match.name)
    amid = not match.exact or (match.rest and asked is not None and asked.hears_rest)
    if asked is not None and amid and asked.heard is not None:
        return ask(context, replace(asked, answer=asked.heard), text, {})
    flow = registry.flow(match.name)
    told = "" if flow is None or match.rest else asked_behind.told_in_sight(context, flow, text)
    if flow is not None and told:
        match, text = replace(match, rest=told, exact=False), f"{flow.opens_on[0]} {told}"
    meant = flow is not None and flow.sentence is not None and not match.exact
    facts = {"said": text} if meant or _is_read_whole(context, match.name) else {}
    if asked is not None and not match.exact and not match.rest:
        facts |= _other_year(context, asked, text)
    rest = match.rest if asked is None or asked.words else text
    return open_named(context, match.name, rest, facts, message_hash, text)


def _other_year(context: Context, query: Query, text: str) -> dict[str, str]:
    """Returns the fact of another year that the whole sentence tells, if the question takes one."""
    follows = query.following
    takes = follows is not None and (follows.takes is None or "y" in follows.takes)
    year = year_told.other_year(context, text) if takes else None
    return {"y": str(year)} if year is not None else {}


def read_whole(context: Context, name: str, sentence: str) -> Mapping[str, str]:
    """Returns the fact of a sentence for which this conversation was chosen, where it reads whole
    ones; nothing without a sentence."""
    flow = registry.flow(name) if sentence else None
    reads = flow is not None and (flow.sentence is not None or _is_read_whole(context, name))
    return {"said": sentence} if reads else {}


def _is_read_whole(context: Context, name: str) -> bool:
    """Tells whether the story may stand before the word that opens the conversation."""
    for each in context.subjects:  # a generator costs a call for each
        for flow in each.hearing.whole:
            if flow.name == name:
                return True
    return False


def known(context: Context, text: str) -> Sequence[Message]:
    """Returns the answer to a question that the office has added; nothing if there is none."""
    answers = (each.known(context, text) for each in listening(context.subjects, "known"))
    found = next(filter(None, answers), ())
    return drafts.with_buttons(found, (*drafts.back_to(context), MENU))


def own_work(context: Context, text: str) -> words.Match | None:
    """Returns what a text of several likely wishes asks for, by what the person may do."""

    asks = asks_which(text) or only_asks(text)  # that begins nothing

    def may(name: str) -> bool:
        declared = _declared(context, name)
        if declared is None or asks and isinstance(declared, Flow):
            return False
        return context.can_use(declared)

    def own(name: str) -> bool:
        declared = _declared(context, name)
        return declared is not None and bool(declared.roles)

    hidden = names_kept_out.without_titled(context, text)
    if hidden.alone:
        return None
    guessed = nearest_offers.without_endings(hidden.text, registry.commands())
    found = own_wish(hidden.text, guessed, may, own)
    if found is None or fitting(found.name, text) != found.name:
        return None
    return given_way(context, found, text)


def asks_for_own_figures(context: Context, text: str) -> bool:
    """Tells whether the words ask how many, and the likeliest wish is a question of the person's
    work: `เลขเรื่องร้องเรียนเดือนที่แล้ว` of an administrator is no complaint."""
    if _FIGURES.search(text) is None:
        return False
    able = {name: () for name in registry.commands() if is_open(context, name)}
    query = next(map(registry.query, nearest_wishes(text, able)), None)
    return query is not None and bool(query.roles)


def asks_at_work(context: Context, name: str, text: str) -> bool:
    """Tells whether somebody who works on complaints asks about them: that files none."""
    at_work = context.person is not None and context.person.has(*_AT_WORK)
    return at_work and name in registry.CONFIDENTIAL and _ASKS.search(text) is not None


_ASKED, _MEANT_SO = 0.2, 0.7
_LONG_STORY, _AT_WORK = 90, (RECEIVER, ADMIN, EXECUTIVE)
_ASKS = pattern_of(f"{WHETHER}|หรือยัง|กี่|{HOW_IN_FULL}|ค้าง|บ้าง|ขอดู|ขอข้อมูล")
_FIGURES = pattern_of(
    f"เลข|จำนวน|กี่|สถิติ|ยอด|เทียบ|ต่างกัน|(?:แจ้ง|เข้า|ส่ง|ร้อง|ร้องเรียน)(?:อะไร)?มา(?:{WHETHER}|หรือ|บ้าง)"
)


def _declared(context: Context, name: str) -> Flow | Query | None:
    return context.flows.get(name) or registry.query(name)


def is_open(context: Context, name: str) -> bool:
    """Tells whether the person may use the conversation or question of this name."""
    declared = registry.flow(name) or registry.query(name)
    return declared is not None and context.may(declared.roles)


def may_use(context: Context, name: str) -> bool:
    """Tells whether the person, on the roster or not, may use it."""
    declared = registry.flow(name) or registry.query(name)
    return declared is None or context.can_use(declared)


def is_closed(context: Context, name: str) -> bool:
    """Tells whether somebody on the roster may not use this, and nothing answers instead of it."""
    query = registry.query(name)
    instead = query is not None and query.instead
    return context.person is not None and not instead and not is_open(context, name)


def welcomed(context: Context) -> Sequence[Message]:
    """Returns how to join, a button back to a stranger's open complaint, and a question about files
    that they sent before."""
    waiting = context.person is None and context.sent_early
    messages = [*welcome.answer(context), *(early_files.offered(context) if waiting else ())]
    return drafts.with_buttons(messages, drafts.back_to(context))


def heard_first(context: Context, ear: str, *said: str | None) -> Flow | None:
    """Returns the first conversation that a subject names with this of `Hearing`, or None."""
    for each in listening(context.subjects, ear):  # a generator costs a call for each
        flow: Flow | None = getattr(each, ear)(*said)
        if flow is not None:
            return flow
    return None


def on_the_menu(context: Context, text: str, match: words.Match | None) -> Sequence[Message] | None:
    """Opens a target of the person's rich menu, if all that is written on it is typed: a label, of
    which no word tells anything."""
    if match is not None and match.exact and not match.rest:
        return None
    name = written_on_menu(context, text)
    if not name:
        return None
    context.said = ""
    return open_named(context, name, "", {})


def written_on_menu(context: Context, text: str) -> str:
    """Returns what the target of the person's rich menu opens that has these words, or ""."""
    role = role_of(context.person.roles) if context.person is not None else STRANGER
    return registry.on_rich_menu(role, text)
