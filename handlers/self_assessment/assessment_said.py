"""What sentences in own words want of self-assessments: to begin one, or to see levels."""

from __future__ import annotations

from handlers.self_assessment.assessment_words import ASSESS, LEVELS, NOT_ASSESSED
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 60
_STANDARD = pattern_of("องค์กร(?:ที่มี)?คุณธรรม")
_SELF = pattern_of("ประเมิน(?:ผล)?ตน(?:เอง)?")
"""So an assessment of bureaus is called, too, where its score is asked for."""
_NOT_YET = pattern_of("(?:ใคร|สำนักไหน|สำนักใด|หน่วยงานไหน).*(?:ยังไม่|ไม่ได้).*ประเมิน")
_LEVEL = pattern_of("(?:ระดับ|คะแนน|ขาด).*(?:ไหน|ใด|อะไร|กี่|เท่าไ|หรือยัง|รึยัง)")
_OTHERWISE = pattern_of(
    f"ใคร|ไหน|ใด|ยัง|ไม่|ระดับ|คะแนน|ผล|เอกสาร|กี่|เมื่อไ|เท่าไ|อะไร|{WHETHER}|หรือ|แล้ว|เสร็จ|เกณฑ์|รายงาน|ส่ง|แนบ"
)
"""Beside the assessing: what is asked, told, denied or wanted on paper."""

_OWN_WORDS = pattern_of(
    r"องค์กร(?:ที่มี)?คุณธรรม|ตน(?:เอง)?(?:ของสำนัก(?=ได้|\s|$))?|ต้นแบบ|ระดับ(?:ที่)?\s*[1-3]?|คะแนน|จะ|ผล(?:การ)?|ประเมิน"
    r"|(?:ได้|ถึง|อยู่|ขาด)(?:อีก|ที่)?|ใคร|สำนักไหน|สำนักใด|หน่วยงานไหน|ยังไม่|ไม่ได้|ไหน|ใด|อะไร|กี่"
    r"|เท่าไหร่|เท่าไร|หรือยัง|รึยัง|บ้าง|(?:ของ)?(?:แต่ละ|ทุก)(?:สำนัก|หน่วยงาน)"
)
"""What the questions are made of, besides a bureau or a year."""
_NAMES = pattern_of("สำนัก|กลุ่ม|ปี|[0-9]")
_US = pattern_of(f"{ME_OR_US}")
_OURS = "สำนักเรา"


def wanted(words: str) -> str:
    """Returns the name of what a sentence wants, "" for none of it: `อยากประเมินองค์กรคุณธรรม`,
    `สำนักเราได้องค์กรคุณธรรมระดับไหน`, `สำนักไหนยังไม่ประเมินองค์กรคุณธรรม`."""
    plain = normalise(words)
    if len(plain) > _LONGEST:
        return ""
    if not _STANDARD.search(plain):
        asked = _LEVEL.search(plain) or "กี่คะแนน" in plain
        return LEVELS if asked and _SELF.search(plain) else ""
    if _NOT_YET.search(plain):
        return NOT_ASSESSED
    if _LEVEL.search(plain):
        return LEVELS
    return ASSESS if "ประเมิน" in plain and not _OTHERWISE.search(plain) else ""


_TIME_BEFORE = pattern_of("(?:รอบ|ครั้ง|คราว|ปี(?:งบประมาณ|งบ)?)\\s?(?:ที่แล้ว|ก่อน(?:หน้า(?:นี้)?)?|ที่ผ่านมา)")
"""Bureaus assess themselves once a year."""


def year_before(said: str) -> str:
    """Returns `ปีที่แล้ว` where a sentence asks about the time before; "" for others."""
    return "ปีที่แล้ว" if _TIME_BEFORE.search(normalise(said)) else ""


def bureau_or_year(rest: str) -> str:
    """Returns what may name a bureau or a year; of other words only whether they mean one's own."""
    left = _OWN_WORDS.sub(" ", normalise(without_polite_ending(rest))).strip()
    if _NAMES.search(left):
        return left
    return _OURS if _US.search(left) else left
