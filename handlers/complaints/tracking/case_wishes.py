"""What the person who follows a case wants of it in words: to withdraw it, another officer.

And what is said to that, and what is kept of words typed instead of the code.
"""

from __future__ import annotations

from handlers.complaints import receipt_codes
from handlers.complaints.filing import complaint_draft, opening_words
from handlers.complaints.filing.heard.protection_wishes import read_wish
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise
from models.complaints.sealed import case_texts

_LONGEST = 300
_ASKS = pattern_of(
    rf"(?:{WHETHER}|{HOW_IN_FULL}|อะไร|(?:หรือ|รึ|แล้ว)ยัง|เมื่อไหร่|เมื่อไร|กี่วัน)(?:ค่ะ|คะ|ครับ|คับ|นะ|\s)*$"
)
_WITHDRAWS = pattern_of(
    "ถอน(?:เรื่อง|คำร้อง|ข้อร้องเรียน|ร้องเรียน|แจ้ง)|(?:ขอ|จะ|อยาก|ถ้า)ถอน|ยกเลิก(?:เรื่อง|คำร้อง)"
    r"|(?:^|\s|ขอ|อยาก|ช่วย)ลบเรื่อง(?:นี้|ของ|ออก|ทิ้ง)|ไม่เอาเรื่อง"
)
_STAYS = pattern_of(
    rf"(?:จะ|ยัง|ขอ|งั้น|ก็|เปลี่ยนใจ|แล้ว|{POLITE}|\s)*(?:ไม่(?:ต้อง|เอา|อยาก)?|อย่า(?:เพิ่ง)?)(?:ถอน|ยกเลิก)(?:เรื่อง)?(?:แล้ว|ก็ได้|ละ|ล่ะ|หรอก|ดีกว่า|เลย|ก่อน|{POLITE}|\s)*"
)
_OFFICER = "(?:คน|ผู้|เจ้าหน้าที่|คนที่|เจ้าหน้าที่ที่)รับ(?:ผิดชอบ)?(?:เรื่อง)?|คน(?:ทำ|ดูแล)เรื่อง|เจ้าหน้าที่"
_ANOTHER = pattern_of(
    rf"(?:ขอ|อยาก|ช่วย)?เปลี่ยน(?:ตัว)?(?:{_OFFICER}|คน|ผู้รับ)|ไม่(?:อยาก|ต้องการ)?ให้(?:{_OFFICER})"
    rf"|(?:{_OFFICER})(?:นี้|คนนี้)?(?:เป็น|คือ)?(?:เพื่อน|ญาติ|พวก|แฟน|เมีย|ผัว|ลูกน้อง|สนิท|รู้จัก)"
    "|ให้คนอื่น(?:รับ|ดู|ทำ)(?:เรื่อง)?(?:แทน)?"
)
_OTHER_MATTER = pattern_of(r"(?:มี|ขอ|แจ้ง|อีก)*(?:เรื่องที่(?:สอง|สาม|2|3)|อีกเรื่อง|เรื่องใหม่|อีกหนึ่งเรื่อง)")
_LEAD = pattern_of(r"^\s*(?:(?:ขอ)?(?:ติดตาม|ตาม|ดู|เปิด)(?:เรื่อง|รหัส)*)?\s*")
SENDS_NOT = (
    "(?:อย่า|ไม่|อย่าเพิ่ง|ไม่ต้อง|ยังไม่)ส่ง"
    "(?!(?:ตัว)?(?:รายงาน|เอกสาร|หนังสือ|งาน|เงิน|ของ|คน|รูป|ภาพ|ใบ|สำเนา|รถ|มอบ|คืน|ผล))"
)
"""Not to send this; who else does not send a thing is told of: `เขาไม่ส่งรายงานมาสามเดือน`."""
_SENDS_NOT = pattern_of(rf"{SENDS_NOT}|ไม่ถอน|ไม่เอาแล้ว")
_UNSOLVED = pattern_of(
    "(?:ยัง)?ไม่(?:ค่อย)?พอใจ|ยังไม่(?:ได้(?:รับการ)?)?(?:แก้|ดีขึ้น|เรียบร้อย|จบ|หาย)|ยัง(?:คง)?เหมือนเดิม|ไม่เห็นด้วยกับผล|ไม่ยอมรับผล"
)
_SHORT = 80
_QUESTION = pattern_of(
    f"ถึงไหน|{WHETHER}|{HOW_IN_FULL}|(?:หรือ|รึ)ยัง|เมื่อไหร่|เมื่อไร|กี่วัน|ใครเป็น|ใครดู|ใครรับ"
)
"""What a short text with such a word asks is no message."""
_WANTS = pattern_of(
    rf"(?:(?:{ME_OR_US})(?:เป็น\S{{1,20}}\s)?)?(?:ขอ|อยาก|ต้องการ)(?!เพิ่ม|แจ้ง|บอก|เล่า|เสริม|แก้|ถอน|ร้อง|ส่ง|ให้|เปลี่ยน|ความ)"
)
_NOT_A_CODES = 8
"""So many Latin letters and figures may be part of a mistyped code."""
_LATIN = pattern_of("[A-Za-z]")
_LEAST_KEPT = 12
"""Letters (folded) of words that are worth keeping for a tap."""

_WITHDRAWING = (
    "ถอนเรื่องด้วยตนเองในบอตไม่ได้ ข้อความนี้เป็นคำขอถึงผู้รับเรื่อง ผู้รับเรื่องพิจารณาว่าจะยุติหรือดำเนินการต่อ\n"
    "เรื่องและข้อความยังเก็บอยู่จนครบกำหนด บอตไม่แจ้งผู้ถูกร้องว่ามีผู้ขอถอน"
)
_STAYING = "ยังไม่ได้ถอนเรื่อง เรื่องยังดำเนินการต่อตามปกติ"


WITHDRAWAL_KEPT = (
    "ไม่เป็นไร ถอนได้โดยเขียนขอถึงผู้รับเรื่อง ซึ่งเป็นผู้พิจารณา เรื่องที่ส่งแล้วลบเองไม่ได้ บอตไม่บอกผู้ถูกร้องว่ามีผู้ขอถอน\n"
    "เก็บข้อความนี้ไว้เป็นคำขอ ยังไม่ได้ส่ง พิมพ์รหัสติดตามแล้วจะได้ตรวจก่อนส่ง ไม่ใช้แล้ว กด “ยกเลิก” ข้อความจะถูกลบ"
)
KEPT = (
    "เก็บข้อความนี้ไว้ให้ก่อน ยังไม่ได้ส่งถึงใคร\n"
    "เพิ่มในเรื่องเดิม พิมพ์รหัสติดตาม เป็นเรื่องใหม่ กด “แจ้งเป็นเรื่องใหม่” ไม่ใช้แล้ว กด “ยกเลิก” ข้อความจะถูกลบ"
)


WITHDRAWAL_DROPPED = "ไม่ถอนแล้ว คำขอถอนที่ยังไม่ได้ส่งถูกลบแล้ว เรื่องยังดำเนินการต่อตามปกติ"
_ENDING = r"(?:นะ|น่ะ|ค่ะ|คะ|ครับ|คับ|จ้า|ด้วย|หน่อย|ที|เลย|\s)*+"
_NEWS = r"(?:คำตอบ|ความคืบหน้า|ผล|ข่าว|ข้อความ|อะไร)(?:ใหม่|คืบหน้า)?"
_WHEN_THERE = (
    r"(?:เวลา|เมื่อ|ตอน|ถ้า|พอ|หาก)(?:ที่)?"
    rf"(?:(?:เขา|ผู้รับเรื่อง|เจ้าหน้าที่)?(?:ตอบ|เขียน)(?:กลับ)?(?:มา)?|(?:ได้|มี){_NEWS})(?:แล้ว)?"
)
_TELLS_ME = rf"(?:ขอ|ให้|ช่วย|อยากให้|รบกวน|ก็|\s)*(?:แจ้ง(?:เตือน)?|เตือน|ทัก|บอก)(?:{ME_OR_US}|กลับ|มา)*"
_PUSH = pattern_of(
    rf"{_TELLS_ME}{_ENDING}{_WHEN_THERE}{_ENDING}|{_WHEN_THERE}{_ENDING}{_TELLS_ME}{_ENDING}"
    rf"|(?:ขอ|ให้|ช่วย|อยากให้|รบกวน|เปิด|\s)*(?:แจ้ง)?เตือน(?:{ME_OR_US})?{_ENDING}"
)
_ASKS_OFFICER = pattern_of(
    rf"(?:แล้ว|ว่าแต่|\s)*(?:{_OFFICER})(?:เขา|เค้า|ได้)?(?:ถาม|ตอบ|เขียน|แจ้ง|บอก|ว่า|พูด)"
    rf"(?:(?:อะไร|{HOW_IN_SHORT})(?:กลับ)?(?:มา)?(?:บ้าง)?|(?:กลับ)?(?:มา)?(?:ว่า)?(?:อะไร|{HOW_IN_SHORT})?(?:บ้าง|(?:แล้ว)?(?:หรือ|รึ)ยัง|{WHETHER}))(?:แล้ว)?{_ENDING}"
)
_ASKS_STATE = pattern_of(
    rf"(?:แล้ว|ว่าแต่|ตอนนี้|ขณะนี้|เรื่อง(?:นี้|{ME_OR_US}|ที่ร้อง|ที่แจ้ง)?|\s)*+"
    rf"(?:(?:ไป|คืบหน้า(?:ไป)?|ดำเนินการ(?:ไป)?)?ถึงไหน|(?:ได้|เป็น)(?:เรื่อง)?(?:{HOW_IN_SHORT})|สถานะ(?:เป็น)?(?:ยังไง|อะไร)?"
    rf"|คืบหน้า(?:ยังไง|บ้าง|ไป))(?:แล้ว|บ้าง|{WHETHER})*{_ENDING}"
)
_STATE_THERE = "สถานะและกำหนดอยู่ในการ์ดด้านล่าง ข้อความนี้ไม่ได้ส่งถึงผู้รับเรื่อง ต้องการถาม กด “เขียนถึงผู้รับเรื่อง”"
_STANDS_THERE = "ข้อความของผู้รับเรื่องอยู่ในการ์ดด้านล่าง ใหม่สุดอยู่บน ข้อความที่พิมพ์เมื่อครู่ไม่ได้ส่งถึงผู้รับเรื่อง"
_STANDS_BEHIND = "ข้อความนี้ไม่ได้เพิ่ม ข้อความของผู้รับเรื่องอยู่ในการ์ดของเรื่อง จะเห็นเมื่อส่งแล้ว หรือกด “ไม่ส่งข้อความนี้”"
_PUSH_BEHIND = "ข้อความนี้ไม่ได้เพิ่ม และยังไม่ได้เปิดการเตือน ส่งแล้วกด “แจ้งเมื่อมีความคืบหน้า” ในการ์ดของเรื่อง"
_KEPT_FROM = (
    "ผู้ที่มีสิทธิอ่านเรื่องนี้จะได้อ่านข้อความนี้ด้วย "
    "ระบบกันผู้อ่านตามชื่อและนามสกุลในข้อความ ตำแหน่งหรือชื่อเล่นระบบไม่รู้ว่าเป็นใคร\n"
    "ต้องการกันผู้ใด กด “ไม่ส่งข้อความนี้” แล้วพิมพ์ใหม่โดยใส่ชื่อและนามสกุลของผู้นั้น"
)


def wants_push(words: str) -> bool:
    """Tells whether the whole text asks to be told when something came: `เตือนด้วยเวลามีคำตอบ`."""
    return len(words) <= _SHORT and _PUSH.fullmatch(normalise(words)) is not None


def _another_officer() -> str:
    return (
        "ผู้รับเรื่องคนปัจจุบันจะได้อ่านข้อความนี้ หากไม่ต้องการให้ผู้ใดอ่านเรื่องนี้อีก กด “ไม่ส่งข้อความนี้” "
        "แล้วพิมพ์ใหม่โดยใส่ชื่อและนามสกุลของผู้นั้นให้ครบและถูกต้อง ผู้ที่ถูกระบุชื่อจะไม่ได้อ่านทั้งข้อความนั้นและเรื่องนี้\n"
        "ไม่ทราบชื่อ พิมพ์ “ร้องเรียน” แจ้งเป็นเรื่องใหม่ แล้วใส่ชื่อสำนักที่ข้อ “ไม่ให้ผู้ใดได้อ่าน” "
        "การ์ดจะบอกก่อนส่งว่าผู้ใดจะได้อ่าน\n"
        f"แจ้งที่อื่นได้ด้วย {complaint_draft.other_places()}"
    )


def warning(words: str) -> str:
    """Returns what must be known before these words are sent to the officer, or ""."""
    plain = normalise(words[:_LONGEST])
    if _ANOTHER.search(plain):
        return _another_officer()
    if (wish := read_wish(words[:_LONGEST])) is not None and wish.without:
        return _KEPT_FROM
    return _WITHDRAWING if _WITHDRAWS.search(plain) and not _STAYS.fullmatch(plain) else ""


def stays(text: str) -> bool:
    """Tells whether the whole text says that the case is not withdrawn: `ไม่ถอนละ`."""
    return _STAYS.fullmatch(normalise(text)) is not None


def without_withdrawal(words: str) -> str:
    """Returns the lines of the words that wait that ask for no withdrawal; "" if all do."""
    return "\n".join(each for each in words.split("\n") if not withdraws(each))


def withdraws(words: str) -> bool:
    """Tells whether the words ask to withdraw the case."""
    return warning(words) == _WITHDRAWING


def is_wish(words: str) -> bool:
    """Tells whether the words ask the officer for what is warned of, and ask nothing about it."""
    return bool(warning(words)) and not _ask(words)


def _ask(words: str) -> bool:
    return only_asks(words[:_LONGEST]) or _ASKS.search(normalise(words[-_LONGEST:])) is not None


def answer(words: str, sending: bool) -> str:
    """Returns what is told to words that are no message to the officer: who withdraws nothing, or
    asks what becomes of a withdrawn case; "" for other words.

    sending: a message is about to be sent.
    """
    plain = normalise(words[:_LONGEST])
    if not sending and _STAYS.fullmatch(plain):
        return _STAYING
    if _ASKS_OFFICER.fullmatch(plain):
        return _STANDS_BEHIND if sending else _STANDS_THERE
    if not sending and _ASKS_STATE.fullmatch(plain):
        return _STATE_THERE
    if sending and wants_push(words):
        return _PUSH_BEHIND
    return _WITHDRAWING if _ask(words) and _WITHDRAWS.search(plain) else ""


def beside_code(words: str, code: str) -> str:
    """Returns what is told beside the code: `ติดตาม … ขอเพิ่มว่าวันเสาร์ก็เอาไปอีก`; "" if nothing."""
    told = _LEAD.sub("", words.replace(code, " ").strip())
    return told if is_told(told) and not receipt_codes.holds_code(told) else ""


def joined(before: str | None, more: str) -> str:
    """Returns the words that wait, and more of them."""
    return f"{before}\n{more}"[: case_texts.LONGEST] if before else more[: case_texts.LONGEST]


def takes_back(words: str) -> bool:
    """Tells whether the words say that something is not to be sent."""
    return _SENDS_NOT.search(normalise(words[:_LONGEST])) is not None


def is_new_matter(words: str) -> bool:
    """Tells whether the words begin another complaint: `เรื่องที่สองค่ะ …`."""
    plain = normalise(words[:_LONGEST])
    return opening_words.begins_complaint(words) or _OTHER_MATTER.match(plain) is not None


def is_unsolved(words: str) -> bool:
    """Tells whether the words say that the result has not solved it: `ยังไม่พอใจ เขาไม่ได้ขอโทษ`."""
    return _UNSOLVED.search(normalise(words[:_LONGEST])) is not None


def may_be_code(words: str) -> bool:
    """Tells whether the words may be a tracking code that is mistyped."""
    told = sum("ก" <= sign <= "ฮ" for sign in words) >= _LEAST_KEPT
    if told and not _LATIN.search(words):  # a code has a letter
        return False
    signs = sum(sign.isascii() and sign.isalnum() or sign in "๐๑๒๓๔๕๖๗๘๙" for sign in words)
    return signs >= _NOT_A_CODES and not opening_words.begins_complaint(words[:_LONGEST])


def is_told(words: str) -> bool:
    """Tells whether words typed instead of a code tell what is worth keeping for a tap."""
    plain = normalise(words[:_LONGEST])
    if may_be_code(words) or len(fold(plain)) < _LEAST_KEPT or _WANTS.match(plain):
        return False
    if len(plain) <= _SHORT and _QUESTION.search(plain):
        return False
    return opening_words.is_story(words[:_LONGEST]) and not _ask(words)
