"""How those who lead are heard who ask about people, activities, turns and places in order."""

from __future__ import annotations

from handlers.context import Context
from handlers.question.query import Query
from handlers.reports.figures import troubles_reported
from handlers.reports.figures.money import budget_years
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
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER

_CUE = pattern_of(
    f"ใคร|ไหน|ใด|อะไร|กี่|เท่าไ|{WHETHER}|ยัง|บ้าง|ดู|เทียบ|เรียง|อันดับ|ลำดับ|ลิส|ขอ|ไง|เปล่า|แล้ว|รอ|แรก|ทำไม|สาเหตุ|แต่ละ|สรุป"
)
"""Without one of these nothing is asked here."""


def heard(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question that the words ask outside of any conversation; None for other words."""
    if inside is not None or context.person is None or _CUE.search(words) is None:
        return None
    return (
        whose_turn.heard(context, words, inside)
        or due_kept.heard(context, words, inside)
        or budget_years.heard(context, words, inside)
        or in_time_asked.heard(context, words, inside)
        or who_is_early.heard(context, words, inside)
        or bureaus_by_share.heard(context, words, inside)
        or without_holder.heard(context, words, inside)
        or lacking_evidence.heard(context, words, inside)
        or activities_by_state.heard(context, words, inside)
        or why_coloured.heard(context, words, inside)
        or left_by_person.heard(context, words, inside)
        or left_to_send.heard(context, words, inside)
        or reports_of.heard(context, words, inside)
        or activity_theme.heard(context, words, inside)
        or troubles_reported.heard(context, words, inside)
    )


QUERIES = (
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
