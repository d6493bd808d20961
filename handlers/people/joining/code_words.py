"""Reads a joining code, and the four figures of the second fact, among words around them."""

from __future__ import annotations

import re

from handlers.people.joining import said_at_joining
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.accounts import joining

_LONGEST = 200
"""Letters of a sentence in which a code is looked for."""

_PARTS = 2
"""Of a code, with a space where its hyphen stands."""

_LEAD = pattern_of(r"^(?:ลงทะเบียน|รหัส(?:ลงทะเบียน)?)[\s:：]*")

_CODES = pattern_of(
    r"(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]{4}(?P<gap>\s{0,2}[-‐-―−_.]?\s{0,2})[A-Za-z0-9]{5}(?![A-Za-z0-9])"
)
_AROUND_A_CODE = pattern_of(
    rf"(?:สวัสดี|ได้|มา|รับ|แล้ว|นี่|นี้|รหัส|โค้ด|code|ลงทะเบียน|คือ|ของ|เป็น|ใส่|ว่า|ขอ|ใช้|ด้วย|{ME_OR_US}|จาก|แอดมิน|ผู้ดูแล(?:ระบบ)?|พี่|ตาม|ที่|มัน|ขึ้น|บอก|ผิด|พิมพ์|ถูก|ต้อง|{WHETHER}|ไม่ได้|ไม่ผ่าน|ไม่ติด|ไม่เจอ|ลอง|แต่|ก็|ทำไม|ตลอด|แบบ"
    r"|ครับ|คับ|ค่ะ|คะ|ค่า|นะ|จ้า|จ้ะ|เลย|หน่อย|[\s:：,.!“”\"'()])*+",
    re.IGNORECASE,
)
"""Words of somebody who hands in a code or says that it is not taken, and of nothing else."""


def code_in(text: str) -> str:
    """Returns the only joining code within a sentence: `ได้มาแล้วค่ะ G06XA-2GM1M`; "" without one, or
    with several. Words of Latin letters alone count only if they are written as a code is."""
    found = [each for each in _CODES.finditer(normalise(text)[:_LONGEST]) if _is_written_so(each)]
    codes = {each[0] for each in found if joining.read_code(each[0]) is not None}
    return codes.pop() if len(codes) == 1 else ""


def _is_written_so(found: re.Match[str]) -> bool:
    digits = any(letter.isdigit() for letter in found[0])
    return digits or found[0].isupper() or bool(found["gap"].strip())


@read_once
def hands_in_a_code(text: str) -> bool:
    """Whether the text is a code, or a code and words that only hand it in."""
    if looks_like_a_code(text):
        return True
    code = code_in(text)
    around = normalise(text).replace(code, " ", 1) if code else ""
    return bool(code) and _AROUND_A_CODE.fullmatch(around) is not None


def looks_like_a_code(text: str) -> bool:
    """Whether the whole text has the form of a joining code, and not of words: `what is this`. Asks
    no database."""
    if len(text.split()) > _PARTS and not any(letter.isdigit() for letter in text):
        return False
    return joining.read_code(_bare(text)) is not None


def code_of(text: str) -> str:
    """Returns the code that is meant, without the words around it; words without a code as they
    are."""
    bare = _bare(text)
    return bare if joining.read_code(bare) is not None else code_in(text) or bare


def _bare(text: str) -> str:
    """Returns the code without the words around it."""
    return _LEAD.sub("", without_polite_ending(normalise(text)))


_AROUND_FIGURES = (
    r"(?:อุ๊?ย|เอ้?ย|อ้าว|โทษที|ขอโทษ(?:ที)?|(?:พิมพ์|กด|ใส่)?ผิด(?:ไป)?|ใหม่|ขอแก้|แก้เป็น|ต้องเป็น|เป็น|คือ|เลข(?:ท้าย|ประจำตัว)?|รหัส"
    rf"|(?:4|สี่)\s?ตัว(?:ท้าย|สุดท้าย)?|ของ|{ME_OR_US}|ครับ|คับ|ค่ะ|คะ|นะ|จ้า|น่าจะ"
    rf"|(?:ใช่|ถูก)(?:{WHETHER}|มะ)|\s)*"
)
_FIGURES = pattern_of(
    rf"{_AROUND_FIGURES}(?P<four>(?<![A-Za-z\d])[A-Za-z]?\d{{4}}(?!\d)){_AROUND_FIGURES}"
)


_FIGURES_FIRST = pattern_of(
    rf"{_AROUND_FIGURES}(?P<four>(?<![A-Za-z\d])[A-Za-z]?\d{{4}}(?!\d))(?:ครับ|คับ|ค่ะ|คะ|นะ|จ้า)*[\s,]+(?P<rest>\D{{6,100}})"
)
"""`D0303 ครับ แต่ชื่อในระบบสะกดผิดนะ`: the figures, and what of the row is wrong."""


def figures_beside(text: str) -> str:
    """Returns the figures beside words that something of the row is wrong; "" for other texts."""
    found = _FIGURES_FIRST.fullmatch(normalise(text)) if len(text) <= _LONGEST else None
    return found["four"] if found and said_at_joining.tells_wrong_row(found["rest"]) else ""


def only_figures(text: str) -> str:
    """Returns the four figures of words that only tell those: `อุ๊ย ผิด ๐๓๐๓ ค่ะ`; else the text.

    Other figures of a sentence would count as a wrong try.
    """
    plain = without_polite_ending(text)
    found = _FIGURES.fullmatch(plain) if len(plain) <= _LONGEST else None
    return found["four"] if found is not None else plain
