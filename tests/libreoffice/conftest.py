"""The demo's office, in which a form comes back."""

from __future__ import annotations

from tests.handlers.conftest import chat, demo, demo_office, reporter

__all__ = ["chat", "demo", "demo_office", "reporter"]
