"""The stand-in as a process: starting, stopping, restarts, office time, HTTP on the wire."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.simulator.platform.kept.chats import Chat
from bot.simulator.platform.kept.store import Store
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[3]
Line = Any
TOKEN = "a channel token"


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_says_ready_and_ends_cleanly(start_line: Callable[..., Line], how: Any) -> None:
    line = start_line()
    assert line.ready == f"ready {line.port}\n"
    line.says(line.person(), "hi")
    assert (line.stop(how), line.rest_of_stdout) == (0, "")


@pytest.mark.parametrize(
    "wrong",
    [
        ["--host", "0.0.0.0"],
        ["--webhook", "http://192.0.2.1/callback"],
        ["--webhook", "https://127.0.0.1/callback"],
        ["--clock-start", "soon"],
    ],
)
@pytest.mark.soak
def test_anything_beyond_this_machine_is_wrong_use(tmp_path: Path, wrong: list[str]) -> None:
    asked = ["--port", "0", "--data", str(tmp_path), "--webhook", "http://127.0.0.1:1/callback"]
    secrets = {"STANDIN_SECRET": "s", "STANDIN_TOKEN": "t"}
    done = run(asked + wrong, secrets)
    assert (done.returncode, done.stdout) == (2, "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.soak
def test_without_credentials_it_does_not_start(tmp_path: Path) -> None:
    asked = ["--port", "0", "--data", str(tmp_path), "--webhook", "http://127.0.0.1:1/callback"]
    done = run(asked, {})
    assert done.returncode == 2
    assert "STANDIN_SECRET" not in done.stdout and "--secret" in done.stderr


_LAUNCHER = """
import subprocess, sys
made = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, text=True)
print(made.stdout.readline(), end="", flush=True)
sys.stdin.read()
"""


def test_it_ends_with_the_launcher_that_was_killed(tmp_path: Path) -> None:
    """Else it would keep the port, and the next `make run` could not have it."""
    asked = ["--port", "0", "--data", str(tmp_path), "--webhook", "http://127.0.0.1:1/callback"]
    command = [sys.executable, "-m", "bot.simulator.platform", *asked, "--orders"]
    with subprocess.Popen(
        [sys.executable, "-c", _LAUNCHER, *command],
        cwd=ROOT,
        env=os.environ | {"STANDIN_SECRET": "s", "STANDIN_TOKEN": TOKEN},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as launcher:
        assert launcher.stdout is not None
        port = int(launcher.stdout.readline().removeprefix("ready "))
        with socket.create_connection(("127.0.0.1", port), PATIENCE) as held:
            launcher.kill()
            held.settimeout(PATIENCE)
            assert held.recv(1) == b""


def run(arguments: list[str], more: dict[str, str]) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("STANDIN_")} | more
    command = [sys.executable, "-m", "bot.simulator.platform", *arguments]
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )  # fmt: skip


@pytest.mark.soak
def test_what_happened_survives_a_kill(
    start_line: Callable[..., Line], tmp_path: Path, bot: Any
) -> None:
    line, key = start_line(), str(uuid.uuid4())
    person, blocker = line.person(), line.person()
    group = line.group(person, blocker)
    line.sim("POST", f"/people/{blocker}/unfollow?sync=1")
    said = line.says(person, "remember me")
    sent = send_file(line, person, b"bytes")
    assert line.push(person, "kept", x_line_retry_key=key).status == 200
    line.sim("POST", "/clock", {"advance_seconds": 1000})
    line.sim("POST", "/quota", {"limit": 77})
    before, chat = line.sim("GET", "/state"), line.chat(person)
    line.stop(signal.SIGKILL)

    line = start_line()
    after = line.sim("GET", "/state")
    for part in ("bot", "people", "groups", "quota"):
        assert after[part] == before[part]
    assert after["clock"]["offset_seconds"] == 1000
    assert line.chat(person) == chat
    assert line.push(person, "kept", x_line_retry_key=key).status == 409
    assert line.api("GET", f"/v2/bot/message/{sent}/content").data == b"bytes"
    line.sim("POST", "/redeliver?sync=1", {"webhookEventId": said["webhookEventId"]})
    assert line.reply(said["replyToken"]).body == {"message": "Invalid reply token"}
    assert line.push(group).status == 200
    assert line.chat(person)[-1]["n"] == chat[-1]["n"]
    assert line.says(person, "go on")["status"] == 200
    assert line.chat(person)[-1]["n"] == chat[-1]["n"] + 1


def send_file(line: Line, person: str, data: bytes) -> str:
    fields = [("from", person), ("files", ("a.bin", data))]
    url = f"{line.origin}/sim/api/chats/{person}/file"
    return str(json.loads(line.http.request("POST", url, fields=fields).data)["messageId"])


@pytest.mark.soak
def test_office_time_starts_where_told_once_and_only_goes_forward(
    start_line: Callable[..., Line], tmp_path: Path
) -> None:
    line = start_line("--clock-start", "2567-03-13T09:00")
    assert line.sim("GET", "/state")["clock"]["now"].startswith("2024-03-13T09:00:")
    moved = line.sim("POST", "/clock", {"to": "2567-03-20T08:30"})
    assert moved["now"].startswith("2024-03-20T08:30:0")
    assert moved["now"].endswith("+07:00")
    assert json.loads((tmp_path / "clock.json").read_text()) == {
        "offset_seconds": moved["offset_seconds"]
    }
    for back in ({"to": "2024-03-19T08:30+07:00"}, {"advance_seconds": -1}):
        assert line.sim_answer("POST", "/clock", back).status == 409
    for odd in ({"to": "soon"}, {"to": 7}, {"advance_seconds": "x"}, {}, {"to": None}):
        assert line.sim_answer("POST", "/clock", odd).status == 400
    line.stop()
    line = start_line("--clock-start", "2567-01-01T09:00")
    assert line.sim("GET", "/state")["clock"]["now"].startswith("2024-03-20T08:30:")


@pytest.mark.soak
def test_a_leap_day_of_the_buddhist_era_is_a_day(start_line: Callable[..., Line]) -> None:
    line = start_line("--clock-start", "2567-02-29T23:59:59+07:00")
    assert line.sim("GET", "/state")["clock"]["now"] >= "2024-02-29T23:59:59"


def test_events_and_messages_carry_office_time(line: Line, bot: Any) -> None:
    person = line.person()
    line.sim("POST", "/clock", {"advance_seconds": 3600})
    line.says(person, "hi")
    now = datetime.fromisoformat(line.sim("GET", "/state")["clock"]["now"])
    told = datetime.fromtimestamp(bot.events_of(person)[0]["timestamp"] / 1000, now.tzinfo)
    shown = datetime.fromisoformat(line.chat(person)[0]["at"])
    for moment in (told, shown):
        assert timedelta(0) <= now - moment < timedelta(seconds=30)


@pytest.mark.soak
def test_a_new_month_has_a_new_quota(start_line: Callable[..., Line]) -> None:
    line = start_line("--clock-start", "2024-03-30T09:00")
    person = line.person()
    line.sim("POST", "/quota", {"limit": 1})
    assert [line.push(person).status for _ in range(2)] == [200, 429]
    line.sim("POST", "/clock", {"to": "2024-04-01T00:00"})
    assert line.push(person).status == 200


def test_a_connection_is_kept_for_many_calls(line: Line) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", line.port, timeout=PATIENCE)) as client:
        client.connect()
        held = client.sock
        for _ in range(50):
            client.request("GET", "/v2/bot/info", headers={"authorization": f"Bearer {TOKEN}"})
            assert client.getresponse().read()
        assert client.sock is held


def exchange(port: int, sent: bytes) -> bytes:
    """What comes back until the other side closes."""
    with closing(socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)) as client:
        client.sendall(sent)
        return b"".join(iter(lambda: client.recv(65536), b""))


@pytest.mark.parametrize(
    "sent, status",
    [
        (b"nonsense\r\n\r\n", b"400"),
        (b"GET / HTTP/2.0\r\n\r\n", b"400"),
        (b"GET /sim/api/state HTTP/1.1\r\nno colon\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: x\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 999999999999\r\n\r\n", b"413"),
        (b"POST / HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\n", b"411"),
        (b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 200 + b"\r\n", b"431"),
        (b"GET /sim/api/state HTTP/1.0\r\nhost: localhost\r\n\r\n", b"200"),
        (b"GET /sim/api/state HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n", b"200"),
        (b"HEAD /sim/api/state HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n", b"200"),
    ],
)
def test_odd_http_is_answered_and_closed(line: Line, sent: bytes, status: bytes) -> None:
    head, _, body = exchange(line.port, sent).partition(b"\r\n\r\n")
    assert head.split()[1] == status
    assert (body == b"") is (status != b"200" or sent.startswith(b"HEAD"))


def test_two_requests_sent_at_once_are_answered_in_turn(line: Line) -> None:
    one = b"GET /sim/api/faults HTTP/1.1\r\nhost: localhost\r\n\r\n"
    last = one.replace(b"\r\n\r\n", b"\r\nconnection: close\r\n\r\n")
    assert exchange(line.port, one + last).count(b"HTTP/1.1 200") == 2


def test_large_uploads_may_ask_first(line: Line) -> None:
    head = b"POST /sim/api/people HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n"
    sent = head + b"expect: 100-continue\r\ncontent-length: 12\r\n\r\n" + b'{"name":"a"}'
    answer = exchange(line.port, sent)
    assert answer.startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200")


@pytest.mark.parametrize(
    "headers, status",
    [
        ({"host": "evil.example"}, 403),
        ({"host": "127.0.0.1.evil.example:80"}, 403),
        ({"host": "[::1"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"host": "localhost:1"}, 200),
        ({"origin": "http://127.0.0.1:1"}, 403),
        ({"host": "localhost:1", "origin": "http://127.0.0.1:1"}, 403),
        ({"host": "localhost:1", "origin": "https://localhost:1"}, 403),
        ({"host": "localhost:1", "origin": "http://localhost:1"}, 200),
        ({"host": "[::1]:1", "origin": "http://[::1]:1"}, 200),
    ],
)
def test_only_this_machine_s_names_and_the_page_itself_are_served(
    line: Line, headers: dict[str, str], status: int
) -> None:
    answer = line.http.request("GET", line.origin + "/sim/api/state", headers=headers)
    assert answer.status == status


def test_the_stand_in_s_own_page_may_ask(line: Line) -> None:
    url, own = line.origin + "/sim/api/latency", {"origin": line.origin}
    body = json.dumps({"ms": 0}).encode()
    assert line.http.request("POST", url, body=body, headers=own).status == 200
    elsewhere = {"origin": "http://127.0.0.1:1"}
    assert line.http.request("POST", url, body=body, headers=elsewhere).status == 403


def test_a_long_poll_returns_as_soon_as_something_comes(line: Line) -> None:
    person = line.person()
    line.says(person, "first")
    heard: list[Any] = []

    def listen() -> None:
        heard.append(line.sim("GET", f"/chats/{person}/messages?after=1&wait=20"))

    listener = threading.Thread(target=listen)
    listener.start()
    line.says(person, "second")
    listener.join(PATIENCE)
    assert [entry["message"]["text"] for entry in heard[0]["messages"]] == ["second"]
    assert heard[0]["last"] == 2


def test_messages_of_one_call_are_seen_together(tmp_path: Path) -> None:
    store = Store(tmp_path)
    chat, seen = Chat(store, "U1"), list[str]()

    def listen() -> None:
        seen.extend(entry.text for entry in chat.after(0, PATIENCE))

    listener = threading.Thread(target=listen)
    with chat.together():
        chat.add("bot", {"text": "a note"}, "now")
        listener.start()
        listener.join(0.3)  # time enough to see the first alone, if it could
        chat.add("bot", {"text": "a card"}, "now")
    listener.join(PATIENCE)
    store.close()
    assert [json.loads(text)["text"] for text in seen] == ["a note", "a card"]


def test_a_poll_without_news_says_where_the_chat_stands(line: Line) -> None:
    person = line.person()
    line.says(person, "first")
    path = f"/chats/{person}/messages"
    assert line.sim("GET", f"{path}?after=1&wait=0.01") == {"messages": [], "last": 1}
    assert line.sim("GET", f"{path}?after=9") == {"messages": [], "last": 1}
    assert line.sim_answer("GET", "/chats/Unobody/messages").status == 404


def test_a_long_chat_is_given_whole(line: Line) -> None:
    person = line.person()
    asked = {"to": person, "messages": [{"type": "text", "text": str(n)} for n in range(5)]}
    for _ in range(110):
        assert line.api("POST", "/v2/bot/message/push", asked).status == 200
    assert [entry["n"] for entry in line.chat(person)] == list(range(1, 551))
    assert [entry["n"] for entry in line.chat(person, after=548)] == [549, 550]


def test_making_someone_twice_changes_only_what_is_given(line: Line) -> None:
    person = line.person()
    line.sim("POST", "/people", {"id": person, "note": "reporter"})
    people = {each["id"]: each for each in line.sim("GET", "/state")["people"]}
    assert people[person] == {
        "id": person,
        "name": "Anong",
        "note": "reporter",
        "friend": True,
        "blocked": False,
    }


@pytest.mark.parametrize("body", [[], "x", {"id": 7}, {"id": "../x"}, {"id": ""}])
def test_a_person_s_id_must_be_one(line: Line, body: Any) -> None:
    assert line.sim_answer("POST", "/people", body).status == 400


@pytest.mark.parametrize("members", ["U1", [7], None])
def test_a_group_s_members_must_be_people(line: Line, members: Any) -> None:
    assert line.sim_answer("POST", "/groups", {"name": "g", "members": members}).status == 400
    assert line.sim_answer("POST", "/groups", {"name": "g", "members": ["Ux"]}).status == 404


@pytest.mark.parametrize("path", ["/chats/{}/text", "/chats/{}/tap", "/chats/{}/unsend"])
@pytest.mark.parametrize("body", ["[]", "{", "{}", '{"from":7}', '{"from":"U","text":"\\ud800"}'])
def test_control_requests_that_say_too_little_are_faults_not_crashes(
    line: Line, path: str, body: str
) -> None:
    url = line.origin + "/sim/api" + path.format(line.person())
    assert line.http.request("POST", url, body=body).status in (400, 404)


def test_unknown_control_paths_are_not_found(line: Line) -> None:
    for method, path in (("GET", "/nothing"), ("POST", "/nothing"), ("PUT", "/clock")):
        assert line.sim_answer(method, path, {}).status in (404, 405)


@pytest.fixture
def page(line: Line) -> Iterator[Any]:
    yield lambda path: line.http.request("GET", line.origin + path, redirect=False)


def test_the_page_s_files_are_served_and_nothing_beside_them(page: Any) -> None:
    assert page("/sim").headers["location"] == "/sim/"
    index = page("/sim/")
    assert index.status == 200
    assert index.headers["content-type"].startswith("text/html")
    assert "script-src 'self'" in index.headers["content-security-policy"]
    for path in ("/sim/../app.py", "/sim/%2e%2e/app.py", "/sim/nothing.js", "/sim/%2fetc/passwd"):
        assert page(path).status == 404


def test_files_people_sent_never_run_as_pages(line: Line, page: Any) -> None:
    person = line.person()
    fields = [("from", person), ("files", ("a.html", b"<script>1</script>"))]
    url = f"{line.origin}/sim/api/chats/{person}/file"
    number = json.loads(line.http.request("POST", url, fields=fields).data)["messageId"]
    shown = page(f"/sim/api/content/{number}")
    assert shown.data == b"<script>1</script>"
    assert shown.headers["content-security-policy"] == "sandbox"
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert page("/sim/api/content/1").status == 404
