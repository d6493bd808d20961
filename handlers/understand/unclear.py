"""The exception of everything that reads typed text."""


class Unclear(Exception):
    """The text can be read in no way, or in several ways. `hint` says in Thai what to type."""

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.hint = hint
