"""A report spoken to a telephone, which writes no spaces and numbers in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.reports.run_together import parted
from tests.handlers.house import Chat

SPOKEN = (
    "รายงานกิจกรรมสามจุดเจ็ดทำเสร็จเรียบร้อยแล้วมีคนมาร่วมห้าสิบสองคนผลผลิตผลลัพธ์ได้ตามแผน"
    "ไม่ได้ใช้งบประมาณไม่มีความเสี่ยงหลักฐานยังไม่มี"
)


def test_each_part_answers_its_question(reporter: Chat) -> None:
    reporter.says(SPOKEN)
    answers = reporter.state["answers"]
    assert (answers["number"], answers["status"], answers["risk"]) == ("3.7", "done", "green")
    assert (answers["budget"], answers["evidence"]) == ("none", None)
    assert answers["narrative"] == "มีคนมาร่วมห้าสิบสองคน"


@pytest.mark.parametrize(
    ("said", "number", "percent"),
    [
        ("รายงานสองจุดสองนะคะตอนนี้ทำไปได้ประมาณหกสิบเปอร์เซ็นต์", "2.2", "60"),
        ("รายงาน 2.1 ทำไปแล้วสี่สิบห้าเปอร์เซ็นต์ค่ะ", "2.1", "45"),
    ],
)
def test_a_share_in_words_is_how_far_it_is(
    reporter: Chat, said: str, number: str, percent: str
) -> None:
    reporter.says(said)
    answers = reporter.state["answers"]
    assert (answers["number"], answers["percent"]) == (number, percent)
    assert "narrative" not in answers


@pytest.mark.parametrize("said", ["เสร็จแล้ว ไม่ใช้งบ", "จัดอบรมการใช้งบประมาณ"])
def test_short_words_stay(said: str) -> None:
    assert parted(said) == said


@given(st.text(alphabet="กขงจดมนคสรลอาิีแเโไ่้ ", max_size=120))
def test_only_spaces_are_put_in(said: str) -> None:
    assert parted(said).replace(" ", "") == said.replace(" ", "")
