"""Reads what is typed below a complaint's review card, besides more of the story: sentences that
wait are not to be kept, something told is not so, how to be reached."""

from __future__ import annotations

import re

from handlers.conversation.flow import Answers
from handlers.understand.corrections.closing_words import without_closing
from handlers.understand.corrections.correction_vocabulary import CHANGE, OUT, SECOND_THOUGHTS
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending, written_lines
from handlers.understand.told import fears_said

_POLITE = rf"(?:{OUT}|ไป|เลย|แล้ว|หรอก|นะ|ค่ะ|คะ|ครับ|คับ|จ้า|ด้วย|หน่อย|ดีกว่า|\s)*+"
_LEAD = r"(?:(?:งั้น|ก็|ขอ|ช่วย|โอเค|ค่ะ|ครับ|อ้อ|เอ่อ)\s?)*+"
_WORDS = r"(?:ข้อความ|คำถาม|ประโยค)(?:ที่(?:ถาม|พิมพ์|ค้าง|รอ)(?:ไป|ไว้|อยู่)?)?"
_MANY = r"(?:พวก|เหล่า|ทั้งหมด|ทั้ง|ทุก)"
_NOT_KEPT = pattern_of(
    rf"{_LEAD}(?:ไม่(?:ต้อง)?(?:เก็บ|เพิ่ม|ใส่|ใช้|เอา)(?:แล้ว|ละ|ค่ะ|คะ|ครับ|คับ)*|(?:ลบ|ทิ้ง|เอา|ตัด)(?=\S*(?:{OUT})))\s?"
    rf"(?P<first>{_MANY})?{_WORDS}(?P<many>{_MANY})?(?:นั้น|นั่น|นี้|เมื่อกี้|เมื่อกี๊|เมื่อครู่|ตะกี้|ล่าสุด|ข้างบน|สอง|สาม|อัน)*+{_POLITE}"
    rf"(?:(?:ส่ง|ยืนยัน)(?:ได้)?{_POLITE})?(?:(?:ไม่ใช่|เป็นแค่)\s?(?:เนื้อเรื่อง|เรื่อง|คำถาม){_POLITE})?"
)
_NONE_OF_BOTH = pattern_of(
    rf"{_LEAD}ไม่(?:ต้อง)?(?:เก็บ|เพิ่ม|ใส่|ใช้|เอา)(?:แล้ว|ละ|ค่ะ|คะ|ครับ|คับ)*\s?(?:ทั้งสอง|ทั้งคู่|ทั้งหมด|สัก|เลยสัก|ทั้ง\s?[2-9๒-๙])\s?(?:อัน|ข้อความ|ประโยค|ตัว|การ์ด)?(?:นั้น|นั่น|นี้|ที่(?:ค้าง|รอ)(?:อยู่)?|ข้างบน)*{_POLITE}"
)
"""`ไม่เอาทั้งสองอันนั้น`."""
_ONLY_A_PART = pattern_of(
    rf"(?:{_LEAD}(?:ไม่ใช่|ไม่ได้|ไม่เอา|ไม่ต้อง)(?:จะ)?(?:{CHANGE})?(?:ทั้งหมด|ทั้งข้อ|ทั้งเรื่อง|ทั้งประโยค){_POLITE})?"
    rf"(?:แค่|เพียง|เฉพาะ|ขอ|ให้|จะ|\s)+(?:{CHANGE})(?:แค่|เฉพาะ|ตรง|ที่)?(?:เลข|ตัวเลข|เลขชั้น|ชั้น|ชื่อ|คำ|คำเดียว|วันที่|เวลา|จำนวน|ห้อง|ตรงนั้น|นิดเดียว|บางคำ)+{_POLITE}"
)
"""`ไม่ใช่ทั้งหมด แค่เปลี่ยนเลขชั้น` says what is to be mended, and not to what."""
_LONGEST = 80
_NOT_SO = pattern_of(
    r"(?:ขอ|อยาก|ช่วย)?แก้(?:ไข|ใหม่|หน่อย|นิด(?:นึง|หนึ่ง)?|นะ|ค่ะ|คะ|ครับ|คับ|ด้วย|\s)*+(?:ที่จริง|จริง\s?ๆ|เมื่อกี้|\s)*+"
    r"ไม่(?:ใช่|ได้)(?P<what>\S{4,80}(?:\s\S.*)?)",
    re.DOTALL,
)
_OF_A_QUESTION = pattern_of("ประเภท|ชื่อ|สำนัก|หลักฐาน|เบาะแส|ร้องเรียน|เสนอแนะ|ชมเชย|คิดเห็น|ติดต่อ|แจ้งผล")
_ENDS = pattern_of(r"\s|เป็น|แต่|แค่")
_PUT = rf"(?:ใส่|เขียน|พิมพ์|ลง|{CHANGE}|เอา)(?:ใหม่)?\s?(?:ว่า|เป็น(?:ว่า)?)"
_SUBJECT = r"(?:(?:หัวข้อ|ชื่อ|หัว)?เรื่อง|หัวข้อ)(?:ที่ร้องเรียน|ร้องเรียน|ที่แจ้ง)?"
_SUBJECT_PUT = (
    r"(?:ค่ะ|คะ|ครับ|คับ|นะ|\s)*"
    rf"(?:(?:ขอ|ช่วย|อยาก|ให้|รบกวน)+(?:{CHANGE}|ใส่|พิมพ์|เขียน)(?:ใหม่)?(?:ให้)?(?:เป็น|ว่า)+"
    rf"|(?:{CHANGE})(?:ใหม่)?เป็น)"
)
_TOLD_ANEW = pattern_of(
    r"(?:(?:เรื่อง|เนื้อเรื่อง|ข้อความ|อันนั้น|ที่(?:เล่า|พิมพ์)(?:ไป)?)\s?)?(?:ไม่ใช่|ผิด)(?:เรื่อง|อัน|แบบ|อย่าง|ตาม)?(?:นั้น|นี้|แล้ว|ไป)*"
    rf"(?:ครับ|คับ|ค่ะ|คะ|นะ|\s)*(?:ขอ|ให้|ช่วย|งั้น|\s)*{_PUT}\s*(?P<story>\S.*)"
    rf"|(?:แล้ว|ส่วน|ก็|ตรง|ข้อ|\s)*{_SUBJECT}(?:\s*[:：=]\s*|{_SUBJECT_PUT}[\s:]*)(?P<subject>\S.*)"
    rf"|(?:ขอ|ช่วย|อยาก|งั้น|รบกวน|\s)*(?:{CHANGE})(?:ตรง|ที่|ข้อ|\s)*{_SUBJECT}(?:ใหม่|(?:ให้)?หน่อย|\s)*(?:เป็น|ว่า)+[\s:]*(?P<mended>\S.*)"
    r"|(?:เนื้อ)?เรื่อง(?:ที่(?:เล่า|ร้องเรียน))?(?:ขอ|ให้|ช่วย|\s)*(?:เหลือ|เอา|ใส่|เก็บ)(?:ไว้)?(?:แค่|เพียง)(?:ว่า)?[\s:]*(?P<kept>\S.*)"
    r"|(?:ไม่ใช่|ผิด)(?:แล้ว|ครับ|คับ|ค่ะ|คะ|นะ|\s)*เนื้อเรื่อง(?:จริงๆ|ที่ถูก)?\s?(?:คือ|เป็น)(?:ว่า)?\s*(?P<is>\S.*)"
    r"|(?:ขอ(?:เล่า|เขียน|พิมพ์)(?:เรื่อง)?ใหม่(?:ทั้งหมด)?|(?:เล่า|เขียน|พิมพ์)(?:เรื่อง)?ใหม่(?:ทั้งหมด)?(?=นะ|ดีกว่า|ครับ|คับ|ค่ะ|คะ))"
    r"(?:นะ|ดีกว่า|ครับ|คับ|ค่ะ|คะ)*(?:\s|:|ว่า|คือ)+(?P<again>\S.*)",
    re.DOTALL,
)
_LEAST_STORY = 12
_SO = r"(?:งั้น|โอเค|เอ่อ|อืม|อ้อ|ถ้า(?:งั้น|อย่างนั้น)|ก็|คือ|แล้ว|นะ|ค่ะ|คะ|ครับ|คับ|ๆ|\s)*+"
_SOFT = r"(?:นะ|น่ะ|ค่ะ|คะ|ครับ|คับ|จ้า|เลย|แล้ว|ละ|ก่อน|ดีกว่า|ละกัน|แล้วกัน|ให้ฟัง|\s)*+"
_AFRAID = r"(?:(?:ยัง)?(?:กลัว|ไม่กล้า|เกรงใจ)(?:อยู่|มาก|จัง)?\s?)?"
_STAYS = pattern_of(
    rf"{_SO}(?:ไม่|ไม่เอา|ไม่เปลี่ยน)ดีกว่า{_SOFT}{_AFRAID}(?:{_SOFT}(?:เอา|ให้)?(?:แบบ|ตาม|เหมือน|อย่าง|ของ)เดิม)?{_SOFT}"
    rf"|{_SO}(?:ไม่เปลี่ยน(?:ใจ)?แล้ว\s?)?{_AFRAID}(?:เอา|ให้|ขอ)?(?:เป็น)?(?:แบบ|ตาม|เหมือน|อย่าง)เดิม{_SOFT}|{_SO}ไม่เปลี่ยน(?:แล้ว|ใจแล้ว){_SOFT}"
)
_SENDS_NOT = pattern_of(
    rf"{_SO}(?:{SECOND_THOUGHTS}|กลัว(?:แล้ว|จัง)?){_SOFT}(?:ยัง|จะ)?ไม่(?:ส่ง|แจ้ง|ร้อง(?:เรียน)?|เล่า)(?:เรื่อง)?{_SOFT}{_AFRAID}{_SOFT}"
)
_TO_TELL_AGAIN = pattern_of(
    rf"{_SO}(?:{ME})?(?:ขอ|จะ|อยาก|ช่วย|ให้)+(?:เริ่ม(?:เล่า|เขียน|พิมพ์)|เล่า)ใหม่(?:ทั้งหมด|หมด|ตั้งแต่ต้น|อีกที|อีกครั้ง)*"
    rf"(?:ได้)?(?:{WHETHER})?{_SOFT}"
)
_TO_TELL = pattern_of(rf"{_SO}(?:{ME})?(?:ขอ|จะ)(?:เริ่ม)?เล่า(?:เรื่อง)?(?:ได้)?{_SOFT}")
_STILL_THERE = pattern_of(
    rf"(?:เดี๋ยว(?:ก่อน)?|{_SO})*?(?:มัน)?(?:ยัง)?อยู่(?:ครบ)?(?:{WHETHER}){_SOFT}(?:ที่|สิ่งที่|เรื่องที่|ข้อความที่)(?:พิมพ์|เล่า|เขียน)(?:ไป|ไว้)*{_SOFT}"
)
_STAYS_SO = "ไม่ได้เปลี่ยนอะไร คำตอบเป็นไปตามที่เลือกไว้"
_NOT_SENT = "ยังไม่ได้ส่งถึงใคร พิมพ์ “ยกเลิก” เพื่อลบทั้งหมด หรือ “พักก่อน” แล้วกลับมาพิมพ์ “ทำต่อ” ได้ภายใน 7 วัน"
_TELL_NOW = "พิมพ์เล่าได้เลย ยังไม่มีใครได้อ่านจนกว่าท่านจะกด “ยืนยัน”"
_TELL_AGAIN = "หากจะเล่าใหม่ กด “แก้ไข” ที่ข้อ “เรื่อง” แล้วพิมพ์เรื่องใหม่ หากจะลบทั้งหมดแล้วเริ่มใหม่ พิมพ์ “ยกเลิก”"
_THERE = "ที่พิมพ์ไว้ยังอยู่ครบ และยังไม่ได้ส่งถึงใคร"
_ASIDES = (
    (_STAYS, _STAYS_SO),
    (_SENDS_NOT, _NOT_SENT),
    (_TO_TELL, _TELL_NOW),
    (_STILL_THERE, _THERE),
)
_LONGEST_ASIDE = 60
_REACHED = pattern_of(
    r"(?:ไม่ให้โทร|อย่าโทร|ไม่ต้องโทร|(?:อยาก|ขอ)?ให้|ช่วย|ขอ|กรุณา|รบกวน|สะดวก(?:ให้)?|ถ้าจะ|แต่)[^\n]{0,24}?"
    rf"(?:ติดต่อ|โทร|ตอบ)(?:กลับ)?(?:มา|ไป|หา|{ME_OR_US}|ได้)*(?:ทาง|ที่|ผ่าน|เบอร์|อีเมล|เมล|ไลน์)\S"
    r"|ติดต่อกลับ(?:มา|ได้)*(?:ทาง|ที่|ผ่าน)\S"
    rf"|(?:อ้อ|แล้ว|ก็|ให้|\s)*(?:โทร|ติดต่อ|ทัก|แอด)(?:กลับ|มา|ไป|หา|{ME_OR_US}|ไลน์|ได้|เลย|\s)*(?:ที่|ทาง|ผ่าน|เบอร์|ไลน์|\s)+(?:0\d[\d\s-]{{6}}|\S{{0,30}}@)"
    rf"|(?:เบอร์(?:โทร)?|ไลน์|อีเมล)(?:{ME_OR_US}|ของ|คือ|ไอดี|\s)+(?:0\d[\d\s-]{{6}}|\S{{0,30}}@)"
)
_A_WAY = pattern_of(r"\d{3}|@|จดหมาย|อีเมล|เมล|ไลน์|เบอร์|โทรศัพท์|ที่อยู่|บ้านเลขที่")
_LONGEST_WAY = 160


def wants_to_tell_again(text: str) -> str:
    """Returns how to tell the story anew, for words that want to and tell none; "" for others."""
    short = "ใหม่" in text and len(text) <= _LONGEST_ASIDE
    return _TELL_AGAIN if short and _TO_TELL_AGAIN.fullmatch(normalise(text).strip()) else ""


def aside(text: str) -> str:
    """Returns what is said to words that belong to no story and change nothing: somebody stays with
    what was chosen, does not send yet, or is about to tell; "" for others."""
    if len(text) > _LONGEST_ASIDE:
        return ""
    plain = normalise(text).strip()
    return next((told for pattern, told in _ASIDES if pattern.fullmatch(plain)), "")


def keeps_not(text: str) -> str:
    """Returns `many` or `one` if the words only say that sentences that wait are not to be kept;
    "" for other words."""
    plain = normalise(text)
    found = _NOT_KEPT.fullmatch(plain) if len(plain) <= _LONGEST else None
    if found is None:
        return ""
    return "many" if found["first"] or found["many"] else "one"


def keeps_none(text: str) -> bool:
    """Tells whether none of several sentences that wait is to be kept: `ไม่เอาทั้งสองอันนั้น`."""
    return len(text) <= _LONGEST and _NONE_OF_BOTH.fullmatch(normalise(text)) is not None


def mends_a_part(text: str) -> bool:
    """Tells whether the words only say that a part is to be mended, without the new one."""
    return len(text) <= _LONGEST and _ONLY_A_PART.fullmatch(normalise(text)) is not None


def told_anew(text: str) -> str:
    """Returns the story to stand instead: `เรื่องไม่ใช่อันนั้น ให้ใส่ว่า…`; "" for other words."""
    found = _TOLD_ANEW.fullmatch(written_lines(text))
    told = found.groupdict().values() if found is not None else ()
    story = without_closing(fears_said.without_particles(next(filter(None, told), "")))
    return story if len(fold(story)) >= _LEAST_STORY else ""


def not_so(text: str, answers: Answers) -> bool:
    """Tells whether something told is not so, in words of which the story has none, so that it can
    be changed by nobody else: `ขอแก้ค่ะ ไม่ใช่ทุกคนนะ แค่สามคน`."""
    found = _NOT_SO.fullmatch(normalise(text))
    if found is None or _OF_A_QUESTION.search(found["what"]):
        return False
    told = fold(" ".join((answers.get("text") or "", *(answers.get("more") or ()))))
    what = _ENDS.split(found["what"], maxsplit=1)[0]
    return fold(without_polite_ending(what)) not in told


def tells_way(text: str) -> bool:
    """Tells whether the words say how the complainant is to be reached: `ติดต่อกลับทางอีเมล…`."""
    plain = normalise(text)
    if len(plain) > _LONGEST_WAY:
        return False
    return _REACHED.match(plain) is not None and _A_WAY.search(plain) is not None
