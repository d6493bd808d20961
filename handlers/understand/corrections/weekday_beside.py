"""Changes the weekday that stands beside a day of a text when the day is put right: `วันพุธที่ 24 ก.พ.`
becomes `วันอังคารที่ 23 ก.พ.`."""

from __future__ import annotations

from typing import Any

from handlers.understand.patterns import pattern_of

_DAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
_DATED = pattern_of(
    r"(?<=วัน)(?P<weekday>จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)\s?(?:ที่)?\s?(?P<day>\d{1,2})(?!\d)(?P<month>\s?[ก-๎.]{0,12})"
)


def with_weekday(old: object, new: Any) -> Any:
    """Returns the new text with the weekday of each day that is another one in the same month,
    counted from the old day, so that the year need not be known; other answers, and texts in which
    more is told anew, as they are."""
    if not isinstance(old, str) or not isinstance(new, str) or "วัน" not in new:
        return new
    before, now = [*_DATED.finditer(old)], [*_DATED.finditer(new)]
    if len(before) != len(now):
        return new
    for was, found in reversed([*zip(before, now, strict=True)]):
        apart = int(found["day"]) - int(was["day"])
        if was["weekday"] != found["weekday"] or was["month"] != found["month"] or not apart:
            continue
        at = next(place for place, day in enumerate(_DAYS) if day.startswith(was["weekday"]))
        weekday = _DAYS[(at + apart) % len(_DAYS)]
        new = f"{new[: found.start('weekday')]}{weekday}{new[found.end('weekday') :]}"
    return new
