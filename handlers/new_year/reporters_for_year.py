"""What a new fiscal year needs of reporters who are responsible for an activity by name."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.new_year import year_named, year_words
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.subjects.year_items import READY, TO_LOOK_AT, YearItem, YearState
from models.new_year import reporters_carried
from models.new_year.reporters_carried import (
    LEFT,
    MOVED,
    NO_ACTIVITY,
    NO_BUREAU,
    NO_REPORTER,
    CarriedReporter,
)
from models.plans.years import year_plans

_SIZE = 7
_WHY = {
    LEFT: "พ้นจากทะเบียนแล้ว",
    MOVED: "ย้ายสำนักแล้ว",
    NO_REPORTER: "ไม่ได้เป็นผู้รายงานแล้ว",
    NO_ACTIVITY: "ไม่มีกิจกรรมนี้ในแผนปีใหม่",
    NO_BUREAU: "สำนักนี้ไม่ได้ทำกิจกรรมนี้ในปีใหม่",
}


def look(context: Context, year: int) -> YearState:
    """Returns how many names go on when the year is opened; TO_LOOK_AT where some do not."""
    found = reporters_carried.of_year(context.session, year)
    if not found:
        return YearState(READY, "ไม่มีใครรับผิดชอบเป็นรายกิจกรรม ผู้รายงานของสำนักได้รับการเตือน")
    button = Button("ดู", opens(year_words.REPORTERS, y=year), f"ผู้รับผิดชอบรายกิจกรรมปี {year}")
    if not year_plans.of_year(context.session, year):
        return YearState(TO_LOOK_AT, f"{len(found):,} กิจกรรม ยกตามแผน เมื่อมีแผนของปีใหม่แล้ว", button)
    left = [each for each in found if each.why]
    words = f"ยกไป {len(found) - len(left):,} จาก {len(found):,} กิจกรรม เมื่อเปิดปี"
    if left:
        return YearState(TO_LOOK_AT, f"{words}\nยกไม่ได้ {len(left):,} กิจกรรม", button)
    return YearState(READY, words, button)


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns each name and what becomes of it, those that do not go on first."""
    year = year_named.meant(context, rest, facts)
    found = sorted(reporters_carried.of_year(context.session, year), key=lambda each: not each.why)
    page = button_facts.page(facts, _SIZE, len(found))
    rows: list[Part] = [_row(each) for each in page.of(found)]
    return [
        Card(
            "ผู้รับผิดชอบรายกิจกรรม",
            subtitle=page.beside(f"ยกไปปีงบประมาณ {year}", f"{len(found):,} กิจกรรม"),
            rows=tuple(rows) or (Para("ไม่มีใครรับผิดชอบเป็นรายกิจกรรม"),),
            buttons=(*page.turn(year_words.REPORTERS, y=year), year_words.list_button(year)),
            note="ที่ยกไม่ได้ ผู้รายงานของสำนักได้รับการเตือนแทน หลังเปิดปีพิมพ์ “กำหนดผู้รับผิดชอบ” เพื่อตั้งคนใหม่",
        )
    ]


def _row(each: CarriedReporter) -> Row:
    what = f"ยกไม่ได้: {_WHY[each.why]}" if each.why else "ยกไปเมื่อเปิดปี"
    label = f"{each.number} {each.bureau.name}"
    return Row(label, f"{each.person.name}\n{what}", tone="warn" if each.why else "plain")


QUERY = Query(
    name=year_words.REPORTERS,
    words=("ผู้รับผิดชอบรายกิจกรรม", "ผู้รับผิดชอบปีใหม่", "ยกผู้รับผิดชอบ"),
    answer=answer,
    roles=year_words.ADMINS,
)
ITEM = YearItem("responsible", 55, "ผู้รับผิดชอบรายกิจกรรม", look)
