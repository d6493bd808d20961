"""The simulator's page in a real browser before the real platform stand-in, a process of its own.

The bot is played by a few lines that take events and push through LINE's API. Needs playwright and
a Chromium, and fails without them.
"""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.fake_control import DOT
from tests.e2e.watching import Opens

ROOT = Path(__file__).parents[2]
Json = dict[str, Any]
EXPECTED = ("404", "409")  # the bot alone knows what is next; time never goes back


@dataclass
class StandIn:
    """The running stand-in and what it told the bot."""

    origin: str
    heard: queue.SimpleQueue[Json]

    def post(self, path: str, body: Json) -> Json:
        """Posts to the stand-in as the bot or as the demo would; gives its answer."""
        request = urllib.request.Request(
            self.origin + path,
            json.dumps(body).encode(),
            {"Content-Type": "application/json", "Authorization": "Bearer token"},
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            return dict(json.loads(answer.read() or b"{}"))

    def push(self, to: str, *messages: Json) -> None:
        self.post("/v2/bot/message/push", {"to": to, "messages": list(messages)})

    def event(self) -> Json:
        """The next event the bot is told of (within 10 s)."""
        return self.heard.get(timeout=10)


@pytest.fixture
def bot() -> Iterator[tuple[str, queue.SimpleQueue[Json]]]:
    heard: queue.SimpleQueue[Json] = queue.SimpleQueue()

    class Callback(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            for event in json.loads(self.rfile.read(int(self.headers["Content-Length"])))["events"]:
                heard.put(event)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """The test's own output stays clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Callback)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/callback", heard
    server.shutdown()
    server.server_close()


@pytest.fixture
def stand_in(bot: tuple[str, queue.SimpleQueue[Json]], tmp_path: Path) -> Iterator[StandIn]:
    command = [
        sys.executable,
        "-m",
        "bot.simulator.platform",
        "--port",
        "0",
        "--data",
        str(tmp_path / "line"),
        "--webhook",
        bot[0],
        "--secret",
        "secret",
        "--token",
        "token",
        "--clock-start",
        "2567-03-13T09:00",
    ]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        ready = process.stdout.readline().split()
        assert ready[:1] == ["ready"], "the stand-in did not start"
        yield StandIn(f"http://127.0.0.1:{ready[1]}", bot[1])
        process.terminate()


@pytest.fixture
def page(opens: Opens, stand_in: StandIn) -> Iterator[Page]:
    opened = opens(390, 844, expected=EXPECTED)
    yield opened
    opened.context.close()


def test_a_person_talks_taps_sends_pictures_and_takes_back(page: Page, stand_in: StandIn) -> None:
    person = {"name": "วรรณา ตัวอย่าง", "note": "ผู้รายงาน", "friend": True}
    who = str(stand_in.post("/sim/api/people", person)["id"])
    page.goto(stand_in.origin + "/sim/")
    expect(page.locator("#clock")).to_contain_text("13 มี.ค. 2567")
    page.locator(".party", has_text="วรรณา").click()

    page.locator("#input").fill("รายงาน 1.6")
    page.locator("#input").press("Enter")
    assert stand_in.event()["message"]["text"] == "รายงาน 1.6"
    expect(page.locator(".mine .bubble")).to_have_text("รายงาน 1.6")

    action = {"type": "postback", "label": "ยืนยัน", "data": "d=1", "displayText": "ยืนยันแล้ว"}
    footer = {
        "type": "box",
        "layout": "vertical",
        "contents": [{"type": "button", "style": "primary", "action": action}],
    }
    stand_in.push(
        who,
        {"type": "flex", "altText": "ตรวจทาน", "contents": {"type": "bubble", "footer": footer}},
    )
    page.get_by_role("button", name="ยืนยัน").click()
    assert stand_in.event()["postback"]["data"] == "d=1"
    expect(page.locator(".mine .bubble", has_text="ยืนยันแล้ว")).to_be_visible()
    expect(page.locator("#quota")).to_contain_text("โควตา 1/", timeout=10_000)

    page.locator("#files").set_input_files(
        [{"name": f"{n}.png", "mimeType": "image/png", "buffer": DOT} for n in (1, 2)]
    )
    sets = [stand_in.event()["message"]["imageSet"] for _ in (1, 2)]
    assert {each["total"] for each in sets} == {2}
    expect(page.locator(".album img")).to_have_count(2)

    page.get_by_role("button", name="ยกเลิกข้อความ").first.click()
    assert stand_in.event()["type"] == "unsend"
    expect(page.locator(".notice", has_text="คุณยกเลิกข้อความ")).to_be_visible()


def test_blocking_and_coming_back_reach_the_bot_and_time_moves_on(
    page: Page, stand_in: StandIn
) -> None:
    stand_in.post("/sim/api/people", {"name": "สมชาย ตัวอย่าง", "note": "หัวหน้า", "friend": True})
    page.goto(stand_in.origin + "/sim/")
    page.locator(".party", has_text="สมชาย").click()
    page.locator("#chat-menu-open").click()
    page.locator("#block").click()
    page.get_by_role("button", name="บล็อก", exact=True).click()
    assert stand_in.event()["type"] == "unfollow"
    expect(page.locator("#input")).to_be_disabled()
    page.locator("#befriend").click()
    assert stand_in.event()["type"] == "follow"
    expect(page.locator("#input")).to_be_enabled()
    page.locator("#open-time").click()
    page.get_by_role("button", name="เลื่อนไป 7 วัน").click()
    expect(page.locator("#clock")).to_contain_text("20 มี.ค. 2567")


def test_trouble_by_button_is_suffered_and_stands_in_the_log(page: Page, stand_in: StandIn) -> None:
    person = {"name": "วรรณา ตัวอย่าง", "note": "ผู้รายงาน", "friend": True}
    who = str(stand_in.post("/sim/api/people", person)["id"])
    page.goto(stand_in.origin + "/sim/")
    page.locator(".party", has_text="วรรณา").click()
    page.locator("#open-trouble").click()
    page.get_by_role("button", name="ส่งถี่เกินไป").click()
    page.get_by_role("button", name="ถึงบอตซ้ำ").click()
    expect(page.locator("#trouble-active li")).to_have_count(2)

    with pytest.raises(urllib.error.HTTPError, match="429"):
        stand_in.push(who, {"type": "text", "text": "ไม่ถึง"})
    page.locator("#side-close").click()
    page.locator("#input").fill("รายงาน")
    page.locator("#send").click()
    assert stand_in.event()["webhookEventId"] == stand_in.event()["webhookEventId"]
    expect(page.locator("#trouble-count")).to_be_hidden(timeout=10_000)

    page.locator("#open-journal").click()
    refused = page.locator(".entry.refused")
    expect(refused).to_have_count(1)
    expect(refused).to_contain_text("จงใจให้ส่งถี่เกิน")
    expect(page.locator(".entry", has_text="ถึงบอต")).to_have_count(2)


def test_office_time_is_not_turned_back(page: Page, stand_in: StandIn) -> None:
    page.goto(stand_in.origin + "/sim/")
    expect(page.locator("#clock")).to_contain_text("13 มี.ค. 2567")
    page.locator("#clock-next").click()
    expect(page.locator("#clock")).to_contain_text("14 มี.ค. 2567 09:00")
    page.locator("#clock-to").click()
    page.locator("#picker-field").fill("2024-03-14T08:00")
    page.get_by_role("button", name="ตกลง").click()
    expect(page.locator("#moved")).to_contain_text("ย้อนเวลาไม่ได้")
    expect(page.locator("#clock")).to_contain_text("14 มี.ค. 2567 09:0")
