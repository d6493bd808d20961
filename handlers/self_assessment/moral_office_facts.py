"""What is always true of the levels of a moral organisation, by what may be asked of them."""

from __future__ import annotations

from handlers.self_assessment.assessment_words import ASSESS, LEVELS, NOT_ASSESSED
from handlers.subjects.facts.fact_sheet import FactSheet, Instead, ShortAnswer
from handlers.understand.facets.facet import Facet
from models.self_assessment.assessing import ASSESSORS
from models.self_assessment.moral_standard import CRITERIA

_MEETING = "การประเมินองค์กรคุณธรรม ประชุมชี้แจงแผนปีงบประมาณ 2567 (15 พ.ย. 2566)"
_NOT_CERTIFIED = "เอกสารที่บอตมีไม่ได้ระบุว่าผู้ใดรับรองระดับ กรุณาถามผู้ดูแลระบบ"

SHEET = FactSheet(
    name="moral_office",
    called="องค์กรคุณธรรม",
    named=(
        "(?:ประเมิน|ระดับ|เกณฑ์)?(?:ของ)?(?:องค์กร|หน่วยงาน|สำนัก)(?:ส่งเสริม|พัฒนา)?(?:คุณธรรม|"
        "คุนธรรม)(?:ต้นแบบ)?"
        "|(?:ระดับ|ประเมิน|ผลประเมิน)(?:ส่งเสริม|พัฒนา)?(?:คุณธรรม|คุนธรรม|ต้นแบบ)|(?:หน่วยงาน|สำนัก)ต้นแบบ|"
        "จากต้นแบบ"
        "|(?:อยู่|ได้|ขึ้น|ปรับ|ถึง)ระดับ|ปัญหาที่อยากแก้"
    ),
    unless=("คลินิก|ดีเด่น|ความเสี่ยง"),
    flows=(ASSESS,),
    after=(LEVELS, NOT_ASSESSED, "rule_moral_levels", "rule_assessment_seen"),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "คือองค์กรที่ผู้บริหารและบุคลากรร่วมกันประกาศเจตนารมณ์ ตั้งเป้าหมาย และทำตามแผนคุณธรรม\n"
            "มี 3 ระดับ คือ ส่งเสริมคุณธรรม พัฒนาคุณธรรม และองค์กรคุณธรรมต้นแบบ",
            doors=(LEVELS, "rule_moral_levels"),
            source=_MEETING,
        ),
        Facet.HOW: (
            ShortAnswer(
                f"พิมพ์ “ประเมินองค์กรคุณธรรม” ให้คะแนนสำนัก {CRITERIA} ข้อ แล้วบอตบอกระดับและข้อที่ยังขาด\n"
                "เริ่มจากประกาศเจตนารมณ์ ปัญหาที่อยากแก้และความดีที่อยากทำ และแผนพร้อมผู้รับผิดชอบ",
                doors=(ASSESS, "rule_moral_levels"),
                roles=ASSESSORS,
            ),
            ShortAnswer(
                "ผู้รายงานหรือผู้บังคับบัญชาของสำนักเป็นผู้ประเมินในบอต\n"
                "เริ่มจากประกาศเจตนารมณ์ ปัญหาที่อยากแก้และความดีที่อยากทำ และแผนพร้อมผู้รับผิดชอบ",
                doors=("who_reports", "rule_moral_levels"),
            ),
        ),
        Facet.MUST: ShortAnswer(
            "บอตไม่บังคับ สำนักใดต้องส่งแบบประเมินดูได้จากแผน พิมพ์ “แผน”\n"
            "ตอบไม่ครบทุกข้อก็ส่งได้ ข้อที่ไม่ประเมินนับเป็น 0 คะแนน",
            doors=("about_plan", ASSESS),
        ),
        Facet.WHO_MAY: ShortAnswer(
            "ผู้รายงานหรือผู้บังคับบัญชาของสำนัก ประเมินสำนักของตนเท่านั้น",
            doors=(ASSESS, "who_reports"),
        ),
        Facet.WHO_SEES: Instead("rule_assessment_seen"),
        Facet.WHO_DECIDES: ShortAnswer(
            f"สำนักให้คะแนนตนเอง แล้วบอตคำนวณระดับตามคะแนนขั้นต่ำ\n{_NOT_CERTIFIED}",
            doors=(LEVELS, "contact"),
        ),
        Facet.DUE: ShortAnswer(
            "ส่งตามวันส่งของกิจกรรมแบบประเมินองค์กรคุณธรรมในแผนของสำนัก\n"
            "หากแผนไม่มีวันส่ง ส่งได้ถึงสิ้นปีงบประมาณ พิมพ์ “แผน” เพื่อดูวัน",
            doors=("about_plan", ASSESS),
        ),
        Facet.WAIT: ShortAnswer(
            "รู้ระดับทันทีที่กดส่ง เพราะบอตคำนวณจากคะแนนที่สำนักให้ตนเอง\n"
            "ผลการรับรองหรือรางวัลจากภายนอก บอตไม่มีกำหนด กรุณาถามผู้ดูแลระบบ",
            doors=(LEVELS, "contact"),
        ),
        Facet.LATE: ShortAnswer(
            "สำนักที่ยังไม่เคยส่งในปีนี้ ส่งหลังกำหนดได้ ส่วนที่ส่งแล้วแก้หลังกำหนดไม่ได้\n"
            "ประเมินย้อนหลังของปีงบประมาณก่อนไม่ได้",
            doors=(ASSESS, LEVELS),
        ),
        Facet.EARLY: ShortAnswer(
            "ประเมินก่อนกำหนดได้ทุกวันในปีงบประมาณ แล้วแก้และส่งใหม่ได้จนถึงวันกำหนด นับฉบับล่าสุด",
            doors=(ASSESS,),
        ),
        Facet.UNDO: ShortAnswer(
            "ถอนฉบับที่ส่งแล้วไม่ได้ แต่ประเมินใหม่แล้วส่งทับได้จนถึงวันกำหนด นับฉบับล่าสุด",
            doors=(ASSESS, LEVELS),
        ),
        Facet.MEND: ShortAnswer(
            "ได้ พิมพ์ “ประเมินองค์กรคุณธรรม” คะแนนเดิมยังอยู่ แก้เฉพาะข้อที่เปลี่ยนแล้วส่งใหม่\n"
            "แก้ได้จนถึงวันกำหนด นับฉบับล่าสุด",
            doors=(ASSESS,),
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            "ผู้รายงานหรือผู้บังคับบัญชาคนใดของสำนักทำก็ได้ ถือเป็นของสำนัก\nประเมินให้สำนักอื่นไม่ได้",
            doors=(ASSESS, "who_reports"),
        ),
        Facet.AWAY: ShortAnswer(
            "ผู้รายงานหรือผู้บังคับบัญชาคนอื่นของสำนักประเมินต่อได้ คะแนนที่ส่งแล้วเป็นของสำนัก\n"
            "คำตอบที่ทำค้างไว้และยังไม่ส่ง อยู่ที่ผู้ทำคนเดียว",
            doors=(ASSESS, "who_reports"),
        ),
        Facet.SEVERAL: ShortAnswer(
            "ปีหนึ่งสำนักส่งได้หลายฉบับ นับฉบับล่าสุด\n"
            "ระดับนับตามคะแนน ระดับที่ 2 นับข้อ 1–6 จึงรวมข้อของระดับที่ 1 ไว้แล้ว",
            doors=(LEVELS, "rule_moral_levels"),
            source=_MEETING,
        ),
        Facet.PARTLY: ShortAnswer(
            "ได้ กด “ยังไม่ประเมินข้อนี้” แล้วส่งได้ ข้อนั้นนับเป็น 0 คะแนน\nหยุดกลางคันก็ได้ กลับมาพิมพ์ “ทำต่อ”",
            doors=(ASSESS, "resume_draft"),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "ข้อที่ยังไม่ทราบ กด “ยังไม่ประเมินข้อนี้” แล้วแก้ภายหลังได้\n"
            "ไม่ทราบว่าสำนักอยู่ระดับใด พิมพ์ “ระดับองค์กรคุณธรรม” หรือถามผู้รายงานของสำนัก",
            doors=(LEVELS, "who_reports"),
        ),
        Facet.FILES: ShortAnswer(
            "ไม่ต้องแนบไฟล์ในแบบนี้ หลักฐานคือรายงานกิจกรรมที่สำนักส่งในปีนี้ บอตหาให้เอง\n"
            "ขอแบบประเมินเป็น PDF, Word หรือ Excel พิมพ์ “เอกสาร” แล้วเลือกแบบประเมินองค์กรคุณธรรม",
            doors=("documents", ASSESS),
        ),
        Facet.NOTHING: ShortAnswer(
            "ข้อที่ยังไม่ได้ทำ ให้ 0 ยังไม่ดำเนินการ หรือกด “ยังไม่ประเมินข้อนี้”\n"
            "ยังไม่ประเมินทั้งปี ระดับของสำนักแสดงว่า “ยังไม่ประเมิน”",
            doors=(ASSESS, LEVELS),
        ),
        Facet.NOT_DONE: ShortAnswer(
            "สำนักจะแสดงว่า “ยังไม่ประเมิน” ผู้ดูแลระบบและผู้บริหารเห็น\n"
            "ผลอย่างอื่นเอกสารที่บอตมีไม่ได้ระบุ กรุณาถามผู้บังคับบัญชาหรือผู้ดูแลระบบ",
            doors=(ASSESS, "contact"),
        ),
        Facet.NEXT: ShortAnswer(
            "ส่งแล้วบอตบอกระดับและคะแนนที่ยังขาดของระดับถัดไป แล้วแนบผลกับรายงานกิจกรรมได้\n"
            "ทำข้อที่ขาดเพิ่มแล้วประเมินใหม่ได้จนถึงวันกำหนด",
            doors=(LEVELS,),
        ),
        Facet.COPY: ShortAnswer(
            "พิมพ์ “ระดับองค์กรคุณธรรม” ดูผลรายข้อและฉบับก่อน ปีอื่นพิมพ์ปีต่อท้าย\n"
            "กด “ขอเป็นเอกสาร” ที่การ์ดผลเพื่อพิมพ์ บอตไม่มีใบประกาศหรือโล่",
            doors=(LEVELS, "documents"),
        ),
        Facet.LIMITS: ShortAnswer(
            f"มี 3 ระดับ {CRITERIA} ข้อ ระดับที่ 1 ข้อ 1–3 อย่างน้อย 6 คะแนน ระดับที่ 2 ข้อ 1–6 อย่างน้อย 14 "
            "คะแนน\n"
            "จำนวนสำนักที่ได้แต่ละระดับไม่จำกัดในเอกสารที่บอตมี ระดับที่ 3 เอกสารไม่ได้ระบุเกณฑ์",
            doors=("rule_moral_levels",),
            source=_MEETING,
        ),
        Facet.WHERE: ShortAnswer(
            "ประเมินในแชตนี้ ทั้งบนโทรศัพท์และ LINE บนคอมพิวเตอร์ ในกลุ่มทำไม่ได้\n"
            "ขอแบบเป็นเอกสารไว้พิมพ์ได้ แต่คะแนนนับเมื่อส่งในแชต",
            doors=(ASSESS, "documents"),
        ),
        Facet.KEPT: ShortAnswer(
            "ทุกฉบับที่ส่งเก็บไว้ และดูของปีก่อนได้ พิมพ์ “ระดับองค์กรคุณธรรม” ตามด้วยปี",
            doors=(LEVELS,),
        ),
        Facet.WHICH: ShortAnswer(
            "ส่งเสริมคือประกาศเจตนารมณ์ ตั้งเป้าหมายและทำแผน พัฒนาคือทำตามแผนจนสำเร็จระดับหนึ่งและประเมินผล\n"
            "ต้นแบบคือพฤติกรรมเปลี่ยน มีองค์ความรู้ และเป็นแหล่งเรียนรู้ให้องค์กรอื่นได้",
            doors=("rule_moral_levels",),
            source=_MEETING,
        ),
        Facet.REFUSED: ShortAnswer(
            f"คะแนนไม่ถึงระดับ ประเมินใหม่ได้จนถึงวันกำหนด การ์ดผลบอกว่าขาดอีกกี่คะแนน\n{_NOT_CERTIFIED}",
            doors=(LEVELS, ASSESS, "contact"),
        ),
        Facet.COUNTED: Instead("rule_moral_levels"),
    },
)
