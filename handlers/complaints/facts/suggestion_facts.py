"""What is always true of suggestions to the office, by what may be asked of them."""

from __future__ import annotations

from handlers.complaints.facts.complaint_facts import BIGGEST_FILE, FILE, TRACK
from handlers.complaints.filing.complaint_draft import LONGEST, MOST_ADDED
from handlers.subjects.facts.fact_sheet import FactSheet, ShortAnswer
from handlers.subjects.facts.source_documents import COMPLAINTS_PRACTICE, HOW_IT_WORKS
from handlers.understand.facets.facet import Facet
from models.complaints.case_limits import CASE_LIMITS
from models.upkeep.secret_traces import DRAFTS_KEPT

PUBLISHED = "published_suggestions"

SHEET = FactSheet(
    name="suggestion",
    called="ข้อเสนอแนะ",
    named=(
        r"(?:ส่ง|ให้)?(?:ข้อ)?เสนอ(?:แนะ|ไอเดีย|ความ(?:คิด)?เห็น|ความคิด)|ข้อเสนอ|ข้อคิดเห็น|(?:แสดง)?ความคิดเห็น|ไอเดีย"
    ),
    unless="ระดม|แบบสำรวจ|แบบสอบถาม",
    after=(PUBLISHED,),
    anyone=True,
    facts={
        Facet.PURPOSE: ShortAnswer(
            "ใช้ปรับปรุงงานของสำนักงาน ผู้รับเรื่องอ่าน พิจารณา และตอบผู้เสนอ\n"
            "บางข้ออาจเผยแพร่ให้ทุกคนอ่าน โดยเรียบเรียงใหม่และไม่ระบุผู้เสนอ",
            doors=(FILE, PUBLISHED),
            source=f"{COMPLAINTS_PRACTICE} และ{HOW_IT_WORKS}",
        ),
        Facet.HOW: ShortAnswer(
            "พิมพ์ “เสนอแนะ” ตามด้วยข้อเสนอ เลือกว่าจะเปิดเผยชื่อหรือไม่ ตรวจ แล้วกด “ยืนยัน”\n"
            "ไม่ต้องลงทะเบียน จดรหัสไว้ดูคำตอบ",
            doors=(FILE,),
        ),
        Facet.MUST: ShortAnswer(
            "ไม่บังคับ เสนอเมื่อมีเรื่องอยากเสนอ\nต้องมีเพียงข้อเสนอที่พิมพ์ เหตุผล หลักฐาน และชื่อเว้นได้",
            doors=(FILE,),
        ),
        Facet.WHO_MAY: ShortAnswer("เสนอได้ทุกคน ทั้งบุคลากรและบุคคลภายนอก ไม่ต้องลงทะเบียน", doors=(FILE,)),
        Facet.WHO_SEES: ShortAnswer(
            "อ่านได้เฉพาะผู้รับเรื่อง บอตบอกก่อนกด “ยืนยัน” ว่าผู้ใดจะได้อ่าน และระบุผู้ที่ไม่ต้องการให้อ่านได้\n"
            "ข้อที่เผยแพร่ ทุกคนอ่านได้ แต่เป็นถ้อยคำใหม่ ไม่มีชื่อบุคคล",
            doors=(FILE, PUBLISHED),
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "ผู้รับเรื่องของสำนักที่เกี่ยวข้องหรือของส่วนกลางเป็นผู้พิจารณาและตอบ\n"
            "ระบุสำนักที่เกี่ยวข้อง เรื่องจะถึงผู้รับเรื่องของสำนักนั้น",
            doors=(FILE,),
        ),
        Facet.DUE: ShortAnswer("ไม่มีวันปิดรับ เสนอได้ทุกวันทุกเวลา ผู้รับเรื่องอาจตอบในวันทำการ", doors=(FILE,)),
        Facet.WAIT: ShortAnswer(
            f"รับทราบภายใน {CASE_LIMITS.acknowledge} วัน และแจ้งผลภายใน {CASE_LIMITS.result} วัน\n"
            "ดูได้ทุกเมื่อ พิมพ์ “ติดตาม” ตามด้วยรหัส",
            doors=(TRACK,),
        ),
        Facet.LATE: ShortAnswer("ไม่มีคำว่าช้า เสนอเรื่องเก่าหรือเสนอเพิ่มได้ทุกเวลา", doors=(FILE,)),
        Facet.EARLY: ShortAnswer("เสนอได้เลย ไม่ต้องรอรอบหรือประกาศใด", doors=(FILE,)),
        Facet.UNDO: ShortAnswer(
            "ก่อนกด “ยืนยัน” พิมพ์ “ยกเลิก” ได้ ข้อความถูกลบทันที\n"
            "ส่งแล้วลบเองไม่ได้ เขียนขอถอนถึงผู้รับเรื่องได้ พิมพ์ “ติดตาม” ตามด้วยรหัส",
            doors=(TRACK,),
        ),
        Facet.MEND: ShortAnswer(
            "ก่อนกด “ยืนยัน” กด “แก้ไข” ได้ ส่งแล้วแก้ข้อความเดิมไม่ได้\nเขียนเพิ่มได้ พิมพ์ “ติดตาม” ตามด้วยรหัส",
            doors=(TRACK,),
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            "เสนอแทนเพื่อนหรือแทนกลุ่มได้ บอกไว้ในข้อความหากต้องการให้รู้\nผู้มีรหัสอ่านคำตอบได้ จึงส่งรหัสให้กันได้",
            doors=(FILE,),
        ),
        Facet.SEVERAL: ShortAnswer(
            "เสนอได้หลายเรื่อง เรื่องที่ไม่เกี่ยวกันกรุณาส่งแยก จะได้คำตอบทีละเรื่อง\nเสนอซ้ำกับผู้อื่นได้ บอตไม่ตัดออก",
            doors=(FILE,),
        ),
        Facet.PARTLY: ShortAnswer(
            f"ส่งสั้น ๆ ก่อนได้ แล้วเขียนเพิ่มด้วยรหัส หรือพิมพ์ “พักก่อน” ร่างเก็บไว้ {DRAFTS_KEPT.days} วัน",
            doors=(FILE,),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "ไม่ต้องรู้งบหรือวิธีทำ บอกเพียงว่าอยากให้เปลี่ยนอะไรและเพราะอะไร\n"
            "ดูตัวอย่างได้ พิมพ์ “ข้อเสนอแนะที่เผยแพร่”",
            doors=(FILE, PUBLISHED),
        ),
        Facet.FILES: ShortAnswer(
            f"แนบรูปภาพ PDF Word หรือ Excel ได้ {BIGGEST_FILE}\n"
            "ไฟล์นำเสนอ บันทึกเป็น PDF ก่อน ลิงก์พิมพ์ในข้อความได้ ไม่รับคลิปวิดีโอ",
            doors=(FILE,),
        ),
        Facet.NOTHING: ShortAnswer("ไม่มีข้อเสนอแนะก็ไม่ต้องตอบหรือส่งอะไร", doors=(FILE,)),
        Facet.NOT_DONE: ShortAnswer("ไม่เสนอก็ไม่มีผลอะไร บอตไม่นับว่าใครเสนอหรือไม่เสนอ", doors=(FILE,)),
        Facet.NEXT: ShortAnswer(
            f"ส่งแล้วผู้รับเรื่องรับทราบภายใน {CASE_LIMITS.acknowledge} วัน แล้วตอบไว้ที่รหัสติดตาม\n"
            "ไม่มีใครโทรหา เว้นแต่ท่านให้ชื่อและช่องทางติดต่อไว้\n"
            "ผู้เสนอไม่ต้องลงมือทำเอง",
            doors=(TRACK,),
        ),
        Facet.COPY: ShortAnswer(
            "ดูคำตอบของข้อที่ท่านส่ง พิมพ์ “ติดตาม” ตามด้วยรหัส\nของผู้อื่นเห็นเฉพาะที่เผยแพร่ พิมพ์ “ข้อเสนอแนะที่เผยแพร่”",
            doors=(TRACK, PUBLISHED),
        ),
        Facet.REMINDERS: ShortAnswer(
            "บอตไม่เตือนให้เสนอ และแจ้งเมื่อมีคำตอบเฉพาะเมื่อท่านเลือกไว้\nเปิดหรือปิดได้ พิมพ์ “ติดตาม” ตามด้วยรหัส",
            doors=(TRACK,),
        ),
        Facet.LIMITS: ShortAnswer(
            f"ข้อความละไม่เกิน {LONGEST:,} ตัวอักษร เพิ่มก่อนส่งได้อีก {MOST_ADDED} ข้อความ\nเสนอกี่เรื่องก็ได้",
            doors=(FILE,),
        ),
        Facet.WHERE: ShortAnswer(
            "เสนอในแชตส่วนตัวนี้ได้ทั้งโทรศัพท์และ LINE บนคอมพิวเตอร์ ในกลุ่มไม่รับ\n"
            "ไม่ใช้บอต เสนอผ่านผู้บริหาร Call Center เว็บไซต์ บุคลากร หรือ Social media ของสำนักงานได้",
            doors=(FILE,),
            source=f"{COMPLAINTS_PRACTICE} และ{HOW_IT_WORKS}",
        ),
        Facet.KEPT: ShortAnswer(
            f"เก็บไว้ {CASE_LIMITS.kept} วันหลังปิดเรื่อง แล้วลบ เหลือเฉพาะตัวเลข",
            doors=(TRACK,),
        ),
        Facet.NAMELESS: ShortAnswer(
            "ไม่บอกชื่อได้ เลือก “ไม่เปิดเผยชื่อ” ได้รับการพิจารณาเหมือนกัน\n"
            "เลี่ยงรายละเอียดที่มีแต่ท่านรู้ เพราะอาจทำให้เดาได้ว่าเป็นท่าน",
            doors=(FILE,),
        ),
        Facet.WHICH: ShortAnswer(
            "อยากให้ปรับปรุง ใช้ “ข้อเสนอแนะ” มีผู้ทำไม่ถูกหรือเดือดร้อน ใช้ “ข้อร้องเรียน” ทุจริตใช้ “เบาะแสการทุจริต”\n"
            "ไม่แน่ใจ เล่ามาได้ แก้ประเภทได้ก่อนส่ง\n"
            "บุคลากรที่สำนักเปิดระดมความคิดไว้ เสนอที่นั่นได้ พิมพ์ “ระดมความคิด”",
            doors=(FILE, "ideas"),
        ),
        Facet.REFUSED: ShortAnswer(
            "ไม่เห็นด้วยกับคำตอบ พิมพ์ “ติดตาม” ตามด้วยรหัส แล้วกด “ยังไม่ได้รับการแก้ไข” ได้หนึ่งครั้ง\n"
            "หรือเสนอใหม่โดยเพิ่มเหตุผลได้เสมอ",
            doors=(TRACK, FILE),
        ),
        Facet.COUNTED: ShortAnswer(
            "นับรวมในตัวเลขเรื่องที่สำนักงานได้รับ แยกตามประเภท ไม่นับเป็นรายบุคคล และไม่มีคะแนนให้ผู้เสนอ",
            doors=(FILE,),
        ),
        Facet.ALLOWED: ShortAnswer(
            "เสนอได้ทุกเรื่องที่อยากให้ปรับปรุง รวมถึงเรื่องของผู้บังคับบัญชา ไม่บอกชื่อก็ได้\n"
            "เป็นการกระทำที่ไม่ถูกต้องหรือทุจริต เลือก “ข้อร้องเรียน” หรือ “เบาะแสการทุจริต”",
            doors=("file_complaint",),
        ),
        Facet.AFRAID: ShortAnswer(
            "เลือก “ไม่เปิดเผยชื่อ” และระบุผู้ที่ไม่ต้องการให้อ่านได้ จะกันทั้งสำนักก็ได้\n"
            "เลี่ยงรายละเอียดที่มีแต่ท่านรู้ ข้อเสนอได้รับการพิจารณาเหมือนกัน",
            doors=(
                "file_complaint",
                "rule_complaint_protection",
            ),
        ),
    },
)
