"""Words that say for whom somebody votes: no group reads on, and nothing of them is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.elections import vote_words
from handlers.messages import Message
from handlers.subjects.declaration import GroupQuestion

_TELLS = re.compile(r"(?:ลงคะแนน|โหวต)\s*(?:ให้|เลือก)\s*\S")


def tells_a_vote(words: str) -> bool:
    return _TELLS.search(words) is not None


def guarded(_context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Leads to the direct chat, without the words."""
    if not tells_a_vote(question.text):
        return None
    return [question.one_to_one(vote_words.CAST, vote_words.IN_PRIVATE)]
