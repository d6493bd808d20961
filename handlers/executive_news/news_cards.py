"""The cards of an executive's announcement: as it will be seen, for the executive, for whoever
drafted it, and how many have read it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.executive_news import news_price, news_proofs, news_words
from handlers.executive_news.news_price import Price
from handlers.messages import Bar, Button, Card, Message, Para, Part, Row
from handlers.messages.name_labels import short_title
from handlers.understand.dates.dates import thai_moment, thai_span
from models.campaigns.campaign_shares import UnitShare
from models.executive_news import issuing, news_drafts, news_reading, publicity_log
from models.executive_news.news import GROUP, ISSUED, RETURNED, WAITING, ExecutiveNews
from models.people import absences

_MOST_UNITS = 40


def as_seen(context: Context, found: ExecutiveNews, *buttons: Button) -> Card:
    """Returns the announcement as its readers see it."""
    rows: list[Part] = [
        Para(found.text),
        Row("ออกโดย", news_words.issued_by(context, found)),
        Row("ใช้ระหว่าง", thai_span(found.first_day, found.last_day)),
    ]
    if found.attachment_id is not None:
        opener = news_words.button("เปิด", news_words.FILE, found)
        rows.append(Row("เอกสารแนบ", "PDF หรือรูปภาพ 1 ไฟล์", opener))
    if found.version > 1:
        rows.append(Row("ฉบับที่", f"{found.version} แทนฉบับก่อน"))
    return Card(
        found.title,
        alt=f"{news_words.TITLE} {found.title}",
        subtitle=news_words.TITLE,
        rows=tuple(rows),
        buttons=buttons,
    )


def reach_words(context: Context, found: ExecutiveNews) -> str:
    """How many people it is for, and how many of them LINE does not reach."""
    if found.audience == GROUP:
        members = news_drafts.billed(context.session, found)
        return f"{news_words.whom(context, found)} สมาชิก {members:,} คน"
    count = news_drafts.reached(context.session, found)
    words = f"{news_words.whom(context, found)} {count.people:,} คน"
    missing = count.people - count.in_line
    return f"{words}\nยังไม่ใช้ LINE {missing:,} คน กรุณาแจ้งทางอื่นด้วย" if missing else words


def asked_words(found: ExecutiveNews) -> str:
    return "ขอให้ทุกคนกดรับทราบ" if found.acknowledges else "อ่านเพื่อทราบ ไม่ต้องกดรับทราบ"


def to_issue(context: Context, found: ExecutiveNews, reader_id: int) -> Sequence[Message]:
    """Returns what the executive, or a deputy, reads before issuing it."""
    price = news_price.of_sending(context, found)
    rows: list[Part] = [
        Row("ผู้ร่าง", news_words.who(context, found.drafted_by)),
        Row("ประกาศถึง", reach_words(context, found)),
        Row("การรับทราบ", asked_words(found)),
        Row("ส่งทาง", news_price.words(price), tone="plain" if price.fits else "warn"),
    ]
    if reader_id != found.issuer_id:
        rows.insert(0, Row("ท่านเป็นผู้แทนของ", news_words.who(context, found.issuer_id)))
    if found.replaces_id is not None:
        rows.append(Row("แทนฉบับเดิม", replacing_words(context, found.replaces_id)))
    return [
        as_seen(context, found),
        Card(
            "รอท่านออกประกาศ",
            alt=f"รอท่านออกประกาศ {found.title}",
            rows=tuple(rows),
            buttons=(
                *_issuing(found, price),
                news_words.button("ส่งกลับให้แก้", news_words.SEND_BACK, found, v=found.revision),
            ),
            note="ด้านบนคือประกาศตามที่ผู้รับจะเห็น กด “ออกประกาศ” ครั้งเดียวเพื่อออก",
        ),
    ]


def _issuing(found: ExecutiveNews, price: Price) -> tuple[Button, ...]:
    """The button that issues it. What sending costs stands in it, so that it confirms no other
    price; what the quota does not hold may be told in the digest instead."""
    facts = {"v": found.revision, "c": price.messages or None}
    if price.fits:
        return (news_words.button("ออกประกาศ", news_words.ISSUE, found, **facts),)
    if found.audience == GROUP:
        return ()
    instead = {"v": found.revision, "q": 1}
    return (news_words.button("ออกทางสรุปประจำวัน", news_words.ISSUE, found, **instead),)


def replacing_words(context: Context, before_id: int) -> str:
    """Whether the one it replaces is corrected or followed by a new version."""
    before = news_drafts.named(context.session, before_id)
    if before is None or before.state != ISSUED:
        return "ฉบับเดิมไม่ใช้แล้ว"
    if issuing.was_seen(context.session, before):
        return "มีผู้อ่านแล้ว จึงออกเป็นฉบับใหม่และแจ้งทุกคนอีกครั้ง"
    return "ยังไม่มีผู้อ่าน จึงแก้ในฉบับเดิมโดยไม่แจ้งซ้ำ"


def handled(context: Context, found: ExecutiveNews) -> Card:
    """Returns the card for whoever drafted it and for the executive: its state and what to do."""
    rows: list[Part] = [
        Row("สถานะ", state_words(context, found)),
        Row("ประกาศถึง", reach_words(context, found)),
        Row("การรับทราบ", asked_words(found)),
        *_published(context, found),
        *_away(context, found),
    ]
    return Card(
        short_title(found.title),
        subtitle="ประกาศของผู้บริหาร",
        rows=tuple(rows),
        buttons=(*_ways(context, found), news_words.LIST),
    )


def state_words(context: Context, found: ExecutiveNews) -> str:
    """`ออกแล้ว 5 มี.ค. 70 09.30 น. โดย …`, or that it waits, was sent back or ended."""
    by = news_words.who(context, found.decided_by)
    if found.state == ISSUED and found.decided_at is not None:
        return f"ออกแล้ว {thai_moment(found.decided_at)} โดย{by}"
    if found.state == RETURNED:
        return f"{news_words.STATES[RETURNED]}: {found.word}"
    if found.state == WAITING:
        return f"{news_words.STATES[WAITING]}: {news_words.who(context, found.issuer_id)}"
    at = f" {thai_moment(found.ended_at)}" if found.ended_at is not None else ""
    return f"{news_words.STATES.get(found.state, 'มีฉบับใหม่แทนแล้ว')}{at}"


def _away(context: Context, found: ExecutiveNews) -> tuple[Row, ...]:
    """That nobody can issue it now, since the executive is on leave without a deputy."""
    asked = issuing.decider(context.session, found, context.today)
    gone = found.issuer_id in absences.away_on(context.session, context.today)
    if found.state != WAITING or not gone or asked is None or asked.id != found.issuer_id:
        return ()
    return (Row("ผู้บริหารลาอยู่", "ไม่มีผู้แทน จึงออกได้เมื่อกลับมา หรือเลือกท่านอื่น", tone="warn"),)


def _published(context: Context, found: ExecutiveNews) -> tuple[Row, ...]:
    if found.state != ISSUED:
        return ()
    noted = publicity_log.of_news(context.session, found.id)
    lacks = publicity_log.lacks(noted)
    if not noted and not publicity_log.is_wanted(found):
        return ()
    words = news_words.lacking_words(lacks) or "ครบทั้งภายในและสื่อสาธารณะ"
    return (Row("การเผยแพร่", f"{len(noted)} ช่องทาง {words}", tone="warn" if lacks else "good"),)


def _ways(context: Context, found: ExecutiveNews) -> tuple[Button, ...]:
    drafts = news_drafts.may_draft(context.me, found)
    if found.state in (WAITING, RETURNED):
        again = news_words.button("แก้ร่าง", news_words.DRAFT, found)
        away = news_words.button("ยกเลิกร่าง", news_words.WITHDRAW, found)
        return (again, away) if drafts else ()
    if found.state != ISSUED:
        return ()
    readers = news_words.button("ดูผู้อ่าน", news_words.READERS, found)
    record = news_proofs.paper(context, found.id)
    away = news_words.button("ยกเลิกประกาศ", news_words.WITHDRAW, found)
    if not drafts:
        return (readers, record, away)
    publish = news_words.button("บันทึกการเผยแพร่", news_words.PUBLISH, found)
    mend = news_words.button("แก้ประกาศ", news_words.DRAFT, found, fix=1)
    return (publish, readers, record, mend, away)


def readers(context: Context, found: ExecutiveNews) -> Card:
    """Returns how many have read or acknowledged it, by unit."""
    verb = "รับทราบ" if found.acknowledges else "เปิดอ่าน"
    counted = news_reading.shares(context.session, found)
    if counted is None:
        return Card(f"ผู้{verb}", rows=(Para("ประกาศนี้ยังไม่มีรายชื่อผู้รับ"),), buttons=(news_words.LIST,))
    rows: list[Part] = [_bar("รวม", counted.total), *(_bar(u.bureau, u) for u in counted.units)]
    hidden = any(each.answered is None for each in (counted.total, *counted.units))
    return Card(
        f"ผู้{verb}",
        subtitle=short_title(found.title),
        rows=tuple(rows[:_MOST_UNITS]),
        buttons=(news_words.button("ดูล่าสุด", news_words.READERS, found), news_words.LIST),
        note="หน่วยเล็กไม่แสดงจำนวน เพื่อไม่ให้ทราบว่าใครยังไม่อ่าน" if hidden else "",
    )


def _bar(label: str, unit: UnitShare) -> Part:
    if unit.answered is None or unit.share is None:
        return Row(label, f"ไม่แสดงจำนวน จาก {unit.asked:,} คน", tone="muted")
    return Bar(
        label, unit.share / 100, f"{unit.answered:,} จาก {unit.asked:,} คน ร้อยละ {unit.share}"
    )
