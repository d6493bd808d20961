"""Hidden keys of a conversation's answers, which no question asks for."""

from __future__ import annotations

BEFORE = "before"
"""Hidden key of the answers: the earlier answers of a report that was returned or is corrected."""

FROM_SENTENCE = "from_sentence"
"""Hidden key of the answers: the steps whose answer was taken from a sentence typed elsewhere."""

WAITING = "waiting"
"""Hidden key of the answers that `Flow.heeds` is given: the other sentences that wait behind a
button."""

STILL_TOLD = "still_told"
"""Hidden key of the answers: what the opening sentence tells that no question has taken yet."""

WISHES_LEFT = "wishes_left"
"""Hidden key of the answers: what else the message wanted that has begun the conversation, each by
its place in it."""

LIKELY = "likely"
"""Hidden key of the answers: by step the value that a sentence seems to state, with its label."""

WHOLE = "_whole"
"""Hidden key of the answers: a text of which a part was taken out, its step, and what was kept."""
