"""Finds which of some known names a person typed in part or with slips."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from rapidfuzz import fuzz

from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear

T = TypeVar("T")

_LEAST = 70.0
_BEST_BY = 8.0
_PREFIX = pattern_of("(?:ของ|ที่)?(?:สำนัก)?")
_SHORTENED = (
    (pattern_of(r"(?<![ก-๎.])ส\.(?=\s?[ก-ฮเ-ไ][ก-๎])"), "สำนัก"),
    (pattern_of("กมธ"), "กรรมาธิการ"),
)
_OURS = pattern_of(f"ของ(?:{ME_OR_US}|พี่)$")
"""Behind a name: `สำนักคลังของเรา`."""
_DIGITS = pattern_of(r"\d+")
TITLED = (
    r"(?:คุณ(?!ธรรม|ภาพ|สมบัติ|ค่า|วุฒิ|ประโยชน์)|นา[งย](?:สาว)?|น\.\s?ส\.)\s?(?!ที่|คน|ใคร|ทุก|ใน|ของ|ๆ)"
    r"[ก-๎]{2,30}(?:\s[ก-๎]{2,30})?"
)
"""A pattern for a name behind คุณ or a title, on the roster or not."""


def one_bureau(text: str, bureaus: Mapping[str, T], nobody: str) -> T:
    """Returns what `bureaus` has under the one name that the text means.

    Raises Unclear with the sentence `nobody` if it means none, or with the names if it means
    several.
    """
    found = nearest_names(text, list(bureaus))
    if len(found) == 1:
        return bureaus[found[0]]
    raise Unclear(several_bureaus(found) if found else nobody)


def several_bureaus(names: Iterable[str]) -> str:
    """Asks which of these bureaus is meant."""
    return f"มีหลายสำนักที่ตรง: {listed(names, 'หรือ')} กรุณาพิมพ์ชื่อเต็ม"


def several_people(names: Iterable[str]) -> str:
    """Asks which of these people is meant; they are named with their staff ids."""
    return f"มีหลายคนที่ตรง: {listed(names, 'หรือ')} กรุณาพิมพ์เลขประจำตัว"


def nearest_names(text: str, names: Sequence[str], most: int = 5) -> list[str]:
    """Returns the names the text may mean, the nearest first: one if it is clear, none if no name
    fits.

    `คลัง` means the only name with that word, `กรรมาธิการ` all three with it. สำนัก at the beginning
    may be left out, ส. and กมธ. are read as abbreviations, and a figure typed (กรรมาธิการ 2) must
    stand in the name.
    """
    typed = _key(text)
    typed = _OURS.sub("", typed) or typed
    if len(typed) < 2:
        return []
    exact = [name for name in names if _key_of_name(name) == typed]
    if exact:
        return exact[:1]
    digits = _DIGITS.findall(typed)
    possible = [
        name for name in names if not digits or _DIGITS.findall(_key_of_name(name)) == digits
    ]
    holding = [name for name in possible if typed in _key_of_name(name)]
    return holding[:most] or _alike(typed, possible, most)


def _alike(typed: str, names: Sequence[str], most: int) -> list[str]:
    scored = sorted(((_likeness(typed, _key_of_name(name)), name) for name in names), reverse=True)
    near = [(score, name) for score, name in scored if score >= _LEAST]
    return [name for score, name in near if score > near[0][0] - _BEST_BY][:most]


def _likeness(typed: str, key: str) -> float:
    whole = fuzz.ratio(typed, key)
    # A part of a name with one slip; very short parts would be found in every name.
    inside = fuzz.partial_ratio(typed, key) * 0.95 if 5 <= len(typed) <= len(key) else 0.0
    return max(whole, inside)


def without_kind(name: str) -> str:
    """Returns a bureau's name without สำนัก before it."""
    return _PREFIX.sub("", normalise(name), count=1)


def _key(name: str) -> str:
    for short, long in _SHORTENED:
        name = short.sub(long, name)
    return _PREFIX.sub("", fold(name), count=1)


_key_of_name = lru_cache(maxsize=8192)(_key)
"""For what is known, which is compared with all that is typed; what is typed is not kept."""
