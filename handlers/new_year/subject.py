"""A new fiscal year as a subject: what it needs, and how it is opened."""

from __future__ import annotations

from handlers.new_year import show_year
from handlers.subjects.declaration import HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import BY_ROLE
from models.people.person import ADMIN

NEW_YEAR = Subject(
    name="new_year",
    queries=(show_year.QUERY,),
    help=(
        HelpLine(
            69,
            "ปีงบประมาณใหม่",
            "พิมพ์ “ตั้งปีใหม่” เพื่อดูว่าปีงบประมาณใหม่ยังขาดอะไร",
            frozenset((ADMIN,)),
        ),
    ),
    group=InGroup(reasons={show_year.QUERY.name: BY_ROLE}),
)
