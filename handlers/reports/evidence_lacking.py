"""`สำนักไหนไม่มีหลักฐานแนบเลย`: the reports that were sent without any evidence, by bureau."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import settled_words
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.reports.deciding.evidence_given import GivenEvidence

WITHOUT = {"k": "none"}
"""The fact of a button for the reports without evidence."""
_PAGE, _MOST_NUMBERS = 6, 12
_EVIDENCE = "(?:หลักฐาน|ไฟล์|เอกสาร(?:แนบ|ประกอบ)?|รูป|ภาพ|ลิงก์|ลิงค์)"
_LACKS = pattern_of(
    rf"(?:ไม่|ไม่มี|ไม่ได้|ไม่เคย|ไม่ยอม|ลืม|ขาด)(?:มี|การ|แนบ|ใส่|ส่ง|เลย)*{_EVIDENCE}|(?:ไม่|ลืม)(?:ได้|เคย|ยอม|มีการ)*แนบ"
    rf"|{_EVIDENCE}(?:แนบ|ยัง|เลย|\s)*(?:ไม่มี|ไม่ครบ|ขาด|ว่าง)|(?:ไร้|ปราศจาก){_EVIDENCE}"
)
_NO_DOUBT = pattern_of(rf"(?:หรือ|รึ)(?:ยัง)?ไม่มี|มี{_EVIDENCE}(?:หรือ|รึ)ไม่")


def asks_lacking(said: str, facts: Mapping[str, str]) -> bool:
    """Tells whether the reports without evidence are asked for."""
    return facts.get("k") == WITHOUT["k"] or says_lacking(normalise(said))


def says_lacking(plain: str) -> bool:
    """Tells whether the normalised words surely speak of evidence that is not there."""
    return _LACKS.search(plain) is not None and _NO_DOUBT.search(plain) is None


def without_evidence(
    context: Context, name: str, found: Placed, sent: Sequence[GivenEvidence], facts: Facts
) -> Sequence[Message]:
    """A page of the bureaus with the numbers of these reports; of one bureau, of its reports.

    sent: all reports that were sent. facts: those of a button, `p` the page
    """
    lacking = [each for each in sent if not each.any]
    same = {**found.facts(), **WITHOUT}
    context.asked = opens(name, **same)
    bureaus = Counter(each.bureau_id for each in sent)
    rows = _reports(lacking) if len(bureaus) < 2 else _bureaus(name, found, lacking, bureaus)
    page = button_facts.page(facts, _PAGE, len(rows))
    total = f"ไม่มีหลักฐาน {len(lacking):,} จาก {len(sent):,} ฉบับที่ส่งแล้ว" if sent else _NOTHING_SENT
    given = Button("ฉบับที่มีหลักฐาน", opens(name, **found.facts()), "ดูหลักฐาน")
    return [
        Card(
            f"รายงานที่ไม่มีหลักฐาน {found.whose}",
            subtitle=page.beside(found.about.words(context.today)),
            rows=(Para(total, bold=True), *page.of(rows)),
            buttons=page.turn(name, **same),
            note=f"{_WHAT_COUNTS} ข้อมูล ณ {thai_date(context.today)}",
            quick=(given,),
        )
    ]


_NOTHING_SENT = "ยังไม่มีรายงานที่ส่งแล้ว จึงยังไม่มีฉบับที่ขาดหลักฐาน"
_WHAT_COUNTS = "นับเฉพาะรายงานที่ส่งแล้วและท่านเปิดอ่านได้ หลักฐานคือไฟล์ รูป หรือลิงก์"


def _reports(lacking: Sequence[GivenEvidence]) -> list[Row]:
    return [Row(f"{each.number} · {each.bureau}", settled_words(each.due)) for each in lacking]


def _bureaus(
    name: str, found: Placed, lacking: Sequence[GivenEvidence], sent: Mapping[int, int]
) -> list[Row]:
    """The one with most of them first."""
    of: dict[int, list[GivenEvidence]] = {}
    for each in lacking:
        of.setdefault(each.bureau_id, []).append(each)
    ordered = sorted(of.values(), key=lambda its: (-len(its), its[0].bureau))
    return [_bureau(name, found, its, sent[its[0].bureau_id]) for its in ordered]


def _bureau(name: str, found: Placed, its: Sequence[GivenEvidence], sent: int) -> Row:
    numbers = list(dict.fromkeys(each.number for each in its))
    more = " …" if len(numbers) > _MOST_NUMBERS else ""
    listed = ", ".join(numbers[:_MOST_NUMBERS]) + more
    facts = {**found.facts(), **WITHOUT, "b": its[0].bureau_id}
    see = Button("ดู", opens(name, **facts), f"ไม่มีหลักฐาน {its[0].bureau}")
    return Row(its[0].bureau, f"{len(its):,} จาก {sent:,} ฉบับ\nกิจกรรม {listed}", see)
