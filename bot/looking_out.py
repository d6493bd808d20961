"""What LINE and the own address show: the token, LINE's clock, the certificate."""

from __future__ import annotations

import socket
import ssl
from datetime import UTC, datetime
from urllib.parse import urlsplit

from cryptography import x509

from bot.clock import real_now
from bot.line.client import LineClient
from models.database import Database
from models.trail import facts

PATIENCE = 5.0
_CHANGED = 5.0
"""Seconds by which a clock must have moved to be stored anew."""


def look_outside(database: Database, line: LineClient, origin: str) -> None:
    """Ask LINE and the own address, and store what they show, where it changed."""
    standing = line.standing()
    now = real_now()
    if standing.refused is not None:
        _store(database, facts.TOKEN_REFUSED, facts.YES if standing.refused else "")
    if standing.date is not None:
        ahead = (now - standing.date).total_seconds()
        kept = database.read(lambda session: facts.get(session, facts.CLOCK_AHEAD))
        if not kept or abs(float(kept) - ahead) > _CHANGED:
            _store(database, facts.CLOCK_AHEAD, f"{ahead:.1f}")
    ends = certificate_ends(origin)
    _store(database, facts.CERTIFICATE_ENDS, "" if ends is None else ends.isoformat())


def _store(database: Database, name: str, value: str) -> None:
    if (database.read(lambda session: facts.get(session, name)) or "") != value:
        database.write(lambda session: facts.put(session, name, value))


def certificate_ends(origin: str) -> datetime | None:
    """Return when the certificate at an https origin ends (aware, UTC).

    None for http, or if the address cannot be reached from here. Asks also one that nobody trusts.
    """
    at = urlsplit(origin)
    if at.scheme != "https" or at.hostname is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with (
            socket.create_connection((at.hostname, at.port or 443), timeout=PATIENCE) as plain,
            context.wrap_socket(plain, server_hostname=at.hostname) as wrapped,
        ):
            shown = wrapped.getpeercert(binary_form=True)
    except OSError:
        return None
    if shown is None:
        return None
    return x509.load_der_x509_certificate(shown).not_valid_after_utc.astimezone(UTC)
