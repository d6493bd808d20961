"""Words that tell more than a button of the results are kept as typed."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import TOLD

PLANNED = "เป็นไปตามแผน"


@pytest.fixture
def output(reporter: Chat) -> Chat:
    """Somebody who is asked for what an activity has put out."""
    return reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)


@pytest.mark.parametrize(
    "said",
    [
        "118 คน ตามเป้า", "ได้ตามแผน 45 คน", "เกินเป้า", "ครบตามแผน ขาดแค่บอร์ด",
        "ได้ตามแผนทั้งสองข้อ แต่ข้อสองยังไม่ครบ", "ได้ตามแผนทั้งสองข้อ ยกเว้นบอร์ดยังไม่ได้ทำ", "ตามเป้า แต่ข้อสองไม่",
        "ได้ตามแผน แต่คนน้อยกว่าที่ตั้งไว้",
    ],
)  # fmt: skip
def test_a_figure_or_an_exception_is_kept(output: Chat, said: str) -> None:
    answers = output.says(said).state["answers"]
    assert answers["output"] == said and "outcome" not in answers


@pytest.mark.parametrize("said", ["ตามเป้าเป๊ะ", "ได้ตามแผนค่ะ", "ก็ตามแผนแหละ", "ผลผลิตได้ตามแผน"])
def test_nothing_more_is_the_button(output: Chat, said: str) -> None:
    assert output.says(said).state["answers"]["output"] == PLANNED


@pytest.mark.parametrize("said", ["ได้ตามแผนทั้งสองข้อครับ", "ตามเป้าหมดทุกอย่าง", "ได้ตามแผนทั้งสองข้อเลยค่ะ"])
def test_both_are_the_button_of_both(output: Chat, said: str) -> None:
    answers = output.says(said).state["answers"]
    assert (answers["output"], answers["outcome"]) == (PLANNED, PLANNED)


@pytest.mark.parametrize(
    "said",
    [
        "ผลผลิต 45 คน ผลลัพธ์ ทุกคนพอใจ",
        "ผลผลิต: 45 คน ผลลัพธ์: ทุกคนพอใจ",
        "ผลผลิตคือ 45 คน ส่วนผลลัพธ์คือทุกคนพอใจ",
    ],
)
def test_both_told_by_name_are_kept_apart(output: Chat, said: str) -> None:
    answers = output.says(said).state["answers"]
    assert (answers["output"], answers["outcome"]) == ("45 คน", "ทุกคนพอใจ")


@pytest.mark.parametrize(
    "said", ["ไม่ได้ทำค่ะ โดนตัดงบ", "ไม่ได้จัดเพราะรองบ", "เลื่อนไปเดือนหน้าค่ะ", "ดำเนินการเรียบร้อยแล้ว"]
)
def test_what_was_not_done_is_no_story_of_what_was_done(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(said)
    assert "narrative" not in reporter.state["answers"]


def test_what_was_done_instead_is_one(reporter: Chat) -> None:
    said = "ไม่ได้จัดอบรมใหญ่ แต่จัดเวทีย่อยแทนสามครั้ง"
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(said)
    assert reporter.state["answers"]["narrative"] == said
