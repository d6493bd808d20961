"""`ช่วยเหลือ`: how to use the bot, by role, in a few lines. Promises nothing that is not built."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Para, Part, Row, Said
from handlers.question import welcome
from handlers.question.query import Query, opens
from handlers.understand.listing import listed
from models.people import people
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Person

_CONTACTS = 2


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Said]:
    """What the person's roles can do and the words for it; to strangers how to join."""
    del rest, facts
    if context.person is None:
        return [_for_strangers()]
    return [
        Card(
            "วิธีใช้",
            subtitle="กดปุ่มหรือพิมพ์คำในเครื่องหมาย “ ” ก็ได้",
            rows=(*_by_role(context.person), *_for_admins(context.person), *_FOR_ALL),
            buttons=(
                Button("เมนู", opens("menu"), "เมนู", style="primary"),
                Button("ข้อมูลของฉัน", opens("my_data"), "ข้อมูลของฉัน"),
            ),
            note=_contact(context),
        )
    ]


def _contact(context: Context) -> str:
    """Names administrators whom LINE reaches; never the person who asks."""
    found = people.administrators(context.session)
    others = [each for each in found if each.id != context.me.id]
    if not others and context.me.has(ADMIN):
        return "ท่านเป็นผู้ดูแลระบบ หากระบบขัดข้อง กรุณาแจ้งผู้ดูแลเครื่อง"
    named = [f"{each.name} ({each.position})" for each in others[:_CONTACTS]]
    who = "ผู้ดูแลระบบท่านอื่น" if context.me.has(ADMIN) else "ผู้ดูแลระบบ"
    return f"ติดต่อ{who}: {listed(named, 'หรือ') or 'ยังไม่มีผู้ดูแลระบบที่ติดต่อผ่าน LINE ได้'}"


def _for_strangers() -> Said:
    return Card(
        "วิธีเริ่มใช้งาน",
        rows=(
            Row("1. ขอรหัส", "ขอรหัสลงทะเบียนจากผู้ดูแลระบบ รหัสใช้ได้ครั้งเดียว ภายใน 14 วัน"),
            Row("2. ลงทะเบียน", "พิมพ์ “ลงทะเบียน” ตามด้วยรหัส หรือพิมพ์เฉพาะรหัส"),
            Row("3. ยืนยันตัวตน", "ตรวจชื่อของท่าน แล้วพิมพ์ 4 ตัวท้ายของเลขประจำตัวเจ้าหน้าที่"),
            Row("4. ให้ความยินยอม", "อ่านแล้วกด “ยอมรับ” จึงเริ่มเก็บข้อมูลและใช้งานได้"),
            Row(*_COMPLAIN),
        ),
        buttons=(welcome.JOIN, welcome.COMPLAIN),
    )


def _by_role(person: Person) -> list[Part]:
    rows: list[Part] = []
    if person.has(REPORTER):
        rows += _REPORTER
    if person.has(SUPERVISOR):
        rows += _SUPERVISOR
    if person.has(ADMIN, EXECUTIVE):
        rows.append(_STATUS_OF_ALL)
    elif person.has(REPORTER, SUPERVISOR):
        rows.append(_STATUS)
    if person.has(REPORTER, SUPERVISOR, ADMIN, EXECUTIVE):
        rows.append(_FIGURES)
    if person.has(EXECUTIVE):
        rows.append(_BRIEFING)
    if person.has(ADMIN, SUPERVISOR):
        rows += [_NOT_SENT, _REMINDERS]
    return rows


def _for_admins(person: Person) -> tuple[Part, ...]:
    return _ADMIN if person.has(ADMIN) else ()


_REPORTER = (
    Row(
        "รายงานกิจกรรม",
        "พิมพ์ “รายงาน” แล้วเลือกกิจกรรม หรือพิมพ์ “รายงาน 1.10” ตอบทีละข้อ แล้วกดยืนยันการส่ง",
    ),
    Row("รายงานในบรรทัดเดียว", "รายงาน 1.10 เสร็จแล้ว จัดอบรม 12 ม.ค. 70 ผู้เข้าร่วม 118 คน ไม่ใช้งบ"),
    Row("แนบหลักฐาน", "ระหว่างรายงาน ส่งรูปภาพ PDF Word หรือ Excel เข้ามาในแชตนี้ได้เลย"),
    Row("ครั้งต่อไปเร็วขึ้น", "พิมพ์ “รายงาน 1.10 เหมือนครั้งก่อน” แล้วแก้เฉพาะข้อที่เปลี่ยน"),
    Row("กรอกใน Excel", "พิมพ์ “นำเข้าแบบรายงาน” เพื่อดูวิธีกรอกแบบของสำนักแล้วส่งไฟล์กลับมา"),
    Row("หลังส่งแล้ว", "พิมพ์ “ถอนรายงาน 1.10” “ประวัติ 1.10” หรือ “แบบรายงาน 1.10”"),
    Row("หยุดกลางคัน", "คำตอบถูกเก็บเป็นร่าง กลับมาพิมพ์ “รายงาน” เพื่อทำต่อได้ทุกเมื่อ"),
)
_SUPERVISOR = (
    Row(
        "อนุมัติรายงาน",
        "พิมพ์ “รออนุมัติ” เปิดอ่าน แล้วกดอนุมัติ หรือส่งกลับแก้ไขพร้อมเหตุผล",
    ),
    Row("ไม่อยู่หลายวัน", "พิมพ์ “มอบหมายแทน” เพื่อให้ผู้อื่นพิจารณาแทนตามวันที่กำหนด"),
)
_STATUS = Row("ดูความคืบหน้า", "พิมพ์ “สถานะ” หรือระบุรอบ เช่น “สถานะ 20 มีนาคม”")
_STATUS_OF_ALL = Row(
    "ดูความคืบหน้า",
    "พิมพ์ “สถานะ” เพื่อดูทั้งสำนักงาน หรือระบุสำนัก กิจกรรม หรือรอบ เช่น “สถานะ 20 มีนาคม”",
)
_FIGURES = Row(
    "ถามตัวเลข",
    "พิมพ์ “เสร็จกี่เปอร์เซ็นต์” “งบประมาณ” “ไฟเขียวเหลืองแดง” “มีอะไรใหม่” หรือ “เทียบครึ่งปีแรกกับครึ่งปีหลัง” "
    "จะระบุสำนัก มาตรการ หรือไตรมาสด้วยก็ได้",
)
_BRIEFING = Row(
    "สรุปสำหรับผู้บริหาร",
    "พิมพ์ “ดูสรุปเดือนนี้” หรือ “ดูสรุปไตรมาสนี้” และ “รับสรุป” เพื่อให้ส่งมาเดือนละครั้ง",
)
_REVIEW = Row(
    "ตรวจรายงาน",
    "พิมพ์ “รอตรวจ” เปิดอ่าน แล้วตรวจรับหรือส่งกลับ “ให้คะแนน” หากแบบรายงานมีช่องคะแนน "
    "และ “ข้อบกพร่องที่พบบ่อย” เพื่อดูสาเหตุที่ส่งกลับ",
)
_TRAIL = Row("ร่องรอย", "พิมพ์ “ร่องรอย 1.10” หรือ “ร่องรอย” ตามด้วยชื่อคน เพื่อดูว่าใครทำอะไร")
_ADMIN = (
    _REVIEW,
    Row("รหัสลงทะเบียน", "พิมพ์ “ออกรหัส” ตามด้วยเลขประจำตัว เช่น “ออกรหัส D0103” ใช้เมื่อเปลี่ยนเครื่องด้วย"),
    Row("คำขอย้ายบัญชี", "พิมพ์ “คำขอย้ายบัญชี” เพื่อยืนยันหรือปฏิเสธผู้ที่เปลี่ยนบัญชี LINE"),
    Row("เลื่อนวันส่งของรอบ", "พิมพ์ “เตือน” แล้วกด “เลื่อนวันส่งของรอบ”"),
    Row("ผู้รับผิดชอบรายงาน", "พิมพ์ “ผู้รับผิดชอบรายงาน” เพื่อกำหนดว่าใครส่งรายงานใดของสำนัก"),
    Row("กลุ่ม LINE", "พิมพ์ “กลุ่ม” เพื่อดูกลุ่มที่บอตอยู่ ยืนยันกลุ่ม หรือเปิดใช้อีกครั้ง"),
    _TRAIL,
)
_REMINDERS = Row("การเตือน", "พิมพ์ “เตือน” เพื่อดูว่าจะเตือนใครเมื่อใด ส่งเตือนตอนนี้ และดูผล")
_NOT_SENT = Row("ติดตามงานค้าง", "พิมพ์ “ใครยังไม่ส่ง” หรือ “ใครยังไม่ส่ง 1.10 รอบมีนา”")
_COMPLAIN = (
    "ร้องเรียน แจ้งเบาะแส เสนอแนะ ชมเชย",
    "พิมพ์ “ร้องเรียน” ไม่ต้องลงทะเบียนและไม่ต้องบอกชื่อ แล้วดูผลด้วย “ติดตาม” ตามด้วยรหัส",
)
_FOR_ALL: tuple[Part, ...] = (
    Row(*_COMPLAIN),
    Row("ดูแผน", "พิมพ์ “แผน” “แผน 3.7” หรือ “กรกฎาคมต้องส่งอะไร” เพื่อดูกำหนดส่ง สิ่งที่ต้องแนบ และช่องทางเผยแพร่"),
    Row("No Gift Policy", "พิมพ์ “No Gift” เพื่อเข้าร่วมประกาศ “รับของขวัญ” เมื่อมีผู้ให้ของขวัญ"),
    Para("ขณะตอบคำถาม พิมพ์ “ย้อนกลับ” “ข้าม” หรือ “ยกเลิก” ได้", tone="muted"),
)


QUERY = Query(
    name="help_me",
    words=("ช่วยเหลือ", "help", "วิธีใช้", "คู่มือ"),
    answer=answer,
    anyone=True,
    own=True,
)
