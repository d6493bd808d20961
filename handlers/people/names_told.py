"""Reads the right name out of a sentence that tells it: `นามสกุลใหม่ ใจงาม`, `ชื่อผิด ต้องเป็น นาย…`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_particles

_LONGEST = 150
_QUOTED = r"[“”\"']?"
_WORD = r"[ก-๎.]{2,30}"
_TITLE = r"(?:นางสาว|นาย|นาง|น\.\s?ส\.|ดร\.|ว่าที่)"
_IS = r"(?:(?:ต้อง|ควร|ที่ถูก(?:ต้อง)?|ตอนนี้|จริงๆ|ใหม่|แก้|เปลี่ยน|ขอ|ให้|ใช้|จะ|\s)*(?:เป็น|คือ)(?:ว่า)?)"
_STILL = (
    r"(?:[\s,]+(?:แต่|ใน|ที่)*(?:ระบบ|บอ[ตท]|ไลน์|ทะเบียน|ตอนนี้|ยัง|มัน|ชื่อเดิม|ของเดิม|ของเก่า)"
    rf"(?!.*{WHETHER}).{{0,60}})?"
)
"""What stands until now is no part of the name."""
_SURNAME = pattern_of(
    rf".*นามสกุล(?:(?:ของ)?(?:{ME_OR_US}))?\s?(?:(?:ใหม่|ที่ถูก(?:ต้อง)?|จริงๆ?)(?:{_IS}|\s)|.{{0,30}}?{_IS})\s?"
    rf"{_QUOTED}(?P<name>{_WORD}){_QUOTED}(?:\s?แทน|แล้ว|\s)*{_STILL}"
)
_WHOLE = pattern_of(
    rf"(?:.*(?:{_IS}|ว่า|ใหม่)\s?|ชื่อ\s?){_QUOTED}(?P<name>(?:{_TITLE}\s?)?{_WORD}\s{_WORD}(?:\s{_WORD})?){_QUOTED}"
)
_FIRST = pattern_of(
    rf".*(?:เปลี่ยนชื่อ|ชื่อใหม่|ตอนนี้ชื่อ|เดิมชื่อ)(?:ตัว|จริง)?(?:ค่ะ|คะ|ครับ|แล้ว|นะ|\s)*(?:.{{0,30}}?(?:ตอนนี้(?:ใช้)?ชื่อ|เป็น(?:ชื่อ)?|คือ)(?:ว่า)?)?\s?{_QUOTED}(?P<name>{_WORD}){_QUOTED}(?:แทน|แล้ว|\s)*"
)
"""A new first name alone: `เปลี่ยนชื่อค่ะ ตอนนี้ชื่อ ปัญญา`; title and surname stay."""
_TITLE_TOLD = pattern_of(
    rf".*(?:คำ|คํา)นำหน้า(?:ชื่อ|นาม)?.{{0,24}}?(?:เป็น|คือ|ใช้)(?:คำว่า)?\s?{_QUOTED}(?P<title>{_TITLE}|นาวา\S{{2,5}}|ร้อย\S{{2,4}}){_QUOTED}(?:แทน|แล้ว|ให้|หน่อย|ด้วย|ที|\s)*"
)
"""`คำนำหน้าเปลี่ยนเป็นนางแล้วค่ะ`: the rest of the name stays."""
_KNOWN_TITLE = pattern_of(rf"^{_TITLE}\s?")
_NO_NAME = pattern_of(
    f"ผิด|เปลี่ยน|ถูก|แก้|อะไร|{HOW_IN_FULL}|ไหน|ใคร|เดิม|เก่า|ใหม่|สามี|ภรรยา|สะกด|พิมพ์|ระบบ|{WHETHER}|หรือ|ต้อง|ทำ|แล้ว|นามสกุล|ชื่อ"
    "|ของ(?=ผม|หนู)|ค่ะ|ครับ|ภาษา"
)
"""Words that stand where a name might, and are none."""


def right_name(text: str, known: str) -> str:
    """Returns the whole name that the words say is right; "" for others.

    known: the name as it stands, of which a new surname keeps the first words
    """
    plain = without_particles(normalise(text)) if len(text) <= _LONGEST else ""
    if "นำหน้า" in plain and (found := _TITLE_TOLD.fullmatch(plain)) is not None:
        return f"{found['title']}{_KNOWN_TITLE.sub('', known, count=1)}" if known else ""
    if "ชื่อ" not in plain and "นามสกุล" not in plain:
        return ""
    if (found := _SURNAME.fullmatch(plain)) is not None and not _NO_NAME.search(found["name"]):
        before = known.rpartition(" ")[0]
        return f"{before} {found['name']}" if before else ""
    found = _WHOLE.fullmatch(plain)
    if found is not None and not _NO_NAME.search(found["name"]):
        return found["name"]
    found = _FIRST.fullmatch(plain) if "ชื่อ" in plain else None
    if found is None or _NO_NAME.search(found["name"]):
        return ""
    return _with_first(known, found["name"])


def _with_first(known: str, first: str) -> str:
    """Returns the name with another first name; "" if nothing of it is known."""
    surname = known.rpartition(" ")[2]
    title = _KNOWN_TITLE.match(known)
    kept = title[0].strip() if title is not None else ""
    begins = _KNOWN_TITLE.match(first) is not None
    return f"{'' if begins else kept}{first} {surname}" if known else ""


_AGAIN_FIRST = pattern_of(
    r"(?:.*[\s,])?(?P<name>(?!ขึ้น|ยัง|แสดง|โชว์|เป็น)[ก-๎]{3,30})[\s,]+(?:ส่วน)?ชื่อ(?:ตัว|จริง|หน้า)?"
    r"(?:ก็|ยัง|คง|ใช้|เหมือน|ตาม|\s)*เดิม(?:\s|นะ)*"
)
"""A surname, of which the first name stays: `บอกไปแล้วไงคะ ศรีสุวรรณ ชื่อเดิม`."""
_ENDS_IN_NAME = pattern_of(
    rf"(?:.{{0,60}}?(?:[\s,:]|ชื่อ|เป็น|คือ))?{_QUOTED}(?P<name>{_TITLE}\s?[ก-๎]{{2,30}}\s[ก-๎]{{2,30}}){_QUOTED}"
)
_ONLY_THIS = pattern_of(r"[\s,]*(?:แค่นี้|เท่านี้|เท่านั้น|แค่นั้น|ตามนี้|แทน|ก็พอ|พอ|เลย|ให้|ด้วย|หน่อย|ที|นะ|\s)+$")
_OF_ANOTHER = pattern_of(
    r"สามี|ภรรยา|แฟน|แม่|พ่อ|พี่|น้อง|ลูก|เพื่อน|เก่า|เดิม|ขอบคุณ|ขอบใจ|เจ้าหน้าที่|ของเขา|ของเค้า"
)
"""Before a name it is somebody else's, or one's own of before."""
_OF_OTHERS = pattern_of(r"หัวหน้า|ผู้บังคับบัญชา|ผอ\.?|ไม่ใช่|ย้าย|ตำแหน่ง")


def told_here(text: str, known: str) -> str:
    """Returns the whole name told where a name is asked for, or was told: also a whole name with
    its title behind any words, and a surname of which the first name stays. "" for others."""
    if found := right_name(_ONLY_THIS.sub("", without_particles(normalise(text))), known):
        return found
    plain = without_particles(normalise(text)) if len(text) <= _LONGEST else ""
    plain = _ONLY_THIS.sub("", plain)
    if not plain or _OF_OTHERS.search(plain):
        return ""
    whole = _ENDS_IN_NAME.fullmatch(plain)
    if whole is not None and _OF_ANOTHER.search(plain, 0, whole.start("name")) is not None:
        return ""
    if whole is not None and not _NO_NAME.search(whole["name"]):
        return whole["name"]
    again = _AGAIN_FIRST.fullmatch(plain)
    if again is None or _NO_NAME.search(again["name"]):
        return ""
    before = known.rpartition(" ")[0]
    return f"{before} {again['name']}" if before else ""
