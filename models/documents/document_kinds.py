"""Every kind of document there is, in one list: each is declared in its subject's room."""

from __future__ import annotations

from models.advice.advice_documents import CLINIC_REPORT
from models.attendance.event_documents import CERTIFICATE, CERTIFICATES, SIGN_IN_SHEET
from models.bureau_awards.award_documents import AWARD_REPORT
from models.bureau_awards.dossier_documents import AWARD_DOSSIER
from models.codes.sign_documents import CODE_PICTURE, POSTER, TENT_CARD
from models.complaints.figures.case_documents import CASE_NUMBERS
from models.declaration import ENDINGS, DocumentKind, Formats
from models.elections.election_documents import ELECTION_KINDS
from models.executive_news.news_documents import NEWS_RECORD
from models.gifts.gift_documents import GIFTS, NO_GIFT
from models.good_deeds.deed_documents import BOUND_BOOK, OWN_DEEDS
from models.guides.guide_documents import GUIDE_PAPER
from models.ideas.idea_documents import IDEA_REPORT
from models.joining_slips.slip_documents import SLIP_KINDS
from models.people.person import ADMIN, EXECUTIVE
from models.plan_drafts.draft_documents import DRAFT_FORM, PLAN_FORM
from models.plans.days.day_documents import DAYS_SHEET
from models.plans.plan_documents import PLAN_TABLE
from models.pledges.announcement_documents import ANNOUNCEMENT_PAPER
from models.registers.register_documents import REGISTER_PAPER
from models.reports.report_documents import (
    ACTIVITY_PAGE,
    BUREAU_FORM,
    EVIDENCE,
    HEAT_MAP,
    LESSONS,
    MEMO,
    MEMO_QUARTER,
    OFFICE_REPORT,
    PROGRESS_CHART,
    PROJECT_REPORT,
    STATE_LISTS,
    SUBMISSIONS,
    UNSENT,
)
from models.roster_sheets.roster_documents import ROSTER_SHEET
from models.score_sheets.sheet_documents import SCORE_SHEET
from models.self_assessment.assessment_documents import SELF_ASSESSMENT
from models.surveys.survey_documents import SURVEY_RESULT
from models.thursday_pictures.picture_documents import PICTURE_REPORT
from models.working_groups.group_documents import GROUP_ORDER, MINUTES

ROUND = DocumentKind(
    "round",
    frozenset((ADMIN, EXECUTIVE)),
    endings=("zip",),
    of_bureau=True,
    of_all=True,
    both_digits=False,
)
"""All of a round in one archive."""

KINDS: tuple[DocumentKind, ...] = (
    BUREAU_FORM,
    ACTIVITY_PAGE,
    PROJECT_REPORT,
    LESSONS,
    OFFICE_REPORT,
    SUBMISSIONS,
    UNSENT,
    *STATE_LISTS,
    NO_GIFT,
    GIFTS,
    SURVEY_RESULT,
    SELF_ASSESSMENT,
    AWARD_DOSSIER,
    AWARD_REPORT,
    SCORE_SHEET,
    IDEA_REPORT,
    BOUND_BOOK,
    OWN_DEEDS,
    CLINIC_REPORT,
    REGISTER_PAPER,
    PLAN_TABLE,
    ANNOUNCEMENT_PAPER,
    GROUP_ORDER,
    MINUTES,
    PLAN_FORM,
    DRAFT_FORM,
    DAYS_SHEET,
    CASE_NUMBERS,
    EVIDENCE,
    MEMO,
    MEMO_QUARTER,
    ROUND,
    HEAT_MAP,
    PROGRESS_CHART,
    POSTER,
    TENT_CARD,
    CODE_PICTURE,
    SIGN_IN_SHEET,
    CERTIFICATE,
    CERTIFICATES,
    NEWS_RECORD,
    PICTURE_REPORT,
    *ELECTION_KINDS,
    *SLIP_KINDS,
    ROSTER_SHEET,
    GUIDE_PAPER,
)
"""In the order in which people choose."""

BY_NAME = {kind.name: kind for kind in KINDS}
PICTURES = frozenset(kind.name for kind in KINDS if kind.picture)


def endings_of(name: str) -> Formats:
    """The formats of this kind of document, the usual one first."""
    return BY_NAME[name].endings if name in BY_NAME else ENDINGS
