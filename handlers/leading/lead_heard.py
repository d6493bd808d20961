"""Hears the questions of those who lead, whole or half, and returns what answers them, in the scope
of who asks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from urllib.parse import parse_qsl

from handlers.advice import show_clinic_report
from handlers.complaints.figures import show_case_numbers, show_cases_by_month
from handlers.context import Context
from handlers.gifts import show_gifts_over
from handlers.leading import (
    lead_days,
    lead_rules,
    lead_scope,
    lead_told,
    led_deeds,
    led_gifts,
    led_lacks,
    led_no_gift,
    led_people,
    led_surveys,
    led_waiting,
)
from handlers.leading.lead_scope import LEADERS
from handlers.leading.lead_words import LONGEST, LeadWords, lead_words
from handlers.messages import Message, Text
from handlers.pledges import show_coverage
from handlers.question.query import Facts, Query
from handlers.registers import show_register
from handlers.reports.figures import show_scores
from handlers.reports.figures.money import budget, budget_ranking
from handlers.sign_offs import show_roads
from handlers.subjects.declaration import listening
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.spelling.respelling import respelled
from models.people import people
from models.people.person import ADMIN, EXECUTIVE, Bureau

_LONGEST_HALF = 45
_SHORTEST_REST = 20  # letters beside words of time that say no more than to look
_GROUP = {"group", "mine"}
_GROUP_SAID = "กลุ่มงาน"


def asks(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the question that somebody who leads asks outside of any conversation, or None."""
    if inside is not None or context.person is None or len(text) > LONGEST:
        return None
    if not context.me.has(*LEADERS):
        return None
    found = _read(context, text)
    if found is None and (mended := respelled(text)) != text:
        found = _read(context, mended)
    return found


def _heard_elsewhere(context: Context, need: str, text: str) -> bool:
    """Tells whether the subject itself hears this, which knows more of its own words."""
    if need in _ONLY_HERE:
        return False
    others = (each for each in listening(context.subjects, "asks") if each.asks is not asks)
    return any(each.asks(context, text, None) is not None for each in others)


_ONLY_HERE = {"leave", "case_bureau", "case_kinds", "cases_near", "years", "gift_decide"}
"""What others only refuse, or answer of who asks alone."""


def _read(context: Context, text: str) -> Query | None:
    seen = lead_words(text)
    if not _may_be_asked(seen):
        return None
    named, places = _bureaus(context, text) if "สำนัก" in text else ((), ())
    if not named and context.me.work_group:
        text = text.replace(context.me.work_group, _GROUP_SAID)
    words = lead_words(text, places)
    said = words.said | ({"bureau"} if named else set())
    if words.read and (rule := _first(lead_rules.RULES, said, words)) is not None:
        heard = _heard_elsewhere(context, rule, text)
        return None if heard else _found(context, rule, words, named, {})
    if not words.read or words.letters + len(words.times) > _LONGEST_HALF:
        return None
    return _half(context, words, said, named)


def _may_be_asked(words: LeadWords) -> bool:
    """Tells whether any rule may be of these words, before anything is looked up for them."""
    if not words.said:
        return bool(words.times) and words.letters <= _SHORTEST_REST
    said = words.said | {"bureau", "group"}
    return any(each.may_fit(said) for each in _EVERY_RULE)


_EVERY_RULE = (*lead_rules.RULES, *(each for told in lead_rules.BEFORE.values() for each in told))


def _half(
    context: Context, words: LeadWords, said: frozenset[str] | set[str], named: Sequence[Bureau]
) -> Query | None:
    """Returns what half a sentence asks on of the answer before."""
    means = {
        subject: rule
        for subject, rules in lead_rules.BEFORE.items()
        if (rule := _first(rules, said, words) if said else _AGAIN.get(subject)) is not None
    }
    if not means:
        return None
    name, _, given = context.asked_before().removeprefix("o:").partition("?")
    rule = means.get(lead_rules.SUBJECT_OF.get(name, ""))
    if rule in _TOLD_BY_ITSELF and not name.startswith("led_"):
        return None
    return _found(context, rule, words, named, dict(parse_qsl(given))) if rule else None


_TOLD_BY_ITSELF = {
    "no_gift_missing", "no_gift_share", "no_gift_order", "no_gift_full", "gift_bureaus", "counted",
    "budget_bureaus",
}  # fmt: skip
"""What the other answers hear below them in words of their own."""
_AGAIN = {"gift": "gift_again", "leave": "leave", "deed": "stories", "people": "leave"}
"""What a time alone asks of the answer before."""


def _first(
    rules: Sequence[lead_rules.LeadRule], said: frozenset[str] | set[str], words: LeadWords
) -> str | None:
    return next((each.need for each in rules if each.fits(said, words)), None)


def _bureaus(context: Context, text: str) -> tuple[tuple[Bureau, ...], tuple[tuple[int, int], ...]]:
    """Returns the bureaus that the words name for certain, and where."""
    known = {each.name: each for each in people.bureaus(context.session)}
    heard = bureaus_named(text, tuple(known))
    if heard.unclear or heard.unknown:
        return (), ()
    return tuple(known[name] for name in heard.names), tuple(heard.places)


def _found(
    context: Context,
    need: str,
    words: LeadWords,
    named: Sequence[Bureau],
    before: Mapping[str, str],
) -> Query | None:
    """Returns the question with the facts that the words name; what they do not name is that of the
    answer before."""
    said = words.said
    whose = said & {"group", "mine", "bureau", "office", "which_bureau", "by_bureau"}
    kept = {key: before[key] for key in ("b", lead_scope.SCOPE) if key in before}
    if named or whose or not before:
        scope = lead_scope.named(context, said, named)
    else:
        scope = kept or lead_scope.named(context, said, ())
    days = lead_days.named(context, words.times)
    if not days:
        days = {key: before[key] for key in lead_days.KEYS if key in before}
    query = _NEEDS[need](context, words, scope, days)
    if query is None or "office" not in said or context.me.has(ADMIN, EXECUTIVE):
        return query
    return replace(query, answer=partial(_not_the_office, query))


Answer = Callable[[Context, LeadWords, dict[str, str], dict[str, str]], Query | None]


def _with(query: Query, facts: Facts) -> Query:
    """Returns the question as if a button of these facts had asked it."""
    return replace(query, answer=partial(_tapped, query, dict(facts)))


def _tapped(
    query: Query, facts: Facts, context: Context, _rest: str, _facts: Facts
) -> Sequence[Message]:
    context.said = ""
    return query.answer(context, "", facts)


def _not_the_office(query: Query, context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return [Text(_NOT_THE_OFFICE), *query.answer(context, rest, facts)]


_NOT_THE_OFFICE = "ท่านดูได้เฉพาะของสำนักและคนในสายงานของท่าน จึงไม่ได้แสดงของทั้งสำนักงาน"


def _own(query: Query, **facts: str) -> Answer:
    """A question of this room: whose and which days it takes itself."""
    return lambda _context, _words, scope, days: _with(query, {**scope, **days, **facts})


def _figures(query: Query, **facts: str) -> Answer:
    """A question of figures by bureau, which takes a bureau alone."""

    def of(
        _context: Context, _words: LeadWords, scope: dict[str, str], days: dict[str, str]
    ) -> Query:
        bureau = {"b": scope["b"]} if "b" in scope else {}
        return _with(query, {**bureau, **days, **facts})

    return of


def _leave(
    context: Context, words: LeadWords, scope: dict[str, str], days: dict[str, str]
) -> Query | None:
    """Who is away; of executives, directors or heads only for who is above them."""
    level = next((each for each in ("executives", "directors", "heads") if each in words.said), "")
    if level and not context.me.has(ADMIN, EXECUTIVE):
        return None
    only = {led_people.LEVEL: level} if level else {}
    return _with(led_people.LEAVE, {**scope, **days, **only})


def _gifts_all(
    context: Context, words: LeadWords, scope: dict[str, str], days: dict[str, str]
) -> Query:
    if scope.get(lead_scope.SCOPE) == lead_scope.GROUP:
        return _with(led_gifts.QUERY, {**scope, **days})
    return _figures(show_gifts_over.QUERY, n="all")(context, words, scope, days) or led_gifts.QUERY


def _cases(
    context: Context, words: LeadWords, scope: dict[str, str], days: dict[str, str]
) -> Query | None:
    """The year's kinds and months for those who may see them, else the numbers of the bureau."""
    if "by_month" in words.said and "b" in scope:
        return _with(show_cases_by_month.QUERY, {"b": scope["b"]})
    if context.me.has(ADMIN, EXECUTIVE) and "b" not in scope:
        other = days.get("y") not in (None, str(context.fiscal_year))
        year = {"y": days["y"]} if other else {}
        return _with(show_cases_by_month.QUERY, year)
    if "by_month" in words.said and not context.me.has(ADMIN, EXECUTIVE):
        return None
    bureau = {"b": scope["b"]} if "b" in scope else {}
    return _with(show_case_numbers.QUERY, bureau)


def _case_bureau(
    context: Context, _words: LeadWords, scope: dict[str, str], _days: dict[str, str]
) -> Query:
    bureau = scope.get("b", str(context.me.bureau_id))
    return _with(show_case_numbers.QUERY, {"b": bureau})


def _lacks(
    context: Context, _words: LeadWords, scope: dict[str, str], _days: dict[str, str]
) -> Query:
    bureau = scope if "b" in scope or lead_scope.SCOPE in scope else {}
    if scope.get(lead_scope.SCOPE) == lead_scope.GROUP:  # a group has no plan of its own
        bureau = {"b": str(context.me.bureau_id)}
    return _with(led_lacks.LACKS, bureau)


def _years(
    _context: Context, words: LeadWords, scope: dict[str, str], _days: dict[str, str]
) -> Query:
    typed = [int(each) for each in _YEAR.findall(words.times)]
    asked = sorted({each if each > 100 else 2500 + each for each in typed})
    if scope.get(lead_scope.SCOPE) == lead_scope.GROUP:
        scope = {"b": str(_context.me.bureau_id)}
    given = {"ys": ",".join(map(str, asked))} if asked else {}
    return _with(led_lacks.YEARS, {**scope, **given})


_YEAR = re.compile(r"25\d\d|[67]\d")


def _counted(
    context: Context, words: LeadWords, _scope: dict[str, str], _days: dict[str, str]
) -> Query | None:
    name = context.asked_before().removeprefix("o:").partition("?")[0]
    declared = (each for subject in context.subjects for each in subject.queries)
    before = next((each for each in declared if each.name == name), None)
    if before is not None and before.following is not None and before.following.counted:
        return None  # it tells of itself how it is counted
    about = lead_rules.SUBJECT_OF.get(name, "")
    said = next((each for each in _COUNTABLE if each in words.said), about)
    return _with(lead_told.COUNTED, {"w": said})


_COUNTABLE = ("score", "budget", "gift", "case", "no_gift", "survey", "deed", "report")


def _duties(
    _context: Context, words: LeadWords, _scope: dict[str, str], _days: dict[str, str]
) -> Query:
    role = next((_ROLES[each] for each in _ROLES if each in words.said), "")
    return _with(lead_told.DUTIES, {lead_told.WHO: role})


_ROLES = {
    "directors": lead_told.DIRECTOR,
    "heads": lead_told.HEAD,
    "executives": lead_told.LEADER,
    "admins": lead_told.OFFICER,
}


def _waits(which: str) -> Answer:
    return _own(led_waiting.QUERY, **{led_waiting.WHICH: which})


def _gift(which: str) -> Answer:
    return _own(led_gifts.QUERY, **{led_gifts.WHICH: which})


def _gift_years(
    _context: Context, words: LeadWords, scope: dict[str, str], _days: dict[str, str]
) -> Query:
    many = {led_gifts.MANY: "3"} if "years_back" in words.said else {}
    return _with(led_gifts.QUERY, {**scope, led_gifts.WHICH: led_gifts.YEARS, **many})


def _no_gift(which: str) -> Answer:
    return _own(led_no_gift.QUERY, **{led_no_gift.WHICH: which})


def _no_gift_of(
    _context: Context, words: LeadWords, scope: dict[str, str], days: dict[str, str]
) -> Query:
    which = next((_LEVELS[each] for each in _LEVELS if each in words.said), led_no_gift.EXECUTIVES)
    return _with(led_no_gift.QUERY, {**scope, **days, led_no_gift.WHICH: which})


_LEVELS = {"directors": led_no_gift.DIRECTORS, "heads": led_no_gift.HEADS}


def _no_gift_order(
    _context: Context, words: LeadWords, _scope: dict[str, str], _days: dict[str, str]
) -> Query:
    least = {"rising", "least"} & words.said
    return _with(show_coverage.QUERY, {"w": "least" if least else "most"})


def _survey_result(
    _context: Context, words: LeadWords, _scope: dict[str, str], _days: dict[str, str]
) -> Query:
    titled = ",".join(words.rest)
    return _with(led_surveys.RESULT, {led_surveys.TITLE: titled} if titled else {})


def _deed(which: str) -> Answer:
    return _own(led_deeds.QUERY, **{led_deeds.WHICH: which})


def _survey_low(
    _context: Context, words: LeadWords, scope: dict[str, str], _days: dict[str, str]
) -> Query:
    most = {"most", "full", "falling"} & words.said
    order = led_surveys.MOST if most else led_surveys.LEAST
    return _with(led_surveys.QUERY, {**scope, led_surveys.ORDER: order})


_NEEDS: Mapping[str, Answer] = {
    "leave": _leave,
    "newcomers": _own(led_people.NEWCOMERS),
    "not_kept": _own(led_people.NOT_KEPT),
    "members": _own(led_people.MEMBERS),
    "people_file": _own(led_people.AS_FILE),
    "gift_dear": _gift(led_gifts.DEAR),
    "gift_returned": _gift(led_gifts.RETURNED),
    "gift_handed": _gift(led_gifts.HANDED),
    "gift_kept": _gift(led_gifts.KEPT),
    "gift_open": _gift(led_gifts.OPEN),
    "gift_giver": _gift(led_gifts.GIVER),
    "gift_pictures": _gift(led_gifts.PICTURES),
    "gift_years": _gift_years,
    "gift_months": _gift(led_gifts.BY_MONTH),
    "gift_decide": _own(led_gifts.TO_DECIDE),
    "one_order": _own(lead_told.ONE_ORDER),
    "gift_bureaus": _figures(show_gifts_over.QUERY, n="all", by="1"),
    "gift_all": _gifts_all,
    "gift_again": _gifts_all,
    "cases_near": _own(led_waiting.CASES_NEAR),
    "case_kinds": _cases,
    "case_months": _cases,
    "case_bureau": _case_bureau,
    "clinic": lambda _context, _words, _scope, _days: show_clinic_report.QUERY,
    "praise": _deed(led_deeds.PRAISE),
    "deed_who": _deed(led_deeds.WHO),
    "stories": _deed(led_deeds.STORIES),
    "no_gift_exec": _no_gift_of,
    "no_gift_order": _no_gift_order,
    "no_gift_full": _no_gift(led_no_gift.FULL),
    "no_gift_missing": _no_gift(led_no_gift.MISSING),
    "no_gift_share": _no_gift(led_no_gift.SHARE),
    "survey_low": _survey_low,
    "survey_result": _survey_result,
    "survey_share": _own(led_surveys.QUERY),
    "scores_rising": _figures(show_scores.QUERY, w="least"),
    "scores_falling": _figures(show_scores.QUERY),
    "lacks": _lacks,
    "counted": _counted,
    "years": _years,
    "ita": _figures(next(each for each in show_register.QUERIES if each.name == "oit")),
    "budget_percent": _figures(budget.QUERY),
    "budget_activities": _figures(budget.QUERY, v="rows"),
    "budget_bureaus": _figures(budget_ranking.BUREAUS_QUERY),
    "budget": _figures(budget.QUERY),
    "sign": lambda _context, _words, _scope, _days: show_roads.MINE,
    "waits_heads": _waits(led_waiting.HEADS),
    "waits_directors": _waits(led_waiting.DIRECTORS),
    "waits_whom": _waits(led_waiting.ALL),
    "waits_mine": _waits(led_waiting.MINE),
    "duties": _duties,
}
