"""Reads what a complainant's words want of who knows it: who must not read it, and whether their
own name is told.

A story speaks of hiding and of names, too (`เขาไม่ให้ใครดูเอกสาร`). So a wish counts only at the start
of a clause, said of this matter; and what is read is shown before it holds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.corrections.correction_vocabulary import CUT, OUT
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import blanked, fold, normalise_lines, written_lines
from handlers.understand.told import fears_said
from models.complaints.complaint import ANONYMOUS, NAMED, RECEIVER_ONLY

_LEAST_REST = 4
"""Letters (folded) besides a wish that are worth keeping."""
_NO_REST = pattern_of(
    "จะได้(?:ติดต่อ|โทร|ตอบ|ถาม|ตาม)(?:กลับ|หา|มา|ได้)*|^ไม่(?:เอา|ใช่)|จริงๆ|ไม่ๆ|(?:ขอ)?(?:แบบ|เป็นความ)?ลับๆ?|อย่า(?:เพิ่ง)?ส่ง|แต่|และ|แล้ว|อ้อ|เอ่อ|คือ|งั้น|ไม่เป็นไร|ขอบคุณ|มาก|ค่ะ|คะ|ครับ|คับ|นะ|ด้วย|อีกอย่าง|เปลี่ยนใจ"
)
_LONGEST = 5_000

_POLITE = (
    rf"(?:ละกัน|ละ(?![ก-๎])|แล้วกัน|เลย|{POLITE}|ด้วย|หน่อย|ที|ก่อน|แล้ว|ได้|สิ|ก็|พอ|ดีกว่า|ไป|เท่านั้น"
    r"|(?:โดย)?เด็ดขาด|เป็นอันขาด|ทั้งนั้น|เหมือนเดิม|ตามเดิม|อย่างเดิม|แบบเดิม"
    rf"|{WHETHER}|ใช่)*+"
)
_END = rf"{_POLITE}(?=[\s,.;!?]|$)"
_LEAD = (
    r"(?:^|(?<=[\s,.;!?]))(?:(?:แต่|และ|แล้ว|ก็|คือ|เลย|อีกอย่าง|เพราะฉะนั้น|ดังนั้น|งั้น|ขอ|ช่วย|กรุณา|รบกวน|อยาก(?!ให้(?:ผู้|คน|เจ้า))"
    rf"|(?<!ว่า\s)(?:เรื่อง|คำร้อง|ข้อความ|อัน)นี้|{ME_OR_US}|จริงๆ)\s?){{0,4}}+"
)
_A_READER = r"(?:(?!ให้|ไม่|อยาก|โดน|ถูก|แล้ว|เพราะ|แต่)[^\n,;!?])"
_WHO = rf"(?P<who>{_A_READER}{{2,60}}?)"
_NOT_LET = (
    r"(?:ไม่(?:อยาก|ต้องการ|ประสงค์|ขอ|สบายใจ|สะดวกใจ|ไว้ใจ)?(?:ที่)?(?:จะ)?ให้"
    r"|อย่า(?:เพิ่ง)?ให้|ห้าม(?:ไม่ให้|ให้)?|กัน(?:ไว้)?ไม่ให้)"
)
_KNOWS = (
    r"(?:ได้|มา|ไป|แอบ|เข้ามา)?(?:รับรู้|รู้(?:เรื่อง|เห็น)?|เห็น|อ่าน|ทราบ|เปิดดู|เปิดอ่าน|ดู|เข้าถึง|ยุ่ง"
    r"|รับเรื่องนี้|(?:เป็น(?:ผู้|คน)|มา)รับเรื่อง)"
)
_OF_THIS = rf"(?:เรื่อง|คำร้อง|ข้อความ|อัน|ข้อมูล|ที่(?:เล่า|แจ้ง|ส่ง))?(?:นี้|ของ(?:{ME_OR_US}))?"
_ME = (
    rf"(?:ว่า)?(?:ใคร)?(?:เป็น|คือ)?(?:{ME_OR_US}|ใคร|ตัวเอง|คน|ผู้)(?:เป็น)?(?:คน|ผู้)?"
    r"(?:แจ้ง|ร้อง(?:เรียน)?|เล่า|ฟ้อง|ส่ง)?"
)
_TELLS = r"(?:แจ้ง|ร้อง(?:เรียน)?|เล่า|ฟ้อง|ส่ง)"
_ME_AT_ALL = (
    rf"(?:(?:ใคร)?(?:เป็น|คือ)(?:{ME_OR_US}|ใคร|ตัวเอง)(?:(?:เป็น)?(?:คน|ผู้)?{_TELLS})?"
    rf"|(?:{ME_OR_US}|ใคร)(?:เป็น|คือ)(?:คน|ผู้)?{_TELLS}?|(?:{ME_OR_US}|ใคร)(?:แจ้ง|ร้อง(?:เรียน)?|ฟ้อง))"
)
_READERS = (
    pattern_of(
        rf"{_LEAD}{_NOT_LET}\s?{_WHO}\s?{_KNOWS}(?:(?P<me>ว่า{_ME}|ชื่อ(?:{ME_OR_US})?)|{_OF_THIS}){_END}"
    ),
    pattern_of(
        rf"{_LEAD}(?:ไม่(?:ต้อง)?|อย่า|ห้าม)(?:ส่ง|บอก|แจ้ง|เปิดเผย)(?:เรื่อง|ต่อ)?(?:นี้)?(?:ให้|ถึง|ไปที่|กับ|แก่)\s?"
        rf"(?P<who>{_A_READER}{{2,50}}?)(?:รู้|อ่าน|เห็น|ทราบ|ดู)?{_END}"
    ),
    pattern_of(
        rf"{_LEAD}(?:ไม่ต้อง|อย่า(?:ไป)?|ห้าม)บอก(?P<who>(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|เจ้านาย|ผู้บังคับบัญชา|คุณ|นาย|นาง|คนใน)"
        rf"{_A_READER}{{0,40}}?)(?:รู้|อ่าน|เห็น|ทราบ|ดู)?{_END}"
    ),
    pattern_of(rf"{_LEAD}(?:กัน|ยกเว้น)\s?(?P<who>{_A_READER}{{2,50}}?)\s?(?:ออก|ไว้){_END}"),
    pattern_of(
        rf"{_LEAD}กัน(?:ไว้)?\s?(?P<who>{_A_READER}{{2,60}}?)\s?(?:ไว้\s?)?ไม่ให้{_KNOWS}{_OF_THIS}{_END}"
    ),
    pattern_of(
        rf"{_LEAD}กัน\s?(?P<who>(?:ทั้ง|(?:ทุก)?คน(?:ใน|ของ)?|บุคลากร)?\s?(?:สำนัก|กลุ่ม|กอง|ศูนย์){_A_READER}{{3,50}}?){_END}"
    ),
)
_RECEIVER = r"(?:ผู้|คน|เจ้าหน้าที่(?:ที่|ผู้)?)รับเรื่อง"
_OF_A_POST = (
    r"(?P<who>(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|เจ้านาย|ผู้บังคับบัญชา|คุณ|พี่|นาย|นาง|น\.ส\.)[^\n,;!?]{0,40}?)"
)
_IF_SO = r"(?:ถ้า|หาก)(?:(?:ใช่|เป็น|จริง|เค้า|เขา|แก)(?:แบบนั้น|อย่างนั้น|งั้น|คนรับ(?:เรื่อง)?)?|งั้น)?"
_NAMED_AS_READER = (
    pattern_of(
        rf"{_LEAD}(?:คน|ผู้)ที่(?:{_NOT_LET}|ไม่ควร(?:ให้)?){_KNOWS}{_OF_THIS}"
        rf"\s?(?:คือ|ได้แก่|ชื่อ|เป็น|:|มี)+\s?(?P<who>{_A_READER}{{2,60}}?)(?<!พาห){_END}(?=[,.;!?]|$)"
    ),
    pattern_of(rf"^{_OF_A_POST}\s?(?:ห้าม|ไม่ควร)(?:ได้)?{_KNOWS}{_OF_THIS}{_END}$"),
    pattern_of(
        rf"^(?:(?:ถ้า|หาก|แล้ว|ว่า)\s?)*{_OF_A_POST}(?:ก็|เอง|นี่|เนี่ย|จะ|ได้)*(?:เป็น|คือ)?(?:คน|ผู้)?(?:รับ|อ่าน|เห็น|ดู)เรื่อง(?:นี้)?"
        rf"(?:ด้วย|เอง)*(?:{WHETHER}|ใช่)*(?:นะ|ค่ะ|คะ|ครับ|คับ|\s)*+"
        rf"(?:{_IF_SO}\s?)?(?:ก็|ช่วย|ขอ|\s)*(?:อย่า|ห้าม|ไม่ต้อง|ไม่อยาก|ขอไม่)(?:ให้)?(?:เขา|เค้า|แก|ท่าน){_KNOWS}{_OF_THIS}{_END}$"
    ),
)
"""Readers told of otherwise than by `not to let somebody read`, with what such words always have:
`คนที่ห้ามเห็นคือ …`, `หัวหน้าเป็นคนรับเรื่องหรือเปล่า ถ้าใช่อย่าให้เขาเห็น`."""
_MAY_NAME_A_READER = pattern_of("(?:คน|ผู้)ที่|ห้าม|ไม่ควร|(?:รับ|อ่าน|เห็น|ดู)เรื่อง")
_ONLY = r"(?:เท่านั้น|คนเดียว|อย่างเดียว|พอ)"
_NOT_DENIED = r"(?<!ไม่)(?<!อยาก)(?<!อย่า)(?<!ไม่ต้องการ)"
_RECEIVER_ONLY = (
    pattern_of(
        rf"{_NOT_DENIED}(?:ให้|บอก|เปิดเผย)(?:ชื่อ|ตัวตน)?\s?(?:กับ|แก่|ต่อ)?(?:แค่|เฉพาะ|เพียง)?{_RECEIVER}"
        rf"(?:ได้)?(?:รู้|เห็น|ทราบ|อ่าน)?(?:ชื่อ)?(?:ได้)?{_ONLY}{_END}"
    ),
    pattern_of(
        rf"(?:{_NOT_DENIED}ให้)?(?:รู้|เห็น|ทราบ|บอก|เปิดเผย)?(?:ชื่อ)?(?:ได้)?(?:กับ|แก่|ต่อ)?(?:แค่|เฉพาะ|เพียง){_RECEIVER}"
        rf"(?:(?:ได้)?(?:รู้|เห็น|ทราบ)(?:ชื่อ)?)?{_ONLY}?{_END}"
    ),
)
_NOW_THE_RECEIVER = pattern_of(
    rf"(?:{_LEAD})(?:เปลี่ยนใจ\s?)?(?:ขอ|อยาก|จะ)*(?:เปลี่ยน|แก้)(?:เป็น|ให้)+(?:แบบ)?(?:ให้)?{_RECEIVER}(?:ได้)?"
    rf"(?:รู้|เห็น|ทราบ)(?:ชื่อ)?{_END}"
)
_OWN = rf"(?:จริง|จริงๆ|ของ)*(?:{ME_OR_US}|ตัวเอง|ตัว)?"
_MINE = rf"(?:ของ)?(?:{ME_OR_US}|ตัวเอง|ผู้แจ้ง|ผู้ร้อง)"
_OF_IT = r"(?:(?:จาก|ใน)(?:เรื่อง|คำร้อง|ข้อความ|การแจ้ง|แบบ|ระบบ)(?:ร้องเรียน)?(?:นี้|ที่(?:แจ้ง|เล่า|ส่ง))?)?"
_BARE = pattern_of(
    rf"(?:งั้น|ขอ|ก็|จริงๆ|เอา(?:เป็น|แบบ)?|\s)*+(?:ไม่(?:อยาก|ขอ|ต้องการ)?(?:จะ)?|อย่า|ห้าม)เปิดเผย(?:ตัว)?{_POLITE}"
)
"""As a whole text: within a story something else is not disclosed."""
_CLAUSES = pattern_of(r"[^\s,;!?]+")
_CHANGED_MIND = pattern_of(rf"(?:เปลี่ยนใจ|คิดใหม่|คิดดูแล้ว|อ้อ|เอ่อ|อืม|งั้น){_POLITE}")
_TAKES_BACK = pattern_of(rf"(?<![^\s,.])(?:ไม่เอา|ไม่ดีกว่า|เปลี่ยนใจ){_POLITE}(?=[\s,.]|$)")
"""Between two wishes about the name only the later one is wished."""
_IDENTITY = (
    (
        ANONYMOUS,
        pattern_of(
            rf"(?:งั้น|ขอ|ต้องการ|ร้องเรียน|ร้องทุกข์|แจ้งเบาะแส|เสนอแนะ|ชมเชย|แสดงความคิดเห็น|แบบ|โดย|เปลี่ยนใจ|เปลี่ยนเป็น|เอาเป็น|แก้เป็น|แต่|{ME_OR_US}|ก็|จริง(?!ใจ)|ที่จริง|ๆ|สรุป|ว่า|คือ|อ้อ|เอ่อ|อืม|ไม่ๆ|ช่วย|รบกวน|อยาก)*+"
            r"(?:(?:ไม่|อย่า|ห้าม)(?:อยาก|ต้อง(?:การ)?|ขอ|ประสงค์|สะดวก|กล้า|พร้อม)*(?:จะ|ที่จะ)?"
            rf"(?:บอก|เปิด(?:เผย)?|ระบุ|ใส่|ลง|แสดง|ออก|เอา|ให้|โชว์|ใช้|ส่ง)(?:ชื่อ|นาม|ตัวตน){_OWN}|(?:ปิด|ปกปิด|ซ่อน)(?:ชื่อ|ตัวตน){_OWN}|ไม่ประสงค์ออกนาม"
            rf"|ไม่(?:อยาก|ต้องการ|ประสงค์|ขอ)?(?:ที่)?(?:จะ)?ให้(?:รู้|ทราบ)(?:ว่า)?{_ME_AT_ALL}"
            rf"|(?:{CUT}|ถอน)ชื่อ{_MINE}(?:{OUT}){_OF_IT}|ลบชื่อ{_MINE}(?:{OUT})?{_OF_IT}){_POLITE}"
            rf"|(?:งั้น|ขอ|ช่วย|ก็|จริงๆ)*(?:เปลี่ยนเป็น|เอาเป็น|แก้เป็น|ขอเป็น|เปลี่ยนใจ)(?:แบบ)?(?:ไม่(?:เปิดเผย|ระบุ|แสดงตัว|บอก)(?:ตัว)?|นิรนาม|ความลับ){_POLITE}"
        ),
    ),
    (
        NAMED,
        pattern_of(
            rf"(?!.*(?:ไหม|มั้ย|มัย|หรือ|รึ|ป่าว|ใช่))(?:งั้น|ขอ|จะ|อยาก|ยินดี|ยอม|ให้|เปลี่ยนใจ|เปลี่ยนเป็น|เอาเป็น|แต่|{ME_OR_US}|ก็)*+"
            rf"(?:บอก|เปิดเผย|ระบุ|แสดง|เปิด)ชื่อ{_OWN}{_POLITE}(?:ไม่มีปัญหา|ไม่ติด(?:อะไร|ขัด)?|ไม่กลัว|ไม่เป็นไร|สบายมาก)?{_POLITE}"
        ),
    ),
)
_OF_NOW = pattern_of(
    rf"ขอ|อยาก|ประสงค์|เปลี่ยน|งั้น|จริงๆ|ช่วย|รบกวน|(?:นะ|ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ|ดีกว่า|หน่อย)$|^(?!{CUT}|ถอน).*แล้ว$"
)
"""What a clause about the name has only if it speaks to whoever reads it."""
_OPENS_WITH = pattern_of(rf"เปิดเผย|เอาชื่อ(?!{_MINE})|แบบ|โดย|^(?!{CUT}|ถอน).*{_MINE}")
"""What makes it such a clause where nothing is told before it."""
_ANYBODY = pattern_of(
    r"(?:ใคร|ใครๆ|คนอื่นๆ?|คนภายนอก|คนนอก|ผู้อื่น|เขา|เค้า|พวกเขา|ทุกคน)(?:เลย|ทั้งนั้น|ทั้งสิ้น|สักคน)*"
)


_GUARDED = (NAMED, RECEIVER_ONLY, ANONYMOUS)
"""From the least to the most protected."""


@dataclass(frozen=True)
class ProtectionWish:
    """identity: whether the complainant's name is told (`complaint.IDENTITIES`); "" if nothing is
    said of it. without: who must not read it, in their words. rest: all that is said besides.
    told: the words of the name may tell of somebody else: `เขาเซ็น ไม่บอกชื่อ แล้วเดินออกไป`.
    """

    identity: str = ""
    without: tuple[str, ...] = ()
    rest: str = ""
    told: bool = False
    bureau: Mapping[str, Any] | None = None
    """The bureau concerned, if the same words tell it."""
    pointed: bool = False
    """A bureau in `without` was only pointed at: `คนสำนักนั้น`."""

    @property
    def alone(self) -> bool:
        """Tells whether nothing is said besides that is worth keeping."""
        told = _NO_REST.sub("", fears_said.without(self.rest))
        return len(fold(told)) < _LEAST_REST or is_courtesy(self.rest)


def read_wish(text: str) -> ProtectionWish | None:
    """Returns what the words want of who knows it; None if they want nothing."""
    words, plain = written_lines(text)[:_LONGEST], normalise_lines(text)[:_LONGEST]
    readers = [found for pattern in _READERS for found in pattern.finditer(plain)]
    if _MAY_NAME_A_READER.search(plain):
        named = (each for pattern in _NAMED_AS_READER for each in pattern.finditer(plain))
        readers = list(named) or readers
    names = _of_the_name(plain)
    if not readers and not names:
        return None
    hidden = any(_hides_the_name(found) for found in readers)
    back = [found.span() for found in _TAKES_BACK.finditer(plain)] if len(names) > 1 else []
    later = [each for each in names if back and each[1][0] >= back[-1][1]]
    told = next((identity for identity, _ in later or names), ANONYMOUS if hidden else "")
    without = [_tidy(found["who"]) for found in readers if not _hides_the_name(found)]
    places = [found.span() for found in readers] + [place for _, place in names]
    places += [found.span() for found in _CHANGED_MIND.finditer(plain)] + (back if later else [])
    rest = _tidy(blanked(words, places))
    return ProtectionWish(
        told,
        tuple(dict.fromkeys(without)),
        rest,
        bool(names) and not hidden and not _is_own(plain, names),
    )


def protects(wish: ProtectionWish, answers: Mapping[str, Any]) -> bool:
    """Tells whether the wish hides the name better than what was chosen."""
    if not wish.identity:
        return False
    chosen = answers.get("identity")
    if chosen is None:
        return wish.identity == ANONYMOUS
    return _GUARDED.index(wish.identity) > _GUARDED.index(chosen)


def _is_own(plain: str, names: list[tuple[str, tuple[int, int]]]) -> bool:
    """Tells whether words about the name surely wish something for who writes."""
    for identity, (start, end) in names:
        if identity != ANONYMOUS or _OF_NOW.search(plain[start:end]) is not None:
            return True
    start, end = min(place for _, place in names)
    before = _NO_REST.sub("", _CHANGED_MIND.sub("", plain[:start]))
    return len(fold(before)) < _LEAST_REST and _OPENS_WITH.search(plain[start:end]) is not None


def _hides_the_name(found: re.Match[str]) -> bool:
    """Tells whether it is about who told, or keeps it from everybody: `ไม่อยากให้ใครรู้ว่าเป็นเรา`."""
    return bool(found.groupdict().get("me")) or _ANYBODY.fullmatch(found["who"].strip()) is not None


def _of_the_name(plain: str) -> list[tuple[str, tuple[int, int]]]:
    """Returns how the name is to be told, with the places of the words; the closest wish first."""
    found = [
        (RECEIVER_ONLY, each.span())
        for pattern in (*_RECEIVER_ONLY, _NOW_THE_RECEIVER)
        for each in pattern.finditer(plain)
    ]
    if _BARE.fullmatch(plain.strip()):
        found.append((ANONYMOUS, (0, len(plain))))
    for clause in _CLAUSES.finditer(plain):
        told = (name for name, pattern in _IDENTITY if pattern.fullmatch(clause[0]))
        found += [(name, clause.span()) for name in told]
    return found


def _tidy(words: str) -> str:
    return " ".join(words.split()).strip(" ,.;")
