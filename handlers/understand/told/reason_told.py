"""Reads a reason told anew where it is shown to be confirmed: `เดี๋ยวก่อน แก้เหตุผลเป็น ขาดรูปถ่าย`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.corrections.additions import read_addition
from handlers.understand.corrections.correction_vocabulary import ADD, MEND, SIGHS, SLIPS
from handlers.understand.numbers.figure_pointed import put_right
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_order_around, without_particles
from handlers.understand.thai import normalise, written_lines
from handlers.understand.told.quoted_text import quoted_alone

_LONGEST = 300
_LEAST = 4
_POLITE = r"(?:ค่ะ|คะ|ครับ|คับ|นะ|[\s,])*"
_OOPS = (
    rf"(?:(?:เออ|{SIGHS}|{SLIPS}|ไม่ใช่(?:ๆ|สิ)?)"
    rf"{_POLITE}){{0,4}}"
)
_MANNER = (
    "(?:สุภาพ|นุ่มนวล|นุ่ม|เบา|สั้น|ยาว|ทางการ|ชัด(?:เจน)?|ดี|นิด(?:นึง|หนึ่ง)?"
    "|หน่อย|ใหม่|กว่า(?:นี้|เดิม)?|แบบ|ให้|ขึ้น|ลง|ๆ|\\s)"
)
"""How a reason is to be worded: `เอาเหตุผลนุ่มๆหน่อยเป็น…`."""
_NAMED = pattern_of(
    rf"{_OOPS}(?:งั้น|เออ|ขอ|\s)*(?:(?:ช่วย|จะ|\s)*(?:{MEND}|เอา|ใช้)เหตุผล{_MANNER}*+เป็น(?!ข้อ)(?:ว่า)?"
    rf"|(?:(?:{MEND}|เอา)?เหตุผล\s?(?:{MEND}|เอา|ขอ)?ใหม่|(?:{MEND})เหตุผล|เอาใหม่)"
    r"(?:ครับ|ค่ะ|คะ|นะ|เลย|ดีกว่า|\s)*(?:เป็น|คือ|ว่า|:)"
    r"|เหตุผล(?:ใหม่|จริงๆ|\s)*(?:คือ(?!อะไร|ใคร)|เอาเป็น)(?:ว่า)?"
    rf"|เอา(?:ใหม่(?=[\sคน])|เป็น(?:ว่า|\s))){_POLITE}(?=\S)"
)
"""Says that the reason, or another one, follows."""
_GOES_ON = pattern_of(r"(?:แล้วก็|และ(?!ก็)|อีกอย่าง|อีกข้อ|รวมทั้ง)\s?\S.*")
_WANTED_TOO = pattern_of(
    rf"(?:ขอ|ช่วย)?(?:ให้)?(?:เพิ่ม|เติม|แนบ|ใส่|ระบุ|บอก)\S.{{2,}}ด้วย(?:{POLITE}|\s)*"
)
"""Such words ask for something besides: `ให้ระบุวันเริ่มด้วย`."""
_ADDS_TO = pattern_of(
    rf"(?:{ADD})(?!เวลา|ขึ้น|จาก)\S.{{2,}}|(?:มัน|ตัวเลข|งบ|เงิน|ยอด|จำนวน|ที่ถูก|อันนี้)?(?:ต้อง|ควร|น่าจะ|ที่ถูก)(?:เป็น|คือ).*\d.*"
)
"""What is wanted more of the report, or what is right there; such words alone are half a reason."""
_OLD = (
    r"(?:เอา|ใช้|คง|ยึด|ให้|ขอ|ตาม|เป็น|เหมือน)*(?:เหตุผล|ข้อความ|อัน|ของ|ตัว|แบบ|คำ)?เดิม"
    r"(?:ไว้|แหละ|นั่นแหละ|ก็ได้|ก่อน|เลย|ดีแล้ว)*"
)
_KEPT_ONLY = pattern_of(rf"{_OOPS}(?:เหตุผล(?:ก็)?\s?)?{_OLD}{_POLITE}")
_KEEPS_IT = pattern_of(
    rf"{_OOPS}(?:เหตุผล(?:ก็)?\s?)?{_OLD}{_POLITE}(?:แต่|แล้ว(?:ก็)?|และ|\s)\s?(?:(?:ขอ|ช่วย|ให้)(?={ADD}))?(?=\S{{6}})"
)
"""Keeps the reason and adds to it: `เหตุผลเอาอันเดิม แต่เติมว่าขอภาพด้วย`."""
_AGREES_AND = pattern_of(
    rf"(?:(?:ใช่|โอเค|ok|ตกลง|ได้|ตามนี้|ตามนั้น|ถูก(?:ต้อง)?(?:แล้ว)?|ยืนยัน|ส่งกลับ(?:ได้|เลย)?){_POLITE})+"
    rf"(?:แต่|แล้วก็|และ)\s?(?:(?:ขอ|ช่วย|ให้)(?={ADD}))?(?=\S{{4}})",
    re.IGNORECASE,
)
"""Agrees, but not without something more: `ใช่ครับ แล้วก็ขอไฟล์ด้วย`."""
_ALREADY = pattern_of(
    rf"(?:โอเค|ok|ใช่|ถูกต้อง|ตกลง|งั้น|ก็|{_POLITE})*(?:ส่งกลับ|ตีกลับ|ส่งคืน|ตีคืน|คืน(?=ไป|เลย|ได้|ให้|ตาม))"
    rf"(?:ไป|เลย|ได้|ให้(?:เขา|เค้า|น้อง)?|ตามนี้|ตามนั้น|ให้แก้|แก้ไข|แล้วกัน|ละกัน|ตกลง|โอเค|ยืนยัน|{_POLITE})*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ToldReason:
    """words: the reason, or what is added to it. added: they stand behind the reason before.
    alone: the reason if nothing stood before."""

    words: str
    added: bool = False

    @property
    def alone(self) -> str:
        return self.words.removeprefix("แล้วก็").strip() if self.added else self.words


def reason_told(text: str, before: str) -> ToldReason:
    """Returns the reason that the words tell; as typed if they are one themselves.

    before: the reason that stands, to which the words may add; "" if none.
    """
    plain = normalise(text)
    given = quoted_alone(text)
    if given is not None and not given.behind:
        return ToldReason(given.words)
    if len(plain) > _LONGEST or not before:
        return ToldReason(text)
    if (put := put_right(before, text)) is not None:
        return ToldReason(put)
    if (words := _behind_name(text)) is not None:
        return ToldReason(without_particles(words))
    kept = _KEEPS_IT.match(plain) or _AGREES_AND.match(plain)
    behind = plain[kept.end() :] if kept is not None else plain
    if (more := read_addition(behind)) is not None:
        return ToldReason(more.words, added=True)
    if kept is not None or _adds(behind):
        return ToldReason(without_particles(behind), added=True)
    return ToldReason(text)


def without_name(text: str) -> str:
    """Returns a reason without the words that only say that it, or another one, follows; without
    an order at its edges: `เอาเหตุผลสุภาพหน่อยเป็น …`, `ให้หน่อย …`."""
    named = _behind_name(text)
    return without_order_around(text if named is None else named)


def _behind_name(text: str) -> str | None:
    lines = written_lines(text).strip()
    found = _NAMED.match(lines)
    return lines[found.end() :] if found and len(lines) - found.end() >= _LEAST else None


def _adds(plain: str) -> bool:
    return any(each.fullmatch(plain) is not None for each in (_WANTED_TOO, _GOES_ON, _ADDS_TO))


def joined(before: str, more: str) -> str:
    """Returns a reason and what is added to it."""
    return f"{before} {more}" if _GOES_ON.fullmatch(more) else f"{before} และ{more}"


def wants_back(text: str) -> bool:
    """Tells whether the words want the reason as it stood and say nothing else."""
    return "เดิม" in text and _KEPT_ONLY.fullmatch(normalise(text)) is not None


def only_returns(text: str) -> bool:
    """Tells whether the words say that something is sent back, and no reason: `ส่งกลับเลยครับ`."""
    return len(text) <= _LONGEST and _ALREADY.fullmatch(normalise(text)) is not None
