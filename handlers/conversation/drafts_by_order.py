"""Finds the draft that people name by its place among all: `ทำต่ออันแรก`, `กลับไปทำอีกอันก่อน`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation import drafts
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.conversations.conversation_rows import Draft
from models.tables import SECRET_FLOWS

_LONGEST = 100
_PLACE = pattern_of(
    "(?:อัน|ฉบับ|เรื่อง|ร่าง|รายงาน)(?:ที่)?(?:แรก|หนึ่ง(?!จุด)|(?P<second>สอง(?!จุด)))"
    "|(?P<other>อีก(?:อัน|ฉบับ|เรื่อง|ร่าง)(?:หนึ่ง|นึง)?)"
)
_OF_ORDER = pattern_of(
    rf"(?:ขอ|งั้น|เดี๋ยว|จะ|อยาก|โอเค|เอา|{ME_OR_US}|{POLITE}|\s)*"
    rf"(?:กลับ(?:ไป|มา)(?:ทำ|กรอก|ตอบ|ที่|\s)*|(?:ทำ|กรอก|ตอบ|มา)ต่อ(?:ที่|ของ|\s)*|ส่ง(?:รายงาน)?|(?:ทำ|กรอก|ตอบ)(?=\S{{3,16}}ต่อ))\s*"
    rf"(?:{_PLACE.pattern})(?:ที่|ค้าง|พัก|ไว้|อยู่|ต่อ|ไป|ก่อน|เลย|ดีกว่า|กัน|ให้|ที|ละ|{POLITE}|\s)*"
    r"(?:\s+เดี๋ยว(?:ค่อย|จะ|กลับ|มา|ไป)*ทำ(?:อีก|ที่|อัน|ฉบับ|เรื่อง|สอง|เหลือ|หลัง|ถัดไป)+(?:ต่อ|ทีหลัง)*)?"
)
"""`ทำต่ออันแรก`, `กลับไปทำอีกอันก่อน`, `ส่งอันแรกเลย เดี๋ยวทำอีกอันต่อ`."""


def pointing_here(context: Context, place: Draft, said: str) -> str:
    """Returns words that send a draft by its place among all, `ส่งอันแรกเลย`, as said of the open one
    where they mean that; else the words."""
    found = named(context, place, said) if "ส่ง" in said else None
    here = found is not None and found.row.id == place.row.id
    return _PLACE.sub("อันนี้", said, count=1) if here else said


def named(context: Context, place: Draft | None, said: str) -> Draft | None:
    """Returns the draft that the words go on with or send, named as the first, the second or the
    other one in the order in which they were begun; None for other words. In sight of a list of
    them its rows are meant."""
    by_place = "แรก" in said or "อีก" in said or "สอง" in said
    if not by_place or len(said) > _LONGEST:
        return None  # most words: a turn asks this of each sentence
    found = _OF_ORDER.fullmatch(normalise(said))
    if found is None or place is None and "ส่ง" in said:
        return None  # outside, a row of a list may be sent
    if place is not None and place.row.flow in SECRET_FLOWS:
        return None
    newest = context.shown()[0] if context.shown() else ()
    if sum(each.target.startswith("o:resume") for each in newest) > 1:
        return None
    begun = sorted(drafts.resumable(context), key=lambda each: each.row.opened_at)
    begun = [each for each in begun if each.row.flow not in SECRET_FLOWS]
    if found["other"]:
        begun = [each for each in begun if place is None or each.row.id != place.row.id]
        return begun[0] if len(begun) == 1 else None
    at = 1 if found["second"] else 0
    return begun[at] if at < len(begun) else None
