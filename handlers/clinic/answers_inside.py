"""Which answers are rules about which conversation, and what does what an answer tells of."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.clinic.answers import ANSWERS
from handlers.clinic.shelves.gift_rule_answers import GIFT_RULES
from handlers.clinic.shelves.reporting_answers import REPORTING

_REPORTING = tuple(each.topic for each in REPORTING)
_GIFTS = tuple(each.topic for each in GIFT_RULES)
_AWAY = ("rule_leave", "rule_approver_away")

REPORTS = ("report_activity", "report_for", "withdraw_report", "late_reason")
"""The conversations about one's own reports."""
RULES_INSIDE: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(REPORTS, _REPORTING),
    **dict.fromkeys(
        ("report_gift", "correct_gift", "prove_gift", "decide_gift", "join_announcements"), _GIFTS
    ),
    **dict.fromkeys(("tell_absence", "end_absence", "appoint_deputy"), _AWAY),
    "file_complaint": ("rule_complaint_time",),
}
"""By the name of a conversation, the topics that a question typed in it is likeliest about."""

DOES: Mapping[str, tuple[str, ...]] = {each.topic: each.does for each in ANSWERS if each.does}
"""By topic, the names of what does it."""
