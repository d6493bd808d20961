"""What the office would send a report back for, looked at before it goes. Stores nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.flow import Answers, Remarked
from handlers.reporting import remarks as report_remarks
from handlers.reporting.answers import draft_of
from models.attachment import Attachment
from models.plan import Activity
from models.services import attachments, former_reports, people, reports
from models.services.report_checks import check
from models.services.report_told import Earlier, Remark, count_files


def found(
    context: Context, activity: Activity, due: date | None, answers: Answers, bureau: int
) -> list[Remark]:
    """The remarks on the answers as they stand, in the order of the form.

    bureau: the id of the one that reports.
    """
    files = attachments.by_ids(context.session, answers.get("evidence") or [])
    about = report_remarks.about(
        activity,
        due,
        context.today,
        count_files(_kind(file) for file in files),
        people.head_count(context.session, bureau),
        [
            Earlier(report.due, version.percent, version.narrative)
            for report, version in reports.earlier(context.session, activity, bureau, due)
            if report.due is not None
        ]
        + _last_year(context, activity, due, bureau),
    )
    return check(draft_of(answers, [file.id for file in files]), about)


def _last_year(
    context: Context, activity: Activity, due: date | None, bureau: int
) -> list[Earlier]:
    """Last year's words, so that they are not sent again as they were; its figures say nothing."""
    before = former_reports.former(context.session, activity, bureau, due)
    if before is None or before[0].activity_id == activity.id:
        return []
    return [Earlier(before[0].due, None, before[1].narrative)]


def remarked(remarks: Sequence[Remark]) -> list[Remarked]:
    """As the review card shows them: one sentence each, with the button that mends it."""
    return [
        Remarked(
            report_remarks.step(r), report_remarks.mend_label(r), report_remarks.sentence(r)
        )
        for r in remarks
    ]


def _kind(file: Attachment) -> str | None:
    """A picture still being looked at counts as one: who sent it must not be told there is none."""
    pending = {"image": "image/jpeg", "file": "application/pdf"}
    return file.media_type or pending.get(file.kind)
