"""What the database stores about appointments."""

from __future__ import annotations

from datetime import timedelta

from models.appointments import opening_slots, personal_appointments
from models.appointments.advising import ADVICE, FOLLOW_UP
from models.appointments.clinic_slot import ClinicSlot, FollowUp
from models.appointments.held_slots import SLOTS
from models.declaration import (
    ExpiringColumns,
    PersonalPart,
    SealedColumn,
    Storage,
    sealed_for,
)

WORDS_KEPT_FOR = timedelta(days=366)
"""How long an adviser's words are kept after they were written."""

APPOINTMENTS = Storage(
    name="appointments",
    tables=(ClinicSlot, FollowUp),
    sealed=(
        SealedColumn(ClinicSlot, "advice", sealed_for(ADVICE)),
        SealedColumn(FollowUp, "what", sealed_for(FOLLOW_UP)),
    ),
    expiring=(
        ExpiringColumns(ClinicSlot, ("advice",), ClinicSlot.advised_at, WORDS_KEPT_FOR),
        ExpiringColumns(FollowUp, ("what",), FollowUp.done_at, WORDS_KEPT_FOR),
    ),
    personal=(PersonalPart(87, personal_appointments.gather),),
    on_days=opening_slots.free_on,
    held=(SLOTS,),
)
