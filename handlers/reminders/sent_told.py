"""Answers who says below a reminder that it is done: `ส่งไปแล้วนะ`. Of the reports of which they were
reminded it tells which have come in, and which have not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import date

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Query, opened_by, opens
from handlers.reminders import duty_lines, my_duties
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_date
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.people.person import REPORTER
from models.reminders import duty_checks, duty_kinds
from models.reminders.told_last import told_last

_OF_REPORTS = ("report:", "returned:")
_MOST_BUTTONS = 3
_STILL = r"(?:ทำไม|ยัง|จะ|มา|ถึง|อีก|อยู่|ทวง|เตือน|แจ้ง|ก็|\s)*(?:ทวง|เตือน)(?:อีก|มา|ทำไม|อยู่|ล่ะ|\s)*"
_SENT = pattern_of(
    rf"(?:{_STILL}{POLITE}*\s)?(?:อ้าว|เอ๊ะ|แต่|ก็|คือ|รายงาน|งาน|(?:อัน|เรื่อง|ที่)?(?:นี้|นั้น|เตือน)|{ME_OR_US}|{POLITE}|\s)*"
    r"(?:ได้)?ส่ง(?:รายงาน|งาน)?(?:ไป|ให้|หมด|ครบ|เรียบร้อย|ตั้งแต่|เมื่อวาน(?:นี้)?|เมื่อเช้า|วันก่อน|ทุกอัน|ทั้งหมด|\s)*แล้ว"
    rf"(?:นี่|ไง|ครบ|หมด|ทุกอัน|ทั้งหมด|ทุกเรื่อง|ตั้งแต่|เมื่อวาน|เมื่อเช้า|{POLITE}|\s)*(?:{_STILL})?{POLITE}*"
)


@listener(longest=80, roles=frozenset((REPORTER,)), cue=pattern_of("ส่ง"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to who was reminded of reports; None for other words, and where something
    else was in sight."""
    if _SENT.fullmatch(normalise(words)) is None:
        return None
    return QUERY if _in_sight(context) and _reminded(context) is not None else None


def _in_sight(context: Context) -> bool:
    """Tells whether nothing else stands above the words than duties, or a report that was sent."""
    name, facts = opened_by(context.asked_before())
    return "saved=report_activity" in facts or name in (
        "",
        "menu",
        my_duties.QUERY.name,
        QUERY.name,
    )


def _reminded(context: Context) -> tuple[date, set[str]] | None:
    """Returns the day of the last reminder and the keys of the reports that it named."""
    told = told_last(context.session, context.me, context.today)
    keys = {each for each in told[1] if each.startswith(_OF_REPORTS)} if told else set()
    return (told[0], keys) if told and keys else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    found = _reminded(context)
    if found is None:
        return my_duties.answer(context, "", {})
    context.asked = opens(QUERY.name)
    day, keys = found
    unsent = duty_checks.still_due(context.session, keys)
    left = [each.duty for each in duty_lines.own_now(context).duties if each.duty.key in unsent]
    told = [_LAST.format(short_date(day)), *_came(context, keys - unsent)]
    named = listed([duty_lines.what_words(each) for each in left], "และ")
    told.append(_LEFT.format(named) if left else _ALL_CAME)
    buttons = [button for each in left for button in duty_lines.to_do(context, each)[:1]]
    return [Text("\n".join(told), tuple(buttons[:_MOST_BUTTONS]))]


def _came(context: Context, keys: Set[str]) -> list[str]:
    """Returns the line of the reports that are no longer missing, if there are any."""
    numbers = []
    for name, parts in duty_kinds.keyed(keys).items():
        kind = duty_kinds.of_key(name)
        reports = kind.reports(context.session, parts) if kind and kind.reports else {}
        numbers += [number for number, _ in reports.values() if number]
    return [_CAME.format(listed(sorted(numbers), "และ"))] if numbers else []


_LAST = "รายงานที่เตือนท่านเมื่อ {}"
_CAME = "ไม่ค้างแล้ว: รายงาน {}"
_LEFT = "ยังไม่ได้รับ: {}\nหากส่งทางอื่นแล้ว ยังต้องส่งในบอตนี้ด้วย กดปุ่มเพื่อเริ่ม"
_ALL_CAME = "ได้รับครบทุกฉบับแล้ว ขอบคุณ"
QUERY = Query("reminded_sent", (), _answer, roles=frozenset((REPORTER,)))
