"""LINE as the run sees it: the stand-in's process and its control side."""

from __future__ import annotations

import itertools
import json
import sys
import time
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import urllib3

from tests.bench.office import staff, strangers
from tests.bench.processes import SECRET, TOKEN, Process
from tests.patience import PATIENCE

_numbers = itertools.count(1)
Json = dict[str, Any]


class LineSide:
    """A started stand-in that knows all the people of the run."""

    def __init__(self, folder: Path, webhook: str) -> None:
        folder.mkdir(parents=True)
        command = [sys.executable, "-m", "tests.bench.line_api", "--data", str(folder)]
        self.process = Process(
            "stand-in",
            [*command, "--webhook", webhook],
            folder,
            {"STANDIN_SECRET": SECRET, "STANDIN_TOKEN": TOKEN},
            piped=True,
        )
        port = self.process.line().removeprefix("ready ")
        self.origin = f"http://127.0.0.1:{port}"
        self._http = urllib3.PoolManager(retries=False)
        self.control("rates", endpoint="reply", per_second=1e6)
        self.control("rates", endpoint="push", per_second=1e6)
        self.control("quota", limit=10**7)

    def control(self, path: str, **asked: Any) -> Json:
        """A call to the control side that must succeed."""
        answer = self._http.request(
            "POST",
            f"{self.origin}/sim/api/{path}",
            body=json.dumps(asked),
            headers={"Content-Type": "application/json"},
            timeout=PATIENCE,
        )
        if answer.status != 200:
            raise RuntimeError(f"the stand-in's {path} answered {answer.status}")
        return dict(json.loads(answer.data))

    def meet(self, ids: Sequence[str]) -> None:
        """Make these people friends of the bot's."""
        self.control("bench/people", ids=list(ids))

    def tokens(self, chats: Sequence[str]) -> list[str]:
        """A fresh reply token for each."""
        return list(self.control("bench/tokens", chats=list(chats))["tokens"])

    def replies(self, least: int = 0, seconds: float = 0) -> list[Json]:
        """The reply calls since last asked: at (monotonic), token, messages, status."""
        return list(self.control("bench/replies", least=least, seconds=seconds)["replies"])

    def latency(self, milliseconds: float) -> None:
        """How long every call to LINE's API takes at least."""
        self.control("latency", ms=milliseconds)


def body(user: str, token: str, **specifics: Any) -> str:
    """One signed-to-be webhook body with one event."""
    event = {
        "type": "message",
        "mode": "active",
        "timestamp": int(time.time() * 1000),
        "source": {"type": "user", "userId": user},
        "webhookEventId": uuid.uuid4().hex[:26].upper(),
        "deliveryContext": {"isRedelivery": False},
        "replyToken": token,
        **specifics,
    }
    told = {"destination": "U" + "0" * 32, "events": [event]}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def text(words: str) -> Json:
    """The specifics of a text message."""
    number = next(_numbers)
    message = {"id": f"{number:018}", "type": "text", "quoteToken": f"q{number:060}", "text": words}
    return {"type": "message", "message": message}


def postback(data: str) -> Json:
    """The specifics of a tap."""
    return {"type": "postback", "postback": {"data": data}}


def talk(count: int) -> list[str]:
    """`count` bodies of a group talking among itself: stored, and nothing follows."""
    group = {"type": "group", "groupId": "C" + "7" * 32}
    said = [text("ประชุมเลื่อนเป็นบ่ายสองค่ะ") for _ in range(count)]
    return [body(user, "", source={**group, "userId": user}, **each)
            for user, each in zip(itertools.cycle(staff()), said)]  # fmt: skip


def crowd(line: LineSide, count: int) -> list[tuple[str, str]]:
    """`count` bodies of many people, registered and not, in turn, each with its reply token."""
    said = spoken(count)
    tokens = line.tokens([user for user, _ in said])
    return [
        (token, body(user, token, **text(words)))
        for (user, words), token in zip(said, tokens, strict=True)
    ]


def spoken(count: int) -> list[tuple[str, str]]:
    """Who says what, `count` times: as many registered people as strangers, in turn."""
    asking = [(user, "เมนู") for user in staff()]
    greeting = [(user, "สวัสดีค่ะ ขอสอบถามข้อมูล") for user in strangers()]
    pairs = zip(asking, greeting, strict=True)
    return list(itertools.islice(itertools.cycle(itertools.chain.from_iterable(pairs)), count))
