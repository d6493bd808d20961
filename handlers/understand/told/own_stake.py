"""Reads that somebody tells of a stake of their own: who is near to them, or a firm in which they
hold a share, wants business or work of the office, and they have a part in deciding on it.

What others do so is no such telling, but rather a complaint; it is left to that.
"""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

LONGEST = 400
NEAR = (
    r"(?:ญาติ|พี่น้อง|(?:พี่|น้อง)(?:สาว|ชาย|เขย|สะใภ้)|ลูกพี่|แม่ยาย|พ่อตา|(?<!น้อง)(?<!พี่)(?<!ลูก)เขย(?:ของ)?(?=ผม|หนู|ฉัน|ดิฉัน)|แฟน|สามี|ภรรยา|เมีย|ผัว|คู่สมรส|คู่หมั้น"
    r"|ลูก(?!ค้า|จ้าง|น้อง|หนี้|บ้าน)(?:สาว|ชาย|เขย|สะใภ้)?|หลาน|พ่อ(?!ค้า)|แม่(?!บ้าน|ค้า|ข่าย)|ลุง|ป้า|น้า(?:สาว|ชาย|ของ)|อา(?:สาว|ของผม|ของหนู)"
    r"|เพื่อน(?:สนิท|รัก|เก่า|สมัย|ร่วมรุ่น|ที่เรียน)|คนรู้จัก|คนในครอบครัว|ครอบครัว|คนที่บ้าน"
    rf"|(?:บริษัท|ร้าน)(?:ของ)?(?:ตัวเอง|{ME_OR_US}|ที่บ้าน))"
)
"""Those who are near to somebody, as they are called."""
_SHARE = (
    rf"(?:(?:{ME_OR_US})เคย(?:ทำงาน|เป็นลูกจ้าง|เป็นที่ปรึกษา)|(?:ถือ|มี)หุ้น|หุ้นส่วน"
    r"|(?:มี)?ส่วนได้(?:ส่วน)?เสีย|เป็นเจ้าของ(?:บริษัท|ร้าน|กิจการ)|ที่ปรึกษาบริษัท)"
)
BUSINESS = (
    r"(?:ประมูล|เสนอ(?:ราคา|งาน|ขาย|ตัว|โครงการ)|ยื่น(?:ซอง|ราคา|เสนอ|ใบสมัคร|ข้อเสนอ)|(?:เปิด|ซื้อ)ซอง|ประกวดราคา|รับเหมา|คู่สัญญา|จัดซื้อ|จัดจ้าง"
    r"|ขาย(?:ของ)?ให้(?:สำนัก|หน่วยงาน)|รับจ้าง|รับงาน(?=สำนัก|ของสำนัก|ที่สำนัก)|สมัครงาน|มาสมัคร(?!สมาชิก)|สมัครสอบ|ใบสมัคร|ฝากงาน|สอบ(?:เข้า|บรรจุ|สัมภาษณ์)"
    r"|(?:เป็น)?กรรมการ(?:คัดเลือก|ตรวจรับ|สอบ|จัดซื้อ))"
)
"""What they want of the office."""
_FIRM = r"(?:บริษัท|ร้าน|หจก|ห้างหุ้นส่วน|กิจการ|ผู้รับเหมา|ผู้เสนอราคา)"
_DECIDES = (
    r"(?:กรรมการ|ตรวจรับ|สัมภาษณ์|(?i:tor)|ทีโออาร์|พัสดุ|(?:ดูแล|รับผิดชอบ)(?:อยู่|เรื่องนี้|งานนี้)"
    r"|(?:คน|ผู้|เจ้าหน้าที่)(?:ที่)?(?:ตรวจ|เลือก|คัด|ร่าง|รับ|จัดซื้อ|พิจารณา|เซ็น|อนุมัติ|ดูแล|ออกข้อสอบ|ให้คะแนน|ตัดสิน|กำหนด))"
)
_I = rf"(?:{ME_OR_US}|พี่|ตัวเอง)"
_MY_PART = pattern_of(rf"{_I}(?![ก-๎]*(?:ของ|เขา)).{{0,30}}?{_DECIDES}|(?:ดัน|ต้อง)เป็น{_DECIDES}")
_NEAR_WANTS = pattern_of(rf"{NEAR}.{{0,120}}?{BUSINESS}|{BUSINESS}.{{0,120}}?{NEAR}")
_SHARE_WANTS = pattern_of(rf"{_SHARE}.{{0,60}}?{_FIRM}|{_FIRM}.{{0,60}}?{_SHARE}")
WANTS = pattern_of(BUSINESS)
"""Stands in each such telling."""
_IS_TOLD = pattern_of(
    r"(?:บอก|แจ้ง|เรียน|ปรึกษา|รายงาน|ถาม|ขออนุญาต)(?:ต่อ|กับ|ให้|ไป|ที่|\s)*(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|ผู้บังคับบัญชา|เจ้านาย|ผู้ใหญ่|นาย)"
)
"""Who is to be told of it has no part in it."""
_ANOTHER = pattern_of(
    r"หัวหน้า|ผอ(?![ก-๎])|ผอ\.|ผู้อำนวยการ|ผู้บริหาร|เจ้านาย|ผู้บังคับบัญชา|เจ้าหน้าที่(?!พัสดุ|จัดซื้อ)|เพื่อนร่วมงาน|มีคน|บางคน|คนอื่น|ลูกน้อง|รปภ|คนขับ|พี่(?:คน|ใน|ที่)"
    r"|(?:ท่าน|คุณ)[ก-๎]{3,}"
)
_NOT_IT = pattern_of(r"ไม่(?:ใช่|ได้เกี่ยวกับ|เกี่ยวกับ)(?:เรื่อง|เป็น)?(?:ของขวัญ|ของฝาก|กระเช้า|การรับของ)\S*")
"""What somebody says that it is not."""
_ELSEWHERE = pattern_of(
    r"ร้องเรียน|ร้องทุกข์|เบาะแส|ฟ้อง|ของขวัญ|ของฝาก|กระเช้า|ลงคะแนน|เลือกตั้ง|หีบ|ถามคลินิก|โกง|ฮั้ว|ล็อก|สินบน|ใต้โต๊ะ|\d\.\d"
)
_ASKS = pattern_of(
    rf"{WHETHER}|หรือ(?:ยัง|ไม่)|{HOW_IN_SHORT}|(?:บอก|แจ้ง|เรียน|ปรึกษา|ถาม)(?:ต่อ|กับ|ที่)?\s?(?:ใคร|ผู้ใด|(?:ตรง|ที่)?(?:ไหน|ใด))|ทำ(?:อะไร|ไร)|เข้าข่าย|ถอนตัว|ดีครับ|ดีคะ|ดี$|ควร"
)
_DECLARES = pattern_of(r"(?:ขอ|จะ|ต้องการ|ประสงค์|อยาก)(?:แจ้ง|เรียน|รายงาน|เปิดเผย|บอก)|ขอถอนตัว")


def tells(words: str) -> bool:
    """Tells whether the words tell of such a stake and ask what holds, or declare it:
    `น้องเขยยื่นซองมา ผมเป็นกรรมการตรวจรับ ต้องบอกใครไหม`."""
    if len(words) > LONGEST:
        return False
    plain = _NOT_IT.sub(" ", normalise(words))
    if WANTS.search(plain) is None or _ELSEWHERE.search(plain):
        return False
    near, share = _NEAR_WANTS.search(plain), _SHARE_WANTS.search(plain)
    if near is None and share is None or _ANOTHER.search(_IS_TOLD.sub(" ", plain)):
        return False
    mine = share is not None or _MY_PART.search(plain) is not None
    return mine and (_ASKS.search(plain) is not None or _DECLARES.search(plain) is not None)
