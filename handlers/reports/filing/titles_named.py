"""Finds the activities whose title has the words by which somebody calls them: `รายงานเรื่องคลินิก`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import islice

from handlers.understand.patterns import pattern_of
from handlers.understand.reports.stated_status import statuses
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import blanked, fold, normalise, without_polite_ending
from models.reports.figures.progress import DueReport

_LONGEST = 120
_LEAST = 4
"""Letters of a word that may name an activity."""
_PART = 7
"""Letters in a row that a clause without spaces and a title have in common."""
_SHORT = (
    ("โนกิ๊ฟ", "no gift"),
    ("โนกิฟ", "no gift"),
    ("ไม่รับของขวัญ", "no gift"),
    ("สตรอง", "strong"),
    ("กม.", "กฎหมาย"),
    ("จนท.", "เจ้าหน้าที่"),
    ("ขรก.", "ข้าราชการ"),
)
_SHARED = 3
"""Letters in a row that a title and words which call it have in common."""
_STRANGE = 0.15
"""The part of the letters that may stand in no title: slips, and what joins two parts."""
_NUMBER = pattern_of(r"\d+(?:\.\d+)*")
_DONE = pattern_of("แล้ว|เสร็จ|เมื่อ|วันที่|ยังไม่|ไม่ได้|ไม่มี|ไปที่|คน")
"""Words that tell what was done."""
_GENERAL = pattern_of(
    f"(?:จะ|ขอ|อยาก|ต้องการ|มา|ส่ง|ช่วย)*รายงาน(?:ผล|ความคืบหน้า|การดำเนินงาน)?|โครงการ|กิจกรรม|เรื่อง|เกี่ยวกับ|งาน(?=ที่)|สำนัก(?:{ME_OR_US}|ของเรา)?"
    "|ที่(?:จัด|ทำ|ผ่าน|แล้ว)|(?:จัด|ทำ)(?:ไป|แล้ว|เสร็จ)+|(?:อาทิตย์|สัปดาห์|เดือน|ปี|วัน|ครั้ง|รอบ)(?:ก่อน|ที่แล้ว|นี้|ที่ผ่านมา|หน้า)|เมื่อ(?:วาน|กี้|เช้า)?|ประจำ"
)
"""Words that are said of any report."""


def first(duties: Sequence[DueReport], said: str) -> tuple[list[DueReport], bool]:
    """Returns the reports, those first whose title has most of the words, and whether any has."""
    words, parts = _words(said)
    if not (words or parts):
        return list(duties), False
    titles = {duty.title for duty in duties}
    likely = {title: _likeness(title, words, parts) for title in titles}
    return sorted(duties, key=lambda duty: -likely[duty.title]), any(likely.values())


def surely(duties: Sequence[DueReport], said: str) -> DueReport | None:
    """Returns the next report of the only activity whose title has much of the words; None where
    another one has half as much."""
    words, parts = _words(said)
    like = {each.activity_id: _likeness(each.title, words, parts) for each in duties}
    most = max(like.values(), default=0)
    near = [each for each, much in like.items() if much * 2 > most]
    if most < _SURE or len(near) != 1:
        return None
    return next(each for each in duties if each.activity_id == near[0])


_SURE = 10
"""Parts of seven letters: sixteen letters in a row."""


def alone_begun_with(duties: Sequence[DueReport], said: str) -> DueReport | None:
    """Returns the next report of the only activity whose title has the words with which a story
    begins: `มุมจริยธรรมจัดเสร็จแล้วเมื่อวันศุกร์`; None where several titles have nearly as much."""
    plain = normalise(said[:_LONGEST])
    while (lead := _GENERAL.match(plain) or _SOFT.match(plain)) is not None and lead.end():
        plain = plain[lead.end() :]
    begun = fold(plain)
    shared = {each.activity_id: _begun(begun, fold(each.title)) for each in duties}
    most = max(shared.values(), default=0)
    near = [each for each, length in shared.items() if length * 2 > most]
    if most < _PART or len(near) != 1:
        return None
    return next(each for each in duties if each.activity_id == near[0])


_SOFT = pattern_of(r"(?:ค่ะ|คะ|ครับ|คับ|นะ|คือ|ว่า|[\s,])+")


def _begun(begun: str, title: str) -> int:
    """Returns how many letters at the beginning stand together in the title."""
    length = 0
    while length < len(begun) and begun[: length + 1] in title:
        length += 1
    return length


def likeness(title: str, said: str) -> int:
    """Returns how much of the words stands in the title; 0 for nothing of it."""
    return _likeness(title, *_words(said))


def only_calls(title: str, said: str) -> bool:
    """Tells whether the words are nothing but the title, or parts of it: `แผนความเสี่ยงสำนัก` of the
    activity that draws up `แผนบริหารความเสี่ยงด้านความโปร่งใสและป้องกันการทุจริตประจำสำนัก`."""
    plain = without_polite_ending(normalise(said))
    if not may_call(plain):
        return False
    for short, whole in _SHORT:
        plain = plain.replace(short, whole)
    left, key = fold(_NUMBER.sub(" ", _GENERAL.sub(" ", plain))), fold(title)
    letters = len(left)
    at = 0
    while at < len(left):
        end = _longest_shared(left, at, key)
        left, at = (left[:at] + left[end:], at) if end else (left, at + 1)
    return letters >= _LEAST and len(left) <= letters * _STRANGE


def without_titles(titles: Collection[str], said: str) -> str:
    """Returns the words without the parts that stand in titles: `ทบทวนปัญหาที่อยากแก้ …`, where the
    title itself has words of a wish."""
    plain = "".join(normalise(said).split())
    keys = ["".join(_SIGNS.sub("", normalise(title)).split()) for title in titles]
    own = {plain[at : at + _PART] for at in range(len(plain) - _PART + 1)}
    shared = {part for part in own if any(part in key for key in keys)}
    spans = [(at, at + _PART) for at in range(len(plain)) if plain[at : at + _PART] in shared]
    return " ".join(blanked(plain, spans).split()) if spans else said


_SIGNS = pattern_of(r"[“”\"'()/]")


def status_apart(title: str, text: str) -> str:
    """Returns the text without the title that stands right before how far the work is, so that the
    status can be read: `หลักธรรมนำชีวิตทำเสร็จแล้วค่ะ ทำบุญ…`; as it is where none stands so."""
    if not _TELLS_STATUS.search(text) or next(statuses(normalise(text)), None) is not None:
        return text
    for found in islice(_CLAUSE.finditer(text), _MOST_CLAUSES):
        clause = found[0]
        if not _TELLS_STATUS.search(clause):
            continue
        for status in _MAY_BE_STATUS.finditer(clause):
            told = clause[status.start() :].removeprefix("ก็")
            begins = next(statuses(normalise(told)), ("", -1, 0))[1] == 0
            if begins and only_calls(title, clause[: status.start()]):
                return f"{text[: found.start()]}{told}{text[found.end() :]}"
    return text


def is_told_of_it(rest: str, typed: str) -> bool:
    """Tells whether what is left of a line without the title is no sentence of its own: the deed is
    the title (`จัดทำแผนเรียบร้อยแล้วเมื่อ 20 ก.พ.`), or only its day, place or figures are left."""
    alone = not rest or _NO_SENTENCE.match(rest) is not None
    return alone or _DEED_FIRST.match(normalise(typed)) is not None


_NO_SENTENCE = pattern_of(
    r"(?:เมื่อ|ใน)?(?:วัน(?:ที่|นี้)?|วาน|ช่วง|ตอน|\d|ที่|ณ|โดย|จำนวน|รวม|มี(?:คน|ผู้)|คน|ผู้|ได้(?!จัด|ทำ|มี|ดำเนิน)|เมื่อ)"
)
_DEED_FIRST = pattern_of(
    r"(?:รายงาน|กิจกรรม|โครงการ|ข้อ|[\d.\s])*(?:จัด|ทำ|สำรวจ|ประกาศ|อบรม|ประชุม|ส่ง|แต่งตั้ง|คัดเลือก|ปลูก|รณรงค์|เผยแพร่"
    r"|ถอดบทเรียน|ประเมิน|ทบทวน|ระดม)"
)
_TELLS_STATUS = pattern_of(r"[ก-๎]{4}\S*(?:เสร็จ|เรียบร้อย|ยังไม่|กำลัง|เริ่ม|ระหว่าง)")
_CLAUSE, _MOST_CLAUSES = pattern_of(r"\S+"), 4
_MAY_BE_STATUS = pattern_of(r"(?<=[ก-๎]{4})(?:ก็|ทำ|ดำเนินการ|จัด|เสร็จ|เรียบร้อย|ยัง|กำลัง|เริ่ม|อยู่)")


def may_call(plain: str) -> bool:
    """Tells whether words may call an activity, and tell nothing that was done."""
    return len(plain) <= _LONGEST and _DONE.search(plain) is None


def _longest_shared(left: str, at: int, key: str) -> int:
    """Returns the end of the longest part from here on that stands in the title; 0 if none does."""
    end = at + _SHARED
    if left[at:end] not in key or end > len(left):
        return 0
    while end < len(left) and left[at : end + 1] in key:
        end += 1
    return end


def _words(said: str) -> tuple[list[str], frozenset[str]]:
    """Returns short words, and all parts of the longer clauses, which have no spaces."""
    plain = without_polite_ending(normalise(said[:_LONGEST]))
    for short, whole in _SHORT:
        plain = plain.replace(short, whole)
    keys = [fold(each) for each in _GENERAL.sub(" ", plain).split()]
    words = [key for key in keys if _LEAST <= len(key) < _PART]
    return words, frozenset().union(*map(_parts, keys))


def _likeness(title: str, words: Sequence[str], parts: frozenset[str]) -> int:
    key = fold(title)
    return sum([len(each) for each in words if each in key]) + len(parts & _parts(key))


@lru_cache(maxsize=256)
def _parts(key: str) -> frozenset[str]:
    return frozenset([key[at : at + _PART] for at in range(len(key) - _PART + 1)])
