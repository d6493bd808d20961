"""The same question of another bureau, period, activity or measure, or another side of the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Message
from handlers.question import button_facts, follow_forms, topic, topic_missing
from handlers.question.onward import Facts, Find, Onward
from handlers.question.other_sides import KEPT_OF_ANOTHER, SUBJECTS
from handlers.question.query import Following, opened_by
from handlers.question.topic import PERIOD, Topic
from handlers.understand.commands.scopes import read_scope
from handlers.understand.named_span import span_alone
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import fiscal_year
from models.reports.figures import progress

_WHEN = ("เมื่อปี", "เมื่อเดือน", "เมื่อรอบ", "เมื่อไตรมาส")


def words_of(plain: str) -> str:
    """The sentence without the words that only lead on."""
    begun = follow_forms.LEAD.match(plain)
    inner = follow_forms.TAIL.sub("", plain[begun.end() if begun else 0 :])
    inner = inner.removeprefix("เมื่อ") if inner.startswith(_WHEN) else inner
    inner = follow_forms.SOFT_END.sub("", without_polite_ending(inner))
    return follow_forms.ENOUGH.sub("", without_polite_ending(inner)).strip()


def whole(facts: Facts) -> dict[str, str]:
    """All facts but the page."""
    return {key: value for key, value in facts.items() if key != "p"}


def topic_of(facts: Facts) -> dict[str, str]:
    """The topic of the answer before; both bureaus of a comparison."""
    same = {key: value for key, value in facts.items() if key in topic.FACTS}
    return {**same, "b": f"{facts['b']},{facts['b2']}"} if {"b", "b2"} <= facts.keys() else same


def turned_to(
    context: Context, plain: str, name: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """Another side of the same, or the same of something else, or both: `แล้วงบสำนักกฎหมายล่ะ`."""
    words = words_of(_without_number(words_of(plain), following))
    side, found = next(_sides(words, following), ("", None))
    if found is None or (side == name and found.end() == len(words)):
        return _turned(context, words, name, facts, following)
    rest, same = follow_forms.WHOSE_BEHIND.sub("", words[found.end() :]).strip(), topic_of(facts)
    declared = following if side == name else Following()
    return _turned(context, rest, side, same, declared) if rest else Onward(side, same)


def of_another_subject(
    context: Context, plain: str, facts: Facts, find: Find, in_days: bool
) -> Onward | None:
    """The figures of the subject that stands alone in the sentence, of the same bureau and time as
    far as they are told so.

    in_days: whether the answer before is of days and weeks from today: those of a calendar are no
        time of reports
    """
    words = words_of(plain).lower()
    named = (data for data, pattern in SUBJECTS.items() if pattern.fullmatch(words))
    name, given = opened_by(next(named, ""))
    query = find(name) if name else None
    if query is None or query.following is None or not context.may(query.roles):
        return None
    takes = topic.FACTS if query.following.takes is None else query.following.takes
    days = PERIOD if in_days and not query.following.in_days else ()
    also = (key for key in KEPT_OF_ANOTHER if key in facts and key in takes and key not in days)
    kept = {key: facts[key] for key in also}
    return Onward(name, {**kept, **dict(parse_qsl(given))})


def _without_number(words: str, following: Following) -> str:
    """Returns the words without how many is asked once more of what the answer's number is of."""
    found = follow_forms.HOW_MANY_BEHIND.search(words)
    if found is None or (found["of"] or found["what"]) not in (
        *following.counts,
        *follow_forms.OF_REPORTS,
    ):
        return words
    return words_of(words[: found.start()])


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
    if following.in_days and (span := span_alone(words, context.today)) is not None:
        return _on_days(context, span, name, facts, following)
    about = topic.read(context, words, {})
    about = about.in_days() if following.in_days else about
    if about.unknown:
        return topic_missing.unknown_bureau(name, about, whole(facts))
    if not about.understood or about.left:
        return None
    return _instead(context, words, about, name, facts, following)


def _on_days(
    context: Context, span: tuple[date, date], name: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """The question of a day or a week that is told from today: `แล้วสัปดาห์หน้าล่ะ`."""
    if following.takes is not None and "f" not in following.takes:
        return topic_missing.unheeded_told({"f", "l"}, following.takes)
    kept = {key: value for key, value in whole(facts).items() if key not in PERIOD}
    return Onward(name, {**kept, "f": span[0].isoformat(), "l": span[1].isoformat()})


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
        turned[beside_which(context, facts)] = str(about.bureau_facts()["b"])
    turned.pop("p", None)
    return Onward(name, turned)


def _of_whole_year(context: Context, facts: Facts) -> dict[str, str]:
    """The facts without a round or months, of the year in which they are."""
    ends = button_facts.day(facts, "d") or button_facts.day(facts, "l")
    year = fiscal_year(ends) if ends else button_facts.year(facts, "y")
    kept = {key: value for key, value in whole(facts).items() if key not in PERIOD}
    return kept if year in (None, context.fiscal_year) else {**kept, "y": str(year)}


def beside_which(context: Context, facts: Facts) -> str:
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
        named = same_time(context, facts, year)
    return {key: value for key, value in facts.items() if key not in PERIOD} | named


def same_time(context: Context, facts: Facts, year: int) -> dict[str, str]:
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
