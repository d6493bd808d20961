"""Leaves out what says that an answer stays as it is, beside a correction of another one: `ผู้ให้ถูกแล้ว
แก้ราคาเป็น 3,000`, `แก้ราคาเป็น 12,000 ส่วนคนให้ถูกแล้ว`; and an objection that another one is meant:
`ไม่ใช่ผลผลิตนะคะ แก้สิ่งที่ทำ จาก 22 คน เป็น 24 คน`. What is to be told later by itself changes nothing
now: `เอาแค่เรื่องคุณยาย ส่วนวันศุกร์เดี๋ยวบันทึกแยก`."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from handlers.conversation.flow import Step
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.corrections.correction_vocabulary import CHANGE, NOT
from handlers.understand.corrections.wanted_back import read_wanted_back
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_LONGEST = 120
_CUES = ("ถูก", "เดิม", "ไม่ต้อง", "โอเค", "ไม่เปลี่ยน", "ไม่ใช่")
_STANDS = (
    r"(?P<name>[^\s\d]{2,24}?)\s?(?:ก็|นี่|น่ะ|นะ|นั้น|มัน|ยัง|อะ)*(?:ถูก(?:ต้อง)?(?:อยู่)?แล้ว|(?:เหมือน|ตาม|คง)เดิม|ไม่(?:ต้อง)?(?:แก้|เปลี่ยน)(?:แล้ว)?|โอเค(?:แล้ว)?)"
    rf"(?:แหละ|{POLITE})*"
)
_FIRST = pattern_of(rf"(?:อ้อ|อ๋อ|เอ่อ|ตรง|ข้อ|ส่วน|\s)*{_STANDS}[\s,]+(?:แต่|แค่|ก็|\s)*(?=\S)")
_LAST = pattern_of(rf"(?:[\s,]++|(?<=\S)(?=ส่วน))(?:ส่วน|แต่|ตรง|ข้อ|\s)*{_STANDS}\s*$")
_OBJECTS = pattern_of(
    rf"(?:อ้อ|อ๋อ|เอ๊ะ|อ้าว|เอ่อ|\s)*(?:{NOT})\s?(?:ที่|ตรง|ข้อ|อัน)?(?P<name>[^\s\d]{{2,24}}?)(?:{POLITE})*[\s,]+(?=\S)"
)
_ORDERS = pattern_of(rf"(?:ขอ|ช่วย|ให้|ต้อง|จะ|\s)*(?:{CHANGE})(?:ที่|ตรง|ข้อ|ใน|\s)*")
_LATER = pattern_of(
    r"[\s,]+(?:ส่วน|แต่|อีก)\S{0,40}?\s?(?:เดี๋ยว|ค่อย|ไว้|จะ|ขอ)+(?:\S{0,6}?)(?:บันทึก|ส่ง|แจ้ง|ลง|พิมพ์|กรอก)(?:แยก|ต่างหาก|ทีหลัง|เป็นอีก|อีกเรื่อง|อีกอัน)"
    rf"(?:เรื่อง|อัน|กัน|{POLITE}|\s)*$"
)
_PUTS_RIGHT = pattern_of(rf"(?:{CHANGE}|{NOT}|ผิด|ที่ถูก)")


def without(moves: Moves, state: State, text: str) -> str:
    """Returns the words without such a clause; as they are where there is none, and where words
    are added to what is sent."""
    plain = normalise(text)
    step = moves.flow.step(state.at)
    later = _LATER.search(plain) if len(plain) <= _LONGEST and "ส่วน" in plain else None
    if later is not None and not moves.flow.adds and not (step and step.prose):
        return plain[: later.start()]
    asks = moves.flow.adds is None and len(plain) <= _LONGEST and _says_so(plain)
    back = read_wanted_back(plain) if asks else None
    if not asks or back is not None and _PUTS_RIGHT.search(back.named) is None:
        return text
    names = _names(moves, state)
    if objects := _objection(moves, state, plain, names):
        return plain[objects:]
    found = _FIRST.match(plain) or _LAST.search(plain)
    if found is None:
        return text
    rest = f"{plain[: found.start()]}{plain[found.end() :]}".strip()
    return rest if found["name"] in names and _changes(rest, names) else text


def _objection(moves: Moves, state: State, plain: str, names: Collection[str]) -> int:
    """Returns where an order begins that changes another answer than the one which is said not to
    be meant; 0 for other words."""
    found = _OBJECTS.match(plain)
    order = _ORDERS.match(plain, found.end()) if found is not None else None
    if found is None or order is None or found["name"] not in _all_names(moves, state):
        return 0
    other = any(plain.startswith(each, order.end()) for each in names if each != found["name"])
    return found.end() if other else 0


def _says_so(plain: str) -> bool:
    return any(each in plain for each in _CUES)


def _changes(rest: str, names: Collection[str]) -> bool:
    """Tells whether the other words put something right, or tell another answer by its name."""
    named = any(rest.startswith(each) for each in names)
    return named or _PUTS_RIGHT.search(rest) is not None


def _names(moves: Moves, state: State) -> frozenset[str]:
    """Returns the names of the answers."""
    return _called(moves.answered(state))


def _all_names(moves: Moves, state: State) -> frozenset[str]:
    return _called(moves.steps(state))


def _called(steps: Iterable[Step]) -> frozenset[str]:
    return frozenset(name for step in steps for name in (step.label, *step.called) if name)
