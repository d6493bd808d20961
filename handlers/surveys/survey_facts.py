"""What is always true of surveys, by what may be asked of them."""

from __future__ import annotations

from handlers.subjects.facts.fact_sheet import AsFor, FactSheet, Instead, ShortAnswer
from handlers.surveys.answer_survey import ANSWER
from handlers.surveys.survey_words import (
    BETTER,
    CLOSE,
    MAKE,
    MAKERS,
    MOVE,
    NOT_REMINDED,
    REMINDED,
    RESULT,
    SEEN_BY,
)
from handlers.understand.facets.facet import Facet
from models.surveys.questionnaire import LONGEST_ANSWER, LONGEST_QUESTION, MOST_OWN
from models.surveys.survey_figures import LEAST_RATE
from models.surveys.surveys import LONGEST_OPEN
from models.upkeep.retention import ANSWERS_KEPT
from models.upkeep.secret_traces import DRAFTS_KEPT

_ONE_LINE = "ตอบเอง: พิมพ์ “แบบสำรวจ” กด “ตอบ” ที่รายการที่รอท่าน หรือพิมพ์รหัสที่เห็นบนป้าย"
_WHO_ANSWERS = "ผู้ตอบเป็นไปตามที่ผู้เปิดเลือก: บุคลากรของสำนัก ทั้งสำนักงาน หรือใครก็ได้ที่มีรหัส"

SHEET = FactSheet(
    name="survey",
    called="แบบสำรวจ",
    named="แบบสำรวจ|แบบสอบถาม|โพล(?!ด)|เซอร์เวย์|สำรวจความ(?:พึง)?พอใจ|(?:ตอบ|ทำ|ผล)สำรวจ",
    flows=(ANSWER, MAKE, CLOSE, MOVE, BETTER),
    after=("surveys", RESULT, "survey_result_asked", "awareness", "rule_survey_mended"),
    anyone=True,
    facts={
        Facet.PURPOSE: ShortAnswer(
            "ใช้วัดผลลัพธ์ของกิจกรรม เช่น ความพึงพอใจ การรับรู้ หรือความรู้ก่อนและหลัง\n"
            "ปิดแล้วได้ผลเป็นตัวเลขรวม นำไปแนบกับรายงานกิจกรรมได้",
            doors=("surveys",),
        ),
        Facet.HOW: (
            ShortAnswer(
                "เปิดใหม่: พิมพ์ เช่น “ทำแบบสำรวจ 3.6” แล้วเลือกแบบ ผู้ตอบ และวันปิด\n"
                f"เปิดแล้วได้รหัสและป้าย QR ไว้ส่งต่อให้ผู้ตอบ\n{_ONE_LINE}",
                doors=(MAKE, "surveys"),
                roles=MAKERS,
            ),
            ShortAnswer(
                f"{_ONE_LINE}\nตอบทีละข้อ ตรวจคำตอบ แล้วกด “ส่งคำตอบ”",
                doors=("surveys",),
            ),
        ),
        Facet.MUST: Instead("rule_survey_must"),
        Facet.WHO_MAY: (
            ShortAnswer(
                f"เปิดแบบสำรวจได้ทั้งผู้รายงาน ผู้บังคับบัญชา และผู้ดูแลระบบ\n{_WHO_ANSWERS}",
                doors=(MAKE,),
                roles=MAKERS,
            ),
            ShortAnswer(
                f"ผู้เปิดแบบสำรวจได้ คือ ผู้รายงาน ผู้บังคับบัญชา และผู้ดูแลระบบ\n{_WHO_ANSWERS}",
                doors=("contact",),
            ),
        ),
        Facet.WHO_SEES: ShortAnswer(SEEN_BY),
        Facet.WHO_DECIDES: ShortAnswer(
            "ไม่ต้องให้ผู้ใดอนุมัติ ผู้เปิดกด “เปิดแบบสำรวจ” แล้วใช้ได้ทันที\n"
            "ข้อสงสัยเรื่องคำถามกรุณาถามผู้จัดแบบสำรวจ เรื่องการใช้บอตถามผู้ดูแลระบบ",
            doors=("contact",),
        ),
        Facet.DUE: ShortAnswer(
            "แบบสำรวจแต่ละชุดมีวันปิดของตน วันปิดบอกไว้ในการ์ดของชุดนั้น",
            doors=("surveys",),
        ),
        Facet.WAIT: ShortAnswer(
            "เห็นผลได้ทันทีที่แบบสำรวจปิด ก่อนปิดไม่มีผู้ใดเห็นผล\nผลดูได้โดยผู้เปิด คนในสำนักนั้น ผู้ดูแลระบบ และผู้บริหาร",
            doors=(RESULT,),
        ),
        Facet.LATE: (
            ShortAnswer(
                "ปิดแล้วตอบหรือเปิดใหม่ไม่ได้ แต่ทำชุดใหม่ได้\n"
                f"ก่อนปิด ผู้เปิดและผู้ดูแลระบบเลื่อนวันปิดได้ ไม่เกิน {LONGEST_OPEN.days} วันจากวันนั้น",
                doors=(MOVE, MAKE),
                roles=MAKERS,
            ),
            ShortAnswer(
                "แบบสำรวจที่ปิดแล้วตอบไม่ได้\nหากยังไม่ปิดแต่ต้องการเวลาเพิ่ม กรุณาขอให้ผู้จัดเลื่อนวันปิด",
                doors=("surveys",),
            ),
        ),
        Facet.EARLY: (
            ShortAnswer(
                "ผู้เปิดปิดก่อนวันที่กำหนดได้ และเห็นผลทันที แต่ปิดแล้วเปิดใหม่ไม่ได้\n"
                "ตั้งให้เปิดเองในวันข้างหน้าไม่ได้ กดเปิดแล้วตอบได้เลย",
                doors=(CLOSE, MOVE),
                roles=MAKERS,
            ),
            ShortAnswer(
                "ตอบได้ตั้งแต่วันเปิดถึงวันปิด ดูผลก่อนปิดไม่ได้\nหากต้องการให้ปิดเร็วขึ้น กรุณาแจ้งผู้จัดแบบสำรวจ",
                doors=("surveys",),
            ),
        ),
        Facet.UNDO: (
            ShortAnswer(
                "แบบสำรวจที่เปิดแล้วลบไม่ได้ แต่ผู้เปิดปิดก่อนกำหนดได้\n"
                "คำตอบที่ส่งแล้วถอนไม่ได้ ยังไม่กดส่ง พิมพ์ “ยกเลิก” ได้",
                doors=(CLOSE,),
                roles=MAKERS,
            ),
            ShortAnswer("คำตอบที่ส่งแล้วถอนไม่ได้\nยังไม่กดส่ง พิมพ์ “ยกเลิก” ได้", doors=("surveys",)),
        ),
        Facet.MEND: ShortAnswer(
            "คำตอบที่ส่งแล้วแก้ไม่ได้ หากยังไม่ส่ง กด “แก้ไข” ที่คำตอบก่อนส่งได้\n"
            "คำถามของชุดที่เปิดแล้วแก้ไม่ได้ ผู้เปิดต้องปิดแล้วทำชุดใหม่ แต่เลื่อนวันปิดได้",
            doors=("surveys",),
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            "ตอบแทนกันไม่ได้ บอตนับคำตอบเป็นของเจ้าของบัญชี LINE ที่ใช้ตอบ\n"
            "ผู้ที่ไม่มี LINE ตอบในบอตไม่ได้ กรุณาแจ้งผู้จัดแบบสำรวจ",
            doors=("surveys",),
        ),
        Facet.AWAY: ShortAnswer(
            "ผู้ดูแลระบบปิดหรือเลื่อนวันปิดแทนผู้เปิดได้ หากปล่อยไว้จะปิดเองตามวัน\n"
            "คนในสำนักนั้น ผู้ดูแลระบบ และผู้บริหารดูผลได้",
            doors=(RESULT, "contact"),
        ),
        Facet.SEVERAL: ShortAnswer(
            "กิจกรรมเดียวเปิดหลายชุดได้ แต่ละชุดมีรหัสและผลของตน\n"
            "คนหนึ่งตอบชุดหนึ่งได้ครั้งเดียว ชุดที่ใครมีรหัสก็ตอบได้ ตอบได้วันละครั้งต่อบัญชี LINE",
            doors=("surveys",),
        ),
        Facet.PARTLY: ShortAnswer(
            f"พักไว้แล้วกลับมาตอบต่อได้ก่อนวันปิด คำตอบที่ยังไม่ส่งเก็บไว้ {DRAFTS_KEPT.days} วันและไม่นับในผล\n"
            "ข้อใดไม่สะดวกตอบ กด “ไม่ขอตอบ” แล้วส่งข้ออื่นได้",
            doors=("surveys",),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "ข้ามได้ กด “ไม่ขอตอบ” ที่ข้อนั้น แล้วตอบข้อถัดไป\nข้อแบบใช่หรือไม่ใช่ เลือก “ไม่แน่ใจ” ก็ได้",
        ),
        Facet.FILES: ShortAnswer(
            "แนบรูปหรือไฟล์ในคำตอบไม่ได้ ตอบด้วยปุ่มหรือข้อความ\n"
            "แบบที่ทำใน Google Forms นำมาเปิดในบอตไม่ได้ แต่แนบไฟล์ผลกับรายงานกิจกรรมได้",
        ),
        Facet.NOTHING: ShortAnswer(
            "ไม่มีผู้ตอบก็ปิดได้ แต่จะไม่มีผลให้รายงาน\n"
            "ชุดที่ไม่เก็บชื่อแสดงผลเมื่อมีผู้ตอบ 5 คนขึ้นไป ก่อนปิดเลื่อนวันปิดออกไปได้",
            doors=("surveys",),
        ),
        Facet.NOT_DONE: Instead("rule_survey_must"),
        Facet.NEXT: (
            ShortAnswer(
                "เมื่อครบวันปิด บอตส่งผลให้ผู้เปิด แล้วกดแนบกับรายงานที่การ์ดผลได้\nผู้ตอบส่งแล้วไม่ต้องทำอะไรอีก",
                doors=(RESULT,),
                roles=MAKERS,
            ),
            ShortAnswer("ส่งคำตอบแล้วไม่ต้องทำอะไรอีก ผลดูได้เมื่อแบบสำรวจปิด", doors=("surveys",)),
        ),
        Facet.COPY: (
            ShortAnswer(
                "ขอผลเป็นเอกสารได้เมื่อปิดแล้ว กด “ขอเอกสารผลสำรวจ” ที่การ์ดผล\n"
                "ป้าย QR ขอใหม่ได้ พิมพ์ “ป้าย QR” คำตอบรายคนที่ไม่เก็บชื่อเปิดดูไม่ได้",
                doors=(RESULT, "code_sign"),
                roles=MAKERS,
            ),
            ShortAnswer(
                "ผลขอเป็นเอกสารได้เมื่อปิดแล้ว ที่การ์ดผล\nคำตอบของท่านที่ส่งแบบไม่เก็บชื่อเปิดดูอีกไม่ได้",
                doors=(RESULT,),
            ),
        ),
        Facet.REMINDERS: ShortAnswer(
            f"{REMINDED}\n{NOT_REMINDED}",
            doors=("surveys",),
        ),
        Facet.LIMITS: ShortAnswer(
            f"เปิดได้ไม่เกิน {LONGEST_OPEN.days} วัน เพิ่มคำถามของสำนักเองได้ {MOST_OWN} ข้อ\n"
            f"คำถามยาวไม่เกิน {LONGEST_QUESTION} ตัวอักษร คำตอบที่พิมพ์ไม่เกิน {LONGEST_ANSWER:,} ตัวอักษร",
        ),
        Facet.WHERE: ShortAnswer(
            "ตอบในแชตส่วนตัวกับบอต ใช้ LINE บนโทรศัพท์หรือคอมพิวเตอร์ก็ได้ ในกลุ่มตอบไม่ได้\n"
            "บอตไม่มีแบบกระดาษ ผู้ที่ไม่มี LINE กรุณาแจ้งผู้จัดแบบสำรวจ",
            doors=("surveys",),
        ),
        Facet.KEPT: ShortAnswer(
            f"คำตอบเก็บไว้ {ANSWERS_KEPT} ปีงบประมาณหลังปิด แล้วลบ\n"
            f"คำตอบที่ยังไม่กดส่งเก็บไว้ {DRAFTS_KEPT.days} วัน",
        ),
        Facet.NAMELESS: Instead("rule_survey_names"),
        Facet.WHICH: ShortAnswer(
            "เลือกแบบที่วัดสิ่งที่แผนให้พิสูจน์ เช่น รับรู้ พึงพอใจ หรือความรู้ก่อนและหลัง\n"
            "พิมพ์เลขกิจกรรมต่อท้าย “ทำแบบสำรวจ” บอตเสนอแบบที่ตรงให้ ดูคำถามทุกข้อก่อนเปิดได้",
            doors=(MAKE,),
        ),
        Facet.REFUSED: ShortAnswer(
            "ที่ตอบไม่ได้ มักเพราะปิดแล้ว ตอบไปแล้ว หรือถามเฉพาะผู้ที่มีชื่อในวันเปิด\n"
            "หากไม่พบรหัส พิมพ์ตามป้ายอีกครั้ง หากเห็นว่าควรถามท่าน กรุณาแจ้งผู้จัด",
            doors=("surveys",),
        ),
        Facet.COUNTED: ShortAnswer(
            "ข้อแบบระดับคิดเป็นค่าเฉลี่ยเต็ม 5 ร้อยละบอกทั้งของผู้ตอบและของผู้ถูกถาม\n"
            "ชุดที่ไม่เก็บชื่อ ตอบน้อยกว่า 5 คนไม่แสดงผล\n"
            f"ตอบไม่ถึงร้อยละ {LEAST_RATE} ของผู้ถูกถาม ยังไม่สรุปว่าบรรลุหรือไม่",
            doors=(RESULT,),
        ),
        Facet.ALLOWED: ShortAnswer(
            "ตอบตามความเห็นจริงของท่าน จะตอบแรงหรือให้คะแนนน้อยก็ได้ ข้อที่ไม่สะดวก กด “ไม่ขอตอบ”\n"
            "ส่งรหัสต่อได้เฉพาะแบบที่ใครมีรหัสก็ตอบได้ ตอบแทนกันไม่ได้",
            doors=("surveys",),
        ),
        Facet.AFRAID: ShortAnswer(
            "แบบที่ไม่เก็บชื่อ ไม่มีใครรู้ว่าท่านตอบอะไร ผลแสดงเป็นยอดรวม และต้องมีผู้ตอบ 5 คนขึ้นไป\n"
            "แบบที่เก็บชื่อบอกไว้ในการ์ดแรก ข้อที่กังวล กด “ไม่ขอตอบ” ได้ และอย่าใส่รายละเอียดที่ทำให้เดาได้",
            doors=("surveys",),
        ),
        Facet.FAILS: AsFor(Facet.REFUSED),
    },
)
