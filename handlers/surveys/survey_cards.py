"""The cards of surveys: one that was opened, one that runs, one that is closed."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question.query import opens
from handlers.surveys import survey_figure_words, survey_notices, survey_proofs, survey_words
from handlers.surveys.survey_words import CLOSE, MOVE, RESULT
from handlers.understand.dates.dates import short_date, thai_date
from models.campaigns import campaign_shares
from models.campaigns.campaign import OPEN
from models.codes import given_codes
from models.surveys import before_after, surveys
from models.surveys.survey import SURVEY, Survey, SurveyCampaign


def result_button(campaign_id: int, label: str = "ดูผล") -> Button:
    return Button(label, opens(RESULT, about=campaign_id), label)


def close_button(campaign_id: int) -> Button:
    return Button("ปิดแบบสำรวจ", opens(CLOSE, about=campaign_id), "ปิดแบบสำรวจ")


def _move_button(campaign_id: int) -> Button:
    return Button("เลื่อนวันปิด", opens(MOVE, about=campaign_id), "เลื่อนวันปิดแบบสำรวจ")


def opened(context: Context, survey: Survey, code: str) -> Sequence[Message]:
    """Returns the card with the code, and words to forward."""
    campaign = surveys.campaign_of(context.session, survey.campaign_id)
    assert campaign is not None
    until = thai_date(campaign.last_day)
    card = Card(
        f"เปิดแบบสำรวจแล้ว รหัส {code}",
        subtitle=campaign.title,
        rows=(
            Row("เปิดถึง", until),
            Row("ผู้ตอบ", _asked_words(context, campaign)),
            Para("ส่งต่อข้อความด้านล่างให้ผู้ตอบ หรือพิมพ์รหัสลงบนป้าย"),
        ),
        buttons=(
            Button("ป้าย QR", opens("code_sign", o=SURVEY, a=campaign.id), "ป้าย QR"),
            result_button(campaign.id, "ดูจำนวนผู้ตอบ"),
            close_button(campaign.id),
        ),
        note=ONLY_WHEN_CLOSED,
        tone="good",
    )
    count = len(survey.questions)
    invites = f"ขอเชิญตอบแบบสำรวจ “{campaign.title}” มี {count} ข้อ ตอบได้ถึง {until}"
    return [card, Text(f"{invites}\nเปิดแชตกับบอตนี้ แล้วพิมพ์รหัส {code}", (survey_words.MINE,))]


def _asked_words(context: Context, campaign: SurveyCampaign) -> str:
    if campaign.mode == OPEN:
        return "ใครมีรหัสก็ตอบได้ วันละครั้งต่อบัญชี LINE"
    total = campaign_shares.shares(context.session, campaign).total
    return f"{total.asked:,} คน บอตเตือนเฉพาะผู้ที่ยังไม่ตอบ"


def answered_words(context: Context, campaign: SurveyCampaign) -> str:
    """Returns how many have answered so far; of few only that they are few."""
    if campaign.mode == OPEN:
        return "นับเมื่อปิด"
    total = campaign_shares.shares(context.session, campaign).total
    if total.answered is None:
        return f"น้อยกว่า 5 จาก {total.asked:,} คน"
    share = "" if total.share is None else f" (ร้อยละ {total.share})"
    return f"{total.answered:,} จาก {total.asked:,} คน{share}"


ONLY_WHEN_CLOSED = "เห็นผลได้หลังปิดเท่านั้น"


def running(context: Context, survey: Survey, campaign: SurveyCampaign) -> Card:
    """Returns the card of a survey whose result nobody may see yet."""
    code = given_codes.of(context.session, SURVEY, campaign.id)
    may_close = surveys.may_close(context.me, survey)
    return Card(
        campaign.title,
        subtitle=f"เปิดถึง {short_date(campaign.last_day)}",
        rows=(
            Row("รหัส", code.code if code is not None else "–"),
            Row("ตอบแล้ว", answered_words(context, campaign)),
        ),
        buttons=(close_button(campaign.id), _move_button(campaign.id), survey_words.MINE)
        if may_close
        else (survey_words.MINE,),
        note=ONLY_WHEN_CLOSED,
    )


def closed(context: Context, survey: Survey, campaign: SurveyCampaign) -> Card:
    """Returns the card of the result."""
    figures = surveys.figures(context.session, context.sealer, campaign)
    rows = [Row(label, words) for label, words in survey_figure_words.summary(figures)]
    if nothing := survey_figure_words.why_no_result(figures):
        rows = [rows[0], Row("ผล", nothing)]
    else:
        verdict = survey_figure_words.verdict_words(figures.measured, survey.target)
        rows.append(Row("สรุป", verdict))
        rows += [
            Row(f"{n}. {each.question.text}", survey_figure_words.question_words(each))
            for n, each in enumerate(figures.questions, 1)
        ]
    change = before_after.compared(context.session, context.sealer, campaign)
    if change is not None:
        label = f"เทียบกับครั้งก่อน ({short_date(change.earlier.first_day)})"
        rows.append(Row(label, survey_figure_words.change_words(change.whole)))
    if survey.betters:
        rows.append(Row("จะนำไปปรับปรุง", survey.betters))
    assert campaign.closed_at is not None
    return Card(
        f"ผลแบบสำรวจ {campaign.title}",
        subtitle=f"เพื่อพิสูจน์: {survey.proves}",
        rows=tuple(rows),
        buttons=(
            *survey_proofs.into_report(context, context.me, survey, campaign),
            *_better(context, survey),
            survey_proofs.paper(context, campaign.id),
            survey_words.MINE,
        ),
        note=f"เปิด {short_date(campaign.first_day)} ปิดแล้ว ผลไม่เปลี่ยนอีก",
    )


def _better(context: Context, survey: Survey) -> tuple[Button, ...]:
    may = surveys.may_close(context.me, survey)
    return (survey_notices.better_button(survey.campaign_id),) if may else ()
