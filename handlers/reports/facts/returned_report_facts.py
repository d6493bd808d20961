"""What is always true of reports that came back or are withdrawn, by what may be asked of them."""

from __future__ import annotations

from handlers.reports.facts.report_facts import OTHERS
from handlers.reports.figures.overview import SEEING
from handlers.reports.report_cards import REPORT
from handlers.reports.report_duties import APPROVAL_DAYS
from handlers.subjects.facts.fact_sheet import FactSheet, Instead, ShortAnswer
from handlers.understand.facets.facet import Facet
from models.duties.reminder_policy import Policy

_BACK = "(?:ตีกลับ|ตีคืน|ส่งกลับ|ส่งคืน|เด้งกลับ|คืนมา)"
_CAME_BACK = rf"(?:โดน|ถูก)(?:ตี|ส่ง|เด้ง)?(?:รายงาน)?(?:กลับ|คืน)|{_BACK}มา|ที่{_BACK}"
_TAKEN_BACK = "(?:ถอน(?!เงิน|ความยินยอม)|ดึง(?:รายงาน)?(?:กลับ|คืน)|เรียกคืน)"
_DUE = f"ภายใน {Policy.mend_for} วันทำการ หรือภายในวันกำหนดของแผนหากยังไม่ถึง"
_ANY_REPORTER = "ผู้รายงานของสำนักทุกคนแก้ ส่งใหม่ หรือถอนได้ ไม่จำเป็นต้องเป็นผู้ส่งคนเดิม"
_CORRECTED = "อนุมัติแล้วถอนไม่ได้ ให้กด “แก้ฉบับที่อนุมัติ” ในประวัติของรายงาน แล้วส่งให้อนุมัติอีกครั้ง"

SHEET = FactSheet(
    name="returned_report",
    called="รายงานที่ถูกส่งกลับหรือถอน",
    named=(
        rf"รายงาน.{{0,40}}(?:{_CAME_BACK}|{_TAKEN_BACK})|(?:{_CAME_BACK}|{_TAKEN_BACK}).{{0,40}}รายงาน"
        "|(?:โดน|ถูก)(?:ตีกลับ|ส่งกลับ|ตีคืน)"
    ),
    unless=OTHERS,
    flows=("withdraw_report",),
    after=("returned_reports",),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "ถูกส่งกลับ คือผู้อนุมัติหรือผู้ดูแลระบบให้แก้บางข้อ พร้อมเหตุผล แก้แล้วส่งใหม่ได้\n"
            "ถอน คือผู้รายงานเรียกฉบับที่รออนุมัติคืนมาแก้เอง\n"
            "ทั้งสองแบบคำตอบเดิมไม่หาย",
            doors=("returned_reports", "withdraw_report"),
        ),
        Facet.HOW: ShortAnswer(
            "ถูกส่งกลับ: พิมพ์ “รายงาน” ตามด้วยเลขกิจกรรม แก้ข้อที่บอตถาม แล้วกด “ยืนยันการส่ง”\n"
            "จะถอนเอง: พิมพ์ “ถอนรายงาน” ตามด้วยเลขกิจกรรม แล้วกด “ยืนยันถอนรายงาน”\n"
            "ดูฉบับที่ถูกส่งกลับ พิมพ์ “รายงานที่ถูกส่งกลับ”",
            doors=("returned_reports", "withdraw_report"),
        ),
        Facet.MUST: ShortAnswer(
            "ต้องแก้แล้วส่งใหม่ ระหว่างนั้นนับว่ายังไม่ได้ส่ง\n"
            "แก้เฉพาะข้อที่ถูกส่งกลับ ข้ออื่นใช้คำตอบเดิม\n"
            "หากถอนเอง ไม่ต้องบอกเหตุผล",
            doors=("returned_reports",),
        ),
        Facet.WHO_MAY: ShortAnswer(
            f"{_ANY_REPORTER}\nผู้บังคับบัญชาแก้หรือถอนแทนไม่ได้ ส่งกลับพร้อมเหตุผลได้เท่านั้น",
            doors=("returned_reports", "who_reports"),
        ),
        Facet.WHO_SEES: ShortAnswer(
            "ผู้รายงานของสำนัก ผู้บังคับบัญชาในสายงาน ผู้ดูแลระบบ และผู้บริหาร เปิดประวัติและเหตุผลได้\n"
            "สำนักอื่นเปิดไม่ได้ หากยังไม่ส่งใหม่ การเตือนไปถึงผู้บังคับบัญชาและผู้ดูแลระบบด้วย\n"
            "ถอนเอง บอตไม่แจ้งผู้บังคับบัญชา แต่ประวัติแสดงว่าถอนแล้ว",
            doors=("report_history",),
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "ผู้บังคับบัญชาที่พิจารณา หรือผู้ดูแลระบบที่ตรวจหลังอนุมัติ เป็นผู้ส่งกลับ ชื่ออยู่ในประวัติของรายงาน\n"
            "ไม่เข้าใจเหตุผล ถามผู้นั้นโดยตรง\n"
            "ส่งใหม่แล้ว ผู้บังคับบัญชาพิจารณาอีกครั้ง",
            doors=("returned_reports", "report_history"),
        ),
        Facet.DUE: ShortAnswer(f"ส่งใหม่{_DUE}", doors=("returned_reports",)),
        Facet.WAIT: ShortAnswer(
            "ไม่มีกำหนดวันแน่นอน ฉบับที่ส่งใหม่ต้องรอผู้บังคับบัญชาพิจารณาอีกครั้ง\n"
            f"บอตเตือนผู้อนุมัติหลังส่ง {APPROVAL_DAYS} วันทำการ แล้วสัปดาห์ละครั้งจนกว่าจะมีผล\n"
            "ดูว่ารอผู้ใด พิมพ์ “สถานะ”",
            doors=("status",),
        ),
        Facet.LATE: ShortAnswer(
            f"เลยกำหนดแล้วยังแก้และส่งใหม่ได้ กำหนดแก้คือ{_DUE}\n"
            "ฉบับที่รออนุมัติถอนได้แม้เลยกำหนด แต่ถอนแล้วแสดงว่าเกินกำหนดจนกว่าจะส่งใหม่\n"
            f"{_CORRECTED}",
            doors=("returned_reports", "withdraw_report"),
        ),
        Facet.EARLY: ShortAnswer(
            f"ถอนก่อนผู้บังคับบัญชาพิจารณาได้ พิมพ์ “ถอนรายงาน” ตามด้วยเลขกิจกรรม\n{_CORRECTED}",
            doors=("withdraw_report",),
        ),
        Facet.UNDO: ShortAnswer(
            "ถอนได้จนกว่าผู้บังคับบัญชาจะพิจารณา พิมพ์ “ถอนรายงาน” ตามด้วยเลขกิจกรรม\n"
            "ถอนแล้วยกเลิกการถอนไม่ได้ แต่คำตอบเดิมยังอยู่ กด “ทำเหมือนครั้งก่อน” แล้วส่งใหม่ได้ทันที\n"
            f"{_CORRECTED}",
            doors=("withdraw_report", "report_history"),
        ),
        Facet.MEND: ShortAnswer(
            "แก้ได้ ยังไม่อนุมัติ พิมพ์ “ถอนรายงาน” ตามด้วยเลขกิจกรรมก่อน แล้วแก้และส่งใหม่\n"
            "ถูกส่งกลับแล้วไม่ต้องถอน พิมพ์ “รายงาน” ตามด้วยเลขกิจกรรม\n"
            f"{_CORRECTED}",
            doors=("withdraw_report", "report_history"),
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            f"{_ANY_REPORTER}\nผู้บังคับบัญชาและผู้ที่ไม่ใช่ผู้รายงานแก้แทนไม่ได้",
            doors=("returned_reports", "who_reports"),
        ),
        Facet.AWAY: ShortAnswer(
            f"{_ANY_REPORTER}\n"
            "ผู้ส่งกลับไม่อยู่หรือพ้นตำแหน่งแล้ว ฉบับใหม่ไปที่ผู้อนุมัติคนปัจจุบันเอง พิมพ์ “ใครอนุมัติ” เพื่อดูชื่อ",
            doors=("returned_reports", "who_approves"),
        ),
        Facet.SEVERAL: ShortAnswer(
            "ส่งใหม่ได้ทุกครั้งที่ถูกส่งกลับ บอตไม่จำกัดจำนวนครั้ง\n"
            "หลายฉบับ แก้หรือถอนทีละฉบับ พิมพ์ “รายงานที่ถูกส่งกลับ” เพื่อดูทั้งหมด",
            doors=("returned_reports",),
        ),
        Facet.PARTLY: ShortAnswer(
            "แก้เฉพาะข้อที่ถูกส่งกลับได้ ข้ออื่นใช้คำตอบเดิม\nแก้ค้างไว้ได้ พิมพ์ “พักก่อน” แล้วกลับมาพิมพ์ “ทำต่อ”",
            doors=("returned_reports", "resume_draft"),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "เหตุผลมีทุกฉบับ พิมพ์ “รายงานที่ถูกส่งกลับ” หรือ “ประวัติ” ตามด้วยเลขกิจกรรม\n"
            "อ่านแล้วยังไม่ชัด หรือหาข้อมูลที่ขอไม่ได้ ถามผู้ส่งกลับโดยตรง ชื่ออยู่ในประวัติ",
            doors=("returned_reports", "report_history"),
        ),
        Facet.FILES: ShortAnswer(
            "ไฟล์เดิมยังอยู่กับฉบับที่ถูกส่งกลับ ลบหรือส่งเพิ่มเฉพาะไฟล์ที่ต้องแก้\n"
            "ถอนเอง ให้กด “ทำเหมือนครั้งก่อน” ไฟล์เดิมของรอบนั้นจึงตามมาด้วย หากกด “ตอบใหม่” ต้องแนบใหม่",
            doors=("returned_reports",),
        ),
        Facet.NOT_DONE: ShortAnswer(
            "ไม่ส่งใหม่ นับว่ายังไม่ได้ส่ง และบอตเตือนต่อจนกว่าจะส่ง\n"
            "พ้นกำหนดแก้ บอตแจ้งผู้อำนวยการสำนักและผู้ดูแลระบบด้วย\n"
            "เอกสารที่บอตมีไม่ได้กำหนดโทษไว้",
            doors=("returned_reports",),
        ),
        Facet.NEXT: ShortAnswer(
            "ส่งใหม่แล้วไปถึงผู้บังคับบัญชาพิจารณาอีกครั้ง มีผลแล้วบอตแจ้งผู้ส่งทางแชต\n"
            "ถอนแล้วต้องส่งใหม่ พิมพ์ “รายงาน” ตามด้วยเลขกิจกรรม เว้นแต่ถอนฉบับที่แก้หลังอนุมัติ ฉบับเดิมยังใช้อยู่",
            doors=(REPORT, "status"),
        ),
        Facet.COPY: (
            ShortAnswer(
                "ดูเหตุผลและทุกฉบับ พิมพ์ “ประวัติ” ตามด้วยเลขกิจกรรม เช่น ประวัติ 1.10\n"
                "ฉบับที่รอแก้ พิมพ์ “รายงานที่ถูกส่งกลับ”",
                doors=("report_history", "returned_reports"),
                roles=SEEING,
            ),
            ShortAnswer(
                "ดูได้เฉพาะผู้รายงานของสำนัก ผู้บังคับบัญชาในสายงาน ผู้ดูแลระบบ และผู้บริหาร\n"
                "ถามผู้รายงานของสำนัก พิมพ์ “ใครเป็นผู้รายงาน” เพื่อดูชื่อ",
                doors=("who_reports",),
            ),
        ),
        Facet.REMINDERS: ShortAnswer(
            "แจ้งทันที เมื่อถูกส่งกลับบอตส่งการ์ดพร้อมเหตุผลแก่ผู้ส่งทางแชต\n"
            "ยังไม่ส่งใหม่ บอตเตือนผู้รายงานต่อ ดูว่าจะเตือนเมื่อใด พิมพ์ “เตือนอะไรฉันบ้าง”",
            doors=("why_reminded", "returned_reports"),
        ),
        Facet.LIMITS: ShortAnswer(
            "ไม่จำกัดจำนวนครั้ง ทั้งการส่งกลับ การแก้ และการถอน\nถอนได้จนกว่าผู้บังคับบัญชาจะพิจารณา ไม่ได้นับเป็นวัน",
            doors=("withdraw_report",),
        ),
        Facet.WHERE: ShortAnswer(
            "แก้และถอนในแชตส่วนตัวกับบอต ใช้ LINE บนคอมพิวเตอร์ก็ได้ ในกลุ่ม LINE ทำไม่ได้\n"
            "เริ่มด้วย “รายงาน” ตามด้วยเลขกิจกรรม",
            doors=("returned_reports",),
        ),
        Facet.KEPT: ShortAnswer(
            "ทุกฉบับที่เคยส่งเก็บไว้ในประวัติ บอตไม่ลบ รวมทั้งฉบับที่ถอนและฉบับที่ถูกส่งกลับ\n"
            "ดูได้ พิมพ์ “ประวัติ” ตามด้วยเลขกิจกรรม",
            doors=("report_history",),
        ),
        Facet.WHICH: ShortAnswer(
            "เห็นเองว่าผิดและยังไม่อนุมัติ ถอนได้เลย ไม่ต้องรอให้ส่งกลับ\n"
            f"{_CORRECTED}\n"
            "“ไม่อนุมัติ” ในบอตคือส่งกลับแก้ไข ไม่มีแบบอื่น",
            doors=("withdraw_report", "report_history"),
        ),
        Facet.REFUSED: Instead("rule_returned"),
        Facet.COUNTED: ShortAnswer(
            "วันที่ส่งนับจากครั้งแรก แม้ถูกส่งกลับแล้วส่งใหม่ภายหลัง\n"
            "แต่ระหว่างที่ถูกส่งกลับหรือถอนและยังไม่ส่งใหม่ นับว่ายังไม่ได้ส่ง\n"
            "บอตไม่หักคะแนนเองจากการถูกส่งกลับ เกณฑ์คะแนนถามผู้ดูแลแผน",
            doors=("returned_reports", "contact"),
        ),
    },
)
