"""What is looked at over the network: LINE, its clock and test call, the proxy, the certificate."""

from __future__ import annotations

import base64
import hashlib
import hmac
import ssl
import warnings
from collections.abc import Iterator
from datetime import timedelta

import urllib3
from urllib3.exceptions import HTTPError, InsecureRequestWarning

from bot.clock import real_now
from bot.findings import Finding, fine, fix
from bot.line import check
from bot.line.client import LineClient
from bot.looking_out import PATIENCE, certificate_ends
from bot.settings import Settings
from models.upkeep.illnesses import CERTIFICATE_WARNS, CLOCKS_APART
from scheduler.ports import SendFailed

NO_EVENTS = b'{"destination":"doctor","events":[]}'
"""As LINE's console verifies an address: signed, and nothing happens by it."""


def findings(settings: Settings) -> Iterator[Finding]:
    """Look from this machine, and let LINE look from outside."""
    line = LineClient(settings.api_origin, settings.data_origin, settings.access_token)
    yield from _clock(line)
    channel = check.findings(line, settings)
    yield from channel
    yield from _tls(settings)
    yield from _proxy(settings)
    if channel[0].fine:  # else it cannot be asked to call
        yield _test_call(line, settings)


def _clock(line: LineClient) -> Iterator[Finding]:
    date = line.standing().date
    if date is None:
        return  # whether LINE answers is said next
    ahead = (real_now() - date).total_seconds()
    if abs(ahead) <= CLOCKS_APART:
        yield fine("this machine's clock and LINE's agree")
    else:
        way = "ahead of" if ahead > 0 else "behind"
        yield fix(
            f"this machine's clock is {timedelta(seconds=round(abs(ahead)))} {way} LINE's: "
            "switch time synchronisation on (`timedatectl set-ntp true`)"
        )


def _tls(settings: Settings) -> Iterator[Finding]:
    origin = settings.public_origin
    if not origin.startswith("https://"):
        if settings.against_line:
            yield fix(
                f"PUBLIC_ORIGIN is {origin}: LINE delivers to https only. Put a proxy with a "
                "certificate before the web process, and set its address"
            )
        return
    ends = certificate_ends(origin)
    if ends is None:
        yield fix(
            f"{origin} cannot be reached from here: see that the proxy runs, that the name "
            "leads to it, and that no firewall is between"
        )
        return
    left = ends - real_now()
    words = f"the certificate of {origin} ends on {ends:%Y-%m-%d}"
    if left <= CERTIFICATE_WARNS:
        yield fix(f"{words}: renew it, LINE delivers nothing to an expired one")
    else:
        yield fine(words)
    if _asks("GET", f"{origin}/healthz", trusting=False) is None:
        yield fix(
            f"the certificate of {origin} is not trusted: it must be of this name, from an "
            "authority that browsers know, and the proxy must show its whole chain"
        )


def _proxy(settings: Settings) -> Iterator[Finding]:
    here, public = settings.local_origin, settings.public_origin
    if _asks("GET", f"{here}/healthz") is None:
        yield fix(f"no web process answers on {here}: start `strongbot web`, then ask again")
        return
    direct, proxied = (_delivers(origin, settings.channel_secrets[0]) for origin in (here, public))
    if direct == 400:
        yield fix("the web process that runs knows another LINE_CHANNEL_SECRET: restart it")
    elif direct != 200:
        yield fix(f"the web process answers {direct} to a webhook: see its log and /readyz")
    elif proxied == 200:
        yield fine(f"{public}/callback passes webhooks on unaltered, with their signature")
    elif proxied == 400:
        yield fix(
            "the proxy strips the header X-Line-Signature or changes the body: let it pass "
            "headers and body of /callback on as they are"
        )
    else:
        answer = f"answers {proxied}" if proxied is not None else "does not answer"
        yield fix(
            f"{public}/callback {answer}, the web process itself 200: see the proxy's log, and "
            f"that it passes POST /callback on to {settings.listens_on}"
        )
    if public != here and _asks("GET", f"{public}/metrics") == 200:
        yield fix(
            f"{public}/metrics is open to everybody: let the proxy set X-Forwarded-For, or not "
            "pass /metrics on"
        )


def _test_call(line: LineClient, settings: Settings) -> Finding:
    """Let LINE call the webhook address that is set there."""
    try:
        told = line.order("POST", "/v2/bot/channel/webhook/test", {})
    except SendFailed as failed:
        return fix(
            f"LINE does not test the webhook now ({failed.kind} {failed.words}): try again later",
        )
    if told.get("success") is True:
        return fine("LINE's own test call reaches the webhook")
    why = f"{told.get('reason', '?')} {told.get('detail', '')}".strip()
    return fix(
        f"LINE's own test call does not reach the webhook ({why}): see that the name of "
        f"{settings.public_origin} is known to the world, that port 443 is open, and what is "
        "said above"
    )


def _delivers(origin: str, secret: str) -> int | None:
    digest = hmac.new(secret.encode(), NO_EVENTS, hashlib.sha256).digest()
    signed = {"X-Line-Signature": base64.b64encode(digest).decode()}
    return _asks("POST", f"{origin}/callback", NO_EVENTS, signed)


def _asks(
    method: str,
    url: str,
    body: bytes | None = None,
    headers: dict[str, str] | None = None,
    trusting: bool = True,
) -> int | None:
    """Return the status of an answer; None if there is none.

    trusting: take any certificate; what is wrong with it is said apart
    """
    reqs = ssl.CERT_NONE if trusting else ssl.CERT_REQUIRED
    with (
        warnings.catch_warnings(),
        urllib3.PoolManager(
            cert_reqs=reqs, assert_hostname=None if not trusting else False
        ) as pool,
    ):
        warnings.simplefilter("ignore", InsecureRequestWarning)
        try:
            answer = pool.request(
                method,
                url,
                body=body,
                headers=headers,
                timeout=PATIENCE,
                retries=False,
                redirect=False,
            )
        except HTTPError:
            return None
        return answer.status
