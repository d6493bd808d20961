"""Why something is done one to one and not in a group; each is true of what was asked."""

from collections.abc import Iterable, Mapping

from handlers.question.query import Query

STEPS = "เรื่องนี้ต้องถามตอบกับท่านเป็นขั้นตอน จึงทำในแชตส่วนตัว"
BUREAUS = "กลุ่มนี้บอกเฉพาะตัวเลขรวมทั้งสำนักงาน (พิมพ์ “ภาพรวม”) ส่วนรายสำนักดูได้ในแชตส่วนตัวตามสิทธิของท่าน"
BUREAUS_WAITING = (
    "เรื่องรายสำนักดูได้ในแชตส่วนตัวตามสิทธิของท่าน "
    "กลุ่มนี้แสดงตัวเลขรวมทั้งสำนักงานได้เมื่อผู้ดูแลระบบพิมพ์ “กลุ่ม” ในแชตส่วนตัวแล้วยืนยัน"
)
"""In place of BUREAUS in a group that nobody has confirmed."""
NARROWER = "กลุ่มนี้บอกตัวเลขนี้เฉพาะทั้งปีและทั้งสำนักงาน ส่วนอื่นดูได้ในแชตส่วนตัวตามสิทธิของท่าน"
FEW = "จำนวนน้อยอาจชี้ถึงบุคคลได้ จึงดูได้ในแชตส่วนตัวตามสิทธิของท่าน"
OWN = "เรื่องนี้เป็นข้อมูลเฉพาะของท่าน จึงแสดงในแชตส่วนตัวเท่านั้น"
BY_RIGHT = "เอกสารและไฟล์ให้ตามสิทธิของแต่ละคน จึงขอได้ในแชตส่วนตัว"
PROTECTED = "เพื่อคุ้มครองผู้แจ้ง เรื่องนี้ทำในแชตส่วนตัวเท่านั้น"
BY_ROLE = "เรื่องนี้แสดงตามหน้าที่ของแต่ละคน จึงดูได้ในแชตส่วนตัวเท่านั้น"
BY_NAME = "คำตอบมีชื่อบุคคล จึงบอกในแชตส่วนตัวเท่านั้น"
LONG = "เรื่องนี้มีเนื้อหายาว จึงอ่านในแชตส่วนตัว"
CODE = "รหัสเป็นของเฉพาะบุคคล กรุณาใช้ในแชตส่วนตัวเท่านั้น"
TO_HELP = "กดเพื่อเปิดแชตส่วนตัว จะเห็นทุกเรื่องที่ท่านทำได้"


def one_to_one(queries: Iterable[Query]) -> Mapping[str, str]:
    """Returns by the names of these questions why they are not answered in a group: by the roles of
    who asks, or about the person's own."""
    return {each.name: BY_ROLE if each.roles else OWN for each in queries}
