"""Reads sentences that put an earlier answer right: `ราคาผิด จริงๆ 900`, `ไม่เอาวันนี้ เอาเมื่อวาน`.

The words alone may be prose as well: the conversation says whether there is such an answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.understand.choices.places import DENIES_POINTED
from handlers.understand.corrections.closing_words import without_closing
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    DID,
    JUST_NOW,
    MEND,
    NOT,
    RATHER,
    REALLY,
    RIGHT,
    SECOND_THOUGHTS,
    SLIPS,
    WRONG,
)
from handlers.understand.corrections.taken_back import behind_a_slip
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending


@dataclass(frozen=True)
class PutRight:
    """new: the words of the new answer. named: words before them that may name the question; "" if
    none does. old: words that may be the answer until now; "" if none are told. With neither, the
    answer given last is meant. slipped: only a word such as `เอ๊ย` says so."""

    new: str
    named: str = ""
    old: str = ""
    slipped: bool = False


_LONGEST, _MOST_PARTS = 160, 12
_CUE = pattern_of(
    r"ข้อ(?:ที่)?(?:แล้ว|ก่อน|แรก|\s?\d)|ขอเป็น|เอาเป็น|ผิด|พลาด|มือลั่น|ไม่ถูก|แก้|เปลี่ยน|ปรับ|ไม่ใช่|มิใช่|ไม่เอา|ที่ถูก|เมื่อกี้|เมื่อกี๊|ตะกี้|คิดอีกที|แค่|เพียง"
)
_SOFT = r"(?:ไป|ไว้|แล้ว|ละ(?![ก-๎])|นะ|ค่ะ|คะ|ครับ|คับ|ฮะ|จ้า|อะ|[\s,.])*"
_OOPS = (
    rf"(?:(?:{SLIPS}|{SECOND_THOUGHTS}|ไม่ใช่ๆ|ตายแล้ว|อ๋อ|อ้อ)"
    rf"{_SOFT})*"
)
_JUST_NOW = "(?:เมื่อกี้|เมื่อกี๊|เมื่อครู่|ตะกี้|ตอนแรก)?"
_DID = rf"(?:{DID})"
_AT = r"(?:ตรง|ที่(?!อยู่|มา)|ส่วน|เรื่อง(?=\S)|คำตอบ(?=\S)|\s)*"
_CHANGE = rf"(?:ขอ|ช่วย|อยาก|จะ|ต้อง|ให้)*(?:{MEND})"
_TO = (
    rf"(?:(?:{REALLY}|{RIGHT})(?:แล้ว)?\s*)?"
    rf"(?:{_CHANGE}(?:ใหม่)?เป็น|(?:ขอ|เอา|ให้|ใส่|ต้อง|ควร|น่าจะ|แต่)*(?:เป็น|คือ)|ขอ|เอา|ต้อง|=)?\s*"
)
_TO_BE = r"(?:(?:แต่|ต้อง|ควร|น่าจะ)?(?:เป็น|คือ)|ขอเป็น|เอาเป็น|เอา)"
_NAMED = r"(?P<named>\S.{0,40}?)"
_OLD, _NEW = r"(?P<old>\S.{0,60}?)", r"(?P<new>\S.*)"
_THING = r"(?P<named>วัน(?:ที่)?|เวลา|ห้อง|สถานที่|คน|ชื่อ|สำนัก|จำนวน|ราคา|ประเภท|แบบ)"
"""What is wrong, behind the word that says so: `ผิดวัน เป็น 25 มีนา`."""
_BEFORE_THIS = rf"(?:ข้อ|คำถาม|คำตอบ|อัน)(?:ที่)?(?:{JUST_NOW}|แล้ว|ก่อน(?:หน้า)?(?:นี้)?|ล่าสุด)+"
"""Names the question before: `ข้อที่แล้วขอเปลี่ยนเป็น 2`."""
_ONE_ASKED = rf"(?P<named>{_BEFORE_THIS}|ข้อ(?:ที่)?\s?\d{{1,2}}|ข้อแรก)\s*"
_PICKED = r"\d[^\s\d]{0,8}|(?:มาก|น้อย)(?:ที่สุด)?|ปานกลาง|(?:ไม่)?(?:ใช่|แน่ใจ)"
"""What a question of a survey is answered with, not the beginning of a text."""
_PATTERNS = tuple(
    pattern_of(pattern)
    for pattern in (
        rf"{_OOPS}(?:ไม่เอา|เลิกเอา)\s*{_OLD}{_SOFT}(?<=[\s])(?:ขอ)?(?:เปลี่ยนเป็น|เอาเป็น|ขอเป็น|เอา|เป็น|ใช้|ขอ)\s*{_NEW}",
        rf"{_OOPS}{_CHANGE}{_AT}(?:{_NAMED})??\s*จาก\s*{_OLD}\s*(?:ให้)?(?:เป็น|ไปเป็น)\s*{_NEW}",
        rf"{_OOPS}{_AT}(?:{_NAMED})??\s*(?:{NOT})\s*{_OLD}{_SOFT}{_TO_BE}\s*{_NEW}",
        rf"{_OOPS}{_JUST_NOW}{_DID}?{_AT}{_NAMED}\s*(?:ที่)?{_DID}?(?:ไป|ไว้)?{_JUST_NOW}(?:{WRONG}|(?<=กด)พลาด|(?<=ตอบ)พลาด){_SOFT}{_TO}{_NEW}",
        rf"{_OOPS}{_JUST_NOW}{_DID}?ผิด{_THING}(?:ไป)?{_SOFT}{_TO}{_NEW}",
        rf"{_OOPS}{_CHANGE}(?:คำตอบ|ตรง|\s)*(?:ข้อ|คำตอบ|อัน)(?:{JUST_NOW}|ที่แล้ว|ก่อน(?:หน้า)?(?:นี้)?|บน|ล่าสุด)\s*(?:ให้|ใหม่|ไป|หน่อย|\s)*(?:เป็น|=)\s*{_NEW}",
        rf"{_OOPS}{_CHANGE}{_AT}{_NAMED}\s*(?:ให้|ก่อน|หน่อย|ใหม่|ไป|\s)*(?:เป็น|=)\s*{_NEW}",
        rf"{_OOPS}{_AT}{_NAMED}\s*(?:{_CHANGE}|ขอ|เอา)(?:ใหม่)?เป็น\s*{_NEW}",
        rf"{_OOPS}{_AT}{_NAMED}\s*(?:ขอ|ช่วย|ให้)*(?:เอา|เหลือ|ใส่)(?:ไว้)?(?:แค่|เพียง)(?:ว่า)?\s*{_NEW}",
        rf"{_OOPS}{_AT}{_NAMED}\s*(?:จริงๆ)?ยังไม่(?:เสร็จ|ครบ|ถึง|เต็ม){_SOFT}(?:ได้|ทำ(?:ได้|ไป))?(?:แค่|เพียง)\s*{_NEW}",
        rf"{_OOPS}{_AT}(?P<named>ข้อ(?:ที่)?\s?\d{{1,2}})(?!\d).{{0,40}}?\s(?:ขอ|ช่วย|ให้|ต้อง|\s)*(?:ลด|ปรับ|เพิ่ม|ขยับ)(?:ลง|ขึ้น)?(?:ไป|มา|ให้)?(?:เหลือ|เป็น)(?:แค่|เพียง)?\s*{_NEW}",
        rf"{_OOPS}{_AT}{_NAMED}\s*ที่ถูก(?:ต้อง)?(?:แล้ว)?(?:คือ|เป็น)\s*{_NEW}",
        rf"{_OOPS}{_ONE_ASKED}(?:{_DID}|ให้)?(?:(?:น้อย|มาก|เยอะ|สูง|ต่ำ|เกิน)(?:เกิน)?ไป)?{_SOFT}(?:(?:{REALLY})(?:แล้ว)?)?"
        rf"(?:จะ|อยาก|ขอ|ให้|เอา|ตอบ|กด|เป็น|แค่|คะแนน|\s)+(?P<new>{_PICKED})(?:\s?คะแนน)?{_SOFT}(?:(?:{NOT})\s*(?P<old>\S.{{0,12}}))?",
        rf"(?P<new>\S.{{0,60}}?){_SOFT}(?<=\s)(?:{NOT})\s*(?P<old>\S.*)",
        rf"{_OOPS}(?:(?:อุ[๊้]ย|อ้าว|โทษที|ขอโทษ(?:ที)?|เอ๊ะ){_SOFT})*"
        rf"(?:(?:ข้อ|คำตอบ|อัน)?(?:{_JUST_NOW}(?:{_DID}ผิด|(?:กด|ตอบ|เลือก)พลาด|มือลั่น)|(?:{JUST_NOW})(?:ผิด|พลาด))(?:ไป)?|(?:ข้อ|คำตอบ|อัน)(?:{JUST_NOW}|ที่แล้ว|ก่อน(?:หน้า)?(?:นี้)?)"
        rf"|{SECOND_THOUGHTS}|ไม่ใช่ๆ|ผิดๆ|{DENIES_POINTED}){_SOFT}{_TO}{_NEW}",
    )
)
_DENIED = pattern_of(rf"{_OOPS}{_AT}(?:{_NAMED})??\s*(?:{NOT})\s*(?P<both>\S+(?:\s+\S+)+)")
"""Where no word stands between the old answer and the new one, any space may be between them."""
_BEFORE = pattern_of(
    rf"^(?:(?:ขอ|ช่วย)?(?:{CHANGE})(?:ให้)?(?:เป็น|คือ)|(?:ค่ะ|คะ|ครับ|คับ|นะ|น้า|จ้า)+\s)\s*"
)
_AFTER = pattern_of(
    rf"\s*(?:(?:ต่างหาก|ตะหาก)(?:ค่ะ|ครับ|จ้า|นะ)*\s\S{{1,12}}(?:ผิด|พลาด)(?:ไป|เอง)?|{RATHER}|ให้(?:ที|หน่อย)|หน่อย|ด้วย|(?<!นา)(?<!สัก)(?<!คุณ)ที)$"
)
_MAY_I = pattern_of(rf"\s*ได้(?:{WHETHER})$")
"""It asks the bot only as the very last word: `ขอเป็น รับของญาติได้ไหม ดีกว่า` tells a question."""
_BECAUSE = pattern_of(r"\s+(?:เพราะ|เนื่องจาก|เนื่องด้วย|พอดี)\S.*")
"""Why it is so, behind a figure; a text may be read with it first."""
_WOULD_GIVE = pattern_of(
    r"^(?:(?:จะ|อยาก|ขอ|ต้อง|ต้องการ|ตั้งใจ)\s*)+(?:ให้|ตอบ|เลือก|กด|ติ๊ก)(?:คะแนน|ว่า|เป็น|ที่|ไว้|ข้อ|\s)*(?=\S)"
)
"""Words that only lead to what is answered: `จะให้ 4`; a text may be read with them first."""
_ASKED = "คำถาม"
"""The name of an answer that is a question."""
_TELLS_NOTHING = pattern_of(
    rf"(?:(?:{DID})?(?:{WRONG})|ขอ|อยาก|จะ|ช่วย|กลับ|ย้อน|ไป|ตรง(?:นั้น|นี้|ที่)?|แก้(?:ไข)?|เปลี่ยน|{POLITE}|ก่อน|หน่อย|ใหม่|ได้|ให้|ที|ด้วย|อีกที|คน|อัน|ตัว|ข้อ|ว่ะ|วะ|แล้ว|{WHETHER}|จริงๆ?|ที่จริง|\s)+"
)
"""No new answer, only the wish to correct: `คนให้ผิดคน ขอแก้ก่อน`."""
_THE_ONE_BEFORE = pattern_of(rf"(?:ของ|ใน|ตรง)?{_BEFORE_THIS}")


def read_put_right(text: str) -> Iterator[PutRight]:
    """Yields how the sentence may put an answer right, the plainest readings first."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return
    plain = without_polite_ending(normalise(text))
    if rest := behind_a_slip(plain):
        yield PutRight(_bare(rest), slipped=True)
    if _CUE.search(text):
        yield from _by_pattern(plain)
        yield from _denied(plain)


def _by_pattern(plain: str) -> Iterator[PutRight]:
    for pattern in _PATTERNS:
        found = pattern.fullmatch(plain)
        if found is not None:
            asked = _ASKED in (found.groupdict().get("named") or "")
            told = {name: _bare(words or "", asked) for name, words in found.groupdict().items()}
            if told["new"] and not _TELLS_NOTHING.fullmatch(told["new"]):
                named, old = told.get("named", ""), told.get("old", "")
                named = "" if _THE_ONE_BEFORE.fullmatch(named) else named
                yield PutRight(told["new"], named, old)
                for less in (_BECAUSE.sub("", told["new"]), _WOULD_GIVE.sub("", told["new"])):
                    if less and less != told["new"]:
                        yield PutRight(less, named, old)


def _denied(plain: str) -> Iterator[PutRight]:
    found = _DENIED.fullmatch(plain)
    parts = found["both"].split() if found is not None else []
    for at in range(1, min(len(parts), _MOST_PARTS)):
        old, new = " ".join(parts[:at]), " ".join(parts[at:])
        yield PutRight(_bare(new), (found and found["named"]) or "", _bare(old))


def _bare(words: str, asked: bool = False) -> str:
    """The words without what only leads to them, and what only softens them at their end.

    asked: they are a question themselves, which may end in `ได้ไหม`.
    """
    words = without_closing(without_polite_ending(_BEFORE.sub("", words)))
    words = words if asked else _MAY_I.sub("", words)
    while True:
        shorter = _AFTER.sub("", without_polite_ending(words))
        if shorter == words:
            return words
        words = shorter
