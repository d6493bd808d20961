"""Receipts' codes among typed words: found, and kept from whoever else reads; opens no case."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.complaints.sealed import case_codes
from models.errors import Refusal

Reads: TypeAlias = Callable[[str, Context, Answers], Any]
"""How a step reads typed words (`handlers.conversation.flow.Step.read`)."""

WITHOUT_CODE = (
    "ข้อความนี้มีรหัสติดตามอยู่ด้วย จึงยังไม่ได้เก็บและไม่ได้ส่งถึงใคร เพราะผู้ที่มีรหัสจะเปิดเรื่องของท่านได้\n"
    "กรุณาพิมพ์ใหม่โดยไม่ใส่รหัส"
)

_RUN = re.compile(r"[0-9A-Za-z๐-๙０-９Ａ-Ｚａ-ｚ\s\-‐-―−_.·:]+")
_LETTER = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]")
_WORD = re.compile(r"[^\W_]+")
_ASKS_FOR = re.compile(
    "(?:ขอ|ช่วย|อยาก|จะ|ดู|เปิด|ติดตาม|ตาม|เช็ค|เช็ก|สถานะ|ความคืบหน้า|ผล|ข้อ|เรื่อง|ร้องเรียน|เบาะแส|รหัส|โค้ด|คือ"
    "|ของ|ผม|ดิฉัน|หนู|ฉัน|นี้|นี่|อีกครั้ง|อีก|ใหม่|อื่น|ด้วย|ที่|หมายเลข|เลข|ครับ|ค่ะ|คะ)*"
)
"""What may stand around a code that is only to be looked up (folded, the code taken out)."""


def code_in(text: str) -> str | None:
    """What stands in the text as a receipt's code, rightly typed or not quite; None if nothing.

    It has a letter at least: two telephone numbers one after the other are none.
    """
    found = [*(run[0] for run in _RUN.finditer(text)), *text.split()]
    return next((each.strip() for each in found if _may_be_code(each)), None)


def _may_be_code(text: str) -> bool:
    return _LETTER.search(text) is not None and case_codes.looks_like_code(text)


def is_code(text: str) -> bool:
    """Whether the whole text is a code with the right check sign, known or not."""
    if _LETTER.search(text) is None:
        return False
    try:
        case_codes.read_code(text)
    except Refusal:
        return False
    return True


def asks_for(text: str) -> bool:
    """Whether the text is a code, right or not quite, with no more around it than words that ask
    for its case: nothing that anybody else is to read."""
    code = code_in(text)
    return code is not None and _ASKS_FOR.fullmatch(fold(text.replace(code, " "))) is not None


def holds_code(text: str) -> bool:
    """Whether a code, right or not quite, stands anywhere in the text: nobody else may read it."""
    if code_in(text) is not None:
        return True
    return any(is_code(each) for run in _RUN.finditer(text) for each in _of_a_codes_length(run[0]))


def _of_a_codes_length(run: str) -> Iterator[str]:
    """Words of the run that follow one another and have as many signs together as a code."""
    words = _WORD.findall(run)
    for first in range(len(words)):
        taken = ""
        for word in words[first:]:
            taken += word
            if len(taken) >= case_codes.LENGTH:
                break
        if len(taken) == case_codes.LENGTH:
            yield taken


def guarded(read: Reads) -> Reads:
    """The same reading of typed words, which refuses those that hold a code (raises Unclear)."""

    def without_code(text: str, context: Context, answers: Answers) -> Any:
        if holds_code(text):
            raise Unclear(WITHOUT_CODE)
        return read(text, context, answers)

    return without_code
