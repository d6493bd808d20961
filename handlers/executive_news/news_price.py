"""What it costs to send an announcement at once, against the month's quota."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.context import Context
from models.executive_news import news_drafts
from models.executive_news.news import ExecutiveNews
from models.queues import quota


@dataclass(frozen=True)
class Price:
    """What sending takes of the quota.

    messages: how many LINE bills; 0 if it is told in the digest only.
    left: how many the month still has; None: no limit, or LINE was not asked yet.
    """

    messages: int
    left: int | None

    @property
    def fits(self) -> bool:
        return self.left is None or self.messages <= self.left


def of_sending(context: Context, found: ExecutiveNews) -> Price:
    """Returns what issuing it now costs."""
    messages = news_drafts.billed(context.session, found)
    known = quota.load(context.session, context.now) if messages else None
    return Price(messages, known.left if known is not None else None)


def words(price: Price) -> str:
    """How it is sent, and what that costs."""
    if not price.messages:
        return "บรรทัดในสรุปประจำวันของแต่ละคน ไม่ส่งข้อความเพิ่ม"
    sent = f"ส่งทันทีเมื่อกด คิดโควตา {price.messages:,} ข้อความ"
    left = "" if price.left is None else f" เดือนนี้เหลือ {price.left:,}"
    short = "" if price.fits else "\nโควตาไม่พอ จึงส่งทันทีไม่ได้"
    return f"{sent}{left}{short}"
