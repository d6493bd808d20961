"""`python -m tests.gallery OUT.html [TESTS…]`: every message the bot says, drawn on one page.

The handlers' own tests are played and what leaves in them is collected, so that the page shows what
the builders make now; it is drawn by the simulator's own renderer. Messages that differ in figures
or codes only are shown once. Over every subject stands a list of them all; under every card what a
phone's notification says of it.
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

from handlers import registry
from tests.fakes import RecordingLine, Sent
from tests.handlers.house import House
from tests.handlers.question import desk
from tests.talk import words

STATIC = Path(__file__).parents[1] / "bot" / "simulator" / "platform" / "static"
SCRIPTS = ("dom.js", "flex.js", "templates.js", "messages.js")
STYLES = ("style.css", "flex.css")
PLAYED = ("tests/handlers", "tests/scheduler")
LEFT_OUT = ("--ignore=tests/handlers/papers", "--ignore=tests/handlers/understand")  # say nothing
ON_ONE_DATABASE = ("-k", "not postgresql")  # what is said is the same on both
FIGURES_AND_CODES = re.compile(r"[0-9A-Z]{4,}(?:-[0-9A-Z]{4,})*|[0-9๐-๙]+")
_THAI = re.compile(r"[ก-ฮ]")
Message = Mapping[str, Any]

PAGE = """<!doctype html>
<html lang="th">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>STRONG</title>
<style>%(style)s
body { background: #8cabd9; display: block; height: auto; overflow: visible; padding: 12px; }
main {
  display: grid; gap: 20px 16px;
  grid-template-columns: repeat(auto-fill, minmax(min(336px, 100%%), 1fr));
}
nav { background: #fff; border-radius: 16px; margin-bottom: 16px; padding: 12px 16px; }
nav ul { columns: 16rem; column-gap: 24px; }
nav a { color: #06594f; display: block; padding: 8px 0; }
h2 {
  align-items: baseline; background: #24344d; border-radius: 8px; color: #fff; display: flex;
  font-size: 17px; gap: 12px; grid-column: 1 / -1; justify-content: space-between;
  padding: 6px 12px; position: sticky; top: 0; z-index: 1;
}
h2 a { color: #fff; font-size: 14px; font-weight: 400; padding: 6px; white-space: nowrap; }
article { display: flex; flex-direction: column; gap: 8px; min-width: 0; }
article .quick { flex-wrap: wrap; }
.alt { color: #24344d; font-size: 13px; }
</style>
<script type="importmap">%(imports)s</script>
<script type="application/json" id="said">%(said)s</script>
<nav id="contents"><h1>ทุกข้อความของบอต</h1><ul></ul></nav>
<main></main>
<script type="module">
import { el } from "sim/dom.js";
import { drawMessage } from "sim/messages.js";
const place = { onAction() {}, nameOf: () => "", contentUrl: () => "" };
const chip = ({ action }) => el("span", { className: "chip" }, String(action.label));
const notified = ({ altText }) =>
  (altText ? [el("p", { className: "alt" }, `แจ้งเตือน: ${altText}`)] : []);
for (const [subject, title, messages] of JSON.parse(document.getElementById("said").textContent)) {
  const drawn = messages.map((message) => el("article", {},
    drawMessage(message, place), ...notified(message),
    el("div", { className: "quick" }, (message.quickReply?.items ?? []).map(chip))));
  const line = el("a", { href: `#${subject}` }, `${title} (${messages.length})`);
  document.querySelector("nav ul").append(el("li", {}, line));
  const up = el("a", { href: "#contents" }, "สารบัญ");
  document.querySelector("main").append(el("h2", { id: subject }, title, up), ...drawn);
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
        """Takes in what was said; a message like one before it is passed over.

        So is one without a Thai letter: a test made it up to have something to send.
        """
        for message in messages:
            said = words(message)
            like = FIGURES_AND_CODES.sub("0", said)
            made_up = message["type"] == "text" and not _THAI.search(said)
            if like not in self._known and not made_up:
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
        "said": json.dumps(
            [(subject, title(subject), messages) for subject, messages in subjects],
            ensure_ascii=False,
        ).replace("<", "\\u003c"),
    }


def title(subject: str) -> str:
    """What people call it: a conversation's title, a question's first word, or its file's name."""
    for flow in registry.FLOWS:
        if subject in (flow.name, flow.finish.__module__.rpartition(".")[2]):
            return flow.title
    own = [q for q in registry.QUERIES if q.answer.__module__.endswith(f".{subject}")]
    return own[0].words[0] if own and own[0].words else subject


def _module(name: str) -> str:
    # A module in an address has no neighbours: their names are given by the import map.
    source = (STATIC / name).read_text("utf-8").replace('from "./', 'from "sim/')
    return f"data:text/javascript,{quote(source)}"


def main(target: str, *tests: str, play: Callable[..., Any] = pytest.main) -> int:
    """Plays the tests and writes the page; 1 when one failed (the page is written all the same),
    2 when `target` is no page."""
    if not target.endswith(".html"):
        sys.stderr.write("python -m tests.gallery FILE.html [TEST …]\n")
        return 2
    collector = Collector()
    code = play(["-q", *ON_ONE_DATABASE, *(tests or (*PLAYED, *LEFT_OUT))], plugins=[collector])
    subjects = collector.subjects()
    Path(target).write_text(page(subjects), encoding="utf-8")
    count = sum(len(messages) for _, messages in subjects)
    sys.stdout.write(f"{target}: {count} messages of {len(subjects)} subjects\n")
    return 0 if code == pytest.ExitCode.OK else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
