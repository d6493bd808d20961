"""One gift report on the layout of the prescribed form: the report, both tests, the order.

The law: section 128 of the organic act on anti-corruption, 2561; reports go to the superior.
models/gifts/gift_rules judges both tests. Only reports that the reader may see come in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.gifts import gift_words
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.wording import DASH, OfficeWords, day_words
from models.calendar import office_day
from models.gifts import gift_rules
from models.gifts.gift import DECISIONS, REFUSED, RELATIVE, Gift
from models.gifts.printed_gifts import GiftRow
from models.people.person import Person

TITLE = "แบบรายงานการรับทรัพย์สินหรือประโยชน์อื่นใดอันอาจคำนวณเป็นเงินได้"
TICKED, EMPTY = "☑", "☐"
_REPORTS = "ข้าพเจ้า {} ตำแหน่ง {} สังกัด {} ขอรายงานการรับทรัพย์สินหรือประโยชน์อื่นใด ดังนี้"
_BLANK = "......................................................"
_DATE = "วันที่ ........../............................/.............."
_PAIR = (Column("รายการ", 2.2), Column("รายละเอียด", 5.8))


@dataclass(frozen=True)
class Form:
    row: GiftRow
    own: OfficeWords

    def subtitle(self) -> str:
        """Returns the law, and the report's number."""
        return self.own(f"ตาม{gift_words.LAW}\n{gift_words.name_of(self.row.gift.id)}")

    def blocks(self) -> Iterator[Block]:
        yield from self._opening()
        rows = [[Cell(self.own(label)), Cell(text or None)] for label, text in self._items()]
        yield Table("รายละเอียด", _PAIR, rows)
        yield Heading("ผลการตรวจตามหลักเกณฑ์", level=2)
        yield self._tests()
        yield Paragraph("จึงเรียนมาเพื่อโปรดพิจารณา" if self._waits() else "จึงเรียนมาเพื่อโปรดทราบ")
        day = self.own(f"วันที่ {day_words(office_day(self.row.gift.reported_at))}")
        reporter = _signer("ผู้รายงาน", self.row.receiver, day)
        if not self._waits():
            yield Signatures([reporter])
            return
        yield from self._order()
        yield Signatures([reporter, self._decider()])

    def _waits(self) -> bool:
        """Tells whether the superior decides, or has decided; a refused gift needs no decision."""
        return self.row.gift.done != REFUSED

    def _opening(self) -> Iterator[Block]:
        row, who = self.row, self.row.receiver
        yield Paragraph(f"เขียนที่ {row.bureau}", align="right")
        day = day_words(office_day(row.gift.reported_at))
        yield Paragraph(self.own(f"วันที่ {day}"), align="right")
        to = f"{row.to.position} ({row.to.name})" if row.to is not None else "ผู้บังคับบัญชา"
        yield Paragraph(f"เรียน  {to}")
        where = " ".join(filter(None, (who.work_group, row.bureau)))
        yield Paragraph(_REPORTS.format(who.name, who.position or DASH, where))

    def _items(self) -> Iterator[tuple[str, str]]:
        gift, texts = self.row.gift, self.row.texts
        organisation = f"หน่วยงาน: {texts.organisation}" if texts.organisation else ""
        manner = gift_words.RELATION[gift.relation]
        if gift.relation != RELATIVE:
            manner += f" · {gift_words.to_whom(gift)}"
        value = gift_words.lines((self.own(gift_words.money(gift.value)), texts.value_note))
        yield "1. วันที่ได้รับ", self.own(day_words(gift.received_on))
        yield "2. ผู้ให้", gift_words.lines((texts.giver, organisation))
        yield "3. ความเกี่ยวข้องกับผู้รับ", manner
        yield "4. ทรัพย์สินหรือประโยชน์", texts.what
        yield "5. มูลค่าโดยประมาณ", value
        yield "6. โอกาสและสถานที่", texts.occasion
        yield "7. การปฏิเสธ", refusable(gift)
        yield "8. การดำเนินการขณะรายงาน", gift_words.DONE[gift.done]
        yield "9. หลักฐานประกอบ", self.own(f"ภาพถ่าย {len(gift.photos)} ไฟล์")

    def _tests(self) -> Table:
        """Returns both tests, each with its clause; neither replaces the other."""
        judged, gift = self.row.judged, self.row.gift
        columns = (Column("หลักเกณฑ์", 4), Column("ผล", 4))
        pairs = [
            (gift_words.LAW, gift_words.law_words(judged.law)),
            (gift_words.POLICY, gift_words.office_words(judged.office)),
        ]
        if judged.together is not None and judged.together != gift.value:
            pairs.insert(0, ("รวมจากผู้ให้รายนี้ในโอกาสนี้", gift_words.money(judged.together)))
        if self._waits():
            last = day_words(gift_rules.settled_by(gift.received_on))
            days = gift_rules.DEFAULT.days
            pairs.append(("กำหนดรายงานและดำเนินการ", f"ภายใน {last} ({days} วันนับแต่วันที่ได้รับ)"))
        rows = [[Cell(self.own(label)), Cell(self.own(text))] for label, text in pairs]
        return Table("ผลการตรวจ", columns, rows)

    def _order(self) -> Iterator[Block]:
        """Yields the superior's decision and its result; empty lines to write on if there is none
        yet."""
        row, gift = self.row, self.row.gift
        yield Heading("คำสั่งของผู้บังคับบัญชา", level=2)
        ticks = (
            f"{TICKED if gift.decision == each else EMPTY} {gift_words.DECISION[each]}"
            for each in DECISIONS
        )
        yield Paragraph("   ".join(ticks))
        yield Paragraph(f"เหตุผล {row.reason or _BLANK}")
        if gift.decision in gift_words.PROVED:
            yield Paragraph(self._proof(gift_words.PROVED[gift.decision or ""]))

    def _decider(self) -> str:
        """Returns the person who decided or has to decide."""
        row, gift = self.row, self.row.gift
        day = _DATE
        if gift.decided_at is not None:
            day = self.own(f"วันที่ {day_words(office_day(gift.decided_at))}")
        who = row.decider or (None if gift.decision else row.to)
        stood_in = f"\n(แทน {row.instead_of.name})" if row.instead_of is not None else ""
        return _signer("ผู้บังคับบัญชา", who, f"{day}{stood_in}")

    def _proof(self, what: str) -> str:
        gift = self.row.gift
        if gift.proved_at is None:
            return f"{what}: ยังไม่ได้ส่งหลักฐาน"
        day = day_words(office_day(gift.proved_at))
        sent = self.own(f"{what}: ส่งหลักฐานแล้วเมื่อวันที่ {day} จำนวน {len(gift.proofs)} ไฟล์")
        return " ".join(filter(None, (sent, self.row.proof_note)))


def refusable(gift: Gift) -> str:
    """Says whether the gift could be refused, if the report states it."""
    if gift.done == REFUSED:
        return "ปฏิเสธไม่รับแล้ว"
    if gift.relation == RELATIVE or gift.public:
        return "ไม่ได้สอบถาม (ญาติ หรือให้บุคคลทั่วไปเหมือนกัน)"
    return "ปฏิเสธได้" if gift.refusable else "ปฏิเสธไม่ได้"


def _signer(role: str, who: Person | None, day: str) -> str:
    name = who.name if who is not None else _BLANK
    position = f"\n{who.position}" if who is not None and who.position else ""
    return f"({name}){position}\n{role}\n{day}"
