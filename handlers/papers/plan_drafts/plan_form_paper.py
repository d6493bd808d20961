"""A plan as a workbook to fill in and send back, with what each column is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers
from handlers.papers.printing.model import Block, Cell, Column, Document, Notes, Table
from handlers.papers.wording import as_of
from handlers.plan_drafts import doubt_words
from handlers.understand.dates.dates import thai_date
from handlers.understand.sheets import plan_heads
from models.errors import Refusal
from models.plan_drafts import drafts
from models.plan_drafts.draft_content import DraftContent
from models.plan_drafts.draft_documents import DRAFT_FORM, EMPTY, PLAN_FORM
from models.plans import plan_files, plans
from models.plans.plan import Plan

_WIDE = ("title", "description", "output", "outcome")
_NARROW = ("number", "measure", "guideline")
_WIDE_HEADS = ("ชื่อมาตรการ", "แนวทาง")
_EXPLAINED: Mapping[str, tuple[str, str]] = {
    "number": ("เลขข้อ ไม่ซ้ำกัน ข้อย่อยใช้สามชั้น", "1.6 หรือ 1.6.1"),
    "measure": ("เลขมาตรการในแผ่น “มาตรการ”", "1"),
    "guideline": ("เลขแนวทางของมาตรการนั้นในแผ่น “มาตรการ” ว่างได้", "1.1"),
    "title": ("ชื่อกิจกรรม ต้องมี", "กิจกรรมจิตอาสาเพื่อสังคม"),
    "description": ("วิธีทำหรือข้อย่อย บรรทัดละเรื่อง", "จัดอย่างน้อย 1 ครั้ง"),
    "output": ("สิ่งที่ได้", "มีกิจกรรม 1 ครั้ง"),
    "outcome": ("ผลที่เกิด", "บุคลากรร่วมร้อยละ 80"),
    "target": ("เป้าหมายเป็นตัวเลข", "ร้อยละ 80"),
    "timing": ("ช่วงเวลาตามที่แผนเขียน", "ส่งภายในวันที่ 20 มีนาคม 2571"),
    "due": ("วันที่ทุกสำนักในข้อต้องส่งรายงาน บรรทัดละวัน ว่างได้", "20 มีนาคม 2571"),
    "bureaus": ("ชื่อเต็มบรรทัดละสำนัก หรือ “ทุกสำนัก” ต้องมี", "ทุกสำนัก"),
    "reporter": ("สำนักเดียวที่ส่งแทนทุกสำนักในข้อ ว่างได้", ""),
    "responsible": ("ผู้รับผิดชอบตามที่แผนเขียน", "คณะทำงานสำนัก"),
    "evidence": ("หลักฐานที่ต้องแนบ บรรทัดละรายการ", "รายงานสรุปผลพร้อมภาพ"),
    "channels": ("ช่องทางเผยแพร่ของข้อนี้ บรรทัดละช่องทาง", "เพจ ชมรม STRONG"),
    "remarks": ("หมายเหตุ", ""),
    "ambiguous": ("เรื่องที่แผนเขียนไม่ชัด จะแสดงให้ผู้รายงานเห็น", ""),
}
_HOW = (
    "แก้ในแผ่น “แผน” “มาตรการ” และ “กิจกรรม” แล้วส่งไฟล์ Excel นี้กลับมาในแชต",
    "อย่าเปลี่ยนหัวตาราง เพิ่มหรือลบแถวได้ เลขข้อเดิมคือข้อเดิม รายงานที่ส่งแล้วอยู่กับเลขข้อ",
    "พิมพ์เลขข้อเช่น 1.10 เป็นข้อความ หากโปรแกรมตัดเป็น 1.1 ระบบจะอ่านเป็น 1.10 เมื่ออยู่ถัดจาก 1.9",
    "วันที่ใช้ปี พ.ศ. หรือ ค.ศ. และชื่อเดือนภาษาไทยได้ เช่น 20 มีนาคม 2571 หรือ 20/3/2028",
    "เปลี่ยน “ปีงบประมาณ” ในแผ่น “แผน” จะได้แผนใหม่ของปีนั้น โดยแผนเดิมไม่เปลี่ยน",
    "ส่งกลับแล้วยังไม่นับ ระบบแสดงสิ่งที่เปลี่ยนให้ดูก่อน",
)


def _of_plan(desk: PaperDesk) -> Document:
    plan_id = desk.request.gift or EMPTY
    stored = desk.session.get(Plan, plan_id) if plan_id != EMPTY else None
    if stored is None and plan_id != EMPTY:
        raise Refusal("no_rows")
    values = plan_files.as_values(plans.as_file(stored)) if stored is not None else {}
    return _document(desk, values, "")


def _of_draft(desk: PaperDesk) -> Document:
    draft = drafts.named(desk.session, desk.request.gift or 0)
    if draft is None:
        raise Refusal("no_rows")
    content = drafts.content_of(draft)
    code = plan_heads.draft_code(draft.id, draft.revision)
    return _document(desk, content.values, code, list(_doubt_rows(content)))


def _doubt_rows(content: DraftContent) -> Iterator[list[Cell]]:
    for each in content.doubts:
        words = (doubt_words.place(content, each), doubt_words.asked(each), each.words)
        yield [Cell(text) for text in words]


def _document(
    desk: PaperDesk, values: Mapping[str, Any], code: str, doubts: Sequence[list[Cell]] = ()
) -> Document:
    title = values.get("title") or "แบบแผนเปล่า"
    return Document(
        title=["แบบแผนสำหรับกรอกและส่งกลับ", title],
        meta=[as_of(desk.now)],
        blocks=list(_blocks(values, code, doubts)),
        made_at=desk.now,
        digits="arabic",
        landscape=True,
    )


def _blocks(values: Mapping[str, Any], code: str, doubts: Sequence[list[Cell]]) -> Iterator[Block]:
    yield Notes("วิธีใช้", _HOW)
    yield Table(
        "แผน",
        [Column(plan_heads.PLAN_LINE, 1), Column(plan_heads.PLAN_VALUE, 4)],
        list(_plan_rows(values, code)),
    )
    columns = [Column(head, 4 if head in _WIDE_HEADS else 1) for head in plan_heads.MEASURE_HEADS]
    yield Table("มาตรการ", columns, list(_measure_rows(values)))
    heads = [Column(head, _width(name)) for head, name in plan_heads.ACTIVITY_HEADS.items()]
    yield Table("กิจกรรม", heads, list(_activity_rows(values)))
    if doubts:
        columns = [Column("ที่", 1), Column("ข้อสงสัย", 2), Column("ในต้นฉบับ", 4)]
        yield Table("ข้อสงสัย", columns, doubts)
    explained = [Column("คอลัมน์", 1), Column("ใส่อะไร", 3), Column("ตัวอย่าง", 2)]
    yield Table("คำอธิบาย", explained, list(_explained_rows()))


def _width(name: str) -> float:
    return 4 if name in _WIDE else 1 if name in _NARROW else 2


def _plan_rows(values: Mapping[str, Any], code: str) -> Iterator[list[Cell]]:
    for head, name in plan_heads.PLAN_HEADS.items():
        value = code if name == "draft" else values.get(name)
        yield [Cell(head), Cell(_words(value))]


def _measure_rows(values: Mapping[str, Any]) -> Iterator[list[Cell]]:
    for each in values.get("measures") or ():
        yield [
            Cell(_of_measure(name, each.get(name))) for name in plan_heads.MEASURE_HEADS.values()
        ]


def _of_measure(name: str, value: Any) -> str:
    if name == "guidelines":
        return "\n".join(f"{each['number']} {each['title']}" for each in value or ())
    return _words(value)


def _activity_rows(values: Mapping[str, Any]) -> Iterator[list[Cell]]:
    for each in values.get("activities") or ():
        yield [Cell(_value(name, each.get(name))) for name in plan_heads.ACTIVITY_HEADS.values()]


def _value(name: str, value: Any) -> str:
    if name == "due":
        return "\n".join(thai_date(date.fromisoformat(day)) for day in value or ())
    if name == "bureaus" and value == ["*"]:
        return plan_heads.EVERY_BUREAU
    return _words(value)


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return plan_heads.YES if value else plan_heads.NO
    if isinstance(value, list):
        return "\n".join(value)
    return str(value) if value is not None else ""


def _explained_rows() -> Iterator[Sequence[Cell]]:
    for head, name in plan_heads.ACTIVITY_HEADS.items():
        what, example = _EXPLAINED[name]
        yield [Cell(head), Cell(what), Cell(example)]


PLAN_PAPERS = SubjectPapers(papers=(Paper(PLAN_FORM, _of_plan), Paper(DRAFT_FORM, _of_draft)))
