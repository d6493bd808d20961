"""Answers who asks amid a gift's report, behind what they tell of the gift, whether that must be
reported: `บริษัทประกัน เค้ามาแจกทุกโต๊ะ แบบนี้ต้องแจ้งด้วยหรอ`. What was told is kept as a proposal."""

from __future__ import annotations

from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Heeded
from handlers.conversation.hidden_keys import LIKELY
from handlers.gifts import gift_answer_words, gift_fate, gift_rules_asked, gift_words
from handlers.messages import cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.givers import ORGANISATION
from handlers.understand.small_words import WHETHER
from handlers.understand.unclear import Unclear
from models.gifts.gift import RELATIVE

_ASKED = pattern_of(
    rf"(?:^|(?<=\s))(?:แล้ว|แบบนี้|แบบนี้ก็|อันนี้|งี้|อย่างนี้|ของแบบนี้|เคสนี้|ก็|ยัง|จะ|\s)*(?:ต้อง|ควร|จำเป็นต้อง)\s?(?:แจ้ง|รายงาน)"
    rf"(?:ของ|ด้วย|อีก|อยู่|ไป|เหมือนกัน|\s)*(?:{WHETHER}|เปล่า|เห?รอ|หรอ|หรือ$|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่))(?:{POLITE}|[\s?])*$"
)
_RELATED = pattern_of("ญาติ|พ่อ|แม่|พี่|น้อง|ลุง|ป้า|น้า|ปู่|ย่า|ยาย|แฟน|สามี|ภรรยา")
_GIVER = pattern_of(rf"(?:จาก|ของ)?(?P<giver>{ORGANISATION}[^\s\d]{{2,40}})(?=\s|$)")
_TELLS_MORE = pattern_of(rf"ให้|แจก|เอา|มา|ซื้อ|ส่ง|คืน|แจ้ง|รายงาน|ต้อง|นี้|เรา|ไหน|{WHETHER}")
_MUST_ALL = "ต้องรายงานด้วย นโยบายของสำนักงานให้รายงานทุกชิ้น แม้แจกทุกคน ส่วนกฎหมายให้รับของที่ให้คนทั่วไปเหมือนกันได้"
_MUST = "ต้องรายงาน หากได้รับเพราะการปฏิบัติหน้าที่ ไม่ว่ามูลค่าเท่าใด ไม่แน่ใจ รายงานไว้ก่อน ผู้บังคับบัญชาจะพิจารณา"
_GIVER_KEPT = "ผู้ให้ “{}” จะให้ยืนยันในข้อนั้น"
_GIVER_BELOW = "ผู้ให้เป็น “{}” หรือไม่ หากใช่ กดปุ่มแรก"


def heeded(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the answer, with what was told before it; None for other words, and of a relative,
    of whom another answer holds.

    plain: without polite words at its end
    """
    found = _ASKED.search(plain)
    before = plain[: found.start()].strip() if found is not None else ""
    if found is None or _RELATED.search(before):
        return None
    if not before and (of_relative := _of_relative(answers)):
        return Heeded(told=of_relative, never_added=True)
    likely, to_all = _likely(before, context, answers), gift_fate.to_all(before)
    if not likely and not to_all and (before or "what" not in answers):
        return None  # the standing facts tell more
    told = [_MUST_ALL if to_all else _MUST]
    if "giver" in likely:
        kept = _GIVER_BELOW if at == "giver" else _GIVER_KEPT
        told.append(kept.format(likely["giver"]["value"]))
    new = {LIKELY: {**answers.get(LIKELY, {}), **likely}} if likely else {}
    return Heeded(new, told="\n".join(told), at_once=bool(new), never_added=True)


def _of_relative(answers: Answers) -> str:
    """Returns what holds of a relative's gift if one gave it by what is kept or only likely;
    "" for others."""
    likely = {name: each.get("value") for name, each in answers.get(LIKELY, {}).items()}
    giver, relation = (answers.get(each, likely.get(each)) for each in ("giver", "relation"))
    by_giver = giver if relation is None else None
    who = gift_words.RELATION[RELATIVE] if relation == RELATIVE else by_giver
    return gift_rules_asked.told(_A_GIFT_OF.format(who)) if who else ""


_A_GIFT_OF = "{} ให้ของขวัญ ต้องรายงานไหม"
"""As the rule of relatives' gifts reads it."""


def _likely(before: str, context: Context, answers: Answers) -> dict[str, Any]:
    """Returns the giver, to be confirmed at its question. For whom it was decides in law, and is
    asked."""
    found: dict[str, Any] = {}
    named = _GIVER.match(before)
    if named is not None and "giver" not in answers and not _TELLS_MORE.search(named["giver"]):
        try:
            read = gift_answer_words.read_giver_words(named["giver"], context, answers)
        except Unclear:
            read = None
        if read is not None:
            found["giver"] = _offered(read.value, read)
    return found


def _offered(label: str, read: Choice) -> dict[str, Any]:
    words = cut_graphemes(label, LABEL_GRAPHEMES)
    return {"label": words, "value": read.value, "also": dict(read.also)}
