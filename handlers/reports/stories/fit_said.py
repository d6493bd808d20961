"""Says why a deed may belong in an activity, by its own words and the plan's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from handlers.messages import Para, Part, cut_graphemes
from handlers.reports.filing.activity_list import open_row
from handlers.reports.filing.deeds_meant import Fit
from handlers.understand.listing import listed

_MOST_PARTS, _MOST_GRAPHEMES = 2, 60
_BY_KIND = "เพราะเล่าว่า {} ตรงกับ {} ในชื่อกิจกรรม"
_BY_TEACHING = "เพราะเป็นการให้ความรู้ กิจกรรมนี้ก็เป็นการให้ความรู้"
_PLAN_ASKS = "แผนกำหนดผลไว้ว่า {}"


def rows(fit: Fit, also: Mapping[str, object], asked: Mapping[str, str]) -> Iterator[Part]:
    """Yields the activity with the button that begins its report, and why it may be meant.

    also: more facts for the button. asked: what the plan asks of an activity, by its number
    """
    yield open_row(fit.duty, also)
    yield Para(why(fit), tone="muted")
    if result := asked.get(fit.duty.number, "").strip().partition("\n")[0]:
        yield Para(_PLAN_ASKS.format(cut_graphemes(result, _MOST_GRAPHEMES)), tone="muted")


def why(fit: Fit) -> str:
    """Returns the words of the deed by which it may belong there, and those of the title."""
    said = {words.strip(): part for words, part in fit.because}
    told = {
        words: part
        for words, part in said.items()
        if not any(words != each and words in each for each in said)
    }
    if not told:
        return _BY_TEACHING
    told = dict(islice(told.items(), _MOST_PARTS))
    parts = dict.fromkeys(cut_graphemes(each, _MOST_GRAPHEMES) for each in told.values())
    return _BY_KIND.format(_quoted(told), _quoted(parts))


def _quoted(words: Mapping[str, object]) -> str:
    return listed([f"“{each}”" for each in words])
