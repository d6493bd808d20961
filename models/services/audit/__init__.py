"""Whether the audit trail is whole, and reading it for people; `services/trail.py` writes it."""
