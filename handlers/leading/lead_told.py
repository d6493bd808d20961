"""`เพิ่งเป็นหัวหน้า ต้องทำอะไรบ้าง`: what those who lead do here; `นับยังไง`: how figures are counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.leading import lead_scope
from handlers.leading.lead_scope import LEADERS
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import thai_date
from models.people import led_people
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

HEAD, DIRECTOR, LEADER, OFFICER = "head", "director", "executive", "admin"
WHO = "r"
"""The fact of a button: whose duties."""

_TITLES: Mapping[str, str] = {
    HEAD: "หัวหน้ากลุ่มทำอะไรในบอต",
    DIRECTOR: "ผู้อำนวยการสำนักทำอะไรในบอต",
    LEADER: "ผู้บริหารทำอะไรในบอต",
    OFFICER: "ผู้ดูแลระบบทำอะไรในบอต",
}
_APPROVES = ("อนุมัติรายงาน", "พิมพ์ “รออนุมัติ” อ่านแล้วกดอนุมัติ หรือส่งกลับแก้ไขพร้อมเหตุผล บอตแจ้งผู้ส่งเอง")
_GIFTS = ("พิจารณาของขวัญ", "การ์ดมาถึงแชตเอง กดให้รับไว้ ให้ส่งคืน หรือให้มอบแก่หน่วยงาน")
_AWAY = ("ไม่อยู่หลายวัน", "พิมพ์ “มอบหมายแทน” ให้ผู้อื่นพิจารณาแทน และ “ลา 5-9 มี.ค.” เมื่อลา")
_JOINS = ("ประกาศ No Gift", "พิมพ์ “No Gift” เพื่อเข้าร่วม และ “ใครยังไม่เข้าร่วม” เพื่อดูคนในสายงาน")
_SIGNS = ("ลงนามเอกสาร", "พิมพ์ “เอกสารรอลงนาม” ตรวจหรือลงนามด้วยการกดครั้งเดียว")
_DUTIES: Mapping[str, Sequence[tuple[str, str]]] = {
    HEAD: (
        _APPROVES,
        _GIFTS,
        ("ดูคนในกลุ่ม", "พิมพ์ “ในกลุ่มมีใครบ้าง” “วันนี้ใครลา” หรือ “ใครยังไม่ส่ง”"),
        _JOINS,
        _AWAY,
    ),
    DIRECTOR: (
        _APPROVES,
        _GIFTS,
        ("ติดตามสำนัก", "พิมพ์ “สถานะ” “ใครยังไม่ส่ง” “งบประมาณ” หรือ “หัวหน้าคนไหนค้างอนุมัติ”"),
        ("ยืนยันผลของสำนัก", "พิมพ์ “ยืนยันผล No Gift” และ “ตัวเลขเรื่องร้องเรียน” เมื่อครบรอบ"),
        _JOINS,
        _AWAY,
    ),
    LEADER: (
        ("ดูภาพรวม", "พิมพ์ “สถานะ” “ไฟเขียวเหลืองแดง” “งบประมาณ” หรือ “ดูสรุปเดือนนี้”"),
        ("รับสรุปทุกเดือน", "พิมพ์ “รับสรุป” และ “เลิกรับสรุป” เมื่อไม่ต้องการ"),
        ("เทียบสำนัก", "พิมพ์ “จัดอันดับสำนัก” หรือ “เทียบสำนัก”"),
        ("ออกประกาศ", "พิมพ์ “ประกาศที่รอออก” เพื่อออกประกาศที่ร่างไว้"),
        _SIGNS,
        _JOINS,
    ),
    OFFICER: (
        ("ทะเบียนและรหัส", "พิมพ์ “บุคลากร” “ออกรหัส” หรือ “คำขอแก้ทะเบียน”"),
        ("ตรวจรับรายงาน", "พิมพ์ “รอตรวจ” เพื่อตรวจรายงานที่อนุมัติแล้ว"),
        ("ติดตามและเตือน", "พิมพ์ “สถานะ” “ใครยังไม่ส่ง” และ “เตือน”"),
        ("ประกาศและข้อความ", "พิมพ์ “จัดการประกาศ” “ส่งข้อความถึง” และ “ออกประกาศ”"),
        ("แผนและปีใหม่", "พิมพ์ “แก้แผน” และ “ตั้งปีใหม่”"),
    ),
}
_WAITING: Mapping[str, Button] = {
    HEAD: Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ"),
    DIRECTOR: Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ"),
    LEADER: Button("ดูสรุปเดือนนี้", opens("briefing"), "ดูสรุปเดือนนี้"),
    OFFICER: Button("รอตรวจ", opens("awaiting_review"), "รอตรวจ"),
}
_GUIDE = Button("คู่มือ", opens("guide"), "คู่มือ")
_TO_DO = Button("เรื่องที่ต้องทำ", opens("own_duties"), "เรื่องที่ต้องทำ")


def own_role(context: Context) -> str:
    """Returns as what the person leads first of all."""
    if context.me.has(ADMIN):
        return OFFICER
    if not context.me.has(SUPERVISOR):
        return LEADER
    return DIRECTOR if led_people.leads_bureau(context.session, context.me) else HEAD


def duties(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns what a head, a director, an executive or an administrator does here, in short."""
    role = facts.get(WHO, "")
    role = role if role in _DUTIES else own_role(context)
    ways = (_WAITING[role],) if role == own_role(context) else ()
    if role == LEADER and not context.me.has(EXECUTIVE):
        ways = ()
    return [
        Card(
            _TITLES[role],
            rows=tuple(Row(label, words) for label, words in _DUTIES[role]),
            buttons=(*ways, _TO_DO, _GUIDE),
            note="บอตเตือนเรื่องที่รอท่านในแชตเองในวันทำการ",
        )
    ]


# -- how figures are counted ---------------------------------------------------------------------

_COUNTED: Mapping[str, tuple[str, str]] = {
    "report": ("ร้อยละการส่ง", "ฉบับที่ส่งและไม่ถูกส่งกลับ หารด้วยฉบับที่แผนกำหนดให้สำนักส่ง นับทันทีที่กดส่ง"),
    "completion": (
        "ร้อยละความสำเร็จ",
        "กิจกรรมที่รายงานล่าสุดว่าดำเนินการแล้วเสร็จ หารด้วยกิจกรรมทั้งหมด กิจกรรมหลายสำนักนับเมื่อเสร็จทุกสำนัก",
    ),
    "ranking": (
        "อันดับสำนัก",
        "ร้อยละของฉบับที่ส่งทันจากที่ครบกำหนดแล้ว เท่ากันดูร้อยละที่ส่งแล้ว แล้วดูวันช้ารวม",
    ),
    "colour": ("สี", "ความเสี่ยงที่สำนักเลือกในรายงานล่าสุด หลายสำนักใช้สีที่เสี่ยงที่สุด ยังไม่รายงานไม่ใช่สีเขียว"),
    "score": ("คะแนน", "คะแนนล่าสุดที่ผู้ดูแลแผนให้แต่ละมาตรการในแต่ละรอบ เฉลี่ยเท่ากัน รอบที่ยังไม่ให้ไม่นับ"),
    "budget": ("งบประมาณ", "ผลรวมที่สำนักกรอกในรายงานล่าสุด ร้อยละคือเบิกจ่ายหารด้วยที่ได้รับจัดสรร"),
    "no_gift": ("No Gift", "ผู้ที่กดเข้าร่วม หารด้วยผู้ที่ต้องเข้าร่วม ไม่นับผู้ลาและผู้พ้นหน้าที่ ปิดรับแล้วไม่เปลี่ยน"),
    "gift": ("ของขวัญ", "นับทีละรายการตามวันที่ได้รับ ไม่นับที่ปฏิเสธและที่ถอน ตามที่ผู้รับรายงานเอง"),
    "case": ("เรื่องร้องเรียน", "นับเรื่องที่รับถึงวันสิ้นรอบ จำนวนน้อยซ่อนไว้เพื่อคุ้มครองผู้แจ้ง สำนักยืนยันตัวเลขอีกครั้ง"),
    "deed": ("ความดี", "นับถึงสิ้นเดือนที่จบแล้ว และแสดงเมื่อมีผู้บันทึกตั้งแต่ห้าคน"),
    "survey": ("แบบสำรวจ", "ผู้ตอบหารด้วยผู้ที่ถูกถาม ผลเห็นหลังปิด สำนักที่มีผู้ตอบน้อยไม่แสดง"),
}


_SOURCE = "มาจากสิ่งที่คนส่งและอนุมัติในบอตเท่านั้น บอตไม่ประเมินและไม่แก้ตัวเลข ตัวเลขที่กรอกเองเชื่อได้เท่าที่ผู้ส่งกรอก"


def counted(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns how the figures are counted, first the one of the answer before (`w`)."""
    first = facts.get("w", "")
    ordered = sorted(_COUNTED, key=lambda name: name != first)
    context.asked = context.asked_before()
    return [
        Card(
            "ตัวเลขแต่ละอย่างนับอย่างไร",
            subtitle=f"คำนวณใหม่ทุกครั้งที่ถาม ข้อมูล ณ {thai_date(context.today)}",
            rows=tuple(Row(*_COUNTED[name]) for name in ordered),
            buttons=(Button("ภาพรวม", opens("status"), "สถานะ"),),
            note=_SOURCE,
        )
    ]


def one_order(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    context.asked = context.asked_before()
    return [Text(_ONE_ORDER, (MENU,))]


_ONE_ORDER = "คำตอบก่อนหน้าเรียงได้แบบเดียวตามที่บอกใต้คำตอบ จึงเรียงใหม่ให้ไม่ได้ เลือกเฉพาะสำนักหรือช่วงเวลาได้"

ONE_ORDER = Query("one_order", (), one_order, roles=LEADERS)
ROLE_OF = {"directors": DIRECTOR, "heads": HEAD, "executives": LEADER, "admins": OFFICER}
"""By a piece of `lead_words`, the role that it names."""
DUTIES = Query(
    "lead_duties",
    ("หน้าที่ผู้บริหาร", "หัวหน้าใหม่ต้องทำอะไร", "หน้าที่ของหัวหน้าในบอต"),
    duties,
    roles=LEADERS,
    hears_rest=True,
    heard=lead_scope.in_scope(duties, {said: {WHO: role} for said, role in ROLE_OF.items()}),
    outside=True,
)
COUNTED = Query(
    "how_counted", ("ตัวเลขนับอย่างไร", "ตัวเลขนับยังไง"), counted, roles=LEADERS, outside=True
)
