"""Answers what people ask of reporting a gift: what follows if they do not, whether who gave it
must be told, and what holds if it is used up."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.gifts import consequences, gift_rules_asked, gift_words
from handlers.gifts.amid import used_meanwhile
from handlers.gifts.gift_questions import SEEN_BY
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.commands.courtesies import without_salute
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 110
_LEAD = rf"(?:แล้ว|ก็|คือ|เอ่อ|แต่|สมมติ|สมมุติ|{ME_OR_US}|{POLITE}|[\s,])*"
_TELLS = r"(?:แจ้ง|รายงาน|บอก|ส่ง|กรอก|ลง)(?:ของขวัญ|เรื่อง|ของ|อันนี้|นี้|เลย|ล่ะ|ละ|ในบอต|ก็)*"
_IF_NOT = pattern_of(
    rf"{_LEAD}(?:ถ้า|หาก)?(?:เกิด)?\s?(?:{ME_OR_US})?(?:ไม่(?:ได้)?{_TELLS}|{_TELLS}(?:ช้า|ไม่ทัน|เกินกำหนด|ทีหลัง))\s?(?:ล่ะ|ละ|แล้ว|มัน|นี่|{POLITE})*\s?"
    r"(?:จะ|มี|ก็|ต้อง)*(?:โดน|ผิด|โทษ|เป็น(?:ไร|อะไร|ยังไง)|ถูก(?:ลงโทษ|สอบ)|เกิดอะไร|มีผล|ว่าไง|เดือดร้อน)\S{0,24}"
    rf"(?:{POLITE}|\s)*[?]?"
)
_WHO_GAVE = r"(?:ชื่อ)?(?:ว่า)?(?:ใคร(?:เป็นคน)?ให้|คนให้|ผู้ให้|ชื่อ(?:คน|เขา|เค้า)?|คนที่ให้|ว่าใคร)"
_NOT_TOLD = pattern_of(
    rf"{_LEAD}(?:ขอ|ถ้า|หาก|จะ|อยาก|ไม่อยาก|\s)*(?:ไม่|อย่า)?(?:ต้อง|อยาก|ขอ|สะดวก)*(?:บอก|ระบุ|ใส่|แจ้ง|ลง|เปิดเผย|กรอก|พิมพ์)(?:ชื่อ)?"
    rf"(?:ได้(?:{WHETHER})?)?\s?{_WHO_GAVE}(?:ก็)?\s?(?:{POLITE}|ได้|{WHETHER}|ล่ะ|ละ|\s)*[?]?"
)
_WHOSE_NAME = pattern_of(
    rf".{{0,60}}?(?:ลง|ใส่|ระบุ|พิมพ์|เขียน|กรอก|บอก)(?:เป็น|ใน)?ชื่อ(?:ว่า|เป็น|ของ)*(?:ใคร|(?:ท่าน|คน|บริษัท|เจ้า)(?:ไหน|ใด)|อะไร|ไร|{HOW_IN_FULL})"
    rf"(?:ดี|ได้|\s)*(?:{POLITE}|\s)*[?]?"
)
"""`ไม่รู้ใครส่ง ควรลงชื่อท่านไหนดี`."""
_REFUSES = pattern_of("ไม่|อย่า")
_OR_NOT = pattern_of(f"{WHETHER}|หรือ|ได้|อยาก|ขอ")
_MUST = (
    f"รายงานช้ายังดีกว่าไม่รายงาน {gift_words.LATE_BY_LAW}\n"
    "พิมพ์ “ถามคลินิก” เพื่อถามผู้ให้คำปรึกษาได้ คำตอบที่ให้ไว้ยังอยู่ครบ"
)
_MUST_TELL = "แบบรายงานต้องมีผู้ให้ หากไม่รู้ชื่อหรือไม่อยากใส่ชื่อ พิมพ์ว่าเป็นใครเท่าที่บอกได้ เช่น ผู้แทนบริษัทที่มาติดต่อ\n"


def told(text: str) -> str:
    """Returns the answer to such a question; "" for other words."""
    plain = normalise(without_salute(text))
    if len(plain) > _LONGEST:
        return ""
    if "แล้ว" in plain and _IF_USED.fullmatch(plain):
        return _USED
    if used_meanwhile.asked(plain):
        return used_meanwhile.MEANWHILE
    if "ไม่" in plain and _IF_NOT.fullmatch(plain) or _is_late(plain):
        return _MUST
    if _keeps_giver(plain):
        return f"{_MUST_TELL}{SEEN_BY}"
    return consequences.told(text) or gift_rules_asked.told(text)


@listener(longest=_LONGEST, cue=pattern_of("แล้ว"))
def used_asked(context: Context, words: str) -> Query | None:
    """Returns the answer to who asks outside of any conversation about what is used up already."""
    if not any(each in words for each in _EATEN):
        return None
    found = _IF_USED.fullmatch(normalise(words))
    return USED if found is not None and found["what"] else None


def _answer_used(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_USED, (Button("รับของขวัญ", opens("report_gift"), "รับของขวัญ"),))]


USED = Query("gift_used_up", (), _answer_used)
_EATEN = ("กิน", "ทาน", "หมด", "แบ่ง", "แจก", "ใช้")
_WHAT = (
    r"(?:ของ(?:กิน|ทาน|สด|ขวัญ|ฝาก|ที่ได้(?:รับ)?(?:มา)?|แจก)?|ขนม|ผลไม้|อาหาร|เค้ก|กระเช้า|คุกกี้"
    r"|น้ำ(?:ผลไม้|ผึ้ง)?)"
)
_IF_USED = pattern_of(
    rf"(?=.*(?:ถ้า|หาก|ล่ะ|ไหม|มั้ย|มัย|ไง|อย่างไร|หรือ|ป่าว|ปะ))(?:แล้ว|ก็|คือ|เอ่อ|แต่|สมมติ|{ME_OR_US}|ถ้า|หาก|เกิด|อ้าว|อุ๊ย|{POLITE}|\s)*+(?:เป็น)?(?P<what>{_WHAT})?(?:พวก|มัน|อันนี้|นี้|ที่|ได้(?:รับ)?(?:มา)?|เขาให้|เราก็|\s)*"
    r"(?:เอา(?:ไป)?)?(?:แบ่ง|แจก|กิน|ทาน|ใช้|หมด|แกะ)(?:กัน|ให้(?:คนอื่น|เพื่อน|น้องๆ?|ทุกคน)?|(?<=แจก)(?:คนอื่น|เพื่อน|น้องๆ?|ทุกคน)(?:ร่วมงาน|ๆ)?|ไป|หมด|กิน|ทาน|ใน(?:ฝ่าย|กลุ่ม|สำนัก|ห้อง)|ทั้ง(?:ฝ่าย|กลุ่ม|ห้อง)|เรียบร้อย|\s)*แล้ว"
    rf"(?:{POLITE}|ล่ะ|ละ|\s)*(?:(?:ยัง|ต้อง|จะ|ก็|ควร|แล้ว|อยู่|ถึง|\s)*(?:แจ้ง|รายงาน|ลง|บันทึก|ถ่ายรูป|ทำ|คืน|เอารูป)(?:อยู่|ด้วย|เลย|มา|จากไหน|ต่อ|อีก|\s)*)?"
    rf"(?:{WHETHER}|{HOW_IN_SHORT}|ดี|ได้|ล่ะ|ละ|{POLITE}|[\s?])*"
)
_USED = (
    "กินหรือแบ่งกันหมดแล้วก็ยังรายงาน บอกมูลค่าโดยประมาณ ไม่มีรูปก็ได้\n"
    "ข้อ “ขณะนี้” พิมพ์ว่ากินหรือใช้หมดแล้ว แล้วกด “ใช้ กิน หรือให้ต่อไปแล้ว” ผู้พิจารณาจะเห็น"
)


def _is_late(plain: str) -> bool:
    return "ช้า" in plain and _IF_NOT.fullmatch(plain) is not None


def _keeps_giver(plain: str) -> bool:
    """Tells whether the person does not want to name the giver, or asks which name to write."""
    if "ชื่อ" in plain and _WHOSE_NAME.fullmatch(plain):
        return True
    asks = _REFUSES.search(plain) and _OR_NOT.search(plain)
    return asks is not None and _NOT_TOLD.fullmatch(plain) is not None
