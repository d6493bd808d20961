"""What the database stores about answers of administrators."""

from __future__ import annotations

from models.clinic.clinic_answer import ClinicAnswer
from models.declaration import Storage

CLINIC = Storage(name="clinic", tables=(ClinicAnswer,))
