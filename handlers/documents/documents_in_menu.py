"""The documents on an executive's card: pictures of the round, and all in one file; who is offered
which documents."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.subjects.declaration import MenuButton
from handlers.subjects.whose_work import MANAGING, PREPARING, REPORTING, work_of
from models.reports.figures import progress


def overview(context: Context) -> Sequence[MenuButton]:
    """Returns buttons for the pictures and the files of the next round."""
    day = progress.next_round(context.session, context.fiscal_year, context.today)
    due = {"d": day.isoformat()} if day is not None else {}
    return (
        MenuButton(10, Button("ดูเป็นภาพ", opens("heat_map", **due), "ดูเป็นภาพ")),
        MenuButton(20, Button("กราฟความก้าวหน้า", opens("progress_chart"), "กราฟความก้าวหน้า")),
        MenuButton(
            40,
            Button("เอกสารทั้งรอบ (ZIP)", opens("documents", k="round", **due), "เอกสารทั้งรอบ"),
        ),
    )


OFFERED = {
    **work_of(
        REPORTING, "activity_page", "project_report", "award_dossier_document", "idea_report"
    ),
    **work_of(REPORTING, "survey_document", "assessment_document", "bound_book_paper"),
    **work_of(REPORTING, "clinic_report_document", "register_paper", "news_record"),
    **work_of(REPORTING, "picture_report", "plan_form", "working_group_order", "meeting_minutes"),
    **work_of(PREPARING, "sign_in_sheet", "certificates", "poster", "tent_card", "code_picture"),
    **work_of(MANAGING, "award_report", "score_sheet_file", "plan_draft_form", "days_sheet"),
    **work_of(MANAGING, "joining_slips", "joining_poster", "personnel_list", "roster_sheet"),
    **work_of(MANAGING, "election_nominees", "election_record", "election_ranking"),
    **work_of(MANAGING, "election_announcement", "winner_certificate", "winner_certificates"),
}
"""Others may ask for them; what a sentence that was not understood is offered is their own."""
