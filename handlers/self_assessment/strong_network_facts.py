"""What is always true of the networks of a bureau and of members of them, by what may be asked."""

from __future__ import annotations

from handlers.subjects.facts.fact_sheet import FactSheet, Instead, ShortAnswer
from handlers.understand.facets.facet import Facet

_NO_ROSTER = "บอตไม่มีทะเบียนสมาชิกเครือข่ายหรือสมาชิกชมรมรายบุคคล"
_ASK = "กรุณาถามคณะทำงานของสำนัก หรือติดต่อผู้ดูแลระบบ"
_LEARNT = "ทะเบียนเครือข่ายในบอตเป็นของหน่วยงานภายนอกที่สำนักไปเรียนรู้ ตามกิจกรรม 1.12 และ 1.13"
_PLAN = "แผนบูรณาการฯ กิจกรรมที่ 1.12 และ 1.13"

SHEET = FactSheet(
    name="strong_network",
    called="เครือข่ายและสมาชิก STRONG",
    named=(
        "(?:สมาชิก|รายชื่อ|แกนนำ)?(?:ของ)?เครือข่าย(?:คุณธรรม)?(?:และสมาชิก)?\\s?(?:(?i:strong)|สตรอง)?"
        "|แกนนำ\\s?(?:(?i:strong)|สตรอง)|(?:(?i:strong)|สตรอง)\\s?(?:(?i:model)|โมเดล)|"
        "สมาชิก(?:ชมรม)?\\s?(?:(?i:strong)|สตรอง)"
    ),
    unless="อินเทอร์เน็ต|อินเตอร์เน็ต|ไวไฟ|wifi",
    after=("networks", "rule_strong"),
    facts={
        Facet.PURPOSE: Instead("rule_strong"),
        Facet.HOW: ShortAnswer(
            f"{_LEARNT}\nเมื่อผู้ดูแลระบบนำเข้าทะเบียนแล้ว พิมพ์ “เครือข่าย” เลือกข้อเพื่อใส่ลิงก์หรือเล่าสิ่งที่ได้เรียนรู้\n"
            f"สมัครหรือเพิ่มสมาชิกในบอตไม่ได้ {_ASK}",
            doors=("networks", "working_groups"),
        ),
        Facet.MUST: ShortAnswer(
            f"เอกสารที่บอตมีไม่ได้กำหนดให้ทุกกลุ่มงานต้องมีสมาชิกเครือข่าย\n{_ASK}",
            doors=("about_plan", "contact"),
        ),
        Facet.WHO_MAY: ShortAnswer(
            f"เอกสารที่บอตมีไม่ได้กำหนดคุณสมบัติของสมาชิกเครือข่าย และบอตไม่ได้รับสมัคร\n{_ASK}",
            doors=("working_groups", "contact"),
        ),
        Facet.WHO_SEES: ShortAnswer(
            f"{_NO_ROSTER} จึงไม่มีใครเปิดดูรายชื่อจากบอตได้\n"
            "ทะเบียนเครือข่ายภายนอก ดูได้ที่ “เครือข่าย” เมื่อผู้ดูแลระบบนำเข้าแล้ว",
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            f"บอตไม่ทราบผู้รับผิดชอบสมาชิกเครือข่ายของแต่ละสำนัก\n{_ASK}",
            doors=("working_groups", "contact"),
        ),
        Facet.DUE: ShortAnswer(
            f"บอตไม่มีวันรับสมัครสมาชิกเครือข่าย {_ASK}\nวันส่งกิจกรรมขยายเครือข่าย พิมพ์ “แผน 1.12”",
            doors=("about_plan", "contact"),
        ),
        Facet.LATE: ShortAnswer(
            f"บอตไม่ได้รับสมัครสมาชิก จึงไม่มีกำหนดปิด {_ASK}\n"
            "รายงานกิจกรรมขยายเครือข่ายส่งหลังกำหนดได้ พิมพ์ “รายงาน 1.12”",
            doors=("report_activity", "contact"),
        ),
        Facet.UNDO: ShortAnswer(
            f"{_NO_ROSTER} จึงถอนชื่อในบอตไม่ได้และไม่ต้องถอน\n"
            "ขอออกจากเครือข่าย แจ้งคณะทำงานของสำนัก ลบลิงก์ในทะเบียนทำได้ที่ “เครือข่าย”",
            doors=("working_groups",),
        ),
        Facet.MEND: ShortAnswer(
            f"{_NO_ROSTER} เปลี่ยนรายชื่อแจ้งคณะทำงานของสำนัก\n"
            "แก้ลิงก์หรือสิ่งที่เล่าในทะเบียน พิมพ์ “เครือข่าย” แล้วเลือกข้อ",
            doors=("working_groups",),
        ),
        Facet.AWAY: ShortAnswer(
            f"เอกสารที่บอตมีไม่ได้กำหนดว่าต้องหาสมาชิกแทนหรือไม่ {_ASK}",
            doors=("working_groups", "contact"),
        ),
        Facet.UNKNOWN: ShortAnswer(
            f"{_NO_ROSTER} ไม่ทราบจำนวนหรือรายชื่อ {_ASK}",
            doors=("working_groups", "contact"),
        ),
        Facet.NOTHING: ShortAnswer(
            f"ไม่มีสมาชิกเครือข่ายก็ไม่ต้องแจ้งบอต {_ASK}\n"
            "กิจกรรมขยายเครือข่ายที่ยังไม่ได้ทำ ยังต้องรายงานว่า “ยังไม่ได้ดำเนินการ”",
            doors=("report_activity",),
        ),
        Facet.NOT_DONE: ShortAnswer(
            f"เอกสารที่บอตมีไม่ได้กำหนดผลของสำนักที่ไม่มีสมาชิกเครือข่าย\n{_ASK}",
            doors=("contact",),
        ),
        Facet.SEVERAL: ShortAnswer(
            f"เอกสารที่บอตมีไม่ได้กำหนดว่าเป็นสมาชิกได้กี่เครือข่ายหรือกี่สำนัก\n{_ASK}",
            doors=("contact",),
        ),
        Facet.NEXT: ShortAnswer(
            "ไปแลกเปลี่ยนกับเครือข่ายแล้ว เล่าความรู้ที่ได้และจะนำมาใช้อย่างไร พิมพ์ “เครือข่าย”\n"
            "แล้วรายงานกิจกรรม พิมพ์ “รายงาน 1.12”",
            doors=("report_activity",),
            source=_PLAN,
        ),
        Facet.COPY: ShortAnswer(
            f"พิมพ์ “เครือข่าย” ดูทะเบียนเครือข่ายภายนอกของสำนักได้\n{_NO_ROSTER} รายชื่อขอจากคณะทำงานของสำนัก",
            doors=("networks", "working_groups"),
        ),
        Facet.LIMITS: ShortAnswer(
            f"เอกสารที่บอตมีไม่ได้กำหนดจำนวนสมาชิกเครือข่ายขั้นต่ำ {_ASK}",
            doors=("about_plan", "contact"),
        ),
        Facet.WHICH: Instead("rule_strong"),
        Facet.COUNTED: ShortAnswer(
            f"{_NO_ROSTER} จึงไม่นับจำนวนหรือร้อยละของสมาชิก\nดูว่ากิจกรรมวัดผลอย่างไร พิมพ์ “แผน 1.12”",
            doors=("about_plan",),
        ),
    },
)
