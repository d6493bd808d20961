"""What is always true of the rounds of reports and their days, by what may be asked of them."""

from __future__ import annotations

from handlers.plans import rounds_dates
from handlers.subjects.facts.fact_sheet import AsFor, FactSheet, Instead, ShortAnswer
from handlers.understand.facets.facet import Facet
from models.people.person import ADMIN

_ADMINS = frozenset((ADMIN,))
_ROUNDS, _MOVE, _LATE = rounds_dates.QUERY.name, "move_round", "late_reason"
_BY_ADMINS = "เลื่อนได้เฉพาะผู้ดูแลระบบ กรุณาหารือก่อนถึงกำหนด"

SHEET = FactSheet(
    name="round",
    called="รอบส่งรายงาน",
    # What may also stand in a sentence about another matter names it only where nothing else does:
    # one letter of it is taken.
    named=(
        "(?:เลื่อน|ขยาย|สิ้น|ปิด|ใกล้ปิด|ทุก|แต่ละ|ตั้ง|ขอเลื่อน|ปฏิทิน)รอบ(?:ส่ง|รายงาน|นี้|หน้า|ใหม่|แรก)*"
        "|รอบ(?:ส่ง|รายงาน)+|(?:เลื่อน|ขยาย)(?:กำหนด|วัน|เวลา)(?:ส่ง)?|งวด(?:ถัดไป|ต่อไป|หน้า|นี้|แรก)|กำหนดส่ง|วันส่งของ|วันครบกำหนด|ร(?=อบ)"
    ),
    unless="รอบ(?:คอบ|ตัว|รู้|ด้าน)|โดยรอบ",
    flows=(_MOVE,),
    after=(_ROUNDS, "rule_rounds", "rule_extension"),
    facts={
        Facet.PURPOSE: Instead("rule_rounds"),
        Facet.MUST: Instead("rule_rounds"),
        Facet.HOW: (
            ShortAnswer(
                "พิมพ์ “เลื่อนรอบ” เลือกรอบและวันใหม่ หรือบรรทัดเดียว เช่น เลื่อนรอบ 20 มิถุนายน เป็น 30 มิถุนายน\n"
                "ก่อนยืนยันจะเห็นว่าเกี่ยวกับใครบ้าง และบอตแจ้งผู้ที่ยังต้องส่งให้",
                doors=(_MOVE, _ROUNDS),
                roles=_ADMINS,
            ),
            ShortAnswer(
                f"ดูวันของทุกรอบ พิมพ์ “รอบส่งรายงาน” แล้วกด “ดู” ที่รอบนั้น\nวันส่ง{_BY_ADMINS}",
                doors=(_ROUNDS, "contact"),
            ),
        ),
        Facet.WHO_MAY: (
            ShortAnswer(
                "ผู้ดูแลระบบเลื่อนได้ทั้งรอบหรือเฉพาะกิจกรรม ผู้รายงานและผู้บังคับบัญชาเลื่อนเองไม่ได้",
                doors=(_MOVE,),
                roles=_ADMINS,
            ),
            ShortAnswer(
                f"ท่านเลื่อนเองไม่ได้ {_BY_ADMINS}\nส่งหลังกำหนดก็ได้ และแจ้งเหตุที่ล่าช้าไว้ได้",
                doors=("contact", _LATE),
            ),
        ),
        Facet.WHO_SEES: ShortAnswer(
            "บุคลากรที่ลงทะเบียนแล้วเปิดดูวันส่งได้ทุกคน พิมพ์ “รอบส่งรายงาน”\n"
            "เมื่อเลื่อน บอตแจ้งผู้รับผิดชอบและหัวหน้าของเรื่องที่ยังไม่ส่ง ผู้อื่นเห็นวันใหม่เมื่อเปิดดู",
            doors=(_ROUNDS,),
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "วันส่งมาจากแผนของปีนั้น และผู้ดูแลระบบเป็นผู้เลื่อนในบอต\n"
            "บอตไม่มีแบบขอเลื่อน จึงต้องหารือผู้ดูแลระบบโดยตรง พิมพ์ “ติดต่อผู้ดูแลระบบ” เพื่อดูชื่อ",
            doors=("contact", _ROUNDS),
        ),
        Facet.DUE: Instead(_ROUNDS),
        Facet.WAIT: Instead(_ROUNDS),  # how long until the next one
        Facet.LATE: Instead("rule_late"),
        Facet.NOT_DONE: Instead("rule_late"),
        Facet.EARLY: Instead("rule_early"),
        Facet.UNDO: (
            ShortAnswer(
                "เลื่อนกลับได้ หากวันเดิมยังไม่ผ่านไป กด “เลื่อนกลับ” หรือพิมพ์ เลื่อนรอบ… กลับเป็นวันเดิม\n"
                "ข้อความที่แจ้งไปแล้วเรียกคืนไม่ได้ บอตแจ้งวันใหม่ให้อีกครั้ง",
                doors=(_MOVE,),
                roles=_ADMINS,
            ),
            ShortAnswer(f"เปลี่ยนกลับได้หากวันเดิมยังไม่ผ่านไป แต่{_BY_ADMINS}", doors=("contact",)),
        ),
        Facet.MEND: (
            ShortAnswer(
                "แก้ได้ เลื่อนเป็นวันที่ถูกต้องอีกครั้ง พิมพ์ “เลื่อนรอบ”\n"
                "ทั้งรอบหรือเฉพาะกิจกรรมก็ได้ รายงานที่ส่งแล้วไม่ต้องส่งใหม่",
                doors=(_MOVE,),
                roles=_ADMINS,
            ),
            ShortAnswer(
                "แก้ได้โดยผู้ดูแลระบบเท่านั้น หากวันไม่ถูกต้อง กรุณาแจ้งผู้ดูแลระบบ",
                doors=("contact", _ROUNDS),
            ),
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            "เลื่อนให้สำนักเดียวไม่ได้ วันของรอบเป็นวันเดียวกันทั้งสำนักงาน เลื่อนเฉพาะบางกิจกรรมได้\n"
            "สำนักที่ส่งไม่ทันยังส่งหลังกำหนดได้ และแจ้งเหตุที่ล่าช้าไว้ได้",
            doors=(_MOVE, _LATE),
        ),
        Facet.AWAY: ShortAnswer(
            "กำหนดตรงวันหยุดไม่เลื่อนเอง ส่งได้ทุกวันรวมวันหยุด การเตือนวันนั้นมาในวันทำการก่อนหน้า\n"
            "ผู้รายงานไม่อยู่ ผู้รายงานคนอื่นของสำนักส่งแทนได้",
            doors=("holiday", "who_reports"),
        ),
        Facet.SEVERAL: ShortAnswer(
            "กิจกรรมที่มีสองกำหนด ต้องส่งแยกกันทั้งสองรอบ รวมเป็นฉบับเดียวไม่ได้\n"
            "การเลื่อนทำทีละรอบ หลายกิจกรรมในรอบเดียวกันเลื่อนพร้อมกันได้",
            doors=(_ROUNDS, "rule_two_reports"),
        ),
        Facet.PARTLY: ShortAnswer(
            "ส่งเท่าที่ทำได้ก่อนได้ เลือก “เริ่มแล้ว” พร้อมร้อยละ ทำเพิ่มแล้วแก้และส่งใหม่ได้\n"
            "ในบอตเลื่อนเฉพาะบางกิจกรรมของรอบได้ โดยผู้ดูแลระบบ",
            doors=("report_activity", _MOVE),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "ดูวันที่กำหนดแล้ว พิมพ์ “รอบส่งรายงาน” วันที่ยังไม่มีในแผน บอตไม่ทราบ\n"
            "กิจกรรมที่แผนไม่ได้กำหนดวันส่ง กรุณาสอบถามผู้ดูแลระบบ",
            doors=(_ROUNDS, "contact"),
        ),
        Facet.NOTHING: Instead("rule_not_done"),
        Facet.FILES: ShortAnswer(
            "แนบไฟล์กับการเลื่อนรอบไม่ได้ บอตแจ้งเฉพาะวันเดิมและวันใหม่\n"
            "มีหนังสือหรือประกาศประกอบ ผู้ดูแลระบบส่งตามด้วย “ส่งข้อความถึง” แนบ PDF ได้ 1 ไฟล์",
            doors=("send_circular",),
        ),
        Facet.NEXT: ShortAnswer(
            "หลังวันส่ง ผู้บังคับบัญชาพิจารณารายงาน แล้วรวมผลเป็นรายงานของสำนักและของสำนักงาน\n"
            "บอตยังรับรายงานที่ยังไม่ส่ง แต่แสดงว่าเกินกำหนด\n"
            "หากผู้ดูแลระบบเลื่อนรอบ บอตแจ้งผู้ที่ยังต้องส่งทุกคนเอง",
            doors=("status", _ROUNDS),
        ),
        Facet.COPY: ShortAnswer(
            "พิมพ์ “รอบส่งรายงาน” เพื่อดูทั้งปี ปีอื่นให้บอกปีต่อท้าย เช่น รอบส่งรายงาน ปี 2569\n"
            "ตัวแผนทั้งฉบับเป็น PDF พิมพ์ “ขอตัวแผน”",
            doors=(_ROUNDS, "plan_table"),
        ),
        Facet.REMINDERS: Instead("rule_reminders"),
        Facet.LIMITS: ShortAnswer(
            "จำนวนรอบเป็นไปตามวันส่งในแผนของปีนั้น ดูได้จาก “รอบส่งรายงาน”\n"
            "เลื่อนกี่ครั้งก็ได้ วันใหม่ต้องยังไม่ผ่านไปและอยู่ในปีงบประมาณเดิม คือไม่เกิน 30 กันยายน",
            doors=(_ROUNDS, _MOVE),
        ),
        Facet.WHERE: ShortAnswer(
            "ทำในแชตส่วนตัวกับบอต ทาง LINE ในโทรศัพท์หรือคอมพิวเตอร์\nในกลุ่มถามวันส่งได้ แต่เลื่อนรอบไม่ได้",
            doors=(_ROUNDS,),
        ),
        Facet.KEPT: ShortAnswer(
            "รอบที่ผ่านไปแล้วและรายงานของรอบนั้นไม่หาย เปิดดูได้ทั้งปีนี้และปีก่อน\n"
            "พิมพ์ “รอบส่งรายงาน” หรือ “สถานะ” ตามด้วยปี เช่น สถานะ ปี 2569",
            doors=(_ROUNDS, "status"),
        ),
        Facet.WHICH: Instead("rule_fiscal_year"),
        Facet.REFUSED: ShortAnswer(
            "วันใหม่ใช้ไม่ได้เมื่อผ่านไปแล้ว อยู่นอกปีงบประมาณ หรือกิจกรรมมีกำหนดวันนั้นอยู่แล้ว ให้เลือกวันอื่น\n"
            "ขอเลื่อนแล้วไม่ได้ ให้ส่งเท่าที่ทำได้ หรือส่งหลังกำหนดพร้อมแจ้งเหตุที่ล่าช้า",
            doors=(_LATE, "report_activity"),
        ),
        Facet.COUNTED: ShortAnswer(
            "ส่งถึงสิ้นวันครบกำหนดนับว่าทัน นับตามวันที่กดส่ง ไม่ใช่วันที่อนุมัติ และไม่เว้นวันหยุด\n"
            "ผลที่รายงานนับสะสมจากเดือนตุลาคมของปีงบประมาณนั้น",
            doors=(_ROUNDS,),
        ),
        Facet.FAILS: AsFor(Facet.REFUSED),
    },
)
