"""The roster as a workbook that explains itself, and that an import reads back."""

from __future__ import annotations

from itertools import zip_longest

from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers, some
from handlers.papers.printing.model import Block, Cell, Column, Document, Notes, Table
from handlers.papers.wording import as_of
from handlers.people.people_words import ROLE_NAMES
from handlers.understand.sheets.roster_heads import WRITTEN
from models.people import people
from models.people.person import Person
from models.roster_sheets.roster_documents import ROSTER_SHEET

_WIDTHS = {
    "staff_id": 1.2, "name": 2.6, "position": 2.4, "bureau": 2.4, "work_group": 2.0,
    "roles": 2.2, "supervisor_id": 1.6,
}  # fmt: skip
_NUMBERS = ("staff_id", "supervisor_id")
_HOW = (
    "แก้ในแผ่นงาน “บุคลากร” แล้วส่งไฟล์นี้กลับมาในแชต ระบบแสดงสิ่งที่เปลี่ยนให้ตรวจก่อน ยังไม่มีผลจนกว่าจะกดยืนยัน",
    "หนึ่งคนหนึ่งแถว เพิ่มคนใหม่ในแถวว่างถัดไป เลขประจำตัวต้องไม่ซ้ำ ชื่อ-สกุลและสำนักต้องกรอก",
    "ช่องเลขประจำตัวเป็นข้อความ เลข 0 นำหน้าและเลขท้ายจุดจึงไม่หาย กรุณาอย่าเปลี่ยนชนิดของช่อง",
    "สำนักและหน้าที่ดูได้ในแผ่นงาน “สำนักและหน้าที่” หลายหน้าที่คั่นด้วยเครื่องหมาย ; ทุกคนเป็นบุคลากรอยู่แล้ว",
    "ผู้บังคับบัญชาใส่เป็นเลขประจำตัว ผู้บริหารสูงสุดเว้นว่าง",
    "คนที่ไม่มีในไฟล์ ระบบถามก่อนว่าให้คงไว้หรือพ้นหน้าที่",
    "ไฟล์นี้มีข้อมูลส่วนบุคคล กรุณาไม่ส่งต่อ",
)


def gather(desk: PaperDesk) -> Document:
    """Returns the roster by bureau and name. Raises Refusal: no_rows if nobody is on it."""
    found = some(people.everybody(desk.session))
    numbers = {person.id: person.staff_id for person in found}
    return Document(
        title=["ทะเบียนบุคลากร"],
        meta=[f"{len(found):,} คน", as_of(desk.now)],
        blocks=[
            Notes("วิธีใช้", _HOW),
            Table("บุคลากร", _columns(), [_row(person, numbers) for person in found]),
            _allowed(desk),
        ],
        made_at=desk.now,
        digits="arabic",
        landscape=True,
    )


def _columns() -> list[Column]:
    return [Column(head, _WIDTHS[name], as_text=name in _NUMBERS) for name, head in WRITTEN.items()]


def _row(person: Person, numbers: dict[int, str]) -> list[Cell]:
    return [
        Cell(value)
        for value in (
            person.staff_id,
            person.name,
            person.position,
            person.bureau.name,
            person.work_group,
            "; ".join(ROLE_NAMES[role] for role in ROLE_NAMES if role in person.roles),
            numbers.get(person.supervisor_id or 0, ""),
        )
    ]


def _allowed(desk: PaperDesk) -> Block:
    bureaus = [bureau.name for bureau in people.staffed_bureaus(desk.session)]
    pairs = zip_longest(bureaus, ROLE_NAMES.values(), fillvalue="")
    return Table(
        "สำนักและหน้าที่",
        [Column("ชื่อสำนัก (พิมพ์ให้ตรง)", 3), Column("หน้าที่ที่ใช้ได้", 3)],
        [[Cell(bureau), Cell(role)] for bureau, role in pairs],
    )


ROSTER_PAPERS = SubjectPapers(papers=(Paper(ROSTER_SHEET, gather),))
