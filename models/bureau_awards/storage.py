"""What the database stores about the choosing of outstanding bureaus: days, nothing of people."""

from __future__ import annotations

from models.bureau_awards.bureau_award import BureauAward, BureauVisit
from models.declaration import Storage

BUREAU_AWARDS = Storage(name="bureau_awards", tables=(BureauAward, BureauVisit))
