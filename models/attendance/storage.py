"""What the database stores about attendance."""

from __future__ import annotations

from datetime import timedelta

from models.attendance import personal_attendance
from models.attendance.attendance_event import AttendanceEvent, AttendanceMark
from models.attendance.events import ATTENDING
from models.attendance.signing_in import NAME
from models.declaration import (
    ExpiringColumns,
    PersonalPart,
    SealedColumn,
    Storage,
    sealed_for,
)

NAMES_KEPT_FOR = timedelta(days=366)
"""How long the names of outsiders are kept after they signed in."""

ATTENDANCES = Storage(
    name="attendance",
    tables=(AttendanceEvent, AttendanceMark),
    sealed=(SealedColumn(AttendanceMark, "name", sealed_for(NAME)),),
    expiring=(
        ExpiringColumns(AttendanceMark, ("name",), AttendanceMark.marked_at, NAMES_KEPT_FOR),
    ),
    personal=(PersonalPart(86, personal_attendance.gather),),
    campaigns=(ATTENDING,),
)
