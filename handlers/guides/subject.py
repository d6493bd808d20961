"""The guides as a subject: what there is to read about using the bot."""

from __future__ import annotations

from handlers.guides import show_guides, show_privacy
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import TO_HELP
from models.people.person import ADMIN

GUIDES = Subject(
    name="guides",
    queries=(show_guides.QUERY, show_privacy.QUERY),
    help=(
        HelpLine(107, "คู่มือ", "พิมพ์ “คู่มือ” เพื่ออ่านคู่มือตามหน้าที่ของท่าน หน้าเดียวจบ"),
        HelpLine(
            107,
            "คู่มือ",
            "พิมพ์ “คู่มือ” เพื่ออ่านคู่มือของทุกหน้าที่ และส่งลิงก์ให้ผู้อื่น",
            frozenset((ADMIN,)),
        ),
    ),
    hearing=Hearing(asks=(show_guides.heard,)),
    group=InGroup(
        answers={
            show_guides.QUERY.name: show_guides.in_group,
            show_privacy.QUERY.name: show_privacy.in_group,
        },
        reasons={show_guides.QUERY.name: TO_HELP, show_privacy.QUERY.name: TO_HELP},
    ),
)
