"""Questions that build on the answer before: `แล้วสำนักการคลังล่ะ`, `แล้วงบล่ะ`, `ขอเป็น excel`.

The answer before is known by the name of its question and its facts (decisions/0022). A sentence is
taken only as a whole: what names anything else is a question of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question import (
    asked_in_form,
    button_facts,
    follow_forms,
    other_forms,
    topic,
    topic_missing,
)
from handlers.question.onward import AT, Facts, Find, Onward
from handlers.question.other_sides import KEPT_OF_ANOTHER, SUBJECTS
from handlers.question.query import Following, opens
from handlers.question.top_named import split_top
from handlers.question.topic import PERIOD, Topic
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import thai_date
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import fiscal_year
from models.people import people
from models.reports.figures import progress


def follow(context: Context, text: str, command: bool, find: Find) -> Onward | Message | None:
    """Returns what the sentence asks on of the answer before, a question back, or None.

    command: whether the sentence is a command without it
    find: returns the question of a name
    """
    plain = _wanted(normalise(text))
    if plain != normalise(text):
        context.said = plain  # what is not wanted names nothing
    turns = not command or follow_forms.LEAD.match(plain) or follow_forms.ASKED_ON.search(plain)
    formed = asked_in_form.read(plain)
    if len(plain) > follow_forms.LONGEST or not (turns or formed or follow_forms.other_form(plain)):
        return None
    before = _before(context, find)
    shown = other_forms.in_form(context, formed, before, find) if formed is not None else None
    if shown is not None or before is None:
        return shown
    name, facts, following = before
    if following is NOT_TOLD_APART:
        return _not_told_apart(context, plain, facts, find) if turns else None
    found: Onward | Message | None = (
        _of_the_whole(context, plain, name, facts, following) if turns else None
    )
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
    turned = _turned_to(context, plain, name, facts, following)
    return turned or _of_another_subject(context, plain, facts, find)


def _wanted(plain: str) -> str:
    """Returns the sentence without what it says is not wanted any more."""
    if "ไม่" not in plain:
        return plain
    return follow_forms.NOT_THAT.sub("", follow_forms.INSTEAD.sub("แล้ว", plain, count=1))


def of_whom(context: Context, text: str) -> str:
    """Returns a question about `เค้า` or `สำนักนี้` with the bureau of the answer before named; the
    text itself where no bureau was asked about."""
    plain = normalise(text)
    if "นั้น" in plain and (day := follow_forms.THAT_DAY.match(plain)):
        return _of_that_day(context, plain[day.end() :]) or text
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


def _of_that_day(context: Context, rest: str) -> str:
    """Returns the question with the day of the answer before; "" where that was not of one day."""
    asked = dict(parse_qsl(context.asked_before().partition("?")[2]))
    ends = {button_facts.day(asked, key) for key in ("f", "l")}
    whole = ends.pop() if len(ends) == 1 else None
    day = button_facts.day(asked, AT) or button_facts.day(asked, "d") or whole
    return f"{thai_date(day)} {rest}" if day is not None else ""


def leads_on(text: str) -> str:
    """Returns the words of a sentence that leads on (แล้ว…, …ล่ะ) without those that only lead on;
    "" if it has not that form."""
    plain = normalise(text)
    leads = follow_forms.LEAD.match(plain) or follow_forms.ASKED_ON.search(plain)
    return _words(plain) if leads and len(plain) <= follow_forms.LONGEST else ""


def _before(context: Context, find: Find) -> tuple[str, dict[str, str], Following] | None:
    name, _, given = context.asked_before().removeprefix("o:").partition("?")
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
    words = _words(plain)
    whole = topic.names_everything(words) or follow_forms.BY_BUREAU.fullmatch(plain)
    about = topic.read(context, words, {}) if words and not whole else Topic()
    if whole or (about.understood and not about.left and not about.unknown):
        named = {"b"} if whole or about.bureaus else {*about.facts()}
        if named:
            context.asked = context.asked_before()
            return topic_missing.unheeded_told(named, ())
    return _of_another_subject(context, plain, facts, find)


def _of_the_whole(
    context: Context, plain: str, name: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """The same of all that the person may see; where the answer is not by bureau that is said."""
    if not topic.names_everything(_words(plain)):
        return None
    by_bureau = following.takes is None or "b" in following.takes
    if not (following.whole and by_bureau):
        if (heard := _heard(plain, facts, following)) is not None:
            return heard
        context.asked = context.asked_before()
        return _unheeded({"b"}, following)
    own = ("b", "p", *follow_forms.OWN_FACTS)
    return Onward(name, {key: value for key, value in facts.items() if key not in own})


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
    found = next(filter(None, (form.fullmatch(told) for form in forms)), None)
    what = found["what"] if found is not None else ""
    kinds = follow_forms.KEPT.items()
    kept = next((each for each, words in kinds if words.fullmatch(what.strip())), "")
    if kept not in following.only:
        return None
    name, _, more = following.only[kept].removeprefix("o:").partition("?")
    bureau = {} if following.whole else {"b": str(context.me.bureau_id)}
    return Onward(name, {**bureau, **_topic(facts), **dict(parse_qsl(more))})


def _ranked(plain: str, name: str, facts: Facts, following: Following) -> Onward | None:
    """Only the first of the bureaus; of what is in order already, only the first of that."""
    rest, top = split_top(plain)
    if top is None or not following.ranked or _words(rest):
        return None
    if "w" in facts:
        return Onward(name, {**_whole(facts), "top": str(top)})
    others = {key: value for key, value in _topic(facts).items() if key != "b"}
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
    name, _, more = following.by_bureau.removeprefix("o:").partition("?")
    others = {key: value for key, value in _topic(facts).items() if key != "b"}
    return Onward(name, {**others, **dict(parse_qsl(more))})


def _counted(plain: str, name: str, facts: Facts, following: Following) -> Onward | None:
    """The same answer again, whose number is of what is counted."""
    found = follow_forms.HOW_MANY.fullmatch(plain)
    same = found["of"] in following.counts if found else False
    share = following.shares and follow_forms.SHARE.fullmatch(plain)
    return Onward(name, _whole(facts)) if same or share else None


def _with_last_year(
    context: Context, plain: str, name: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """Puts the year before beside it, or offers it where two years stand in two answers."""
    if follow_forms.WITH_LAST_YEAR.fullmatch(follow_forms.share_first(plain)) is None:
        return None
    if following.compares:
        this = {key: value for key, value in _topic(facts).items() if key not in PERIOD}
        last = f"y.{context.fiscal_year - 1}"
        return Onward(following.compares, {**this, "s1": last, "s2": "-"})
    if not following.years:
        return None
    context.asked = context.asked_before()
    before = (button_facts.year(facts, "y") or context.fiscal_year) - 1
    kept = {key: value for key, value in _whole(facts).items() if key not in PERIOD}
    same = opens(name, **{**kept, **_same_time(context, facts, before)})
    return Text(_IN_TWO, (Button(f"ปีงบประมาณ {before}", same, f"ปีงบประมาณ {before}"),))


_IN_TWO = "เรื่องนี้ยังเทียบสองปีในคำตอบเดียวไม่ได้ กดปุ่มเพื่อดูตัวเลขของปีก่อน แล้วเทียบกับคำตอบก่อนหน้า"


def _heard(plain: str, facts: Facts, following: Following) -> Onward | None:
    """What only the answer before makes clear."""
    data = following.hears(plain)
    asked, _, more = data.removeprefix("o:").partition("?")
    if not asked:
        return None
    # Bureaus in order are those of the whole scope, not the one of the answer before.
    same = following.by_bureau.startswith(opens(asked)) and data != following.by_bureau
    ranks = asked == following.ranked and not same
    kept = {k: v for k, v in _topic(facts).items() if k != "b" or not ranks}
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
    about = topic.read(context, _words(found["other"]), {})
    if unclear := topic_missing.asks_back(following.beside, about):
        return unclear
    if len(about.bureaus) != 1 or about.left:
        return None
    kept = {key: value for key, value in _topic(facts).items() if key != "m"}
    stays = facts["b2"] if "b2" in facts and _beside_which(context, facts) == "b" else facts["b"]
    other = str(about.bureaus[0].id)
    return Onward(following.beside, {**kept, "b": stays, "b2": other}) if other != stays else None


def _whole(facts: Facts) -> dict[str, str]:
    """All facts but the page."""
    return {key: value for key, value in facts.items() if key != "p"}


def _topic(facts: Facts) -> dict[str, str]:
    """The topic of the answer before; both bureaus of a comparison."""
    same = {key: value for key, value in facts.items() if key in topic.FACTS}
    return {**same, "b": f"{facts['b']},{facts['b2']}"} if {"b", "b2"} <= facts.keys() else same


# -- the same of something else ------------------------------------------------------------------


def _turned_to(
    context: Context, plain: str, name: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """Another side of the same, or the same of something else, or both: `แล้วงบสำนักกฎหมายล่ะ`."""
    words = _words(_without_number(_words(plain), following))
    side, found = next(_sides(words, following), ("", None))
    if found is None or (side == name and found.end() == len(words)):
        return _turned(context, words, name, facts, following)
    rest, same = follow_forms.WHOSE_BEHIND.sub("", words[found.end() :]).strip(), _topic(facts)
    return _turned(context, rest, side, same, Following()) if rest else Onward(side, same)


def _of_another_subject(context: Context, plain: str, facts: Facts, find: Find) -> Onward | None:
    """The figures of the subject that stands alone in the sentence, of the same bureau and time as
    far as they are told so."""
    words = _words(plain).lower()
    named = (data for data, pattern in SUBJECTS.items() if pattern.fullmatch(words))
    name, _, given = next(named, "").removeprefix("o:").partition("?")
    query = find(name) if name else None
    if query is None or query.following is None or not context.may(query.roles):
        return None
    takes = topic.FACTS if query.following.takes is None else query.following.takes
    kept = {key: facts[key] for key in KEPT_OF_ANOTHER if key in facts and key in takes}
    return Onward(name, {**kept, **dict(parse_qsl(given))})


def _without_number(words: str, following: Following) -> str:
    """Returns the words without how many is asked once more of what the answer's number is of."""
    found = follow_forms.HOW_MANY_BEHIND.search(words)
    if found is None or (found["of"] or found["what"]) not in (
        *following.counts,
        *follow_forms.OF_REPORTS,
    ):
        return words
    return _words(words[: found.start()])


def _sides(words: str, following: Following) -> Iterator[tuple[str, re.Match[str]]]:
    for name, pattern in following.sides.items():
        if found := pattern.match(words):
            yield name, found


def _turned(
    context: Context, words: str, name: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """The same question of another bureau, period, activity or measure."""
    if not words:
        return None
    if follow_forms.WHOLE_YEAR.fullmatch(words):
        return Onward(name, _of_whole_year(context, facts))
    if topic.names_everything(words):
        return Onward(name, {key: value for key, value in facts.items() if key not in ("b", "p")})
    about = topic.read(context, words, {})
    about = about.in_days() if following.in_days else about
    if about.unknown:
        return topic_missing.unknown_bureau(name, about, _whole(facts))
    if not about.understood or about.left:
        return None
    return _instead(context, words, about, name, facts, following)


def _instead(
    context: Context, words: str, about: Topic, name: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """The question with what is named in the place of what was named before."""
    turned = {**facts, **_others(about)}
    turned = _with_period(context, words, about, turned)
    if turned == facts and not (about.bureaus or about.no_round):
        return None
    if following.of_bureau and about.bureaus and turned == facts:
        of_them = Onward(following.of_bureau, {"b": str(about.bureau_facts()["b"])})
        return topic_missing.asks_back(following.of_bureau, about) or of_them
    not_there = _not_there(context, facts, turned, about, following)
    if unclear := not_there or topic_missing.asks_back(name, about):
        return unclear
    if about.bureaus:
        turned[_beside_which(context, facts)] = str(about.bureau_facts()["b"])
    turned.pop("p", None)
    return Onward(name, turned)


def _of_whole_year(context: Context, facts: Facts) -> dict[str, str]:
    """The facts without a round or months, of the year in which they are."""
    ends = button_facts.day(facts, "d") or button_facts.day(facts, "l")
    year = fiscal_year(ends) if ends else button_facts.year(facts, "y")
    kept = {key: value for key, value in _whole(facts).items() if key not in PERIOD}
    return kept if year in (None, context.fiscal_year) else {**kept, "y": str(year)}


def _beside_which(context: Context, facts: Facts) -> str:
    """Returns the fact of the bureau that another takes the place of: one's own stays."""
    own = str(context.me.bureau_id)
    return "b2" if "b2" in facts and (facts["b2"] != own or facts.get("b") == own) else "b"


def _not_there(
    context: Context, facts: Facts, turned: Facts, about: Topic, following: Following
) -> Message | None:
    """What is said where the answer does not heed what is named, instead of the same again. It may
    still be asked on, also where the round that is named is none."""
    others = {key for key in turned if turned[key] != facts.get(key)}
    others |= {"b"} if about.bureaus else set()
    unheeded = others - {*(topic.FACTS if following.takes is None else following.takes)}
    if unheeded or about.no_round:
        context.asked = context.asked_before()
    return topic_missing.unheeded_told(unheeded, following.takes or ()) if unheeded else None


_WHEN = ("เมื่อปี", "เมื่อเดือน", "เมื่อรอบ", "เมื่อไตรมาส")


def _words(plain: str) -> str:
    """The sentence without the words that only lead on."""
    begun = follow_forms.LEAD.match(plain)
    inner = follow_forms.TAIL.sub("", plain[begun.end() if begun else 0 :])
    inner = inner.removeprefix("เมื่อ") if inner.startswith(_WHEN) else inner
    inner = follow_forms.SOFT_END.sub("", without_polite_ending(inner))
    return follow_forms.ENOUGH.sub("", without_polite_ending(inner)).strip()


def _others(about: Topic) -> dict[str, str]:
    """The activity or measure that is named."""
    found: dict[str, str] = {}
    if about.number is not None:
        found["n"] = about.number
    if about.measure is not None:
        found["m"] = str(about.measure)
    return found


def _with_period(
    context: Context, words: str, about: Topic, facts: dict[str, str]
) -> dict[str, str]:
    """The facts with the period that is named; a year takes the same round or months with it."""
    year = read_scope(normalise(words), context.today).year
    named = {key: str(value) for key, value in about.facts().items() if key in PERIOD}
    if not named and year is None:
        return facts
    if year is not None and about.due is None and about.span is None:
        named = _same_time(context, facts, year)
    return {key: value for key, value in facts.items() if key not in PERIOD} | named


def _same_time(context: Context, facts: Facts, year: int) -> dict[str, str]:
    """The round of the same month in that year, the same months, or the whole year."""
    due = button_facts.day(facts, "d")
    if due is not None:
        listed = progress.rounds(context.session, year)
        same = [day for day in listed if day.month == due.month]
        if same:
            return {"d": min(same, key=lambda day: abs(day.day - due.day)).isoformat()}
    first, last = button_facts.day(facts, "f"), button_facts.day(facts, "l")
    if first is not None and last is not None:
        by = year - fiscal_year(last)
        return {"f": _moved(first, by).isoformat(), "l": _moved(last, by).isoformat()}
    return {"y": str(year)} if year != context.fiscal_year else {}


def _moved(day: date, years: int) -> date:
    leap = day.month == 2 and day.day == 29
    return day.replace(year=day.year + years, day=28 if leap else day.day)
