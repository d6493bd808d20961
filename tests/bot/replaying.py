"""A saved log of the simulator, lived again by the bot in one process; judges nothing.

Delivered is what LINE delivered (webhooks that were answered 200), at its own moment of office
time; the worker runs wherever the log has a push. What differs from run to run by nature (a
button's data, links, the joining code) is learnt while comparing: what the bot says now at the
place of what it said then.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from bot import packaged_plans, worker
from bot.simulator import seed
from bot.simulator.pledges import demo_announcements
from bot.wiring import Assembled
from models.queues import quota
from models.queues.quota import Quota
from models.trail import facts
from scheduler.content_fetch import fetch_one
from scheduler.inbox_drain import drain_one
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from tests.bot.web.client import assembled
from tests.fakes import MovableClock, RecordingLine
from tests.talk import Talk

Json = dict[str, Any]
NOT_HERE = ("quota", "bot_id", "link_menus")  # ticks that ask LINE
WAITING = ("drain", "send", "fetch")  # ticks that leave fresh work to the web process
BOT_ID = "@000strong"
_CODE = re.compile(r"รหัส (\S+)")
_TOKEN = re.compile(r"[0-9A-Z]{4,}(?:-[0-9A-Z]{2,})*")  # a group's, a document's, a receipt's code
_NAMES = {"data", "clipboardText"}  # properties that hold what a run makes up anew


@dataclass
class Replay:
    """said, then: by chat what the bot says now and said in the log, in LINE's JSON, links alike.
    learnt: what this run made up in the place of what the log's run had made up."""

    office: Outside
    clock: MovableClock
    line: RecordingLine
    log: Json
    said: dict[str, list[Json]] = field(default_factory=lambda: defaultdict(list))
    then: dict[str, list[Json]] = field(default_factory=lambda: defaultdict(list))
    learnt: dict[str, str] = field(default_factory=dict)
    _chats: dict[str, str] = field(default_factory=dict)
    _read: int = 0
    _fresh: list[Callable[[], bool]] = field(default_factory=list)
    _all: list[Callable[[], bool]] = field(default_factory=list)

    def lives(self) -> Replay:
        """From an empty demo through the whole log."""
        self._begins()
        for at, what in sorted(_moments(self.log), key=lambda each: each[0]):
            self.clock.advance(seconds=max((at - self.clock.moment).total_seconds(), 0))
            if "events" in what:
                self._hears(what)
                self._works(self._fresh)
            else:
                self._expects(what)
                self._works(self._all if what["endpoint"] == "push" else self._fresh)
            self._learns()
        return self

    def _begins(self) -> None:
        self.clock.moment = datetime.fromisoformat(self.log["since"])
        made: Assembled = assembled(self.office, demo=True)
        now, limit = self.clock.now(), self.log["quota"]["limit"]
        packaged_plans.take_in(self.office.database, now)

        def fill(session: Any) -> str | None:
            seed.seed(session, self.office.sealer, now, self.office.random_bytes)
            demo_announcements.open_announcements(session, now)
            facts.put(session, facts.BOT_ID, BOT_ID)
            quota.store(session, Quota(limit, 0, now))
            return facts.get(session, "demo_code")

        code = self.office.database.write(fill)
        for person in self.log["people"]:
            if found := _CODE.search(person["note"]):
                self.learnt[found[1]] = str(code)
        ticks = {tick.name: partial(tick.one, self.office) for tick in worker.ticks(made)}
        self._fresh = [partial(one, self.office) for one in (drain_one, fetch_one, send_one)]
        self._fresh += [ticks.pop("documents"), ticks.pop("answer_files")]
        apart = (*NOT_HERE, *WAITING)
        self._all = self._fresh + [one for name, one in ticks.items() if name not in apart]

    def _hears(self, webhook: Json) -> None:
        for event in webhook["events"]:
            self._chats[event.get("replyToken", "")] = webhook["chat"]
        events = self.translated(webhook["events"])
        Talk(self.office, self.line, webhook["chat"]).delivers(*events)

    def _expects(self, call: Json) -> None:
        self.then[self.chat_of(call)] += [_alike(message) for message in call["messages"]]

    def _works(self, units: list[Callable[[], bool]]) -> None:
        while any([work() for work in units]):
            pass

    def _learns(self) -> None:
        """What is made up anew, place by place of what both have said."""
        for sent in self.line.sent[self._read :]:
            chat = sent.to if sent.via == "push" else self._chats[sent.to]
            self.said[chat] += [_alike(message) for message in sent.messages]
        self._read = len(self.line.sent)
        for chat, then in self.then.items():
            for old, new in zip(then, self.said[chat], strict=False):
                self.learnt.update(_pairs(old, new))

    def chat_of(self, call: Json) -> str:
        """Where a call's messages went: LINE's answer tells of pushes, the event of replies."""
        return str(call["to"] or self._chats[call["replyToken"]])

    def translated(self, value: Any) -> Any:
        """What was saved, with what this run made up anew."""
        return exchanged(value, self.learnt)


def rewritten(replay: Replay) -> Json:
    """The log with what the bot says now in the places of what it said then, for words changed on
    purpose. Where it says more or fewer messages the log has to be played anew: ValueError."""
    back = {new: old for old, new in replay.learnt.items()}
    queues = {chat: list(said) for chat, said in replay.said.items()}
    for _, call in sorted(_moments(replay.log), key=lambda each: each[0]):
        if "events" not in call:
            said = queues[replay.chat_of(call)]
            if len(said) < len(call["messages"]):
                raise ValueError("fewer messages than were saved")
            now = [said.pop(0) for _ in call["messages"]]
            call["messages"] = exchanged(now, back)
    if any(queues.values()):
        raise ValueError("more messages than were saved")
    return replay.log


def exchanged(value: Any, by: Mapping[str, str]) -> Any:
    """JSON with every text of `by` put in the place of its key, the longest first."""
    text = json.dumps(value, ensure_ascii=False)
    for old in sorted(by, key=len, reverse=True):
        text = text.replace(json.dumps(old)[1:-1], json.dumps(by[old])[1:-1])
    return json.loads(text)


def saved(path: Path) -> Json:
    """A log as the page saved it. Raises AssertionError for one that did not begin with a new
    demo: what was said before is not in it."""
    log: Json = json.loads(path.read_text(encoding="utf-8"))
    assert log["whole"], "begin with an empty DATA_DIR, then play and save"
    return log


def _moments(log: Json) -> Iterator[tuple[datetime, Json]]:
    for webhook in log["webhooks"]:
        if webhook["status"] == 200:
            stamp = min(event["timestamp"] for event in webhook["events"])
            began = datetime.fromisoformat(log["since"])
            yield datetime.fromtimestamp(stamp / 1000, began.tzinfo), webhook
    for call in log["calls"]:
        if call["status"] == 200 and call["messages"] and call["endpoint"] != "validate":
            yield datetime.fromisoformat(call["at"]), call


def _alike(message: Any) -> Any:
    """Without what the address of a link is."""
    text = json.dumps(message, ensure_ascii=False)
    return json.loads(re.sub(r'https?://[^/"\s]+/f/[^"\s]+', "LINK", text))


def _pairs(old: Any, new: Any) -> Iterator[tuple[str, str]]:
    if isinstance(old, dict) and isinstance(new, dict):
        for name in old.keys() & new.keys():
            if name in _NAMES and old[name] and old[name] != new[name]:
                yield str(old[name]), str(new[name])
            yield from _pairs(old[name], new[name])
        yield from _codes(str(old.get("text", "")), str(new.get("text", "")))
    elif isinstance(old, list) and isinstance(new, list):
        for one, other in zip(old, new, strict=False):
            yield from _pairs(one, other)


def _codes(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Codes that the bot makes up anew, where nothing else of the words differs."""
    if old != new and _TOKEN.sub("", old) == _TOKEN.sub("", new):
        for one, other in zip(_TOKEN.findall(old), _TOKEN.findall(new), strict=True):
            # A code may be all digits; a figure that differs is no code, and is to be seen.
            both = one + other
            coded = "รหัส" in old or re.search("[0-9]", both) and re.search("[A-Z]", both)
            if one != other and coded:
                yield one, other
