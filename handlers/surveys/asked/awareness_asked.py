"""Hears how many percent know of something, such as the code of ethics: only surveys and tests of
knowledge measure that, so their newest result is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.surveys import survey_cards, survey_words
from handlers.surveys.survey_words import MAKE
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME
from handlers.understand.thai import normalise
from models.surveys import surveys
from models.surveys.survey import SurveyCampaign

_KNOWS = r"(?:การ)?(?:รับรู้|ตระหนักรู้|รู้จัก|รู้เรื่อง|ความรู้ความเข้าใจ|เข้าใจ)"
_WHAT = r"(?:ประมวล|จริยธรรม|จรรยาบรรณ|คุณธรรม|ค่านิยม|no\s?gift|โนกิฟ\S*|นโยบาย|มาตรฐานทางจริยธรรม)"
_SHARE = (
    r"(?:กี่\s?(?:เปอร์?เซ็?น\S{0,3}|%)|ร้อยละ(?:เท่าไ|กี่)|เปอร์?เซ็?น\S{0,3}เท่าไ"
    rf"|ได้เท่าไ|เป็นเท่าไ|มากน้อย|แค่ไหน|กี่คน|เป็น(?:{HOW_IN_SHORT}))"
)
_ASKED = pattern_of(
    rf"{_KNOWS}.{{0,30}}?{_WHAT}.{{0,40}}?{_SHARE}|{_SHARE}.{{0,30}}?{_KNOWS}.{{0,20}}?{_WHAT}",
    re.I,
)
_NOT_ASKED = pattern_of(
    rf"\d\.\d|รับทราบ|ลงนาม|เข้าร่วม|กิจกรรม|โครงการ|รายงาน|เป้า(?:หมาย)?|ต้อง(?:ได้|มี|ให้)|ตั้งไว้|แผน|ทำ(?:{HOW_IN_FULL})|(?:{ME})(?:ต้อง|ควร)|ข้อ(?:ไหน|ที่)"
)
_MEASURES = frozenset(("awareness", "quiz"))
_MOST_RUNNING = 3
_NONE = (
    "ยังไม่มีผลแบบสำรวจการรับรู้หรือการทดสอบความรู้ที่ท่านดูได้ จึงยังบอกร้อยละไม่ได้\n"
    "บอตไม่มีตัวเลขนี้จากที่อื่น ผลมาจากแบบสำรวจที่ปิดแล้วเท่านั้น"
)
_OPEN = "ที่เปิดอยู่ เห็นผลได้หลังปิดเท่านั้น:\n{}"


@listener(longest=80)
def asked(context: Context, words: str) -> Query | None:
    """Returns the question how many know of it, if the words ask it; None for other words."""
    plain = normalise(words)
    return QUERY if _ASKED.search(plain) and not _NOT_ASKED.search(plain) else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    context.asked = opens("surveys")
    found = [
        each for each in surveys.visible_to(context.session, context.me) if _measures(context, each)
    ]
    closed = [each for each in found if each.closed_at is not None]
    if closed:
        survey = surveys.survey_of(context.session, closed[0].id)
        return [survey_cards.closed(context, survey, closed[0])]
    running = [
        f"• {survey_words.short_title(each.title)} ปิด {short_date(each.last_day)}"
        for each in found[:_MOST_RUNNING]
    ]
    lines = (_NONE, *((_OPEN.format("\n".join(running)),) if running else ()))
    may_make = context.may(survey_words.MAKERS)
    make = (Button("ทำแบบสำรวจ", opens(MAKE), "ทำแบบสำรวจ"),) if may_make else ()
    return [Text("\n".join(lines), (*make, survey_words.MINE))]


def _measures(context: Context, campaign: SurveyCampaign) -> bool:
    survey = surveys.survey_of(context.session, campaign.id)
    return survey.questionnaire in _MEASURES or "รับรู้" in campaign.title


QUERY = Query("awareness", (), _answer, outside=True)
