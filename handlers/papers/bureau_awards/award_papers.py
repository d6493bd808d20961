"""What is printed about the choosing of outstanding bureaus."""

from __future__ import annotations

from handlers.papers.bureau_awards.award_report import AwardReport
from handlers.papers.bureau_awards.dossier_paper import AllDossiersPaper, DossierPaper
from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers, some
from handlers.papers.printing.model import Document
from models.bureau_awards import award_standard, awards, bureau_counts
from models.bureau_awards.award_documents import AWARD_REPORT
from models.bureau_awards.bureau_award import BureauAward
from models.bureau_awards.dossier_documents import AWARD_DOSSIER
from models.calendar import fiscal_year, fiscal_year_days
from models.errors import Refusal
from models.score_sheets import giving_points, score_sheets


def _dossier(desk: PaperDesk) -> Document:
    year, ids = fiscal_year(desk.request.due or desk.today), desk.bureau_ids
    if desk.request.gift is not None:
        visit = awards.visit_by_id(desk.session, desk.request.gift)
        if visit is None:
            raise Refusal("no_rows")
        ids = frozenset((visit.bureau_id,))
        year = desk.session.get_one(BureauAward, visit.award_id).fiscal_year
    found = some(bureau_counts.dossiers(desk.session, desk.sealer, year, desk.today, ids))
    standard = award_standard.of_year(year)
    if len(found) > 1:
        return AllDossiersPaper(standard, found, year, desk.own).document(desk.now)
    return DossierPaper(standard, found[0], year, desk.own).document(desk.now)


def _report(desk: PaperDesk) -> Document:
    award = awards.by_id(desk.session, desk.request.gift or 0)
    if award is None:
        raise Refusal("no_rows")
    sheet = awards.sheet_of(desk.session, award)
    year, end = award.fiscal_year, fiscal_year_days(award.fiscal_year)[1]
    day = min(desk.today, end)
    closed = score_sheets.is_closed(sheet, desk.now)
    return AwardReport(
        award=award,
        standard=award_standard.of_year(year),
        items=score_sheets.items_of(sheet),
        scored=giving_points.result(desk.session, desk.sealer, sheet, desk.now) if closed else None,
        last_day=sheet.last_day,
        visits=awards.visits(desk.session, award),
        dossiers=bureau_counts.dossiers(desk.session, desk.sealer, year, day),
        scorers=[each.name for each in score_sheets.scorers(desk.session, sheet)],
        own=desk.own,
    ).document(desk.now)


AWARD_PAPERS = SubjectPapers(papers=(Paper(AWARD_DOSSIER, _dossier), Paper(AWARD_REPORT, _report)))
