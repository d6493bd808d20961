"""The news of announcements for the group: office-wide shares and milestones, without units and
names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Card, Message, Para, Part, Text
from handlers.pledges import join_announcements, pledge_words
from handlers.question.topic import Topic
from handlers.subjects.declaration import GroupAnswer, GroupQuestion
from handlers.subjects.office_figures import NO_FIGURES, office_figures
from models.people.person import ChatGroup
from models.pledges import milestones
from models.pledges.milestones import HALF, TARGET, Milestone

INVITING = "เข้าร่วมประกาศในแชตส่วนตัว อ่านข้อความก่อน แล้วกด “เข้าร่วมทั้งหมด”"


def shares(context: Context) -> list[Part]:
    """Returns the share of each announcement in the whole office."""
    found = milestones.figures(context.session, context.now)
    return [pledge_words.bar(count.short, count) for count in found]


def invitation(context: Context, question: GroupQuestion) -> Sequence[Message]:
    """Returns a card whose button opens the direct chat with the command typed in."""
    card = question.one_to_one(join_announcements.FLOW.name)
    if not isinstance(card, Card):
        return [card]
    title, rows = "ร่วมประกาศ No Gift Policy", tuple(shares(context)) if question.office else ()
    buttons = question.door(join_announcements.FLOW.opens_on[0])
    return [replace(card, title=title, subtitle=INVITING, rows=rows, buttons=buttons)]


def _shares_alone(context: Context, _about: Topic) -> Sequence[Message]:
    rows = shares(context) or [Para(NO_FIGURES)]
    return [Card("การเข้าร่วมประกาศทั้งสำนักงาน", subtitle=INVITING, rows=tuple(rows))]


coverage: GroupAnswer = office_figures(_shares_alone)
"""Answers how many have joined."""


def new_milestones(context: Context, group: ChatGroup) -> Sequence[Message]:
    """Returns the milestones reached since this group's last news as one text; usually none."""
    news = milestones.news(context.session, group, context.now)
    return [Text("\n".join(map(_words, news)))] if news else []


def _words(news: Milestone) -> str:
    steps = {HALF: "ครึ่งหนึ่งแล้ว", TARGET: "ถึงเป้าหมายแล้ว"}
    reached = steps.get(news.step, "ครบทุกคนแล้ว")
    figures = f" {pledge_words.share_words(news.count)}" if news.with_figures else ""
    return f"{news.count.short}: เข้าร่วม{reached}{figures}"
