"""Reads words that add to a text told before: `เพิ่มว่าให้บอกวันเริ่มด้วย`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.corrections.correction_vocabulary import ADD, MEND, SIGHS, SLIPS, WROTE
from handlers.understand.corrections.text_orders import TextOrder, read_text_order, without
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.thai import normalise_lines


@dataclass(frozen=True)
class Addition:
    """words: what is added. to: words that may name the text; "" if none do. then: what the text is
    to lose, ordered behind them; None if nothing is. first: they stand before the text."""

    words: str
    to: str = ""
    then: TextOrder | None = None
    first: bool = False

    def to_text(self, text: str, gap: str) -> str:
        """Returns the text with what is added and without what is to go, if that stands in it."""
        less = without(text, self.then) if self.then is not None else None
        return f"{self.words} {less or text}" if self.first else f"{less or text}{gap}{self.words}"

    def misses(self, text: str) -> str:
        """Returns the words that are to go and do not stand in the text; "" if all do."""
        missing = self.then is not None and without(text, self.then) is None
        return self.then.whats[-1] if self.then and self.then.whats and missing else ""


_LONGEST, _LEAST, _LEAST_BEFORE = 600, 4, 3
_CUES = ("เพิ่ม", "เติม", "ต่อ", "ท้าย")
_POLITE = rf"(?:{POLITE}|[\s,])*+"
_ANNOUNCED = (
    rf"(?:{MEND})(?:ข้อความ|คำตอบ|เนื้อหา|รายละเอียด|เหตุผล|ตรงนี้)?(?:อีก)?"
    rf"(?:นิด(?:นึง|หนึ่ง|หน่อย|เดียว)?|หน่อย|ที)(?=\s|{POLITE})"
)
"""That something is to be put right, before what: `ขอแก้ข้อความนิดนึง เติมว่า…`."""
_LEAD = (
    rf"(?:(?:{SLIPS}|{SIGHS}|{_ANNOUNCED}|งั้น|แล้ว(?:ก็)?|และ|ก็|ขอ(?!ง)|ช่วย|รบกวน|ฝาก|จะ|อีกนิด)"
    rf"{_POLITE})*+"
)
_WRITES = "พิมพ์|เขียน|ใส่|ลง"
_ADDS = rf"(?:(?:{WROTE}|ระบุ|แจ้ง)?(?:{ADD})(?:ต่อท้าย|ท้าย|ต่อ)?|(?:{_WRITES})(?:ไว้)?(?:ต่อท้าย|ต่อ|ท้าย))"
_THAT = r"ว่า(?!ที่\s?(?:ร้อย|ร\.|ผู้|เลขา|พัน))"
"""`ว่าที่ร้อยตรี` is a rank."""
_TO = (
    r"(?:(?:บรรทัด|ย่อหน้า|ประโยค|วรรค|ข้อความ)(?:สุดท้าย|ใหม่|ท้าย|หนึ่ง|นึง|ต่อไป|ถัดไป)|ข้อความ|คำ|ประโยค|รายละเอียด"
    r"|(?:ใน|ตรง|ที่|ข้อ|ลงใน|ท้าย|เข้าไปใน)\s?(?P<to>[^\s]{2,30}?))?"
)
_SOFT = rf"(?:อีก|ด้วย|หน่อย|ให้|นิด(?:นึง|หนึ่ง)?|ลงไป|เข้าไป|ไป|ไว้|ท้าย|ข้อ|{POLITE}|\s)*?"
_ADDITION = pattern_of(
    rf"{_LEAD}(?:{_ADDS}(?P<why>เหตุผล)?{_TO}{_SOFT}(?(why)(?:{_THAT}|คือ|:)|{_THAT})"
    rf"|{_ADDS}(?:หน่อย|ด้วย|อีก(?:นิด(?:นึง|หนึ่ง)?|อย่าง|เรื่อง))(?:{POLITE}|\s)*(?<=[\s])){_POLITE}(?P<words>\S.*)",
    re.DOTALL,
)


_AT_THE_END = pattern_of(
    rf"\s+(?:ต่อ|ไว้|ไป|ตรง|ที่|ใน)*(?:ต่อท้าย|ท้าย|ข้างท้าย|ด้านล่าง)(?:สุด|ข้อความ|ประโยค|เรื่อง|นี้|ให้|เลย|ด้วย|หน่อย|{POLITE}|\s)*$"
)
"""Where the words are to stand: `เพิ่มคำว่า ขอบคุณค่ะ ต่อท้ายข้อความ`."""


_AT_THE_BEGINNING = pattern_of(
    rf"\s+(?:ต่อ|ไว้|ไป|ตรง|ที่|ใน|ให้|อยู่)*(?:(?:ข้าง|ด้าน|นำ)หน้า(?:สุด)?|หน้าสุด|ขึ้นต้น|(?:ตอน|ข้าง)?ต้น(?:ข้อความ|ประโยค|เรื่อง)?)(?:สุด|ของ|ข้อความ|ประโยค|\s)*(?P<of>หัว(?:เรื่อง|ข้อ))?"
    rf"(?:นี้|ให้|เลย|ด้วย|หน่อย|{POLITE}|\s)*$"
)
"""`เพิ่มคำว่า ด่วน ข้างหน้า`."""


def may_add(text: str) -> bool:
    """Tells whether the words may add something; it costs little to ask."""
    leads = any(each in text for each in ("ว่า", "หน่อย", "ด้วย", "อีก"))
    return len(text) <= _LONGEST and leads and any(each in text for each in _CUES)


def read_addition(text: str) -> Addition | None:
    """Returns what the words add, as written; None for other words."""
    if not (may_add(text) or "เหตุผล" in text and len(text) <= _LONGEST):
        return None
    found = _ADDITION.fullmatch(normalise_lines(text).strip())
    if found is None:
        return None
    told, then = _and_order(found["words"])
    words = _AT_THE_END.sub("", told)
    first = _AT_THE_BEGINNING.search(words) if _WORDS in text else None
    words = words[: first.start()] if first is not None else words
    bare = without_particles(words) if words == told else words
    words = words if bare.endswith(_ENDS_A_LETTER) else bare
    to = found["to"] or (first is not None and first["of"]) or ""
    least = _LEAST if first is None else _LEAST_BEFORE
    return Addition(words, to, then, first is not None) if len(words) >= least else None


def _and_order(words: str) -> tuple[str, TextOrder | None]:
    """Returns the words without an order behind them to take others out, and that order."""
    for joint in _THEN.finditer(words):
        order = read_text_order(words[joint.end() :])
        plainly = order is not None and (order.plainly or _WORDS in words[joint.end() :])
        if order is not None and order.whats and plainly:
            return words[: joint.start()], order
    return words, None


_WORDS = "คำว่า"
_ENDS_A_LETTER = ("ขอบคุณ", "ขอบพระคุณ", "สวัสดี")
"""What stands behind these is said to the reader: `ขอบคุณค่ะ`."""
_THEN = pattern_of(r"\s+(?:(?:แล้ว(?:ก็)?|และ(?:ก็)?|ส่วน|กับ|ด้วย)\s*)*(?=\S)")
