"""What the group may hear of announcements: office-wide shares and milestones; no unit, no name."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Part, Said, Text
from handlers.pledges import pledge_words
from models.people.person import ChatGroup
from models.pledges import milestones
from models.pledges.milestones import HALF, TARGET, Milestone

INVITING = "เข้าร่วมประกาศในแชตส่วนตัว อ่านข้อความก่อน แล้วกด “เข้าร่วมทั้งหมด”"


def shares(context: Context) -> list[Part]:
    """How far each announcement is, of the whole office."""
    found = milestones.figures(context.session, context.now)
    return [pledge_words.bar(count.short, count) for count in found]


def told(context: Context, group: ChatGroup) -> Sequence[Said]:
    """What was reached since this group heard last, as one text; nothing most of the time."""
    news = milestones.news(context.session, group, context.now)
    return [Text("\n".join(map(_words, news)))] if news else []


def _words(news: Milestone) -> str:
    steps = {HALF: "ครึ่งหนึ่งแล้ว", TARGET: "ถึงเป้าหมายแล้ว"}
    reached = steps.get(news.step, "ครบทุกคนแล้ว")
    figures = f" {pledge_words.share_words(news.count)}" if news.with_figures else ""
    return f"{news.count.short}: เข้าร่วม{reached}{figures}"
