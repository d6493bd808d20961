"""The answers of an announcement's draft: its words, readers and days, and who issues it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from handlers.context import Context
from handlers.conversation import people_in_post
from handlers.conversation.example_days import days_in
from handlers.conversation.flow import Answers, Choice
from handlers.executive_news import news_words
from handlers.messages import Message, Text
from handlers.messages.name_labels import name_label
from handlers.question import topic
from handlers.understand.bureaus.own_bureau import means_its_people, means_own
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import thai_span
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold, normalise_lines, without_particles, without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.errors import Refusal
from models.executive_news import news_drafts
from models.executive_news.news import LONGEST_TEXT, LONGEST_TITLE
from models.people.person import Person
from models.plans import plans
from models.plans.plan import Activity

_ANNOUNCING = ("1.1", "3.7")
"""Activities whose result is an announcement (002:171, 002:193)."""

_EXECUTIVES = 9
DAYS_HINT = "พิมพ์วันเริ่มและวันสิ้นสุด เช่น {} ถึง {}"
FROM, TO = 1, 30


def read_title(text: str, _context: Context, _answers: Answers) -> str:
    words = " ".join(without_particles(text).split())
    return _not_longer(words, LONGEST_TITLE, "title_too_long")


def read_text(text: str, _context: Context, _answers: Answers) -> str:
    return _not_longer(normalise_lines(text).strip(), LONGEST_TEXT, "too_long")


def _not_longer(words: str, most: int, code: str) -> str:
    if len(words) > most:
        raise Unclear(news_words.refused(Refusal(code, most=most, length=len(words))))
    return words


def read_bureau(text: str, context: Context, _answers: Answers) -> dict[str, object]:
    """Reads the name of one bureau, or that one's own is meant."""
    own = context.me.bureau
    if means_own(text) or means_its_people(text):
        return {"id": own.id, "name": own.name}
    found = topic.read(context, text, {}).bureaus
    if len(found) != 1:
        near = " ".join(each.name for each in found[:3])
        raise Unclear(f"กรุณาพิมพ์ชื่อสำนักเดียว{f' เช่น {near}' if near else ''}")
    return {"id": found[0].id, "name": found[0].name}


def days_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    today = context.today
    return [
        Choice(key, f"วันนี้ถึงอีก {days} วัน", _iso(today, today + timedelta(days)), said=said)
        for key, (days, said) in news_words.DAYS.items()
    ]


def _iso(first: date, last: date) -> list[str]:
    return [first.isoformat(), last.isoformat()]


def read_days(text: str, context: Context, _answers: Answers) -> list[str]:
    """Reads the first and the last day; without a first one it is today."""
    try:
        first, last = read_days_said(text, Calendar(context.today, Toward.COMING))
    except Unclear as unclear:
        raise Unclear(days_in(DAYS_HINT, context, FROM, TO)) from unclear
    if last < context.today:
        raise Unclear(days_in(f"ช่วงวันนี้ผ่านไปแล้ว {DAYS_HINT}", context, FROM, TO))
    return _iso(first, last)


def show_days(value: Sequence[str], _answers: Answers) -> str:
    return thai_span(*map(date.fromisoformat, value))


def _executives(context: Context) -> list[Person]:
    """The executives, the person talking first."""
    found = news_drafts.executives(context.session)
    return sorted(found, key=lambda each: each.id != context.me.id)


def issuer_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(f"p{each.id}", name_label(each.name), {"id": each.id, "name": each.name})
        for each in _executives(context)[:_EXECUTIVES]
    ]


def about(activity: Activity) -> dict[str, object]:
    return {"id": activity.id, "number": activity.number, "name": f"กิจกรรม {activity.number}"}


def activity_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    """Offers the activities of the year's plan that ask for announcements."""
    found = [_numbered(context, number) for number in _ANNOUNCING]
    return [Choice(f"a{each.id}", f"กิจกรรม {each.number}", about(each)) for each in found if each]


def _numbered(context: Context, number: str) -> Activity | None:
    found = plans.every_numbered(context.session, context.fiscal_year, number)
    return found[0] if found else None


def read_activity(text: str, context: Context, _answers: Answers) -> dict[str, object]:
    """Reads the number of an activity of the year's plan."""
    number = read_activity_number(text)
    found = _numbered(context, number) if number is not None else None
    if found is None:
        raise Unclear("ไม่พบกิจกรรมเลขนี้ในแผนของปีนี้ พิมพ์เลข เช่น 3.7 หรือกด “ไม่ผูกกับกิจกรรม”")
    return about(found)


_AROUND_POST = pattern_of(
    r"^(?:ขอ|ให้|เอา|เป็น|ของ|ก็|\s)+|(?:เป็น(?:คน|ผู้))?(?:เซ็น|ลงนาม|ออก(?:ประกาศ)?|อนุมัติ|ตรวจ)(?:ให้|เลย|ได้)*$"
)
"""What may stand around the post of who is to issue it: `ให้ท่านเลขาธิการเซ็น`."""
_MYSELF = pattern_of(
    rf"(?:เป็น|ให้|ของ|เอา|ก็|\s)*(?:ตัว)?(?:{ME_OR_US}|พี่|ตัวเอง|ตนเอง)(?:เอง|นี่แหละ|แหละ|ออก(?:ประกาศ)?|\s)*"
)


def ask_issuer(context: Context, _answers: Answers) -> Message:
    found = _executives(context)[:_EXECUTIVES]
    listed = "\n".join(f"• {each.name} ({each.position})" for each in found)
    return Text(f"ผู้บริหารท่านใดเป็นผู้ออกประกาศ\n{listed}")


def read_issuer(text: str, context: Context, _answers: Answers) -> dict[str, object]:
    """Reads the name of an executive, or a part of it."""
    known = {each.name: each for each in _executives(context)}
    me = context.me
    if _MYSELF.fullmatch(without_polite_ending(text)) and me.name in known:
        return {"id": me.id, "name": me.name}
    called = people_in_post.alone(context, _AROUND_POST.sub("", without_polite_ending(text)))
    posted = [each.name for each in called if each.name in known]
    within = posted or [name for name in known if fold(text) in fold(name)]
    near = within or nearest_names(text, list(known), 3)
    if len(near) != 1:
        raise Unclear(f"กรุณาเลือกจากปุ่ม หรือพิมพ์ชื่อเต็มของผู้บริหาร {' '.join(near)}".strip())
    return {"id": known[near[0]].id, "name": near[0]}
