"""A bureau's self-assessment as a proof in the report that asks for it: 1.4 (1), 002:179."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.reports import report_proofs
from handlers.self_assessment import assessment_words
from handlers.subjects.proofs import MissingProof, Proof, Proofs
from models.calendar import fiscal_year
from models.people.person import REPORTER
from models.plans.plan import Activity
from models.reports.activity_of_form import FormActivity
from models.self_assessment import assessing, moral_standard, proving_reports
from models.self_assessment.self_assessment import SelfAssessment

SUBJECT = "self_assessment"
RECORD = "assessment_document"
"""The question that asks for the document of one version."""


def into_report(context: Context, sent: SelfAssessment) -> tuple[Button, ...]:
    """Returns the button that puts it into the report; none for who does not send that."""
    if sent.bureau_id != context.me.bureau_id or not context.me.has(REPORTER):
        return ()
    form = _form(context, sent)
    return (report_proofs.into_report(SUBJECT, sent.id, form.number),) if form is not None else ()


def _form(context: Context, sent: SelfAssessment) -> FormActivity | None:
    standard = moral_standard.named(sent.standard)
    return proving_reports.form_of(context.session, standard, sent.bureau_id, sent.fiscal_year)


def _name(sent: SelfAssessment) -> str:
    return f"แบบประเมินองค์กรคุณธรรม ปี {sent.fiscal_year} ฉบับที่ {sent.version}"


def named(context: Context, assessment_id: int) -> Proof | None:
    """Returns a self-assessment of the person's own bureau, or None."""
    sent = assessing.by_id(context.session, assessment_id)
    if sent is None or sent.bureau_id != context.me.bureau_id:
        return None
    form = _form(context, sent)
    if form is None:
        return None
    standing = assessing.standing_of(sent)
    level, total = (
        assessment_words.level_words(standing.level),
        assessment_words.total_words(standing),
    )
    fills = {
        "output": f"รายงานตามแบบประเมินองค์กรคุณธรรม จำนวน 1 ฉบับ (ฉบับที่ {sent.version})",
        "outcome": f"ผลการประเมินตนเอง {level} {total}",
    }
    return Proof(sent.id, _name(sent), form.activity_id, fills)


def shown(_context: Context, assessment_id: int) -> Button:
    asks = opens(RECORD, g=assessment_id)
    return Button("ขอแบบประเมิน", asks, "ขอแบบประเมิน")


def lacking(context: Context, activity: Activity, bureau_id: int) -> MissingProof | None:
    """Returns the way to the self-assessment for the report that is to be it."""
    year = activity.plan.fiscal_year
    standard = moral_standard.of_year(year)
    if standard.form not in activity.title:
        return None
    sent = assessing.newest(context.session, bureau_id, year)
    if sent is not None:
        return MissingProof(
            f"มี{_name(sent)} ที่ยังไม่ได้แนบ กดปุ่มเพื่อแนบและเติมผลลัพธ์",
            report_proofs.into_report(SUBJECT, sent.id, activity.number),
        )
    if year != fiscal_year(context.today):
        return None
    return MissingProof(
        "รายงานนี้ใช้แบบประเมินองค์กรคุณธรรม แต่สำนักยังไม่ได้ประเมิน กดปุ่มเพื่อประเมิน",
        assessment_words.assess_button(),
    )


PROOFS = Proofs(named, shown, lacking)
