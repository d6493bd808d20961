"""A chat with the demo's bot on the command line, for who plays a goal of `goals.tsv` and reacts to
what is answered: `python -m tests.understanding.typed_live`, one line after another on stdin.

A line is what is typed, as it is typed. `@D0103` is who types now (`@out`: a visitor), `!ทำต่อ` taps
that button, `+30` lets thirty minutes pass, `===` begins a fresh office, `work` gives it work:
reports and gifts that wait, complaints in the queue, a report that came back.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.talk import actions, words
from tests.understanding import office_at_work, scenes

_FIRST, _VISITOR = "D0103", "out"
FRESH, WORK, WHO, TAP, LATER = "===", "work", "@", "!", "+"


def played(lines: Iterable[str]) -> Iterator[str]:
    """What is said to each line as soon as it is there, with the labels of the buttons in brackets
    behind it; each office is thrown away at the next `===`."""
    rest = iter(lines)
    while (yield from _in_one_office(rest)):
        pass


def _in_one_office(lines: Iterator[str]) -> Generator[str, None, bool]:
    """Returns whether a fresh office is wanted."""
    with ExitStack() as stack:
        database, sealer = stack.enter_context(scenes.demo_database())
        house = House(stack.enter_context(database.engine.connect()), sealer=sealer)
        who, chats = _FIRST, dict[str, Chat]()
        for line in filter(None, lines):
            if line == FRESH:
                return True
            if line.startswith(WHO):
                who = line.removeprefix(WHO)
            elif line == WORK:
                office_at_work.at_work(house)
            elif line.startswith(LATER) and line[1:].isdigit():
                house.later(minutes=int(line[1:]))
            else:
                line_id = scenes.STRANGER if who == _VISITOR else seed.line_id(who)
                yield _said(chats.setdefault(who, Chat(house, line_id)), line)
    return False


def _said(chat: Chat, line: str) -> str:
    count = len(chat.heard)
    if line.startswith(TAP):
        chat.taps(line.removeprefix(TAP))
    else:
        scenes.types_in(chat, line)
    told = []
    for message in chat.heard[count:]:
        labels = [each.get("label") or each.get("text", "") for each in actions(message)]
        told.append("\n".join(filter(None, (words(message), f"[{' | '.join(labels)}]"))))
    return f"> {line}\n" + "\n".join(told)


def main() -> None:
    for told in played(line.rstrip("\n") for line in sys.stdin):
        sys.stdout.write(f"{told}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
