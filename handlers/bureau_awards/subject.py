"""The choosing of outstanding bureaus, as a subject."""

from __future__ import annotations

from handlers.bureau_awards import show_dossiers
from handlers.subjects.declaration import HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import BUREAUS
from models.bureau_awards.dossier_documents import READERS

BUREAU_AWARDS = Subject(
    name="bureau_awards",
    needs=("registers", "surveys"),
    queries=(show_dossiers.QUERY,),
    help=(
        HelpLine(
            90,
            "คัดเลือกสำนักดีเด่น",
            "พิมพ์ “แฟ้มคัดเลือกสำนัก” เพื่อดูสิ่งที่ระบบนับได้ของสำนักตลอดปี พร้อมที่มา",
            READERS,
        ),
    ),
    group=InGroup(reasons={show_dossiers.QUERY.name: BUREAUS}),
)
