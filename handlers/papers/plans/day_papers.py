"""A year's days off as a workbook that explains itself, and that is read when it is sent back."""

from __future__ import annotations

from datetime import date

from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers
from handlers.papers.printing.model import Cell, Column, Document, Notes, Table
from handlers.papers.wording import as_of
from handlers.plans.days.day_words import KINDS, OFFICE
from handlers.understand.dates.dates import thai_date
from handlers.understand.sheets.day_heads import WRITTEN
from models.calendar import BUDDHIST_YEARS, office_day
from models.people import people
from models.plans.days.day_documents import DAYS_SHEET, THIS_YEAR, year_of
from models.plans.days.days_listed import ListedDay, listed_days

_WIDTHS = {"date": 2.0, "name": 4.0, "kind": 2.4, "bureau": 3.0}
_HOW = (
    "แก้ในแผ่นงาน “วันหยุด” แล้วส่งไฟล์นี้กลับมาในแชต",
    "ระบบแสดงสิ่งที่เปลี่ยนและวันเตือนที่เลื่อนตามให้ดูก่อน ยังไม่มีผลจนกว่าจะกดยืนยัน",
    "หนึ่งวันหนึ่งแถว เพิ่มวันในแถวว่างถัดไป วันที่ใช้ปี พ.ศ. หรือ ค.ศ. เช่น 4 มิถุนายน 2570 หรือ 4/6/2027",
    "ชนิดที่ใช้ได้อยู่ในแผ่นงาน “ชนิดและสำนัก” เว้นว่างคือวันหยุด",
    "ไม่หยุดวันใดแล้ว ใส่ชนิดเป็น “ยกเลิก” การลบแถวไม่ทำให้วันนั้นหายไป",
    "เฉพาะสำนักให้ใส่ชื่อเต็มของสำนัก เว้นว่างหรือ “ทั้งสำนักงาน” คือทุกสำนัก",
    "วันเสาร์และวันอาทิตย์หยุดอยู่แล้ว ไม่ต้องใส่ วันที่ผ่านไปแล้วเปลี่ยนย้อนหลังไม่ได้",
)
_MEANS = (
    (KINDS["public"], "วันหยุดตามปฏิทินราชการ ระบบทราบเอง ไม่ต้องเพิ่ม"),
    ("วันหยุด", "วันหยุดที่ประกาศเพิ่ม ต้องมีชื่อ"),
    (KINDS["substitute"], "วันหยุดแทนวันหยุดที่ตรงกับวันเสาร์หรือวันอาทิตย์ ต้องมีชื่อ"),
    (KINDS["closure"], "ปิดทำการด้วยเหตุอื่น เช่น น้ำท่วม"),
    (KINDS["working"], "มาทำงานในวันหยุดหรือวันเสาร์อาทิตย์"),
    ("ยกเลิก", "วันนั้นไม่หยุดแล้ว"),
)


def gather(desk: PaperDesk) -> Document:
    """Returns the days of the calendar year that the record names, of all bureaus."""
    year = year_of(desk.request.gift or THIS_YEAR, office_day(desk.now))
    found = listed_days(desk.session, date(year, 1, 1), date(year, 12, 31), every=True)
    return Document(
        title=[f"วันหยุดและวันทำการพิเศษ ปี {year + BUDDHIST_YEARS}"],
        meta=[f"{len(found):,} วัน", as_of(desk.now)],
        blocks=[
            Notes("วิธีใช้", _HOW),
            Table("วันหยุด", _columns(), [_row(each) for each in found]),
            _allowed(desk),
        ],
        made_at=desk.now,
        digits="arabic",
    )


def _columns() -> list[Column]:
    return [Column(head, _WIDTHS[field], as_text=True) for field, head in WRITTEN.items()]


def _row(each: ListedDay) -> list[Cell]:
    words = (thai_date(each.day), each.name, KINDS[each.kind], each.bureau or OFFICE)
    return [Cell(word) for word in words]


def _allowed(desk: PaperDesk) -> Table:
    bureaus = [bureau.name for bureau in people.staffed_bureaus(desk.session)]
    lines = [*(("ชนิด", *each) for each in _MEANS), *(("สำนัก", name, "") for name in bureaus)]
    columns = [Column("คอลัมน์", 1.5), Column("ที่ใส่ได้", 3), Column("ความหมาย", 5)]
    return Table("ชนิดและสำนัก", columns, [[Cell(word) for word in line] for line in lines])


DAY_PAPERS = SubjectPapers(papers=(Paper(DAYS_SHEET, gather),))
