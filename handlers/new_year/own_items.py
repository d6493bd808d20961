"""The items of the year's list that preparing a year itself brings."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button
from handlers.new_year import year_news, year_words
from handlers.new_year.ends import show_ends
from handlers.new_year.rosters import roster_check_words
from handlers.question.query import opens
from handlers.subjects.year_items import LACKING, READY, TO_LOOK_AT, YearItem, YearState
from models.new_year import roster_checks


def welcome(context: Context, year: int) -> YearState:
    """Returns what people will be told; the usual words need nobody."""
    button = Button("แก้ข้อความ", opens(year_words.WELCOME, y=year), "แก้ข้อความเปิดปี")
    return YearState(READY, year_news.welcome(context, year), button)


def rosters(context: Context, year: int) -> YearState:
    """Returns how many bureaus have checked their names; LACKING where one told of faults."""
    every = roster_checks.by_bureau(context.session, year)
    right, waits = sum(each.right for each in every), sum(each.waits for each in every)
    button = Button("ดูรายสำนัก", opens(roster_check_words.OVERVIEW, y=year), f"สำนักตรวจรายชื่อ {year}")
    words = f"ถูกต้อง {right:,} จาก {len(every):,} สำนัก"
    if waits:
        return YearState(LACKING, f"{words}\nมีแก้ {waits:,} สำนัก รอผู้ดูแลระบบ", button)
    asked = sum(each.check is not None for each in every)
    if right == len(every):
        return YearState(READY, words, button)
    waiting = f"{words}\nขอให้ตรวจแล้ว {asked:,} สำนัก"
    return YearState(TO_LOOK_AT, waiting if asked else f"{words}\nยังไม่ได้ขอให้สำนักตรวจ", button)


def ends(context: Context, year: int) -> YearState:
    """Returns how much the year before leaves open that nobody has decided."""
    found = show_ends.left(context, year - 1)
    every = sum(each.count for each in found)
    undecided = sum(each.count_undecided for each in found)
    say = f"เรื่องค้างของปี {year - 1}"
    button = Button("ดูเรื่องค้าง", opens(year_words.ENDS, y=year - 1), say)
    words = f"ค้าง {every:,} เรื่อง ยังไม่ตัดสิน {undecided:,} เรื่อง"
    return YearState(TO_LOOK_AT if undecided else READY, words, button)


ITEMS = (
    YearItem("roster_checks", 30, "สำนักตรวจรายชื่อ", rosters),
    YearItem("open_ends", 85, "เรื่องค้างของปีก่อน", ends),
    YearItem("welcome", 90, "ข้อความเปิดปี", welcome),
)
