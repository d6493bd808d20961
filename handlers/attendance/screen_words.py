"""The page on the screen of an event: QR and code of this minute, for projectors and phones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from html import escape
from urllib.parse import quote

from handlers.attendance import event_words
from handlers.messages import cut_graphemes
from models.attendance import moving_code
from models.attendance.attendance_event import AttendanceEvent
from models.attendance.events import OPENS_BEFORE, Attended

_STYLE = (
    "*{box-sizing:border-box}body{margin:0;min-height:100vh;display:flex;flex-wrap:wrap;gap:4vmin;"
    "align-items:center;justify-content:center;padding:4vmin;background:#fff;color:#1b1b1b;"
    "font:clamp(18px,3.2vmin,44px)/1.45 'Sarabun','Noto Sans Thai',sans-serif;text-align:center}"
    "svg{width:min(72vh,86vw);height:auto;display:block}"
    "section{max-width:min(92vw,22em)}h1{margin:0;font-size:1.5em;line-height:1.35}p{margin:.5em 0}"
    ".code{font:700 clamp(44px,11vmin,150px)/1.1 monospace;letter-spacing:.06em;color:#14532d;"
    "white-space:nowrap}.count{font-size:1.4em;font-weight:700}.note{color:#5a6068}"
)
_LONGEST_TITLE = 90
"""Three lines on a projector; a longer one would push the code off the screen."""

_EVERY = 20
"""Seconds after which the page is drawn anew at the latest, so that the count is fresh."""


@dataclass(frozen=True)
class Screen:
    """What the page shows.

    key: the event's key for moving codes.
    bot_id: the account's LINE id; empty if it is not known: then there is no QR.
    """

    event: AttendanceEvent
    found: Attended
    key: bytes
    bot_id: str


def page(screen: Screen, now: datetime) -> str:
    """Returns the page as it is at this moment; it loads itself anew when the code changes."""
    event = screen.event
    if event.closed_at is not None or now >= event.ends_at:
        return _drawn(event, _about(screen) + "<p>ปิดลงชื่อแล้ว ขอบคุณที่เข้าร่วม</p>")
    if now < event.begins_at - OPENS_BEFORE:
        opens_at = event_words.clock(event.begins_at - OPENS_BEFORE)
        return _drawn(event, f"{_about(screen)}<p>เริ่มลงชื่อได้ตั้งแต่ {opens_at}</p>", seconds=_EVERY)
    code = moving_code.code_at(screen.key, now)
    left = int((moving_code.changes_at(now) - now).total_seconds()) + 1
    inside = (
        f"{_about(screen)}<p>สแกนด้วย LINE แล้วกดส่ง หรือพิมพ์รหัสนี้ในแชต</p>"
        f'<p class="code">{code[:3]} {code[3:]}</p>'
        f'<p class="note">{_account(screen.bot_id)}รหัสเปลี่ยนทุกนาที</p>'
    )
    return _drawn(event, inside, _qr(screen.bot_id, code), min(left, _EVERY))


def _about(screen: Screen) -> str:
    event = screen.event
    when = event_words.when(event.begins_at, event.ends_at)
    title = cut_graphemes(event.title, _LONGEST_TITLE)
    return (
        f"<h1>{escape(title)}</h1><p>{escape(event.place)}<br>{escape(when)}</p>"
        f'<p class="count">{event_words.share(screen.found)}</p>'
    )


def _account(bot_id: str) -> str:
    return f"บัญชี LINE {escape(bot_id)} · " if bot_id else ""


def _qr(bot_id: str, code: str) -> str:
    """The QR that opens the account's chat with the code typed in (line.md, D)."""
    if not bot_id:
        return ""
    import segno  # noqa: PLC0415 - only this page needs it

    text = quote(moving_code.in_qr(code), safe="")
    link = f"https://line.me/R/oaMessage/{quote(bot_id, safe='')}/?{text}"
    drawn = segno.make_qr(link, error="m", boost_error=False)
    return drawn.svg_inline(border=4, omitsize=True, title="QR ลงชื่อ")


def _drawn(event: AttendanceEvent, inside: str, qr: str = "", seconds: int = 0) -> str:
    again = f'<meta http-equiv="refresh" content="{seconds}">' if seconds else ""
    return (
        f'<!doctype html><html lang="th"><meta charset="utf-8">{again}'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>ลงชื่อ {escape(event.title)}</title><style>{_STYLE}</style>"
        f"{qr}<section>{inside}</section></html>"
    )
