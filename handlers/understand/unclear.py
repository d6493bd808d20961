"""What a reader of typed text raises when it would have to guess; holds no text of the person's."""


class Unclear(Exception):
    """The text can be read in no way, or in more than one; `hint` says in Thai what to type."""

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.hint = hint
