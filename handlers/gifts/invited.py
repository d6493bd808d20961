"""Reads who invited to what, of which nothing was brought: `บริษัทที่ยื่นประมูลโทรมาชวนไปกินข้าวเย็น`."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from models.gifts.gift import REFUSED

_LONGEST = 300
_SIGNS = ("ชวน", "เชิญ", "เสนอ", "จะพา", "จะเลี้ยง")
_WHO = (
    "(?:บริษัท|บ(?:มจ|จก)[.]?|หจก[.]?|ร้าน|ห้าง|ผู้รับเหมา|ผู้รับจ้าง|คู่สัญญา|คู่ค้า|ผู้ประกอบการ|ตัวแทน|เซลส์?|ลูกค้า|ผู้ขาย"
    "|ผู้มาติดต่อ|ผู้เสนอราคา|สมาคม|มูลนิธิ)"
)
_CAME = r"(?:ได้|เขา|เค้า|เคย|โทร(?:ศัพท์)?|ทัก|ไลน์|ส่งไลน์|ส่งข้อความ|แวะ|(?<!เห)มา|ติดต่อ|จะ|ขอ|\s)*"
_INVITED = pattern_of(
    rf"(?P<giver>{_WHO}\S{{0,40}}?(?:\s\S{{1,30}}?)?){_CAME}"
    rf"(?P<what>(?<!บัตร)(?<!การ)(?<!คำ)(?<!หนังสือ)(?<!จดหมาย)(?<!ที่)(?<!ซึ่ง)(?:ชวน|เชิญ|เสนอ(?!ขาย|ราคา|งาน|โครงการ|สินค้า|บริการ|โปรแกรม|ผลงาน)|จะ(?:พา|เลี้ยง))(?:ให้|จะ|{ME_OR_US})*[ก-๙]\S*?(?:\s?\d[\d,]*\s?(?:บาท|ใบ|คน))?)"
    rf"(?=\s|แต่|{POLITE}|$)"
)
_BROUGHT = pattern_of("ได้|จาก|รับ(?:มา|ไว้)|ให้")
"""Before the inviter: something was brought, too, which is the gift."""
_GAVE = pattern_of(r"(?:ให้|เอา)[^\s]{3,}?มา")
"""Who came to offer something left a gift, too: `มาเสนอของแล้วให้ปฏิทินมา`."""
_OFFERS = pattern_of(r"^เสนอ(?:ให้|จะให้|ว่าจะให้)?")
_NOT_GONE = pattern_of(
    r"ไม่ได้(?:ตอบ)?(?:ไป|รับ|ตกลง|ตอบรับ)(?!ว่า)|(?<!ทำ)ไม่(?:ไป|รับ|เอา)(?=ค่ะ|คะ|ครับ|คับ|นะ|\s|$)|ปฏิเสธ"
)


def told(plain: str) -> Mapping[str, str]:
    """Returns what normalised words tell of an invitation, by step; nothing of other words."""
    if len(plain) > _LONGEST or not any(each in plain for each in _SIGNS):
        return {}
    found = _INVITED.search(plain)
    if found is None or _BROUGHT.search(plain, 0, found.start()) or _GAVE.search(found["what"]):
        return {}
    what = _OFFERS.sub("", found["what"])
    given = {"what": what, "giver": found["giver"].strip()}
    behind = plain[found.end() :]
    return {**given, "done": REFUSED} if _NOT_GONE.search(behind) else given
