"""The codes on posters as a subject."""

from __future__ import annotations

from handlers.codes import open_code
from handlers.subjects.declaration import Hearing, InGroup, Subject
from handlers.subjects.group_reasons import OWN

CODES = Subject(
    name="codes",
    queries=(open_code.QUERY,),
    hearing=Hearing(asks=open_code.heard),
    group=InGroup(hears=open_code.in_group, reasons={open_code.QUERY.name: OWN}),
)
