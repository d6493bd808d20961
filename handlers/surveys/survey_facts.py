"""What is always true of surveys, by what may be asked of them."""

from __future__ import annotations

from handlers.subjects.facts.fact_sheet import FactSheet, Instead, ShortAnswer
from handlers.surveys.survey_words import CLOSE, FINAL, MAKE, MAKERS, MOVE, SEEN_BY
from handlers.understand.facets.facet import Facet

SHEET = FactSheet(
    name="survey",
    called="แบบสำรวจ",
    named="แบบสำรวจ|แบบสอบถาม|โพล|เซอร์เวย์",
    flows=("answer_survey", MAKE, CLOSE, MOVE, "better_survey"),
    after=("surveys", "survey_result"),
    facts={
        Facet.MUST: Instead("rule_survey_must"),
        Facet.WHO_SEES: ShortAnswer(SEEN_BY),
        Facet.NAMELESS: Instead("rule_survey_names"),
        Facet.MEND: ShortAnswer(
            f"{FINAL}\nหากยังไม่ส่ง กด “แก้ไข” ที่คำตอบก่อนส่งได้",
            doors=("surveys",),
        ),
        Facet.DUE: ShortAnswer(
            "แบบสำรวจแต่ละชุดมีวันปิดของตน วันปิดบอกไว้ในการ์ดของชุดนั้น",
            doors=("surveys",),
        ),
        Facet.WHO_MAY: (
            ShortAnswer(
                "เปิดแบบสำรวจได้ทั้งผู้รายงาน ผู้บังคับบัญชา และผู้ดูแลระบบ",
                doors=(MAKE,),
                roles=MAKERS,
            ),
            ShortAnswer("ผู้เปิดแบบสำรวจได้ คือ ผู้รายงาน ผู้บังคับบัญชา และผู้ดูแลระบบ", doors=("contact",)),
        ),
    },
)
