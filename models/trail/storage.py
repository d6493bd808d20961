"""What the database stores about who did what, its facts, and the numbers of rows that left."""

from __future__ import annotations

from models.declaration import Storage
from models.trail.audit_entry import AuditEntry, AuditHead, Fact
from models.trail.past_rows import PastRows

TRAIL = Storage(
    name="trail",
    tables=(AuditEntry, AuditHead, Fact, PastRows),
)
