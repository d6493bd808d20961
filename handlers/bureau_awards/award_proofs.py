"""A bureau's dossier as a proof in the report by the form of the choosing: 1.4 (2), 002:179."""

from __future__ import annotations

from handlers.bureau_awards import award_words, dossier_words
from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.reports import report_proofs
from handlers.subjects.proofs import MissingProof, Proof, Proofs
from models.bureau_awards import award_standard, awards, bureau_counts, dossier_documents
from models.bureau_awards.award_standard import IN_TIME, ROUNDS
from models.bureau_awards.bureau_award import BureauVisit
from models.people.person import REPORTER
from models.plans.plan import Activity

SUBJECT = "bureau_awards"


def into_report(context: Context, bureau_id: int, year: int) -> tuple[Button, ...]:
    """Returns the button that puts the own bureau's dossier into the report; none for who does not
    send that, or before the year's choosing is opened."""
    award = awards.of_year(context.session, year)
    if award is None or bureau_id != context.me.bureau_id or not context.me.has(REPORTER):
        return ()
    visit = awards.visit_of(context.session, award, bureau_id)
    form = dossier_documents.form_activity(context.session, visit) if visit is not None else None
    if visit is None or form is None:
        return ()
    return (report_proofs.into_report(SUBJECT, visit.id, form.number),)


def _own(context: Context, visit_id: int) -> BureauVisit | None:
    visit = awards.visit_by_id(context.session, visit_id)
    return visit if visit is not None and visit.bureau_id == context.me.bureau_id else None


def named(context: Context, visit_id: int) -> Proof | None:
    """Returns the dossier of the person's own bureau, or None."""
    visit = _own(context, visit_id)
    form = dossier_documents.form_activity(context.session, visit) if visit is not None else None
    award = awards.by_id(context.session, visit.award_id) if visit is not None else None
    if visit is None or form is None or award is None:
        return None
    year, ids = award.fiscal_year, frozenset((visit.bureau_id,))
    [found] = bureau_counts.dossiers(context.session, context.sealer, year, context.today, ids)
    told = [
        dossier_words.count_words(name, found.counts[name])
        for name in (IN_TIME, ROUNDS)
        if name in found.counts
    ]
    fills = {"output": f"รายงานตามแบบการพิจารณาสำนัก พร้อมแฟ้มคัดเลือกสำนัก ปี {year} จำนวน 1 ฉบับ"}
    if told:
        fills["outcome"] = f"ผลการดำเนินงานที่ระบบนับได้: {' '.join(told)}"
    return Proof(visit.id, f"แฟ้มคัดเลือกสำนัก ปี {year}", form.activity_id, fills)


def shown(_context: Context, visit_id: int) -> Button:
    return Button("ขอแฟ้มสำนัก", opens(award_words.DOSSIER, g=visit_id), "ขอแฟ้มสำนัก")


def lacking(context: Context, activity: Activity, bureau_id: int) -> MissingProof | None:
    """Returns the way to the dossier for the report by the form of the choosing."""
    year = activity.plan.fiscal_year
    if award_standard.of_year(year).form not in activity.title:
        return None
    into = into_report(context, bureau_id, year)
    if not into:
        return None
    return MissingProof("มีแฟ้มคัดเลือกสำนักที่ยังไม่ได้แนบ กดปุ่มเพื่อแนบและเติมผลลัพธ์", into[0])


PROOFS = Proofs(named, shown, lacking)
