"""Reads what was received, alone or out of a sentence that tells more."""

from __future__ import annotations

import re
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.gifts import gift_fate, gift_parts, gift_sentence
from handlers.gifts.gift_answer_words import read_short
from handlers.gifts.gift_prices import typed_value
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

WHAT_HINT = "พิมพ์ว่าได้รับอะไร เช่น กระเช้าผลไม้ หากยังไม่ได้รับ ยังไม่ต้องรายงาน พิมพ์ “ยกเลิก” ได้"
_NO_THING = pattern_of(
    rf"^(?:\S{{0,6}}\s)?(?:ที่จริง|จริงๆ|คือ|ตอนนี้|ของ|\s)*(?:ยังไม่(?:ได้(?:รับ|ของ|มา)|เห็น(?:ของ)?|มา|ให้มา)|(?:ลืม|จำไม่ได้).{{0,6}}ว่า|ไม่ใช่ของ(?:{ME_OR_US}|พี่)(?:นะ|ค่ะ|ครับ)*(?:\s|$))"
)
"""Who has got nothing yet, has forgotten it or speaks of another's names no thing."""
_A_THING = pattern_of(r"เป็น(?!อะไร|ไร|ใคร)|ได้(?!รับ|ของ|มา|อะไร|ไร)\S{4}")
_AROUND_A_THING = pattern_of(
    rf"เมื่อ|ได้|รับ|มา|เพิ่ง|พึ่ง|มี|คน|เขา|เค้า|เอา|ให้|{ME_OR_US}|แล้ว|เลย|ตอน|เช้า|บ่าย|เย็น|นี้|วัน|ที่|[\s.,]|ค่ะ|คะ|ครับ|คับ|จ้า|นะ"
)
_FROM_WHOM = pattern_of(r"จาก\s*(?:คุณ|พี่|น้อง|นาย|นาง|ท่าน|บริษัท|บ\.|ร้าน|ห้าง|หจก)\S*$")


_SAYS_AGAIN = pattern_of(
    rf"(?P<lead>(?:อ้าว|ก็|คือ|เป็น|ได้|บอก(?:ไป)?แล้วว่า|{POLITE}|[\s,])*)(?P<thing>\S.{{2,60}}?)ไง(?:ล่ะ|{POLITE}|[\s,])*"
    rf"(?:(?:ที่|ก็|เพิ่ง|เมื่อกี้|ตะกี้)*(?:บอก|พิมพ์|แจ้ง)(?:ไป)?แล้ว(?:{POLITE}|\s)*)?"
)
_MAY_ASK = pattern_of(
    r"แจ้ง|ทำ|ส่ง|คืน|กรอก|รายงาน|รับ(?!รอง)|ดู|ต้อง|แก้(?!ว)|ลบ|บอก|คิด|นับ|ให้|มอบ|เขียน|พิมพ์|แบบ|อะไร|ยัง|เป็น|ว่า|จัดการ|เอา|กิน|ทาน|ใช้"
    r"|เก็บ|ขอ(?!ง)|เกิน|เข้า(?!ว)|ขาย|ซื้อ|ตอบ|ใส่|ลง|เลือก|ต่าง|ได้|เริ่ม|ถ้า|ไม่|จะ|ควร|แนบ|ถ่าย|แล้ว|ปฏิเสธ|ประเมิน|เทียบ|ตีราคา"
)


def says_again(text: str) -> bool:
    """Tells whether the words name a thing to somebody who should know it, and ask nothing:
    `กระเช้าผลไม้ไงคะ`. `แจ้งไงคะ` asks how."""
    found = _SAYS_AGAIN.fullmatch(normalise(text))
    return found is not None and _MAY_ASK.search(found["thing"]) is None


_SAYS_NO_THING = pattern_of(
    rf"(?:หน่อย|ด้วย|ที|ก่อน|เลย|{POLITE})+(?=\s)|(?:ของขวัญ|ของ)?ที่(?:{ME_OR_US})?(?:ได้|รับ)|เพิ่มอีก|อีก(?:ชิ้น|อัน)"
)


def told_apart(rest: str, context: Context) -> bool:
    """Tells whether words behind the command are a sentence that names the thing within it, or name
    none at their beginning: `ลูกค้าให้ส้ม 1 ถุง`, `ที่ได้เมื่อวาน`."""
    plain = normalise(rest)
    says_none = _SAYS_NO_THING.match(plain) is not None
    return says_none or gift_sentence.told_in(plain, context).thing is not None


def read_what(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads what it is. A single amount of baht in the words is its value; words that tell of the
    giver, the day or what was done are left to those questions."""
    again = _SAYS_AGAIN.fullmatch(normalise(text)) if says_again(text) else None
    words = read_short(again["thing"] if again is not None else text, context, answers)
    words = gift_parts.joined(gift_parts.without_request(words) or words)
    plain = normalise(words)
    no_thing = _NO_THING.search(plain) and not _A_THING.search(plain)
    if _only_who_else(plain):
        raise Unclear(_OTHERS_KEPT if "what" in answers else _OTHERS, own=True)
    if _only_who_gave(plain):
        raise Unclear(_ASKS_THE_THING, own=True)
    if no_thing or _only_when_and_who(words, context.today):
        raise Unclear(WHAT_HINT, own=True)
    told = gift_sentence.told_in(plain, context)
    also: Answers = {}
    if (value := typed_value(words)) is not None:
        also["value"] = str(value)
    known = {name: answer for name, answer in answers.items() if name not in also}
    thing = gift_sentence.thing_of(plain, words.replace("\n", " "), told, known) or words
    if _ALL_OF_US.fullmatch(normalise(thing)):
        raise Unclear(_ASKS_THE_THING, own=True)
    used = told.answers.get(gift_fate.USED, "")
    if used or "what" in answers:  # what is told anew is told with what became of it
        also[gift_fate.USED] = used
    return Choice("what", "", thing, also=also) if also else thing


def _only_who_else(plain: str) -> bool:
    """Tells whether the words name no thing, but say that others got one, too: `ให้หัวหน้าด้วย`."""
    others = _OTHERS_TOO.sub("", plain)
    return others != plain and not _AROUND_OTHERS.sub("", others)


_OTHERS = "ข้อนี้ถามเฉพาะสิ่งที่ท่านได้รับ ผู้อื่นที่ได้รับด้วย รายงานของตนเอง พิมพ์สิ่งที่ท่านได้รับ เช่น กระเช้าผลไม้"
_OTHERS_KEPT = "ข้อนี้ถามเฉพาะสิ่งที่ท่านได้รับ ผู้อื่นที่ได้รับด้วย รายงานของตนเอง หากไม่แก้ กด “ใช้คำตอบเดิม”"
_OTHERS_TOO = pattern_of(
    rf"(?:ให้|แจก|ได้)(?:หัวหน้า|ผอ\.?|ท่าน|พี่|น้อง|เพื่อน|คนอื่น|คนใน|ทุกคน|เลขา)[^\s\d]{{0,20}}(?:ด้วย|เหมือนกัน)|ไม่(?:ใช่|ได้ให้)(?:แค่)?(?:{ME_OR_US})คนเดียว"
)
_AROUND_OTHERS = pattern_of(
    rf"ลืมบอก|เขา|เค้า|อีก|อัน|ชิ้น|หนึ่ง|นึง|แต่|ส่วน|ของ|{ME_OR_US}|ก็|น่าจะ|ประมาณ|ราคา|มูลค่า|บาท|แล้ว|ว่า|ด้วย|ครับ|คับ|ค่ะ|คะ|นะ|อ่ะ|คือ|[\d\s,.]"
)


def _only_who_gave(plain: str) -> bool:
    """Tells whether the words name no thing, but say what kind of person the giver is, or to whom
    it was given: `วิทยากรเป็นคนนอก ให้ทุกคนในห้องเลย`."""
    left = _HOW_IT_CAME.sub(" ", _TO_WHOM.sub(" ", _WHO_IT_IS.sub(" ", plain)))
    left = _WORKS_THERE.sub(" ", left) if left != plain else left
    return left != plain and not _BETWEEN.sub("", left)


_ASKS_THE_THING = "ข้อนี้ถามว่าได้รับสิ่งใด เช่น ปากกา ผู้ให้และให้ใครจะถามในข้อถัดไป"
_GIVES = (
    r"(?:ผู้ให้|คนให้|คนที่(?:เอามา|เอา|มา)?ให้|เขา|เค้า|แก|(?:พี่|น้อง|คุณ|ท่าน)(?:เขา|เค้า)?|วิทยากร|อาจารย์"
    r"|บริษัท|ร้าน(?:ค้า)?|ลูกค้า)"
)
_KIND = (
    r"(?:คน|บุคคล)(?:ภาย)?(?:นอก|ใน)\S{0,12}|เพื่อน\S{0,12}|ญาติ\S{0,8}|คู่(?:สัญญา|ค้า)\S{0,12}|ผู้รับ(?:เหมา|จ้าง)\S{0,12}"
    r"|ประชาชน\S{0,8}|ผู้มาติดต่อ\S{0,8}|ลูกค้า\S{0,8}|วิทยากร\S{0,8}|อาจารย์\S{0,8}|คนรู้จัก\S{0,6}|หัวหน้า\S{0,8}|ลูกน้อง\S{0,8}"
)
_WHO_IT_IS = pattern_of(rf"(?<!\S){_GIVES}?(?:ก็)?(?:เป็น|คือ|ไม่ใช่)(?:แค่)?(?:{_KIND})(?=\s|$)")
_TO_WHOM = pattern_of(
    rf"(?<!\S)(?:เขา|เค้า)?(?:ก็)?(?:เอามา)?(?:ให้|แจก)(?:กับ|แก่|ให้)?(?:ทุกคน|ทั้งห้อง|ทั้งสำนัก|ทั้งกลุ่ม|ทั้งหมด|(?:{ME_OR_US})?คนเดียว)"
    r"(?:ใน|ที่|ของ)?\S{0,16}(?=\s|$)"
)
_ALL_OF_US = pattern_of(
    rf"(?:ให้|แจก)?(?:ทุกคน|ทั้ง(?:กลุ่ม|ห้อง|สำนัก|แผนก|ฝ่าย|ทีม|ออฟฟิศ))(?:งาน|เลย|{POLITE}|\s)*"
)
"""What is left of `กินไปแล้ว เค้าให้ทั้งกลุ่มนะ 500 บาท` names no thing."""
_HOW_IT_CAME = pattern_of(
    r"(?<!\S)(?:เขา|เค้า|มีคน)(?:ก็|เป็นคน)?(?:ซื้อ|เอา|นำ|ฝาก|หิ้ว|ส่ง)มา(?:ให้|ฝาก|แจก|วาง)*(?:(?:กัน)?(?:ทั้งห้อง|ทั้งกลุ่ม|ทุกคน)"
    rf"|เองเลย|เอง|ไว้|ที่โต๊ะ|บนโต๊ะ|{ME_OR_US}|กัน|เมื่อวาน|เมื่อเช้า|วันนี้|{POLITE})*(?=\s|$)"
)
"""`เค้าซื้อมาฝากทั้งห้องอะ`: who brought it and for whom, and not what."""
_WORKS_THERE = pattern_of(
    r"(?<!\S)(?:เพื่อน|พี่|น้อง|ญาติ|คนรู้จัก)\S{0,16}?(?:ทำงาน|อยู่)(?:ที่|กับ)?\S{2,20}(?=\s|$)"
)
_BETWEEN = pattern_of(rf"แล้ว|และ|แต่|ก็|เลย|หมด|{POLITE}|[\s.,]")


def _only_when_and_who(words: str, today: date) -> bool:
    """Tells whether the words name a day or a giver, and no thing: `เมื่อวานได้มาจากคุณเอก`."""
    plain = without_polite_ending(normalise(words))
    if "เป็น" in plain:
        return False
    rest = _FROM_WHOM.sub("", plain)
    try:
        whole = written_out(rest, Calendar(today, Toward.PAST))
    except Unclear:
        return False
    dated = re.sub(r"\d{1,2}/\d{1,2}/\d{4}", "", whole)
    return (rest != plain or dated != whole) and not _AROUND_A_THING.sub("", dated)
