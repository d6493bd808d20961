"""`ข้อมูลของฉัน`: what is kept of the person, and buttons to correct it, take it out or end it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Divider, Message, Para, Row
from handlers.people.people_words import role_words, superior_name
from handlers.question.query import Query, opens
from handlers.understand.dates.dates import thai_date
from models.accounts import personal_data
from models.calendar import office_day
from models.people.person import Person
from models.trail import trail

MINUTES = 10


def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows the same card to everybody: the roster's row, the account, and how much is kept."""
    me = context.me
    return [
        Card(
            "ข้อมูลของฉัน",
            subtitle=me.name,
            rows=(*_roster(context, me), Divider(), *_kept(context, me), Divider(), *_NOT_KEPT),
            buttons=(
                Button("แก้ไขข้อมูล", opens("correct_my_data"), "แก้ไขข้อมูล", style="primary"),
                Button("ขอไฟล์ข้อมูล", opens("my_data_file"), "ขอไฟล์ข้อมูล"),
                Button("ใครดูข้อมูลของฉัน", opens("my_trail"), "ใครดูข้อมูลของฉัน"),
                Button("เลิกใช้บอต", opens("leave_bot"), "เลิกใช้บอต"),
            ),
        )
    ]


def _roster(context: Context, me: Person) -> tuple[Row, ...]:
    return (
        Row("เลขประจำตัว", me.staff_id),
        Row("ตำแหน่ง", me.position or "–"),
        Row("สำนัก", me.bureau.name),
        Row("กลุ่มงาน", me.work_group or "–"),
        Row("ผู้บังคับบัญชา", superior_name(context, me)),
        Row("หน้าที่ในระบบ", role_words(me.roles)),
    )


def _kept(context: Context, me: Person) -> tuple[Row, ...]:
    counts = personal_data.counts(context.session, me)
    joined = thai_date(office_day(me.joined_at)) if me.joined_at is not None else "–"
    return (
        Row("บัญชี LINE", f"ลงทะเบียนเมื่อ {joined}"),
        Row("ความยินยอม", f"ฉบับที่ {me.consent_version or '–'}"),
        *(row for subject in context.subjects for row in subject.data.kept(context)),
        Row("ไฟล์ที่เก็บ", f"{counts.files:,} ไฟล์"),
        Row("ร่างที่ยังไม่เสร็จ", f"{counts.drafts:,} เรื่อง"),
    )


_NOT_KEPT = (
    Para("สิ่งที่ไม่เก็บ", bold=True),
    Para("ข้อความที่พิมพ์และคำตอบของบอต ลบเมื่อตอบแล้ว คงไว้เฉพาะสิ่งที่ท่านกดส่งและร่างที่ยังไม่เสร็จ"),
    Para("คำถามล่าสุดที่ไม่ใช่เรื่องลับ เข้ารหัสไว้ให้ถามต่อได้ 10 นาที ลบภายใน 1 วัน"),
    Para("ประโยคที่บอตอ่านไม่ออกนับไว้ 30 วันเพื่อสอนบอต โดยไม่เก็บว่าใครพิมพ์ และตัดชื่อ ตัวเลข รหัสออกก่อน"),
    Para("ชื่อและรูปโปรไฟล์ใน LINE ตำแหน่งที่ตั้ง และข้อความในกลุ่มที่ไม่ได้กล่าวถึงบอต", tone="muted"),
)


def take_out(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns a link to the file of one's data. It opens for some minutes, for this person only."""
    me = context.me
    trail.record(context.session, context.now, me.id, "data_asked", f"person:{me.id}")
    link = context.data_link(me.id, context.now)
    return [
        Card(
            "ไฟล์ข้อมูลของฉัน",
            rows=(
                Para("ไฟล์นี้มีทะเบียนของท่าน ความยินยอม รายงานที่ส่ง รายชื่อไฟล์ ร่าง และบันทึกการใช้งาน"),
                Para("ก่อนเปิดไฟล์ ท่านจะต้องพิมพ์เลขประจำตัวเจ้าหน้าที่ 4 ตัวท้าย กรุณาอย่าส่งต่อลิงก์", tone="warn"),
            ),
            buttons=(Button("ดาวน์โหลดไฟล์", uri=link, style="primary"),),
            note=f"ลิงก์เปิดได้ {MINUTES} นาที หากหมดเวลา พิมพ์ “ขอไฟล์ข้อมูล” อีกครั้ง",
        )
    ]


QUERY = Query(
    name="my_data", words=("ข้อมูลของฉัน", "ข้อมูลส่วนบุคคล"), answer=answer, of_all="find_people"
)
FILE = Query(name="my_data_file", words=("ขอไฟล์ข้อมูล",), answer=take_out)
