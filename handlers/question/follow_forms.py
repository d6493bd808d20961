"""The forms of sentences that build on the answer before: a format, a part, an order, a number."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handlers.question.query import ASKS_WHY
from handlers.question.top_named import split_top
from handlers.understand.file_formats import ANY_FORMAT

LONGEST = 60  # letters
_POLITE = r"ครับ|ค่ะ|คะ|คับ|นะ|หน่อย|ด้วย|ที|ได้ไหม|ได้มั้ย|\s"
LEAD = re.compile(
    r"(?=แล้ว|งั้น|และ|ส่วน|ถ้า|กรณี|(?:ขอ|เอา|ดู)*(?:เฉพาะ|แค่)|(?:ขอ|เอา|ดู)+แต่)"
    r"(?:แล้ว|งั้น|และ|ส่วน|ถ้า|กรณี|เป็น|ดู|ของ|นับ|เอา|ขอ|เฉพาะ|แค่|แต่|\s)+"
)
TAIL = re.compile(
    r"\s*(?:ล่ะ|หละ|ละ|อ่ะ|บ้าง|เป็นไง|เป็นยังไง|เป็นอย่างไร|เท่าไร|เท่าไหร่|อะไรบ้าง)+"
    rf"(?:{_POLITE})*$"
)
ASKED_ON = re.compile(rf"(?:ล่ะ|หละ)(?:{_POLITE})*$")
OF_THEM = re.compile(
    r"(?:แล้ว|ว่าแต่|\s)*(?:พวก)?(?:เค้า|เขา|สำนัก(?:นี้|นั้น)|ที่นั่น)\s?"
    r"(?=.*(?:(?<!เ)กี่|เท่าไ|ไหม|มั้ย|ใคร|อะไร|(?:หรือ|รึ)ยัง|ยัง$))"
)
FORMAT = re.compile(
    rf"(?:แล้ว|งั้น|ขอ|เอา|อยากได้|ส่ง|ทำ|ดู|โหลด|ช่วย|ให้|มา|เป็น|แบบ|ไฟล์|เอกสาร|ตัว|\s)*(?:{ANY_FORMAT})"
    rf"(?:ไฟล์|มา|ให้|{_POLITE})*$"
)
ONLY = re.compile(
    r"(?:ขอ|เอา|ดู|แล้ว|\s)*(?:เฉพาะ|แค่|เอาแต่|แต่)(?:ที่|อัน|ตัว|กิจกรรม|สำนัก|รายงาน|เป็น|สี|ไฟ|\s)*(?P<what>.+)$"
)
ENOUGH = re.compile(r"(?:ก็)?พอ$")
REMINDS_THEM = re.compile(
    r"(?:ฝาก|ช่วย|ขอ|รบกวน|งั้น|แล้ว|ส่ง|\s)*(?:แจ้ง)?(?:เตือน|ทวง)(?:ไป|ถึง|ให้|\s)*(?:คน|ราย(?:ชื่อ)?|ผู้)?"
    rf"(?:เหล่านี้|พวกนี้|กลุ่มนี้|พวกเขา|พวกเค้า)(?:ให้|ที|{_POLITE})*"
)
"""Wants those of the answer before to be reminded: `ฝากเตือนคนพวกนี้หน่อย`."""
PICTURE = re.compile(
    r"(?:แล้ว|งั้น|ขอ|เอา|อยากได้|ช่วย|ทำ|ดู|ให้|มา|เป็น|แบบ|\s)+(?:กราฟ|แผนภูมิ|แผนภาพ|รูปภาพ|ภาพ|ชาร์ต|chart|graph)"
    rf"(?:มา|ให้|{_POLITE})*$"
)
IN_ORDER = re.compile(
    "(?:(?:น้อย|มาก|เยอะ|สูง|ต่ำ)(?:ที่)?สุด|เบิกเกิน|เกินงบ|จาก(?:มาก|น้อย)ไป(?:หา)?(?:น้อย|มาก))(?:ล่ะ|คือ|อันไหน)*$"
)
BY_BUREAU = re.compile(
    r"(?:แล้ว|งั้น|ขอ|เอา|ดู|ช่วย|เป็น|แบบ|\s)*(?:(?:แยก|แบ่ง|แจกแจง|จำแนก)(?:เป็น|ตาม|ดู|\s)*(?:ราย|แต่ละ|ทีละ)?|ราย|แต่ละ|ทีละ)"
    rf"(?:ของ)?สำนัก(?:ให้|มา|ล่ะ|บ้าง|{_POLITE})*"
)
HOW_MANY = re.compile(
    r"(?:แล้ว|รวม|ทั้งหมด|ทั้งสิ้น|มี|อีก|เหลือ|ยังเหลือ|ตอนนี้|\s)*กี่\s?(?P<of>[ก-๙]{2,6}?)"
    rf"(?:ล่ะ|แล้ว|บ้าง|ทั้งหมด|{_POLITE})*"
)
STANDS_ON = re.compile(
    rf"(?:แล้ว|ก็|เอ๊ะ|อ้าว|\s)*(?:(?:มัน|เขา|เค้า)?(?:{ASKS_WHY})|(?:อัน|เรื่อง|ตัว|ข้อ|กิจกรรม|ฉบับ|ที่)(?:ไหน|ใด).{{2,30}}"
    r"|(?:มี)?(?:ใคร|สำนักไหน)(?:บ้าง(?:ที่)?(?:ยัง(?:ไม่(?:ได้)?ส่ง)?|ค้าง(?:ส่ง|อยู่)?)?|(?:ที่)?(?:ยัง|ค้าง)(?:บ้าง|อยู่)?)|(?:ข้อ|กิจกรรม|อัน)ไหนบ้าง|ใคร(?:เป็นคน|เป็นผู้|ต้อง|จะ)*(?:รับผิดชอบ|ดูแล|ส่ง)|(?:ใคร|สำนักไหน)\S{2,12}กว่า(?:กัน)?"
    r"|(?:ยัง|คง)?เหลือ.{4,20}|(?:ใช้|เบิก).{4,20})"
    rf"(?:อ่ะ|ล่ะ|{_POLITE})*"
)
"""Forms that say nothing without the answer before."""
SHARE = re.compile(
    r"(?:แล้ว|คิด|เป็น|ขอ|เอา|แค่|เฉพาะ|รวม|ตอนนี้|\s)*"
    r"(?:กี่\s?(?:%|เปอ(?:ร์?)?เซ็?น(?:ต์|ต)?)|ร้อยละ(?:เท่าไ(?:ร|หร่))?|(?<=ขอ)(?:แค่|เฉพาะ)?(?:ตัวเลข|เปอ(?:ร์?)?เซ็?น(?:ต์|ต)?))"
    rf"(?:อย่างเดียว|พอ|แล้ว|ล่ะ|{_POLITE})*"
)
"""Asks for the share alone: `กี่เปอร์เซ็นต์`, `ขอแค่ตัวเลข`."""
HOW_COUNTED = re.compile(
    r"(?:แล้ว|เอ่อ|เอ๊ะ|เมื่อกี้|\s)*(?:ที่(?:ว่า|บอก|ตอบ)\S.{0,40}?|(?:ตัวเลข|เลข|ข้อมูล|ยอด|คะแนน|อันดับ|อัน|ผล)?(?:พวกนี้|เหล่านี้|นี้|เมื่อกี้|ข้างบน)|ตัวเลข|ข้อมูล)?"
    r"\s*(?:มัน)?(?:(?:หมายความ|หมายถึง|แปล)(?:ว่า)?(?:ไง|ยังไง|อย่างไร|อะไร)|(?:คิด|นับ|คำนวณ)(?:มา)?(?:จาก|ตาม)?(?:ยังไง|ไง|อย่างไร|อะไร(?:บ้าง)?|ไหน|แบบไหน)"
    rf"|(?:เอา|ได้)?มาจาก(?:ไหน|อะไร(?:บ้าง)?))(?:อ่ะ|{_POLITE})*"
)
"""Asks what the figures of the answer before mean, or how they were counted."""
WITH_LAST_YEAR = re.compile(
    r"(?:แล้ว|งั้น|ขอ|ช่วย|ลอง|ถ้า|\s)*(?:เปรียบ)?เทียบ(?:ดู)?\s?(?:กับ)?(?:ของ)?\s?ปี(?:งบประมาณ|งบ)?\s?(?:ที่แล้ว|ก่อน|ที่ผ่านมา)"
    rf"(?:เป็น(?:ไง|ยังไง|อย่างไร)|ล่ะ|{_POLITE})*"
)
BESIDE = re.compile(r"(?:แล้ว|งั้น|ขอ|ช่วย|เอา|ไป|ลอง|\s)*(?:เปรียบ)?เทียบ(?:ดู)?\s?กับ(?P<other>.+)$")
KEPT: Mapping[str, re.Pattern[str]] = {
    "red": re.compile("แดง"),
    "yellow": re.compile("เหลือง"),
    "green": re.compile("เขียว"),
    "missing": re.compile("(?:ยัง)?ไม่(?:ได้)?ส่ง|ค้าง(?:ส่ง|อยู่)?|ยังขาด"),
    "late": re.compile("(?:ส่ง)?(?:ล่า)?ช้า|(?:เลย|เกิน)กำหนด"),
    "not_joined": re.compile("(?:คน|ผู้|ราย(?:ชื่อ)?|ใคร)?(?:ที่)?(?:ยัง)?ไม่(?:ได้)?(?:เข้าร่วม|ร่วม|ลงชื่อ)"),
}


def other_form(plain: str) -> bool:
    """Tells whether it asks for a format, a picture, a part, an order or the first ones."""
    forms = (
        FORMAT.fullmatch,
        ONLY.fullmatch,
        PICTURE.fullmatch,
        BESIDE.match,
        SHARE.fullmatch,
        WITH_LAST_YEAR.fullmatch,
        BY_BUREAU.fullmatch,
        HOW_MANY.fullmatch,
        IN_ORDER.search,
        STANDS_ON.fullmatch,
        HOW_COUNTED.fullmatch,
        REMINDS_THEM.fullmatch,
    )
    plain = ENOUGH.sub("", plain)
    return any(form(plain.lower()) for form in forms) or split_top(plain)[1] is not None
