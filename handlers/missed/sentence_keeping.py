"""Keeps sentences that were not understood, without who typed them, where that is allowed.

Never kept: what is, or may be, about a complaint or misconduct; stories; codes (decisions/0027).
"""

from __future__ import annotations

import re

from handlers.context import Context
from handlers.missed.roster_names import of_roster
from handlers.missed.without_persons import LONGEST, without_persons
from handlers.subjects.asked_each_turn import listening
from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT
from handlers.understand.thai import letters, normalise, sound
from handlers.understand.wishes.wish_reader import may_ask_for
from models.conversations import conversation_rows
from models.missed import missed_sentences
from models.people.roster_memory import roster
from models.queues.lane import LANE
from models.queues.shown_buttons import ShownButton
from models.tables import SECRET_FLOWS

_KEYWORDS = 25
"""A text with at most so many letters may be a search word; a longer one must ask something."""
_ASKS = pattern_of(
    rf"ไหม|มั[้๊]?ย|อะไร|ไหน|{HOW_IN_FULL}|เท่าไ|เมื่อไ|กี่|ใคร|ทำไม|(?:หรือ|รึ)(?:ยัง|เปล่า|ไม่)|บ้าง|[?？]"
    r"|ขอ(?!ง)|อยาก|ช่วย|ต้องการ|รบกวน|กรุณา|หน่อย|ให้ที"
)
_MISCONDUCT = (
    "โกง", "สินบน", "ใต้โต๊ะ", "ฮั้ว", "ยักยอก", "เงินทอน", "คอร์รัปชัน", "คอรัปชัน",
    "เบิกเท็จ", "เบิกเกิน", "เบิกซ้ำ", "มิชอบ", "คุกคาม", "ลวนลาม", "อนาจาร",
    "กลั่นแกล้ง", "ข่มขู่", "ขู่", "รีดไถ", "ไถเงิน", "เรียกรับ", "เรียกเงิน",
    "รับเงิน", "ปลอม", "พวกพ้อง", "เส้นสาย", "เด็กเส้น", "เอื้อประโยชน์", "ล็อคสเปค",
    "ล็อกสเปก", "ไม่โปร่งใส", "ไม่ชอบมาพากล", "ผิดวินัย", "ผิดกฎหมาย", "ละเว้น",
    "เลือกปฏิบัติ", "ซื้อตำแหน่ง", "วิ่งเต้น", "กล่าวหา", "แฉ", "ฟ้อง", "ใช้อำนาจ",
    "ทำร้ายร่างกาย", "ด่าว่า", "โดนด่า", "เหยียด", "ขโมย", "หลอก", "โกหก", "เบาะแส",
    "ร้องเรียน", "ร้องทุกข์", "ทุจริต", "ผู้แจ้ง", "ไม่เปิดเผยชื่อ", "นิรนาม",
    "รหัสติดตาม", "พยาน",
)  # fmt: skip
_DISTRESS = pattern_of(
    r"(?<!น่า)กลัว(?!ว่า(?:จะ)?(?:ส่ง|ทำ|กรอก|พิมพ์|ลืม))|ไม่กล้า|ไม่ไหวแล้ว|อึดอัด|ร้องไห้|รังแก|แกล้ง|ของหลวง"
    rf"|(?:หัวหน้า|ผอ\.?|เจ้านาย|เพื่อนร่วมงาน|เขา|พี่)\S{{0,30}}(?:\s\S{{0,30}})?ทำ(?:{HOW_IN_SHORT})ดี"
)
"""Who is troubled by somebody tells of no wish that a word is missing for."""
_SOUNDS_SO = pattern_of("|".join(re.escape(sound(letters(each))) for each in _MISCONDUCT))
_TITLES_OF_PLANS = pattern_of(
    "(?:ต่อต้าน|ต้าน|ป้องกัน|ปราบปราม|ปลอด|และ)+(?:การ)?ทุจริต(?:และประพฤติมิชอบ)?"
)
"""Names of the plan and its activities speak of no misconduct."""


def keep(context: Context, text: str) -> None:
    """Keeps a sentence that was not understood, if that is allowed. Costs two statements then.

    Of people who are not on the roster nothing is kept: nearly all that they type may be a
    complaint.
    """
    if context.person is None or is_courtesy(text) or _tells_something(text):
        return
    if _is_confidential(context, text):
        return
    words = without_persons(text, roster(context.session).by_name.continued(of_roster))
    if words is not None:
        missed_sentences.keep(context.session, context.sealer, words, context.today)


def _tells_something(text: str) -> bool:
    """Tells whether the words may be a story: what is wished for is asked, or short."""
    plain = normalise(text)
    return len(plain) > LONGEST or (len(letters(plain)) > _KEYWORDS and not _ASKS.search(plain))


def _is_confidential(context: Context, text: str) -> bool:
    """Tells whether the words may be about a complaint, or typed while one is told."""
    if context.secret or _may_be_about_one(context, text):
        return True
    drafts = conversation_rows.drafts(context.session, context.sealer, context.lane)
    active = conversation_rows.active(context.session, context.sealer, context.lane)
    if any(each.row.flow in SECRET_FLOWS for each in (*drafts, *([active] if active else []))):
        return True
    if context.lane != context.sealer.keyed_hash(context.line_user_id, LANE):
        return False  # in a group others may have been answered before
    newest = next(iter(context.shown()), None)
    if newest is None:
        return False
    return not newest or any(_is_of_one(context, each) for each in newest)


def _is_of_one(context: Context, button: ShownButton) -> bool:
    """Tells whether a button in sight is of one complaint: the words may be about it."""
    name, of, _facts = button.target.removeprefix("o:").partition("?c=")
    return bool(of) and name in _unkept(context)


def _unkept(context: Context) -> frozenset[str]:
    unkept = (each.unkept for each in listening(context.subjects, "unkept"))
    return frozenset[str]().union(*unkept)


def _may_be_about_one(context: Context, text: str) -> bool:
    subjects, parts = context.subjects, {text, *text.split()}
    if any(each.secret(text) for each in listening(subjects, "secret")):
        return True
    if any(any(map(each.code, parts)) for each in listening(subjects, "code")):
        return True
    if any(each.may_mean(text) for each in listening(subjects, "may_mean")):
        return True
    return speaks_of_misconduct(text) or may_ask_for(text, _unkept(context))


def speaks_of_misconduct(text: str) -> bool:
    """Tells whether the text names misconduct, even if it is spelled wrongly, or tells distress."""
    named = _SOUNDS_SO.search(sound(letters(_TITLES_OF_PLANS.sub("", text))))
    return named is not None or _DISTRESS.search(normalise(text)) is not None
