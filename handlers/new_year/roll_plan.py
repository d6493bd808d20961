"""`ยกแผนไปปีใหม่`: last year's plans, what changes if one is carried over, and carrying it over."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.messages.name_labels import short_title
from handlers.new_year import year_named, year_words
from handlers.new_year.year_words import ADMINS
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import short_date, weekday
from handlers.understand.listing import listed
from models.errors import Refusal
from models.new_year import rolling
from models.new_year.rolling import RolledPlan
from models.plans.years import preparing

_MOST = 12
_WITH_ENDED = "w"
"""The fact of a button: activities that fell away go along."""
_WHY = {
    "gone": "ไม่พบแผนนี้ในปีก่อน กรุณาเลือกใหม่",
    "exists": "แผนนี้อยู่ในปีใหม่แล้ว",
    "changed": "แผนเปลี่ยนไปหลังจากที่แสดง กรุณาดูอีกครั้ง",
    "nothing_left": "ทุกกิจกรรมของแผนนี้ตัดออกไปแล้ว จึงไม่มีอะไรให้ยก",
    "plan_faults": "แผนนี้มีข้อผิดในไฟล์ จึงยกไปไม่ได้ กรุณานำแผนเข้าใหม่",
}


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the plans that may be carried over; of one (`n`) what changes by it, also with
    what fell away from it (`w`)."""
    year, plan_id = _year(context, rest, facts), button_facts.whole(facts, "n")
    if plan_id is None:
        return [_plans(context, year)]
    also = _WITH_ENDED in facts
    try:
        found = rolling.preview(context.session, plan_id, year, context.working_days, also)
    except Refusal as refusal:
        return [Text(_WHY[refusal.code]), _plans(context, year)]
    return [_card(year, plan_id, found, also)]


def _year(context: Context, rest: str, facts: Facts) -> int:
    """Returns the year that is meant: without one the next that has no day yet."""
    year = year_named.meant(context, rest, facts)
    return year if "y" in facts or year_named.named(rest) else max(year, context.fiscal_year + 1)


def _plans(context: Context, year: int) -> Message:
    found = rolling.rollable(context.session, year)
    if not found:
        words = f"ไม่มีแผนของปี {year - 1} ที่ยังยกไปปี {year} ได้"
        return Text(words, (year_words.list_button(year), year_words.MENU))
    return Card(
        f"ยกแผนไปปีงบประมาณ {year}",
        subtitle="เลือกแผนเพื่อดูว่าอะไรจะเปลี่ยน",
        rows=tuple(
            Row(
                short_title(each.title),
                each.name,
                Button("ดู", opens(year_words.ROLL, y=year, n=each.id), f"ดูการยกแผน {each.name}"),
            )
            for each in found
        ),
        buttons=(year_words.list_button(year),),
    )


def _card(year: int, plan_id: int, found: RolledPlan, also: bool) -> Card:
    file = found.file
    take = {"y": year, "n": plan_id, "v": found.seen, _WITH_ENDED: 1 if also else None}
    return Card(
        f"ยกแผนไปปีงบประมาณ {year}",
        subtitle=short_title(file.title),
        rows=(
            Row("ยกไป", f"{len(file.activities):,} กิจกรรม วันส่งเดือนและวันเดิม ไม่ยกผลและรายงาน"),
            *_days_off(found),
            *_numbers(
                "ต้นฉบับไม่ชัดเจน", found.doubtful, "ตรวจกับต้นฉบับ ยกแล้วแก้ได้ เช่น พิมพ์ “แก้แผน 2.1 ปีใหม่”"
            ),
            *_numbers("เคยเป็นชื่อสำนัก", found.holes, "ตอนนี้เขียนว่า “แต่ละสำนัก” กรุณาตรวจ"),
            *_numbers("ตัดบรรทัดของปีเก่าออก", found.dropped, "บรรทัดที่เล่าเหตุการณ์หรือผลของปีก่อน"),
            *_numbers("ตัดออกจากแผนในปีนี้", found.ended, "ยกไปด้วย" if also else "ไม่ยกไป"),
            Para("ยังไม่มีใครเห็นแผนนี้ จนกว่าจะเปิดปี", tone="muted"),
        ),
        buttons=(
            Button("ยกแผนนี้", opens(year_words.ROLL_NOW, **take), "ยกแผนนี้", style="primary"),
            *_other_way(year, plan_id, found, also),
            year_words.list_button(year),
        ),
    )


def _other_way(year: int, plan_id: int, found: RolledPlan, also: bool) -> list[Button]:
    """Returns the button that shows the plan with what fell away, or without it."""
    if not found.ended:
        return []
    label = "ไม่ยกข้อที่ตัดออก" if also else "ยกข้อที่ตัดออกด้วย"
    data = opens(year_words.ROLL, y=year, n=plan_id, **({} if also else {_WITH_ENDED: 1}))
    return [Button(label, data, label)]


def _days_off(found: RolledPlan) -> list[Part]:
    if not found.off:
        return [Row("วันส่ง", "เป็นวันทำการทุกวัน", tone="good")]
    days = sorted({day for _, day in found.off})
    named = listed(f"{weekday(day)} {short_date(day)}" for day in days[:_MOST])
    return [Row("วันส่งตรงกับวันหยุด", f"{named}\nจะเตือนในวันทำการก่อนหน้า", tone="warn")]


def _numbers(label: str, numbers: Sequence[str], what: str) -> list[Part]:
    if not numbers:
        return []
    more = f" และอีก {len(numbers) - _MOST:,}" if len(numbers) > _MOST else ""
    return [Row(f"{label} {len(numbers):,} กิจกรรม", f"{' '.join(numbers[:_MOST])}{more}\n{what}")]


def take(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Carries the plan of the button (`n`) over as it was shown (`v`)."""
    year, plan_id = _year(context, rest, facts), button_facts.whole(facts, "n")
    if plan_id is None:
        return [_plans(context, year)]
    seen = facts.get("v", "")
    try:
        preparing.begin(context.session, year, context.now, context.me)
        plan = rolling.take(
            context.session, plan_id, year, seen, context.working_days, context.now, context.me,
            _WITH_ENDED in facts,
        )  # fmt: skip
    except Refusal as refusal:
        again = (
            [_plans(context, year)] if refusal.code != "changed" else answer(context, rest, facts)
        )
        return [Text(_WHY[refusal.code]), *again]
    words = f"ยกแผน {plan.name} ไปปี {year} แล้ว {short_title(plan.title)}"
    return [Text(words, (year_words.list_button(year), year_words.MENU))]


QUERY = Query(
    name=year_words.ROLL,
    words=("ยกแผนไปปีใหม่", "ยกแผนไปปีหน้า", "ยกแผน", "คัดลอกแผนไปปีใหม่", "ใช้แผนเดิมในปีใหม่"),
    answer=answer,
    roles=ADMINS,
)
TAKE_QUERY = Query(name=year_words.ROLL_NOW, words=(), answer=take, roles=ADMINS)
