"""Remarks on the review card which dates the days are that a report says from today, which written
days no calendar has, and which are still to come though the work is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from handlers.conversation.flow import Answers, Remarked
from handlers.understand.dates.days_amiss import days_to_come, impossible_days
from handlers.understand.dates.days_by_today import DayByToday, days_by_today
from handlers.understand.listing import listed

_TOLD_IN = {"narrative": "แก้สิ่งที่ทำ", "output": "แก้ผลผลิต", "outcome": "แก้ผลลัพธ์"}
_MOST = 3
_READ_LATER = "นับจากวันนี้ {} ผู้อ่านภายหลังจะไม่ทราบว่าวันใด ควรใส่วันที่ เช่น พิมพ์ “เปลี่ยน{}เป็นวันที่ {}” หรือกดแก้"


_NO_SUCH_DAY = "ในปฏิทินไม่มีวันที่ {} กรุณาตรวจวันที่"
_TO_COME = "{} ยังมาไม่ถึง แต่สถานะคือดำเนินการแล้วเสร็จ กรุณาตรวจวันที่"


def remarked(answers: Answers, today: date) -> Iterator[Remarked]:
    """Yields a remark for each answer in which such a day stands."""
    for name, label in _TOLD_IN.items():
        told = answers.get(name)
        if isinstance(told, str):
            yield from _amiss(name, told, answers, today)
        found = days_by_today(told, today)[:_MOST] if isinstance(told, str) else ()
        if found:
            days = listed([_in_words(each) for each in found], "และ")
            yield Remarked(
                name, label, _READ_LATER.format(days, found[0].words, found[0].meant[-1])
            )


def _amiss(name: str, told: str, answers: Answers, today: date) -> Iterator[Remarked]:
    label = _TOLD_IN[name]
    if never := impossible_days(told, today):
        yield Remarked(name, label, _NO_SUCH_DAY.format(listed(never[:_MOST], "และ")))
    elif answers.get("status") == "done" and (later := days_to_come(told, today)):
        yield Remarked(name, label, _TO_COME.format(listed(later[:_MOST], "และ")))


def _in_words(day: DayByToday) -> str:
    if len(day.meant) == 1:
        return f"“{day.words}” คือ {day.meant[0]}"
    return f"“{day.words}” อาจเป็น {listed(list(day.meant), 'หรือ')}"
