"""Hears who wants a draft thrown away, in whatever words: `ลบร่างทิ้ง`, `ไม่เอาละอันนี้ ลบทิ้งเลย`,
`ร่าง 3.7 ไม่เอาแล้ว ลบทิ้ง`.

A sentence is taken apart into small words and words of drafts, throwing away and not wanting. Where
anything else stands in it, it tells something or speaks of another thing, and is not read.
"""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.corrections.correction_vocabulary import CRIES, SIGHS, SORRY
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.read_once import read_once
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 80
_DOTTED = r"\d{1,2}(?:\.\d{1,2}){1,2}(?![\d.])"
_MAY_DROP = pattern_of("ทิ้ง|ลบ|โละ|ร่าง|ค้าง|พัก")
"""One of these stands in all that is read here: a turn looks for them in each sentence."""
_WORDS = pattern_of(
    r"(?P<kept>(?:ยัง)?ไม่(?:ได้|ต้อง|จะ|อยาก|ขอ)*(?=ลบ|ทิ้ง|โละ|ยกเลิก)|อย่า|ทิ้งไว้|ทิ้งท้าย)"
    r"|(?P<out>ทิ้ง(?:ออก)?|โละ(?:ทิ้ง)?|ลบทิ้ง(?:ออก)?)|(?P<erase>ลบ(?:ออก)?)"
    r"|(?P<draft>(?:รายงาน)?ร่าง(?:รายงาน)?)|(?P<number>" + _DOTTED + ")"
    r"|(?P<waits>(?:ที่)?(?:ทำ|กรอก|พิมพ์|เขียน|ตอบ)?(?:ค้าง(?:ไว้|อยู่)?|พัก(?:ไว้|อยู่))|ที่(?:ทำ)?พัก)"
    r"|(?P<unwanted>(?:ขอ)?ไม่(?:เอา|ใช้|ทำ|ส่ง|รายงาน|แจ้ง|ต้องการ)|(?:ขอ)?(?:ยก)?เลิก(?:ทำ)?)"
    r"|(?P<sure>ยืนยัน(?:การ|ว่า)?)"
    r"|(?P<this>(?:อัน|ตัว|เรื่อง|งาน|รายงาน|ฉบับ|รายการ)(?:นี้|นั้น)|นี้|(?:ที่)?(?:กรอก|พิมพ์|ทำ)(?:มา|ไป|ไว้))"
    rf"|(?P<may>ได้(?:{WHETHER})?)|(?P<asks>{WHETHER}|หรือยัง|รึยัง)"
    rf"|(?P<small>{POLITE}|{CRIES}|{SIGHS}|{SORRY}|{ME_OR_US}|งั้น|โอเค|ok|ขอ|ช่วย|จะ|อยาก|ให้|รบกวน|กรุณา|เดี๋ยว|คือ|ก็|แล้ว(?:ก็)?|และ|ละ"
    r"|อัน|ตัว|เรื่อง|งาน|รายงาน|กิจกรรม|ข้อ|ของ|ที่|ทำ|อยู่|เดิม|เก่า|เมื่อกี้|ตะกี้|เมื่อครู่|นั้น|น่ะ|ทั้งหมด|หมด|ออก|ไป|เลย|หน่อย|ที|ด้วย|ก่อน|ดีกว่า|กัน|จริง|สิ|ซิ|ดิ|[\s,.!ๆ])"
)
_WHY = pattern_of(r"[\s,]+(?:เดี๋ยว|เพราะ|พอดี|เนื่องจาก|ไว้ค่อย|รอ)[^\d]*$")
"""Behind the order: `… ทิ้งไปเลยละกัน เดี๋ยวน้องเขาเอาตัวเลขจริงมาให้`; a figure may tell something."""


@dataclass(frozen=True)
class ThrownAway:
    """A draft that is to be thrown away."""

    number: str
    """Of its activity; "" if the words name none."""
    called: bool
    """They call it a draft, or what waits, or name its activity: they are of no open answer."""
    surely: bool
    """They can be nothing else in the middle of it, as of one that is not wanted any more."""


@read_once
def thrown_away(text: str) -> ThrownAway | None:
    """Returns which draft the whole words want thrown away; None for other words."""
    if len(text) > _LONGEST or _MAY_DROP.search(text) is None:
        return None
    plain = normalise(text)
    told = _taken_apart(plain) or _taken_apart(_WHY.sub("", plain))
    if told is None or "kept" in told or "asks" in told:
        return None
    out = "out" in told
    drops = out or "erase" in told
    named = "draft" in told or "waits" in told
    if not drops and not (named and "unwanted" in told):
        return None
    if "may" in told and not drops and "draft" not in told:
        return None  # `รายงานที่ค้าง ไม่ส่งได้ไหม` asks whether it must be sent
    number = told.get("number", "")
    if number and not (named or out):
        return None  # `ลบ 3.7` may be of anything
    not_wanted = drops and ("unwanted" in told or "sure" in told)
    this_one = out and ("this" in told or bool(number))
    return ThrownAway(number, bool(number) or named, "draft" in told or not_wanted or this_one)


def _taken_apart(plain: str) -> dict[str, str] | None:
    """Returns of which kinds its words are, with the last of each; None if one is of no kind, or
    two activities are named."""
    told: dict[str, str] = {}
    at = 0
    while at < len(plain):
        found = _WORDS.match(plain, at)
        if found is None or found.lastgroup is None:
            return None
        if found.lastgroup == "number" and told.get("number", found[0]) != found[0]:
            return None
        told[found.lastgroup] = found[0]
        at = found.end()
    return told
