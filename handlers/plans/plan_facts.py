"""What is always true of the plan and its activities, by what may be asked of them."""

from __future__ import annotations

from handlers.plans import about_plan, rounds_dates, why_listed
from handlers.plans.mending import (
    end_activity,
    mend_activity,
    move_due,
    plan_bureaus,
    resume_activity,
    show_mendable,
)
from handlers.subjects.facts.fact_sheet import FactSheet, Instead, ShortAnswer
from handlers.understand.facets.facet import Facet
from models.people.person import ADMIN
from models.plans.plan_rows import MOST_ACTIVITIES
from models.reports.plan_changes.activities_ended import MOST_REASON

_ADMINS = frozenset((ADMIN,))
_PLAN, _MEND, _WHY = about_plan.QUERY.name, show_mendable.QUERY.name, why_listed.WHY.name
_END, _RESUME, _BUREAUS = end_activity.FLOW.name, resume_activity.FLOW.name, plan_bureaus.FLOW.name
_EXCEL, _DRAFTS, _WHOLE, _REPORT = "plan_excel", "plan_drafts", "plan_table", "report_activity"
_BY_ADMINS = "เพิ่ม แก้ หรือตัดกิจกรรมได้เฉพาะผู้ดูแลระบบ"
_TELL = "กรุณาแจ้งเลขกิจกรรมและสิ่งที่ต้องแก้กับผู้ดูแลระบบ"

SHEET = FactSheet(
    name="plan",
    called="แผนและกิจกรรม",
    # What may also stand in a sentence about another matter names it only where nothing else does:
    # one letter of it is taken.
    named=(
        "(?:แก้|นำเข้า|ดู|ขอ|เปลี่ยน|ปรับ|ตาม|ใน|ไฟล์|ส่ง|ใส่)?แผน(?:ปฏิบัติการ|ของสำนัก(?:งาน)?|งาน|ปีใหม่|ปีหน้า|ฉบับเต็ม|ทั้งฉบับ)*"
        "|(?:เพิ่ม|ยุติ|ตัด|ลบ|แก้|โอน)?กิจกรรม(?:ใน|ตาม)แผน|(?:ยุติ|ตัด|เพิ่ม)กิจกรรม(?:ออก)?|ชื่อกิจกรรม"
        "|ก(?=ิจกรรม(?:ที่|ข้อ|\\s)*\\d+\\.\\d+)|ต(?=ัวชี้วัด)|ผ(?=ลผลิต|ลลัพธ์)"
    ),
    unless="แผนที่|แผนก(?!ำ|ลาง|่อน)|แผนภาพ|วางแผน|แผนความเสี่ยง|แผนบริหารความเสี่ยง|แผนปรับปรุง",
    flows=(mend_activity.FLOW.name, move_due.FLOW.name, _END, _RESUME, _BUREAUS),
    after=(_PLAN, _MEND, _WHY, _EXCEL, _DRAFTS, "import_plan", "mend_plan", "rule_import_plan"),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "แผนบอกว่าสำนักใดต้องทำกิจกรรมใด ให้ได้ผลผลิตและผลลัพธ์อะไร และส่งรายงานวันใด\n"
            "ดูสิ่งที่กิจกรรมต้องทำและต้องแนบ พิมพ์ “แผน” ตามด้วยเลข เช่น แผน 1.5",
            doors=(_PLAN,),
        ),
        Facet.HOW: (
            ShortAnswer(
                "แก้กิจกรรมเดิม พิมพ์ “แก้แผน” ตามด้วยเลข เช่น แก้แผน 2.1 แล้วกดแก้ทีละส่วน\n"
                "เพิ่มกิจกรรมหรือนำเข้าแผน พิมพ์ “ขอแผนเป็น Excel” แก้ในไฟล์ แล้วส่งกลับมาในแชต\n"
                "ทุกอย่างแสดงให้ตรวจก่อน ไฟล์นับเมื่อกด “ใช้แผนนี้”",
                doors=(_MEND, _EXCEL, _DRAFTS),
                roles=_ADMINS,
            ),
            ShortAnswer(
                f"ดูกิจกรรม พิมพ์ “แผน” ตามด้วยเลขหรือคำในชื่อ เช่น แผน 1.5\nส่วนการ{_BY_ADMINS}",
                doors=(_PLAN, "contact"),
            ),
        ),
        Facet.MUST: ShortAnswer(
            "แผนระบุสำนักของท่านในกิจกรรมใด ต้องรายงานกิจกรรมนั้น กิจกรรมที่ไม่มีชื่อสำนักท่านไม่ต้อง\n"
            "ไม่ได้ทำหรือทำไม่ได้ ก็รายงานว่ายังไม่ได้ดำเนินการพร้อมเหตุ\n"
            "พิมพ์ “ทำไมสำนักเราต้องทำ” ตามด้วยเลขกิจกรรม เพื่อดูเหตุผล",
            doors=(_WHY, _PLAN),
        ),
        Facet.WHO_MAY: ShortAnswer(
            f"{_BY_ADMINS} สำนักเพิ่มกิจกรรมเองไม่ได้\n"
            "กิจกรรมใดใครรับผิดชอบ ดูในการ์ดของกิจกรรม พิมพ์ “แผน” ตามด้วยเลข",
            doors=(_PLAN, _MEND, "contact"),
        ),
        Facet.WHO_SEES: ShortAnswer(
            "บุคลากรที่ลงทะเบียนอ่านแผนได้ทุกคน คนนอกไม่เห็น ส่วนรายงานเห็นตามหน้าที่\n"
            "แก้ข้อความในแผน บอตไม่แจ้งใคร เลื่อนวัน ตัด หรือนำกิจกรรมกลับ บอตแจ้งผู้ที่เกี่ยวข้อง",
            doors=(_WHOLE, "rule_report_readers"),
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "ในบอตไม่มีขั้นขออนุมัติแก้แผน ผู้ดูแลระบบแก้ตามที่สำนักงานตัดสินแล้ว\n"
            "ไม่เข้าใจกิจกรรมหรือตัวชี้วัด เปิดการ์ดของกิจกรรมแล้วกด “ถามคน” หรือถามผู้ดูแลระบบ",
            doors=(_PLAN, "contact"),
        ),
        Facet.DUE: ShortAnswer(
            "แต่ละกิจกรรมมีวันส่งรายงานและระยะเวลาของตน ดูในการ์ด พิมพ์ “แผน” ตามด้วยเลข\n"
            "วันของทุกกิจกรรม พิมพ์ “รอบส่งรายงาน”",
            doors=(_PLAN, rounds_dates.QUERY.name),
        ),
        Facet.WAIT: ShortAnswer(
            "ผู้ดูแลระบบกดบันทึกหรือ “ใช้แผนนี้” แล้วมีผลทันที ทุกคนเห็นแผนใหม่\n"
            "แผนของปีที่กำลังเตรียม เห็นเมื่อเปิดปีงบประมาณแล้ว",
            doors=(_PLAN,),
        ),
        Facet.LATE: ShortAnswer(
            "จัดช้ากว่าแผน บอตไม่ห้าม แต่วันส่งรายงานยังเป็นวันเดิม ให้รายงานตามจริงก่อน แล้วแก้เมื่อจัดแล้ว\n"
            "ผู้ดูแลระบบเพิ่มหรือแก้กิจกรรมและเลื่อนวันส่งกลางปีได้",
            doors=(_REPORT, "rule_extension"),
        ),
        Facet.EARLY: ShortAnswer(
            "จัดและส่งรายงานก่อนวันส่งได้ ไม่ต้องรอ\nแผนของปีหน้า ผู้ดูแลระบบเตรียมไว้ก่อนได้ ผู้อื่นเห็นเมื่อเปิดปี",
            doors=(_REPORT, "show_year"),
        ),
        Facet.UNDO: (
            ShortAnswer(
                "ตัดออก พิมพ์ เช่น ตัดกิจกรรม 3.2 ออกเพราะ… แล้วนำกลับได้ พิมพ์ “นำกิจกรรม 3.2 กลับ”\n"
                "ไฟล์แผนที่ยังไม่กด “ใช้แผนนี้” ทิ้งได้ด้วย “ทิ้งร่างแผน” ใช้ไปแล้วให้ส่งไฟล์ที่ถูกต้องแทน",
                doors=(_END, _RESUME, _DRAFTS),
                roles=_ADMINS,
            ),
            ShortAnswer(f"ตัดกิจกรรมออกหรือนำกลับได้ แต่เฉพาะผู้ดูแลระบบ\n{_TELL}", doors=("contact",)),
        ),
        Facet.MEND: (
            Instead("mend_plan", roles=_ADMINS),
            ShortAnswer(
                f"แก้ได้ทั้งปี โดยผู้ดูแลระบบ {_TELL}\nรายงานที่ส่งแล้วคงชื่อกิจกรรมเดิม ไม่ต้องส่งใหม่",
                doors=("contact", _PLAN),
            ),
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            "โอนให้สำนักอื่นได้ ผู้ดูแลระบบพิมพ์ “แก้สำนักในแผน”\n"
            "กิจกรรมที่หลายสำนักทำร่วมกัน สำนักที่แผนระบุเป็นผู้รายงานเป็นผู้ส่ง",
            doors=(_BUREAUS, "rule_who_reports"),
        ),
        Facet.AWAY: ShortAnswer(
            "ผู้รายงานคนอื่นของสำนักทำต่อได้ ผู้บังคับบัญชากำหนดผู้รับผิดชอบคนใหม่ด้วย “ผู้รับผิดชอบรายงาน”\n"
            "สำนักที่ยุบหรือเปลี่ยนชื่อ ผู้ดูแลระบบพิมพ์ “แก้สำนักในแผน”",
            doors=("choose_holder", "who_reports", _BUREAUS),
        ),
        Facet.SEVERAL: ShortAnswer(
            "แต่ละกิจกรรมรายงานแยกกัน งานหนึ่งใช้ตอบหลายกิจกรรมได้หรือไม่ ดูวิธีดำเนินการในการ์ด หรือถามผู้ดูแลระบบ\n"
            "เพิ่มหรือรวมหลายกิจกรรมพร้อมกัน ผู้ดูแลระบบแก้ในไฟล์แผน Excel",
            doors=(_PLAN, _EXCEL),
        ),
        Facet.PARTLY: ShortAnswer(
            "ทำได้บางส่วนก็รายงานได้ เลือก “เริ่มแล้ว” พร้อมร้อยละ\n"
            "ไฟล์แผนแทนที่แผนเดิมทั้งฉบับ จึงต้องมีทุกกิจกรรม ทำค้างไว้ได้ที่ “ร่างแผน”",
            doors=(_REPORT, _DRAFTS),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "เป้าหมายและงบประมาณเว้นไว้ก่อนได้ แผนแสดงว่าไม่ได้ระบุ แล้วแก้ภายหลัง\n"
            "ไม่รู้เลขกิจกรรม พิมพ์ “แผน” ตามด้วยคำในชื่อ เช่น แผน จริยธรรม",
            doors=(_PLAN,),
        ),
        Facet.FILES: ShortAnswer(
            f"นำเข้าได้จาก Excel ตามแบบของระบบ หรือ Word ที่เป็นตารางแผน ไม่เกิน {MOST_ACTIVITIES} กิจกรรม\n"
            "PDF รูปภาพ และลิงก์นำเข้าไม่ได้ ขอแบบ พิมพ์ “ขอแผนเป็น Excel”",
            doors=(_EXCEL, "rule_import_plan"),
        ),
        Facet.NOTHING: Instead("rule_not_done"),
        Facet.NOT_DONE: ShortAnswer(
            "บอตแสดงว่ายังไม่รายงาน เตือน และเมื่อเลยกำหนดแจ้งผู้อำนวยการสำนักและผู้ดูแลระบบ บอตไม่มีบทลงโทษ\n"
            "ทำไม่ถึงเป้าหมายก็รายงานตามจริงพร้อมเหตุ",
            doors=("rule_not_done", "rule_below_target"),
        ),
        Facet.NEXT: ShortAnswer(
            "จัดกิจกรรมแล้วส่งรายงาน พิมพ์ “รายงาน” ตามด้วยเลข\n"
            "กิจกรรมที่เพิ่มหรือเลื่อน บอตเตือนตามวันใหม่ ที่ตัดออกบอตเลิกเตือน รายงานที่ส่งแล้วยังเปิดดูได้",
            doors=(_REPORT, _PLAN),
        ),
        Facet.COPY: (
            ShortAnswer(
                "ทั้งฉบับเป็น PDF หรือ Word พิมพ์ “ขอตัวแผน” เป็น Excel พิมพ์ “ขอแผนเป็น Excel”\n"
                "ปีอื่นบอกปีต่อท้าย เช่น ขอตัวแผนปี 2570",
                doors=(_WHOLE, _EXCEL),
                roles=_ADMINS,
            ),
            ShortAnswer(
                "ทั้งฉบับเป็นไฟล์ พิมพ์ “ขอตัวแผน” ปีอื่นบอกปีต่อท้าย เช่น ขอตัวแผนปี 2570\n"
                "เฉพาะกิจกรรมของสำนักท่าน พิมพ์ “แผน”",
                doors=(_WHOLE, _PLAN),
            ),
        ),
        Facet.REMINDERS: ShortAnswer(
            "บอตเตือนก่อนวันส่งรายงานของกิจกรรม ไม่ได้เตือนวันจัดงาน\n"
            "ตัดกิจกรรมออกหรือส่งรายงานแล้ว บอตเลิกเตือนกิจกรรมนั้น",
            doors=("why_reminded", "rule_reminders"),
        ),
        Facet.LIMITS: ShortAnswer(
            f"แผนหนึ่งไม่เกิน {MOST_ACTIVITIES} กิจกรรม เหตุผลที่ตัดกิจกรรมไม่เกิน {MOST_REASON} ตัวอักษร\n"
            "แผนของปีนี้มีกี่กิจกรรม พิมพ์ “แผนมีกี่กิจกรรม”",
            doors=("activity_count",),
        ),
        Facet.WHERE: ShortAnswer(
            "แก้ในแชตส่วนตัวกับบอต ทาง LINE ในโทรศัพท์หรือคอมพิวเตอร์ หรือแก้ใน Excel แล้วส่งไฟล์กลับมา\n"
            "ในกลุ่มถามแผนได้ แต่แก้และส่งไฟล์แผนไม่ได้",
            doors=(_PLAN, _EXCEL),
        ),
        Facet.KEPT: ShortAnswer(
            "แผนและรายงานของปีก่อนไม่หาย กิจกรรมที่ตัดออกนำกลับได้ และรายงานที่ส่งแล้วยังเปิดดูได้\n"
            "พิมพ์ “แผน” หรือ “ขอตัวแผน” ตามด้วยปี",
            doors=(_PLAN, _WHOLE),
        ),
        Facet.WHICH: ShortAnswer(
            "ไม่แน่ใจว่าลงกิจกรรมใด พิมพ์ “แผน” ตามด้วยคำในชื่อ แล้วดูวิธีดำเนินการและผลลัพธ์ในการ์ด\n"
            "“แผน” แสดงกิจกรรมที่สำนักท่านต้องส่ง “ขอตัวแผน” ได้ทั้งฉบับ ตัดออกแล้วนำกลับได้ ไม่ใช่การลบ",
            doors=(_PLAN, "rule_output_outcome"),
        ),
        Facet.REFUSED: (
            ShortAnswer(
                "ไฟล์ที่ไม่ผ่านยังไม่เปลี่ยนแผน แก้ตามแถวที่บอตบอกแล้วส่งใหม่\n"
                "แผนที่ทำให้รายงานที่ส่งแล้วไม่มีกิจกรรม วัน หรือสำนักรองรับ บอตไม่รับ ใช้ “ตัดกิจกรรม” แทน",
                doors=(_DRAFTS, _EXCEL, _END),
                roles=_ADMINS,
            ),
            ShortAnswer(
                f"{_BY_ADMINS} หากไม่ได้แก้ตามที่ขอ กรุณาสอบถามผู้ดูแลระบบ\nระหว่างนี้รายงานตามแผนเดิม",
                doors=("contact", _REPORT),
            ),
        ),
        Facet.COUNTED: ShortAnswer(
            "ความคืบหน้าคิดจากรายงานที่ส่งต่อฉบับที่ต้องส่ง กิจกรรมที่ตัดออกและยังไม่ส่งไม่นับ\n"
            "ร้อยละในเป้าหมายคิดจากใคร ดูข้อความในแผน หากไม่ระบุให้ถามผู้ดูแลระบบ",
            doors=("status", _PLAN),
        ),
        Facet.ALLOWED: ShortAnswer(
            "กิจกรรมนอกแผน เอกสารที่บอตมีไม่ได้ห้าม แต่รายงานในบอตได้เฉพาะกิจกรรมในแผน ซึ่งผู้ดูแลระบบเพิ่มได้\n"
            "ทำไม่ตรงตามแผน รายงานตามจริงพร้อมเหตุ เอกสารที่บอตมีไม่ได้กำหนดโทษไว้",
            doors=(
                "about_plan",
                "contact",
            ),
        ),
        Facet.FAILS: ShortAnswer(
            "ไม่พบกิจกรรม ตรวจเลขและปีงบประมาณ พิมพ์ “แผน” ดูของสำนักท่าน หรือ “แผน” ตามด้วยคำในชื่อ\n"
            "สำนักท่านไม่มีกิจกรรมที่ต้องส่ง หรือไม่ตรงกับเล่มแผน แจ้งผู้ดูแลระบบ",
            doors=(
                "about_plan",
                "contact",
            ),
        ),
    },
)
