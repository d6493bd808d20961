"""Lists the pages that a link to `/f/…` can open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from flask import Response

from bot.files import FileLinks
from bot.web import data_page, evidence_page
from bot.web.attendance import screen_page
from bot.web.calendar_events import calendar_page
from bot.web.circulars import circular_page
from bot.web.complaints import case_page
from bot.web.documents import document_page
from bot.web.executive_news import news_page
from bot.web.gifts import gift_page
from bot.web.sign_offs import signed_page
from bot.web.thursday_pictures import picture_page
from scheduler.ports import Outside

PAGES: tuple[Callable[[Outside, FileLinks, str, datetime], Response | None], ...] = (
    data_page.opened,
    document_page.opened,
    signed_page.opened,
    case_page.opened,
    gift_page.opened,
    news_page.opened,
    circular_page.opened,
    evidence_page.opened,
    screen_page.opened,
    calendar_page.opened,
    picture_page.opened,
)
"""Each returns None if the link is of another kind, or leads nowhere."""
