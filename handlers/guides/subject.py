"""The guides as a subject: what there is to read about using the bot."""

from __future__ import annotations

from handlers.guides import show_guides, show_privacy
from handlers.guides.roles.admin_guide import ADMIN_GUIDE
from handlers.guides.roles.executive_guide import EXECUTIVE_GUIDE
from handlers.guides.roles.group_guide import GROUP_GUIDE
from handlers.guides.roles.head_guide import HEAD_GUIDE
from handlers.guides.roles.reporter_guide import REPORTER_GUIDE
from handlers.guides.roles.staff_guide import STAFF_GUIDE
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
    guides=(
        STAFF_GUIDE,
        REPORTER_GUIDE,
        HEAD_GUIDE,
        EXECUTIVE_GUIDE,
        ADMIN_GUIDE,
        GROUP_GUIDE,
    ),
    hearing=Hearing(asks=show_guides.heard),
    group=InGroup(
        answers={
            show_guides.QUERY.name: show_guides.in_group,
            show_privacy.QUERY.name: show_privacy.in_group,
        },
        reasons={show_guides.QUERY.name: TO_HELP, show_privacy.QUERY.name: TO_HELP},
    ),
)
