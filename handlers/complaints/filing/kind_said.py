"""Reads the kind of a complaint from a sentence that tells it in words of one's own."""

from __future__ import annotations

import re

from handlers.complaints import complaint_said
from handlers.complaints.complaint_words import KIND
from handlers.complaints.filing import opening_words
from handlers.understand.choices.learned_choices import likeliest
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.complaints.complaint import COMPLAINT, COMPLIMENT, SUGGESTION

_LEADS = (
    rf"(?:(?:แค่|เพียง|ก็|คือ|พอดี|{ME_OR_US}|พี่|ขอ|อยาก|จะ|มา|ต้องการ|มี|เรื่อง|เอา|เป็น|แสดง|ออก"
    r"|ให้|เลือก|ส่ง)\s*)*+"
)
_TAILS = (
    r"(?:\s*(?:เฉยๆ|เฉย|อย่างเดียว|เท่านั้น|ไม่ได้(?:จะ|มา)*(?:ร้อง(?:เรียน)?|ฟ้อง|ต่อว่า|ว่า)(?:อะไร)?(?:ใคร)?|อัดอั้น(?:มานาน)?"
    r"|ทนไม่ไหว|นะ|ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ|หน่อย|ด้วย|เลย|แล้ว|ละ|อ่ะ|อะ))*+"
)
_BESIDES = {COMPLAINT: ("ฟ้อง", "complain", "complaint")}


def _only_says(kind: str) -> re.Pattern[str]:
    words = sorted(
        {KIND[kind], *complaint_said.KIND[kind], *_BESIDES.get(kind, ())}, key=len, reverse=True
    )
    return pattern_of(rf"{_LEADS}(?:{'|'.join(map(re.escape, words))}){_TAILS}", re.IGNORECASE)


_ONLY_SAID = {kind: _only_says(kind) for kind in KIND}
"""A kind's own words, and around them what tells nothing."""
_NO_BLAME = pattern_of(r"ไม่ได้(?:จะ|มา|คิด|\s)*(?:ต่อว่า|ว่า|ร้องเรียน|ร้อง|ฟ้อง|บ่น|ตำหนิ)(?:อะไร|ใคร)*")
_BLAMES = pattern_of(
    rf"ไม่|แย่|แต่|ควร|น่าจะ|ห่วย|เคย|ทำไม|[?]|{WHETHER}|จริงหรือ|ที่ไหน|ช้า|รอนาน|มาสาย|อยากให้|หรอก|ว่ากัน"
)
_PROPOSES = pattern_of(
    r"(?:น่าจะ|ควร(?:จะ)?|อยากให้|ขอให้|เสนอให้)(?:มี|เพิ่ม|ติด|เปิด|ตั้ง|จัด|ทำ|ปรับ|ขยาย|วาง|เปลี่ยน)"
)
_PRAISED, _PROPOSED = 0.35, 0.5
"""So far ahead of the other kinds a praise or a proposal is where its words leave no doubt."""


def only_named(text: str) -> str | None:
    """Returns the kind that the words name, with nothing but particles and `แค่…เฉยๆ` around it."""
    plain = normalise(text)
    return next((kind for kind, said in _ONLY_SAID.items() if said.fullmatch(plain)), None)


def surely_harmless_kind(text: str) -> str | None:
    """Returns COMPLIMENT or SUGGESTION where a story surely is one: it blames nobody, and tells of
    nothing that has to be looked into. Of all others the kind is asked."""
    plain = _NO_BLAME.sub("", normalise(text))
    learned = likeliest("file_complaint.text", text)
    if (
        learned is None
        or opening_words.may_be_complaint(text)
        or opening_words.OF_DEEDS.search(plain)
    ):
        return None
    if learned.key == COMPLIMENT and learned.lead >= _PRAISED and not _BLAMES.search(plain):
        return COMPLIMENT
    proposes = _PROPOSES.search(plain) is not None and not opening_words.was_mistreated(text)
    if learned.key == SUGGESTION and learned.lead >= _PROPOSED and proposes:
        return SUGGESTION
    return None
