"""Writes hours as people say them in digits."""

from __future__ import annotations

import re

from handlers.understand.patterns import pattern_of

_COUNTED = {w: n for n, w in enumerate("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ สิบเอ็ด สิบสอง".split(), 1)}
_COUNT = "|".join(sorted(_COUNTED, key=len, reverse=True))
_N = rf"(?:\d{{1,2}}|{_COUNT})"
_SAID_MINUTES = {
    f"{tens}{ones}": ten * 10 + one
    for ten, tens in enumerate(("", "สิบ", "ยี่สิบ", "สามสิบ", "สี่สิบ", "ห้าสิบ"))
    for one, ones in ((0, ""), (5, "ห้า"))
    if ten or one
}
_MINUTE_WORDS = "|".join(sorted(_SAID_MINUTES, key=len, reverse=True))
_MINUTES = (
    rf"(?P<minutes#>[1-5]\d)\s*นาที|(?P<spoken#>{_MINUTE_WORDS})"
    r"(?:\s*นาที|(?:(?<=สิบ)|(?<=สิบห้า))(?=$|\s|ค่ะ|ครับ|นะ|น\.|ถึง|-))"
)
"""`สิบโมงสิบห้า`: minutes in words are fives; five alone may be something else."""
_DAWN = r"(?:[1-5]|หนึ่ง|สอง|สาม|สี่|ห้า)"
"""The hours after midnight and those of the evening are counted from one to five."""
_DAWNS = rf"ตี\s*(?P<dawn#>{_DAWN})(?![\d.:])"
_DUSKS = (
    rf"(?:(?<!สิบ)(?P<dusk#>{_DAWN})\s*|(?<![ก-๎\d])|(?<=ถึง))ทุ่ม(?!เท)(?:\s*(?:หนึ่ง|นึง))?(?:\s*ตรง)?"
)
_NIGHT = f"{_DAWNS}|(?P<night#>{_DUSKS})"
_ONE = (
    rf"(?:(?P<noon#>เที่ยง(?:วัน)?(?!คืน))|(?P<one#>บ่ายโมง)|{_NIGHT}|บ่าย\s*(?P<after#>{_N})(?:\s*โมง)?"
    rf"|(?P<hour#>{_N})\s*(?:โมง|นาฬิกา)\s*(?P<part#>เช้า|เย็น|ตรง)?"
    rf"|(?P<bare#>(?<![\d.:/])\d{{1,2}}(?![\d.:/])|(?:{_COUNT})(?=\s|$|ถึง|ครึ่ง|ค่ะ|ครับ|นะ|น\.)))"
    rf"(?:\s*(?P<half#>ครึ่ง)|\s*(?:{_MINUTES}))?\s*(?P<said#>น\.?(?![ก-๙]))?"
)
_MORNINGS = "หก|เจ็ด|แปด|เก้า|สิบเอ็ด|สิบ"
_GAP = r"(?<!\s)\s+"
"""The whole of a gap: read from each of its signs on, a blanked text of thousands takes seconds."""
_SPAN = pattern_of(
    rf"(?:(?:เวลา|ตั้งแต่|ช่วง)\s*|{_GAP})?"
    + _ONE.replace("#", "1")
    + r"\s*(?:-|–|จนถึง|ไปถึง|ถึง)\s*"
    + _ONE.replace("#", "2")
)
_ROOMS = r"(?:(?<=\d)\s*)?ห้อง(?!(?:ประชุม)?\s?\d)"
"""So many rooms in the afternoon, and no hour before a room: `บ่าย 2 ห้อง`."""
_ALONE = pattern_of(
    rf"(?:(?:เวลา|ตอน)\s*|{_GAP})?(?:(?P<one>บ่ายโมง)|(?:(?<=[\s\d])|(?<![^\s])|(?<=ตอน)|(?<=เวลา))"
    rf"(?:{_DAWNS}|(?P<noon#>เที่ยง(?:วัน)?(?:\s*ตรง)?)(?=\s*ครึ่ง|\s|$|ค่ะ|ครับ|นะ))|(?P<night#>{_DUSKS})".replace(
        "#", ""
    )
    + rf"|บ่าย\s*(?P<after>{_N})(?:\s*โมง)?(?!\s*(?:วัน|คน|ครั้ง|คาบ)|{_ROOMS})"
    rf"|(?P<hour>(?<![\d.:/]){_N})\s*(?:โมง|นาฬิกา)\s*(?P<part>เช้า|เย็น|ตรง)?"
    rf"|(?:(?<![ก-๎\d])|(?<=เริ่ม)|(?<=เลิก)|(?<=ตอน)|(?<=เวลา))(?P<shortly>{_MORNINGS})(?=\s*ครึ่ง(?!\s?(?:ชั่วโมง|ช\.?ม|วัน|เดือน|ปี|บาท|คะแนน|คน))))"
    rf"(?:\s*(?P<half>ครึ่ง)|\s*(?:{_MINUTES.replace('#', '')}))?(?:\s*น\.?(?![ก-๙]))?"
)
"""`แปดครึ่ง` alone is half past eight, where hours are read."""
_SAID_SO = ("noon", "one", "dawn", "night", "after", "hour")
"""What is an hour by its own words; a bare figure may be a day."""
_EVENING, _MORNING = "เย็น", "เช้า"
_LAST_OF_AFTERNOON = 5
"""`ห้าโมง` alone is in the afternoon, `หกโมง` in the morning."""


def clocks_written(text: str) -> str:
    """Returns the text with hours in digits; words that are none stay: `บ่ายโมงถึงสี่โมง` is
    `13.00-16.00`, `9 โมงครึ่ง` alone `9.30 น.`."""
    return _ALONE.sub(_written_alone, _SPAN.sub(_written, text))


def _written_alone(found: re.Match[str]) -> str:
    hour = 13 if found["one"] else 12 if found["noon"] else _hour_alone(found)
    if hour is None or hour > 23:
        return found[0]
    minutes = _minutes_past(found)
    return f" {hour}.{minutes:02} น. "


def _minutes_past(found: re.Match[str], end: str = "") -> int:
    if found[f"half{end}"]:
        return 30
    spoken = found[f"spoken{end}"]
    return _SAID_MINUTES[spoken] if spoken else int(found[f"minutes{end}"] or 0)


def _hour_alone(found: re.Match[str]) -> int | None:
    if (night := _at_night(found)) is not None:
        return night
    said = found["after"] or found["hour"] or found["shortly"]
    value = int(said) if said.isdigit() else _COUNTED[said]
    if found["after"] or found["part"] == _EVENING:
        return value + 12 if value < 12 else None
    if found["part"] == _MORNING and value < 6:
        return None  # old and new ways of counting differ
    return value + 12 if 0 < value <= _LAST_OF_AFTERNOON else value


def _at_night(found: re.Match[str], end: str = "") -> int | None:
    """Returns the hour of `ตีสอง` and `สองทุ่ม`."""
    dawn, night = found[f"dawn{end}"], found[f"night{end}"]
    if not (dawn or night):
        return None
    said = dawn or found[f"dusk{end}"] or "1"  # `ทุ่มครึ่ง`
    value = int(said) if said.isdigit() else _COUNTED[said]
    return value if dawn else value + 18


def _written(found: re.Match[str]) -> str:
    if not any(found[f"{name}{end}"] for name in _SAID_SO for end in "12"):
        if not found["said2"]:
            return found[0]  # `5-9` alone are days
    first = _minutes(found, "1", 0)
    last = _minutes(found, "2", first or 0)
    if first is None or last is None:
        return found[0]
    return f" {first // 60}.{first % 60:02}-{last // 60}.{last % 60:02} "


def _minutes(found: re.Match[str], end: str, since: int) -> int | None:
    """Returns the minutes since midnight; None where the hour cannot be told."""
    hour = _hour(found, end)
    if hour is None:
        return None
    told = hour * 60 + _minutes_past(found, end)
    part = found[f"part{end}"] if found[f"hour{end}"] else found[f"dawn{end}"]
    if part is None and hour < 12 and told <= since and hour + 12 < 24:
        told += 12 * 60  # `บ่ายโมงถึงสี่โมง`
    return told


def _hour(found: re.Match[str], end: str) -> int | None:
    if found[f"noon{end}"]:
        return 12
    if found[f"one{end}"]:
        return 13
    if (night := _at_night(found, end)) is not None:
        return night
    said = found[f"after{end}"] or found[f"hour{end}"] or found[f"bare{end}"]
    value = int(said) if said.isdigit() else _COUNTED[said]
    part = found[f"part{end}"] if found[f"hour{end}"] else None
    if found[f"after{end}"] or part == _EVENING:
        return value + 12 if value < 12 else None
    if part == _MORNING and value < 6:
        return None  # old and new ways of counting differ
    return value if value < 24 else None
