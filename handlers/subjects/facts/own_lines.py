"""What stands of the asker's own case beneath an answer that holds for everybody: who asks whether
one may send late sees what is missing of theirs, too (docs/decisions/0281)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.messages import Button, Para, Part, Row
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise

if TYPE_CHECKING:
    from handlers.conversation.flow import Flow
    from handlers.subjects.declaration import Subject


@dataclass(frozen=True)
class OwnCase:
    """How it stands with the asker.

    lines: one or two short ones.
    doors: what does it, the main one first.
    """

    lines: Sequence[str]
    doors: Sequence[Button] = ()


@dataclass(frozen=True)
class OwnLine:
    """What a subject tells of it.

    name: by which answers ask for it (`RuleAnswer.own`, `ShortAnswer.own`).
    told: takes what was typed ("" for a tap); returns the case of the person talking, None where it
        does not concern them. It is called for those answers alone, one to one, and only for people
        of the roster.
    """

    name: str
    told: Callable[[Context, str], OwnCase | None]
    of_words: bool = False
    """It reads by itself whom the words are about: also of those that name a bureau."""
    first: bool = False
    """It is what was asked, and stands above what holds for everybody."""
    of_flow: str = ""
    """The conversation whose help it stands above, too, where somebody only asks what it does."""


_MINE = "ของท่านขณะนี้"
_NO_NAME = r"(?!ที่|บอ[ตท]|ๆ|ครับ|คับ|ค่[ะา]|คะ|จ[๋้]า|ธรรม|ภาพ|สมบัติ|วุฒิ)"
_OF_ONE_SELF = (
    rf"(?:{ME_OR_US}|สำนัก|ทาง|ก็|ได้|ยัง|ทั้ง|ทำไม|เมื่อ|วัน|ตอน|เพิ่ง|พึ่ง|เคย|งาน|รายงาน|เรื่อง|กิจกรรม|ระบบ|บอ[ตท]"
    r"|รูป|ภาพ|ไฟล์|ของ|อัน|ข้อ|สวัสดี|เรียน|ขอ|คือ|ถ้า|ว่า)"
)
"""Begins a sentence that may be of the asker; another word before `ส่งแล้ว` is somebody's name."""
_OF_OTHERS = pattern_of(
    r"เพื่อน|คนอื่น|ลูกน้อง|ลูกทีม|(?:คน|น้องๆ?)ใน(?:กลุ่ม|ทีม|สำนัก|ฝ่าย)"
    rf"|(?<!จาก)(?:พี่|น้อง|(?<!ขอบ)คุณ){_NO_NAME}[ก-๎]{{2}}"
    r"|(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ)(?:กลุ่ม|สำนัก|ท่าน|เขา|ก็|ได้|ยังไม่|ไม่|\s)*(?:ส่ง(?!กลับ|คืน|มา)|รายงาน|แนบ|กด|โดน|เข้าร่วม)"
    rf"|^(?!{_OF_ONE_SELF})[ก-๎]{{2,16}}?ส่ง(?:งาน|รายงาน)?(?:ไป)?(?:แล้ว|ครบ)"
    rf"|สำนัก(?!งาน|ของ|ที่|อยู่|เก่า|เดิม|ใหม่|ยัง|ไหน|ใด|อะไร|{ME_OR_US}|ท่าน|นี้|ส่ง|ก็|จะ|เอง)[ก-๎]{{2}}"
)
"""Whose case is asked about is not the asker's."""


def beneath(
    context: Context, names: Sequence[str], doors: Sequence[Button], words: str
) -> tuple[Sequence[Part], Sequence[Button]]:
    """Returns the row that tells the cases of these names, and the answer's buttons with theirs; no
    row where none concerns the person, or where they ask about somebody else.

    doors: the answer's own buttons.
    words: what was typed.
    """
    cases = _cases(context, names, words, first=False)
    if not cases:
        return (), doors
    lines = "\n".join(line for each in cases for line in each.lines)
    there = {each.label for each in doors}
    more = (door for each in cases for door in each.doors if door.label not in there)
    return (Row(_MINE, lines),), (*doors, *more)


def above(context: Context, names: Sequence[str], words: str) -> Sequence[Part]:
    """Returns what of these cases is the very thing that was asked, as it stands above the answer's
    own lines; nothing where there is none."""
    cases = _cases(context, names, words, first=True)
    return tuple(Para(line, bold=True) for each in cases for line in each.lines)


def with_help(context: Context, flow: Flow, words: str) -> str:
    """Returns what a conversation's subject is explained with, below what was asked itself."""
    lines_of = _by_name(context.subjects).values()
    names = [each.name for each in lines_of if each.of_flow == flow.name]
    cases = _cases(context, names, words, first=True)
    return "\n".join((*(line for each in cases for line in each.lines), flow.help))


def _cases(context: Context, names: Sequence[str], words: str, *, first: bool) -> Sequence[OwnCase]:
    if context.person is None or not names:
        return ()
    of_others = _OF_OTHERS.search(normalise(words)) is not None
    declared = _by_name(context.subjects)
    lines_of = [declared[name] for name in names if name in declared]
    asked = [each for each in lines_of if each.first == first and (each.of_words or not of_others)]
    told = [each.told(context, words) for each in asked]
    return [each for each in told if each is not None]


@cache
def _by_name(subjects: tuple[Subject, ...]) -> Mapping[str, OwnLine]:
    return {line.name: line for each in subjects for line in each.own_lines}
