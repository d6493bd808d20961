"""What is always true of approving reports and sending them back, by what may be asked of it."""

from __future__ import annotations

from handlers.reports.deciding.deciding_several import MOST
from handlers.reports.deciding.returning import LEAST_LETTERS
from handlers.reports.facts.report_facts import ADMINS, OTHERS
from handlers.reports.figures.overview import SEEING
from handlers.reports.report_duties import APPROVAL_DAYS
from handlers.subjects.facts.fact_sheet import FactSheet, Instead, ShortAnswer
from handlers.understand.facets.facet import Facet

_READS = "ตรวจ(?!สอบภายใน)|พิจารณา|(?<!เปอร์)เซ็น(?!ชื่อ|ต์)"
_SENDS_BACK = "(?:ตี|ส่ง)(?:รายงาน)?(?:กลับ|คืน)"
_REMINDED = f"บอตเตือนผู้อนุมัติหลังส่ง {APPROVAL_DAYS} วันทำการ แล้วสัปดาห์ละครั้งจนกว่าจะพิจารณา"
_QUEUE = "ดูฉบับที่รอท่าน พิมพ์ “รออนุมัติ”"

SHEET = FactSheet(
    name="approval",
    called="การอนุมัติรายงาน",
    named=(rf"(?:อนุมัติ|{_READS}|{_SENDS_BACK}).{{0,40}}รายงาน|รายงาน.{{0,40}}(?:อนุมัติ|{_READS})"),
    unless=rf"{OTHERS}|โดน|ถูก(?:ตี|ส่ง)|{_SENDS_BACK}มา",
    flows=("decide_report", "review_report", "approve_several", "accept_several"),
    after=("awaiting_me", "awaiting_review", "who_approves", "others_to_decide"),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "อนุมัติ คือผู้บังคับบัญชาอ่านรายงานแล้วให้ผ่าน จากนั้นผู้ดูแลระบบตรวจรับ\n"
            "ส่งกลับ คือให้ผู้รายงานแก้ข้อที่ระบุพร้อมเหตุผล แล้วส่งมาใหม่",
            doors=("awaiting_me",),
        ),
        Facet.HOW: ShortAnswer(
            "พิมพ์ “รออนุมัติ” กด “พิจารณา” เพื่ออ่าน แล้วกด “อนุมัติ” หรือ “ส่งกลับแก้ไข”\n"
            "ส่งกลับ กดปุ่มเหตุผลหรือพิมพ์เอง หรือพิมพ์ในบรรทัดเดียว เช่น ส่งกลับ 1.10 ขาดภาพ\n"
            "ผู้ดูแลระบบตรวจฉบับที่อนุมัติแล้ว พิมพ์ “รอตรวจ”",
            doors=("awaiting_me", "awaiting_review"),
        ),
        Facet.MUST: ShortAnswer(
            "รายงานทุกฉบับต้องมีผู้บังคับบัญชาอนุมัติหนึ่งคน แล้วผู้ดูแลระบบตรวจรับ\n"
            "หัวหน้าอนุมัติแล้ว ผู้อำนวยการไม่ต้องอนุมัติซ้ำในบอต\n"
            "ส่งกลับต้องบอกเหตุผลทุกครั้ง",
            doors=("who_approves",),
        ),
        Facet.WHO_MAY: ShortAnswer(
            "ผู้บังคับบัญชาในสายงานของผู้ส่ง หรือผู้ที่ได้รับมอบหมายแทน คนใดพิจารณาก่อนมีผลทันที\n"
            "ไม่มีผู้บังคับบัญชาที่ใช้ LINE กับบอต ผู้ดูแลระบบอนุมัติแทน\n"
            "ผู้ส่งอนุมัติรายงานของตนเองไม่ได้",
            doors=("who_approves", "appoint_deputy"),
        ),
        Facet.WHO_SEES: ShortAnswer(
            "ผู้รายงานของสำนัก ผู้บังคับบัญชาในสายงาน ผู้ดูแลระบบ และผู้บริหาร เห็นชื่อผู้พิจารณาและเหตุผล\n"
            "รายงานที่ยังรออนุมัติ คนกลุ่มเดียวกันเปิดอ่านได้ สำนักอื่นเปิดไม่ได้",
            doors=("report_history",),
        ),
        Facet.WHO_DECIDES: Instead("who_approves"),
        Facet.DUE: ShortAnswer(
            f"เอกสารที่บอตมีไม่ได้กำหนดวันให้ผู้อนุมัติ\n{_REMINDED}\n{_QUEUE}",
            doors=("report_history",),
        ),
        Facet.WAIT: Instead("rule_not_decided"),
        Facet.LATE: ShortAnswer(
            f"อนุมัติได้แม้เลยกำหนดของรอบแล้ว\nวันที่ส่งนับวันที่ผู้รายงานส่ง ผู้อนุมัติช้าไม่ทำให้สำนักเป็นผู้ส่งช้า\n{_QUEUE}",
            doors=("awaiting_me",),
        ),
        Facet.EARLY: ShortAnswer(
            "ต้องรอให้ผู้รายงานส่งก่อน ร่างที่ยังไม่ส่งเปิดดูไม่ได้\nส่งแล้วอนุมัติได้ทันที ไม่ต้องรอวันกำหนดของรอบ",
            doors=("report_history",),
        ),
        Facet.UNDO: ShortAnswer(
            "ยกเลิกไม่ได้ ทั้งการอนุมัติและการส่งกลับ ผู้รายงานได้รับแจ้งแล้ว\n"
            "อนุมัติผิด แจ้งผู้รายงานให้กด “แก้ฉบับที่อนุมัติ” ในประวัติ หรือแจ้งผู้ดูแลระบบให้ส่งกลับตอนตรวจ\n"
            "ส่งกลับผิด แจ้งผู้รายงานให้ส่งมาใหม่ แล้วอนุมัติ",
            doors=("report_history", "contact"),
        ),
        Facet.MEND: Instead("rule_head_edits"),
        Facet.FOR_OTHERS: ShortAnswer(
            "กดแทนกันไม่ได้จนกว่าจะมอบหมาย ผู้บังคับบัญชาพิมพ์ “มอบหมายแทน” แล้วเลือกผู้แทนและวัน\n"
            "ผู้แทนพิจารณาในบัญชี LINE ของตนเอง บอตบันทึกว่าพิจารณาแทนผู้ใด",
            doors=("appoint_deputy",),
        ),
        Facet.AWAY: Instead("rule_approver_away"),
        Facet.SEVERAL: ShortAnswer(
            f"ได้ เปิดอ่านทีละฉบับก่อน แล้วพิมพ์ “อนุมัติที่ดูแล้ว” อนุมัติได้ครั้งละไม่เกิน {MOST} ฉบับ\n"
            "หนึ่งฉบับใช้ผู้อนุมัติคนเดียว คนใดในสายงานพิจารณาก่อนมีผล\n"
            "ส่งกลับทำทีละฉบับ",
            doors=("report_history",),
        ),
        Facet.PARTLY: ShortAnswer(
            "อนุมัติบางส่วนไม่ได้ อนุมัติทั้งฉบับ หรือส่งกลับโดยระบุข้อที่ต้องแก้\n"
            "ยังไม่ตัดสินใจ ปิดไว้ก่อนได้ รายงานรออยู่ พร้อมแล้วพิมพ์ “รออนุมัติ”",
            doors=("report_history",),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "ดูข้อที่บอตพบและไฟล์แนบในการ์ดรายงาน แล้วเทียบกับแผน พิมพ์ “แผน” ตามด้วยเลขกิจกรรม\n"
            "ยังไม่ชัด ส่งกลับให้ผู้รายงานอธิบายเพิ่ม พร้อมเหตุผล",
            doors=("about_plan",),
        ),
        Facet.FILES: ShortAnswer(
            "ดูไฟล์ก่อนพิจารณาได้ กด “ดูไฟล์แนบ” ในการ์ดรายงาน ลิงก์เปิดได้ 10 นาที หมดเวลาแล้วกดใหม่\n"
            "ไฟล์เปิดไม่ได้หรือไม่ครบ ส่งกลับด้วยปุ่ม “หลักฐานไม่ครบ”\n"
            "ขอรายงานเป็นไฟล์ พิมพ์ “เอกสาร”",
            doors=("documents",),
        ),
        Facet.NOTHING: ShortAnswer(
            "รายงานว่ายังไม่ได้ดำเนินการก็ต้องอนุมัติเช่นเดียวกัน\nไม่มีฉบับใดรอท่าน ไม่ต้องทำอะไร เมื่อมีบอตแจ้งทางแชต",
            doors=("awaiting_me",),
        ),
        Facet.NOT_DONE: ShortAnswer(
            f"ไม่ผ่านเอง รายงานรออยู่จนกว่าจะมีผู้พิจารณา\n{_REMINDED}\nผู้บังคับบัญชาชั้นถัดไปในสายงานอนุมัติได้ด้วย",
            doors=("who_approves",),
        ),
        Facet.NEXT: ShortAnswer(
            "บอตแจ้งผู้ส่งทันที ท่านไม่ต้องส่งต่อเอง อนุมัติแล้วไปที่ผู้ดูแลระบบตรวจรับ\n"
            "ส่งกลับแล้ว เมื่อผู้รายงานส่งมาใหม่ บอตแจ้งผู้อนุมัติอีกครั้ง",
            doors=("report_history",),
        ),
        Facet.COPY: (
            ShortAnswer(
                "ดูว่าใครส่ง ใครพิจารณา เมื่อใด พิมพ์ “ประวัติ” ตามด้วยเลขกิจกรรม\n"
                "ดูที่อนุมัติไปแล้วทั้งหมด พิมพ์ “รายงานที่อนุมัติแล้ว” ขอเป็นไฟล์เพื่อพิมพ์ พิมพ์ “เอกสาร”",
                doors=("report_history", "documents"),
                roles=SEEING,
            ),
            ShortAnswer(
                "ดูได้เฉพาะผู้ส่ง ผู้รายงานของสำนัก ผู้บังคับบัญชาในสายงานหรือผู้แทน ผู้ดูแลระบบ และผู้บริหาร\n"
                "ดูที่ท่านเปิดได้ พิมพ์ “ประวัติ”",
                doors=("report_history",),
            ),
        ),
        Facet.REMINDERS: ShortAnswer(
            f"มีรายงานส่งมา บอตส่งการ์ดแก่ผู้อนุมัติ\n{_REMINDED}\nปิดทั้งหมดไม่ได้ แต่เลื่อนได้ พิมพ์ “เลื่อนการเตือน”",
            doors=("put_off",),
        ),
        Facet.LIMITS: ShortAnswer(
            "ส่งกลับได้ไม่จำกัดจำนวนครั้ง\n"
            f"เหตุผลพิมพ์อย่างน้อย {LEAST_LETTERS} ตัวอักษร ยาวได้เท่าที่ LINE รับในหนึ่งข้อความ",
            doors=("report_history",),
        ),
        Facet.WHERE: ShortAnswer(
            "พิจารณาในแชตส่วนตัวกับบอต ใช้ LINE บนคอมพิวเตอร์ก็ได้ ในกลุ่ม LINE กดไม่ได้\n"
            "ผู้บังคับบัญชาที่ไม่ใช้ LINE กับบอต รายงานไปที่ชั้นถัดไปหรือผู้แทน หากไม่มีไปที่ผู้ดูแลระบบ\n"
            "ลงนามบนกระดาษ บอตไม่นับเป็นการอนุมัติ",
            doors=("appoint_deputy",),
        ),
        Facet.KEPT: ShortAnswer(
            "ชื่อผู้พิจารณา วันเวลา และเหตุผล เก็บไว้ในประวัติของรายงาน บอตไม่ลบ\n"
            "ดูได้ พิมพ์ “ประวัติ” ตามด้วยเลขกิจกรรม",
            doors=("report_history",),
        ),
        Facet.NAMELESS: ShortAnswer(
            "ไม่ได้ ผู้ส่งเห็นชื่อผู้พิจารณาและเหตุผล ประวัติของรายงานก็แสดงชื่อ",
            doors=("report_history",),
        ),
        Facet.WHICH: ShortAnswer(
            "อนุมัติเป็นของผู้บังคับบัญชา ตรวจรับเป็นของผู้ดูแลระบบหลังอนุมัติ “ไม่อนุมัติ” คือส่งกลับแก้ไข\n"
            "ส่งกลับเมื่อผลไม่ตรงแผน หลักฐานหรือช่องทางเผยแพร่ไม่ครบ หรือตัวเลขไม่ตรงกัน\n"
            "ครบถ้วนตามแผนแล้ว กด “อนุมัติ”",
            doors=("common_faults",),
        ),
        Facet.REFUSED: (
            ShortAnswer(
                "ฉบับที่อนุมัติแล้ว ผู้ดูแลระบบส่งกลับได้ตอนตรวจ พิมพ์ “รอตรวจ” ตรวจรับไปแล้วส่งกลับไม่ได้\n"
                "ฉบับที่ยังไม่อนุมัติ ผู้บังคับบัญชาของผู้ส่งพิจารณาก่อน ฉบับที่ท่านส่งเอง ผู้ดูแลระบบท่านอื่นตรวจ",
                doors=("awaiting_review", "who_approves"),
                roles=ADMINS,
            ),
            ShortAnswer(
                "บอตบอกเหตุไว้ เช่น ไม่อยู่ในสายงานของผู้ส่ง เป็นผู้ส่งเอง มีผู้พิจารณาแล้ว หรือผู้รายงานถอนแล้ว\n"
                "ผู้ส่งเห็นต่างจากการส่งกลับ คุยกับผู้พิจารณาโดยตรง บอตไม่มีขั้นโต้แย้ง",
                doors=("who_approves", "contact"),
            ),
        ),
        Facet.COUNTED: ShortAnswer(
            "วันที่ส่งนับวันที่ผู้รายงานส่ง ไม่ใช่วันที่อนุมัติ\nรออนุมัตินับว่าส่งแล้ว แต่แสดงแยกจากฉบับที่อนุมัติแล้ว",
            doors=("report_history",),
        ),
    },
)
