"""Parts what somebody says below a list of activities while their story waits: which one they
choose, what they only call it by, and what they tell besides: `น่าจะ 1.10 มั้ง ที่ปลูกจิตสำนึกอะไรนั่น`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, written_lines

_DOTTED = r"[1-9]\d?(?:\.[1-9]\d?){1,2}"
_UNIT = r"\s?(?:บาท|คน|ท่าน|ล้าน|แสน|หมื่น|พัน|ชั่วโมง|ชม|นาที|น[.]|คะแนน|เท่า|เมตร|กิโล|%|เปอร์)"
_LEAD = (
    r"(?:งั้น|เอา|ขอ|เลือก|เริ่ม|ทำ|เป็น|ของ|ลง|ใส่|ใน|เข้า|ตรงกับ|ที่|กิจกรรม|โครงการ|ข้อ|เลข|รายงาน|อัน(?:นี้|ที่)?|เรื่องนี้|งานนี้"
    r"|น่าจะ|คง(?:จะ)?|อาจ(?:จะ)?|คิดว่า|เดาว่า|เหมือน(?:จะ|ว่า)?|สงสัย(?:จะ)?|ไม่แน่ใจ(?:ว่า)?|หมายถึง|คือ|ก็|ว่า|จะ|ตาม"
    rf"|แต่|{ME_OR_US}|[\s,])"
)
_TAIL = (
    r"(?:(?:ล่?ะ|อ่?ะ)?มั[้]?ง|(?:นั่น|นี่|นี้)?แหละ|(?:ละ|แล้ว)กัน|ก็(?:แล้วกัน|ได้)|ก่อน|ดีกว่า|มากกว่า|เลย|ให้|หน่อย|ที(?!่)|ด้วย|ล่ะ|ละ(?![ก-ฮ])"
    rf"|{POLITE}|[\s,])"
)
_NUMBER = pattern_of(
    rf"(?<![\d.,/:]){_LEAD}*+(?<![\d.,/:])(?P<number>{_DOTTED})(?![\d/]|[.,:]\d)(?!{_UNIT}){_TAIL}*+"
)
_MEASURED = pattern_of(
    r"(?:คะแนน|เฉลี่ย|ร้อยละ|คิดเป็น|อัตรา|ห้อง|ระดับ|ชั้น|เกรด|วันที่|เวลา|ตอน|ประมาณ|แค่)[^\s\d]{0,20}\s*(?:เป็น|คือ|ที่|ก็|ได้|\s)*$"
)
_CHOOSES = pattern_of(
    "กิจกรรม|โครงการ|ข้อ|เลือก|รายงาน|หมายถึง|ตรงกับ|คิดว่า|เดาว่า|น่าจะ|สงสัย|ไม่แน่ใจ|งั้น|เอา"
)
_DENIED = pattern_of(rf"ไม่(?:ใช่|เอา)(?:กิจกรรม|ข้อ|อัน|ที่|\s)*{_DOTTED}(?:{POLITE}|[\s,])*")
_SOFT = rf"(?:เลย|แล้ว|ดิ|สิ|ซิ|จริงๆ|ๆ|ล่ะ|ละ|ด้วย|เหมือนกัน|ไง|{POLITE})*"
_WHICH = r"(?:กิจกรรม|ข้อ|เลข|อัน|โครงการ)(?:ไหน|อะไร|ใด|ที่เท่า(?:ไหร่|ไร))?"
_NOT_KNOWN = "(?:ไม่รู้|ไม่แน่ใจ|จำไม่ได้|ไม่ทราบ)"
_TALK = pattern_of(
    rf"(?:ใช่|เออ|เอ่อ|อือ|อืม|อ้อ|อ๋อ|อ้าว|โอเค|(?i:ok)|{ME_OR_US}|พี่ๆ?|คือ|แต่|แล้วก็|{POLITE})*+(?:"
    r"(?:ยัง)?ไม่(?:ใช่|มี|ตรง|เจอ|เห็น)(?:เลย)?(?:[สซ]ัก)?(?:อัน|ข้อ|กิจกรรม|ตัว|รายการ|อย่าง)(?:เดียว|ไหน|ใด)?"
    rf"(?:ที่(?:ขึ้น|แสดง|ให้|โชว์|เห็น|ลิสต์)(?:มา|ไว้)?)?(?:ที่)?(?:ตรง)?|{_WHICH}(?:ก็)?{_NOT_KNOWN}"
    rf"|{_NOT_KNOWN}(?:{POLITE})*(?:ว่า)?(?:มัน)?(?:เป็น|อยู่|คือ|ใน)*{_WHICH})?{_SOFT}"
)
"""Says nothing of what was done: that it is so, that none of the list is it, or is not known."""
_VAGUE = r"(?:อะไร|ไร)(?:นั่น|นี่|เนี่ย|นั้น|นี้|สักอย่าง|ซักอย่าง|ประมาณนั้น|ทำนองนั้น|พวกนั้น)"
_CALLS = pattern_of(
    rf"(?:{ME_OR_US}|แต่|เอา|หมายถึง|คือ|งั้น|ก็|มัน|ใน)*+(?:(?:อัน|ตัว|ข้อ)(?:ที่|เรื่อง|เกี่ยวกับ|ของ|ด้าน|พวก)+"
    r"|เป็น(?:การ|งาน|กิจกรรม|โครงการ|เรื่อง|พวก)(?:ที่|เรื่อง|เกี่ยวกับ|ของ|ด้าน)*|เกี่ยวกับ|พวก)"
    rf"(?P<what>[^\d]{{3,60}}?)(?:{_VAGUE}|น่ะ|นั่น|{_TAIL})*+"
    rf"|(?:ที่|เป็น|ชื่อ)?(?P<vague>[^\d]{{3,60}}?){_VAGUE}(?:{_TAIL})*"
)
"""A clause that only calls the activity: `อันที่อบรมจริยธรรมอะ`, `ที่ปลูกจิตสำนึกอะไรนั่น`."""
_CALLED_FIRST = pattern_of(
    rf"(?:เป็น|คือ|ของ)?\s?เรื่อง(?!ที่|นี้|นั้น|เดิม)(?P<what>[^\d\s]{{2,40}}?)(?:{POLITE})*\s(?={_LEAD}*+{_DOTTED}(?!{_UNIT}))"
)
"""Right before the number it only says which activity that is: `เรื่องวินัยค่ะ 3.1`."""
_BEGINS = pattern_of(
    rf"(?:งั้น|ก็|ขอ|จะ|เดี๋ยว)*(?:เริ่ม|กรอก|รายงาน)(?:ทำ|กรอก|รายงาน)?(?:เลย|ก่อน|ต่อ)*(?:(?:ละ|แล้ว)กัน|ดีกว่า)(?:{POLITE})*"
)
"""Says that the report is begun: `งั้นเริ่มเลยละกัน`."""
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_FULL}|ไหน|ใคร|เมื่อไ|(?<!เ)กี่|เท่าไ|ทำไม|อะไร|หรือ|[?]")
_TELLS = pattern_of(r"แล้ว|เสร็จ|เรียบร้อย|ไม่ได้|ยังไม่|เมื่อ")
_ADDS = pattern_of(
    rf"(?:อ้อ|อ๋อ|อ้าว|อุ๊ย|เอ้อ|เออ|โทษที|ขอโทษ|{POLITE}|\s)*(?:(?:ลืม|ขอ|จะ|แจ้ง|ช่วย)*(?:บอก|เล่า|ใส่|พิมพ์|แจ้ง|เพิ่ม(?:เติม)?)(?:ไป|อีก)?(?:ว่า|คือ|\s)|อีกอย่าง(?:คือ)?\s?|แล้วก็\s?)"
)
"""Leads to what was left out: `ลืมบอกว่า …`."""
_CLAUSE = pattern_of(r"(?:[^\s,]|,(?=\d))+")


@dataclass(frozen=True)
class BelowTheList:
    """number: of the activity that is chosen, "" if none is. called: by what it is only called.
    told: the other words, as they are typed."""

    number: str
    called: str
    told: str


def parted(text: str) -> BelowTheList | None:
    """Returns the parts; None where several activities are named by their numbers."""
    plain = _DENIED.sub(" ", normalise(text))
    first = _CALLED_FIRST.match(plain)
    plain = plain[first.end() :] if first is not None else plain
    found = [each for each in _NUMBER.finditer(plain) if not _measures(plain, each)]
    if len({each["number"] for each in found}) > 1:
        return None
    named = bool(found) or plain != normalise(text)
    words = _without(plain, found) if named else written_lines(text)
    lead = _ADDS.match(words)
    words = words[lead.end() :] if lead is not None else words
    called, told = _clauses(words)
    called = [first["what"], *called] if first is not None else called
    return BelowTheList(found[0]["number"] if found else "", " ".join(called), told)


def _measures(plain: str, number: re.Match[str]) -> bool:
    """Tells whether the number is one of what stands before it: `คะแนนประเมินเฉลี่ย 3.2`."""
    if _CHOOSES.search(number[0]):
        return False
    return _MEASURED.search(plain, 0, number.start("number")) is not None


def _without(plain: str, found: list[re.Match[str]]) -> str:
    for each in reversed(found):
        plain = f"{plain[: each.start()]} {plain[each.end() :]}"
    return plain


def _clauses(words: str) -> tuple[list[str], str]:
    """Returns what the clauses call the activity by, and the other clauses without talk."""
    called, told = [], []
    for clause in _CLAUSE.findall(words):
        plain = normalise(clause)
        if _TALK.fullmatch(plain) or _BEGINS.fullmatch(plain):
            continue
        what = _called(plain)
        if what:
            called.append(what)
        else:
            told.append(clause)
    return called, without_particles(" ".join(told))


def _called(plain: str) -> str:
    found = _CALLS.fullmatch(plain)
    if found is None or _TELLS.search(plain):
        return ""
    what = found["what"] or found["vague"]
    return "" if _ASKS.search(re.sub(_VAGUE, "", what)) else what
