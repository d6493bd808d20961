"""What a typed sentence may be: an answer, a wish, a question, a refusal, thanks."""

from dataclasses import dataclass
from enum import Enum


class SentenceKind(Enum):
    """What a sentence is."""

    ANSWER = "answer"
    PAUSE = "pause"
    STOP = "stop"
    BACK = "back"
    """To the question before."""
    CHANGE = "change"
    """Of an answer given before."""
    RETURN = "return"
    """To an earlier question: the one that is named, else the one before."""
    ABOUT_STEP = "about_step"
    """A question about what to answer here, and how."""
    QUESTION = "question"
    REFUSAL = "refusal"
    UNSURE = "unsure"
    """Somebody does not know the answer, or has to ask."""
    THANKS = "thanks"
    GREETING = "greeting"
    NOTHING = "nothing"
    """No letter or digit: pictures, marks."""
    SCOLDING = "scolding"
    """Hard words about the bot."""
    FOREIGN = "foreign"
    """Letters of another writing than Thai and Latin."""
    SEVERAL = "several"
    """A list of wishes, such as a pasted e-mail."""
    WISH = "wish"
    """To do something else now."""
    CHAT = "chat"
    """What needs no more than a kind word: thanks, a joke, a sigh."""
    HALF = "half"
    """Sent before it was finished: half a word, or a lone `เพราะ`."""


@dataclass(frozen=True)
class SentenceReading:
    """The kind of a sentence. Not `sure`: it may be an answer as well.

    learned: no rule knows it. Not `far`: where any words are an answer, it may be one all the same.
    """

    kind: SentenceKind
    sure: bool = True
    learned: bool = False
    far: bool = True
