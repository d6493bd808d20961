"""An office in one process, without network or disk waits: events in, envelopes out, checked.

What the drain does is done here by hand: one session an event, the dispatcher, the commit. Every
envelope is held against LINE's own description, and every answer must show a way on.
"""

from __future__ import annotations

import functools
import json
import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.orm import Session

from bot.simulator.platform.schema import Checker
from handlers import dispatcher, events, registry
from handlers.context import Context
from models.attachments import attachment_fetching
from models.attachments.attachment import Attachment, StoredFile
from models.conversations.conversation import Conversation
from models.conversations.conversation_rows import STATE
from models.crypto import KeyRing, Sealer
from models.queues import outbox_queue, shown_buttons
from models.queues.lane import LANE
from models.queues.outbox_queue import Envelope
from models.queues.shown_buttons import KEPT_FOR, NEWEST, AskedQuestion, ShownButton
from tests import look
from tests.handlers.house_standing import Numbers, Standing
from tests.talk import actions, without_foot, words

Value = TypeVar("Value")
_checker = functools.cache(Checker)


@functools.lru_cache(maxsize=4096)
def _line_faults(messages: str) -> str:
    """What LINE would refuse about a reply's messages, in its words."""
    body = {"replyToken": "t", "messages": json.loads(messages)}
    return "; ".join(map(str, _checker().faults("ReplyMessageRequest", body)))


_numbers = Numbers()
_OPEN = select(Conversation).where(
    Conversation.lane == bindparam("of_lane"), Conversation.state.is_not(None)
)


@dataclass
class House:
    """The office's database, clock and keys; `sent` holds every envelope that left, in order."""

    _connection: Connection
    now: datetime = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
    ticks: float = 1000.0
    sealer: Sealer = field(
        default_factory=lambda: Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    )
    sent: list[Envelope] = field(default_factory=list)
    shown: dict[str, list[Sequence[ShownButton]]] = field(default_factory=dict)
    """What each chat's answers showed, the newest first."""
    asked: dict[str, tuple[tuple[str, datetime], ...]] = field(default_factory=dict)
    """The questions about figures that each chat's answers answered ("" for none), and when, the
    newest first."""
    theirs: frozenset[str] = frozenset()
    """Faults of what people typed so far."""
    numbers: Numbers = field(default_factory=lambda: _numbers)
    patched: bool = False
    """Whether the program is: what was answered in another office may be answered otherwise."""

    def __post_init__(self) -> None:
        self._written_before = self.written

    @property
    def connection(self) -> Connection:
        return self._connection

    @property
    def changes(self) -> int:
        """How many rows have been written since this office opened."""
        return self.written - self._written_before

    @property
    def written(self) -> int:
        """How many rows have been written on this connection."""
        wire: Any = self._connection.connection.dbapi_connection
        return int(wire.total_changes)

    @property
    def untouched(self) -> bool:
        """Whether nothing has happened here yet."""
        return not self.sent and not self.changes

    @property
    def standing(self) -> Standing:
        """As it stands now; what happens later does not change it."""
        shown = {who: [*answers] for who, answers in self.shown.items()}
        number = self.numbers.last
        return Standing(self.now, self.ticks, shown, dict(self.asked), number, self.theirs)

    def stands(self, as_it: Standing) -> None:
        """Put back how it stood."""
        self.now, self.ticks = as_it.now, as_it.ticks
        self.shown = {who: [*answers] for who, answers in as_it.shown.items()}
        self.asked, self.numbers.last = dict(as_it.asked), as_it.number
        self.theirs = as_it.theirs

    def session(self) -> Session:
        return Session(
            self.connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
        )

    def later(self, **by: float) -> None:
        step = timedelta(**by)
        self.now += step
        self.ticks += step.total_seconds()

    def lane(self, identity: str) -> str:
        return self.sealer.keyed_hash(identity, LANE)

    def step(self, told: Any, act: Callable[[], Value]) -> Value:
        """What `act` returns: something that happens here, and `told` tells it from all else."""
        return act()

    def desk(self, session: Session, identity: str) -> Context:
        """What an answer to this account may use now."""
        return Context(
            session=session,
            now=self.now,
            sealer=self.sealer,
            random_bytes=secrets.token_bytes,
            lane=self.lane(identity) if identity else "nobody",
            event_key=f"E{self.numbers.next()}",
            occurred_at=int(self.now.timestamp() * 1000),
            received_ticks=self.ticks,
            reply_until=self.ticks + 55,
            flows=registry.flows_by_name(),
            subjects=registry.SUBJECTS,
            file_link=lambda file, _person, _now, *_of: f"https://example.org/f/{file}",
            case_link=lambda file, _person, _now: f"https://example.org/f/{file}",
            data_link=lambda person, _now: f"https://example.org/f/data-{person}",
            shown=lambda: shown_buttons.in_sight(
                (False, each) for each in self.shown.get(identity, [])
            ),
            told_before=lambda key: shown_buttons.sentence_in(
                self.shown.get(identity, [])[:NEWEST], key
            ),
            asked_before=lambda: self.asked_before(identity),
            asked_lately=lambda: self.asked_lately(identity),
            page_link=lambda path: f"https://example.org/{path}",
            screen_link=lambda event, _end, _now: f"https://example.org/f/screen-{event}",
            calendar_link=lambda event, _person, _now: f"https://example.org/f/ics-{event}",
            thursday_link=lambda picture, _reader, _now, preview: (
                f"https://127.0.0.1/f/thursday-{picture}{'-small' * preview}"
            ),
            signed_link=lambda road, _person, _now: f"https://example.org/f/signed-{road}",
            document_link=lambda made, _person, _now: f"https://example.org/f/made-{made}",
        )

    def handle(self, raw: object) -> list[Envelope]:
        """One event, one transaction; what leaves for LINE."""
        _, identity = events.source_of(raw)
        with self.session() as session:
            context = self.desk(session, identity)
            event = events.parse(raw)
            outcome = dispatcher.handle(context, event)
            session.commit()
        self.shown.setdefault(identity, []).insert(0, outcome.shows)
        self.notices_stand_below(outcome.envelopes)
        newest = (outcome.asked, self.now)
        self.asked[identity] = (newest, *self.asked.get(identity, ()))[:NEWEST]
        self.theirs |= look.typed_faults(event.text)
        for envelope in outcome.envelopes:
            faults = _line_faults(json.dumps(envelope.messages))
            assert not faults, f"LINE would refuse: {faults}"
            assert not (ugly := look.faults(envelope.messages, self.theirs)), ugly
            unasked = envelope.reply_token is None and envelope.kind != dispatcher.ANSWER
            assert not unasked or not (lost := look.pushed(envelope.messages)), lost
        self.sent += outcome.envelopes
        return outcome.envelopes

    def notices_stand_below(self, envelopes: Sequence[Envelope]) -> None:
        """The notices' buttons are in sight below the newest answer of whoever gets them."""
        for each in envelopes:
            if each.recipient and each.kind not in (dispatcher.ANSWER, outbox_queue.SECRET):
                shown = self.shown.setdefault(each.recipient, [()])
                shown[0] = [*shown_buttons.buttons_of(each.messages), *shown[0]]

    def asked_before(self, identity: str) -> str:
        """As the drain reads it, from the sealed bytes of the newest answer."""
        newest = self.asked.get(identity, ())[:1]
        kept = [shown_buttons.packed(self.sealer, (), asked, at) for asked, at in newest]
        opened = [shown_buttons.unpacked(self.sealer, each) for each in kept]
        return shown_buttons.asked_in(opened[0], self.now) if opened else ""

    def asked_lately(self, identity: str) -> Sequence[AskedQuestion]:
        """The questions of the newest answers, of a day."""
        answers = self.asked.get(identity, ())
        since = self.now - KEPT_FOR
        return [AskedQuestion(asked, at) for asked, at in answers if asked and at > since]

    def looks_at_file(
        self,
        keeps: bool = True,
        media_type: str = "image/jpeg",
        remark: str | None = None,
        **told: Any,
    ) -> list[Envelope] | None:
        """Fetch and check the oldest waiting file as content_fetch does; None if none waits.

        remark: what was left out of it. told: what the event tells of it besides.
        """
        with self.session() as session:
            file = attachment_fetching.claim(session, self.sealer, "house", self.ticks)
            if file is None:
                return None
            if keeps:
                key = secrets.token_hex(32)
                sealed = self.sealer.seal(key.encode(), f"file:{key}")
                session.add(StoredFile(key=key, sealed=sealed, created_at=self.now))
                session.flush()
                attachment_fetching.keep(session, file, key, media_type, 1000, remark)
            else:
                attachment_fetching.refuse(session, file, "not_supported")
            sending = attachment_fetching.next_ready(session, self.sealer, self.ticks)
            if sending is not None:
                attachment_fetching.mark_announced(session, sending)
            session.commit()
        if sending is None:
            return []
        return self.handle(
            {
                "type": events.FILES_READY,
                "album": sending.album,
                "replyToken": sending.reply_token,
                "source": {"type": "user", "userId": sending.sender},
                **told,
            }
        )

    def states(self, user_id: str) -> dict[str, tuple[Conversation, dict[str, Any]]]:
        """The unfinished conversations of somebody, opened."""
        with self.session() as session:
            rows = list(session.scalars(_OPEN, {"of_lane": self.lane(user_id)}))
            session.expunge_all()
        return {row.id: (row, self.sealer.open_json(row.state or b"", STATE)) for row in rows}

    def files(self) -> list[Attachment]:
        with self.session() as session:
            return list(session.scalars(select(Attachment).order_by(Attachment.id)))


Arranges = TypeVar("Arranges", bound=Callable[..., Any])


def arranging(act: Arranges) -> Arranges:
    """Lets what a function writes in the office it is given count as something said there: a test
    that begins with it goes on from what the test before had (`beginnings`)."""

    @functools.wraps(act)
    def step(house: House, *how: Any, **told: Any) -> Any:
        return house.step((act, how, told), lambda: act(house, *how, **told))

    return step  # type: ignore[return-value]


class Chat:
    """One LINE account in a one-to-one chat with the bot."""

    def __init__(self, house: House, user_id: str) -> None:
        self.house, self.user_id = house, user_id
        self.heard: list[dict[str, Any]] = []
        self.feet: list[dict[str, Any]] = []
        """What stood under answers of what is owed."""
        self.messages: list[str] = []
        """Ids of what this account has sent, to be taken back."""

    # -- doing --------------------------------------------------------------------------------

    def says(self, text: str) -> Chat:
        return self.sends({"type": "message", "message": self._message("text", text=text)})

    def taps(self, label: str) -> Chat:
        return self.taps_data(self.button(label))

    def agrees(self) -> Chat:
        """Taps the button of a card that has just asked whether to change an answer, if one has."""
        return self.taps("แก้ตามนี้") if self.state.get("refused") else self

    def taps_data(self, data: str) -> Chat:
        return self.sends({"type": "postback", "postback": {"data": data}})

    def sends_file(self, keeps: bool = True, look: bool = True, **more: Any) -> Chat:
        self.sends({"type": "message", "message": self._message("image", **more)}, silent=True)
        if look:
            self.hears(self.house.looks_at_file(keeps) or [])
        return self

    def unsends(self, message_id: str) -> Chat:
        return self.sends({"type": "unsend", "unsend": {"messageId": message_id}}, silent=True)

    def sends(self, specifics: dict[str, Any], silent: bool = False) -> Chat:
        """Any event of this account; unless `silent` is expected it must be answered."""
        envelopes = self.house.handle(self.event(specifics))
        mine = self.hears(envelopes)
        assert silent or mine, f"nothing was said to {specifics}"
        return self

    def event(self, specifics: dict[str, Any]) -> dict[str, Any]:
        number = self.house.numbers.next
        return {
            "webhookEventId": f"E{number():025}",
            "mode": "active",
            "source": {"type": "user", "userId": self.user_id},
            "replyToken": f"token-{number():032}",
            **specifics,
        }

    def _message(self, kind: str, **more: Any) -> dict[str, Any]:
        message = {"type": kind, "id": f"m{self.house.numbers.next()}", **more}
        self.messages.append(message["id"])
        return message

    # -- hearing ------------------------------------------------------------------------------

    def hears(self, envelopes: list[Envelope]) -> bool:
        """Take in what was said to this account; there must be a next step to see."""
        said = [e for e in envelopes if e.recipient == self.user_id]
        for envelope in said:
            assert envelope.messages, "an envelope without a message"
            assert next(ways_on(envelope.messages), None), words(envelope.messages[-1])
            heard, foot = without_foot(envelope.messages)
            self.heard += heard
            self.feet += [foot] if foot is not None else []
        return bool(said)

    @property
    def last(self) -> str:
        """All words of the newest message, buttons included."""
        return words(self.heard[-1]) if self.heard else ""

    def since(self, count: int) -> str:
        """All words heard after the first `count` messages."""
        return "\n".join(words(message) for message in self.heard[count:])

    def answer_to(self, text: str) -> str:
        """Says it; returns all words that are answered."""
        count = len(self.heard)
        return self.says(text).since(count)

    @property
    def offers(self) -> list[str]:
        """The labels of the newest message's buttons."""
        return [a["label"] for a in actions(self.heard[-1])] if self.heard else []

    def button(self, label: str) -> str:
        """The data of the newest button with this label."""
        for message in reversed(self.heard):
            for action in actions(message):
                if action.get("label") == label and "data" in action:
                    return str(action["data"])
        raise KeyError(f"no button {label}; the last message offers {self.offers}")

    def beside(self, label: str) -> str:
        """The data of the small button in the newest message's row of this label."""
        return next(found for found in _beside(self.heard[-1], label))

    @property
    def state(self) -> dict[str, Any]:
        """The state of the conversation this account is in."""
        [opened] = [
            s for row, s in self.house.states(self.user_id).values() if row.status == "active"
        ]
        return opened

    @property
    def answers(self) -> dict[str, Any]:
        """What that conversation holds."""
        return dict(self.state["answers"])


def _beside(part: Any, label: str) -> Iterator[str]:
    if isinstance(part, list):
        for each in part:
            yield from _beside(each, label)
    if not isinstance(part, dict):
        return
    inside = part.get("contents")
    if isinstance(inside, list) and any(
        isinstance(each, dict) and str(each.get("text", "")).startswith(label) for each in inside
    ):
        yield from (str(action["data"]) for action in actions(part) if "data" in action)
    for each in part.values():
        if isinstance(each, dict | list):
            yield from _beside(each, label)


def ways_on(messages: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What can be tapped on the newest message: nothing else is in sight on a phone."""
    yield from (item["action"] for item in messages[-1].get("quickReply", {}).get("items", []))
    yield from (a for a in actions(messages[-1].get("contents", {})))
