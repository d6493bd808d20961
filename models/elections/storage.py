"""What the database stores about elections."""

from __future__ import annotations

from models.declaration import PersonalPart, SealedColumn, Storage, sealed_for
from models.elections import (
    election_closing,
    elections,
    nominations,
    personal_elections,
    urn,
)
from models.elections.election import (
    Election,
    ElectionBallot,
    ElectionEnvelope,
    ElectionMember,
    ElectionReceipt,
    ElectionStep,
    ElectionUrn,
    ElectionVoter,
    Nominee,
)
from models.elections.held_seats import SEATS
from models.elections.polling import election_forgetting, election_times

ELECTIONS = Storage(
    name="elections",
    tables=(
        Election,
        ElectionStep,
        ElectionMember,
        Nominee,
        ElectionVoter,
        ElectionEnvelope,
        ElectionUrn,
        ElectionBallot,
        ElectionReceipt,
    ),
    sealed=(
        SealedColumn(Election, "kept_key", sealed_for(elections.KEPT_KEY)),
        SealedColumn(Election, "result", sealed_for(election_closing.RESULT)),
        SealedColumn(Nominee, "reason", sealed_for(nominations.REASON)),
        SealedColumn(ElectionUrn, "sealed", urn.purpose, batch=1),
    ),
    forgets={"election_voter": election_forgetting.YEARS_KEPT},
    secret_flows=("cast_vote", "hand_in_envelope"),
    personal=(PersonalPart(90, personal_elections.gather),),
    backed_up=election_times.note_backup,
    held=(SEATS,),
)
