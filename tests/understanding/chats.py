"""Whole conversations that somebody typed without seeing what the bot would answer: 45 of them, by
a hand that saw no code.

`chats.tsv` has, by half and conversation, who types, what, and what is meant. Whether an answer is
right is for people to judge: `python -m tests.understanding.chats read` prints all of a half, as
the office at work answers them. Nobody looks at the half `held` while the code is written; two
versions are judged side by side without telling the judge which is which.

`openings_judged.tsv` has first messages by another such hand, in the same form: each is a
conversation of one message (decisions/0236). `python -m tests.understanding.chats read openings`.
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
from tests.understanding.scenes import STRANGER, types_in, types_in_group

FILE = Path(__file__).with_name("chats.tsv")
OPENINGS = Path(__file__).with_name("openings_judged.tsv")
READ, HELD = "read", "held"
_NOBODY_KNOWN, _GROUP, _MENTION = "out", "group", "@STRONG"
DOCUMENT = "(the document that comes is the only answer)"


@dataclass(frozen=True)
class Message:
    """who: staff id of the demo, `out`: a visitor, `group`: where the bot is mentioned. meant: what
    a good assistant would do then."""

    half: str
    conversation: str
    who: str
    typed: str
    meant: str


def messages(half: str = "", file: Path = FILE) -> list[Message]:
    """The messages of the file; those of one half, if it is given."""
    found = [Message(*row) for row in rows_of(file)]
    return [each for each in found if half in ("", each.half)]


def played(half: str, most: int = 0, file: Path = FILE) -> Iterator[tuple[Message, str]]:
    """Each message with all words that were said to it; most: so many conversations, 0: all."""
    by_conversation = groupby(messages(half, file), key=lambda each: each.conversation)
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
            if each.who == _GROUP:
                yield each, types_in_group(house, f"{_MENTION} {each.typed}")
                continue
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
    """Prints the conversations of a half, or its openings."""
    before, half, *other = "", *(sys.argv[1:] or [READ])
    for message, reply in played(half, file=OPENINGS if other else FILE):
        if message.conversation != before:
            sys.stdout.write(f"\n=== {message.conversation} ({message.who})\n")
        before = message.conversation
        sys.stdout.write(f"\n> {message.typed}\n  meant: {message.meant}\n")
        sys.stdout.writelines(f"  | {line}\n" for line in reply.splitlines())
    return 0


if __name__ == "__main__":
    sys.exit(main())
