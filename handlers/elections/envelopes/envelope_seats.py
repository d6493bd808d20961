"""Which open election somebody hands envelopes of: only a member of its committee does."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.context import Context
from handlers.conversation.flow import Closed
from handlers.conversation.refusals import closing
from handlers.elections import vote_words
from handlers.messages import Text
from handlers.question import button_facts
from models.elections import voting
from models.elections.election import Election
from models.elections.polling import election_times
from models.errors import Refusal


def seat(context: Context, facts: Mapping[str, str]) -> Election:
    """Returns the election of the button (`about`), or the newest whose committee the person is on
    and in which people vote today. Raises Closed."""
    about = button_facts.whole(facts, "about")
    sits = election_times.of_member(context.session, context.me)
    found = [each for each in sits if about in (None, each.id)]
    if not found:
        more = (vote_words.ABOUT_BUTTON, vote_words.MENU)
        raise Closed(Text(vote_words.why(Refusal("not_committee")), more))
    running = {each.id for each in election_times.open_now(context.session, context.now)}
    election = next((each for each in found if each.id in running), found[0])
    with closing(vote_words.refused):
        voting.check_open(context.session, election, context.now)
    return election
