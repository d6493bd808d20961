"""What the database stores about who did what, and its facts."""

from __future__ import annotations

from models.declaration import Storage
from models.trail.audit_entry import AuditEntry, AuditHead, Fact

TRAIL = Storage(
    name="trail",
    tables=(AuditEntry, AuditHead, Fact),
)
