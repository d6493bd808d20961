"""Finds the question or correction behind words that hold on: `เดี๋ยวนะ วันที่ 25 มีนาตรงวันหยุดไหม`,
and the order within words that only conclude: `งั้นเปลี่ยนเป็นลาป่วยละกัน`."""

from __future__ import annotations

from handlers.understand.asked.wish_asked import as_wish
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.corrections.put_right import read_put_right
from handlers.understand.facets import amid_reader
from handlers.understand.facets.facet_reader import likeliest
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.of_the_open import asked_of_open
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.pausing import BESIDES_A_PAUSE, PAUSE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 120
_ASKS_PLAINLY, _SURE = 1.0, 0.4
"""How far what is asked is ahead of asking nothing, and of what else may be asked."""
_HOLDS = pattern_of(
    rf"(?:{SLIPS}|{SIGHS}|เออ|เอ่อ|\s){{0,3}}"
    r"(?:เดี๋ยว|เด๋ว|(?:รอ)?แป๊[บป](?:นึง|หนึ่ง)?|ใจเย็น|ก่อนอื่น)"
    r"(?:ก่อน|นะ|สิ|เลย|พี่|ค่ะ|คะ|ครับ|คับ|ๆ){0,4}"
    r"(?:\s?(?:ก่อน)?(?:จะ|ที่จะ)?(?:กด)?(?:ยืนยัน|ส่ง|อนุมัติ|บันทึก|มอบหมาย)(?:นะ|ค่ะ|คะ|ครับ|คับ)?(?=\s))?[\s,]+(?P<rest>\S.{3,})"
)
_ASKS_FIRST = pattern_of(
    r"ขอ(?:สอบ)?ถาม(?:ก่อน|หน่อย|นิด(?:นึง|หนึ่ง)?|ค่ะ|คะ|ครับ|คับ|นะ)*[\s,]+(?=\S)"
    r"(?!.{1,24}?ก่อน(?:นะ|ค่ะ|คะ|ครับ|คับ|\s)*$)"
)
"""A question follows; `ขอถาม ผอ. ก่อน` goes and asks somebody else."""
_CORRECTS = pattern_of(r"ไม่ใช่(?!ตอนนี้|วันนี้|เวลา)\S*\s+\S.+|ไม่ใช่\S+เป็น\S.+")
_WAITS = pattern_of(
    r"(?:ขอ(?!ง)|ไป|รอ|ถาม).*ก่อน|(?:จะ|ขอ(?!ง)|ไป|รอ(?!บ)|ค่อย|กลับ|มา|ติด|ส่ง|แนบ|หา|ดู|เช็[คก]|คุย|พัก|ประชุม|พรุ่งนี้|บ่าย|เย็น|ตอน|ถึง|อีก|สัก|แค่|\d+\s?(?:นาที|ชม|ชั่วโมง|โมง|วัน(?!ที่)|ทุ่ม))"
)
_ASKED = pattern_of(
    f"(?:บ้าง|{WHETHER}|(?<=กัน)ไง|กี่(?:สำนัก|คน|ฉบับ|เรื่อง|วัน)(?:(?:ที่)?(?:ยัง)?(?:ไม่)?(?:ได้)?ส่ง)?|เท่าไร|เท่าไหร่|อะไร|{HOW_IN_FULL}|เมื่อไร|เมื่อไหร่|ที่ไหน|ใคร|ได้ปะ|หรือยัง)(?:แล้ว|อ่ะ|อะ|เนี่ย|ล่ะ|หว่า)*$"
)
_WHETHER = pattern_of(
    f"(?:(?<!ผ้า)(?<!เส้น)ไหม|{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ไม่))(?:อ่ะ|อะ|เนี่ย|นะ|หว่า)*$"
)
_FIGURE = pattern_of(r"\d")


_CONCLUDES = pattern_of(
    r"(?:โอเค|อ๋อ|อ้อ|อืม|เอ่อ|ค่ะ|คะ|ครับ|คับ|นะ|[\s,])*(?:ถ้า)?(?:งั้น|อย่างงั้น|อย่างนั้น)(?:ก็|นะ|ค่ะ|คะ|ครับ|คับ|[\s,])*"
    r"(?P<rest>(?:ขอ|ช่วย|ให้)*(?:เปลี่ยน|แก้|เอาเป็น|ข้าม|ยืนยัน|ส่ง(?!เสริม)|บันทึก|ยกเลิก|พัก(?!ผ่อน)|ย้อน|ลบ|ตัด|เลื่อน|เลือก|ใช้คำ|ไม่(?=ใส่|ระบุ|แนบ|ทราบ|เอา)|ลา(?=ป่วย|กิจ|พัก)).*?)"
    r"(?P<so>\s?(?:ก็)?(?:ละกัน|แล้วกัน)(?:นะ|ค่ะ|คะ|ครับ|คับ|จ้า|\s)*)?$"
)
"""`งั้น…ละกัน`: what is ordered stands between; it is never a text itself."""


def within_conclusion(text: str) -> str:
    """Returns the order within words that only conclude; other texts as they are."""
    if len(text) > _LONGEST or "งั้น" not in text and "อย่างนั้น" not in text:
        return text
    found = _CONCLUDES.match(normalise(text))
    return found["rest"] if found is not None else text


def behind_holding_on(text: str) -> str:
    """Returns what is asked, corrected or told in figures behind such words; other texts, and
    those that tell when somebody comes back, as they are."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    found = _HOLDS.fullmatch(plain)
    if found is None:
        return text
    asked = _ASKS_FIRST.sub("", found["rest"], count=1)
    rest = without_polite_ending(asked)
    read = read_kind(rest)
    asks = read.kind is SentenceKind.QUESTION and read.sure or asked != found["rest"]
    if asks_of_matter(rest):
        return asked
    waits = _WAITS.match(rest) is not None and not _asks_of_a_time(rest)
    if _CORRECTS.fullmatch(rest) or asks and (asked != found["rest"] or not waits):
        return asked
    if waits or PAUSE.fullmatch(rest) or BESIDES_A_PAUSE.fullmatch(rest):
        return text
    puts_right = next(read_put_right(rest), None) is not None
    asks_at_end = _ASKED.search(rest) or _ASKED.search(asked)  # `บ้าง` ends politely, too
    return asked if puts_right or asks_at_end or _FIGURE.search(rest) else text


def asks_of_matter(rest: str) -> bool:
    """Tells whether words plainly ask what may be asked of any matter or conversation, in whatever
    order: `หัวหน้าจะรู้ป่ะว่าหนูเป็นคนแจ้ง`. Who asks to come back later, pauses."""
    if asks_by_its_form(rest):
        return True
    if _WHETHER.search(rest) and as_wish(rest) == rest:
        return True
    likely = likeliest(rest) if _WAITS.match(rest) is None else None
    if likely is not None and likely.asks >= _ASKS_PLAINLY and likely.lead >= _SURE:
        return True
    return False


def asks_by_its_form(rest: str) -> bool:
    """Tells the same of words that can be nothing else, which are no part of a story."""
    if amid_reader.read(rest) is not None:
        return True
    may = as_wish(rest) == rest or _WAITS.match(rest) is None
    return may and bool(asked_of_open.read(rest))


def _asks_of_a_time(rest: str) -> bool:
    """Tells whether words that begin with a time only ask: `พรุ่งนี้วันอะไร`; who asks whether that may
    be (`พรุ่งนี้มาทำต่อได้ไหม`) comes back then."""
    if _TIME_FIRST.match(rest) is None or as_wish(rest) != rest:
        return False
    return _ASKED.search(rest) is not None


_TIME_FIRST = pattern_of(r"พรุ่งนี้|บ่าย|เย็น|ตอน|\d")
