"""`หลักฐานของ 1.10`: links and files of evidence over the bureaus whose reports one may read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row
from handlers.messages.parts import opening_address
from handlers.question import button_facts
from handlers.question.query import Facts, Following, opens
from handlers.question.scoped import Placed
from handlers.reports import evidence_lacking
from handlers.reports.due_report_words import settled_words
from handlers.reports.figures.overview import ONLY, SEEING, overview
from handlers.understand.dates.dates import thai_date
from models.reports.deciding.evidence_given import GivenEvidence, evidence_given
from models.reports.report_documents import EVIDENCE

_NAME = "evidence_links"
_PAGE = 4
_LINKS = 2


def answer(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    """A page of reports, each with the button to its files and with its links; or of those that
    were sent without any, where these are asked for."""
    year = found.about.year(context.today)
    sent = evidence_given(context.session, context.me, year, found.narrow, context.today)
    if evidence_lacking.asks_lacking(context.said, facts):
        return evidence_lacking.without_evidence(context, _NAME, found, sent, facts)
    listed = [each for each in sent if each.any]
    page = button_facts.page(facts, _PAGE, len(listed))
    rows = tuple(row for each in page.of(listed) for row in _rows(each))
    files = sum(each.files for each in listed)
    links = sum(len(each.links) for each in listed)
    total = Para(f"{len(listed):,} ฉบับ · {files:,} ไฟล์ · {links:,} ลิงก์", bold=True)
    return [
        Card(
            f"หลักฐาน {found.whose}",
            subtitle=page.beside(found.about.words(context.today)),
            rows=(total, *rows) if listed else (Para(_NONE),),
            buttons=page.turn(_NAME, **found.facts()),
            note=f"เฉพาะรายงานที่ท่านเปิดอ่านได้ ข้อมูล ณ {thai_date(context.today)}",
            quick=(_without(found),) if len(listed) < len(sent) else (),
        )
    ]


_NONE = (
    "ยังไม่มีหลักฐานที่ท่านเปิดอ่านได้ พิมพ์ “หลักฐานของ” ตามด้วยเลขกิจกรรมหรือสำนัก เช่น หลักฐานของ 1.10\n"
    "ที่นี่ไม่มีฉบับที่ส่งกลับแก้ไข ดูไฟล์ของฉบับนั้น พิมพ์ “ประวัติ” ตามด้วยเลขกิจกรรม เช่น ประวัติ 2.1"
)


def _without(found: Placed) -> Button:
    label = "ฉบับที่ไม่มีหลักฐาน"
    facts = {**found.facts(), **evidence_lacking.WITHOUT}
    return Button(label, opens(_NAME, **facts), label)


def _rows(each: GivenEvidence) -> Iterator[Row]:
    facts = {"r": each.report_id, "v": each.version}
    see = Button("ดูไฟล์", opens("show_files", **facts), f"ดูไฟล์แนบ {each.number}")
    words = f"{settled_words(each.due)} · {each.files:,} ไฟล์ · {len(each.links):,} ลิงก์"
    yield Row(f"{each.number} · {each.bureau}", words, see if each.files else None)
    for place, link in enumerate(each.links[:_LINKS], 1):
        yield Row(f"ลิงก์ที่ {place}", link, opening_address(link))


QUERY = overview(
    _NAME,
    ("หลักฐานของ", "ดูหลักฐาน", "ลิงก์หลักฐาน", "หลักฐานทุกสำนัก"),
    answer,
    SEEING,
    Following(EVIDENCE.name, EVIDENCE.name, only=ONLY),
)
