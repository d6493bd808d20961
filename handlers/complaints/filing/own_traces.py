"""Finds what reveals a complainant within their words: their own name, and what they tell of
themselves."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise_lines

_I = rf"(?:{ME_OR_US})"
_NO_NAME = (
    r"(?!เสีย|ไม่|อะไร|ใคร|ผิด|เล่น|นี้|เดิม|ก็|ขอ|ต้อง|จะ|ได้|ใน|เรา|เขา|เค้า|คน|ผู้|ของ|ที่"
    r"|ไป|มา|ลง|ออก|หาย|ถูก|โดน|เป็น|อยู่|มี|และ|กับ|นะ|ค่ะ|ครับ|ด้วย|แล้ว)"
)
_NAME = r"[ก-๎]{2,30}"
_SURNAME = (
    r"(?:\s(?:นามสกุล\s?)?(?!ไม่|ขอ|และ|แต่|เป็น|อยู่|โดน|ถูก|ทำ|ที่|เมื่อ|โทร|ค่ะ|ครับ)"
    r"[ก-๎]{3,30}(?=$|[\s,]))?"
)
_TITLE = pattern_of(r"^(?:นางสาว|นาย|นาง|ดร\.|น\.ส\.|ว่าที่\s?(?:ร\.ต\.|ร้อยตรี)(?:หญิง)?)\s*")
_OWN_NAME = pattern_of(
    rf"(?<!เอา)(?<!ลง)(?<!ใช้)(?:{_I}\s?(?:มี)?ชื่อ(?:จริง)?(?:ว่า|คือ)?\s?|ชื่อ(?:ของ)?{_I}\s?(?:คือ|ว่า|:)\s?){_NO_NAME}{_NAME}{_SURNAME}"
)
_OWN_TITLED = pattern_of(
    rf"{_I}\s?(?:คือ|ชื่อ)?\s?(?:นางสาว|นาย|นาง(?!าน)|น\.ส\.|ดร\.)\s?{_NO_NAME}(?!ช่าง|จ้าง|หน้า|ทหาร|แพทย์|ก(?:ฯ|เทศ|รัฐ)){_NAME}{_SURNAME}"
)
"""`ผมนายประชาชน ทดลอง`"""
_CONTACT = pattern_of(
    r"(?:(?:เบอร์)?(?:โทร(?:ศัพท์)?\.?|เบอร์|มือถือ)\s?)?"
    r"(?<![\d-])0\d{1,2}[- ]?\d{3,4}[- ]?\d{3,4}(?![\d-])"
    r"|[\w.+-]+@[\w-]+(?:\.\w+)+"
)
_HERSELF = pattern_of(
    rf"{_I}\s?(?:เอง)?(?:เคย|ก็|\s)*(?:เป็น(?:คน|ผู้|เจ้าหน้าที่|ลูกน้อง|เลขา)|ทำหน้าที่|ทำงาน(?:อยู่)?(?:ที่|ใน|กับ)|อยู่(?:ที่)?(?:สำนัก|กลุ่ม|กอง|ห้อง|ฝ่าย|โต๊ะ))[ก-๎\d]{{0,40}}"
)
_ENDS_IN_HERSELF = pattern_of(
    rf"(?<=\S)\s+(?:คือ|เพราะ|พอดี|\s)*{_HERSELF.pattern}(?:[ค-น]\S{{1,3}})?\s*$"
)
_BESIDE_HER = pattern_of(
    rf"เดียวกับ{_I}|เดียวกัน|(?:หัวหน้า|เจ้านาย|ผู้บังคับบัญชา|ผอ\.?|เพื่อน|ญาติ|แฟน|พี่|น้อง)\S{{0,12}}?(?:ของ)?{_I}(?![ก-๎])|ใกล้{_I}|โต๊ะ{_I}"
)


def own_name(context: Context, told: Sequence[str]) -> str:
    """Returns the words that say the complainant's name; "" if none do."""
    for words in told:
        plain = normalise_lines(words)
        found = _OWN_NAME.search(plain) or _OWN_TITLED.search(plain)
        if found is not None:
            return found[0].strip()
    return _of_the_roster(context, told)


def contact(told: Sequence[str]) -> str:
    """Returns the first telephone number or e-mail address in the words, whoever's it is; or ""."""
    found = (_CONTACT.search(normalise_lines(each)) for each in told)
    return next((each[0].strip() for each in found if each is not None), "")


def _of_the_roster(context: Context, told: Sequence[str]) -> str:
    """Returns the whole name by which the roster knows who writes, if it stands in the words."""
    if context.person is None:
        return ""
    whole = " ".join(context.person.name.split())
    for name in (whole, _TITLE.sub("", whole)):
        if " " in name and any(name in normalise_lines(each) for each in told):
            return name
    return ""


def of_herself(told: Sequence[str]) -> str:
    """Returns the first words by which somebody tells what they are: `เราเป็นคนทำใบเบิก`; or ""."""
    found = (_HERSELF.search(normalise_lines(each)) for each in told)
    return next((each[0].strip() for each in found if each is not None), "")


def before_herself(words: str) -> str:
    """Returns what stands before a last clause that tells what the speaker is: `ปลอดภัยแน่นะครับ
    ผมเคยทำงานที่นั่น`; "" where none does."""
    plain = normalise_lines(words)
    found = _ENDS_IN_HERSELF.search(plain)
    return plain[: found.start()].strip() if found is not None else ""


def describes_herself(words: str) -> bool:
    """Tells whether words beside a wish tell where the complainant stands."""
    plain = normalise_lines(words)
    return _HERSELF.search(plain) is not None or _BESIDE_HER.search(plain) is not None
