"""What LINE and the own address show: a refused token, a wrong clock, a certificate's end."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot import looking_out
from bot.clock import real_now
from bot.line.client import LineClient
from models.database import Database
from models.trail import facts
from tests.ports import free_ports

NOWHERE = "http://127.0.0.1:1"


@contextmanager
def answering(status: int, date: datetime | None = None, tls: Path | None = None) -> Iterator[str]:
    """The origin of a server whose clock stands at `date`."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response_only(status)
            if date is not None:
                self.send_header("Date", format_datetime(date, usegmt=True))
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Answers)
    if tls is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(tls)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def certificate(folder: Path, ends: datetime) -> Path:
    """A file with a certificate of our own that ends then, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "bot.example.go.th")])
    built = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2026, 1, 1, tzinfo=UTC))
        .not_valid_after(ends)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path = folder / "own.pem"
    path.write_bytes(private + built.public_bytes(serialization.Encoding.PEM))
    return path


def looks(database: Database, api: str, own: str = "") -> dict[str, str | None]:
    """What is stored after a look."""
    looking_out.look_outside(database, LineClient(api, api, "a token"), own)
    names = (facts.TOKEN_REFUSED, facts.CLOCK_AHEAD, facts.CERTIFICATE_ENDS)
    return {name: database.read(lambda s, name=name: facts.get(s, name)) for name in names}


def test_a_token_that_line_refuses_is_stored_until_line_takes_it(database: Database) -> None:
    with answering(401) as line:
        assert looks(database, line)[facts.TOKEN_REFUSED] == facts.YES
    with answering(500) as line:  # says nothing about the token
        assert looks(database, line)[facts.TOKEN_REFUSED] == facts.YES
    assert looks(database, NOWHERE)[facts.TOKEN_REFUSED] == facts.YES
    with answering(200) as line:
        assert looks(database, line)[facts.TOKEN_REFUSED] == ""


@pytest.mark.parametrize("status", [200, 401])
def test_a_clock_an_hour_off_is_seen_whatever_line_answers(database: Database, status: int) -> None:
    with answering(status, real_now() - timedelta(hours=1)) as line:
        ahead = looks(database, line)[facts.CLOCK_AHEAD]
    assert ahead is not None and 3590 < float(ahead) < 3700
    with answering(status, real_now()) as line:
        ahead = looks(database, line)[facts.CLOCK_AHEAD]
    assert ahead is not None and abs(float(ahead)) < 60


@pytest.mark.parametrize("ends", ["2026-02-03T04:05:06", "2040-02-03T04:05:06"])
def test_the_end_of_the_own_certificate_is_stored_even_if_nobody_trusts_it(
    database: Database, tmp_path: Path, ends: str
) -> None:
    moment = datetime.fromisoformat(f"{ends}+00:00")
    with answering(200, tls=certificate(tmp_path, moment)) as own:
        assert looks(database, NOWHERE, own)[facts.CERTIFICATE_ENDS] == moment.isoformat()
    assert looks(database, NOWHERE, own)[facts.CERTIFICATE_ENDS] == ""  # it cannot be asked now


def test_an_address_without_tls_or_a_server_has_no_certificate() -> None:
    port = free_ports()
    for origin in ("", "http://127.0.0.1:8000", f"https://127.0.0.1:{port}"):
        assert looking_out.certificate_ends(origin) is None
