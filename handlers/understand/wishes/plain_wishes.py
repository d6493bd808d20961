"""Names what words say plainly: with an activity's number in any order, or in short patterns.

The learned reader (wish_reader.py) is unsure of them, or reads a word in them as something else.
"""

import re

from handlers.understand.commands.courtesies import without_salute
from handlers.understand.sentence_kinds import asks_who
from handlers.understand.thai import normalise, without_polite_ending

_NUMBER = r"(?=.*(?<![\d.])[1-9]\d?\.[1-9]\d?(?![\d%.]))"
_MINE = "(?:ของ)?(?:เรา|ตัวเอง|ผม|ฉัน|ดิฉัน|หนู|ตน)"
_LONGEST = 90
_PLAIN = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "about_plan",
            rf"{_NUMBER}(?!.*(?:สำรวจ|ข้อความ|ขอส่ง|เลื่อน)).*(?:เหลือ(?:เวลา)?(?:อีก)?กี่วัน|เหลือเวลา(?:อีก)?เท่า|อีกกี่วัน|ครบกำหนด(?:เมื่อ|วันไหน)"
            r"|เป้า(?:หมาย)?.{0,8}(?:เท่า|กี่|อะไร)|(?:ต้อง|กำหนด)ส่ง(?:วันไหน|วันที่เท่า|เมื่อ)|ส่งวันไหน|ส่งภายในวันไหน)",
        ),
        (
            "status",
            rf"{_NUMBER}(?!.*(?:สำนักไหน|ใครบ้าง|สำรวจ)).{{0,24}}ส่ง(?:ขึ้น|มา|ไป|ให้|แล้ว)*(?:หรือ|รึ)?ยัง$",
        ),
        (
            "status",
            rf"(?!.*(?:เบิก|งบ|gift|ไฟล์|ยืนยัน|ตกลง|ไอเดีย|สำรวจ|คะแนน|เสี่ยง))"
            rf"(?:.{{0,12}}(?:สำนัก{_MINE}.{{0,8}}(?:เป็น(?:ยัง)?ไง|เป็นอย่างไร|ไปถึงไหน)|(?:ภาพรวม|สถานะ)(?:ของ)?สำนัก{_MINE})|ภาพรวม)",
        ),
        ("status", r"ไตรมาส(?:ที่)?\s?(?:[1-4]|หนึ่ง|สอง|สาม|สี่|นี้|ก่อน|ที่แล้ว)เป็น(?:ยัง)?ไง(?:บ้าง)?$"),
        ("documents", r"(?i:(?:ขอ|เอา)?บัญชีการส่ง(?:รายงาน)?.{0,30}(?:excel|xlsx|pdf|word|เอ็?กเซล))"),
        # The end of แนะ is like a polite word, and is gone.
        ("file_complaint", r"(?:ขอ|มี|อยาก)(?:จะ|ให้)?(?:ข้อ)?เสนอแ(?:นะ)?$"),
        (
            "put_off",
            r"(?!.*(?:ไหม|มั้ย|ป่าว|กี่|ถ้า|ไม่ได้|หรือ|ทำไม|เมื่อไ)).*(?:(?:พัก|หยุด|งด|เลื่อน)(?:การ)?(?:แจ้ง)?เตือน(?!ไปวัน)"
            r"|ปิด(?:การ)?(?:แจ้ง)?เตือน.{0,8}(?:วัน|สัปดาห์|อาทิตย์))",
        ),
        (
            "show_case",
            r"(?:ขอ|อยาก|ช่วย)?(?:เปิด|ดู)(?:ดู)?(?:เรื่อง|เคส)?\s*(?:ที่|เลข|รหัส)?\s*[0-9a-fA-F]{6}(?![0-9A-Za-z]).{0,12}$"
            r"|(?:เรื่อง|เคส)\s*[0-9a-fA-F]{6}(?![0-9A-Za-z]).{0,4}(?:เปิด|ขอดู|ดู).{0,12}$",
        ),
        (
            "case_numbers",
            r"(?!.*(?:แต่ละ|เดือน|ยืนยัน|รับรอง|ประเภท|ไตรมาส|เคลียร์|ของผม|ของหนู|กี่เรื่อง.*กี่เรื่อง)).{0,14}ร้องเรียน.{0,14}กี่(?:เรื่อง|ราย)",
        ),
        (
            "rule_publish",
            r"(?!.*(?:\d\.\d|ลงผล|ลงชื่อ|ประกาศ|เสนอ|เสียง|ดูได้)).*(?:เผยแพร่|ลงเว็บ|ขึ้นเว็บ|โพสต์|ประชาสัมพันธ์).{0,8}(?:ที่ไหน|ตรงไหน|เว็บไหน|ช่องทางไหน|ทางไหน)",
        ),
        (
            "rule_late",
            r"(?!.*(?:ของขวัญ|ประกาศ|สำนักไหน|ร่วม)).*(?:ส่ง|เลย|เกิน).{0,12}(?:วันปิด|กำหนด|เดดไลน์|(?<!เ)ช้า|สาย)"
            r".{0,18}(?:ได้ไหม|ได้มั้ย|โดน|เป็น(?:อะ)?ไรไหม|เป็น(?:อะ)?ไรมั้ย|ผิดไหม|ลงโทษ)",
        ),
        (
            "late_reason",
            r"(?!.*(?:ไหม|มั้ย|ยังไง|ใคร|สำนักไหน)).*(?:แจ้ง|ใส่|ชี้แจง)เหตุ(?:ผล)?(?:ที่)?(?:การ)?ส่ง?(?:ช้า|ล่าช้า|ไม่ทัน)"
            r"|ส่งไม่ทัน.{0,30}(?:แจ้ง|ใส่|ชี้แจง)เหตุผล.{0,20}",
        ),
        (
            "gifts",
            r"(?!.*(?:ราคา|เกณฑ์|เกิน|กติกา|คืน|กี่รายการ)).{0,16}(?:ของขวัญ|(?<!ขอ)รับของ).{0,10}(?:รอ|ต้อง)(?:ให้)?"
            r"(?:ผม|ดิฉัน|ฉัน|พี่|เรา|ท่าน)?(?:พิจารณา|ตัดสิน|อนุมัติ|ตรวจ).{0,14}"
            r"|(?:ขอ|จะ)?(?:พิจารณา|ตัดสิน|อนุมัติ)(?:การ)?(?:รายงาน)?(?:รับ)?(?:เรื่อง)?ของขวัญ.{0,10}"
            r"|.{0,10}(?:ลูกน้อง|คนใน(?:สำนัก|กลุ่ม)|ใคร).{0,10}(?:แจ้ง|รายงาน)(?:การ)?รับของ(?:ขวัญ)?.{0,20}"
            r"(?:กด|อนุมัติ|พิจารณา|ตัดสิน).{0,16}",
        ),
        (
            "withdraw_circular",
            r"(?!.*(?:รายงาน|ร้องเรียน|ไหม|มั้ย)).{0,12}ข้อความ.{0,6}(?:ส่ง|แจ้ง|เวียน|บอก).{0,20}(?:ดึงกลับ|ดึงคืน|เรียกกลับ|เรียกคืน|ถอน(?:คืน)?)",
        ),
        (
            "show_year",
            r"(?!.*(?:รายงาน|แผน|ประกาศ)).{0,10}(?:ขึ้น|เตรียม|ตั้ง)ปี(?:งบ(?:ประมาณ)?)?(?:ใหม่|หน้า).{0,14}(?:ถึงไหน|ขาดอะไร|เหลืออะไร)",
        ),
        (
            "forecast",
            r"(?!.*(?:ทุจริต|ร้องเรียน|ของขวัญ)).{0,24}(?:เสี่ยง|มีแนวโน้ม)(?:ที่)?(?:จะ)?(?:ส่ง|ทำ)?ไม่ทัน",
        ),
        (
            "cases",
            r"(?!.*(?:ไหม|มั้ย|ไหน|ใคร|เมื่อไ))(?:เรา|ผม|ดิฉัน|อยาก|ขอ|จะ|ต้อง|ช่วย)*(?:ส่ง|โอน|ย้าย|มอบ)(?:ต่อ)?(?:เคส|เรื่อง)"
            r"(?:ร้องเรียน)?(?:นี้)?(?:ต่อ|ไป|ให้|ที่|ยัง)*(?:สำนัก|หน่วย|ฝ่าย|กลุ่ม|อีกสำนัก).{0,20}",
        ),
        (
            "rule_complaint_who_sees",
            r".{0,24}(?:ร้องเรียน|ร้องทุกข์).{0,20}(?:ใคร|หัวหน้า)(?:จะ)?(?:มี)?(?:รู้|เห็น|อ่าน|ทราบ).{0,14}"
            r"|.{0,24}ร้องเรียน.{0,6}(?:จะ)?มีใคร(?:รู้|เห็น|อ่าน|ทราบ).{0,14}",
        ),
    )
)


def plainly(text: str) -> str:
    """Returns the name of the wish that the words say plainly; "" for other words."""
    plain = without_polite_ending(without_salute(normalise(text)))
    if len(plain) > _LONGEST:
        return ""
    return next((name for name, pattern in _PLAIN if pattern.match(plain)), "")


_BY_OTHERS = re.compile(
    r"(?:ลูกน้อง|ลูกทีม|น้อง|คนใน|เจ้าหน้าที่(?:ใน|ของ)|เขา|มีคน).{0,14}(?:แจ้ง|รายงาน)(?:ว่า|การ)?(?:ได้)?รับ"
)
"""Others told of a gift, and the person decides: `ลูกน้องแจ้งรับกระเช้ามา จะสั่งคืน`."""
_DATA_OF_ANOTHER = re.compile(
    r"(?:น้อง|พี่|คุณ|นาย|นางสาว|นาง|ป้า|ลุง)(?!.{0,3}(?:ขอ|จะ|อยาก|ต้อง|ช่วย|เพิ่ง))[ก-๙]{2,20}?\s?(?:ได้)?(?:เปลี่ยน|แก้|เลื่อน|โอน)"
)
"""Somebody else's name is said: `น้องฝ้ายเปลี่ยนนามสกุล`."""
_OF_OTHERS = {"report_gift": "gift_results", "join_announcements": "not_joined"}
"""The question about other people, by what one does oneself."""
_REPORT_FIGURES = frozenset(
    (
        "status", "not_sent", "completion", "compared", "compared_bureaus", "latest_bureau",
        "best_bureau", "never_late", "mean_sum", "forecast",
    )
)  # fmt: skip
"""Questions about activity reports only."""
_OTHER_SUBJECT = re.compile(
    r"ร้องเรียน|เบาะแส|ของขวัญ|ของกำนัล|no\s?gift|โนกิฟ|แบบสำรวจ|แบบสอบถาม|อินโฟ|\boit\b|เลือกตั้ง|บันทึกความดี|ใบรับรอง"
)
_OF_ANY_ACTIVITY = frozenset(("rule_evidence", "rule_publish"))
_OF_ONE_ACTIVITY = "about_plan"
_ONE = re.compile(_NUMBER)


def fitting(name: str, text: str) -> str:
    """Returns the wish that fits the words beside the one that was read; "" if it fits none.

    A rule about any activity that is asked of one (`1.10 แนบรูปกี่รูป`) is told on its card; who asks
    about others (`คนของผมใครได้ของขวัญมาบ้าง`) does nothing themselves; figures of activity reports
    are no answer to words about complaints or gifts.
    """
    plain = normalise(text)
    if name in _OF_ANY_ACTIVITY and _ONE.match(plain):
        return _OF_ONE_ACTIVITY
    if name in _REPORT_FIGURES and _OTHER_SUBJECT.search(plain.lower()):
        return ""
    if name == "correct_my_data" and _DATA_OF_ANOTHER.match(plain):
        return "change_person"
    if name == "report_gift" and _BY_OTHERS.match(plain):
        return "gifts"
    return _OF_OTHERS.get(name, name) if asks_who(text) else name
