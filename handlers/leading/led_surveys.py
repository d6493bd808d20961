"""`กลุ่มเราตอบแบบสำรวจไปกี่คน`, `สำนักไหนตอบน้อยสุด`, `ผลสำรวจล่าสุด`: how many have answered, by bureau,
and results once a survey is closed. Who has answered is told of nobody."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.leading import lead_scope
from handlers.leading.lead_scope import LEADERS, LeadScope
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Following, Query, opens
from handlers.surveys import survey_words
from handlers.understand.dates.dates import short_date
from models.campaigns import campaign_shares
from models.campaigns.campaign import OPEN
from models.campaigns.campaign_shares import UnitShare
from models.surveys import surveys
from models.surveys.survey import SurveyCampaign

ORDER, LEAST, MOST = "w", "least", "most"
_NAME = "led_surveys"
_PAGE = 8


def answered(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns how many have answered the newest survey that runs, of the scope's bureaus."""
    scope = lead_scope.of_facts(context, _NAME, facts)
    if not isinstance(scope, LeadScope):
        return [scope]
    order = button_facts.one_of(facts, ORDER, LEAST, MOST)
    context.asked = opens(_NAME, **{ORDER: order}, **scope.facts)
    listed = surveys.concerning(context.session, scope.bureau_ids)
    running = [each for each in listed if each.closed_at is None]
    if not running:
        last = _LATEST if any(each.closed_at for each in listed) else None
        return [Text(f"{scope.whose} ขณะนี้ไม่มีแบบสำรวจที่เปิดอยู่", (last,) if last else (MENU,))]
    chosen = button_facts.whole(facts, "a")
    campaign = next((each for each in running if each.id == chosen), running[0])
    if campaign.mode == OPEN:
        return [Text(f"“{campaign.title}” เปิดให้ทุกคนที่มีรหัส จึงไม่นับรายสำนัก และนับเมื่อปิด", (MENU,))]
    counted = campaign_shares.shares(context.session, campaign)
    ids = scope.bureau_ids
    units = [each for each in counted.units if ids is None or each.bureau_id in ids]
    units.sort(key=lambda each: _place(each, order))
    page = button_facts.page(facts, _PAGE, len(units))
    rows: list[Part] = [Row(each.bureau, _share(each)) for each in page.of(units)]
    if ids is None:
        rows.insert(0, Row("ทั้งหมด", _share(counted.total)))
    if scope.people is not None:
        rows.append(Para(_NO_GROUPS, tone="muted"))
    others = [each for each in running if each.id != campaign.id][:3]
    same = {ORDER: order, **scope.facts, "a": campaign.id}
    return [
        Card(
            f"ตอบแบบสำรวจแล้ว {survey_words.short_title(campaign.title)}",
            subtitle=page.beside(f"{scope.whose} · เปิดถึง {short_date(campaign.last_day)}"),
            rows=tuple(rows) or (Para("แบบสำรวจนี้ไม่ได้ถามสำนักที่ท่านถาม"),),
            buttons=(
                *page.turn(_NAME, **same),
                *(_other(each, order, scope) for each in others),
                *_to_move(context, campaign),
            ),
            note=f"{_BY[order]} สำนักที่มีผู้ตอบน้อยไม่แสดงตัวเลข ผลเห็นได้หลังปิด",
        )
    ]


_NO_GROUPS = "แบบสำรวจนับรายสำนัก ไม่นับรายกลุ่มหรือรายคน เพื่อไม่ให้รู้ว่าใครตอบ ตัวเลขนี้จึงเป็นของทั้งสำนัก"
_BY = {LEAST: "ตอบน้อยอยู่บน", MOST: "ตอบมากอยู่บน"}
_LATEST = Button("ผลสำรวจล่าสุด", opens("survey_result_asked"), "ผลสำรวจล่าสุด")


def _other(each: SurveyCampaign, order: str, scope: LeadScope) -> Button:
    data = opens(_NAME, **{ORDER: order}, **scope.facts, a=each.id)
    return Button(survey_words.short_title(each.title)[:20], data, each.title)


def _to_move(context: Context, campaign: SurveyCampaign) -> Sequence[Button]:
    """Returns the button that moves its last day, for who may."""
    if not surveys.may_close(context.me, surveys.survey_of(context.session, campaign.id)):
        return ()
    return (Button("เลื่อนวันปิด", opens(survey_words.MOVE, about=campaign.id), "เลื่อนวันปิดแบบสำรวจ"),)


def _share(each: UnitShare) -> str:
    if each.answered is None:
        return f"ไม่แสดง เพราะจำนวนน้อย จาก {each.asked:,} คน"
    share = f" (ร้อยละ {each.share})" if each.share is not None else ""
    return f"{each.answered:,} จาก {each.asked:,} คน{share}"


def _place(each: UnitShare, order: str) -> tuple[bool, float, str]:
    share = float(each.share or 0)
    return each.share is None, -share if order == MOST else share, each.bureau


_ON = Following(takes=("b",))
QUERY = Query(
    _NAME,
    ("การตอบแบบสำรวจ", "ยอดการตอบแบบสำรวจ"),
    answered,
    roles=LEADERS,
    following=_ON,
    hears_rest=True,
    heard=lead_scope.in_scope(answered, {"most": {ORDER: MOST}}),
    outside=True,
)
