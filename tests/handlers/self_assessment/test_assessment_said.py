"""Sentences about self-assessments in people's own words."""

from __future__ import annotations

import pytest

from handlers.self_assessment.assessment_said import wanted
from handlers.self_assessment.assessment_words import ASSESS, LEVELS, NOT_ASSESSED


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("อยากประเมินองค์กรคุณธรรมของสำนักค่ะ", ASSESS),
        ("ขอทำแบบประเมินองค์กรที่มีคุณธรรม", ASSESS),
        ("สำนักเราได้องค์กรคุณธรรมระดับไหนแล้ว", LEVELS),
        ("ขาดอีกกี่คะแนนถึงจะได้องค์กรคุณธรรมระดับ ๒", LEVELS),
        ("หน่วยงานไหนบ้างที่ยังไม่ได้ประเมินองค์กรคุณธรรม", NOT_ASSESSED),
        ("ยังไม่ได้ประเมินองค์กรคุณธรรมเลยค่ะ", ""),
        ("ประเมินองค์กรคุณธรรมยังไง", ""),
        ("รายงานตามแบบประเมินองค์กรคุณธรรม", ""),
        ("ขอเอกสารประเมินองค์กรคุณธรรม", ""),
        ("ประเมินพฤติกรรมตามปฏิญญาคุณธรรม", ""),
        ("จัดประกาศเจตนารมณ์องค์กรคุณธรรมต้นแบบ", ""),
        ("จัดประชุมประเมินองค์กรคุณธรรมเมื่อวันที่ 12 มกราคม มีผู้เข้าร่วมครบทุกกลุ่มงาน", ""),
    ],
)
def test_a_sentence_wants_one_thing_or_none_of_it(words: str, name: str) -> None:
    assert wanted(words) == name
