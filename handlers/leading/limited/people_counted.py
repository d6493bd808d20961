"""What of surveys and announcements a question may set a limit to:
`สำนักไหนรับทราบ No Gift ไม่ถึง 80%`,
`แบบสำรวจไหนคนตอบไม่ถึงครึ่ง`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal

from handlers.context import Context
from handlers.leading import lead_scope
from handlers.leading.lead_scope import LEADERS, LeadScope
from handlers.messages import Button, Message
from handlers.pledges import pledge_words
from handlers.question.query import opens
from handlers.subjects.countables import Countable, CountedRow, CountedRows
from handlers.surveys import survey_cards, survey_words
from handlers.understand.dates.dates import thai_date
from handlers.understand.numbers.limits_said import ALL
from handlers.understand.patterns import pattern_of
from models.campaigns import campaign_shares
from models.campaigns.campaign import OPEN
from models.campaigns.campaign_shares import UnitShare
from models.pledges import coverage
from models.pledges.coverage import CampaignFilter, PledgeCount
from models.surveys import surveys
from models.surveys.survey import SurveyCampaign

_QUESTION = "within_limit"


def _scope(context: Context, rest: str, facts: Mapping[str, str]) -> LeadScope | Message:
    """Returns whose bureaus the sentence, else the button, asks of."""
    bureaus, _ = lead_scope.bureaus_in(context, rest) if rest else ((), ())
    named = {"b": str(bureaus[0].id)} if bureaus else {}
    return lead_scope.of_facts(context, _QUESTION, {**facts, **named})


# -- announcements to join -----------------------------------------------------------------------


def _joined(context: Context, rest: str, facts: Mapping[str, str]) -> CountedRows | Message:
    scope = _scope(context, rest, facts)
    if not isinstance(scope, LeadScope):
        return scope
    narrow = CampaignFilter(context.fiscal_year, scope.bureau_ids, open_only=True)
    found = coverage.counts(context.session, context.now, narrow)
    rows = [_joined_row(each) for each in found]
    of = f"{scope.whose} · {_OPEN_NOW if rows else _NONE_OPEN} · ณ {thai_date(context.today)}"
    return CountedRows(rows, of, _NOT_COUNTED, scope.facts)


_OPEN_NOW, _NONE_OPEN = "ประกาศที่เปิดให้เข้าร่วม", "ขณะนี้ไม่มีประกาศที่เปิดให้เข้าร่วม"
_NOT_COUNTED = "ไม่นับผู้ลาและผู้ที่ไม่ต้องเข้าร่วม"


def _joined_row(each: PledgeCount) -> CountedRow:
    behind = None
    if each.target is not None:
        needed = (each.target * each.counted / 100).to_integral_value(ROUND_CEILING)
        behind = max(0, int(needed) - each.joined)
    share = f"เข้าร่วมแล้ว {pledge_words.share_words(each)}"
    name = f"{each.bureau} · {each.short}"
    return CountedRow(name, share, Decimal(each.joined), Decimal(each.counted), behind)


# -- surveys -------------------------------------------------------------------------------------


def _answered(context: Context, rest: str, facts: Mapping[str, str]) -> CountedRows | Message:
    """The bureaus of the newest survey that runs."""
    scope = _scope(context, rest, facts)
    if not isinstance(scope, LeadScope):
        return scope
    running = _counted_by_bureau(context, scope)
    ids = scope.bureau_ids
    units = campaign_shares.shares(context.session, running[0]).units if running else ()
    rows = [_unit(each) for each in units if ids is None or each.bureau_id in ids]
    title = survey_words.short_title(running[0].title) if running else "ขณะนี้ไม่มีแบบสำรวจที่นับรายสำนัก"
    return CountedRows(rows, f"{scope.whose} · {title}", _FEW, scope.facts)


_FEW = "ผลเห็นได้หลังปิด และไม่บอกว่าใครตอบ"


def _counted_by_bureau(context: Context, scope: LeadScope) -> list[SurveyCampaign]:
    listed = surveys.concerning(context.session, scope.bureau_ids)
    return [each for each in listed if each.closed_at is None and each.mode != OPEN]


def _unit(each: UnitShare) -> CountedRow:
    done = None if each.answered is None else Decimal(each.answered)
    share = f" (ร้อยละ {each.share})" if each.share is not None else ""
    words = f"ตอบแล้ว {each.answered or 0:,} จาก {each.asked:,} คน{share}"
    return CountedRow(each.bureau, words, done, Decimal(each.asked))


def _each_survey(context: Context, rest: str, facts: Mapping[str, str]) -> CountedRows | Message:
    scope = _scope(context, rest, facts)
    if not isinstance(scope, LeadScope):
        return scope
    rows = [_survey(context, each) for each in _counted_by_bureau(context, scope)]
    return CountedRows(rows, f"{scope.whose} · แบบสำรวจที่เปิดอยู่", _FEW, scope.facts)


def _survey(context: Context, each: SurveyCampaign) -> CountedRow:
    total = campaign_shares.shares(context.session, each).total
    done = None if total.answered is None else Decimal(total.answered)
    words = f"ตอบแล้ว {survey_cards.answered_words(context, each)}"
    see = survey_cards.result_button(each.id, "ดู")
    return CountedRow(
        survey_words.short_title(each.title), words, done, Decimal(total.asked), see=see
    )


_WHICH_BUREAU = pattern_of(r"(?:สำนัก|หน่วยงาน|หน่วย|กอง)(?!งาน)(?:ไหน|ใด|อะไร|ที่)|กี่(?:สำนัก|หน่วยงาน)")
_SURVEY = pattern_of(
    r"(?:คน|ผู้)?(?:ที่)?(?:ตอบ|ทำ)?(?:แบบ)?(?:สำรวจ|สอบถาม)(?:ตอบ|คน|ความเห็น)*|(?:คน|ผู้)?ตอบ"
)
_PLEDGE = pattern_of(
    r"(?i:no\s?gift(?:\s?policy)?)|โนกิฟ(?:ต์|ท์)?|(?:กด|ลงชื่อ|ลงนาม)?(?:รับทราบ|เข้าร่วม)(?:ประกาศ)?|ประกาศ(?:เจตนารมณ์)?"
)

COUNTABLES = (
    Countable(
        "joined",
        "สำนักที่เข้าร่วมประกาศ",
        "คน",
        "สำนัก",
        _WHICH_BUREAU,
        _PLEDGE,
        LEADERS,
        _joined,
        "led_no_gift",
        "สำนักที่ยังไม่เข้าร่วมประกาศเลย",
        (Button("ความครอบคลุม", opens("coverage"), "ความครอบคลุม"),),
        "เป้าหมายตามที่ตั้งไว้ของประกาศ",
        told_else=frozenset((ALL,)),
    ),
    Countable(
        "surveys",
        "แบบสำรวจที่ตอบ",
        "คน",
        "แบบสำรวจ",
        pattern_of(r"(?:แบบ)?(?:สำรวจ|สอบถาม)(?:ไหน|ใด|อะไร|ที่)|กี่แบบสำรวจ"),
        _SURVEY,
        LEADERS,
        _each_survey,
        "led_surveys",
        "แบบสำรวจที่ยังไม่มีใครตอบ",
        (survey_words.MINE,),
    ),
    Countable(
        "answered",
        "สำนักที่ตอบแบบสำรวจ",
        "คน",
        "สำนัก",
        _WHICH_BUREAU,
        _SURVEY,
        LEADERS,
        _answered,
        "led_surveys",
        "สำนักที่ยังไม่ตอบแบบสำรวจเลย",
        (Button("การตอบแบบสำรวจ", opens("led_surveys"), "การตอบแบบสำรวจ"),),
    ),
)
