"""The record of an executive's announcement as a proof in the report of its activity
(decisions/0034)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.executive_news import news_words
from handlers.messages import Button
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.reports import report_proofs
from handlers.subjects.linked_records import LinkedRecords
from handlers.subjects.proofs import Proof, Proofs
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.listing import listed
from models.calendar import office_day
from models.executive_news import news_documents, news_drafts, news_reading, publicity_log
from models.executive_news.news import NEWS, ExecutiveNews, NewsPublicity
from models.plans import plans


def paper(_context: Context, news_id: int) -> Button:
    """Returns the button that asks for the record."""
    return Button("บันทึกประกาศ", opens(news_words.RECORD, g=news_id), "บันทึกประกาศ")


def into_report(context: Context, found: ExecutiveNews) -> tuple[Button, ...]:
    """Returns the button that puts it into its activity's report, for who reports that."""
    if not news_documents.may_prove(context.session, context.me, found):
        return ()
    about = plans.activity(context.session, found.activity_id or 0)
    return (report_proofs.into_report(NEWS, found.id, about.number),) if about else ()


def named(context: Context, news_id: int) -> Proof | None:
    """Returns the record of what is out and belongs to an activity that the person reports."""
    found = news_drafts.named(context.session, news_id)
    if found is None or not news_documents.may_prove(context.session, context.me, found):
        return None
    assert found.activity_id is not None and found.decided_at is not None
    on = office_day(found.decided_at)
    issuer = news_words.who(context, found.issuer_id)
    issued = f"{issuer} ออกประกาศ “{found.title}” เมื่อ {thai_date(on)}"
    noted = publicity_log.of_news(context.session, found.id)
    outcome = "\n".join(filter(None, (read_words(context, found), _published(noted))))
    name = f"ประกาศ “{short_title(found.title)}” {short_date(on)}"
    fills = {"output": issued} | ({"outcome": outcome} if outcome else {})
    return Proof(found.id, name, found.activity_id, fills)


def read_words(context: Context, found: ExecutiveNews) -> str:
    """How many have read or acknowledged it; "" where nobody is listed, or few have."""
    counted = news_reading.shares(context.session, found)
    if counted is None or counted.total.answered is None or counted.total.share is None:
        return ""
    total, verb = counted.total, "รับทราบ" if found.acknowledges else "เปิดอ่าน"
    return f"ผู้{verb} {total.answered:,} คน จาก {total.asked:,} คน คิดเป็นร้อยละ {total.share}"


def _published(noted: Sequence[NewsPublicity]) -> str:
    names = listed(each.channel for each in noted)
    return f"เผยแพร่ {len(noted)} ช่องทาง: {names}" if noted else ""


PROOFS = Proofs(named, paper)


# -- links ---------------------------------------------------------------------------------------


def _linked(context: Context, news_id: int) -> str | None:
    found = news_drafts.named(context.session, news_id)
    return f"ประกาศ “{short_title(found.title)}”" if found is not None else None


def _shown(context: Context, news_id: int) -> Button | None:
    found = news_drafts.named(context.session, news_id)
    if found is None or not news_drafts.may_draft(context.me, found):
        return None
    return news_words.button("ดูการเผยแพร่", news_words.LOG, found)


LINKED = LinkedRecords(_linked, _shown)
