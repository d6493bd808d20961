"""Answers which activities of the plan are none of the own bureau's: `ข้อไหนที่สำนักเราไม่ต้องทำบ้าง`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.plans import plans
from models.plans.plans import ListedActivity

_LONGEST, _MOST = 70, 10
_US = rf"(?:(?:สำนัก|กลุ่ม|หน่วยงาน)(?:ของ)?(?:{ME_OR_US}|ตัวเอง)?|{ME_OR_US})"
_ASKS = pattern_of(
    rf"(?=.*(?:ข้อ|กิจกรรม|โครงการ|อัน|งาน|มาตรการ)(?:ไหน|ใด(?!้)|อะไร))(?=.*{_US})"
    rf"(?=.*(?:ไม่ต้อง(?:ทำ|ส่ง|รายงาน)|ไม่(?:ได้)?(?:ต้อง)?(?:รับผิดชอบ|เกี่ยว)|ไม่ใช่(?:งาน|ของ|หน้าที่|\s)*{_US}))"
)
_ELSE = pattern_of(
    "แล้ว|ถ้า|หาก|เพราะ|ทำไม|รูป|แนบ|หลักฐาน|งบ|เงิน|อนุมัติ|กรอก|ช่อง|คำถาม|รอบ|เดือน|ใคร|ของขวัญ|ร้องเรียน|สำนัก(?:ไหน|ใด|อื่น)"
)


@listener(longest=_LONGEST)
def asks(_context: Context, words: str) -> Query | None:
    """Returns the question where the words ask it; None for other words."""
    plain = normalise(words)
    asked = "ไม่" in plain and _ASKS.match(plain) is not None
    return QUERY if asked and not _ELSE.search(plain) and not activity_numbers(plain) else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Lists them with the bureaus whose they are; says so where there are none."""
    year, bureau = context.fiscal_year, context.me.bureau
    every = [each for each in plans.listed_activities(context.session, year) if each.reportable]
    own = {each.id for each in plans.listed_activities(context.session, year, bureau.id)}
    others = [each for each in every if each.id not in own]
    if not every:
        return [Text(f"ยังไม่มีแผนของปีงบประมาณ {year} จึงบอกไม่ได้ว่ากิจกรรมใดเป็นของสำนักใด", (_PLAN,))]
    if not others:
        return [Text(_NONE.format(count=len(every), year=year, bureau=bureau.name), (_PLAN,))]
    more = len(others) - _MOST
    return [
        Card(
            f"กิจกรรมที่{bureau.name}ไม่ต้องทำ {len(others):,} กิจกรรม",
            subtitle=f"จากทั้งหมด {len(every):,} กิจกรรม · ปีงบประมาณ {year}",
            rows=(
                *(_row(context, each) for each in others[:_MOST]),
                *((Para(f"และอีก {more:,} กิจกรรม", tone="muted"),) if more > 0 else ()),
            ),
            buttons=(_PLAN,),
        )
    ]


def _row(context: Context, each: ListedActivity) -> Row:
    activity = plans.activity(context.session, each.id)
    names = plans.bureau_names(context.session, activity) if activity is not None else []
    of = f"\nของ{listed(names, 'และ')}" if names else ""
    return Row(f"กิจกรรม {each.number}", f"{each.title}{of}")


_NONE = "ไม่มี กิจกรรมที่ต้องรายงานทั้ง {count:,} กิจกรรมของปีงบประมาณ {year} เป็นของ{bureau}ด้วย"
_PLAN = Button("แผนของสำนัก", opens("about_plan"), "แผนของสำนัก")
QUERY = Query("not_of_bureau", (), _answer, own=True)
