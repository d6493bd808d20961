"""`งบสำนักเรา`, `คนของพี่`: words that name the own bureau without its name."""

from __future__ import annotations

from handlers.context import Context
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from models.people import led_people
from models.people.person import ADMIN, SUPERVISOR

OWN = "เรา ฉัน ผม ดิฉัน หนู".split()
"""Who says that a bureau is theirs."""
OWN_SAID = pattern_of(f"(?:สำนัก|หน่วยงาน|หน่วย)(?:ของ)?(?:{'|'.join(OWN)}|พี่|ตัวเอง)(?!เลขา)")
_OURS = pattern_of(
    rf"(?:งบ(?:ประมาณ)?(?:กิจกรรม|โครงการ)?|เงิน|กิจกรรม|โครงการ|คะแนน|ผลงาน|รายงาน|สถานะ|ความเสี่ยง)(?:ของ)?(?:{ME_OR_US})(?!เลขา)|(?<![\d.])[1-9]\d?(?:\.\d{{1,2}}){{1,2}}\s?ของ(?:{ME_OR_US}|พี่)(?!เลขา)"
)
_OF_THE_BUREAU = pattern_of(
    r"(?:ภาพรวม|ความคืบหน้า|ความก้าวหน้า|ผลงาน)(?:ของ|ใน|ทั้ง|\s)*สำนัก(?=$|\s*(?:ตอนนี้|ปีนี้|รอบนี้|เดือนนี้|เป็น|หน่อย|ถึงไหน|$))"
)
"""Who leads a bureau means that one by `สรุปภาพรวมของสำนัก`; the office is สำนักงาน."""
_BELOW = pattern_of(
    rf"คนของ(?:{ME_OR_US}|พี่)|ลูกน้อง|ลูกทีม|ผู้ใต้บังคับบัญชา|(?:น้อง|เด็ก)\s?ๆ|ทีม(?:งาน)?(?:ของ)?(?:เรา|ผม|พี่)"
)
"""The people of who leads a bureau are that bureau."""


def says_own(context: Context, plain: str) -> bool:
    """Tells whether the words name the own bureau; who leads one means it by `งบเรา`, too."""
    if OWN_SAID.search(plain) is not None:
        return True
    if not context.me.has(SUPERVISOR) or context.me.has(ADMIN):
        return False
    led = _BELOW.search(plain) or _OF_THE_BUREAU.search(plain)
    leads = led is not None and led_people.leads_bureau(context.session, context.me)
    return _OURS.search(plain) is not None or leads
