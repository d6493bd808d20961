"""Questions that build on the answer before: `แล้วสำนักการคลังล่ะ`, `แล้วงบล่ะ`, `ขอเป็น excel`.

The answer before is known by the name of its question and its facts (decisions/0022). A sentence is
taken only as a whole: what names anything else is a question of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question import (
    asked_in_form,
    bare_asks,
    button_facts,
    follow_forms,
    other_forms,
    topic,
    topic_missing,
    turned,
)
from handlers.question.onward import Facts, Find, Onward
from handlers.question.query import FIRST, Following, Query, opened_by, opens
from handlers.question.top_named import split_top
from handlers.question.topic import PERIOD, Topic
from handlers.understand.thai import normalise, without_polite_ending
from models.people import people
from models.people.person import REPORTER


def follow(context: Context, text: str, command: bool, find: Find) -> Onward | Message | None:
    """Returns what the sentence asks on of the answer before, a question back, or None.

    command: whether the sentence is a command without it
    find: returns the question of a name
    """
    if is_of_that(context, text) and (part := follow_forms.OF_THAT.fullmatch(normalise(text))):
        text = f"แล้ว{part['what']}ล่ะ"
    plain = _wanted(normalise(text), command)
    if plain != normalise(text):
        context.said = plain  # what is not wanted names nothing
    if len(plain) > follow_forms.LONGEST:
        return None
    if follow_forms.BACK_TO_ALL.fullmatch(plain) and (back := _back_to_all(context, plain, find)):
        return back
    turns = not command or follow_forms.LEAD.match(plain) or follow_forms.ASKED_ON.search(plain)
    formed = asked_in_form.read(plain)
    of_form = turns or formed or follow_forms.other_form(plain) or bare_asks.is_bare(plain)
    of_these = "ใคร" in plain and follow_forms.WHO_OF_THESE.fullmatch(plain) is not None
    if not (of_form or of_these):
        return None
    before = _before(context, find)
    shown = other_forms.in_form(context, formed, before, find) if formed is not None else None
    if shown is not None or before is None:
        return shown
    name, facts, following = before
    if following is NOT_TOLD_APART:
        apart = _not_told_apart(context, plain, facts, find) if turns else None
        return apart or _bare(context, plain, find(name))
    return _follow(context, plain, before, bool(turns), find) or bare_asks.told(context, plain)


def is_of_that(context: Context, text: str) -> bool:
    """Tells whether the words ask for a part of the figures of the answer before."""
    return (
        follow_forms.OF_THAT.fullmatch(normalise(text)) is not None
        and len(text) <= _LONGEST_PART
        and bool(context.asked_before())
    )


_LONGEST_PART = 90


def _bare(context: Context, plain: str, query: Query | None) -> Message | None:
    """What is said to half sentences below an answer that declares nothing: not below rules."""
    own = query is not None and (bool(query.roles) or query.own)
    return bare_asks.told(context, plain) if own else None


def _follow(
    context: Context, plain: str, before: _Before, turns: bool, find: Find
) -> Onward | Message | None:
    """Returns what is asked on of an answer that declares what may be."""
    name, facts, following = before
    of_these = "ใคร" in plain and follow_forms.WHO_OF_THESE.fullmatch(plain) is not None
    found: Onward | Message | None = _heard(plain, facts, following) if of_these else None
    if found is None and turns:
        found = _of_the_whole(context, plain, name, facts, following)
    found = found or (
        other_forms.paper(context, plain, facts, following)
        or _kept(context, plain, facts, following)
        or _ranked(plain, name, facts, following)
        or _each_bureau(context, plain, facts, following)
        or _counted(plain, name, facts, following)
        or _with_last_year(context, plain, name, facts, following)
        or _heard(plain, facts, following)
        or _told(context, plain, facts, following)
        or _beside(context, plain, facts, following)
    )
    if found is None and follow_forms.PICTURE.fullmatch(plain.lower()):
        return other_forms.drawn(context, facts, following)
    if found is not None or not turns:
        return found
    if of_all := _activity_of_all(context, plain, facts, following):
        return of_all
    same = turned.turned_to(context, plain, name, facts, following)
    return same or turned.of_another_subject(context, plain, facts, find, following.in_days)


def _wanted(plain: str, command: bool) -> str:
    """Returns the sentence without what it says is not wanted any more. What a whole question
    leaves out stays with it."""
    if "ไม่" not in plain or command and follow_forms.LEFT_OUT.search(plain):
        return plain
    return follow_forms.NOT_THAT.sub("", follow_forms.INSTEAD.sub("แล้ว", plain, count=1))


def of_whom(context: Context, text: str) -> str:
    """Returns a question about `เค้า` with the bureau of the answer before named; the
    text itself where no bureau was asked about."""
    plain = normalise(text)
    if (on := _asked_on_with_more(context, plain)) and on != plain:
        return on
    told = follow_forms.OF_THEM.match(plain) if len(plain) <= follow_forms.LONGEST else None
    if told is None:
        return text
    asked = dict(parse_qsl(context.asked_before().partition("?")[2]))
    bureau_id = button_facts.whole(asked, "b")
    names = {each.id: each.name for each in people.bureaus(context.session)}
    return f"{names[bureau_id]} {plain[told.end() :]}" if bureau_id in names else text


def _asked_on_with_more(context: Context, plain: str) -> str:
    """Returns what is asked on, without what is asked of it besides: `แล้วสำนักการคลังล่ะ เกินกี่วัน`.
    The answer shows it; "" for other words."""
    found = follow_forms.ON_WITH_MORE.fullmatch(plain) if "ล่ะ " in plain else None
    return found["on"] if found is not None and context.asked_before() else ""


def leads_on(text: str) -> str:
    """Returns the words of a sentence that leads on (แล้ว…, …ล่ะ) without those that only lead on;
    "" if it has not that form."""
    plain = normalise(text)
    leads = follow_forms.LEAD.match(plain) or follow_forms.ASKED_ON.search(plain)
    return turned.words_of(plain) if leads and len(plain) <= follow_forms.LONGEST else ""


_Before = tuple[str, dict[str, str], Following]


def _before(context: Context, find: Find) -> _Before | None:
    name, given = opened_by(context.asked_before())
    query = find(name) if name else None
    if query is None:
        return None
    return name, dict(parse_qsl(given)), query.following or NOT_TOLD_APART


NOT_TOLD_APART = Following(takes=())
"""Of a question that declares nothing which may be asked on: no other scope is answered by it."""


def _not_told_apart(
    context: Context, plain: str, facts: Facts, find: Find
) -> Onward | Message | None:
    """What is said where another bureau, time or the whole is asked on after such an answer."""
    words = turned.words_of(plain)
    whole = topic.names_everything(words) or follow_forms.BY_BUREAU.fullmatch(plain)
    about = topic.read(context, words, {}) if words and not whole else Topic()
    if whole or (about.understood and not about.left and not about.unknown):
        named = {"b"} if whole or about.bureaus else {*about.facts()}
        if named:
            context.asked = context.asked_before()
            return topic_missing.unheeded_told(named, ())
    return turned.of_another_subject(context, plain, facts, find, False)


def _of_the_whole(
    context: Context, plain: str, name: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """The same of all that the person may see; where the answer is not by bureau that is said."""
    if not topic.names_everything(turned.words_of(plain)):
        return None
    by_bureau = following.takes is None or "b" in following.takes
    if not (following.whole and by_bureau):
        if (heard := _heard(plain, facts, following)) is not None:
            return heard
        context.asked = context.asked_before()
        return _unheeded({"b"}, following)
    own = ("b", "p", *follow_forms.OWN_FACTS)
    return Onward(name, {key: value for key, value in facts.items() if key not in own})


def _back_to_all(context: Context, plain: str, find: Find) -> Onward | None:
    """The figures before of the whole office, and of no single activity; where there are none, how
    far all reports are, if the office is named."""
    name, facts, following = _before(context, find) or ("", {}, NOT_TOLD_APART)
    if following.whole and (following.takes is None or "b" in following.takes):
        part = ("b", "b2", "n", "m", "p", *follow_forms.OWN_FACTS)
        return Onward(name, {key: value for key, value in facts.items() if key not in part})
    status = find(_HOW_FAR)
    named = following.of_whole or topic.names_the_office(plain)
    if not named or status is None or not context.may(status.roles):
        return None
    return Onward(following.of_whole or _HOW_FAR, _period_of(facts) if following.of_whole else {})


_HOW_FAR = "status"


def _period_of(facts: Facts) -> dict[str, str]:
    return {key: value for key, value in facts.items() if key in PERIOD}


def _activity_of_all(
    context: Context, plain: str, facts: Facts, following: Following
) -> Onward | None:
    """The activity that is asked by itself after some bureaus: of the whole office."""
    if not following.of_whole or leads_on(plain):
        return None
    about = topic.read(context, turned.words_of(plain), {})
    if about.number is None or about.bureaus or about.left or about.unknown:
        return None
    return Onward(following.of_whole, {**_period_of(facts), "n": about.number})


# -- another form of the same --------------------------------------------------------------------


def _kept(context: Context, plain: str, facts: Facts, following: Following) -> Onward | None:
    """Only what has one colour, is missing or late; below an answer of one's own, of one's own
    bureau."""
    told = follow_forms.ENOUGH.sub("", follow_forms.SOFT_END.sub("", without_polite_ending(plain)))
    forms = (
        follow_forms.ONLY,
        follow_forms.NAMES,
        follow_forms.WHICH_COLOUR,
        follow_forms.WHICH,
    )
    matched = ((form, found["what"]) for form in forms if (found := form.fullmatch(told)))
    form, what = next(matched, (None, ""))
    if form is None:
        return None
    what = what.strip()
    whose = _first_of_all(context, what, facts) if form is follow_forms.WHICH_COLOUR else {}
    of_one = follow_forms.OF_ONE.fullmatch(what) if form is follow_forms.ONLY else None
    if of_one is not None:
        what, whose = of_one["what"], _one_named(context, of_one["whose"])
    kinds = follow_forms.KEPT.items()
    kept = next((each for each, words in kinds if words.fullmatch(what)), "")
    if kept not in following.only or whose is None:
        return None
    name, more = opened_by(following.only[kept])
    bureau = {} if following.whole else {"b": str(context.me.bureau_id)}
    return Onward(name, {**bureau, **turned.topic_of(facts), **whose, **dict(parse_qsl(more))})


def _first_of_all(context: Context, what: str, facts: Facts) -> Mapping[str, str] | None:
    """Returns the bureau of which is asked what it has not sent: that of the answer before, or the
    first of a ranking; None where that shows several, or who asks sends the reports."""
    if follow_forms.KEPT["missing"].fullmatch(what) is None:
        return {}
    bureau = facts.get("b") or facts.get(FIRST, "")
    return {"b": bureau} if bureau.isdecimal() and not context.me.has(REPORTER) else None


def _one_named(context: Context, words: str) -> Mapping[str, str] | None:
    """Returns the one bureau that the words name, as a button's fact; None for other words."""
    about = topic.read(context, words, {})
    one = len(about.bureaus) == 1 and about.understood and not (about.left or about.unknown)
    return {"b": str(about.bureaus[0].id)} if one else None


def _ranked(plain: str, name: str, facts: Facts, following: Following) -> Onward | None:
    """Only the first of the bureaus; of what is in order already, only the first of that."""
    rest, top = split_top(plain)
    if top is None or not following.ranked or turned.words_of(rest):
        return None
    if "w" in facts:
        return Onward(name, {**turned.whole(facts), "top": str(top)})
    others = {key: value for key, value in turned.topic_of(facts).items() if key != "b"}
    return Onward(following.ranked, {**others, "top": str(top)})


_ONE_BY_ONE = "คำตอบก่อนหน้าแสดงทุกสำนักแยกกันในครั้งเดียวไม่ได้ พิมพ์ทีละสำนักได้ เช่น “แล้วสำนักกฎหมายล่ะ”"


def _unheeded(lacks: set[str], following: Following) -> Message:
    return topic_missing.unheeded_told(lacks, following.takes or ())


def _each_bureau(
    context: Context, plain: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """The same bureau by bureau, of the whole scope."""
    if follow_forms.BY_BUREAU.fullmatch(plain) is None:
        return None
    if not following.by_bureau:
        context.asked = context.asked_before()
        takes_one = following.takes is None or "b" in following.takes
        return Text(_ONE_BY_ONE) if takes_one else _unheeded({"b"}, following)
    name, more = opened_by(following.by_bureau)
    others = {key: value for key, value in turned.topic_of(facts).items() if key != "b"}
    return Onward(name, {**others, **dict(parse_qsl(more))})


def _counted(plain: str, name: str, facts: Facts, following: Following) -> Onward | None:
    """The same answer again, whose number is of what is counted."""
    found = follow_forms.HOW_MANY.fullmatch(plain)
    same = found["of"] in following.counts if found else False
    share = following.shares and follow_forms.SHARE.fullmatch(plain)
    return Onward(name, turned.whole(facts)) if same or share else None


def _with_last_year(
    context: Context, plain: str, name: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """Puts the year before beside it, or offers it where two years stand in two answers."""
    if follow_forms.WITH_LAST_YEAR.fullmatch(follow_forms.share_first(plain)) is None:
        return None
    if following.compares:
        this = {key: value for key, value in turned.topic_of(facts).items() if key not in PERIOD}
        last = f"y.{context.fiscal_year - 1}"
        return Onward(following.compares, {**this, "s1": last, "s2": "-"})
    if not following.years:
        return None
    context.asked = context.asked_before()
    before = (button_facts.year(facts, "y") or context.fiscal_year) - 1
    kept = {key: value for key, value in turned.whole(facts).items() if key not in PERIOD}
    same = opens(name, **{**kept, **turned.same_time(context, facts, before)})
    return Text(_IN_TWO, (Button(f"ปีงบประมาณ {before}", same, f"ปีงบประมาณ {before}"),))


_IN_TWO = "เรื่องนี้ยังเทียบสองปีในคำตอบเดียวไม่ได้ กดปุ่มเพื่อดูตัวเลขของปีก่อน แล้วเทียบกับคำตอบก่อนหน้า"


def _heard(plain: str, facts: Facts, following: Following) -> Onward | None:
    """What only the answer before makes clear."""
    data = following.hears(plain)
    asked, more = opened_by(data)
    if not asked:
        return None
    # Bureaus in order are those of the whole scope, not the one of the answer before.
    same = following.by_bureau.startswith(opens(asked)) and data != following.by_bureau
    ranks = asked == following.ranked and not same
    kept = {k: v for k, v in turned.topic_of(facts).items() if k != "b" or not ranks}
    return Onward(asked, {**kept, **dict(parse_qsl(more))})


def _told(context: Context, plain: str, facts: Facts, following: Following) -> Message | None:
    """What is said where the answer before holds no more; it may still be asked on."""
    told = following.says(plain, facts)
    if told is None and following.counted and follow_forms.HOW_COUNTED.fullmatch(plain):
        told = Text(following.counted)
    if told is not None:
        context.asked = context.asked_before()
    return told


def _beside(
    context: Context, plain: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """The one bureau of the answer beside another one that is named."""
    found = follow_forms.BESIDE.match(plain)
    if found is None or not following.beside or not facts.get("b", "").isdecimal():
        return None
    about = topic.read(context, turned.words_of(found["other"]), {})
    if unclear := topic_missing.asks_back(following.beside, about):
        return unclear
    if len(about.bureaus) != 1 or about.left:
        return None
    kept = {key: value for key, value in turned.topic_of(facts).items() if key != "m"}
    stays = (
        facts["b2"] if "b2" in facts and turned.beside_which(context, facts) == "b" else facts["b"]
    )
    other = str(about.bureaus[0].id)
    return Onward(following.beside, {**kept, "b": stays, "b2": other}) if other != stays else None
