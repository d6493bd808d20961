"""Who did what, as a subject."""

from __future__ import annotations

from handlers.audit import show_trail
from handlers.subjects.declaration import HelpLine, InGroup, PersonalData, Subject
from handlers.subjects.group_reasons import BY_ROLE, OWN
from models.people.person import ADMIN

AUDIT = Subject(
    name="audit",
    queries=(
        show_trail.QUERY,
        show_trail.MINE,
    ),
    help=(
        HelpLine(
            76,
            "ร่องรอย",
            "พิมพ์ “ร่องรอย 1.10” หรือ “ร่องรอย” ตามด้วยชื่อคน เพื่อดูว่าใครทำอะไร",
            frozenset((ADMIN,)),
        ),
    ),
    group=InGroup(
        reasons={show_trail.QUERY.name: BY_ROLE, show_trail.MINE.name: OWN},
    ),
    data=PersonalData(
        labels={"by_oneself": "ทำด้วยตนเอง", "trail": "บันทึกการใช้งาน", "verb": "สิ่งที่ทำ"},
    ),
)
