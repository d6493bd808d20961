"""Reads an approval that is taken back in the same breath: `อนุมัติ เดี๋ยวๆ ไม่เอา ส่งกลับก่อนดีกว่า`."""

from __future__ import annotations

from handlers.reports.deciding import decision_said
from handlers.reports.deciding.decision_said import SaidDecision
from handlers.understand.corrections.correction_vocabulary import SECOND_THOUGHTS, SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST = 200
_APPROVES = r"(?:โอเค|งั้น|\s)*(?:อนุมัติ|เห็นชอบ|(?:ให้)?ผ่าน)(?:เลย|นะ|ครับ|คับ|ค่ะ|คะ)*"
_HALTS = rf"(?:{SLIPS}|{SIGHS}|{SECOND_THOUGHTS}|เห้ย|เฮ้ย|เดี๋ยว|เดะ|ไม่ใช่|ไม่เอา|ยังดีกว่า|ก่อน|ๆ|[\s,.…])"
_UNDONE = pattern_of(rf"{_APPROVES}[\s,.…]*(?=\S){_HALTS}+(?P<then>(?:ขอ|ให้)?(?:ส่ง|ตี)\s?กลับ.*)")


def read_undone(text: str) -> SaidDecision | None:
    """Returns the return that is meant instead of the approval before it; None for other words."""
    plain = normalise(text)
    if "กลับ" not in plain or len(plain) > _LONGEST:
        return None
    found = _UNDONE.fullmatch(plain)
    if found is None:
        return None
    then = found["then"].rstrip("ๆ ")
    return decision_said.read_decision(then, bare=True, inside=True)
