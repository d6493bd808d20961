"""Hears why an activity stands in somebody's list (`ทำไมมี 3.7 ด้วย ไม่ใช่ของกลุ่มผม`), and how many
activities the plan has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.messages.name_labels import short_title
from handlers.plans import group_plan
from handlers.question.query import Query, opens
from handlers.subjects.declaration import GroupQuestion
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.plans import plans
from models.plans.plan import Activity
from models.plans.plans import MeasureListed

_NUMBER = r"[1-9]\d?(?:\.[1-9]\d?){1,2}"
_WHY = pattern_of(
    rf"ทำไม(?!่).{{0,40}}?{_NUMBER}|{_NUMBER}.{{0,24}}?(?:ทำไม(?!่)|เพราะอะไร)"
    rf"|ใคร(?:เป็นคน|เป็นผู้|ที่)?(?:กำหนด|ตัดสิน(?:ใจ)?|เลือก|สั่ง|มอบหมาย|ให้(?=เรา|สำนัก|ทำ)).{{0,40}}?{_NUMBER}"
    rf"|{_NUMBER}.{{0,16}}?ใคร(?:เป็นคน|เป็นผู้|ที่)?(?:กำหนด|ตัดสิน|เลือก|สั่ง|มอบหมาย|ให้(?:เรา|สำนัก|ทำ))"
    rf"|{_NUMBER}.{{0,10}}?ไม่ใช่(?:งาน|ของ|หน้าที่)(?:ของ)?(?:กลุ่ม|{ME_OR_US}|สำนักเรา)"
)
_NOT_WHY = pattern_of(
    r"ตีกลับ|ส่งกลับ|คืน|ช้า|ไม่ขึ้น|หาย|เปอร์เซ็น|%|แดง|ไม่ผ่าน|อนุมัติ|ยังไม่|เตือน|ทวง|ชี้แจง|แทน|เกิน|ออก|โดน|สำเร็จ|รูป|ไฟล์|คะแนน|ส่งไม่|ขอ(?!ง)"
)
_HOW_MANY = pattern_of(
    r"(?:แล้ว|ตอนนี้|ทั้งหมด|ปีนี้|\s)*(?:(?:ใน)?(?:ตัว)?แผน\S{0,40}?\s?(?:ปี(?:นี้|งบ\S*)?)?\s?(?:มี)?(?:ทั้งหมด|ทั้งสิ้น|รวม|\s)*กี่(?:กิจกรรม|โครงการ|ข้อ|มาตรการ|อัน)|(?:กิจกรรม|โครงการ)(?:ใน|ของ|ตาม)(?:ตัว)?แผน\S{0,30}?\s?(?:มี)?(?:ทั้งหมด|รวม|\s)*กี่(?:กิจกรรม|โครงการ|ข้อ|อัน)|(?:มี)?กี่(?:กิจกรรม|โครงการ|มาตรการ)(?:อยู่)?(?:ใน)(?:ตัว)?แผน\S{0,30})"
    r"(?:ใน)?(?:ปี(?:นี้|งบ\S*)?)?(?:ทั้งหมด|บ้าง|กัน|แล้ว|\s)*"
)
_IN_ALL = pattern_of(
    r"(?:แล้ว|ตอนนี้|ตกลง|สรุป|\s)*(?:ทั้ง)?ปี(?:นี้|งบประมาณ(?:นี้)?)?\s?(?:สำนักงาน)?(?:มี)?(?:กิจกรรม|โครงการ)(?:อยู่|ตามแผน|\s)*"
    r"(?:ทั้งหมด|ทั้งสิ้น|รวม(?:กัน)?|\s)*(?:มี)?กี่(?:กิจกรรม|โครงการ|ข้อ|อัน|ตัว|รายการ|เรื่อง)(?:ทั้งหมด|บ้าง|กัน|แล้ว|\s)*"
    r"|(?:แล้ว|ตอนนี้|\s)*(?:กิจกรรม|โครงการ)(?:ทั้งหมด|ทั้งสิ้น|ทั้งปี|ปีนี้|ของปีนี้|\s)+(?:มี)?(?:ทั้งหมด|รวม|\s)*"
    r"กี่(?:กิจกรรม|โครงการ|ข้อ|อัน|ตัว|รายการ|เรื่อง)(?:บ้าง|กัน|แล้ว|\s)*"
)
"""The same of the year, without a word for the plan: `ปีนี้มีกิจกรรมทั้งหมดกี่อัน`."""
_OF_ELSE = pattern_of(
    r"ร่าง|ยังไม่|เสร็จ|ส่งแล้ว|เหลือ|ค้าง|เดือน|รอบ|ต้องส่ง|สำนัก(?!เรา|ผม|งาน)|ปีก่อน|ปีที่แล้ว|ปี\s?\d|ช้า"
)


_CUE = pattern_of("ทำไม|เพราะ|ใคร|ไม่ใช่|กี่")


@listener(longest=80)
def asks(context: Context, words: str) -> Query | None:
    """Returns what the words ask, outside of any conversation; None for other words."""
    plain = normalise(words)
    if not _CUE.search(plain):
        return None
    plain = without_polite_ending(plain)
    if counts(plain):
        return COUNT
    if "แผน" in plain and "กี่" in plain:
        return None
    return (
        WHY
        if _WHY.search(plain) and not _NOT_WHY.search(plain) and len(activity_numbers(plain)) == 1
        else None
    )


def _why(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    number = next(iter(activity_numbers(normalise(rest))), "")
    if not number:
        return [Text(_WHICH, (_PLAN, _WHY_REMINDED, _CONTACT))]
    year, mine = context.fiscal_year, context.me.bureau_id
    found = plans.listed_activities(context.session, year, mine, number)
    activity = plans.activity(context.session, found[0].id) if found else None
    if activity is None:
        words = f"แผนปีงบประมาณ {year} ไม่ได้ระบุกิจกรรม {number} ให้{context.me.bureau.name}"
        return [Text(f"{words} {_MISTAKEN}", (_CONTACT,))]
    return [
        Card(
            f"ทำไมมีกิจกรรม {number}",
            subtitle=short_title(activity.title),
            rows=(Para(_because(context, activity)), Para(_INSIDE)),
            note=_MISTAKEN,
            buttons=(
                Button("รายละเอียด", opens("about_plan", a=activity.id), f"แผน {number}"),
                Button("ใครเป็นผู้รายงาน", opens("who_reports"), "ใครเป็นผู้รายงาน"),
                _CONTACT,
            ),
        )
    ]


_WHICH = (
    "กิจกรรมอยู่ในรายการของสำนัก เพราะแผนให้ทุกสำนักทำ หรือระบุสำนักเป็นผู้รับผิดชอบ "
    "พิมพ์เลขกิจกรรม เช่น “ทำไมต้องทำ 1.10” เพื่อดูว่าเพราะอะไร"
)
_PLAN = Button("แผนของสำนัก", opens("about_plan"), "แผน")
_WHY_REMINDED = Button("เตือนอะไรฉันบ้าง", opens("why_reminded"), "เตือนอะไรฉันบ้าง")


def counts(words: str) -> bool:
    """Tells whether the words ask how many activities the plan of this year has."""
    plain = without_polite_ending(normalise(words))
    asked = _HOW_MANY.fullmatch(plain) or _IN_ALL.fullmatch(plain)
    return asked is not None and not _OF_ELSE.search(plain)


def _because(context: Context, activity: Activity) -> str:
    of = f"แผนปีงบประมาณ {activity.plan.fiscal_year}"
    if activity.every_bureau:
        return f"{of} ให้ทุกสำนักทำกิจกรรมนี้ จึงอยู่ในรายการของ{context.me.bureau.name}ด้วย"
    named = listed(plans.responsible(context.session, activity), "และ")
    return f"{of} ระบุผู้รับผิดชอบกิจกรรมนี้ไว้คือ {named or context.me.bureau.name}"


_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")
_INSIDE = (
    "รายการเป็นของทั้งสำนัก บอตไม่ได้แบ่งตามกลุ่มงาน ผู้บังคับบัญชากำหนดได้ว่าใครรายงานเรื่องใด พิมพ์ “ผู้รับผิดชอบรายงาน”"
)
_MISTAKEN = "หากเห็นว่าแผนไม่ถูกต้อง แจ้งผู้ดูแลระบบ"


def _count(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    year = context.fiscal_year
    measures = plans.measures(context.session, year)
    total, own = _numbers(context, measures)
    return [
        Card(
            f"แผนปีงบประมาณ {year} มี {total:,} กิจกรรม",
            subtitle=f"{len(measures):,} มาตรการ",
            rows=(
                *(
                    Row(
                        f"มาตรการที่ {each.number} {short_title(each.title)}",
                        f"{len(each.activities):,} กิจกรรม",
                    )
                    for each in measures
                ),
                Para(f"เป็นของ{context.me.bureau.name} {own:,} กิจกรรม"),
            ),
            note="นับกิจกรรมที่ต้องรายงาน ข้อย่อยที่รายงานแยกกันนับเป็นคนละกิจกรรม",
            buttons=(Button("แผนของสำนัก", opens("about_plan"), "แผน"),),
        )
    ]


def counted(context: Context) -> str:
    """Returns in one line how many activities the plan of this year has, and the own bureau."""
    year = context.fiscal_year
    total, own = _numbers(context, plans.measures(context.session, year))
    return f"แผนปีงบประมาณ {year} มี {total:,} กิจกรรม เป็นของ{context.me.bureau.name} {own:,} กิจกรรม"


def _numbers(context: Context, measures: Sequence[MeasureListed]) -> tuple[int, int]:
    """All activities that are reported, and those of the own bureau."""
    mine = plans.listed_activities(context.session, context.fiscal_year, context.me.bureau_id)
    return sum(len(each.activities) for each in measures), sum(each.reportable for each in mine)


def count_in_group(context: Context, _question: GroupQuestion) -> Sequence[Message]:
    """Returns the whole plan's measures with their activities."""
    return group_plan.contents(context, context.fiscal_year, None)


WHY = Query(
    "why_listed", ("ทำไมสำนักเราต้องทำ", "ทำไมเรื่องนี้เป็นของเรา"), _why, heard=_why, outside=True
)
COUNT = Query("activity_count", ("มีกี่กิจกรรมในแผน", "แผนมีกี่กิจกรรม"), _count)
