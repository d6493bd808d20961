"""The sentence before, asked again of another time, bureau or activity: `แล้วเดือนก่อน` below
`เดือนนี้ผมลากี่วัน` is `เดือนก่อนผมลากี่วัน` (docs/decisions/0206).

It serves every question, whatever it reads its words by. The sentence is kept, sealed, with the
answer, as long as a question may be asked on.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Message
from handlers.question import follow_forms, turned, year_told
from handlers.question.query import Query, opened_by
from handlers.question.topic import PERIOD
from handlers.understand.bureaus.bureaus_named import BureausNamed, bureaus_named
from handlers.understand.commands.arguments import ACTIVITY
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import short_date
from handlers.understand.named_span import named_span
from handlers.understand.patterns import pattern_of
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import blanked, normalise
from handlers.understand.time_places import Place, names_only_a_time, time_places
from handlers.understand.wishes.whole_sentence import RULES
from models.people import people
from models.queues.shown_buttons import ShownButton, sentence_shown

_LONGEST = 90
_TIME, _BUREAU, _ACTIVITY, _ITEM = "time", "bureau", "activity", "item"
_FACTS = {_TIME: PERIOD, _BUREAU: ("b",), _ACTIVITY: ("n",), _ITEM: ()}
_ITEM_NUMBER = pattern_of(r"(?<![A-Za-z0-9])[oO]\s?\d{1,2}(?!\d)")
_FROM_THE_ANSWER = pattern_of("ถัดไป|ต่อไป|ถัดมา|ก่อนหน้า")
"""Counted from the time of the answer, not from today."""
_SMALL = pattern_of("ของ|ที่|สำนัก|ส่วน|กิจกรรม|ข้อ|รายงาน|ฝั่ง|ทาง|[\\s.,]")
_STANDING = (RULES, "about_", "fact")
"""What is always true changes with no time and no bureau."""


def kept(context: Context) -> Sequence[ShownButton]:
    """Returns what is kept of the sentence of the question that was answered."""
    sentence = context.asked_as
    able = bool(context.asked) and context.person is not None and not context.secret
    if not able or not sentence or len(sentence) > _LONGEST:
        return ()
    return (sentence_shown(_key(context, context.asked), sentence),)


def leads_on(text: str) -> bool:
    """Tells whether the words are of the form that asks on: `แล้ว…`, `…ล่ะ`."""
    plain = normalise(respelled(text))
    leads = follow_forms.LEAD.match(plain) or follow_forms.ASKED_ON.search(plain)
    return leads is not None and len(plain) <= follow_forms.LONGEST


def sentence(context: Context, text: str, query: Query | None) -> str:
    """Returns the sentence before with what words that lead on name in its place; "" where they
    name something else than another time, bureau, activity or item.

    query: the question that was answered before
    """
    if named(context).startswith(_STANDING):
        return ""
    words = turned.words_of(normalise(respelled(text)))
    kind = _kind(context, words) if words and not _FROM_THE_ANSWER.search(words) else ""
    before = _before(context) if kind else ""
    if not before or query is not None and _is_told_apart(context, query, before, words, kind):
        return ""
    return _put(before, _places(context, before, kind), _in_full(context, words, kind))


def takes_a_place(context: Context, text: str) -> bool:
    """Tells whether the sentence before named another one of the kind that the words name."""
    kind = _kind(context, turned.words_of(normalise(respelled(text))))
    return bool(_places(context, _before(context), kind))


def is_named(context: Context, text: str, answer: Sequence[Message]) -> bool:
    """Tells whether the answer names what the words name."""
    words = turned.words_of(normalise(respelled(text)))
    kind = _kind(context, words)
    if year_told.is_of_no_year(context, words, answer):
        return False
    said = year_told.written(answer)
    return any(all(each in said for each in together) for together in _names(context, words, kind))


def _names(context: Context, words: str, kind: str) -> Sequence[Sequence[str]]:
    """Returns the words by which an answer names what these words name, those together that do so
    only together: a round in December is not yet the whole quarter."""
    if kind != _TIME:
        return [[_SMALL.sub("", _in_full(context, words, kind))]]
    scope, span = read_scope(words, context.today), named_span(words, context.today)
    alone = [words] if scope.year is None else [words, str(scope.year)]
    return [*([each] for each in alone), *([[*map(_of_day, span)]] if span else [])]


def _of_day(day: date) -> str:
    return short_date(day).partition(" ")[2]


def named(context: Context) -> str:
    """Returns the name of the question that was answered before, "" for none."""
    return opened_by(context.asked_before())[0]


def _kind(context: Context, words: str) -> str:
    """Returns of which kind the words name one, and nothing else; "" if they name anything else."""
    if names_only_a_time(words):
        return _TIME
    said = f"ของ{words}"  # without it some names of bureaus are verbs
    for kind in (_BUREAU, _ACTIVITY, _ITEM):
        places = _places(context, said, kind)
        if len(places) == 1 and not _SMALL.sub("", blanked(said, places)).strip():
            return kind
    return ""


def _in_full(context: Context, words: str, kind: str) -> str:
    """Returns the words with the whole name of the one bureau that they name."""
    names = _bureaus(context, f"ของ{words}").names if kind == _BUREAU else ()
    return names[0] if len(names) == 1 else words


def _bureaus(context: Context, plain: str) -> BureausNamed:
    return bureaus_named(plain, tuple(each.name for each in people.bureaus(context.session)))


def _before(context: Context) -> str:
    """Returns the words that asked the question before, "" where they were not kept."""
    return normalise(context.told_before(_key(context, context.asked_before())))


def _places(context: Context, plain: str, kind: str) -> Sequence[Place]:
    if kind == _TIME:
        return time_places(plain)
    if kind == _BUREAU:
        return _bureaus(context, plain).places
    form = ACTIVITY if kind == _ACTIVITY else _ITEM_NUMBER
    return [found.span() for found in form.finditer(plain)]


def _is_told_apart(context: Context, query: Query, before: str, words: str, kind: str) -> bool:
    """Tells whether the question declares that it may be asked on so: that has its own road. A
    round that only the activity before has is not that of another one."""
    own_round = kind == _ACTIVITY and "d=" in context.asked_before() and not time_places(before)
    if query.following is None or own_round:
        return False
    takes, facts = query.following.takes, _FACTS[kind]
    if takes is None:
        return bool(facts)
    near = kind != _TIME or "ปี" in words or "f" in takes or "d" in takes
    return near and any(each in takes for each in facts)


def _put(before: str, places: Sequence[Place], words: str) -> str:
    """Returns the sentence with the words where the last of these places was, or behind it."""
    if not places:
        return f"{before} {words}"
    start, end = places[0]
    return f"{before[:start]}{words}{before[end:]}"


def _key(context: Context, asked: str) -> str:
    return context.sealer.keyed_hash(asked, "asked")[:_KEY_LETTERS]


_KEY_LETTERS = 6
