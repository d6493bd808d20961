"""Reads an order to give another answer to a question that the bot knows, with the answer and its
source if they are told: `เปลี่ยนคำตอบข้อ ส่งช้าได้ไหม เป็น ส่งช้าได้ไม่เกิน 3 วัน ที่มาหนังสือเวียน ว 12`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handlers.clinic.standing_answers import all_standing
from handlers.context import Context
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_particles

_DOES = "(?:แก้(?:ไข)?|เปลี่ยน|ปรับ(?:ปรุง)?|เพิ่ม|อัปเดต|อัพเดต)"
_ORDERS = pattern_of(
    rf"(?<!ไม่ต้อง)(?<!อย่า)(?<!ไม่){_DOES}(?:คำตอบ|คำแนะนำ)"
    rf"|คำตอบ.*(?<!ไม่)(?:จะ|ขอ|ช่วย|อยาก|ต้อง|ควร)(?:จะ|ให้)?\s?{_DOES}"
)
_WORDS = pattern_of(r"(?:(?:ให้|ขอ)?(?:ตอบ|บอก)(?:ใหม่)?ว่า|เป็น|(?:^|(?<=\s))ว่า)\s?(?P<words>\S.*)")
_SOURCE = pattern_of(r"(?:^|\s)(?:โดย)?(?:มี)?ที่มา(?:จาก|คือ|เป็น|\s|:)*(?P<source>\S.{2,})")
_ASKS = pattern_of(rf"{HOW_IN_FULL}|{WHETHER}|ที่ไหน|ตรงไหน|ใคร|เมื่อไ|ทำไม")
"""Asks how it is changed, or by whom, and changes nothing."""
_AROUND = rf"(?:หน่อย|ที|ด้วย|{POLITE}|\s)*"
_NUMBER = pattern_of(
    rf"(?:คำตอบ|คำแนะนำ)(?:ของ|คำถาม|\s)*ข้อ(?:ที่)?\s?(?P<n>\d{{1,3}})(?![\d.]){_AROUND}"
)


def ordered(context: Context, text: str) -> Mapping[str, str]:
    """Returns the topic (`t`) or the number (`n`) of the question, and the answer (`words`) and
    the source (`source`) as far as they are told; nothing of other words."""
    plain = normalise(text)
    if _ORDERS.search(plain) is None:
        return {}
    which, end = _question(context, plain)
    behind = plain[end:]
    source = _SOURCE.search(behind)
    before = behind[: source.start()] if source is not None else behind
    words = _WORDS.search(before)
    if not which or words is None and _ASKS.search(before) is not None:
        return {}
    told = {
        "words": words["words"] if words is not None else "",
        "source": source["source"] if source is not None and words is not None else "",
    }
    return {**which, **{name: kept for name, each in told.items() if (kept := _bare(each))}}


def _question(context: Context, plain: str) -> tuple[Mapping[str, str], int]:
    """Returns the question whose number or title the words name, and where that ends."""
    numbered = _NUMBER.search(plain)
    if numbered is not None:
        return {"n": numbered["n"]}, numbered.end()
    packaged, own = all_standing(context)
    found = [
        (len(title), plain.find(title) + len(title), each.topic)
        for each in (*packaged.values(), *own)
        for title in (each.title, *each.asked)
        if len(title) >= _LEAST_TITLE and title in plain
    ]
    if not found:
        return {}, 0
    _, end, topic = max(found)
    return {"t": topic}, end


_LEAST_TITLE = 8


def _bare(words: str) -> str:
    return without_particles(re.sub(r"[“”\"]", "", words).strip(" ,:"))
