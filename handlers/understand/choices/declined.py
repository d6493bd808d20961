"""Reads that somebody wants none of what an optional question is about, in other words than the
button says it: `ไม่มีแนบ` for `ไม่แนบ`, `ไม่ต้องผูกหรอก` for `ไม่ผูกกับกิจกรรม`."""

from __future__ import annotations

import re
from functools import lru_cache

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST, _LEAST = 60, 2
_NEVER = pattern_of(r"(?!)")
_DENIAL = pattern_of(r"(?:ยัง)?ไม่(?:มี|ต้อง|ได้|ใส่|ใช้|ขอ)?")
_FURTHER = pattern_of(r"กับ|ใน|ของ|แก่|ให้|\s")
_FILES = ("ไฟล์", "รูป", "ภาพ", "เอกสาร", "หลักฐาน")
_OF_ANYTHING = ("ทราบ", "กำหนด")
"""Verbs of labels that name no question."""
_END = (
    rf"(?:อะไร|ใดๆ|ไหน|เลย|หรอก|แล้ว|ก็ได้|ดีกว่า|จ้า|ไว้|ทั้งนั้น|ก่อน|ละกัน|แล้วกัน|ตอนนี้|{POLITE}|\s)*"
    rf"(?:(?<=[\sะบ])(?:ขอ|งั้น|ก็)*(?:ทำ|ไป|ข้าม|ผ่าน)(?:ข้อ)?(?:ต่อ(?:ไป)?|ถัดไป)?(?:ไป|ก่อน|เลย|ได้เลย|กัน|{POLITE}|\s)*)?"
)
_NO_ANSWER = pattern_of(
    rf"(?:เอ่อ|ขอ|ก็|งั้น|ข้อนี้|อันนี้|คำถามนี้|{ME_OR_US}|{POLITE}|\s)*"
    r"(?:ไม่(?:ค่อย)?(?:อยาก|สะดวก(?:ใจ)?|ประสงค์|ต้องการ|กล้า|ขอ)*(?:ที่)?(?:จะ)?ตอบ|(?:ข้าม|เว้น|ปล่อย)(?:ว่าง)?"
    rf"|(?:มัน)?ไม่(?:น่า)?เกี่ยว(?:ข้อง)?(?:กับ)?(?:{ME_OR_US})?)"
    rf"(?:คำถาม|ข้อ|อัน|ตรง|นี้|ว่าง|ไป|ไว้)*{_END}"
)


def wants_no_answer(text: str) -> bool:
    """Tells whether the whole text says no more than that this question is not answered:
    `ไม่อยากตอบข้อนี้`."""
    if len(text) > _LONGEST or "ตอบ" not in text and "ข้อนี้" not in text:
        return False
    return _NO_ANSWER.fullmatch(without_polite_ending(normalise(text))) is not None


def declines(text: str, label: str) -> bool:
    """Tells whether the whole text says no more than the label of the button that skips, which
    begins with ไม่."""
    if "ไม่" not in text or len(text) > _LONGEST or not label.startswith(("ไม่", "ยังไม่")):
        return False
    return _form_of(label).fullmatch(without_polite_ending(normalise(text))) is not None


@lru_cache(maxsize=64)  # there are few labels
def thing_declined(label: str) -> str:
    """Returns what such a label leaves out, in a word that names it: `เผยแพร่` of `ยังไม่ได้เผยแพร่`; ""
    if it names nothing."""
    thing = _parts_of(label)[0] if label.startswith(("ไม่", "ยังไม่")) else ""
    return thing if len(thing) > _LEAST and thing not in _OF_ANYTHING else ""


def _parts_of(label: str) -> tuple[str, str]:
    """Returns the word for what is left out, and what goes on behind it."""
    plain = normalise(label)
    denial = _DENIAL.match(plain)
    thing = plain[denial.end() if denial is not None else 0 :]
    further = _FURTHER.search(thing)
    return (thing[: further.start()], thing[further.start() :]) if further else (thing, "")


@lru_cache(maxsize=64)  # there are few labels
def _form_of(label: str) -> re.Pattern[str]:
    core, rest = map(re.escape, _parts_of(label))
    if len(core) < _LEAST:
        return _NEVER
    core = rf"(?:{'|'.join(_FILES)})" if core in _FILES else core
    about = rf"|(?:เกี่ยว(?:ข้อง)?|อยู่|เข้า|ตรง){rest}" if rest else ""
    return pattern_of(
        rf"(?:อ๋อ|เอ่อ|ตกลง|โอเค|ขอ|ก็|งั้น|เอา|เป็น|ข้อนี้|อันนี้|ตรงนี้|{POLITE}|\s)*(?:ยัง)?ไม่(?:ต้อง|ขอ|อยาก|จำเป็นต้อง|ให้|ได้|เอา|มี|ใส่|สะดวก|จะ|อะไร(?:จะ|ต้อง)?|\s)*"
        rf"(?:(?:ไฟล์|เอกสาร|รูป|ตัว)?{core}(?:{rest})?{about}){_END}"
    )
