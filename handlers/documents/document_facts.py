"""What is always true of the documents that the bot makes, by what may be asked of them."""

from __future__ import annotations

from handlers.documents.asked import documents_offered, my_documents
from handlers.documents.make_document import FLOW
from handlers.subjects.facts.fact_sheet import FactSheet, Instead, ShortAnswer
from handlers.understand.facets.facet import Facet
from models.documents.documents import KEPT_FOR
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, SUPERVISOR

_ASKERS = frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE, RECEIVER))
_HOURS = int(KEPT_FOR.total_seconds() // 3600)
_ASK, _OFFERED, _MINE = FLOW.name, documents_offered.QUERY.name, my_documents.QUERY.name
_REPORT, _OWN_DATA, _SIGN = "report_activity", "my_data", "propose_document"
_LINK = "ลิงก์เปิดได้ 10 นาที หมดแล้วกด “ขอลิงก์ใหม่”"

SHEET = FactSheet(
    name="document",
    called="เอกสารจากบอต",
    # What may also stand in a sentence about another matter names it only where nothing else does:
    # one letter of it is taken.
    named=(
        "(?:ขอ|ออก|โหลด|ดาวน์โหลด|ไฟล์|ลิงก์|รหัส)?เอกสาร"
        "(?:สรุป|รายงาน|จากบอต|ที่บอต(?:ออก|ทำ)|(?:ของ)?รอบ\\s?\\d+\\s?เดือน)*"
        "|เล่มรายงาน|ไฟล์รายงาน|รายงาน(?:สรุป|ภาพรวม)(?:ภาพรวม)?|หน้าสรุปของรายงาน"
        "|ไ(?=ฟล์)|(?i:p(?=df))|เ(?=วิร์ด)"
    ),
    unless="เอกสาร(?:แนบ|ประกอบ|หลักฐาน)|แนบเอกสาร|แทน(?:เป็น|ด้วย|การ|\\s)*(?:รูป|ภาพ)",
    flows=(_ASK,),
    after=(_OFFERED, _MINE, "document_link", "rule_documents"),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "บอตจัดทำเอกสารจากข้อมูลในระบบ เช่น แบบรายงานของสำนัก บัญชีการส่งรายงาน และภาพรวมของสำนักงาน\n"
            "ใช้พิมพ์หรือเสนอได้ ทุกหน้ามีรหัสเอกสารไว้ตรวจสอบ",
            doors=(_OFFERED,),
        ),
        Facet.HOW: (
            ShortAnswer(
                "พิมพ์ “เอกสาร” เลือกชนิด สำนัก รอบ และชนิดไฟล์ บอตจัดทำแล้วส่งให้ในแชตนี้\n"
                "หรือพิมพ์ในข้อความเดียว เช่น ขอบัญชีการส่งรายงาน รอบ 20 มีนาคม เป็น Excel",
                doors=(_ASK, _OFFERED),
                roles=_ASKERS,
            ),
            ShortAnswer(
                "ขอตัวแผน พิมพ์ “ขอตัวแผน” ขอข้อมูลของท่านเอง พิมพ์ “ข้อมูลของฉัน”\n"
                "เอกสารรายงานของสำนัก กรุณาให้ผู้รายงานหรือผู้บังคับบัญชาของสำนักขอ",
                doors=("plan_table", _OWN_DATA, "who_reports"),
            ),
        ),
        Facet.MUST: ShortAnswer(
            "ไม่ต้องเก็บไฟล์เอง ขอใหม่ได้ทุกเมื่อ และบอตไม่ได้บังคับให้ลงนาม\n"
            "ต้องส่งเป็นเล่มหรือลงนามในกระดาษด้วยหรือไม่ กรุณาถามผู้ที่รับเอกสาร",
            doors=(_OFFERED,),
        ),
        Facet.WHO_MAY: Instead(_OFFERED),
        Facet.WHO_SEES: ShortAnswer(
            "บอตส่งให้ผู้ขอคนเดียว ระบบบันทึกว่าใครขอและเปิดเมื่อใด\n"
            "ลิงก์ใช้ได้ 10 นาที กรุณาอย่าส่งต่อ ให้ส่งไฟล์ที่ดาวน์โหลดแล้วตามความเหมาะสม\n"
            "เอกสารสถิติเรื่องร้องเรียนมีเพียงจำนวน ไม่มีชื่อ",
            doors=(_OFFERED,),
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "ไม่มีผู้ตรวจก่อน บอตจัดทำจากรายงานที่ส่งในระบบ\n"
            "ตัวเลขหรือข้อความผิด ให้ผู้รายงานของเรื่องนั้นแก้รายงาน แล้วขอใหม่ หากไม่แน่ใจแจ้งผู้ดูแลระบบ",
            doors=("who_reports", "contact"),
        ),
        Facet.DUE: ShortAnswer(
            f"ขอได้ทุกเวลา ไม่ต้องรอสิ้นรอบ เอกสารแสดงข้อมูลเท่าที่ส่งแล้วเมื่อขอ\n{_LINK} ได้ภายใน {_HOURS} ชั่วโมง",
            doors=(_ASK, _MINE),
        ),
        Facet.WAIT: ShortAnswer(
            "บอตจัดทำทันทีตามลำดับ และส่งมาในแชตนี้เองเมื่อเสร็จ ไม่ต้องขอซ้ำ\n"
            "พิมพ์ “เอกสารที่ขอไว้” เพื่อดูว่าเสร็จหรือยัง",
            doors=(_MINE,),
        ),
        Facet.LATE: ShortAnswer(
            "ขอของรอบที่ผ่านแล้วได้ ของปีก่อนพิมพ์วันของรอบพร้อมปี เช่น รอบ 20 มีนาคม 2569 หากปีนั้นมีแผนในระบบ\n"
            f"ลิงก์หมดเวลาขอใหม่ได้ภายใน {_HOURS} ชั่วโมง พ้นแล้วขอเอกสารใหม่",
            doors=(_ASK, _MINE),
        ),
        Facet.EARLY: ShortAnswer(
            "ขอก่อนสิ้นรอบหรือก่อนส่งครบได้ เอกสารแสดงเรื่องที่ยังไม่ส่งว่ายังไม่รายงาน\nส่งเพิ่มแล้วขอใหม่ได้",
            doors=(_ASK,),
        ),
        Facet.UNDO: ShortAnswer(
            f"ไม่ต้องยกเลิก ไฟล์ในระบบลบเองใน {_HOURS} ชั่วโมง และการขอไม่เปลี่ยนข้อมูลใด\n"
            "ลิงก์ที่ส่งต่อไปแล้วเรียกคืนไม่ได้ แต่ใช้ได้เพียง 10 นาที",
            doors=(_ASK,),
        ),
        Facet.MEND: ShortAnswer(
            "แก้ที่ข้อมูลในระบบ เช่น แก้รายงานแล้วส่งใหม่ จากนั้นขอเอกสารอีกครั้ง\n"
            "ชื่อบุคคลผิด พิมพ์ “แก้ไขข้อมูล” ไฟล์ Word แก้เองได้ แต่ไม่ใช่ฉบับของระบบแล้ว",
            doors=(_REPORT, "correct_my_data", _ASK),
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            "ขอแล้วส่งไฟล์ต่อให้ผู้อื่นเองได้ หากท่านมีสิทธิ์ขอเอกสารนั้น บอตส่งให้ผู้ขอเท่านั้น\n"
            "เอกสารที่ลงนามและออกเลขแล้ว ส่งถึงผู้บริหารหรือผู้อำนวยการในแชตได้",
            doors=(_OFFERED, "documents_to_sign"),
        ),
        Facet.AWAY: ShortAnswer(
            "ไม่ต้องใช้ไฟล์เดิม ผู้อื่นที่มีสิทธิ์ขอเอกสารนั้นขอใหม่ได้ เพราะจัดทำจากข้อมูลในระบบ\n"
            "หากสำนักไม่มีผู้มีสิทธิ์ กรุณาแจ้งผู้ดูแลระบบ",
            doors=(_OFFERED, "contact"),
        ),
        Facet.SEVERAL: ShortAnswer(
            "ขอซ้ำได้ และได้ครั้งละหนึ่งชนิดไฟล์ ได้แล้วกด “ขอเป็น Word” หรือชนิดอื่นใต้เอกสาร\n"
            "ทั้งปีหรือทุกสำนักในฉบับเดียว เลือกได้ในเอกสารที่มี ตามสิทธิ์ของท่าน",
            doors=(_ASK, _OFFERED),
        ),
        Facet.PARTLY: ShortAnswer(
            "เลือกสำนัก รอบ หรือทั้งปีได้ ตามชนิดเอกสาร แต่เลือกเฉพาะบางหน้าหรือไม่เอารูปไม่ได้\n"
            "ต้องการตัดบางส่วน ขอเป็น Word แล้วแก้เอง",
            doors=(_ASK,),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "ไม่รู้ชื่อเอกสาร พิมพ์ “ขอเอกสารอะไรได้บ้าง” แล้วกดเลือก\n"
            "มีรหัสเอกสารบนกระดาษ พิมพ์รหัสนั้นเพื่อดูว่าเป็นเอกสารใด",
            doors=(_OFFERED, "document_by_code"),
        ),
        Facet.FILES: ShortAnswer(
            "ส่วนใหญ่ได้เป็น PDF, Word หรือ Excel ตามที่เลือก บางชนิดมีไม่ครบ\n"
            "เปิดไม่ขึ้น มักเพราะลิงก์หมดเวลา กด “ขอลิงก์ใหม่” อักษรเพี้ยนใน Word ให้ขอเป็น PDF",
            doors=(_MINE, _OFFERED),
        ),
        Facet.NOTHING: ShortAnswer(
            "รอบที่ไม่มีรายการ บอตบอกว่ายังไม่ได้เอกสารพร้อมเหตุ ให้เลือกรอบอื่น\n"
            "รอบที่ยังไม่มีใครส่ง เอกสารออกได้และแสดงว่ายังไม่รายงาน",
            doors=(_ASK,),
        ),
        Facet.NOT_DONE: ShortAnswer(
            f"ไม่มีผล ไม่ได้โหลดเก็บก็ขอใหม่ได้ ไฟล์ในระบบลบใน {_HOURS} ชั่วโมง แต่ข้อมูลยังอยู่",
            doors=(_ASK,),
        ),
        Facet.NEXT: ShortAnswer(
            "บอตส่งการ์ดมาในแชตนี้ กด “เปิดเอกสาร” แล้วบันทึกหรือพิมพ์\n"
            "PDF หรือ Word ที่ต้องให้ผู้อื่นตรวจและลงนาม กด “เสนอลงนาม” ใต้เอกสารนั้น หากมีปุ่ม",
            doors=(_MINE, _SIGN),
        ),
        Facet.COPY: Instead(_MINE),
        Facet.REMINDERS: ShortAnswer(
            "เอกสารที่ท่านขอ บอตส่งมาเองเมื่อเสร็จ ไม่ต้องตั้งเตือน\nเอกสารที่ผู้อื่นขอ บอตไม่แจ้งท่าน",
            doors=(_MINE,),
        ),
        Facet.LIMITS: ShortAnswer(
            f"ไม่จำกัดจำนวนครั้ง {_LINK} เปิดซ้ำได้จนครบ {_HOURS} ชั่วโมง",
            doors=(_MINE,),
        ),
        Facet.WHERE: ShortAnswer(
            "เปิดในคอมพิวเตอร์ได้ ใช้ LINE บนคอมพิวเตอร์แล้วกด “เปิดเอกสาร” ในแชตนี้\n"
            "ขอในกลุ่มหรือให้ส่งทางอีเมลไม่ได้ ดาวน์โหลดแล้วส่งต่อเองได้",
            doors=(_MINE, _ASK),
        ),
        Facet.KEPT: ShortAnswer(
            f"ไฟล์เก็บไว้ {_HOURS} ชั่วโมงแล้วลบ {_LINK}\nต้องการเก็บนานกว่านั้น ให้ดาวน์โหลดไว้ หรือขอใหม่",
            doors=(_MINE, _ASK),
        ),
        Facet.NAMELESS: ShortAnswer(
            "เลือกปิดชื่อในเอกสารรายงานไม่ได้ ชื่อเป็นไปตามแบบและข้อความที่รายงาน\n"
            "จะเผยแพร่โดยไม่มีชื่อ ขอเป็น Word แล้วตัดออกเอง สถิติเรื่องร้องเรียนไม่มีชื่ออยู่แล้ว",
            doors=(_ASK,),
        ),
        Facet.WHICH: ShortAnswer(
            "PDF เหมาะกับการพิมพ์และเสนอ Word แก้ข้อความต่อได้ Excel เหมาะกับตารางและตัวเลข\n"
            "แต่ละเอกสารมีเนื้อหาใด พิมพ์ “ขอเอกสารอะไรได้บ้าง”",
            doors=(_OFFERED,),
        ),
        Facet.REFUSED: ShortAnswer(
            "ขอไม่ได้ เพราะเอกสารเป็นไปตามหน้าที่ กรุณาให้ผู้รายงานหรือผู้บังคับบัญชาของสำนักขอ\n"
            "ผู้รับไม่รับเพราะไม่มีลายมือชื่อ ให้พิมพ์แล้วลงนามในกระดาษ การกดลงนามในบอตไม่ใช่ลายมือชื่อตามกฎหมาย",
            doors=(_OFFERED, "contact"),
        ),
        Facet.COUNTED: ShortAnswer(
            "ตัวเลขมาจากรายงานที่ส่งในระบบถึงเวลาที่ขอ ร้อยละของการส่งคิดต่อฉบับที่ต้องส่ง รวมที่ยังไม่ส่ง\n"
            "ร้อยละปัดเศษ จึงรวมแล้วอาจไม่ครบร้อย",
            doors=("status", _ASK),
        ),
        Facet.ALLOWED: ShortAnswer(
            "ใช้และส่งต่อตามความเหมาะสม ส่งไฟล์ที่ดาวน์โหลดแล้ว ไม่ใช่ลิงก์ ฉบับ Word แก้ถ้อยคำเองได้\n"
            "จะเผยแพร่ให้คนนอก กรุณาถามผู้บังคับบัญชาก่อน เพราะบางฉบับมีชื่อบุคคล",
            doors=("documents_offered",),
        ),
        Facet.FAILS: ShortAnswer(
            "เปิดไม่ขึ้น มักเพราะลิงก์หมดเวลา 10 นาที กด “ขอลิงก์ใหม่” ที่ “เอกสารที่ขอไว้”\n"
            "อักษรเพี้ยนใน Word ให้ขอเป็น PDF เปิดในโทรศัพท์ไม่ได้ ลองในคอมพิวเตอร์\n"
            "ยังไม่ได้รับ บอตจัดทำตามลำดับ พิมพ์ “เอกสารที่ขอไว้” เพื่อดู",
            doors=(
                "my_documents",
                "documents",
            ),
        ),
    },
)
