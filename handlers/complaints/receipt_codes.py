"""Finds receipts' codes in typed words and keeps them from other readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any, TypeAlias

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.calendar import BANGKOK
from models.complaints.sealed import case_codes
from models.errors import Refusal

Reads: TypeAlias = Callable[[str, Context, Answers], Any]
"""A function that reads typed words (`handlers.conversation.flow.Step.read`)."""

WITHOUT_CODE = (
    "ข้อความนี้มีรหัสติดตามอยู่ด้วย จึงยังไม่ได้เก็บและไม่ได้ส่งถึงใคร เพราะผู้ที่มีรหัสจะเปิดเรื่องของท่านได้\n"
    "กรุณาพิมพ์ใหม่โดยไม่ใส่รหัส"
)

_MISTYPED = "รหัสนี้พิมพ์ผิดอย่างน้อยหนึ่งตัว กรุณาตรวจทีละกลุ่มแล้วพิมพ์ใหม่ ครั้งนี้ไม่นับว่าลองผิด"

_RUN = pattern_of(r"[0-9A-Za-z๐-๙０-９Ａ-Ｚａ-ｚ\s\-‐-―−_.·:]+")
_LETTER = pattern_of(r"[A-Za-zＡ-Ｚａ-ｚ]")
_WORD = pattern_of(r"[^\W_]+")
_ASKS_FOR = pattern_of(
    "(?:ขอ|ช่วย|อยาก|จะ|ดู|เปิด|ติดตาม|ตาม|เช็ค|เช็ก|สถานะ|ความคืบหน้า|ผล|ข้อ|เรื่อง|ร้องเรียน|เบาะแส|รหัส|โค้ด|คือ"
    f"|ของ|{ME}|นี้|นี่|อีกครั้ง|อีก|ใหม่|อื่น|ด้วย|ที่|หมายเลข|เลข|ครับ|ค่ะ|คะ)*"
)
"""Words that may stand around a code that is only looked up (folded, without the code)."""


def code_in(text: str) -> str | None:
    """Returns the part of the text that is a receipt's code, correct or nearly so; None if there is
    none.

    It has at least one letter: two telephone numbers one after the other are no code.
    """
    found = [*(run[0] for run in _RUN.finditer(text)), *text.split()]
    coded = (e for e in found if _LETTER.search(e) is not None and case_codes.looks_like_code(e))
    return next((each.strip() for each in coded), None)


def is_code(text: str) -> bool:
    """Tells whether the whole text is a code with the right check sign, known or not."""
    if _LETTER.search(text) is None:
        return False
    try:
        case_codes.read_code(text)
    except Refusal:
        return False
    return True


def asks_for(text: str) -> bool:
    """Tells whether the text is a code, correct or nearly so, with at most words that ask for its
    case. Such a text is not meant for other readers."""
    code = code_in(text)
    return code is not None and _ASKS_FOR.fullmatch(fold(text.replace(code, " "))) is not None


def holds_code(text: str) -> bool:
    """Tells whether the text contains a code, correct or nearly so."""
    if code_in(text) is not None:
        return True
    return any(is_code(each) for run in _RUN.finditer(text) for each in _of_a_codes_length(run[0]))


def _of_a_codes_length(run: str) -> Iterator[str]:
    """Yields neighbouring words of the run that together have as many signs as a code."""
    words = _WORD.findall(run)
    for first in range(len(words)):
        taken = ""
        for word in words[first:]:
            taken += word
            if len(taken) >= case_codes.LENGTH:
                break
        if len(taken) == case_codes.LENGTH:
            yield taken


def refused(refusal: Refusal, otherwise: Mapping[str, str]) -> str:
    """Says why a code opens nothing, and what to do; wrong ones of both sorts count together.

    otherwise: by the refusal's code, what only one sort of code says.
    """
    if refusal.code == "throttled":
        until = refusal.facts["until"]
        assert isinstance(until, datetime)
        at = until.astimezone(BANGKOK)
        return (
            "ลองรหัสผิดหลายครั้ง เพื่อความปลอดภัยจึงพักการติดตามจากบัญชี LINE นี้\n"
            f"ลองใหม่ได้ตั้งแต่ {at:%H.%M} น. วันที่ {short_date(at.date())}"
        )
    return _MISTYPED if refusal.code == "mistyped_code" else otherwise[refusal.code]


def guarded(read: Reads, holds_other: Callable[[str], bool] = lambda _text: False) -> Reads:
    """Returns a reader that refuses words with a code (raises Unclear) and else reads as `read`
    does.

    holds_other: tells whether the words hold a code of another sort.
    """

    def without_code(text: str, context: Context, answers: Answers) -> Any:
        if holds_code(text) or holds_other(text):
            raise Unclear(WITHOUT_CODE)
        return read(text, context, answers)

    return without_code
