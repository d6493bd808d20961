"""The policy is what the subjects declare, each of its own kinds."""

from __future__ import annotations

from models.complaints import case_duties
from models.complaints.figures import case_result_duties
from models.duties.reminder_policy import BUREAU_KINDS, CASE_KINDS, GIFT_KINDS, ROUND_KINDS
from models.gifts import gift_duties
from models.gifts.result import gift_result_duties
from models.pledges import pledge_duties
from models.reminders.duty_policy import DEFAULT
from models.reports import duty_reports

ROOMS = (
    duty_reports, pledge_duties, gift_duties, gift_result_duties, case_result_duties, case_duties,
)  # fmt: skip


def test_a_kind_is_declared_in_one_room_only() -> None:
    declared = [kind for room in ROOMS for kind in room.ROWS]
    assert sorted(declared) == sorted(set(declared)) == sorted(DEFAULT.rows)
    assert {*BUREAU_KINDS, *CASE_KINDS, *GIFT_KINDS, *ROUND_KINDS} <= DEFAULT.rows.keys()
