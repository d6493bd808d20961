"""What good deeds are called, who may read them, and why something cannot be done now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.ideas.idea_words import DISCIPLINE, SUFFICIENCY
from handlers.messages import Button, Text
from handlers.question.query import opens
from handlers.understand.dates.dates import thai_date
from models.errors import Refusal
from models.good_deeds.deed_figures import DeedCount
from models.good_deeds.deed_limits import DEED_LIMITS
from models.good_deeds.good_deed import BUREAU, NAMED, OWN
from models.small_counts import SMALLEST_SHOWN

ABOUT = "about_deeds"
KEEP, BOOK, ONE, WITHDRAW, SHOW_TO = (
    "keep_deed", "deed_book", "one_deed", "withdraw_deed", "show_deed_to",
)  # fmt: skip
PRAISE, ANSWER_PRAISE, ASK_WITNESS, BE_WITNESS = (
    "praise_colleague", "answer_praise", "ask_witness", "be_witness",
)  # fmt: skip
KEPT_IN = ("ธนาคารความดี", "บันทึกความดี")
"""By these words of a plan the activity is known in which a bureau reports its good deeds
(002:203)."""
ABOUT_DEEDS = (*KEPT_IN, "จิตสาธารณะ", "จิตอาสา")
"""And those whose reports stand in its book (002:203, 002:206)."""

BOUND, BOUND_PAPER, OWN_PAPER = "bound_book", "bound_book_paper", "own_book_paper"
WALL, FIGURES, OFFICE, TAKE_DOWN = (
    "deed_wall", "deed_figures", "office_deeds", "take_down_deed",
)  # fmt: skip

SHOWN: Mapping[str, str] = {
    OWN: "ฉันคนเดียว",
    BUREAU: "คณะทำงาน ไม่ออกชื่อ",
    NAMED: "เผยแพร่พร้อมชื่อ",
}
READERS = (
    "“ฉันคนเดียว” บอตไม่แสดงแก่ผู้ใด รวมทั้งผู้บังคับบัญชาและผู้ดูแลระบบ\n"
    "“คณะทำงาน ไม่ออกชื่อ” คณะทำงานของสำนักนำไปลงเล่มความดีและรายงานโดยไม่ออกชื่อ\n"
    "“เผยแพร่พร้อมชื่อ” ทุกคนอ่านได้\n"
    "ข้อความเก็บโดยเข้ารหัส แต่ผู้ที่ถือทั้งเครื่องและกุญแจหลักของสำนักงานเปิดได้ และข้อความผ่าน LINE"
)
PROMISE = "ไม่มีการจัดอันดับ ไม่หักคะแนน ถอนข้อความได้ทุกเมื่อ"

DEFINITIONS: Mapping[str, str] = {  # 002:174
    "sufficiency": SUFFICIENCY,
    "discipline": DISCIPLINE,
    "honesty": "ซื่อสัตย์ ซื่อตรง ยืนหยัดในความถูกต้อง",
    "volunteering": "เสียสละประโยชน์ส่วนตนเพื่อส่วนรวม ช่วยเหลือเกื้อกูลเพื่อประโยชน์สุขของสังคม",
    "gratitude": "สำนึกรู้คุณต่อแผ่นดิน สิ่งแวดล้อม องค์กร และผู้มีพระคุณ",
}

SAID: Mapping[str, tuple[str, ...]] = {
    "sufficiency": ("พอประมาณ", "ประหยัด", "มีเหตุผล", "ภูมิคุ้มกัน", "รอบคอบ", "ไม่เบียดเบียน", "ไม่ฟุ่มเฟือย"),
    "discipline": (
        "เคารพกฎ",
        "เคารพกฎหมาย",
        "ทำตามระเบียบ",
        "ปฏิบัติตามระเบียบ",
        "รับผิดชอบ",
        "ตรงเวลา",
        "มีระเบียบ",
    ),
    "honesty": ("ซื่อสัตย์", "ซื่อตรง", "สัตย์จริง", "ความถูกต้อง", "ยืนหยัด", "ซื่อสัตย์สุจริต", "ไม่โกง"),
    "volunteering": (
        "เสียสละ",
        "ช่วยเหลือ",
        "ช่วยเหลือผู้อื่น",
        "ช่วยเหลือคนอื่น",
        "เพื่อส่วนรวม",
        "ส่วนรวม",
        "มีน้ำใจ",
        "อาสา",
    ),
    "gratitude": ("สำนึกรู้คุณ", "รู้คุณ", "รู้บุญคุณ", "ตอบแทนบุญคุณ", "ตอบแทนคุณ", "ผู้มีพระคุณ"),
}
"""Words of the descriptions above, by which people choose a virtue, too."""

MINE = Button("สมุดความดี", opens(BOOK), "สมุดความดี")
ANOTHER = Button("บันทึกความดี", opens(KEEP), "บันทึกความดี")


def one_button(deed_id: int, label: str = "ดู") -> Button:
    return Button(label, opens(ONE, d=deed_id), label)


def day_refused(refusal: Refusal) -> str:
    """Returns why a deed cannot be of that day."""
    if refusal.code == "ahead":
        return "วันนั้นยังมาไม่ถึง กรุณาเลือกวันนี้หรือวันที่ผ่านมา"
    first: Any = refusal.facts["first"]
    return f"บันทึกย้อนหลังได้ถึง {thai_date(first)} ({DEED_LIMITS.back} วัน) กรุณาเลือกวันที่ใกล้กว่านี้"


_WHY: Mapping[str, str] = {
    "oneself": "เลือกตนเองไม่ได้ กรุณาเลือกเพื่อนร่วมงานคนอื่น",
    "unreached": "ผู้นี้ยังรับข้อความทาง LINE ไม่ได้ จึงยังตอบรับไม่ได้ กรุณาเลือกผู้อื่น",
    "asked_today": "วันนี้ขอผู้ยืนยันเรื่องนี้แล้ว หากยังไม่มีคำตอบ พรุ่งนี้ขอผู้อื่นได้",
    "witnessed": "มีผู้ยืนยันเรื่องนี้แล้ว",
    "gave_it": "ผู้นี้เป็นผู้ชื่นชมเรื่องนี้อยู่แล้ว กรุณาเลือกผู้อื่น",
    "no_such_praise": "คำชื่นชมนี้ตอบแล้ว หรือพ้นกำหนดตอบแล้ว",
    "no_such_deed": "ไม่พบบันทึกนี้ หรือถอนข้อความไปแล้ว พิมพ์ “สมุดความดี” เพื่อดูรายการของท่าน",
}


def why(refusal: Refusal) -> str:
    """Returns why a deed cannot be kept, shown or witnessed, or praise not given, now."""
    if refusal.code == "too_many":
        most = refusal.facts["most"]
        return f"วันนี้ครบ {most} เรื่องแล้ว ขอบคุณมาก พรุ่งนี้บันทึกหรือชื่นชมต่อได้"
    if refusal.code == "waiting":
        until: Any = refusal.facts["until"]
        return f"ท่านชื่นชมผู้นี้ไปแล้ว ส่งเรื่องใหม่ได้เมื่อผู้นั้นรับไว้ หรือตั้งแต่ {thai_date(until)} หากไม่ตอบ"
    return _WHY[refusal.code]


def refused(refusal: Refusal) -> Text:
    """Says so, with the way to one's own book."""
    return Text(why(refusal), (MINE,))


FEW = f"ยังไม่แสดงตัวเลข เพราะมีผู้บันทึกน้อยกว่า {SMALLEST_SHOWN} คน หรือยังไม่สิ้นเดือน จำนวนน้อยอาจชี้ถึงบุคคลได้"


def counted(part: DeedCount[str]) -> str:
    return f"{part.deeds:,} เรื่อง จาก {part.people:,} คน"
