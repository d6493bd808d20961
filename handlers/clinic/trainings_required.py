"""`เพิ่งบรรจุเมื่อ 16 ก.พ. ต้องอบรมอะไรบ้าง`: which trainings somebody must attend, which the bot has no
list of."""

from __future__ import annotations

from handlers.clinic.other_offices import OtherOffice
from handlers.messages import Button
from handlers.question.query import opens
from handlers.question.whom_to_ask import MAIN
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of

_NO_LIST = "บอตไม่มีรายการว่าใครต้องอบรมหลักสูตรใด จึงบอกไม่ได้ ข้อความนี้ไม่ได้เก็บไว้"
_CUE = pattern_of(
    r"(?:ต้อง|ควร|บังคับ|จำเป็น)(?:ต้อง|ให้|จะ|ไป|เข้า|ผ่าน|รับ(?:การ)?|\s)*(?:ฝึก)?อบรม(?:หลักสูตร|เรื่อง|วิชา|คอร์ส|ด้าน|กับ|\s)*(?:อะไร|ไหน|ใด|ตัวไหน|กี่(?:ชั่วโมง|หลักสูตร|เรื่อง|ครั้ง)|(?:บ้าง|มั่ง))"
    r"|(?:ต้อง|ควร)(?:เรียน|ผ่าน|เข้า|ลง)(?:เรียน)?หลักสูตร(?:อะไร|ไหน|ใด|กี่)|(?:หลักสูตร|อบรม)(?:ภาค)?บังคับ(?:มี|คือ)?(?:อะไร|ไหน|กี่|บ้าง)"
    r"|หลักสูตร(?:ที่)?(?:\S{0,12})?(?:บังคับ|ต้อง(?:อบรม|เรียน|ผ่าน))"
)
_UNLESS = pattern_of(
    rf"(?:วัน|เดือน|สัปดาห์|อาทิตย์)(?:นี้|หน้า)|พรุ่งนี้|มะรืน|ช่วงนี้|เร็ว\s?ๆ|(?<!บรรจุ)(?<!บรรจุเมื่อ)\s\d{{1,2}}\s?(?:{ANY_MONTH})\s?(?:ต้อง|มี|นี้)"
    r"|\d\.\d|รายงาน|กิจกรรม|จัดอบรม|งบ(?!รรจุ)|เบิก|ร้องเรียน|ทุจริต|กี่โมง|วันไหน|ห้องไหน|ลงชื่อ|แบบสำรวจ|ใบรับรอง|ของขวัญ"
)
REQUIRED = OtherOffice(
    _CUE,
    unless=_UNLESS,
    says=f"{_NO_LIST}\nหลักสูตรที่ต้องอบรม กรุณาถามหน่วยงานทรัพยากรบุคคล หรือผู้บังคับบัญชา\n"
    "อบรมที่ลงปฏิทินในบอตไว้ พิมพ์ “ปฏิทิน”",
    doors=(Button("ปฏิทิน", opens("calendar"), "ปฏิทิน"),),
)
"""Read before the courses that somebody has taken."""
REQUIRED_OF_NEW = OtherOffice(
    _CUE,
    "",
    unless=_UNLESS,
    outsiders=f"{_NO_LIST}\nหากเป็นบุคลากรของสำนักงาน กรุณาถามผู้บังคับบัญชา หน่วยงานทรัพยากรบุคคล หรือ{MAIN}\n"
    "ลงทะเบียนด้วยรหัสแล้ว ดูอบรมที่ลงปฏิทินไว้ได้ พิมพ์ “ลงทะเบียน”",
)
"""The same of who has not joined yet: the calendar is not open to them."""
