"""Reads words that agree or deny after a card that asks: `ใช่ค่ะ` after “จะยกเลิกใช่หรือไม่”."""

from __future__ import annotations

import re

from handlers.conversation.controls import ADD, CANCEL, DISCARD, PUT, USE, confirms
from handlers.conversation.flow import Choice
from handlers.conversation.state import Held, State
from handlers.understand.agreement import agrees
from handlers.understand.choices.choice_reading import forms
from handlers.understand.choices.common_words import Common, commons
from handlers.understand.corrections.additions import read_addition
from handlers.understand.corrections.correction_vocabulary import CHANGE, CUT, OUT
from handlers.understand.corrections.everywhere import only_everywhere
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import fold, normalise, without_particles

_DOES = {
    PUT: ("แก้ไข", "เปลี่ยน", "กันทั้งสำนัก", "บันทึกไว้"),
    ADD: ("เพิ่ม", "เก็บ", "เก็บไว้", "บันทึกไว้"),
    USE: ("ใช้", "เก็บไว้", "บันทึกไว้"),
    CANCEL: ("ยกเลิก", "เลิก"),
}
"""What the card asks to do, as people say it."""
_NO_PROBLEM = pattern_of(r"\s*(?:ก็|ยัง)?ไม่(?:มี|พบ|เจอ|เกิด)ปัญหา", re.DOTALL)
"""Where words may be kept as a text it may be told of the work, and is no yes to those words."""
_KEEPS_IT = pattern_of(
    "(?:ไม่(?:มี(?:อะไร|ข้อไหน|ที่)?)?(?:ต้อง|จะ|อยาก|ขอ|เอา)?(?:แก้(?:ไข)?|เปลี่ยน)|(?:ส่ง|เอา|ใช้)?(?:ตาม|แบบ|ของ|อัน)เดิม"
    "|ไม่(?:ต้อง|เอา)(?=แล้ว|ละ|ดีกว่า))(?:ละ)?"
    rf"(?:แล้ว|อะไร|ดีกว่า|ตามเดิม|แบบเดิม|ส่ง|ยืนยัน|เลย|ไป|ได้|{POLITE})*"
)
"""Said below a card that puts an answer right: it is to stay as it was."""
_NOT_LEFT = pattern_of(
    r"^(?:เปล่า|เฮ้ย|เดี๋ยว|อ้าว|โทษที|ขอโทษ|ก็|ค่ะ|คะ|ครับ|คับ|[\s,])*(?:ยัง)?(?:ไม่|อย่า)(?:ได้|ใช่|ต้อง|อยาก|ขอ|จะ|เพิ่ง|พึ่ง)*"
    "(?:ยกเลิก|เลิก|ทิ้ง|ลบ|หยุด)"
)
"""Said below a card that asks whether to cancel or to drop a draft, with whatever follows:
`ไม่ยกเลิก จะส่ง`."""
_REPLACES = pattern_of(
    "(?:ใช่|เอา|ให้|ขอ|ใช้)*(?:ค่ะ|ครับ)?(?:เขียน|ใส่)?แทน(?:ที่)?(?:ข้อความ|ของ|อัน|คำ|ตัว|เรื่อง)*(?:เดิม|เก่า)"
    rf"(?:ไป|เลย|ทั้งหมด|ได้|{POLITE})*"
    rf"|(?:ใช่|เอา|ให้|ขอ)*(?:ค่ะ|ครับ)?แทน(?:ที่)?(?:ไป|เลย|ได้|{POLITE})+|แทนที่"
)
_AND_THEN = pattern_of(
    rf"\s*(?:(?:ตกลง|โอเค|ใช่|ได้|ถูกต้อง)?(?:ค่ะ|คะ|ครับ|คับ|เลย|แล้ว)*\s*)(?:(?:{CHANGE})ตาม(?:นี้|นั้น)(?:ได้|ให้|ไป|เลย|ค่ะ|คะ|ครับ|คับ|นะ)*(?:\s+|(?=แล้ว(?:ก็)?(?:ส่ง|ยืนยัน)))"
    rf"|(?<=\S)\s*(?:{CHANGE})(?:เลย|ให้|ได้|ค่ะ|ครับ)*\s*(?=แล้ว|และ))(?:แล้ว|และ|ก็)*\s*(?P<rest>\S.*)",
    re.DOTALL,
)
_TAKES_BACK = pattern_of(
    rf"(?:ไม่|อย่า(?!ง)|แต่|ยัง|หรือ|รึ|เดี๋ยว|ยกเลิก)|.*(?:{WHETHER}|{HOW_IN_FULL}|อะไร|ได้ปะ)(?:นะ|ค่ะ|คะ|ครับ|คับ|\s)*$",
    re.DOTALL,
)
_YES = rf"(?:ใช่|ช่าย|ถูก(?:ต้อง)?|ตกลง|โอเค|ok|ได้|เอา(?:ตาม)?(?:นี้|นั้น))(?:แล้ว|เลย|ๆ|{POLITE})*"
_YES_AND = pattern_of(
    rf"\s*{_YES}[\s,]*(?:(?<=[\s,])|(?:{POLITE})|(?=แล้ว|และ|ส่วน))(?:แล้ว(?:ก็)?|และ|ส่วน|\s)*(?P<rest>\S.*)",
    re.DOTALL | re.IGNORECASE,
)
_KEEPS_AND = pattern_of(
    rf"\s*(?:(?:เออ|อือ|อืม|อ๋อ|งั้น|{_YES}|{POLITE})[\s,]*)*(?:ขอ|ช่วย)*(?:เก็บ|เพิ่ม|ใส่|บันทึก|จด)(?:ไว้|ไป|เลย|ให้|ด้วย|ได้|หน่อย|เข้าไป|ลงไป|{POLITE})+"
    rf"(?:[\s,]+|(?=แล้ว))(?:แล้ว(?:ก็)?|และ|ก็|\s)*(?P<rest>\S.*)",
    re.DOTALL | re.IGNORECASE,
)
_NOT_SENT = pattern_of(
    r"(?:แต่|แล้ว|ก็|\s)*(?:ยังไม่(?:ต้อง|เอา|ขอ|อยาก)?|อย่า(?:เพิ่ง|พึ่ง)?|ไม่ต้อง|เดี๋ยวค่อย)(?:ส่ง|ยืนยัน)"
    rf"(?:รายงาน|ไป|ก่อน|ตอนนี้|เลย|ที|{POLITE}|\s)*"
)
_COUNTS = pattern_of(r"(?:อีก|ประมาณ|ราว|รวม|ทั้งหมด|\s)*\d")
"""Behind `เพิ่มได้` it tells of the work: `เพิ่มได้ 5 คน`."""
_KEEPS_NOT_AND = pattern_of(
    rf"\s*(?:{POLITE}|[\s,])*ไม่(?:ต้อง|เอา|ขอ|ใช้)?(?:เก็บ|เพิ่ม|ใส่|เอา|ใช้)?(?:เติม|ข้อความ|อะไร|นี้|นั้น|แล้ว|ละ|เลย|ไว้|ไป|{POLITE})*"
    rf"[\s,]+(?:แล้ว|ก็|\s)*(?P<rest>\S.*)",
    re.DOTALL,
)
_ALSO = pattern_of(r"ก็|ด้วย|เหมือนกัน|เช่นกัน|อีก")
"""What is said behind a yes goes on; `ใช่ค่ะ แต่ 40` and `ใช่ 38 คน` do not."""
_NO = (
    rf"(?:ไม่(?:ใช่|เอา|(?:ต้อง)?(?:{CHANGE}))|มิใช่|เปล่า|อย่า(?:เพิ่ง)?(?:{CHANGE})|ผิดแล้ว)"
    rf"(?:แล้ว|ละ|เลย|ๆ|อันนี้|{POLITE}|!)*"
)
_NO_AND = pattern_of(rf"\s*{_NO}(?P<gap>[\s,!.]*)(?P<rest>\S.*)", re.DOTALL)
_NOT_USED = pattern_of(
    rf"\s*ไม่(?:ใช้|ต้องใช้|เอา)(?:ข้อความ|อัน|การ์ด|ที่เสนอ)?(?:นี้|นั้น)?(?:แล้ว|ละ|เลย|{POLITE})*[\s,!.]+"
    r"(?P<rest>(?!\S{0,12}?(?:พิมพ?์?|เขียน|เล่า|บอก)(?:ให้)?ใหม่)\S.*)",
    re.DOTALL,
)
"""Names the card's own button, and says something else: `ไม่ใช้ เอาเป็นเมื่อวานเหมือนเดิม`."""
_NO_PLAINLY = pattern_of(rf"\s*{_NO.removesuffix('*')}+[\s,!.]*", re.DOTALL)
_AS_IT_WAS = pattern_of(
    rf"(?:\S{{0,24}}?(?:(?:ก็|ให้|ยัง|ขอ|เอา|ใช้|คง)*(?:เหมือน|ตาม|แบบ|ของ|อัน|เป็น)*เดิม|ถูก(?:ต้อง)?(?:อยู่)?แล้ว)"
    rf"|ไม่(?:ต้อง|ได้)?(?:ขอ)?(?:{CHANGE})(?:อะไร|ไข)*)(?:แล้ว|ดี|อยู่|เลย|{POLITE})*(?=[\s,]|$)[\s,]*"
)
"""Says of the answer that it stays: `สถานะเหมือนเดิม`."""
_BEGINS_YES = pattern_of(r"\s*(?:ใช่|ถูกต้อง|ตกลง|โอเค)")
_NOTHING_MORE = pattern_of(
    "(?:แค่|เท่า)(?:นี้|นั้น)(?:ก่อน|แหละ|ก็พอ|พอ)*|(?:หมด|ครบ|พอ)(?:แล้ว|ละ|เท่านี้|แค่นี้|ก่อน)*"
    "|ไม่มี(?:แล้ว|อะไร(?:แล้ว|เพิ่ม|จะเพิ่ม)*|เพิ่ม(?:เติม)?(?:แล้ว)?)+|ไม่เพิ่ม(?:แล้ว|อะไร)*"
)

_MORE = pattern_of(
    rf"(?:ใช่|ใช้)?(?:เป็น)?คำตอบ(?:{POLITE}|เลย|ได้|\s)*(?:แต่|และ|แล้ว(?:ก็)?)?\s*(?:ขอ|อยาก|จะ)*เพิ่ม"
    rf"(?:เติม|อีก|ด้วย|หน่อย|นิด(?:นึง|หนึ่ง)?|{POLITE})*(?:ว่า|คือ|:|\s)\s*(?P<more>\S.+)"
)
_LESS = pattern_of(
    rf"(?:ใช่|ใช้)?(?:เป็น)?คำตอบ(?:{POLITE}|เลย|ได้|\s)*(?:แต่|แค่)\s*(?:ขอ|ช่วย|ให้)*(?:{CUT})(?:คำ(?:ว่า)?|ตรง|ข้อความ)\s*"
    rf"[“\"']?(?P<words>[^“”\"']{{2,60}}?)[”\"']?\s*(?:{OUT})(?:ไป|ด้วย|หน่อย|ให้|{POLITE}|\s)*"
)


def agreed(state: State, text: str) -> bool | None:
    """Tells whether the words agree to what a card has just asked, or deny it; None for others.

    `ยืนยัน` below a card that puts an answer right means the card: sent now, the answer that was
    just called wrong would go.
    """
    if not state.agreed:
        return None
    asks = state.agreed.partition(".")[0]
    if asks == PUT and _KEEPS_IT.fullmatch(fold(text)):
        return False
    if asks == PUT and only_everywhere(_yes_behind(text)):
        return True
    if asks in (CANCEL, DISCARD) and _NOT_LEFT.match(normalise(text)):
        return False
    if confirms(text, sends=True):
        return True if asks == PUT else None
    if asks in (ADD, USE) and _NO_PROBLEM.match(text):
        return None
    said = commons(forms(text))
    kept = asks == ADD and _kept_unsent(text)
    if kept or Common.YES in said or agrees(text, *_DOES.get(asks, ())):
        return True
    return False if Common.NO in said else None


def answer_changed(state: State, text: str, may_add: bool = True) -> tuple[Held, str, str] | None:
    """Returns the sentence held last here, what of it goes out, and what is left, or comes of it
    with what is added; None for other words. `เป็นคำตอบค่ะ แต่เอาคำว่าส่งได้ออก`, `เพิ่มว่าขาดรูปด้วย`

    may_add: words that only add take the sentence for the answer, too.
    """
    found, more = _LESS.fullmatch(normalise(text)), _MORE.fullmatch(normalise(text))
    here = [each for each in state.held if each.step == state.at]
    adds = may_add and here and state.agreed.startswith(f"{USE}.")
    added = read_addition(text) if adds else None
    if added is not None and not added.to:
        return here[-1], "", added.to_text(without_particles(here[-1].text.strip()), " และ")
    if not here or found is None and more is None:
        return None
    if more is not None:
        return here[-1], "", f"{here[-1].text.strip()} {more['more']}"
    assert found is not None
    out, whole = found["words"].strip(), normalise(here[-1].text)
    return here[-1], out, " ".join(whole.replace(out, " ").split()) if out in whole else ""


def replaces(state: State, text: str) -> bool:
    """Tells whether words held here are to take the place of the old answer: `แทนของเดิมเลยค่ะ`."""
    held = state.held[-1] if state.held else None
    return (
        held is not None and held.step == state.at and _REPLACES.fullmatch(fold(text)) is not None
    )


def agreed_besides(state: State, text: str) -> str:
    """Returns what is said behind agreeing to a card that puts an answer right: `แก้ตามนี้ แล้วส่งเลย`;
    "" for other words, and where it may take the agreeing back or ask."""
    if state.agreed.partition(".")[0] != PUT:
        return ""
    found = _AND_THEN.fullmatch(text)
    if found is None:
        found = _YES_AND.fullmatch(text)
        if found is None or not _ALSO.search(found["rest"]):
            return ""
    return "" if _TAKES_BACK.match(found["rest"]) else found["rest"]


def kept_besides(text: str) -> str:
    """Returns what is said behind words that keep what was just offered: `เสร็จแล้ว` of `เออเก็บไป
    เสร็จแล้ว`; "" for other words, and where it may take that back or ask."""
    found = _KEEPS_AND.fullmatch(text)
    rest = found["rest"] if found is not None else ""
    return "" if _TAKES_BACK.match(rest) or _COUNTS.match(rest) else rest


def _kept_unsent(text: str) -> bool:
    """Tells whether words keep what was just offered, and only say that it is not sent yet."""
    found = _KEEPS_AND.fullmatch(text)
    return found is not None and _NOT_SENT.fullmatch(found["rest"]) is not None


def left_out_besides(text: str) -> str:
    """Returns what is said behind words that do not keep it; "" for other words."""
    found = _KEEPS_NOT_AND.fullmatch(text)
    return found["rest"] if found is not None else ""


def _yes_behind(text: str) -> str:
    """Returns what stands behind agreeing; the whole text where nobody agrees."""
    found = _YES_AND.fullmatch(text)
    return found["rest"] if found is not None else text


def denied_besides(state: State, text: str) -> tuple[str, bool] | None:
    """Returns what is said behind denying a card that puts an answer right, without the words by
    which it is to stay, and whether there are any: `กดส่งเลย` of `ไม่ใช่ครับ สถานะเหมือนเดิม กดส่งเลย`.
    None for other words."""
    found = _NO_AND.fullmatch(text) if state.agreed.partition(".")[0] == PUT else None
    if found is None:
        return None
    rest = found["rest"]
    if not _NO_PLAINLY.match(text) and not (found["gap"] and _AS_IT_WAS.match(rest)):
        return None  # `ไม่ใช่ 80 คน 85 คน` says what is not so
    left = _without_staying(rest)
    return left, left != rest


def not_used_besides(text: str) -> str | None:
    """Returns what is said behind words that do not want what a card offers, but that an answer
    stays as it was; None for other words."""
    found = _NOT_USED.fullmatch(text)
    return _without_staying(found["rest"]) if found is not None else None


def _without_staying(rest: str) -> str:
    while (stays := _AS_IT_WAS.match(rest)) is not None and stays.end():
        rest = rest[stays.end() :]
    return rest


def begins_yes(text: str) -> bool:
    """Tells whether words begin with agreeing: `ใช่ค่ะ แล้วยืนยันเพิ่มเลย`."""
    return _BEGINS_YES.match(text) is not None


def only_agrees(text: str, choice: Choice | None) -> bool:
    """Tells whether words agree, and name the choice neither by its label nor, where that confirms
    something, by ยืนยัน."""
    yes = confirms(text) or Common.YES in commons(forms(text)) or begins_yes(text)
    if choice is None:
        return yes
    names = Common.YES in choice.means and "ยืนยัน" in choice.label and "ยืนยัน" in text
    return yes and not names and fold(choice.label) not in fold(text)


def adds_nothing(text: str) -> bool:
    """Tells whether the words only say that there is nothing to add: `ยังไม่มี`, `แค่นี้ค่ะ`."""
    nothing = {Common.NONE, Common.LATER, Common.NO}
    return bool(nothing & commons(forms(text))) or bool(_NOTHING_MORE.fullmatch(fold(text)))
