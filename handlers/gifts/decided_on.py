"""Answers the person who decides on a gift and asks in the middle of it: what the report says
(`อันนี้ของใครนะ`), and what the rules say of this gift (`กรณีนี้รับไว้เองได้ไหม`)."""

from __future__ import annotations

from decimal import Decimal

from handlers.context import Context
from handlers.gifts import gift_words
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise
from models.gifts import gift_deciders, gift_rules, gifts
from models.gifts.gift import KEEP, Gift
from models.gifts.gift_rules import Judged

_LONGEST = 70
_CUES = ("ดู", "ใคร", "อะไร", "เท่าไ", "กี่บาท", "เมื่อไ", "รายละเอียด")
_IT = r"(?:อัน|เรื่อง|ของ|ชิ้น|รายงาน)?(?:นี้|นี่|นั้น|มัน)?"
_SMALL = (
    r"(?:เดี๋ยว|แป๊บ|งั้น|แล้ว|ก็|ว่า|คือ|เอ๊ะ|เอ่อ|อีกที|อีกครั้ง|อีกรอบ|ก่อน|หน่อย|ด้วย|เลย|เนี่ย|ล่ะ|บ้าง"
    rf"|{POLITE}|[\s,?])*"
)
_ASKED = (
    rf"(?:{_IT}(?:เป็น)?ของ(?:ใคร|คนไหน|สำนักไหน)|(?:ใคร|คนไหน)(?:เป็นคน|เป็นผู้|เป็น)?(?:ส่ง|แจ้ง|รายงาน|รับ|ได้(?:รับ)?|ให้|เอามาให้)(?:มา|ไป|(?:เรื่อง|อัน|ชิ้น|ของ)(?:นี้|นั้น|ชิ้นนี้))*"
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
        done=gift_words.done_words(gift.done, texts.what or ""),
    )


_TOLD = (
    "{name}\nผู้รับ: {who}\nสิ่งที่ได้รับ: {what} · {value}\nผู้ให้: {giver}\n"
    "วันที่ได้รับ: {day} · {occasion}\nขณะรายงาน: {done}\nยังไม่ได้บันทึกผล"
)


_RULE = r"(?:หลัก)?(?:เกณฑ์|กฎหมาย|ระเบียบ|กฎ|นโยบาย)(?:เรื่องนี้|ข้อนี้|นี้)?"
_WHO_KEEPS = "(?:ให้)?(?:เขา|เค้า|ผู้รับ|น้อง|เจ้าตัว|เจ้าของ)?(?:จะ)?"
_KEEPS = rf"{_WHO_KEEPS}(?:รับ|เก็บ|เอา)(?:มัน|ของ)?(?:ไว้|ไป)?(?:เอง|ใช้|ใช้เอง)?"
_ABOUT = rf"(?:(?:กรณี|แบบ|อย่าง|เรื่อง|อัน|ชิ้น|ของ)(?:นี้|นั้น)){{0,2}}{_SMALL}"
_ITS_FIGURE = r"(?:(?:ราคา|มูลค่า)?\s?(?:[\d,.]+\s?(?:บาท)?)?(?:นี้|นี่|มัน|ก็|เนี่ย|\s)*)?"
_BY_HOW_MUCH = (
    rf"{_ITS_FIGURE}เกิน(?:มา|ไป|จาก|อยู่|\s)*(?:{_RULE})?(?:มา|ไป|อยู่|\s)*"
    "(?:เท่าไ(?:หร่|ร)|กี่บาท|แค่ไหน)"
)
_ASKS_EXCESS = pattern_of(_BY_HOW_MUCH)
_ASKS_RULE = pattern_of(
    rf"{_SMALL}(?:{_ABOUT}(?:(?:ตาม)?{_RULE}(?:เขา|ท่าน)?(?:ว่า(?:ไว้)?|คือ|เป็น|กำหนด(?:ไว้)?|บอก(?:ว่า)?)*(?:{HOW_IN_FULL}|อะไร)"
    rf"|(?:ตาม{_RULE}\s?)?{_KEEPS}ได้(?:{WHETHER})|(?:มัน)?(?:ผิด|ขัด)(?:{_RULE})?(?:{WHETHER})"
    rf"|(?:ต้อง|ควร)(?:คืน|ส่งคืน|มอบ|ทำ|เลือก|ให้(?:เขา)?(?:คืน|ทำ))(?:{HOW_IN_FULL}|อะไร(?:ดี)?|{WHETHER})"
    rf"|เกิน(?:{_RULE})?(?:{WHETHER})|{_BY_HOW_MUCH}"
    rf"|(?:ตาม{_RULE}\s?)?{_KEEPS}(?:ก็)?ไม่ได้(?:เลย|จริง)?(?:เหรอ|หรอ|หรือ|รึ|ล่ะ|{WHETHER})){_SMALL})+"
)
_LONGEST_RULE = 110


def rules_told(context: Context, gift: Gift, text: str) -> str:
    """Returns what law and policy say of this gift, if the words ask only that; or ""."""
    plain = normalise(text)
    if len(text) > _LONGEST_RULE or _ASKS_RULE.fullmatch(plain) is None:
        return ""
    judged = gifts.judged(context.session, gift)
    keeps = KEEP in gift_rules.allowed(judged)
    excess = f"{_excess(judged)}\n" if _ASKS_EXCESS.search(plain) else ""
    return excess + _RULES.format(
        law=f"{gift_words.law_words(judged.law)} ({gift_words.LAW})",
        policy=f"{gift_words.office_words(judged.office)} ({gift_words.POLICY})",
        may=_MAY_KEEP if keeps else _MAY_NOT_KEEP,
    )


def _excess(judged: Judged) -> str:
    """Says by how much it is more than anybody but a relative may give."""
    most, worth = gift_rules.DEFAULT.most, judged.together
    if worth is None:
        return _WORTH_UNKNOWN
    over = max(worth - most, Decimal(0))
    if not over:
        return _NOT_OVER.format(gift_words.money(most))
    return _OVER.format(gift_words.money(over), gift_words.money(worth), gift_words.money(most))


_OVER = "เกินเกณฑ์มา {} (มูลค่า {} เกณฑ์ {})"
_NOT_OVER = "มูลค่าไม่เกินเกณฑ์ {}"
_WORTH_UNKNOWN = "ไม่ทราบมูลค่า จึงบอกไม่ได้ว่าเกินเกณฑ์เท่าใด"
_RULES = "{may}\nตามกฎหมาย {law}\nตามนโยบาย {policy}\nยังไม่ได้บันทึกผล"
_MAY_KEEP = "ให้ผู้รับรับไว้ได้ หรือให้ส่งคืน หรือให้มอบแก่หน่วยงานก็ได้"
_MAY_NOT_KEEP = "ให้ผู้รับรับไว้เองไม่ได้ เลือกได้เฉพาะให้ส่งคืน หรือให้มอบแก่หน่วยงาน"
