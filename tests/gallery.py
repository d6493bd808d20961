"""`python -m tests.gallery OUT.html [TESTS…]`: every message the bot says, drawn on one page.

The handlers' own tests are played and what leaves in them is collected, so that the page shows what
the builders make now; it is drawn by the simulator's own renderer. Messages that differ in figures
only are shown once.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tests.fakes import RecordingLine, Sent
from tests.handlers.house import House
from tests.handlers.queries import desk
from tests.talk import words

STATIC = Path(__file__).parents[1] / "bot" / "simulator" / "platform" / "static"
SCRIPTS = ("dom.js", "flex.js", "templates.js", "messages.js")
STYLES = ("style.css", "flex.css")
PLAYED = ("tests/handlers/flows", "tests/handlers/queries", "tests/handlers/complaints",
          "tests/handlers/reminding", "tests/scheduler")  # fmt: skip
_DIGITS = re.compile(r"[0-9๐-๙]+")
Message = Mapping[str, Any]

PAGE = """<!doctype html>
<html lang="th">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>STRONG</title>
<style>%(style)s
body { background: #8cabd9; display: block; height: auto; overflow: auto; padding: 12px; }
main { display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(336px, 1fr)); }
h2 { font-size: 18px; grid-column: 1 / -1; }
article { display: flex; flex-direction: column; gap: 8px; min-width: 0; }
article .quick { flex-wrap: wrap; }
</style>
<script type="importmap">%(imports)s</script>
<script type="application/json" id="said">%(said)s</script>
<main></main>
<script type="module">
import { el } from "sim/dom.js";
import { drawMessage } from "sim/messages.js";
const place = { onAction() {}, nameOf: () => "", contentUrl: () => "" };
const chip = ({ action }) => el("span", { className: "chip" }, String(action.label));
for (const [subject, messages] of JSON.parse(document.getElementById("said").textContent)) {
  const drawn = messages.map((message) => el("article", {},
    drawMessage(message, place),
    el("div", { className: "quick" }, (message.quickReply?.items ?? []).map(chip))));
  document.querySelector("main").append(el("h2", { id: subject }, subject), ...drawn);
}
</script>
"""


class Collector:
    """Gathers what is said in the tests that run, by what each file of tests is about."""

    def __init__(self) -> None:
        self.said: dict[str, list[Message]] = {}
        self._known: set[str] = set()
        self._subject = ""

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        self._subject = item.path.stem.removeprefix("test_")

    def pytest_configure(self) -> None:
        """Listens where messages leave: the house, the desk of questions, the recorded LINE."""
        handle, take = House.handle, RecordingLine._take
        render: Any = vars(desk)["render"]

        def heard(house: House, raw: object) -> Any:
            envelopes = handle(house, raw)
            for envelope in envelopes:
                self.add(envelope.messages)
            return envelopes

        def sent(line: RecordingLine, one: Sent) -> None:
            self.add(one.messages)
            take(line, one)

        def asked(said: Any) -> Any:
            messages = render(said)
            self.add(messages)
            return messages

        for owner, name, told in (
            (House, "handle", heard),
            (RecordingLine, "_take", sent),
            (desk, "render", asked),
        ):
            setattr(owner, name, told)

    def add(self, messages: Any) -> None:
        """Takes in what was said; a message like one before it is passed over."""
        for message in messages:
            like = _DIGITS.sub("0", words(message))
            if like not in self._known:
                self._known.add(like)
                self.said.setdefault(self._subject, []).append(message)

    def subjects(self) -> list[tuple[str, list[Message]]]:
        """(what it is about, its messages), by name."""
        return sorted(self.said.items())


def page(subjects: list[tuple[str, list[Message]]]) -> str:
    """One HTML file that needs nothing beside it."""
    return PAGE % {
        "style": "\n".join((STATIC / name).read_text("utf-8") for name in STYLES),
        "imports": json.dumps({"imports": {f"sim/{name}": _module(name) for name in SCRIPTS}}),
        "said": json.dumps(subjects, ensure_ascii=False).replace("<", "\\u003c"),
    }


def _module(name: str) -> str:
    # A module in an address has no neighbours: their names are given by the import map.
    source = (STATIC / name).read_text("utf-8").replace('from "./', 'from "sim/')
    return f"data:text/javascript,{quote(source)}"


def main(target: str, *tests: str, play: Callable[..., Any] = pytest.main) -> int:
    """Plays the tests and writes the page; 1 when one failed (the page is written all the same)."""
    collector = Collector()
    code = play(["-q", "-p", "no:cacheprovider", *(tests or PLAYED)], plugins=[collector])
    subjects = collector.subjects()
    Path(target).write_text(page(subjects), encoding="utf-8")
    count = sum(len(messages) for _, messages in subjects)
    sys.stdout.write(f"{target}: {count} messages of {len(subjects)} subjects\n")
    return 0 if code == pytest.ExitCode.OK else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
