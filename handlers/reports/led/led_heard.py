"""How those who lead are heard who ask about people, activities, turns and places in order."""

from __future__ import annotations

from handlers.context import Context
from handlers.question.query import Query
from handlers.reports.figures import (
    at_risk_named,
    next_in_rank,
    sending_trend,
    states_counted,
    troubles_reported,
)
from handlers.reports.figures.money import budget_years
from handlers.reports.figures.overview import LEADING
from handlers.reports.led import (
    activities_by_state,
    activity_theme,
    bureaus_by_share,
    due_kept,
    in_time_asked,
    lacking_evidence,
    left_by_person,
    left_to_send,
    reports_of,
    who_is_early,
    whose_turn,
    why_coloured,
    without_holder,
)
from handlers.reports.led.office import lately_sent, office_asked
from handlers.subjects.listeners import heard_first, listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER

_CUE = pattern_of(
    f"ใคร|ไหน|ใด|อะไร|กี่|เท่าไ|{WHETHER}|ยัง|บ้าง|ดู|เทียบ|เรียง|อันดับ|ลำดับ|ลิส|ขอ|ไง|เปล่า|แล้ว|รอ|แรก|ล่าสุด|ทำไม|สาเหตุ|แต่ละ|สรุป|แนวโน้ม|เทรนด์|trend"
)
"""Without one of these nothing is asked here."""


_LONGEST_OF_OFFICE = 70
_OF_OFFICE = (lately_sent.heard, office_asked.heard)
"""What only those are heard of who lead: of all others nothing is looked at."""
_LED = (
    states_counted.heard,
    at_risk_named.heard,
    sending_trend.heard,
    whose_turn.heard,
    due_kept.heard,
    budget_years.heard,
    in_time_asked.heard,
    who_is_early.heard,
    next_in_rank.heard,
    bureaus_by_share.heard,
    without_holder.heard,
    lacking_evidence.heard,
    activities_by_state.heard,
    why_coloured.heard,
    left_by_person.heard,
    left_to_send.heard,
    left_to_send.mine,
    reports_of.heard,
    activity_theme.heard,
    troubles_reported.heard,
)


@listener(cue=_CUE)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question that the words ask; None for other words."""
    if len(words) <= _LONGEST_OF_OFFICE and context.may(LEADING):
        if found := heard_first(_OF_OFFICE, context, words, None):
            return found
    return heard_first(_LED, context, words, None)


QUERIES = (
    lately_sent.QUERY,
    whose_turn.QUERY,
    who_is_early.QUERY,
    bureaus_by_share.QUERY,
    budget_years.QUERY,
    in_time_asked.QUERY,
    activities_by_state.QUERY,
    reports_of.QUERY,
    left_by_person.QUERY,
    why_coloured.QUERY,
    due_kept.QUERY,
    activity_theme.QUERY,
    troubles_reported.QUERY,
)
