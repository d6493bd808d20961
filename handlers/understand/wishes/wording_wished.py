"""Reads what a sentence wants of the wording of a text, without telling other words: `ถ้อยคำย่อหน้าสอง
แข็งไปหน่อย`, `ขอปรับภาษาให้นุ่มกว่านี้`; and a paragraph that is told anew: `ย่อหน้าที่ 2 เป็น …`."""

from __future__ import annotations

import re

from handlers.understand.corrections.correction_vocabulary import CHANGE, MEND, SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, normalise_lines, without_polite_ending

WHOLE, LAST = 0, -1
_LONGEST = 160
_PLACES = {
    "แรก": 1, "บน": 1, "หนึ่ง": 1, "นึง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5,
    "สุดท้าย": LAST, "ท้าย": LAST, "ล่าง": LAST,
}  # fmt: skip
_PARAGRAPH = rf"(?:ย่อหน้า|พารากราฟ|วรรค|บรรทัด)\s?(?:ที่)?\s?(?P<place>[1-9]|{'|'.join(_PLACES)})"
_TEXT = (
    r"(?:(?:การใช้)?(?:ถ้อยคำ|คำพูด|สำนวน|ภาษา)(?:ที่ใช้)?|การใช้คำ|คำที่ใช้|ข้อความ|เนื้อความ|เนื้อหา|น้ำเสียง|โทน"
    r"|ร่าง(?:นี้)?|ประกาศ(?:นี้)?|ประโยค(?:แรก|สุดท้าย|นี้)?)"
)
_LEAD = rf"(?:{SLIPS}|{SIGHS}|อืม|แต่|ว่า|คือ|รู้สึก(?:ว่า)?|{POLITE}|[\s,])*"
_ABOUT = rf"(?:(?:ตรง|ใน|ของ|ที่|ส่วน|\s)*(?:{_TEXT}|{_PARAGRAPH}))+?"
_TONE = (
    r"(?:แข็ง(?:กระด้าง)?|กระด้าง|ห้วน|ดุ(?:ดัน)?|แรง|ทื่อ|เยิ่นเย้อ|ยืดยาว|ยืดเยื้อ|ยาว|สั้น|(?:เป็น)?ทางการ|ก้าวร้าว|เหมือน(?:สั่ง|ดุ|ขู่|บังคับ)"
    r"|วกวน|สับสน|(?:อ่าน|เข้าใจ)ยาก|ไม่(?:ค่อย)?(?:สุภาพ|นุ่มนวล|เป็นทางการ|ไพเราะ|กระชับ|น่าอ่าน|ชัดเจน))"
)
_SOUNDS = r"(?:ดู|มัน|อ่าน(?:แล้ว)?|ฟัง(?:แล้ว)?|รู้สึก|ค่อนข้าง|ออกจะ|ยัง|ก็|จะ|น่าจะ|\s)*"
_DEGREE = (
    r"(?:ไป|เกิน(?:ไป)?|มาก|หน่อย|นิด(?:นึง|หน่อย|เดียว)?|จัง|อยู่|เหมือนกัน|เลย|คน(?:อ่าน|รับ)?|(?:น่ะ|นะ))"
)
_REST = r"(?:\s+(?P<rest>\S.*)|\s*)"
_BAD, _BAD_ALONE = (
    pattern_of(rf"{_LEAD}{about}{_SOUNDS}{_TONE}(?:\s?{_DEGREE})+{_REST}")
    for about in (_ABOUT, f"(?:{_ABOUT})?")
)
_BETTER = (
    r"(?:นุ่ม(?:นวล)?|เบา(?:ลง)?|อ่อน(?:โยน|ลง)?|สุภาพ|เป็นกันเอง|(?:เป็น)?ทางการ|กระชับ|สั้นลง"
    r"|ไพเราะ|น่าอ่าน|ละมุน|สละสลวย|เข้าใจง่าย|อ่านง่าย)"
)
_WISH, _WISH_ALONE = (
    pattern_of(
        rf"{_LEAD}(?:ขอ|ช่วย|อยากให้|รบกวน|ให้|ฝาก|\s)*(?:{MEND}|ใช้|เกลา|ลด|ขัดเกลา|เขียน|ทำ){about}"
        rf"(?:ใหม่|ให้|ที่|มัน|ดู|เป็น|แบบ|\s)*{_BETTER}(?:กว่า(?:นี้|เดิม)|ขึ้น|ลง|\s?{_DEGREE}|\s)*{_REST}"
    )
    for about in (_ABOUT, f"(?:{_ABOUT})?")
)
_SHORTER = pattern_of(
    rf"{_LEAD}(?:ขอ|ช่วย|อยากได้|เอา|ทำ|เขียน|ย่อ|ตัด|ให้|{MEND}|\s)*(?:แบบ|เวอร์ชัน|ฉบับ|เป็น|ให้|{_TEXT}|\s)*"
    rf"(?:สั้น|กระชับ|ย่อ)(?:ๆ|สั้น|ลง|กว่านี้|กว่าเดิม|หน่อย|\s)*(?:(?:ไม่เกิน|แค่|สัก|ประมาณ|\s)*(?:\d|{'|'.join(_PLACES)})\s?(?:บรรทัด|ย่อหน้า|ประโยค))?(?:\s?(?:พอ|ก็พอ|{_DEGREE}|{POLITE}))*"
)
_LINES = rf"(?:\d|{'|'.join(_PLACES)})\s?(?:บรรทัด|ย่อหน้า|ประโยค)"
_FEW = pattern_of(
    rf"{_LEAD}(?:{_SOUNDS}ยาว(?:\s?{_DEGREE})*[\s,]*)?(?:ขอ|ช่วย|เอา|ให้|ตัด|ย่อ|ทำ|เขียน|เป็น|\s)*"
    rf"(?:(?:ไม่เกิน|แค่|สัก|เหลือ|เพียง)\s?)+{_LINES}(?:\s?(?:พอ|ก็พอ|ได้|{_DEGREE}|{POLITE}))*"
)
"""`ยาวไป เอาแค่ 3 บรรทัด`: so much and no more."""
_FINER = pattern_of(
    rf"{_LEAD}(?:ขอ|อยากได้|เอา|อยากให้|ให้|\s)*{_ABOUT}(?:ขอ|เอา|อยากให้|ให้|ที่|มัน|ดู|แบบ|เป็น|\s)*"
    rf"{_BETTER}(?:กว่า(?:นี้|เดิม)|ขึ้น|ลง)(?:\s?{_DEGREE}|\s)*"
)
"""`ขอภาษาทางการกว่านี้`, without what is done to it."""
_SOFT = r"(?:นุ่ม(?:นวล)?|เบา|อ่อน(?:โยน)?|สุภาพ|ละมุน|เป็นกันเอง|ไพเราะ|รื่นหู)"
_HARSH = rf"{_SOUNDS}(?:แรง|แข็ง(?:กระด้าง)?|กระด้าง|ห้วน|ดุ(?:ดัน)?)(?:\s?{_DEGREE})+"
_MILDER = pattern_of(
    rf"{_LEAD}(?:{_HARSH}[\s,]*)?(?:ขอ(?!ให้)|ช่วย|เอา|อยากได้|อยากให้|รบกวน|{MEND}|ลด|ใช้|เกลา|เรียบเรียง|พูด|เขียน|ทำ|ให้|มัน|ดู|ใหม่"
    rf"|แบบ|เป็น|ที่|เหตุผล|คำ|{_TEXT}|\s)*+{_SOFT}(?:{_SOFT}|ๆ|กว่า(?:นี้|เดิม)|ขึ้น|ลง|{_DEGREE}|{POLITE}|\s)+|{_LEAD}{_HARSH}(?:{POLITE}|\s)*"
)
"""`แก้ให้นุ่มลง`, `ขอแบบสุภาพกว่านี้`: of the one text that is shown."""
_CUES = pattern_of(
    "สั้น|กระชับ|คำ|สำนวน|ภาษา|ข้อความ|เนื้อ|เสียง|โทน|ร่าง|ประกาศ|ประโยค|ย่อหน้า|พารากราฟ|วรรค|บรรทัด"
)
_TONES = pattern_of(f"{_TONE}|{_BETTER}")
_ASKS = pattern_of(f"{WHETHER}|หรือ(?:เปล่า|ยัง)|{HOW_IN_FULL}|ทำไม|ใคร")
_ANEW = pattern_of(
    rf"{_LEAD}(?:ขอ|ช่วย|งั้น|\s)*(?:{CHANGE})?\s*{_PARAGRAPH}\s*(?:ขอ|ให้|ใหม่|\s)*(?:{CHANGE})?\s*(?:เป็น|ว่า|[::])+\s*"
    r"(?P<new>\S.{3,})",
    re.DOTALL,
)


def wording_wished(text: str, alone: bool = False) -> int | None:
    """Returns of which paragraph the words want another wording, WHOLE or LAST; None for words that
    want none, that ask something, or that tell the new words.

    alone: nothing but one text can be meant, so they need not name it: `แข็งไป ขอให้นุ่มลงหน่อย`.
    """
    cues = _TONES if alone else _CUES
    if len(text) > _LONGEST or not cues.search(text) or "\n" in text.strip():
        return None
    plain = without_polite_ending(normalise(text))
    bad, wish = (_BAD_ALONE, _WISH_ALONE) if alone else (_BAD, _WISH)
    found = bad.fullmatch(plain) or wish.fullmatch(plain)
    if found is None and any(each.fullmatch(plain) for each in (_SHORTER, _FEW, _FINER)):
        return WHOLE
    if found is None or _ASKS.search(plain):
        return None
    return _place(found["place"])


def milder_wished(text: str) -> bool:
    """Tells whether the words only wish the text that is shown to be milder, and tell no other."""
    if len(text) > _LONGEST or not _TONES.search(text):
        return False
    return _MILDER.fullmatch(normalise(text)) is not None


def paragraph_told(text: str) -> tuple[int, str] | None:
    """Returns which paragraph is told anew, and its new words as they are typed; None for other
    words."""
    found = _ANEW.fullmatch(normalise_lines(text).strip())
    return (_place(found["place"]), found["new"].strip()) if found is not None else None


def _place(said: str | None) -> int:
    if said is None:
        return WHOLE
    return int(said) if said.isdecimal() else _PLACES[said]
