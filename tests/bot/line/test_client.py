"""The client against the platform stand-in over HTTP: every answer becomes the right decision."""

from __future__ import annotations

import json
import socket
import tracemalloc
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from linebot.v3.messaging import ApiClient

from bot.line.client import POOL, LineClient
from scheduler.ports import ContentGone, ContentNotReady, SendFailed
from tests.bot.simulator.conftest import TOKEN, Line
from tests.patience import PATIENCE

SHORT = 0.3  # seconds; what is slow here takes longer
MIB = 1024 * 1024
TEXT: list[dict[str, object]] = [{"type": "text", "text": "สวัสดี"}]


@pytest.fixture(scope="module")
def standin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Line]:
    """A stand-in of this module's own, whose webhooks nobody takes."""
    line = Line(tmp_path_factory.mktemp("line"), "http://127.0.0.1:9/callback")
    line.sim("POST", "/quota", {"limit": 10**6})
    yield line
    line.stop()


@pytest.fixture
def line(standin: Line) -> Iterator[Line]:
    yield standin
    standin.sim("DELETE", "/faults")


@pytest.fixture
def client(line: Line) -> LineClient:
    return LineClient(line.origin, line.origin, TOKEN)


@pytest.fixture
def hasty(line: Line) -> LineClient:
    """A client that waits for hardly anything."""
    return LineClient(line.origin, line.origin, TOKEN, (SHORT, SHORT), (SHORT, SHORT))


def trouble(line: Line, endpoint: str, kind: str, **more: object) -> None:
    line.sim("POST", "/faults", {"endpoint": endpoint, "kind": kind, **more})


def reply_token(line: Line, person: str) -> str:
    return str(line.says(person, "hi")["replyToken"])


def key() -> str:
    return str(uuid.uuid4())


def failure(call: Callable[[], object]) -> SendFailed:
    with pytest.raises(SendFailed) as caught:
        call()
    return caught.value


def texts(line: Line, person: str) -> list[str]:
    return line.bot_texts(person)


def pool_of(side: ApiClient, origin: str) -> object:
    return side.rest_client.pool_manager.connection_from_url(origin)


# Sending


def test_a_reply_and_a_push_arrive(line: Line, client: LineClient) -> None:
    person = line.person()
    client.reply(reply_token(line, person), TEXT)
    client.push(person, TEXT, key())
    assert texts(line, person) == ["สวัสดี", "สวัสดี"]


def test_the_loading_sign_is_shown_to_one_person(line: Line, client: LineClient) -> None:
    client.show_loading(line.person(), 50)
    [call] = [c for c in line.sim("GET", "/calls")["calls"] if c["endpoint"] == "loading"][-1:]
    assert (call["status"], call["error"]) == (202, None)


@pytest.mark.parametrize("seconds", [0, 3, 65])
def test_a_loading_sign_line_does_not_know_is_refused(
    line: Line, client: LineClient, seconds: int
) -> None:
    assert failure(lambda: client.show_loading(line.person(), seconds)).kind == "refused"


def test_fields_the_sdk_does_not_know_reach_line(line: Line, client: LineClient) -> None:
    """The SDK's models would drop them without a word; LINE's refusal shows they arrived."""
    bubble = {"type": "bubble", "body": {"type": "box", "layout": "vertical", "contents": [
        {"type": "text", "text": "x", "notKnown": True}]}}  # fmt: skip
    message: dict[str, object] = {"type": "flex", "altText": "a", "contents": bubble}
    failed = failure(lambda: client.push(line.person(), [message], key()))
    assert failed.kind == "refused"
    assert "notKnown" in failed.words


def test_calls_one_after_the_other_share_one_kept_connection(
    line: Line, client: LineClient
) -> None:
    person = line.person()
    for _ in range(5):
        client.push(person, TEXT, key())
    failure(lambda: client.reply("0" * 32, TEXT))
    client.push(person, TEXT, key())
    assert pool_of(client._api, line.origin).num_connections == 1  # type: ignore[attr-defined]


def test_many_threads_may_share_it(line: Line, client: LineClient) -> None:
    people = [line.person() for _ in range(4)]
    with ThreadPoolExecutor(8) as threads:
        for done in [threads.submit(client.push, people[i % 4], TEXT, key()) for i in range(32)]:
            done.result(PATIENCE)
    assert [len(texts(line, person)) for person in people] == [8, 8, 8, 8]


def test_a_push_line_has_already_counts_as_sent(line: Line, client: LineClient) -> None:
    person, same = line.person(), key()
    client.push(person, TEXT, same)
    client.push(person, TEXT, same)
    assert texts(line, person) == ["สวัสดี"]
    assert [call["status"] for call in line.sim("GET", "/calls")["calls"]][-2:] == [200, 409]


def test_a_reply_carries_no_retry_key_which_line_would_refuse(
    line: Line, client: LineClient
) -> None:
    client.reply(reply_token(line, line.person()), TEXT)
    [call] = [c for c in line.sim("GET", "/calls")["calls"] if c["endpoint"] == "reply"][-1:]
    assert call["retryKey"] is None


def test_an_answer_that_takes_too_long_leaves_the_outcome_unknown(
    line: Line, hasty: LineClient
) -> None:
    person = line.person()
    trouble(line, "push", "slow", delay_ms=SHORT * 2500)
    assert failure(lambda: hasty.push(person, TEXT, key())).kind == "unknown"


@pytest.mark.parametrize(("kind", "arrived"), [("lost", True), ("drop", False)])
def test_a_connection_that_breaks_leaves_the_outcome_unknown(
    line: Line, client: LineClient, kind: str, arrived: bool
) -> None:
    person = line.person()
    trouble(line, "push", kind)
    assert failure(lambda: client.push(person, TEXT, key())).kind == "unknown"
    assert bool(texts(line, person)) == arrived
    token = reply_token(line, person)
    trouble(line, "reply", kind)
    assert failure(lambda: client.reply(token, TEXT)).kind == "unknown"


def test_a_reply_whose_answer_was_lost_meets_a_dead_token(line: Line, client: LineClient) -> None:
    person = line.person()
    token = reply_token(line, person)
    trouble(line, "reply", "lost")
    failure(lambda: client.reply(token, TEXT))
    again = failure(lambda: client.reply(token, TEXT))
    assert (again.kind, again.words) == ("invalid_token", "400 Invalid reply token")
    assert texts(line, person) == ["สวัสดี"]


def test_nothing_is_tried_again_behind_the_outboxs_back(line: Line, client: LineClient) -> None:
    person = line.person()
    before = line.sim("GET", "/calls")["last"]
    for kind in ("5xx", "drop", "429"):
        trouble(line, "push", kind)
        failure(lambda: client.push(person, TEXT, key()))
    assert line.sim("GET", "/calls")["last"] == before + 3


@pytest.mark.parametrize("status", [500, 502, 503])
def test_line_being_out_of_order_is_for_later(line: Line, client: LineClient, status: int) -> None:
    trouble(line, "push", "5xx", status=status)
    failed = failure(lambda: client.push(line.person(), TEXT, key()))
    assert (failed.kind, failed.words) == ("unavailable", f"{status} Internal server error")


@pytest.mark.parametrize(
    ("fault", "kind", "words"),
    [
        ("429", "rate", "429 The API rate limit has been exceeded. Try again later."),
        ("monthly", "quota", "429 You have reached your monthly limit."),
        ("401", "unauthorised", "401 Authentication failed. Confirm that the access token in"),
    ],
)
def test_the_other_refusals_are_told_apart(
    line: Line, client: LineClient, fault: str, kind: str, words: str
) -> None:
    trouble(line, "push", fault)
    failed = failure(lambda: client.push(line.person(), TEXT, key()))
    assert failed.kind == kind
    assert failed.words.startswith(words)


def test_a_month_that_is_really_spent_is_told(line: Line, client: LineClient) -> None:
    person, used = line.person(), line.sim("GET", "/state")["quota"]["used"]
    line.sim("POST", "/quota", {"limit": used})
    assert failure(lambda: client.push(person, TEXT, key())).kind == "quota"
    client.reply(reply_token(line, person), TEXT)
    line.sim("POST", "/quota", {"limit": 10**6})


def test_a_wrong_access_token_is_told(line: Line) -> None:
    stranger = LineClient(line.origin, line.origin, "wrong")
    assert failure(lambda: stranger.push(line.person(), TEXT, key())).kind == "unauthorised"


def test_lines_words_and_the_place_of_the_fault_are_kept(line: Line, client: LineClient) -> None:
    empty: list[dict[str, object]] = [{"type": "text", "text": ""}]
    failed = failure(lambda: client.push(line.person(), empty, key()))
    assert failed.kind == "refused"
    assert failed.words.startswith("400 The request body has 1 error(s) messages[0].text")


def test_a_push_to_a_stranger_is_refused(line: Line, client: LineClient) -> None:
    assert failure(lambda: client.push("U" + "f" * 32, TEXT, key())).kind == "refused"


def test_where_nobody_listens_nothing_was_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        origin = f"http://127.0.0.1:{taken.getsockname()[1]}"
    nowhere = LineClient(origin, origin, TOKEN)
    failed = failure(lambda: nowhere.push("U1", TEXT, key()))
    assert (failed.kind, failed.words) == ("unreachable", "NewConnectionError")
    with pytest.raises(ContentNotReady):
        nowhere.download("m1", 10)
    assert nowhere.bot_name() is None


class Scripted:
    """Answers every call on one port with the same bytes, for what the stand-in never says."""

    def __init__(self, answer: bytes) -> None:
        self.answer = answer
        self.server = socket.create_server(("127.0.0.1", 0))
        self.origin = f"http://127.0.0.1:{self.server.getsockname()[1]}"

    def serve_once(self) -> None:
        connection, _ = self.server.accept()
        with connection:
            received = connection.recv(65_536)
            head, _, body = received.partition(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r")[0] or 0)
            while len(body) < length:
                body += connection.recv(65_536)
            connection.sendall(self.answer)


def http(status: str, body: bytes = b"{}", **headers: str) -> bytes:
    named = {"content-type": "application/json", "content-length": str(len(body)), **headers}
    lines = [f"HTTP/1.1 {status}", *(f"{k.replace('_', '-')}: {v}" for k, v in named.items())]
    return "\r\n".join([*lines, "", ""]).encode() + body


@pytest.mark.parametrize(
    ("answer", "kind", "retry_after"),
    [
        (http("429 Too Many", retry_after="17"), "rate", 17.0),
        (http("429 Too Many", retry_after="Fri, 20 Nov 2026 08:00:00 GMT"), "rate", None),
        (http("429 Too Many", retry_after="nan"), "rate", None),
        (http("429 Too Many", retry_after="-5"), "rate", None),
        (http("429 Too Many", retry_after="9e99"), "rate", None),
        (http("503 Busy", b"<html>proxy</html>", retry_after="3"), "unavailable", 3.0),
        (http("413 Too Large", b"[]"), "refused", None),
        (http("404 Not Found", b'"text"'), "refused", None),
        (http("302 Found", location="http://127.0.0.1:1/"), "unknown", None),
        (b"not HTTP at all\r\n\r\n", "unknown", None),
        (b"", "unknown", None),
        (http("200 OK").replace(b"content-length: 2", b"content-length: 99"), "unknown", None),
        (http("409 Conflict"), "refused", None),
    ],
)
def test_strange_answers_become_decisions_too(
    answer: bytes, kind: str, retry_after: float | None
) -> None:
    scripted = Scripted(answer)
    client = LineClient(scripted.origin, scripted.origin, TOKEN)
    with scripted.server, ThreadPoolExecutor(1) as threads:
        served = threads.submit(scripted.serve_once)
        failed = failure(lambda: client.reply("t" * 32, TEXT))
        served.result(PATIENCE)
    assert (failed.kind, failed.retry_after) == (kind, retry_after)


# Asking


def test_the_bots_own_id_and_other_answers(line: Line, client: LineClient) -> None:
    assert client.bot_name() == ("@000strong", "STRONG")
    asked = client.ask("/v2/bot/message/quota")
    assert asked is not None and asked["type"] == "limited"


@pytest.mark.parametrize("kind", ["5xx", "drop", "401"])
def test_a_question_line_does_not_answer_has_no_answer(
    line: Line, client: LineClient, kind: str
) -> None:
    trouble(line, "info", kind)
    assert client.bot_name() is None


# Fetching


def send_file(line: Line, data: bytes) -> str:
    person = line.person()
    fields = [("from", person), ("files", ("a.bin", data))]
    url = f"{line.origin}/sim/api/chats/{person}/file"
    return str(json.loads(line.http.request("POST", url, fields=fields).data)["messageId"])


def test_a_file_comes_whole(line: Line, client: LineClient) -> None:
    data = bytes(range(256)) * 4096 * 3
    message = send_file(line, data)
    assert client.download(message, 25 * MIB) == data
    assert client.download(message, len(data)) == data
    assert client.download(send_file(line, b"x"), 25 * MIB) == b"x"


def test_a_file_too_big_is_not_read_to_its_end(line: Line, client: LineClient) -> None:
    message = send_file(line, b"x" * (40 * MIB))
    tracemalloc.start()
    data = client.download(message, MIB)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(data) == MIB + 1
    assert most < 8 * MIB


def test_every_connection_goes_back_to_the_pool(line: Line, client: LineClient) -> None:
    small, large = send_file(line, b"x" * MIB), send_file(line, b"x" * (3 * MIB))
    for _ in range(3):
        client.download(small, MIB)
        assert len(client.download(large, MIB)) == MIB + 1
        with pytest.raises(ContentGone):
            client.download("0", MIB)
    pool = pool_of(client._data, line.origin)
    assert pool.pool.qsize() == POOL  # type: ignore[attr-defined]


def test_files_one_after_the_other_share_one_kept_connection(
    line: Line, client: LineClient
) -> None:
    message = send_file(line, b"x" * MIB)
    for _ in range(4):
        client.download(message, MIB)
    assert pool_of(client._data, line.origin).num_connections == 1  # type: ignore[attr-defined]


def test_a_file_line_no_longer_has_is_gone(line: Line, client: LineClient) -> None:
    with pytest.raises(ContentGone):
        client.download("123456", MIB)


def test_a_message_id_stays_within_its_place_in_the_address(line: Line, client: LineClient) -> None:
    before = line.sim("GET", "/calls")["last"]
    for odd in ("../../info?x=", "a/b", "ไทย"):
        with pytest.raises(ContentGone):
            client.download(odd, MIB)
    calls = line.sim("GET", f"/calls?after={before}")["calls"]
    assert {call["endpoint"] for call in calls} <= {"content"}


@pytest.mark.parametrize("kind", ["202", "5xx", "429", "401", "drop", "lost"])
def test_a_file_line_does_not_give_now_is_for_later(
    line: Line, client: LineClient, kind: str
) -> None:
    message = send_file(line, b"x" * MIB)
    trouble(line, "content", kind)
    with pytest.raises(ContentNotReady):
        client.download(message, MIB)
    assert len(client.download(message, MIB)) == MIB


def test_a_file_that_takes_too_long_is_for_later(line: Line, hasty: LineClient) -> None:
    message = send_file(line, b"x")
    trouble(line, "content", "slow", delay_ms=SHORT * 2500)
    with pytest.raises(ContentNotReady):
        hasty.download(message, MIB)


@pytest.mark.soak
def test_a_file_that_breaks_off_is_for_later_not_half_a_file() -> None:
    cut = http("200 OK", b"half", content_type="image/jpeg").replace(b"length: 4", b"length: 8")
    scripted = Scripted(cut)
    client = LineClient(scripted.origin, scripted.origin, TOKEN)
    with scripted.server, ThreadPoolExecutor(1) as threads:
        served = threads.submit(scripted.serve_once)
        with pytest.raises(ContentNotReady):
            client.download("m1", MIB)
        served.result(PATIENCE)
