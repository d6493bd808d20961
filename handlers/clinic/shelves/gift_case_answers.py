"""Answers about gifts of a special sort: money, no sender, from abroad, from a raffle."""

from __future__ import annotations

from handlers.clinic.rule_answer import Door, RuleAnswer
from handlers.subjects.facts.source_documents import GIFT_LAW, HOW_IT_WORKS, NO_GIFT_POLICY

_GIFTS = "gifts"
_REPORT = Door("report_gift", "รับของขวัญ")
_ASK = Door("ask_question", "ถามคลินิก")

GIFT_CASES = (
    RuleAnswer(
        topic="rule_gift_cash",
        title="รับเงินสดได้ไหม",
        asked=("ของขวัญเป็นเงินรับได้ไหม", "รับซองเงินได้ไหม", "รับบัตรกำนัลได้ไหม"),
        lines=(
            "นโยบายของสำนักงานไม่รับของขวัญทุกชนิดจากการปฏิบัติหน้าที่ เงินและบัตรกำนัลก็นับด้วย",
            "กฎหมายนับเงินเป็นทรัพย์สิน: จากผู้ที่ไม่ใช่ญาติ ไม่เกิน 3,000 บาทต่อคนต่อโอกาส",
            "ได้รับมาแล้วหรือปฏิเสธไม่ได้ รายงานทุกครั้ง ผู้บังคับบัญชาพิจารณา",
            "หากสงสัยว่าให้เพื่อแลกกับการทำหน้าที่ ถามคลินิกหรือแจ้งเบาะแสได้",
        ),
        source=f"{NO_GIFT_POLICY} และ{GIFT_LAW}",
        doors=(_REPORT, _ASK),
        beside=("rule_gift_limit", "rule_gift_did_accept"),
        about=_GIFTS,
        anyone=True,
    ),
    RuleAnswer(
        topic="rule_gift_unknown",
        title="ไม่รู้ว่าใครให้",
        asked=("ของขวัญไม่มีชื่อผู้ให้", "ไม่รู้ว่าใครส่งของมาทำยังไง", "ของวางไว้ไม่รู้ใครให้"),
        lines=(
            "รายงานได้แม้ไม่รู้ชื่อผู้ให้ พิมพ์ “รับของขวัญ” ที่คำถามผู้ให้ พิมพ์ว่าเป็นใครเท่าที่ทราบ",
            "เช่น ไม่ทราบชื่อ มีคนวางไว้ที่โต๊ะ หรือ ส่งมาทางไปรษณีย์ไม่มีชื่อ พร้อมวันที่พบ",
            "ผู้บังคับบัญชาพิจารณาว่าจะทำอย่างไรกับของ เอกสารที่บอตมีไม่ได้กล่าวถึงกรณีไม่รู้ผู้ให้",
        ),
        source=f"{HOW_IT_WORKS} และ{GIFT_LAW}",
        doors=(_REPORT, _ASK),
        beside=("rule_gift_did_accept",),
        about=_GIFTS,
        anyone=True,
    ),
    RuleAnswer(
        topic="rule_gift_to_office",
        title="ของส่งถึงสำนัก ใครรายงาน",
        asked=("ของขวัญส่งถึงสำนักใครรายงาน", "กระเช้าส่งมาที่สำนักให้ใครลง", "ของขวัญให้ทั้งสำนักใครแจ้ง"),
        lines=(
            "นโยบายไม่รับของขวัญทุกชนิดจากการปฏิบัติหน้าที่ จึงปฏิเสธหรือส่งคืนก่อน แม้ไม่ระบุว่าถึงใคร",
            "คืนไม่ได้: ผู้ที่รับของไว้รายงานได้เอง พิมพ์ “รับของขวัญ” แล้วเล่าว่าส่งถึงสำนัก ผู้บังคับบัญชาพิจารณาต่อ",
            "เอกสารที่บอตมีไม่ได้กำหนดว่าใครต้องเป็นผู้รายงานเมื่อไม่ระบุผู้รับ ไม่แน่ใจ กด “ถามคลินิก”",
        ),
        source=f"{NO_GIFT_POLICY} และ{HOW_IT_WORKS}",
        doors=(_REPORT, _ASK),
        beside=("rule_gift_did_accept", "rule_gift_limit"),
        about=_GIFTS,
    ),
    RuleAnswer(
        topic="rule_gift_abroad",
        title="ของขวัญจากต่างประเทศ",
        asked=("ไปต่างประเทศได้ของขวัญ", "ของที่ระลึกจากต่างประเทศ"),
        lines=(
            "เอกสารที่บอตมีไม่ได้แยกกรณีไปราชการหรือดูงานต่างประเทศ จึงใช้เกณฑ์เดียวกัน",
            "นโยบายไม่รับของขวัญทุกชนิดจากการปฏิบัติหน้าที่ กฎหมายไม่เกิน 3,000 บาทต่อคนต่อโอกาส",
            "ปฏิเสธไม่ได้ รายงานทุกชิ้น ผู้บังคับบัญชาพิจารณาว่าให้รับไว้ ส่งคืน หรือมอบแก่หน่วยงาน",
            "มูลค่าเกิน 3,000 บาท รายงานภายใน 30 วันนับแต่วันที่รับ",
        ),
        source=f"{NO_GIFT_POLICY} และ{GIFT_LAW}",
        doors=(_REPORT, _ASK),
        beside=("rule_gift_did_accept", "rule_gift_limit"),
        about=_GIFTS,
        own=("gift_price",),
        anyone=True,
    ),
    RuleAnswer(
        topic="rule_gift_raffle",
        title="จับฉลากต้องแจ้งไหม",
        asked=("จับฉลากได้ของต้องรายงานไหม", "ของรางวัลจับฉลากปีใหม่", "แลกของขวัญปีใหม่ได้ไหม"),
        lines=(
            "เอกสารที่บอตมีไม่ได้กล่าวถึงการจับฉลากหรือแลกของขวัญ บอตจึงไม่วินิจฉัย",
            "ดูที่ผู้ให้: หากเป็นของจากผู้มาติดต่อหรือคู่สัญญาเพราะหน้าที่ นโยบายของสำนักงานคือไม่รับ",
            "ไม่แน่ใจ รายงานไว้ก่อน หรือถามคลินิก ผู้ให้คำปรึกษาตอบกรณีของท่านได้",
        ),
        source=NO_GIFT_POLICY,
        doors=(_ASK, _REPORT),
        beside=("rule_gift_relative", "rule_gift_limit"),
        about=_GIFTS,
        anyone=True,
    ),
)
