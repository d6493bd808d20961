"""`ฝากบอกเขาให้รีบอนุมัติหน่อย`, `เตือนหัวหน้าให้หน่อย`: a message to those of whom the answer before speaks,
with what is said to them. It is only prepared: its card asks before it goes."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from handlers.circulars import write_circular
from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message
from handlers.question import people_shown
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.names import TITLED
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.people import people
from models.people.person import REPORTER, SUPERVISOR, Person
from models.reports.deciding import report_deciders, report_history, waiting_long

_LONGEST, _MOST = 120, 8
_LEADS = r"(?:งั้น|แล้ว|ช่วย|ฝาก|ขอ|รบกวน|อยาก|ให้|บอต|บอท|ก็|\s)*"
_TELLS = r"(?:(?:ส่ง)?ข้อความ)?(?:บอก|แจ้ง|เตือน|ทวง|ตาม|เร่ง|กำชับ|สะกิด|จี้)(?:ไป|ที่|ถึง|กับ|\s)*"
_THEM = r"(?:(?:พวก)?(?:เขา|เค้า)|(?:คน|ท่าน|ผู้)(?:นี้|นั้น)|ท่าน)"
_HEADS = (
    r"(?:(?:ท่าน|พี่|คุณ)?(?:หัวหน้า|หน\.|ผอ\.?|ผู้อำนวยการ|ผู้อนุมัติ|ผู้พิจารณา)(?:กลุ่ม|สำนัก|คนนี้|คนนั้น|เขา|เค้า)*)"
)
_REPORTERS = r"(?:ผู้รายงาน|คนรายงาน|คนส่ง|คนทำ|น้องที่(?:ส่ง|รายงาน))(?:คนนี้|คนนั้น|เขา|เค้า)*"
_KINDLY = rf"(?:ให้|หน่อย|ด้วย|ที|เลย|นะ|อีกที|อีกครั้ง|ได้(?:{WHETHER})|{POLITE}|\s)*"
_DECIDES = r"(?:อนุมัติ|พิจารณา|ตรวจ|เซ็น|ลงนาม|กดผ่าน)"
_ORDER = pattern_of(
    rf"{_LEADS}{_TELLS}(?:(?P<them>{_THEM})|(?P<heads>{_HEADS})|(?P<reporters>{_REPORTERS})|(?:คุณ|ท่าน|พี่)?(?P<name>{TITLED}))\s?"
    rf"(?:{_KINDLY}|(?:ให้|ว่าให้|ช่วย)\s?(?P<what>\S.*))"
)
"""What is to be done; of what only is told (`บอกเขาว่า…`) nobody knows here whom it is for."""
_CUE = pattern_of("บอก|แจ้ง|เตือน|ทวง|ตาม|เร่ง|กำชับ|สะกิด|จี้")
_SOFT_END = pattern_of(rf"(?:หน่อย|ด้วย|ที|นะ|เลย|ได้(?:{WHETHER})|{POLITE}|\s)+$")
_DECIDING = pattern_of(rf"{_DECIDES}(?=ก่อน|ภายใน|รายงาน|ให้|ด้วย|หน่อย|เลย|\s|\d|$)")
_MENDING = pattern_of(
    r"(?:แก้(?:ไข)?|ส่งใหม่|ปรับ)(?=ก่อน|รายงาน|ตัวเลข|จำนวน|ข้อมูล|ให้|ภายใน|แล้วส่ง|\s|\d|$)"
)
_HURRY = pattern_of("(?:รีบ|ช่วย|เร่ง)*")
_DONE = pattern_of("แล้ว(?!ส่ง|แจ้ง)|ไม่")
_OF_HEADS, _OF_REPORTERS = "heads", "reporters"


@listener(longest=_LONGEST, cue=_CUE, roles=write_circular.FLOW.roles)
def heard(context: Context, words: str) -> Query | None:
    """Returns what begins the message for those who send messages; None for other words, and where
    the answer before shows nobody who is meant."""
    return QUERY if _line(context, words) else None


def _line(context: Context, words: str) -> str:
    """Returns the order as one line that names whom and what; "" for other words."""
    found = _ORDER.fullmatch(without_polite_ending(normalise(words)))
    if found is None:
        return ""
    what = _SOFT_END.sub("", found["what"] or "")
    whose = _meant(found.groupdict(), what)
    if not whose or (found["name"] and not _DECIDING.search(what)):
        return ""
    persons = _named(context, found["name"]) if found["name"] else _shown(context, whose)
    text = _text(context, what, whose, persons)
    if not (persons and text) or len(persons) > _MOST:
        return ""
    return f"ส่งข้อความถึง{listed([each.name for each in persons])} ว่า {text}"


def _meant(found: dict[str, str | None], what: str) -> str:
    """Returns whether those who decide are meant, or those who report; "" where neither is sure."""
    done = _HURRY.sub("", what, count=1)
    if _DONE.search(done):
        return ""
    if found["heads"] or _DECIDING.match(done) is not None:
        return _OF_HEADS
    return _OF_REPORTERS if (found["reporters"] or found["them"]) and _MENDING.match(done) else ""


def _named(context: Context, name: str) -> list[Person]:
    found = people.search(context.session, name.split(" ", 1)[-1])
    meant = [each for each in found if each.name in name or name in each.name]
    return meant if len(meant) == 1 else []


def _shown(context: Context, whose: str) -> list[Person]:
    """Returns the people of the newest answer: who decides on its reports or sent them; without
    reports those whose names it shows."""
    newest = next((each for each in context.shown() if each), ())
    ids = {
        int(facts["r"])
        for each in newest
        if (facts := dict(parse_qsl(each.target.partition("?")[2]))).get("r", "").isdecimal()
        and "report" in each.target.partition("?")[0]
    }
    if ids:
        return _of_reports(context, ids, whose)
    role = SUPERVISOR if whose == _OF_HEADS else REPORTER
    found = [one for name in people_shown.told(newest) for one in _named(context, name)]
    return [each for each in found if each.has(role)]


def _of_reports(context: Context, ids: set[int], whose: str) -> list[Person]:
    if whose == _OF_HEADS:
        waits = waiting_long.waiting(context.session, None, context.today)
        found = [each.decider for each in waits if each.report.id in ids]
    else:
        every = report_history.newest_versions(
            context.session, context.me, None, context.today, report_history.sent_by_somebody()
        )
        found = [
            report_deciders.author(context.session, sent) for one, sent in every if one.id in ids
        ]
    return list(dict.fromkeys(each for each in found if each is not None))


def _text(context: Context, what: str, whose: str, persons: Sequence[Person]) -> str:
    """Returns what is written: the words that order it, or how many reports wait."""
    if whose == _OF_REPORTERS:
        return f"ขอให้{what}{_numbers(context, what)}"
    waits = waiting_long.waiting(context.session, None, context.today)
    theirs = sorted({each.report.activity.number for each in waits if each.decider in persons})
    if not theirs:
        return f"ขอให้{what}" if what else ""
    if not what:
        return f"มีรายงานรอท่านอนุมัติ {len(theirs):,} ฉบับ (กิจกรรม {listed(theirs)})"
    return f"ขอให้{what}" if activity_numbers(what) else f"ขอให้{what} (รายงาน {listed(theirs)})"


def _numbers(context: Context, what: str) -> str:
    """Names the activities of the reports in sight, unless the words do."""
    newest = next((each for each in context.shown() if each), ())
    found = sorted({one for each in newest for one in activity_numbers(each.item)})
    return f" (รายงาน {listed(found)})" if found and not activity_numbers(what) else ""


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    line = _line(context, rest)
    context.said = line
    return beginning.open_flow(context, write_circular.FLOW, line, {})


QUERY = Query("message_to_those_shown", (), _answer, goes_on=True)
