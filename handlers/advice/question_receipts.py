"""Finds the codes of questions (`K-…`) in typed words."""

from __future__ import annotations

from handlers.complaints import receipt_codes
from handlers.understand.patterns import pattern_of
from models.advice.advice_texts import CODE
from models.codes import short_code
from models.errors import Refusal

_FOUND = pattern_of(
    r"(?<![0-9A-Za-z])[KkＫｋ](?:[\s\-‐-―−_.]*[0-9A-Za-z๐-๙０-９]){11,13}(?![0-9A-Za-z])"
)
_ASKING = pattern_of(
    "(?:ขอ|ช่วย|อยาก|จะ|ดู|เปิด|ติดตาม|ตาม|เช็ค|เช็ก|สถานะ|ผล|คำตอบ|คำถาม|ของ|รหัส|คือ|นี้|หน่อย|ด้วย|ครับ|ค่ะ|คะ|\\s)*"
)


_TRIED = pattern_of(
    r"(?=.*?(?:ตาม|ดู|เช็ค|เช็ก|คำถาม|คำตอบ))(?:ติดตาม|ตาม|ดู|เช็ค|เช็ก|รหัส|คำถาม|คำตอบ|\s)+(?P<code>[Kk][\s\-‐-―−_.]*[0-9A-Za-z๐-๙\s\-‐-―−_.]{2,30})"
)


def code_in(text: str) -> str | None:
    """Returns the part of the text that is a question's code, correct or nearly so, or None."""
    found = (each[0] for each in _FOUND.finditer(text))
    return next((each for each in found if CODE.looks_like(each)), None)


def tried(text: str) -> str | None:
    """Returns what is left of words that ask for a code, if it begins as a question's code does but
    is none: `K-1234` of `ติดตาม K-1234`. A poster's code, which may begin with K, too, is no try."""
    found = _TRIED.fullmatch(text.strip())
    if found is None or short_code.is_code(short_code.read_code(found["code"])):
        return None
    return found["code"]


def is_code(text: str) -> bool:
    """Tells whether the text is a code with the right check sign, known or not."""
    try:
        CODE.read(text)
    except Refusal:
        return False
    return True


def asks_for(text: str) -> bool:
    """Tells whether the text is a code with at most words that ask for its question."""
    code = code_in(text)
    return code is not None and _ASKING.fullmatch(text.replace(code, " ")) is not None


def guarded(read: receipt_codes.Reads) -> receipt_codes.Reads:
    """Returns a reader that refuses words with a code of either sort and else reads as `read`."""
    return receipt_codes.guarded(read, lambda text: code_in(text) is not None)
