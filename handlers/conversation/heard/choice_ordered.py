"""Choices named by no label: put in by an order, agreed to, declined, or said to be enough."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.flow import Choice, Step
from handlers.conversation.state import State
from handlers.understand.agreement import agrees
from handlers.understand.choices.common_words import Common
from handlers.understand.dates.days_from_today import NUMBER
from handlers.understand.numbers.number_words import words_value
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import fold, normalise, without_polite_ending

ENOUGH = pattern_of(
    rf"(?:(?:เอา|ขอ|มี)?(?:พอ|แค่นี้|เท่านี้|(?:แค่)?(?:ข้อ|อัน)เดียว|หมด|ครบ|จบ|ไม่มี(?:คำถาม|ข้อ)?(?:อีก|เพิ่ม(?:เติม)?)|ไม่เพิ่ม(?:อีก)?)"
    rf"(?:แล้ว|ละ|พอ|ก่อน|แหละ|เลย|ก็|{POLITE}|[\s,])*)+"
)
"""Says that nothing more is to be added: `พอแล้วครับ ข้อเดียว`."""
_ADDS_NOTHING = ("ไม่เพิ่ม", "ไม่มีเพิ่ม", "ครบแล้ว")


def put_in(step: Step, choices: Sequence[Choice], text: str) -> Choice | None:
    """Returns the choice that is said with the question's own name (`ไม่ระบุผู้รับช่วงค่ะ`), that is to
    be put in (`ยังไม่มีในระบบ ใส่ว่าไม่มีไปก่อน`), or whose days are said in weeks."""
    plain = without_polite_ending(normalise(text))
    found = _PUTS_IN.fullmatch(plain)
    said = {fold(found["what"] if found is not None else _LEAD.sub("", plain, count=1))}
    if (weeks := _IN_WEEKS.fullmatch(plain)) is not None:
        n = weeks["n"] or "1"
        count = int(n) if n.isdecimal() else words_value(n)
        said = {fold(f"อีก {7 * int(count)} วัน")} if count is not None else said
    for each in choices:
        label, name = fold(each.label), fold(step.label)
        alone = found is not None or weeks is not None
        if not said.isdisjoint((f"{label}{name}", f"{name}{label}", *([label] if alone else ()))):
            return each
    return None


_LEAD = pattern_of(r"^(?:งั้น|ก็|ขอ|เอา)+(?:เป็น)?\s?")
_PUTS_IN = pattern_of(
    r"(?:\S.{0,80}\s)?(?:ก็|งั้น|ขอ|ให้|ช่วย|เอา)*(?:ใส่|กรอก|ลง|ระบุ|ตอบ|กด|เลือก)(?:ว่า|เป็น|เอาว่า)\s?(?P<what>\S.{0,60}?)"
    rf"(?:(?:ไป|ไว้)?(?:ก่อน|เลย|แล้วกัน|ได้)|ไป|ไว้|{POLITE}|\s)*"
)
_IN_WEEKS = pattern_of(
    rf"(?:ขอ|เอา|ให้|สัก|\s)*อีก\s?(?:ประมาณ|สัก)?\s?(?P<n>{NUMBER})?\s?(?:สัปดาห์|อาทิตย์)(?:ก็พอ|พอ|แล้วกัน|ก่อน|เลย|\s)*"
)


def declined(choices: Sequence[Choice], text: str) -> Choice | None:
    """Returns the choice by which nothing is done, if the words say that what the other one does is
    not to be done, or that all stays as it is: `ไม่ต้องยกเลิกครับ ปล่อยไว้`."""
    does = [each for each in choices if Common.YES in each.means]
    leaves = [each for each in choices if Common.NO in each.means]
    found = _NOT_DONE.fullmatch(normalise(text)) if len(does) == len(leaves) == 1 else None
    if found is None:
        return None
    deeds = (does[0].label.removeprefix("ยืนยัน"), *does[0].said)
    said = found["deed"]
    if does_much(leaves[0]) and (said is None or _FOR_NOW.search(text)):
        return None
    return leaves[0] if said is None or any(each.startswith(said) for each in deeds) else None


_FOR_NOW = pattern_of("ยัง|เพิ่ง|พึ่ง|ต้อง|ก่อน")


def does_much(choice: Choice) -> bool:
    """Tells whether a choice that says no does something all the same: `ส่งกลับแก้ไข`, `ปฏิเสธ`."""
    does = isinstance(choice.value, str) and choice.value != ""
    return does and not choice.label.startswith(("ไม่", "ยังไม่"))


_STAYS = (
    r"(?:(?:ก็|ขอ|ให้|มัน|เรื่อง|อัน|นี้|เอา)*"
    r"(?:ปล่อย|ทิ้งไว้|คง(?=ไว้|เดิม|ตาม)|เก็บไว้|(?:อยู่)?(?:ตาม|แบบ|อย่าง|เหมือน)เดิม)"
    r"(?:ไว้|มัน|อยู่|ตาม|แบบ|อย่าง|เหมือน|เดิม|นั้น|นี้|ก่อน|ไป|เถอะ|ดีกว่า|แล้วกัน"
    rf"|{POLITE}|[\s,])*)"
)
_NOT_DONE = pattern_of(
    rf"(?:เดี๋ยว|อ้าว|เปล่า|โอเค|งั้น|ก็|{POLITE}|[\s,])*(?:(?:ยัง)?(?:ไม่|อย่า)(?:เพิ่ง|พึ่ง|ต้อง|ขอ|เอา|ให้|อยาก|จะ)*(?P<deed>[ก-๎]{{2,20}}?)"
    rf"(?:แล้ว|ก่อน|ละ|เลย|ดีกว่า|แล้วกัน|{POLITE}|[\s,])*{_STAYS}?|{_STAYS})"
)


def that_ends(choices: Sequence[Choice]) -> Choice | None:
    """Returns the choice by which nothing more is added; None if there is none."""
    found = [each for each in choices if each.label.startswith(_ADDS_NOTHING)]
    return found[0] if len(found) == 1 else None


def agreed(state: State, step: Step, choices: Sequence[Choice], text: str) -> Choice | None:
    """Returns the choice to which the words agree, also by its verb (`ปิดเลยค่ะ ยืนยัน`); a value that
    a sentence seems to state is no deed, so that only a plain yes agrees to it."""
    guessed = state.likely(step.name) is not None
    found = [
        each
        for each in choices
        if Common.YES in each.means and agrees(text, *(() if guessed else (each.label, *each.said)))
    ]
    return found[0] if len(found) == 1 else None
