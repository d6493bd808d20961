"""The documents of an election, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.elections import election_words
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question.query import opens
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from models.declaration import DocumentKind
from models.elections import election_finding
from models.elections.election import Election
from models.elections.election_documents import (
    BALLOT_RECORD,
    ELECTION_RANKING,
    ELECTION_RESULT,
    NOMINEE_LIST,
    PERSONNEL_LIST,
    WINNER_CERTIFICATE,
    WINNER_CERTIFICATES,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PAPERS = "election_papers"
"""The question which documents there are of an election."""


def _about(session: Session, election_id: int) -> str:
    election = election_finding.named(session, election_id)
    return election.title if election is not None else ""


def _words(
    kind: DocumentKind, query: str, title: str, words: tuple[str, ...], refused: str
) -> DocumentWords:
    why = Text(f"{refused} กดเพื่อดูว่าขอเอกสารใดได้", (election_words.MINE,))
    record = RecordWords(query=query, words=words, title=title, about=_about, refused=why)
    return DocumentWords(kind, title, offered=False, record=record)


WORDS = (
    _words(
        NOMINEE_LIST,
        "election_nominees",
        "รายชื่อผู้ถูกเสนอชื่อ",
        ("รายชื่อผู้ถูกเสนอชื่อ",),
        "รายชื่อผู้ถูกเสนอชื่อเปิดให้ทุกคนเมื่อเปิดลงคะแนน ก่อนนั้นเป็นของคณะกรรมการและผู้ดูแลระบบ",
    ),
    _words(
        BALLOT_RECORD,
        "election_record",
        "บันทึกการลงคะแนนและนับคะแนน",
        ("บันทึกการลงคะแนน", "บันทึกการนับคะแนน"),
        "บันทึกการลงคะแนนเป็นของคณะกรรมการ ขอได้หลังนับคะแนน",
    ),
    _words(
        ELECTION_RANKING,
        "election_ranking",
        "ตารางจัดอันดับการคัดเลือก",
        ("ตารางจัดอันดับ", "อันดับการคัดเลือก"),
        "ตารางจัดอันดับเป็นของคณะกรรมการ ขอได้หลังนับคะแนนและให้คะแนนครบ",
    ),
    _words(
        ELECTION_RESULT,
        "election_announcement",
        "ประกาศผลการคัดเลือก",
        ("เอกสารประกาศผลการคัดเลือก", "ใบประกาศผลการคัดเลือก"),
        "ยังไม่ประกาศผล",
    ),
    _words(
        WINNER_CERTIFICATE,
        "winner_certificate",
        "เกียรติบัตรการคัดเลือก",
        ("เกียรติบัตรดีเด่น", "เกียรติบัตรของฉัน"),
        "เกียรติบัตรขอได้เฉพาะผู้ได้รับเลือก หลังประกาศผล",
    ),
    _words(
        WINNER_CERTIFICATES,
        "winner_certificates",
        "เกียรติบัตรของผู้ได้รับเลือกทุกคน",
        ("เกียรติบัตรทุกคน", "ขอเกียรติบัตรทุกคน", "เกียรติบัตรผู้ได้รับเลือก"),
        "เกียรติบัตรทุกคนขอได้เฉพาะคณะกรรมการและผู้ดูแลระบบ หลังประกาศผล",
    ),
    _words(
        PERSONNEL_LIST,
        "personnel_list",
        "ไฟล์บันทึกทะเบียนประวัติ (ก.ร. 7)",
        ("ไฟล์ ก.ร. 7", "ไฟล์ กร7", "บันทึก ก.ร. 7"),
        "ไฟล์บันทึกทะเบียนประวัติขอได้เฉพาะผู้ดูแลระบบ หลังประกาศผล",
    ),
)


def _possible(context: Context, election: Election) -> list[DocumentWords]:
    """Returns the documents that the person may have now."""
    about = (context.session, context.me, election.id, context.today)
    return [w for w in WORDS if w.kind.record is not None and w.kind.record.may_read(*about)]


def _asks(words: DocumentWords, election: Election, label: str) -> Button:
    assert words.record is not None
    return Button(label, opens(words.record.query, g=election.id), words.title)


def ways(context: Context, election: Election) -> Iterator[Button]:
    """Yields the button of the reader's own certificate, and of all that they may have."""
    found = _possible(context, election)
    own = [each for each in found if each.kind is WINNER_CERTIFICATE]
    yield from (_asks(each, election, "ขอเกียรติบัตร") for each in own)
    if found:
        yield Button("เอกสารการคัดเลือก", opens(PAPERS, e=election.id), "เอกสารการคัดเลือก")


def card(context: Context, election: Election) -> Message:
    """Returns the documents that the person may have now, each with its button."""
    found = _possible(context, election)
    back = election_words.see(election)
    if not found:
        return Text("ยังไม่มีเอกสารที่ท่านขอได้ รายชื่อผู้ถูกเสนอชื่อเปิดเมื่อเปิดลงคะแนน", (back,))
    rows = tuple(
        Row(each.title, "", Button("ขอ", _asks(each, election, "ขอ").data, f"ขอ{each.title}"))
        for each in found
    )
    note = "เอกสารส่งให้ในแชตนี้เมื่อจัดทำเสร็จ"
    return Card("เอกสารการคัดเลือก", subtitle=election.title, rows=rows, buttons=(back,), note=note)
