"""Tells who decides on a gift once more what the report says, where that is asked in the middle of
the decision: `อันนี้ของใครนะ`, `ขอดูรายละเอียดก่อน`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.gifts import gift_words
from handlers.gifts.gift_questions import gift_in
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise
from models.gifts import gift_deciders, gift_rules, gifts
from models.gifts.gift import KEEP, Gift

_LONGEST = 70
_CUES = ("ดู", "ใคร", "อะไร", "เท่าไ", "กี่บาท", "เมื่อไ", "รายละเอียด")
_IT = r"(?:อัน|เรื่อง|ของ|ชิ้น|รายงาน)?(?:นี้|นี่|นั้น|มัน)?"
_SMALL = (
    r"(?:เดี๋ยว|แป๊บ|งั้น|แล้ว|ก็|ว่า|คือ|เอ๊ะ|เอ่อ|อีกที|อีกครั้ง|อีกรอบ|ก่อน|หน่อย|ด้วย|เลย|เนี่ย|ล่ะ|บ้าง"
    rf"|{POLITE}|[\s,?])*"
)
_ASKED = (
    rf"(?:{_IT}(?:เป็น)?ของ(?:ใคร|คนไหน|สำนักไหน)|(?:ใคร|คนไหน)(?:เป็นคน|เป็นผู้|เป็น)?(?:ส่ง|แจ้ง|รายงาน|รับ|ได้(?:รับ)?|ให้|เอามาให้)(?:มา|ไป)?"
    rf"|(?:เขา|เค้า|น้อง)?ได้(?:รับ)?(?:มา)?(?:จากใคร|เมื่อไ(?:หร่|ร)|อะไรมา)|{_IT}(?:คือ|เป็น)อะไร(?:มา)?|(?:ราคา|มูลค่า){_IT}(?:เท่าไ(?:หร่|ร)|กี่บาท)"
    rf"|(?:ขอ|ช่วย|อยาก|ให้|เปิด|ย้อน|กลับ)*(?:ไป)?(?:ดู|อ่าน)(?:รายละเอียด|ข้อมูล|รายงาน|เนื้อหา|ทั้งหมด|ให้ละเอียด|ดีๆ|ใหม่)*|ขอรายละเอียด|รายละเอียด(?:เป็น)?(?:{HOW_IN_SHORT}|อะไร)?)"
)
_ASKS = pattern_of(rf"{_SMALL}(?:{_ASKED}{_SMALL})+")


def told_again(context: Context, gift: Gift, text: str) -> str:
    """Returns what the report says in short, if the words ask for it and nothing else; or ""."""
    if len(text) > _LONGEST or not any(cue in text for cue in _CUES):
        return ""
    if _ASKS.fullmatch(normalise(text)) is None:
        return ""
    texts, who = gifts.texts(context.sealer, gift), gift_deciders.receiver(context.session, gift)
    giver = " · ".join(filter(None, (texts.giver, texts.organisation))) or "–"
    return _TOLD.format(
        name=gift_words.name_of(gift.id),
        who=f"{who.name} · {who.bureau.name}",
        what=texts.what or "–",
        giver=f"{giver} ({gift_words.RELATION[gift.relation]})",
        value=gift_words.money(gift.value),
        day=thai_date(gift.received_on),
        occasion=texts.occasion or "–",
        done=gift_words.DONE[gift.done],
    )


_RULE = pattern_of(
    rf"(?=.*(?:{WHETHER}|{HOW_IN_SHORT}|อะไร|[?]))(?:(?:กรณี|เรื่อง|แบบ|อัน|ชิ้น)นี้|แล้ว|ตาม|ถ้า|ให้|เขา|เค้า|น้อง|ผู้รับ|จะ|ก็|ขอทราบ|ว่า|{POLITE}|[\s,?])*"
    rf"(?:(?:หลักเกณฑ์|เกณฑ์|กฎหมาย|ระเบียบ|นโยบาย|ข้อกำหนด)(?:เป็น|กำหนด|เขียน|บอก|ว่า|ไว้|\s)*(?:{HOW_IN_SHORT}|อะไร)|(?:(?:รับ|เก็บ)ไว้|(?:ให้)?รับ)(?:เอง|เลย|ใช้|\s)*(?:ก็)?ได้(?:{WHETHER})"
    rf"|{POLITE}|บ้าง|แล้ว|ครับผม|[\s,?])+"
)
"""Asks what the rule says of this gift, or whether it may be kept."""


def rule_told(context: Context, answers: Answers, text: str) -> str:
    """Returns what law and policy say of this gift and which decisions are left, if the words ask
    for that and nothing else; or ""."""
    if len(text) > _LONGEST or _RULE.fullmatch(normalise(text)) is None:
        return ""
    judged = gifts.judged(context.session, gift_in(context, answers))
    kept = _MAY_KEEP if KEEP in gift_rules.allowed(judged) else _NO_KEEPING
    law = f"ตามกฎหมาย {gift_words.law_words(judged.law)} ({gift_words.LAW})"
    return f"{law}\nตามนโยบาย {gift_words.office_words(judged.office)}\n{kept}"


_MAY_KEEP = "ตามกฎหมายให้รับไว้ได้ แต่ท่านให้ส่งคืนหรือให้มอบหน่วยงานก็ได้ ยังไม่ได้บันทึกผล"
_NO_KEEPING = "จึงให้รับไว้เองไม่ได้ เลือกได้เฉพาะให้ส่งคืนหรือให้มอบหน่วยงาน ยังไม่ได้บันทึกผล"
_TOLD = (
    "{name}\nผู้รับ: {who}\nสิ่งที่ได้รับ: {what} · {value}\nผู้ให้: {giver}\n"
    "วันที่ได้รับ: {day} · {occasion}\nขณะรายงาน: {done}\nยังไม่ได้บันทึกผล"
)
