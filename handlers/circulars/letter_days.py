"""The days of which a letter speaks: it waits no longer than until the first of them. A day said
from today is pointed out, since not everybody reads it today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.circulars import until_question
from handlers.circulars.letter_changes import BEFORE
from handlers.context import Context
from handlers.conversation.flow import Answers, Remarked
from handlers.understand.corrections.correction_vocabulary import CHANGE
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import find_dates, one_date, short_date, thai_date, weekday
from handlers.understand.dates.days_by_today import days_by_today
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear


def first_day(context: Context, letter: str) -> date | None:
    """Returns the first day from today on of which the letter speaks; None: of none surely."""
    try:
        found = find_dates(letter, context.today)
    except Unclear:
        return None
    return min((each for each in found if each >= context.today), default=None)


def waits_until(context: Context, letter: str) -> str:
    """Returns the day until which the letter usually waits: no later than what it tells of, if a
    digest goes out before."""
    usual, day = until_question.usual(context), first_day(context, letter)
    if day is None or day.isoformat() >= usual:
        return usual
    days = context.working_days
    last = max(days.last_working_on_or_before(day), days.first_working_after(context.today))
    return last.isoformat()


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out a day that is said from today, and that the letter may come too late."""
    if answers["sending"] != "wait":
        return ()
    letter, found = answers["text"], []
    for each in days_by_today(letter, context.today)[:_MOST]:
        if len(each.meant) == 1:
            told = _BY_TODAY.format(each.words, each.meant[0])
            found.append(Remarked("text", "แก้ข้อความ", told))
    day, until = first_day(context, letter), answers["until"]
    if day is not None and until > day.isoformat():
        told = _TOO_LATE.format(short_date(day), short_date(date.fromisoformat(until)))
        found.append(Remarked("sending", "แก้การส่ง", told))
    return found


_MOST = 2
_BY_TODAY = "ในข้อความมี “{}” ผู้ที่อ่านวันอื่นจะเข้าใจผิด พิมพ์ “ใส่วันที่” เพื่อเปลี่ยนเป็นวันที่ {}"
_TOO_LATE = "ข้อความพูดถึงวันที่ {} แต่บางคนอาจเห็นเมื่อ {} หากต้องถึงก่อน ให้แก้เป็น “ส่งทันที” (คิดโควตา)"


def dated(text: str, context: Context, answers: Answers) -> str:
    """Returns the letter with the date in the place of the day that it says from today, where the
    words wish that; "" for other words."""
    letter: str = answers.get("text", "")
    plain = without_polite_ending(normalise(text))
    told = _WITH_DATE.fullmatch(plain)
    if not letter or not (told or _DATED.fullmatch(plain)):
        return ""
    new = letter
    for each in days_by_today(letter, context.today):
        if told is not None:
            if told["new"].startswith(each.words) and _names_date(told["new"], context):
                return letter.replace(each.words, f"{told['new']} ", 1).strip()
            continue
        day = one_date(each.words, context.today) if len(each.meant) == 1 else None
        if day is not None:
            new = new.replace(each.words, f"{weekday(day)} {thai_date(day)} ", 1)
    return new.strip() if new != letter else ""


def told_dated(new: str, context: Context) -> str:
    """Returns what is told of the letter with dates in it, and which days still stand without."""
    still = [f"“{each.words}”" for each in days_by_today(new, context.today)]
    return _SOME_DATED.format(" ".join(still)) if still else _ALL_DATED


_ALL_DATED = "ใส่วันที่ในข้อความแล้ว กรุณาตรวจก่อนส่ง"
_SOME_DATED = "ใส่วันที่แล้วบางส่วน แต่ {} ยังไม่ได้เปลี่ยน กรุณาแก้ข้อความให้มีวันที่ก่อนส่ง"


def _names_date(words: str, context: Context) -> bool:
    return bool(mention_spans(words)) and first_day(context, words) is not None


_WITH_DATE = pattern_of(
    rf"{BEFORE}(?:{CHANGE})(?:ข้อความ)?(?:ให้)?เป็น(?:ว่า)?\s*(?P<new>\S[^\n]{{4,40}}?\d[^\n]{{0,30}}?)(?:นะ|\s)*"
)
"""`แก้เป็นพรุ่งนี้วันที่ 2 มีนาคม`: the day that stands in the letter, with its date."""
_DATED = pattern_of(
    r"(?:ขอ|ช่วย|ให้|รบกวน|งั้น|โอเค|\s)*(?:ใส่|เติม|เพิ่ม|ระบุ|เขียน|แก้เป็น|เปลี่ยนเป็น|ลง)(?:เป็น)?\s?วันที่"
    rf"(?:ให้|ไป|ลงไป|เลย|ด้วย|แทน|จริง|ที่แน่นอน|ชัดๆ|หน่อย|{POLITE}|\s)*"
)
