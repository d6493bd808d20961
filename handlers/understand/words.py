"""Reads activity numbers, links and command words from typed text."""

import re
from urllib.parse import urlsplit

from handlers.understand.commands.commands import SURE, Match, match_command
from handlers.understand.commands.slips import nearest
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

__all__ = [
    "SURE",
    "Match",
    "activity_numbers",
    "links",
    "match_command",
    "nearest",
    "read_activity_number",
]

ACTIVITY_HINT = "พิมพ์เลขกิจกรรมทีละข้อ เช่น 1.6"

_DOTTED = r"[1-9]\d?(?:\.[1-9]\d?){1,2}"
# 2.50 บาท, 80.5%, 1.5 แสน, 10.30 น. and 20.3.67 are not activity numbers.
_NOT_FOLLOWED = (
    r"(?![\d%]|[.,:/]\d|\s*(?:%|บาท|พัน|หมื่น|แสน|ล้าน|คะแนน|เปอร|น\.|นาฬิกา|ชั่วโมง|วัน(?![ก-๎])"
    r"|คน(?!มา|เข้า|ร่วม|ที่|\s?\d))|[A-Za-z])"
)
_DATE = r"\d{1,2}\.\d{1,2}\.[5-9]\d(?!\d)"
_PART = r"(?:\s?\((?P<part>[1-9])\))?"
_BARE = pattern_of(
    rf"(?<![\d./,:-])(?!{_DATE})(?<!ร้อยละ)(?<!ร้อยละ )(?<!เวลา)(?<!เวลา )"
    rf"(?P<number>{_DOTTED}){_NOT_FOLLOWED}{_PART}"
)
# Only at the beginning, at most after a command: จัดกิจกรรม 12 มกราคม names no activity.
_HEAD = pattern_of(
    rf"(?:รายงาน|แผน|สถานะ|แก้ไข|ส่งงาน)?(?:ผล)?\s*(?P<number>{_DOTTED}){_NOT_FOLLOWED}{_PART}(?=\s|$)"
)
_NAMED = pattern_of(
    r"(?:ข้อ|กิจกรรม|โครงการ|รายการ|ลำดับ|เรื่อง)(?:ย่อย)?(?:ที่)?\s*"
    rf"(?P<number>{_DOTTED}|[1-9]\d?){_NOT_FOLLOWED}{_PART}"
)
_WHOLE = pattern_of(r"\D*?(?<![\d.,/-])(?P<number>[1-9]\d?)\s*")
_SECOND = pattern_of(
    rf"(?:\s*(?:,|/|-|–|ถึง|และ|กับ|หรือ)\s*(?:ข้อ\s*)?{_DOTTED}(?!\d|\.\d)"
    rf"|\s+(?!{_DATE}){_DOTTED}{_NOT_FOLLOWED}(?=\s|$))"
)
_COMMAND_ALONE = pattern_of(r"(?:รายงาน|แผน|สถานะ|แก้ไข|ส่งงาน)?(?:ผล)?")

_URL = pattern_of(r"https?://[^\s<>\"'“”‘’«»`{}|\\^]+", re.IGNORECASE)
_HIDDEN = pattern_of("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\xad]")
_HOST = pattern_of(
    r"(?=.{4,253}$)(?:[a-z0-9\u0e01-\u0e4e](?:[a-z0-9\u0e01-\u0e4e-]{0,61}[a-z0-9\u0e01-\u0e4e])?\.)+"
    r"(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59}|ไทย)",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?…ฯ"
_LONGEST_LINK = 2000


def read_activity_number(text: str) -> str | None:
    """Returns `1.6` or `1.6.1` in Arabic digits, from `รายงาน1.6`, `ข้อ ๑.๖`, `1.6 (1)`; None if
    there is none.

    A whole number counts after ข้อ, กิจกรรมที่, โครงการที่, ลำดับที่, alone, or after a command word alone.
    Of several numbers it takes the one that is named, else the first. Raises Unclear if two
    activities are joined (`1.6 และ 1.7`, `1.6 1.7`) or two are named.
    """
    plain = _URL.sub(" ", normalise(text))
    head, bare = _HEAD.match(plain), _BARE.search(plain)
    at_head = head is not None and bare is not None and bare.span("number") == head.span("number")
    if bare is not None and _SECOND.match(plain, bare.end()):
        raise Unclear(ACTIVITY_HINT)
    if bare is not None and at_head:
        return _number(bare)
    named = [found for found in _NAMED.finditer(plain)]
    if len({_number(found) for found in named}) > 1:
        raise Unclear(ACTIVITY_HINT)
    found = named[0] if named else bare
    if found is None:
        alone = _WHOLE.fullmatch(plain)
        is_alone = alone and _COMMAND_ALONE.fullmatch(plain[: alone.start("number")].strip())
        return alone["number"] if alone and is_alone else None
    if _SECOND.match(plain, found.end()):
        raise Unclear(ACTIVITY_HINT)
    return _number(found)


def activity_numbers(text: str) -> list[str]:
    """Returns all activity numbers of the text (`3.7 กับ 1.6`), in order, each once."""
    plain = _URL.sub(" ", normalise(text))
    return list(dict.fromkeys(_number(found) for found in _BARE.finditer(plain)))


def links(text: str) -> list[str]:
    """Returns the http and https addresses of the text as typed, in order, each once.

    Only the form is checked: a host with a dot and a real ending, no user name, a port in range, at
    most 2,000 characters.
    """
    found = (_without_tail(link) for link in _URL.findall(_HIDDEN.sub("", text)))
    return list(dict.fromkeys(link for link in found if _well_formed(link)))


def _number(found: re.Match[str]) -> str:
    part = found["part"]
    return f"{found['number']}.{part}" if part else found["number"]


def _without_tail(link: str) -> str:
    while link:
        shorter = link.rstrip(_TRAILING)
        for closing, opening in (")(", "]["):
            if shorter.endswith(closing) and shorter.count(closing) > shorter.count(opening):
                shorter = shorter[:-1]
        if shorter == link:
            break
        link = shorter
    return link


def _well_formed(link: str) -> bool:
    try:
        parts = urlsplit(link)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    plain = "@" not in parts.netloc and len(link) <= _LONGEST_LINK and port != 0
    return plain and _HOST.fullmatch(host) is not None
