"""Reads at a question of a gift an answer that begins with an assent, or is hedged: `ใช่ค่ะ 600`,
`น่าจะประชาชนค่ะ`, `ใช่ค่ะ ของเมืองไทยประกันภัย`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Heeded
from handlers.conversation.hidden_keys import LIKELY
from handlers.gifts import gift_answer_words, gift_fate, gift_prices, gift_questions, gift_said
from handlers.gifts.gift_answer_words import OWN_FREE
from handlers.gifts.gift_fate import MANNER_TOLD, RELATION_TOLD
from handlers.gifts.gift_prices import UNKNOWN
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.givers import names_a_giver
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import fold, without_polite_ending
from handlers.understand.unclear import Unclear
from models.gifts.gift import OTHER, REFUSED

_ASSENTS = pattern_of(
    rf"(?:ใช่(?:แล้ว|เลย)?|ถูก(?:ต้อง|แล้ว)+|โอเค|(?i:ok)|อืม+|อือ+|เออ)(?:{POLITE}|[\s,])+(?P<rest>\S.*)"
)
_HEDGES = rf"(?:น่าจะ|คง(?:จะ)?|คิดว่า|เป็น|ก็|แบบ|พวก|ประเภท|เขา|เค้า|{POLITE}|\s)*"
_HEDGED = pattern_of(rf"{_HEDGES}(?P<said>\S.*?)(?:มั้ง|แหละ|ละมั้ง|นะ|{POLITE}|\s)*")
_ASKS = pattern_of(f"{WHETHER}|หรือ|{HOW_IN_FULL}|ใคร|อะไร|ไหน|กี่|เท่าไ")
_FIGURE = pattern_of(
    rf"(?:ประมาณ|ราวๆ?|สัก|ซัก|{POLITE}|\s)*(?P<figure>\d[\d,]*(?:\.\d+)?)\s?(?P<over>กว่าๆ?)?\s?(?:บาท)?(?:กว่าๆ?|ได้|{POLITE}|\s)*"
)
_OF = pattern_of(r"(?:ของ|จาก|ชื่อ)(?:ทาง|บริษัท)?\s?\S{3}")
_BY_BUTTON = {fold(label): each for each, label in gift_questions.RELATION_BUTTONS.items()}
_LABELS = "|".join(
    r"\s*".join(map(re.escape, label.split())) for label in gift_questions.RELATION_BUTTONS.values()
)
_BUTTON_FIRST = pattern_of(
    rf"{_HEDGES}(?P<said>{_LABELS})(?:(?:มั้ง|แหละ|ละมั้ง|{POLITE}|\s)+(?P<rest>\S.{{0,60}}))"
)
_TAKES_BACK = pattern_of("ไม่|แต่|หรือ|ที่จริง|จริงๆ|เปลี่ยน|แก้|ผิด|ยกเลิก|ก่อน")
_OF_ANOTHER = pattern_of("^ของ|บริษัท|ห้าง|ประมูล|รับงาน|ได้งาน|เสนอ|สัญญา|จัดซื้อ|จัดจ้าง")
"""A reason that tells of work for the office, or of somebody else."""
_LEAST_NAME = 4
"""Letters of a word for a relation that is no part of another word."""
_PLACE_FIRST = pattern_of(
    rf"(?:ตรง|ที่|ใน|หน้า|แถว|บน|ใต้|ข้าง)?(?:ที่ทำงาน|ทำงาน|ห้อง|โต๊ะ|สำนัก|กลุ่มงาน|เคาน์เตอร์|ออฟฟิศ|อาคาร|ชั้น|ตึก|ลานจอดรถ|โถง|โรงอาหาร|บูธ|ป้อม)\S{{0,20}}?(?:{POLITE})*"
    r"\s+(?:เขา|เค้า|มา|ตอน|แวะ|เอา|พอดี)\S.{2,60}"
)
"""Where it was given, and why somebody came there."""
_OF_MORE = pattern_of(r"\d|บาท|ราคา|มูลค่า|คืน|ปฏิเสธ|แก้|ยกเลิก|แล้วต้อง|ไม่ใช่")


def heeded(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the answer that such words give to the question; None for other words.

    plain: without polite words at its end
    """
    if by_button := _by_button(plain, at):
        return by_button
    if _ASKS.search(plain):
        return None
    led = _ASSENTS.fullmatch(plain)
    rest = led["rest"] if led is not None else plain
    new: dict[str, Any] = {}
    if at == "relation":
        new = _relation(rest)
    elif at == "manner" and answers.get("done") == REFUSED:
        # Who refused it could refuse it.
        new = {"manner": OWN_FREE, MANNER_TOLD: ""} if gift_questions.only_tells_whom(rest) else {}
    elif at == "occasion":
        new = _place(plain, context, answers)
    elif led is not None and at == "value":
        new = _value(rest, answers)
    elif led is not None and at == "giver":
        new = _giver(rest, context, answers)
    return Heeded(new, at_once=True) if new else None


def _by_button(plain: str, at: str) -> Heeded | None:
    """Takes a relation in the words of its button, and why; asks where that tells of another."""
    named = _named_first(plain) if at in ("relation", "giver") else None
    if named is not None and (at == "relation" or named[0] == OTHER):
        return _with_its_reason(*named, at)
    asks = at == "relation" and named is None and _of_another(plain)
    return Heeded(told=_WHICH.format(plain), never_added=True) if asks else None


def _with_its_reason(relation: str, reason: str, at: str) -> Heeded:
    told = _REASON_KEPT.format(gift_questions.RELATION_BUTTONS[relation], reason)
    told += _WHO_GAVE if at == "giver" else ""  # no giver is called so
    new = {"relation": relation, RELATION_TOLD: reason}
    return Heeded(new, told=told, at_once=True, never_added=at == "giver")


_WHO_GAVE = "\nข้อนี้ถามว่าใครเป็นผู้ให้"
_WHICH = "หมายถึงข้อใด ยังไม่ได้เก็บ “{}” กดปุ่มที่ตรงกับผู้ให้ หากผู้ให้มีงานหรือเสนองานกับสำนักงาน กด “คู่สัญญา/ผู้รับจ้าง”"
_REASON_KEPT = "เก็บความเกี่ยวข้องเป็น “{}” ส่วน “{}” บันทึกต่อท้ายสถานที่และโอกาส แก้ได้ก่อนส่ง"


def _named_first(plain: str) -> tuple[str, str] | None:
    """Returns the relation whose button's words begin the text, and the reason behind it; None for
    other words, where the reason may mean another one, and where somebody asks."""
    found = _BUTTON_FIRST.fullmatch(plain)
    if found is None or _ASKS.search(found["rest"]) or _TAKES_BACK.search(found["rest"]):
        return None
    named = _BY_BUTTON[fold(found["said"])]
    others = [said for each, said in gift_said.RELATION.items() if each != named]
    rest = fold(found["rest"])
    other = _of_another(plain) or any(
        len(each) >= _LEAST_NAME and fold(each) in rest for said in others for each in said
    )
    return None if other else (named, found["rest"].strip())


def _of_another(plain: str) -> bool:
    """Tells whether such a text may be of another relation, so that its first words are none."""
    found = _BUTTON_FIRST.fullmatch(plain)
    return found is not None and _OF_ANOTHER.search(found["rest"]) is not None


def _relation(words: str) -> dict[str, Any]:
    found = _HEDGED.fullmatch(words)
    key = fold(found["said"]) if found is not None and found["said"] != words else ""
    said = gift_said.RELATION.items()
    meant = [each for each, names in said if key and key in {fold(name) for name in names}]
    return {"relation": meant[0], RELATION_TOLD: ""} if len(meant) == 1 else {}


def _value(rest: str, answers: Answers) -> dict[str, Any]:
    """Returns the value that was offered if the same is said, else the figure."""
    found = _FIGURE.fullmatch(rest)
    if found is None:
        return {}
    offered = answers.get(LIKELY, {}).get("value", {}).get("value", UNKNOWN)
    figure = Decimal(found["figure"].replace(",", ""))
    if offered != UNKNOWN and Decimal(offered) == figure:
        return {"value": offered}
    if found["over"]:
        return {}
    try:
        return {"value": str(gift_prices.read_price(rest))}
    except Unclear:
        return {}


def _giver(rest: str, context: Context, answers: Answers) -> dict[str, Any]:
    """Returns the giver that was offered with what is added, or the name behind the assent."""
    offered = answers.get(LIKELY, {}).get("giver", {}).get("value", "")
    if offered and _OF.match(rest):
        read = gift_answer_words.read_giver_words(f"{offered} {rest}", context, answers)
    elif names_a_giver(rest):
        read = gift_answer_words.read_giver_words(rest, context, answers)
    else:
        return {}
    return {"giver": read.value, **read.also}


def _place(plain: str, context: Context, answers: Answers) -> dict[str, Any]:
    told_else = gift_fate.done_places(plain) or gift_fate.used_place(plain) is not None
    if told_else or _PLACE_FIRST.fullmatch(plain) is None or _OF_MORE.search(plain):
        return {}
    try:
        read = gift_answer_words.read_occasion(without_polite_ending(plain), context, answers)
    except Unclear:
        return {}
    if isinstance(read, Choice):
        return {"occasion": read.value, **read.also}
    return {"occasion": read}
