"""What is kept of umbrellas."""

from __future__ import annotations

from models.umbrellas import umbrellas
from models.umbrellas.umbrella import UmbrellaLoan

from models.declaration import PersonalPart, SealedColumn, Storage, sealed_for

UMBRELLAS = Storage(
    name="umbrellas",
    tables=(UmbrellaLoan,),
    sealed=(SealedColumn(UmbrellaLoan, "colour", sealed_for(umbrellas.COLOUR)),),
    personal=(PersonalPart(85, umbrellas.gather),),
    end_standings=umbrellas.end_standings,
)
