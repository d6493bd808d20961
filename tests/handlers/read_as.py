"""Answers a sentence as if the reader of whole sentences had read it as a wish, whatever its
weights read today: what is tried is how the wish is opened."""

from __future__ import annotations

import secrets

from handlers import direct_chat, registry
from handlers.messages import render
from handlers.one_to_one import opening
from handlers.one_to_one.turns import at_the_start
from handlers.understand.commands.cues import arguments_for
from handlers.understand.wishes.whole_sentence import READ
from handlers.understand.words import Match
from models.people import people
from tests.handlers.house import Chat
from tests.talk import words


def read_as(chat: Chat, name: str, sentence: str) -> str:
    """All words that are answered where the sentence is read as the wish of this name."""
    house = chat.house
    with house.session() as session:
        context = house.desk(session, chat.user_id)
        context.person = people.by_line_id(session, chat.user_id)
        context.line_user_id = chat.user_id
        rest = arguments_for(sentence, registry.commands()[name])
        match = Match(name, rest, exact=False, score=READ)
        at_the_start.understood(context, sentence, match)
        answer = opening.open_match(context, match, sentence, secrets.token_hex(8))
        rendered = render(direct_chat.with_a_way_on(answer, context))
        session.commit()
    return "\n".join(map(words, rendered))
