"""What the database stores about codes. No code is of a person."""

from __future__ import annotations

from models.codes.short_code import ShortCode
from models.declaration import Storage

CODES = Storage(name="codes", tables=(ShortCode,))
