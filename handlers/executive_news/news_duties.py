"""The duties about announcements of executives, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from handlers.duties.duty_words import DutyWords
from handlers.executive_news import news_words
from handlers.messages import Button
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date
from models.duties.duty import Duty
from models.duties.duty_kind import DutyKind
from models.duties.duty_people import ANSWERER, APPROVER, OWNER
from models.executive_news.news_duties import (
    NEWS_ACKNOWLEDGE,
    NEWS_ISSUE,
    NEWS_PUBLICITY,
    NEWS_READ,
    NewsDuty,
)


def _title(duty: Duty) -> str:
    return short_title(duty.of(NewsDuty).title)


def _near(duty: Duty, _today: date) -> str:
    return f"ถึง {short_date(duty.of(NewsDuty).last_day)}"


def _lacking(duty: Duty) -> str:
    return news_words.lacking_words(duty.of(NewsDuty).lacks)


def _button(label: str, name: str, duty: Duty) -> Button:
    return Button(label, opens(name, n=duty.of(NewsDuty).news_id), label)


def _words(
    kind: DutyKind,
    name: str,
    about: str,
    button: tuple[str, str],
    roles: Mapping[str, str],
    in_data: str,
) -> DutyWords:
    return DutyWords(
        kind=kind,
        name=name,
        which=_title,
        short=lambda _duty: name,
        about=lambda duty: about or _lacking(duty),
        title=_title,
        in_list=lambda duty: f"{name} {_title(duty)}",
        without_number=name,
        when=lambda duty: _near(duty, duty.day),
        near=_near,
        button=lambda duty, _reader: _button(*button, duty),
        to_do=lambda duty, _me: _button(*button, duty),
        put_off="no",
        roles=roles,
        step_name=f"{name} ",
        in_data=in_data,
    )


WORDS = (
    _words(
        NEWS_READ,
        news_words.TITLE,
        "กดเพื่ออ่าน",
        ("เปิดอ่าน", news_words.READ),
        {ANSWERER: "ผู้รับข่าวของผู้บริหาร"},
        "ข่าวของผู้บริหาร",
    ),
    _words(
        NEWS_ACKNOWLEDGE,
        "รับทราบประกาศ",
        "อ่านแล้วกดรับทราบ",
        ("เปิดอ่าน", news_words.READ),
        {ANSWERER: "ผู้รับประกาศของผู้บริหาร"},
        "ประกาศที่รอท่านรับทราบ",
    ),
    _words(
        NEWS_ISSUE,
        "ออกประกาศ",
        "รอท่านตรวจและออกประกาศ",
        ("ตรวจและออก", news_words.WAITING_NEWS),
        {APPROVER: "ผู้ออกประกาศ"},
        "ประกาศที่รอท่านออก",
    ),
    _words(
        NEWS_PUBLICITY,
        "เผยแพร่ประกาศ",
        "",
        ("บันทึกการเผยแพร่", news_words.PUBLISH),
        {OWNER: "ผู้ร่างประกาศ"},
        "ประกาศที่รอบันทึกการเผยแพร่",
    ),
)
