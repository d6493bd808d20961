"""Tells whether a clause around a text is said to the bot or is a part of the text, as was learned
from people's clauses (decisions/0208).

The clauses are `clauses.tsv` beside this module; `make wishes` trains `weights.bin` from them and
from the sentences that were typed in conversations (`kinds/sentences.tsv`).
"""

from pathlib import Path

from handlers.understand.wishes.trained_weights import TrainedWeights

CLAUSES = Path(__file__).with_name("clauses.tsv")
WEIGHTS = TrainedWeights(Path(__file__).with_name("weights.bin"))
CONTENT, TO_BOT = "content", "to_bot"


def lead(clause: str) -> float:
    """Returns how far “said to the bot” is ahead of “part of the text”; below 0 it is behind. 0 if
    nothing of the clause is known."""
    scores = WEIGHTS.scores(clause)
    return scores[TO_BOT] - scores[CONTENT] if scores else 0.0
