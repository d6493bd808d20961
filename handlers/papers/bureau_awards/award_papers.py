"""What is printed about the choosing of outstanding bureaus."""

from __future__ import annotations

from handlers.papers.bureau_awards.dossier_paper import AllDossiersPaper, DossierPaper
from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers, some
from handlers.papers.printing.model import Document
from models.bureau_awards import award_standard, bureau_counts
from models.bureau_awards.dossier_documents import AWARD_DOSSIER
from models.calendar import fiscal_year


def _dossier(desk: PaperDesk) -> Document:
    year = fiscal_year(desk.request.due or desk.today)
    found = some(
        bureau_counts.dossiers(desk.session, desk.sealer, year, desk.today, desk.bureau_ids)
    )
    standard = award_standard.of_year(year)
    if len(found) > 1:
        return AllDossiersPaper(standard, found, year, desk.own).document(desk.now)
    return DossierPaper(standard, found[0], year, desk.own).document(desk.now)


AWARD_PAPERS = SubjectPapers(papers=(Paper(AWARD_DOSSIER, _dossier),))
