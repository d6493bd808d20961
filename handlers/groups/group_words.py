"""What the group reads: what may be asked there, the rule on gifts, and why all else is one to one.

Each reason is true of what was asked (architecture.md, rule 9).
"""

from __future__ import annotations

from collections.abc import Mapping

from handlers.gifts.gift_words import LAW, POLICY
from handlers.messages import Button, Card, Para, Part, Row
from handlers.understand.thai import fold
from models.gifts import gift_rules
from models.gifts.gift_rules import Rules

_STEPS = "เรื่องนี้ต้องถามตอบกับท่านเป็นขั้นตอน จึงทำในแชตส่วนตัว"
_BUREAUS = "กลุ่มนี้บอกเฉพาะตัวเลขรวมทั้งสำนักงาน (พิมพ์ “ภาพรวม”) ส่วนรายสำนักดูได้ในแชตส่วนตัวตามสิทธิของท่าน"
_OWN = "เรื่องนี้เป็นข้อมูลเฉพาะของท่าน จึงแสดงในแชตส่วนตัวเท่านั้น"
_BY_RIGHT = "เอกสารและไฟล์ให้ตามสิทธิของแต่ละคน จึงขอได้ในแชตส่วนตัว"
_PROTECTED = "เพื่อคุ้มครองผู้แจ้ง เรื่องนี้ทำในแชตส่วนตัวเท่านั้น"
_CODE = "รหัสเป็นของเฉพาะบุคคล กรุณาใช้ในแชตส่วนตัวเท่านั้น"
_TO_HELP = "กดเพื่อเปิดแชตส่วนตัว จะเห็นทุกเรื่องที่ท่านทำได้"

REASONS: Mapping[str, str] = {
    "menu": _TO_HELP,
    "help_me": _TO_HELP,
    **dict.fromkeys(("file_complaint", "track_case", "cases", "enter_case"), _PROTECTED),
    "join_roster": _CODE,
    **dict.fromkeys(
        ("status", "not_sent", "completion", "traffic_lights", "budget", "changes", "compared",
         "coverage", "gift_results", "common_faults", "case_numbers", "report_history"),
        _BUREAUS,
    ),
    **dict.fromkeys(("documents", "show_files", "show_forms", "take_in_form"), _BY_RIGHT),
    **dict.fromkeys(
        ("my_data", "why_reminded", "gifts", "awaiting_me", "joined_announcements", "reminders"),
        _OWN,
    ),
}  # fmt: skip
"""By what was asked for; conversations that are not named here are asked step by step."""


def reason(name: str) -> str:
    """Why this is done one to one."""
    return REASONS.get(name, _STEPS)


# -- what may be asked in the group --------------------------------------------------------------


def can_be_asked(office: bool) -> Card:
    """What the bot answers in this group; `office`: an administrator has confirmed it."""
    rows: list[Part] = [
        Row("รอบส่งรายงานและวันครบกำหนด", "แผน · รอบ 20 มีนาคม · ส่งรายงานวันไหน"),
        Row("กิจกรรมหนึ่งต้องทำและแนบอะไร", "แผน 1.6"),
        Row("เกณฑ์การรับของขวัญ", "รับของขวัญได้ไหม"),
    ]
    if office:
        rows.insert(2, Row("ส่งแล้วเท่าไรทั้งสำนักงาน", "ภาพรวม · สถานะ"))
    return Card(
        "ถามในกลุ่มนี้ได้",
        subtitle="เรียกด้วย @ แล้วพิมพ์",
        rows=tuple(rows),
        note="เรื่องอื่นทำในแชตส่วนตัวกับบอต",
    )


# -- the rule on gifts ---------------------------------------------------------------------------

_GIFTS = tuple(map(fold, ("ของขวัญ", "กระเช้า", "ของกำนัล", "ของฝาก", "No Gift")))
_ASKING = tuple(
    map(fold, ("ไหม", "มั้ย", "มัย", "หรือไม่", "หรือเปล่า", "หรือยัง", "กี่บาท", "เท่าไร", "เท่าไหร่",
               "ยังไง", "อย่างไร", "คืออะไร", "เกิน", "ได้บ้าง"))
)  # fmt: skip


def asks_for_the_gift_rule(text: str) -> bool:
    """Whether the words ask what holds of gifts, and report none."""
    key = fold(text)
    return any(word in key for word in _GIFTS) and any(word in key for word in _ASKING)


def gift_rule(report: tuple[Button, ...], rules: Rules = gift_rules.DEFAULT) -> Card:
    """The office's policy and the law, with their sources; `report`: the way to report one."""
    most = f"มูลค่าไม่เกิน {rules.most:,.0f} บาทต่อคนต่อโอกาส"
    own = (
        "ไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่"
        if rules.office_most is None
        else f"รับได้ไม่เกิน {rules.office_most:,.0f} บาท"
    )
    return Card(
        "เกณฑ์การรับของขวัญ",
        rows=(
            Row("นโยบายของสำนักงาน", own),
            Row(
                "ตามกฎหมาย",
                f"จากผู้ที่ไม่ใช่ญาติ {most} หากเกินกว่านั้นและปฏิเสธไม่ได้ "
                f"ต้องรายงานผู้บังคับบัญชาภายใน {rules.days} วันนับแต่วันที่รับ",
            ),
            Para(f"ที่มา: {POLICY} และ{LAW}", tone="muted"),
        ),
        buttons=report,
        note="หากได้รับแล้ว รายงานได้ในแชตส่วนตัว โดยพิมพ์ “รับของขวัญ”",
    )
