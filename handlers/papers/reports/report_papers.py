"""What is printed about reports."""

from __future__ import annotations

from functools import partial

from handlers.papers.paper_desk import Archived, Paper, SubjectPapers
from handlers.papers.reports import gather_memo, gather_reports, submissions
from handlers.papers.reports.activities import activity_papers, lessons_paper
from models.reports.report_documents import (
    ACTIVITY_PAGE,
    APPROVED_LIST,
    BUREAU_FORM,
    EVIDENCE,
    HEAT_MAP,
    LESSONS,
    MEMO,
    MEMO_QUARTER,
    OFFICE_REPORT,
    PROGRESS_CHART,
    PROJECT_REPORT,
    RETURNED_LIST,
    SENT_LIST,
    SUBMISSIONS,
    UNSENT,
    WAITING_LIST,
)

REPORT_PAPERS = SubjectPapers(
    papers=(
        Paper(BUREAU_FORM, gather_reports.bureau_form_paper),
        Paper(ACTIVITY_PAGE, activity_papers.activity_page),
        Paper(LESSONS, lessons_paper.gather),
        Paper(PROJECT_REPORT, activity_papers.project_report),
        Paper(
            OFFICE_REPORT,
            gather_reports.office_report_paper,
            Archived(10, also="docx", of_office=True),
        ),
        Paper(SUBMISSIONS, gather_reports.submissions_paper, Archived(20, also="xlsx")),
        Paper(UNSENT, partial(gather_reports.paper_of_states, submissions.MISSING_ONES)),
        Paper(SENT_LIST, partial(gather_reports.paper_of_states, submissions.SENT_ONES)),
        Paper(WAITING_LIST, partial(gather_reports.paper_of_states, submissions.WAITING_ONES)),
        Paper(RETURNED_LIST, partial(gather_reports.paper_of_states, submissions.RETURNED_ONES)),
        Paper(APPROVED_LIST, partial(gather_reports.paper_of_states, submissions.APPROVED_ONES)),
        Paper(EVIDENCE, gather_reports.evidence_index, Archived(30, also="xlsx")),
        Paper(MEMO_QUARTER, gather_memo.quarterly_memo, Archived(60, also="docx", of_office=True)),
        Paper(MEMO, gather_memo.monthly_memo),
        Paper(HEAT_MAP, gather_reports.heat_map_of),
        Paper(PROGRESS_CHART, gather_reports.progress_chart_paper),
    ),
)
