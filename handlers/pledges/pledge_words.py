"""Writes announcements: their pages, what was joined and when, shares."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Bar, Button, Card, Message, Para, Part, Row, Text, Tone
from handlers.question import whom_to_ask
from handlers.question.query import opens
from handlers.reports.report_words import moment_words
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.listing import listed
from models.pledges.coverage import PledgeCount
from models.pledges.pledge import AnnouncementVersion
from models.pledges.pledges import Due, Joined

_SHOWN = 8
_CODE = 8
"""Signs of a text's hash that are enough to compare by eye."""

MINE = Button("ประกาศที่เข้าร่วม", opens("joined_announcements"), "ประกาศที่เข้าร่วม")


# -- one announcement ----------------------------------------------------------------------------


def page(due: Due, text: AnnouncementVersion, before: Joined | None) -> Card:
    """Returns the whole text of an announcement; a long one continues on further pages.

    before: an earlier version that the person has joined.
    """
    rows: list[Part] = [Para(text.title, bold=True)]
    if before is not None:
        when = moment_words(before.pledge.at)
        words = f"ข้อความเปลี่ยนจากฉบับที่ {before.pledge.version} ที่ท่านเข้าร่วมเมื่อ {when}"
        rows.append(Para(words, tone="warn"))
    if due.leads:
        rows.append(Para("ท่านเป็นผู้นำที่ลงนามก่อน บุคลากรจึงเข้าร่วมได้", tone="warn"))
    rows += paragraphs(text.text)
    return Card(
        due.short,
        subtitle=_version_words(text.version, due.last_day),
        rows=tuple(rows),
        note=hash_words(text.text_hash),
    )


def page_before(short: str, title: str, text: str, version: int, last_day: date) -> Card:
    """Returns the same page of a text that is not stored yet."""
    rows = (Para(title, bold=True), *paragraphs(text))
    return Card(short, subtitle=_version_words(version, last_day), rows=rows)


def _version_words(version: int, last_day: date) -> str:
    return f"ฉบับที่ {version} · เข้าร่วมได้ถึง {short_date(last_day)}"


def paragraphs(text: str) -> list[Part]:
    """Returns the whole text as parts of a card."""
    return [Para(part.strip()) for part in text.split("\n\n") if part.strip()]


def plain_text(text: AnnouncementVersion) -> Text:
    """Returns the title and the whole text in plain words, to read and copy."""
    about = f"ฉบับที่ {text.version} · {hash_words(text.text_hash)}"
    return Text(f"{text.title}\n{about}\n\n{text.text}\n\nอ่านแล้ว กดปุ่มด้านล่างเพื่อเข้าร่วมหรือดูทุกฉบับ")


def text_alone(text: AnnouncementVersion) -> Text:
    """Returns the same above the question which announcements to join."""
    about = f"ฉบับที่ {text.version} · {hash_words(text.text_hash)}"
    return Text(
        f"{text.title}\n{about}\n\n{text.text}\n\nอ่านแล้ว กด “เลือกครบแล้ว” เพื่อเข้าร่วมฉบับนี้ฉบับเดียว"
    )


def hash_words(text_hash: str) -> str:
    """Returns the beginning of the hash, which identifies a text."""
    return f"รหัสข้อความ {text_hash[:_CODE]}"


def waiting_words(waiting: Sequence[Due]) -> str:
    """Says who has to sign before these can be joined."""
    heads = list(dict.fromkeys(due.head for due in waiting))
    names = listed(due.short for due in waiting)
    return f"{names}: รอ{' และ '.join(heads)} ลงนามเป็นคนแรกก่อน แล้วจึงเข้าร่วมได้"


# -- what was joined -----------------------------------------------------------------------------


def joined_card(found: Sequence[Joined]) -> Message:
    """Returns what the person has joined, when, and which text."""
    if not found:
        return Text(_NONE_OPEN)
    rows: list[Part] = [_joined_row(each) for each in found[:_SHOWN]]
    if len(found) > _SHOWN:
        rows.append(Para(f"และอีก {len(found) - _SHOWN:,} ฉบับก่อนหน้านี้", tone="muted"))
    return Card("ประกาศที่ท่านเข้าร่วมแล้ว", rows=tuple(rows), tone="good")


_NONE_OPEN = (
    "ท่านยังไม่ได้เข้าร่วมประกาศใด และขณะนี้ไม่มีประกาศที่ต้องเข้าร่วม\n"
    "ผู้ดูแลระบบเป็นผู้เปิดประกาศ และหัวหน้าลงนามก่อน เมื่อถึงคราวของท่าน บอตจะเตือนในแชตนี้ แล้วพิมพ์ “No Gift”"
)


def _joined_row(each: Joined) -> Row:
    data = opens("joined_announcements", a=each.pledge.announcement_id, v=each.pledge.version)
    old = "" if each.counts else " · มีฉบับใหม่กว่าแล้ว"
    joined = f"เข้าร่วมเมื่อ {moment_words(each.pledge.at)}"
    value = f"ปี {each.fiscal_year} ฉบับที่ {each.pledge.version}{old}\n{joined}"
    return Row(each.short, value, Button("อ่าน", data, f"อ่าน {each.short}"))


def text_card(context: Context, each: Joined) -> Message:
    """Returns the text that the person joined."""
    whom = whom_to_ask.caretaker(context)
    proof = "ตรงกับข้อความที่เข้าร่วม" if each.proven else f"ไม่ตรงกับข้อความที่เข้าร่วม กรุณาแจ้ง{whom}"
    return Card(
        each.short,
        subtitle=f"เข้าร่วมเมื่อ {moment_words(each.pledge.at)}",
        rows=(Para(each.text.title, bold=True), *paragraphs(each.text.text)),
        note=f"ฉบับที่ {each.text.version} · {hash_words(each.pledge.text_hash)} {proof}",
    )


# -- shares --------------------------------------------------------------------------------------


def share_words(count: PledgeCount) -> str:
    """Returns `127 จาก 139 คน (91.37%)`."""
    share = f" ({count.share:.2f}%)" if count.share is not None else ""
    return f"{count.joined:,} จาก {count.counted:,} คน{share}"


def target_words(count: PledgeCount) -> str:
    """Returns `เป้าหมาย 80% ถึงแล้ว`, "" without a target."""
    if count.target is None:
        return ""
    figure = f"{count.target.normalize():f}"
    return f"เป้าหมาย {figure}%{' ถึงแล้ว' if count.reached else ''}"


def excused_words(count: PledgeCount) -> str:
    """Returns `ไม่นับ 3 คน (ย้าย 1, ลา 2)`, "" if everybody counts."""
    reasons = (
        ("ย้าย", count.moved), ("พ้นจากทะเบียน", count.retired), ("ลา", count.on_leave),
        ("พ้นหน้าที่", count.role),
    )  # fmt: skip
    listed = ", ".join(f"{name} {number:,}" for name, number in reasons if number)
    return f"ไม่นับ {count.excused:,} คน ({listed})" if listed else ""


def tone_of(count: PledgeCount) -> Tone:
    """Returns green only if the target is reached, or without a target if everybody has joined."""
    if count.reached is None:
        return "good" if count.counted and count.joined == count.counted else "plain"
    return "good" if count.reached else "warn"


def bar(label: str, count: PledgeCount) -> Bar:
    share = count.joined / count.counted if count.counted else None
    return Bar(label, share, summary(count), tone_of(count))


def summary(count: PledgeCount) -> str:
    """Returns how many have joined, the target, and who does not count."""
    joined = f"เข้าร่วม {share_words(count)}"
    return " · ".join(filter(None, (joined, target_words(count), excused_words(count))))


def until(count: PledgeCount) -> str:
    """Says until when it is open."""
    return f"ปิดรับ {thai_date(count.last_day)}"
