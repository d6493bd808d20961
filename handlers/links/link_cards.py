"""Cards of links: how all of them stand, one link with its buttons, a look somebody asked for."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.context import Context
from handlers.links.link_words import (
    CHECK,
    FINDINGS,
    JUDGE,
    LISTED,
    SEE_ALL,
    STATES,
    TONES,
    state_words,
)
from handlers.messages import Button, Card, Para, Part, Row, cut_graphemes
from handlers.messages.parts import opening_address
from handlers.question.query import opens
from handlers.subjects import linked_records
from handlers.understand.dates.dates import short_date
from models.calendar import office_day
from models.links import link_states
from models.links.link_states import Looked
from models.links.links_seen import LinkSeen

_LONGEST = 160
"""Graphemes of an address that are shown; the button opens all of it."""


def summary(counts: Mapping[str, int], whose: str, shown: str, of_page: str) -> Card:
    """Returns how many links stand how, with the buttons that list them. shown: what is listed."""
    rows = [
        Row(STATES[state], f"{count:,} ลิงก์", tone=TONES.get(state, "plain"))
        for state, count in counts.items()
        if count or state == link_states.WORKS
    ]
    return Card(
        "ตรวจลิงก์",
        subtitle=" · ".join(filter(None, (whose, of_page))),
        rows=tuple(rows) if any(counts.values()) else (Para(_NONE),),
        buttons=tuple(
            Button(label, opens(CHECK, s=state), label)
            for state, label in LISTED.items()
            if counts[state] and state != shown
        ),
        note=_NOTE,
    )


_NONE = "ยังไม่มีลิงก์ในรายงานหรือทะเบียนที่ต้องตรวจ พิมพ์ “ตรวจลิงก์” ตามด้วยที่อยู่ เพื่อให้บอตตรวจทันที"
_NOTE = "บอตตรวจสัปดาห์ละครั้ง นับว่าเสียเมื่อไม่พบหน้าสองวัน พิมพ์ “ตรวจลิงก์” ตามด้วยที่อยู่ เพื่อตรวจทันที"


def one(context: Context, link: LinkSeen, place: int) -> Card:
    """Returns a link of a list, as the record in which it stands, with what a person may say."""
    names = [
        (linked.named(context, about) or "", linked.shown(context, about))
        for subject, about in link.places[:1]
        if (linked := linked_records.of_subject(context, subject)) is not None
    ]
    name, record = names[0] if names else ("", None)
    more = len(link.places) - 1
    return Card(
        f"{place}. {name or link_host(link)}",
        subtitle=f"{state_words(link)} · อยู่อีก {more:,} แห่ง" if more > 0 else state_words(link),
        rows=facts(link),
        buttons=tuple(
            each
            for each in (
                opening_address(link.address),
                _judge(link.id, place, works=True),
                _judge(link.id, place, works=False),
                record,
            )
            if each is not None
        ),
        note=_MEND if link.state == link_states.BROKEN else "",
        tone=TONES.get(link.state, "plain"),
    )


_MEND = "แก้โดยใส่ลิงก์ใหม่ในเรื่องเดิม บอตจะตรวจลิงก์ใหม่ให้เองในวันถัดไป"


def asked(address: str, looked: Looked, link: LinkSeen | None) -> Card:
    """Returns what a look has found that somebody asked for. link: None if it was not looked at."""
    if looked.found == link_states.OFF or link is None:
        return Card(
            "ยังไม่ได้ตรวจลิงก์",
            rows=(Row("ลิงก์", _short(address)), Para(FINDINGS[looked.found])),
            buttons=tuple(filter(None, (opening_address(address),))),
        )
    return Card(
        "ผลตรวจลิงก์",
        subtitle=state_words(link),
        rows=facts(link),
        buttons=tuple(filter(None, (opening_address(link.address),))),
        note=_ONCE_MORE if link.state == link_states.AGAIN else "",
        tone=TONES.get(link.state, "plain"),
        quick=(SEE_ALL,),
    )


_ONCE_MORE = "บอตนับว่าเสียเมื่อไม่พบหน้าสองวัน กรุณาเปิดดูหรือตรวจอีกครั้งพรุ่งนี้"


def link_host(link: LinkSeen) -> str:
    """Returns the name of the web site."""
    return link.address.partition("://")[2].partition("/")[0]


def facts(link: LinkSeen) -> tuple[Part, ...]:
    """Returns the rows of a link: its address, what the newest look has found, the page's title."""
    rows: list[Part] = [Row("ลิงก์", _short(link.address))]
    if link.looked_at is not None:
        rows.append(Row("ผลตรวจ", FINDINGS.get(link.reason, link.reason)))
        rows.append(Row("ตรวจเมื่อ", short_date(office_day(link.looked_at))))
    if link.title:
        rows.append(Row("ชื่อหน้า", link.title))
    return tuple(rows)


def _short(address: str) -> str:
    return cut_graphemes(address, _LONGEST)


def _judge(link_id: int, place: int, works: bool) -> Button:
    label, said = ("ใช้ได้", "works") if works else ("เสีย", "broken")
    return Button(label, opens(JUDGE, l=link_id, v=said), f"ลิงก์ที่ {place} {label}")
