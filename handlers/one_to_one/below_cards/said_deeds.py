"""Takes words apart that want what a card in sight does: the deeds that are said, small words, and
what is left (docs/decisions/0143)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handlers.one_to_one.below_cards import deed_kinds
from handlers.one_to_one.below_cards.deed_kinds import Deed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import letters
from models.queues.shown_buttons import ShownButton

_SMALL = pattern_of(
    "ได้ไหม|ได้มั้ย|ได้มั๊ย|ได้ป่าว|ได้เปล่า|ละกัน|แล้วกัน|ดีกว่า|เดี๋ยวนี้|เดี๋ยว|ตอนนี้|ทันที|ตะกี้|เมื่อกี้|รบกวน|ช่วย|ฝาก|อยาก|ต้องการ|ขอ|จะ"
    "|งั้น|โอเค|ตกลง|โอ|เอ่อ|เอ้ย|ก็|แล้ว|เลย|ไป|มา|ให้|หน่อย|ก่อน|ด้วย|ที|นะ|น่ะ|น่า|อะ|อ่ะ|ล่ะ|ละ|สิ|ซิ|ไง|เถอะ|กัน|บ้าง|ได้|อีก|ใหม่|คืน|ออก|กลับ"
    f"|{ME_OR_US}|พี่|เขา|เค้า|มัน|พวก|ครับ|คับ|ค่ะ|คะ|จ้า|จ้ะ|นี้|นั้น|นั่น|นี่|ตรง|ของ|ที่|ว่า|เป็น|มี|ทำ|กด|เปิด|ดู|เอา|อ่าน|ต้อง|กับ|ใน|เท่านั้น"
    f"|ทุกคน|ทั้งหมด|ทั้งหมดเลย|รออยู่|รอ|หรือยัง|รึยัง|ยัง|{WHETHER}|ไม่ต้องรอ|คือ|อัน|ไหน|เรียบร้อย|ตามนี้|ตามที่เสนอ|ไว้|เอง|หน้า|เพื่อน|ร่าง|คน|เรื่อง|รายการ|ตัว|ฉบับ|ข้อ|ใบ|ชิ้น|งาน|ครั้ง|ข้อมูล|[\\s,.“”?!-]"
)
ASKED_OF_ROW = pattern_of(
    "(?:แต่)?ไม่(?:ให้|ต้อง)(?:ส่ง)?(?:คืน|มอบ)|"  # what is not to be done chooses nothing
    f"(?:ใคร(?:เป็น)?|จาก)?ผู้(?:ให้|ส่ง|แจ้ง)|(?:มี)?(?:มูลค่า|ราคา)|ใคร(?:เป็นคน)?(?:ส่ง|ให้|จอง|แจ้ง|ทำ|ถาม|ออก|เขียน)?|(?:อยู่)?(?:ที่|ตรง)ไหน|กี่โมง|(?:เมื่อ|วัน)(?:ไร|ไหร่|ไหน)|{HOW_IN_FULL}"
    "|(?:คุย|พูด|ถาม|ส่ง|เขียน|มีมติ|มติ|ว่า)?(?:กัน)?(?:เรื่อง)?อะไร(?:กัน)?(?:ไว้)?|(?:ผ่าน|เสร็จ|ตอบ|อนุมัติ|ปิด)(?:แล้ว)?(?=หรือยัง|รึยัง|ยัง)"
    "|ถึงไหน|สถานะ|เท่าไ(?:หร่|ร)|ห้อง|เปิด|ดู|อ่าน|รายละเอียด|ไว้"
)
_MENDED = pattern_of(
    "เวลา|วัน|ห้อง|สถานที่|ที่ประชุม|ชื่อ(?:เรื่อง)?|ราคา|มูลค่า|ราย(?:ชื่อ|ละเอียด)|มติ|ถ้อยคำ|คำ|ประธาน|เลขา(?:นุการ)?|กรรมการ|คน|จำนวน|ร่าง|นัด|หัวข้อ"
)
"""What of a thing is put right; whoever does so is asked what it is now."""
_FOR_WHOM = pattern_of(
    r"(?:ไป|เอาไป|ไว้)?(?:ส่ง|ให้|เสนอ|แจก|เก็บ|ปริ้น|แปะ|แนบ)(?:หัวหน้า|ผอ\.?|ท่าน|นาย|ผู้ใหญ่|ที่ประชุม|แฟ้ม|เพื่อน|เขา)?"
)
NEW_VALUE = pattern_of(
    r"(?:เป็น|ไป)(?:วัน|เวลา|ห้อง|บ่าย|เช้า|เที่ยง|ช่วง|ที่)?\s?(?=\S*\d|\S*(?:บ่าย|เช้า|เที่ยง|โมง|วัน))"
)
"""`เลื่อนไปวันที่ 12`, `เปลี่ยนห้องเป็น 302`: what it is from now on."""
_NOT = pattern_of(r"(?:อย่า|ยังไม่|ไม่|ห้าม)(?:เพิ่ง|ต้อง|ได้|ให้|อยาก|ควร|เคย)?$")
IS_DONE = pattern_of(
    r"(?:งาน)?(?:ไป|ให้|มา)?แล้ว(?!กัน|เลย)|(?:ไป)?(?:หรือ|รึ)(?:ยัง|เปล่า|ป่าว)|ไปยัง|ยัง(?:ไง|$)"
)
ASKS = pattern_of(
    f"ไหน|อะไร|{HOW_IN_FULL}|ทำไม|ใคร|(?<!เ)กี่|เท่าไ|เมื่อไ|หรือ|รึ|ป่าว|(?<!ได้)(?:{WHETHER})|แปลว่า|ให้ได้(?:{WHETHER})|(?:มา|ไป|แล้ว)ยัง|ยัง$"
)
"""Nobody who asks wants it done; `ได้ไหม` is a polite wish."""


@dataclass(frozen=True)
class Wanted:
    """deeds: that are said. rest: what is left of the words without them."""

    deeds: Sequence[Deed]
    rest: str


def wanted(plain: str, done_by: Iterable[tuple[Deed, Sequence[ShownButton]]]) -> Wanted | None:
    """The deeds that are said; those that are only hinted at, where none is said."""
    deeds = [each for each, _ in done_by]
    asks = ASKS.search(plain)
    deeds = [each for each in deeds if each.looks or not asks]
    said = [each for each in deeds if _says(each.said, plain)]
    hinted = [each for each in deeds if each.hints is not None and each.hints.search(plain)]
    found = said or hinted
    if not found:
        return None
    rest = plain
    for each in (*said, *hinted):
        rest = each.said.sub(" ", rest)
        rest = each.hints.sub(" ", rest) if each.hints is not None else rest
    return Wanted(found, rest)


def _says(pattern: re.Pattern[str], plain: str) -> bool:
    """Tells whether the words want it done: it is neither forbidden nor told as done."""
    return any(map(is_wanted, pattern.finditer(plain)))


def is_wanted(found: re.Match[str]) -> bool:
    """Tells whether the words that were found are neither forbidden nor told as done."""
    before = found.string[: found.start()].rstrip()
    behind = found.string[found.end() :].lstrip()
    return not _NOT.search(before) and not IS_DONE.match(behind)


def left(rest: str, shown: Sequence[ShownButton], deeds: Sequence[Deed]) -> str:
    """Returns what of the words is neither small nor stands on the card."""
    card = _all_on(shown)
    if any(deed_kinds.MENDS is each for each in deeds):
        rest = _MENDED.sub(" ", rest)
    if deeds and all(each.looks for each in deeds):
        rest = ASKED_OF_ROW.sub(" ", rest)
    if any(deed_kinds.FILES is each for each in deeds):
        rest = _FOR_WHOM.sub(" ", rest)
    return "".join(_left_of(piece, card) for piece in rest.split())


def _left_of(piece: str, card: str) -> str:
    """Returns what neither stands there nor is small: what stands there is taken out first, or
    last."""
    first = _SMALL.sub("", without_card(letters(piece), card))
    last = (without_card(letters(each), card) for each in _SMALL.split(piece))
    return min(first, "".join(last).replace(" ", ""), key=len)


def _all_on(shown: Sequence[ShownButton]) -> str:
    """Returns the letters of what stands on and beside the buttons, each on a line."""
    told = (words for each in shown for words in (each.label, each.spoken, *each.item.split("\n")))
    return "\n".join(map(letters, dict.fromkeys(told)))


def without_card(piece: str, card: str) -> str:
    """Returns the letters without what of them stands there, three at least."""
    left, at = "", 0
    while at < len(piece):
        end = at + _LEAST_NOUN
        while end <= len(piece) and piece[at:end] in card:
            end += 1
        if end > at + _LEAST_NOUN:
            at, left = end - 1, f"{left} "
        else:
            left += piece[at]
            at += 1
    return left


_LEAST_NOUN = 3


def overlap(plain: str, button: ShownButton) -> int:
    """How many letters of the words the label has; 0 if something else is said."""
    label = f"{letters(button.label)}\n{letters(button.spoken)}"
    pieces = [letters(piece) for piece in plain.split()]
    left = [without_card(piece, label) for piece in pieces]
    if _SMALL.sub("", " ".join(left)):
        return 0
    return sum(map(len, pieces)) - len("".join(left).replace(" ", ""))
