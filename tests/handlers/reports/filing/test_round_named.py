"""The round that is named beside an activity's number: it is opened, or the bot says why not."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

NOT_THAT = "กิจกรรมนี้ไม่มีรอบ"


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("รายงาน 2.1", "2027-03-20"),
        ("รายงาน 2.1 รอบมีนาคม", "2027-03-20"),
        ("รายงาน 2.1 รอบกรกฎาคม", "2027-07-30"),
        ("รายงาน 2.1 งวดเดือน ก.ค. ค่ะ ทำเสร็จแล้ว", "2027-07-30"),
        ("รายงานรอบกรกฎา 2.1", "2027-07-30"),
    ],
)
def test_the_round_that_is_named_is_opened(reporter: Chat, said: str, due: str) -> None:
    reporter.says(said)
    assert reporter.state["answers"]["due"] == due and NOT_THAT not in reporter.since(-1)


@pytest.mark.parametrize("said", ["รายงาน 1.10 รอบมีนาคม", "รายงานรอบมีนา 1.10"])
def test_another_round_than_the_named_one_is_said_to_be_another(reporter: Chat, said: str) -> None:
    assert f"{NOT_THAT}มีนาคม" in reporter.says(said).since(-1)
    assert reporter.state["answers"]["due"] == "2027-06-20"


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "รายงาน 1.10 จัดประชุมรอบมีนาคม 2 ครั้ง",
        "รายงาน 1.10 ทำเสร็จแล้ว รอบมีนาคมมีคน 40 คน",
        "รายงาน 1.10 มีนาคม",
    ],
)
def test_a_month_in_what_is_told_names_no_round(reporter: Chat, said: str) -> None:
    assert NOT_THAT not in reporter.says(said).since(-1)


def test_a_named_round_that_was_sent_opens_no_other(reporter: Chat) -> None:
    sends(reporter, number="2.1")
    assert "รายงาน 2.1 ส่งแล้ว" in reporter.says("รายงาน 2.1 รอบมีนาคม").since(-1)
