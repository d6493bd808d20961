"""Words that say for whom somebody votes: no group reads on, and nothing of them is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.elections import election_heard, vote_words
from handlers.elections.voting import cast_vote
from handlers.messages import Message
from handlers.subjects.declaration import GroupQuestion

_TELLS = re.compile(r"(?:ลงคะแนน|โหวต)\s*(?:ให้|เลือก)\s*\S")


def tells_a_vote(words: str) -> bool:
    return _TELLS.search(words) is not None


def opened_by(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation that words open whatever follows its command: the vote for those
    that say for whom, without what they say."""
    if inside is None and tells_a_vote(words):
        return cast_vote.FLOW
    return election_heard.opened_by(words, inside)


def guarded(_context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Leads to the direct chat, without the words."""
    if not tells_a_vote(question.text):
        return None
    return [question.one_to_one(vote_words.CAST, vote_words.IN_PRIVATE)]
