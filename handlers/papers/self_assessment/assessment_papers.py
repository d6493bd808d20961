"""What is printed about self-assessments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers, some
from handlers.papers.printing.model import Document
from handlers.papers.self_assessment.assessment_paper import BureauPaper, OfficePaper
from models.calendar import fiscal_year
from models.errors import Refusal
from models.people import people
from models.reports.figures.memo_periods import MemoPeriod
from models.self_assessment import assessing, moral_standard, proving_reports
from models.self_assessment.assessing import BureauStanding
from models.self_assessment.assessment_documents import SELF_ASSESSMENT
from models.self_assessment.proving_reports import ProvingReport


def _gathered(desk: PaperDesk) -> Document:
    if desk.request.gift is not None:
        sent = assessing.by_id(desk.session, desk.request.gift)
        if sent is None:
            raise Refusal("no_rows")
        return _form(desk, assessing.of_version(desk.session, sent), sent.fiscal_year)
    year = fiscal_year(desk.request.due or desk.today)
    found = some(assessing.of_bureaus(desk.session, year, desk.bureau_ids))
    if len(found) > 1:
        return OfficePaper(moral_standard.of_year(year), found, year, desk.own).document(desk.now)
    return _form(desk, found[0], year)


def _form(desk: PaperDesk, of: BureauStanding, year: int) -> Document:
    sent = of.assessment
    standard = (
        moral_standard.named(sent.standard) if sent is not None else moral_standard.of_year(year)
    )
    heads = people.head_count(desk.session, of.bureau_id)
    return BureauPaper(standard, of, year, _proofs(desk, of), heads, desk.own).document(desk.now)


def _proofs(desk: PaperDesk, of: BureauStanding) -> Mapping[int, Sequence[ProvingReport]]:
    """By criterion the reports that the bureau named and that still stand."""
    named = of.assessment.evidence if of.assessment is not None else {}
    standing = proving_reports.linked(
        desk.session, [each for reports in named.values() for each in reports]
    )
    return {
        int(number): [standing[each] for each in reports if each in standing]
        for number, reports in named.items()
    }


def _in_memo(desk: PaperDesk, period: MemoPeriod) -> Sequence[str]:
    """Returns how many bureaus have assessed themselves and how many are at which level; nothing
    before the first one."""
    found = assessing.of_bureaus(desk.session, period.year)
    sent = [each.standing for each in found if each.standing is not None]
    if not sent:
        return ()
    reached = [each.level.number for each in sent if each.level is not None]
    levels = [f"ระดับที่ {n} จำนวน {reached.count(n):,} หน่วยงาน" for n in sorted(set(reached))]
    told = f" ({' '.join(levels)})" if levels else ""
    return [f"การประเมินองค์กรคุณธรรม ส่งแล้ว {len(sent):,} จาก {len(found):,} หน่วยงาน{told}"]


ASSESSMENT_PAPERS = SubjectPapers(
    papers=(Paper(SELF_ASSESSMENT, _gathered),),
    memo_points=_in_memo,
)
