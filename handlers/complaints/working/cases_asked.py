"""Hears what those who have cases ask and tell about them in their own words.

Whether the complainant has written, which are closed, a note on the case in sight. The same words
of anybody else are left to all other readings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from handlers.complaints import case_cards, case_words
from handlers.complaints.complaint_words import LEVEL, STATE
from handlers.complaints.working import (
    case_by_topic,
    case_named,
    case_said,
    conflict_said,
    entered_case,
    handed_on,
    note_beside,
    queue_asked,
    show_cases,
    transfer_case,
    work_case,
)
from handlers.complaints.working.heard import of_any_case, out_of_power, receiver_doubts
from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Card, Message, Text
from handlers.question.query import Facts, Query
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.complaints import case_work, cases
from models.complaints.complaint import Case
from models.people.person import RECEIVER

_LONGEST = 120
_MOST = 1_000
_END = r"(?:นะ|หน่อย|ที|ด้วย|เลย|ค่ะ|คะ|ครับ|คับ|จ้า|อะ|อ่ะ|\s)*"
_IF = rf"(?:แล้ว)?(?:หรือ|รึ)?(?:ยัง|{WHETHER}|เปล่า|บ้าง)?"
_WHO = r"(?:ผู้แจ้ง|ผู้ร้อง(?:เรียน|ทุกข์)?|คนแจ้ง|คนร้อง(?:เรียน)?)"
_SHOW = r"(?:ขอ|อยาก|ช่วย|จะ|เปิด|ดู|แสดง)*"


def _whole(*patterns: str) -> re.Pattern[str]:
    return pattern_of("|".join(f"(?:{each}){_END}" for each in patterns))


_REPLIES = _whole(
    rf"{_WHO}(?:เขา|เค้า|ได้)?(?:ตอบ|เขียน|พิมพ์|ส่งข้อความ|แจ้งเพิ่ม)(?:อะไร|ข้อความ)?(?:กลับ|เพิ่ม)?(?:มา|เข้ามา)?{_IF}",
    rf"(?:ตอนนี้|แล้ว|ว่าแต่|\s)*(?:เขา|เค้า)(?:ได้)?(?:ตอบ|เขียน)(?:อะไร)?(?:กลับ|เพิ่ม)*(?:มา|เข้ามา)?(?:แล้ว)?(?:หรือ|รึ)?(?:ยัง|{WHETHER}|บ้าง|เปล่า)",
    rf"มีข้อความ(?:อะไร|ไร)?(?:ใหม่)?(?:จาก|ของ){_WHO}(?:มา|เข้ามา|เพิ่ม)?{_IF}",
    rf"{_SHOW}ข้อความ(?:ที่)?(?:จาก|ของ){_WHO}",
    rf"มีข้อความ(?:อะไร|ไร)?เพิ่ม(?:มา|เข้ามา)?{_IF}",
    rf"{_SHOW}เรื่องที่(?:มี|ได้)ข้อความ(?:เพิ่ม|ใหม่|เข้ามา)*",
)
_CLOSED = _whole(rf"{_SHOW}(?:รายการ)?เรื่องที่(?:เคย)?ปิด(?:ไป)?แล้ว(?:ทั้งหมด)?")
_CHANGES_MIND = pattern_of(r"^(?:ไม่เอา|เปลี่ยนใจ|งั้น)(?:ละ|ล่ะ|แล้ว|ดีกว่า|ค่ะ|ครับ|คับ)*\s+")
_NEW = _whole(
    r"(?:สวัสดี(?:ครับ|ค่ะ|คะ)?|วันนี้|ตอนนี้|ช่วงนี้|แล้ว|\s)*มี(?:เบาะแส|(?:เรื่อง|ข้อ)ร้องเรียน|เรื่องร้องทุกข์|เคส)(?:อะไร|ใหม่(?:ๆ)?|ของ\S{2,30}?)?\s?(?:ส่ง|เข้า)(?:ต่อ)?มา"
    rf"(?:ใหม่|ถึง(?:{ME_OR_US}|ที่นี่)|ที่(?:{ME_OR_US}))?(?:บ้าง|อีก)?(?:แล้ว)?(?:หรือ|รึ)?(?:ยัง|{WHETHER}|เปล่า|บ้าง)",
    rf"(?:แล้ว|ยัง)?มี(?:เรื่อง|เคส|เบาะแส)(?:ร้องเรียน)?ใหม่(?:ๆ)?(?:อีก|เพิ่ม|บ้าง)?(?:{WHETHER}|หรือยัง|รึยัง)",
    rf"มี(?:เรื่อง|เคส)\s?[0-9A-Fa-f]{{6}}\s?(?:ส่ง(?:ต่อ)?|เข้า|โอน)(?:มา)(?:ถึง|ที่|ให้)?(?:{ME_OR_US})?(?:แล้ว)?(?:หรือ|รึ)?(?:ยัง|{WHETHER}|เปล่า)",
    r"(?:(?:วันนี้|ตอนนี้|ช่วงนี้)\s?)?มีเรื่อง(?:ร้องเรียน|ร้องทุกข์)?(?:อะไร)?(?:เข้ามาใหม่|ใหม่(?:ๆ)?(?:เข้ามา)?|เข้ามา)"
    rf"(?:แล้ว)?(?:หรือ|รึ)?(?:ยัง|{WHETHER}|เปล่า|บ้าง)",
)
_WORKED_ON = _whole(
    rf"(?:จะ|ขอ|อยาก|ต้องการ|ต้อง|{ME}|\s)*(?:ปิด|เริ่มตรวจสอบ|ตรวจสอบ|แจ้งผล|สรุปผล|ลงผล|บันทึกผล|ส่งต่อ|โอน)"
    rf"(?:เรื่อง|เคส|เบาะแส)(?:ร้องเรียน|ร้องทุกข์|ที่(?:{ME})?(?:ได้)?รับ(?:ไว้|มา)?|\s)*(?:ต้อง)?(?:ทำ)?(?:ตรงไหน|ที่ไหน|{HOW_IN_SHORT})?",
)
"""What a receiver does with a case, where none is named: the list of theirs."""
_BY_ME = rf"(?:{ME_OR_US})?(?:เป็นคน)?"
_WROTE = r"(?:บันทึก|จด|คีย์|กรอก|ลง(?:บันทึก|ระบบ)?|รับ(?:โทรศัพท์|สาย)?มา)(?:ไป|ไว้|ให้|เข้าไป|เข้าระบบ)*"
_JUST = r"(?:เมื่อกี้|เมื่อกี๊|เมื่อครู่|ตะกี้|ล่าสุด|สักครู่)(?:นี้)?"
_WHERE = (
    r"(?:อยู่(?:ไหน|ที่ไหน|ตรงไหน|กับใคร)|(?:หาย)?ไป(?:ไหน|ถึงไหน|อยู่ไหน)|ถึงใคร)?"
    r"(?:แล้ว)?(?:\s(?:ขอ)?(?:ดู|เปิด|อ่าน))?"
)
_ENTERED = _whole(
    rf"{_SHOW}(?:เรื่อง|เคส)ที่{_BY_ME}(?:เพิ่ง|พึ่ง)(?:จะ)?{_WROTE}(?:{_JUST})?{_WHERE}",
    rf"{_SHOW}(?:เรื่อง|เคส)ที่{_BY_ME}{_WROTE}{_JUST}{_WHERE}",
    rf"{_SHOW}(?:เรื่อง|เคส){_JUST}ที่{_BY_ME}{_WROTE}{_WHERE}",
)
_FILES = _whole(
    rf"(?:แล้ว)?(?:เขา|เค้า|{_WHO})(?:ตอบ|เขียน|พูด)?ว่า(?:{HOW_IN_SHORT}|อะไร)(?:มา)?(?:บ้าง)?",
    rf"{_SHOW}(?:รูป|ภาพ|ไฟล์|เอกสาร|หลักฐาน)(?:ภาพ|ถ่าย)*(?:ที่)?(?:เขา|ผู้แจ้ง|ผู้ร้อง)?(?:แนบ|ส่ง)(?:มา|ไว้|เข้ามา)*",
    r"(?:เขา|เค้า|ผู้แจ้ง|ผู้ร้อง)?(?:ได้|มี)?(?:รูป|ภาพ|ไฟล์|เอกสาร|หลักฐาน)?(?:แนบ|ส่ง)(?:อะไร|รูป|ไฟล์|หลักฐาน|เอกสาร)?(?:มา|ไว้)(?:ด้วย)?"
    rf"(?:{WHETHER}|บ้าง)",
    rf"มี(?:รูป|ภาพ|ไฟล์|เอกสาร|หลักฐาน)(?:อะไร)?(?:มา)?(?:ด้วย)?(?:{WHETHER}|บ้าง)",
    r"(?:ขอ)?อ่าน(?:เรื่อง(?:นี้)?)?(?:ให้ฟัง|อีก(?:ที|ครั้ง|รอบ)|ใหม่)",
    rf"{_SHOW}(?:เปิด|ดู)เรื่องนี้(?:ใหม่|อีก(?:ที|ครั้ง|รอบ)?)?",
)
_NAME = _whole(
    rf"{_WHO}(?:นี้)?(?:คือ|เป็น|ชื่อ)(?:ใคร|อะไร){_END}(?:\s?\S.{{0,40}})?",
    rf"(?:แล้ว)?ใคร(?:เป็น)?(?:คน|ผู้)?(?:ร้อง|แจ้ง|ฟ้อง)(?:เรียน)?(?:มา|เข้ามา)?{_END}(?:(?:ขอ|อยาก|จะ)\S.{{0,40}})?",
    rf"(?:ขอ|อยาก)(?:ทราบ|รู้|ดู)?ชื่อ{_WHO}(?:หน่อย|ด้วย|ที)?(?:\s\S.{{0,40}})?",
)
_TO_ONE = pattern_of(
    rf"(?:ขอ|จะ|ช่วย|ฝาก|อยาก|{ME})*+(?:มอบ(?:หมาย)?|ส่งต่อ|โอน|ส่ง)(?:เรื่อง|เคส)?(?:นี้)?(?:ต่อ|ไป)?ให้"
    r"\s?(?:คุณ|นาย|นาง|น\.ส\.|พี่|น้อง|ท่าน|ผอ|หัวหน้า|รอง|เลขา)\S*(?:\s\S.*)?"
)
_MISTOLD = _whole(
    r"(?:เมื่อกี้|ตะกี้|ที่|\s)*แจ้งผล(?:ไป)?(?:ผิด|ไม่ครบ|พลาด|ตก)(?:ไป)?(?:\s?(?:\S.{0,40}))?",
    rf"(?:ขอ|จะ|อยาก)?แก้(?:ไข)?ผลที่แจ้ง(?:ไป)?(?:แล้ว)?\s?(?:ได้)?(?:{WHETHER})?",
)
_TOLD_STAYS = (
    "ผลที่แจ้งแล้วแก้ไขไม่ได้ ผู้แจ้งอาจอ่านไปแล้ว ส่งข้อความเพิ่มเติมได้ กดปุ่ม หรือพิมพ์ “แจ้งผู้แจ้งว่า” ตามด้วยข้อความที่ถูกต้อง"
)
_OUTSIDE = pattern_of(
    rf"(?:(?:เรื่อง|เคส)(?:นี้)?\s?(?:{out_of_power.NOT_IN_POWER})(?:นะ|ครับ|คับ|ค่ะ|คะ|[\s,])*)?"
    rf"(?:ขอ|จะ|ช่วย|อยาก|{ME}|แล้ว|\s)*+(?:(?:เรื่อง|เคส)(?:นี้)?)?(?:ขอ|จะ|ควร|ต้อง|ให้|ช่วย|\s)*+"
    r"(?:ส่ง(?:ต่อ)?|โอน|มอบ)(?:เรื่อง|เคส)?(?:นี้)?(?:ต่อ|ไป)*(?:ให้|ที่|ถึง|ยัง)?\s?(?:ทาง|สำนักงาน(?:คณะกรรมการ)?)?\s?"
    rf"{out_of_power.BODY}"
    rf"(?:ได้|ดี|เลย|\s)*(?:{WHETHER}|{HOW_IN_FULL})?{_END}"
)
"""A case is to be sent to a body outside of the office."""
_THIS_TO_ONE = pattern_of(rf"(?=.{{0,30}}(?:เรื่อง|เคส)นี้)(?:{_TO_ONE.pattern})")
"""The same of a case that is not in sight any more."""
_THIS = r"(?:แล้ว|(?:เรื่อง|เคส)นี้|\s)*+"
_DUE = _whole(
    rf"{_THIS}(?:ต้อง|จะ)?(?:(?:ทำ)?ให้?เสร็จ|เสร็จ|ตอบ|แจ้งผล|ปิด|จบ|ครบกำหนด|กำหนด)(?:ผู้แจ้ง|เขา)?(?:ภายใน|ได้ถึง|ถึง)?(?:ผู้แจ้ง)?"
    r"(?:เมื่อไห?ร่?|วันไหน|วันที่เท่าไห?ร่?|กี่วัน)",
    rf"{_THIS}(?:ยัง)?(?:เหลือ|มี)(?:เวลา)?(?:อีก)?กี่วัน",
    r"(?:กำหนด|เดดไลน์)(?:ของ)?(?:(?:เรื่อง|เคส)นี้)?(?:คือ)?(?:เมื่อไห?ร่?|วันไหน)",
    r"(?:กำหนด|เดดไลน์)(?:ของ)?(?:เรื่อง|เคส)นี้(?:คือ)?",
    rf"{_THIS}(?:รับ|ค้าง|เปิด|เข้า|ผ่าน)?(?:มา)?(?:กี่วัน|นาน(?:แค่ไหน|เท่าไห?ร่?))(?:มา)?แล้ว\s?(?:(?:เรื่อง|เคส)นี้)?",
)
_HOLDER = _whole(
    rf"(?:ตอนนี้|ขณะนี้)?\s?{_THIS}(?:มี)?ใคร(?:เป็นคน|เป็นผู้)?(?:ดูแล|รับผิดชอบ|รับเรื่อง|ถือ|จัดการ)(?:(?:เรื่อง|เคส)(?:นี้)?)?(?:อยู่|บ้าง)*",
    r"(?:เรื่อง|เคส)นี้(?:ตอนนี้)?(?:อยู่(?:ที่|กับ)(?:ใคร|ไหน))(?:แล้ว)?",
)
_AGAIN = _whole(
    r"(?:เมื่อ(?:กี้|เช้า|วาน|คืน)(?:นี้)?\s?)?ปิด(?:เรื่อง|เคส)?(?:ไป)?ผิด(?:เรื่อง|เคส|อัน|ไป)*(?:\s.{0,30})?",
    rf"(?:ขอ|จะ|อยาก)?(?:(?:เคส|เรื่อง)ที่ปิด(?:ไป)?(?:แล้ว)?\s?)?เปิด(?:เรื่อง)?(?:นี้)?ใหม่(?:ได้)?(?:{WHETHER})?(?:\s.{{0,40}})?",
)

_NOTES = pattern_of(
    r"(?:ขอ|จะ|อยาก)*(?:แก้(?:ไข)?|ลบ)(?:โน[้๊]?ต|บันทึก(?:ภายใน|นี้|เมื่อกี้))(?:เมื่อกี้|นี้)?(?:\s\S.*)?"
)
_REMINDS = _whole(
    rf"(?:พรุ่งนี้|มะรืน(?:นี้)?|อาทิตย์หน้า|อีก\s?\d{{1,2}}\s?วัน)?\s?(?:ช่วย)?เตือน(?:{ME})?(?:ด้วย|หน่อย|อีกที)"
)

_NOT_OURS = _whole(
    rf"(?:เรื่อง|เคส)นี้ไม่(?:ใช่|เกี่ยว)(?:เรื่อง|งาน|หน้าที่)?(?:ของ|กับ)?(?:สำนัก|กลุ่ม|หน่วย)?(?:{ME_OR_US}|งาน)?(?:เรา)?"
)
_POWER = _whole(
    rf"(?:(?:เรื่อง|เคส|อัน)นี้)?(?:มัน|คิดว่า|น่าจะ|\s)*{out_of_power.NOT_IN_POWER}(?:ใช่|ใช่หรือ)?{_IF}",
    rf"(?:ไม่(?:รู้|แน่ใจ|ทราบ)ว่า)?(?:เรื่อง|เคส)นี้{out_of_power.THEIRS}(?:หรือ|รึ|ใช่|\s)*(?:ไม่|{WHETHER}|เปล่า|ของเรา)",
)
_OTHER_KIND = r"(?:ข้อ|เรื่อง|การ|คำ)?(?:เสนอแนะ|ร้องเรียน|ร้องทุกข์|คิดเห็น|ชมเชย|ชม|เบาะแส(?:การทุจริต)?)"
_KIND = _whole(
    rf"(?:(?:เรื่อง|เคส|อัน)นี้|(?:เรื่อง|เคส)\s?[0-9A-Fa-f]{{6}})(?:จริงๆ|ที่จริง|แล้ว|มัน|น่าจะ|ควร(?:จะ)?|ไม่|\s)*(?:เป็น|คือ|ใช่)(?:แค่)?{_OTHER_KIND}"
    rf"(?:มากกว่า|ต่างหาก|นะ|ค่ะ|คะ|ครับ|คับ|[\s,])*(?:ไม่(?:ใช่|ได้เป็น)|แต่เป็น|มากกว่า|น่าจะเป็น){_OTHER_KIND}?(?:แล้ว|ต่างหาก)?",
    r"(?:เรื่อง|เคส)นี้(?:ผู้แจ้ง|เขา|เค้า)?(?:เลือก|ลง|แจ้ง)(?:มา)?(?:ผิดประเภท|ประเภทผิด)(?:\s.{0,40})?",
)
"""A case is of another kind than it was told."""
_CHANGES_KIND = _whole(
    rf"(?:ขอ|จะ|ช่วย|อยาก|ต้องการ|\s)*(?:แก้(?:ไข)?|เปลี่ยน|ย้าย)(?:ประเภท|ชนิด|หมวด)(?:ของ)?(?:(?:เรื่อง|เคส)(?:นี้)?)?\s?(?:(?:ไป)?เป็น{_OTHER_KIND})?(?:ได้)?(?:{HOW_IN_FULL}|ตรงไหน)?{_IF}",
    rf"(?:ขอ|จะ|ช่วย|อยาก|ต้องการ|\s)*(?:แก้(?:ไข)?|เปลี่ยน)(?:เรื่อง|เคส)นี้(?:ไป|ให้)*เป็น{_OTHER_KIND}(?:ได้)?{_IF}",
    rf"{_WHO}(?:เลือก|ลง|แจ้ง)(?:มา)?(?:ประเภท)?ผิด(?:ประเภท)?(?:\s.{{0,40}})?",
)
_POSTPONES = _whole(
    r"(?!.*(?:รายงาน|รอบ|ประชุม|นัด|เตือน|\d\.\d))(?:\S.{0,30}?[\s,])?(?:เรื่องนี้|เคสนี้)?(?:ขอ|อยาก(?:จะ)?(?:ขอ|ได้)|ต้องการ|ต้องใช้)"
    r"(?:(?:ต่อ|เพิ่ม)?เวลา|ผ่อนผัน)(?:ตรวจ(?:สอบ)?|ดำเนินการ|ทำ|หา(?:ข้อมูล)?|เพิ่ม|เรื่องนี้|เคสนี้|อีก|สัก|ต่อ|\s)*"
    rf"(?:(?:\d{{1,3}}|หนึ่ง|สอง|สาม|สี่|ห้า|เจ็ด|สิบ|หลาย|นิด(?:หน่อย|นึง)?|หน่อย|สักหน่อย|สัก)\s?(?:วัน|อาทิตย์|สัปดาห์|เดือน)?|อาทิตย์|สัปดาห์|เดือน)?(?:ทำการ)?(?:ได้)?(?:{WHETHER})?",
    rf"(?!.*(?:รายงาน|รอบ|ประชุม|นัด|เตือน|\d\.\d))(?:ขอ|อยาก|ช่วย)*(?:เลื่อน|ขยาย|ยืด)(?:กำหนด|วัน|เวลา|ออก)+\S{{0,30}}(?:\s\S{{1,20}})?(?:ได้)?(?:{WHETHER})?",
)
_HOW_HANDED_ON = (
    "หากไม่ใช่เรื่องของสำนัก กด “ส่งต่อ” แล้วพิมพ์ชื่อสำนัก หรือพิมพ์ “ส่งต่อให้” ตามด้วยชื่อสำนัก แล้ว “เพราะ” กับเหตุผล"
)
_NOT_IN_POWER = (
    "หากเป็นเรื่องของสำนักอื่น กด “ส่งต่อ” แล้วพิมพ์ชื่อสำนัก หากอยู่นอกอำนาจของสำนักงาน กด “ดำเนินการไม่ได้” "
    "แล้วพิมพ์เหตุและบอกผู้แจ้งว่าแจ้งที่ใดได้ ข้อความนี้ยังไม่ได้เปลี่ยนอะไร"
)
_KIND_STAYS = (
    "ประเภทของเรื่องเป็นไปตามที่เลือกไว้เมื่อแจ้ง ผู้รับเรื่องเปลี่ยนไม่ได้ และข้อความนี้ไม่ได้เปลี่ยนอะไร "
    "ดำเนินการตามเนื้อหาต่อได้ตามปกติ\n"
    "หากควรเป็นประเภทอื่น กด “บันทึกภายใน” เพื่อจดไว้ หรือกด “ตอบหรือถามผู้แจ้ง” "
    "ให้ผู้แจ้งยืนยัน และแจ้งใหม่ตามประเภทนั้นหากต้องการ"
)
_NOT_POSTPONED = (
    "กำหนดแจ้งผลของเรื่องเลื่อนไม่ได้ และข้อความนี้ไม่ได้เปลี่ยนอะไร\n"
    "หากยังไม่เสร็จ ตอบผู้แจ้งว่าอยู่ระหว่างตรวจสอบก่อนถึงกำหนดแจ้งความคืบหน้า กด “ตอบหรือถามผู้แจ้ง”"
)
_NOTES_STAY = "บันทึกภายในแก้หรือลบไม่ได้ ต้องการแก้ เขียนบันทึกใหม่ เช่น พิมพ์ “จดไว้ว่า” ตามด้วยข้อความ"
_REMINDS_ITSELF = "ระบบเตือนตามกำหนดของเรื่องเอง ตั้งวันเตือนเองไม่ได้ กำหนดอยู่ในเรื่องที่หัวข้อ “กำหนด”"
_NO_REPLY = "ยังไม่มีข้อความจากผู้แจ้งที่รอท่านตอบ ระบบจะแจ้งเมื่อผู้แจ้งเขียนมา"
_NAME_KEPT = (
    "ชื่อผู้แจ้งอยู่ในเรื่องที่หัวข้อ “ผู้แจ้ง” หากผู้แจ้งไม่เปิดเผยชื่อ ระบบไม่มีข้อมูลว่าเป็นผู้ใด\n"
    "หากต้องถามเพิ่ม กด “ตอบหรือถามผู้แจ้ง” ในเรื่อง บอตส่งให้ได้โดยไม่ต้องรู้ชื่อ\n"
    "กรุณาอย่าบอกผู้อื่น แม้ผู้บังคับบัญชาถาม ผู้ที่มีสิทธิอ่านจะเปิดเรื่องได้เอง"
)
_NOT_OUTSIDE = (
    "ระบบส่งต่อได้เฉพาะผู้รับเรื่องในสำนักงาน ไม่ได้ส่งเรื่องถึงหน่วยงานภายนอก จึงยังไม่มีอะไรถูกส่ง\n"
    "หากสำนักงานทำหนังสือส่งเรื่องแล้ว พิมพ์ “จดไว้ว่า” เพื่อบันทึกภายใน หรือ “แจ้งผู้แจ้งว่า” เพื่อบอกผู้แจ้ง"
)
_NOT_REOPENED = (
    "เรื่องที่ปิดแล้วผู้รับเรื่องเปิดใหม่เองไม่ได้ ผู้แจ้งเปิดใหม่ได้หนึ่งครั้งด้วยรหัสติดตาม\n"
    "หากปิดผิดเรื่อง เรื่องที่ยังไม่ปิดอยู่ใน “เรื่องที่ได้รับ”"
)


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns what the words ask of somebody who has cases, outside of any conversation."""
    if context.person is None:
        return None
    if inside is not None:
        return note_beside.QUERY if note_beside.is_note(context, words, inside) else None
    query = _of_a_step(context, words) or conflict_said.asks(context, words)
    if query is None and len(words) <= _LONGEST:
        plain = _CHANGES_MIND.sub("", normalise(words), count=1)
        query = _of_one(context, plain) or _of_all(context, words, plain)
    return query or case_named.asks(context, words)


def _of_a_step(context: Context, words: str) -> Query | None:
    """Returns what does a step of the case in sight that the words tell."""
    if case_said.read_in_sight(words) is not None:
        return TYPED_STEP if case_said.open_in_sight(context) else None
    return HANDED_ON if handed_on.read_handed(context, words) is not None else None


def _of_one(context: Context, plain: str) -> Query | None:
    query = next((query for heard, query in OF_ONE if heard.fullmatch(plain)), None)
    return query if query is not None and _of_the_case(context) is not None else None


def _of_all(context: Context, words: str, plain: str) -> Query | None:
    """Returns the question, or what else the words ask about cases; None where there are none."""
    query = next((query for heard, query in OF_ALL if heard.fullmatch(plain)), None)
    query = query or queue_asked.asked(context, words)
    if query is None:
        return case_by_topic.asks(context, words)
    return query if _has_cases(context) else None


def _of_the_case(context: Context) -> Case | None:
    """Returns the case in sight, open or closed."""
    return case_said.in_sight(context) or case_said.in_sight(context, closed=True)


def _has_cases(context: Context) -> bool:
    def any_case(closed: bool) -> bool:
        return bool(cases.of_receiver(context.session, context.me, 1, closed=closed))

    return context.me.has(RECEIVER) or any_case(closed=False) or any_case(closed=True)


# -- of the case in sight ------------------------------------------------------------------------


def _typed_step(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    return beginning.open_flow(context, work_case.FLOW, rest, {})


def _handed(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    return beginning.open_flow(context, transfer_case.FLOW, rest, {})


def _opened(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    case = _of_the_case(context)
    return show_cases.show(context, "", {"c": case.id} if case is not None else {})


def _due(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says by when what must be done with the case in sight."""
    context.secret = context.keeps_buttons = True
    case = _of_the_case(context)
    assert case is not None
    limit = case_words.limit_words(case, context.today) or _NO_LIMIT
    limit = f"{case_words.age_words(case, context.today)}\n{limit}"
    return [Text(limit, (case_cards.see(case), case_cards.LIST))]


def _holder(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says who has the case in sight, as a role."""
    context.secret = context.keeps_buttons = True
    case = _of_the_case(context)
    assert case is not None
    words = f"เรื่องนี้อยู่กับ{LEVEL[case.level]} ซึ่งรวมท่านด้วย\n{STATE[case.state]}"
    return [Text(words, (case_cards.see(case), case_cards.LIST))]


_NO_LIMIT = "เรื่องนี้ไม่มีกำหนดที่รอท่านแล้ว"


def _told(
    words: str, *steps: str
) -> Callable[[Context, str, Mapping[str, str]], Sequence[Message]]:
    """Returns what answers with these words and the buttons of these steps."""

    def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
        context.secret = context.keeps_buttons = True
        case = _of_the_case(context)
        if case is None:
            return [Text(words, (case_cards.LIST,))]
        possible = [each for each in steps if each in case_work.steps(case)]
        buttons = [case_cards.step(case, each) for each in possible]
        return [Text(words, (*buttons, case_cards.see(case), case_cards.LIST))]

    return answer


# -- of all --------------------------------------------------------------------------------------


def _replies(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the cases, also closed ones, whose complainants wrote after the last answer."""
    context.secret = context.keeps_buttons = True
    mine = cases.of_receiver(context.session, context.me, _MOST)
    mine += cases.of_receiver(context.session, context.me, _MOST, closed=True)
    waiting = cases.unanswered(context.session, [case.id for case in mine])
    found = [case for case in mine if case.id in waiting]
    if not found:
        return [Text(_NO_REPLY, (case_cards.LIST,))]
    shown = found[:_SHOWN]
    rows = tuple(case_cards.row(case, context, waiting[case.id]) for case in shown)
    return [Card(f"ผู้แจ้งเขียนมา {len(found):,} เรื่อง", rows=rows, buttons=(case_cards.LIST,))]


_SHOWN = 10


def _closed(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return show_cases.answer(context, "", {"w": show_cases.CLOSED})


def _open_ones(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return show_cases.answer(context, "", {})


def _must_enter(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(of_any_case.MUST_ENTER_TOLD, (case_cards.ENTER, case_cards.LIST))]


def _closed_yet(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    shown = _open_ones(context, "", {})
    listed = isinstance(shown[0], Card)
    return [Text(of_any_case.CLOSED_TOLD), *shown] if listed else shown


HANDED_ON = Query("case_handed_on", (), _handed, goes_on=True)
TYPED_STEP = Query("typed_case_step", (), _typed_step, goes_on=True)
_COMPLAINANT = Query("case_complainant", (), _told(_NAME_KEPT, case_work.SAY))
_OF_KIND = Query("case_kind_stays", (), _told(_KIND_STAYS, case_work.WRITE_NOTE, case_work.SAY))
_DOUBTS = tuple(
    (heard, Query("case_doubt", (), _told(words, *steps)))
    for heard, words, steps in receiver_doubts.DOUBTS
)
OF_ONE = (
    *_DOUBTS,
    (_CHANGES_KIND, _OF_KIND),
    (_FILES, Query("case_in_sight", (), _opened)),
    (_DUE, Query("case_due", (), _due)),
    (_NOT_OURS, Query("case_not_ours", (), _told(_HOW_HANDED_ON, case_work.HAND_ON))),
    (
        _POWER,
        Query(
            "case_not_in_power",
            (),
            _told(_NOT_IN_POWER, case_work.HAND_ON, case_work.GIVE_UP),
        ),
    ),
    (_POSTPONES, Query("case_not_postponed", (), _told(_NOT_POSTPONED, case_work.SAY))),
    (_HOLDER, Query("case_holder", (), _holder)),
    (_NAME, _COMPLAINANT),
    (
        _TO_ONE,
        Query(
            of_any_case.TO_ONE,
            (),
            _told(of_any_case.NOT_TO_ONE, case_work.HAND_ON, case_work.STEP_BACK),
        ),
    ),
    (_NOTES, Query("case_notes_stay", (), _told(_NOTES_STAY, case_work.WRITE_NOTE))),
    (_REMINDS, Query("case_reminds", (), _told(_REMINDS_ITSELF))),
    (_AGAIN, Query("case_again", (), _told(_NOT_REOPENED))),
    (_MISTOLD, Query("case_mistold", (), _told(_TOLD_STAYS, case_work.SAY))),
)
OF_ALL = (
    (_NAME, _COMPLAINANT),
    (_AGAIN, Query("case_again_of_any", (), _told(_NOT_REOPENED))),
    (_THIS_TO_ONE, Query(of_any_case.TO_ONE, (), _told(of_any_case.NOT_TO_ONE))),
    (_KIND, _OF_KIND),
    (_OUTSIDE, Query("case_outside", (), _told(_NOT_OUTSIDE, case_work.WRITE_NOTE))),
    *(
        (heard, Query(name, (), _told(words, *steps)))
        for heard, name, words, steps in of_any_case.ANSWERED
    ),
    (of_any_case.MUST_ENTER, Query("case_to_enter", (), _must_enter)),
    (of_any_case.CLOSED_YET, Query("case_closed_yet", (), _closed_yet)),
    (_REPLIES, Query("case_replies", (), _replies)),
    (_CLOSED, Query("cases_closed", (), _closed)),
    (_NEW, Query("cases_new", (), _open_ones)),
    (_WORKED_ON, Query("cases_new", (), _open_ones)),
    (_ENTERED, entered_case.QUERY),
)
