"""The question for the text of an announcement: typed or pasted, in one message or several."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Step
from handlers.conversation.questions import days_of
from handlers.messages import Card, Message, Row, Text, cut_graphemes
from handlers.pledges.administering import announcement_words
from handlers.understand.choices.common_words import Common
from handlers.understand.corrections.additions import read_addition
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import mend_typing, without_particles
from handlers.understand.unclear import Unclear
from models.calendar import fiscal_year
from models.pledges.announcement_files import LONGEST_TEXT, LONGEST_TITLE, YEAR

SO_FAR = "so_far"
"""Hidden key of the answers: the paragraphs of the messages that have come so far."""

_ASKS = (
    "พิมพ์หรือวางข้อความประกาศ ยาวเกินหนึ่งข้อความให้ส่งต่อกันได้ "
    "หรือส่งไฟล์ Word (.docx) เข้ามาในแชตนี้ ครบแล้วกด “ครบแล้ว”"
)
WORDS = "words"
"""The fact that opens a conversation with the text of a file."""

NO_FILES = (
    "ไฟล์นี้ไม่มีข้อความที่อ่านได้ จึงไม่ได้ใช้ กรุณาพิมพ์หรือวางข้อความ "
    "หรือส่งไฟล์ Word (.docx) ที่เป็นตัวอักษร ไม่ใช่รูปภาพหรือ PDF"
)
_TAIL = 80
_HEADING = pattern_of(r"(?:ประกาศ|เรื่อง|ประจำปี|สำนักงานเลขาธิการ)")
_RULE = pattern_of(r"^[\s_\-–—=.*]*$")
_LONGEST_HEADING = 200


def parts_of(text: str) -> list[str]:
    """Returns the paragraphs of a text, without drawn lines. Raises Unclear if none is left."""
    found = [each for each in announcement_words.paragraphs(text) if not _RULE.match(each)]
    if not found:
        raise Unclear("ข้อความเมื่อครู่ไม่มีตัวอักษร กรุณาพิมพ์หรือวางข้อความประกาศ")
    return found


def read(text: str, _context: Context, answers: Answers) -> Choice:
    """Adds one message to the text; the question stays, since more may follow."""
    before = answers.get(SO_FAR) or []
    more = read_addition(text) if before else None
    parts = [*before, *parts_of(more.words if more is not None else text)]
    length = len(joined(parts))
    if length > LONGEST_TEXT:
        raise Unclear(
            f"รวมแล้วยาว {length:,} ตัวอักษร รับได้ไม่เกิน {LONGEST_TEXT:,} "
            "ข้อความเมื่อครู่จึงยังไม่ได้เพิ่ม กรุณาย่อลง"
        )
    return Choice("", "", None, {SO_FAR: parts}, stays=True)


def ask(_context: Context, answers: Answers) -> Message:
    parts = answers.get(SO_FAR) or []
    if not parts:
        return Text(_ASKS)
    text = joined(parts)
    tail = cut_graphemes(parts[-1], _TAIL)
    return Card(
        f"ได้รับแล้ว {len(parts):,} ย่อหน้า",
        rows=(Row("ขึ้นต้นว่า", cut_graphemes(parts[0], _TAIL)), Row("ย่อหน้าสุดท้าย", tail)),
        note=f"รวม {len(text):,} จาก {LONGEST_TEXT:,} ตัวอักษร ส่งต่อได้ ครบแล้วกด “ครบแล้ว”",
    )


def choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    parts, none = answers.get(SO_FAR), {SO_FAR: None}
    if not parts:
        return ()
    return (
        Choice("done", "ครบแล้ว", parts, none, said=("หมดแล้ว", "เท่านี้"), means=(Common.YES,)),
        Choice("anew", "เริ่มข้อความใหม่", None, none, stays=True),
    )


def joined(parts: Sequence[str]) -> str:
    return "\n\n".join(parts)


def from_file(facts: Mapping[str, str]) -> tuple[list[str], Sequence[Message]] | None:
    """Returns the paragraphs of a Word file that the worker read, and what to say of it.

    None without a file. Raises Closed for one that is too long.
    """
    read = _read_file(facts.get(WORDS, ""))
    if read is None:
        return None
    parts = without_rules(read["words"])
    length = len(joined(parts))
    if read.get("left") or length > LONGEST_TEXT:
        raise Closed(
            Text(
                f"ไฟล์ Word นี้ยาวเกิน {LONGEST_TEXT:,} ตัวอักษร จึงยังไม่ได้ใช้ "
                "กรุณาส่งเฉพาะตัวประกาศ หรือวางข้อความ"
            ),
            keeps=True,
        )
    told = f"อ่านไฟล์ Word ได้ {len(parts):,} ย่อหน้า กรุณาตรวจก่อนเปิด"
    if read.get("tables"):
        told = f"{told}\nในไฟล์มีตาราง จึงอ่านเป็นข้อความแถวละย่อหน้า"
    return parts, [Text(told)]


def without_rules(lines: Sequence[str]) -> list[str]:
    """Returns the paragraphs of a file without drawn lines."""
    return [each for each in map(str, lines) if not _RULE.match(each)]


def _read_file(given: str) -> Mapping[str, Any] | None:
    """What the worker read; None if a button holds anything else."""
    try:
        found = json.loads(given)
    except ValueError:
        return None
    whole = isinstance(found, dict) and isinstance(found.get("words"), list) and found["words"]
    return found if whole else None


def in_year(text: str, answers: Mapping[str, Any]) -> str:
    """Returns the text with the fiscal year of its first day, where the text leaves it open."""
    days = answers.get("days")
    year = fiscal_year(days_of(days)[0]) if days else "…"
    return text.replace(YEAR, str(year))


TEXT = Step(
    name="text",
    label="ข้อความ",
    called=("เนื้อความ", "เนื้อหา"),
    ask=ask,
    read=read,
    choices=choices,
    prose=True,
    takes_questions=True,
    no_files=NO_FILES,
    free_text="the announcement's own words are typed; nothing is opened before it is confirmed",
    show=lambda value, answers: in_year(joined(value), answers),
)


# -- the title and the short name ----------------------------------------------------------------


def split_heading(parts: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Returns the heading with which a text begins, "" if it has none, and the rest."""
    words = [" ".join(part.split()) for part in parts]
    heads = (n for n, each in enumerate(words) if not _heads(each))
    count = next(heads, 0)
    title = " ".join(words[:count])
    return (title, parts[count:]) if len(title) <= LONGEST_TITLE else ("", parts)


def _heads(words: str) -> bool:
    return _HEADING.match(words) is not None and len(words) <= _LONGEST_HEADING


def read_title(text: str, _context: Context, _answers: Answers) -> str:
    return line(without_particles(text), LONGEST_TITLE)


def line(text: str, most: int) -> str:
    """Returns the words on one line. Raises Unclear if they are too long."""
    words = " ".join(mend_typing(text).split())
    if len(words) > most:
        raise Unclear(f"ยาว {len(words):,} ตัวอักษร กรุณาพิมพ์ไม่เกิน {most:,} ตัวอักษร")
    return words
