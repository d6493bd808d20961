"""The codes on posters as a subject."""

from __future__ import annotations

from handlers.codes import code_sign, open_code
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import OWN
from models.people.person import ADMIN, REPORTER

CODES = Subject(
    name="codes",
    queries=(open_code.QUERY, code_sign.QUERY),
    task=admin_tasks.TELLING,
    help=(
        HelpLine(
            95,
            "ป้าย QR",
            "พิมพ์ “ป้าย QR” เพื่อขอป้าย A4 ป้ายตั้งโต๊ะ หรือภาพสำหรับกลุ่ม",
            frozenset((REPORTER, ADMIN)),
        ),
    ),
    hearing=Hearing(asks=open_code.heard),
    group=InGroup(
        hears=open_code.in_group,
        reasons=dict.fromkeys((open_code.QUERY.name, code_sign.QUERY.name), OWN),
    ),
)
