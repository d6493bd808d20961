"""Every kind of duty is declared once, and what is stored of one leads back to it."""

from __future__ import annotations

from models.reminders import duty_kinds
from models.reminders.duty_kinds import DEFAULT, KINDS
from models.reports.report_duties import REPORT


def test_the_stored_names_of_kinds_never_change() -> None:
    assert {
        "report", "progress", "returned", "approval", "draft", "pledge", "gift_decision",
        "gift_proof", "gift_draft", "gift_answer", "gift_result", "case_acknowledge", "case_word",
        "case_result", "case_numbers",
    } <= {kind.name for kind in KINDS}  # fmt: skip


def test_each_kind_has_a_policy_and_its_keys_lead_to_one_kind() -> None:
    assert list(DEFAULT.kinds) == [kind.name for kind in KINDS]
    for kind in KINDS:
        found = duty_kinds.of_key(kind.key_name)
        assert found is not None and (found is kind or found.name == kind.keyed_as)
    assert duty_kinds.of_key("progress") is None
    assert duty_kinds.of_key("report") is REPORT


def test_what_is_sealed_is_private_and_never_sent_by_hand() -> None:
    sealed = [kind for kind in KINDS if kind.sealed]
    assert sealed and all(kind.private and not kind.nudged for kind in sealed)


def test_keys_are_parted_by_their_kinds_name() -> None:
    assert duty_kinds.keyed(["report:1:2:2027-03-20", "draft:c", "report:3:2:2027-03-20"]) == {
        "report": {
            "report:1:2:2027-03-20": ["1", "2", "2027-03-20"],
            "report:3:2:2027-03-20": ["3", "2", "2027-03-20"],
        },
        "draft": {"draft:c": ["c"]},
    }


def test_kinds_that_are_found_together_are_left_out_together() -> None:
    for find in {kind.find for kind in KINDS}:
        assert len({id(kind.if_any) for kind in KINDS if kind.find is find}) == 1, find
