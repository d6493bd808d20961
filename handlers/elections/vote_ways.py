"""What somebody may do about a vote now: buttons on the election's card."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.context import Context
from handlers.elections import vote_words
from handlers.messages import Button
from models.elections import election_finding, elections
from models.elections.election import Election
from models.elections.election_settings import BY_FILE
from models.elections.polling import election_times


def of(context: Context, election: Election) -> Iterator[Button]:
    """Yields the buttons; that of a vote for everybody alike."""
    running = election_times.open_now(context.session, context.now)
    if election.id in {each.id for each in running}:
        yield vote_words.vote(election)
        yield vote_words.HAVE_I
    seat = election_finding.sits_on(context.session, election, context.me)
    if seat is None:
        return
    by_file = elections.settings_of(election).counting == BY_FILE
    if seat.chair and election.opened_at is None:
        if election.public_key is None or by_file:
            yield vote_words.make_key(election)
        if election.public_key is not None and election.drilled_at is None:
            yield vote_words.drill(election)
    if election.counted_at is not None:
        yield vote_words.see_count(election)
    elif election.closed_at is not None:
        yield vote_words.open_urn(election)
