"""What is always true of the self-assessment of bureaus, by what may be asked of it."""

from __future__ import annotations

from handlers.self_assessment.assessment_words import ASSESS, LEVELS, NOT_ASSESSED
from handlers.self_assessment.moral_office_facts import NAMED, UNLESS
from handlers.subjects.facts.fact_sheet import AsFor, FactSheet, Instead, ShortAnswer
from handlers.understand.facets.facet import Facet
from models.self_assessment.assessing import ASSESSORS
from models.self_assessment.moral_standard import CRITERIA

_LEVELS_ARE = Instead("rule_moral_levels")
_FIRST = "เริ่มจากประกาศเจตนารมณ์ ปัญหาที่อยากแก้และความดีที่อยากทำ และแผนพร้อมผู้รับผิดชอบ"
_NEWEST = "ส่งใหม่ได้ถึงวันครบกำหนด และนับฉบับล่าสุด"

SHEET = FactSheet(
    name="self_assessment",
    called="ประเมินองค์กรคุณธรรม",
    named=(
        "(?:แบบ|ผล|ทำ|ส่ง|คะแนน)*ประเมิน(?:ผล)?ตน(?:เอง)?(?:องค์กรคุณธรรม|ของสำนัก)?"
        f"|(?:แบบ|ผล|ระดับ)*(?:ประเมิน)?องค์กร(?:ส่งเสริม|พัฒนา|ที่มี)?คุณธรรม(?:ต้นแบบ)?|{NAMED}"
    ),
    unless=UNLESS,
    flows=(ASSESS,),
    after=(LEVELS, NOT_ASSESSED, "rule_moral_levels", "rule_assessment_seen"),
    facts={
        Facet.PURPOSE: ShortAnswer(
            f"สำนักให้คะแนนตนเอง {CRITERIA} ข้อ เพื่อรู้ว่าถึงระดับใดของการเป็นองค์กรคุณธรรม และยังขาดอะไร\n"
            "ใช้ประกอบรายงานของกิจกรรมที่แผนให้ส่งตามแบบประเมินนี้ได้",
            doors=(LEVELS, ASSESS),
        ),
        Facet.HOW: (
            ShortAnswer(
                "พิมพ์ “ประเมินองค์กรคุณธรรม” ให้คะแนนทีละข้อ ตรวจ แล้วกด “ส่งผลการประเมิน”\n"
                f"บอตแสดงรายงานกิจกรรมที่เป็นหลักฐานของข้อ และคำนวณระดับให้\n{_FIRST}",
                doors=(ASSESS,),
                roles=ASSESSORS,
            ),
            ShortAnswer(
                f"ผู้รายงานหรือผู้บังคับบัญชาของสำนักเป็นผู้ประเมิน โดยพิมพ์ “ประเมินองค์กรคุณธรรม”\n{_FIRST}",
                doors=("who_reports",),
            ),
        ),
        Facet.MUST: ShortAnswer(
            "บอตไม่ได้บังคับแยกต่างหาก แต่หากแผนให้สำนักส่งรายงานตามแบบประเมินนี้ ควรประเมินก่อนส่งรายงานนั้น\n"
            "ไม่ต้องมีหลักฐานทุกข้อ ข้อที่ไม่มีบอตบอกก่อนส่ง",
            doors=(ASSESS, "about_plan"),
        ),
        Facet.WHO_MAY: ShortAnswer(
            "ผู้รายงานและผู้บังคับบัญชาของสำนัก ประเมินสำนักของตนได้ ผู้อื่นประเมินไม่ได้\n"
            "ดูว่าผู้รายงานคือใคร พิมพ์ “ใครเป็นผู้รายงาน”",
            doors=(ASSESS, "who_reports"),
        ),
        Facet.WHO_SEES: Instead("rule_assessment_seen"),
        Facet.WHO_DECIDES: ShortAnswer(
            "ไม่มีผู้ตรวจหรือให้คะแนนแทนในบอต สำนักให้คะแนนเอง แล้วบอตคำนวณระดับ\n"
            "รายงานที่แนบแบบประเมินนี้ ผู้บังคับบัญชาพิจารณาตามปกติ",
            doors=(LEVELS, "contact"),
        ),
        Facet.DUE: ShortAnswer(
            "ส่งและส่งใหม่ได้ถึงวันส่งรายงานของแบบประเมินนี้ในแผน หากแผนไม่มี ถึงสิ้นปีงบประมาณ\n"
            "วันของสำนักท่านบอกไว้ในการ์ดแรก เมื่อพิมพ์ “ประเมินองค์กรคุณธรรม”",
            doors=(ASSESS, "rounds_dates"),
        ),
        Facet.WAIT: ShortAnswer("รู้ผลทันที เมื่อส่งแล้วบอตคำนวณคะแนนรวมและระดับให้", doors=(LEVELS,)),
        Facet.LATE: ShortAnswer(
            "สำนักที่ยังไม่เคยส่งในปีนี้ ส่งหลังกำหนดได้ ที่ส่งแล้วและเลยกำหนดแก้ไม่ได้ ใช้ฉบับล่าสุด\n"
            "ของปีงบประมาณก่อนทำย้อนหลังไม่ได้",
            doors=(ASSESS, LEVELS),
        ),
        Facet.EARLY: ShortAnswer(
            f"ประเมินได้ตั้งแต่ต้นปีงบประมาณ ไม่ต้องรอกำหนด\nทำเพิ่มแล้ว{_NEWEST}",
            doors=(ASSESS,),
        ),
        Facet.UNDO: ShortAnswer(
            f"ลบฉบับที่ส่งแล้วไม่ได้ ให้ประเมินใหม่แทน {_NEWEST}\nยังไม่กด “ส่งผลการประเมิน” ยกเลิกได้",
            doors=(ASSESS,),
        ),
        Facet.MEND: ShortAnswer(
            f"แก้ได้ พิมพ์ “ประเมินองค์กรคุณธรรม” อีกครั้ง แก้ข้อที่เปลี่ยน แล้วส่งใหม่\n{_NEWEST}",
            doors=(ASSESS,),
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            "ผู้รายงานทำแทนผู้บังคับบัญชาของสำนักเดียวกันได้ เพราะเป็นคะแนนของสำนัก\n"
            "เจ้าหน้าที่อื่นและสำนักอื่นทำแทนไม่ได้",
            doors=(ASSESS, "who_reports"),
        ),
        Facet.AWAY: ShortAnswer(
            "ผู้รายงานหรือผู้บังคับบัญชาคนอื่นของสำนักส่งได้ คนใดคนหนึ่งก็พอ",
            doors=(ASSESS, "who_reports"),
        ),
        Facet.SEVERAL: ShortAnswer(
            f"ส่งหลายครั้งในปีเดียวได้ {_NEWEST} ฉบับก่อนหน้ายังเก็บไว้", doors=(ASSESS, LEVELS)
        ),
        Facet.PARTLY: ShortAnswer(
            "หยุดไว้ก่อนได้ กลับมาพิมพ์ “ทำต่อ”\n"
            "ส่งทั้งที่ยังไม่ครบข้อก็ได้ ข้อที่ยังไม่ประเมินนับเป็น 0 คะแนน แล้วส่งใหม่ภายหลังได้",
            doors=(ASSESS,),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "ข้ามได้ กด “ยังไม่ประเมินข้อนี้” ข้อนั้นนับเป็น 0 คะแนนจนกว่าจะส่งใหม่\n"
            "ไม่มีหลักฐานก็ให้คะแนนได้ แต่บอตบอกก่อนส่งว่าข้อใดยังไม่มีรายงานเป็นหลักฐาน\n"
            "ไม่ทราบว่าสำนักอยู่ระดับใด พิมพ์ “ระดับองค์กรคุณธรรม” หรือถามผู้รายงานของสำนัก",
            doors=(ASSESS, LEVELS),
        ),
        Facet.FILES: ShortAnswer(
            "ไม่ต้องแนบไฟล์ หลักฐานคือรายงานกิจกรรมที่สำนักส่งในปีงบประมาณนี้ บอตนำมาแสดงเอง\n"
            "แนบรูปหรือลิงก์ในแบบประเมินไม่ได้ ให้แนบในรายงานกิจกรรม\n"
            "ขอแบบประเมินเป็น PDF, Word หรือ Excel พิมพ์ “เอกสาร” แล้วเลือกแบบประเมินองค์กรคุณธรรม",
            doors=("report_activity", ASSESS, "documents"),
        ),
        Facet.NOTHING: ShortAnswer("ข้อที่ยังไม่ได้ทำ เลือก “0 ยังไม่ดำเนินการ” แล้วส่งได้", doors=(ASSESS,)),
        Facet.NOT_DONE: ShortAnswer(
            "สำนักแสดงว่ายังไม่ได้ประเมิน ซึ่งไม่เหมือน 0 คะแนน ผู้ดูแลระบบและผู้บริหารเห็นรายชื่อสำนัก\nบอตไม่มีบทลงโทษ",
            doors=(ASSESS, NOT_ASSESSED),
        ),
        Facet.NEXT: ShortAnswer(
            "พิมพ์ “ระดับองค์กรคุณธรรม” เพื่อดูผลรายข้อและสิ่งที่ขาด หรือขอเป็นเอกสาร\n"
            "เมื่อรายงานกิจกรรมที่ใช้แบบนี้ กดปุ่มเพื่อแนบผลและเติมผลลัพธ์ได้",
            doors=(LEVELS, "report_activity"),
        ),
        Facet.COPY: ShortAnswer(
            "พิมพ์ “ระดับองค์กรคุณธรรม” เพื่อดู และกด “ขอเป็นเอกสาร” เพื่อขอไฟล์\n"
            "ปีอื่นบอกปีต่อท้าย เช่น ระดับองค์กรคุณธรรม ปี 2569",
            doors=(LEVELS,),
        ),
        Facet.REMINDERS: ShortAnswer(
            "บอตไม่เตือนให้ประเมินโดยเฉพาะ แต่เตือนรายงานของกิจกรรมที่ใช้แบบนี้ตามวันส่งในแผน",
            doors=("why_reminded", ASSESS),
        ),
        Facet.LIMITS: ShortAnswer(
            f"มี {CRITERIA} ข้อ คะแนนสูงสุดของแต่ละข้อบอกไว้ในการ์ดแรก และเป็นข้อเสนอของระบบ\n"
            "ส่งกี่ครั้งก็ได้ถึงวันครบกำหนด",
            doors=(ASSESS,),
        ),
        Facet.WHERE: ShortAnswer(
            "ทำในแชตส่วนตัวกับบอต ทาง LINE ในโทรศัพท์หรือคอมพิวเตอร์ ในกลุ่มทำไม่ได้\n"
            "ขอแบบเป็นเอกสารไปปรึกษากันในกระดาษก่อนได้ แต่ผลนับเมื่อส่งในแชต",
            doors=(ASSESS, LEVELS),
        ),
        Facet.KEPT: ShortAnswer(
            "เก็บทุกฉบับแยกปีงบประมาณ ผลของปีก่อนยังดูได้ พิมพ์ “ระดับองค์กรคุณธรรม” ตามด้วยปี",
            doors=(LEVELS,),
        ),
        Facet.NAMELESS: ShortAnswer(
            "คะแนนเป็นของสำนัก ไม่ใช่ของบุคคล แต่ระบบบันทึกว่าใครเป็นผู้ส่ง จึงส่งโดยไม่มีชื่อไม่ได้",
            doors=("rule_assessment_seen",),
        ),
        Facet.WHICH: _LEVELS_ARE,
        Facet.COUNTED: _LEVELS_ARE,
        Facet.REFUSED: ShortAnswer(
            "ไม่มีขั้นตีกลับในบอต ส่งไม่ได้เมื่อเลยกำหนดและส่งไว้แล้ว หรือท่านไม่ใช่ผู้รายงานหรือผู้บังคับบัญชา\n"
            "รายงานที่ถูกส่งกลับเพราะหลักฐาน ให้แก้รายงานกิจกรรมนั้น",
            doors=(LEVELS, "rule_returned"),
        ),
        Facet.ALLOWED: ShortAnswer(
            "ให้คะแนนตามจริง บอตแสดงรายงานกิจกรรมที่เป็นหลักฐานของแต่ละข้อ และบอกก่อนส่งว่าข้อใดไม่มีหลักฐาน",
            doors=(ASSESS,),
        ),
        Facet.AFRAID: ShortAnswer(
            "เอกสารที่บอตมีไม่ได้กำหนดผลของสำนักที่คะแนนต่ำ การ์ดผลบอกว่าขาดอะไร ทำเพิ่มแล้วประเมินใหม่ได้ถึงวันกำหนด",
            doors=(LEVELS,),
        ),
        Facet.FAILS: AsFor(Facet.REFUSED),
    },
)
