"""What is printed about announcements of executives: the record of one."""

from __future__ import annotations

from handlers.executive_news import news_words
from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Notes,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.wording import as_of, day_words, moment_words, unit_cells
from models.errors import Refusal
from models.executive_news import news_drafts, news_reading, publicity_log
from models.executive_news.news import ExecutiveNews
from models.executive_news.news_documents import NEWS_RECORD
from models.executive_news.publicity_log import INSIDE, OUTSIDE
from models.people.person import Bureau, Person
from models.plans import plans


def gather(desk: PaperDesk) -> Document:
    """Returns the record of the announcement that was asked for.

    Raises Refusal (no_rows) if there is none that was issued.
    """
    found = news_drafts.named(desk.session, desk.request.gift or 0)
    if found is None or found.decided_at is None:
        raise Refusal("no_rows")
    return Document(
        title=["บันทึกประกาศของผู้บริหาร", found.title],
        meta=[desk.own(line) for line in _meta(desk, found)],
        blocks=[
            Heading(desk.own("1. ข้อความประกาศ")),
            *(Paragraph(each, indent=True) for each in found.text.splitlines() if each),
            *_read(desk, found),
            *_published(desk, found),
            Signatures(["ผู้จัดทำ", "ผู้บริหารผู้ออกประกาศ"]),
        ],
        made_at=desk.now,
        digits=desk.digits,
    )


def _meta(desk: PaperDesk, found: ExecutiveNews) -> list[str]:
    about = plans.activity(desk.session, found.activity_id) if found.activity_id else None
    lines = [f"กิจกรรมที่ {about.number} {about.title}"] if about is not None else []
    assert found.decided_at is not None
    lines.append(f"ออกโดย {_name(desk, found.issuer_id)} เมื่อ {moment_words(found.decided_at)}")
    if found.decided_by != found.issuer_id:
        lines.append(f"ผู้แทนที่กดออกประกาศ {_name(desk, found.decided_by)}")
    lines.append(f"ถึง {_whom(desk, found)} ฉบับที่ {found.version}")
    lines.append(f"ใช้ระหว่าง {day_words(found.first_day)} ถึง {day_words(found.last_day)}")
    if found.attachment_id is not None:
        lines.append("เอกสารแนบ 1 ไฟล์ เปิดได้จากประกาศในแชต")
    if found.ended_at is not None:
        lines.append(f"สิ้นสุดเมื่อ {moment_words(found.ended_at)}")
    return [*lines, as_of(desk.now)]


def _name(desk: PaperDesk, person_id: int | None) -> str:
    person = desk.session.get(Person, person_id) if person_id is not None else None
    return f"{person.name} {person.position}" if person is not None else ""


def _whom(desk: PaperDesk, found: ExecutiveNews) -> str:
    bureau = desk.session.get(Bureau, found.bureau_id) if found.bureau_id else None
    return bureau.name if bureau is not None else news_words.WHOM[found.audience]


def _read(desk: PaperDesk, found: ExecutiveNews) -> list[Block]:
    counted = news_reading.shares(desk.session, found)
    if counted is None:
        return []
    verb = "รับทราบ" if found.acknowledges else "เปิดอ่าน"
    columns = (
        Column("หน่วยงาน", 5),
        Column("ผู้รับ (คน)", 1.5, "right"),
        Column(f"{verb} (คน)", 1.5, "right"),
        Column("ร้อยละ", 1.5, "right"),
    )
    rows = [
        *(unit_cells(each, each.bureau) for each in counted.units),
        unit_cells(counted.total, "รวม"),
    ]
    blocks: list[Block] = [Heading(desk.own(f"2. ผู้{verb}")), Table("ผู้รับ", columns, rows)]
    if any(each.answered is None for each in (*counted.units, counted.total)):
        words = "ช่องที่เป็นขีดไม่แสดงจำนวน เพื่อไม่ให้ทราบว่าใครในหน่วยเล็กยังไม่อ่าน"
        blocks.append(Notes("หมายเหตุ", [words]))
    return blocks


def _published(desk: PaperDesk, found: ExecutiveNews) -> list[Block]:
    noted = publicity_log.of_news(desk.session, found.id)
    place = 2 if found.campaign_id is None else 3
    heading = Heading(desk.own(f"{place}. การเผยแพร่"))
    lacking = news_words.lacking_words(publicity_log.lacks(noted))
    if not noted:
        return [heading, Paragraph("ยังไม่ได้บันทึกการเผยแพร่", indent=True)]
    columns = (
        Column("ช่องทาง", 3),
        Column("ผู้เห็น", 1.4),
        Column("วันที่", 1.6),
        Column("ลิงก์", 4),
    )
    rows = [
        [
            Cell(each.channel),
            Cell(news_words.PLACES[OUTSIDE if each.outside else INSIDE]),
            Cell(each.on),
            Cell(each.link or None),
        ]
        for each in noted
    ]
    remark: list[Block] = [Paragraph(lacking, indent=True)] if lacking else []
    return [heading, Table("การเผยแพร่", columns, rows), *remark]


NEWS_PAPERS = SubjectPapers(papers=(Paper(NEWS_RECORD, gather),))
