"""The result of a closed survey as a proof in the report of its activity (decisions/0034)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.reports import report_proofs
from handlers.subjects import proofs
from handlers.subjects.on_activity import OnActivity
from handlers.subjects.proofs import MissingProof, Proof, Proofs
from handlers.surveys import survey_figure_words
from handlers.surveys.survey_words import MAKE, MAKERS, RESULT
from handlers.understand.dates.dates import thai_date
from handlers.understand.thai import normalise_lines
from models.codes import given_codes
from models.codes.short_code import number_of
from models.people.person import REPORTER, Person
from models.plans.plan import Activity
from models.surveys import kept_questionnaires, questionnaire, surveys
from models.surveys.survey import SURVEY, Survey, SurveyCampaign

SUBJECT = "surveys"
_ASKS_FOR_IT = ("สำรวจ", "ประเมิน", "แบบทดสอบ")
"""Words of an activity's output that ask for a survey."""


def paper(context: Context, campaign_id: int) -> Button:
    """Returns the button that asks for the result as a document."""
    asks = opens("survey_document", g=number_of(_code(context, campaign_id)))
    return Button("ขอเอกสารผลสำรวจ", asks, "เอกสารผลสำรวจ")


def _code(context: Context, campaign_id: int) -> str:
    code = given_codes.of(context.session, SURVEY, campaign_id)
    assert code is not None
    return code.code


def into_report(
    context: Context, person: Person, survey: Survey, campaign: SurveyCampaign
) -> tuple[Button, ...]:
    """Returns the button that puts the result into the report; none for who does not report it."""
    activity = proofs.activity_of(context, survey.activity_id)
    if activity is None or not person.has(REPORTER):
        return ()
    if not (activity.reportable and activity.is_of(person.bureau_id)):
        return ()
    return (report_proofs.into_report(SUBJECT, campaign.id, activity.number),)


def named(context: Context, campaign_id: int) -> Proof | None:
    """Returns the result of a closed survey of an activity that the person may see, or None."""
    campaign = surveys.campaign_of(context.session, campaign_id)
    if campaign is None or campaign.closed_at is None:
        return None
    survey = surveys.survey_of(context.session, campaign.id)
    activity = proofs.activity_of(context, survey.activity_id)
    if activity is None or not surveys.may_see(context.me, survey, campaign):
        return None
    code = _code(context, campaign.id)
    title = kept_questionnaires.found(context.session, survey.questionnaire).title
    figures = surveys.figures(context.session, context.sealer, campaign)
    fills = {}
    if any(words in activity.output for words in _ASKS_FOR_IT):
        count = len(survey.questions)
        fills["output"] = f"มีแบบสำรวจ{title} {count} ข้อ และรายงานผลการสำรวจ รหัส {code}"
    outcome = survey_figure_words.outcome(title, figures)
    if outcome:
        fills["outcome"] = outcome
    return Proof(campaign.id, f"รายงานผลแบบสำรวจ รหัส {code}", activity.id, fills)


def lacking(context: Context, activity: Activity, bureau_id: int) -> MissingProof | None:
    """Returns the way to a survey for a report whose outcome nothing else shows: to attach the one
    that is closed, to see the one that runs, or to make one."""
    if not questionnaire.is_asked_for(normalise_lines(activity.outcome)):
        return None
    found = surveys.of_activity(context.session, activity.id, bureau_id)
    closed = [each for each in found if each.closed_at is not None]
    if closed:
        code = _code(context, closed[0].id)
        return MissingProof(
            f"มีผลแบบสำรวจ รหัส {code} ที่ยังไม่ได้แนบ กดปุ่มเพื่อแนบและเติมผลลัพธ์",
            report_proofs.into_report(SUBJECT, closed[0].id, activity.number),
        )
    if found:
        last = thai_date(found[0].last_day)
        words = f"แบบสำรวจ รหัส {_code(context, found[0].id)} ยังเปิดถึง {last} ปิดแล้วแนบผลกับรายงานนี้ได้"
        return MissingProof(
            words, Button("ดูแบบสำรวจ", opens(RESULT, about=found[0].id), "ดูแบบสำรวจ")
        )
    return MissingProof(
        "แผนวัดผลลัพธ์ข้อนี้จากความเห็นหรือการรับรู้ของคน แต่รายงานยังไม่มีผลสำรวจ กดปุ่มเพื่อทำแบบสำรวจ",
        makes_one(activity),
    )


def makes_one(activity: Activity) -> Button:
    """Returns the button that makes a survey of the activity."""
    return Button("ทำแบบสำรวจ", opens(MAKE, a=activity.id), f"ทำแบบสำรวจ {activity.number}")


def on_activity(context: Context, activity: Activity) -> Sequence[OnActivity]:
    """Adds the way to a survey, for whoever may make one of an activity of their bureau."""
    if not activity.reportable or not activity.is_of(context.me.bureau_id):
        return ()
    return (OnActivity(50, buttons=(makes_one(activity),)),) if context.may(MAKERS) else ()


PROOFS = Proofs(named, paper, lacking)
