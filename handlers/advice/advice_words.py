"""The words of questions to the clinic: topics, who asks, states, refusals."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold, folded, normalise
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.advice import advice_question
from models.advice.advice_limits import ADVICE_LIMITS
from models.advice.advice_question import ANONYMOUS, NAMED, OF_BUREAU, AdviceQuestion
from models.advice.advice_texts import Asker, short
from models.errors import Refusal

ADVISERS = "ผู้ให้คำปรึกษา"
TELLS: Mapping[str, str] = {
    ANONYMOUS: "ไม่บอกชื่อ",
    OF_BUREAU: "บอกสำนัก",
    NAMED: "บอกชื่อ",
}
TELLS_SAID: Mapping[str, tuple[str, ...]] = {
    ANONYMOUS: (
        "ไม่บอก",
        "ไม่เปิดเผย",
        "ไม่เปิดเผยชื่อ",
        "ไม่ระบุชื่อ",
        "ไม่ต้องบอกชื่อ",
        "นิรนาม",
        "ไม่ให้รู้",
        "ไม่บอกอะไร",
        "ไม่บอกอะไรเลย",
        "ไม่บอกใคร",
    ),  # fmt: skip
    OF_BUREAU: ("บอกแค่สำนัก", "เฉพาะสำนัก", "บอกชื่อสำนัก", "สำนัก", "แค่สำนัก"),
    NAMED: ("บอกชื่อได้", "บอกได้หมด", "บอกได้", "บอกได้เลย", "เปิดเผยชื่อ", "ใส่ชื่อ", "ให้ชื่อ", "ระบุชื่อ"),
}
_LONGEST_TELLS = 60
_POLITELY = rf"(?:ได้|พอ|ก็|แล้วกัน|ละกัน|เลย|อย่างเดียว|เท่านั้น|{POLITE}|[\s,])*"
_TELL = "(?:บอก|เปิดเผย|ระบุ|ใส่|ให้)"
_NO_NAME = rf"(?:ไม่(?:ต้อง|ขอ|อยาก|เอา)*{_TELL}"
_TELLS_IN_WORDS = (
    (
        OF_BUREAU,
        pattern_of(
            rf"(?:ขอ|งั้น|ก็|\s)*{_NO_NAME}ชื่อ(?:ตัว|คน)?)(?!สำนัก){_POLITELY}(?:แต่)?(?:ขอ)?(?:{_TELL}|เอา)?(?:แค่|เฉพาะ|เป็น)*"
            rf"(?:ชื่อ)?สำนัก(?!งาน)(?:ของ(?:ผม|หนู|เรา))?{_POLITELY}"
            rf"|(?:ขอ|งั้น|ก็|เอา|\s)*{_TELL}?(?:ได้)?(?:แค่|เฉพาะ)(?:ว่า)?(?:{ME_OR_US})?(?:อยู่|มาจาก|ชื่อ|ของ)*สำนัก(?!งาน)(?:ไหน|อะไร|ใด)?{_POLITELY}"
            rf"|(?:ขอ|งั้น|ก็|\s)*{_TELL}(?:ได้)?(?:แค่|เฉพาะ)*(?:ว่า)?(?:อยู่)?(?:ชื่อ)?สำนัก(?!งาน)(?:ไหน|อะไร)?{_POLITELY}(?:แต่|ส่วน)?"
            rf"(?:(?:ไม่ต้อง|ไม่ขอ|ไม่){_TELL}?ชื่อ(?:ตัว|คน|ผม|หนู)?|ชื่อ(?:ตัว|คน|ผม|หนู)?\s?(?:ก็)?ไม่(?:ต้อง|ขอ|เอา){_TELL}?){_POLITELY}"
        ),
    ),
    (
        ANONYMOUS,
        pattern_of(
            rf"(?:ขอ|งั้น|ก็|\s)*{_NO_NAME}(?:ทั้ง|อะไร|เลย|\s)*ชื่อ)(?:ตัว|คน)?(?:และ|กับ|หรือ|ทั้ง|\s)+(?:ชื่อ)?สำนัก(?!งาน){_POLITELY}"
        ),
    ),
)
"""Tells of the name and of the bureau at once."""


def says_tells(text: str) -> bool:
    """Tells whether the words say both of the name and of the bureau whether it is told."""
    return _told_of_both(text) is not None


def tells_alone(text: str) -> str | None:
    """Returns who is told if the words say that and nothing else: `บอกชื่อได้ค่ะ`."""
    if len(text) > _LONGEST_TELLS:
        return None
    said = fold(_AROUND_TELLS.sub("", normalise(text)))
    known = ((tells, folded(TELLS[tells], *TELLS_SAID[tells])) for tells in TELLS)
    plain = next((tells for tells, words in known if said and said in words), None)
    return plain or _told_of_both(text)


_AROUND_TELLS = pattern_of(
    rf"^(?:เปลี่ยนใจ|คิดอีกที|งั้น|ขอ|จะ|{POLITE}|\s)+|(?:ก็|ได้|ดีกว่า|แล้วกัน|ละกัน|{POLITE}|\s)+$"
)


def read_tells(text: str, _context: Context, _answers: Answers) -> str:
    """Reads who is told where the words speak of name and bureau: `ไม่ต้องบอกชื่อ บอกแค่สำนักพอ`."""
    found = _told_of_both(text)
    if found is None:
        raise Unclear("กรุณากดปุ่มว่าจะให้ผู้ให้คำปรึกษารู้หรือไม่ว่าใครถาม")
    return found


def _told_of_both(text: str) -> str | None:
    plain = normalise(text)
    if len(plain) > _LONGEST_TELLS or "สำนัก" not in plain:
        return None
    return next((tells for tells, each in _TELLS_IN_WORDS if each.fullmatch(plain)), None)


TOPICS: Mapping[str, str] = {
    advice_question.REPORTING: "การรายงานกิจกรรม",
    advice_question.GIFTS: "ของขวัญและ No Gift",
    advice_question.COMPLAINTS: "การร้องเรียน",
    advice_question.MORAL: "การเป็นองค์กรคุณธรรม",
    advice_question.USING: "การใช้บอต",
    advice_question.OTHER: "เรื่องอื่น",
}
STATES: Mapping[str, str] = {
    advice_question.WAITING: "รอคำตอบ",
    advice_question.ANSWERED: "ตอบแล้ว",
    advice_question.CLOSED: "ปิดโดยไม่ตอบ",
}
HOW_LONG = (
    f"กำหนดตอบภายใน {ADVICE_LIMITS.answer} วันทำการ ถามต่อหลังได้คำตอบแล้ว นับใหม่\n"
    "เลยกำหนด บอตเตือนผู้ให้คำปรึกษาและหัวหน้าของผู้ให้คำปรึกษา โดยหัวหน้าไม่เห็นเนื้อหา\n"
    "ดูคำตอบ พิมพ์ “ติดตาม” ตามด้วยรหัส"
)
GUIDANCE = "คำตอบเป็นคำแนะนำ ไม่ใช่คำวินิจฉัย"
SMALL_BUREAU = "สำนักที่มีคนน้อย (ไม่แสดงชื่อสำนัก)"
_NUMBER = pattern_of(r"(?<![\d.])[1-9]\.\d{1,2}(?![\d.])")
_CUES: Mapping[str, str] = {
    advice_question.GIFTS: "ของขวัญ|กระเช้า|no ?gift|ของกำนัล|ของฝาก",
    advice_question.COMPLAINTS: "ร้องเรียน|เบาะแส|ผู้รับเรื่อง",
    advice_question.MORAL: "องค์กรคุณธรรม|ประเมิน|คุณธรรม|ปฏิญญา",
    advice_question.REPORTING: "รายงาน|กิจกรรม|แนบ|หลักฐาน|รอบ|เผยแพร่|แผน|ผลผลิต|ผลลัพธ์|ส่งงาน",
    advice_question.USING: "บอต|บอท|ไลน์|เมนู|ปุ่ม|ลงทะเบียน",
}


def activity_in(text: str) -> str | None:
    """Returns the number of the activity that the words name; None if they name none or two."""
    try:
        return read_activity_number(text)
    except Unclear:
        return None


def topic_of(text: str) -> str:
    """Returns the likeliest topic of a question."""
    plain = normalise(text).lower()
    found = (topic for topic, cues in _CUES.items() if re.search(cues, plain))
    named = advice_question.REPORTING if _NUMBER.search(plain) else advice_question.OTHER
    return next(found, named)


def name_of(question_id: str) -> str:
    """Returns `คำถาม 1A2B3C`, which reveals nothing of it."""
    return f"คำถาม {short(question_id)}"


def asker_words(question: AdviceQuestion, asker: Asker | None) -> str:
    """Returns who asks, as far as they told."""
    if question.tells == ANONYMOUS:
        return "ไม่บอกชื่อ"
    if asker is None:
        return SMALL_BUREAU
    return " · ".join(filter(None, (asker.name, asker.bureau)))


NOT_TRACKED: Mapping[str, str] = {
    "not_a_code": "ข้อความนี้ไม่ใช่รหัสคำถาม รหัสขึ้นต้นด้วย K ตามด้วยอีก 12 ตัว กรุณาพิมพ์ใหม่ให้ครบ",
    "unknown_code": (
        "ไม่พบคำถามของรหัสนี้ กรุณาตรวจแล้วพิมพ์ใหม่ หากรหัสหายกู้คืนไม่ได้ พิมพ์ “ถามคลินิก” เพื่อถามใหม่\n"
        "หากลองผิดหลายครั้ง ระบบจะพักการติดตามจากบัญชี LINE นี้ 1 ชั่วโมง"
    ),
}
_ADVISING: Mapping[str, str] = {
    "no_such_question": "ไม่พบคำถามนี้ หรือท่านไม่ได้รับหน้าที่ตอบ ดูคำถามที่ท่านตอบได้ พิมพ์ “คำถามที่รอ”",
    "closed": "คำถามนี้ปิดแล้ว จึงตอบเพิ่มไม่ได้",
    "changed": "มีข้อความใหม่ในคำถามนี้หลังจากที่ท่านเปิดอ่าน จึงยังไม่ได้ส่งคำตอบ เปิดคำถามอ่านก่อนแล้วตอบอีกครั้ง",
    "not_answered": "ตอบผู้ถามก่อน แล้วจึงเผยแพร่เป็นคำถามที่พบบ่อยได้",
    "too_many": "ชั้นคำตอบเต็มแล้ว เลิกใช้คำตอบบางข้อก่อนจึงเผยแพร่เพิ่มได้",
    "same": "คำตอบนี้มีอยู่ในคำถามที่พบบ่อยแล้ว",
}


def refused(refusal: Refusal) -> str:
    """Says why an adviser cannot do it, and what to do."""
    return _ADVISING.get(refusal.code, _ADVISING["changed"])
