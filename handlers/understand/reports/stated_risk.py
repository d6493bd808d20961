"""Finds the risk and the results of a report in a typed line: words that stand apart.

`จัดอบรมเรื่องความเสี่ยงสีแดง` is about something else; `ไม่มีความเสี่ยง` between spaces is an answer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.reports.stated_status import POLITE

_RISK = "(?:มี)?(?:ระดับ)?(?:ความ)?เสี่ยง(?:การทุจริต|ทุจริต)?(?:ของกิจกรรมนี้|ของกิจกรรม)?"
_LEVEL = r"\s?(?:อยู่)?(?:ใน|ที่)?(?:ระดับ|เป็น|คือ)?\s?(?:สี)?"
_COLOURS = {"เขียว": "green", "เหลือง": "yellow", "แดง": "red"}
_HEIGHTS = {"ต่ำ": "green", "น้อย": "green", "ปานกลาง": "yellow", "กลาง": "yellow", "สูง": "red"}
_APART = pattern_of(
    r"(?<![^\s(,.:;/])(?:และ|แต่|แล้วก็|ก็)?(?:"
    r"(?P<none>(?:ความ)?เสี่ยง(?:การทุจริต)?\s?(?:ก็)?ไม่(?:มี|พบ|เกิด)(?:เลย)?|(?:ยัง)?ไม่(?:ได้)?(?:มี|พบ|เกิด)(?:ประเด็น|เหตุ)?(?:ความ)?เสี่ยง(?:การทุจริต|ทุจริต)?(?:ใด|ใดๆ|อะไร|เลย)?)"
    rf"|{_RISK}{_LEVEL}(?:(?P<colour>เขียว|เหลือง|แดง)|(?P<height>ต่ำ|น้อย|ปานกลาง|กลาง|สูง))(?:มาก)?"
    r"|(?P<both>(?:ผล|ผลผลิต\s?(?:และ)?\s?ผลลัพธ์)?(?:ได้|เป็นไป|บรรลุ)ตามแผน(?:ทั้งสองข้อ|ทั้งคู่|ทั้งหมด|ทุกข้อ|ทุกประการ|ทุกอย่าง|หมด(?!เขต|อายุ)(?:ทุกข้อ|ทุกอย่าง)?|ทั้งผลผลิต\s?(?:และ|กับ|ทั้ง)?\s?ผลลัพธ์))"
    r"|(?P<every>(?:ผล)?(?:ทุกอย่าง|ทั้งหมด)\s?(?:ก็)?(?:ได้|เป็นไป|บรรลุ)?ตาม(?:แผน|เป้าหมาย|เป้า)(?:ที่กำหนด|ที่วางไว้)?)"
    r"|(?:ส่วน|ด้าน)?(?P<each>ผลผลิต\s?(?:และ|กับ)?\s?ผลลัพธ์|ผลผลิต|ผลลัพธ์)\s?(?:ก็)?(?:ได้|เป็นไป|บรรลุ)?ตาม(?:แผน|เป้าหมาย|เป้า)(?:ที่กำหนด|ที่วางไว้)?"
    r"(?:เหมือนกัน|เช่นกัน|ด้วย|ทั้งหมด|ทุกอย่าง|หมด)?"
    rf")(?:แล้ว|เลย|แหละ)*{POLITE}(?![^\s),.;:/])"
)

_EXCEPTED = pattern_of(r"\s*(?:แต่(?!ละ|\s?ผล)|ยกเว้น|เว้น|ขาด|เหลือ)")
_DENIED_AT_END = pattern_of(rf"\s(?:ไม่ใช่|มิใช่|ไม่)\s?(?:สี)?(?:เขียว|เหลือง|แดง){POLITE}$")
_COLOUR_AT_END = pattern_of(rf"\s(?:สี)?(?P<colour>เขียว|เหลือง|แดง){POLITE}$")


@dataclass(frozen=True)
class StatedResults:
    """The risk and the results stated in a line."""

    risk: str | None = None
    """A colour that is named, or green if there is no risk."""
    likely_risk: str | None = None
    """The colour that a height (ต่ำ, สูง) seems to mean."""
    as_planned: tuple[str, ...] = ()
    """`output` and `outcome`, where they are stated to be as planned."""
    spans: tuple[tuple[int, int], ...] = ()
    """The places of these words."""


def stated_results(flat: str) -> StatedResults:
    """Returns what one normalised line states; of two colours none."""
    sure: set[str] = set()
    heights: set[str] = set()
    planned: list[str] = []
    spans = []
    for found in _APART.finditer(flat):
        spans.append((found.start(), found.end()))
        sure |= {"green"} if found["none"] else set()
        sure |= {_COLOURS[found["colour"]]} if found["colour"] else set()
        heights |= {_HEIGHTS[found["height"]]} if found["height"] else set()
        planned += _planned(found)
    risk = sure.pop() if len(sure) == 1 else None
    likely = heights.pop() if risk is None and len(heights) == 1 else None
    return StatedResults(risk, likely, tuple(dict.fromkeys(planned)), tuple(spans))


def risk_at_end(flat: str) -> tuple[str, str | None] | None:
    """Returns the surely named risk that stands alone at the end, behind the words before it:
    `20,000 / 18,000 ไม่มีความเสี่ยง`. A bare colour counts too; one that is only denied
    (`… ไม่ใช่ สีเขียว`) names no risk, so that the second is None."""
    denied = _DENIED_AT_END.search(flat)
    if denied is not None:
        before = flat[: denied.start()]
        return risk_at_end(before) or (before, None)
    bare = _COLOUR_AT_END.search(flat)
    if bare is not None:
        return flat[: bare.start()], _COLOURS[bare["colour"]]
    stated = stated_results(flat)
    if stated.risk is None or len(stated.spans) != 1 or stated.spans[0][1] != len(flat):
        return None
    return flat[: stated.spans[0][0]].strip(), stated.risk


def without_outcome(text: str) -> str:
    """Returns a text without the words at its end that say the outcome alone to be as planned."""
    for found in _APART.finditer(text.replace("\n", " ")):
        if found["each"] == "ผลลัพธ์" and not text[found.end() :].strip(" ."):
            return text[: found.start()].rstrip(" ,\n")
    return text


def _planned(found: re.Match[str]) -> Iterator[str]:
    if _EXCEPTED.match(found.string, found.end()):
        return  # not all is: `ได้ตามแผนทั้งสองข้อ แต่ข้อสองยังไม่ครบ`
    each = "ผลผลิตผลลัพธ์" if found["both"] or found["every"] else found["each"] or ""
    if "ผลผลิต" in each:
        yield "output"
    if "ผลลัพธ์" in each:
        yield "outcome"
