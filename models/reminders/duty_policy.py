"""The policy in force: the rows that each subject declares of its kinds of duties. Pure."""

from __future__ import annotations

from models.complaints import case_duties
from models.complaints.figures import case_result_duties
from models.duties.reminder_policy import Policy
from models.gifts import gift_duties
from models.gifts.result import gift_result_duties
from models.pledges import pledge_duties
from models.reports import duty_reports

DEFAULT = Policy(
    {
        **duty_reports.ROWS,
        **pledge_duties.ROWS,
        **gift_duties.ROWS,
        **gift_result_duties.ROWS,
        **case_result_duties.ROWS,
        **case_duties.ROWS,
    }
)


def is_weekly(kind: str, offset: int) -> bool:
    """Whether it is what comes once a week after the kind's last step."""
    return offset > DEFAULT.rows[kind].steps[-1]
