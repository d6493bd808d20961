"""Sentences about self-assessments in people's own words."""

from __future__ import annotations

import pytest

from handlers.self_assessment import assessment_words
from handlers.self_assessment.assessment_said import wanted
from handlers.self_assessment.assessment_words import ASSESS, LEVELS, NOT_ASSESSED
from models.self_assessment import moral_standard
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("อยากประเมินองค์กรคุณธรรมของสำนักค่ะ", ASSESS),
        ("ขอทำแบบประเมินองค์กรที่มีคุณธรรม", ASSESS),
        ("สำนักเราได้องค์กรคุณธรรมระดับไหนแล้ว", LEVELS),
        ("ขาดอีกกี่คะแนนถึงจะได้องค์กรคุณธรรมระดับ ๒", LEVELS),
        ("ประเมินตนเองของสำนักได้กี่คะแนน", LEVELS),
        ("ประเมินตนเองของสำนักการคลังได้คะแนนเท่าไหร่", LEVELS),
        ("ประเมินตนเองยังไง", ""),
        ("หน่วยงานไหนบ้างที่ยังไม่ได้ประเมินองค์กรคุณธรรม", NOT_ASSESSED),
        ("ยังไม่ได้ประเมินองค์กรคุณธรรมเลยค่ะ", ""),
        ("ประเมินองค์กรคุณธรรมยังไง", ""),
        ("เกณฑ์การประเมินองค์กรคุณธรรม", ""),
        ("รายงานตามแบบประเมินองค์กรคุณธรรม", ""),
        ("ขอเอกสารประเมินองค์กรคุณธรรม", ""),
        ("ประเมินพฤติกรรมตามปฏิญญาคุณธรรม", ""),
        ("จัดประกาศเจตนารมณ์องค์กรคุณธรรมต้นแบบ", ""),
        ("จัดประชุมประเมินองค์กรคุณธรรมเมื่อวันที่ 12 มกราคม มีผู้เข้าร่วมครบทุกกลุ่มงาน", ""),
    ],
)
def test_a_sentence_wants_one_thing_or_none_of_it(words: str, name: str) -> None:
    assert wanted(words) == name


@pytest.mark.parametrize("words", ["องค์กรคุณธรรมมีกี่ระดับคะ", "เกณฑ์ประเมินองค์กรคุณธรรม"])
def test_the_criteria_are_told_as_the_standard_has_them(reporter: Chat, words: str) -> None:
    told = reporter.says(words).last
    standard = moral_standard.of_year(2570)
    assert all(f"{each.number} {each.short}" in told for each in standard.criteria)
    assert all(assessment_words.least_words(each) in told for each in standard.levels)
    assert "ประเมินองค์กรคุณธรรม" in reporter.offers
