"""Answers in short what is asked of an activity that the words name: `2.1 ใครรับผิดชอบ`, `ตัวชี้วัดของ
1.10 คืออะไร`. The whole card is a button away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message
from handlers.plans import about_plan
from handlers.plans.asked import activity_questions, activity_told
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers

_LONGEST = 90
_CUE = pattern_of(r"\d\.\d")
_NAMED = pattern_of(
    r"(?:ของ|ใน)?\s?(?:กิจกรรม|โครงการ|แผน|ข้อ|รายงาน)?(?:ที่)?\s?\d{1,2}(?:\.\d{1,2}){1,2}(?:\s?\(\d\))?(?:นี้|เนี่ย|\s)*"
)


@listener(longest=_LONGEST, cue=_CUE)
def asks(_context: Context, words: str) -> Query | None:
    """Returns what tells one fact of the activity that the words name; None for other words."""
    return QUERY if _asked(words) is not None else None


def _asked(words: str) -> activity_questions.AskedOfActivity | None:
    plain = normalise(words)
    if len(activity_numbers(plain)) != 1:
        return None
    without = " ".join(_NAMED.sub(" ", plain).split())
    return activity_questions.read_alone(without)


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    asked = _asked(rest)
    number = next(iter(activity_numbers(normalise(rest))), "")
    activity = activity_told.numbered(context, number)
    if asked is None or activity is None:
        return about_plan.answer(context, rest, {})
    about_plan.may_be_asked_on(context, activity)
    return activity_told.said(context, activity, asked, f"แผน {number}", rest)


QUERY = replace(about_plan.QUERY, answer=_answer)
