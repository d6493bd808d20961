"""Reads what a receiver says of who came with a case: whether they let their name be told, and what
it is. `เค้าไม่อยากให้บอกชื่ออ่ะค่ะ`, `คำชม แต่ไม่ต้องใส่ชื่อนะคะ`."""

from __future__ import annotations

from handlers.complaints import complaint_said
from handlers.complaints.complaint_words import KIND
from handlers.complaints.filing.heard.protection_wishes import read_wish
from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear
from models.complaints.complaint import ANONYMOUS, NAMED, RECEIVER_ONLY

_LONGEST = 120
_KINDS = {
    fold(word): kind for kind, label in KIND.items() for word in (label, *complaint_said.KIND[kind])
}
_ONLY_TELLS = {"บอกชื่อ", "ให้ชื่อ", "ลงชื่อ"}
SPEAKS_SAID = {
    how: tuple(word for word in words if word not in _ONLY_TELLS)
    for how, words in complaint_said.IDENTITY.items()
}
"""How people say the choices; who told a name (`เขาบอกชื่อมา`) does not yet let it be told on."""
_CAME = (
    r"(?:ผู้แจ้ง|ผู้ร้อง(?:เรียน)?|(?:คน|ผู้)(?:ที่)?(?:โทร|แจ้ง|ร้อง(?:เรียน)?|มา|ชม|ให้ข้อมูล)(?:มา)?|เจ้าตัว"
    r"|เขา|เค้า|แก|(?:คุณ)?(?:ลุง|ป้า|น้า|พี่|น้อง)|ชาวบ้าน|ประชาชน)"
)
_ENDS = (
    rf"(?:เลย|ด้วย|ไว้|มา|แล้ว|ก่อน|ที|หน่อย|แหละ|ดีกว่า|เหมือนกัน|ไง|{_CAME}(?:ขอ|ฝาก|กำชับ)(?:ไว้|มา)"
    rf"|{POLITE}|[\s,])*"
)
_FOR_FEAR = r"(?:(?:เพราะ)?กลัว[^\s,]{0,40}[\s,]*)?"
_LEADS = (
    rf"(?:แต่|และ|แล้ว|ว่า|ก็|คือ|เลย|จึง|อ๋อ|อ้อ|เอ่อ|งั้น|บอก(?:ชื่อ)?(?:มา|ไว้|ทีหลัง)*(?=ว่า)|ฝาก|ขอ(?:ร้อง)?|ช่วย"
    rf"|{_CAME}|{POLITE}|[\s,])*"
)
_WILL = r"(?:ยอม|อยาก|ให้|ได้|ต้อง|การ|ประสงค์|สะดวก|กล้า|พร้อม|ขอ|จะ|ที่|ไป)*"
_NAME = r"(?:ชื่อ(?:จริง|แซ่|เสียง|-?\s?สกุล|นามสกุล)*|นาม|ตัวตน|ตัว)"
_TELLS = r"(?:บอก|เปิดเผย|ระบุ|ใส่|ลง|แสดง|ออก|ให้|โชว์|ใช้|ทิ้ง|แจ้ง|เอ่ย|เปิด)"
_WHO_THEY_ARE = rf"(?:ว่า)?(?:{_CAME})?(?:เป็น|คือ)(?:ใคร|{_CAME}|คน(?:แจ้ง|ร้อง|โทร))"
_OF_THEM = rf"(?:ของ)?(?:{_CAME})?(?:กับ|ให้)?(?:ใคร(?:ๆ)?(?:รู้|ทราบ|เห็น)?)?"
_HIDES = pattern_of(
    rf"{_LEADS}{_FOR_FEAR}{_LEADS}(?:"
    rf"(?:ไม่|อย่า(?:เพิ่ง)?|ห้าม|งด){_WILL}(?:{_TELLS}(?:{_NAME}|{_WHO_THEY_ARE}){_OF_THEM}|เปิดเผย{_OF_THEM}"
    rf"|(?:ใคร|คนอื่น)(?:ๆ)?(?:รู้|ทราบ)(?:ชื่อ|{_WHO_THEY_ARE})?)"
    rf"|(?:ปิด|ปกปิด|ซ่อน|สงวน)(?:{_NAME}|ไว้){_OF_THEM}|(?:ขอ)?(?:เป็น)?(?:นิรนาม|ความลับ)"
    rf"|ไม่ประสงค์(?:จะ)?ออกนาม){_ENDS}"
)
_ME = rf"(?:{ME_OR_US}|พี่|(?:ผู้|คน|เจ้าหน้าที่(?:ที่)?)รับ(?:เรื่อง|สาย))"
_TO_ME_ALONE = pattern_of(
    rf"{_LEADS}(?:(?:บอก|เปิดเผย|ให้)ชื่อ)?(?:ได้)?(?:ให้|กับ|แก่)?(?:แค่|เฉพาะ)?{_ME}(?:ได้)?(?:รู้|ทราบ|เห็น)?(?:ชื่อ)?(?:ได้)?"
    rf"(?:คนเดียว|เท่านั้น|อย่างเดียว|พอ){_ENDS}"
    rf"|{_LEADS}(?:บอก|ให้)ชื่อ(?:มา|ไว้|กับ{_ME}|{_ME})*(?:แล้ว)?\s*(?:แต่)(?:ว่า)?(?:ไม่|อย่า|ห้าม){_WILL}"
    rf"(?:บอก|เปิดเผย)(?:ต่อ)?(?:ใคร|คนอื่น)(?:ต่อ)?{_ENDS}"
)
_MAY_BE_TOLD = pattern_of(
    rf"{_LEADS}(?:ยินดี|ยอม|อนุญาต|สะดวก|ไม่กลัว|\s)*(?:ให้)?{_TELLS}{_NAME}(?:ของ)?(?:{_CAME})?ได้{_ENDS}"
    rf"|{_LEADS}(?:ยินดี|ยอม|อนุญาต|สะดวก)(?:ให้)?(?:ที่จะ)?{_TELLS}{_NAME}{_ENDS}"
)
_KIND_AND = pattern_of(
    rf"(?P<kind>[^\s,]{{2,24}}?)(?:{POLITE})?(?:\s*(?:แต่|และ|แล้ว)(?:ว่า)?|(?<=[คจนง]ะ)\s+|(?<=ับ)\s+|\s+(?=ไม่|อย่า|ห้าม|{_CAME}))\s*(?P<rest>\S.*)"
)
_IS_CALLED = pattern_of(
    rf"(?:แต่|และ|แล้ว|{POLITE}|\s)*{_CAME}+(?:เพิ่ง|มา)?(?:บอก|ให้|แจ้ง)?(?:ชื่อ)?(?:ไว้|มา|ทีหลัง|ตอนท้าย|ด้วย|\s)*(?:ว่า|คือ|เป็น|ชื่อ|\s)+"
    rf"(?P<who>(?:คุณ|นาย|นางสาว|นาง|น\.ส\.)\s?[ก-๎]{{2,30}}?(?:\s[ก-๎]{{2,40}}?)?){_ENDS}"
)


def read_speaks(text: str, _context: Context, _answers: Answers) -> str:
    """Returns how the name of who came is to be told (`complaint.IDENTITIES`); raises Unclear."""
    found = how_named(text)
    if not found:
        raise Unclear("กรุณากดปุ่มว่าผู้แจ้งให้เปิดเผยชื่อหรือไม่ หากผู้แจ้งไม่ได้บอกชื่อ กด “ไม่เปิดเผยชื่อ”")
    return found


def says_speaks(text: str) -> bool:
    """Tells whether the words say nothing but how that name is to be told."""
    return bool(how_named(text))


def how_named(text: str) -> str:
    """Returns how the whole text wants the name of who came to be told; "" for other words."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return ""
    if _TO_ME_ALONE.fullmatch(plain):
        return RECEIVER_ONLY
    if _HIDES.fullmatch(plain):
        return ANONYMOUS
    if _MAY_BE_TOLD.fullmatch(plain):
        return NAMED
    wish = read_wish(plain)
    return wish.identity if wish is not None and wish.alone and not wish.without else ""


def told_behind_kind(text: str) -> dict[str, str]:
    """Returns the answers of words that name the kind of a case and then tell of who came; none for
    other words: `เบาะแสทุจริตค่ะ แต่คนโทรบอกชื่อว่าคุณสมมติ`."""
    plain = normalise(text)
    found = _KIND_AND.fullmatch(plain) if len(plain) <= _LONGEST else None
    kind = _KINDS.get(fold(found["kind"])) if found is not None else None
    if found is None or kind is None:
        return {}
    called = _IS_CALLED.fullmatch(found["rest"])
    if called is not None:
        return {"kind": kind, "who": called["who"].strip()}
    named = how_named(found["rest"])
    return {"kind": kind, "speaks": named} if named else {}
