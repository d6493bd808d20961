"""A guided tour played as a person would: through the stand-in's control side, step by step."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.simulator import platform
from models.calendar import BANGKOK, BUDDHIST_YEARS, fiscal_year, office_day
from models.reports.form_files import MEDIA_TYPE as EXCEL
from models.reports.form_files import WORD
from tests.handlers.papers.reading import docx_text, readings, sheets, squeezed
from tests.journeys.demo import DemoTime
from tests.journeys.people import POLL
from tests.talk import actions, words

Json = dict[str, Any]
FOLDER = Path(platform.__file__ or "").parent / "static" / "tours"
OWN = ("say", "tap", "pick", "send")
"""What a person does in a chat; what they see counts from there on."""

ACTS = (*OWN, "clock", "sees", "hears_nothing", "opens")
FILES = {
    "picture": ("picture.jpg", "image/jpeg"),
    "pdf": ("report.pdf", "application/pdf"),
    "xlsx": ("form.xlsx", EXCEL),
    "plan_excel": ("plan.xlsx", EXCEL),
    "plan_word": ("plan.docx", WORD),
}
_IN_THE_YEAR = re.compile(r"\d\d-\d\dT\d\d:\d\d")


def names() -> list[str]:
    """The tours there are, in the order in which they are offered."""
    return list(json.loads((FOLDER / "index.json").read_text(encoding="utf-8")))


def script(name: str) -> Json:
    """A tour as it is saved."""
    return dict(json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")))


def act_of(step: Json) -> str:
    """What the step does: its one key of `ACTS` (a picked moment names its button by `tap`)."""
    [act] = [key for key in ACTS if key in step and not (key == "tap" and "pick" in step)]
    return act


class Tour:
    """One tour in a demo whose office time is `time`."""

    def __init__(self, time: DemoTime, tour: Json) -> None:
        self.stage, self.time, self.tour = time.stage, time, tour
        stage = self.stage
        state = stage.sim("GET", "/state")
        self._ids = {person["name"]: person["id"] for person in state["people"]}
        [self._group] = [group["id"] for group in state["groups"]]
        self._year = fiscal_year(office_day(self.now()))
        everywhere = [*self._ids.values(), self._group]
        self._since = {chat: stage.last_of(chat) for chat in everywhere}
        self._at_clock = dict(self._since)
        self.kept: dict[str, str] = {}
        self.patience = stage.patience
        """Seconds for what is to be seen."""

    def now(self) -> datetime:
        """Office time, aware."""
        return datetime.fromisoformat(self.stage.sim("GET", "/state")["clock"]["now"])

    def plays(self) -> None:
        """All of it; AssertionError says at which step it stopped and what stands in the chat."""
        self.time.passes()
        if "starts" in self.tour:
            self._clock(self.tour["starts"])
        for number, step in enumerate(self.tour["steps"], 1):
            try:
                self.does(step)
            except AssertionError as reason:
                raise AssertionError(f"{self.tour['name']}, step {number}: {reason}") from reason

    def does(self, step: Json) -> None:
        """One step."""
        act = act_of(step)
        if act == "clock":
            return self._clock(step["clock"])
        chat = self._group if step.get("in") == "group" else self._ids[step["as"]]
        if act in OWN:
            self.time.settles()  # nobody acts before the last one has had an answer
            before = self.stage.last_of(chat)
            getattr(self, f"_{act}")(chat, self._ids[step["as"]], step)
            self._since[chat] = before
        else:
            getattr(self, f"_{act}")(chat, step)

    # -- the clock ----------------------------------------------------------------------------

    def moment(self, told: Any) -> datetime:
        """The aware moment that is meant: a date and time, a day of the fiscal year in which the
        tour began, or so long from now."""
        if isinstance(told, dict):
            on = timedelta(days=told.get("days", 0), minutes=told.get("minutes", 0))
            moment = self.now() + on
            hour, minute = map(int, told.get("at", f"{moment:%H:%M}").split(":"))
            return moment.replace(hour=hour, minute=minute)
        if _IN_THE_YEAR.fullmatch(told):
            year = self._year - BUDDHIST_YEARS - (told >= "10")
            told = f"{year}-{told}"
        return datetime.fromisoformat(told).replace(tzinfo=BANGKOK)

    def _clock(self, told: Any) -> None:
        self.time.settles()
        self._at_clock = {chat: self.stage.last_of(chat) for chat in self._since}
        self.time.comes(self.moment(told))

    # -- doing --------------------------------------------------------------------------------

    def _say(self, chat: str, who: str, step: Json) -> None:
        text = step["say"].format(**self.kept)
        said = {"from": who, "text": text, "mentionBot": chat == self._group}
        self.stage.acts(f"/chats/{chat}/text", said)

    def _tap(self, chat: str, who: str, step: Json) -> None:
        action = self._button(chat, step["tap"])
        if action["type"] == "message":
            self.stage.acts(f"/chats/{chat}/text", {"from": who, "text": action["text"]})
        elif action["type"] == "uri":
            assert self.stage.get(action["uri"]).status in (200, 302), action
        else:
            tapped = {"from": who, "data": action["data"], "displayText": action.get("displayText")}
            self.stage.acts(f"/chats/{chat}/tap", tapped)

    def _pick(self, chat: str, who: str, step: Json) -> None:
        action = self._button(chat, step["tap"])
        assert action["type"] == "datetimepicker", action
        picked = {action["mode"]: step["pick"]}
        tapped = {"from": who, "data": action["data"], "params": picked}
        self.stage.acts(f"/chats/{chat}/tap", tapped)

    def _send(self, chat: str, who: str, step: Json) -> None:
        name, mime = FILES[step["send"]]
        address = f"{self.stage.standin_origin}/sim/tours/files/{name}?year={self._year + 1}"
        content = self.stage.get(address).data
        fields: list[Any] = [("from", who), ("files", (name, content, mime))]
        self.stage.acts(f"/chats/{chat}/file", fields=fields)

    # -- seeing -------------------------------------------------------------------------------

    def _sees(self, chat: str, step: Json) -> None:
        wanted = step["sees"]

        def seen() -> str | None:
            said = "\n".join(words(message) for message in self._said(chat, self._since[chat]))
            return said if all(word in said for word in wanted) else None

        said = self._until(chat, seen, f"{step['as']} never saw {wanted}")
        if "keep" in step:
            found = re.search(step["pattern"], said)
            assert found is not None, f"nothing like {step['pattern']} in {said}"
            self.kept[step["keep"]] = found[0]

    def _hears_nothing(self, chat: str, step: Json) -> None:
        heard = [words(message) for message in self._said(chat, self._at_clock[chat])]
        assert not heard, f"{step['as']} heard {heard}"

    def _opens(self, chat: str, step: Json) -> None:
        action = self._button(chat, step["opens"])
        assert action["type"] == "uri", action
        answer = self.stage.get(action["uri"])
        assert answer.status == 200, (answer.status, action)
        text = squeezed(READ[step["is"]](answer.data))
        missing = [word for word in step.get("holds", []) if squeezed(word) not in text]
        assert not missing, f"{missing} stand not in the {step['is']}: {text[:1500]}"

    # -- looking at a chat ----------------------------------------------------------------------

    def _said(self, chat: str, after: int) -> list[Json]:
        """The bot's messages, oldest first."""
        found = self.stage.sim("GET", f"/chats/{chat}/messages?after={after}")["messages"]
        return [entry["message"] for entry in found if entry["from"] == "bot"]

    def _button(self, chat: str, label: str) -> Json:
        """The newest button of that label that a person still sees; waited for."""
        found = self._until(chat, lambda: self._newest(chat, label), f"no button {label}")
        return dict(found)

    def _newest(self, chat: str, label: str) -> Json | None:
        found = self.stage.sim("GET", f"/chats/{chat}/messages")["messages"]
        said = [entry["message"] for entry in found if entry["from"] == "bot"]
        seen = [one for one in _visible(said) if str(one.get("label", "")).startswith(label)]
        exact = [one for one in seen if one["label"] == label]
        return next(iter(exact + seen), None)

    def _until(self, chat: str, happened: Callable[[], Any], what: str) -> Any:
        """What `happened()` gives as soon as it gives something; it is asked again whenever
        something more is said."""
        for _ in range(int(self.patience / POLL)):
            last = self.stage.last_of(chat)
            if (found := happened()) is not None:
                return found
            self.stage.sim("GET", f"/chats/{chat}/messages?after={last}&wait={POLL}")
            self.stage.tend()
        tail = [words(message)[:600] for message in self._said(chat, self._since[chat])]
        raise AssertionError(f"{what}; there is {tail or 'nothing new'}")


def _visible(said: list[Json]) -> Iterator[Json]:
    """The actions of a chat, the newest first; quick replies go when something is said."""
    for message in reversed(said):
        if message is not said[-1]:
            message = {key: value for key, value in message.items() if key != "quickReply"}
        yield from actions(message)


def _archive_text(data: bytes) -> str:
    """The names in an archive that is whole."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return "\n".join(archive.namelist())


def _sheets_text(data: bytes) -> str:
    found = sheets(data)
    cells = [str(cell) for rows in found.values() for row in rows for cell in row]
    return "\n".join([*found, *cells])


def _picture_text(data: bytes) -> str:
    assert data.startswith(b"\x89PNG"), data[:8]
    return ""


READ: dict[str, Callable[[bytes], str]] = {
    "pdf": lambda data: readings(data)[0],
    "docx": docx_text,
    "xlsx": _sheets_text,
    "zip": _archive_text,
    "png": _picture_text,
}
"""The words of a document, by its kind; raises where it is none of that kind."""
