"""Reads another day, hour or place of an event that is being made.

`เปลี่ยนเป็น 11 ธ.ค. แล้วก็ย้ายไปห้อง 301`, `เปลี่ยนเป็นออนไลน์แล้วกัน เดี๋ยวส่งลิงก์ให้`
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from handlers.understand.corrections.correction_vocabulary import RATHER, SIGHS, SLIPS
from handlers.understand.corrections.text_orders import read_anew
from handlers.understand.dates.clock_spans import hours_beside
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.told.event_told import event_told

_LONGEST = 120
_JOINTS = pattern_of(
    r"\s*(?:,|แล้วก็|และก็|แล้ว(?=\s*(?:ขอ)?(?:ย้าย|เปลี่ยน|แก้|เลื่อน))|และ(?=\s|ย้าย|เปลี่ยน|แก้|เลื่อน))\s*"
    r"|\s+(?=ห้อง|เวลา|สถานที่|ย้ายไป|เปลี่ยน)"
)
_WRONG = "(?:ลง|ใส่|จด|พิมพ์|แจ้ง|นัด|บอก)?(?:วัน|เวลา|ห้อง|สถานที่|ที่)?ผิด(?:วัน|เวลา|ห้อง|สถานที่|ที่|ไป)*"
_LEAD = pattern_of(rf"^(?:(?:{SIGHS}|เออ|{SLIPS}|ไม่ใช่|{_WRONG})(?:ค่ะ|คะ|ครับ|นะ|\s|,)*)+")
_SLIP = "ผิด"
"""Who says that something is wrong wants it otherwise."""
_CLAUSE = pattern_of(
    r"(?P<verb>(?:ขอ|ช่วย|อยาก|จะ)*(?:เปลี่ยน|แก้ไข|แก้|ย้าย|เลื่อน|ขยับ|เอา))?\s*"
    r"(?P<what>วัน(?:ประชุม|จัดงาน|จัด|อบรม|งาน)?(?:และ|กับ)?เวลา|วัน(?:ประชุม|จัดงาน|จัด|อบรม|งาน)"
    r"|วัน(?=\s*(?:เป็น|ไป))|เวลา(?:ประชุม)?(?=\s*(?:เป็น|ไป))|(?P<where>สถานที่|ที่จัด)(?!ไหน)|(?P<room>ห้อง(?:ประชุม)?)(?=\s*(?:เป็น|ไป))"
    r"|(?P<event>(?:การ)?(?:ประชุม|อบรม|สัมมนา|งาน|นัด)(?:นี้|นั้น|เมื่อกี้)?)(?=\s*(?:ไป|มา|เป็น)))?\s*"
    r"(?:ใหม่\s*)?(?P<to>(?:ไป|มา)?(?:เป็น|จัดที่|ใช้|ที่)?)\s*(?P<rest>\S.*)"
)
_THING_FIRST = pattern_of(
    r"^(?P<what>ห้อง(?:ประชุม)?|สถานที่|ที่จัด|เวลา(?:ประชุม)?|วัน(?:ประชุม|จัด)?)\s?(?P<verb>(?:ขอ|ต้อง|จะ|ให้)*(?:เปลี่ยน|ย้าย|แก้|เลื่อน|ขยับ))(?:แล้ว|ละ|ค่ะ|คะ|ครับ)*(?=\s*(?:ไป|มา|เป็น|ใช้|ที่))"
)
"""`ห้องเปลี่ยนเป็น 302`: what is changed stands first."""
_FROM_ROOM = pattern_of(
    r"^(?P<verb>(?:ขอ|ช่วย|อยาก|จะ)*(?:เปลี่ยน|แก้ไข|แก้|ย้าย))\s?(?:จาก)?(?P<what>ห้อง|สถานที่|ที่จัด)"
    r"(?:ของ|ประชุม|จัด|อบรม|สัมมนา|งาน|นี้|นั้น|ใหญ่|เล็ก|เดิม|จาก|\s|\d{1,4}(?=\s?(?:เป็น|ไป)))+?(?:เป็น|ไป(?:ที่|เป็น)?)\s?(?=\S)"
)
"""`เปลี่ยนห้องประชุมใหญ่เป็นห้อง 402`: the room before is no part of the new one."""
_ROOM_NUMBER = pattern_of(
    r"(?:ที่)?\s?\d{1,4}(?:[/-]\d{1,3})?[A-Za-zก-ฮ]?(?:\s?(?:ชั้น|ตึก|อาคาร)\s?\S{1,12})?"
)
_FLOOR = pattern_of("ชั้น|ตึก|อาคาร|หอ|ศูนย์|ศาลา|ฝั่ง")
_ROOM = pattern_of(r"(?:ห้อง|อาคาร|โรงแรม|วัด|หอประชุม|ลาน)\s?\S.{0,60}")
_NO_PLACE = pattern_of(
    rf"(?:ค่ะ|คะ|ครับ|คับ)\s|{WHETHER}|ว่าง|หรือ|ไม่|อะไร|ไหน|ใคร|เท่าไ|(?<!เ)กี่|เต็ม|จอง|ยัง|ทำไม|เสีย|อยู่|ได้|แล้ว"
    r"|(?<!ประชุม)(?:เล็ก|ใหญ่)|แคบ|กว่า|ไกล|ร้อน|หนาว|(?<!คับ)แค่|ขอ(?!งาน|นแก่น|ง)|อื่น|(?<=\S)\s?เป็น(?!เลิศ)|(?<=\S)\s?ไป(?=ที่|\s?\d|ห้อง)"
)
_AS_BEFORE = pattern_of(
    r"[\s,]*(?:(?:แต่|และ|ส่วน|โดย|แล้ว|ก็|เอา|ใช้)\s?)*(?:(?:วัน|เวลา|สถานที่|ที่จัด|ที่ประชุม|ห้อง(?:ประชุม)?|(?<=\s)ที่|อย่างอื่น|ทุกอย่าง|นอกนั้น|ที่เหลือ|และ|กับ|เดิม)\s?)+"
    r"(?:ก็|ยัง|คง|เป็น|เท่า|ตาม|เหมือน|ใช้|ให้|เอา|ของ|\s)*เดิม(?:ทั้งหมด|หมด|ทุกอย่าง|เลย|ก็ได้|แล้วกัน|ละกัน|\s)*$"
)
"""`เวลาเดิม` behind what is told anew: it stays, as it does unsaid."""
_AT_END = pattern_of(r"(?:\s*(?:เฉยๆ|(?<=\s)เฉย|แทน|ดีกว่า|ละกัน|แล้วกัน|ต่างหาก|เท่านั้น))+$")
_RATHER = pattern_of(rf"(?:{RATHER})$")
"""`บ่ายโมงดีกว่า` tells another hour without a verb."""
_MORNING = pattern_of(r"^(?:ตอน|ช่วง)?เช้า\s*(?=\d{1,2}(?:[.:]\d|\s?โมง))")
ONLINE = "ออนไลน์"
_PROGRAM = r"(?i:zoom|(?:google\s?)?meet|(?:ms\s?|microsoft\s?)?teams?|webex)|ซูม|กูเกิลมีต|ทีมส์|เว็บเอ็กซ์"
_ONLINE = pattern_of(
    rf"(?:(?:งั้น|ขอ|ก็|ให้|เอา|เป็น|ไป|ใช้|ทาง|ผ่าน|แบบ|ระบบ|การ|ประชุม|จัด|โปรแกรม)\s?)*(?:ออน(?:ไลน์|ไลน)(?:\s?(?:ทาง|ผ่าน|ด้วย|ใน)?\s?(?P<also>{_PROGRAM}))?|(?P<program>{_PROGRAM}))"
    r"(?:\s?(?:แล้วกัน|ละกัน|แทน|ทั้งหมด|หมด|ทุกคน|เลย|ก็ได้|ไปเลย))*"
)
_LINK_WORD = "ลิ้?ง[กค]?์?"
_LINK_LATER = pattern_of(
    rf"[\s,]*(?:เดี๋ยว|แล้ว|ค่อย|จะ|ขอ|ส่วน|รอ|ไว้|\s)*(?:(?:ส่ง|แปะ|แนบ|วาง|แจ้ง|เอา)\s?{_LINK_WORD}|{_LINK_WORD}\s?(?:เดี๋ยว|จะ|ค่อย)*(?:ส่ง|ตาม|แปะ|แจ้ง))"
    r"(?:ประชุม|ให้|ตาม|มา|ไป|ลง|อีกที|อีกครั้ง|ทีหลัง|ภายหลัง|พรุ่งนี้|ทุกคน|นะ|\s)*$"
)


@dataclass(frozen=True)
class EventRetold:
    """What words tell anew. days: None if not told. hours: one or two, or nothing. place: or "";
    `ONLINE` begins that of a meeting without a room. link_later: its link is still to be sent."""

    days: tuple[date, date] | None = None
    hours: Sequence[time] = ()
    place: str = ""
    link_later: bool = False

    @property
    def online(self) -> bool:
        return self.place.startswith(ONLINE)


def event_retold(text: str, today: date, bare: bool) -> EventRetold | None:
    """Returns what the words tell anew; None if they say anything else, too.

    bare: words without a verb are enough: `ห้อง 301 ค่ะ`.
    """
    if len(text) > _LONGEST or "\n" in text.strip():
        return None
    typed = without_polite_ending(normalise(text))
    plain = _LEAD.sub("", typed)
    bare = bare or _SLIP in typed[: len(typed) - len(plain)]
    later = _LINK_LATER.search(plain)
    plain = without_polite_ending(plain[: later.start()]) if later is not None else plain
    plain = without_polite_ending(_AS_BEFORE.sub("", plain))
    clauses = [each for each in _JOINTS.split(plain) if each.strip()]
    told, verbs = EventRetold(), 0
    for clause in clauses:
        found = _CLAUSE.fullmatch(_ordered(clause.strip()))
        more = _clause(found, today) if found is not None else None
        if found is None or more is None:
            return None
        rather = _RATHER.search(without_polite_ending(clause)) is not None and not more.place
        verbs += found["verb"] is not None or more.online and _AT_END.search(clause) is not None
        verbs += rather
        told = EventRetold(
            more.days or told.days, more.hours or told.hours, more.place or told.place
        )
    if later is not None and not told.online:
        return None
    told = replace(told, link_later=later is not None)
    return told if clauses and (verbs or bare or told.link_later) else None


def _ordered(clause: str) -> str:
    """Returns the clause with its verb first, and without the room that it is changed from."""
    verb_first = _THING_FIRST.sub(r"\g<verb>\g<what>", clause)
    return _FROM_ROOM.sub(r"\g<verb>\g<what>เป็น ", verb_first)


def _clause(found: re.Match[str], today: date) -> EventRetold | None:
    if found["event"] and not found["verb"]:
        return None
    rest = _MORNING.sub("", _AT_END.sub("", without_polite_ending(found["rest"])))
    if (online := _ONLINE.fullmatch(rest)) is not None:
        program = online["also"] or online["program"]
        return EventRetold(place=f"{ONLINE}ผ่าน {program}" if program else ONLINE)
    hours, place = hours_beside(rest)
    no_place = _NO_PLACE.search(place) or read_anew(rest) is not None
    if found["room"] and _ROOM_NUMBER.fullmatch(rest):
        return EventRetold(place=f"ห้อง {rest}")
    if (
        found["where"] or found["room"] and _FLOOR.match(rest) or _ROOM.fullmatch(rest)
    ) and not no_place:
        return EventRetold(hours=hours, place=place)
    told = event_told(rest, today)
    if told.title or told.place or told.link or told.besides or told.dated and told.days is None:
        return None
    return EventRetold(told.days, told.hours) if told.dated or told.hours else None
