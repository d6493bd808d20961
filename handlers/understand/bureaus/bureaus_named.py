"""Finds the bureaus that a whole sentence names: in full, in part, or by their initials.

`สำนักการคลัง`, `คลังกับกฎหมายใครดีกว่ากัน`, `สคง. ส่งครบยัง`, `กมธ.2`. Parts of names are ordinary words too
(กฎหมาย, ประชุม), so a name without สำนัก counts only where a name may stand.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.understand.bureaus.bureau_spellings import OURS, Spellings, spellings
from handlers.understand.bureaus.spelling_index import Place
from handlers.understand.commands.arguments import arguments
from handlers.understand.commands.bureau_mentions import bureau_mentioned
from handlers.understand.commands.scopes import scope_places
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import blanked, normalise

_ALSO_VERBS = frozenset("พิมพ์ ประชุม ประชาสัมพันธ์ กำกับ รายงานการประชุม".split())
"""Words for what people do or write: they need สำนัก, or a word such as ของ, before them."""

LEFT_OUT = r"ยกเว้น|(?<!ก)เว้น|ไม่(?:ต้อง)?(?:เอา|รวม|นับ)"
"""Behind these words stand the bureaus that are not meant, to be put into a group."""

_JOINS = (
    "สำนัก|(?<![ก-๎.])ส\\.|(?<=สถานะ)ส\\.|ของ|กับ|และ|หรือ|แล้ว|ส่วน|ระหว่าง|เทียบ|เฉพาะ|แค่|vs"
    "|(?<!ช่อง)ทาง|ฝั่ง|ฝ่าย|ทีม"
)
_LEADS = (
    f"{_JOINS}|ตอนนี้|ขณะนี้|ช่วงนี้|วันนี้|ล่าสุด|ถาม|ทราบ|รู้|ดู|เช็[คก]|ขอ|เอา|ช่วย|รบกวน|หน่อย|ว่า|พี่|งบ|งบประมาณ"
    "|สถานะ|คะแนน|สรุป|แดง|เหลือง|เขียว|นี้|หน้า|ก่อน|บ้าง"
    f"|{LEFT_OUT}"
)
_AFTER = (
    r"$|[\s.,/&)?:]|ส่ง(?!เสริม)|ค้าง|ยัง|เหลือ|ขาด|มี|ได้|ใช้|เบิก|เสร็จ|ทำ|กับ|และ|หรือ|ล่ะ|ละ|เป็น|ใคร|ต้อง|ช้า|ดี"
    r"|ครบ|คืบ|ถึง|ไป|รอบ|บ้าง|กี่|อยู่|vs|เทียบ|แล้ว|ตอน|เดือน|ปี|ไตรมาส|ครึ่ง|มาก|น้อย|เท่า|ให้|จะ|ไม่|ก็|นะ|ครับ|ค่ะ|คะ"
    rf"|หน่อย|ทั้ง|ทุก|ผ่าน|ติด|เสี่ยง|สำนัก|ของ|ที่|ใน|ว่า|อนุมัติ|ลงทะเบียน|คะแนน|ด้วย|{WHETHER}|[0-9]"
)
_HEAD = pattern_of(r"(?:สำนัก|(?<![ก-๎])ส\.|(?<=ะ)ส\.)\s*$")
_LEAD = pattern_of(rf"(?:^|[\s,/&(“\"]|{_LEADS})\s*$", re.IGNORECASE)
_JOIN = pattern_of(rf"(?:{_JOINS})\s*$", re.IGNORECASE)
_FOLLOWED = pattern_of(rf"\s*(?:{_AFTER})", re.IGNORECASE)
_THAT = pattern_of(r"(?:ที่|ซึ่ง)\s*$")
_SENT = pattern_of(r"\s*(?:เขา|ได้)?\s*(?:ส่ง|แนบ|รายงาน|ทำ|เบิก|แจ้ง|เสนอ)")
"""What stands around the name of who sent something: `หลักฐานที่กฎหมายส่งมา`."""
_LOOKED_AT = 20  # letters before a name

_HEADED = pattern_of(r"^(?:สำนัก|ส\.)\s*")
_DOTTED = r"[ก-ฬฮ]\.?\s?[ก-ฮ](?:\.?\s?[ก-ฮ])?"
_SHORT = pattern_of(
    rf"(?P<head>ส\.?)(?P<letters>{_DOTTED})(?P<dot>\.?)\s?(?:(?P<number>\d)(?!\d))?"
    rf"(?=\s*(?:{_AFTER}))"
)
_NO_SHORT = frozenset("สงบ สนม สยบ สลด สลบ สมณ สรณ สกล สมร สสส สนง สตช สนช".split())
_COUNTED = pattern_of(r"(?:แต่ละ|ต่อ|ทุก|ราย|กี่|หลาย|บาง|ต่าง|สอง|สาม|สี่|ห้า|ทั้ง|\d)\s*$")
_NO_NAME = pattern_of(
    f"งาน|ๆ|ไหน|ใด|{ME_OR_US}|ที่|ตัวเอง|ของ|อื่น|นี้|นั้น|ต่าง|แรก|ต้น|บน|ท้าย|เดียว|ใหญ่|เล็ก|กี่|ละ|ได้|ไม่|ส่ง(?!เสริม)"
    "|ทำ|มี|ใช้|เสร็จ|ยัง|ค้าง|ครบ|ช้า|ดี|ตัวเอง|ตน|ทั้ง|หน่อย|เป็น|เท่า|กับ|เกิน|รวม|บ้าง|แล้ว|อะไร|ใคร|ต้อง|พร้อม|เทียบ|ช่วง"
    "|จาก|แนบ|ลา|พี่|น้อง|ว่า|จะ|ตอบ|ออก|ตาม|ล่า|หนึ่ง|สอง|ตรงเวลา|เจ้า|ด้วย|ใน|ไว้|ข้าง|ชั้น|อันดับ|เนี่ย|ผ่าน|ถูก|ก็|เขา|เค้า"
    "|คุณ|ท่าน|หลัก|ย่อย|แต่|ถ้า|ถึง|เพิ่ม|ทุก|แบบ|เสี่ยง|แดง|เหลือ|เขียว|อยู่|ติด|วินัยดี|อะ|หรอ|เหรอ|ไม|มั้ย"
    "|เบิก|จ่าย|น่ะ|น้า|หน่ะ|เลย|สิ|ซิ|จ้า|จ้ะ|จ๊ะ|คับ|ฮะ|กำลัง|ขาด|ครึ่ง|คืบ|ไปถึง|เริ่ม|เหมือน|เวลา|ตอน(?!รับ)|เมื่อ|เพราะ|ทำไม|อย่าง|พอ|นึง"
    "|เฉลี่ย|รอบ|เข้า|ร่วม|จด|โหวต|เสนอ|บอก|รู้|เคย|ควร|แจ้ง|เห็น|รายงาน(?!การ)|ลง|เปิด|ขอ|เรียง|มาก|น้อย|สุด|โดย|ซึ่ง|ไป|ให้|หรือ|ค่ะ|คะ|ครับ|นะ|ล่ะ"
)
_EVERY_BUREAU = pattern_of(
    "(?:ทุก|แต่ละ|ราย|ทั้ง|(?<!เสนอ)(?<!ส่ง)ต่อ|ยี่สิบ|20)\\s?สำนัก|(?:แยก|แบ่ง|จำแนก|แจกแจง|เรียง)(?:ตาม|เป็น|ออก|ราย)*\\s?สำนัก"
)
_ASKED_AFTER = pattern_of(
    rf"\s*(?:{WHETHER}|เท่า(?:ไร|ไหร่|ใด)|กี่(?:บาท|ฉบับ|เรื่อง|กิจกรรม)"
    rf"|อะไร|{HOW_IN_FULL}|เป็นไง|บ้าง|ล่ะ|หละ|ละ|น้า|(?<![าช])นะ|หน่อย|ด้วย|เลย|พอ|สิ|ซิ|อ่ะ|อะ|จ้า|จ้ะ|คะ|ค่ะ|(?<!บัง)คับ|ครับ(?:ผม)?)+$"
)
"""Question words and particles behind a name, which belong to the sentence: `สำนักการคลังไหม`."""
_COMMITTEE = pattern_of(r"คณะ\s*$")
_NUMBERED = pattern_of(r"(?P<what>.*\D)\d+$")
_NEXT_NUMBER = pattern_of(
    r"\s*(?:,|กับ|และ|หรือ)?\s*(?P<number>[1-9])(?![\d.])(?!\s*(?:คน|ข้อ|ฉบับ|วัน|ครั้ง|เดือน))"
)
_EVERY_BEFORE = pattern_of(r"(?:ทุก|ทั้ง(?:หมด|สอง|สาม|สี่|ห้า|\s?\d)?)\s*(?:สำนัก)?\s*$")
_EVERY_AFTER = pattern_of(r"\s*(?:ทุก|ทั้ง(?:หมด|สอง|สาม|สี่|ห้า|\s?\d))")


@dataclass(frozen=True)
class BureausNamed:
    """What a sentence names."""

    mentions: tuple[tuple[str, ...], ...] = ()
    """For each mention the names it may mean: one if it is clear."""
    unknown: str = ""
    """The first words that read like a bureau's name and are none."""
    places: tuple[Place, ...] = ()
    """Where all of these stand in the normalised text."""

    @property
    def unclear(self) -> tuple[str, ...]:
        """The names that the first unclear mention may mean."""
        return next((names for names in self.mentions if len(names) > 1), ())

    @property
    def names(self) -> tuple[str, ...]:
        """All names that are meant or may be meant, each once."""
        return tuple(dict.fromkeys(name for names in self.mentions for name in names))


@dataclass(frozen=True)
class _Mention:
    place: Place
    names: tuple[str, ...]
    """Empty if it is the name of no bureau."""


def bureaus_named(text: str, names: Sequence[str]) -> BureausNamed:
    """Returns which of these bureaus the text names. Never raises."""
    return _bureaus_named(normalise(text), tuple(names))


def names_each_bureau(text: str) -> bool:
    """Tells whether the text is about every bureau: `ทุกสำนัก`, `แต่ละสำนัก`."""
    return _EVERY_BUREAU.search(normalise(text)) is not None


@read_once
def _bureaus_named(plain: str, names: tuple[str, ...]) -> BureausNamed:
    known = spellings(names)
    taken = [(span.start, span.end) for span in arguments(plain) if span.kind == "day"]
    left = blanked(plain, [*taken, *scope_places(plain)])
    found: list[_Mention] = []
    for reads in (_spelled, _initials, _headed, _in_part):
        for mention in list(reads(left, known)):
            left = blanked(left, [mention.place])
            found.append(mention)
    found.sort(key=lambda mention: mention.place)
    strange = (plain[slice(*m.place)].strip() for m in found if not m.names)
    unknown = "" if names_each_bureau(plain) else next(strange, "")
    mentions = tuple(names for m in found for names in _meant(plain, m))
    return BureausNamed(mentions, unknown, tuple(m.place for m in found))


def _meant(plain: str, mention: _Mention) -> Iterator[tuple[str, ...]]:
    """Yields the names, each by itself if all are meant: `กรรมาธิการทั้งสามสำนัก`."""
    start, end = mention.place
    before = plain[max(0, start - _LOOKED_AT) : start]
    if _EVERY_BEFORE.search(before) or _EVERY_AFTER.match(plain, end):
        yield from ((name,) for name in mention.names)
    elif mention.names:
        yield mention.names


# -- the ways of naming one, the surest first ------------------------------------------------------


def _spelled(plain: str, known: Spellings) -> Iterator[_Mention]:
    """A whole name with or without สำนัก, where one may stand."""
    last = -1
    for start, end in known.standing_in(plain):
        first, names = _with_head(plain, start), known.of(plain[start:end])
        before = plain[max(0, start - _LOOKED_AT) : start]
        may = _JOIN if plain[start:end] in _ALSO_VERBS else _LEAD
        stands = may.search(before) and not _COMMITTEE.search(before)
        stands = stands or _sent_something(plain, start, end)
        stands = stands or (0 < last < start and not plain[last:start].strip(" ,"))
        if names and stands and (first < start or _FOLLOWED.match(plain, end)):
            last = end
            yield _Mention((first, end), names)
            yield from _further(plain, known, (start, end))


def _sent_something(plain: str, start: int, end: int) -> bool:
    that = _THAT.search(plain[max(0, start - _LOOKED_AT) : start])
    return bool(that and _SENT.match(plain, end)) and plain[start:end] not in _ALSO_VERBS


def _further(plain: str, known: Spellings, found: Place) -> Iterator[_Mention]:
    """The bureaus whose numbers follow: `กรรมาธิการ 1 กับ 2`."""
    numbered, end = _NUMBERED.fullmatch(plain[slice(*found)]), found[1]
    while numbered and (more := _NEXT_NUMBER.match(plain, end)):
        names = known.of(f"{numbered['what']}{more['number']}")
        if not names:
            return
        end = more.end()
        yield _Mention((more.start("number"), end), names)


def _with_head(plain: str, start: int) -> int:
    """Returns where the name begins with สำนัก before it."""
    head = _HEAD.search(plain[max(0, start - _LOOKED_AT) : start])
    return start - len(head[0]) if head else start


def _initials(plain: str, known: Spellings) -> Iterator[_Mention]:
    """`สคง.`, `ส.ก.ม.`, `สกธ.2`."""
    for found in _SHORT.finditer(plain):
        letters = re.sub(r"[.\s]", "", found["letters"])
        before = plain[max(0, found.start() - _LOOKED_AT) : found.start()]
        if not _LEAD.search(before) or f"ส{letters}" in _NO_SHORT:
            continue
        names = known.by_initials(letters, found["number"] or "")
        end = found.end() if found["number"] is None or names else found.end("dot")
        yield _Mention((found.start(), end), names)


def _headed(plain: str, known: Spellings) -> Iterator[_Mention]:
    """สำนัก and a part of a name, or one with a slip, or the name of no bureau."""
    for span in arguments(plain):
        words = _HEADED.sub("", plain[span.start : span.end])
        if span.kind != "bureau" or _COUNTED.search(plain[: span.start]) or _NO_NAME.match(words):
            continue
        names, end = known.by_part(words), span.end
        asked = None if names else _ASKED_AFTER.search(words)
        if asked is not None and asked.start():
            names, end = known.by_part(words[: asked.start()]), span.end - len(asked[0])
        yield _Mention((span.start, end), names)


def _in_part(plain: str, known: Spellings) -> Iterator[_Mention]:
    """A part of a name where the sentence asks about bureaus; other words there are no name."""
    words = bureau_mentioned(plain)
    names = known.by_part(words) if words and words not in OURS else ()
    if names:
        start = plain.index(words)
        yield _Mention((start, start + len(words)), names)
