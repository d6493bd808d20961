"""The codes on posters as a subject."""

from __future__ import annotations

from handlers.codes import code_sign, open_code, which_code
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import CODE, OWN
from models.people.person import ADMIN, REPORTER

CODES = Subject(
    name="codes",
    queries=(open_code.QUERY, code_sign.QUERY, which_code.WHICH, which_code.WHERE),
    task=admin_tasks.TELLING,
    help=(
        HelpLine(
            95,
            "ป้าย QR",
            "พิมพ์ “ป้าย QR” เพื่อขอป้าย A4 ป้ายตั้งโต๊ะ หรือภาพสำหรับกลุ่ม",
            frozenset((REPORTER, ADMIN)),
        ),
    ),
    hearing=Hearing(
        asks=(
            open_code.heard,
            which_code.heard,
        )
    ),
    group=InGroup(
        hears=open_code.in_group,
        reasons={
            **dict.fromkeys((open_code.QUERY.name, code_sign.QUERY.name), OWN),
            **dict.fromkeys((which_code.WHICH.name, which_code.WHERE.name), CODE),
        },
    ),
)
