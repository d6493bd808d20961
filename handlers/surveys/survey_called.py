"""Which survey a sentence is about: `ปิดแบบสำรวจงานสัมมนา 25 ก.พ. แล้วขอผล`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.question import called_rows
from handlers.understand.patterns import pattern_of
from handlers.understand.words import activity_numbers
from models.surveys.survey import SurveyCampaign

_SURVEY = pattern_of(r"(?:แบบ)?(?:สำรวจ|สอบถาม|ประเมิน)(?:ความเห็น|ความคิดเห็น)?")


def called_in(words: str) -> str:
    """Returns what the words call a survey; "" where they only speak of surveys."""
    return called_rows.called_in(words, _SURVEY)


def those_called(found: Sequence[SurveyCampaign], words: str) -> list[SurveyCampaign] | None:
    """Returns those of the surveys that the words mean by an activity's number or by a name: all of
    them where none is named, None where one is named that is none of these."""
    numbers = set(activity_numbers(words))
    numbered = [each for each in found if numbers & set(activity_numbers(each.title))]
    return numbered or called_rows.those_called(found, words, _SURVEY, lambda each: each.title)
