"""The sealed ballots of a closed election as JSON, to be counted where no database is."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from models.elections import ballot_sealing, counting, election_closing, elections, voting
from models.elections.counting import NomineeStanding, Tally
from models.elections.election import Election
from models.errors import Refusal


def told(session: Session, election: Election) -> dict[str, Any]:
    """The ballots with what a count needs; it names nobody. Raises Refusal: `not_closed`,
    `altered`."""
    if election.closed_at is None or election.public_key is None:
        raise Refusal("not_closed")
    if not election_closing.unaltered(session, election):
        raise Refusal("altered")
    standing = voting.standing(session, election)
    return {
        "election": election.id,
        "public_key": _text(election.public_key),
        "most": elections.settings_of(election).choices,
        "standing": {
            str(number): [each.group, each.withdrawn] for number, each in standing.items()
        },
        "ballots": [_text(each) for each in election_closing.ballots(session, election)],
        "hash": election.ballots_hash,
    }


def counted(stored: Mapping[str, Any], election_id: int, file: str) -> Tally:
    """Count what `told` returned, with the text of the key's file.

    Raises ValueError for what is no such export, Refusal: `altered`, or as `read_key_file` does.
    """
    try:
        ballots = [base64.b64decode(each, validate=True) for each in stored["ballots"]]
        public = base64.b64decode(stored["public_key"], validate=True)
        standing = standing_of(stored)
        most, digest, of = int(stored["most"]), stored["hash"], stored["election"]
    except (KeyError, TypeError, AttributeError) as wrong:
        raise ValueError("no export of ballots") from wrong
    if of != election_id:
        raise ValueError("the export of another election")
    if ballot_sealing.ballots_hash(ballots) != digest:
        raise Refusal("altered")
    pair = ballot_sealing.read_key_file(file, election_id, public)
    choices = (ballot_sealing.open_ballot(pair, election_id, each) for each in ballots)
    return counting.count(choices, standing, most)


def standing_of(stored: Mapping[str, Any]) -> dict[int, NomineeStanding]:
    """Who is on the ballot, by number, of what `told` returned."""
    return {
        int(number): NomineeStanding(group, withdrawn)
        for number, (group, withdrawn) in stored["standing"].items()
    }


def _text(sealed: bytes) -> str:
    return base64.b64encode(sealed).decode()
