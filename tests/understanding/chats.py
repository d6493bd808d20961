"""Whole conversations that somebody typed without seeing what the bot would answer: 45 of them, by
a hand that saw no code.

`chats.tsv` has, by half and conversation, who types, what, and what is meant. Whether an answer is
right is for people to judge: `python -m tests.understanding.chats read` prints all of a half, as
the office at work answers them. Nobody looks at the half `held` while the code is written; two
versions are judged side by side without telling the judge which is which.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from bot.simulator import seed
from models.documents.document import DocumentRequest
from tests.handlers.house import Chat, House
from tests.understanding.at_questions import database_at_work, rows_of
from tests.understanding.corrected import Office
from tests.understanding.scenes import STRANGER, types_in

FILE = Path(__file__).with_name("chats.tsv")
READ, HELD = "read", "held"
_NOBODY_KNOWN = "out"
DOCUMENT = "(the document that comes is the only answer)"


@dataclass(frozen=True)
class Message:
    """who: staff id of the demo, or `out`. meant: what a good assistant would do then."""

    half: str
    conversation: str
    who: str
    typed: str
    meant: str


def messages(half: str = "") -> list[Message]:
    """The messages of the file; those of one half, if it is given."""
    found = [Message(*row) for row in rows_of(FILE)]
    return [each for each in found if half in ("", each.half)]


def played(half: str, most: int = 0) -> Iterator[tuple[Message, str]]:
    """Each message with all words that were said to it; most: so many conversations, 0: all."""
    by_conversation = groupby(messages(half), key=lambda each: each.conversation)
    with database_at_work() as office:
        for at, (_, said) in enumerate(by_conversation):
            if not most or at < most:
                yield from _typed(office, list(said))


def _typed(office: Office, said: list[Message]) -> Iterator[tuple[Message, str]]:
    database, sealer = office
    with database.engine.connect() as connection:
        outer = connection.begin()
        house = House(connection, sealer=sealer)
        people: dict[str, Chat] = {}
        for each in said:
            user = STRANGER if each.who == _NOBODY_KNOWN else seed.line_id(each.who)
            chat = people.setdefault(each.who, Chat(house, user))
            ordered = _ordered(house)
            reply = types_in(chat, each.typed)
            yield each, reply or (DOCUMENT if _ordered(house) > ordered else "")
        outer.rollback()


def _ordered(house: House) -> int:
    with house.session() as session:
        return session.query(DocumentRequest).count()


def main() -> int:
    """Prints the conversations of a half."""
    before = ""
    for message, reply in played(sys.argv[1] if len(sys.argv) > 1 else READ):
        if message.conversation != before:
            sys.stdout.write(f"\n=== {message.conversation} ({message.who})\n")
        before = message.conversation
        sys.stdout.write(f"\n> {message.typed}\n  meant: {message.meant}\n")
        sys.stdout.writelines(f"  | {line}\n" for line in reply.splitlines())
    return 0


if __name__ == "__main__":
    sys.exit(main())
