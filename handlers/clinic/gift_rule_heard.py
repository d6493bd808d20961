"""Hears that somebody asks what holds of gifts, in whatever words, in a group and one to one."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.clinic import rule_questions
from handlers.clinic.answers import answer_of
from handlers.context import Context
from handlers.messages import Message
from handlers.question.query import Query
from handlers.subjects.declaration import GroupQuestion
from handlers.subjects.listeners import listener
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise

_LIMIT, _ACCEPTED, _WHAT = "rule_gift_limit", "rule_gift_did_accept", "rule_gift_what"


def answer(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Returns the rule on gifts; None if the words do not ask for it, or ask for another rule."""
    name = question.match.name if question.match is not None else ""
    asks = asks_for_the_gift_rule(question.text) or _asks_before_reporting(name, question.text)
    if answer_of(name) is not None or not asks:
        return None
    return rule_questions.told_of(context, question, _LIMIT)


def _asks_before_reporting(name: str, text: str) -> bool:
    """Tells whether words that might report a gift only ask about it: `เอาปฏิทินมาแจก รับได้ไหม`."""
    return name == "report_gift" and only_asks(text)


_GIFTS = tuple(map(fold, ("ของขวัญ", "กระเช้า", "ของกำนัล", "ของฝาก", "No Gift")))
_ASKING = tuple(
    map(fold, ("ไหม", "มั้ย", "มัย", "หรือไม่", "หรือเปล่า", "หรือยัง", "กี่บาท", "เท่าไร", "เท่าไหร่",
               "ยังไง", "อย่างไร", "คืออะไร", "เกิน"))
)  # fmt: skip


_COUNTED = pattern_of(r"กี่\s?(?:ชิ้น|รายการ|เรื่อง|คน|ราย|ครั้ง)")


def asks_for_the_gift_rule(text: str) -> bool:
    """Tells whether the words ask what holds of gifts, and report none."""
    key = fold(text)
    asking = any(word in key for word in _ASKING) or "ได้บ้าง" in text  # folding takes บ้าง away
    asks = asking and _COUNTED.search(text) is None
    return asks and any(word in key for word in _GIFTS)


_NO_GIFT = (
    "(?!หนังสือ|รายงาน|ใบเสนอ|งบ|แจ้ง|มอบ|เชิญ|คำ|เอกสาร|อนุมัติ|อนุญาต|รหัส|เรื่อง|ข้อ|อีเมล|เมล|การ|ข่าว|ลิงก์|ค่าตอบแทน|ค่าวิทยากร"
    "|เงินเดือน|เบี้ย|ทุน|โอกาส|คะแนน|ตำแหน่ง|แบบ|แผน|ความ|ผล|ไฟล์|โทร|รูป|ภาพ|แต่งตั้ง|เลือก|ของขวัญ|เกียรติบัตร|วุฒิบัตร|ใบ|โล่|อบรม)"
)
"""What comes from others at work, too."""
_GIVES = (
    r"(?:คน|ลูกค้า|ผู้รับเหมา|ผู้รับจ้าง|คู่สัญญา|บริษัท\S{0,20}?|ร้าน\S{0,15}?|ผู้มาติดต่อ|ชาวบ้าน|ประชาชน"
    r"|คุณ\S{1,20}?|(?:คณะ|ท่าน|เอกอัครราช|สถาน(?:เอกอัครราช)?)?ทูต(?:\S{0,16}?)|แขก(?:ต่างประเทศ)?|เจ้าภาพ)"
)
_PRICE = r"[^\n]{0,14}?(?:(?<!เสนอ)ราคา(?!กลาง)|มูลค่า|\d[\d,]*\s?บาท)"
"""Behind whatever has a price: `ผู้รับเหมาให้นาฬิกา 12,000 บาท`."""
_GOT = pattern_of(
    rf"(?:ได้รับ|ได้(?!รับ)|(?<!ได้)รับ){_NO_GIFT}\S{{2,30}}?(?:มา)?จาก{_GIVES}"
    rf"|{_GIVES}\s?(?:เขา)?เอา{_NO_GIFT}\S{{2,30}}?มา(?:ให้|ฝาก|แจก)"
    rf"|{_GIVES}\s?(?:เขา)?(?:ให้|โอน|ฝาก|ยัด)(?:เงิน|ซอง|กระเช้า|ขนม|ของ(?!ขวัญ)|ทอง|บัตร|ปากกา|เสื้อ)|{_GIVES}\s?(?:พาไป)?เลี้ยง(?:ข้าว|อาหาร)"
    r"|(?:ค่า|สิน)น้ำใจ"
    rf"|{_GIVES}\s?(?:เขา|เค้า)?(?:ให้|เอา|มอบ|ส่ง|ซื้อ){_NO_GIFT}\S{{2,24}}?(?:มา|ให้|\s)*{_PRICE}"
)
_MAY_KEEP = pattern_of(
    rf"(?:เก็บ|รับ|ใช้|กิน|เอา)\S{{0,12}}?\s?(?:ได้|ผิด|เป็นไร|เป็นอะไร)\S{{0,6}}?(?:{WHETHER}|หรือ)"
)
_WHAT_NOW = pattern_of(
    rf"ทำ(?:{HOW_IN_SHORT})|ต้อง(?:รายงาน|คืน|แจ้ง|ทำ)\S{{0,8}}?(?:{WHETHER}|{HOW_IN_FULL}|หรือ)"
)
_UNREPORTED = pattern_of(
    rf"ไม่(?:ได้)?(?:รายงาน|แจ้ง).{{0,10}}?(?:ผิด|โดน|เป็นไร|เป็นอะไร|ได้)\S{{0,6}}?(?:{WHETHER}|หรือ)"
)
_THING = pattern_of("ของ(?:แค่|ราคา|ไม่กี่|ไม่ถึง|ขวัญ|ฝาก|กำนัล|ที่ได้|เล็ก|ชิ้น)|กระเช้า|(?:ค่า|สิน)น้ำใจ")
_OR_NOT = rf"(?:{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)|เปล่า|หรือ)"
_OR_NOT_EITHER = rf"(?:{_OR_NOT}|หรอ|เหรอ)"
_MUST_TELL = pattern_of(
    rf"(?:ต้อง|ควร)(?:รายงาน|แจ้ง|บอก)(?:ด้วย|ใคร|หัวหน้า|เลย|อีก|ทุกคน|ทุกชิ้น|\s)*{_OR_NOT_EITHER}"
    rf"|ไม่(?:ต้อง|ได้)?(?:รายงาน|แจ้ง).{{0,20}}?(?:ได้|ใช่|ผิด|เป็นไร|เป็นอะไร){_OR_NOT_EITHER}"
)
"""Whether one must report it at all."""
_OF_A_PRICE = pattern_of(
    r"(?<![ก-๎])(?:แต่|แล้ว|ถ้า|ได้|รับ|ไม่(?:ต้อง)?(?:รายงาน|แจ้ง))*ของ(?:แถม|แจก|กิน|ที่ได้|ชิ้น|อัน|นี้|\s)*(?:ละ|แค่|เพียง|มี|มัน|\s)*"
    r"(?:ราคา|มูลค่า|ไม่กี่|ไม่ถึง|ไม่เกิน|เกิน|เล็ก|ถูก|แพง|\d)"
)
_PIECES = (
    r"(?:แค่|เพียง|\s)*(?:\d{1,3}|หนึ่ง|สอง|สาม|สี่|ห้า|สิบ)?\s?"
    r"(?:ด้าม|คัน|ชิ้น|กล่อง|ถุง|เล่ม|อัน|ขวด|แพ็[คก]|ห่อ|ลูก|แก้ว|ผืน|ชุด|กระเช้า|พวง|ช่อ)"
)
_GOT_PIECES = pattern_of(
    rf"(?<!ไม่)(?:ได้รับ|ได้(?!รับ)|(?<!ได้)รับ|{_GIVES}\s?(?:เขา|เค้า)?ให้){_NO_GIFT}\S{{2,20}}?(?:มา)?{_PIECES}"
)
"""`ได้ปากกามาด้ามนึง`: things that are counted as things are."""
_MAY_RETURN = pattern_of(
    rf"(?:แล้ว|ถ้า|จะ|ขอ|อยาก|งั้น|อันนี้|{ME}|\s)*"
    r"(?:(?:เอา|นำ)?(?:ของ(?:ขวัญ|ฝาก)?)?(?:ไป)?คืน|ส่ง(?:ของ)?คืน(?=เขา|เค้า|ผู้ให้|บริษัท|ร้าน))(?:ของ(?:ขวัญ|ฝาก)?|เขา|เค้า|ให้|บริษัท|ร้าน|ผู้ให้|ไป|เลย|ทีหลัง|ตอนนี้)*"
    rf"(?:ได้|ทัน|ต้องทำ)(?:เลย|อยู่)?\s?{_OR_NOT}(?:ค่ะ|คะ|ครับ|คับ|นะ|\s)*"
)
"""`คืนได้มั้ย`; ส่งคืน alone may mean a report."""
_IF_USED = pattern_of(
    rf"(?:แล้ว|คือ|อ้าว|อุ๊ย|{ME}|\s)*ถ้า(?:{ME_OR_US})?(?:กิน|ทาน|ใช้|แกะ|เปิด|แจก|แบ่ง)(?:ไป|กัน|หมด)*แล้ว"
    rf"(?:ล่ะ|ละ|จะ|ต้อง|ยัง|ก็)*(?:ทำ(?:{HOW_IN_SHORT})|รายงาน|แจ้ง|ผิด|เป็นไร|เป็นอะไร|ได้)?(?:ดี|ด้วย)?(?:{_OR_NOT})?(?:ค่ะ|คะ|ครับ|คับ|\s)*"
)
"""`แล้วถ้ากินไปแล้วล่ะคะ`."""
_MONEY = pattern_of(
    r"เงิน(?:สด)?(?:ใส่|ใน)?ซอง|(?:ยัด|ใส่)ซอง(?!ลงคะแนน|คะแนน|เอกสาร|จดหมาย)(?:ให้|มา)|ซอง(?:ใส่)?เงิน|(?:ค่า|สิน)น้ำใจ"
)
_IS_WRONG = pattern_of(
    rf"ผิด(?:กฎ(?:หมาย)?|ระเบียบ|วินัย)?(?:เลย|อยู่|แล้ว|ด้วย)*(?:ใช่)?{_OR_NOT}|(?:รับ|เอา|เก็บ)(?:ไว้)?ได้(?:เลย)?{_OR_NOT}"
)
_BINDS = pattern_of(
    r"(?:ลงนาม|ลงชื่อ|เซ็น|(?:เข้า)?ร่วม)(?:ประกาศ|เจตนารมณ์|(?i:no\s?gift)|โนกิ๊?[ฟพ]ต?์?|ไป|ไว้|แล้ว|\s)*"
    rf"(?:{ME_OR_US}|พี่|จะ|มี|มัน|ก็|\s)*(?:(?:ข้อ)?ผูก(?:พัน|มัด)|ต้อง(?:ทำตาม|ปฏิบัติ(?:ตาม)?|งด|ห้าม)|ข้อห้าม)(?:ตัว|{ME_OR_US}|กับ|\s)*อะไร"
)
"""What one binds oneself to who joins: `ลงนามแล้วหนูจะผูกพันอะไรบ้าง`."""
_NO_JOINING = pattern_of("สัญญา|จ้าง|หนังสือ|เอกสาร|รายงาน|อบรม|ประชุม|กิจกรรม|คณะ|ชมรม|แทน")
_TELLS_OF_OTHERS = pattern_of("เจ้าหน้าที่|หัวหน้า|ผอ|ผู้บริหาร|พี่(?:เขา|เค้า)|เบิก|จ่ายค่า|เลือกตั้ง|ลงคะแนน")
_LONGEST = 150
_COMPLAINS = pattern_of("ร้องเรียน|ร้องทุกข์|เบาะแส")


@listener(longest=_LONGEST, anyone=True)
def asks(_context: Context, words: str) -> Query | None:
    """Returns the rule that somebody asks for who tells of a gift:
    `ได้รับปากกาจากคุณเอก เก็บไว้ใช้เองได้มั้ย`; None for other words. Asking reports nothing."""
    plain = normalise(words)
    if _COMPLAINS.search(plain):
        return None
    topic = _WHAT if _BINDS.search(plain) and not _NO_JOINING.search(plain) else ""
    if _UNREPORTED.search(plain) and _THING.search(plain):
        topic = _ACCEPTED
    elif _MAY_RETURN.fullmatch(plain) or _IF_USED.fullmatch(plain):
        topic = _ACCEPTED
    elif _MONEY.search(plain) and _IS_WRONG.search(plain):
        topic = "" if _TELLS_OF_OTHERS.search(plain) else _LIMIT
    elif _MUST_TELL.search(plain) and _OF_A_PRICE.search(plain):
        topic = _LIMIT
    elif _MUST_TELL.search(plain) and _GOT_PIECES.search(plain):
        topic = _ACCEPTED
    elif _GOT.search(plain):
        topic = _LIMIT if _MAY_KEEP.search(plain) else _ACCEPTED if _WHAT_NOW.search(plain) else ""
    return next((each for each in rule_questions.QUERIES if each.name == topic), None)
