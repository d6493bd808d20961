"""Sentences that were not understood as a subject."""

from __future__ import annotations

from handlers.missed import list_missed, sentence_keeping
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import BY_ROLE
from models.people.person import ADMIN

MISSED = Subject(
    name="missed",
    queries=(list_missed.QUERY,),
    help=(
        HelpLine(
            85,
            "ข้อความที่บอตไม่เข้าใจ",
            "พิมพ์ “ไม่เข้าใจอะไรบ้าง” เพื่อดู ไม่บอกว่าใครพิมพ์",
            frozenset((ADMIN,)),
        ),
    ),
    hearing=Hearing(missed=sentence_keeping.keep),
    group=InGroup(reasons={list_missed.QUERY.name: BY_ROLE}),
)
