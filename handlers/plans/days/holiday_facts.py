"""What is always true of the office's days off, by what may be asked of them."""

from __future__ import annotations

from handlers.plans.days import day_words
from handlers.plans.days.day_line import MOST_DAYS, MOST_NAME
from handlers.subjects.facts.fact_sheet import AsFor, FactSheet, Instead, ShortAnswer
from handlers.understand.facets.facet import Facet

_ALL, _CHANGE, _SHEET = day_words.SHOW, day_words.CHANGE, day_words.SHEET
_HOW = Instead("change_days")

SHEET = FactSheet(
    name="holiday",
    called="วันหยุด",
    # What may also stand in a sentence about another matter names it only where nothing else does:
    # one letter of it is taken.
    named=(
        "(?:เพิ่ม|ใส่|แก้|ยกเลิก|นำเข้า|ตั้ง)วันหยุด(?:ราชการ|ชดเชย|พิเศษ|ประจำปี|ปีหน้า)*"
        "|วันหยุด(?:ราชการ|ชดเชย|พิเศษ|ประจำปี|ปีหน้า)+|ทำงานชดเชย|ว(?=ันหยุด|ันทำการ)"
    ),
    flows=(_CHANGE, "import_days"),
    after=("holiday", _ALL, "change_days"),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "บอตใช้วันหยุดนับวันทำการ เพื่อเตือนและแจ้งกำหนดในวันที่ทำงาน\nวันหยุดราชการบอตรู้เอง วันอื่นผู้ดูแลระบบบันทึก",
            doors=(_ALL,),
        ),
        Facet.HOW: _HOW,
        Facet.WHO_MAY: ShortAnswer(
            "เพิ่มหรือยกเลิกวันหยุดได้เฉพาะผู้ดูแลระบบ ผู้อื่นดูได้ทุกคน\nวันไม่ตรง กรุณาแจ้งผู้ดูแลระบบ",
            doors=(_CHANGE, _ALL, "contact"),
        ),
        Facet.WHO_SEES: ShortAnswer(
            "ทุกคนในสำนักงานเปิดดูได้ พิมพ์ “วันหยุดทั้งปี”\n"
            "บอตไม่ส่งข้อความแจ้งเมื่อเพิ่มวันหยุด แต่การเตือนนับตามวันใหม่ทันที",
            doors=(_ALL,),
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "วันหยุดราชการมาจากประกาศของทางราชการ บอตไม่ได้กำหนดเอง ผู้ดูแลระบบบันทึกวันที่เพิ่มหรือยกเลิก",
            doors=(_ALL, "contact"),
        ),
        Facet.DUE: Instead("holiday"),
        Facet.WAIT: ShortAnswer("มีผลทันทีเมื่อกด “บันทึกวันหยุด” การเตือนนับวันทำการตามนั้น", doors=(_CHANGE,)),
        Facet.LATE: ShortAnswer(
            "แก้วันที่ผ่านไปแล้วไม่ได้ เพราะการเตือนและการนับวันเกิดขึ้นแล้ว แก้ได้ตั้งแต่วันนี้เป็นต้นไป",
            doors=(_CHANGE,),
        ),
        Facet.EARLY: ShortAnswer(
            "เพิ่มล่วงหน้าได้ทั้งปีนี้และปีหน้า บอกปีด้วย เช่น เพิ่มวันหยุด 5 มิ.ย. 2571 วันหยุดพิเศษ",
            doors=(_CHANGE, _ALL),
        ),
        Facet.UNDO: ShortAnswer(
            "เอาออกได้หากวันนั้นยังไม่ผ่านไป พิมพ์ “ยกเลิกวันหยุด” ตามด้วยวัน หรือกด “ยกเลิก” ใน “วันหยุดทั้งปี”",
            doors=(_ALL, _CHANGE),
        ),
        Facet.MEND: ShortAnswer(
            "แก้ได้หากวันนั้นยังไม่ผ่านไป ยกเลิกวันที่ผิด แล้วเพิ่มวันที่ถูกต้อง\nหลายวันให้แก้ใน Excel แล้วส่งกลับมา",
            doors=(_CHANGE, _SHEET),
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            "ให้หยุดเฉพาะสำนักเดียวได้ บอกชื่อสำนักเมื่อเพิ่มวันหยุด หากไม่บอกนับทั้งสำนักงาน",
            doors=(_CHANGE,),
        ),
        Facet.AWAY: ShortAnswer(
            "วันหยุดบอตไม่เตือน แต่ถาม รายงาน และแจ้งเรื่องได้ทุกวัน\n"
            "วันส่งที่ตรงวันหยุดไม่เลื่อนเอง การเตือนวันนั้นมาในวันทำการก่อนหน้า",
            doors=("rounds_dates", "rule_hours"),
        ),
        Facet.SEVERAL: ShortAnswer(
            f"ใส่ช่วงได้ครั้งละไม่เกิน {MOST_DAYS} วัน เช่น เพิ่มวันหยุด 1-4 มิ.ย. ทั้งปีให้ใช้ไฟล์ Excel",
            doors=(_CHANGE, _SHEET),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "ไม่ต้องรอ วันที่ยังไม่ประกาศเพิ่มภายหลังได้ บอตใช้วันหยุดที่รู้แล้วไปก่อน",
            doors=(_ALL, _CHANGE),
        ),
        Facet.FILES: ShortAnswer(
            "รับไฟล์ Excel ที่มีหัวตาราง “วันที่” และ “ชื่อวันหยุด” ตรวจทั้งไฟล์ก่อนบันทึก รูปภาพและ PDF อ่านไม่ได้\n"
            "ขอแบบได้ พิมพ์ “ขอวันหยุดเป็น Excel”",
            doors=(_SHEET, "import_days"),
        ),
        Facet.NEXT: ShortAnswer(
            "บันทึกแล้วการเตือนนับตามวันใหม่ทันที บอตไม่แจ้งผู้อื่น วันส่งในแผนไม่เปลี่ยน\n"
            "ต้องการแจ้งทุกคน ผู้ดูแลระบบพิมพ์ “ส่งข้อความถึงทุกคน”",
            doors=(_ALL, "send_circular"),
        ),
        Facet.COPY: ShortAnswer(
            "พิมพ์ “วันหยุดทั้งปี” เพื่อดูทั้งหมด เฉพาะผู้ดูแลระบบขอเป็นไฟล์ได้ พิมพ์ “ขอวันหยุดเป็น Excel”",
            doors=(_ALL, _SHEET),
        ),
        Facet.LIMITS: ShortAnswer(
            f"เพิ่มได้ครั้งละไม่เกิน {MOST_DAYS} วัน ชื่อวันหยุดไม่เกิน {MOST_NAME} ตัวอักษร จำนวนวันต่อปีไม่จำกัด",
            doors=(_CHANGE,),
        ),
        Facet.WHERE: ShortAnswer(
            "เพิ่มในแชตส่วนตัว หรือแก้ใน Excel แล้วส่งไฟล์มาในแชต ในกลุ่มถามวันหยุดได้แต่แก้ไม่ได้",
            doors=(_ALL, _SHEET),
        ),
        Facet.WHICH: ShortAnswer(
            "“เพิ่มวันหยุด” ให้หยุดวันนั้น “ยกเลิกวันหยุด” ให้กลับมาทำงาน “ทำงานชดเชย” ใช้กับวันเสาร์อาทิตย์ที่ให้มาทำงาน",
            doors=(_CHANGE,),
        ),
        Facet.REFUSED: ShortAnswer(
            "บันทึกไม่ได้เมื่อวันนั้นผ่านไปแล้ว หยุดอยู่แล้ว หรือเป็นวันเสาร์อาทิตย์ ให้ระบุวันอื่น",
            doors=(_ALL, _CHANGE),
        ),
        Facet.COUNTED: ShortAnswer(
            "วันทำการไม่นับเสาร์ อาทิตย์ วันหยุดราชการ และวันที่ผู้ดูแลระบบบันทึก ส่วนกำหนดส่งเป็นวันตามปฏิทิน",
            doors=(_ALL,),
        ),
        Facet.FAILS: AsFor(Facet.REFUSED),
    },
)
