"""Links that are looked at as a subject."""

from __future__ import annotations

from handlers.links import check_links, link_duties
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import BY_ROLE
from models.people.person import ADMIN, REPORTER

LINKS = Subject(
    name="links",
    queries=(check_links.QUERY, check_links.JUDGE_QUERY),
    duties=link_duties.WORDS,
    task=admin_tasks.PUBLISHING,
    help=(
        HelpLine(
            97,
            "ตรวจลิงก์",
            "พิมพ์ “ตรวจลิงก์” เพื่อดูลิงก์ที่เสียหรือต้องเปิดดูเอง หรือตามด้วยที่อยู่เพื่อตรวจทันที",
            frozenset((ADMIN, REPORTER)),
        ),
    ),
    group=InGroup(
        reasons=dict.fromkeys((check_links.QUERY.name, check_links.JUDGE_QUERY.name), BY_ROLE)
    ),
    on_the_screen={"link": "ตรวจลิงก์เสร็จแล้ว"},
    trail={"link.seen": "เปิดดูลิงก์เอง"},
)
