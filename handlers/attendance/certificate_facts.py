"""What is always true of certificates of having been at an event, by what may be asked of them."""

from __future__ import annotations

from handlers.attendance.certificate_named import EVERYBODYS, OWN
from handlers.attendance.show_events import RUNNERS
from handlers.subjects.facts.fact_sheet import AsFor, FactSheet, ShortAnswer
from handlers.understand.facets.facet import Facet
from models.attendance.storage import NAMES_KEPT_FOR

_ON_LIST = "ผู้ที่มีชื่อในการลงชื่อของกิจกรรมและนับว่ามา ไม่ว่าตำแหน่งใด"
_AFTER = "ขอได้ทันทีที่ผู้จัดปิดลงชื่อ หรือตั้งแต่วันถัดจากวันงาน"

SHEET = FactSheet(
    name="certificate",
    called="ใบรับรองการเข้าร่วม",
    named=(
        "เกียรติบัตร|เกียรติบัติ|วุฒิบัตร|ประกาศนียบัตร|ใบประกาศ(?:เข้าร่วม|อบรม)?"
        "|ได้(?:รับ)?ตรา(?!บ)|ใบรับรอง(?:การ)?(?:เข้าร่วม|อบรม)?|ใบ(?:ผ่าน|เข้าร่วม)(?:การ)?อบรม"
    ),
    unless="แพทย์|เงินเดือน|การทำงาน|เจตนารมณ์|ดีเด่น|คัดเลือก|ผลสอบ",
    after=("my_certificates", OWN, EVERYBODYS),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "เป็นเอกสารรับรองว่าท่านเข้าร่วมกิจกรรมที่ลงชื่อผ่านบอต ออกในชื่อของท่าน\n"
            "จะใช้แทนเกียรติบัตรหรือนับเป็นผลงานได้หรือไม่ กรุณาถามหน่วยงานที่ขอหลักฐาน",
            doors=("my_certificates",),
        ),
        Facet.HOW: (
            ShortAnswer(
                "ของท่าน: พิมพ์ “ใบรับรอง” แล้วกดที่กิจกรรม\n"
                "ของทุกคน: ปิดลงชื่อก่อน แล้วกด “ใบรับรองทุกคน” ที่การ์ดกิจกรรม",
                doors=("my_certificates", "sign_in_events"),
                roles=RUNNERS,
            ),
            ShortAnswer(
                "พิมพ์ “ใบรับรอง” แล้วกดที่กิจกรรม บอตส่งไฟล์ให้ในแชตนี้\nมีเฉพาะกิจกรรมที่ท่านลงชื่อและผู้จัดปิดลงชื่อแล้ว",
                doors=("my_certificates",),
            ),
        ),
        Facet.MUST: ShortAnswer(
            "ไม่บังคับ ผู้เข้าร่วมขอเองเมื่อต้องการ และไม่ต้องตอบแบบประเมินก่อน\nต้องมีชื่อในการลงชื่อของกิจกรรมนั้น",
            doors=("my_certificates",),
        ),
        Facet.WHO_MAY: (
            ShortAnswer(
                f"ขอของตนเองได้ทุกคนที่มีบัญชีในบอต หากเป็น{_ON_LIST}\n"
                "ขอของทุกคนได้ คือ ผู้เปิดกิจกรรม ผู้รายงานของสำนักนั้น และผู้ดูแลระบบ ซึ่งมีชื่อบุคคลภายนอกด้วย",
                doors=("my_certificates", "sign_in_events"),
                roles=RUNNERS,
            ),
            ShortAnswer(
                f"ขอได้ทุกคนที่เป็น{_ON_LIST}\nบุคคลภายนอกขอผ่านผู้จัดกิจกรรม",
                doors=("my_certificates",),
            ),
        ),
        Facet.WHO_SEES: ShortAnswer(
            "ใบของท่านบอตส่งให้ท่าน\nผู้เปิดกิจกรรม ผู้รายงานของสำนักนั้น และผู้ดูแลระบบขอใบของทุกคนในกิจกรรมนั้นได้",
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "ไม่ต้องขออนุมัติ ระบบออกตามชื่อในการลงชื่อ มีที่ลงนามของผู้จัดกิจกรรม\nหากชื่อตกหล่น กรุณาแจ้งผู้จัดก่อนปิดลงชื่อ",
            doors=("my_certificates",),
        ),
        Facet.DUE: ShortAnswer(
            f"{_AFTER} ไม่มีกำหนดวันสุดท้าย",
            doors=("my_certificates",),
        ),
        Facet.WAIT: ShortAnswer(
            f"{_AFTER}\nกดขอแล้วบอตส่งไฟล์ให้ในแชตนี้เมื่อจัดทำเสร็จ",
            doors=("my_certificates",),
        ),
        Facet.LATE: ShortAnswer(
            "งานที่ผ่านมานานแล้วขอได้ หากมีชื่อท่านในการลงชื่อ\n"
            "หากไม่ได้ลงชื่อในวันงาน บอตออกย้อนหลังให้ไม่ได้ กรุณาถามผู้จัดกิจกรรม",
            doors=("my_certificates",),
        ),
        Facet.EARLY: ShortAnswer(
            f"ออกก่อนงานจบไม่ได้ {_AFTER}\nผู้จัดปิดลงชื่อได้ทันทีเมื่อลงครบ",
            doors=("sign_in_events",),
        ),
        Facet.UNDO: ShortAnswer(
            "ไฟล์ที่ส่งให้แล้วเรียกคืนในบอตไม่ได้\nหากออกให้ผิดคน กรุณาแจ้งผู้รับและผู้จัดกิจกรรม เพราะชื่อมาจากการลงชื่อ",
        ),
        Facet.MEND: ShortAnswer(
            "ชื่อและตำแหน่งมาจากทะเบียน หากผิด พิมพ์ “แก้ไขข้อมูล” เมื่อแก้ทะเบียนแล้วขอใบใหม่ได้\n"
            "ต้องการแก้ถ้อยคำเอง ขอเป็นไฟล์ Word ได้ พิมพ์ “เป็น Word” ต่อท้ายชื่อกิจกรรม",
            doors=("correct_my_data", "my_certificates"),
        ),
        Facet.FOR_OTHERS: (
            ShortAnswer(
                "ผู้ดูแลการลงชื่อขอใบของทุกคนในกิจกรรมนั้นได้ หลังปิดลงชื่อ\nนอกนั้นขอได้เฉพาะของตนเอง",
                doors=("sign_in_events",),
                roles=RUNNERS,
            ),
            ShortAnswer(
                "ขอแทนกันไม่ได้ แต่ละคนขอของตนเองในแชตของตน\nหากทำไม่สะดวก ให้ผู้จัดกิจกรรมพิมพ์ให้ได้",
                doors=("my_certificates",),
            ),
        ),
        Facet.AWAY: ShortAnswer(
            "ผู้จัดไม่อยู่ก็ขอได้ พิมพ์ “ใบรับรอง”\n"
            "ใบของทุกคน ผู้รายงานของสำนักนั้นและผู้ดูแลระบบขอแทนได้ ใบระบุชื่อผู้เปิดกิจกรรมเป็นผู้จัดเสมอ",
            doors=("my_certificates",),
        ),
        Facet.SEVERAL: ShortAnswer(
            "กิจกรรมละหนึ่งใบ ขอซ้ำกี่ครั้งก็ได้\nงานหลายวันมีใบตามวันที่เปิดลงชื่อแต่ละครั้ง",
            doors=("my_certificates",),
        ),
        Facet.PARTLY: ShortAnswer(
            "อยู่ไม่ครบก็ได้ หากผู้จัดกำหนดว่าผู้ออกก่อนเวลานับว่ามา\n"
            "หากกำหนดว่าไม่นับ ผู้ที่บันทึกว่าออกก่อนเวลาขอใบรับรองไม่ได้",
            doors=("my_certificates",),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "ไม่ต้องจำ พิมพ์ “ใบรับรอง” บอตแสดงกิจกรรมทั้งหมดที่ท่านขอได้ ให้กดเลือก",
            doors=("my_certificates",),
        ),
        Facet.FILES: ShortAnswer(
            "ได้เป็นไฟล์ PDF หรือ Word พิมพ์ “เป็น Word” ต่อท้ายชื่อกิจกรรม\n"
            "ใส่โลโก้หรือใช้แบบที่ออกแบบเองในบอตไม่ได้ แต่แก้ในไฟล์ Word เองได้",
            doors=("my_certificates",),
        ),
        Facet.NOTHING: ShortAnswer(
            "หากไม่มีรายการ แปลว่าผู้จัดยังไม่ปิดลงชื่อ หรือไม่มีชื่อท่านในการลงชื่อ\n"
            "กิจกรรมที่เซ็นเพียงกระดาษ บอตไม่มีใบรับรองให้ กรุณาถามผู้จัด",
            doors=("my_certificates",),
        ),
        Facet.NEXT: ShortAnswer(
            "บอตไม่ส่งใบรับรองเข้าทะเบียนประวัติให้ หากต้องใช้ กรุณาส่งให้หน่วยงานที่ขอเอง",
            doors=("my_certificates",),
        ),
        Facet.COPY: ShortAnswer(
            "ขอใหม่ได้เสมอ พิมพ์ “ใบรับรอง” แล้วกดที่กิจกรรมเดิม",
            doors=("my_certificates",),
        ),
        Facet.WHERE: ShortAnswer(
            "ขอในแชตกับบอต แล้วเปิดไฟล์ใน LINE บนคอมพิวเตอร์เพื่อพิมพ์ได้ บอตไม่จัดส่งฉบับกระดาษ\n"
            "ผู้ไม่มี LINE ให้ผู้จัดกิจกรรมพิมพ์ให้",
        ),
        Facet.KEPT: ShortAnswer(
            "ขอได้ต่อไปตราบที่มีชื่อท่านในการลงชื่อ ซึ่งไม่มีกำหนดลบเอง\n"
            f"ชื่อบุคคลภายนอกลบเมื่อครบ {NAMES_KEPT_FOR.days // 365} ปี จากนั้นออกใบให้ไม่ได้",
            doors=("my_certificates",),
        ),
        Facet.WHICH: ShortAnswer(
            "จากการลงชื่อ บอตออกเพียงใบรับรองการเข้าร่วม ไม่มีวุฒิบัตรผ่านการอบรมและไม่มีตรา\n"
            "ผู้ได้รับคัดเลือกดีเด่นขอเกียรติบัตรการคัดเลือกได้หลังประกาศผล พิมพ์ “เกียรติบัตรดีเด่น”",
            doors=("my_certificates",),
        ),
        Facet.REFUSED: ShortAnswer(
            "ที่ขอไม่ได้ มักเพราะผู้จัดยังไม่ปิดลงชื่อ ไม่มีชื่อท่าน หรือบันทึกว่าออกก่อนเวลา\n"
            "กรุณาถามผู้จัดกิจกรรม หากผู้รับไม่รับไฟล์ ให้พิมพ์แล้วขอผู้จัดลงนาม",
            doors=("my_certificates",),
        ),
        Facet.COUNTED: ShortAnswer(
            "ใบรับรองบอกว่าเข้าร่วมกิจกรรมใด วันเวลาใด ไม่นับชั่วโมงพัฒนาและไม่มีคะแนนสอบ\n"
            "การนับชั่วโมง กรุณาถามหน่วยงานทรัพยากรบุคคล",
        ),
        Facet.ALLOWED: ShortAnswer(
            "เป็นใบรับรองว่าเข้าร่วม ไม่ใช่วุฒิบัตรผ่านการอบรม ใช้ประกอบเรื่องใดได้ กรุณาถามผู้ที่รับเอกสาร\n"
            "ชื่อผิด แก้ที่ทะเบียนแล้วขอใหม่ พิมพ์ “แก้ไขข้อมูล” อย่าแก้ในไฟล์เอง",
            doors=(
                "my_certificates",
                "correct_my_data",
            ),
        ),
        Facet.FAILS: AsFor(Facet.REFUSED),
    },
)
