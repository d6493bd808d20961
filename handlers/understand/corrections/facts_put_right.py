"""Puts right all that one message tells of a story anew, people, days and place together:
`จริงๆ 52 คน แล้ววันที่ 25 ก.พ. ไม่ใช่ 24`, `จัดที่วัดราชาธิวาส ไม่ใช่ห้องประชุมชั้น 3 คนมา 60 เท่าเดิม`."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.understand.corrections.correction_vocabulary import (
    CRIES,
    ERASE,
    JUST_NOW,
    MEND,
    MISDID,
    NOT,
    REALLY,
    RIGHT,
    SLIPS,
    SORRY,
    WRONG,
)
from handlers.understand.numbers.figure_pointed import places, put
from handlers.understand.numbers.figure_told import ASKS, SMALL, FigureTold, is_old
from handlers.understand.numbers.story_figures import (
    COUNT,
    DAY,
    KINDS,
    NAME,
    Figure,
    figures,
    figures_in,
    number,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.read_once import read_once
from handlers.understand.thai import blanked, normalise, without_polite_ending
from handlers.understand.told.place_told import PLACE_NAMED, PlaceTold, in_place_of, places_in

_LONGEST, _MOST_BESIDE = 160, 8
"""Letters; of what is said besides and tells nothing."""
_SO = f"{REALLY}|จิงๆ|{RIGHT}|{JUST_NOW}"
_CUE = pattern_of(f"{CRIES}|อ้าว|{SORRY}|{MISDID}|{WRONG}|{NOT}|{_SO}|{MEND}")
_ANEW = pattern_of(f"{SLIPS}|{_SO}")
"""Between two figures of one kind it says that the second one holds."""
_DENIED = pattern_of(rf"(?:{NOT}|{ERASE}|แทน(?:ที่)?)\s?(?:ที่)?\s?(?P<place>{PLACE_NAMED})")
_TOLD = pattern_of(
    r"(?:จัด(?:กิจกรรม|งาน|ประชุม|อบรม)?\s?(?:ที่|ใน|ณ)|สถานที่\s?(?:จัด)?(?:เป็น|คือ)?|เป็น(?:ที่)?|คือ|ที่|ณ)"
    rf"\s?(?P<place>{PLACE_NAMED})"
)
_OF_THE_PLACE = pattern_of("สถานที่|ที่จัด")
_SAME = pattern_of(
    rf"(?:เท่า|เหมือน|ตาม|คง|ของ)เดิม|คน|ท่าน|ราย|ผู้|เข้าร่วม|มา|ร่วม|กลับ(?:มา)?เรื่อง|เดิม|โอเค|เออ|อืม|ใช่|จิงๆ|สถานที่|ที่จัด|จัด|สิ่งที่ทำ"
    rf"|หน่อย|ออก|ลบ|ตัด|แทน|แล้ว|และ|กับ|เมื่อ|{POLITE}"
)
_LEAP_YEAR = 2028
_DIGITS = pattern_of(r"\d+")
_BEFORE_FIGURE = pattern_of(r"[ก-๎]+\s?$")
_WHY = pattern_of("(?:เพิ่ง|พึ่ง)?(?:ไป)?(?:เจอ|ดู|เช็[คก]|ตรวจ|นับ|เห็น)")
"""Begins by what somebody came to know it: `เจอใบเซ็นชื่อ`."""
_ANSWERS = pattern_of("ไม่(?!ใช่|ถูก)|ยัง|เสร็จ|เขียว|เหลือง|แดง|ตามแผน|งบ|บาท")


@dataclass(frozen=True)
class _Facts:
    """What words tell anew. besides: the words around it."""

    place: PlaceTold | None
    figures: Sequence[FigureTold]
    besides: str


def put_right(story: str, text: str) -> str | None:
    """Returns the story with all in it that the words tell anew; None for one figure or a new place
    alone, which others read, for words that tell anything besides, and where it is not sure what is
    meant."""
    plain = _correcting(text)
    facts = _facts(story, plain) if plain else None
    if facts is None or not _is_all(facts.besides):
        return None
    apart = len(facts.figures) <= 1 if facts.place is None else not facts.figures
    if apart and not (facts.place is not None and facts.place.denied):
        return None
    story = in_place_of(story, facts.place) if facts.place is not None else story
    for told in facts.figures:
        found = places(story, told)
        if len(found) != 1 or (told.kind == DAY and not _is_a_day(told)):
            return None
        story = put(story, found[0], told)
    return story


def _is_a_day(told: FigureTold) -> bool:
    """Tells whether there is such a day; without its month it may be one."""
    longest = monthrange(_LEAP_YEAR, told.month)[1] if told.month else 31
    return all(1 <= int(each) <= longest for each in _DIGITS.findall(told.value))


@read_once
def _correcting(text: str) -> str:
    """Returns the words to look into; "" for those that put nothing right."""
    if len(text) > _LONGEST or _CUE.search(text) is None or "\n" in text.strip():
        return ""
    plain = without_polite_ending(normalise(text))
    return "" if ASKS.search(plain) is not None else plain


def _facts(story: str, plain: str) -> _Facts | None:
    denied = _DENIED.search(plain)
    left = blanked(plain, [denied.span()]) if denied is not None else plain
    told = _TOLD.search(left)
    if denied is not None and (told is None or story.count(denied["place"].strip()) != 1):
        return None
    place = None
    if told is not None:
        before = denied["place"].strip() if denied is not None else ""
        place = _in_story(story, plain, told["place"].strip(), before)
        left = blanked(left, [told.span()])
        if place is None:
            return None
    found = [*figures(left)]
    told_anew = _told_anew(story, left, found)
    besides = blanked(left, [(each.start, each.ends) for each in found])
    return _Facts(place, told_anew, besides) if told_anew is not None else None


def _in_story(story: str, plain: str, place: str, denied: str) -> PlaceTold | None:
    """Returns the place with the one in whose place it stands; None where that is not sure."""
    if denied:
        return PlaceTold(place, denied)
    there = [each["place"].strip() for each in places_in(normalise(story))]
    if not there or place in there:
        return PlaceTold(place)
    sure = len(there) == 1 and _OF_THE_PLACE.search(plain) and story.count(there[0]) == 1
    return PlaceTold(place, there[0]) if sure else None


def _told_anew(story: str, plain: str, found: Sequence[Figure]) -> Sequence[FigureTold] | None:
    """Returns the figures that are new to the story, each with the one it stands for if that is
    denied; None where it is not sure."""
    olds = [each for each in found if is_old(plain, each, found)]
    known = figures_in(story)
    new = [each for each in found if each not in olds and not _stands(each, known)]
    new = [each for at, each in enumerate(new) if not _is_taken_back(plain, each, new[at + 1 :])]
    if any(each.kind == NAME or _is_of_others(plain, each) for each in (*new, *olds)):
        return None
    pairs: dict[int, str] = {}
    for old in olds:
        alike = [e for e in new if _may_replace(e, old) and e.start not in pairs]
        if not alike:
            return None
        nearest = min(alike, key=lambda each: abs(each.start - old.start))
        pairs[nearest.start] = old.value
    return [
        FigureTold(e.value, e.unit, e.kind, pairs.get(e.start, ""), slipped=True, month=e.month)
        for e in new
    ]


def _is_of_others(plain: str, each: Figure) -> bool:
    """Tells whether a word before the figure says which people it counts: `วิทยากร 2 คน`."""
    before = _BEFORE_FIGURE.search(plain, 0, each.start)
    if before is None or _counts(each) != "คน":
        return False
    word = SMALL.sub("", _SAME.sub("", _CUE.sub("", before[0]))).strip()
    return bool(word) and _WHY.match(word) is None


def _stands(each: Figure, known: Sequence[Figure]) -> bool:
    """Tells whether the story has it already: `คนมา 60 เท่าเดิม`."""
    return any(
        each.kind == other.kind
        and number(each.value) == number(other.value)
        and each.unit in ("", other.unit)
        for other in known
    )


def _is_taken_back(plain: str, each: Figure, later: Sequence[Figure]) -> bool:
    """Tells whether another figure of its kind is told behind it, since it is not so."""
    alike = [e for e in later if e.kind == each.kind == COUNT and each.unit in ("", e.unit)]
    return any(_ANEW.search(plain, each.ends, other.start) is not None for other in alike)


def _may_replace(new: Figure, old: Figure) -> bool:
    """Tells whether the one may stand for the other; a day may be denied by its number alone."""
    if old.kind == COUNT and not old.unit:
        return new.kind in (COUNT, DAY)
    return new.kind == old.kind and _counts(old) in ("", _counts(new))


def _counts(each: Figure) -> str:
    return KINDS.get(each.unit, each.unit)


def _is_all(besides: str) -> bool:
    """Tells whether the words tell nothing else, such as an answer before what they put right."""
    if _ANSWERS.search(besides) is not None:
        return False
    pieces = SMALL.sub(" ", _SAME.sub(" ", besides)).split()
    return sum(len(each) for each in pieces if not _WHY.match(each)) <= _MOST_BESIDE
