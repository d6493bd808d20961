"""The exception of everything that reads typed text."""

from collections.abc import Sequence


class Unclear(Exception):
    """The text can be read in no way, or in several ways. `hint` says in Thai what to type.

    meant: wordings that may be meant, the likeliest first. Each is read surely by the same reader,
    so that it can stand on a button.
    own: whether the text was surely meant for this question, so that no other reader tries it.
    wrong: what cannot be so in the text, in Thai, to stand beside the wordings; "" if nothing is.
    """

    def __init__(
        self, hint: str, meant: Sequence[str] = (), own: bool = False, wrong: str = ""
    ) -> None:
        super().__init__(hint)
        self.hint = hint
        self.own = own
        self.wrong = wrong
        self.meant = tuple(dict.fromkeys(meant))
