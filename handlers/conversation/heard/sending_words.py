"""Tells whether plain words send what a review card shows, and leave nothing open."""

from __future__ import annotations

import re

from handlers.conversation.flow import Flow
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE

_POLITE = f"แหละ|{POLITE}|ละ|ล่ะ|เลย|ก็|เด้อ"
_AGREES = pattern_of(
    "(?:ไม่(?:มี(?:อะไร|ที่|ข้อไหน)?)?(?:ต้อง)?(?:แก้|เปลี่ยน|เพิ่ม)(?:ไข|อะไร|เติม)*|ตอนนี้|รับทราบ|โอเค|โอเช|ok|ครบ|ถ้วน|ถูก|ต้อง|เรียบร้อย|ใช่|ได้|ดู|ตรวจ|อ่าน|หมด|ดี|แล้ว|ตามนี้|งั้น|ขอ|ช่วย|เอา|จัด|กด"
    rf"|เถอะ|เหอะ|แบบ(?:นี้|นั้น)|{_POLITE})*",
    re.IGNORECASE,
)
_AT_ONCE = pattern_of("แล้วกัน|ละกัน|เถอะ|เหอะ|โลด|เลย|ตามนี้|แบบนี้|ก่อน")
_TO_WHOM = r"(?:ถึง|ให้)(?:ทาง)?(?:พี่|น้อง|คุณ|ท่าน|หัวหน้า|ผอ\.?|นาย)(?:เขา|เค้า)?|(?:เขา|เค้า)"
_SENDS = pattern_of(
    rf"{_AGREES.pattern}(?:ส่ง|ยืนยัน|เอาเข้าระบบ|บันทึก)(?!แล้ว(?!กัน))(?P<what>[ก-๙]{{2,24}}?)??"
    rf"(?:การส่ง|รายงาน|(?:อัน|ฉบับ|ตัว|เรื่อง)นี้|{_TO_WHOM}|ให้|ไว้|ไป|เข้าไป|ๆ|ได้|ที|หน่อย|{_AT_ONCE.pattern}|{_POLITE})*",
    re.IGNORECASE,
)
"""The words of the group `what` must stand on the card's button, or in the conversation's title or
opening words."""
_FILES_LATER = r"(?:รูป|หลักฐาน|ไฟล์|เอกสาร)\s*(?:ขอ|จะ|เดี๋ยว)*(?:ตาม|แนบ|ส่ง)\S*(?:ภายหลัง|ทีหลัง)"
_MAY_STAND_BEFORE = pattern_of(
    rf"{_AGREES.pattern}|(?:โอเค|ok)?ไม่(?:มีอะไร)?(?:ชน|ซ้ำ|ติด)(?:กับ|กัน|อะไร|ใคร|แล้ว|ละ|{_POLITE})*|(?:อืม+|อือ+|เออ+|อ๋อ|อ้อ|อ่า|เอ่อ)(?:{_POLITE})*|(?:ช่าง(?:มัน|เถอะ|หัวมัน)|ไม่เป็นไร|(?:เอา|ขอ)?(?:พอ)?(?:แค่|เท่า)นี้(?:พอ|ก่อน)?)(?:ก่อน|แล้ว|{_POLITE})*|(?:รับทราบ)?ข้อสังเกต(?:ทุกข้อ|ช่างมัน|ไม่เป็นไร|ก่อน|แล้ว|{_POLITE})*|{_FILES_LATER}(?:{_POLITE})*",
    re.IGNORECASE,
)
_MAY_FOLLOW = pattern_of(
    rf"(?:{_FILES_LATER}|จะได้(?:จบ|เสร็จ)\S*(?:\sไป)?|(?:ผอ\.?|หัวหน้า|นาย|ท่าน)\s*(?:เร่ง|ยืนรอ)\S*|รีบ\S*|เดี๋ยว(?:ค่อย|จะ|กลับ|มา|ไป)*ทำ(?:อีก|ที่เหลือ|อันที่)\S*|ด่วน\S*|ขอบคุณ\S*)"
    rf"(?:{_POLITE})*"
)
"""Words that may stand beside those that send; any others leave open whether somebody sends now."""
_FOR_WHOM = pattern_of(
    r"(?<=ส่ง)(?:ไป|ต่อ|เรื่อง|รายงาน)*(?:ให้|ถึง)\s?(?:ทาง|ท่าน)?\s?(?:ผอ\.?|หัวหน้า|ผู้(?:อำนวยการ|บังคับบัญชา|อนุมัติ)|นาย|ท่าน|พี่)(?:เขา|เค้า)?"
    rf"\s?(?:พิจารณา|อนุมัติ|ตรวจ|ดู)(?:ต่อ|ด้วย|ได้|เลย|ให้|{POLITE})*(?=[\s,]|$)"
)
"""For what it is sent: `ส่งให้ ผอ. พิจารณา`."""
_KEEPS = pattern_of(
    rf"{_AGREES.pattern}(?:ลง|เก็บ|จด|เซฟ)(?:เป็น(?:รายงาน|บันทึก|หลักฐาน))?(?:ไว้|ไป|ให้|ได้)*(?:เลย|ตามนี้|แบบนี้|แล้วกัน|ละกัน|โลด)(?:{_POLITE})*",
    re.IGNORECASE,
)
"""It sends where the card's button only keeps: `ลงไว้เลยครับ`."""
_GAP = pattern_of(r"[\s,.!]+")
_KEEPER = "บันทึก"
"""The label of a button that only keeps."""


def plainly_sends(flow: Flow, text: str) -> bool:
    """Tells whether words send what stands there and leave nothing open. All others are shown the
    button: an official report is not sent by what somebody only tells."""
    names = " ".join((flow.confirm_label, flow.title, *flow.opens_on))
    clauses = [each for each in _GAP.split(_FOR_WHOM.sub("", text)) if each]
    does = (n for n, e in enumerate(clauses) if _sends(e, names) or _does_it(flow, e))
    at = next(does, None)
    if at is None:
        return False
    before, more = clauses[:at], " ".join(clauses[at + 1 :])
    if not all(_MAY_STAND_BEFORE.fullmatch(each) for each in before):
        return False
    return not more or bool(_AT_ONCE.search(clauses[at]) and _MAY_FOLLOW.fullmatch(more))


def without_sending(flow: Flow, text: str) -> str:
    """Returns what stands before the last words of a text, which plainly send; "" if none do, or
    nothing stands before them."""
    begins = [found.start() for found in _WORD.finditer(text)]
    for at in begins[1:][-_MOST_LAST:]:
        if len(text) - at <= _LONGEST_LAST and plainly_sends(flow, text[at:]):
            return text[:at].strip()
    return ""


_WORD = pattern_of(r"\S+")
_MOST_LAST, _LONGEST_LAST = 6, 120
"""So many words at the end of a text, and letters, may be those that send."""
_DOES_IT = pattern_of(
    rf"{_AGREES.pattern}(?P<verb>[ก-๙]{{2,12}}?)(?:ให้|ไป|ได้)*(?:เลย|โลด|ตามนี้|แบบนี้)(?:{_POLITE})*",
    re.IGNORECASE,
)
"""Somebody orders it at once by its verb: `แต่งตั้งเลยค่ะ` appoints a working group."""
_OTHER_DEEDS = pattern_of("ยกเลิก|เลิก|ลบ|ตัด|ถอน|ปิด|ออก|แก้|เปลี่ยน|เลื่อน|เพิ่ม|เอา|พ้น|ย้าย|ขอ")
"""They may also be meant for the card, for a text on it, or for its end."""


def _does_it(flow: Flow, clause: str) -> bool:
    found = _DOES_IT.fullmatch(clause)
    if found is None or _OTHER_DEEDS.match(found["verb"]):
        return False
    names = (flow.confirm_label, flow.title.removeprefix("การ"), *flow.opens_on)
    return any(name.startswith(found["verb"]) for name in names)


def _sends(clause: str, names: str) -> bool:
    """Tells whether the words send, and name nothing else than what the card is about."""
    if _KEEPER in names and _KEEPS.fullmatch(clause) is not None:
        return True
    found = _SENDS.fullmatch(clause)
    return found is not None and (found["what"] is None or found["what"] in names)
