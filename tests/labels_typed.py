"""`python -m tests.labels_typed [TESTS…]`: types the label of every button of the gallery.

The handlers' own tests are played; after each answer and notice that is new, each label is typed
and tapped, and both are taken back: once for each step of a conversation where it stands, and once
outside of all. `make test` walks the demo office two taps deep instead
(tests/handlers/test_typed_as_shown.py).
"""

from __future__ import annotations

import sys
from itertools import cycle
from typing import Any

import pytest

from models.conversations.conversation import ACTIVE
from models.people import people
from tests.gallery import FIGURES_AND_CODES, LEFT_OUT, ON_ONE_DATABASE
from tests.handlers.house import Chat, House
from tests.handlers.labels import SLIPS, Walk
from tests.talk import words

PLAYED = "tests/handlers"
WALKED_ALREADY = "--ignore=tests/handlers/test_typed_as_shown.py"
"""Types each label it shows itself."""


class Typist:
    """Types what every new message shows, where it is shown."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.count = 0
        self._known: set[str] = set()
        self._met: set[tuple[str, str, str]] = set()
        self._slips = cycle(SLIPS)
        self._test = ""
        self._types = False

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        self._test = item.nodeid

    def pytest_configure(self) -> None:
        """Listens where messages leave the house."""
        handle = House.handle

        def heard(house: House, raw: object) -> Any:
            envelopes = handle(house, raw)
            for each in () if self._types else envelopes:
                if each.recipient and each.messages and self._is_new(each.messages):
                    self._type(Chat(house, each.recipient), each.messages)
            return envelopes

        House.handle = heard

    def _is_new(self, messages: Any) -> bool:
        like = FIGURES_AND_CODES.sub("0", words(messages))
        new = like not in self._known
        self._known.add(like)
        return new

    def _type(self, chat: Chat, messages: Any) -> None:
        self._types = True
        try:
            chat.heard = list(messages)
            self.count += 1
            walk = Walk(chat, self._met, self._slips, _place(chat))
            self.found += [f"{self._test}: {fault}" for fault in walk.faults()]
        finally:
            self._types = False


def _place(chat: Chat) -> str:
    """Where the chat stands: who talks, by roles, and at which step of a conversation.

    What typed words do depends on these and on the buttons in sight.
    """
    with chat.house.session() as session:
        person = people.by_line_id(session, chat.user_id)
        roles = " ".join(sorted(person.roles)) if person is not None else "stranger"
    rows = [row for row, _ in chat.house.states(chat.user_id).values() if row.status == ACTIVE]
    return "/".join([roles, *(f"{row.flow}:{row.step}" for row in rows)])


def main(*tests: str) -> int:
    """Prints each label whose words do not what the tap does; 1 if there is one."""
    typist = Typist()
    code = pytest.main(
        ["-q", "--tb=short", *ON_ONE_DATABASE, *(tests or (PLAYED, *LEFT_OUT, WALKED_ALREADY))],
        plugins=[typist],
    )
    sys.stdout.write("\n".join([*typist.found, f"{typist.count} answers and notices\n"]))
    return 1 if typist.found or code != pytest.ExitCode.OK else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
