"""People of a journey, who talk through the stand-in's control side as they would in LINE."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pikepdf
from PIL import Image

from tests.journeys.processes import until
from tests.talk import actions, words

if TYPE_CHECKING:
    from tests.journeys.stage import Stage

Json = dict[str, Any]
POLL = 1.0  # seconds of one long poll; then the stage looks after its processes


def picture(shade: int = 0) -> bytes:
    """A small photograph; another shade is another file."""
    out = io.BytesIO()
    Image.new("RGB", (60, 40), (shade % 256, 120, 90)).save(out, "JPEG")
    return out.getvalue()


def document() -> bytes:
    """A PDF of one empty page."""
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out)
    return out.getvalue()


def imports_roster(stage: Stage, changes: Mapping[str, Mapping[str, str]]) -> None:
    """The demo's roster again, with these changes by staff id, through the command line."""
    source = files("bot.simulator.demo").joinpath("roster.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(source)))
    path = stage.folder / "roster.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows({**row, **changes.get(row["staff_id"], {})} for row in rows)
    done = stage.runs("roster", "import", str(path))
    assert done.code == 0, done.said


def holds(message: Json, wanted: Sequence[str]) -> bool:
    """Whether all these words can be read in the message."""
    said = words(message)
    return all(word in said for word in wanted)


class Person:
    """Somebody of the demo's roster in the chat with the bot.

    `hears` reads on from where it has read so far; `taps` takes the newest button of that label,
    or the one of a message given.
    """

    def __init__(self, stage: Stage, user_id: str) -> None:
        self.stage, self.id = stage, user_id
        self.read = stage.last_of(self.id)

    # -- doing --------------------------------------------------------------------------------

    def says(self, text: str) -> Person:
        self.stage.acts(f"/chats/{self.id}/text", {"from": self.id, "text": text})
        return self

    def taps(self, label: str, of: Json | None = None) -> Person:
        messages = [of] if of is not None else [e["message"] for e in reversed(self.entries())]
        return self.taps_data(self._button(label, messages)["data"])

    def opens(self, label: str) -> bytes:
        """What the newest button of that label leads to."""
        link = self._button(label, [e["message"] for e in reversed(self.entries())])["uri"]
        answer = self.stage.get(link)
        assert answer.status == 200, (answer.status, link)
        return answer.data

    def _button(self, label: str, messages: Sequence[Json]) -> Json:
        found = (a for m in messages for a in actions(m) if a.get("label") == label)
        button = next(found, None)
        assert button is not None, f"{self.id[:8]} sees no button {label}: {self.tail()}"
        return button

    def taps_data(self, data: str) -> Person:
        self.stage.acts(f"/chats/{self.id}/tap", {"from": self.id, "data": data})
        return self

    def sends_files(self, files: Sequence[bytes]) -> Person:
        """Pictures, as one album if there are several."""
        fields: list[Any] = [("from", self.id)]
        fields += [("files", (f"{n}.jpg", data, "image/jpeg")) for n, data in enumerate(files)]
        self.stage.acts(f"/chats/{self.id}/file", fields=fields)
        return self

    def sends_document(self, data: bytes, name: str, media: str = "application/pdf") -> Person:
        """One file."""
        fields = [("from", self.id), ("files", (name, data, media))]
        self.stage.acts(f"/chats/{self.id}/file", fields=fields)
        return self

    # -- hearing ------------------------------------------------------------------------------

    def hears(self, *wanted: str) -> Json:
        """The next message of the bot that has all these words in it; waits for it."""
        for _ in range(int(self.stage.patience / POLL)):
            while found := self.next_said(POLL):
                if found["from"] == "bot" and holds(found["message"], wanted):
                    return dict(found["message"])
            self.stage.tend()
        raise AssertionError(f"{self.id[:8]} never heard {wanted}: {self.tail()}")

    def next_said(self, wait: float) -> Json | None:
        """The next thing said here by anybody; None if nothing comes."""
        path = f"/chats/{self.id}/messages?after={self.read}&wait={wait}"
        found = self.stage.sim("GET", path)["messages"]
        if not found:
            return None
        self.read = found[0]["n"]
        return dict(found[0])

    def entries(self) -> list[Json]:
        """What the bot has said here, oldest first."""
        found = self.stage.sim("GET", f"/chats/{self.id}/messages")["messages"]
        return [entry for entry in found if entry["from"] == "bot"]

    @property
    def sent(self) -> int:
        """How many messages, files and taps have gone to the bot here so far."""
        found = self.stage.sim("GET", f"/chats/{self.id}/messages")["messages"]
        return sum(entry["from"] == "user" for entry in found)

    def tail(self) -> str:
        """The last few things that were said here, both ways."""
        found = self.stage.sim("GET", f"/chats/{self.id}/messages")["messages"][-6:]
        return "\n--\n".join(f"{e['from']}: {words(e['message'])[:300]}" for e in found)


class Unlucky(Person):
    """Somebody who waits for an answer while kill -9 ends a web worker or a worker, so `often`."""

    def __init__(
        self, stage: Stage, user_id: str, chance: random.Random, often: float = 0.5
    ) -> None:
        super().__init__(stage, user_id)
        self.chance, self.often = chance, often

    def taps_and_it_dies(self, label: str, point: str) -> Unlucky:
        """A web worker dies at that point of the tap, and the next one lives: an event that ends
        five processes is parked."""
        stage = self.stage
        stage.crash_web_at(f"{point}@1")
        stage.kill(stage.web_pids[0])
        died, heard = stage.web_kills, len(self.entries())
        self.taps(label)
        until(lambda: stage.web_kills > died or len(self.entries()) > heard, stage.logs)
        stage.crash_web_at("")
        return self

    def hears(self, *wanted: str) -> Json:
        if self.chance.random() < self.often:
            self.stage.kill(self.chance.choice(self.stage.worker_pids + self.stage.web_pids))
        return super().hears(*wanted)


class Group(Person):
    """A LINE group: `who` speaks in it, everybody hears what the bot says there."""

    def __init__(self, stage: Stage, group_id: str, *members: Person) -> None:
        ids = [member.id for member in members]
        stage.sim("POST", "/groups", {"id": group_id, "name": "กลุ่มของสำนัก", "members": ids})
        super().__init__(stage, group_id)

    def takes_the_bot_in(self) -> Group:
        self.stage.acts(f"/groups/{self.id}/join", {})
        return self

    def puts_the_bot_out(self) -> Group:
        self.stage.acts(f"/groups/{self.id}/leave", {})
        return self

    def talks(self, who: Person, text: str) -> Group:
        """Among people; the bot is not meant."""
        self.stage.acts(f"/chats/{self.id}/text", {"from": who.id, "text": text})
        return self

    def calls(self, who: Person, text: str) -> Group:
        """The bot is mentioned."""
        said = {"from": who.id, "text": text, "mentionBot": True}
        self.stage.acts(f"/chats/{self.id}/text", said)
        return self
