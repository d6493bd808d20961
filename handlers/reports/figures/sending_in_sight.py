"""What a sentence about sending is about that names nothing itself: the bureau and the round of the
answer before."""

from __future__ import annotations

from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.question import sentence_topic, topic
from handlers.question.query import opened_by
from handlers.understand.patterns import pattern_of

_WHOLE_YEAR = pattern_of("(?:ทั้ง|ตลอด)ปี|ปีนี้|ทุกรอบ")
_EACH = pattern_of("ทุกกิจกรรม|รายงานทั้งหมด|ทั้งหมดที่|รวม(?:ทุก|ทั้ง)")
_OF_SENDING = ("status", "not_sent", "forecast", "completion")


def facts_in_sight(context: Context, words: str) -> dict[str, str]:
    """Returns the facts of a button for the bureau and the round of the answer before, never its
    activity; none where that is not about sending, or the words name a bureau, a round, an activity
    or all of them."""
    name, given = opened_by(context.asked_before())
    if name not in _OF_SENDING or topic.names_the_office(words) or _EACH.search(words):
        return {}
    about = sentence_topic.of(context, words)
    if not isinstance(about, topic.Topic) or about.unknown or about.bureaus or about.facts():
        return {}
    kept = ("b",) if _WHOLE_YEAR.search(words) else ("b", *topic.PERIOD)
    return {key: value for key, value in parse_qsl(given) if key in kept}
