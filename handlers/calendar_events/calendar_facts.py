"""What is always true of the office's calendar of events, by what may be asked of it."""

from __future__ import annotations

from handlers.calendar_events import calendar_words
from handlers.calendar_events.add_event import ADMINISTRATORS
from handlers.calendar_events.event_line import MOST_PLACE, MOST_TITLE
from handlers.subjects.facts.fact_sheet import AsFor, FactSheet, ShortAnswer
from handlers.understand.facets.facet import Facet
from models.calendar_events.calendar_changes import LONGEST

_SEE = (calendar_words.CALENDAR,)
_ASK = (calendar_words.CALENDAR, "contact")
_ADD = (calendar_words.ADD, calendar_words.CALENDAR)
_MAIL = "message_admin"
_NO_ANSWERS = "บอตไม่มีการตอบรับหรือปฏิเสธ หากมาไม่ได้ กรุณาบอกผู้จัดงานโดยตรง"
_NOT_SENT = "บอตไม่ส่งคำเชิญ งานแสดงใน “กำหนดการ” ของผู้เกี่ยวข้อง"
_TELL = "หากต้องให้ทุกคนทราบ กรุณาแจ้งแยก"

SHEET = FactSheet(
    name="calendar",
    called="กำหนดการ",
    named=(
        "ปฏิทิน(?:งาน|กิจกรรม|สำนักงาน|สำนัก|ของฉัน|ในบอ[ตท])?|กำหนดการ|(?:นัด|เชิญ|ลง|เตือนก่อน)ประชุม"
        "|คำเชิญ(?:ประชุม)?|ลง(?:วัน)?นัด|เข้าประชุม|ตอบรับ(?:คำเชิญ|นัด|ประชุม)|นัด(?:ที่เชิญ|ส่วนตัว)|ประชุมทุก(?:วัน|สัปดาห์)"
    ),
    unless="คลินิก|ITA|ไอทีเอ|บันทึกการประชุม|รายงานการประชุม|ลงชื่อ|ตรวจเยี่ยม",
    flows=(calendar_words.ADD, calendar_words.CHANGE, calendar_words.CANCEL),
    after=(calendar_words.CALENDAR, calendar_words.SIGN_IN),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "“กำหนดการ” คือปฏิทินของสำนักงาน ใช้ดูประชุม สัมมนา และวันสำคัญที่เกี่ยวข้องกับท่าน\n"
            "ไม่ใช่ปฏิทินส่วนตัว แต่เก็บงานลงปฏิทินในโทรศัพท์ได้",
            doors=_SEE,
        ),
        Facet.HOW: (
            ShortAnswer(
                "พิมพ์ “เพิ่มกำหนดการ” ตามด้วยชื่องาน วัน เวลา และสถานที่ในบรรทัดเดียว\n"
                f"แล้วเลือกผู้เกี่ยวข้อง ตรวจแล้วกด “บันทึก” {_TELL}",
                doors=_ADD,
                roles=ADMINISTRATORS,
            ),
            ShortAnswer(
                "ดู: พิมพ์ “กำหนดการ” หรือ “สัปดาห์นี้มีอะไรบ้าง”\n"
                "ผู้ดูแลระบบเป็นผู้ลงงาน บอตนัดประชุมหรือเชิญคนให้ไม่ได้\n"
                "หากต้องการให้ลงงานของสำนักงาน กรุณาฝากบอกผู้ดูแลระบบ",
                doors=(calendar_words.CALENDAR, _MAIL),
            ),
        ),
        Facet.MUST: (
            ShortAnswer(
                f"ไม่ต้องกดตอบรับ {_NO_ANSWERS}\nการลงงานไม่บังคับ สถานที่เว้นไว้ได้",
                doors=_ADD,
                roles=ADMINISTRATORS,
            ),
            ShortAnswer(f"ไม่ต้องกดอะไร {_NO_ANSWERS}", doors=_SEE),
        ),
        Facet.WHO_MAY: (
            ShortAnswer(
                "ท่านลงได้ เพราะผู้ดูแลระบบเป็นผู้ลง เปลี่ยน และยกเลิกกำหนดการ\n"
                "ผู้เกี่ยวข้องเลือกได้: ทั้งสำนักงาน ผู้รายงานทุกสำนัก บุคลากรของสำนัก หรือรายชื่อที่กำหนด",
                doors=_ADD,
                roles=ADMINISTRATORS,
            ),
            ShortAnswer(
                "ลงกำหนดการได้เฉพาะผู้ดูแลระบบ ทุกคนดูงานที่เกี่ยวข้องกับตนได้\n"
                "หากต้องการให้ลงงาน กรุณาฝากบอกผู้ดูแลระบบ",
                doors=(_MAIL, calendar_words.CALENDAR),
            ),
        ),
        Facet.WHO_SEES: ShortAnswer(
            "เห็นเฉพาะผู้เกี่ยวข้องที่กำหนดไว้ในงานนั้น ผู้ลงงาน และผู้ดูแลระบบ\n"
            "งานของทั้งสำนักงานหรือผู้รายงานทุกสำนัก บอตอาจบอกในกลุ่ม LINE ของสำนักงานเมื่อมีผู้ถาม",
            doors=_SEE,
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "ผู้ดูแลระบบดูแลกำหนดการ หากวัน ห้อง หรือชื่องานผิด กรุณาแจ้งผู้ดูแลระบบ\n"
            "บอตไม่จองห้องและไม่ทราบว่าห้องใดว่าง กรุณาถามผู้ดูแลห้องประชุม",
            doors=(_MAIL, "contact"),
        ),
        Facet.DUE: ShortAnswer(f"ไม่มีกำหนดตอบ เพราะ{_NO_ANSWERS}", doors=_SEE),
        Facet.LATE: (
            ShortAnswer(
                "งานที่ผ่านไปแล้วลงหรือเปลี่ยนย้อนหลังไม่ได้ ลงได้ตั้งแต่วันนี้ไป",
                doors=_ADD,
                roles=ADMINISTRATORS,
            ),
            ShortAnswer(
                f"งานที่ผ่านไปแล้วลงย้อนหลังไม่ได้\n{_NO_ANSWERS}",
                doors=_SEE,
            ),
        ),
        Facet.EARLY: (
            ShortAnswer(
                "ลงล่วงหน้าได้ รวมทั้งปีหน้า สถานที่เว้นไว้แล้วเติมภายหลังได้ด้วย “เปลี่ยนกำหนดการ”",
                doors=_ADD,
                roles=ADMINISTRATORS,
            ),
            ShortAnswer(
                "ลงล่วงหน้าได้ โดยผู้ดูแลระบบ กรุณาฝากบอกชื่องาน วัน เวลา และผู้เกี่ยวข้อง",
                doors=(_MAIL, calendar_words.CALENDAR),
            ),
        ),
        Facet.UNDO: (
            ShortAnswer(
                "ยกเลิกงานที่ยังไม่ผ่านไปได้ พิมพ์ “ยกเลิกกำหนดการ” ตามด้วยชื่องาน\n"
                f"ผู้เกี่ยวข้องเห็นว่ายกเลิกใน “กำหนดการ” {_TELL}",
                doors=(calendar_words.CANCEL, calendar_words.CALENDAR),
                roles=ADMINISTRATORS,
            ),
            ShortAnswer(
                f"ผู้ดูแลระบบเป็นผู้ยกเลิกงาน กรุณาแจ้งผู้ดูแลระบบ\n{_NO_ANSWERS}",
                doors=(_MAIL, calendar_words.CALENDAR),
            ),
        ),
        Facet.MEND: (
            ShortAnswer(
                "แก้ชื่อ วัน เวลา สถานที่ และผู้เกี่ยวข้องได้ก่อนงานผ่านไป พิมพ์ “เปลี่ยนกำหนดการ”\n"
                f"ผู้เกี่ยวข้องเห็นใน “กำหนดการ” ไม่ต้องตอบใหม่ {_TELL}",
                doors=(calendar_words.CHANGE, calendar_words.CALENDAR),
                roles=ADMINISTRATORS,
            ),
            ShortAnswer(
                "แก้ได้โดยผู้ดูแลระบบก่อนงานผ่านไป กรุณาแจ้งสิ่งที่ผิดแก่ผู้ดูแลระบบ",
                doors=(_MAIL, calendar_words.CALENDAR),
            ),
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            "ผู้ดูแลระบบลงงานให้ผู้อื่นหรือสำนักอื่นได้ ผู้อื่นลงแทนไม่ได้\nหากส่งคนไปประชุมแทน กรุณาบอกผู้จัดงานโดยตรง",
            doors=_ASK,
        ),
        Facet.AWAY: ShortAnswer(
            "ผู้ดูแลระบบคนใดก็เปลี่ยนหรือยกเลิกงานได้ แม้ผู้ลงไม่อยู่\n"
            "ผู้ที่ลาอยู่ยังเห็นงานใน “กำหนดการ” บอตไม่บอกผู้จัดว่าใครมาไม่ได้",
            doors=_ASK,
        ),
        Facet.SEVERAL: (
            ShortAnswer(
                "ตั้งให้ซ้ำทุกสัปดาห์ไม่ได้ ลงทีละงาน งานวันเวลาเดียวกันลงได้หลายงาน\n"
                "ผู้เกี่ยวข้องเลือกทั้งสำนัก ทั้งสำนักงาน หรือหลายคนในรายชื่อเดียวได้",
                doors=_ADD,
                roles=ADMINISTRATORS,
            ),
            ShortAnswer(
                "ตั้งให้ซ้ำทุกสัปดาห์ไม่ได้ ผู้ดูแลระบบลงทีละงาน งานวันเดียวกันมีได้หลายงาน",
                doors=_SEE,
            ),
        ),
        Facet.PARTLY: ShortAnswer(
            "ต้องมีชื่องาน วัน และผู้เกี่ยวข้อง สถานที่เว้นไว้ก่อนได้\n"
            "สิ่งที่ยังไม่ครบ ผู้ดูแลระบบเติมภายหลังด้วย “เปลี่ยนกำหนดการ”",
            doors=(calendar_words.CHANGE, calendar_words.CALENDAR),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "ยังไม่รู้ห้อง เว้นไว้ได้ ยังไม่รู้เวลาเลิก บอกเวลาเริ่มก่อนได้ แล้วแก้ภายหลัง\n"
            "ต้องรู้วันจัดก่อน ชื่อคนพิมพ์บางส่วนได้",
            doors=(calendar_words.ADD, calendar_words.CALENDAR),
        ),
        Facet.FILES: ShortAnswer(
            "แนบไฟล์ในกำหนดการไม่ได้ ลิงก์ประชุมออนไลน์ใส่เป็นสถานที่ได้ (https://)\n"
            "หนังสือเชิญหรือวาระ กรุณาส่งทางอื่น",
            doors=_SEE,
        ),
        Facet.NOTHING: ShortAnswer(
            "ไม่มีงาน ไม่ต้องลงอะไร หากงานที่ลงไว้ไม่ได้จัด ผู้ดูแลระบบยกเลิกได้ก่อนงานผ่านไป\nพ้นวันแล้วไม่ต้องแก้",
            doors=_ASK,
        ),
        Facet.NOT_DONE: ShortAnswer(
            f"ไม่มีผลในบอต {_NO_ANSWERS}\nงานที่ไม่ลงไว้ เพียงไม่แสดงใน “กำหนดการ”",
            doors=_SEE,
        ),
        Facet.NEXT: ShortAnswer(
            f"{_NOT_SENT} และอยู่ในสรุปก่อนวันงานหากวันนั้นมีเรื่องอื่นต้องทำด้วย\nบอตไม่แจ้งว่าใครจะมา {_TELL}",
            doors=_SEE,
        ),
        Facet.COPY: ShortAnswer(
            "พิมพ์ “กำหนดการ” ดูได้ทุกช่วง เช่น กำหนดการ เดือนหน้า\n"
            "กด “เก็บลงปฏิทิน (.ics)” เพื่อนำไปไว้ในปฏิทินของโทรศัพท์หรือคอมพิวเตอร์",
            doors=_SEE,
        ),
        Facet.REMINDERS: ShortAnswer(
            "บอตไม่ส่งข้อความเตือนเพราะงานเพียงอย่างเดียว ตั้งเตือนเป็นนาทีหรือชั่วโมงไม่ได้\n"
            "งานอยู่ในสรุปก่อนวันงานหากวันนั้นมีเรื่องอื่นต้องทำ หากกลัวลืม ให้เก็บลงปฏิทินของโทรศัพท์",
            doors=_SEE,
        ),
        Facet.LIMITS: ShortAnswer(
            f"ชื่องานไม่เกิน {MOST_TITLE} ตัวอักษร สถานที่ไม่เกิน {MOST_PLACE} ตัวอักษร\n"
            f"งานหนึ่งยาวไม่เกิน {LONGEST.days} วัน ไม่จำกัดจำนวนผู้เกี่ยวข้อง",
            doors=_SEE,
        ),
        Facet.WHERE: ShortAnswer(
            "ดูได้ในแชตกับบอต ใช้ LINE บนคอมพิวเตอร์ก็ได้ และถามกำหนดการในกลุ่ม LINE ของสำนักงานได้\n"
            "การลงงานทำในแชตส่วนตัวโดยผู้ดูแลระบบ",
            doors=_SEE,
        ),
        Facet.KEPT: ShortAnswer(
            "งานที่ผ่านไปแล้วยังดูได้ พิมพ์ “กำหนดการ” ตามด้วยเดือน เช่น กำหนดการ ม.ค. 70\nไม่มีกำหนดลบเอง",
            doors=_SEE,
        ),
        Facet.WHICH: ShortAnswer(
            "“กำหนดการ” คืองานของสำนักงาน ส่วน “นัดคลินิก” คือนัดขอคำปรึกษา และ “เรื่องที่ต้องทำ” คือสิ่งที่มีกำหนดส่ง\n"
            "ผู้เกี่ยวข้องให้เลือกเท่าที่ต้องมา เพราะผู้นั้นจะเห็นงาน",
            doors=(calendar_words.CALENDAR, "appointment", "own_duties"),
        ),
        Facet.REFUSED: ShortAnswer(
            f"{_NO_ANSWERS}\nหากบอตไม่รับวัน พิมพ์ เช่น 5 มี.ค. 70 9.00-12.00 วันต้องยังไม่ผ่านไป\n"
            "หากไม่พบชื่อ ผู้นั้นไม่อยู่ในทะเบียน",
            doors=_ASK,
        ),
        Facet.COUNTED: ShortAnswer(
            "กำหนดการไม่นับว่าใครมาหรือขาด และไม่นับเป็นรายงานกิจกรรม\n"
            "หากต้องการนับผู้มา ให้เปิดลงชื่อ เสาร์ อาทิตย์ และวันหยุดราชการไม่นับเป็นวันทำการ",
            doors=(calendar_words.CALENDAR, "open_sign_in"),
        ),
        Facet.FAILS: AsFor(Facet.REFUSED),
        Facet.ALLOWED: ShortAnswer(
            "กำหนดการเป็นงานของสำนักงาน ลงได้เฉพาะผู้ดูแลระบบ เรื่องส่วนตัวไม่ควรลง",
            doors=("calendar",),
        ),
    },
)
