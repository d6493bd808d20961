"""Hears who looks back in the conversation that is open, in whatever words: `ขอดูสรุปก่อน`,
`ที่พิมพ์ไปแล้วยังอยู่ไหม`, `ส่งถึงหัวหน้าหรือยัง`, `ขาดข้อไหนอีก` (docs/decisions/0275).

A sentence is taken apart into small words and words of looking, telling, keeping and sending. Where
anything else stands in it, it tells something or asks after something else, and is not read.
"""

from __future__ import annotations

from enum import Enum, auto

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.read_once import read_once
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER


class LookedBack(Enum):
    """What is asked of what was told so far."""

    SHOWN = auto()
    """To see it."""
    KEPT = auto()
    """Whether it is still there."""
    SENT = auto()
    """Whether it went to somebody already."""
    COMPLETE = auto()
    """Whether anything is still to be told, and what."""
    LEFT_OVER = auto()
    """Whether anything of it is left in the system."""


_PEOPLE = "(?:หัวหน้า|ผอ\\.?|ผู้อำนวยการ|ผู้บังคับบัญชา|เจ้าหน้าที่|ผู้รับ(?:เรื่อง)?|ใคร|เขา|เค้า|ทุกคน|ท่าน)"
_WORDS = pattern_of(
    r"(?P<nothing>ไม่มี(?:อะไร|สิ่งใด|เรื่อง(?:อะไร|ใด)?|ร่าง|ข้อมูล)?(?=(?:ตก|ที่|ยัง|\s)*(?:ค้าง|เหลือ|หลงเหลือ)))"
    r"|(?P<unsent>(?:ยัง)?ไม่(?:ได้|ถูก)?(?:กด)?(?:ส่ง|ยื่น)(?!ต่อ|คืน|กลับ|ตาม))"
    r"|(?P<unanswered>(?:ที่)?(?:ยัง)?ไม่(?:ได้|มี)?(?:ตอบ|กรอก|ใส่|พิมพ์|เขียน|บอก|ระบุ)|ยังว่าง|(?<=มัน)ว่าง)"
    r"|(?P<vanished>หาย(?:ไป)?ไหน(?:หมด|แล้ว)?)"
    r"|(?P<stays>ไม่(?:ได้)?หาย|(?:ยัง)?อยู่ครบ|ยังอยู่|หาย)"
    r"|(?P<erased>ลบ(?:ทิ้ง|ออก|ทั้งหมด|หมด|ไป)*(?=แล้ว))"
    rf"|(?P<yet>(?:หรือ|รึ)ยัง|(?:แล้ว)?ยัง(?=(?:{POLITE}|เนี่ย|[\s?])*$))"
    rf"|(?P<asks>ใช่\s?(?:ไหม|มั[่้๊]?ย|ปะ|ป่ะ|หรือไม่|รึเปล่า|หรือเปล่า)|{WHETHER}|เหรอ|หรอ)"
    r"|(?P<look>ย้อน(?:กลับ)?(?:ไป)?ดู|เรียกดู|เปิดดู|ดู|อ่าน(?:ทวน)?|เช็[คก]|ตรวจ(?:ทาน|สอบ|ดู)?|โชว์|แสดง)"
    r"|(?P<over_it>(?:ทบ)?ทวน)"
    r"|(?P<recap>(?:บท|ใบ|ข้อ|หน้า)?สรุป(?=(?:คำตอบ|ข้อมูล|ที่|ทั้งหมด|ให้|ก่อน|หน่อย|ซิ|สิ|มา|ดู|\s|$)))"
    r"|(?P<forgot>(?:ลืม|จำ(?:ไม่(?:ค่อย)?)?ได้|งง)(?:ไป|หมด|แล้ว|ละ|\s)*(?=(?:ไหม|มั[่้๊]?ย)?ว่า))"
    r"|(?P<again>(?:ใหม่|ซ้ำ)(?:ทั้งหมด|หมด|อีก)?)"
    r"|(?P<complete>ครบ(?:ถ้วน|ทุกข้อ|ทุกอย่าง|หมด)?)"
    r"|(?P<lacks>(?:ขาด|เหลือ|ค้าง)(?=(?:อยู่|อีก|ที่|ต้อง|ตอบ|กรอก|ข้อมูล|คำตอบ|\s)*(?:อะไร|ไร|ข้อ(?:ไหน|อะไร|ใด)|ตรงไหน)))"
    r"|(?P<over>(?:ตก|หลง)?(?:ค้าง|เหลือ)(?:อยู่)?)"
    r"|(?P<send>(?:กด)?(?:ส่ง|ยื่น)(?!ต่อ|คืน|กลับ|ตาม|เตือน)(?:ออก)?|ไปถึง|ถึงมือ|เข้าระบบ)"
    rf"|(?P<tells>พิมพ์|พิม|ตอบ|กรอก|เขียน|ใส่|คีย์|เล่า|บอก|ลง(?!ชื่อ|นาม|เว็บ)|แจ้ง|เลือก|ระบุ|ร่าง|จด|บันทึก|เก็บ(?!ข้อมูล(?!.*(?:แล้ว|ไป)))|เซฟ|save|ป้อน)"
    rf"|(?P<that>ที่(?:{ME_OR_US}|เพิ่ง|\s)*(?=พิม|เล่า|ตอบ|กรอก|เขียน|คีย์))"
    rf"|(?P<what>อะไร|ไร(?=บ้าง|มั่ง|ไป|ไว้|แล้ว|\s|$)|(?<=ว่า)(?:{HOW_IN_SHORT}))"
    r"|(?P<which>(?:(?:ถึง)?(?:ข้อ(?:ไหน|อะไร|ใด)|ตรงไหน)|ถึงไหน)(?!\s?(?:เลย|ก็)))"
    r"|(?P<came>มาแล้ว)|(?P<come>มา)"
    rf"|(?P<done>(?:เรียบร้อย|ไป|ไว้)?แล้ว(?=(?:{POLITE}|\s)*$))"
    r"|(?P<there>เรียบร้อย(?:แล้ว)?|ลงไป|เข้าไป|ไปแล้ว|ไว้แล้ว|แล้ว|ไป|ไว้)"
    r"|(?P<so_far>เมื่อกี้(?:นี้)?|ตะกี้|เมื่อ(?:สัก)?ครู่(?:นี้)?|(?:จน)?(?:ถึง)?ตอนนี้|ก่อนหน้านี้|ที่ผ่านมา|ตั้งแต่(?:ต้น|แรก))"
    r"|(?P<system>(?:อยู่)?ใน(?:ระบบ|บอ[ทต]|เครื่อง|ร่าง|นี้))"
    rf"|(?P<to>ให้\s?{_PEOPLE})"
    rf"|(?P<reached>ถึง\s?{_PEOPLE})"
    r"|(?P<heard>ให้(?:ฟัง|ดู))"
    r"|(?P<has>มี(?:ข้อมูล|คำตอบ|รายละเอียด)?|ได้(?:ข้อมูล|คำตอบ|รายละเอียด))"
    r"|(?P<whole>ทั้งหมด|ทุกข้อ|คำตอบ|ข้อมูล|รายละเอียด|ข้อความ|เนื้อหา|เรื่อง(?:นี้)?(?!\s?(?:อะไร|ไร|ใด|ไหน))|อัน(?:นี้)?)"
    r"|(?P<wants>ขอ(?=\s?(?:ดู|ทวน|ทบทวน|อ่าน|เช็|ตรวจ|ย้อน|เปิด|เรียก))|อยาก|หน่อย|(?<=ดู)(?:ซิ|สิ|ดิ๊?))"
    r"|(?P<maybe>ขอ(?!ง)|ช่วย|รบกวน|ก่อน(?!หน้า)|ที(?=\s|$))"
    r"|(?P<must>ต้อง)"
    r"|(?P<sure>แน่ใจ(?=นะ))"
    r"|(?P<more>อีก(?!ที|ครั้ง|รอบ))"
    rf"|(?P<small>{POLITE}|{ME_OR_US}|พี่|บอ[ทต]|ที่|ว่า|จะ|ให้|ได้|ก็|ด้วย|เลย|กัน|นี่|เนี่ย|บ้าง|มั่ง|แต่|เดี๋ยว|แน่ใจ|จริงๆ|ตกลง|สรุป(?:ว่า|แล้ว|(?=เขียน|กรอก|ตอบ|พิมพ์|ใส่|ลง))|งั้น|โอเค|ok|เอ๊ะ"
    r"|ยัง|มัน|อีก(?:ที|ครั้ง|รอบ)|เพิ่ง|ทั้ง|อยู่|ซิ|สิ|ดิ๊?(?!น|ฉ|ช)|เร็ว|ล่ะ|ละ|ไหน(?=ดู|ขอ|\s)|[\s,?!.ๆ\U0001F300-\U0001FAFF])"
)
_ALSO = {"which": "what", "done": "there"}
"""What a kind is besides."""
_LONGEST = 80


@read_once
def looked_back(plain: str) -> LookedBack | None:
    """Returns what the normalised words ask of what was told so far; None for all other words."""
    if len(plain) > _LONGEST:
        return None
    told = _taken_apart(plain)
    if told is None:
        return None
    asks = not told.isdisjoint(("asks", "yet"))
    if {"nothing", "over"} <= told and (asks or "sure" in told) or asks and "erased" in told:
        return LookedBack.LEFT_OVER
    if _asks_if_kept(told, asks):
        return LookedBack.KEPT
    if _asks_what_is_left(told, asks):
        return LookedBack.COMPLETE
    if not told.isdisjoint(("send", "unsent", "to", "reached")):
        return LookedBack.SENT if asks and _is_sent(told) else None
    return LookedBack.SHOWN if _wants_to_see(told) else None


def _asks_if_kept(told: frozenset[str], asks: bool) -> bool:
    thing = not told.isdisjoint(("tells", "whole", "system"))
    vanished = "vanished" in told and ("that" in told or {"tells", "unsent"} <= told)
    if vanished or thing and "stays" in told and asks:
        return True
    anew = {"must", "tells", "again"} <= told and asks
    return anew and told.isdisjoint(("look", "wants", "maybe"))


def _asks_what_is_left(told: frozenset[str], asks: bool) -> bool:
    if told.isdisjoint(("send", "unsent")) and "lacks" in told:
        return True
    if "unanswered" in told and ("which" in told or "what" in told and asks):
        return True
    if {"what", "tells", "must", "more"} <= told:
        return True
    all_told = "tells" in told or "send" not in told
    return "complete" in told and asks and all_told and "what" not in told


def _is_sent(told: frozenset[str]) -> bool:
    """Tells whether they ask after something that was done, and do not ask to do it."""
    if told.isdisjoint(("send", "unsent")) and ("to" in told or "tells" in told):
        return False  # somebody was told of something else
    done = not told.isdisjoint(("unsent", "yet", "there"))
    return done and told.isdisjoint(("again", "what", "wants", "maybe", "come", "came"))


def _wants_to_see(told: frozenset[str]) -> bool:
    """Tells whether the words want to see what was told, or ask what that is."""
    looks = "look" in told or "forgot" in told
    recalled = {"what", "there"} <= told and not told.isdisjoint(("tells", "has"))
    if recalled and (told.isdisjoint(("asks", "yet")) or looks):
        return True
    ended = not told.isdisjoint(("done", "came"))  # `อ่านให้ฟังแล้ว` tells of it
    wants = "wants" in told or not ended and not told.isdisjoint(("maybe", "heard"))
    if not told.isdisjoint(("recap", "over_it")):
        return wants or {"recap", "look"} <= told and not ended
    return wants and looks and ({"tells", "there"} <= told or told >= {"look", "heard"})


def _taken_apart(plain: str) -> frozenset[str] | None:
    """Returns of which kinds its words are; None if one is of no kind."""
    told: set[str] = set()
    at = 0
    while at < len(plain):
        found = _WORDS.match(plain, at)
        if found is None or found.lastgroup is None:
            return None
        told.add(found.lastgroup)
        at = found.end()
    return frozenset(told | {_ALSO[each] for each in told if each in _ALSO})
