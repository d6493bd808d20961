"""What is always true of the levels of a moral organisation, by what may be asked of them.

How a bureau assesses itself, by when and what of it may be changed, the other sheet of this room
says (`assessment_facts.py`), though people name the levels there as well."""

from __future__ import annotations

from handlers.self_assessment.assessment_words import ASSESS, LEVELS, NOT_ASSESSED
from handlers.subjects.facts.fact_sheet import FactSheet, Instead, ShortAnswer
from handlers.subjects.facts.source_documents import MORAL_ASSESSMENT
from handlers.understand.facets.facet import Facet
from models.self_assessment.moral_standard import CRITERIA

_NOT_CERTIFIED = "เอกสารที่บอตมีไม่ได้ระบุว่าผู้ใดรับรองระดับ กรุณาถามผู้ดูแลระบบ"

NAMED = (
    "(?:ประเมิน|ระดับ|เกณฑ์)?(?:ของ)?(?:องค์กร|หน่วยงาน|สำนัก)(?:ส่งเสริม|พัฒนา)?(?:คุณธรรม|"
    "คุนธรรม)(?:ต้นแบบ)?"
    "|(?:ระดับ|ประเมิน|ผลประเมิน)(?:ส่งเสริม|พัฒนา)?(?:คุณธรรม|คุนธรรม|ต้นแบบ)|(?:หน่วยงาน|สำนัก)ต้นแบบ|"
    "จากต้นแบบ"
    "|(?:อยู่|ได้|ขึ้น|ปรับ|ถึง)ระดับ|ปัญหาที่อยากแก้"
)
UNLESS = "คลินิก|ดีเด่น|ความเสี่ยง"
"""The words that name the levels, and those with which something else is meant."""

SHEET = FactSheet(
    name="moral_office",
    called="องค์กรคุณธรรม",
    named=NAMED,
    unless=UNLESS,
    flows=(ASSESS,),
    after=(LEVELS, NOT_ASSESSED, "rule_moral_levels", "rule_assessment_seen"),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "คือองค์กรที่ผู้บริหารและบุคลากรร่วมกันประกาศเจตนารมณ์ ตั้งเป้าหมาย และทำตามแผนคุณธรรม\n"
            "มี 3 ระดับ คือ ส่งเสริมคุณธรรม พัฒนาคุณธรรม และองค์กรคุณธรรมต้นแบบ",
            source=MORAL_ASSESSMENT,
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            f"สำนักให้คะแนนตนเอง แล้วบอตคำนวณระดับตามคะแนนขั้นต่ำ\n{_NOT_CERTIFIED}",
            doors=("contact",),
        ),
        Facet.WAIT: ShortAnswer(
            "รู้ระดับทันทีที่กดส่ง เพราะบอตคำนวณจากคะแนนที่สำนักให้ตนเอง\n"
            "ผลการรับรองหรือรางวัลจากภายนอก บอตไม่มีกำหนด กรุณาถามผู้ดูแลระบบ",
            doors=("contact",),
        ),
        Facet.SEVERAL: ShortAnswer(
            "ปีหนึ่งสำนักส่งได้หลายฉบับ นับฉบับล่าสุด\n"
            "ระดับนับตามคะแนน ระดับที่ 2 นับข้อ 1–6 จึงรวมข้อของระดับที่ 1 ไว้แล้ว",
            source=MORAL_ASSESSMENT,
        ),
        Facet.NEXT: ShortAnswer(
            "ส่งแล้วบอตบอกระดับและคะแนนที่ยังขาดของระดับถัดไป แล้วแนบผลกับรายงานกิจกรรมได้\n"
            "ทำข้อที่ขาดเพิ่มแล้วประเมินใหม่ได้จนถึงวันกำหนด",
        ),
        Facet.LIMITS: ShortAnswer(
            f"มี 3 ระดับ {CRITERIA} ข้อ ระดับที่ 1 ข้อ 1–3 อย่างน้อย 6 คะแนน ระดับที่ 2 ข้อ 1–6 อย่างน้อย 14 "
            "คะแนน\n"
            "จำนวนสำนักที่ได้แต่ละระดับไม่จำกัดในเอกสารที่บอตมี ระดับที่ 3 เอกสารไม่ได้ระบุเกณฑ์",
            source=MORAL_ASSESSMENT,
        ),
        Facet.WHICH: ShortAnswer(
            "ส่งเสริมคือประกาศเจตนารมณ์ ตั้งเป้าหมายและทำแผน พัฒนาคือทำตามแผนจนสำเร็จระดับหนึ่งและประเมินผล\n"
            "ต้นแบบคือพฤติกรรมเปลี่ยน มีองค์ความรู้ และเป็นแหล่งเรียนรู้ให้องค์กรอื่นได้",
            source=MORAL_ASSESSMENT,
        ),
        Facet.REFUSED: ShortAnswer(
            f"คะแนนไม่ถึงระดับ ประเมินใหม่ได้จนถึงวันกำหนด การ์ดผลบอกว่าขาดอีกกี่คะแนน\n{_NOT_CERTIFIED}",
            doors=("contact",),
        ),
        Facet.COUNTED: Instead("rule_moral_levels"),
    },
)
