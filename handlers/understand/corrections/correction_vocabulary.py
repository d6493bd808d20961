"""Words of corrections: one vocabulary for all readers that hear one.

Each is a row of alternatives for a pattern, to be put into a group of its own: `(?:{SLIPS})`. What
only one reader needs stands in that reader.
"""

from __future__ import annotations

# -- that something slipped -----------------------------------------------------------------------

CRIES = "เอ[๊้]?ย|เ[ฮห][้๊]?ย|อุ[๊้]ย"
"""`เอ๊ย`, `เฮ้ย`, `อุ๊ย`."""
SORRY = "โทษ(?:ที(?!่)|(?=(?:นะ)?(?:ครับ|คับ|ค่ะ|คะ)))|ขอโทษ(?:ที(?!่))?|ขออภัย"
HALTS = "เดี๋ยว(?:ก่อน|นะ|ๆ)*"
SLIPS = f"{CRIES}|อ้าว|เอ๊ะ|อ๊ะ|{SORRY}|{HALTS}"
"""Any of these may stand before a correction."""
SIGHS = "อ๋อ|อ้อ|อ่อ|เอ่อ|เอ้อ"
SECOND_THOUGHTS = "เปลี่ยนใจ|คิดอีกที"

# -- that something is not so ---------------------------------------------------------------------

NOT = "ไม่ใช่|มิใช่"
WRONG = "(?<!รับ)ผิด|ไม่ถูก"
REALLY = "จริงๆ|ที่จริง"
"""What is so stands behind it."""
RIGHT = "ที่ถูก(?:ต้อง)?"
RATHER = "ต่างหาก|ตะหาก|แทน|ดีกว่า|(?:ก็)?ละกัน|(?:ก็)?แล้วกัน"
"""Behind what is so."""

# -- what was said --------------------------------------------------------------------------------

JUST_NOW = "เมื่อกี้|เมื่อกี๊|เมื่อครู่|ตะกี้"
AT_LAST = f"{JUST_NOW}|ล่าสุด|สุดท้าย|หลัง(?:สุด)?|ท้าย(?:สุด)?"
"""What was said last, or stands last."""
DID = "พิม(?:พ์|พ)?|ตอบ|กด|เลือก|ใส่|กรอก|บอก|ลง|เขียน|สะกด"
"""By which somebody answered."""
MISDID = rf"(?:{DID}|จำ|นับ|ดู|สลับ)(?:ไป)?(?:ผิด|พลาด|สลับ|เลข|ตัวเลข)(?:กัน|ไป|เอง)*"
"""How something slipped: `พิมพ์ผิด`, `นับพลาด`, `พิมสลับกัน`, `สลับเลข`."""
WROTE = "พิมพ์|เขียน|เล่า|บอก|กรอก|ใส่"
"""By which somebody told a text."""
PIECES = "ประโยค|ข้อความ|ท่อน|บรรทัด|วรรค"
"""Of a text."""

# -- what is to be done with it -------------------------------------------------------------------

CHANGE = "แก้(?:ไข)?|เปลี่ยน"
MEND = f"{CHANGE}|ปรับ"
MOVE = "เลื่อน|ย้าย|ขยับ"
"""A day or a place."""
ERASE = "ลบ|ตัด"
"""What these name is to go, without another word."""
CUT = f"{ERASE}|เอา|ถอด"
"""What these name is to go if OUT stands behind it."""
OUT = "ออก|ทิ้ง"
ADD = "เพิ่ม(?:เติม)?|เติม|ต่อท้าย|ใส่(?:เพิ่ม|ต่อ)"
