"""Answers in a report whether the state of the work was told already, and what a bare `ยังไม่มี`
at the budget means."""

from __future__ import annotations

from decimal import Decimal

from handlers.conversation.flow import Answers, Heeded
from handlers.reports.report_words import STATUS, percent_words
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 90
_MAY = pattern_of("แล้ว|ไม่มี")
"""A turn of a report asks this of each sentence: one look for both."""
_LED = rf"(?:อ๋อ|อ้อ|เอ่อ|เมื่อกี้|ตะกี้|ก่อนหน้านี้|อันนี้|คือ|ก็|{ME_OR_US}|{POLITE}|\s)*"
_SHARE = (
    r"(?:ครึ่ง(?:นึง|หนึ่ง|ทาง)?|(?:ร้อยละ\s?)?\d{1,3}\s?(?:%|เปอร์เซ[็]?น(?:ต์|ต)?)?|ร้อยละ|เปอร์เซ็นต์|สถานะ)"
)
_TOLD_ALREADY = pattern_of(
    rf"{_LED}(?P<what>{_SHARE})(?:นี่|นี้|น่ะ|อะ|อ่ะ|ก็|\s)*(?:{ME_OR_US})?(?:บอก|ใส่|ตอบ|กรอก|พิมพ์|ลง|แจ้ง)(?:ไป|ไว้)*(?:แล้ว|ละ)?(?:ใช่)?\s?(?:{WHETHER}|หรือยัง|ยัง)"
    rf"(?:{POLITE}|\s)*(?:\d{{1,3}}\s?(?:%|เปอร์เซ[็]?น(?:ต์|ต)?)?)?(?:{POLITE}|[\s?])*"
)
_NONE_YET = pattern_of(rf"{_LED}(?:ยัง)?ไม่มี(?:เลย|อะไร|{POLITE}|\s)*")
_YES_TOLD = "ใช่ บันทึกไว้แล้วว่า “{}” ตอบข้อด้านล่างต่อได้เลย"
_ANOTHER = "ที่บันทึกไว้คือ “{}” หากจะแก้ พิมพ์ เช่น “แก้ร้อยละเป็น 60” ข้อความนี้ยังไม่ได้เก็บ"
_NOT_TOLD = "ยังไม่ได้บันทึกร้อยละ สถานะคือ “{}” หากจะแก้ พิมพ์ เช่น “แก้สถานะ”"
_FIGURES = pattern_of(r"\d{1,3}")
_WHICH_NONE = (
    "ข้อนี้ถามงบประมาณ ข้อความนี้ยังไม่ได้เก็บเป็นคำตอบ หากไม่ใช้งบ กด “ไม่ใช้งบประมาณ” "
    "หากได้รับงบแล้วแต่ยังไม่เบิก พิมพ์ เช่น 5,000 / 0"
)


def heeds(text: str, at: str, answers: Answers) -> Heeded | None:
    """Returns what is said; nothing of the words is an answer. None for other words."""
    if len(text) > _LONGEST or _MAY.search(text) is None:
        return None
    plain = without_polite_ending(normalise(text))
    told = _already(plain, answers)
    if not told and at == "budget" and _NONE_YET.fullmatch(plain):
        told = _WHICH_NONE if plain.startswith("ยัง") else ""
    return Heeded(told=told, never_added=True) if told else None


def _already(plain: str, answers: Answers) -> str:
    """Says whether the state of the work was told, and which."""
    status = answers.get("status")
    if status is None or not _TOLD_ALREADY.fullmatch(plain):
        return ""
    percent = answers.get("percent", _WHOLE if status == "done" else None)
    if percent is None:
        return (_NOT_TOLD if _OF_SHARE.search(plain) else _YES_TOLD).format(STATUS[status])
    words = STATUS[status] if status == "done" else percent_words(Decimal(percent))
    return _stands(plain, answers) or (_YES_TOLD if _same(plain, percent) else _ANOTHER).format(
        words
    )


def _same(plain: str, percent: str) -> bool:
    """Tells whether the share that is named stands so."""
    figures = {*_FIGURES.findall(plain), *(["50"] if "ครึ่ง" in plain else [])}
    return all(Decimal(each) == Decimal(percent) for each in figures)


def _stands(plain: str, answers: Answers) -> str:
    """Says where a bare figure stands in what was told: `45 ใส่ไปแล้วใช่ไหม`."""
    if _OF_SHARE.search(plain) or not (figures := _FIGURES.findall(plain)):
        return ""
    counted = pattern_of(rf"(?<![\d.,]){figures[0]}(?![\d.,]*\d)\s?\S{{0,20}}")
    told = (str(answers.get(each, "")) for each in ("narrative", "output", "outcome"))
    found = next(filter(None, map(counted.search, told)), None)
    return _YES_TOLD.format(found[0].strip()) if found is not None else ""


_WHOLE = "100"
_OF_SHARE = pattern_of("ครึ่ง|ร้อยละ|เปอร์|%|สถานะ")
