"""Hears the questions of those who lead, whole or half, and returns what answers them, in the scope
of who asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation.told import its_day
from handlers.leading import lead_days, lead_rules, lead_scope, led_gifts, led_people
from handlers.leading.lead_needs import NEEDS
from handlers.leading.lead_scope import LEADERS
from handlers.leading.lead_words import LONGEST, LeadWords, lead_words
from handlers.leading.limited import limited_asked
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query, opened_by
from handlers.subjects.asked_each_turn import asking
from handlers.subjects.listeners import heard_first, listener
from handlers.understand.asked.figure_asked import figure_asked
from handlers.understand.dates.calendars import Toward
from handlers.understand.patterns import pattern_of
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise
from models.people.bureau_memory import AnyBureau
from models.people.person import ADMIN, EXECUTIVE, RECEIVER

_LONGEST_HALF = 45
_SHORTEST_REST = 20  # letters beside words of time that say no more than to look
_GROUP_SAID = "กลุ่มงาน"


@listener(longest=LONGEST)
def asks(context: Context, text: str) -> Query | None:
    """Returns the question that somebody who leads asks outside of any conversation, or None."""
    if (within := limited_asked.asks(context, text)) is not None:
        return within
    if _ONE_PERSON.search(text):
        return None
    if not context.me.has(*LEADERS):
        return _of_those_who_lead(context, text)
    found = _read(context, text)
    if found is None and (mended := respelled(text)) != text:
        found = _read(context, mended)
    return found


_ONE_PERSON = pattern_of(
    r"(?:น้อง|พี่|คุณ|นางสาว|นาย|นาง)(?:บุคลากร|เจ้าหน้าที่|พนักงาน)(?!.*(?:ใคร|ไหม|มั้ย|กี่|บ้าง|คนไหน))"
)
"""A title before such a word makes it a name."""


def _of_those_who_lead(context: Context, text: str) -> Query | None:
    """Returns the question who is of a group or bureau, or who was given something, which others
    are told who may."""
    words = lead_words(text)
    if not words.read or words.said.isdisjoint({"who", "list"}):
        return None
    need = _first(lead_rules.RULES, words.said, words)
    query = _OPEN_TO_LEADERS.get(need or "")
    return query if need and query and not _heard_elsewhere(context, need, text) else None


_OPEN_TO_LEADERS = {"members": led_people.MEMBERS, "gift_all": led_gifts.QUERY}


def _heard_elsewhere(context: Context, need: str, text: str) -> bool:
    """Tells whether the subject itself hears this, which knows more of its own words."""
    instead = need == "leave" and "แทน" in text  # `ใครทำแทนผมตอนลา` is not who is away
    asked = figure_asked(normalise(text)) if need == "case_bureau" else None
    instead = instead or asked is not None and bool(asked.state)  # how many are closed, too
    if need in _ONLY_HERE and not (need == "cases_near" and context.me.has(RECEIVER) or instead):
        return False
    others = [each for each in asking(context.subjects) if each is not asks]
    return heard_first(others, context, text, None) is not None


_ONLY_HERE = {
    "leave", "busy", "case_bureau", "case_kinds", "cases_near", "years", "gift_decide",
    "no_gift_exec", "waits_heads", "waits_directors", "duties",
}  # fmt: skip
"""What others only refuse, or answer of who asks alone, of everybody, or of no role."""


def _read(context: Context, text: str) -> Query | None:
    text = its_day.here(context, text)
    seen = lead_words(text)
    if not _may_be_asked(seen):
        return None
    named, places = lead_scope.bureaus_in(context, text) if "สำนัก" in text else ((), ())
    if not named and context.me.work_group:
        text = text.replace(context.me.work_group, _GROUP_SAID)
    words = lead_words(text, places)
    said = words.said | ({"bureau"} if named else set())
    if words.read and (rule := _first(lead_rules.RULES, said, words)) is not None:
        heard = _heard_elsewhere(context, rule, text)
        return None if heard else _found(context, text, rule, words, named, {})
    if not words.read or words.letters + len(words.times) > _LONGEST_HALF:
        return None
    return _half(context, text, words, said, named)


def _may_be_asked(words: LeadWords) -> bool:
    """Tells whether any rule may be of these words, before anything is looked up for them."""
    if not words.said:
        return bool(words.times) and words.letters <= _SHORTEST_REST
    said = words.said | {"bureau", "group"}
    return any(each.may_fit(said) for each in _EVERY_RULE)


_EVERY_RULE = (*lead_rules.RULES, *(each for told in lead_rules.BEFORE.values() for each in told))


def _half(
    context: Context,
    text: str,
    words: LeadWords,
    said: frozenset[str] | set[str],
    named: Sequence[AnyBureau],
) -> Query | None:
    """Returns what half a sentence asks on of the answer before."""
    means = {
        subject: rule
        for subject, rules in lead_rules.BEFORE.items()
        if (rule := _first(rules, said, words) if said else _AGAIN.get(subject)) is not None
    }
    if not means:
        return None
    name, given = opened_by(context.asked_before())
    rule = means.get(lead_rules.SUBJECT_OF.get(name, ""))
    if rule in _TOLD_BY_ITSELF and not name.startswith("led_"):
        return None
    if rule is None:
        return None
    return _found(context, text, rule, words, named, dict(parse_qsl(given)))


_TOLD_BY_ITSELF = {
    "no_gift_missing", "no_gift_share", "no_gift_order", "no_gift_full", "gift_bureaus", "counted",
    "budget_bureaus",
}  # fmt: skip
"""What the other answers hear below them in words of their own."""
_AGAIN = {"gift": "gift_again", "leave": "leave", "deed": "stories"}
"""What a time alone asks of the answer before."""


_BY_DAY = {
    **dict.fromkeys(("busy", "leave"), Toward.COMING),
    **dict.fromkeys(("newcomers", "stories", "praise", "deed_who"), Toward.PAST),
    **dict.fromkeys(("gift_all", "gift_dear", "gift_giver", "gift_pictures"), Toward.PAST),
    **dict.fromkeys(("gift_returned", "gift_handed", "gift_kept", "gift_open"), Toward.PAST),
}
"""What is asked of days, and on which side of today one by its number alone lies."""
_WHOSE_WAIT = ("waits_heads", "waits_directors", "waits_whom")
"""There `ลูกน้อง` are those whose reports wait, not of whom is asked."""


def _first(
    rules: Sequence[lead_rules.LeadRule], said: frozenset[str] | set[str], words: LeadWords
) -> str | None:
    return next((each.need for each in rules if each.fits(said, words)), None)


def _found(
    context: Context,
    text: str,
    need: str,
    words: LeadWords,
    named: Sequence[AnyBureau],
    before: Mapping[str, str],
) -> Query | None:
    """Returns the question with the facts that the words name; what they do not name is that of the
    answer before."""
    said = words.said
    whose = said & {"group", "mine", "bureau", "office", "which_bureau", "by_bureau"}
    kept = {key: before[key] for key in ("b", lead_scope.SCOPE) if key in before}
    if need == "waits_directors" and context.me.has(ADMIN, EXECUTIVE):
        scope = {lead_scope.SCOPE: lead_scope.OFFICE}
    elif named or whose or not before:
        told = said - {"mine"} if need in _WHOSE_WAIT else said
        scope = lead_scope.named(context, told, named)
    else:
        scope = kept or lead_scope.named(context, said, ())
    toward = _BY_DAY.get(need)
    if toward is None:
        days = lead_days.named(context, words.times)
    else:
        days = lead_days.told(context, text, words.times, toward)
    if not days:
        days = {key: before[key] for key in lead_days.KEYS if key in before}
    query = NEEDS[need](context, words, scope, days)
    if query is None or "office" not in said or context.me.has(ADMIN, EXECUTIVE):
        return query
    return replace(query, answer=partial(_not_the_office, query))


def _not_the_office(query: Query, context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return [Text(lead_scope.NOT_THE_OFFICE), *query.answer(context, rest, facts)]
