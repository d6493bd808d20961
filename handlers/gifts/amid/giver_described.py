"""Reads at the question of the giver who it is, without a name, and what is said of them besides:
`เพื่อนสมัยมัธยมอ่ะ ไม่ได้เกี่ยวกับงานเลย มันแค่แวะมากินข้าว`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.gifts import gift_answer_words, gift_words
from handlers.gifts.gift_fate import GIVER_TOLD
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from models.gifts.gift import OTHER, RELATIVE

_FRIEND = (
    r"เพื่อน(?!ร่วมงาน|บริษัท)|รุ่นพี่|รุ่นน้อง|คน(?:รู้จัก|คุ้นเคย|ข้างบ้าน|แถวบ้าน|ใกล้ตัว|กันเอง)|แฟน(?!ซี)"
    r"|ครู|อาจารย์|ศิษย์เก่า"
)
_KIN = r"(?:ญาติ(?:ห่างๆ|ผู้ใหญ่)?|พี่(?:สาว|ชาย)|น้อง(?:สาว|ชาย)|ลูก(?:สาว|ชาย))(?:แท้ๆ|(?:ของ)?(?:{}))?"
_CALLED_SO = r"ลุง|ป้า|น้า|ตา(?=\s|$)|ยาย|พ่อ|แม่|ปู่|ย่า|พี่|น้อง"
"""Of relatives, and of anybody who is older or younger: what they are is asked."""
_OF_WORK = r"(?:คู่สัญญา|ผู้รับ(?:จ้าง|เหมา)|ลูกน้อง|บริษัท|ร้าน|หจก|ขายของ|ทำสัญญา|เสนองาน)"
_SOFT = rf"(?:เฉยๆ|ธรรมดา|กันเอง|เอง|แหละ|แค่นั้น|{POLITE}|[\s,])*"
_WHO = (
    rf"(?:ก็|แค่|เป็น|คือ|มัน|เขา|เค้า|คนให้|ผู้ให้|\s)*(?P<who>(?:(?P<kin>{_KIN.format(ME_OR_US)})(?={_SOFT}\s)|{_FRIEND}|{_CALLED_SO})"
    rf"(?!\S*{_OF_WORK})\S{{0,40}}?)"
)
_BEHIND = (
    r"(?P<rest>(?:แต่|คือ|ก็|และ)*(?:ไม่(?!ทราบชื่อ|รู้ชื่อ|มีชื่อ)|มัน|เขา|เค้า|แค่|แวะ|พอดี|เพิ่ง|พึ่ง|รู้จักกัน|สนิท)"
    r"\S.{2,90})"
)
_DESCRIBED = pattern_of(rf"{_WHO}{_SOFT}\s{_BEHIND}")
_NO_WORK = pattern_of(
    r"ไม่(?:ได้|มี|เคย)*(?:เกี่ยว(?:ข้อง)?|ติดต่อ|ทำ|ธุระ|ผลประโยชน์|มีอะไร|ยุ่ง|อะไร)[^\s]{0,16}(?:งาน|ราชการ|หน้าที่|สำนัก|สัญญา)"
)
_WORK_YET = pattern_of(
    r"แต่|บ่อย|ช่วงนี้|ตอนนี้|เดี๋ยวนี้|เท่าไ|(?:รับ|ประมูล|เสนอ|ส่ง|ทำ)งาน|จ้าง|เหมา|ส่งของ|สัญญา|ประมูล|ขายของ"
)
"""What is said besides and may tell of work all the same: then it is asked."""
_ASKS = pattern_of(
    f"{WHETHER}|หรือ|{HOW_IN_FULL}|ทำไง|ใคร|อะไร(?=ดี|บ้าง)|บริษัท|ร้าน|ราคา|บาท|แล้วนะ|คืน(?!นี้)|ชื่อ"
)
"""What asks, or tells of another question too."""
_OF_ME = pattern_of(rf"(?:ของ)?(?:{ME_OR_US})$")
_KEPT = "เก็บผู้ให้เป็น “{}” ส่วน “{}” บันทึกต่อท้ายสถานที่และโอกาส ผู้พิจารณาจะเห็น"
_RELATED = "ความเกี่ยวข้อง: {}"
_NAME_YET = "หากทราบชื่อ พิมพ์ “ชื่อ” ตามด้วยชื่อได้ แก้ได้ก่อนส่ง"


def heeded(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes who it is as the giver, and the relation where that is told; None for other words.

    plain: without polite words at its end
    """
    found = _DESCRIBED.fullmatch(plain) if at == "giver" else None
    if found is None or _ASKS.search(found["rest"]):
        return None
    giver = gift_answer_words.read_giver_words(_OF_ME.sub("", found["who"]), context, answers)
    new = {"giver": giver.value, **giver.also, GIVER_TOLD: found["rest"].strip()}
    told = [_KEPT.format(giver.value, found["rest"].strip())]
    relation = RELATIVE if found["kin"] else OTHER if _has_no_work(found["rest"]) else ""
    if relation and "relation" not in answers:
        new["relation"] = relation
        told.append(_RELATED.format(gift_words.RELATION[relation]))
    return Heeded(new, told="\n".join((*told, _NAME_YET)), at_once=True)


def _has_no_work(rest: str) -> bool:
    """Tells whether it is said that they have nothing to do with work, and nothing against that."""
    found = _NO_WORK.search(rest)
    if found is None:
        return False
    besides = rest[: found.start()].removeprefix("แต่"), rest[found.end() :]
    return not any(_WORK_YET.search(each) for each in besides)
