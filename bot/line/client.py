"""The one client for LINE's API: kept connections, timeouts, failures that carry the decision.

It uses the SDK's transport, authorisation and exceptions (sdk.py). The bodies are our own JSON,
since the SDK's models silently drop unknown Flex keys (line.md, C).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from urllib3 import BaseHTTPResponse, Timeout
from urllib3.exceptions import ConnectTimeoutError, HTTPError, MaxRetryError, NewConnectionError
from urllib3.util.retry import Retry

from bot.line import sdk
from scheduler.ports import ContentGone, ContentNotReady, SendFailed

if TYPE_CHECKING:
    from linebot.v3.messaging import ApiClient, ApiException

TIMEOUT = (3.0, 10.0)
"""Seconds to connect, seconds to wait for an answer. Without it the SDK waits for ever."""

SIGN_TIMEOUT = 2.0
"""The same for the loading sign: nobody misses it, and the answer must not wait for it."""

CONTENT_TIMEOUT = (3.0, 30.0)
MONTHLY = "monthly limit"
POOL = 32
NOT_CONNECTED = (NewConnectionError, ConnectTimeoutError)
LONGEST_RETRY_AFTER = 86_400.0  # seconds; a larger or negative number is ignored


@dataclass(frozen=True)
class ChannelStanding:
    """How this channel stands with LINE.

    refused: LINE does not accept the access token; None: it could not be asked
    date: LINE's clock (aware); None: unknown
    """

    refused: bool | None
    date: datetime | None


class LineClient:
    """Sends and fetches. All threads of a process may share it.

    timeout: seconds to connect, seconds to wait for an answer
    content_timeout: the same for a file; the second one for each part of it
    """

    def __init__(
        self,
        api_origin: str,
        data_origin: str,
        access_token: str,
        timeout: tuple[float, float] = TIMEOUT,
        content_timeout: tuple[float, float] = CONTENT_TIMEOUT,
    ) -> None:
        self._timeout = timeout
        self._sign_timeout = (min(timeout[0], SIGN_TIMEOUT), min(timeout[1], SIGN_TIMEOUT))
        self._content_timeout = Timeout(connect=content_timeout[0], read=content_timeout[1])
        self._origins = (api_origin, data_origin)
        self._access_token = access_token

    @cached_property
    def _api(self) -> ApiClient:
        return _connected(self._origins[0], self._access_token)

    @cached_property
    def _data(self) -> ApiClient:
        return _connected(self._origins[1], self._access_token)

    def load(self) -> None:
        """Load the SDK now, so that the first person served does not wait for it."""
        _ = self._api, self._data

    def reply(self, token: str, messages: list[dict[str, object]]) -> None:
        """Reply once. Sends no retry key: LINE refuses one here. Raises SendFailed."""
        body: dict[str, object] = {"replyToken": token, "messages": messages}
        self._post("/v2/bot/message/reply", body, {})

    def push(self, recipient: str, messages: list[dict[str, object]], retry_key: str) -> None:
        """Push, with the retry key from the first try on (409: LINE has it). Raises SendFailed."""
        body: dict[str, object] = {"to": recipient, "messages": messages}
        self._post("/v2/bot/message/push", body, {"X-Line-Retry-Key": retry_key})

    def show_loading(self, recipient: str, seconds: int) -> None:
        """Show the sign that an answer is coming. Waits only briefly. Raises SendFailed."""
        body: dict[str, object] = {"chatId": recipient, "loadingSeconds": seconds}
        self._post("/v2/bot/chat/loading/start", body, {}, self._sign_timeout)

    def ask(self, path: str) -> dict[str, Any] | None:
        """Return LINE's answer to a GET; None if it does not answer now."""
        try:
            content = json.loads(_called(self._api, "GET", path, self._timeout))
        except (sdk.transport().failed, HTTPError, ValueError):
            return None
        return content if isinstance(content, dict) else None

    def standing(self) -> ChannelStanding:
        """Ask LINE whether it accepts the token, and what its clock says."""
        try:
            answer = _answered(self._api, "GET", "/v2/bot/info", self._timeout)
        except sdk.transport().failed as failed:
            known = failed.status is not None and failed.status < 500 and failed.status != 429
            return ChannelStanding(failed.status == 401 if known else None, _date(failed.headers))
        except (HTTPError, ValueError):
            return ChannelStanding(None, None)
        return ChannelStanding(False, _date(answer.headers))

    def order(
        self, method: str, path: str, body: object = None, picture: bytes | None = None
    ) -> dict[str, Any]:
        """Make a call that is no message and return LINE's answer. Raises SendFailed.

        picture: a PNG, sent instead of `body` to the origin of files
        """
        api, kind = self._api, "application/json"
        if picture is not None:
            api, kind, body = self._data, "image/png", picture
        try:
            answer = _called(api, method, path, self._timeout, body, {"Content-Type": kind})
            content = json.loads(answer or b"{}")
        except sdk.transport().failed as failed:
            raise _failure(failed) from None
        except (HTTPError, ValueError) as failed:
            raise SendFailed("unknown", type(failed).__name__) from None
        return content if isinstance(content, dict) else {}

    def bot_name(self) -> tuple[str, str] | None:
        """Return the bot's basic id (`@…`) and the account's name; None if LINE does not answer."""
        info = self.ask("/v2/bot/info") or {}
        found, name = info.get("basicId"), info.get("displayName")
        return (found, name if isinstance(name, str) else "") if isinstance(found, str) else None

    def quota(self) -> tuple[int | None, int] | None:
        """Return the month's limit (None: none) and the number used; None without an answer."""
        quota = self.ask("/v2/bot/message/quota")
        used = self.ask("/v2/bot/message/quota/consumption")
        if quota is None or used is None:
            return None
        limit, spent = quota.get("value"), used.get("totalUsage")
        return (limit if isinstance(limit, int) else None, spent if isinstance(spent, int) else 0)

    def members(self, group_id: str) -> int | None:
        """Return how many people of the group LINE bills a push for; None without an answer."""
        path = f"/v2/bot/group/{quote(group_id, safe='')}/members/count"
        count = (self.ask(path) or {}).get("count")
        return count if isinstance(count, int) else None

    def download(self, message_id: str, limit: int) -> bytes:
        """Return a file's bytes, at most `limit` + 1. Raises ContentGone, ContentNotReady."""
        # Not call_api: it reads the whole answer first, up to 200 MB.
        origin, token = self._data.configuration.host, self._data.configuration.access_token
        try:
            answer = self._data.rest_client.pool_manager.request(
                "GET",
                f"{origin}/v2/bot/message/{quote(message_id, safe='')}/content",
                headers={"Authorization": f"Bearer {token}", "Accept-Encoding": "identity"},
                preload_content=False,
                timeout=self._content_timeout,
            )
            return _read(answer, limit)
        except HTTPError as failed:
            raise ContentNotReady from failed

    def _post(
        self,
        path: str,
        body: dict[str, object],
        headers: dict[str, str],
        timeout: tuple[float, float] | None = None,
    ) -> None:
        sent = {"Content-Type": "application/json", **headers}
        try:
            _called(self._api, "POST", path, timeout or self._timeout, body, sent)
        except sdk.transport().failed as failed:
            if failed.status != 409 or "X-Line-Retry-Key" not in headers:
                raise _failure(failed) from None
        except (HTTPError, ValueError) as failed:
            cause = failed.reason if isinstance(failed, MaxRetryError) else failed
            kind = "unreachable" if isinstance(cause, NOT_CONNECTED) else "unknown"
            raise SendFailed(kind, type(cause).__name__) from None


def _called(
    api: ApiClient,
    method: str,
    path: str,
    timeout: tuple[float, float],
    body: object = None,
    headers: dict[str, str] | None = None,
) -> bytes:
    """Make one call and return the bytes of the answer. Raises ApiException, HTTPError."""
    return bytes(_answered(api, method, path, timeout, body, headers).data or b"")


def _answered(
    api: ApiClient,
    method: str,
    path: str,
    timeout: tuple[float, float],
    body: object = None,
    headers: dict[str, str] | None = None,
) -> Any:
    return api.call_api(
        path,
        method,
        header_params=headers,
        body=body,
        auth_settings=["Bearer"],
        response_types_map={"200": "bytearray"},
        _request_timeout=timeout,
    )


def _date(headers: Mapping[str, str] | None) -> datetime | None:
    """Return the moment of an answer's Date header; None if it has none."""
    given = {name.lower(): value for name, value in (headers or {}).items()}.get("date")
    try:
        found = None if given is None else parsedate_to_datetime(given)
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None


def _connected(origin: str, access_token: str) -> ApiClient:
    parts = sdk.transport()
    configuration = parts.configuration(host=origin, access_token=access_token)
    configuration.connection_pool_maxsize = POOL
    # Only the outbox repeats a try: it knows what may be repeated.
    configuration.retries = Retry(total=0, redirect=0)
    return parts.client(configuration)


def _read(answer: BaseHTTPResponse, limit: int) -> bytes:
    try:
        if answer.status in (404, 410):
            raise ContentGone
        if answer.status != 200:  # 202: still being prepared (line.md, D)
            raise ContentNotReady
        data = answer.read(limit + 1)
        if len(data) <= limit:
            answer.drain_conn()
        return data
    finally:
        # If it was read to the end, it is in the pool again; else do not wait for the rest.
        answer.close()
        answer.release_conn()


def _failure(failed: ApiException) -> SendFailed:
    words = _words(failed.body)
    status = failed.status or 0
    if status == 429:
        kind = "quota" if MONTHLY in words else "rate"
    elif status == 401:
        kind = "unauthorised"
    elif status == 400 and "reply token" in words.lower():
        kind = "invalid_token"
    elif 400 <= status < 500:
        kind = "refused"
    else:
        kind = "unavailable"
    return SendFailed(kind, f"{status} {words}"[:150], _retry_after(failed))


def _words(body: object) -> str:
    """Return LINE's own words. Behind a proxy the body may be HTML: then the status says enough."""
    try:
        content = json.loads(body) if isinstance(body, str | bytes) else {}
    except ValueError:
        return ""
    if not isinstance(content, dict):
        return ""
    details = content.get("details")
    first = details[0] if isinstance(details, list) and details else {}
    where = first.get("property", "") if isinstance(first, dict) else ""
    return f"{content.get('message', '')} {where}".strip()


def _retry_after(failed: ApiException) -> float | None:
    headers = failed.headers or {}
    try:
        seconds = float(headers["Retry-After"])
    except (KeyError, TypeError, ValueError):
        return None
    return seconds if 0 <= seconds <= LONGEST_RETRY_AFTER else None
