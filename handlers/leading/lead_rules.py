"""What a leader's question means, by the pieces it names; the first rule that fits decides.

A rule fits where all that it needs is said and nothing but what it allows besides. `before` rules
are for half sentences: they need that the answer before was of this subject.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from handlers.leading.lead_words import LeadWords

_WHOSE = "group mine bureau office which_bureau by_bureau"
_ASK = "who count what whether may_i data result mine_about"


@dataclass(frozen=True)
class LeadRule:
    """need: its name.
    needs: of each group one must be said.
    may: what else may be said.
    if_: what must be true of the words besides.
    """

    need: str
    needs: tuple[frozenset[str], ...]
    may: frozenset[str]
    if_: Callable[[LeadWords], bool]

    def may_fit(self, said: Collection[str]) -> bool:
        """Tells whether all that the rule needs may be among these pieces."""
        return all(not group.isdisjoint(said) for group in self.needs)

    def fits(self, said: Collection[str], words: LeadWords) -> bool:
        """Tells whether the rule is of these pieces."""
        known = frozenset(said)
        allowed = self.may.union(*self.needs)
        return all(group & known for group in self.needs) and known <= allowed and self.if_(words)


def _rule(
    need: str, *needs: str, may: str = "", if_: Callable[[LeadWords], bool] = lambda _words: True
) -> LeadRule:
    groups = tuple(frozenset(each.split("|")) for each in needs)
    may += " report" if "did" in may.split() else ""
    return LeadRule(need, groups, frozenset(f"{_WHOSE} {_ASK} {may}".split()), if_)


def _somebody_first(words: LeadWords) -> bool:
    """Tells whether who or whose is asked of stands before the leave: `ใครลา`, not `ลาให้ใครทำ`."""
    if "may_i" in words.said:
        return False
    if words.rest or {"did", "data"} & words.said:
        return False
    order = [each for each in words.order if each in _SOMEBODY or each == "leave"]
    return bool(order) and (order[0] != "leave" or order[-1] in ("group", "mine", "bureau"))


_SOMEBODY = (
    "who", "group", "mine", "bureau", "people", "count", "executives", "directors", "heads",
)  # fmt: skip


def _last_year_or_more(words: LeadWords) -> bool:
    return any(each in words.times for each in ("ที่แล้ว", "ก่อน", "ที่ผ่านมา"))


def _last_year_or_back(words: LeadWords) -> bool:
    return "years_back" in words.said or _last_year_or_more(words)


def _years(words: LeadWords) -> bool:
    return words.times.startswith("ปี") and sum(map(str.isdecimal, words.times.split())) > 2


def _short(words: LeadWords) -> bool:
    return words.letters <= 30


def _moderate(words: LeadWords) -> bool:
    return words.letters <= 50


def _has_time(words: LeadWords) -> bool:
    return bool(words.times)


def _of_months(words: LeadWords) -> bool:
    return "เดือน" in words.times


def _known(words: LeadWords) -> bool:
    return not words.rest and _no_result(words)


def _no_result(words: LeadWords) -> bool:
    """Of what is, not of the results of a round."""
    return not {"result", "data"} & words.said


def _who_got(words: LeadWords) -> bool:
    return _known(words) and _has_time(words) and not words.asks_whom


def _no_unit(words: LeadWords) -> bool:
    """Of people, not of which bureau, and all of it known."""
    return _known(words) and not {"which_bureau", "by_bureau"} & words.said


RULES: tuple[LeadRule, ...] = (
    # -- one's people ------------------------------------------------------------------------
    _rule("busy", "busy", "who|mine|group", may="leave people meeting", if_=_has_time),
    _rule(
        "leave",
        "leave",
        "who|group|mine|bureau|people|executives|directors|heads",
        "who|count|whether|what|until|acting|people",
        may="until acting",
        if_=_somebody_first,
    ),
    _rule("newcomers", "newcomers", "group|mine|bureau|who|people", may="people", if_=_known),
    _rule("leave", "present", "group|mine", may="people bureau", if_=_known),
    _rule(
        "not_kept", "not_kept", "people|group|mine|bureau|who", may="percent by_kind", if_=_known
    ),
    _rule("members", "group|mine", "who|count|people|list", may="people list", if_=_known),
    _rule("members", "bureau", "people", "who|list", may="who list", if_=_known),
    _rule("members", "bureau", "who", may="list", if_=_no_unit),
    _rule("members", "bureau|by_bureau|office", "people", "count", may="who most list", if_=_known),
    _rule("people_file", "group|mine|bureau", "people|list", "file", may="people list", if_=_known),
    # -- gifts ------------------------------------------------------------------------------
    _rule("gift_decide", "gift", "mine|group|people", "how_on", may="report people did"),
    _rule("gift_dear", "gift", "dear", may="price most people did giver"),
    _rule("gift_returned", "gift", "returned", "count|what|who|whether", may="giver people did"),
    _rule("gift_handed", "gift", "handed", "count|what|who|whether", may="people did"),
    _rule("gift_kept", "gift", "kept", "count|what|who|whether", may="did"),
    _rule("gift_open", "gift", "undecided", "count|mine|group", may="waits did people"),
    _rule("gift_giver", "gift", "giver", "who|most|count", may="most people price did", if_=_known),
    _rule("gift_pictures", "gift", "pictures", may="did", if_=_known),
    _rule("gift_months", "gift", "by_month", may="price did"),
    _rule(
        "gift_years",
        "gift",
        "years_back|compare",
        may="most price compare did years_back",
        if_=_last_year_or_back,
    ),
    _rule(
        "gift_bureaus",
        "gift",
        "which_bureau|by_bureau",
        may="most percent price order falling did",
        if_=_no_result,
    ),
    _rule("gift_all", "gift", "group|mine", "count|what|who", may="people price did", if_=_known),
    _rule("gift_all", "gift", "who", may="people did", if_=_who_got),
    _rule("gift_all", "gift", "bureau", "count", may="people price did", if_=_has_time),
    # -- complaints, the clinic --------------------------------------------------------------
    _rule("cases_near", "case", "near", may="waits"),
    _rule("case_kinds", "case", "most", "by_kind|kind_split", may="people most by_kind"),
    _rule("case_kinds", "case", "kind_split", may="by_kind"),
    _rule("case_months", "case", "by_month", may="most"),
    _rule(
        "case_months", "case", "compare|count", may="most compare people", if_=_last_year_or_more
    ),
    _rule("case_months", "case", "count", may="fresh newcomers people did", if_=_of_months),
    _rule("case_bureau", "case", "bureau", "whether|count|what", may="people", if_=_no_result),
    _rule(
        "clinic", "clinic", "by_kind|most|count", may="asked_about by_kind most people", if_=_known
    ),
    # -- good deeds --------------------------------------------------------------------------
    _rule(
        "praise",
        "praise",
        "group|mine|bureau|people|who",
        "who|count|what|whether",
        may="people story most deed",
        if_=_no_unit,
    ),
    _rule("deed_who", "deed", "who|most|award", may="most award people praise", if_=_no_unit),
    _rule("deed_who", "award", "group|mine|bureau", "who", may="people most deed", if_=_no_unit),
    _rule(
        "stories", "story", "what|who|whether|meeting", may="people deed praise award meeting did"
    ),
    _rule("stories", "deed", "meeting", may="people story"),
    _rule("stories", "deed", "what", "group|mine|bureau|office", may="people", if_=_has_time),
    # -- No Gift -----------------------------------------------------------------------------
    _rule(
        "no_gift_exec",
        "no_gift",
        "executives|directors|heads",
        "full|percent|count|not_full",
        may="full percent joined sign",
        if_=_no_unit,
    ),
    _rule(
        "no_gift_full",
        "no_gift",
        "which_bureau|by_bureau",
        "full|not_full",
        may="joined percent sign full not_full",
        if_=_no_result,
    ),
    _rule(
        "no_gift_missing",
        "no_gift",
        "lacking",
        "group|mine|bureau",
        may="people joined left sign",
        if_=_known,
    ),
    _rule(
        "no_gift_share",
        "no_gift",
        "group|mine|bureau|office|percent|full",
        "percent|full|count|not_full",
        may="people joined full percent sign not_full",
        if_=_no_unit,
    ),
    # -- surveys -----------------------------------------------------------------------------
    _rule(
        "survey_low",
        "survey",
        "which_bureau|by_bureau",
        "least|answered|most|full|order|rising|low|not_full",
        may="least most full answered people did",
    ),
    _rule("survey_result", "survey", "result", may="office score did"),
    _rule(
        "survey_share",
        "survey",
        "group|mine|bureau|office|people",
        "count|percent|full|not_full",
        may="people answered percent full lacking did",
        if_=lambda words: bool({"answered", "percent", "full", "not_full"} & words.said),
    ),
    # -- scores, years, how it is counted ----------------------------------------------------
    _rule("scores_rising", "score", "rising|least", may="order low"),
    _rule("scores_falling", "score", "falling", may="order most"),
    _rule("lacks", "score", "why", may="low least"),
    _rule("lacks", "score", "to_full", may="lacking left did"),
    _rule("lacks", "why", "low", "bureau", if_=lambda words: words.letters <= 40),
    _rule("lacks", "to_full", "bureau|group", may="lacking left how_on duties full score did"),
    _rule("counted", "counted_percent", may="data score percent counted system"),
    _rule("counted", "trust", "data|counted", may="system counted score percent report budget"),
    _rule("counted", "counted", "data|score|percent", may="report budget gift case no_gift"),
    _rule("years", "years_back", may="compare order report budget score did", if_=_short),
    _rule("years", "order|compare|data|what|result", may="order compare data did", if_=_years),
    # -- ITA, budget -------------------------------------------------------------------------
    _rule("ita", "ita", "bureau|item|lacking", "what|lacking|whether|count", may="item left"),
    _rule("budget_percent", "budget", "percent", may="left count did", if_=_known),
    _rule("budget_activities", "budget", "by_activity", may="left most did"),
    _rule("budget_bureaus", "budget", "by_bureau", may="left most least did", if_=_known),
    _rule("budget", "budget", "bureau", "left|count|percent", may="left did", if_=_known),
    # -- what waits --------------------------------------------------------------------------
    _rule(
        "sign",
        "sign_paper",
        "sign",
        "at_whom|how_far",
        may="waits approve executives directors did own",
    ),
    _rule(
        "waits_heads",
        "waits",
        "heads",
        may="report long over at_whom approve mine did",
        if_=_no_unit,
    ),
    _rule(
        "waits_directors",
        "waits",
        "directors",
        may="report long over at_whom approve mine did",
        if_=_no_unit,
    ),
    _rule("waits_heads", "approve", "slow", "heads", may="report", if_=_no_unit),
    _rule("waits_whom", "approve", "slow", "who", may="report", if_=_no_unit),
    _rule("waits_whom", "at_whom", "report", may="report long over approve waits", if_=_known),
    _rule(
        "waits_whom",
        "waits",
        "at_whom|who",
        "over|approve|report",
        may="report approve long over",
        if_=_no_unit,
    ),
    _rule("waits_whom", "waits", "who", "report", "long", may="approve", if_=_no_unit),
    _rule("waits_mine", "waits", "over", may="report approve at_whom long", if_=_no_unit),
    _rule("waits_mine", "waits", "long", "report", may="approve most", if_=_no_unit),
    # -- duties ------------------------------------------------------------------------------
    _rule("duties", "new_role", "duties", may="heads directors executives admins system group did"),
    _rule(
        "duties",
        "heads|directors|executives|admins",
        "duties",
        may="system new_role group did",
        if_=_moderate,
    ),
)

BEFORE: Mapping[str, tuple[LeadRule, ...]] = {
    "people": (
        _rule("not_kept", "not_kept", may="percent by_kind people"),
        _rule("people_file", "file", may="people list"),
        _rule("members", "count|who|list", may="people list", if_=_short),
        _rule("leave", "leave", may="until acting people"),
        _rule("newcomers", "newcomers", may="people"),
    ),
    "leave": (
        _rule("busy", "busy", may="who people leave whether meeting", if_=_short),
        _rule("leave", "acting|until|who|count", may="acting until people leave", if_=_short),
        _rule("leave", "whether|what|who|count", may="people leave until", if_=_has_time),
    ),
    "gift": (
        _rule("gift_dear", "dear", may="price count giver"),
        _rule("gift_returned", "returned", "count|what|who|whether", may="giver did"),
        _rule("gift_handed", "handed"),
        _rule("gift_kept", "kept"),
        _rule("gift_open", "undecided", may="waits"),
        _rule("gift_giver", "giver", may="most"),
        _rule("gift_pictures", "pictures"),
        _rule("gift_years", "compare", if_=_last_year_or_more),
        _rule("gift_bureaus", "which_bureau|by_bureau", may="most order falling"),
        _rule("gift_months", "by_month"),
        _rule("one_order", "rising|falling|order", may="most least"),
        _rule("gift_again", "count|what|whether", may="price", if_=_has_time),
    ),
    "case": (
        _rule("case_most", "which_bureau", "most|least", if_=_short),
        _rule("case_bureaus", "which_bureau|by_bureau", may="most least falling order", if_=_short),
        _rule("case_kinds", "by_kind|most|kind_split", may="most by_kind"),
        _rule("case_months", "count|compare|what|by_month", may="compare", if_=_has_time),
        _rule("case_months", "by_month"),
        _rule("cases_near", "near", may="waits"),
    ),
    "no_gift": (
        _rule("no_gift_exec", "executives|directors|heads", may="full percent joined lacking"),
        _rule("no_gift_order", "rising|falling|order", may="most least"),
        _rule("no_gift_full", "which_bureau", "full|not_full|lacking|left", may="joined percent"),
        _rule("no_gift_missing", "lacking|left", may="joined people who left count", if_=_short),
        _rule("no_gift_missing", "who", if_=_short),
        _rule("no_gift_share", "percent|full", may="joined people group mine bureau", if_=_short),
    ),
    "survey": (
        _rule(
            "survey_low",
            "which_bureau|order|rising|least|falling|most",
            may="answered most least order",
            if_=_short,
        ),
        _rule("survey_result", "result|what", may="data", if_=_short),
    ),
    "deed": (
        _rule("praise", "praise", may="people"),
        _rule("deed_who", "who|most|award", may="most people"),
        _rule("one_order", "rising|falling|order", may="most least"),
    ),
    "score": (
        _rule("scores_rising", "rising|least", may="order low"),
        _rule("scores_rising", "order", "low", may="least"),
        _rule("scores_falling", "falling", may="order"),
        _rule("lacks", "why", "low|least|score", may="low least score"),
        _rule("lacks", "to_full", may="lacking left score"),
        _rule("counted", "counted", may="score data percent"),
        _rule("years", "years_back"),
    ),
    "completion": (
        _rule("lacks", "to_full", may="lacking left percent duties"),
        _rule("lacks", "lacking", "what"),
        _rule("counted", "counted", may="score data percent"),
    ),
    "budget": (
        _rule("budget_percent", "percent", may="left count", if_=_short),
        _rule("budget_activities", "by_activity"),
        _rule("budget_bureaus", "by_bureau"),
        _rule("counted", "counted", may="data percent budget did"),
    ),
    "waits": (
        _rule("waits_mine", "long|over", may="report long"),
        _rule("waits_whom", "at_whom|who", may="report giver did", if_=_short),
    ),
}
"""By the subject of the answer before, the half sentences that ask on."""

SUBJECT_OF: Mapping[str, str] = {
    **dict.fromkeys(("led_people", "bureau_people", "led_newcomers"), "people"),
    "led_leave": "leave",
    **dict.fromkeys(("gifts_over", "led_gifts"), "gift"),
    **dict.fromkeys(("case_numbers", "cases_by_month"), "case"),
    **dict.fromkeys(("led_no_gift", "coverage", "not_joined"), "no_gift"),
    **dict.fromkeys(("led_surveys", "survey_result_asked"), "survey"),
    "led_deeds": "deed",
    **dict.fromkeys(("scores", "led_lacks"), "score"),
    **dict.fromkeys(("completion", "status"), "completion"),
    **dict.fromkeys(("budget", "bureau_budgets", "activity_budgets"), "budget"),
    **dict.fromkeys(("led_waiting", "whose_turn"), "waits"),
}
"""By the name of a question, what half sentences below its answer are about."""
