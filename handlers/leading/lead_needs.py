"""By its need, the question that answers somebody who leads, its facts the scope and the days."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from handlers.advice import show_clinic_report
from handlers.complaints.figures import (
    figures_kept_back,
    show_case_numbers,
    show_cases_by_month,
)
from handlers.context import Context
from handlers.gifts import show_gifts_over
from handlers.leading import (
    lead_rules,
    lead_scope,
    lead_told,
    led_busy,
    led_deeds,
    led_gifts,
    led_lacks,
    led_no_gift,
    led_people,
    led_surveys,
    led_waiting,
)
from handlers.leading.lead_words import LeadWords
from handlers.messages import Message
from handlers.question.query import Facts, Query, opened_by
from handlers.registers import show_register
from handlers.reports.figures import show_scores
from handlers.reports.figures.money import budget, budget_ranking
from handlers.sign_offs import show_roads
from handlers.surveys import show_surveys
from handlers.understand.patterns import pattern_of
from models.people.person import ADMIN, EXECUTIVE

Answer = Callable[[Context, LeadWords, dict[str, str], dict[str, str]], Query | None]


def _with(query: Query, facts: Facts) -> Query:
    """Returns the question as if a button of these facts had asked it."""
    return replace(query, answer=partial(_tapped, query, dict(facts)))


def _tapped(
    query: Query, facts: Facts, context: Context, _rest: str, _facts: Facts
) -> Sequence[Message]:
    context.said = ""
    return query.answer(context, "", facts)


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


def _members(
    context: Context, words: LeadWords, scope: dict[str, str], days: dict[str, str]
) -> Query | None:
    """The people by name; whole bureaus an administrator reads in the roster itself."""
    if context.me.has(ADMIN) and not {"group", "mine"} & words.said:
        return None
    return _with(led_people.MEMBERS, {**scope, **days})


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
    of_group = scope.get(lead_scope.SCOPE) == lead_scope.GROUP  # a group has no plan of its own
    named = scope if "b" in scope or lead_scope.SCOPE in scope else {}
    return _with(led_lacks.LACKS, {"b": str(context.me.bureau_id)} if of_group else named)


def _years(
    _context: Context, words: LeadWords, scope: dict[str, str], _days: dict[str, str]
) -> Query:
    typed = [int(each) for each in _YEAR.findall(words.times)]
    asked = sorted({each if each > 100 else 2500 + each for each in typed})
    if scope.get(lead_scope.SCOPE) == lead_scope.GROUP:
        scope = {"b": str(_context.me.bureau_id)}
    given = {"ys": ",".join(map(str, asked))} if asked else {}
    return _with(led_lacks.YEARS, {**scope, **given})


_YEAR = pattern_of(r"25\d\d|[67]\d")


def _counted(
    context: Context, words: LeadWords, _scope: dict[str, str], _days: dict[str, str]
) -> Query | None:
    name = opened_by(context.asked_before())[0]
    declared = (each for subject in context.subjects for each in subject.queries)
    before = next((each for each in declared if each.name == name), None)
    told = before is not None and before.following is not None and before.following.counted
    if told and "counted_percent" not in words.said:
        return None  # it tells of itself how it is counted
    about = lead_rules.SUBJECT_OF.get(name, "")
    said = next((each for each in _COUNTABLE if each in words.said), about)
    return _with(lead_told.COUNTED, {"w": said})


_COUNTABLE = ("score", "budget", "gift", "case", "no_gift", "survey", "deed", "report")


def _duties(
    _context: Context, words: LeadWords, _scope: dict[str, str], _days: dict[str, str]
) -> Query:
    role = next((role for said, role in lead_told.ROLE_OF.items() if said in words.said), "")
    return _with(lead_told.DUTIES, {lead_told.WHO: role})


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
    order = {led_no_gift.ORDER: led_no_gift.LEAST} if least else {}
    return _with(led_no_gift.QUERY, {led_no_gift.WHICH: led_no_gift.FULL, **order})


def _deed(which: str) -> Answer:
    return _own(led_deeds.QUERY, **{led_deeds.WHICH: which})


def _survey_low(
    _context: Context, words: LeadWords, scope: dict[str, str], _days: dict[str, str]
) -> Query:
    most = {"most", "full", "falling"} & words.said
    order = led_surveys.MOST if most else led_surveys.LEAST
    return _with(led_surveys.QUERY, {**scope, led_surveys.ORDER: order})


NEEDS: Mapping[str, Answer] = {
    "busy": _own(led_busy.QUERY),
    "leave": _leave,
    "newcomers": _own(led_people.NEWCOMERS),
    "not_kept": _own(led_people.NOT_KEPT),
    "members": _members,
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
    "case_most": lambda _context, _words, _scope, _days: figures_kept_back.MOST,
    "case_months": _cases,
    "case_bureau": _case_bureau,
    "case_bureaus": lambda _context, _words, _scope, _days: _with(show_case_numbers.QUERY, {}),
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
    "survey_result": lambda _context, _words, _scope, _days: show_surveys.ASKED_QUERY,
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
